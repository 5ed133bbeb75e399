"""What is selected, and how it grows by characters, words, sentences and paragraphs. Knows no Qt.

All positions are code points of the view text.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from reader.text.span import Span
from reader.ui.reading.motion import plain_word, sentence
from reader.ui.reading.page import Page

WordFinder = Callable[[str, int], Span]
"""The word around a position of a text."""


class Unit(Enum):
    """What a selection grows by; the value is the number of clicks that asks for it."""

    CHARACTER = 1
    WORD = 2
    SENTENCE = 3
    PARAGRAPH = 4


class Selection:
    """An anchor and a caret; what lies between them is selected."""

    def __init__(self) -> None:
        self.anchor = 0
        self.caret = 0
        self.upstream = False
        """Whether the caret stands at the end of a line rather than at the start of the next."""
        self._unit = Unit.CHARACTER
        self._base = Span(0, 0)
        self.find_word: WordFinder = plain_word

    @property
    def span(self) -> Span | None:
        """The selected characters, or None."""
        start, end = min(self.anchor, self.caret), max(self.anchor, self.caret)
        return Span(start, end) if start < end else None

    def select(self, span: Span) -> None:
        """Select ``span``, the caret at its end."""
        self.anchor, self.caret, self.upstream = span.start, span.end, True
        self._unit, self._base = Unit.CHARACTER, Span(span.start, span.start)

    def collapse(self, position: int, *, upstream: bool = False) -> None:
        """Select nothing, the caret at ``position``."""
        self.anchor = self.caret = position
        self.upstream = upstream
        self._unit, self._base = Unit.CHARACTER, Span(position, position)

    def carry(self, move: Callable[[Span], Span]) -> None:
        """Stay on the same characters of another text, to which ``move`` leads."""
        backward = self.caret < self.anchor
        span = move(self.span or Span(self.caret, self.caret))
        self.anchor, self.caret = (span.end, span.start) if backward else (span.start, span.end)
        self._base = move(self._base)

    def begin(self, page: Page, position: int, unit: Unit, *, upstream: bool = False) -> None:
        """Start selecting by ``unit`` at ``position``: the unit around it, or nothing by characters."""
        if unit is Unit.CHARACTER:
            self.collapse(position, upstream=upstream)
            return
        base = unit_span(page, position, unit, self.find_word)
        self.select(base)
        self._unit, self._base = unit, base

    def extend(self, page: Page, position: int, *, upstream: bool = False) -> None:
        """Let the selection reach to ``position``, by the unit it was begun with."""
        if self._unit is Unit.CHARACTER:
            self.caret, self.upstream = position, upstream
            return
        reached = unit_span(page, position, self._unit, self.find_word)
        if position < self._base.start:
            self.anchor, self.caret, self.upstream = self._base.end, reached.start, False
        else:
            self.anchor, self.caret, self.upstream = self._base.start, max(self._base.end, reached.end), True

    def extend_from(self, page: Page, position: int, *, upstream: bool = False) -> None:
        """Let the selection reach from its anchor to ``position``, by characters."""
        if self._unit is not Unit.CHARACTER:
            self.anchor = self._base.start if position >= self._base.start else self._base.end
            self._unit = Unit.CHARACTER
        self.extend(page, position, upstream=upstream)


def unit_span(page: Page, position: int, unit: Unit, find_word: WordFinder) -> Span:
    """The word, sentence or paragraph around ``position``, never over the end of a block."""
    if not len(page):
        return Span(0, 0)
    block = page.blocks[page.index_of(position)]
    within = Span(block.start, block.end)
    position = page.shown(position)
    if unit is Unit.PARAGRAPH:
        return within
    if unit is Unit.SENTENCE:
        return sentence(page.text, position, within)
    if unit is Unit.CHARACTER or not len(within):
        return Span(position, position)
    word = find_word(page.text, min(position, within.end - 1))
    return word.intersection(within) or Span(position, position)
