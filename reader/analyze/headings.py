"""The headings of a text."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyze.finding import Heading
from reader.analyze.layout import read_layout
from reader.analyze.metadata import read_frame
from reader.analyze.outline import read_outline
from reader.source.document import Hint


def find_headings(text: str, hints: Sequence[Hint] = ()) -> list[Heading]:
    """The outline of ``text``, in document order; clean Simplified text is expected, in lines or all in one.

    All spans are half-open and in ``text``, as are those of ``hints``, what the file's markup said. Levels start
    at 1 and never skip.
    """
    layout = read_layout(text, hints)
    return read_outline(layout, read_frame(layout))
