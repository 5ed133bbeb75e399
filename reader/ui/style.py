"""The application's style sheet and palette.

The sheet names no colour: it names roles of the palette, which hold those of the theme. So it stays as it is when the
theme changes, and only what is in sight has to be polished again (:mod:`reader.ui.dressing`).
"""

from __future__ import annotations

import functools
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette

from reader.text.resources import resource
from reader.ui.theme import Theme

BASE_SIZE = 13
"""Pixels of the window's text at the usual system size."""
_MENU_ICON = 16
"""Pixels of icons in menus, and of boxes, beside text of that size."""
_ROLE = QPalette.ColorRole
ROLES = {
    "window": ("window", _ROLE.Window),
    "paper": ("base", _ROLE.Base),
    "sunken": ("alternate-base", _ROLE.AlternateBase),
    "ink": ("text", _ROLE.Text),
    "muted": ("placeholder-text", _ROLE.PlaceholderText),
    "border": ("mid", _ROLE.Mid),
    "accent": ("highlight", _ROLE.Highlight),
    "on_accent": ("highlighted-text", _ROLE.HighlightedText),
    "danger": ("bright-text", _ROLE.BrightText),
    # Qt shades frames and buttons with these, and we have none of those that it shades.
    "accent_soft": ("light", _ROLE.Light),
    "hover": ("midlight", _ROLE.Midlight),
    "scroll": ("dark", _ROLE.Dark),
    "selection": ("shadow", _ROLE.Shadow),
    "accent_strong": ("link-visited", _ROLE.LinkVisited),
    "damaged": ("no-role", _ROLE.NoRole),
}
"""The colours of the style sheet: what a sheet calls the role that holds each, and that role."""


@functools.cache
def _template() -> Template:
    return Template(resource("style.qss").read_text(encoding="utf-8"))


@functools.cache
def style_sheet(size: int = BASE_SIZE) -> str:
    """The style sheet of the window, its text ``size`` pixels high, for a :func:`palette` of whichever theme.

    It is made for Qt's Fusion style; widgets are told apart by the dynamic properties ``role``, ``place``, ``kind`` and
    ``state``.
    """
    icon = round(_MENU_ICON * size / BASE_SIZE)
    colors = {name: f"palette({called})" for name, (called, _) in ROLES.items()}
    return _template().substitute(colors, small=size - 1, large=size + 2, huge=size + 9, icon=icon, arrow=icon + 12)


@functools.lru_cache(maxsize=8)
def palette(theme: Theme) -> QPalette:
    """The palette that gives the style sheet, and Qt's own widgets, the colours of ``theme``."""
    mixed = {
        "accent_strong": blend(theme.accent, theme.ink, 0.18),
        "scroll": blend(theme.window, theme.muted, 0.28),
    }
    made = QPalette()
    for name, (_, role) in ROLES.items():
        made.setColor(role, QColor(mixed.get(name) or getattr(theme, name)))
    for role, value in (
        (_ROLE.WindowText, theme.ink),
        (_ROLE.Button, theme.window),
        (_ROLE.ButtonText, theme.ink),
        (_ROLE.ToolTipBase, theme.paper),
        (_ROLE.ToolTipText, theme.ink),
        (_ROLE.Link, theme.accent),
    ):
        made.setColor(role, QColor(value))
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return made


def smaller(font: QFont, less: int = 1) -> QFont:
    """``font``, ``less`` pixels smaller; from the usual size where it is not set in pixels."""
    made = QFont(font)
    made.setPixelSize((font.pixelSize() if font.pixelSize() > 0 else BASE_SIZE) - less)
    return made


@functools.lru_cache(maxsize=256)
def blend(ground: str, over: str, share: float) -> str:
    """``ground`` mixed with ``share`` (0 to 1) of ``over``, as ``#rrggbb``."""
    one, other = QColor(ground), QColor(over)
    mixed = (
        round(a + (b - a) * share)
        for a, b in ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    )
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
