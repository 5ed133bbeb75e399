"""Where a segmentation cuts a text before its conversion."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reader.script.keys import KeyTable, longest_key
from reader.text.offsetmap import OffsetMap, Side


class Cuts:
    """Where the segmentation cuts a text: the ends of the keys found from left to right, worked out where asked.

    Asked from left to right, the whole takes time linear in the text.
    """

    __slots__ = ("_at", "_cuts", "_keys", "_singles", "_text")

    def __init__(self, text: str, keys: KeyTable, singles: str) -> None:
        self._text = text
        self._keys = keys
        self._singles = frozenset(singles)
        self._at = 0  # a place no key reaches across, or the end of a token: matching may go on from here
        self._cuts: list[int] = []

    def inside(self, start: int, end: int) -> list[int]:
        """The cuts strictly between the two positions; neither may lie before the ``start`` of an earlier call."""
        if start > self._at:
            self._at = self._keys.start_of(self._text, start, self._at)
            self._cuts.clear()  # they are all before start
        if self._at < end:
            self._go_on(end)
        cuts = self._cuts
        return cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]

    def _go_on(self, end: int) -> None:
        text, cuts, keys = self._text, self._cuts, self._keys
        at = self._at
        while at < end:
            length = longest_key(text, at, len(text), keys)
            if length or text[at] in self._singles:
                if not cuts or cuts[-1] != at:
                    cuts.append(at)
                at += length or 1
                cuts.append(at)
            else:
                at += 1
        self._at = at


class MappedCuts:
    """:class:`Cuts` of a source, asked in the positions of a text made from it."""

    __slots__ = ("_back", "_cuts", "_map")

    def __init__(self, cuts: Cuts, offsets: OffsetMap) -> None:
        self._cuts = cuts
        self._map = offsets
        self._back = offsets.invert()

    def inside(self, start: int, end: int) -> list[int]:
        """As :meth:`Cuts.inside`. No cut lies inside a replacement, since none was made across a cut."""
        found = self._cuts.inside(self._back.map(start, Side.LEFT), self._back.map(end, Side.RIGHT))
        return [at for at in map(self._map.map, found) if start < at < end]
