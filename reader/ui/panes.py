"""The panes beside the page: what they show of the document on top and of the library, and what they ask for."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.analyze.finding import Indicator
from reader.app.changes import Changes
from reader.app.session import Session
from reader.store.db import StoreError
from reader.text.span import Span
from reader.ui.document.document_view import DocumentView
from reader.ui.document.info_rows import info_facts, paragraph_script
from reader.ui.pane import Pane
from reader.ui.panels.annotations import AnnotationPanel
from reader.ui.panels.document_tags import DocumentTags
from reader.ui.panels.dragged_notes import has_notes
from reader.ui.panels.indicator_model import IndicatorRow
from reader.ui.panels.indicators import IndicatorPanel
from reader.ui.panels.info import InfoPanel
from reader.ui.panels.library import LibraryPanel
from reader.ui.panels.outline import OutlinePanel
from reader.ui.panels.repair_list import RepairRow
from reader.ui.panels.search import SearchPanel
from reader.ui.panels.spring import Spring
from reader.ui.panels.tags import TagPanel
from reader.ui.reading.content import AWAITED_META
from reader.ui.rows import (
    CardMaker,
    folded_text,
    indicator_kinds,
    indicator_rows,
    page_outline,
)
from reader.ui.sentences import meta_line
from reader.ui.stages import Stages
from reader.ui.theme import Theme

_LONG = 200_000
"""The panels of a report of more characters are filled one after the other."""
_OF_LIBRARY = frozenset(("library", "tags"))
"""The panels that tell of the library, not of the document on top."""
_MANY = 1000
"""More cards are shown in a turn of their own."""


def _start(one: Indicator) -> int:
    return one.span.start


class Panes(QObject):
    """Outline, library, tags and what was found on the left; annotations, indicators and facts on the right."""

    document_requested = Signal(str)
    beside_requested = Signal(str)
    """A document to be opened beside the one on top."""
    edit_requested = Signal(str)
    delete_requested = Signal(object)
    recolor_requested = Signal(object, str)
    copy_requested = Signal(str)
    export_requested = Signal(str, str, object)
    """A format, the name offered, and what makes the file."""
    shelf_wanted = Signal()
    """The list of documents is in front, and not as the library is."""
    tags_wanted = Signal()
    """The tree of tags is in front, and not as the library is."""
    reading_wanted = Signal()
    """A panel that tells of the document is asked for while a page of the library lies over it."""
    failed = Signal(object)
    said = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._view: DocumentView | None = None
        self._indicator = -1
        self._covered = self._outline_was_in_front = False
        self._missing: frozenset[str] = frozenset()
        self._stale = Changes.DOCUMENTS | Changes.TAGS
        self._stages = Stages(self)
        self.left = Pane(self.tr("导航"), theme, parent)
        self.right = Pane(self.tr("内容"), theme, parent)
        self.outline = OutlinePanel(theme, fold=folded_text)
        self.library = LibraryPanel(theme, fold=folded_text)
        self.tags = TagPanel(theme, fold=folded_text)
        self.search = SearchPanel(theme)
        self.cards = AnnotationPanel(theme, fold=folded_text)
        self.indicators = IndicatorPanel(theme, fold=folded_text)
        self.info = InfoPanel(theme)
        self.left.add(self.tr("大纲"), self.outline)
        self.left.add(self.tr("书库"), self.library)
        self.left.add(self.tr("标签"), self.tags)
        self.left.add(self.tr("查找"), self.search)
        self.left.set_shown(self.search, shown=False)
        Spring(self.left.pill_of(self.tags), has_notes)
        self.right.add(self.tr("批注"), self.cards)
        self.right.add(self.tr("指标"), self.indicators)
        self.document_tags = DocumentTags(theme)
        self.info.add_above(self.document_tags)
        self.right.add(self.tr("信息"), self.info)
        self._connect()
        self._fill()

    def _connect(self) -> None:
        self.left.panel_changed.connect(self._turned)
        self.outline.jump_requested.connect(self.jump_to_heading)
        self.library.open_requested.connect(self.document_requested)
        self.library.beside_requested.connect(self.beside_requested)
        self.library.remove_requested.connect(self._remove_document)
        self.tags.tag_requested.connect(self.show_tag)
        self.cards.jump_requested.connect(self._jump_to_annotation)
        self.cards.edit_requested.connect(self.edit_requested)
        self.cards.delete_requested.connect(self.delete_requested)
        self.cards.recolor_requested.connect(self.recolor_requested)
        self.cards.copy_requested.connect(self.copy_requested)
        self.cards.tag_clicked.connect(self.show_tag)
        self.indicators.jump_requested.connect(self._jump_to_indicator)
        self.indicators.copy_requested.connect(self._table_copied)
        self.indicators.export_requested.connect(self._export_indicators)
        self.search.document_requested.connect(self.document_requested)
        self.search.said.connect(self.said)
        self.info.said.connect(self.said)
        self.info.jump_requested.connect(self._jump_to_source)
        self.info.repair_toggle_requested.connect(self._toggle_repair)
        self.info.repairs_toggle_requested.connect(self._toggle_repairs)
        self.info.repairing_requested.connect(self._switch_repair)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self.left.set_theme(theme)
        self.right.set_theme(theme)

    def show_named(self, name: str) -> None:
        """Bring a panel to the front: outline, library, tags, notes, indicators or info."""
        if self._covered and name not in _OF_LIBRARY:
            self.reading_wanted.emit()
        self.pane_of(name).show_panel(self._named()[name])

    def pane_of(self, name: str) -> Pane:
        """The pane with the panel of this name."""
        return self.left if self.left.holds(self._named()[name]) else self.right

    def _named(self) -> dict[str, QWidget]:
        return {
            "outline": self.outline,
            "library": self.library,
            "tags": self.tags,
            "notes": self.cards,
            "indicators": self.indicators,
            "info": self.info,
        }

    def set_covered(self, covered: bool) -> None:
        """Show no outline while a page of the library lies over the document; it comes back with that."""
        if covered == self._covered:
            return
        self._covered = covered
        if covered:
            self._outline_was_in_front = self.left.current() is self.outline
            if self._outline_was_in_front:
                self.left.show_panel(self.library)
        self.left.set_shown(self.outline, shown=not covered)
        if not covered and self._outline_was_in_front and self.left.current() is self.library:
            self.left.show_panel(self.outline)

    def set_missing(self, ids: frozenset[str]) -> None:
        """Mark the documents of these ids, and no others, as missing their file."""
        self._missing = ids
        self.library.set_missing(ids)
        self._say_missing()

    def _say_missing(self) -> None:
        document = self._view.document if self._view is not None else None
        self.info.set_missing(document is not None and document.record.id in self._missing)

    # What is shown

    @property
    def is_busy(self) -> bool:
        """Whether a panel is still to be filled."""
        return self._stages.is_busy or self.indicators.is_busy

    def close(self) -> None:
        """Wait for what runs in the background."""
        self.indicators.close_tasks()

    def set_view(self, view: DocumentView | None) -> None:
        """Show what belongs to the document in ``view``."""
        self._view = view
        self._indicator = -1
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the words of the page anew: another script, text or document."""
        page = self._view.page if self._view is not None else None
        document = self._view.document if self._view is not None else None
        self.library.set_current(document.record.id if document is not None else "")
        if page is not None:
            for panel in (self.outline, self.cards, self.indicators):
                panel.set_language(page.content.language)
        for panel in (self.outline, self.cards, self.indicators):
            panel.set_waiting(self._view is not None and page is None)
        at_once = page is None or len(page.view.text) <= _LONG
        self._stages.do("outline", self._show_outline, now=at_once)
        self._stages.do("indicators", self._show_indicators, now=at_once)
        self._stages.do("facts", self._show_facts, now=at_once)
        self._stages.do("cards", self._show_cards, now=at_once)

    def _show_outline(self) -> None:
        view = self._view
        if view is None or view.page is None or view.document is None:
            self.outline.set_nodes(())
        else:
            self.outline.set_outline(page_outline(view.page), view.document.record.id)
            self.follow()

    def _show_indicators(self) -> None:
        page = self._view.page if self._view is not None else None
        rows = indicator_rows(page) if page is not None else ()
        self.indicators.set_rows(rows, indicator_kinds(page) if page is not None else None)
        self.right.set_count(self.indicators, len(rows))

    def _show_facts(self) -> None:
        view = self._view
        if view is None or view.page is None or view.document is None:
            self.info.set_facts(None)
        else:
            self._say_missing()
            self.info.set_facts(info_facts(view.document, view.page))
            self.follow()

    def refresh_cards(self) -> None:
        """Show the annotations of the document anew."""
        many = self._view is not None and len(self._view.annotations) > _MANY
        self._stages.do("cards", self._show_cards, now=not many)

    def _show_cards(self) -> None:
        view = self._view
        if view is None or view.page is None or view.document is None:
            self.cards.set_cards(())
            self.right.set_count(self.cards, 0)
            return
        found = self._session.annotations(view.document.record.id)
        self.cards.set_cards(CardMaker.of(view.page).rows(view.page, view.document.report.analysis.headings, found))
        self.right.set_count(self.cards, len(found))

    def library_changed(self, changes: Changes) -> None:
        """Show what changed in the library."""
        if changes & Changes.ANNOTATIONS:
            self.refresh_cards()
        listed = Changes.ANNOTATIONS | Changes.COLLECTIONS
        self._stale |= changes | (Changes.DOCUMENTS if changes & listed else Changes.NONE)
        self._fill()

    @Slot()
    def _turned(self) -> None:
        """Another panel is in front. How far documents were read is no change that is told."""
        self._stale |= Changes.DOCUMENTS
        self._fill()

    def _fill(self) -> None:
        """Show what changed in the panel that is in front; the others can wait until they are."""
        front = self.left.current()
        if front is self.library and self._stale & Changes.DOCUMENTS:
            self._stale &= ~Changes.DOCUMENTS
            self.shelf_wanted.emit()
        elif front is self.tags and self._stale & Changes.TAGS:
            self._stale &= ~Changes.TAGS
            self.tags_wanted.emit()

    @Slot()
    def follow(self) -> None:
        """Mark the section that is being read."""
        view = self._view
        if view is None:
            return
        self.outline.set_current(view.section_index())
        if self.info.shows_paragraph and view.page is not None:
            self.info.set_paragraph(paragraph_script(view.page, view.position()))

    def meta(self, view: DocumentView) -> str:
        """The line under the title of the document in ``view``."""
        report = view.report
        if report is None or view.page is None:
            return AWAITED_META
        issuer = " ".join(view.page.text(report.analysis.issuer).split()) if report.analysis.issuer else ""
        return meta_line(report, view.characters, issuer, len(view.annotations))

    # Jumps

    @Slot(int)
    def jump_to_heading(self, index: int) -> None:
        """Bring the heading with this index to the top of the page, and the keyboard there."""
        page = self._view.page if self._view is not None else None
        if self._view is not None and page is not None and index < len(page.found.headings):
            self._view.jump_to_heading(index)
            self._view.setFocus()

    @Slot(str)
    def _jump_to_annotation(self, annotation_id: str) -> None:
        if self._view is not None:
            # In an earlier edition a note is shown where it stood, though it stands elsewhere now.
            shown = next((one for one in self._view.annotations if one.id == annotation_id), None)
            try:
                self._view.jump((shown or self._session.annotation(annotation_id)).span, center=True)
            except StoreError as error:
                self.failed.emit(error)

    @Slot(int)
    def _jump_to_indicator(self, index: int) -> None:
        view = self._view
        if view is None or view.document is None:
            return
        found = view.document.report.analysis.indicators
        if 0 <= index < len(found):
            self._indicator = index
            view.jump(found[index].span, center=True)

    @Slot(int)
    def _jump_to_source(self, position: int) -> None:
        if self._view is not None:
            self._view.jump(Span(position, position), center=True)

    @Slot()
    def next_indicator(self) -> None:
        """Go to the next indicator of the document."""
        self._step_indicator(1)

    @Slot()
    def previous_indicator(self) -> None:
        """Go to the indicator before."""
        self._step_indicator(-1)

    def current_indicator(self) -> int:
        """The index of the indicator gone to last, else of the first from the top of the page on; -1 without any."""
        found = self._view.report.analysis.indicators if self._view is not None and self._view.report else ()
        if self._view is None or not found:
            return -1
        if 0 <= self._indicator < len(found):
            return self._indicator
        ahead = bisect_left(found, self._view.position(), key=_start)
        return ahead if ahead < len(found) else 0

    def _step_indicator(self, by: int) -> None:
        view = self._view
        if view is None or view.document is None:
            return
        found = view.document.report.analysis.indicators
        if not found:
            return
        if self._indicator < 0:
            self._indicator = self.current_indicator() - (by > 0)
        self.show_indicator((self._indicator + by) % len(found))
        self._jump_to_indicator(self._indicator)

    @Slot(int)
    def show_indicator(self, index: int) -> None:
        """Bring an indicator's row into sight."""
        self._indicator = index
        self.right.show_panel(self.indicators)
        self.indicators.show_row(index)

    @Slot(str)
    def show_annotation(self, annotation_id: str) -> None:
        """Bring an annotation's card into sight."""
        self.right.show_panel(self.cards)
        self.cards.show_card(annotation_id)

    @Slot(str)
    def show_tag(self, tag: str) -> None:
        """List the annotations with ``tag`` and the tags below it."""
        self.right.show_panel(self.cards)
        self.cards.set_tag_filter(tag)

    @Slot()
    def show_repairs(self) -> None:
        """Bring the list of repairs into sight."""
        self.right.show()
        self.right.show_panel(self.info)

    # Changes

    @Slot(int, int, bool)
    def _toggle_repair(self, start: int, end: int, wanted: bool) -> None:
        self._settle_repairs((Span(start, end),), wanted)

    @Slot(object, bool)
    def _toggle_repairs(self, rows: tuple[RepairRow, ...], wanted: bool) -> None:
        self._settle_repairs(tuple(Span(row.start, row.end) for row in rows), wanted)

    def _settle_repairs(self, spans: tuple[Span, ...], wanted: bool) -> None:
        view = self._view
        if view is None or view.document is None:
            return
        try:
            self._session.set_repairs(view.document, spans, wanted=wanted)
        except StoreError as error:
            self.failed.emit(error)

    @Slot(bool)
    def _switch_repair(self, wanted: bool) -> None:
        view = self._view
        if view is None or view.document is None:
            return
        try:
            self._session.set_repairing(view.document, wanted=wanted)
        except StoreError as error:
            self.failed.emit(error)

    @Slot(str)
    def _remove_document(self, document_id: str) -> None:
        try:
            self._session.remove_document(document_id)
        except StoreError as error:
            self.failed.emit(error)
            return
        self.said.emit(self.tr("已移出书库，文件本身没有动。可用“撤销”放回。"))

    @Slot(str, object)
    def _export_indicators(self, format: str, rows: tuple[IndicatorRow, ...]) -> None:
        view = self._view
        if view is None or view.document is None:
            return
        from reader.export.sheet import SHEET_FORMATS  # no start should wait for it
        from reader.ui.panels.indicator_sheet import indicator_sheet

        report, record = view.document.report, view.document.record
        places = tuple((row, report.analysis.indicators[row.key].span) for row in rows)
        make = partial(SHEET_FORMATS[format], indicator_sheet(places, record.sha256))
        self.export_requested.emit(format, self.tr("{0} 指标").format(record.title), make)

    @Slot(object)
    def _table_copied(self, _rows: object) -> None:
        self.said.emit(self.tr("已复制为表格。"))
