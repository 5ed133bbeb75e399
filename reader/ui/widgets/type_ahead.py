"""Going to a row by typing how it begins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from reader.ui.widgets.item_models import Index

_Names = Callable[[Index], Iterable[str]]
_FARTHEST = 10_000
"""Rows that a letter looks through, which takes some 30 ms: the outline of a very long report has ten times as many."""


class TypeAhead:
    """Finds the row that begins as the reader types, from the cursor on and round the end.

    Letters that follow each other soon are one beginning; after a pause, of the length the system says, they are
    another. One letter again and again goes from row to row, as in every list of the system. It does not know its view:
    each would keep the other.
    """

    def __init__(self) -> None:
        self._typed = ""
        self._since = QElapsedTimer()

    def type(self, letters: str, view: QAbstractItemView, names: _Names) -> None:
        """Go on typing in ``view``, for its ``keyboardSearch``; ``names`` says what a row may be called by."""
        pause = QGuiApplication.styleHints().keyboardInputInterval()
        if not self._since.isValid() or self._since.hasExpired(pause):
            self._typed = ""
        self._since.start()
        self._typed += letters
        found = _first(view, names, self._typed, stay=len(self._typed) > len(letters))
        if found is None and len(set(self._typed)) == 1:
            found = _first(view, names, self._typed[0], stay=False)
        if found is not None:
            view.setCurrentIndex(found)
            view.scrollTo(found)


def _first(view: QAbstractItemView, names: _Names, typed: str, *, stay: bool) -> QModelIndex | None:
    """The next row that begins with ``typed``, among so many; the cursor's own where it may ``stay``."""
    from reader.app.initials import begins  # with the table of readings, which a start does without

    for index in islice(_rows(view, stay), _FARTHEST):
        reachable = index.flags() & Qt.ItemFlag.ItemIsEnabled
        if reachable and any(begins(name, typed) for name in names(index)):
            return index
    return None


def _rows(view: QAbstractItemView, stay: bool) -> Iterator[QModelIndex]:
    """Every row that is open, from the cursor on and round the end; that of the cursor first or last."""
    current = view.currentIndex()
    if isinstance(view, QTreeView):
        yield from _tree_rows(view, current, stay)
        return
    model, column = view.model(), max(0, current.column())
    count, at = model.rowCount(), current.row() if stay else current.row() + 1
    for step in range(count):
        yield model.index((max(0, at) + step) % count, column)


def _tree_rows(tree: QTreeView, current: QModelIndex, stay: bool) -> Iterator[QModelIndex]:
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
