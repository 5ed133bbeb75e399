"""Marks over the text, in named layers. Knows no Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from operator import attrgetter

from reader.ui.reading.content import Mark

LAYERS = ("annotations", "unmarked", "indicators", "hits", "current-hit", "repairs", "undecodable")
"""From the lowest to the highest; the selection lies over all of them."""


class Layer:
    """Marks of one kind; they may overlap. Making one of many marks takes a while: it may be made in any thread."""

    __slots__ = ("_marks", "_reach", "_starts", "looks")

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = [mark for mark in marks if mark.start < mark.end]
        self._starts = [mark.start for mark in self._marks]
        # Most come in order. Sorting, to find that out too, is one step to Python: no other thread runs meanwhile.
        if any(start > following for start, following in pairwise(self._starts)):
            self._marks.sort(key=attrgetter("start"))
            self._starts = [mark.start for mark in self._marks]
        self.looks = frozenset(mark.look for mark in self._marks)
        # How far marks reach up to each index: it never falls, so the first mark that reaches a place can be bisected.
        self._reach = list(accumulate((mark.end for mark in self._marks), max))

    def all(self) -> list[Mark]:
        """The marks, in order."""
        return self._marks

    def with_between(self, start: int, end: int, marks: Iterable[Mark]) -> Layer:
        """This layer with ``marks`` in place of those that begin in ``[start, end)``; quick for many others.

        None of either reaches over an end of that.
        """
        return _MendedLayer(self, start, end, Layer(marks))

    def between(self, start: int, end: int) -> Iterator[Mark]:
        """The marks with a character in ``[start, end)``, in order of their starts."""
        low = bisect_right(self._reach, start)
        high = bisect_right(self._starts, end - 1)
        for mark in self._marks[low:high]:
            if mark.end > start:
                yield mark


class _MendedLayer(Layer):
    """A layer with a part of another one in place of its own marks between two places.

    To put the marks of both into one list would touch each of them.
    """

    __slots__ = ("_end", "_part", "_start", "_whole")

    def __init__(self, whole: Layer, start: int, end: int, part: Layer) -> None:
        super().__init__()
        self._whole, self._start, self._end, self._part = whole, start, end, part
        self.looks = whole.looks | part.looks

    def all(self) -> list[Mark]:
        """The marks, in order."""
        marks = self._whole.all()
        low, high = (bisect_left(marks, at, key=attrgetter("start")) for at in (self._start, self._end))
        return marks[:low] + self._part.all() + marks[high:]

    def between(self, start: int, end: int) -> Iterator[Mark]:
        """As :meth:`Layer.between`."""
        if start < self._start:
            yield from self._whole.between(start, min(end, self._start))
        yield from self._part.between(start, end)
        if self._end < end:
            yield from self._whole.between(max(start, self._end), end)


class Layers:
    """All layers over one text."""

    def __init__(self) -> None:
        self._layers = {name: Layer() for name in LAYERS}
        self.version = 0
        """Grows with every change."""

    def set(self, name: str, marks: Iterable[Mark] | Layer) -> None:
        """Replace the marks of layer ``name``. Raises ``KeyError`` for a name that is none."""
        if name not in self._layers:
            raise KeyError(name)
        self._layers[name] = marks if isinstance(marks, Layer) else Layer(marks)
        self.version += 1

    def clear(self) -> None:
        """Take all marks away."""
        self._layers = {name: Layer() for name in LAYERS}
        self.version += 1

    def marks(self, name: str) -> list[Mark]:
        """The marks of layer ``name``, in order."""
        return self._layers[name].all()

    def within(self, name: str, start: int, end: int) -> Iterator[Mark]:
        """The marks of layer ``name`` with a character in ``[start, end)``."""
        return self._layers[name].between(start, end)

    def between(self, start: int, end: int) -> list[Mark]:
        """The marks of all layers with a character in ``[start, end)``, from the lowest layer to the highest."""
        return [mark for name in LAYERS for mark in self._layers[name].between(start, end)]

    def at(self, position: int, first: str = "") -> tuple[str, Mark] | None:
        """The topmost layer and mark with a key over the character at ``position``; the shortest mark of a layer.

        The layer ``first``, if one is given, counts as topmost.
        """
        for name in sorted(reversed(LAYERS), key=first.__ne__):
            found = [mark for mark in self._layers[name].between(position, position + 1) if mark.key]
            if found:
                return name, min(found, key=_length)
        return None


def _length(mark: Mark) -> int:
    return mark.end - mark.start
