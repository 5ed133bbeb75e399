"""Putting the analysis right: which numbers are indicators, and what the outline is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from reader.analyze.finding import Heading, Indicator
from reader.analyze.numerals import Numeral, scan
from reader.analyze.quantities.quantity import Quantity
from reader.analyze.quantities.reading import read_quantities
from reader.analyze.units import load_units
from reader.analyze.unmarked import Unmarked
from reader.annotate.correction import CorrectionKind, Revision
from reader.app.report import Report, unmarked_numbers
from reader.app.sections import section_path
from reader.export.excerpt import sentence_span
from reader.store.db import StoreError
from reader.text.collector import collector_paused
from reader.text.span import Span
from reader.ui.controls.surroundings import Surroundings
from reader.ui.dialogs.indicator import Guess, IndicatorDialog
from reader.ui.dialogs.naming import ask_name
from reader.ui.document.document_view import DocumentView
from reader.ui.document.found_at import indicator_at
from reader.ui.document.shown import Shown
from reader.ui.panels.outline import Move
from reader.ui.panels.unmarked import UnmarkedRow
from reader.ui.theme import Theme
from reader.ui.widgets.menus import Menu

_KEY = "unmarked"
_Found = tuple[tuple[Unmarked, ...], tuple[Span, ...], tuple[UnmarkedRow, ...]]
"""The numbers that are no indicators, where they stand in the source, and their rows."""
_BEFORE, _AFTER = 6, 24
_LONGEST_HEADING = 80
_AROUND = 60


class Correcting(QObject):
    """Turns what the reader says is wrong into corrections of the document on top."""

    failed = Signal(object)
    said = Signal(str)
    corrected = Signal(str)
    """What was put right, in a few words."""

    def __init__(self, around: Surroundings, theme: Theme) -> None:
        super().__init__(around.window)
        self._session, self._tasks = around.session, around.tasks
        self._workspace, self._panes, self._window = around.workspace, around.panes, around.window
        self._theme = theme
        self._numbers: tuple[Unmarked, ...] = ()
        self._spans: tuple[Span, ...] = ()
        self._rows: tuple[UnmarkedRow, ...] = ()
        self._report: Report | None = None
        self._page: Shown | None = None
        panel = self._panes.indicators
        panel.unmarked_wanted.connect(self.refresh)
        panel.unmark_requested.connect(self.unmark)
        panel.revise_requested.connect(self.revise)
        panel.unmarked.jump_requested.connect(self._jump)
        panel.unmarked.mark_requested.connect(self._mark)
        self._panes.outline.move_requested.connect(self._move)
        self._panes.outline.rename_requested.connect(self._ask_name)

    @property
    def _view(self) -> DocumentView | None:
        view = self._workspace.current
        return view if view is not None and view.document is not None and view.page is not None else None

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Ask in the colours of ``theme``."""
        self._theme = theme

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
            self._numbers, self._spans, self._rows, self._report, self._page = (), (), (), None, None
            self._panes.indicators.set_unmarked(())
        elif (view.report, view.page) == (self._report, self._page):
            self._show(view)
        elif view.page is not None:
            work = partial(_unmarked_in, view.report, view.page)
            self._tasks.run(_KEY, work, partial(self._found, view.report, view.page), self._fail)

    def _found(self, report: Report, page: Shown, found: _Found) -> None:
        self._numbers, self._spans, self._rows = found
        self._report, self._page = report, page
        view = self._view
        if view is not None and view.report is report and view.page is page:
            self._show(view)

    def _show(self, view: DocumentView) -> None:
        view.set_unmarked(self._spans)
        self._panes.indicators.set_unmarked(self._rows)

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
            self._mark_at(self._numbers[key].span)

    @Slot(int)
    def unmark(self, index: int) -> None:
        """The indicator with this index of the document on top is none."""
        one = self._indicator(index)
        if one is not None:
            self._correct(CorrectionKind.NO_INDICATOR, one.span)

    @Slot(int)
    def revise(self, index: int) -> None:
        """Ask what the indicator with this index is."""
        one = self._indicator(index)
        if one is not None:
            self._ask(self.tr("更改指标"), CorrectionKind.REVISED, one)

    def _indicator(self, index: int) -> Indicator | None:
        view = self._view
        found = view.report.analysis.indicators if view is not None and view.report is not None else ()
        return found[index] if 0 <= index < len(found) else None

    def _mark_at(self, place: Span) -> None:
        """Ask what the number at the source ``place`` is; what it seems to be is read in a thread."""
        view = self._view
        if view is not None and view.report is not None:
            report = view.report
            self._tasks.run("mark", partial(report.ground.indicator, place), partial(self._guessed, report), self._fail)

    def _guessed(self, report: Report, one: Indicator | None) -> None:
        view = self._view
        if one is None:
            self.said.emit(self.tr("这里读不出一个数，没有标为指标。"))
        elif view is not None and view.report is report:
            self._ask(self.tr("标为指标"), CorrectionKind.INDICATOR, one)

    def _ask(self, title: str, kind: CorrectionKind, one: Indicator) -> None:
        view = self._view
        if view is None or view.page is None:
            return
        dialog = IndicatorDialog(title, guess_of(view.page, one), self._theme, self._window)
        dialog.revised.connect(partial(self._revised, kind, one.span))
        dialog.open()

    def _revised(self, kind: CorrectionKind, span: Span, said: Revision | None) -> None:
        if said is not None or kind is CorrectionKind.INDICATOR:
            self._correct(kind, span, "" if said is None else said.to_value())

    # From the page

    def add_to_menu(self, menu: Menu, view: DocumentView, position: int) -> None:
        """Offer what can be put right at the view's ``position``."""
        before = len(menu.actions())
        index = indicator_at(view.page, position)
        number = _number_at(view, position) if index < 0 else None
        if index >= 0:
            menu.addAction(self.tr("不是指标")).triggered.connect(partial(self.unmark, index))
            menu.addAction(self.tr("更改指标…")).triggered.connect(partial(self.revise, index))
        elif number is not None:
            menu.addAction(self.tr("标为指标…")).triggered.connect(partial(self._mark_at, number))
        line = _line_at(view, position)
        if line is not None:
            menu.addAction(self.tr("标为标题")).triggered.connect(partial(self._make_heading, line))
        if len(menu.actions()) > before:
            menu.addSeparator()

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

        def submit(name: str) -> str:
            self.rename(index, name)
            return ""

        ask_name(self.tr("重命名标题"), title, submit, self._window, hint=self.tr("只改大纲里的名称；留空则恢复原文。"))

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
        last = self._session.history.last
        try:
            self._session.correct(view.document, kind, span, value)
        except StoreError as error:
            self.failed.emit(error)
            return
        if self._session.history.last is not last:
            self.corrected.emit(done_words(kind, value))


@collector_paused()
def _unmarked_in(report: Report, page: Shown) -> _Found:
    numbers = unmarked_numbers(report)
    spans = tuple([one.span for one in numbers])
    page.unmarked_layer(spans)  # so that it is there when it is asked for
    return numbers, spans, unmarked_rows(page, numbers)


def unmarked_rows(page: Shown, numbers: tuple[Unmarked, ...]) -> tuple[UnmarkedRow, ...]:
    """``numbers`` (source coordinates) in the words of the page, with what stands around them there."""
    text, rows = page.view.text, []
    for key, one in enumerate(numbers):
        place = page.to_view(one.span)
        before = text[max(0, place.start - _BEFORE) : place.start].rpartition("\n")[2]
        after = text[place.end : place.end + _AFTER].partition("\n")[0]
        if place.start < place.end:
            rows.append(UnmarkedRow(key, " ".join(place.of(text).split()), one.reason, before, after))
    return tuple(rows)


def guess_of(page: Shown, one: Indicator) -> Guess:
    """What ``one`` (source coordinates) seems to be, in the words of the page."""
    text, place = page.view.text, page.to_view(one.span)
    sentence = sentence_span(text, place)
    first, last = max(sentence.start, place.start - _AROUND), min(sentence.end, place.end + _AROUND)
    before = ("…" if first > sentence.start else "") + text[first : place.start].rpartition("\n")[2]
    after = text[place.end : last].partition("\n")[0] + ("…" if last < sentence.end else "")
    metric = one.name or "".join(page.text(span) for span in one.metric)
    return Guess(place.of(text), before, after, one.kind, one.unit or "", " ".join(metric.split()))


def _number_at(view: DocumentView, position: int) -> Span | None:
    """The number at the view's ``position``, with its unit, in the source; looked for close by."""
    page = view.page
    if page is None or not page.view.text[position : position + 1].strip():
        return None
    start = max(0, position - _AROUND)
    near = page.view.text[start : position + _AROUND]
    at = position - start
    numbers: list[Quantity | Numeral] = [*read_quantities(near, load_units()), *scan(near)]
    found = next((one for one in numbers if one.start <= at < one.end), None)
    return None if found is None else page.to_source(Span(found.start + start, found.end + start))


def done_words(kind: CorrectionKind, value: str) -> str:
    """What the reader put right, in a few words."""
    translate = QCoreApplication.translate
    if kind is CorrectionKind.LEVEL and value.startswith("-"):
        return translate("Correcting", "标题已升一级")
    return {
        CorrectionKind.LEVEL: translate("Correcting", "标题已降一级"),
        CorrectionKind.NO_INDICATOR: translate("Correcting", "已不算作指标"),
        CorrectionKind.INDICATOR: translate("Correcting", "已标为指标"),
        CorrectionKind.REVISED: translate("Correcting", "指标已更改"),
        CorrectionKind.HEADING: translate("Correcting", "已标为标题"),
        CorrectionKind.HIDE: translate("Correcting", "已从大纲中隐去，正文不变"),
        CorrectionKind.NAME: translate("Correcting", "大纲中的名称已更改"),
    }[kind]


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
