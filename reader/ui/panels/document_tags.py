"""The tags of the document on top, with suggestions."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.store.tags import TagCount
from reader.ui.popups.tag_field import TagField
from reader.ui.theme import Theme
from reader.ui.widgets.suggestions import Suggestions
from reader.ui.widgets.themed import theme_children


class DocumentTags(QWidget):
    """A field for the tags of a document; every change holds at once."""

    tags_changed = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        title = QLabel(self.tr("文档标签"), self)
        title.setProperty("role", "section")
        self.field = TagField(theme, self)
        self.field.setAccessibleName(self.tr("文档标签"))
        self.suggestions = Suggestions(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 4)
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(self.field)
        column.addWidget(self.suggestions)
        self._shown: tuple[str, ...] = ()
        self.field.settled.connect(self._settled)
        self.suggestions.taken.connect(self.field.add)

    def set_tags(self, tags: tuple[str, ...], known: tuple[TagCount, ...]) -> None:
        """Show the tags of a document; ``known`` complete what is typed."""
        self.field.set_known(known)
        if tags != self._shown or tags != self.field.tags():
            self._shown = tags
            self.field.set_tags(tags)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        theme_children(self, theme)

    @Slot()
    def _settled(self) -> None:
        tags = self.field.tags()
        if tags != self._shown:
            self._shown = tags
            self.tags_changed.emit(tags)
