"""The list of what became of each note: ten thousand lines are as quick as ten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from reader.annotate.carry import Fate
from reader.ui.revision.rows import ORDER, CarryRow

_QUOTE = 26
_TOOL_TIP = 400

_Index = QModelIndex | QPersistentModelIndex


class CarryModel(QAbstractListModel):
    """Titles of groups, and under each the rows in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[tuple[str, CarryRow | None]] = []
        self._bold = QFont(parent.font())
        self._bold.setBold(True)
        self.muted = QColor()

    def set_rows(self, rows: Sequence[CarryRow], quotes: Sequence[str], heads: Mapping[Fate, str], done: str) -> None:
        """Show ``rows``, which are in groups, each by its quote; the settled ones among doubtful fates as ``done``."""
        self.beginResetModel()
        self._lines = []
        pairs = zip(rows, quotes, strict=True)
        for (waits, fate), group in groupby(pairs, key=lambda pair: (pair[0].waits, pair[0].note.fate)):
            self._lines.append((heads[fate] if waits or fate in ORDER[3:] else done, None))
            self._lines += [(quote, row) for row, quote in group]
        self.endResetModel()

    def row_at(self, line: int) -> CarryRow | None:
        """The row on a line; None for a title, and outside."""
        return self._lines[line][1] if 0 <= line < len(self._lines) else None

    def rows(self) -> list[CarryRow | None]:
        """Each line's row; None for a title."""
        return [row for _, row in self._lines]

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A title cannot be chosen."""
        return super().flags(index) if self.row_at(index.row()) is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a line and how they look."""
        words, row = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            if row is not None and not words:
                return self.tr("整份文档")
            return words if row is None or len(words) <= _QUOTE else f"{words[:_QUOTE]}…"
        if row is not None:
            return words[:_TOOL_TIP] if role == Qt.ItemDataRole.ToolTipRole else None
        looks = {Qt.ItemDataRole.FontRole: self._bold, Qt.ItemDataRole.ForegroundRole: self.muted}
        return looks.get(Qt.ItemDataRole(role))


class CarryList(QListView):
    """Shows a :class:`CarryModel`; one row is the current one."""

    chosen = Signal()
    """Another row is the current one."""
    accepted = Signal()
    """The reader activated the current row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = CarryModel(self)
        self.setModel(self.rows)
        self.setProperty("role", "notes")
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("批注"))
        self.selectionModel().currentChanged.connect(self.chosen)
        self.activated.connect(self.accepted)

    def current_line(self) -> int:
        """The line of the current row, -1 without one."""
        return self.currentIndex().row()

    def current(self) -> CarryRow | None:
        """The current row."""
        return self.rows.row_at(self.current_line())

    def choose(self, line: int) -> None:
        """Make the row on ``line`` the current one; none for -1."""
        self.setCurrentIndex(self.rows.index(line))
