"""Numbers that a series lacks because the line end before them was lost: …取得成效二、存在问题 between 一、 and 三、.

Amid a line nothing sets such a number apart from words, so it counts only where exactly one stands in the gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cache
from itertools import pairwise

from reader.analyze.headings.markers import Boundary, Marker, Scheme
from reader.analyze.headings.series import Numbered
from reader.analyze.layout import Layout
from reader.analyze.paragraphs import Role
from reader.source.passes.flat_glued import begins_numeral
from reader.text.patterns import lazy_pattern

_HAN = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_FORMS = {
    Scheme.FORMAL: "{formal}、",
    Scheme.HAN: "{han}、",
    Scheme.HAN_PAREN: "[（(]{han}[）)]",
    Scheme.ARABIC: "{number}[.．、]",
    Scheme.ARABIC_PAREN: "[（(]{number}[）)]",
    Scheme.COUNTED: "{han}是",
}
_FORMAL = ("", "壹", "[贰貳]", "[叁参參]", "肆", "伍", "[陆陸]", "柒", "捌", "玖", "拾")
_FIRM = (Scheme.FORMAL, Scheme.HAN, Scheme.HAN_PAREN)
"""What nothing but numbering looks like behind a word or a figure."""
_PADDED = lazy_pattern(
    r"0(?<![\d.．:：/A-Za-z—–、，,-]0)(?P<number>[1-9])"
    r"(?:(?=[\u4e00-\u9fff“])(?![年月日号时分秒楼栋室座层线路版级组班])|(?=(?:19|20)\d\d年))"
)
"""01 before a word or a year, no label of a thing: 01号, 02楼."""
_MOST = 3
"""Numbers that a gap may lack."""
_FARTHEST = 4000
"""Characters that a gap may span."""
_NO_FIRST = "统唯同单专合万划归不其之"
"""Words that end in 一: 统一、规范."""


def fill_gaps(layout: Layout, items: Sequence[Numbered]) -> list[Numbered]:
    """``items`` (in order) with the numbers that their series lack, each of them found once in its gap."""
    found = [*items, *_padded(layout, items)]
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
    found += _behind_last(layout, items)
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


def _behind_last(layout: Layout, items: Sequence[Numbered]) -> Iterator[Numbered]:
    """The next numbers of series whose last one stands before them, up to where one further out, or another, begins.

    Only those of sections and of the level below them, which nothing else looks like behind a word.
    """
    scopes: dict[Scheme, tuple[int, int]] = {scheme: (len(layout.text), 0) for scheme in _FIRM}
    for item in reversed(items):
        marker = item.marker
        scope = scopes.get(marker.scheme)
        if scope is not None and scope[1] != marker.ordinal + 1:
            yield from _next(layout, item, scope[0])
        for scheme in _FIRM:
            if marker.scheme <= scheme:
                scopes[scheme] = (marker.start, marker.ordinal if marker.scheme is scheme else 0)


def _next(layout: Layout, last: Numbered, end: int) -> Iterator[Numbered]:
    """The numbers that count on from ``last`` to ``end``, each where it stands once behind a word."""
    start, scheme = last.marker.end, last.marker.scheme
    for number in range(last.marker.ordinal + 1, len(_HAN)):
        places = list(_glued(scheme, number).finditer(layout.text, start, min(end, start + _FARTHEST)))
        if len(places) != 1 or (scheme is Scheme.HAN and not begins_numeral(layout.text, places[0].start())):
            return
        span = places[0].span()
        index = layout.index_at(span[0])
        if layout.paragraphs[index].role is not Role.TEXT:
            return
        start = span[1]
        marker = replace(
            last.marker, start=span[0], end=span[1], ordinal=number, boundary=Boundary.SENTENCE, parents=(), inner=None
        )
        yield Numbered(marker, index, opens=False)


def _padded(layout: Layout, items: Sequence[Numbered]) -> Iterator[Numbered]:
    """The numbers 01, 02, … that count on, right behind words too, where some of them are not among ``items``.

    No figure begins with 0 that words follow.
    """
    known = {item.marker.start for item in items}
    run: list[re.Match[str]] = []
    for match in [*_PADDED.finditer(layout.text), None]:
        number = int(match["number"]) if match else 0
        if run and number != len(run) + 1:
            yield from _counted(layout, run, known) if len(run) > 1 else ()
            run = []
        if match and number == len(run) + 1:
            run.append(match)


def _counted(layout: Layout, run: Sequence[re.Match[str]], known: Set[int]) -> Iterator[Numbered]:
    for match in run:
        index = layout.index_at(match.start())
        if match.start() not in known and layout.paragraphs[index].role is Role.TEXT:
            opens = match.start() == layout.paragraphs[index].start
            boundary = Boundary.LINE if opens else Boundary.SENTENCE
            marker = Marker(*match.span(), Scheme.PADDED, int(match["number"]), boundary, "padded")
            yield Numbered(marker, index, opens)


@cache
def _glued(scheme: Scheme, number: int) -> re.Pattern[str]:
    """Finds the number right behind a word, and before one; 第（二）项 is a reference.

    The number is looked for first: what stands before it is seldom asked.
    """
    more = r"\d。；！" if scheme in _FIRM else ""
    form = _FORMS[scheme].format(han=_HAN[number], formal=_FORMAL[number], number=number)
    behind = (
        rf"(?<=[\u4e00-\u9fff）”%{more}]{form})(?<![第十百{''.join(_HAN)}{_NO_FIRST if number == 1 else ''}]{form})"
    )
    return re.compile(rf"{form}{behind}(?=[ \u3000]?[\u4e00-\u9fff“])(?![{''.join(_HAN)}项款条否])")
