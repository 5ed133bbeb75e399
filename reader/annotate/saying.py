"""Whether two places, one in the old edition and one in the new, say the same in the clauses and sentences around them.

All spans are of the editions' folded texts.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.annotate.align import Alignment
from reader.annotate.anchor import CONTEXT, likeness
from reader.annotate.edition import Edition
from reader.annotate.fresh import SHORT
from reader.annotate.hard import (
    Differences,
    clause,
    cut_figure,
    directions,
    hard_words,
    last_sentence,
    rest_of_sentence,
    touching,
)
from reader.annotate.hard import differences as hard_differences
from reader.text.span import Span

TELLING = 6
"""A clause shorter than this (2024年) tells nothing; its sentence does."""
KIN = 0.45
"""From this likeness on, a sentence where another stood is what became of it."""
_SAME_CLAUSE = 0.6
_SAME_SENTENCE = 0.75
"""Sentences this much alike are one, whatever came in or went on one side of the quote."""
_LIKE_SENTENCE = 0.5
_LIKE_SIDE = 0.3
"""Less alike, they are one when what stands before the quote is alike, and what stands after it too."""
_SURELY_INSIDE = 16
"""With so many unchanged characters on both sides nothing near a place can have changed what it says."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Compares places of two editions by what stands in them and beside them."""

    old: Edition
    new: Edition
    alignment: Alignment

    def differences(self, place: Span, found: Span) -> Differences:
        """The hard words in which the two places, or the clauses around them, differ."""
        if self._surely_inside(place):
            return ()
        old, new = place.of(self.old.folded), found.of(self.new.folded)
        before, after, new_before, new_after = self._beside(place, found)
        ours, theirs = self._cut_figures(place, found)
        old, new = ours[0] + old + ours[1], theirs[0] + new + theirs[1]
        found_hard = hard_differences(hard_words(old), hard_words(new))
        if found_hard or ours != theirs:
            return found_hard or ((old, new),)
        before_old, after_old = directions(before, after)
        before_new, after_new = directions(new_before, new_after)
        return hard_differences(before_old, before_new) + hard_differences(after_old, after_new)

    def _cut_figures(self, place: Span, found: Span) -> tuple[tuple[str, str], tuple[str, str]]:
        """The rests of figures that the two places cut; none where they agree in their lines, or over their ends.

        A line may be wrapped inside a figure, and one that ends in a figure may stand before another.
        """
        old, new = place.of(self.old.folded), found.of(self.new.folded)
        one, two = self.old.beside(place, CONTEXT), self.new.beside(found, CONTEXT)
        within = cut_figure(old, one.before, one.after), cut_figure(new, two.before, two.after)
        beyond = cut_figure(old, *around(self.old.folded, place)), cut_figure(new, *around(self.new.folded, found))
        return within if beyond[0] != beyond[1] else beyond

    def _beside(self, place: Span, found: Span) -> tuple[str, str, str, str]:
        """What stands before and after both places, in their lines.

        Where only one of the lines ends, it may have been wrapped there: the other is compared no further.
        """
        one, two = self.old.beside(place, CONTEXT), self.new.beside(found, CONTEXT)
        before, new_before, after, new_after = one.before, two.before, one.after, two.after
        if one.starts != two.starts:
            shorter = min(len(before), len(new_before))
            before, new_before = before[len(before) - shorter :], new_before[len(new_before) - shorter :]
        if one.ends != two.ends:
            shorter = min(len(after), len(new_after))
            after, new_after = after[:shorter], new_after[:shorter]
        return before, after, new_before, new_after

    def _surely_inside(self, place: Span) -> bool:
        """Whether so much stayed on both sides of ``place`` that nothing near it can have changed what it says."""
        wide = Span(max(0, place.start - _SURELY_INSIDE), min(place.end + _SURELY_INSIDE, len(self.old.folded)))
        pieces = self.alignment.pieces(wide)
        return len(pieces) == 1 and pieces[0].length == len(wide)

    def same_clause(self, place: Span, found: Span) -> bool:
        """Whether the clauses around the two places are one, as far as a short place needs that to be known by."""
        if len(place) >= SHORT or self._surely_inside(place):
            return True
        before, after, new_before, new_after = self._beside(place, found)
        ours = clause(before, place.of(self.old.folded), after)
        theirs = clause(new_before, found.of(self.new.folded), new_after)
        if min(len(ours), len(theirs)) < TELLING:
            sentences = self.old.sentence(place).of(self.old.folded), self.new.sentence(found).of(self.new.folded)
            return likeness(*sentences) >= KIN
        return ours in theirs or theirs in ours or likeness(ours, theirs) >= _SAME_CLAUSE

    def same_touch(self, place: Span, found: Span) -> bool:
        """Whether what touches a figure at an end of the two places is the same: it says what the figure counts."""
        if self._surely_inside(place):
            return True
        before, after, new_before, new_after = self._beside(place, found)
        ours = touching(place.of(self.old.folded), before, after)
        return ours == touching(found.of(self.new.folded), new_before, new_after)

    def same_sentence(self, place: Span, found: Span) -> bool:
        """Whether the sentences around two places of the same words are one, as far as a quote's context reaches.

        Reports repeat their phrases: where a sentence went and another came with a phrase of it, that phrase, with
        what agrees on one of its sides, is no evidence.
        """
        if self._surely_inside(place):
            return True
        words, there = place.of(self.old.folded), found.of(self.new.folded)
        before, after, new_before, new_after = self._beside(place, found)
        before, new_before = last_sentence(before), last_sentence(new_before)
        after, new_after = rest_of_sentence(words, after), rest_of_sentence(there, new_after)
        alike_whole = likeness(before + words + after, new_before + there + new_after)
        if alike_whole >= _SAME_SENTENCE:
            return True
        sides = likeness(before, new_before), likeness(after, new_after)
        return alike_whole >= _LIKE_SENTENCE and min(sides) >= _LIKE_SIDE


def around(folded: str, place: Span) -> tuple[str, str]:
    """What stands before and after ``place`` in ``folded``, as far as a quote's context reaches."""
    return folded[max(0, place.start - CONTEXT) : place.start], folded[place.end : place.end + CONTEXT]
