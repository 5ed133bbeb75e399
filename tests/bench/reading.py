"""How fast the reading view is beside Qt's own text widgets with the same text, in one run.

    python tests/bench/reading.py [--characters 1000000] [--rounds 5]

Prints medians in milliseconds, and for each of Qt's widgets how many times longer it takes than the reading view.
The text is the seed reports (the real ones where they lie beside the checkout), repeated.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSize  # noqa: E402
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QTextBrowser, QWidget  # noqa: E402

from reader.text.lines import line_spans  # noqa: E402
from reader.ui.reading.content import BlockStyle, Content, Mark, TextBlock  # noqa: E402
from reader.ui.reading.view import ReadingView  # noqa: E402

SIZE = QSize(900, 860)
SPARE = "二〇二四年，全县新建学校12所，投入资金3400余万元，入学率达到99.5%，同比提高1.2个百分点。" * 6 + "\n"


def sample(characters: int) -> str:
    reports = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt")) or sorted((ROOT / "seeds").glob("*.txt"))
    texts = [report.read_bytes().decode("utf-8", "replace").replace("\r", "").strip() for report in reports]
    whole = "\n".join(texts) or SPARE
    return ("\n".join([whole] * (characters // len(whole) + 1)))[:characters]


def content_of(text: str) -> Content:
    blocks = []
    for line in line_spans(text):
        span = line.trimmed(text)
        if len(span):
            style = BlockStyle.BODY if len(span) > 40 else BlockStyle.HEADING
            blocks.append(TextBlock(span.start, span.end, style, 2))
    return Content(text, tuple(blocks))


def marks_of(text: str) -> list[Mark]:
    return [Mark(at, at + 4, "indicator-count", str(at)) for at in range(50, len(text) - 4, 60)]


def milliseconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def frame(widget: QWidget) -> None:
    """Let the widget do what it has put off, and paint it wholly."""
    QApplication.processEvents()
    widget.viewport().repaint() if isinstance(widget, QAbstractScrollArea) else widget.repaint()


class Subject:
    """One widget, and how it is given the text."""

    def __init__(self, name: str, make: Callable[[], QAbstractScrollArea], fill: Callable[[QWidget], None]) -> None:
        self.name, self.make, self.fill = name, make, fill

    def measure(self) -> dict[str, float]:
        widget = self.make()
        widget.resize(SIZE)
        widget.show()
        QApplication.processEvents()
        found = {"first paint": milliseconds(lambda: (self.fill(widget), frame(widget)))}
        found["laid out"] = found["first paint"] + milliseconds(lambda: self._rest(widget))
        bar = widget.verticalScrollBar()
        page = max(1, bar.pageStep())
        bar.setValue(bar.maximum() // 3)
        frame(widget)
        found["scroll a line"] = statistics.median(self._scrolls(widget, bar.singleStep(), 40))
        found["scroll a page"] = statistics.median(self._scrolls(widget, page, 15))
        found["jump"] = statistics.median(
            milliseconds(lambda part=part: (bar.setValue(bar.maximum() * part // 11), frame(widget)))
            for part in (1, 9, 3, 7, 5)
        )
        found["resize"] = statistics.median(
            milliseconds(lambda wide=wide: (widget.resize(wide, SIZE.height()), frame(widget)))
            for wide in (700, 880, 640, 760, 900)
        )
        widget.close()
        widget.deleteLater()
        QApplication.processEvents()
        return found

    def _rest(self, widget: QAbstractScrollArea) -> None:
        """Wait until the scroll bar knows the whole text."""
        known = -1
        while known != widget.verticalScrollBar().maximum():
            known = widget.verticalScrollBar().maximum()
            for _ in range(3):
                QApplication.processEvents()

    def _scrolls(self, widget: QAbstractScrollArea, step: int, times: int) -> list[float]:
        bar = widget.verticalScrollBar()
        return [milliseconds(lambda: (bar.setValue(bar.value() + step), frame(widget))) for _ in range(times)]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--characters", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    app = QApplication([])
    text = sample(chosen.characters)
    content, marks = content_of(text), marks_of(text)

    def fill_view(view: ReadingView) -> None:
        view.set_content(content)
        view.set_layer("indicators", marks)

    subjects = [
        Subject("reading view", ReadingView, fill_view),
        Subject("QPlainTextEdit", QPlainTextEdit, lambda widget: widget.setPlainText(text)),
        Subject("QTextBrowser", QTextBrowser, lambda widget: widget.setPlainText(text)),
    ]
    Subject("warm", ReadingView, lambda view: view.set_content(content_of(text[:2000]))).measure()
    rounds = [{subject.name: subject.measure() for subject in subjects} for _ in range(chosen.rounds)]
    print(f"{len(text)} characters, {len(content.blocks)} blocks, {len(marks)} marks; {chosen.rounds} rounds")
    for what in rounds[0]["reading view"]:
        medians = {subject.name: statistics.median(one[subject.name][what] for one in rounds) for subject in subjects}
        own = medians["reading view"]
        others = ", ".join(
            f"{name} {value:.1f} ({value / own:.1f}x)" for name, value in medians.items() if value != own
        )
        print(f"{what:14} {own:7.2f} ms   {others}")
    app.quit()


if __name__ == "__main__":
    main()
