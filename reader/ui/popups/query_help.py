"""How to search, in a pop-up beside what was found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.popups.frame import PopupFrame
from reader.ui.soon import Soon
from reader.ui.theme import Theme
from reader.ui.widgets.joining import listed

_PAD = 16


class QueryHelp(PopupFrame):
    """What can be written into the field, each with an example that a click puts there.

    Esc or a click outside closes it.
    """

    example_chosen = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.setAccessibleName(self.tr("怎样查找"))
        self._back: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        column.setSpacing(8)
        column.addWidget(self._label(self.tr("怎样查找"), "section"))
        column.addWidget(self._label(self.tr("不分简繁、全角半角和大小写；数字和字母词整个相配。"), "caption"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        self._leaving = Soon(self, self._close_if_left)
        self._examples: list[QPushButton] = []
        for row, (example, meaning) in enumerate(self._lines()):
            button = QPushButton(example, self)
            button.setProperty("role", "quiet")
            button.setToolTip(self.tr("用这个例子查找"))
            button.setAccessibleName(listed((example, meaning)))
            button.clicked.connect(self._chosen)
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(self._label(meaning, "caption"), row, 1)
            self._examples.append(button)
        column.addLayout(grid)

    def _lines(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("学校 幼儿园"), self.tr("同一份文档里都有")),
            (self.tr("学校 OR 幼儿园"), self.tr("有其中之一")),
            (self.tr("学校 -民办"), self.tr("有前者，没有后者；也可写 NOT")),
            (self.tr('"书香校园"'), self.tr("引号里的照样相连，可含空格和括号")),
            ("54.*", self.tr("以此开头的数字或字母词")),
            ("date:2023..2025", self.tr("日期；也可写 date:>=2024-06")),
            (self.tr("issuer:教育局"), self.tr("发文机关的名称里有")),
            (self.tr("tag:指标"), self.tr("有此标签或其下级标签的批注")),
            (self.tr("in:titles 教育"), self.tr("只在标题中；另有 in:text、in:notes")),
        )

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def open_at(self, spot: QPoint, panel: QWidget) -> None:
        """Stand beside ``spot`` of ``panel``, with the keyboard on the first example."""
        self._back = QApplication.focusWidget()
        self.place(QRect(spot - QPoint(8, 8), QSize(16, 16)), panel)
        for example in self._examples:
            example.installEventFilter(self)
        self._examples[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def close_up(self) -> None:
        """Go away, and give the keyboard back where it has it."""
        if not self.isVisible():
            return
        had_focus = self._has_focus()
        self.hide()
        if had_focus and self._back is not None and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; the arrows walk the examples."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when the keyboard goes elsewhere, as a click outside sends it."""
        if watched in self._examples and event.type() == QEvent.Type.FocusOut:
            self._leaving.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _close_if_left(self) -> None:
        if not self._has_focus():
            self.hide()

    @Slot()
    def _chosen(self) -> None:
        button = self.sender()
        self.close_up()
        if isinstance(button, QPushButton):
            self.example_chosen.emit(button.text())
