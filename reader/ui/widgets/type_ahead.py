"""Going to a row by typing how it begins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from reader.ui.widgets.item_models import Index


class TypeAhead:
    """Finds the row that begins as the reader types, from the cursor on and round the end.

    Letters that follow each other soon are one beginning; after a pause, of the length the system says, they are
    another. One letter again and again goes from row to row, as in every list of the system.
    """

    def __init__(self, view: QAbstractItemView, names: Callable[[Index], Iterable[str]]) -> None:
        """``names`` says what a row may be called by."""
        self._view, self._names = view, names
        self._typed = ""
        self._since = QElapsedTimer()

    def type(self, letters: str) -> None:
        """Go on typing; for a view's ``keyboardSearch``."""
        pause = QGuiApplication.styleHints().keyboardInputInterval()
        if not self._since.isValid() or self._since.hasExpired(pause):
            self._typed = ""
        self._since.start()
        self._typed += letters
        found = self._first(self._typed, stay=len(self._typed) > len(letters))
        if found is None and len(set(self._typed)) == 1:
            found = self._first(self._typed[0], stay=False)
        if found is not None:
            self._view.setCurrentIndex(found)
            self._view.scrollTo(found)

    def _first(self, typed: str, *, stay: bool) -> QModelIndex | None:
        """The next row that begins with ``typed``; the cursor's own where it may ``stay``."""
        from reader.app.initials import begins  # with the table of readings, which a start does without

        for index in self._rows(stay):
            reachable = index.flags() & Qt.ItemFlag.ItemIsEnabled
            if reachable and any(begins(name, typed) for name in self._names(index)):
                return index
        return None

    def _rows(self, stay: bool) -> Iterator[QModelIndex]:
        """Every row that is open, from the cursor on and round the end; that of the cursor first or last."""
        current = self._view.currentIndex()
        if isinstance(self._view, QTreeView):
            yield from self._tree_rows(self._view, current, stay)
            return
        model, column = self._view.model(), max(0, current.column())
        count, at = model.rowCount(), current.row() if stay else current.row() + 1
        for step in range(count):
            yield model.index((max(0, at) + step) % count, column)

    def _tree_rows(self, tree: QTreeView, current: QModelIndex, stay: bool) -> Iterator[QModelIndex]:
        start = current if current.isValid() else tree.model().index(0, 0)
        index = start if stay or not current.isValid() else tree.indexBelow(start)
        while index.isValid():
            yield index
            index = tree.indexBelow(index)
        index = tree.model().index(0, 0)
        while index.isValid() and index != start:
            yield index
            index = tree.indexBelow(index)
        if not stay:
            yield start
