"""The notes that wait for their reader, above the cards, until the last of them is settled."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.store.revisions import CarriedNote

_ID = Qt.ItemDataRole.UserRole
_ROW_HEIGHT, _MOST = 30, 5


class PendingGroup(QFrame):
    """Lists the waiting notes; hidden when there are none."""

    note_requested = Signal(str)
    """The id of the note the reader wants to settle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("待确认的批注"))
        self._title = QLabel(self)
        self._title.setProperty("role", "caption")
        self._title.setWordWrap(True)  # else the pane is as wide as the sentence
        self._list = QListWidget(self)
        self._list.setProperty("role", "notes")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(self.tr("待确认的批注"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._activated)
        self._list.itemClicked.connect(self._activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 8, 4)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._list)
        self.hide()

    def set_notes(self, notes: tuple[CarriedNote, ...]) -> None:
        """Show ``notes``."""
        self._list.clear()
        for note in notes:
            words = " ".join(note.quote.exact.split())
            changes = " ".join(f"{old or '∅'}→{new or '∅'}" for old, new in note.differences[:2])
            item = QListWidgetItem(f"{words}   {changes}" if changes else words)
            item.setData(_ID, note.annotation_id)
            item.setToolTip(words[:400])
            self._list.addItem(item)
        self._list.setFixedHeight(_ROW_HEIGHT * min(len(notes), _MOST) + 4)
        self._title.setText(self.tr("待确认 {0} 条：旧版上的批注，新版中的位置要请您定").format(len(notes)))
        self.setVisible(bool(notes))

    @Slot(QListWidgetItem)
    def _activated(self, item: QListWidgetItem) -> None:
        self.note_requested.emit(str(item.data(_ID)))
