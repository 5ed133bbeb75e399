"""What stands where no document is open."""

from __future__ import annotations

import json
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.text.resources import data_folder
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.icons import icon_pixmap
from reader.ui.widgets.menus import RowMenu
from reader.ui.widgets.push_button import PushButton

_ICON = 48
_SUFFIXES = {".txt", ".html", ".docx", ".md", ".pdf"}
_MOST = 4
_WIDEST = 380


class Welcome(QWidget):
    """A word of welcome, the way to open a report and to the library, and what was read last or the sample reports."""

    open_requested = Signal()
    path_requested = Signal(str)
    document_requested = Signal(str)
    library_requested = Signal()
    reveal_requested = Signal(str)
    """The document whose file the reader wants to see in its folder."""
    listing_requested = Signal(str)
    """The document that the reader wants to see among the others of the library."""
    remove_requested = Signal(tuple)
    """The document, as the only one in a tuple, that is to leave the library."""
    said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # the paper of a page
        self._theme = theme
        self._offered: tuple[tuple[str, str], ...] | None = None
        self._shown: list[QPushButton] = []
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addSpacing(8)
        column.addWidget(self._label(self.tr("打开一份报告，开始研读"), "section"))
        column.addWidget(self._label(self.tr("支持 txt、md、html、docx、epub、pdf、ofd，可直接拖入。"), "caption"))
        column.addWidget(self._label(self.tr("简繁自选，标注只存在这台电脑上。"), "caption"))
        column.addSpacing(8)
        opening = PushButton(self.tr("打开报告…"), self)
        opening.setProperty("role", "primary")
        opening.setAccessibleName(self.tr("打开报告"))
        opening.clicked.connect(self.open_requested)
        self.setFocusProxy(opening)
        self._shelf = QPushButton(self)
        self._shelf.clicked.connect(self.library_requested)
        self._shelf.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(opening)
        buttons.addWidget(self._shelf)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addSpacing(24)
        self._lead = self._label("", "caption")
        column.addWidget(self._lead)
        self._links = QVBoxLayout()
        self._links.setSpacing(4)
        column.addLayout(self._links)
        column.addStretch(3)
        self.set_theme(theme)

    def set_library(self, count: int, recent: tuple[tuple[str, str], ...]) -> None:
        """Offer the library of ``count`` documents and the ``recent`` ones, by id and title; of none, the samples."""
        self._shelf.setVisible(count > 0)
        self._shelf.setText(self.tr("书库（%n 份）", None, count))
        self._shelf.setAccessibleName(self.tr("打开书库"))
        if recent == self._offered:
            return
        self._offered = recent
        for link in self._shown:
            self._links.removeWidget(link)
            link.deleteLater()
        self._shown = []
        if recent:
            self._lead.setText(self.tr("接着上次读"))
            for document_id, title in recent[:_MOST]:
                link = self._link(title, self.tr("打开 {name}"), self.document_requested, document_id)
                link.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
                link.customContextMenuRequested.connect(partial(self._open_menu, link, document_id, title))
            return
        samples = _samples()
        self._lead.setText(self.tr("或者先看看样例") if samples else "")
        for title, path in samples:
            self._link(title, self.tr("打开样例 {name}"), self.path_requested, str(path))

    def _link(self, title: str, name: str, signal: SignalInstance, value: str) -> QPushButton:
        shown = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, _WIDEST)
        link = QPushButton(shown.replace("&", "&&"), self)
        link.setProperty("role", "quiet")
        link.setAccessibleName(name.format(name=title))
        link.setToolTip(title if shown != title else "")
        link.clicked.connect(partial(signal.emit, value))
        self._shown.append(link)
        self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
        return link

    def _open_menu(self, link: QPushButton, document_id: str, title: str, spot: QPoint) -> None:
        self.menu_for(document_id, title).popup(link.mapToGlobal(spot))

    def menu_for(self, document_id: str, title: str) -> RowMenu:
        """The menu of a document that was read last."""
        menu = RowMenu(self._theme, self)
        menu.add(self.tr("打开"), partial(self.document_requested.emit, document_id), "document", "Space")
        menu.add(self.tr("在文件夹中显示"), partial(self.reveal_requested.emit, document_id), "folder")
        menu.add(self.tr("在书库中显示"), partial(self.listing_requested.emit, document_id))
        menu.add(self.tr("复制标题"), partial(self._copy, title), "copy")
        menu.addSeparator()
        menu.add(self.tr("移出书库"), partial(self.remove_requested.emit, (document_id,)), "trash")
        return menu

    def _copy(self, title: str) -> None:
        QGuiApplication.clipboard().setText(title)
        self.said.emit(self.tr("已复制标题。"))

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", role)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        return label

    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme
        density = self.devicePixelRatioF()
        self._picture.setPixmap(icon_pixmap("document", QColor(theme.muted), scaled(_ICON), density, fine=True))


def _samples() -> list[tuple[str, Path]]:
    """The first sample reports, with the titles that stand in the files beside them."""
    folder = data_folder("seeds")
    if not folder.is_dir():
        return []
    paths = sorted(path for path in folder.iterdir() if path.suffix in _SUFFIXES)
    titled = ((_title(path), path) for path in paths)
    # A title with glosses in it is a sample of damage, not an invitation.
    inviting = ((title, path) for title, path in titled if title.isprintable() and "(" not in title)
    return list(islice(inviting, _MOST))


def _title(path: Path) -> str:
    try:
        expected = json.loads(path.with_name(f"{path.stem}.expected.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return path.stem
    title = expected.get("title") or {}
    return " ".join(str(title.get("text", "")).split()) or path.stem
