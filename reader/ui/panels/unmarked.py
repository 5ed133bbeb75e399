"""The numbers of a document that are not taken as indicators, each with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from reader.ui.theme import Theme
from reader.ui.widgets.icons import line_icon
from reader.ui.widgets.item_models import DISPLAYED, Index, RowsModel
from reader.ui.widgets.menus import Menu, keyed
from reader.ui.widgets.row_table import RowDelegate, RowTable

_NUMBER, _REASON, _CONTEXT = range(3)
_SPARE = 8
_LEAST_REASON, _REASON_PADDING = 96, 20


@dataclass(frozen=True, slots=True)
class UnmarkedRow:
    """A number: ``key`` is its index among the document's unmarked ones, ``before`` and ``after`` stand around it."""

    key: int
    text: str
    reason: str
    before: str
    after: str


def reason_name(reason: str) -> str:
    """Why a number is not taken as an indicator, in a word or two."""
    translate = QCoreApplication.translate
    return {
        "excluded": translate("Unmarked", "标题或落款"),
        "field": translate("Unmarked", "文档信息"),
        "marker": translate("Unmarked", "标题的序号"),
        "name": translate("Unmarked", "名称的一部分"),
        "quoted": translate("Unmarked", "引号内"),
        "date": translate("Unmarked", "日期、时刻"),
        "period": translate("Unmarked", "时段"),
        "code": translate("Unmarked", "编号、代码"),
        "ordinal": translate("Unmarked", "序数"),
        "article": translate("Unmarked", "泛指的“一”“两”"),
        "slogan": translate("Unmarked", "提法、口号"),
        "base": translate("Unmarked", "计量的基准"),
        "event": translate("Unmarked", "项目名称"),
        "service": translate("Unmarked", "服务说法"),
        "bare": translate("Unmarked", "单独的“百”“千”“万”"),
        "parted": translate("Unmarked", "中间有空格，读不准"),
        "by-reader": translate("Unmarked", "已标为不是指标"),
        "no-unit": translate("Unmarked", "没有单位"),
        "several-units": translate("Unmarked", "表上注有几个单位，不能断定是哪个"),
    }.get(reason, reason)


def column_title(column: int) -> str:
    """What the column is called."""
    translate = QCoreApplication.translate
    return (translate("Unmarked", "数字"), translate("Unmarked", "原因"), translate("Unmarked", "前后文"))[column]


class UnmarkedModel(RowsModel[UnmarkedRow]):
    """Numbers in the order of the text."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(column_title, _CONTEXT + 1, {}, parent)
        self.theme = theme

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number, why it is none, and what stands around it."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in DISPLAYED:
            return (row.text, reason_name(row.reason), f"{row.before}{row.text}{row.after}")[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.before}{row.text}{row.after}\n{reason_name(row.reason)}"
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(self.theme.ink if index.column() == _NUMBER else self.theme.muted))
        return None


class UnmarkedTable(RowTable):
    """A click or Enter goes to the number; the menu, or Insert, marks it."""

    jump_requested = Signal(int)
    mark_requested = Signal(int)
    """The key of the number that is an indicator after all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._numbers = UnmarkedModel(theme)
        self._reasons = 0
        super().__init__(self._numbers, parent)
        self._numbers.setParent(self)
        self.setAccessibleName(self.tr("未标数字"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegate(RowDelegate(self))
        self.set_row_height(_SPARE)
        header = self.horizontalHeader()
        header.resizeSection(_NUMBER, 68)
        header.resizeSection(_REASON, _LEAST_REASON)
        header.setSectionResizeMode(_CONTEXT, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._clicked)
        self.customContextMenuRequested.connect(self._open_menu)

    @property
    def rows(self) -> tuple[UnmarkedRow, ...]:
        """What is shown."""
        return self._numbers.rows

    def set_rows(self, rows: Sequence[UnmarkedRow]) -> None:
        """Show ``rows``, at the place that is shown now."""
        top, current = self.verticalScrollBar().value(), self.currentIndex().row()
        self._numbers.set_rows(rows)
        self.verticalScrollBar().setValue(top)
        metrics = self.fontMetrics()
        self._reasons = max(
            (metrics.horizontalAdvance(reason_name(one)) for one in {row.reason for row in rows}), default=0
        )
        self._fit()
        if current >= 0 and rows:
            self.setCurrentIndex(self._numbers.index(min(current, len(rows) - 1), 0))

    def _fit(self) -> None:
        """Room for the reasons, but for what stands around the numbers more."""
        wanted = min(self._reasons + _REASON_PADDING, self.viewport().width() * 2 // 5)
        self.horizontalHeader().resizeSection(_REASON, max(_LEAST_REASON, wanted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room there is now."""
        super().resizeEvent(event)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._numbers.theme = theme
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the frame around that of the keyboard."""
        super().paintEvent(event)
        self.frame_row(self._numbers.theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the number, Insert marks it."""
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.jump_requested.emit(self.rows[row].key)
        elif event.key() == Qt.Key.Key_Insert and row >= 0:
            self.mark_requested.emit(self.rows[row].key)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self.jump_requested.emit(self.rows[index.row()].key)

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        index = self.indexAt(spot)
        if not index.isValid():
            return
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        key, tint = self.rows[index.row()].key, QColor(self._numbers.theme.muted)
        jump = menu.addAction(line_icon("jump", tint), keyed(self.tr("定位到原文"), "Return"))
        jump.triggered.connect(partial(self.jump_requested.emit, key))
        mark = menu.addAction(line_icon("indicator", tint), keyed(self.tr("标为指标…"), "Ins"))
        mark.triggered.connect(partial(self.mark_requested.emit, key))
        menu.popup(self.viewport().mapToGlobal(spot))
