"""Items whose number stands behind the word for what they are: 实事一：…, 问题二：…, 案例3：….

The word and its number are the marker. One alone may be anything; a list counts on from one and keeps to its word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.analyze.headings.markers import Boundary, Marker, Scheme, boundary_before
from reader.analyze.headings.series import Numbered, outside
from reader.analyze.layout import Layout
from reader.analyze.ordinals import ordinal
from reader.analyze.paragraphs import Role
from reader.analyze.punctuation import COLONS
from reader.text.span import Span

_NAMED = re.compile(
    r"(?<![\u4e00-\u9fff\d、，“《])(?P<word>[\u4e00-\u9fff]{2,4})"
    r"(?P<number>[一二三四五六七八九十]{1,2}|\d{1,2})[：:](?=[ \u3000]?[\u4e00-\u9fff“《])"
)
_NO_ITEM = re.compile("附|[图表注]$|专栏|方框|电话|热线|标段|周[一二三四五六日]?$|星期|礼拜|[年月日时点第之]$")
"""What has numbers, too, and is no item of the text."""
_COLONS = tuple(re.compile(rf"{colon}(?<=[一二三四五六七八九十\d]{colon})") for colon in COLONS)
"""What such a marker ends with: looked for first, for most characters can begin one; one of the two at a time, fast."""
_LONGEST = 6
"""Characters of a marker before its colon, at most."""
_BEHIND = 3
"""From its colon on, with what the pattern looks ahead at."""
_LEAST = 2
"""Items of a list."""


def named_items(layout: Layout, body: int, reserved: Sequence[Span] = ()) -> list[Numbered]:
    """The items of such lists from paragraph ``body`` on, in order; none within ``reserved`` spans."""
    found: list[Numbered] = []
    for _, group in groupby(_items(layout, body), key=lambda pair: pair[0]):
        run: list[Numbered] = []
        for _, item in group:
            if item.marker.ordinal != len(run) + 1:
                found += run if len(run) >= _LEAST else ()
                run = []
            if item.marker.ordinal == len(run) + 1:
                run.append(item)
        found += run if len(run) >= _LEAST else ()
    return list(outside(found, reserved))


def _items(layout: Layout, body: int) -> Iterator[tuple[str, Numbered]]:
    """What may be such items, each with its word."""
    colons = sorted((colon for one in _COLONS for colon in one.finditer(layout.text)), key=re.Match.start)
    for colon in colons:
        at = colon.start()
        match = _NAMED.search(layout.text, max(0, at - _LONGEST), at + _BEHIND)
        if match is None or match.end() != colon.end():
            continue
        word, number = match["word"], ordinal(match["number"])
        boundary = boundary_before(layout.text, match.start())
        if number is None or _NO_ITEM.search(word) or boundary not in (Boundary.LINE, Boundary.SENTENCE):
            continue
        index = layout.index_at(match.start())
        if index < body - 1 or layout.paragraphs[index].role is not Role.TEXT:
            continue
        marker = Marker(match.start(), match.end(), Scheme.NAMED, number, boundary)
        yield word, Numbered(marker, index, opens=boundary is Boundary.LINE)
