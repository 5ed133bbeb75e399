"""Cold start: from the start of the process to the first painted report, against a bare Qt text window.

    python tests/bench/startup.py [REPORT] [--runs 7]

Each run starts two fresh processes, one after the other: Yandu with an empty library, and a window with nothing but
a QPlainTextEdit that shows the same text. Both stop at the first paint of the text. Prints the medians, and the
median of the ratios of the pairs, which holds on a noisy machine where times do not.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

BARE = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

class Text(QPlainTextEdit):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        QApplication.quit()

application = QApplication([])
text = Text()
text.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8"))
text.resize(1440, 900)
text.show()
application.exec()
"""

YANDU = """
import sys
from reader.ui.reading.view import ReadingView
from PySide6.QtWidgets import QApplication

painted = ReadingView.paintEvent

def paint(self, event):
    painted(self, event)
    print("painted", flush=True)
    QApplication.quit()

ReadingView.paintEvent = paint
from reader.__main__ import main
sys.argv = ["yandu", sys.argv[1], "--library", sys.argv[2]]
main()
"""


def measure(code: str, *arguments: str) -> float:
    """Seconds from the start of a process to its word that it has painted."""
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment()
    ) as process:
        line = process.stdout.readline() if process.stdout else ""
        elapsed = time.perf_counter() - started
        process.wait(timeout=60)
    if line.strip() != "painted":
        raise SystemExit("the process painted nothing")
    return elapsed


def environment() -> dict[str, str]:
    """This environment, without a screen where there is none."""
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("report", nargs="?", type=Path, default=ROOT / "seeds" / "01-multilevel.txt")
    options.add_argument("--runs", type=int, default=7)
    chosen = options.parse_args()
    pairs = []
    for number in range(chosen.runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            yandu = measure(YANDU, str(chosen.report), str(Path(folder) / "library.sqlite"))
        bare = measure(BARE, str(chosen.report))
        if number:  # the first pair fills the caches of the system
            pairs.append((yandu, bare))
    for name, times in (("yandu", [one for one, _ in pairs]), ("bare window", [one for _, one in pairs])):
        print(f"{name:12} median {statistics.median(times) * 1000:6.0f} ms   min {min(times) * 1000:6.0f} ms")
    ratios = [one / other for one, other in pairs]
    print(f"{'ratio':12} median {statistics.median(ratios):6.2f}      min {min(ratios):6.2f}   max {max(ratios):6.2f}")


if __name__ == "__main__":
    main()
