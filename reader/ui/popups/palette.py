"""The command palette: a field and a list, over everything that can be done or gone to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.app.palette import Entry, EntryKind
from reader.ui.panels.records_model import RECORD_ROLE
from reader.ui.popups.frame import PopupFrame
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.fields import Field
from reader.ui.widgets.icons import icon_pixmap
from reader.ui.widgets.item_models import NO_INDEX, Index

_WIDTH = 620
_ROW = 36
_ROWS = 11
_TOP = 60
_SIDE = 14
_ICON = 16
_ICONS = {
    EntryKind.ACTION: "forward",
    EntryKind.SECTION: "outline",
    EntryKind.DOCUMENT: "document",
    EntryKind.TAG: "tag",
    EntryKind.COLLECTION: "folder",
    EntryKind.SEARCH: "search",
}
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_MIDDLE, _LEFT, _RIGHT = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight

Answer = Callable[[str], Sequence[Entry]]


class PalettePopup(PopupFrame):
    """Stands at the top of the window's middle; takes the focus while it is open, and gives it back."""

    chosen = Signal(object)
    """The :class:`Entry` the reader chose; the palette is closed by then."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.setAccessibleName(self.tr("命令面板"))
        self._answer: Answer = _none
        self._back: QWidget | None = None
        self._model = _Entries(self)
        self._field = _Field(self)
        self._field.setPlaceholderText(self.tr("操作、章节、文档或标签；可用拼音，> 只找操作，@ 章节，# 标签"))
        self._field.setAccessibleName(self.tr("查找操作、章节、文档或标签"))
        self._field.setToolTip(self._field.accessibleName())
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._painter = _Delegate(self._list, theme)
        self._list.setItemDelegate(self._painter)
        self._list.setAccessibleName(self.tr("找到的操作、章节、文档和标签"))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = QLabel(self.tr("没有找到。换个说法，或用拼音首字母。"), self)
        self._none.setProperty("role", "caption")
        self._none.setContentsMargins(_SIDE, 10, _SIDE, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._field)
        column.addWidget(self._list)
        column.addWidget(self._none)
        self._field.textChanged.connect(self._refresh)
        self._field.moved.connect(self._move_by)
        self._field.entered.connect(self._choose_current)
        self._field.left.connect(self.dismiss)
        self._list.clicked.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        super().set_theme(theme)
        self._painter.set_theme(theme)

    def open(self, answer: Answer) -> None:
        """Appear, and list what ``answer`` gives for what is typed, from nothing on."""
        self._answer = answer
        window = self.parentWidget()
        self._back = window.focusWidget() if window is not None else None
        self._field.clear()
        self._refresh()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def ask(self, answer: Answer) -> None:
        """From now on list what ``answer`` gives; the entry the cursor is on keeps it."""
        chosen = self._list.currentIndex().data(RECORD_ROLE)
        self._answer = answer
        self._refresh()
        if chosen in self.entries:
            self._list.setCurrentIndex(self._model.index(self.entries.index(chosen)))

    @Slot()
    def dismiss(self) -> None:
        """Disappear, and give the focus back."""
        if not self.isVisible():
            return
        had = self._field.hasFocus()
        self.hide()
        if had and self._back is not None and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is listed."""
        return self._model.entries

    @Slot()
    def _refresh(self) -> None:
        self._model.set_entries(tuple(self._answer(self._field.text())))
        count = len(self._model.entries)
        self._none.setVisible(not count)
        self._list.setVisible(count > 0)
        self._list.setFixedHeight(min(count, _ROWS) * _ROW)
        if count:
            self._list.setCurrentIndex(self._model.index(0))
        self._stand()

    def _stand(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        width = min(_WIDTH, window.width() - 32)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, _TOP)

    @Slot(int)
    def _move_by(self, key: int) -> None:
        count = len(self._model.entries)
        if count:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS, Qt.Key.Key_PageDown: _ROWS}
            row, by = self._list.currentIndex().row(), step[Qt.Key(key)]
            row = (row + by) % count if abs(by) == 1 else min(max(row + by, 0), count - 1)
            self._list.setCurrentIndex(self._model.index(row))

    @Slot()
    def _choose_current(self) -> None:
        self._choose(self._list.currentIndex())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(RECORD_ROLE)
        if isinstance(entry, Entry):
            self.dismiss()
            self.chosen.emit(entry)


class _Field(Field):
    """The field; the keys of a list are the list's."""

    moved = Signal(int)
    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep letters, pass on the rest."""
        if event.key() in _MOVES:
            self.moved.emit(event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever looks elsewhere has done with it."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class _Entries(QAbstractListModel):
    """The entries that are listed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """List ``entries``."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """As Qt wants it."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry, and its words."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == RECORD_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "  ".join(part for part in (entry.title, entry.detail, entry.keys) if part)
        return None


class _Delegate(QStyledItemDelegate):
    """An icon for the kind, the title, what it belongs to, and the keys at the right."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        self._view.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As Qt wants it."""
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, then the parts from both ends; the title gives way last."""
        entry, theme = index.data(RECORD_ROLE), self._theme
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft if chosen else theme.hover))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 8, 8)
        tint = QColor(theme.accent if chosen else theme.muted)
        pixmap = icon_pixmap(_ICONS[entry.kind], tint, scaled(_ICON), self._view.devicePixelRatioF())
        painter.drawPixmap(area.left() + _SIDE, area.center().y() - scaled(_ICON) // 2 + 1, pixmap)
        painter.setFont(self._view.font())
        metrics = QFontMetrics(self._view.font())
        inner = area.adjusted(_SIDE + scaled(_ICON) + 12, 0, -_SIDE, 0)
        if entry.keys:
            painter.setPen(tint)
            painter.drawText(inner, int(_MIDDLE | _RIGHT), entry.keys)
            inner.setRight(inner.right() - metrics.horizontalAdvance(entry.keys) - 16)
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.setPen(QColor(theme.accent if chosen else theme.ink))
        painter.drawText(inner, int(_MIDDLE | _LEFT), title)
        inner.setLeft(inner.left() + metrics.horizontalAdvance(title) + 12)
        if entry.detail and inner.width() > 40:
            painter.setPen(QColor(theme.muted))
            detail = metrics.elidedText(entry.detail, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, int(_MIDDLE | _LEFT), detail)
        painter.restore()


def _none(_query: str) -> Sequence[Entry]:
    return ()
