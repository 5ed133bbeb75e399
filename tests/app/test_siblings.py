"""The headings beside a heading."""

from __future__ import annotations

import pytest

from reader.analyze.finding import Heading, HeadingKind
from reader.app.sections import siblings
from reader.text.span import Span


def outline(levels: str) -> list[Heading]:
    """Headings of the levels given; one with a p is a point."""
    made = []
    for at, word in enumerate(levels.split()):
        span = Span(at * 10, at * 10 + 5)
        kind = HeadingKind.POINT if word.endswith("p") else HeadingKind.HEADING
        made.append(Heading(span, int(word[0]), Span(span.start, span.start), span, span, kind))
    return made


@pytest.mark.parametrize(
    ("levels", "index", "expected"),
    [
        ("1 1 1", 1, (0, 1, 2)),
        ("1 2 2 1 2", 1, (1, 2)),
        ("1 2 2 1 2", 4, (4,)),
        ("1 2 3 3 2 1", 4, (1, 4)),
        ("1 2 2p 2 1", 1, (1, 3)),
        ("2 1 1", 0, (0,)),
        ("1", 0, (0,)),
    ],
)
def test_those_of_one_level_below_one_heading(levels, index, expected):
    assert siblings(outline(levels), index) == expected
