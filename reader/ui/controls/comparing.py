"""Comparing a metric across the library: asking from a mark, a row or the keyboard, and the way to each sentence."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.analyze.finding import Indicator
from reader.app.changes import Changes
from reader.app.places import cache_folder
from reader.app.report import Report
from reader.app.session import Session
from reader.store.db import StoreError, open_library
from reader.ui.controls.surroundings import Surroundings
from reader.ui.document.document_view import DocumentView
from reader.ui.document.found_at import indicator_at
from reader.ui.saving import Saving
from reader.ui.theme import Theme
from reader.ui.widgets.menus import Menu
from reader.ui.workspace.cover import Cover

if TYPE_CHECKING:
    from reader.analyze.words import WordCutter
    from reader.app.compare import Asked, Comparison
    from reader.app.measures import Measures
    from reader.ui.compare.page import ComparePage
    from reader.ui.compare.rows import CompareRow

_KEY = "compare"


class Comparing(QObject):
    """Shows the page 指标对比 over the open documents; leaving it, or opening a sentence, gives them back."""

    failed = Signal(object)
    said = Signal(str)
    _read = Signal(int, int)

    def __init__(self, around: Surroundings, saving: Saving, theme: Theme) -> None:
        super().__init__(around.window)
        self._session, self._tasks, self._saving = around.session, around.tasks, saving
        self._workspace, self._panes = around.workspace, around.panes
        self.cover = Cover(around.stage, theme, self._make_page, self)
        self._measures: Measures | None = None
        self._cutter: WordCutter | None = None
        self._cancelled = threading.Event()
        self._asked: Asked | None = None
        self._enters = False
        self._workspace.current_changed.connect(self.cover.leave)
        self._panes.indicators.compare_requested.connect(self.compare_indicator)
        self._read.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)

    @property
    def page(self) -> ComparePage:
        """The page, made when it is first wanted."""
        return self.cover.page

    def _make_page(self, theme: Theme, parent: QWidget) -> ComparePage:
        from reader.ui.compare.page import ComparePage  # most sessions begin with reading

        page = ComparePage(theme, parent)
        page.asked.connect(self._ask_typed)
        page.row_requested.connect(self._open_row)
        page.beside_requested.connect(self._open_row_beside)
        page.said.connect(self.said)
        page.export_requested.connect(self._choose_file)
        page.left.connect(self.cover.go_back)
        return page

    # Coming and going

    @Slot()
    def open(self) -> None:
        """Show the page, ready to be written into; what was compared last is still there, as the library is now."""
        self.cover.show().focus_field()
        self.page.ask()

    def library_changed(self, changes: Changes) -> None:
        """Compare anew, when what is compared may have changed in sight of the reader."""
        anew = changes & (Changes.REPAIRS | Changes.CORRECTIONS | Changes.DOCUMENTS)
        if anew and self.cover.is_shown and self._asked is not None:
            self._ask(self._asked)

    # Asking

    @Slot(int)
    def compare_indicator(self, index: int) -> None:
        """Compare the indicator with this index of the document on top."""
        view = self._workspace.current
        report = view.report if view else None
        if report is None or not 0 <= index < len(report.analysis.indicators):
            return
        one = report.analysis.indicators[index]
        words = _metric(report, one)
        if not words:
            self.said.emit(self.tr("这一项没有识别出指标名，可直接输入要比较的指标。"))
            self.open()
            return
        from reader.app.comparable import quantity  # as late as the page
        from reader.app.compare import Asked

        self.cover.show().set_words(words)
        self._enters = True
        self._ask(Asked(words, quantity(one)))

    def add_to_menu(self, menu: Menu, view: DocumentView, position: int) -> None:
        """Offer to compare the indicator at the view's ``position``, where there is one."""
        index = indicator_at(view.page, position)
        if index >= 0:
            menu.addAction(self.tr("在书库中比较")).triggered.connect(partial(self.compare_indicator, index))
            menu.addSeparator()

    @Slot(str)
    def _ask_typed(self, words: str) -> None:
        self._enters = False
        from reader.app.compare import Asked  # as late as the page

        self._ask(Asked(words))

    def _ask(self, asked: Asked) -> None:
        from reader.app.measures import Measures  # as late as the page

        if self._measures is None:
            self._measures = Measures()
        self._cancelled.set()
        self._cancelled = threading.Event()
        self._asked = asked
        work = partial(
            _compare,
            self._session.library.path,
            asked,
            self._cutter,
            self._measures,
            self._cancelled.is_set,
            self._read.emit,
        )
        self._tasks.run(_KEY, work, self._arrived, self._fail, (StoreError,))

    @Slot(int, int)
    def _show_progress(self, done: int, of: int) -> None:
        if self.cover.made is not None and self._tasks.is_busy and done:
            self.cover.made.set_busy(done, of)

    def _arrived(self, found: tuple[WordCutter, Comparison]) -> None:
        self._cutter, comparison = found
        self.page.set_comparison(comparison)
        if self._enters and self.cover.is_shown:
            self.page.focus_rows()
        self._enters = False

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)

    # To the sentence

    @Slot(object)
    def _open_row(self, row: CompareRow) -> None:
        self._workspace.open_document(row.document_id, partial(self._show_place, row))

    @Slot(object)
    def _open_row_beside(self, row: CompareRow) -> None:
        self._workspace.open_beside(row.document_id, partial(self._show_place_beside, row))

    def _show_place_beside(self, row: CompareRow) -> None:
        view = self._workspace.current
        if view is not None and view.document is not None and view.document.record.id == row.document_id:
            self._show_place(row, view)

    def _show_place(self, row: CompareRow, view: DocumentView) -> None:
        self.cover.leave()
        view.jump(row.source, center=True)
        report = view.report
        spans = [one.span for one in report.analysis.indicators] if report else []
        if row.source in spans:
            self._panes.show_indicator(spans.index(row.source))

    # Exporting

    @Slot(str)
    def _choose_file(self, format: str) -> None:
        if self.page.rows():
            self._saving.ask(self.tr("导出对比"), self.page.heading(), format, self.made(format))

    def made(self, format: str) -> Callable[[], bytes]:
        """What makes the rows shown into a file of ``format``: csv, xlsx or png; fit for any thread."""
        from reader.export.sheet import SHEET_FORMATS  # as late as the page
        from reader.ui.compare.picture import comparison_png
        from reader.ui.compare.rows import comparison_sheet

        rows, quantity = self.page.rows(), self.page.quantity()
        if format == "png" or quantity is None:
            return partial(comparison_png, self.page.heading(), rows, self.cover.theme, self.page.font())
        return partial(SHEET_FORMATS[format], comparison_sheet(rows, quantity))


def _metric(report: Report, one: Indicator) -> str:
    from reader.app.indicators import metric_text  # as late as the page

    return " ".join(metric_text(one, report).split())


def _compare(
    path: Path,
    asked: Asked,
    cutter: WordCutter | None,
    measures: Measures,
    cancelled: Callable[[], bool],
    progress: Callable[[int, int], None],
) -> tuple[WordCutter, Comparison]:
    """In a thread, with a connection of its own; the dictionary of words is loaded by the first comparison."""
    from reader.analyze.words import WordCutter  # as late as the page
    from reader.app.compare import compare

    cut = cutter or WordCutter.load(cache_folder(), jieba_cache=False)
    with open_library(path, make=False) as library:
        return cut, compare(Session(library), asked, cut, measures, cancelled=cancelled, progress=progress)
