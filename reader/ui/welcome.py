"""What stands where no document is open."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.text.resources import data_folder
from reader.ui.theme import Theme
from reader.ui.widgets.icons import icon_pixmap

_ICON = 48
_SUFFIXES = {".txt", ".html", ".docx", ".md"}
_MOST = 4


class Welcome(QWidget):
    """A word of welcome, the way to open a report, and the sample reports."""

    open_requested = Signal()
    path_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addSpacing(8)
        column.addWidget(self._label(self.tr("打开一份报告，开始研读"), "section"))
        column.addWidget(
            self._label(self.tr("支持 txt、md、html、docx，可直接拖入；简繁自选，标注只存在这台电脑上。"), "caption")
        )
        column.addSpacing(8)
        opening = QPushButton(self.tr("打开报告…"), self)
        opening.setProperty("role", "primary")
        opening.setAccessibleName(self.tr("打开报告"))
        opening.clicked.connect(self.open_requested)
        column.addWidget(opening, 0, Qt.AlignmentFlag.AlignHCenter)
        self._add_samples(column)
        column.addStretch(3)
        self.set_theme(theme)

    def _add_samples(self, column: QVBoxLayout) -> None:
        samples = _samples()
        if not samples:
            return
        column.addSpacing(24)
        column.addWidget(self._label(self.tr("或者先看看样例"), "caption"))
        for title, path in samples:
            link = QPushButton(title, self)
            link.setProperty("role", "quiet")
            link.setProperty("path", str(path))
            link.setAccessibleName(self.tr("打开样例 {name}").format(name=title))
            link.clicked.connect(self._sample_chosen)
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", role)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        return label

    @Slot()
    def _sample_chosen(self) -> None:
        self.path_requested.emit(str(self.sender().property("path")))

    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._picture.setPixmap(icon_pixmap("document", QColor(theme.muted), _ICON, self.devicePixelRatioF()))


def _samples() -> list[tuple[str, Path]]:
    """The first sample reports, with the titles that stand in the files beside them."""
    folder = data_folder("seeds")
    if not folder.is_dir():
        return []
    paths = sorted(path for path in folder.iterdir() if path.suffix in _SUFFIXES)
    titled = [(_title(path), path) for path in paths]
    # A title with glosses in it is a sample of damage, not an invitation.
    return [(title, path) for title, path in titled if title.isprintable() and "(" not in title][:_MOST]


def _title(path: Path) -> str:
    try:
        expected = json.loads(path.with_name(f"{path.stem}.expected.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return path.stem
    title = expected.get("title") or {}
    return " ".join(str(title.get("text", "")).split()) or path.stem
