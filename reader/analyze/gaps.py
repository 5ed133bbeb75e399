"""Numbers that a series lacks because the line end before them was lost: …取得成效二、存在问题 between 一、 and 三、.

Amid a line nothing sets such a number apart from words, so it counts only where exactly one stands in the gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from reader.analyze.layout import Layout, Role
from reader.analyze.markers import Boundary, Scheme
from reader.analyze.series import Numbered

_HAN = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_FORMS = {Scheme.HAN: "{han}、", Scheme.HAN_PAREN: "[（(]{han}[）)]", Scheme.ARABIC: r"{number}[.．、](?!\d)"}
_FARTHEST = 4000
"""Characters that a gap may span."""


def fill_gaps(layout: Layout, items: Sequence[Numbered]) -> list[Numbered]:
    """``items`` (in order) with the numbers that their series lack, each of them found once in its gap."""
    found = list(items)
    for scheme in _FORMS:
        series = [item for item in items if item.marker.scheme is scheme and item.marker.inner is None]
        for before, after in pairwise(series):
            if after.marker.ordinal == before.marker.ordinal + 2:
                found += _between(layout, before, after)
    return sorted(found, key=lambda item: item.marker.start) if len(found) > len(items) else found


def _between(layout: Layout, before: Numbered, after: Numbered) -> Iterator[Numbered]:
    number = before.marker.ordinal + 1
    start, end = before.marker.end, after.marker.start
    if number >= len(_HAN) or end - start > _FARTHEST:
        return
    places = list(_glued(before.marker.scheme, number).finditer(layout.text, start, end))
    if len(places) != 1:
        return
    index = layout.index_at(places[0].start())
    if layout.paragraphs[index].role is Role.TEXT:
        marker = replace(
            before.marker, start=places[0].start(), end=places[0].end(), ordinal=number, boundary=Boundary.SENTENCE
        )
        yield Numbered(marker, index, opens=False)


@cache
def _glued(scheme: Scheme, number: int) -> re.Pattern[str]:
    """Finds the number right behind a word, and before one; 第（二）项 is a reference."""
    form = _FORMS[scheme].format(han=_HAN[number], number=number)
    behind = rf"(?<=[\u4e00-\u9fff）”])(?<![第十百{''.join(_HAN)}])"
    return re.compile(rf"{behind}{form}(?=[ \u3000]?[\u4e00-\u9fff“])(?![{''.join(_HAN)}项款条])")
