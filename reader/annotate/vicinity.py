"""Which of many places in a text have most of the characters of a context around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import reduce
from heapq import heappush, heappushpop, nlargest
from itertools import repeat
from operator import or_, rshift

_BLOCK, _SHIFT = 8, 3
"""So many characters of the text are looked at together, and the power of two that this is."""
_MANY = 256
"""Fewer places are looked at one by one; longer words than a block seldom have so many."""
_BITS = 509
"""Characters that leave the same rest share a bit: rarely two of one context."""


class Vicinity:
    """Looks around places of ``text``, ``reach`` characters before and after them; a multiple of 8.

    The characters around each few of the text are held as a set of bits. How many bits of a context are there says how
    many of its characters can be at most: only places where that is enough are looked at. The sets are made when they
    are first wanted, and take some twenty bytes a character.
    """

    __slots__ = ("_around", "_reach", "text")

    def __init__(self, text: str, reach: int) -> None:
        self.text, self._reach = text, reach
        self._around: list[int] = []

    def richest(self, places: Sequence[int], length: int, before: str, after: str, most: int) -> list[int]:
        """The ``most`` of ``places`` around whose ``length`` characters most of ``before`` and ``after`` is, in order.

        Counted are the characters of ``before`` that are among those before a place, wherever they are there, and
        likewise those after it. Of places with equally many, the first of ``places``.
        """
        shared = self._counting(length, before, after)
        if length > _BLOCK or len(places) < _MANY:
            return nlargest(most, places, key=shared)
        alike: dict[int, list[int]] = defaultdict(list)
        for index, bound in enumerate(self._bounds(places, before, after)):
            alike[bound].append(index)
        unseen = _sharing(before) + _sharing(after)
        best: list[tuple[int, int]] = []
        for bound in sorted(alike, reverse=True):
            if len(best) == most and bound + unseen < best[0][0]:
                break
            for index in alike[bound]:
                found = shared(places[index]), -index
                heappush(best, found) if len(best) < most else heappushpop(best, found)
        return [places[-index] for _, index in sorted(best, reverse=True)]

    def _counting(self, length: int, before: str, after: str) -> Callable[[int], int]:
        left, right, text, reach = set(before), set(after), self.text, self._reach

        def shared(at: int) -> int:
            """How many characters of each context are among those there."""
            end = at + length
            return len(left & set(text[max(0, at - reach) : at])) + len(right & set(text[end : end + reach]))

        return shared

    def _bounds(self, places: Sequence[int], before: str, after: str) -> list[int]:
        """How many bits of the contexts are around each of ``places``."""
        wanted = _bits_of(before) | _bits_of(after) << _BITS
        around = map(self._listed().__getitem__, map(rshift, places, repeat(_SHIFT)))
        return list(map(int.bit_count, map(wanted.__and__, around)))

    def _listed(self) -> list[int]:
        """Of each block of the text: what a place in it can have before it, and what behind a word of one block."""
        if not self._around:
            text, wide = self.text, self._reach // _BLOCK
            bits = {char: _bits_of(char) for char in set(text)}
            starts = range(0, len(text) + 1, _BLOCK)
            blocks = [reduce(or_, map(bits.__getitem__, text[at : at + _BLOCK]), 0) for at in starts]
            before = _joined([*[0] * wide, *blocks], wide + 1)
            after = _joined([*blocks, *[0] * (wide + 1)], wide + 2)
            self._around = [one | other << _BITS for one, other in zip(before, after, strict=True)]
        return self._around


def _joined(blocks: Sequence[int], width: int) -> list[int]:
    """Each of ``blocks`` with those after it, ``width`` of them in all, as far as there are so many."""
    return [reduce(or_, some) for some in zip(*(blocks[at:] for at in range(width)), strict=False)]


def _bits_of(characters: str) -> int:
    return reduce(or_, (1 << ord(char) % _BITS for char in characters), 0)


def _sharing(characters: str) -> int:
    """How many of the different ``characters`` have no bit of their own."""
    return len(set(characters)) - _bits_of(characters).bit_count()
