"""Where a position of one text lies in the text made from it.

Modelled on CodeMirror's ``ChangeDesc``: immutable, composable, invertible, with a documented side
preference. A map is a sorted list of *blocks*: a block says that source characters ``[s0, s1)``
became target characters ``[d0, d1)`` as a unit that cannot be divided; between blocks, characters
correspond one to one. Memory and time depend on the number of blocks, not of characters.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from reader.text.records import quickly_made
from reader.text.span import Span

_Columns: TypeAlias = "tuple[array[int], array[int], array[int], array[int]]"
_Empties: TypeAlias = "tuple[array[int], array[int], int]"

_PIECES = 4096
"""So many pieces of a text are held before they are joined: a short string takes far more room than its characters."""


class Side(Enum):
    """Which end a position takes that has no single counterpart in the other text."""

    LEFT = "left"
    RIGHT = "right"


class Fit(Enum):
    """How a span came through a map."""

    EXACT = "exact"
    """Its ends lie on unit borders: the same characters, or their whole replacement."""
    WIDENED = "widened"
    """An end lay inside a unit, and was moved out to the unit's border."""
    GONE = "gone"
    """It had characters, and none of them has a counterpart."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters ``[start, end)`` of a text by ``replacement``.

    ``start == end`` inserts; an empty ``replacement`` deletes. ``reason`` is the code of the rule
    that asked for it (never prose); ``certain`` is False for a guess that is shown as a guess.
    """

    start: int
    end: int
    replacement: str
    reason: str = ""
    certain: bool = True

    @property
    def span(self) -> Span:
        """The replaced characters, in the text before the edit."""
        return Span(self.start, self.end)


@quickly_made
@dataclass(frozen=True, slots=True)
class Block:
    """One indivisible unit of a map: ``source`` became ``target``."""

    source: Span
    target: Span


@quickly_made
@dataclass(frozen=True, slots=True)
class MappedSpan:
    """A span in the other text, and how it got there."""

    span: Span
    fit: Fit


@dataclass(frozen=True, slots=True)
class Cut:
    """A place that divides a map: before its block ``index``, where ``source`` of the one text is ``target``."""

    index: int
    source: int
    target: int


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """``text`` with ``edits`` made; they must be sorted and must not overlap."""
    joined: list[str] = []
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces.append(text[at : edit.start])
        pieces.append(edit.replacement)
        at = edit.end
        if len(pieces) > _PIECES:
            joined.append("".join(pieces))
            pieces.clear()
    return "".join((*joined, *pieces, text[at:]))


class OffsetMap:
    """An immutable map between the positions of a source text and of its target text.

    Positions are gaps between code points, ``0 .. length`` inclusive, of texts shorter than 2**32. Build one with
    :meth:`identity`, :meth:`from_edits` or :meth:`from_blocks`. A block takes 16 bytes.
    """

    __slots__ = ("_d0", "_d1", "_s0", "_s1", "source_length", "target_length")

    def __init__(
        self,
        source_length: int,
        target_length: int,
        columns: _Columns,
    ) -> None:
        self.source_length = source_length
        self.target_length = target_length
        self._s0, self._s1, self._d0, self._d1 = columns

    @staticmethod
    def identity(length: int) -> OffsetMap:
        """The map of a text of ``length`` code points onto itself."""
        return OffsetMap(length, length, (array("I"), array("I"), array("I"), array("I")))

    @staticmethod
    def from_edits(source_length: int, edits: Iterable[Edit]) -> OffsetMap:
        """The map from a text to that text with ``edits`` made.

        Every edit is one block. Raises ``ValueError`` when edits overlap, are not sorted, or leave the text.
        """
        return OffsetMap.from_blocks(source_length, ((edit.start, edit.end, len(edit.replacement)) for edit in edits))

    @staticmethod
    def from_blocks(source_length: int, blocks: Iterable[tuple[int, int, int]]) -> OffsetMap:
        """The map given by sorted ``(source_start, source_end, target_length)`` blocks.

        A block of no characters on either side is dropped. Raises ``ValueError`` as :meth:`from_edits`.
        """
        s0, s1, d0, d1 = array("I"), array("I"), array("I"), array("I")
        at = shift = 0
        for start, end, length in blocks:
            if not at <= start <= end <= source_length or length < 0:
                raise ValueError(f"block {start}..{end} overlaps, is not sorted, or leaves the text")
            if start == end and not length:
                continue
            at = end
            s0.append(start)
            s1.append(end)
            d0.append(start + shift)
            d1.append(start + shift + length)
            shift += length - (end - start)
        return OffsetMap(source_length, source_length + shift, (s0, s1, d0, d1))

    @staticmethod
    def joined(maps: Iterable[OffsetMap]) -> OffsetMap:
        """The map of several texts put together, each mapped by itself. None at all is the map of an empty text."""
        columns = array("I"), array("I"), array("I"), array("I")
        source = target = 0
        for one in maps:
            parts = one._s0, one._s1, one._d0, one._d1  # noqa: SLF001
            for column, part, shift in zip(columns, parts, (source, source, target, target), strict=True):
                column.extend([position + shift for position in part])
            source += one.source_length
            target += one.target_length
        return OffsetMap(source, target, columns)

    @property
    def is_identity(self) -> bool:
        """Whether every position maps to itself."""
        return not self._s0

    def __len__(self) -> int:
        """The number of blocks."""
        return len(self._s0)

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        """Whether both map every position alike.

        How touching deletions, or insertions at one place, are cut up does not matter.
        """
        if not isinstance(other, OffsetMap):
            return NotImplemented
        return self.source_length == other.source_length and list(self._merged()) == list(other._merged())

    def __hash__(self) -> int:
        return hash((self.source_length, self.target_length))

    def __repr__(self) -> str:
        return f"OffsetMap({self.source_length} -> {self.target_length}, {len(self)} blocks)"

    def blocks(self) -> Iterator[Block]:
        """The blocks, in order."""
        for s0, s1, d0, d1 in zip(self._s0, self._s1, self._d0, self._d1, strict=True):
            yield Block(Span(s0, s1), Span(d0, d1))

    def columns(self) -> tuple[array[int], array[int], array[int], array[int]]:
        """Of all blocks, in order, where they begin and end in the source and in the target; not to be changed."""
        return self._s0, self._s1, self._d0, self._d1

    def _merged(self) -> Iterator[tuple[int, int, int, int]]:
        """The blocks, with touching deletions and insertions at one place made one."""
        held: tuple[int, int, int, int] | None = None
        for s0, s1, d0, d1 in zip(self._s0, self._s1, self._d0, self._d1, strict=True):
            if held and held[1] == s0 and held[3] == d0:
                deletes = d0 == d1 and held[2] == held[3]
                inserts = s0 == s1 and held[0] == held[1]
                if deletes or inserts:
                    held = (held[0], s1, held[2], d1)
                    continue
            if held:
                yield held
            held = (s0, s1, d0, d1)
        if held:
            yield held

    def map(self, position: int, side: Side = Side.LEFT) -> int:
        """The target position of a source ``position``.

        Inside a block: the block's target start for LEFT, its end for RIGHT. On a block's edge: the
        target's same edge; where text was inserted: before it for LEFT, after it for RIGHT.
        Raises ``ValueError`` outside ``0 .. source_length``.
        """
        if not 0 <= position <= self.source_length:
            raise ValueError(f"position {position} is outside 0..{self.source_length}")
        return self._left(position) if side is Side.LEFT else self._right(position)

    def _left(self, position: int) -> int:
        s0, s1 = self._s0, self._s1
        index = bisect_left(s1, position)
        if index == len(s1):
            return position + self.target_length - self.source_length
        if s0[index] >= position:
            return self._d0[index] - (s0[index] - position)
        return self._d1[index] if s1[index] == position else self._d0[index]

    def _right(self, position: int) -> int:
        s0, s1 = self._s0, self._s1
        index = bisect_right(s0, position) - 1
        if index < 0:
            return position
        if s1[index] <= position:
            return self._d1[index] + (position - s1[index])
        return self._d0[index] if s0[index] == position else self._d1[index]

    def map_span(self, span: Span) -> MappedSpan:
        """Where the characters of the source ``span`` are in the target.

        Never splits a block: an end inside one moves out to its border (``WIDENED``). Text inserted
        at either end of the span stays outside. An empty span maps to an empty span: inside a block,
        to the block's target start. Raises ``ValueError`` outside ``0 .. source_length``.
        """
        first, last = span.start, span.end
        if last > self.source_length:
            raise ValueError(f"{span} is outside 0..{self.source_length}")
        s0, s1 = self._s0, self._s1
        index = bisect_left(s1, last)
        if index == len(s1):
            end, cut = last + self.target_length - self.source_length, False
        elif s0[index] >= last:
            end, cut = self._d0[index] - (s0[index] - last), False
        else:
            end, cut = self._d1[index], s1[index] != last
        if first == last:
            at = self._d0[index] if cut else end
            return MappedSpan(Span(at, at), Fit.WIDENED if cut else Fit.EXACT)
        index = bisect_right(s0, first) - 1
        if index < 0:
            start = first
        elif s1[index] <= first:
            start = self._d1[index] + (first - s1[index])
        else:
            start = self._d0[index]
            cut = cut or s0[index] != first
        return MappedSpan(Span(start, end), Fit.GONE if start == end else Fit.WIDENED if cut else Fit.EXACT)

    def map_spans(self, spans: Iterable[Span]) -> list[MappedSpan]:
        """:meth:`map_span` of each of ``spans``, in their order."""
        return list(map(self.map_span, spans))

    def invert(self) -> OffsetMap:
        """The map from the target back to the source. ``map.invert().invert() == map``."""
        return OffsetMap(self.target_length, self.source_length, (self._d0, self._d1, self._s0, self._s1))

    def cuts(self, position: int) -> Iterator[Cut]:
        """The ways to divide the map at a source ``position``: several where something was inserted, or taken away.

        None inside a block. They are in order. Raises ``ValueError`` outside ``0 .. source_length``.
        """
        if not 0 <= position <= self.source_length:
            raise ValueError(f"position {position} is outside 0..{self.source_length}")
        s0, s1 = self._s0, self._s1
        index = bisect_left(s1, position)
        while True:
            if index == len(s0) or s0[index] >= position:
                yield Cut(index, position, position if not index else self._d1[index - 1] + position - s1[index - 1])
            if index == len(s0) or s1[index] != position:
                return
            index += 1

    def cuts_onto(self, position: int) -> Iterator[Cut]:
        """As :meth:`cuts`, at a target ``position``."""
        return (Cut(cut.index, cut.target, cut.source) for cut in self.invert().cuts(position))

    def between(self, first: Cut, last: Cut) -> OffsetMap:
        """The map of what lies between two cuts, positions counted from the first."""
        kept = slice(first.index, last.index)
        shifts = (first.source, first.source, first.target, first.target)
        s0, s1, d0, d1 = (
            array("I", [position - shift for position in column[kept]])
            for column, shift in zip((self._s0, self._s1, self._d0, self._d1), shifts, strict=True)
        )
        return OffsetMap(last.source - first.source, last.target - first.target, (s0, s1, d0, d1))

    def with_between(self, first: Cut, last: Cut, part: OffsetMap) -> OffsetMap:
        """This map with ``part``, which counts from the first of two cuts, for what lies between them.

        Quick for many blocks where as much stands there as before. Raises ``ValueError`` where it has another source.
        """
        if part.source_length != last.source - first.source:
            raise ValueError(f"{part!r} is not of the source between {first} and {last}")
        by = first.target + part.target_length - last.target
        shifts = (first.source, first.source, first.target, first.target)
        made = []
        own, new = (self._s0, self._s1, self._d0, self._d1), (part._s0, part._s1, part._d0, part._d1)
        for column, inner, shift, after in zip(own, new, shifts, (0, 0, by, by), strict=True):
            rest = column[last.index :]
            rest = array("I", [position + after for position in rest]) if after else rest
            made.append(column[: first.index] + array("I", [position + shift for position in inner]) + rest)
        s0, s1, d0, d1 = made
        return OffsetMap(self.source_length, self.target_length + by, (s0, s1, d0, d1))

    def then(self, following: OffsetMap) -> OffsetMap:
        """The map from this map's source to ``following``'s target, in time linear in the blocks.

        Blocks that share characters of the text in between, or meet at a place where one deleted and
        the other inserted, fuse into one. Raises ``ValueError`` when the lengths do not agree.
        """
        if self.target_length != following.source_length:
            raise ValueError(f"{self!r} cannot be followed by {following!r}")
        if self.is_identity:
            return following
        if following.is_identity:
            return self
        return OffsetMap(self.source_length, following.target_length, _compose(self, following))


def _compose(first: OffsetMap, second: OffsetMap) -> _Columns:
    """The blocks of ``first.then(second)``, by one sweep over the text in between ("mid").

    ``first``'s blocks are taken by their target side, ``second``'s by their source side. Nearly all
    touch no other, and go through without the general case below.
    """
    a0, a1, b0, b1 = first._d0, first._d1, second._s0, second._s1  # noqa: SLF001
    a_source, b_target = first._s1, second._d1  # noqa: SLF001
    columns = s0, s1, d0, d1 = array("I"), array("I"), array("I"), array("I")
    i = j = 0
    last_a, last_b, nowhere = len(a0), len(b0), first.target_length + 1
    back = forth = 0  # source - mid and target - mid, up to the current group
    while i < last_a or j < last_b:
        x0, x1 = (a0[i], a1[i]) if i < last_a else (nowhere, nowhere)
        y0, y1 = (b0[j], b1[j]) if j < last_b else (nowhere, nowhere)
        if x0 < y0 or (x0 == y0 and x1 <= y1):
            low, high = x0, x1
            alone = x1 <= y0 and (x0 < x1 or y1 > x1)
            i += alone
        else:
            low, high = y0, y1
            alone = y1 <= x0
            j += alone
        source, target = low + back, low + forth
        if not alone:
            i, j, high = _group((a0, a1, i), (b0, b1, j), low, high)
        if i:
            back = a_source[i - 1] - a1[i - 1]
        if j:
            forth = b_target[j - 1] - b1[j - 1]
        if source < high + back or target < high + forth:
            s0.append(source)
            s1.append(high + back)
            d0.append(target)
            d1.append(high + forth)
    return columns


def _group(first: _Empties, second: _Empties, low: int, high: int) -> tuple[int, int, int]:
    """The indices behind the blocks that hang together with the one at ``low .. high``, and where the last ends."""
    a0, a1, i = first
    b0, b1, j = second
    if low == high:
        i, j = _take_empty(low, first, second)
    while True:
        if i < len(a0) and a0[i] < high:
            high = max(high, a1[i])
            i += 1
        elif j < len(b0) and b0[j] < high:
            high = max(high, b1[j])
            j += 1
        else:
            return i, j, high


def _take_empty(at: int, first: _Empties, second: _Empties) -> tuple[int, int]:
    """The indices behind the empty mid blocks at ``at``: one block, or all where both texts have some.

    Where the first map deleted and the second inserted, no order between the two is true.
    """

    def last(column: _Empties) -> int:
        starts, ends, index = column
        while index < len(starts) and starts[index] == ends[index] == at:
            index += 1
        return index

    i, j = last(first), last(second)
    if i > first[2] and j > second[2]:
        return i, j
    return (first[2] + 1, second[2]) if i > first[2] else (first[2], second[2] + 1)
