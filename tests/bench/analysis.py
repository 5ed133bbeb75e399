"""Throughput from bytes to findings, stage by stage.

    python tests/bench/analysis.py [REPORT…] [--length 1000000] [--runs 5]

Measures the sample reports, or those given, as they are and repeated to ``--length`` characters, and prints the median
of the runs for each stage: decoding, repair, the view in the other script, analysis. A stage whose rate falls as the
text grows is not linear.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from reader.analyze.run import analyze_source
from reader.script.detect import detect
from reader.script.view import ViewScript, build_view
from reader.source.document import Source, source_from_bytes
from reader.source.repair import Repaired, repair

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
Result = TypeVar("Result")


def timed(runs: int, action: Callable[[], Result]) -> tuple[float, Result]:
    """The median of ``runs`` in seconds, and the last result."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        result = action()
        times.append(time.perf_counter() - start)
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


def _analyse(source: Source, repaired: Repaired) -> object:
    return analyze_source(source, repaired, detect(repaired.text).script)


def main() -> None:
    parser = argparse.ArgumentParser(description="Throughput from bytes to findings, stage by stage.")
    parser.add_argument("reports", nargs="*", type=Path, default=sorted(SEEDS.glob("*.txt")))
    parser.add_argument("--length", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    for report in options.reports:
        data = report.read_bytes()
        measure(data, report.name, options.runs)
        text = source_from_bytes(data, report.name).text
        longer = (text + "\n") * (options.length // len(text) + 1)
        measure(longer.encode(), f"{report.stem} repeated.txt", 1)


if __name__ == "__main__":
    main()
