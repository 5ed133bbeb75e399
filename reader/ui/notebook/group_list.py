"""The list of what notes are gathered under; tens of thousands of headings are as quick as ten."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.ui.widgets.item_models import Index
from reader.ui.widgets.type_ahead import TypeAhead


class GroupList(QListView):
    """Lines of text, one of which is current."""

    currentRowChanged = Signal(int)  # noqa: N815 - as Qt's own lists call it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = _Lines(self)
        self._typing = TypeAhead()
        self.setModel(self._lines)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def count(self) -> int:
        """How many lines there are."""
        return self._lines.rowCount()

    def currentRow(self) -> int:
        """The line the cursor is on; -1 for none."""
        return self.currentIndex().row()

    def setCurrentRow(self, row: int) -> None:
        """Put the cursor on a line."""
        self.setCurrentIndex(self._lines.index(row))

    def set_lines(self, lines: Sequence[str]) -> None:
        """Show ``lines``, the cursor on the first; nobody is told."""
        self.blockSignals(True)
        self._lines.setStringList(list(lines))
        self.setCurrentRow(0)
        self.blockSignals(False)

    def keyboardSearch(self, search: str) -> None:
        """Go to the line that begins so."""
        self._typing.type(search, self, _typed_names)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell of another line."""
        super().currentChanged(current, previous)
        self.currentRowChanged.emit(current.row())


def _typed_names(index: Index) -> tuple[str, ...]:
    return (str(index.data()),)


class _Lines(QStringListModel):
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line, which is its own tooltip: a long one is cut."""
        shown = Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.ToolTipRole else role
        return super().data(index, shown)
