"""Carrying what a reader left on one text over to the next edition of it.

First by a diff: what stayed keeps its notes, wherever it stands now. Then by the quote, among what is new. Nothing is
placed silently where a figure, a unit, a negation or a word of direction differs, where the words are those of another
place, or where two places are as good: the reader decides those. Every note gets exactly one fate; none is dropped.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

from reader.annotate.align import Alignment, align
from reader.annotate.anchor import CONTEXT, Found, Status, Target, Wanted, likeness
from reader.annotate.edition import Edition
from reader.annotate.folding import alike, fold
from reader.annotate.fresh import FAINT, MOST_WORDS, Fresh
from reader.annotate.hard import (
    Differences,
    differences,
    hard_words,
)
from reader.annotate.saying import KIN, TELLING, Saying, around
from reader.annotate.whereabouts import Whereabouts
from reader.text.offsetmap import OffsetMap
from reader.text.span import Span


class Fate(str, Enum):
    """What became of a place in the new edition."""

    EXACT = "exact"
    """The same words, but for script, width, white space and readings."""
    CHANGED = "changed"
    """Placed, in other words; the hard characters are the same."""
    FIGURE = "figure"
    """Not placed: a figure, unit, negation or direction differs at the place it belongs to."""
    REVIEW = "review"
    """Not placed: likely, but the wording is another, or two places are as good."""
    ORPHAN = "orphan"
    """Not placed: its words have gone."""


PLACED = frozenset({Fate.EXACT, Fate.CHANGED})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place in the new source text that may be meant; ``score`` is 0 to 1."""

    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of one place. ``span`` is in the new source text, None unless the fate is a placed one.

    ``candidates``, the likeliest first, are for the reader to choose from; at least one for FIGURE and REVIEW.
    ``differences`` are the hard words in which the first of them differs: ``("8.5%", "3.2%")``.
    """

    fate: Fate
    span: Span | None = None
    candidates: tuple[Candidate, ...] = ()
    differences: Differences = ()


_SOME_WORDS = 0.3
_MOST_CANDIDATES = 4
_PIECE = 4
_MANY_REPAIRS = 1000
"""To look through so many takes as long as to carry the note."""


class Carrier:
    """Carries places of the ``old`` edition to the ``new`` one, both compared once; near linear in their length."""

    def __init__(self, old: Edition, new: Edition) -> None:
        self.old, self.new = old, new
        self.alignment: Alignment = align(old.folded, new.folded, old.cut, new.cut)
        self._saying = Saying(old, new, self.alignment)

    def carry(self, span: Span) -> Carried:
        """The fate of the old source ``span``.

        A place where the old text was repaired is first looked for in the texts as they are: a note on a page's
        navigation, or on damaged words, stays on those while they stand. A place outside the old text, as a damaged
        library may tell one, has no words there that could have stayed.
        """
        if span.end > len(self.old.text):
            return Carried(Fate.ORPHAN)
        if self.old.text == self.new.text:
            return Carried(Fate.EXACT, span)
        if not self.old.is_repaired(span):
            return self._whole_or(self._carry(span), span)
        found = self._unrepaired.carry(span)
        words = fold(span.of(self.old.text))[0]
        best = found.candidates[0].span if found.candidates else None
        if found.fate is Fate.EXACT or (best is not None and fold(best.of(self.new.text))[0] == words):
            return found
        repaired = self._carry(span) if len(self.old.to_folded(span)[0]) else found
        if repaired.span is None or not self._says_the_same(span, repaired.span):
            return found
        if found.span is not None or (best is not None and not repaired.span.covers(best)):
            return found  # more of it is there than the repair would leave
        # What the repair took away is not there any more, or is repaired.
        return replace(repaired, fate=Fate.CHANGED)

    def _whole_or(self, found: Carried, span: Span) -> Carried:
        """``found``, or the place where ``span`` stands as it is, when only the repair of what is near differs.

        The repair of the new text alone may have taken some of it. Damaged characters in the other script are
        repaired in one text and not in the other.
        """
        repaired = self.old.repairs or self.new.repairs
        if not repaired or found.fate in {Fate.EXACT, Fate.FIGURE} or not self._may_stand_by_repair(span):
            return found
        plain = self._unrepaired.carry(span)
        if plain.span is None or plain.fate is not Fate.EXACT:
            return found
        place = self._unrepaired.new.to_folded(plain.span)[0]
        return plain if self._is_by_repair(span) or _near(self._repaired_new, place) else found

    def _is_by_repair(self, span: Span) -> bool:
        return _near(self._repaired_old, self._unrepaired.old.to_folded(span)[0])

    def _may_stand_by_repair(self, span: Span) -> bool:
        """Whether the words of ``span``, unrepaired, stand anywhere near to what was repaired in the new text."""
        if len(self._repaired_new) > _MANY_REPAIRS or self._is_by_repair(span):
            return True
        plain = self._unrepaired
        words = plain.old.to_folded(span)[0].of(plain.old.folded)
        reach, text = len(words) + CONTEXT, plain.new.folded
        return any(words in text[max(0, one.start - reach) : one.end + reach] for one in self._repaired_new)

    @cached_property
    def _repaired_old(self) -> list[Span]:
        """What was repaired in the old text, in its folded text as it is; in order."""
        return [self._unrepaired.old.to_folded(one)[0] for one in self.old.repairs]

    @cached_property
    def _repaired_new(self) -> list[Span]:
        return [self._unrepaired.new.to_folded(one)[0] for one in self.new.repairs]

    def _says_the_same(self, span: Span, there: Span) -> bool:
        """Whether the hard characters are the same in the texts as they are: a repair may have taken some away."""
        return hard_words(fold(span.of(self.old.text))[0]) == hard_words(fold(there.of(self.new.text))[0])

    @cached_property
    def _unrepaired(self) -> Carrier:
        return Carrier(self.old.unrepaired, self.new.unrepaired)

    def _carry(self, span: Span) -> Carried:
        place, cut = self.old.to_folded(span)
        if not len(place):
            return self._point(span, place.start)
        pieces = self.alignment.pieces(place)
        stayed = sum(piece.length for piece in pieces)
        if self.alignment.is_in_doubt(place):
            return self._undecided(place, Span(pieces[0].new, pieces[-1].new_end) if pieces else None)
        if not stayed:
            return self._elsewhere(span, place)
        found, loose = self._hull(place)
        if stayed == len(place) == len(found):
            return self._same_words(span, place, found, cut=cut)
        return self._other_words(span, place, found, stayed / len(place), loose=loose)

    def position(self, position: int) -> int:
        """The new source position nearest to what the old source ``position`` was in front of."""
        at = self.old.map.map(position)
        pieces = self.alignment.pieces(Span(at, at + 1))
        folded = pieces[0].new if pieces else self.alignment.gap(at)[1].start
        return self.new.to_source(Span(folded, min(folded + 1, len(self.new.folded)))).start

    def changes(self) -> Iterator[tuple[Span, Span]]:
        """What was changed, in order: the old source span and the new one that stands for it; either may be empty.

        What only moved is changed at both its places. White space alone is no change.
        """
        for gone, come in self.alignment.gaps():
            yield self.old.to_source(gone), self.new.to_source(come)

    # Where the words stayed

    def _same_words(self, span: Span, place: Span, found: Span, *, cut: bool) -> Carried:
        doubts = self._saying.differences(place, found)
        if doubts:
            return self._offered(Fate.FIGURE, place, found, doubts)
        saying = self._saying
        at_home = saying.same_touch(place, found) and saying.same_clause(place, found)
        if not (at_home and saying.same_sentence(place, found)) or self._lost_a_twin(place):
            return self._offered(Fate.REVIEW, place, found)
        return self._placed(span, found, exact=True, cut=cut)

    def _lost_a_twin(self, place: Span) -> bool:
        """Whether the clause stood more than once and now stands less often: which of them is left, nobody can say."""
        words = self.old.clause(place).of(self.old.folded)
        if len(words) < TELLING:
            return False
        before = self._old_words.count(words)
        return before > 1 and self._whole.where.count(words) < before

    def _other_words(self, span: Span, place: Span, found: Span, share: float, *, loose: bool) -> Carried:
        doubts = self._saying.differences(place, found)
        if share < _SOME_WORDS or len(found) > 2 * len(place) + CONTEXT:
            kin = likeness(place.of(self.old.folded), found.of(self.new.folded)) >= KIN
            return self._offered(self._fate(doubts), place, found, doubts) if kin else self._elsewhere(span, place)
        if doubts:
            return self._offered(self._fate(doubts), place, found, doubts)
        pieces = self.alignment.pieces(place)
        # Words taken from an end may be what the note is about.
        cut_short = pieces[0].old - place.start >= TELLING or place.end - pieces[-1].old_end >= TELLING
        unsure = loose or cut_short or self.alignment.has_doubt(place)
        at_home = self._saying.same_touch(place, found) and self._saying.same_clause(place, found)
        if unsure or share < MOST_WORDS or not at_home:
            return self._offered(Fate.REVIEW, place, found)
        return self._placed(span, found, exact=False, cut=False)

    def _hull(self, place: Span) -> tuple[Span, bool]:
        """Where ``place`` is from its first to its last character that stayed, and whether an end is a guess.

        An end in what was replaced goes to the end of what replaced it, unless both are of one length.
        """
        pieces = self.alignment.pieces(place)
        first, last = pieces[0], pieces[-1]
        start, end, loose = first.new, last.new_end, False
        if first.old > place.start:
            gone, come = self.alignment.gap(place.start)
            if len(come):
                even = len(gone) == len(come)
                start = come.start + (place.start - gone.start if even else 0)
                loose = not even and (place.start != gone.start or _outgrown(gone, come))
        if last.old_end < place.end:
            gone, come = self.alignment.gap(place.end - 1)
            if len(come):
                even = len(gone) == len(come)
                end = come.end - (gone.end - place.end if even else 0)
                loose = loose or (not even and (place.end != gone.end or _outgrown(gone, come)))
        return Span(start, max(start, end)), loose

    # Where they did not

    def _elsewhere(self, span: Span, place: Span) -> Carried:
        """By what was moved, then by the quote among what is new, then by what stands in its place."""
        block = self.alignment.move_of(place)
        if block is not None:
            found = place.shifted(block.new - block.old)
            if len(self._whole.where.of(self.old.folded[block.old : block.old_end])) > 1:
                return self._undecided(place, found)
            return self._same_words(span, place, found, cut=self.old.to_folded(span)[1])
        wanted = _wanted(self.old.folded, place)
        found_new = self._fresh.find(wanted)
        if found_new is not None:
            return self._by_quote(span, place, wanted, found_new)
        return self._replaced(place, wanted)

    def _by_quote(self, span: Span, place: Span, wanted: Wanted, found: Found) -> Carried:
        there = Span(found.place.start, found.place.end)
        doubts = self._saying.differences(place, there)
        at_home = self._saying.same_touch(place, there) and self._saying.same_sentence(place, there)
        sure = found.status is Status.MOVED and at_home
        if sure and not doubts and self._is_only(wanted, place):
            return self._placed(span, there, exact=there.of(self.new.folded) == wanted.exact, cut=False)
        return self._offered(self._fate(doubts), place, there, doubts)

    def _is_only(self, wanted: Wanted, place: Span) -> bool:
        """Whether the words stand nowhere else, before or now, so that no twin can have been meant."""
        return len(self._whole.where.of(wanted.exact)) <= 1 and not self._lost_a_twin(place)

    def _replaced(self, place: Span, wanted: Wanted) -> Carried:
        """What came where ``place``, or its sentence, went, or else a sentence like it among what is new."""
        gone, come = self.alignment.gap(place.start)
        sentence = self.old.sentence(place).of(self.old.folded)
        instead = self._hull(place)[0] if self.alignment.pieces(place) else come
        around_it = self.new.sentence(instead)
        if len(instead) and around_it.start < instead.start and instead.end < around_it.end:
            small = len(instead) <= max(len(gone), len(place)) + CONTEXT
            if small and likeness(sentence, around_it.of(self.new.folded)) >= KIN:
                doubts = differences(hard_words(wanted.exact), hard_words(instead.of(self.new.folded)))
                return self._offered(self._fate(doubts), place, instead, doubts)
        best = self._likest(sentence, self._sentences(come)) or self._likest(sentence, self._kin(sentence))
        if best is None:
            return Carried(Fate.ORPHAN, candidates=tuple(self._others(wanted, None)))
        doubts = differences(hard_words(sentence), hard_words(best.of(self.new.folded)))
        return self._offered(self._fate(doubts), place, best, doubts)

    def _likest(self, sentence: str, places: Iterable[Span]) -> Span | None:
        best, likest = None, KIN
        for there in places:
            score = likeness(sentence, there.of(self.new.folded))
            if score >= likest:
                best, likest = there, score
        return best

    def _kin(self, sentence: str) -> Iterator[Span]:
        """The sentences among what is new that have most rare pieces of ``sentence``."""
        found: Counter[Span] = Counter()
        for at in range(0, len(sentence) - _PIECE + 1, 2):
            places = self._fresh.places(sentence[at : at + _PIECE])
            if len(places) <= _MOST_CANDIDATES:
                found.update({self.new.sentence(one) for one in places})
        return (there for there, _ in found.most_common(_MOST_CANDIDATES))

    def _sentences(self, within: Span) -> Iterator[Span]:
        start = within.start
        while start < within.end:
            end = start + 1
            while end < within.end and self.new.cut(end) < 2:
                end += 1
            yield Span(start, end)
            start = end

    @cached_property
    def _fresh(self) -> Fresh:
        return Fresh.of(self.new.folded, [come for _, come in self.alignment.gaps() if len(come)])

    @cached_property
    def _whole(self) -> Target:
        return Target("", self.new.folded, OffsetMap.identity(len(self.new.folded)))

    @cached_property
    def _old_words(self) -> Whereabouts:
        return Whereabouts(self.old.folded)

    # Results

    def _fate(self, doubts: Differences) -> Fate:
        """FIGURE for one difference, or for figures in place of figures; whole sentences with theirs need a look."""
        told = len(doubts) == 1 or (doubts and all(old and new for old, new in doubts))
        return Fate.FIGURE if told else Fate.REVIEW

    def _placed(self, span: Span, found: Span, *, exact: bool, cut: bool) -> Carried:
        wanted = span.of(self.old.text)
        there = self._fitted(span, self.new.to_source(found))
        whole = alike(there.of(self.new.text), wanted)
        return Carried(Fate.EXACT if exact and (whole or not cut) else Fate.CHANGED, there)

    def _fitted(self, span: Span, there: Span) -> Span:
        """``there``, or the place in or around it where the very characters of the old ``span`` stand.

        Folding takes white space from a span's ends, and takes a reading for one with its character.
        """
        wanted = span.of(self.old.text)
        if alike(there.of(self.new.text), wanted):
            return there
        lead = len(wanted) - len(wanted.lstrip())
        offset = span.start - self.old.to_source(self.old.to_folded(span)[0]).start
        for start in (there.start - lead, there.start + offset):
            if start >= 0 and alike(self.new.text[start : start + len(wanted)], wanted):
                return Span(start, start + len(wanted))
        return there

    def _offered(self, fate: Fate, place: Span, found: Span, doubts: Differences = ()) -> Carried:
        wanted = _wanted(self.old.folded, place)
        score = likeness(place.of(self.old.folded), found.of(self.new.folded))
        best = Candidate(self.new.to_source(found), round(score, 3))
        return Carried(fate, None, (best, *self._others(wanted, found)), doubts)

    def _undecided(self, place: Span, found: Span | None) -> Carried:
        wanted = _wanted(self.old.folded, place)
        others = tuple(self._others(wanted, found))
        if found is not None:
            return Carried(Fate.REVIEW, None, (Candidate(self.new.to_source(found), 1.0), *others))
        return Carried(Fate.REVIEW if others else Fate.ORPHAN, None, others)

    def _others(self, wanted: Wanted, besides: Span | None) -> Iterator[Candidate]:
        """Other places where the very words stand, in a context that is at all like theirs."""
        given = 0
        for one in self._whole.same_words(wanted):
            there = Span(one.start, one.end)
            if there != besides and one.context >= FAINT and given < _MOST_CANDIDATES:
                given += 1
                yield Candidate(self.new.to_source(there), round(one.score, 3))

    def _point(self, span: Span, at: int) -> Carried:
        """A place of no folded characters: a mark between two, or white space."""
        near = self.alignment.pieces(Span(max(0, at - 1), min(at + 1, len(self.old.folded))))
        if len(near) == 1 and near[0].length == min(at + 1, len(self.old.folded)) - max(0, at - 1):
            folded = near[0].new + (at > 0)
            there = self.new.to_source(Span(folded, folded))
            wanted, text = span.of(self.old.text), self.new.text
            back = self.new.map.invert().map_span(Span(max(0, folded - 1), min(folded + 1, len(self.new.folded)))).span
            offset = text.find(wanted, back.start, back.end) if wanted else there.start
            if offset >= 0:
                offset = self._point_inside(span, at, folded, offset)
                return Carried(Fate.EXACT, Span(offset, offset + len(wanted)))
            return Carried(Fate.CHANGED, there)
        folded = near[0].new_end if near else self.alignment.gap(at)[1].start
        there = self.new.to_source(Span(folded, min(folded + 1, len(self.new.folded))))
        return Carried(Fate.REVIEW, None, (Candidate(Span(there.start, there.start), 0.5),))

    def _point_inside(self, span: Span, at: int, folded: int, found: int) -> int:
        """The same distance from the character before, where the same white space stands there; else ``found``."""
        if not at:
            return found
        ours = self.old.to_source(Span(at - 1, at)).end
        theirs = self.new.to_source(Span(folded - 1, folded)).end
        wanted, start = span.of(self.old.text), theirs + span.start - ours
        same = self.old.text[ours : span.start] == self.new.text[theirs:start] and start >= 0
        return start if same and self.new.text.startswith(wanted, start) else found


def carry(
    old: Edition,
    new: Edition,
    spans: Iterable[Span],
    *,
    progress: Callable[[int], None] = lambda done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Carried, ...]:
    """The fate of each of the old source ``spans``, in their order; those done so far when ``cancelled``."""
    carrier = Carrier(old, new)
    found = []
    for done, span in enumerate(spans, 1):
        if cancelled():
            break
        found.append(carrier.carry(span))
        progress(done)
    return tuple(found)


def _wanted(folded: str, place: Span) -> Wanted:
    return Wanted(place.of(folded), *around(folded, place))


def _near(repaired: Sequence[Span], place: Span) -> bool:
    """Whether one of ``repaired``, which are in order, is within the context of ``place``."""
    at = bisect_left(repaired, place.start - CONTEXT, key=lambda one: one.end)
    return at < len(repaired) and repaired[at].start <= place.end + CONTEXT


def _outgrown(gone: Span, come: Span) -> bool:
    """Whether what came is too long to stand for what went: something else came along with it."""
    return len(come) > 2 * len(gone) + 8
