"""The pop-up beside a selection: colours, lines, bookmark, note, tag, citation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from reader.annotate.model import Color, Style
from reader.ui.popups.frame import PopupFrame
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.dots import ColorDots
from reader.ui.widgets.names import style_name


class SelectionPopup(PopupFrame):
    """What can be done with the selected words. 1 to 5, U, W, S, B, N, T and C work while it is seen; Esc hides.

    It takes no focus and no mouse but its own, so that the selection stays; it goes when the keyboard goes elsewhere,
    where its keys mean something else.
    """

    color_requested = Signal(str)
    style_requested = Signal(str)
    """A style other than highlight."""
    note_requested = Signal()
    tag_requested = Signal()
    copy_requested = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.setAccessibleName(self.tr("标注所选文字"))
        self._colors = ColorDots(theme, self, shortcuts=True)
        self._lines = tuple(
            self._line_button(icon, style, key)
            for icon, style, key in (
                ("underline", Style.UNDERLINE, "U"),
                ("wavy", Style.WAVY, "W"),
                ("strike", Style.STRIKE, "S"),
                ("bookmark", Style.BOOKMARK, "B"),
            )
        )
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
        for button in self._lines:
            row.addWidget(button)
        row.addSpacing(4)
        row.addWidget(line)
        row.addSpacing(4)
        row.addWidget(self._note)
        row.addWidget(self._tag)
        row.addWidget(self._copy)
        self._connect()

    def _button(self, icon: str, name: str, key: str, text: str = "") -> IconButton:
        return IconButton(icon, name, self._theme, self, shortcut=key, text=text, size=16)

    def _line_button(self, icon: str, style: Style, key: str) -> IconButton:
        button = self._button(icon, style_name(style), key)
        button.setProperty("style", style.value)
        button.clicked.connect(self._style_clicked)
        self._shortcut(key).activated.connect(button.click)
        return button

    def _connect(self) -> None:
        self._colors.color_chosen.connect(self.color_requested)
        self._note.clicked.connect(self.note_requested)
        self._tag.clicked.connect(self.tag_requested)
        self._copy.clicked.connect(self.copy_requested)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
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

    @Slot(QWidget, QWidget)
    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Hide unless the keyboard is on the page or here; nowhere means that another program has it."""
        page = self._viewport
        if now is not None and page is not None and not (now.isAncestorOf(page) or self.isAncestorOf(now)):
            self.hide()

    @Slot()
    def _style_clicked(self) -> None:
        self.style_requested.emit(str(self.sender().property("style")))

    @Slot()
    def _color_key(self) -> None:
        self.color_requested.emit(str(self.sender().property("color")))
