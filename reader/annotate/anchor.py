"""Finding the place of an annotation in a text: at its position, elsewhere, changed, or nowhere.

Selectors as in the W3C Web Annotation model. Nothing is moved silently to a lookalike: figures, units and
words of direction or negation must agree, the context must support the place, and a second place must not
be nearly as good.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache

from reader.annotate.folding import fold
from reader.annotate.hard import cut_figure, directions, hard_words
from reader.annotate.model import Quote
from reader.annotate.vicinity import Vicinity
from reader.annotate.whereabouts import Whereabouts
from reader.source.passes.glosses import LETTERS
from reader.text.offsetmap import OffsetMap
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
    """The quote selector of a span of ``text``: its characters and up to 32 on each side.

    Raises ``ValueError`` for a span that is not within ``text``: its words would not be as long as it is.
    """
    if span.end > len(text):
        raise ValueError(f"{span} is outside 0..{len(text)}")
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


_CUT_GLOSS = re.compile(rf"^(?:[(（]?[{LETTERS}]{{0,8}}[)）])+")
"""What a context begins with when it was cut inside a gloss, or behind the character of one."""

# Scoring

_SLACK = 8
"""How many characters may have come into a context of 32."""
_REMEMBERED = 4096


@lru_cache(maxsize=_REMEMBERED)
def _agreement(wanted: str, found: str) -> float:
    """How well ``found`` begins with ``wanted``, 0 to 1, by edit distance; what follows in ``found`` is free.

    Myers' bit vectors (J. ACM 46, 1999): a column of the table in a few operations. What both begin with costs
    nothing; a report repeats its phrases, so the last answers are kept.
    """
    whole = len(wanted)
    if found.startswith(wanted):
        return 1.0
    same = 0
    for ours, theirs in zip(wanted, found, strict=False):
        if ours != theirs:
            break
        same += 1
    wanted, found = wanted[same:], found[same:]
    size = len(wanted)
    masks: dict[str, int] = {}
    for at, char in enumerate(wanted):
        masks[char] = masks.get(char, 0) | 1 << at
    if masks.keys().isdisjoint(found):
        return 1.0 - size / whole
    full, top = (1 << size) - 1, 1 << (size - 1)
    plus, minus, distance, least = full, 0, size, size
    for char in found:
        equal = masks.get(char, 0)
        across = ((((equal & plus) + plus) ^ plus) | equal) & full
        more, less = minus | (full & ~(across | plus)), plus & across
        if more & top:
            distance += 1
        elif less & top:
            distance -= 1
            if distance < least:
                least = distance
        more, less = (more << 1 | 1) & full, (less << 1) & full
        down = equal | minus
        plus, minus = less | (full & ~(down | more)), more & down
    return 1.0 - least / whole


def likeness(one: str, other: str) -> float:
    """How alike two strings are, 0 to 1: the share of their pairs of neighbours that both have."""
    first, second = (
        Counter(zip(f"\0{one}", f"{one}\0", strict=True)),
        Counter(zip(f"\0{other}", f"{other}\0", strict=True)),
    )
    return 2 * (first & second).total() / (first.total() + second.total())


@dataclass(frozen=True, slots=True)
class Wanted:
    """A quote, folded."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Candidate:
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

    def shifted(self, by: int) -> Candidate:
        """This place moved by ``by`` characters."""
        return replace(self, start=self.start + by, end=self.end + by)

    def overlaps(self, other: Candidate) -> bool:
        """Whether the two share a character, or one is empty and touches the other."""
        return self.start == other.start or max(self.start, other.start) < min(self.end, other.end)


@dataclass(frozen=True, slots=True)
class Found:
    """A place in the folded text, and whether it is beyond doubt: MOVED or REVIEW."""

    place: Candidate
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
    where: Whereabouts = field(init=False, repr=False, compare=False)
    near: Vicinity = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Words, and what stands around them, are looked for in the folded text."""
        object.__setattr__(self, "where", Whereabouts(self.folded))
        object.__setattr__(self, "near", Vicinity(self.folded, CONTEXT))

    @staticmethod
    def of(text: str) -> Target:
        """The target for a text; linear in its length."""
        return Target(text, *fold(text))

    def anchor(self, span: Span, quote: Quote) -> Anchored:
        """As :func:`anchor`."""
        if _stands_at(self.text, span, quote):
            return Anchored(span, Status.EXACT)
        wanted = Wanted(
            fold(quote.exact)[0],
            fold(_CUT_GLOSS.sub("", quote.prefix))[0],
            fold(_CUT_GLOSS.sub("", quote.suffix))[0],
        )
        if self._stands_folded(span, wanted):
            return Anchored(span, Status.EXACT)
        found = self.place(wanted)
        return self._anchored(found) if found else Anchored(None, Status.ORPHAN, 0.0)

    def place(self, wanted: Wanted) -> Found | None:
        """The place of a folded quote, in the folded text; None when it has none."""
        same = self._same_words(wanted)
        if same and same.status is Status.MOVED and same.place.context >= _SURE_CONTEXT:
            return same
        # The words may stand elsewhere by chance while those at their place were changed.
        other = self._other_words(wanted)
        if same and other and not same.place.overlaps(other.place):
            better = other if other.place.context > same.place.context else same
            return Found(better.place, Status.REVIEW)
        return same or other

    def _anchored(self, found: Found) -> Anchored:
        place = found.place
        span = self.map.invert().map_span(Span(place.start, place.end)).span
        return Anchored(span, found.status, place.score, "" if place.inside == 1.0 else span.of(self.text))

    def _same_words(self, wanted: Wanted) -> Found | None:
        """The place where the very words stand; None when they stand nowhere, or often and never in such a context."""
        if not wanted.exact:
            return None
        found = self.same_words(wanted)
        if not found:
            return None
        best = found[0]
        # A long quote needs no context to be itself.
        needed = max(0.0, _ENOUGH_CONTEXT - len(wanted.exact) / 100)
        if best.context < needed and best.context < 0.3 and len(found) > 1:
            return None
        clear = len(found) == 1 or best.score - found[1].score >= MARGIN / 2
        safe = best.context >= needed and clear and self._agrees_around(best, wanted)
        return Found(best, Status.MOVED if safe else Status.REVIEW)

    def same_words(self, wanted: Wanted) -> list[Candidate]:
        """Where the very words of a folded quote stand, the best first; of very many places, the likeliest."""
        if not wanted.exact:
            return []
        return sorted((self._weighed(at, len(wanted.exact), wanted) for at in self._places(wanted)), key=_by_score)

    def _stands_folded(self, span: Span, wanted: Wanted) -> bool:
        if span.end > len(self.text):
            return False
        at = self.map.map_span(span).span
        here = self._weighed(at.start, len(at), wanted)
        return at.of(self.folded) == wanted.exact and here.before == here.after == 1.0

    def _agrees_around(self, best: Candidate, wanted: Wanted) -> bool:
        before, after = self._around(best.start, best.end)
        return directions(before, after) == directions(wanted.prefix, wanted.suffix) and cut_figure(
            wanted.exact, before, after
        ) == cut_figure(wanted.exact, wanted.prefix, wanted.suffix)

    def _places(self, wanted: Wanted) -> list[int]:
        """Where the words stand; of very many places, those with most characters of the context around them."""
        places = self.where.of(wanted.exact)
        if len(places) <= _MANY:
            return places
        return self.near.richest(places, len(wanted.exact), wanted.prefix, wanted.suffix, _MANY)

    def _around(self, start: int, end: int) -> tuple[str, str]:
        return self.folded[max(0, start - CONTEXT) : start], self.folded[end : end + CONTEXT]

    def _weighed(self, start: int, length: int, wanted: Wanted, inside: float = 1.0) -> Candidate:
        end = start + length
        before = self.folded[max(0, start - CONTEXT - _SLACK) : start]
        after = self.folded[end : end + CONTEXT + _SLACK]
        return Candidate(
            start,
            end,
            _side(wanted.prefix[::-1], before[::-1]),
            inside,
            _side(wanted.suffix, after),
        )

    def _other_words(self, wanted: Wanted) -> Found | None:
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
            and hard_words(words) == hard_words(wanted.exact)
            and self._agrees_around(best, wanted)
        )
        return Found(best, Status.MOVED if safe else Status.REVIEW)

    def _regions(self, wanted: Wanted) -> Iterator[Candidate]:
        """Places between a likely start and a likely end."""
        starts = self._near(wanted.prefix[-16:], at_end=True) | self._marks(wanted.exact[:16], at_end=False)
        ends = self._near(wanted.suffix[:16], at_end=False) | self._marks(wanted.exact[-16:], at_end=True)
        longest = 2 * len(wanted.exact) + 16
        ordered = sorted(ends)
        for start in sorted(starts):
            near = [end for end in ordered if start <= end <= start + longest]
            near.sort(key=lambda end: abs(end - start - len(wanted.exact)))
            for end in near[:4]:
                inside = likeness(wanted.exact, self.folded[start:end])
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
        found: list[int] = []
        width, least, most = 0, 4, len(piece)
        while least <= most:  # where a part stands, its parts stand too
            middle = (least + most + 1) // 2
            there = self.where.of(piece[-middle:] if at_end else piece[:middle])
            if there:
                found, width, least = there, middle, middle + 1
            else:
                most = middle - 1
        if len(found) > _MANY:
            return set()
        return {at + width if at_end else at for at in found}


def _by_score(candidate: Candidate) -> tuple[float, int]:
    return -candidate.score, candidate.start


def _side(wanted: str, found: str) -> float:
    if not wanted:
        return 0.5 if found else 1.0
    return _agreement(wanted, found)
