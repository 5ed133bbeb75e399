"""Find in the document: the bar, and the hits in the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from reader.text.span import Span
from reader.ui.document_view import DocumentView
from reader.ui.widgets.find_bar import FindBar


class Finding(QObject):
    """Connects the find bar with the document on top."""

    def __init__(self, bar: FindBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._view: DocumentView | None = None
        self._query = ""
        self._led = False
        bar.query_changed.connect(self._changed)
        bar.next_requested.connect(self.next)
        bar.previous_requested.connect(self.previous)
        bar.closed.connect(self._closed)

    def set_view(self, view: DocumentView | None) -> None:
        """Find in ``view`` from now on."""
        if view is self._view:
            return
        if self._view is not None:
            self._view.find_words("")
        self._view = view
        if self._bar.isVisible():
            self._find()
        elif self._led and view is not None:
            view.find_words(self._query, see=False)

    def open(self) -> None:
        """Show the bar, with the selected words in it where they stand in one line."""
        words = self._view.selected_text() if self._view else ""
        self._bar.start("" if "\n" in words else words)

    def lead_to(self, query: str, span: Span) -> None:
        """Show the hits of ``query``, the one at the source ``span`` in the middle, until :meth:`leave`.

        The keys for the next and the previous hit work from there.
        """
        self._bar.hide()
        self._query, self._led = query, True
        if self._view is not None:
            self._view.show_hit(query, span)

    def leave(self) -> None:
        """Show no more of the hits that :meth:`lead_to` shows."""
        if self._led:
            self._led = False
            if self._view is not None:
                self._view.find_words("")

    @Slot(str)
    def _changed(self, query: str) -> None:
        self._query, self._led = query, False
        self._find()

    @Slot()
    def _find(self) -> None:
        if self._view is None:
            return
        count = self._view.find_words(self._query)
        self._bar.set_count(self._view.hit + 1 if count else 0, count)

    @Slot()
    def next(self) -> None:
        """Go to the next hit."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Go to the hit before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._view is not None:
            hit = self._view.step_hit(by)
            self._bar.set_count(hit + 1, self._view.hit_count)

    @Slot()
    def _closed(self) -> None:
        self._bar.hide()
        self._led = False
        if self._view is not None:
            self._view.find_words("")
            self._view.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Find again: another text is shown."""
        if self._bar.isVisible() and self._query:
            self._find()
        elif self._led and self._view is not None:
            self._view.find_words(self._query, see=False)
