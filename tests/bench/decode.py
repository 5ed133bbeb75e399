"""Decoding: how often the right text comes back, beside charset-normalizer in the same run.

    .venv/bin/python tests/bench/decode.py [FILE …] [--pieces 6]

Every sample report, Simplified ones also in Traditional script, is written in each encoding that can hold it, and cut
at 200, 1,000 and 10,000 bytes at several places, mostly in the middle of a character; with ``--whole``, behind one. A
piece counts as right when the text decoded equals what the encoding itself makes of it, an incomplete last character
aside. UTF-16 and UTF-32 go without a byte order mark. EUC-TW is not among them: Python has no such codec. Needs the
package charset-normalizer (extra ``dev``).
"""

from __future__ import annotations

import argparse
import sys
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from charset_normalizer import from_bytes

from reader.script.convert import converter
from reader.script.detect import Script, detect
from reader.source.decode import DecodeFailed, decode

ROOT = Path(__file__).resolve().parents[2]
SIZES = (200, 1_000, 10_000)
UNICODE = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


def texts(files: list[Path]) -> Iterator[tuple[str, str]]:
    """Each report's script and text; of a Simplified one, its Traditional form as well."""
    for path in files:
        text = decode(path.read_bytes()).text
        traditional = detect(text).script is Script.HANT
        yield ("Hant" if traditional else "Hans"), text
        if not traditional:
            yield "Hant", converter("s2tw").convert(text).text


def encodings(script: str) -> tuple[str, ...]:
    return (*UNICODE, "gb18030", "gbk", *(("big5hkscs", "cp950") if script == "Hant" else ("gb2312",)))


def pieces(text: str, encoding: str, size: int, count: int, *, whole: bool) -> Iterator[tuple[bytes, str]]:
    """Bytes that begin with a character and end anywhere, or behind a ``whole`` one, and their text."""
    step = max(1, len(text) // count)
    for start in range(0, len(text), step):
        data = text[start : start + size].encode(encoding, "ignore")[:size]
        if len(data) < size:
            continue
        expected = data.decode(encoding, "ignore")
        yield (expected.encode(encoding) if whole else data), expected


def same(found: str, expected: str) -> bool:
    return found.rstrip("\ufffd") == expected or found.rstrip("\ufffd")[:-1] == expected


def ours(data: bytes) -> str:
    try:
        return decode(data).text
    except DecodeFailed:
        return ""


def theirs(data: bytes) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        best = from_bytes(data).best()
    return data.decode(best.encoding, "replace").removeprefix("\ufeff") if best else ""


def main() -> None:
    """Prints the share of right answers, and the rate of both."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--pieces", type=int, default=6)
    options.add_argument("--whole", action="store_true")
    chosen = options.parse_args()
    real = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
    files = chosen.files or [*sorted((ROOT / "seeds").glob("*.txt")), *real]
    total: Counter[tuple[str, int]] = Counter()
    right: dict[str, Counter[tuple[str, int]]] = {"ours": Counter(), "theirs": Counter()}
    seconds: Counter[str] = Counter()
    size_of_all = 0
    for script, text in texts(files):
        for encoding in encodings(script):
            for size in SIZES:
                for data, expected in pieces(text, encoding, size, chosen.pieces, whole=chosen.whole):
                    total[encoding, size] += 1
                    size_of_all += len(data)
                    for name, guess in (("ours", ours), ("theirs", theirs)):
                        start = time.process_time()
                        found = guess(data)
                        seconds[name] += time.process_time() - start
                        right[name][encoding, size] += same(found, expected)
    print(f"{'encoding':10} " + " ".join(f"{size:>9,} bytes: ours, charset-normalizer" for size in SIZES))
    for encoding in sorted({encoding for encoding, _ in total}):
        cells = []
        for size in SIZES:
            count, key = total[encoding, size], (encoding, size)
            shares = (f"{right[name][key] / count:7.1%}" if count else "      -" for name in right)
            cells.append(f"{count:>9}    {'  '.join(shares)}           ")
        print(f"{encoding:10} " + " ".join(cells))
    for name, spent in seconds.items():
        print(f"{name:8} {size_of_all / spent / 1e6:6.2f} MB/s")


if __name__ == "__main__":
    main()
