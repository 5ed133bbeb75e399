"""A list of the places of a phrase, below their documents, each with a box to tick; quick with tens of thousands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from reader.app.occurrences import Occurrence
from reader.ui.panels.tall_list import TallList
from reader.ui.theme import Theme
from reader.ui.widgets.delegate import ViewDelegate
from reader.ui.widgets.focus_ring import paint_focus
from reader.ui.widgets.item_models import DISPLAYED, NO_INDEX, Index
from reader.ui.widgets.ticks import box_side, paint_box

_PAD, _SIDE, _INDENT, _GAP = 6, 10, 24, 8
_TICK = Qt.ItemDataRole.CheckStateRole


@dataclass(slots=True)
class _Group:
    """A document with its places: those in ``rows`` of the list, of which ``ticked`` are."""

    title: str
    rows: range
    ticked: int = 0


@dataclass(frozen=True, slots=True)
class _Row:
    group: _Group
    place: Occurrence | None = field(default=None)
    """None in the row of the document itself."""


class PlacesModel(QAbstractListModel):
    """Documents and places in one row each. A tick on a document is one on all of its places."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._ticks = bytearray()
        self.ticked_count = 0

    def set_places(self, found: Iterable[Occurrence]) -> None:
        """List places, in their order; those marked already have no tick."""
        self.beginResetModel()
        self._rows, self._ticks = [], bytearray()
        for _, some in groupby(found, key=_document):
            self._append(tuple(some))
        self.ticked_count = sum(one.group.ticked for one in self._rows if one.place is None)
        self.endResetModel()

    def _append(self, some: Sequence[Occurrence]) -> None:
        first = len(self._rows) + 1
        ticks = bytes(not one.marked for one in some)
        group = _Group(some[0].title, range(first, first + len(some)), sum(ticks))
        self._rows += [_Row(group), *(_Row(group, one) for one in some)]
        self._ticks += b"\0" + ticks

    def ticked(self) -> tuple[Occurrence, ...]:
        """The places that are ticked, in their order."""
        return tuple(row.place for row, on in zip(self._rows, self._ticks, strict=True) if on and row.place is not None)

    def is_document(self, row: int) -> bool:
        """Whether the row is that of a document."""
        return self._rows[row].place is None

    def place(self, row: int) -> Occurrence | None:
        """The place on the row; None where it is a document's."""
        return self._rows[row].place

    def toggle(self, row: int) -> None:
        """Tick a place, or all of a document's when not all are; or take the tick away."""
        one = self._rows[row]
        rows = one.group.rows if one.place is None else range(row, row + 1)
        on = one.group.ticked < len(rows) if one.place is None else not self._ticks[row]
        change = len(rows) * on - sum(self._ticks[rows.start : rows.stop])
        self._ticks[rows.start : rows.stop] = bytes((on,)) * len(rows)
        one.group.ticked += change
        self.ticked_count += change
        self.dataChanged.emit(self.index(one.group.rows.start - 1), self.index(rows.stop - 1), [_TICK])
        self.ticks_changed.emit()

    # As Qt wants it

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Documents and places."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each row can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, and whether there is a tick."""
        if not index.isValid():
            return None
        if role == _TICK:
            return self.state(index.row())
        return self._words(self._rows[index.row()]) if role in (*DISPLAYED, Qt.ItemDataRole.ToolTipRole) else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ticking, as assistive technology does it."""
        if not index.isValid() or role != _TICK:
            return False
        if Qt.CheckState(value) is not self.state(index.row()):
            self.toggle(index.row())
        return True

    def state(self, row: int) -> Qt.CheckState:
        """Whether the row is ticked; that of a document with some of its places, partially."""
        one = self._rows[row]
        if one.place is not None:
            return Qt.CheckState.Checked if self._ticks[row] else Qt.CheckState.Unchecked
        if 0 < one.group.ticked < len(one.group.rows):
            return Qt.CheckState.PartiallyChecked
        return Qt.CheckState.Checked if one.group.ticked else Qt.CheckState.Unchecked

    def _words(self, row: _Row) -> str:
        if row.place is None:
            return self.tr("{0}（{1} 处）").format(row.group.title, len(row.group.rows))
        line = f"…{row.place.before}【{' '.join(row.place.quote.exact.split())}】{row.place.after}…"
        return self.tr("{0}（已标注）").format(line) if row.place.marked else line


class PlacesList(TallList):
    """A click or Space ticks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places = PlacesModel(self)
        self._painter = _PlacesDelegate(self, theme)
        self.setModel(self.places)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.clicked.connect(self._clicked)

    def _height(self) -> int:
        return QFontMetrics(self.font()).height() + 2 * _PAD

    def guessed_heights(self, width: int) -> list[int]:
        """One line each."""
        return [self._height()] * self.places.rowCount()

    def measured_height(self, row: int, width: int) -> int:
        """One line."""
        return self._height()

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._painter.theme = theme
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Letters of another size need lines of another height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.relayout()

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self.places.toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.places.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Take the focus, with the cursor on a row."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.places.index(0))
        self.setFocus(Qt.FocusReason.TabFocusReason)


class _PlacesDelegate(ViewDelegate):
    """A box, and the words; those of a document stand out."""

    def __init__(self, view: PlacesList, theme: Theme) -> None:
        super().__init__(view)
        self._places = view.places
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme, heads = self.theme, self._places.is_document(index.row())
        painter.save()
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, area, theme)
        inner = area.adjusted(_SIDE + (0 if heads else _INDENT), 0, -_SIDE, 0)
        ticked = self._places.state(index.row())
        box = QRect(inner.left(), inner.center().y() - box_side() // 2, box_side(), box_side())
        partly = ticked is Qt.CheckState.PartiallyChecked
        paint_box(painter, box, theme, on=ticked is Qt.CheckState.Checked, partly=partly)
        inner.setLeft(box.right() + _GAP)
        font = self._view.font()
        font.setBold(heads)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink if heads or ticked is Qt.CheckState.Checked else theme.muted))
        place = self._places.place(index.row())
        if place is not None:
            self._paint_place(painter, inner, place)
        else:
            self._paint_part(painter, inner, str(index.data()))
        painter.restore()

    def _paint_place(self, painter: QPainter, inner: QRect, place: Occurrence) -> None:
        """The words around, and those that were found on the ground of what is found."""
        found = " ".join(place.quote.exact.split())
        after = self.tr("{0}（已标注）").format(f"{place.after}…") if place.marked else f"{place.after}…"
        left = self._paint_part(painter, inner, f"…{place.before}")
        width = min(left.width(), painter.fontMetrics().horizontalAdvance(found) + 2)
        ground = QRect(left.left() - 1, inner.top() + _PAD - 1, width, inner.height() - 2 * _PAD + 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.hit))
        if width > 2:
            painter.drawRoundedRect(ground, 3, 3)
        painter.restore()
        painter.save()
        painter.setPen(QColor(self.theme.ink))
        left = self._paint_part(painter, left, found)
        painter.restore()
        self._paint_part(painter, left, after)

    def _paint_part(self, painter: QPainter, area: QRect, words: str) -> QRect:
        """Paint as many of ``words`` as there is room for; returns the room behind them."""
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, area.width()))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        return area.adjusted(min(area.width(), metrics.horizontalAdvance(shown)), 0, 0, 0)


def _document(one: Occurrence) -> str:
    return one.document_id
