"""Lines of a text, as spans."""

from __future__ import annotations

from collections.abc import Iterator

from reader.text.span import Span


def line_spans(text: str, within: Span | None = None) -> Iterator[Span]:
    r"""Each line of ``text`` without its ``\n``, in order; a text that ends in ``\n`` has no empty last line.

    Only ``\n`` ends a line: repaired and shown texts hold no other line end. ``within`` asks for some whole lines only.
    """
    start, last = (within.start, within.end) if within is not None else (0, len(text))
    while start < last:
        end = text.find("\n", start, last)
        if end < 0:
            end = last
        yield Span(start, end)
        start = end + 1


def line_at(text: str, position: int) -> Span:
    """The line around the gap ``position``, without its line end."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return Span(start, len(text) if end < 0 else end)
