"""All keys at a glance, and the keys of the actions changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.app.palette import Entry, EntryKind, answers, listed
from reader.ui.dialogs.buttons import push_button, rename
from reader.ui.dialogs.room import take_room
from reader.ui.panels.records_model import RECORD_ROLE, RecordsModel
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import say_why
from reader.ui.widgets.chosen_rows import row_ground
from reader.ui.widgets.fields import FilterField
from reader.ui.widgets.focus_ring import paint_focus
from reader.ui.widgets.item_models import Index
from reader.ui.widgets.themed import theme_children

_ROW = 34
_SIDE = 12
_GAP = 4
_PLAIN = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
_NATIVE = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One action and its keys, portable; ``id`` is empty for keys that cannot be changed."""

    id: str
    name: str
    group: str
    keys: tuple[str, ...]
    defaults: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the reader has changed the keys."""
        return bool(self.id) and self.keys != self.defaults


class ShortcutsDialog(QDialog):
    """Lists ``rows()`` and what lists and pop-ups know; asks for changes, and shows what has become of them."""

    change_requested = Signal(str, object)
    """An action, and the portable keys it is to have: a tuple, empty for none."""
    reset_requested = Signal()
    """All actions are to have the keys they came with."""

    def __init__(self, rows: Callable[[], Sequence[KeyRow]], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("键盘快捷键"))
        self._rows = rows
        self._filter = FilterField(self.tr("查找操作或按键"), theme, self)
        self._model: RecordsModel[KeyRow] = RecordsModel(_described, _described, self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("操作和它们的快捷键"))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._delegate = _Delegate(self._list, self._model, theme)
        self._list.setItemDelegate(self._delegate)
        self._name = QLabel(self)
        self._edit = QKeySequenceEdit(self)
        self._edit.setMaximumSequenceLength(1)
        self._edit.setAccessibleName(self.tr("新的快捷键"))
        self._edit.setToolTip(self.tr("点击这里，再按下想用的键"))
        self._set = push_button(self.tr("设定"), self, role="primary")
        self._drop = push_button(self.tr("移除"), self)
        self._default = push_button(self.tr("恢复默认"), self)
        self._all = push_button(self.tr("全部恢复默认"), self)
        self._close = push_button(self.tr("关闭"), self, shortcut="Esc")
        self._problem = QLabel(self)
        self._problem.setProperty("role", "problem")
        self._problem.setWordWrap(True)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        change = QHBoxLayout()
        change.setSpacing(8)
        change.addWidget(self._name, 1)
        change.addWidget(self._edit)
        change.addWidget(self._set)
        change.addWidget(self._drop)
        change.addWidget(self._default)
        self._edit.setFixedWidth(160)
        buttons = QHBoxLayout()
        buttons.addWidget(self._all)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._filter)
        column.addWidget(self._list, 1)
        column.addLayout(change)
        column.addWidget(self._problem)
        column.addLayout(buttons)
        take_room(self, 620, 640)

    def _connect(self) -> None:
        self._filter.query_changed.connect(self.refresh)
        self._filter.left_downwards.connect(self._list.setFocus)
        self._list.selectionModel().currentChanged.connect(self._show_current)
        self._list.activated.connect(self._begin)
        self._edit.keySequenceChanged.connect(self._judge)
        self._set.clicked.connect(self._change)
        self._drop.clicked.connect(self._take_away)
        self._default.clicked.connect(self._restore)
        self._all.clicked.connect(self.reset_requested)
        self._close.clicked.connect(self.accept)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        theme_children(self, theme)
        self._delegate.theme = theme
        self._list.viewport().update()

    @property
    def rows(self) -> tuple[KeyRow, ...]:
        """What is listed."""
        return self._model.records

    @Slot()
    def refresh(self) -> None:
        """List anew, what is typed in the filter and what was chosen kept."""
        chosen = self._current()
        self._model.set_records(self._found(tuple(self._rows()) + self._fixed()))
        row = self._model.row_of(chosen.id) if chosen is not None and chosen.id else -1
        if self._model.records:
            self._list.setCurrentIndex(self._model.index(max(row, 0)))
        self._show_current()

    def _found(self, rows: tuple[KeyRow, ...]) -> tuple[KeyRow, ...]:
        query = self._filter.text().strip()
        entries = tuple(Entry(EntryKind.ACTION, str(at), row.name, row.group) for at, row in enumerate(rows))
        named = {int(entry.key) for entry in answers(listed(entries), query, most=len(rows))}
        pressed = query.casefold()
        return tuple(
            row
            for at, row in enumerate(rows)
            if at in named or any(pressed in _native(one).casefold() for one in row.keys)
        )

    def _fixed(self) -> tuple[KeyRow, ...]:
        selected, cards = self.tr("选中文字后"), self.tr("批注列表")
        return (
            KeyRow("", self.tr("高亮：黄、绿、蓝、粉、紫"), selected, ("1", "2", "3", "4", "5")),
            KeyRow("", self.tr("下划线"), selected, ("U",)),
            KeyRow("", self.tr("写批注"), selected, ("N",)),
            KeyRow("", self.tr("加标签"), selected, ("T",)),
            KeyRow("", self.tr("复制引文"), selected, ("C",)),
            KeyRow("", self.tr("定位到原文"), cards, ("Return",)),
            KeyRow("", self.tr("编辑"), cards, ("E",)),
            KeyRow("", self.tr("换颜色"), cards, ("1", "2", "3", "4", "5")),
            KeyRow("", self.tr("删除"), cards, ("Delete",)),
        )

    def _current(self) -> KeyRow | None:
        row = self._list.currentIndex().data(RECORD_ROLE)
        return row if isinstance(row, KeyRow) else None

    @Slot()
    def _show_current(self) -> None:
        row = self._current()
        can = row is not None and bool(row.id)
        self._name.setText(row.name if row is not None else "")
        self._edit.setEnabled(can)
        self._edit.setKeySequence(QKeySequence(row.keys[0]) if row is not None and can and row.keys else QKeySequence())
        self._drop.setEnabled(row is not None and can and bool(row.keys))
        self._default.setEnabled(row is not None and row.changed)
        self._all.setEnabled(any(one.changed for one in self._rows()))
        self._judge()
        for button, why in (
            (self._drop, self.tr("没有可移除的按键")),
            (self._default, self.tr("用的就是默认的按键")),
            (self._all, self.tr("用的都是默认的按键")),
        ):
            say_why(button, why)
        if row is not None and not can:
            self._problem.setText(self.tr("这个键只在那里有效，不能更改。"))

    @Slot()
    def _begin(self) -> None:
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge(self) -> bool:
        """Say what is wrong with the keys in the field; whether they can be set."""
        can = self._judged()
        say_why(self._set, self.tr("先在左边按下新的按键"))
        return can

    def _judged(self) -> bool:
        row, keys = self._current(), self._portable()
        rename(self._set, self.tr("设定"))
        self._problem.clear()
        if row is None or not row.id or not keys or row.keys[:1] == (keys,):
            self._set.setEnabled(False)
            return False
        if not fit(self._edit.keySequence()):
            self._problem.setText(self.tr("单独的字母和数字要留给输入：请与 Ctrl 或 Alt 一起按，或用功能键。"))
            self._set.setEnabled(False)
            return False
        holder = next((one for one in self._rows() if keys in one.keys and one.id != row.id), None)
        if holder is not None:
            sentence = self.tr("{keys} 现在是“{name}”的键；设定后那里不再有它。")
            self._problem.setText(sentence.format(keys=_native(keys), name=holder.name))
            rename(self._set, self.tr("改用"))
        self._set.setEnabled(True)
        return True

    def _portable(self) -> str:
        return self._edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    @Slot()
    def _change(self) -> None:
        row, keys = self._current(), self._portable()
        if row is None or not self._judge():
            return
        for holder in self._rows():
            if keys in holder.keys and holder.id != row.id:
                self.change_requested.emit(holder.id, tuple(one for one in holder.keys if one != keys))
        self.change_requested.emit(row.id, (keys, *row.keys[1:]))
        self._list.setFocus()

    @Slot()
    def _take_away(self) -> None:
        row = self._current()
        if row is not None:
            self.change_requested.emit(row.id, ())

    @Slot()
    def _restore(self) -> None:
        row = self._current()
        if row is not None:
            self.change_requested.emit(row.id, row.defaults)


def fit(keys: QKeySequence) -> bool:
    """Whether ``keys`` leave typing alone: with Ctrl, Alt or Meta, or a function key."""
    pressed = keys[0]  # type: ignore[index]  # the stubs do not know that it can be indexed
    function = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35
    return function or pressed.keyboardModifiers() not in _PLAIN


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(_NATIVE)


def _described(row: KeyRow) -> str:
    return "  ".join([row.name, row.group, *map(_native, row.keys)])


def _groups_width(rows: Sequence[KeyRow], metrics: QFontMetrics) -> int:
    """How wide the column of menus is, so that all names begin below one another."""
    return max((metrics.horizontalAdvance(group) for group in {row.group for row in rows}), default=0)


class _Delegate(QStyledItemDelegate):
    """Its menu, the name, and the keys as caps at the right; what the reader changed is set off."""

    def __init__(self, view: QListView, model: RecordsModel[KeyRow], theme: Theme) -> None:
        super().__init__(view)
        self._view, self._model, self.theme = view, model, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As Qt wants it."""
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | Index) -> None:
        """The ground, the words, the caps."""
        row, theme = index.data(RECORD_ROLE), self.theme
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = row_ground(theme, option.state, self._view)
        if ground:
            painter.fillRect(area, QColor(ground))
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, area, theme)
        painter.setFont(self._view.font())
        metrics = QFontMetrics(self._view.font())
        inner = area.adjusted(_SIDE, 0, -_SIDE, 0)
        right = inner.right()
        for keys in reversed(row.keys):
            words = _native(keys)
            width = max(metrics.horizontalAdvance(words) + 14, 24)
            cap = QRect(right - width, area.center().y() - 10, width, 21)
            painter.setPen(QColor(theme.accent if row.changed else theme.border))
            painter.setBrush(QColor(theme.paper))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(QColor(theme.ink if row.id else theme.muted))
            painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), words)
            right -= width + _GAP
        inner.setRight(right - _GAP)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setPen(QColor(theme.muted))
        painter.drawText(inner, middle, row.group)
        inner.setLeft(inner.left() + _groups_width(self._model.records, metrics) + _SIDE)
        painter.setPen(QColor(theme.ink))
        painter.drawText(inner, middle, metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, inner.width()))
        painter.restore()
