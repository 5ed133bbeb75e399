"""What the reader put right, laid over what was found. Pure functions, fit for a background thread."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reader.analyze.finding import Analysis, Heading, HeadingKind, Indicator, IndicatorKind
from reader.annotate.anchor import Status, Target
from reader.annotate.correction import Correction, CorrectionKind, Corrections, Revision
from reader.text.span import Span

_KIND = CorrectionKind
_BY_SPAN = {_KIND.HIDE, _KIND.LEVEL, _KIND.NAME}

Marker = Callable[[Span], "Indicator | None"]
"""The indicator that the number in a source span would be, in source coordinates; None without a number there."""


def corrected(found: Analysis, text: str, corrections: Corrections, marked: Marker) -> Analysis:
    """``found`` in the source ``text`` with ``corrections`` applied; all in source coordinates.

    A correction whose words have left the text is passed over. ``marked`` is asked for each number to be marked.
    """
    if not corrections:
        return found
    placed = tuple(_placed(text, corrections))
    indicators = _indicators(found.indicators, placed, marked)
    return replace(found, indicators=indicators, headings=_headings(found.headings, placed, text))


def _placed(text: str, corrections: Corrections) -> Iterator[Correction]:
    """The corrections where their words stand now."""
    target: Target | None = None
    for one in corrections:
        if text.startswith(one.quote.exact, one.span.start) and one.span.end <= len(text):
            yield one
            continue
        target = target or Target.of(text)
        found = target.anchor(one.span, one.quote)
        if found.span is not None and found.status in (Status.EXACT, Status.MOVED):
            yield replace(one, span=found.span)


# Indicators


def _indicators(found: Sequence[Indicator], corrections: Sequence[Correction], marked: Marker) -> tuple[Indicator, ...]:
    unwanted = {at for one in corrections if one.kind is _KIND.NO_INDICATOR for at in _touched(found, one.span)}
    kept = [one for at, one in enumerate(found) if at not in unwanted]
    for one in corrections:
        if one.kind not in (_KIND.INDICATOR, _KIND.REVISED):
            continue
        there = _touched(kept, one.span)
        made = kept[there.start] if there else marked(one.span)
        if made is not None:
            kept[there.start : there.start + bool(there)] = [revised(made, Revision.of_value(one.value))]
    return tuple(sorted(kept, key=_place))


def _touched(found: Sequence[Indicator] | Sequence[Heading], span: Span) -> range:
    """The indices of those that share a character with ``span``; where it would stand among them, when none does.

    ``found`` is in order, and so are the ends of its spans.
    """
    first = bisect_right(found, span.start, key=_end)
    return range(first, max(first, bisect_left(found, span.end, key=_start)))


def _start(one: Indicator | Heading) -> int:
    return one.span.start


def _end(one: Indicator | Heading) -> int:
    return one.span.end


def revised(one: Indicator, said: Revision | None) -> Indicator:
    """``one`` as the reader says it is; of a kind this version does not know, as it was found."""
    if said is None or said.kind not in {kind.value for kind in IndicatorKind}:
        return one
    unit = said.unit or None
    places = one.unit_spans if unit == one.unit else ()
    return replace(one, kind=IndicatorKind(said.kind), unit=unit, unit_spans=places, name=said.name)


def _place(one: Indicator | Heading) -> Span:
    return one.span


# The outline


def _headings(found: Sequence[Heading], corrections: Sequence[Correction], text: str) -> tuple[Heading, ...]:
    if not any(one.kind in _BY_SPAN or one.kind is _KIND.HEADING for one in corrections):
        return tuple(found)
    made = [_made(one) for one in corrections if one.kind is _KIND.HEADING]
    new = [node for node in made if not _touched(found, node.span)]
    nodes = sorted((*found, *new), key=_place)
    wanted = {(_meant(nodes, one.span), one.kind): one for one in corrections}
    moved = _moved(nodes, wanted)
    named = [_named(node, wanted) for node in moved if (node.span, _KIND.HIDE) not in wanted]
    end = max((node.body.end for node in found), default=len(text))
    return _settled(named, end)


def _meant(nodes: Sequence[Heading], span: Span) -> Span:
    """The place of the heading that a correction at ``span`` is about: in a later edition it may have more words."""
    touched = _touched(nodes, span)
    return nodes[touched.start].span if len(touched) == 1 else span


def _made(one: Correction) -> Heading:
    marker = Span(one.span.start, one.span.start)
    return Heading(one.span, max(1, int(one.value or 1)), marker, one.span, one.span, HeadingKind.HEADING)


def _named(node: Heading, wanted: dict[tuple[Span, CorrectionKind], Correction]) -> Heading:
    name = wanted.get((node.span, _KIND.NAME))
    return node if name is None else replace(node, name=name.value)


def _moved(nodes: Sequence[Heading], wanted: dict[tuple[Span, CorrectionKind], Correction]) -> list[Heading]:
    """The headings at the levels the reader gave them; what is below a heading moves along."""
    above: list[tuple[int, int]] = []
    moved: list[Heading] = []
    for node in nodes:
        while above and above[-1][0] >= node.level:
            above.pop()
        own = wanted.get((node.span, _KIND.LEVEL))
        by = (above[-1][1] if above else 0) + (int(own.value) if own else 0)
        above.append((node.level, by))
        level = max(1, node.level + by)
        moved.append(node if level == node.level else replace(node, level=level))
    return moved


def _settled(nodes: Sequence[Heading], end: int) -> tuple[Heading, ...]:
    """The headings with levels that begin at 1 and skip none, and with bodies to match."""
    levels: list[int] = []
    open_levels: list[tuple[int, int]] = []
    for node in nodes:
        while open_levels and open_levels[-1][0] >= node.level:
            open_levels.pop()
        level = open_levels[-1][1] + 1 if open_levels else 1
        open_levels.append((node.level, level))
        levels.append(level)
    ends = [end] * len(nodes)
    for at, node in enumerate(nodes):
        following = (later for later in range(at + 1, len(nodes)) if levels[later] <= levels[at])
        ends[at] = next((nodes[later].span.start for later in following), max(end, node.span.end))
    return tuple(map(_reaching, nodes, levels, ends))


def _reaching(node: Heading, level: int, end: int) -> Heading:
    """``node`` at ``level``, with a body up to ``end``; itself where it is so already."""
    body = Span(node.span.end, max(node.span.end, end))
    return node if (node.level, node.body) == (level, body) else replace(node, level=level, body=body)
