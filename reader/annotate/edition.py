"""One text of a document, ready to be compared with another: folded, with the way back to the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reader.annotate.folding import fold
from reader.source.repair import Repaired
from reader.text.offsetmap import Fit, OffsetMap
from reader.text.span import Span

_LINE_END = re.compile(r"[\n\r]")
_SENTENCE_ENDS = frozenset("。！？；!?;")
_CLAUSE_ENDS = frozenset(",，:：、")


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a place in its line; ``starts`` and ``ends`` say whether the line does so there."""

    before: str
    after: str
    starts: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class Edition:
    """A source ``text``, its ``folded`` form, and the ``map`` from the one to the other."""

    text: str
    folded: str
    map: OffsetMap
    breaks: frozenset[int]
    """The folded positions at which a line ends, in the clean text where there is one."""
    repairs: tuple[Span, ...] = ()
    """The source spans where the repair took away or put in more than folding does, in order."""

    @staticmethod
    def of(text: str, repaired: Repaired | None = None) -> Edition:
        """The edition of a source text, folded after its repair where that is given; linear in its length.

        What the repair took away (a page's navigation, a reading behind each character) then tells no two editions
        apart. A repair that is only a guess counts as well: it is made alike in both.
        """
        if repaired is None:
            folded, edits = fold(text)
            return Edition(text, folded, edits, _breaks(text, edits))
        folded, edits = fold(repaired.text)
        breaks = _breaks(repaired.text, edits)
        return Edition(text, folded, repaired.map.then(edits), breaks, tuple(_repairs(text, repaired)))

    @property
    def unrepaired(self) -> Edition:
        """The edition of the same text without its repair."""
        return Edition.of(self.text) if self.repairs else self

    def is_repaired(self, span: Span) -> bool:
        """Whether the repair had to do with a character of the source ``span``."""
        at = bisect_right(self.repairs, span.start, key=lambda one: one.end)
        return at < len(self.repairs) and self.repairs[at].start < span.end

    def to_folded(self, span: Span) -> tuple[Span, bool]:
        """The source ``span`` in the folded text, and whether an end of it lay inside what was folded as one."""
        found = self.map.map_span(span)
        return found.span, found.fit is Fit.WIDENED

    def to_source(self, folded: Span) -> Span:
        """The folded span in the source, without the white space around it."""
        return self.map.invert().map_span(folded).span

    def cut(self, position: int) -> int:
        """How good the folded ``position`` is to cut at: at a line's end 3, a sentence's 2, a clause's 1, else 0."""
        if position in (0, len(self.folded)) or position in self.breaks:
            return 3
        before = self.folded[position - 1]
        return 2 if before in _SENTENCE_ENDS else int(before in _CLAUSE_ENDS)

    def beside(self, folded: Span, reach: int) -> Beside:
        """What stands in the same line up to ``reach`` characters before and after ``folded``."""
        start, end = folded.start, folded.end
        while start > max(0, folded.start - reach) and start not in self.breaks:
            start -= 1
        while end < min(len(self.folded), folded.end + reach) and end not in self.breaks:
            end += 1
        before, after = self.folded[start : folded.start], self.folded[folded.end : end]
        return Beside(before, after, start in self.breaks, end in self.breaks)

    def sentence(self, folded: Span) -> Span:
        """The folded sentence, or sentences, that ``folded`` stands in; a line's end ends one too."""
        return self._between_cuts(folded, 2)

    def clause(self, folded: Span) -> Span:
        """The folded clause, or clauses, that ``folded`` stands in."""
        return self._between_cuts(folded, 1)

    def _between_cuts(self, folded: Span, good: int) -> Span:
        start, end = folded.start, folded.end
        while start > 0 and self.cut(start) < good:
            start -= 1
        while end < len(self.folded) and (end == folded.start or self.cut(end) < good):
            end += 1
        return Span(start, end)


def _breaks(text: str, edits: OffsetMap) -> frozenset[int]:
    return frozenset(edits.map(match.start()) for match in _LINE_END.finditer(text))


def _repairs(text: str, repaired: Repaired) -> Iterator[Span]:
    for edit in repaired.edits:
        gone, come = edit.span.of(text), edit.replacement
        if gone.split() != come.split() and fold(gone)[0] != fold(come)[0]:
            yield edit.span
