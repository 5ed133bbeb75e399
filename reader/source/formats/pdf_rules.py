"""The straight lines drawn on a page of a PDF, level or upright: what the grids of tables are drawn with."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

Box: TypeAlias = tuple[float, float, float, float]
"""Two ends, in the coordinates of the page."""
_Matrix: TypeAlias = tuple[float, float, float, float, float, float]
_MOST_OBJECTS = 20_000
_MOST_SEGMENTS = 20_000
_MOST_CLIPS = 200
_DEEPEST = 3
_THIN = 3.0
"""A filled rectangle so thin, in points, is a line."""
_SHORTEST = 4.0
_STRAIGHT = 0.7
_WHOLE: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def rules_of(raw: Any, page: PdfPage) -> Iterator[Box]:
    """The lines of ``page``, by the functions of the library ``raw``; at most so many as a table may have."""
    count = min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    drawn = _Drawn(raw)
    for index in range(count):
        yield from drawn.rules(raw.FPDFPage_GetObject(page, index), _WHOLE, 0)


def is_cut_away(raw: Any, drawn: Any) -> bool:
    """Whether the object stands beyond what the page lets be seen of it: programs set a paragraph on both its pages."""
    clip = raw.FPDFPageObj_GetClipPath(drawn)
    left, low, right, high = (ctypes.c_float() for _ in range(4))
    if not clip or not raw.FPDFPageObj_GetBounds(drawn, left, low, right, high):
        return False
    x, y = ctypes.c_float(), ctypes.c_float()
    for path in range(min(raw.FPDFClipPath_CountPaths(clip), _MOST_CLIPS)):
        xs: list[float] = []
        ys: list[float] = []
        for index in range(min(raw.FPDFClipPath_CountPathSegments(clip, path), _MOST_CLIPS)):
            if raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clip, path, index), x, y):
                xs.append(x.value)
                ys.append(y.value)
        apart = xs and (right.value < min(xs) or left.value > max(xs) or high.value < min(ys) or low.value > max(ys))
        if apart:
            return True
    return False


class _Drawn:
    """Reads path objects, those within forms too."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._left = _MOST_SEGMENTS

    def rules(self, drawn: Any, outer: _Matrix, depth: int) -> Iterator[Box]:
        """The lines of one object, which ``outer`` places on the page."""
        raw = self._raw
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inner = _times(self._matrix(drawn), outer)
            for index in range(min(raw.FPDFFormObj_CountObjects(drawn), _MOST_OBJECTS)):
                yield from self.rules(raw.FPDFFormObj_GetObject(drawn, index), inner, depth + 1)
        if kind != raw.FPDF_PAGEOBJ_PATH:
            return
        filling, stroked = ctypes.c_int(), ctypes.c_int()
        if not raw.FPDFPath_GetDrawMode(drawn, filling, stroked) or not (filling.value or stroked.value):
            return
        matrix = _times(self._matrix(drawn), outer)
        for points in self._parts(drawn):
            placed = [_placed(matrix, x, y) for x, y in points]
            left, right = min(x for x, _ in placed), max(x for x, _ in placed)
            low, high = min(y for _, y in placed), max(y for _, y in placed)
            if min(right - left, high - low) < _THIN:
                if max(right - left, high - low) > _SHORTEST:
                    yield _centre_line(left, low, right, high)
            elif stroked.value:
                for (x, y), (end_x, end_y) in pairwise(placed):
                    if (
                        min(abs(end_x - x), abs(end_y - y)) < _STRAIGHT
                        and max(abs(end_x - x), abs(end_y - y)) > _SHORTEST
                    ):
                        yield _centre_line(min(x, end_x), min(y, end_y), max(x, end_x), max(y, end_y))

    def _matrix(self, drawn: Any) -> _Matrix:
        matrix = self._raw.FS_MATRIX()
        if not self._raw.FPDFPageObj_GetMatrix(drawn, matrix):
            return _WHOLE
        return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f

    def _parts(self, drawn: Any) -> Iterator[list[tuple[float, float]]]:
        """The parts of a path without curves, each the points it goes through."""
        raw = self._raw
        count = raw.FPDFPath_CountSegments(drawn)
        if count < 0 or count > self._left:
            return
        self._left -= count
        x, y = ctypes.c_float(), ctypes.c_float()
        part: list[tuple[float, float]] = []
        for index in range(count):
            segment = raw.FPDFPath_GetPathSegment(drawn, index)
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind == raw.FPDF_SEGMENT_BEZIERTO:
                return
            if kind == raw.FPDF_SEGMENT_MOVETO:
                if len(part) > 1:
                    yield part
                part = []
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            part.append((x.value, y.value))
            if raw.FPDFPathSegment_GetClose(segment):
                part.append(part[0])
        if len(part) > 1:
            yield part


def _centre_line(left: float, low: float, right: float, high: float) -> Box:
    """The line along the middle of a thin rectangle."""
    if right - left < high - low:
        middle = (left + right) / 2
        return middle, low, middle, high
    middle = (low + high) / 2
    return left, middle, right, middle


def _placed(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _times(one: _Matrix, other: _Matrix) -> _Matrix:
    """The matrix that does ``one`` and then ``other``."""
    a, b = other[0] * one[0] + other[2] * one[1], other[1] * one[0] + other[3] * one[1]
    c, d = other[0] * one[2] + other[2] * one[3], other[1] * one[2] + other[3] * one[3]
    e, f = _placed(other, one[4], one[5])
    return a, b, c, d, e, f
