"""Throughput from bytes to findings, stage by stage.

    python tests/bench/analysis.py [REPORT…] [--length 1000000] [--runs 5] [--hostile] [--memory] [--rate]

Measures the sample reports, or those given, as they are and repeated to ``--length`` characters, and prints the median
of the runs for each stage: decoding, repair, the view in the other script, analysis. A stage whose rate falls as the
text grows is not linear. ``--hostile`` analyses texts that no one writes, at ``--length`` characters and a fifth of it,
and prints how the time for a character grew (1.0 is linear); ``--memory`` prints the most the analysis holds at once.
``--rate`` takes each report's clean Simplified text, repeated to 100,000 characters (300 kB), and to 1 and 10 million,
then all of them one behind the other, which is nearer to one long report, repeated in the same way. It prints the best
of the runs for outline and indicators together: the time of the processor, and how many times that of a yardstick,
measured in the same run, so that figures of a busy machine can be compared.
Times are those of the thread's processor, so that other programs disturb them less.
"""

from __future__ import annotations

import argparse
import statistics
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from reader.analyze.run import analyze, analyze_source
from reader.script.detect import detect
from reader.script.view import ViewScript, build_view, simplified
from reader.source.document import Source, source_from_bytes
from reader.source.repair import Repaired, repair

HOSTILE = (
    "9", "%", "（", "“", "《", " ", "\n", "的", "一、", "（一）", "1.", "1.1 ", "1,", "第一", "第一章\n", "3个",
    "3至", "3%和", "一是", "2024年5月", "一1（%", "甲 | 5\n", "http://", "a@", "开展工作", "每", "等", "分别5%、",
)  # fmt: skip
"""Texts of one piece over and over."""
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
Result = TypeVar("Result")


RATED = (100_000, 1_000_000, 10_000_000)
"""Characters: the first is 300 kB of Chinese text."""


def timed(
    runs: int, action: Callable[[], Result], choose: Callable[[list[float]], float] = statistics.median
) -> tuple[float, Result]:
    """The median of ``runs`` in seconds, or what ``choose`` takes of them, and the last result."""
    times = []
    for _ in range(runs):
        start = time.thread_time()
        result = action()
        times.append(time.thread_time() - start)
    return choose(times), result


def yardstick() -> int:
    """Work of a fixed size that the interpreter does alone."""
    total = 0
    for step in range(300_000):
        total = (total * 31 + step) & 0xFFFF
    return total


def clean_text(report: Path) -> str:
    """A report's clean Simplified text."""
    source = source_from_bytes(report.read_bytes(), report.name)
    repaired = repair(source.text, source.format)
    return simplified(repaired.text, detect(repaired.text).script).text + "\n"


def measure_rate(name: str, text: str, runs: int, longest: int) -> None:
    """Outline and indicators of ``text``, repeated to each length."""
    for length in (size for size in RATED if size <= longest):
        longer = (text * (length // len(text) + 1))[:length]
        stick, _ = timed(runs, yardstick, min)
        seconds, found = timed(runs if length == RATED[0] else 2, lambda longer=longer: analyze(longer), min)  # type: ignore[misc]
        print(
            f"{name[:28]:<28} {length:>10,} characters  {len(found.indicators) / length * 1e3:5.1f} marks in "
            f"1,000  {seconds * 1000:9.1f} ms {length / seconds / 1e6:6.2f} M/s  {seconds / stick:8.2f} yardsticks"
        )


def measure(data: bytes, name: str, runs: int) -> None:
    decoding, source = timed(runs, lambda: source_from_bytes(data, name))
    repairing, repaired = timed(runs, lambda: repair(source.text, source.format))
    detected = detect(repaired.text).script
    other = ViewScript.HANT if detected.value == "Hans" else ViewScript.HANS
    converting, _ = timed(runs, lambda: build_view(source.text, repaired, detected, other))
    analysing, _ = timed(runs, lambda: _analyse(source, repaired))
    stages = ((decoding, "decode"), (repairing, "repair"), (converting, "convert"), (analysing, "analyse"))
    figures = "  ".join(
        f"{stage} {seconds * 1000:8.1f} ms {len(source.text) / seconds / 1e6:6.2f} M/s" for seconds, stage in stages
    )
    print(f"{name[:28]:<28} {len(source.text):>9} characters  {figures}")


def measure_hostile(length: int) -> None:
    """The time for a character of each hostile text, and how it grows with the length."""
    short = max(length // 5, 1)
    print(f"{'text':<12} {short:>10,} {length:>10,} characters: ns for each; growth")
    for unit in HOSTILE:
        costs = []
        for size in (short, length):
            text = (unit * (size // len(unit) + 1))[:size]
            costs.append(timed(1, lambda text=text: analyze(text))[0] / size * 1e9)  # type: ignore[misc]
        print(f"{unit!r:<12} {costs[0]:10.0f} {costs[1]:10.0f} {costs[1] / max(costs[0], 1):10.2f}")


def measure_memory(data: bytes, name: str) -> None:
    source = source_from_bytes(data, name)
    repaired = repair(source.text, source.format)
    tracemalloc.start()
    _analyse(source, repaired)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"{name[:28]:<28} {len(source.text):>9} characters  {peak / len(source.text):.0f} bytes a character at most")


def _analyse(source: Source, repaired: Repaired) -> object:
    return analyze_source(source, repaired, detect(repaired.text).script)


def main() -> None:
    parser = argparse.ArgumentParser(description="Throughput from bytes to findings, stage by stage.")
    parser.add_argument("reports", nargs="*", type=Path, default=sorted(SEEDS.glob("*.txt")))
    parser.add_argument("--length", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--hostile", action="store_true")
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--rate", action="store_true")
    options = parser.parse_args()
    if options.hostile:
        measure_hostile(options.length)
        return
    if options.rate:
        texts = {report.stem: clean_text(report) for report in options.reports}
        for name, text in (*texts.items(), ("all of them joined", "".join(texts.values()))):
            measure_rate(name, text, options.runs, options.length)
        return
    for report in options.reports:
        data = report.read_bytes()
        measure(data, report.name, options.runs)
        text = source_from_bytes(data, report.name).text
        longer = (text + "\n") * (options.length // len(text) + 1)
        measure(longer.encode(), f"{report.stem} repeated.txt", 1)
        if options.memory:
            measure_memory(longer.encode(), f"{report.stem} repeated.txt")


if __name__ == "__main__":
    main()
