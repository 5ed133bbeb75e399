"""Code points and UTF-16 units of one text."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Index:
    """Converts positions of one text between code points and UTF-16 code units.

    Memory grows with the number of characters outside the BMP, which take two units.
    """

    __slots__ = ("_points", "_units", "length")

    def __init__(self, text: str) -> None:
        self._points = array("q", (match.start() for match in _ASTRAL.finditer(text)))
        self._units = array("q", (point + index for index, point in enumerate(self._points)))
        self.length = len(text) + len(self._points)
        """Units in the whole text."""

    def to_units(self, position: int) -> int:
        """The unit position of the code point ``position``."""
        return position + bisect_left(self._points, position)

    def to_points(self, units: int) -> int:
        """The code point position of ``units``; inside a surrogate pair, the pair's start."""
        before = bisect_left(self._units, units)
        if before and self._units[before - 1] == units - 1:
            return self._points[before - 1]
        return units - before
