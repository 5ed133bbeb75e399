"""What two texts have in common, in order: a diff in time near linear, and what was moved.

Patience: what stands once in each text pairs up, the longest run of pairs that keep their order is taken, each pair is
extended as far as the texts agree, and the gaps between are treated the same way with smaller pieces: sentences first,
then ever shorter runs of characters. Texts are folded (:mod:`reader.annotate.folding`); all positions are theirs.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TypeAlias

from reader.text.span import Span

_SENTENCE = re.compile(r"[^。！？；!?;]*[。！？；!?;]+|[^。！？；!?;]+")
_SHORTEST_SENTENCE = 6
_RUNS = ((24, 1 << 40), (12, 1 << 40), (6, 20_000), (3, 600), (2, 80))
"""Lengths of runs, and in a gap of how many characters at most such a run says something."""
_CHANCE = 6
"""Runs this short agree by chance in texts that have nothing to do with each other."""
_KIN = 0.3
"""So much of the shorter side of a gap must agree in short runs, or the one was not made from the other."""
_SHORTEST_MOVE = 12
_LONGEST_SLIDE = 2000

Score: TypeAlias = Callable[[int], int]
"""How good a place to cut a text at is: 0 in the middle of a clause, more at its end, a sentence's, a line's."""


@dataclass(frozen=True, slots=True)
class Block:
    """The same ``length`` characters at ``old`` of the one text and at ``new`` of the other."""

    old: int
    new: int
    length: int

    @property
    def old_end(self) -> int:
        """Where it ends in the old text."""
        return self.old + self.length

    @property
    def new_end(self) -> int:
        """Where it ends in the new text."""
        return self.new + self.length


@dataclass(frozen=True, slots=True)
class Alignment:
    """How an old text became a new one.

    ``blocks`` are what stayed, sorted, none of them touching another on both sides; ``moved`` what stands elsewhere
    now, by old place. No character of either text is in two of them. ``doubtful`` are the characters of the old text
    of which nobody can say which of two equal ones in the new text they became (one of two equal sentences went).
    """

    blocks: tuple[Block, ...]
    moved: tuple[Block, ...]
    doubtful: tuple[Span, ...]
    old_length: int
    new_length: int
    _block_ends: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _moved_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _doubt_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _doubt_reach: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """How far the doubtful spans that begin no later than each of them reach."""

    def __post_init__(self) -> None:
        """It is asked for every note: nothing is looked through from its beginning."""
        doubts = sorted(self.doubtful)
        object.__setattr__(self, "_block_ends", tuple(block.old_end for block in self.blocks))
        object.__setattr__(self, "_moved_starts", tuple(block.old for block in self.moved))
        object.__setattr__(self, "_doubt_starts", tuple(doubt.start for doubt in doubts))
        object.__setattr__(self, "_doubt_reach", tuple(accumulate((doubt.end for doubt in doubts), max)))

    def pieces(self, span: Span) -> list[Block]:
        """What stayed of the old ``span``, in order, each cut to it."""
        found = []
        for at in range(bisect_right(self._block_ends, span.start), len(self.blocks)):
            block = self.blocks[at]
            if block.old >= span.end:
                break
            start, end = max(block.old, span.start), min(block.old_end, span.end)
            found.append(Block(start, block.new + start - block.old, end - start))
        return found

    def move_of(self, span: Span) -> Block | None:
        """What was moved with all of the old ``span`` in it; None where there is no such run."""
        at = bisect_right(self._moved_starts, span.start) - 1
        return self.moved[at] if at >= 0 and span.end <= self.moved[at].old_end else None

    def is_in_doubt(self, span: Span) -> bool:
        """Whether all of the old ``span`` is doubtful in one go."""
        at = bisect_right(self._doubt_starts, span.start) - 1
        return at >= 0 and span.end <= self._doubt_reach[at]

    def has_doubt(self, span: Span) -> bool:
        """Whether a character of the old ``span`` is doubtful."""
        at = bisect_left(self._doubt_starts, span.end) - 1
        return at >= 0 and span.start < self._doubt_reach[at]

    def gap(self, position: int) -> tuple[Span, Span]:
        """The old and the new characters between what stayed before ``position`` and what stayed after it."""
        after = bisect_right(self._block_ends, position)
        old, new = (self.blocks[after - 1].old_end, self.blocks[after - 1].new_end) if after else (0, 0)
        last = (self.blocks[after].old, self.blocks[after].new) if after < len(self.blocks) else self._ends
        return Span(old, max(old, last[0])), Span(new, max(new, last[1]))

    def gaps(self) -> Iterator[tuple[Span, Span]]:
        """What went and what came, in order: old and new characters between what stayed."""
        old = new = 0
        for block in (*self.blocks, Block(*self._ends, 0)):
            if block.old > old or block.new > new:
                yield Span(old, block.old), Span(new, block.new)
            old, new = block.old_end, block.new_end

    @property
    def _ends(self) -> tuple[int, int]:
        return self.old_length, self.new_length


def align(old: str, new: str, old_cut: Score | None = None, new_cut: Score | None = None) -> Alignment:
    """How ``old`` became ``new``. Where an edit could stand at several places, it stands at the best cut."""
    blocks = list(_stayed(old, new))
    doubtful: list[Span] = []
    cuts = old_cut or _cut_of(old), new_cut or _cut_of(new)
    blocks = _settled(blocks, old, new, cuts, doubtful)
    doubtful += _twins(blocks, (old, new), cuts)
    return Alignment(tuple(blocks), tuple(_moves(blocks, old, new)), tuple(doubtful), len(old), len(new))


def _cut_of(text: str) -> Score:
    def score(position: int) -> int:
        if position in (0, len(text)):
            return 3
        before = text[position - 1]
        return 2 if before in "。！？；!?;" else 1 if before in ",，:：、" else 0

    return score


# What stayed


_Gap: TypeAlias = "tuple[int, int, int, int]"
"""The ends of a gap: old from, old to, new from, new to."""


def _stayed(old: str, new: str) -> Iterator[Block]:
    found: list[Block] = []
    gaps: list[_Gap] = [(0, len(old), 0, len(new))]
    gaps = _narrowed(gaps, old, new, found, 0)
    for length, most in _RUNS:
        wide = [gap for gap in gaps if max(gap[1] - gap[0], gap[3] - gap[2]) > most]
        rest = [gap for gap in gaps if max(gap[1] - gap[0], gap[3] - gap[2]) <= most]
        gaps = wide + _narrowed(rest, old, new, found, length)
    return _joined(sorted(found, key=lambda block: (block.old, block.new)))


def _narrowed(gaps: Sequence[_Gap], old: str, new: str, found: list[Block], length: int) -> list[_Gap]:
    """The gaps that are left when pieces of one length (sentences for 0) have been paired; blocks go to ``found``."""
    left: list[_Gap] = []
    for gap in gaps:
        blocks = list(_paired(gap, old, new, length))
        shorter = min(gap[1] - gap[0], gap[3] - gap[2])
        if 0 < length <= _CHANCE and sum(block.length for block in blocks) < _KIN * shorter:
            blocks = [block for block in blocks if _touches(block, gap)]
        found += blocks
        a, b = gap[0], gap[2]
        for block in (*blocks, Block(gap[1], gap[3], 0)):
            if block.old > a and block.new > b:
                left.append((a, block.old, b, block.new))
            a, b = block.old_end, block.new_end
    return left


def _touches(block: Block, gap: _Gap) -> bool:
    """Whether a block begins or ends a gap in both texts: what goes on from before is no chance."""
    return (block.old, block.new) == (gap[0], gap[2]) or (block.old_end, block.new_end) == (gap[1], gap[3])


def _paired(gap: _Gap, old: str, new: str, length: int) -> Iterator[Block]:
    a0, a1, b0, b1 = gap
    head = _common(old, a0, new, b0, min(a1 - a0, b1 - b0))
    if head:
        yield Block(a0, b0, head)
        a0, b0 = a0 + head, b0 + head
    tail = _common_back(old, a1, new, b1, min(a1 - a0, b1 - b0))
    a1, b1 = a1 - tail, b1 - tail
    if a0 < a1 and b0 < b1:
        for a, b, size in _increasing(_unique_pairs(old, (a0, a1), new, (b0, b1), length)):
            if a < a0 or b < b0:
                continue  # within what the pair before was extended to
            before = _common_back(old, a, new, b, min(a - a0, b - b0))
            after = _common(old, a + size, new, b + size, min(a1 - a - size, b1 - b - size))
            yield Block(a - before, b - before, before + size + after)
            a0, b0 = a + size + after, b + size + after
    if tail:
        yield Block(a1, b1, tail)


def _unique_pairs(
    old: str, within: tuple[int, int], new: str, in_new: tuple[int, int], length: int
) -> list[tuple[int, int, int]]:
    """Where what stands once in each of two ranges stands, by old place: old position, new position, length."""
    ours = _once(old, within, length)
    theirs = _once(new, in_new, length)
    return [(at, theirs[piece], len(piece)) for piece, at in ours.items() if at >= 0 and theirs.get(piece, -1) >= 0]


def _once(text: str, within: tuple[int, int], length: int) -> dict[str, int]:
    """Each piece in a range of ``text`` with its position, -1 for one that stands there more than once."""
    start, end = within
    found: dict[str, int] = {}
    if length:
        for at in range(start, end - length + 1):
            piece = text[at : at + length]
            found[piece] = -1 if piece in found else at
        return found
    for match in _SENTENCE.finditer(text, start, end):
        piece = match.group()
        if len(piece) >= _SHORTEST_SENTENCE:
            found[piece] = -1 if piece in found else match.start()
    return found


def _increasing(pairs: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The longest run of pairs, sorted by old place, whose new places ascend too; in time n log n."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, at, _) in enumerate(pairs):
        place = bisect_left(tails, at)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(at)
            ends.append(index)
        else:
            tails[place], ends[place] = at, index
    chain = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _common(one: str, a: int, other: str, b: int, most: int) -> int:
    """How many characters from ``a`` and ``b`` on are the same, at most ``most``."""
    return _longest(lambda start, end: one[a + start : a + end] == other[b + start : b + end], most)


def _common_back(one: str, a: int, other: str, b: int, most: int) -> int:
    """How many characters before ``a`` and ``b`` are the same, at most ``most``."""
    return _longest(lambda start, end: one[a - end : a - start] == other[b - end : b - start], most)


def _longest(agree: Callable[[int, int], bool], most: int) -> int:
    """How far ``agree(start, end)`` holds from 0 on, at most to ``most``; asked in steps that double, then halve."""
    same, step = 0, 16
    while same < most:
        step = min(step, most - same)
        if agree(same, same + step):
            same += step
            step *= 2
        elif step == 1:
            break
        else:
            step //= 2
            most = min(most, same + 2 * step + 1)
    return same


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """``blocks`` with those that touch on both sides made one."""
    held: Block | None = None
    for block in blocks:
        if held and (held.old_end, held.new_end) == (block.old, block.new):
            held = Block(held.old, held.new, held.length + block.length)
            continue
        if held:
            yield held
        held = block
    if held:
        yield held


# Where an edit could stand at several places


def _settled(blocks: list[Block], old: str, new: str, cuts: tuple[Score, Score], doubtful: list[Span]) -> list[Block]:
    """``blocks`` with each pure insertion or deletion at the best cut; what stays in doubt goes to ``doubtful``."""
    ends = Block(len(old), len(new), 0)
    settled = [Block(0, 0, 0), *blocks, ends]
    for at in range(len(settled) - 1):
        before, after = settled[at], settled[at + 1]
        gone, come = after.old - before.old_end, after.new - before.new_end
        if bool(gone) == bool(come):
            continue
        text, first, last = (old, before.old_end, after.old) if gone else (new, before.new_end, after.new)
        left = _common_back(text, first, text, last, min(before.length, _LONGEST_SLIDE))
        right = _common(text, first, text, last, min(after.length, _LONGEST_SLIDE))
        if not left and not right:
            continue
        cut = cuts[0] if gone else cuts[1]
        scores = [cut(first + by) for by in range(-left, right + 1)]
        # Of two equal sentences or clauses that stand together, nothing says which one it was.
        best = [by - left for by, score in enumerate(scores) if score >= min(1, max(scores))]
        by = best[0]
        settled[at] = Block(before.old, before.new, before.length + by)
        settled[at + 1] = Block(after.old + by, after.new + by, after.length - by)
        if len(best) > 1:
            start = before.old_end + by
            width = best[-1] - by
            doubtful.append(Span(start, start + width))
            if gone:
                doubtful.append(Span(start + gone, start + gone + width))
    return list(_joined([block for block in settled if block.length]))


def _twins(blocks: Sequence[Block], texts: tuple[str, str], cuts: tuple[Score, Score]) -> Iterator[Span]:
    """What stayed next to something that went or came and holds the same clauses: either may be the one that stayed."""
    old, new = texts
    before = Block(0, 0, 0)
    for after in (*blocks, Block(len(old), len(new), 0)):
        # A bracket or a numeral that agrees by chance does not make half a clause of a whole one.
        gone = _whole(Span(before.old_end, after.old), cuts[0], len(old))
        come = _whole(Span(before.new_end, after.new), cuts[1], len(new))
        clauses = {*_clauses(old, gone, cuts[0]), *_clauses(new, come, cuts[1])}
        earlier, later = Span(min(before.old, gone.start), gone.start), Span(gone.end, max(gone.end, after.old_end))
        length = _chain(clauses, old, earlier, cuts[0], backwards=True)
        if length >= _SHORTEST_SENTENCE:
            yield Span(earlier.end - length, earlier.end)
        length = _chain(clauses, old, later, cuts[0], backwards=False)
        if length >= _SHORTEST_SENTENCE:
            yield Span(later.start, later.start + length)
        before = after


def _whole(gap: Span, cut: Score, end: int) -> Span:
    """``gap`` with the rest of the clauses it begins and ends in; an empty one stays so at a clause's end."""
    start, stop = gap.start, gap.end
    while start > 0 and not cut(start):
        start -= 1
    while stop < end and not cut(stop):
        stop += 1
    return Span(start, stop)


def _clauses(text: str, within: Span, cut: Score) -> Iterator[str]:
    start = within.start
    for at in range(within.start + 1, within.end + 1):
        if at == within.end or cut(at):
            yield text[start:at]
            start = at


def _chain(clauses: set[str], text: str, within: Span, cut: Score, *, backwards: bool) -> int:
    """How many characters at one end of ``within`` are nothing but whole clauses among ``clauses``."""
    longest, length = max(map(len, clauses), default=0), 0
    while length < len(within):
        size = 1
        while size < min(longest, len(within) - length):
            if cut(within.end - length - size if backwards else within.start + length + size):
                break
            size += 1
        end = within.end - length if backwards else within.start + length + size
        if text[end - size : end] not in clauses:
            break
        length += size
    return length


# What was moved


def _moves(blocks: Sequence[Block], old: str, new: str) -> Iterator[Block]:
    """What went from one place and came at another: runs that stand once in what went and once in what came."""
    gone: list[tuple[int, int]] = []
    come: list[tuple[int, int]] = []
    a = b = 0
    for block in (*blocks, Block(len(old), len(new), 0)):
        if block.old - a >= _SHORTEST_MOVE:
            gone.append((a, block.old))
        if block.new - b >= _SHORTEST_MOVE:
            come.append((b, block.new))
        a, b = block.old_end, block.new_end
    if not gone or not come:
        return
    ours, theirs = _once_in_all(old, gone), _once_in_all(new, come)
    taken_old = -1
    taken: list[tuple[int, int]] = []  # sorted, and none of them overlaps another
    for start, end in gone:
        at = start
        while at + _SHORTEST_MOVE <= end:
            piece = old[at : at + _SHORTEST_MOVE]
            place = theirs.get(piece, -1)
            if ours.get(piece, -1) != at or place < 0:
                at += 1
                continue
            low, high = come[bisect_right(come, (place, len(new))) - 1]
            before = _common_back(old, at, new, place, min(at - max(start, taken_old), place - low))
            after = _common(old, at, new, place, min(end - at, high - place))
            found = Block(at - before, place - before, before + after)
            after_it = bisect_left(taken, (found.new_end,))
            if not after_it or taken[after_it - 1][1] <= found.new:
                insort(taken, (found.new, found.new_end))
                yield found
            taken_old = at = found.old_end


def _once_in_all(text: str, ranges: Sequence[tuple[int, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for start, end in ranges:
        for at in range(start, end - _SHORTEST_MOVE + 1):
            piece = text[at : at + _SHORTEST_MOVE]
            found[piece] = -1 if piece in found else at
    return found
