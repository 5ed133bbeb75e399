"""All keys at a glance."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from reader.ui.dialogs.buttons import push_button


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of the overview: what is looked in, and its labels."""

    words: str
    labels: tuple[QLabel, ...]


class ShortcutsDialog(QDialog):
    """What each key does; ``rows`` are names and keys of the actions, those of lists and pop-ups are known here."""

    def __init__(self, rows: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("键盘快捷键"))
        self._lines: list[_Line] = []
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("查找操作或按键"))
        self._filter.setAccessibleName(self._filter.placeholderText())
        self._filter.setToolTip(self._filter.placeholderText())
        self._filter.textChanged.connect(self._narrow)
        self._host = QWidget(self)
        self._host.setObjectName("panel")
        self._grid = QGridLayout(self._host)
        self._grid.setContentsMargins(0, 4, 12, 4)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._add_group(self.tr("窗口"), rows)
        self._add_group(self.tr("选中文字后"), self._selection_keys())
        self._add_group(self.tr("批注列表"), self._card_keys())
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        scroll = QScrollArea(self)
        scroll.setWidget(self._host)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("快捷键"))
        close = push_button(self.tr("关闭"), self, shortcut="Esc")
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._filter)
        column.addWidget(scroll, 1)
        column.addLayout(buttons)
        self.resize(480, 600)

    def _selection_keys(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("高亮：黄、绿、蓝、粉、紫"), "1  2  3  4  5"),
            (self.tr("下划线"), "U"),
            (self.tr("写批注"), "N"),
            (self.tr("加标签"), "T"),
            (self.tr("复制引文"), "C"),
        )

    def _card_keys(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("定位到原文"), "Enter"),
            (self.tr("编辑"), "E"),
            (self.tr("换颜色"), "1  2  3  4  5"),
            (self.tr("删除"), "Delete"),
        )

    def _add_group(self, title: str, rows: tuple[tuple[str, str], ...]) -> None:
        heading = QLabel(title, self._host)
        heading.setProperty("role", "section")
        heading.setContentsMargins(0, 12 if self._lines else 0, 0, 4)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        for name, keys in rows:
            line = self._grid.rowCount()
            words = QLabel(name, self._host)
            caps = QWidget(self._host)
            row = QHBoxLayout(caps)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(4)
            row.addStretch(1)
            labels = [words]
            for key in keys.split("  "):
                cap = QLabel(key, caps)
                cap.setProperty("role", "key")
                cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
                row.addWidget(cap)
                labels.append(cap)
            self._grid.addWidget(words, line, 0)
            self._grid.addWidget(caps, line, 1)
            self._lines.append(_Line(f"{name} {keys}".casefold(), tuple(labels)))

    @Slot(str)
    def _narrow(self, query: str) -> None:
        for line in self._lines:
            seen = query.strip().casefold() in line.words
            for label in line.labels:
                label.setVisible(seen)
