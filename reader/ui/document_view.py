"""One open document: its page, its marks, and what the reader does on it.

Everything that leaves this widget speaks source coordinates.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.analyze.finding import Heading
from reader.annotate.model import Annotation
from reader.app.report import Report
from reader.app.sections import section_index, section_path
from reader.app.session import OpenDocument
from reader.script.view import ViewOptions, ViewScript
from reader.source.document import Source
from reader.store.documents import DocumentRecord
from reader.text.offsetmap import Edit
from reader.text.span import Span
from reader.ui.change_rows import ChangeRow
from reader.ui.info_rows import characters_of
from reader.ui.looked_through import LookedThrough
from reader.ui.page_header import PageHeader
from reader.ui.page_hits import PageHits
from reader.ui.page_maker import PageMaker
from reader.ui.page_marks import PageMarks
from reader.ui.plain_page import PlainPage
from reader.ui.prepared import Standing
from reader.ui.reading.content import Content
from reader.ui.reading.marker_strip import MarkerStrip
from reader.ui.reading.style import Typography
from reader.ui.reading.view import ReadingView
from reader.ui.shown import Shown
from reader.ui.soon import Soon
from reader.ui.sought import Sought
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme
from reader.ui.trail import section_span, trail

_SETTLED_MS = 400
_UNZOOMED = 1.0


class DocumentView(QWidget):
    """The reading view of one document with the strip of its marks; shows ``content``, if given, until that is set."""

    page_changed = Signal()
    """Another script or text is shown: panels that show words must refresh."""
    section_changed = Signal(int)
    """The index of the heading that is being read; -1 before the first."""
    place_settled = Signal()
    """The reader has stopped scrolling: a good moment to remember the place."""
    leaving = Signal(int)
    """The source position at the top, before a jump away from it."""
    selection_finished = Signal()
    selection_changed = Signal()
    annotation_activated = Signal(str)
    indicator_hovered = Signal(int, QRect)
    indicator_activated = Signal(int)
    change_hovered = Signal(object, QRect)
    """A :class:`ChangeRow` under the mouse, while changes are shown."""
    undecodable_hovered = Signal(int, QRect)
    """The index among the source's undecodable runs of bytes."""
    hover_left = Signal()
    zoom_changed = Signal(float)
    copy_requested = Signal()
    drag_requested = Signal()
    menu_requested = Signal(QPoint, int)
    """Where on the screen, and at which position of the view."""

    def __init__(
        self,
        source: Source,
        tasks: Tasks,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        typography: Typography | None = None,
        content: Content | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.encoding = source.encoding
        """The encoding of the text that is shown, or awaited."""
        self._document: OpenDocument | None = None
        self._page: Shown | None = None
        self.characters = 0
        """Characters of the repaired text that are not white space."""
        self._script = ViewScript.HANS
        self._chosen: ViewScript | None = None
        self.active = True
        """Whether to tell of what is under the mouse: beside another page, only the one with the keyboard does."""
        self._meta = ""
        self._section = -1
        self.header = PageHeader(theme, self)
        self.view = ReadingView(self)
        self._plain = PlainPage(self.view, tasks, f"page-{id(self)}", self._plain_changed)
        self._maker = PageMaker(tasks, f"page-{id(self)}", self._show, self._show_words)
        self.strip = MarkerStrip(self)
        self._marks = PageMarks(self.view, self.strip)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        if typography is not None:
            self.view.set_typography(typography)
        if content is None:
            self._plain.show(source.text)
        else:
            self.view.set_content(content)

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.view, 1)
        beside.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(beside, 1)
        self.setFocusProxy(self.view)
        self._settle = Soon(self, self.place_settled.emit, _SETTLED_MS)
        self._shown = Soon(self, self._follow)

    def _connect(self) -> None:
        self.view.top_changed.connect(self._follow)
        self.view.selection_changed.connect(self.selection_changed)
        self.view.selection_finished.connect(self.selection_finished)
        self.view.mark_activated.connect(self._mark_activated)
        self.view.mark_hovered.connect(self._mark_hovered)
        self.view.mark_left.connect(self.hover_left)
        self.view.zoom_changed.connect(self.zoom_changed)
        self.view.copy_requested.connect(self.copy_requested)
        self.view.drag_requested.connect(self.drag_requested)
        self.view.context_menu_requested.connect(self.menu_requested)
        self.strip.position_requested.connect(self._strip_clicked)
        self.header.jump_requested.connect(self._crumb_chosen)

    # What is shown

    @property
    def document(self) -> OpenDocument | None:
        """The document, once its report is ready; None while it is being prepared."""
        return self._document

    @property
    def page(self) -> Shown | None:
        """What is shown now; None while it is being prepared."""
        return self._page

    @property
    def report(self) -> Report | None:
        """The report, once it is ready."""
        return self._document.report if self._document else None

    @property
    def standing(self) -> Standing | None:
        """The report as it is shown now, once it is ready."""
        document, page = self._document, None if self._maker.is_making else self._page
        return Standing(document.report, self._script, document.options, page) if document is not None else None

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations that are shown."""
        return self._marks.annotations

    @property
    def script(self) -> ViewScript:
        """The script asked for, which is shown as soon as it is ready."""
        return self._script

    def set_document(self, document: OpenDocument, script: ViewScript, page: Shown | None = None) -> None:
        """Show ``document``, at the place and zoom it was left at; a ``page`` made for ``script`` saves making it."""
        first = self._document is None
        keep = self._first_place(document) if first else self.position()
        self._document = document
        self.encoding = document.report.source.encoding
        if self._chosen is not None:  # in the plain lines
            page = page if script is self._chosen else None
            script, self._chosen = self._chosen, None
        self._script = script
        if first and self.view.zoom() == _UNZOOMED:
            self.view.set_zoom(document.state.zoom)
        self._maker.forget()
        if page is not None:
            self._show(page, keep)
        else:
            self._make_page(keep)

    def _first_place(self, document: OpenDocument) -> int:
        """Where in the source its reader has gone in the plain lines; as long as nowhere, where it was left."""
        if not self.view.verticalScrollBar().value():
            return document.state.position
        top = self.view.top_position()
        return self._plain.to_source(Span(top, top)).start

    def await_document(self, source: Source) -> None:
        """Show ``source``, another text than before, as plain lines without marks, until its document is set."""
        self._maker.forget()
        self.encoding = source.encoding
        self._document = self._page = None
        self._marks.forget()
        self._plain.show(source.text)
        self.strip.set_marks([])
        self.page_changed.emit()

    def give_up(self) -> None:
        """Whatever page is still being made comes too late: the tab is closed, or another text is read."""
        self._maker.give_up()

    def show_script(self, script: ViewScript) -> None:
        """Show the document in ``script``, the same sentence at the top, every mark on the same characters."""
        if script is not self._script:
            keep = self.position()
            self._script = script
            if self._document is not None:
                self._make_page(keep)
            else:
                self._chosen = script

    def set_record(self, record: DocumentRecord) -> None:
        """Call the document as its reader does now."""
        if self._document is not None:
            self._document = replace(self._document, record=record)
            self._show_section()

    def set_options(self, options: ViewOptions) -> None:
        """Show the document as the reader wishes from now on; nothing is analysed anew."""
        if self._document is not None and options != self._document.options:
            self._document = replace(self._document, options=options)
            self._make_page(self.position())

    def _make_page(self, keep: int) -> None:
        if self._document is not None:
            self._maker.make(self._document, self._script, keep, self.view.top_position())

    def _show_words(self, page: Shown) -> None:
        """Show ``page``, which has other characters at the same places, until all of it can be shown.

        What is marked, and what panels show, is as before.
        """
        self._page = page
        self.view.set_words(replace(page.content, meta=self._meta))
        self._marks.reword(page)

    def _show(self, page: Shown, keep: int) -> None:
        if self._document is not None:
            self.characters = characters_of(page, self._document.report)
            self._maker.put(page, self._document.options)
        before = self._page or self._plain
        self._marks.leave()
        self._page = page
        content = replace(page.content, meta=self._meta)
        if self.view.is_set_alike(content):
            self.view.leave_mark()  # its key may be another's by now
            self.view.set_words(content)
        else:
            top = page.to_view(Span(keep, keep)).start
            self.view.replace_content(content, top, lambda span: page.to_view(before.to_source(span)))
        self._marks.show(page, self.report)
        self._refresh_strip()
        self._section = -2
        self._follow()
        self.page_changed.emit()
        self._plain.leave()
        self._maker.call_waiting()

    def set_meta(self, meta: str) -> None:
        """Set the line under the title."""
        if meta != self._meta:
            self._meta = meta
            self.view.set_meta(meta)

    def set_theme(self, theme: Theme) -> None:
        """Show the page in ``theme``."""
        self.view.set_theme(theme)
        self.strip.set_theme(theme)
        self.header.set_theme(theme)

    # Marks

    def set_annotations(self, annotations: tuple[Annotation, ...]) -> None:
        """Show ``annotations`` (source coordinates) in the text and on the strip."""
        self._marks.set_annotations(annotations)
        if self._page is not None:
            self._refresh_strip()

    def set_marking(self, marking: bool) -> None:
        """Mark the indicators, or not."""
        self._marks.set_marking(marking)

    def set_unmarked(self, spans: tuple[Span, ...]) -> None:
        """Mark the numbers at the source ``spans``, which are no indicators."""
        self._marks.set_unmarked(spans)

    def set_tracing(self, tracing: bool) -> None:
        """Mark what was repaired and replaced, and tell of it and of conversions under the mouse, or not."""
        self._marks.set_tracing(tracing)

    def change(self, position: int) -> ChangeRow | None:
        """What became the character at ``position`` of the view."""
        return self._marks.change(position)

    def step_repair(self, by: int) -> Edit | None:
        """Go ``by`` repairs on from the last one shown, or from the top of the page, around the end; None for none."""
        edit = self._marks.step_repair(self.position(), by)
        if edit is not None:
            self.jump(edit.span, center=True)
        return edit

    def _refresh_strip(self) -> None:
        self._marks.refresh_strip()
        self._mark_section()

    # Places

    def position(self) -> int:
        """The source position at the top of the page."""
        if self._page is None:
            return self._document.state.position if self._document else 0
        return self._page.back.map(min(self.view.top_position(), len(self._page.view.text)))

    def progress(self) -> float:
        """How much of the document is above the page's lower edge, 0 to 1."""
        return self.view.progress()

    def jump(self, source_span: Span, *, center: bool = False) -> None:
        """Bring the source ``span`` into sight."""
        if self._page is not None:
            self.leaving.emit(self.position())
            shown_span = self._page.to_view(source_span)
            self.view.scroll_to(shown_span.start, "center" if center else "top")

    def jump_to_heading(self, index: int) -> None:
        """Bring the heading with this index to the top."""
        if self._page is not None:
            self.leaving.emit(self.position())
            self.view.scroll_to(self._page.found.headings[index].span.start, "top")

    def section(self) -> tuple[Heading, ...]:
        """The headings above the place being read, in view coordinates, the top one first."""
        return section_path(self._page.found.headings, self.view.top_position()) if self._page else ()

    def section_index(self) -> int:
        """The index of the heading being read; -1 before the first."""
        if self._page is None:
            return -1
        index = section_index(self._page.found.headings, self.view.top_position())
        return -1 if index is None else index

    def showEvent(self, event: QShowEvent) -> None:
        """Say where the page is: before it was shown it had no size, and so no top."""
        super().showEvent(event)
        self._shown.start()

    @Slot()
    def _follow(self, _top: int = 0) -> None:
        if not self.isVisible():
            return
        self._settle.start()
        self._maker.see(self.view.top_position())
        index = self.section_index()
        if index != self._section:
            self._section = index
            self._show_section()
            self.section_changed.emit(index)

    def _show_section(self) -> None:
        page, document = self._page, self._document
        self.header.set_trail(trail(page, self._section, document.record) if document and page else ())
        self._mark_section()

    def _mark_section(self) -> None:
        span = section_span(self._page, self._section) if self._page is not None else None
        ends = self.view.fractions_of((span.start, span.end)) if span is not None else None
        self.strip.set_section((ends[0], ends[1]) if ends is not None else None)

    @Slot(int)
    def _crumb_chosen(self, index: int) -> None:
        self.jump_to_heading(index)
        self.setFocus()

    # Selection

    def selection(self) -> Span | None:
        """The selected characters in the source, or None; always None until there is a document to mark them in."""
        chosen = self.view.selection()
        if chosen is None or self._page is None:
            return None
        span = self._page.to_source(chosen)
        return span if span.start < span.end else None

    def selected_text(self) -> str:
        """The selected words as they are shown."""
        if self._page is None:
            return self._plain.selected_text()
        chosen = self.view.selection()
        return chosen.of(self._page.view.text) if chosen is not None else ""

    def when_selected(self, call: Callable[[], object]) -> None:
        """Call ``call`` when all that is selected is there: a long text has only begun to be shown for a moment."""
        chosen = self.view.selection()
        if self._page is not None and chosen is not None:
            self._maker.when_there(chosen, call)
        else:
            self._plain.when_selected(call)

    # Finding

    @property
    def searched(self) -> LookedThrough:
        """The text that is shown, to be looked through: the page's, or before there is one that of the plain lines."""
        return self._page or self._plain.text

    def searched_selection(self) -> Span | None:
        """The selected characters in the source, to be looked through; None without any."""
        chosen = self.view.selection()
        return self.selection() if self._page is not None or chosen is None else self._plain.to_source(chosen)

    def _plain_changed(self) -> None:
        self._marks.leave()
        self.page_changed.emit()

    def find_words(self, sought: Sought, *, see: bool = True) -> int:
        """Mark the hits of ``sought``; the number of them. See :meth:`mark_hits`. Raises ``PatternError``."""
        return self.mark_hits(self.searched.find(sought) if sought else [], see=see)

    def mark_hits(self, hits: list[Span], *, see: bool = True) -> int:
        """Mark ``hits``, spans of the view; the number of them.

        The first at or after the place being read is the current one, and brought into sight unless not to ``see``.
        """
        self.hits.put_from_top(hits)
        self._refresh_strip()
        if see:
            self.hits.see()
        return len(hits)

    def show_hit(self, sought: Sought, source_span: Span) -> None:
        """Mark the hits of ``sought``, and bring the source ``source_span`` to the middle: a hit there is current."""
        if self._page is None:
            return
        self.hits.put_at(self._page.find(sought), self._page.to_view(source_span))
        self._refresh_strip()
        self.jump(source_span, center=True)

    def step_hit(self, by: int) -> int:
        """Go ``by`` hits on, around the end; the index of the hit now current, -1 without hits."""
        self.hits.step(by)
        self.hits.see()
        return self.hits.index

    @property
    def hits(self) -> PageHits:
        """The hits that are marked, and which of them is current."""
        return self._marks.hits

    # Events of the page

    @Slot(str, str)
    def _mark_activated(self, layer: str, key: str) -> None:
        if layer == "annotations":
            self.annotation_activated.emit(key)
        elif layer == "indicators":
            self.indicator_activated.emit(int(key))

    @Slot(str, str, QRect)
    def _mark_hovered(self, layer: str, key: str, place: QRect) -> None:
        if not self.active:
            return
        if layer == "indicators":
            self.indicator_hovered.emit(int(key), place)
        elif layer == "undecodable":
            self.undecodable_hovered.emit(int(key), place)
        elif layer in ("repairs", "") and (row := self.change(int(key))) is not None:
            self.change_hovered.emit(row, place)

    @Slot(float)
    def _strip_clicked(self, fraction: float) -> None:
        self.leaving.emit(self.position())
        bar = self.view.verticalScrollBar()
        bar.setValue(round(fraction * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def line_span(self) -> Span:
        """The source characters of the first sentence in sight, or of the one the caret is in."""
        return self._page.to_source(self.view.sentence_in_sight()) if self._page else Span(0, 0)

    def annotation_at(self, position: int) -> str:
        """The id of the annotation a click at the view's ``position`` is for; empty without one."""
        layer, mark = self.view.mark_at(position) or ("", None)
        return mark.key if mark is not None and layer == "annotations" else ""
