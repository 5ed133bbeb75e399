"""Throughput from bytes to findings, stage by stage.

    python tests/bench/analysis.py [REPORT…] [--length 1000000] [--runs 5] [--hostile] [--memory]

Measures the sample reports, or those given, as they are and repeated to ``--length`` characters, and prints the median
of the runs for each stage: decoding, repair, the view in the other script, analysis. A stage whose rate falls as the
text grows is not linear. ``--hostile`` analyses texts that no one writes, at ``--length`` characters and a fifth of it,
and prints how the time for a character grew (1.0 is linear); ``--memory`` prints the most the analysis holds at once.
Times are those of the processor, so that other programs disturb them less.
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
from reader.script.view import ViewScript, build_view
from reader.source.document import Source, source_from_bytes
from reader.source.repair import Repaired, repair

HOSTILE = (
    "9", "%", "（", "“", "《", " ", "\n", "的", "一、", "（一）", "1.", "1.1 ", "1,", "第一", "第一章\n", "3个",
    "3至", "3%和", "一是", "2024年5月", "一1（%", "甲 | 5\n", "http://", "a@", "开展工作", "每", "等", "分别5%、",
)  # fmt: skip
"""Texts of one piece over and over."""
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
Result = TypeVar("Result")


def timed(runs: int, action: Callable[[], Result]) -> tuple[float, Result]:
    """The median of ``runs`` in seconds, and the last result."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        result = action()
        times.append(time.process_time() - start)
    return statistics.median(times), result


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
    options = parser.parse_args()
    if options.hostile:
        measure_hostile(options.length)
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
