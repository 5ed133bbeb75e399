"""What can be done with a note from the menu over the text it is on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QColor

from reader.annotate.model import Annotation, Color
from reader.ui.controls.annotating import Annotating
from reader.ui.document.document_view import DocumentView
from reader.ui.theme import Theme
from reader.ui.widgets.icons import color_icon, line_icon
from reader.ui.widgets.menus import Menu
from reader.ui.widgets.names import color_label


class NoteMenu(QObject):
    """Offers what the menu of a note's card offers, for the note that a click at the place is for."""

    def __init__(self, annotating: Annotating, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._annotating, self._theme = annotating, theme

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme

    def add_to_menu(self, menu: Menu, view: DocumentView, position: int) -> None:
        """Offer to edit, colour, cite and delete the note at the view's ``position``, where there is one."""
        key = view.annotation_at(position)
        one = next((one for one in view.annotations if one.id == key), None)
        if one is None:
            return
        do, muted = self._annotating, QColor(self._theme.muted)
        menu.addAction(line_icon("note", muted), self.tr("编辑批注…")).triggered.connect(partial(do.edit, key))
        self._add_colors(menu.submenu(self.tr("批注的颜色")), one)
        menu.addAction(line_icon("copy", muted), self.tr("复制批注的引文")).triggered.connect(
            partial(do.copy_annotation, key)
        )
        menu.addAction(line_icon("trash", muted), self.tr("删除批注")).triggered.connect(partial(do.delete, (key,)))
        menu.addSeparator()

    def _add_colors(self, menu: Menu, one: Annotation) -> None:
        for color in Color:
            swatch = self._theme.swatch(color.value)
            icon = color_icon(QColor(swatch.ground), QColor(swatch.edge))
            action = menu.addAction(icon, color_label(color, self._theme))
            action.setCheckable(True)
            action.setChecked(one.color is color)
            action.triggered.connect(partial(self._annotating.recolor, (one.id,), color.value))
