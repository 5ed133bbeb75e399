"""One open document: its page, its marks, and what the reader does on it.

Everything that leaves this widget speaks source coordinates.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.annotate.model import Annotation
from reader.source.document import Source
from reader.text.offsetmap import Edit
from reader.text.span import Span
from reader.ui.document.change_rows import ChangeRow
from reader.ui.document.copying import copy_words
from reader.ui.document.document_page import DocumentPage
from reader.ui.document.looked_through import LookedThrough
from reader.ui.document.page_hits import PageHits
from reader.ui.document.sought import Sought
from reader.ui.reading.content import Content
from reader.ui.reading.style import Typography
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme

_MOST_SOUGHT = 1000
"""More characters are not looked for: a field for ten million is full of them for seconds."""


class DocumentView(DocumentPage):
    """A page on which the reader selects, marks and finds, and which tells what is under the mouse."""

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
        super().__init__(source, tasks, theme, parent, typography=typography, content=content)
        self.active = True
        """Whether to tell of what is under the mouse: beside another page, only the one with the keyboard does."""
        self.view.selection_changed.connect(self.selection_changed)
        self.view.selection_finished.connect(self.selection_finished)
        self.view.mark_activated.connect(self._mark_activated)
        self.view.mark_hovered.connect(self._mark_hovered)
        self.view.mark_left.connect(self.hover_left)
        self.view.zoom_changed.connect(self.zoom_changed)
        self.view.copy_requested.connect(self.copy_requested)
        self.view.drag_requested.connect(self.drag_requested)
        self.view.context_menu_requested.connect(self.menu_requested)

    # Marks

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations that are shown."""
        return self._marks.annotations

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
        chosen = self.view.selection()
        return chosen.of(self.view.content().text) if chosen is not None else ""

    def selected_words(self) -> str:
        """As :meth:`selected_text`, where they are few enough to be looked for; else nothing."""
        chosen = self.view.selection()
        return self.selected_text() if chosen is not None and len(chosen) <= _MOST_SOUGHT else ""

    def copy_selected(self) -> None:
        """Put the selected words on the clipboard as they are shown; very many as soon as they are ready for it."""
        chosen = self.view.selection()
        if chosen is not None:
            copy_words(self.view.content().text, chosen, self._tasks)

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

    def line_span(self) -> Span:
        """The source characters of the first sentence in sight, or of the one the caret is in."""
        return self._page.to_source(self.view.sentence_in_sight()) if self._page else Span(0, 0)

    def annotation_at(self, position: int) -> str:
        """The id of the annotation a click at the view's ``position`` is for; empty without one."""
        layer, mark = self.view.mark_at(position) or ("", None)
        return mark.key if mark is not None and layer == "annotations" else ""
