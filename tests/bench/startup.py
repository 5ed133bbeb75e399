"""Cold start: from the start of the process to the first painted report, against a bare Qt text window.

    python tests/bench/startup.py [REPORT] [--runs 7]

Each run starts two fresh processes, one after the other: Yandu with an empty library, and a window with nothing but
a QPlainTextEdit that shows the same text. "painted" is the first paint of the report's text; "complete" is the paint
with its outline, indicators and panels. Prints medians, and the median of the ratios of the pairs, which holds on a
noisy machine where times do not.
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
from threading import Timer

ROOT = Path(__file__).resolve().parents[2]

BARE = """
import sys
from pathlib import Path
from threading import Timer
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
from reader import __main__ as program

begun = program._import_qt

def begin():
    begun()
    from reader.ui.frame import Frame
    from reader.ui.reading.page_view import PageView
    from PySide6.QtWidgets import QApplication

    painted, revealed = PageView.paintEvent, Frame.reveal

    def paint(self, event):
        painted(self, event)
        if self.content().blocks:
            print("painted", flush=True)

    def reveal(self):
        revealed(self)
        QApplication.processEvents()
        print("complete", flush=True)
        QApplication.quit()

    PageView.paintEvent, Frame.reveal = paint, reveal

program._import_qt = begin  # what is watched must be imported in the order in which the program does it
sys.argv = ["yandu", sys.argv[1], "--library", sys.argv[2]]
program.main()
"""


def measure(code: str, *arguments: str, last: str) -> dict[str, float]:
    """Seconds from the start of a process to the first time it says each word, up to ``last``."""
    said: dict[str, float] = {}
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment(),
    ) as process:
        limit = Timer(60, process.kill)
        limit.start()
        for line in process.stdout or ():
            said.setdefault(line.strip(), time.perf_counter() - started)
            if last in said:
                break
        process.wait(timeout=60)
        limit.cancel()
    if last not in said:
        raise SystemExit(f"the process never said {last}")
    return said


def environment() -> dict[str, str]:
    """This environment, without a screen where there is none, and with bytecode, as an installed program has it."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"QT_QPA_PLATFORM": "offscreen", **kept}


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("report", nargs="?", type=Path, default=ROOT / "seeds" / "01-multilevel.txt")
    options.add_argument("--runs", type=int, default=7)
    chosen = options.parse_args()
    pairs = []
    for number in range(chosen.runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            yandu = measure(YANDU, str(chosen.report), str(Path(folder) / "library.sqlite"), last="complete")
        bare = measure(BARE, str(chosen.report), last="painted")["painted"]
        if number:  # the first pair fills the caches of the system
            pairs.append((yandu, bare))
    print(f"{'bare window, painted':24} median {statistics.median(bare for _, bare in pairs) * 1000:6.0f} ms")
    for word in ("painted", "complete"):
        times = [yandu[word] for yandu, _ in pairs]
        ratios = [yandu[word] / bare for yandu, bare in pairs]
        print(
            f"{f'yandu, {word}':24} median {statistics.median(times) * 1000:6.0f} ms   ratio median "
            f"{statistics.median(ratios):5.2f}   min {min(ratios):5.2f}   max {max(ratios):5.2f}"
        )


if __name__ == "__main__":
    main()
