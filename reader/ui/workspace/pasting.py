"""Words from another program, dropped on the window or on the clipboard, opened as a document."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from reader.app.pasted import keep_pasted
from reader.export.write import ExportError
from reader.ui.actions import Actions
from reader.ui.frame import Frame, local_files
from reader.ui.workspace.incoming import Incoming


class Pasting(QObject):
    """Keeps them in a file beside the library, which is opened as any other."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, library: Path, incoming: Incoming, actions: Actions, frame: Frame) -> None:
        super().__init__(frame)
        self._library, self._incoming = library, incoming
        actions["open-pasted"].triggered.connect(self._paste)
        frame.text_dropped.connect(self._open)

    @Slot()
    def _paste(self) -> None:
        """Open what is on the clipboard: files that were copied, or words."""
        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # None where nothing was ever copied
        if paths := local_files(data):
            self._incoming.take(paths)
        elif data.text().strip():
            self._open(data.text())
        else:
            self.said.emit(self.tr("剪贴板里没有文字。在网页或别的程序里复制一段，再来打开。"))

    @Slot(str)
    def _open(self, text: str) -> None:
        words = text.split()
        if not words:
            return
        if len(words) == 1 and words[0].startswith(("http://", "https://")):
            self.said.emit(self.tr("这只是一个网址，研读不联网。在浏览器里复制网页的文字，或把网页存成文件再打开。"))
            return
        try:
            path = keep_pasted(self._library, text)
        except ExportError as error:
            self.failed.emit(error)
            return
        self._incoming.open_files((path,))
