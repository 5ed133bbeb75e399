"""Numbers that a series lacks because the line end before them was lost: …取得成效二、存在问题 between 一、 and 三、.

Amid a line nothing sets such a number apart from words, so it counts only where exactly one stands in the gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from reader.analyze.headings.markers import Boundary, Scheme
from reader.analyze.headings.series import Numbered
from reader.analyze.layout import Layout, Role

_HAN = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_FORMS = {
    Scheme.FORMAL: "{formal}、",
    Scheme.HAN: "{han}、",
    Scheme.HAN_PAREN: "[（(]{han}[）)]",
    Scheme.ARABIC: r"{number}[.．、](?!\d)",
    Scheme.ARABIC_PAREN: "[（(]{number}[）)]",
    Scheme.COUNTED: "{han}是(?!否)",
}
_FORMAL = ("", "壹", "[贰貳]", "[叁参參]", "肆", "伍", "[陆陸]", "柒", "捌", "玖", "拾")
_MOST = 3
"""Numbers that a gap may lack."""
_FARTHEST = 4000
"""Characters that a gap may span."""
_NO_FIRST = "统唯同单专合万划归不其之"
"""Words that end in 一: 统一、规范."""


def fill_gaps(layout: Layout, items: Sequence[Numbered]) -> list[Numbered]:
    """``items`` (in order) with the numbers that their series lack, each of them found once in its gap."""
    found = list(items)
    ends = {after.marker.start: before.marker.end for before, after in pairwise(items)}
    by_scheme: dict[Scheme, list[Numbered]] = {scheme: [] for scheme in _FORMS}
    for item in items:
        if item.marker.inner is None and item.marker.scheme in by_scheme:
            by_scheme[item.marker.scheme].append(item)
    for series in by_scheme.values():
        last = floor = 0
        for item in series:
            start = floor
            if last >= item.marker.ordinal:  # the series begins again
                last, start = 0, max(floor, ends.get(item.marker.start, 0))
            if last + 1 < item.marker.ordinal:
                found += _between(layout, item, start, range(last + 1, item.marker.ordinal))
            last, floor = item.marker.ordinal, item.marker.end
    return sorted(found, key=lambda item: item.marker.start) if len(found) > len(items) else found


def _between(layout: Layout, after: Numbered, start: int, numbers: range) -> Iterator[Numbered]:
    """The ``numbers`` before ``after``, each where it stands once in the text behind ``start`` or the one before."""
    end = after.marker.start
    if len(numbers) > _MOST or numbers.stop > len(_HAN) or end - start > _FARTHEST:
        return
    for number in numbers:
        places = list(_glued(after.marker.scheme, number).finditer(layout.text, start, end))
        if len(places) != 1:
            continue
        index = layout.index_at(places[0].start())
        start = places[0].end()
        if layout.paragraphs[index].role is Role.TEXT:
            span = places[0].span()
            marker = replace(
                after.marker, start=span[0], end=span[1], ordinal=number, boundary=Boundary.SENTENCE, parents=()
            )
            yield Numbered(marker, index, opens=False)


@cache
def _glued(scheme: Scheme, number: int) -> re.Pattern[str]:
    """Finds the number right behind a word, and before one; 第（二）项 is a reference."""
    form = _FORMS[scheme].format(han=_HAN[number], formal=_FORMAL[number], number=number)
    behind = rf"(?<=[\u4e00-\u9fff）”%])(?<![第十百{''.join(_HAN)}{_NO_FIRST if number == 1 else ''}])"
    return re.compile(rf"{behind}{form}(?=[ \u3000]?[\u4e00-\u9fff“])(?![{''.join(_HAN)}项款条])")
