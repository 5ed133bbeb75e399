"""The objects on a page of an OFD document (GB/T 33190): characters where they stand, and straight lines.

A text object has its own coordinates, in millimetres from the upper left corner of its boundary, turned by ``CTM``
where it has one. Each text code begins at (X, Y); DeltaX and DeltaY say how far each character stands from the one
before, ``g 3 4.5`` being three times 4.5 (11.3).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from reader.source.formats.glyphs import folded
from reader.source.formats.placed import Page, Rule, Run, is_wide

if TYPE_CHECKING:
    from lxml.etree import _Element

POINTS = 72 / 25.4
"""A millimetre in points."""
_Matrix: TypeAlias = tuple[float, float, float, float, float, float]
_Placed: TypeAlias = tuple[float, float]
_BOLD = 600
_FAINT = 8
_THIN = 1.0
"""A filled rectangle so thin, in millimetres, is a line."""
_SHORTEST = 1.5
_STRAIGHT = 0.25
_TURNED = 0.1
"""Radians by which text may be turned and still stand in line with the rest; a watermark is turned by more."""
_SPREAD = 1.3
"""So many times its usual width a character may be apart from the next one without a gap between them."""
_MOST_REPEATED = 10_000
_COMMAND = re.compile(r"[SMLQBAC]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_ARGUMENTS = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}


def children(parent: _Element, name: str) -> list[_Element]:
    """The elements called ``name`` right below ``parent``; there is one namespace, of which programs write several."""
    return [one for one in parent if isinstance(one.tag, str) and one.tag.rpartition("}")[2] == name]


def child(parent: _Element, name: str) -> _Element | None:
    """The first of them."""
    return next(iter(children(parent, name)), None)


def numbers(text: str) -> list[float]:
    """The numbers in ``text``; empty where something else is among them."""
    try:
        found = [float(one) for one in text.split()]
    except ValueError:
        return []
    return found if all(map(math.isfinite, found)) else []


@dataclass(frozen=True, slots=True)
class Content:
    """What stands on a page, in points: runs of single characters, those nobody sees, and lines.

    ``drawn``: whether there is anything but text.
    """

    runs: tuple[Run, ...]
    hidden: tuple[Run, ...]
    rules: tuple[Rule, ...]
    drawn: bool

    @classmethod
    def of(cls, page: _Element) -> Content:
        """The content of a page or template; what is set aslant is left out."""
        runs: list[Run] = []
        hidden: list[Run] = []
        rules: list[Rule] = []
        drawn = False
        for one in page.iter():
            kind = one.tag.rpartition("}")[2] if isinstance(one.tag, str) else ""
            drawn = drawn or kind in ("ImageObject", "PathObject", "CompositeObject")
            if kind == "TextObject" and one.get("Visible") != "false":
                (hidden if _is_clear(one) else runs).extend(_runs(one))
            elif kind == "PathObject" and one.get("Visible") != "false":
                rules.extend(_rules(one))
        return cls(tuple(runs), tuple(hidden), tuple(rules), drawn)

    def over(self, template: Content) -> Content:
        """Both, one above the other."""
        return Content(
            template.runs + self.runs,
            template.hidden + self.hidden,
            template.rules + self.rules,
            self.drawn or template.drawn,
        )

    def page(self, box: tuple[float, float, float, float]) -> Page:
        """As a page whose corner and size in millimetres ``box`` tells; what is off it is left out.

        Where nothing is seen but a picture, what was laid under it is the text.
        """
        left, top, width, height = (POINTS * one for one in box)
        placed = (replace(run, x=run.x - left, y=run.y - top) for run in self.runs or self.hidden)
        runs = tuple(run for run in placed if 0 <= run.x <= width and 0 <= run.y <= height)
        rules = tuple(
            Rule(one.x - left, one.y - top, one.end_x - left, one.end_y - top)
            for one in self.rules
            if left <= one.x <= one.end_x <= left + width and top <= one.y <= one.end_y <= top + height
        )
        return Page(width, height, runs, rules)


def _is_clear(text: _Element) -> bool:
    """Whether an object is so transparent that nobody sees it."""
    color = child(text, "FillColor")
    told = [text.get("Alpha"), color.get("Alpha") if color is not None else None]
    return any(one is not None and one.isdigit() and int(one) < _FAINT for one in told)


def _frame(one: _Element) -> _Matrix | None:
    """From the coordinates of an object to those of its page; None where its boundary is missing."""
    boundary = numbers(one.get("Boundary", ""))
    if len(boundary) != 4:
        return None
    matrix = numbers(one.get("CTM", "")) or [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
    if len(matrix) != 6:
        return None
    a, b, c, d, e, f = matrix
    return a, b, c, d, e + boundary[0], f + boundary[1]


def _place(matrix: _Matrix, x: float, y: float) -> _Placed:
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e) * POINTS, (b * x + d * y + f) * POINTS


def _runs(text: _Element) -> Iterator[Run]:
    """The characters of a text object."""
    matrix = _frame(text)
    size = next(iter(numbers(text.get("Size", ""))), 0.0)
    if matrix is None or not size > 0 or abs(math.atan2(matrix[1], matrix[0])) > _TURNED:
        return
    scale = next(iter(numbers(text.get("HScale", ""))), 1.0)
    bold = next(iter(numbers(text.get("Weight", ""))), 400.0) >= _BOLD
    high = round(size * math.hypot(matrix[2], matrix[3]) * POINTS, 2)
    across = scale * math.hypot(matrix[0], matrix[1]) * size * POINTS
    x = y = 0.0
    for code in children(text, "TextCode"):
        x = next(iter(numbers(code.get("X", ""))), x)
        y = next(iter(numbers(code.get("Y", ""))), y)
        words = (code.text or "").strip("\r\n")
        usual = [size * scale * (1.0 if is_wide(char) else 0.5) for char in words]
        right, down = _deltas(code.get("DeltaX", "")), _deltas(code.get("DeltaY", ""))
        at_x, at_y = x, y
        for place, char in enumerate(words):
            left, low = _place(matrix, at_x, at_y)
            step = right[place] if place < len(right) else (0.0 if down else usual[place])
            width = across * (1.0 if is_wide(char) else 0.5)
            apart = step / size / scale * across if scale else 0.0
            if 0 < apart <= _SPREAD * width and place + 1 < len(words):
                width = apart
            if shown := " " if char.isspace() else folded(char):
                yield Run(left, low, width, high, shown, bold)
            at_x += step
            at_y += down[place] if place < len(down) else 0.0


def _deltas(text: str) -> list[float]:
    """The distances told in ``text``, repeated ones each time."""
    found: list[float] = []
    parts = iter(text.split())
    try:
        for part in parts:
            if part == "g":
                count, value = int(next(parts)), float(next(parts))
                found += [value] * min(count, _MOST_REPEATED)
            else:
                found.append(float(part))
    except (ValueError, StopIteration):
        return found
    return found if all(map(math.isfinite, found)) else []


def _rules(path: _Element) -> Iterator[Rule]:
    """The straight lines of a path object, level or upright, and rectangles that are as thin as one."""
    matrix, data = _frame(path), child(path, "AbbreviatedData")
    if matrix is None or data is None:
        return
    stroked = path.get("Stroke") != "false"
    for part in _parts(data.text or ""):
        placed = [_place(matrix, x, y) for x, y in part]
        left, right = min(x for x, _ in placed), max(x for x, _ in placed)
        top, low = min(y for _, y in placed), max(y for _, y in placed)
        if min(right - left, low - top) < _THIN * POINTS:
            yield from _rule(left, top, right, low)
        elif stroked:
            for (x, y), (end_x, end_y) in pairwise(placed):
                if min(abs(end_x - x), abs(end_y - y)) < _STRAIGHT * POINTS:
                    yield from _rule(min(x, end_x), min(y, end_y), max(x, end_x), max(y, end_y))


def _rule(left: float, top: float, right: float, low: float) -> Iterator[Rule]:
    """The line along the middle of a thin rectangle, unless it is but a dot."""
    if max(right - left, low - top) < _SHORTEST * POINTS:
        return
    if right - left < low - top:
        yield Rule((left + right) / 2, top, (left + right) / 2, low)
    else:
        yield Rule(left, (top + low) / 2, right, (top + low) / 2)


def _parts(text: str) -> Iterator[list[_Placed]]:
    """The parts of a path that have no curve, each the points it goes through (9.3.1, abbreviated data)."""
    tokens = _COMMAND.findall(text)
    part: list[_Placed] = []
    curved = False
    at = 0
    while at < len(tokens):
        command = tokens[at]
        wanted = _ARGUMENTS.get(command)
        values = tokens[at + 1 : at + 1 + wanted] if wanted is not None else []
        if wanted is None or len(values) < wanted or any(value in _ARGUMENTS for value in values):
            at += 1
            continue
        if command in "SM":
            if len(part) > 1 and not curved:
                yield part
            part, curved = [], False
        if command in "SML":
            part.append((float(values[0]), float(values[1])))
        elif command == "C" and part:
            part.append(part[0])
        else:
            curved = True
        at += 1 + wanted
    if len(part) > 1 and not curved:
        yield part
