"""Finding the place of an annotation in a text: at its position, elsewhere, changed, or nowhere.

Selectors as in the W3C Web Annotation model. Nothing is moved silently to a lookalike: figures, units and
words of direction or negation must agree, the context must support the place, and a second place must not
be nearly as good.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from heapq import nlargest

from reader.annotate.model import Quote
from reader.script.lexicon import dictionary_file, read_entries
from reader.source.passes.glosses import GLOSS, LETTERS, can_read
from reader.text.offsetmap import Edit, OffsetMap, apply_edits
from reader.text.span import Span

CONTEXT = 32
"""Characters of context a quote keeps on each side."""


class Status(str, Enum):
    """What became of an annotation's place."""

    EXACT = "exact"
    """At its position, with the same characters (in whichever script) and context."""
    MOVED = "moved"
    """At another position or in another context, beyond doubt; hard characters are the same."""
    REVIEW = "review"
    """A likely place, for the reader to decide: a figure changed, the wording did, or there are two such places."""
    ORPHAN = "orphan"
    """No place."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a quote is: ``span`` in the text given, None for an orphan only.

    ``score`` is 0 to 1. ``found`` is what stands at ``span`` when that differs from the quote by more than
    script, width, white space and glosses; else empty.
    """

    span: Span | None
    status: Status
    score: float = 1.0
    found: str = ""


def quote_of(text: str, span: Span) -> Quote:
    """The quote selector of a span of ``text``: its characters and up to 32 on each side."""
    return Quote(
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )


def anchor(text: str, span: Span, quote: Quote) -> Anchored:
    """The place in ``text`` of a quote that once stood at ``span``. For many quotes, make one :class:`Target`."""
    if _stands_at(text, span, quote):
        return Anchored(span, Status.EXACT)
    return Target.of(text).anchor(span, quote)


def _stands_at(text: str, span: Span, quote: Quote) -> bool:
    return (
        text.startswith(quote.exact, span.start)
        and len(quote.exact) == len(span)
        and text[max(0, span.start - CONTEXT) : span.start] == quote.prefix
        and text[span.end : span.end + CONTEXT] == quote.suffix
    )


# Folding: what never tells two places apart

_UNSEEN = re.compile(r"[\s\u00ad\u180e\u200b-\u200f\u2060\ufeff]+")
_READING = re.compile(r"[^()（）]+")
_CUT_GLOSS = re.compile(rf"^(?:[(（]?[{LETTERS}]{{0,8}}[)）])+")
"""What a context begins with when it was cut inside a gloss, or behind the character of one."""


@cache
def _folding() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    pairs = dict(read_entries(dictionary_file("TSCharacters")))
    for name in ("TWVariants", "HKVariants"):
        for standard, variant in read_entries(dictionary_file(name)):
            pairs.setdefault(variant, pairs.get(standard, standard))
    table |= {ord(char): folded for char, folded in pairs.items() if len(char) == len(folded) == 1}
    return table


def _fold(text: str) -> tuple[str, OffsetMap]:
    """``text`` without what never tells two places apart, and the map to it."""
    space = [Edit(match.start(), match.end(), "") for match in _UNSEEN.finditer(text)]
    # White space first: a line can have been broken inside a gloss.
    close = apply_edits(text, space)
    glosses = [edit for match in GLOSS.finditer(close) if (edit := _without_gloss(match))]
    edits = OffsetMap.from_edits(len(text), space).then(OffsetMap.from_edits(len(close), glosses))
    return apply_edits(close, glosses).translate(_folding()), edits


def _without_gloss(match: re.Match[str]) -> Edit | None:
    found = match.group()
    if all(can_read(found[0], reading) for reading in _READING.findall(found, 1)):
        return Edit(match.start(), match.end(), found[0])
    return None


# Hard characters: what must agree

_HARD = re.compile(
    r"(?:[0-9]+(?:[.,:/][0-9]+)*|[〇零一二三四五六七八九十百千两])+[十百千万亿]*(?:[%‰℃]|个?百分点|[\u3400-\u9fff])?"
    r"|[增减升降涨跌高低多少上下扩缩快慢盈亏优劣未不无非没否禁止超欠负正]"
)
"""A figure with the first character of its unit; a character of direction or negation."""

_DIRECTION = re.compile(r"[增减升降涨跌高低扩缩盈亏未不无非没否超欠负]")
_CLAUSE_END = re.compile(r"[，。；：、！？,;:!?（）()《》“”\n]")
_FIGURE_BEFORE = re.compile(r"[0-9.,十百千万亿]*$")
_FIGURE_AFTER = re.compile(r"^[0-9.,十百千万亿]*[%‰]?")


def _hard(folded: str) -> list[str]:
    return _HARD.findall(folded)


def _directions(before: str, after: str) -> tuple[list[str], list[str]]:
    """The words of direction in the same clause as a quote, before and after it."""
    return (
        _DIRECTION.findall(_CLAUSE_END.split(before[-12:])[-1]),
        _DIRECTION.findall(_CLAUSE_END.split(after[:12])[0]),
    )


def _cut_figure(exact: str, before: str, after: str) -> tuple[str, str]:
    """The rest of a figure of which the quote holds only a part."""
    left, right = _FIGURE_BEFORE.search(before), _FIGURE_AFTER.search(after)
    starts, ends = exact[:1] in _FIGURE, exact[-1:] in _FIGURE
    return (left.group() if left and starts else "", right.group() if right and ends else "")


_FIGURE = frozenset("0123456789十百千万亿")

# Scoring

_SLACK = 8
"""How many characters may have come into a context of 32."""


def _agreement(wanted: str, found: str) -> float:
    """How well ``found`` begins with ``wanted``, 0 to 1, by edit distance; what follows in ``found`` is free."""
    if found.startswith(wanted):
        return 1.0
    row = list(range(len(found) + 1))
    for index, char in enumerate(wanted, 1):
        diagonal, row[0] = row[0], index
        for column, other in enumerate(found, 1):
            cost = diagonal if char == other else 1 + min(diagonal, row[column], row[column - 1])
            diagonal, row[column] = row[column], cost
    return 1.0 - min(min(row), len(wanted)) / len(wanted)


def _likeness(one: str, other: str) -> float:
    """How alike two strings are, 0 to 1: the share of their pairs of neighbours that both have."""
    first, second = (
        Counter(zip(f"\0{one}", f"{one}\0", strict=True)),
        Counter(zip(f"\0{other}", f"{other}\0", strict=True)),
    )
    return 2 * (first & second).total() / (first.total() + second.total())


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A quote, folded."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place in the folded text, with the agreement of what stands before, in and after it."""

    start: int
    end: int
    before: float
    inside: float
    after: float

    @property
    def context(self) -> float:
        """0 to 1. One side that agrees is nearly enough: what stood on the other may have been cut off."""
        return max((self.before + self.after) / 2, 0.8 * max(self.before, self.after))

    @property
    def score(self) -> float:
        """0 to 1."""
        return (self.context + self.inside) / 2

    def overlaps(self, other: _Candidate) -> bool:
        """Whether the two share a character, or one is empty and touches the other."""
        return self.start == other.start or max(self.start, other.start) < min(self.end, other.end)


@dataclass(frozen=True, slots=True)
class _Found:
    place: _Candidate
    status: Status


MARGIN = 0.08
"""How much better than the next place the best one must be."""
_ENOUGH_CONTEXT = 0.5
_ENOUGH_LIKENESS = 0.6
_SURE_CONTEXT = 0.75
"""From this context on, the very words are where they belong."""
_MANY = 16
"""So many places are compared in full; a piece of context that stands in more says nothing about the place."""


@dataclass(frozen=True, slots=True)
class Target:
    """A text to anchor quotes in, folded once."""

    text: str
    folded: str
    map: OffsetMap

    @staticmethod
    def of(text: str) -> Target:
        """The target for a text; linear in its length."""
        return Target(text, *_fold(text))

    def anchor(self, span: Span, quote: Quote) -> Anchored:
        """As :func:`anchor`."""
        if _stands_at(self.text, span, quote):
            return Anchored(span, Status.EXACT)
        wanted = _Wanted(
            _fold(quote.exact)[0],
            _fold(_CUT_GLOSS.sub("", quote.prefix))[0],
            _fold(_CUT_GLOSS.sub("", quote.suffix))[0],
        )
        if self._stands_folded(span, wanted):
            return Anchored(span, Status.EXACT)
        same = self._same_words(wanted)
        if same and same.status is Status.MOVED and same.place.context >= _SURE_CONTEXT:
            return self._anchored(same)
        # The words may stand elsewhere by chance while those at their place were changed.
        other = self._other_words(wanted)
        if same and other and not same.place.overlaps(other.place):
            better = other if other.place.context > same.place.context else same
            return self._anchored(_Found(better.place, Status.REVIEW))
        found = same or other
        return self._anchored(found) if found else Anchored(None, Status.ORPHAN, 0.0)

    def _anchored(self, found: _Found) -> Anchored:
        place = found.place
        span = self.map.invert().map_span(Span(place.start, place.end)).span
        return Anchored(span, found.status, place.score, "" if place.inside == 1.0 else span.of(self.text))

    def _same_words(self, wanted: _Wanted) -> _Found | None:
        """The place where the very words stand; None when they stand nowhere, or often and never in such a context."""
        if not wanted.exact:
            return None
        found = sorted((self._weighed(at, len(wanted.exact), wanted) for at in self._places(wanted)), key=_by_score)
        if not found:
            return None
        best = found[0]
        # A long quote needs no context to be itself.
        needed = max(0.0, _ENOUGH_CONTEXT - len(wanted.exact) / 100)
        if best.context < needed and best.context < 0.3 and len(found) > 1:
            return None
        clear = len(found) == 1 or best.score - found[1].score >= MARGIN / 2
        safe = best.context >= needed and clear and self._agrees_around(best, wanted)
        return _Found(best, Status.MOVED if safe else Status.REVIEW)

    def _stands_folded(self, span: Span, wanted: _Wanted) -> bool:
        if span.end > len(self.text):
            return False
        at = self.map.map_span(span).span
        here = self._weighed(at.start, len(at), wanted)
        return at.of(self.folded) == wanted.exact and here.before == here.after == 1.0

    def _agrees_around(self, best: _Candidate, wanted: _Wanted) -> bool:
        before, after = self._around(best.start, best.end)
        return _directions(before, after) == _directions(wanted.prefix, wanted.suffix) and _cut_figure(
            wanted.exact, before, after
        ) == _cut_figure(wanted.exact, wanted.prefix, wanted.suffix)

    def _places(self, wanted: _Wanted) -> list[int]:
        """Where the words stand; of very many places, those with most characters of the context around them."""
        places = list(_occurrences(self.folded, wanted.exact))
        if len(places) <= _MANY:
            return places
        prefix, suffix, length = set(wanted.prefix), set(wanted.suffix), len(wanted.exact)

        def shared(at: int) -> int:
            before, after = self._around(at, at + length)
            return len(prefix.intersection(before)) + len(suffix.intersection(after))

        return nlargest(_MANY, places, key=shared)

    def _around(self, start: int, end: int) -> tuple[str, str]:
        return self.folded[max(0, start - CONTEXT) : start], self.folded[end : end + CONTEXT]

    def _weighed(self, start: int, length: int, wanted: _Wanted, inside: float = 1.0) -> _Candidate:
        end = start + length
        before = self.folded[max(0, start - CONTEXT - _SLACK) : start]
        after = self.folded[end : end + CONTEXT + _SLACK]
        return _Candidate(
            start,
            end,
            _side(wanted.prefix[::-1], before[::-1]),
            inside,
            _side(wanted.suffix, after),
        )

    def _other_words(self, wanted: _Wanted) -> _Found | None:
        """The place whose context, or most of whose words, are the quote's."""
        found = sorted(set(self._regions(wanted)), key=_by_score)
        if not found:
            return None
        best = found[0]
        words = self.folded[best.start : best.end]
        both_sides = min(best.before, best.after) >= 0.6
        alike = best.inside >= _ENOUGH_LIKENESS and best.context >= 0.3
        if (wanted.exact and not words) or not (both_sides or alike):
            return None
        runner_up = next((one.score for one in found if not one.overlaps(best)), 0.0)
        safe = (
            best.inside >= _ENOUGH_LIKENESS
            and best.context >= _ENOUGH_CONTEXT
            and best.score - runner_up >= MARGIN
            and _hard(words) == _hard(wanted.exact)
            and self._agrees_around(best, wanted)
        )
        return _Found(best, Status.MOVED if safe else Status.REVIEW)

    def _regions(self, wanted: _Wanted) -> Iterator[_Candidate]:
        """Places between a likely start and a likely end."""
        starts = self._near(wanted.prefix[-16:], at_end=True) | self._marks(wanted.exact[:16], at_end=False)
        ends = self._near(wanted.suffix[:16], at_end=False) | self._marks(wanted.exact[-16:], at_end=True)
        longest = 2 * len(wanted.exact) + 16
        ordered = sorted(ends)
        for start in sorted(starts):
            near = [end for end in ordered if start <= end <= start + longest]
            near.sort(key=lambda end: abs(end - start - len(wanted.exact)))
            for end in near[:4]:
                inside = _likeness(wanted.exact, self.folded[start:end])
                yield self._weighed(start, end - start, wanted, inside)

    def _near(self, piece: str, *, at_end: bool) -> set[int]:
        """As :meth:`_marks`, but some characters of ``piece`` at that end may have been changed too."""
        for skipped in (0, 3, 6):
            found = self._marks(piece[: len(piece) - skipped] if at_end else piece[skipped:], at_end=at_end)
            if found:
                moved = skipped if at_end else -skipped
                return {min(max(at + moved, 0), len(self.folded)) for at in found}
        return set()

    def _marks(self, piece: str, *, at_end: bool) -> set[int]:
        """Where ``piece``, or its longest part at that end that stands anywhere, ends (or starts)."""
        for width in range(len(piece), 3, -1):
            part = piece[-width:] if at_end else piece[:width]
            found = set(_occurrences(self.folded, part))
            if len(found) > _MANY:
                return set()
            if found:
                return {at + width if at_end else at for at in found}
        return set()


def _by_score(candidate: _Candidate) -> tuple[float, int]:
    return -candidate.score, candidate.start


def _side(wanted: str, found: str) -> float:
    if not wanted:
        return 0.5 if found else 1.0
    return _agreement(wanted, found)


def _occurrences(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
