"""Half-open ranges of code points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """The half-open range ``[start, end)`` of code points in one named text.

    A span does not know its text: the parameter or field that holds it says which text it is in.
    Spans order by start, then end. Raises ``ValueError`` when ``start`` is negative or after ``end``.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start}..{end}")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """True also when empty: a span is a place, and an empty place is still one."""
        return True

    def __contains__(self, position: int) -> bool:
        """Whether the character at ``position`` lies inside; never true for an empty span."""
        return self.start <= position < self.end

    def of(self, text: str) -> str:
        """The characters of ``text`` in this span."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span; an empty span on the edge does."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return max(self.start, other.start) < min(self.end, other.end)

    def intersection(self, other: Span) -> Span | None:
        """The shared characters, or None when there are none."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None

    def hull(self, other: Span) -> Span:
        """The smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def shifted(self, by: int) -> Span:
        """This span moved by ``by`` code points."""
        return Span(self.start + by, self.end + by)

    def trimmed(self, text: str, also: str = "") -> Span:
        """This span without white space, nor characters of ``also``, at either end.

        A span of nothing else becomes empty, at its start.
        """
        start, end = self.start, self.end
        while start < end and (text[start].isspace() or text[start] in also):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in also):
            end -= 1
        return Span(start, end) if start < end else Span(self.start, self.start)


# A report has tens of thousands of spans: its slots are set directly, past the frozen ``__setattr__``.
_set_start = Span.start.__set__  # type: ignore[attr-defined, misc]
_set_end = Span.end.__set__  # type: ignore[attr-defined, misc]


class _Filled:
    """A span in the making: the same slots, which can be assigned to."""

    __slots__ = ("end", "start")


def span_of(start: int, end: int) -> Span:
    """``Span(start, end)`` in two thirds of the time, for the spans of every number: a function is called at once."""
    if not 0 <= start <= end:
        raise ValueError(f"not a span: {start}..{end}")
    one: Any = _Filled()
    one.start = start
    one.end = end
    one.__class__ = Span
    made: Span = one
    return made
