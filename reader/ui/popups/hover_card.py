"""The card that says what an indicator is."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from reader.ui.panels.indicator_model import IndicatorRow, change_words, normalized, period_words
from reader.ui.popups.frame import PopupFrame
from reader.ui.theme import Theme
from reader.ui.widgets.names import kind_name

_WIDEST = 320
_NARROWEST = 160


class HoverCard(PopupFrame):
    """What an indicator says, from its value to its section. Never takes the focus or the mouse."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._value = QLabel(self)
        self._value.setProperty("role", "big")
        self._value.setTextFormat(Qt.TextFormat.PlainText)
        self._kind = QLabel(self)
        self._kind.setTextFormat(Qt.TextFormat.PlainText)
        self._names: list[QLabel] = []
        self._facts: list[QLabel] = []
        self._row: IndicatorRow | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.addWidget(self._value, 0, 0, 1, 2)
        self._grid.addWidget(self._kind, 0, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(1, _NARROWEST)
        for line, name in enumerate(self._line_names(), start=1):
            self._add_line(line, name)

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

    def show_for(self, row: IndicatorRow, rect: QRect, viewport: QWidget) -> None:
        """Tell about ``row`` beside ``rect``, where it stands in ``viewport``."""
        self._row = row
        self._value.setText(normalized(row))
        self._kind.setText(kind_name(row.kind))
        facts = (row.text, row.metric, row.qualifier, change_words(row), period_words(row), row.section)
        for title, label, fact in zip(self._names, self._facts, facts, strict=True):
            label.setText(fact)
            label.setVisible(bool(fact))
            title.setVisible(bool(fact))
        self.setAccessibleName(
            self.tr("{0}，{1}，{2}").format(normalized(row), kind_name(row.kind), row.metric or row.text)
        )
        self._paint_kind()
        self.place(rect, viewport)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        super().set_theme(theme)
        self._paint_kind()

    def _paint_kind(self) -> None:
        if self._row is not None:
            self._kind.setStyleSheet(f"color: {self._theme.indicator(self._row.kind.value)};")
