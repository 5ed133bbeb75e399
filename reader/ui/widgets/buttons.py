"""Buttons with a line icon, a name for assistive technology, and their shortcut in the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QStyleOptionToolButton, QToolButton, QWidget

from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.icons import ICON_SIZE, line_icon
from reader.ui.widgets.joining import bracketed


def hint(name: str, shortcut: str = "") -> str:
    """A tooltip: the name, and the shortcut as this system writes it."""
    keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText) if shortcut else ""
    return bracketed(name, keys) if keys else name


def say_why(button: QAbstractButton, why: str) -> None:
    """Have the tooltip of a ``button`` that is off end in a line that says ``why``; that of one that is on, not.

    A button without a tooltip is called by what stands on it.
    """
    name, off = button.toolTip().partition("\n")[0] or button.text(), not button.isEnabled()
    button.setToolTip(f"{name}\n{why}" if off else name)
    button.setAccessibleDescription(why if off else "")


def stop_at_checked(group: QButtonGroup) -> None:
    """Let Tab stop at the button of ``group`` that is on, and arrow keys go on from there.

    Qt by itself stops at whichever had the focus first. While none is on, Tab stops at each.
    """
    group.buttonToggled.connect(_stop_if_checked)
    button = group.checkedButton()
    if button is not None:
        _stop_if_checked(button, True)


def _stop_if_checked(button: QAbstractButton, checked: bool) -> None:
    if checked:
        for one in button.group().buttons():
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus if one is button else Qt.FocusPolicy.NoFocus)


class IconButton(QToolButton):
    """A flat button that shows an icon, and its ``text`` beside it when that is given.

    ``name`` is what assistive technology reads and the tooltip shows. Not focused by clicking, so that the page
    keeps the focus; reached with Tab.
    """

    def __init__(
        self,
        icon: str,
        name: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        shortcut: str = "",
        text: str = "",
        muted: bool = False,
        size: int = ICON_SIZE,
    ) -> None:
        super().__init__(parent)
        self._muted = muted
        self._shown = QIcon()
        self._size = size
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(scaled(size), scaled(size)))
        if text:
            self.setText(text)
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self.setProperty("role", "text")
        self.set_name(name, shortcut)
        self.set_icon(icon, theme)

    def set_name(self, name: str, shortcut: str = "") -> None:
        """What the button does, for the tooltip and assistive technology."""
        self.setAccessibleName(name)
        self.setToolTip(hint(name, shortcut))

    def set_icon(self, icon: str, theme: Theme) -> None:
        """Show another icon."""
        self._icon = icon
        self.set_theme(theme)
        self.setIcon(self._shown)

    def set_theme(self, theme: Theme) -> None:
        """Paint the icon in the colours of ``theme``.

        It is not set: Qt would lay out all around the button for a new icon, though that is as large as the one before.
        """
        base = QColor(theme.muted if self._muted else theme.ink)
        self._shown = line_icon(self._icon, base, checked=QColor(theme.accent), size=self._size)
        self.update()

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        """With the icon in the colours of the theme."""
        super().initStyleOption(option)
        option.icon = self._shown
