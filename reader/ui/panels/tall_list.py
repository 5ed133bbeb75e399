"""A list of rows of different heights that is filled with tens of thousands at once: only what is seen is painted."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from reader.ui.widgets.item_models import Index

_Action = QAbstractItemView.CursorAction


class TallList(QAbstractItemView):
    """One column. Qt's own list asks each row for its height through its delegate, which takes a third of a second.

    Rows are guessed until they come into sight; a subclass guesses and measures.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tops = [0]
        self._heights: list[int] = []
        self._measured = bytearray()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @abstractmethod
    def guessed_heights(self, width: int) -> list[int]:
        """About how high every row is at ``width`` pixels; quick."""

    @abstractmethod
    def measured_height(self, row: int, width: int) -> int:
        """How high the row is at ``width`` pixels."""

    def relayout(self) -> None:
        """Guess all rows anew; the one at the top of the viewport stays there."""
        self._heights = self.guessed_heights(self.viewport().width())
        self._measured = bytearray(len(self._heights))
        self._stack()
        self.viewport().update()

    def _stack(self) -> None:
        self._tops = [0, *accumulate(self._heights)]
        self.updateGeometries()

    def _measure(self, row: int) -> int:
        """Measure a row that was guessed; by how much it is higher than was thought."""
        if self._measured[row]:
            return 0
        self._measured[row] = 1
        height = self.measured_height(row, self.viewport().width())
        more, self._heights[row] = height - self._heights[row], height
        return more

    def _measure_around(self, row: int) -> None:
        """Measure a row and those that are seen with it."""
        height, changed = self.viewport().height(), self._measure(row) != 0
        for rows in (range(row - 1, -1, -1), range(row + 1, len(self._heights))):
            seen = 0
            for other in rows:
                if seen > height:
                    break
                changed |= self._measure(other) != 0
                seen += self._heights[other]
        if changed:
            self._stack()

    def _measure_seen(self) -> None:
        """Measure what is in sight; what is at the top stays where it is."""
        bar = self.verticalScrollBar()
        top = self._row_at(bar.value())
        if not 0 <= top < len(self._heights):
            return
        within, at_end = bar.value() - self._tops[top], bar.value() == bar.maximum() > 0
        shown, row, changed = -within, top, False
        while row < len(self._heights) and shown <= self.viewport().height():
            changed |= self._measure(row) != 0
            shown += self._heights[row]
            row += 1
        if changed:
            self._stack()
            value = bar.maximum() if at_end else self._tops[top] + min(within, self._heights[top])
            bar.blockSignals(True)
            bar.setValue(value)
            bar.blockSignals(False)

    # What Qt asks of a view

    def reset(self) -> None:
        """Other rows."""
        super().reset()
        self.relayout()

    def updateGeometries(self) -> None:
        """Fit the scroll bar."""
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._tops[-1] - self.viewport().height()))
        super().updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the scroll bar."""
        super().resizeEvent(event)
        self.updateGeometries()

    def visualRect(self, index: Index) -> QRect:
        """Where the row is in the viewport; empty for none."""
        row = index.row()
        if not index.isValid() or row >= len(self._tops) - 1:
            return QRect()
        top, bottom = self._tops[row], self._tops[row + 1]
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), bottom - top)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at ``point`` of the viewport; invalid where there is none."""
        row = bisect_right(self._tops, point.y() + self.verticalOffset()) - 1
        there = 0 <= row < len(self._tops) - 1 and 0 <= point.x() < self.viewport().width()
        return self.model().index(row, 0) if there else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring the row into sight."""
        if index.isValid() and index.row() < len(self._heights):
            self._measure_around(index.row())
        rect, bar, height = self.visualRect(index), self.verticalScrollBar(), self.viewport().height()
        if rect.isNull():
            return
        centre = hint is QAbstractItemView.ScrollHint.PositionAtCenter
        if centre:
            bar.setValue(bar.value() + rect.center().y() - height // 2)
        elif rect.top() < 0 or rect.height() > height or hint is QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() >= height:
            bar.setValue(bar.value() + rect.bottom() - height + 1)

    def horizontalOffset(self) -> int:
        """Nothing."""
        return 0

    def verticalOffset(self) -> int:
        """How far the list is scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        """No row is hidden."""
        return False

    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where a key brings the cursor."""
        count, current = self.model().rowCount(), self.currentIndex().row()
        if not count:
            return QModelIndex()
        page = self.viewport().height()
        row = {
            _Action.MoveUp: current - 1,
            _Action.MovePrevious: current - 1,
            _Action.MoveDown: current + 1,
            _Action.MoveNext: current + 1,
            _Action.MoveHome: 0,
            _Action.MoveEnd: count - 1,
            _Action.MovePageUp: self._row_at(self._tops[max(0, current)] - page),
            _Action.MovePageDown: self._row_at(self._tops[max(0, current)] + page),
        }.get(action, current)
        return self.model().index(max(0, min(count - 1, row)), 0)

    def _row_at(self, y: int) -> int:
        return bisect_right(self._tops, max(0, y)) - 1

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows in ``rect``."""
        offset, last = self.verticalOffset(), self.model().rowCount() - 1
        first, end = (min(last, self._row_at(y + offset)) for y in (rect.top(), rect.bottom()))
        model = self.model()
        if last >= 0:
            self.selectionModel().select(QItemSelection(model.index(first, 0), model.index(end, 0)), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What is to be painted when the selection changes: what is seen."""
        return QRegion(self.viewport().rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows in sight."""
        self._measure_seen()
        painter = QPainter(self.viewport())
        offset, height = self.verticalOffset(), self.viewport().height()
        spot = self.viewport().mapFromGlobal(QCursor.pos())
        over = self.indexAt(spot).row() if self.underMouse() else -1
        selected, model, delegate = self.selectionModel(), self.model(), self.itemDelegate()
        focused = self.currentIndex().row() if self.hasFocus() else -1
        for row in range(max(0, self._row_at(offset)), len(self._tops) - 1):
            if self._tops[row] > offset + height:
                break
            index = model.index(row, 0)
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = self.visualRect(index)
            state = QStyle.StateFlag.State_Enabled
            if selected.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if row == over:
                state |= QStyle.StateFlag.State_MouseOver
            if row == focused:
                state |= QStyle.StateFlag.State_HasFocus
            option.state = state
            delegate.paint(painter, option, index)
        painter.end()
