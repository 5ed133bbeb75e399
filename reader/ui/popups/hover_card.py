"""The card that says what an indicator is, and what can be done with it."""

from __future__ import annotations

from enum import Enum
from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.ui.panels.indicator_model import IndicatorRow, change_words, normalized, period_words
from reader.ui.popups.frame import PopupFrame
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import hint
from reader.ui.widgets.joining import listed
from reader.ui.widgets.names import kind_name

_WIDEST = 320
_NARROWEST = 160


class Ask(Enum):
    """What can be asked of an indicator."""

    COPY = "C"
    COMPARE = "B"
    NOTE = "N"
    REVISE = "E"
    UNMARK = "Del"


class HoverCard(PopupFrame):
    """What an indicator says, from its value to its section, and buttons below.

    Takes the focus only when :meth:`take_focus` says so; its keys work while it has it. It lies beside the indicator,
    and its shadow takes nothing from the line the indicator stands in.
    """

    asked = Signal(object)
    """The :class:`Ask` whose button was pressed."""
    pointer_entered = Signal()
    pointer_left = Signal()
    closed = Signal()
    """Esc was pressed."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self._value = QLabel(self)
        self._value.setProperty("role", "big")
        self._value.setTextFormat(Qt.TextFormat.PlainText)
        self._kind = QLabel(self)
        self._kind.setTextFormat(Qt.TextFormat.PlainText)
        self._names: list[QLabel] = []
        self._facts: list[QLabel] = []
        self._row: IndicatorRow | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.addWidget(self._value, 0, 0, 1, 2)
        self._grid.addWidget(self._kind, 0, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(1, _NARROWEST)
        lines = self._line_names()
        for line, name in enumerate(lines, start=1):
            self._add_line(line, name)
        self._buttons = self._add_buttons(len(lines) + 1)

    def _line_names(self) -> tuple[str, ...]:
        plain = (self.tr("原文"), self.tr("指标"), self.tr("限定"))
        return (*plain, self.tr("变化"), self.tr("时期"), self.tr("章节"))

    def _add_line(self, line: int, name: str) -> None:
        title, fact = QLabel(name, self), QLabel(self)
        title.setProperty("role", "caption")
        fact.setTextFormat(Qt.TextFormat.PlainText)
        fact.setWordWrap(True)
        fact.setMaximumWidth(_WIDEST)
        self._grid.addWidget(title, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(fact, line, 1, 1, 2)
        self._names.append(title)
        self._facts.append(fact)

    def _add_buttons(self, line: int) -> tuple[QToolButton, ...]:
        rule = QFrame(self)
        rule.setProperty("role", "line")
        self._grid.addWidget(rule, line, 0, 1, 3)
        bar = QHBoxLayout()
        bar.setContentsMargins(-8, 0, -8, 0)
        bar.setSpacing(0)
        self._grid.addLayout(bar, line + 1, 0, 1, 3)
        buttons = []
        titles = {
            Ask.COPY: self.tr("复制"),
            Ask.COMPARE: self.tr("比较"),
            Ask.NOTE: self.tr("写批注"),
            Ask.REVISE: self.tr("更改…"),
            Ask.UNMARK: self.tr("不是指标"),
        }
        for ask, title in titles.items():
            button = QToolButton(self)
            button.setText(title)
            button.setToolTip(hint(title, ask.value))
            button.setProperty("role", "text")
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self.asked.emit, ask))
            shortcut = QShortcut(QKeySequence(ask.value), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
            bar.addWidget(button)
            buttons.append(button)
        bar.addStretch(1)
        return tuple(buttons)

    def show_for(self, row: IndicatorRow, rect: QRect, viewport: QWidget) -> None:
        """Tell about ``row`` beside ``rect``, where it stands in ``viewport``."""
        self._row = row
        self._value.setText(normalized(row))
        self._kind.setText(kind_name(row.kind))
        limits = listed((row.qualifier, self.tr("累计") if row.cumulative else ""))
        facts = (row.text, row.metric, limits, change_words(row), period_words(row), row.section)
        for title, label, fact in zip(self._names, self._facts, facts, strict=True):
            label.setText(fact)
            label.setVisible(bool(fact))
            title.setVisible(bool(fact))
        self.setAccessibleName(
            self.tr("{0}，{1}，{2}").format(normalized(row), kind_name(row.kind), row.metric or row.text)
        )
        self._paint_kind()
        self.place(rect, viewport)

    def take_focus(self) -> None:
        """Let keys work on the first button."""
        self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_focus(self) -> bool:
        """Whether one of the buttons has the focus."""
        return any(button.hasFocus() for button in self._buttons)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        super().set_theme(theme)
        self._paint_kind()

    def _paint_kind(self) -> None:
        if self._row is not None:
            self._kind.setStyleSheet(f"color: {self._theme.indicator(self._row.kind.value)};")

    # Events

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer has come."""
        super().enterEvent(event)
        self.pointer_entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone."""
        super().leaveEvent(event)
        self.pointer_left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right walk over the buttons, Enter presses, Esc closes."""
        key = event.key()
        at = next((at for at, button in enumerate(self._buttons) if button.hasFocus()), 0)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            by = 1 if key == Qt.Key.Key_Right else -1
            self._buttons[(at + by) % len(self._buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._buttons[at].click()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays in the card."""
        at = next((at for at, button in enumerate(self._buttons) if button.hasFocus()), 0)
        after = (at + (1 if forward else -1)) % len(self._buttons)
        self._buttons[after].setFocus(Qt.FocusReason.TabFocusReason)
        return True
