"""Sets the characters of one paragraph in lines. Knows no Qt: widths come in, positions go out.

All positions are code points counted from the paragraph's start; all widths are pixels.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeAlias

from reader.ui.reading.breaking import adjacent_marks, gaps, graphemes, half_width_stops, numbering_end, units

_AIR = 0.1
"""Between Han and Latin, in em; CSS Text 4 (text-autospace) has 1/8, which is much where figures are everywhere."""
_NUMBER_AIR = 0.3
"""Between the number a paragraph begins with and its text."""
_STOP_AIR = 0.25
"""After a half-width comma between Chinese characters."""
_HALF = 0.5
_AND = "及和与與暨"
_LOOSEST = 0.5
"""A line that would need wider gaps than this, in em, stays ragged: better than a river."""
_INK_MARGIN = 0.08
"""What stays between the ink of two marks that were pushed together, in em."""


_Unit: TypeAlias = "tuple[int, int, int]"
"""Start, end of what is visible, end; see :func:`reader.ui.reading.breaking.units`."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """How wide the characters of a paragraph are.

    ``advances`` has one width for each code point; for a grapheme of several, the first has it all.
    ``left`` and ``right`` hold the blank beside the ink of full-width marks, by position; other characters have none.
    """

    text: str
    em: float
    advances: Sequence[float]
    left: dict[int, float]
    right: dict[int, float]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the characters ``[start, end)``, blanks that hang over its end included.

    ``xs`` holds the left edge of each position from ``start`` to ``end`` inclusive.
    """

    start: int
    end: int
    xs: list[float]


@dataclass(frozen=True, slots=True)
class _Fitted:
    """The units of one line; ``shift`` is where its first character stands, ``width`` where its last one ends."""

    units: list[_Unit]
    shift: float
    width: float


class Setter:
    """One paragraph, measured once, set in lines as often as the width changes."""

    def __init__(self, glyphs: Glyphs) -> None:
        self._glyphs = glyphs
        self._kern = self._kerning()
        self._xs = self._positions()
        self._units = list(units(glyphs.text))
        self._stops: list[int] | None = None

    def _kerning(self) -> dict[int, float]:
        """What is added before a character when it stands behind its neighbour on one line."""
        glyphs, em = self._glyphs, self._glyphs.em
        kern = dict.fromkeys(gaps(glyphs.text), em * _AIR)
        kern.update(dict.fromkeys(half_width_stops(glyphs.text), em * _STOP_AIR))
        if number_end := numbering_end(glyphs.text):
            kern[number_end] = em * _NUMBER_AIR
        for at in adjacent_marks(glyphs.text):
            blank = glyphs.right.get(at - 1, 0.0) + glyphs.left.get(at, 0.0)
            kern[at] = -max(0.0, min(em * _HALF, blank - em * _INK_MARGIN))
        return kern

    def _positions(self) -> list[float]:
        """Where each character would stand in one endless line."""
        advances = self._glyphs.advances
        if not self._kern:
            return list(accumulate(advances, initial=0.0))
        widths = list(advances)
        for at, extra in self._kern.items():
            widths[at - 1] += extra
        return list(accumulate(widths, initial=0.0))

    @property
    def stops(self) -> list[int]:
        """Where a caret may stand, both ends included."""
        if self._stops is None:
            self._stops = graphemes(self._glyphs.text)
        return self._stops

    @property
    def natural_width(self) -> float:
        """The width of the paragraph in one line."""
        return self._xs[-1]

    def lines(self, measure: float, indent: float = 0.0, *, justify: bool = False) -> list[Line]:
        """The lines at most ``measure`` wide, the first one indented; justified but for the last.

        At least one line, also for a paragraph without characters.
        """
        if not self._units:
            return [Line(0, 0, [indent])]
        fitted = self._fit(measure, indent)
        last = len(fitted) - 1
        return [self._line(each, measure if justify and index < last else 0.0) for index, each in enumerate(fitted)]

    def balanced(self, measure: float) -> list[Line]:
        """As few lines as ``measure`` allows, as even as they can be, best before an "and": for titles."""
        fewest = len(self._fit(measure, 0.0)) if self._units else 1
        if fewest == 1:
            return self.lines(measure)
        low, high = measure / 2, measure
        while high - low > self._glyphs.em / 4:
            middle = (low + high) / 2
            if len(self._fit(middle, 0.0)) > fewest:
                low = middle
            else:
                high = middle
        for at in range(1, len(self._units)):
            width = self._end_of(self._units[at - 1]) + self._glyphs.em * 0.01
            if self._glyphs.text[self._units[at][0]] in _AND and high <= width <= measure:
                return self.lines(width)
        return self.lines(high)

    def _fit(self, measure: float, indent: float) -> list[_Fitted]:
        found: list[_Fitted] = []
        rest = self._units
        at, room = 0, indent
        while at < len(rest):
            shift = room if room else -self._opening(rest[at])
            origin = self._xs[rest[at][0]] - shift
            if self._end_of(rest[at]) - origin - self._closing(rest[at]) > measure:
                rest = [*rest[:at], *self._divided(rest[at], origin + measure), *rest[at + 1 :]]
            upto = at + 1
            right = self._end_of(rest[at])
            while upto < len(rest) and right - origin <= measure:
                wider = self._end_of(rest[upto])
                over = wider - origin - measure
                if over > 0 and over > self._closing(rest[upto]):
                    break
                right = wider
                upto += 1
            found.append(_Fitted(rest[at:upto], shift, right - origin))
            at, room = upto, 0.0
        return found

    def _end_of(self, unit: _Unit) -> float:
        """Where the visible part of ``unit`` ends, without what is added between it and its follower."""
        end = unit[1]
        return self._xs[end] - self._kern.get(end, 0.0)

    def _opening(self, unit: _Unit) -> float:
        """What an opening mark gives up at the start of a line."""
        return self._spare(self._glyphs.left, unit[0])

    def _closing(self, unit: _Unit) -> float:
        """What a closing mark can give up at the end of a line, so that it still fits."""
        return self._spare(self._glyphs.right, unit[1] - 1)

    def _spare(self, side: dict[int, float], at: int) -> float:
        em = self._glyphs.em
        return max(0.0, min(em * _HALF, side.get(at, 0.0) - em * _INK_MARGIN))

    def _divided(self, unit: _Unit, limit: float) -> list[_Unit]:
        """``unit``, which is wider than a line, cut where the line is full, with at least one grapheme on it."""
        start, visible_end, end = unit
        stops = self.stops
        first = bisect_right(stops, start)
        cut = stops[first] if first < len(stops) else visible_end
        for stop in stops[first:]:
            if stop >= visible_end or self._xs[stop] > limit:
                break
            cut = stop
        return [(start, cut, cut), (cut, visible_end, end)] if cut < visible_end else [unit]

    def _line(self, fitted: _Fitted, full: float) -> Line:
        """The line of ``fitted``, its gaps widened to make it ``full`` wide; 0 leaves it as it is."""
        pieces = fitted.units
        start, visible_end, end = pieces[0][0], pieces[-1][1], pieces[-1][2]
        inner = len(pieces) - 1
        slack = full - fitted.width
        loose = slack > self._glyphs.em * _LOOSEST * inner
        stretch = slack / inner if inner and slack > 0 and not loose else 0.0
        offset = fitted.shift - self._xs[start]
        xs: list[float] = []
        for piece_start, _, piece_end in pieces:
            xs += [x + offset for x in self._xs[piece_start:piece_end]]
            offset += stretch
        right = fitted.width + stretch * inner
        return Line(start, end, xs[: visible_end - start] + [right] * (end - visible_end + 1))
