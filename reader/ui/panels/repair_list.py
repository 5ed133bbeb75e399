"""The repairs of a document: what was replaced by what, and the switch for each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from reader.ui.panels.records_model import RECORD_ROLE, RecordsModel
from reader.ui.style import smaller
from reader.ui.theme import Theme
from reader.ui.widgets.chosen_rows import row_ground
from reader.ui.widgets.delegate import ViewDelegate
from reader.ui.widgets.focus_ring import paint_focus
from reader.ui.widgets.item_models import Index
from reader.ui.widgets.joining import listed, named
from reader.ui.widgets.list_keys import claims_copy
from reader.ui.widgets.menus import RowMenu
from reader.ui.widgets.names import repair_name
from reader.ui.widgets.row_table import CursorAction
from reader.ui.widgets.ticks import box_side, paint_box
from reader.ui.widgets.type_ahead import TypeAhead

_SIDE = 12
_PAD = 6
_LONGEST = 60
_MANY = 5000
_BATCH = 2000
"""So many rows of very many are laid out in one turn, in ten milliseconds: Qt asks the model about each."""
_SEEN = {"\r": "↵", "\n": "⏎", "\t": "⇥", "\u00a0": "␣", " ": "␣", "\u3000": "□", "\ufeff": "BOM"}


@dataclass(frozen=True, slots=True)
class RepairRow:
    """One repair: the source characters ``[start, end)``, and what stands in their place.

    ``reason`` is the code of the pass; ``certain`` is False for a guess; ``applied`` is False when the reader
    has switched it off.
    """

    start: int
    end: int
    before: str
    after: str
    reason: str
    certain: bool = True
    applied: bool = True

    @property
    def id(self) -> str:
        """Its place, which is its identity."""
        return f"{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class RepairCounts:
    """How many repairs there are for each reason, the most first, and how many of all are made."""

    reasons: tuple[tuple[str, int], ...]
    made: int


def counts_of(rows: tuple[RepairRow, ...]) -> RepairCounts:
    """The counts of ``rows``; there may be very many, which takes too long for the thread of the window."""
    return RepairCounts(tuple(Counter(row.reason for row in rows).most_common()), sum(row.applied for row in rows))


def made_visible(text: str) -> str:
    """``text`` with signs for white space and control characters where it has nothing else, cut after 60 characters."""
    cut = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    if any(not character.isspace() and character not in _SEEN for character in cut):
        return " ".join(cut.split())
    return "".join(_SEEN.get(character, "·") for character in cut)


class RepairList(QListView):
    """Repairs in the order of the text. Click or Enter goes there; Space or a click on the box switches."""

    jump_requested = Signal(int)
    toggle_requested = Signal(int, int, bool)
    kind_toggle_requested = Signal(str, bool)
    """The reason of all repairs that are to be switched, and whether they are wanted."""
    copy_pressed = Signal(object)
    """The :class:`RepairRow` whose words are wanted elsewhere."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = False
        self._place = 0
        """How far it is to be scrolled as soon as it is long enough: very many rows are laid out bit by bit."""
        self._model: RecordsModel[RepairRow] = RecordsModel(self._described, self._explained, self)
        self._painter = _RepairDelegate(self, theme)
        self.setModel(self._model)
        self._typing = TypeAhead()
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("修复"))
        self.setUniformItemSizes(True)
        self.setBatchSize(_BATCH)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._clicked)
        self.verticalScrollBar().rangeChanged.connect(self._return)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def set_repairs(self, rows: tuple[RepairRow, ...]) -> None:
        """Show ``rows``; the cursor and the place in the list stay."""
        index, top = self.currentIndex(), self.verticalScrollBar().value()
        current = self._model.records[index.row()].id if index.isValid() else ""
        many = len(rows) > _MANY
        self.setLayoutMode(QListView.LayoutMode.Batched if many else QListView.LayoutMode.SinglePass)
        self._model.set_records(rows)
        row = self._model.row_of(current) if current else -1
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))
        self._place = top if many else 0
        self.verticalScrollBar().setValue(top)

    @Slot(int, int)
    def _return(self, _least: int, most: int) -> None:
        if 0 < self._place <= most:
            self.verticalScrollBar().setValue(self._place)
            self._place = 0

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._painter.theme = theme
        self.viewport().update()

    def _typed_names(self, index: Index) -> tuple[str, ...]:
        """A repair is called by its kind, or by what it replaced."""
        row = self._model.records[index.row()]
        return repair_name(row.reason), row.before

    def keyboardSearch(self, search: str) -> None:
        """Go to the row that begins so."""
        self._typing.type(search, self, self._typed_names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Space and the copy key."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._clicked(index)
        elif index.isValid() and event.key() == Qt.Key.Key_Space:
            self._toggle(index)
        elif index.isValid() and event.matches(QKeySequence.StandardKey.Copy):
            self.copy_pressed.emit(self._model.records[index.row()])
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """As in every list; by a page at least one row further, where hardly more than one has room."""
        moved: QModelIndex = super().moveCursor(action, modifiers)
        steps = {CursorAction.MovePageDown: CursorAction.MoveDown, CursorAction.MovePageUp: CursorAction.MoveUp}
        if action in steps and moved == self.currentIndex():
            moved = super().moveCursor(steps[action], modifiers)
        return moved

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the box switches, and does nothing else."""
        index = self.indexAt(event.position().toPoint())
        self._taken = index.isValid() and event.position().x() < _SIDE + box_side() + 6
        if self._taken:
            self.setCurrentIndex(index)
            self._toggle(index)
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Of a press on a box, nothing: Qt would take it for a click on the row pressed before."""
        if not self._taken:
            super().mouseReleaseEvent(event)
        self._taken = False

    def event(self, event: QEvent) -> bool:
        """Space and the copy key are ours, before a shortcut takes them."""
        ours = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if ours and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return claims_copy(event) or super().event(event)

    def _toggle(self, index: QModelIndex) -> None:
        row = self._model.records[index.row()]
        self.toggle_requested.emit(row.start, row.end, not row.applied)

    def _described(self, row: RepairRow) -> str:
        state = self.tr("已应用") if row.applied else self.tr("已关闭")
        after = made_visible(row.after) or self.tr("删除")
        parts = [named(state, repair_name(row.reason)), f"{made_visible(row.before)} → {after}"]
        if not row.certain:
            parts.append(self.tr("推测"))
        return listed(parts)

    def _explained(self, row: RepairRow) -> str:
        hint = self.tr("点击定位；点方框或按空格开关这处修复")
        return f"{self._described(row)}\n{hint}"

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self.jump_requested.emit(self._model.records[index.row()].start)

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        index = self.indexAt(spot)
        if index.isValid():
            self.menu_for(self._model.records[index.row()]).popup(self.viewport().mapToGlobal(spot))

    def menu_for(self, row: RepairRow) -> RowMenu:
        """The menu of a repair."""
        menu, wanted = RowMenu(self._painter.theme, self), not row.applied
        alike = [one for one in self._model.records if one.reason == row.reason and one.applied is row.applied]
        menu.add(self.tr("定位到原文"), partial(self.jump_requested.emit, row.start), "jump", "Return")
        switch = self.tr("恢复这处修复") if wanted else self.tr("关闭这处修复")
        menu.add(switch, partial(self.toggle_requested.emit, row.start, row.end, wanted), "", "Space")
        if len(alike) > 1:
            switch = self.tr("恢复 {0} 处“{1}”") if wanted else self.tr("关闭 {0} 处“{1}”")
            words = switch.format(len(alike), repair_name(row.reason))
            menu.add(words, partial(self.kind_toggle_requested.emit, row.reason, wanted))
        menu.addSeparator()
        menu.add(self.tr("复制"), partial(self.copy_pressed.emit, row), "copy", "Ctrl+C")
        return menu


class _RepairDelegate(ViewDelegate):
    """A box with a tick, the reason, and below it before → after."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self.theme = theme

    def _small(self) -> QFont:
        return smaller(self._view.font())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = QFontMetrics(self._view.font()).height() + QFontMetrics(self._small()).height()
        height = lines + 2 * _PAD
        return QSize(0, height + -height % 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RepairRow = index.data(RECORD_ROLE)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = row_ground(self.theme, option.state, self._view)
        if ground:
            painter.fillRect(area, QColor(ground))
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, area, self.theme)
        box = QRect(area.left() + _SIDE, area.top() + _PAD + 2, box_side(), box_side())
        paint_box(painter, box, self.theme, on=row.applied)
        self._paint_words(painter, area.adjusted(_SIDE + box_side() + 8, _PAD, -_SIDE, -_PAD), row)
        painter.restore()

    def _paint_words(self, painter: QPainter, inner: QRect, row: RepairRow) -> None:
        theme = self.theme
        small = QFontMetrics(self._small())
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        top = QRect(inner.left(), inner.top(), inner.width(), QFontMetrics(self._view.font()).height())
        below = QRect(inner.left(), inner.bottom() - small.height() + 1, inner.width(), small.height())
        painter.setFont(self._view.font())
        painter.setPen(QColor(theme.ink if row.applied else theme.muted))
        painter.drawText(top, left, repair_name(row.reason))
        painter.setFont(self._small())
        painter.setPen(QColor(theme.muted))
        if not row.certain:
            painter.drawText(top, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self.tr("推测"))
        after = made_visible(row.after) or self.tr("删除")
        half = max(20, inner.width() // 2 - 12)
        before = small.elidedText(made_visible(row.before) or "∅", Qt.TextElideMode.ElideMiddle, half)
        painter.drawText(below, left, before)
        below.setLeft(below.left() + small.horizontalAdvance(before) + 6)
        painter.drawText(below, left, "→")
        below.setLeft(below.left() + small.horizontalAdvance("→") + 6)
        painter.setPen(QColor(theme.accent if row.applied else theme.muted))
        painter.drawText(below, left, small.elidedText(after, Qt.TextElideMode.ElideRight, below.width()))
