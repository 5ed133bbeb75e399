"""The panel of notes with many notes: filling, filtering, scrolling, after a change.

    python tests/bench/notes.py [REPORT] [--notes 10000]

Notes are spread over one report in every style and colour, every third with a note, most with tags. Times are
medians in milliseconds on the UI thread; beside each the worst.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from reader.annotate.anchor import quote_of
from reader.annotate.model import Annotation, Color, Style
from reader.app.report import load
from reader.app.session import Session
from reader.app.settings import Settings
from reader.source.document import read_source
from reader.store import annotations
from reader.store.db import open_library
from reader.text.span import Span
from reader.ui.main_window import MainWindow
from reader.ui.rows import CardMaker

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 7
TIMES = 40
"""How often the report is repeated: ten thousand notes are made on a long one."""


def timed(name: str, work: Callable[[], object], rounds: int = ROUNDS) -> None:
    """Print the median and the worst time of ``work``."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    print(f"{name:58} {statistics.median(times):8.1f} ms   worst {max(times):8.1f}")


def made(document_id: str, text: str, count: int) -> list[Annotation]:
    """``count`` notes spread over ``text``."""
    styles, colors = list(Style), list(Color)
    found = []
    for number in range(count):
        start = number * 37 % max(1, len(text) - 60)
        span = Span(start, start + 8 + number % 40)
        found.append(
            Annotation(
                id=str(uuid.uuid4()),
                document_id=document_id,
                span=span,
                quote=quote_of(text, span),
                style=styles[number % len(styles)],
                color=colors[number % len(colors)],
                note=f"核对第{number}处的口径，与上年比较。" * (1 + number % 3) if number % 3 == 0 else "",
                tags=(f"指标/第{number % 40}类", "待查") if number % 5 else (),
                created="2026-01-02T03:04:05.000000+00:00",
                modified="2026-01-02T03:04:05.000000+00:00",
            )
        )
    return found


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("report", nargs="?", type=Path, default=sorted((ROOT / "seeds").glob("*.txt"))[0])
    parser.add_argument("--notes", type=int, default=10_000)
    options = parser.parse_args()
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder, open_library(Path(folder) / "library.sqlite") as library:
        session = Session(library)
        window = MainWindow(session, Settings(theme="light"), remembers=False)
        window.frame.resize(1440, 900)
        window.frame.show()
        report = Path(folder) / "long.txt"
        report.write_text(read_source(options.report).text * TIMES, encoding="utf-8")
        document = session.adopt(load(report), report)
        annotations.insert_all(library, made(document.record.id, document.report.source.text, options.notes))
        window.open_path(report)
        while window.is_busy or window.current is None or window.current.page is None:
            application.processEvents()
        measure(window, session, document.record.id)
        window.frame.close()
        window.shut_down()


def measure(window: MainWindow, session: Session, document_id: str) -> None:
    """Print the table."""
    application = QApplication.instance()
    panes, cards, view = window.panes, window.panes.cards, window.current
    assert application is not None
    assert view is not None
    assert view.page is not None
    found = session.annotations(document_id)
    headings = view.document.report.analysis.headings

    def rows() -> object:
        return CardMaker().rows(view.page, headings, found)

    print(f"{len(found)} notes")
    timed("reading them from the library", lambda: annotations.of_document(session.library, document_id))
    timed("making the cards' rows, the first time", rows)
    ready = CardMaker().rows(view.page, headings, found)

    def fill() -> None:
        cards.set_cards(())
        cards.set_cards(ready)
        cards.list.viewport().repaint()

    timed("filling the panel, to the first painted cards", fill)
    timed("the whole refresh after one change", lambda: (panes.refresh_cards(), cards.list.viewport().repaint()))

    def filtered(query: str) -> Callable[[], None]:
        def work() -> None:
            cards.filter_by(query)
            cards.list.viewport().repaint()

        return work

    for query in ("核对", "第12", "没有这样的词", ""):
        timed(f"filtering by {query or 'nothing'}", filtered(query))
    bar = cards.list.verticalScrollBar()

    def scroll() -> None:
        for step in range(50):
            bar.setValue(bar.maximum() * step // 50)
            cards.list.viewport().repaint()

    timed("fifty painted frames while scrolling", scroll, 3)
    timed("jumping to the last card", lambda: (cards.show_card(ready[-1].id), cards.list.viewport().repaint()))


if __name__ == "__main__":
    main()
