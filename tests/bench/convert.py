"""Conversion: characters a second, first use, detection; against other libraries in the same run.

    .venv/bin/python tests/bench/convert.py [FILE …] [--other PYTHON] [--rounds 3]

Prints, for each configuration and dictionary set, our rate with alignment and its ratio to opencc-python-reimplemented
("classic library") on the same text in the same run; and to the ``opencc`` of the interpreter ``--other``, where one is
given (an environment with the C++ library, which cannot share one with the other since both are named ``opencc``). All
take turns, round by round, and the median of the rounds' ratios is shown. The texts are the sample reports, once and
twenty times over; configurations from Traditional get their s2t conversion. First use is import, construction and the
first conversion in a fresh process. ``yandu convert --config`` is run on a small and on a large file, both one line,
for its time and its peak memory. All times are processor time of the process concerned, so that other work on the
machine disturbs little.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
CONFIGS = ("s2t", "s2tw", "s2twp", "s2hk", "t2s", "tw2s", "tw2sp", "hk2s")

# Run by any interpreter that has a package ``opencc``: a request is a line "config path", the answer seconds.
WORKER = """
import sys, time, opencc
held = {}
for line in sys.stdin:
    config, path = line.rstrip("\\n").split(" ", 1)
    if config not in held:
        held[config] = opencc.OpenCC(config)
        held[config].convert("汉字漢字")
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    start = time.process_time()
    held[config].convert(text)
    print(time.process_time() - start, flush=True)
"""

FIRST_USE = """
import sys, time
start = time.process_time()
from pathlib import Path
from reader.script.convert import converter
config, dictionaries, folder, path = sys.argv[1:]
one = converter(config, dictionaries, cache_dir=Path(folder) if folder else None)
with open(path, encoding="utf-8", newline="") as file:
    one.convert(file.read())
print(time.process_time() - start)
"""

FIRST_USE_CLASSIC = """
import sys, time
start = time.process_time()
import opencc
one = opencc.OpenCC(sys.argv[1])
with open(sys.argv[4], encoding="utf-8", newline="") as file:
    one.convert(file.read(100))
print(time.process_time() - start)
"""


class Other:
    """A library in a process of its own."""

    def __init__(self, python: str) -> None:
        self._process = subprocess.Popen(
            [python, "-W", "ignore", "-c", WORKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def seconds(self, config: str, path: Path) -> float:
        """How long one conversion of the file's text takes there."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{config} {path}\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())

    def close(self) -> None:
        """Ends the process."""
        self._process.communicate()


def our_seconds(config: str, dictionaries: str, text: str) -> float:
    from reader.script.convert import converter

    one = converter(config, dictionaries)
    one.convert("汉字漢字")
    start = time.process_time()
    one.convert(text)
    return time.process_time() - start


def compare(paths: dict[str, Path], others: dict[str, Other], rounds: int) -> None:
    """One line a configuration: our rates, and the median of their ratios to the others'."""
    size = len(paths["s"].read_text(encoding="utf-8"))
    print(f"\n{size:,} characters, {rounds} rounds; M characters a second, ratio to each other library")
    names = list(others)
    print(f"{'config':7} {'set':9} {'ours':>6}  " + "  ".join(f"{name:>15}" for name in names))
    for config in CONFIGS:
        path = paths[config[0] if config[0] == "s" else "t"]
        text = path.read_bytes().decode("utf-8")
        ours: dict[str, list[float]] = {"official": [], "classic": []}
        theirs: dict[str, list[float]] = {name: [] for name in names}
        for _ in range(rounds):
            for dictionaries, times in ours.items():
                times.append(our_seconds(config, dictionaries, text))
            for name, other in others.items():
                theirs[name].append(other.seconds(config, path))
        for dictionaries, times in ours.items():
            ratios = (median(b / a for a, b in zip(times, theirs[name], strict=True)) for name in names)
            shown = "  ".join(f"{ratio:14.2f}x" for ratio in ratios)
            print(f"{config:7} {dictionaries:9} {len(text) / median(times) / 1e6:6.1f}  {shown}")


def first_use(path: Path, rounds: int) -> None:
    """Milliseconds to the first conversion in a fresh process, without and with a cache file."""

    def milliseconds(program: str, *arguments: str) -> float:
        command = [sys.executable, "-W", "ignore", "-c", program, *arguments, str(path)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
        return float(done.stdout) * 1000

    print(f"\nfirst use in a fresh process, ms (import, construction, conversion of {path.stat().st_size:,} bytes)")
    print(f"{'config':7} {'set':9} {'no cache':>9} {'cache':>7} {'classic library':>16}")
    with tempfile.TemporaryDirectory() as folder:
        for config in ("s2t", "s2tw", "s2twp", "t2s", "tw2sp"):
            for dictionaries in ("official", "classic"):
                bare = [milliseconds(FIRST_USE, config, dictionaries, "") for _ in range(3)]
                milliseconds(FIRST_USE, config, dictionaries, folder)
                kept = [milliseconds(FIRST_USE, config, dictionaries, folder) for _ in range(rounds)]
                theirs = [milliseconds(FIRST_USE_CLASSIC, config, dictionaries, folder) for _ in range(rounds)]
                print(f"{config:7} {dictionaries:9} {median(bare):9.0f} {median(kept):7.0f} {median(theirs):16.0f}")


STREAM = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


def stream(text: str) -> None:
    """Time and peak memory of the command on files of different lengths; where the system tells."""
    if not sys.platform.startswith("linux"):
        return
    print("\nyandu convert --config, one long line: processor seconds and peak memory of the process")
    line = text.replace("\n", "")
    with tempfile.TemporaryDirectory() as folder:
        for config in ("s2t", "s2twp"):
            for dictionaries in ("official", "classic"):
                for size in (1_000_000, 20_000_000):
                    path = Path(folder) / "line.txt"
                    path.write_text((line * (size // 3 // len(line) + 1))[: size // 3], encoding="utf-8")
                    words = ("-m", "reader", "convert", str(path), "--config", config, "--dictionaries", dictionaries)
                    command = [sys.executable, "-c", STREAM, sys.executable, *words]
                    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
                    seconds, peak = done.stdout.split()
                    shown = f"{size // 1_000_000:3} MB {float(seconds):6.2f} s {int(peak) / 1024:6.1f} MB"
                    print(f"{config:7} {dictionaries:9} {shown}")


def rest(text: str) -> None:
    """Detection, the explanation, and mapping."""
    from reader.script.convert import converter
    from reader.script.detect import detect

    def best(work) -> float:
        times = []
        for _ in range(5):
            start = time.process_time()
            work()
            times.append(time.process_time() - start)
        return min(times)

    detect(text[:10])
    conversion = converter("s2twp").convert(text)
    conversion.changes()
    positions = range(0, len(text), 97)
    mapping = best(lambda: [conversion.map.map(at) for at in positions])
    print(f"\ndetection {len(text) / best(lambda: detect(text)) / 1e6:.0f} M characters a second")
    print(f"explaining (s2twp) {len(text) / best(conversion.changes) / 1e6:.2f} M characters a second")
    print(f"mapping a position through {len(conversion.map)} blocks {mapping / len(positions) * 1e6:.2f} us")


def main() -> None:
    """Runs everything on the files given, else on the repository's samples."""
    sys.path.insert(0, str(ROOT))
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--other", help="an interpreter whose package opencc is the C++ library")
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    files = chosen.files or sorted((ROOT / "seeds").glob("*.txt"))
    from reader.source.decode import decode

    text = "\n".join(decode(path.read_bytes()).text for path in files)
    if not text:
        options.error("no texts: name some files")
    from reader.script.convert import converter

    others = {"classic library": Other(sys.executable)}
    if chosen.other:
        others["C++ library"] = Other(chosen.other)
    with tempfile.TemporaryDirectory() as folder:
        for times in (1, 20):
            paths = {}
            for letter, content in (("s", text * times), ("t", converter("s2t").convert(text * times).text)):
                paths[letter] = Path(folder) / f"{letter}{times}.txt"
                paths[letter].write_text(content, encoding="utf-8", newline="")
            compare(paths, others, chosen.rounds)
        first_use(Path(folder) / "s1.txt", chosen.rounds)
    for other in others.values():
        other.close()
    stream(text)
    rest(text * 20)


if __name__ == "__main__":
    main()
