"""What comes after each entry of an outline, and what all of them have in common: the same while levels are given."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from reader.analyze.headings.entries import Entry
from reader.analyze.headings.markers import Scheme

_LEAST_BLOCKS = 2


class Sequel:
    """The entries of one outline, in order, as an entry among them sees those to come."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._by_scheme: dict[Scheme, list[int]] = {}
        for index, entry in enumerate(entries):
            if entry.scheme is not None:
                self._by_scheme.setdefault(entry.scheme, []).append(index)
        self.next_numbered = self._following()
        """For each entry the index of the next numbered one that is no point."""
        self.hints_agree = self._agreeing_hints()
        """Whether the markup gives different numberings different levels; else it is decoration."""
        self.has_blocks = self._heads_blocks()
        """Whether empty lines stand before some of the headings without a number, the first of all among them.

        There are no others, and at least two of either kind.
        """

    def next_of(self, scheme: Scheme | None, index: int) -> int | None:
        """The index of the next entry of ``scheme`` behind the entry ``index``, if there is one."""
        places = [] if scheme is None else self._by_scheme.get(scheme, [])
        at = bisect_right(places, index)
        return places[at] if at < len(places) else None

    def follow(self, schemes: Iterable[Scheme], index: int) -> bool:
        """Whether an entry of one of ``schemes`` comes behind the entry ``index``."""
        return any(self.next_of(scheme, index) is not None for scheme in schemes)

    def is_first(self, index: int) -> bool:
        """Whether the entry ``index`` is the first of its numbering."""
        scheme = self._entries[index].scheme
        return scheme is not None and self._by_scheme[scheme][0] == index

    def comes_back(self, number: int, index: int) -> bool:
        """Whether a numbering left at ``number`` goes on behind the one of its kind that begins at ``index``."""
        due = self._entries[index].number + 1
        places = self._by_scheme[self._entries[index].scheme or Scheme.COUNTED]
        for place in places[bisect_right(places, index) :]:
            found = self._entries[place].number
            if found != due:
                return found == number + 1
            due += 1
        return False

    def heads_headings(self, index: int) -> bool:
        """Whether the entry ``index``, without a number, is a line right above another such line."""
        entry, after = self._entries[index], self._entries[index + 1] if index + 1 < len(self._entries) else None
        if after is None or after.free or not (entry.alone and after.alone):
            return False
        return entry.scheme is after.scheme is None and not (after.apart or after.chapter or entry.leaf)

    def is_parted(self, index: int, following: int) -> bool:
        """Whether a line without a number stands between the words that open a paragraph and the numbering behind it.

        That heads the numbering, and they do not.
        """
        between = self._entries[index + 1 : following]
        return not self._entries[index].alone and any(one.scheme is None and one.alone for one in between)

    def _following(self) -> list[int | None]:
        following: list[int | None] = [None] * len(self._entries)
        nearest: int | None = None
        for index in range(len(self._entries) - 1, -1, -1):
            following[index] = nearest
            entry = self._entries[index]
            if entry.scheme is not None and not entry.point:
                nearest = index
        return following

    def _agreeing_hints(self) -> bool:
        by_level: dict[int, set[Scheme]] = {}
        for entry in self._entries:
            if entry.hint is not None and entry.scheme is not None:
                by_level.setdefault(entry.hint, set()).add(entry.scheme)
        return all(len(schemes) == 1 for schemes in by_level.values())

    def _heads_blocks(self) -> bool:
        lines = [entry.spaced for entry in self._entries if entry.scheme is None and entry.alone and not entry.apart]
        numbered = any(entry.scheme is not None and not entry.point for entry in self._entries)
        return not numbered and lines[:1] == [True] and min(lines.count(True), lines.count(False)) >= _LEAST_BLOCKS
