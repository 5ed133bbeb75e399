"""The pop-up beside a selection: colours, underline, note, tag, citation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from reader.annotate.model import Color
from reader.ui.popups.frame import PopupFrame
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.dots import ColorDots


class SelectionPopup(PopupFrame):
    """What can be done with the selected words. 1 to 5, U, N, T and C work while it is seen; Esc hides it.

    It takes no focus and no mouse but its own, so that the selection stays.
    """

    color_requested = Signal(str)
    underline_requested = Signal()
    note_requested = Signal()
    tag_requested = Signal()
    copy_requested = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.setAccessibleName(self.tr("标注所选文字"))
        self._colors = ColorDots(theme, self, shortcuts=True)
        self._underline = self._button("underline", self.tr("下划线"), "U")
        self._note = self._button("note", self.tr("批注"), "N", self.tr("批注"))
        self._tag = self._button("hash", self.tr("标签"), "T", self.tr("标签"))
        self._copy = self._button("quote", self.tr("复制引文"), "C", self.tr("复制引文"))
        line = QFrame(self)
        line.setProperty("role", "divider")
        line.setFixedSize(1, 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(2)
        row.addWidget(self._colors)
        row.addSpacing(2)
        row.addWidget(self._underline)
        row.addSpacing(4)
        row.addWidget(line)
        row.addSpacing(4)
        row.addWidget(self._note)
        row.addWidget(self._tag)
        row.addWidget(self._copy)
        self._connect()

    def _button(self, icon: str, name: str, key: str, text: str = "") -> IconButton:
        return IconButton(icon, name, self._theme, self, shortcut=key, text=text, size=16)

    def _connect(self) -> None:
        self._colors.color_chosen.connect(self.color_requested)
        self._underline.clicked.connect(self.underline_requested)
        self._note.clicked.connect(self.note_requested)
        self._tag.clicked.connect(self.tag_requested)
        self._copy.clicked.connect(self.copy_requested)
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("U", self._underline.click),
            ("N", self._note.click),
            ("T", self._tag.click),
            ("C", self._copy.click),
            ("Esc", self.hide),
        )
        for key, slot in keys:
            self._shortcut(key).activated.connect(slot)
        for number, color in enumerate(Color, start=1):
            shortcut = self._shortcut(str(number))
            shortcut.setProperty("color", color.value)
            shortcut.activated.connect(self._color_key)

    def _shortcut(self, key: str) -> QShortcut:
        """A key of the window; Qt asks only those of visible widgets, so it is ours while the pop-up is seen."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        return shortcut

    def show_for(self, rect: QRect, viewport: QWidget) -> None:
        """Appear beside ``rect``, the selection in ``viewport``, never on it."""
        self.place(rect, viewport)

    @Slot()
    def _color_key(self) -> None:
        self.color_requested.emit(str(self.sender().property("color")))
