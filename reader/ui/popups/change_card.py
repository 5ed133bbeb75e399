"""The card that says what was repaired or converted at a place, and by which rule."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from reader.script.trace import Entry
from reader.ui.document.change_rows import ChangeRow
from reader.ui.panels.repair_list import made_visible
from reader.ui.popups.frame import PopupFrame
from reader.ui.theme import Theme
from reader.ui.widgets.joining import listed, named
from reader.ui.widgets.names import encoding_name, repair_name

_WIDEST = 320
_NARROWEST = 200
_MOST_BYTES = 16


class ChangeCard(PopupFrame):
    """Before, after, and why. Never takes the focus or the mouse."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(1, _NARROWEST)
        self._facts: list[tuple[QLabel, QLabel]] = []
        names = (self.tr("原文"), self.tr("显示"), self.tr("修复"), self.tr("转换"), self.tr("字节"))
        for line, name in enumerate(names):
            title, fact = QLabel(name, self), QLabel(self)
            title.setProperty("role", "caption")
            fact.setTextFormat(Qt.TextFormat.PlainText)
            fact.setWordWrap(True)
            fact.setMaximumWidth(_WIDEST)
            grid.addWidget(title, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(fact, line, 1)
            self._facts.append((title, fact))

    def show_for(self, row: ChangeRow, rect: QRect, viewport: QWidget) -> None:
        """Tell about ``row`` beside ``rect``, where it stands in ``viewport``."""
        lines = (made_visible(row.source), made_visible(row.shown), self._repair(row), self._conversion(row), "")
        self._show(lines, rect, viewport)

    def show_bytes(self, data: bytes, encoding: str, rect: QRect, viewport: QWidget) -> None:
        """Tell which bytes could not be decoded, beside ``rect`` in ``viewport``."""
        hexadecimal = data[:_MOST_BYTES].hex(" ").upper() + (" …" if len(data) > _MOST_BYTES else "")
        words = self.tr("⟨{0}⟩ 按 {1} 解不出文字；原文件没有动").format(hexadecimal, encoding_name(encoding))
        self._show(("", "", "", "", words), rect, viewport)

    def _show(self, lines: tuple[str, ...], rect: QRect, viewport: QWidget) -> None:
        for (title, fact), words in zip(self._facts, lines, strict=True):
            fact.setText(words)
            fact.setVisible(bool(words))
            title.setVisible(bool(words))
        self.setAccessibleName(listed(named(title.text(), fact.text()) for title, fact in self._facts if fact.text()))
        self.place(rect, viewport)

    def _repair(self, row: ChangeRow) -> str:
        if row.edit is None:
            return ""
        name = repair_name(row.edit.reason)
        return name if row.edit.certain else self.tr("{0}（推测）").format(name)

    def _conversion(self, row: ChangeRow) -> str:
        return "\n".join(self._entry(entry) for entry in row.entries)

    def _entry(self, entry: Entry) -> str:
        words = f"{entry.key} → {entry.value}" if entry.key != entry.value else entry.key
        source = entry.dictionary or self.tr("您的规定")
        return self.tr("{0}（{1}）").format(words, source)
