"""What words are looked for in: the text of a page, or of the plain lines that stand for it at first. Knows no Qt."""

from __future__ import annotations

from functools import cached_property
from typing import Protocol

from reader.search.matching import contained, places
from reader.search.patterns import pattern_spans
from reader.search.query import Folded, fold
from reader.text.span import Span
from reader.ui.document.preview import PlainLines
from reader.ui.document.sought import Sought


class LookedThrough(Protocol):
    """A text as it is shown."""

    @property
    def whole_text(self) -> str:
        """All of it."""

    @property
    def folded(self) -> Folded:
        """It, made ready for finding; that of a long report takes a while, in whatever thread."""

    def to_view(self, span: Span) -> Span:
        """Where the source ``span`` is shown; empty where nothing of it is."""

    def find(self, sought: Sought) -> list[Span]:
        """Where ``sought`` stands in it, see :func:`hits_of`."""


def hits_of(sought: Sought, there: LookedThrough) -> list[Span]:
    """Where ``sought`` stands in the text, in either script; a pattern only as it is shown. Raises ``PatternError``."""
    text, within = there.whole_text, there.to_view(sought.within) if sought.within is not None else None
    if sought.pattern:
        return pattern_spans(text, sought.words, case=sought.case, within=within)
    if sought.terms:
        return places(sought.terms, there.folded, sought.script)
    hits = contained(sought.words, there.folded, sought.script)
    if sought.case:
        letters = _letters(sought.words)
        hits = [hit for hit in hits if _letters(hit.of(text)) == letters]
    if within is not None:
        hits = [hit for hit in hits if within.start <= hit.start and hit.end <= within.end]
    return hits


def _letters(words: str) -> str:
    """The letters of ``words`` that can be capitals."""
    return "".join(char for char in words if char.lower() != char.upper())


class PlainText:
    """The plain ``lines`` of a report."""

    def __init__(self, lines: PlainLines) -> None:
        self.lines = lines

    @property
    def whole_text(self) -> str:
        """The lines that there are."""
        return self.lines.content.text

    @cached_property
    def folded(self) -> Folded:
        """The lines, made ready for finding."""
        return fold(self.whole_text)

    def to_view(self, span: Span) -> Span:
        """Where the source ``span`` stands in the lines, as far as they go."""
        there = self.lines.back.invert()
        return there.map_span(Span(min(span.start, there.source_length), min(span.end, there.source_length))).span

    def find(self, sought: Sought) -> list[Span]:
        """Where ``sought`` stands in the lines, see :func:`hits_of`."""
        return hits_of(sought, self)
