"""Conversion: characters a second, first use, streaming, detection; against other libraries in the same run.

    .venv/bin/python tests/bench/convert.py [FILE …] [--other PYTHON] [--rounds 9] [--only rate|first|stream|rest]

``rate``: for each configuration and dictionary set, our rate with alignment, and its ratios, the median of the rounds
and that of everybody's best round (a shared machine takes twice the time in one second as in the next, and not for
all programs alike), to opencc-python-reimplemented ("classic library") and to the ``opencc`` of the interpreter
``--other``, where one is given (an environment with the C++ library, which cannot share one with the other since both
are named ``opencc``). All take turns on the same text, cut or repeated from the sample reports to 30,000 and to
600,000 characters; configurations from Traditional get its s2t conversion. Everyone has converted the text before, and
we so often that what is built for speed has been built.

``first``: the first conversion of a sentence, of a report and of a long one in a fresh process, with dictionaries
prepared by a run before and the modules compiled. "use" counts from the program's first statement: the import of the
converter, its construction, the conversion; in processor time, and by the clock, which tells of other work on the
machine too. "process" counts everything, from the start of the interpreter to its end. Each the best and the median.

``stream``: ``yandu convert --config`` on files of 1, 20 and 200 MB, all one line: its time and peak memory.

``rest``: detection, explaining, mapping, hostile texts at two lengths, and the peak memory of a conversion.

All other times are processor time of the process concerned, so that other work on the machine disturbs less.
"""

from __future__ import annotations

import argparse
import os
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
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    if (config, path) not in held:
        held[config, path] = held[config].convert(text)
    start = time.process_time()
    held[config].convert(text)
    print(time.process_time() - start, flush=True)
"""

FIRST_USE = """
import sys, time
start, clock = time.process_time(), time.perf_counter()
from pathlib import Path
from reader.script.convert import converter
config, dictionaries, folder, path = sys.argv[1:]
one = converter(config, dictionaries, cache_dir=Path(folder) if folder else None)
with open(path, encoding="utf-8", newline="") as file:
    one.convert(file.read())
print(time.process_time() - start, time.perf_counter() - clock)
"""

FIRST_USE_OTHER = """
import sys, time
start, clock = time.process_time(), time.perf_counter()
import opencc
one = opencc.OpenCC(sys.argv[1])
with open(sys.argv[4], encoding="utf-8", newline="") as file:
    one.convert(file.read())
print(time.process_time() - start, time.perf_counter() - clock)
"""
SENTENCE = "各县市教育局按照统一部署，组织开展义务教育优质均衡发展督导，发现问题后及时整改；漢字轉換。"
SIZES = (30_000, 600_000)
FIRST_SIZES = (8_000, 30_000)


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
    start = time.process_time()
    one.convert(text)
    return time.process_time() - start


def compare(paths: dict[str, Path], others: dict[str, Other], rounds: int) -> None:
    """One line a configuration and set: our rate and everyone's ratio; our rate divided by theirs."""
    from reader.script.engine import MUCH

    size = len(paths["s"].read_bytes().decode("utf-8"))
    print(f"\n{size:,} characters, {rounds} rounds; M characters a second; ours over theirs: median, best")
    names = list(others)
    print(f"{'config':7} {'set':9} {'ours':>6}  " + "  ".join(f"{name:>24}" for name in names))
    for config in CONFIGS:
        path = paths[config[0] if config[0] == "s" else "t"]
        text = path.read_bytes().decode("utf-8")
        ours: dict[str, list[float]] = {"official": [], "classic": []}
        theirs: dict[str, list[float]] = {name: [] for name in names}
        for dictionaries in ours:
            for _ in range(MUCH // size + 1):
                our_seconds(config, dictionaries, text)
        for _ in range(rounds):
            for dictionaries, times in ours.items():
                times.append(our_seconds(config, dictionaries, text))
            for name, other in others.items():
                theirs[name].append(other.seconds(config, path))
        for dictionaries, times in ours.items():
            shown = f"{config:7} {dictionaries:9} {len(text) / median(times) / 1e6:6.1f}  "
            for name in names:
                ratio = median(b / a for a, b in zip(times, theirs[name], strict=True))
                best = min(theirs[name]) / min(times)
                shown += f"{len(text) / median(theirs[name]) / 1e6:8.1f} {ratio:6.2f}x {best:6.2f}x  "
            print(shown, flush=True)


FIRST_USE_SPENT = """
import resource, subprocess, sys
print(subprocess.run(sys.argv[1:], check=True, capture_output=True, text=True).stdout.strip())
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime)
"""


def first_use(text: str, others: dict[str, str], rounds: int) -> None:
    """Milliseconds to the first conversion in a fresh process, and of the whole process."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def milliseconds(python: str, program: str, *arguments: str) -> tuple[float, ...]:
        command = [sys.executable, "-c", FIRST_USE_SPENT, python, "-W", "ignore", "-c", program, *arguments]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, env=environment)
        return tuple(float(word) * 1000 for word in done.stdout.split())

    def shown(config: str, name: str, *command: str) -> None:
        columns = []
        for size, path in paths.items():
            found = [milliseconds(*command, str(path)) for _ in range(rounds)]
            times = [f"{min(column):4.0f} {median(column):4.0f}" for column in zip(*found, strict=True)]
            columns.append(f"{size:6}: {'  '.join(times)}")
        print(f"{config:7} {name:16} {'   '.join(columns)}", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        paths = {size: Path(folder) / f"{size}.txt" for size in (len(SENTENCE), *FIRST_SIZES)}
        for size, path in paths.items():
            content = (text * (size // len(text) + 1))[:size] if size > len(SENTENCE) else SENTENCE
            path.write_text(content, encoding="utf-8", newline="")
        print(f"\nfirst use in a fresh process, ms, best and median of {rounds}: length: use, by the clock, process")
        for config in ("s2t", "s2tw", "s2twp", "s2hk", "t2s", "tw2sp"):
            for dictionaries in ("official", "classic"):
                command = (sys.executable, FIRST_USE, config, dictionaries)
                sentence = str(paths[len(SENTENCE)])
                bare = milliseconds(*command, "", sentence)[0]
                milliseconds(*command, folder, sentence)
                shown(config, dictionaries, *command, folder)
                print(f"{'':24} nothing prepared: {bare:4.0f}", flush=True)
            for name, python in others.items():
                shown(config, name, python, FIRST_USE_OTHER, config, "", "")


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
                for size in (1_000_000, 20_000_000, 200_000_000):
                    path = Path(folder) / "line.txt"
                    path.write_text((line * (size // 3 // len(line) + 1))[: size // 3], encoding="utf-8")
                    words = ("-m", "reader", "convert", str(path), "--config", config, "--dictionaries", dictionaries)
                    command = [sys.executable, "-c", STREAM, sys.executable, *words]
                    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
                    seconds, peak = done.stdout.split()
                    shown = f"{size // 1_000_000:3} MB {float(seconds):6.2f} s {int(peak) / 1024:6.1f} MB"
                    print(f"{config:7} {dictionaries:9} {shown}", flush=True)


HOSTILE = {
    "one character": "干",
    "brackets": "（",
    "one ASCII character": "a",
    "beginnings of words": "面面俱",
    "a chain of words": "干干净",
    "replaced words": "软件",
    "descriptions": "⿰木",
    "beyond the plane": "𠮷",
}


def rest(text: str) -> None:
    """Detection, the explanation, mapping, hostile texts, memory."""
    import tracemalloc

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
    print("\nhostile texts, s2twp: ns a character at a quarter of a million and a million characters")
    for dictionaries in ("official", "classic"):
        one = converter("s2twp", dictionaries)
        for name, unit in HOSTILE.items():
            costs = []
            for size in (250_000, 1_000_000):
                hostile = (unit * size)[:size]
                costs.append(best(lambda: one.convert(hostile)) / size * 1e9)  # noqa: B023 - called at once
            print(f"{dictionaries:9} {name:20} {costs[0]:7.0f} {costs[1]:7.0f}", flush=True)
    print("\npeak memory of converting ten million characters, in times the text's UTF-8")
    long = (text * (10_000_000 // len(text) + 1))[:10_000_000]
    for config in ("s2t", "s2twp"):
        for dictionaries in ("official", "classic"):
            one = converter(config, dictionaries)
            one.convert(text)
            start = time.process_time()
            one.convert(long)
            seconds = time.process_time() - start
            tracemalloc.start()
            one.convert(long)
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            print(f"{config:7} {dictionaries:9} {peak / len(long.encode()):5.1f} times, {seconds:.1f} s", flush=True)


PARTS = ("rate", "first", "stream", "rest")


def main() -> None:
    """Runs everything on the files given, else on the repository's samples."""
    sys.path.insert(0, str(ROOT))
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--other", help="an interpreter whose package opencc is the C++ library")
    options.add_argument("--rounds", type=int, default=9)
    options.add_argument("--only", choices=PARTS, action="append")
    chosen = options.parse_args()
    files = chosen.files or sorted((ROOT / "seeds").glob("*.txt"))
    from reader.source.decode import decode

    text = "\n".join(decode(path.read_bytes()).text for path in files)
    if not text:
        options.error("no texts: name some files")
    parts = chosen.only or PARTS
    pythons = {"classic library": sys.executable} | ({"C++ library": chosen.other} if chosen.other else {})
    if "rate" in parts:
        rate(text, pythons, chosen.rounds)
    if "first" in parts:
        first_use(text, pythons, chosen.rounds)
    if "stream" in parts:
        stream(text)
    if "rest" in parts:
        rest((text * 20)[:600_000])


def rate(text: str, pythons: dict[str, str], rounds: int) -> None:
    """The comparison at each of the sizes."""
    from reader.script.convert import converter

    others = {name: Other(python) for name, python in pythons.items()}
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            sized = (text * (size // len(text) + 1))[:size]
            paths = {}
            for letter, content in (("s", sized), ("t", converter("s2t").convert(sized).text)):
                paths[letter] = Path(folder) / f"{letter}{size}.txt"
                paths[letter].write_text(content, encoding="utf-8", newline="")
            compare(paths, others, rounds)
    for other in others.values():
        other.close()


if __name__ == "__main__":
    main()
