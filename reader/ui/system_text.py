"""How large the system wants letters to be."""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtGui import QFontDatabase, QFontInfo

_USUAL = {"win32": 12.0, "darwin": 13.0}
_USUAL_ELSEWHERE = 15.0
"""The height in pixels of the system's letters as it is installed: 9, 13 and, with GNOME, 11 points."""
_LARGEST = 2.0


@cache
def text_scale() -> float:
    """How much larger than usual the system's letters are, 1 to 2: whoever made them larger wants ours to be too.

    As it was when the window was built: all parts go by one size. Looked up anew it would take as long as a row does
    to be painted.
    """
    seen = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return max(1.0, min(_LARGEST, seen / _USUAL.get(sys.platform, _USUAL_ELSEWHERE)))


def scaled(pixels: int) -> int:
    """``pixels``, given for letters of the usual size, as they have to be here."""
    return round(pixels * text_scale())
