"""Putting the analysis right: which numbers are indicators, and what the outline is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from reader.analyze.finding import Heading
from reader.analyze.unmarked import Unmarked
from reader.annotate.correction import CorrectionKind
from reader.app.report import Report, unmarked_numbers
from reader.app.sections import section_path
from reader.app.session import Session
from reader.store.db import StoreError
from reader.text.span import Span
from reader.ui.document_view import DocumentView
from reader.ui.panels.outline import Move
from reader.ui.panels.unmarked import UnmarkedRow
from reader.ui.panes import Panes
from reader.ui.tasks import Tasks
from reader.ui.workspace import Workspace

_KEY = "unmarked"
_BEFORE, _AFTER = 6, 24
_LONGEST_HEADING = 80


class Correcting(QObject):
    """Turns what the reader says is wrong into corrections of the document on top."""

    failed = Signal(object)

    def __init__(self, session: Session, tasks: Tasks, workspace: Workspace, panes: Panes, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._tasks = session, tasks
        self._workspace, self._panes, self._window = workspace, panes, window
        self._numbers: tuple[Unmarked, ...] = ()
        self._report: Report | None = None
        panel = panes.indicators
        panel.unmarked_wanted.connect(self.refresh)
        panel.unmark_requested.connect(self._unmark)
        panel.unmarked.jump_requested.connect(self._jump)
        panel.unmarked.mark_requested.connect(self._mark)
        panes.outline.move_requested.connect(self._move)
        panes.outline.rename_requested.connect(self._ask_name)

    @property
    def _view(self) -> DocumentView | None:
        view = self._workspace.current
        return view if view is not None and view.document is not None and view.page is not None else None

    # Unmarked numbers

    @Slot()
    def refresh(self) -> None:
        """Show the unmarked numbers of the document on top, when they are wanted."""
        view = self._view
        wanted = self._panes.indicators.wants_unmarked()
        for other in self._workspace.views():
            if other is not view or not wanted:
                other.set_unmarked(())
        if view is None or view.report is None or not wanted:
            self._tasks.cancel(_KEY)
            self._numbers, self._report = (), None
            self._panes.indicators.set_unmarked(())
        elif view.report is self._report:
            self._show(view)
        else:
            report = view.report
            self._tasks.run(_KEY, partial(unmarked_numbers, report), partial(self._found, report), self._fail)

    def _found(self, report: Report, numbers: tuple[Unmarked, ...]) -> None:
        self._numbers, self._report = numbers, report
        view = self._view
        if view is not None and view.report is report:
            self._show(view)

    def _show(self, view: DocumentView) -> None:
        view.set_unmarked(tuple(one.span for one in self._numbers))
        self._panes.indicators.set_unmarked(unmarked_rows(view, self._numbers))

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)

    @Slot(int)
    def _jump(self, key: int) -> None:
        view = self._view
        if view is not None and key < len(self._numbers):
            view.jump(self._numbers[key].span, center=True)

    @Slot(int)
    def _mark(self, key: int) -> None:
        if key < len(self._numbers):
            self._correct(CorrectionKind.INDICATOR, self._numbers[key].span)

    @Slot(int)
    def _unmark(self, index: int) -> None:
        view = self._view
        found = view.report.analysis.indicators if view is not None and view.report is not None else ()
        if 0 <= index < len(found):
            self._correct(CorrectionKind.NO_INDICATOR, found[index].span)

    # From the page

    def add_to_menu(self, menu: QMenu, view: DocumentView, position: int) -> None:
        """Offer what can be put right at the view's ``position``."""
        before = len(menu.actions())
        index = view.indicator_at(position)
        number = self._number_at(view, position) if index < 0 else None
        if index >= 0:
            menu.addAction(self.tr("不是指标")).triggered.connect(partial(self._unmark, index))
        elif number is not None:
            mark = partial(self._correct, CorrectionKind.INDICATOR, number)
            menu.addAction(self.tr("标为指标")).triggered.connect(mark)
        line = _line_at(view, position)
        if line is not None:
            menu.addAction(self.tr("标为标题")).triggered.connect(partial(self._make_heading, line))
        if len(menu.actions()) > before:
            menu.addSeparator()

    def _number_at(self, view: DocumentView, position: int) -> Span | None:
        """The unmarked number at ``position``, in the source."""
        page, report = view.page, view.report
        if page is None or report is None or not page.view.text[position : position + 1].strip():
            return None
        if report is not self._report:
            self._numbers, self._report = unmarked_numbers(report), report
        place = page.to_source(Span(position, position + 1))
        return next((one.span for one in self._numbers if one.span.overlaps(place)), None)

    def _make_heading(self, line: Span) -> None:
        """One level below the section the line stands in."""
        view = self._view
        headings = view.report.analysis.headings if view is not None and view.report is not None else ()
        path = section_path(headings, line.start)
        self._correct(CorrectionKind.HEADING, line, str(path[-1].level + 1 if path else 1))

    # The outline

    @Slot(int, object)
    def _move(self, index: int, move: Move) -> None:
        node = self._heading(index)
        if node is None:
            return
        if move is Move.HIDE:
            self._correct(CorrectionKind.HIDE, node.span)
        else:
            self._correct(CorrectionKind.LEVEL, node.span, "-1" if move is Move.PROMOTE else "1")

    @Slot(int)
    def _ask_name(self, index: int) -> None:
        node, view = self._heading(index), self._view
        if node is None or view is None or view.page is None:
            return
        title = " ".join((node.name or view.page.text(node.title)).split())
        name, wanted = QInputDialog.getText(
            self._window, self.tr("重命名标题"), self.tr("大纲中的名称（留空恢复原文）："), text=title
        )
        if wanted:
            self.rename(index, name)

    def rename(self, index: int, name: str) -> None:
        """Call a heading ``name`` in the outline; as in the text for an empty one."""
        node, view = self._heading(index), self._view
        if node is None or view is None or view.page is None:
            return
        plain = " ".join(name.split())
        same = plain == " ".join(view.page.text(node.title).split())
        self._correct(CorrectionKind.NAME, node.span, "" if same else plain)

    def _heading(self, index: int) -> Heading | None:
        view = self._view
        headings = view.report.analysis.headings if view is not None and view.report is not None else ()
        return headings[index] if 0 <= index < len(headings) else None

    def _correct(self, kind: CorrectionKind, span: Span, value: str = "") -> None:
        view = self._view
        if view is None or view.document is None:
            return
        try:
            self._session.correct(view.document, kind, span, value)
        except StoreError as error:
            self.failed.emit(error)


def unmarked_rows(view: DocumentView, numbers: tuple[Unmarked, ...]) -> tuple[UnmarkedRow, ...]:
    """``numbers`` (source coordinates) in the words of the page, with what stands around them there."""
    page = view.page
    if page is None:
        return ()
    text, rows = page.view.text, []
    for key, one in enumerate(numbers):
        place = page.to_view(one.span)
        before = text[max(0, place.start - _BEFORE) : place.start].rpartition("\n")[2]
        after = text[place.end : place.end + _AFTER].partition("\n")[0]
        if place.start < place.end:
            rows.append(UnmarkedRow(key, " ".join(place.of(text).split()), one.reason, before, after))
    return tuple(rows)


def _line_at(view: DocumentView, position: int) -> Span | None:
    """The line at the view's ``position``, in the source, when it may be made a heading."""
    page, report = view.page, view.report
    if page is None or report is None:
        return None
    text = page.view.text
    start, end = text.rfind("\n", 0, position) + 1, text.find("\n", position)
    line = Span(start, end if end >= 0 else len(text)).trimmed(text)
    if not 0 < len(line) <= _LONGEST_HEADING:
        return None
    place = page.to_source(line)
    taken = [node.span for node in report.analysis.headings]
    taken += [report.analysis.title] if report.analysis.title else []
    return None if any(span.overlaps(place) for span in taken) else place
