"""The page of one open document with its header and strip: which text is shown, in which script, at which place.

Everything that leaves this widget speaks source coordinates.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.analyze.finding import Heading
from reader.app.report import Report
from reader.app.sections import section_index, section_path
from reader.app.session import OpenDocument
from reader.script.view import ViewOptions, ViewScript
from reader.source.document import Source
from reader.store.documents import DocumentRecord
from reader.text.span import Span
from reader.ui.document.info_rows import characters_of
from reader.ui.document.page_header import PageHeader
from reader.ui.document.page_maker import PageMaker
from reader.ui.document.page_marks import PageMarks
from reader.ui.document.plain_page import PlainPage
from reader.ui.document.prepared import Standing
from reader.ui.document.shown import Shown
from reader.ui.document.trail import section_span, trail
from reader.ui.reading.content import AWAITED_META, Content
from reader.ui.reading.marker_strip import MarkerStrip
from reader.ui.reading.style import Typography
from reader.ui.reading.view import ReadingView
from reader.ui.soon import Soon
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme

_SETTLED_MS = 400
_UNZOOMED = 1.0


class DocumentPage(QWidget):
    """The reading view of one document with the strip of its marks; shows ``content``, if given, until that is set."""

    page_changed = Signal()
    """Another script or text is shown: panels that show words must refresh."""
    section_changed = Signal(int)
    """The index of the heading that is being read; -1 before the first."""
    place_settled = Signal()
    """The reader has stopped scrolling: a good moment to remember the place."""
    leaving = Signal(int)
    """The source position at the top, before a jump away from it."""

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
        self._meta = AWAITED_META
        self._section = -1
        self.header = PageHeader(theme, self)
        self.view = ReadingView(self)
        self._plain = PlainPage(self.view, tasks, f"page-{id(self)}", self)
        self._maker = PageMaker(tasks, f"page-{id(self)}", self)
        self.strip = MarkerStrip(self)
        self._marks = PageMarks(self.view, self.strip)
        self._lay_out()
        self.view.top_changed.connect(self._follow)
        self.strip.position_requested.connect(self._strip_clicked)
        self.header.jump_requested.connect(self._crumb_chosen)
        self._plain.changed.connect(self._plain_changed)
        self._maker.made.connect(self._show)
        self._maker.begun.connect(self._begin)
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
        """Whatever page is still being made comes too late: the tab is closed."""
        self._maker.give_up()
        self.view.set_mark_finder(None)  # the marks' own, and the marks hold the view

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
            self._maker.make(self._document, self._script, keep)

    @Slot(object, int)
    def _begin(self, page: Shown, keep: int) -> None:
        """Show ``page``, of which only the lines in sight are as they will be, until all of it can be shown.

        What is marked is as before, and what panels show.
        """
        before, hits = self._page, self._marks.hits
        if self.view.is_set_alike(page.content):
            self._page = page
            self.view.set_words(replace(page.content, meta=self._meta))
            self._marks.reword(page)
        elif before is not None:
            moved = hits.moved(lambda span: page.to_view(before.to_source(span)))
            self._put(page, keep)
            hits.put(*moved)

    def _put(self, page: Shown, keep: int) -> None:
        """Show ``page`` with all that is marked but hits, the source position ``keep`` at its top."""
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

    @Slot(object, int)
    def _show(self, page: Shown, keep: int) -> None:
        if self._document is not None:
            self.characters = characters_of(page, self._document.report)
            self._maker.put(page, self._document.options)
        self._put(page, keep)
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

    @Slot()
    def _plain_changed(self) -> None:
        self._marks.leave()
        self.page_changed.emit()

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

    @Slot(float)
    def _strip_clicked(self, fraction: float) -> None:
        self.leaving.emit(self.position())
        bar = self.view.verticalScrollBar()
        bar.setValue(round(fraction * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
