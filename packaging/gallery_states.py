"""A board of the window's controls in their states: as they are, under the mouse, with the keyboard, off, chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHoverEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from gallery import Stage

    from reader.ui.theme import Theme

_AWAY = 320
"""Where controls are drawn: the mouse of a platform without a display stands at the corner."""

Maker = Callable[["Theme", QWidget], QWidget]


class State(Enum):
    """What a control is drawn in; the value is the head of its column."""

    PLAIN = "常态"
    HOVER = "悬停"
    PRESSED = "按下"
    FOCUS = "焦点"
    OFF = "不可用"


def _push(text: str, role: str = "") -> Maker:
    def make(_theme: Theme, parent: QWidget) -> QWidget:
        from reader.ui.dialogs.buttons import push_button

        return push_button(text, parent, role=role)

    return make


def _icon(theme: Theme, parent: QWidget) -> QWidget:
    from reader.ui.widgets.buttons import IconButton

    return IconButton("export", "导出", theme, parent, text="导出")


def _field(words: str) -> Maker:
    def make(theme: Theme, parent: QWidget) -> QWidget:
        from reader.ui.widgets.fields import ClearableField

        field = ClearableField(theme, parent)
        field.setPlaceholderText("筛选批注")
        field.setText(words)
        return field

    return make


def _choice(theme: Theme, parent: QWidget) -> QWidget:
    from reader.ui.widgets.fields import ChoiceList

    choice = ChoiceList("排序", theme, parent)
    choice.addItems(["最近阅读", "按标题"])
    return choice


def _box(*, checked: bool) -> Maker:
    def make(theme: Theme, parent: QWidget) -> QWidget:
        from reader.ui.widgets.ticks import TickBox

        box = TickBox("首行缩进", theme, parent)
        box.setChecked(checked)
        return box

    return make


def _segments(_theme: Theme, parent: QWidget) -> QWidget:
    from reader.ui.widgets.segments import Segment, SegmentedControl

    control = SegmentedControl("字体", (Segment("a", "宋体", "宋体"), Segment("b", "黑体", "黑体")), parent)
    control.set_value("a")
    return control


def _chips(_theme: Theme, parent: QWidget) -> QWidget:
    from reader.ui.widgets.chips import Chip, ChipRow

    row = ChipRow("类型", parent)
    row.set_chips((Chip("a", "金额", 8), Chip("b", "比率", 26)))
    row.set_values(frozenset({"b"}))
    return row


def _dots(theme: Theme, parent: QWidget) -> QWidget:
    from reader.ui.widgets.dots import ColorDots

    return ColorDots(theme, parent)


def _stepper(theme: Theme, parent: QWidget) -> QWidget:
    from reader.ui.widgets.stepper import Stepper

    stepper = Stepper("字号", (16, 18, 20), theme, parent)
    stepper.set_value(18)
    return stepper


def _rows(theme: Theme, parent: QWidget) -> QWidget:
    """Rows with one chosen: with the focus as in use, without it as when the keyboard is elsewhere."""
    from reader.ui.notebook.group_list import GroupLine, GroupList

    rows = GroupList(theme, parent)
    rows.set_lines([GroupLine("河东实验小学", 1), GroupLine("蒲岭中学综合楼", 4), GroupLine("新增学位", 2)], 1)
    rows.setFixedSize(190, 112)
    return rows


ROWS: tuple[tuple[str, Maker], ...] = (
    ("主按钮", _push("保存", "primary")),
    ("按钮", _push("在文件夹中显示")),
    ("平按钮", _push("取消", "quiet")),
    ("删除", _push("清空…", "danger")),
    ("图标按钮", _icon),
    ("空字段", _field("")),
    ("字段", _field("教育局")),
    ("选单", _choice),
    ("方框", _box(checked=False)),
    ("已勾选", _box(checked=True)),
    ("分段", _segments),
    ("筛选", _chips),
    ("颜色", _dots),
    ("步进", _stepper),
    ("列表", _rows),
)


def _takes_focus(widget: QWidget) -> QWidget:
    """What the keyboard comes to in ``widget``: itself, or the first control in it that it stops at."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        return widget
    for one in widget.findChildren(QWidget):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return one
    return widget


def _hovered(widget: QWidget) -> Iterator[QWidget]:
    """What is under the mouse with ``widget``: itself, and the button or rows in it."""
    yield widget
    yield from widget.findChildren(QAbstractButton)[:1]
    viewport = getattr(widget, "viewport", None)
    if viewport is not None:
        yield viewport()


def _enter(widget: QWidget) -> None:
    for one in _hovered(widget):
        one.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        spot = QPointF(30, 15)
        QApplication.sendEvent(one, QHoverEvent(QEvent.Type.HoverEnter, spot, spot, QPointF(-1, -1)))
        QApplication.sendEvent(one, QHoverEvent(QEvent.Type.HoverMove, spot, spot, QPointF(-1, -1)))
        none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(one, QMouseEvent(QEvent.Type.MouseMove, spot, one.mapToGlobal(spot), none, none, keys))


def _pictured(make: Maker, state: State, theme: Theme, home: QWidget) -> QPixmap:
    """One control in one state."""
    widget = make(theme, home)
    widget.adjustSize()
    if isinstance(widget, QLineEdit):
        widget.setFixedWidth(160)
    widget.move(_AWAY, _AWAY)
    widget.show()
    widget.raise_()
    widget.setEnabled(state is not State.OFF)
    QApplication.processEvents()
    if state is State.FOCUS:
        _takes_focus(widget).setFocus(Qt.FocusReason.TabFocusReason)
    else:
        home.setFocus()
    if state is State.HOVER:
        _enter(widget)
    if state is State.PRESSED:
        for button in [one for one in _hovered(widget) if isinstance(one, QAbstractButton)]:
            button.setDown(True)
    QApplication.processEvents()
    picture = home.grab(widget.geometry())
    widget.hide()
    widget.deleteLater()
    return picture


def _grid(theme: Theme, board: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(36)
    grid.setVerticalSpacing(10)
    for column, state in enumerate(State, 1):
        head = QLabel(state.value, board)
        head.setProperty("role", "caption")
        grid.addWidget(head, 0, column)
    for line, (name, make) in enumerate(ROWS, 1):
        caption = QLabel(name, board)
        caption.setProperty("role", "caption")
        grid.addWidget(caption, line, 0)
        for column, state in enumerate(State, 1):
            cell = QLabel(board)
            cell.setPixmap(_pictured(make, state, theme, board))
            grid.addWidget(cell, line, column)
    grid.setColumnStretch(len(State) + 1, 1)
    return grid


def _told(theme: Theme, board: QWidget) -> Iterator[QWidget]:
    """What the window says: of each kind a message, what is under way, and an empty list."""
    from reader.ui.widgets.empty_state import EmptyState
    from reader.ui.widgets.message_bar import MessageBar, MessageKind
    from reader.ui.widgets.progress import ProgressLine

    sentences = "已复制引文。", "已导出 4 条摘录。", "“报告.txt”在磁盘上已更改。", "“照片.txt”不是文本文件，没有打开。"
    for kind, words in zip(MessageKind, sentences, strict=True):
        bar = MessageBar(theme, board)
        bar.show_message(words, kind)
        yield bar
    line = ProgressLine(board)
    line.begin("正在导入")
    line.set_progress("正在导入 3/8", 3, 8)
    yield line
    yield EmptyState("note", "还没有批注", "在正文里选中一段文字，即可高亮、写批注或加标签。", theme, board)


def states(stage: Stage) -> None:
    """Lay the board over the window."""
    frame, theme = stage.window.frame, stage.window.appearance.theme
    board = QWidget(frame)
    board.setObjectName("panel")
    board.setAutoFillBackground(True)
    board.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    board.setGeometry(frame.rect())
    board.show()
    column = QVBoxLayout(board)
    column.setContentsMargins(32, 24, 32, 24)
    column.addLayout(_grid(theme, board))
    for one in _told(theme, board):
        column.addWidget(one)
    column.addStretch(1)
    stage.settle()
