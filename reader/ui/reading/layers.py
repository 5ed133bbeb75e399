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

    __slots__ = ("_reach", "_starts", "looks", "marks")

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self.marks = [mark for mark in marks if mark.start < mark.end]
        self._starts = [mark.start for mark in self.marks]
        # Most come in order. Sorting, to find that out too, is one step to Python: no other thread runs meanwhile.
        if any(start > following for start, following in pairwise(self._starts)):
            self.marks.sort(key=attrgetter("start"))
            self._starts = [mark.start for mark in self.marks]
        self.looks = frozenset(mark.look for mark in self.marks)
        # How far marks reach up to each index: it never falls, so the first mark that reaches a place can be bisected.
        self._reach = list(accumulate((mark.end for mark in self.marks), max))

    def with_between(self, start: int, end: int, marks: Iterable[Mark]) -> Layer:
        """This layer with ``marks``, in order, in place of those that begin in ``[start, end)``; quick for many.

        None of the others reaches in there.
        """
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        part, made = Layer(marks), Layer()
        made.marks = self.marks[:low] + part.marks + self.marks[high:]
        made._starts = self._starts[:low] + part._starts + self._starts[high:]
        made._reach = self._reach[:low] + part._reach + self._reach[high:]
        made.looks = self.looks | part.looks
        return made

    def between(self, start: int, end: int) -> Iterator[Mark]:
        """The marks with a character in ``[start, end)``, in order of their starts."""
        low = bisect_right(self._reach, start)
        high = bisect_right(self._starts, end - 1)
        for mark in self.marks[low:high]:
            if mark.end > start:
                yield mark


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
        return self._layers[name].marks

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
