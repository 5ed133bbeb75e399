"""A note as it reads: its Markdown set, and nothing fetched from anywhere."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class NotePreview(QTextBrowser):
    """Shows Markdown. HTML in it is text, pictures are not loaded, near or far, and links lead nowhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAccessibleName(self.tr("预览"))

    def show_note(self, note: str) -> None:
        """Show ``note``, which is Markdown."""
        self.document().setMarkdown(note, _FEATURES)

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Nothing, whatever a note names: reading one must not tell anybody."""
        return QByteArray()
