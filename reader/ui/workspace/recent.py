"""The menu of recent documents."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.app.session import Session
from reader.ui.widgets.menus import Menu

_MOST = 15


class RecentMenu(Menu):
    """The documents opened last, filled when it opens."""

    document_requested = Signal(str)
    beside_requested = Signal(str)
    """Ctrl is held: beside the document on top."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("最近打开"))
        self._session = session
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._chosen)

    @Slot()
    def _fill(self) -> None:
        self.clear()
        for record in self._session.documents()[:_MOST]:
            action = self.addAction(record.label)
            hint = self.tr("按住 Ctrl 选择，在旁边打开")
            action.setToolTip(f"{record.path}\n{hint}" if record.path else hint)
            action.setData(record.id)
        if self.isEmpty():
            self.addAction(self.tr("还没有打开过报告")).setEnabled(False)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        if not action.data():
            return
        held = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        (self.beside_requested if held else self.document_requested).emit(str(action.data()))
