"""The application's style sheet, built from a theme."""

from __future__ import annotations

import functools
from dataclasses import asdict
from string import Template

from PySide6.QtGui import QColor, QFont

from reader.text.resources import resource
from reader.ui.theme import Theme

BASE_SIZE = 13
"""Pixels of the window's text at the usual system size."""


@functools.cache
def _template() -> Template:
    return Template(resource("style.qss").read_text(encoding="utf-8"))


def style_sheet(theme: Theme, size: int = BASE_SIZE) -> str:
    """The style sheet of the window in ``theme``, its text ``size`` pixels high.

    It is made for Qt's Fusion style and the palette of the same theme; widgets are told apart by the dynamic
    properties ``role``, ``place``, ``kind`` and ``state``.
    """
    colors = {name: value for name, value in asdict(theme).items() if isinstance(value, str)}
    return _template().substitute(
        colors,
        small=size - 1,
        large=size + 2,
        huge=size + 9,
        accent_strong=blend(theme.accent, theme.ink, 0.18),
        scroll=blend(theme.window, theme.muted, 0.28),
    )


def smaller(font: QFont, less: int = 1) -> QFont:
    """``font``, ``less`` pixels smaller; from the usual size where it is not set in pixels."""
    made = QFont(font)
    made.setPixelSize((font.pixelSize() if font.pixelSize() > 0 else BASE_SIZE) - less)
    return made


def blend(ground: str, over: str, share: float) -> str:
    """``ground`` mixed with ``share`` (0 to 1) of ``over``, as ``#rrggbb``."""
    one, other = QColor(ground), QColor(over)
    mixed = (
        round(a + (b - a) * share)
        for a, b in ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    )
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
