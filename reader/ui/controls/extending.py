"""Making a mark longer or shorter, by its handles, by Shift and a click, or by keys; all that hangs on it stays."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reader.annotate.model import Annotation, Scope
from reader.app import marking
from reader.text.span import Span
from reader.ui.actions import Actions
from reader.ui.changing import Changing
from reader.ui.document.document_view import DocumentView

_KEYS = {"end-forward": (0, 1), "end-back": (0, -1), "start-back": (-1, 0), "start-forward": (1, 0)}


class Extending(QObject):
    """Shows handles at the mark the reader clicked last, and carries out what is done with them."""

    said = Signal(str)

    def __init__(self, changing: Changing, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._changing = changing
        self._view: DocumentView | None = None
        self._active = ""
        for key, (start, end) in _KEYS.items():
            actions[key].triggered.connect(partial(self._step, start, end))

    def wire(self, view: DocumentView) -> None:
        """Listen to ``view``."""
        view.annotation_activated.connect(partial(self.begin, view))
        view.view.handles_moved.connect(partial(self._moved, view))

    def begin(self, view: DocumentView, annotation_id: str) -> None:
        """Show handles at an annotation of ``view``, unless it is on a section or the document."""
        self._view, self._active = view, annotation_id
        self.refresh()

    def refresh(self) -> None:
        """Put the handles where the annotation is now."""
        view, one = self._view, self._annotation()
        if view is None or view.page is None:
            return
        if one is None or one.scope in (Scope.SECTION, Scope.DOCUMENT):
            view.view.set_handles(None)
        else:
            view.view.set_handles(view.page.to_view(one.span))

    def forget(self, view: DocumentView | None) -> None:
        """Another document is on top."""
        if view is not self._view:
            if self._view is not None:
                self._view.view.set_handles(None)
            self._view, self._active = None, ""

    def _annotation(self) -> Annotation | None:
        view = self._view
        found = view.annotations if view is not None else ()
        return next((one for one in found if one.id == self._active), None)

    def _moved(self, view: DocumentView, span: Span) -> None:
        if view.page is not None:
            self._resize(view.page.to_source(span))

    @Slot()
    def _step(self, start: int, end: int) -> None:
        """Move an end by one character as it is shown."""
        view = self._view
        span = view.view.handles() if view is not None else None
        if view is None or view.page is None or span is None:
            self.said.emit(self.tr("先点一下要调整的标注。"))
            return
        length = len(view.page.view.text)
        moved = Span(max(0, span.start + start), max(0, min(length, span.end + end)))
        if len(moved):
            self._resize(view.page.to_source(moved))

    def _resize(self, span: Span) -> None:
        view = self._view
        if view is None or view.document is None or self._annotation() is None:
            return
        document, active = view.document, self._active
        self._changing.run(lambda session: marking.resize(session, document, active, span))
        self.refresh()
