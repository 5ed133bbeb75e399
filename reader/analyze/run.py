"""The whole analysis of one text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from reader.analyze.finding import Analysis, Heading
from reader.analyze.indicators import find_indicators
from reader.analyze.layout import read_layout
from reader.analyze.metadata import read_frame
from reader.analyze.outline import read_outline
from reader.analyze.punctuation import widened
from reader.analyze.quantities.facets import described
from reader.analyze.tables.cells import read_tables
from reader.analyze.units import load_units
from reader.script.detect import Script
from reader.script.view import simplified
from reader.source.document import Hint, HintKind, Source
from reader.source.repair import Repaired
from reader.text.collector import collector_paused, let_go
from reader.text.offsetmap import Fit, OffsetMap
from reader.text.span import Span

_FEWEST_LOST = 2
_POINTS = frozenset(".．")
_CLOSING = re.compile(r"[\u2500-\u257f][0-9A-Za-z]?")


def analyze(text: str, hints: Sequence[Hint] = (), *, run_together: bool = False) -> Analysis:
    """All that is found in ``text``, which is clean and Simplified; every span, and those of ``hints``, is in it.

    ``run_together``: see :func:`reader.analyze.outline.read_outline`.
    """
    with collector_paused():
        return _analyzed(text, hints, run_together=run_together)


def _analyzed(text: str, hints: Sequence[Hint], *, run_together: bool) -> Analysis:
    text = widened(text[: _body_end(text, hints)])
    layout = read_layout(text, hints)
    frame = read_frame(layout)
    headings = read_outline(layout, frame, run_together=run_together)
    found = frame.metadata
    excluded = [span for span in (found.title, found.issuer, found.date.span if found.date else None) if span]
    excluded += [span for field in found.fields for span in (field.name, field.value)]
    excluded += [node.marker for node in headings if len(node.marker)]
    cells = read_tables(layout, frame.reserved, load_units(), found.period.iso if found.period else None, hints)
    ends = frozenset(node.title.end for node in headings)
    indicators = find_indicators(_with_markers_parted(text, headings), excluded, cells, ends)
    return Analysis(
        title=found.title,
        issuer=found.issuer,
        date=found.date,
        period=found.period,
        fields=found.fields,
        headings=tuple(headings),
        indicators=tuple(
            described(text, indicators, headings, found.title, found.period, found.date.iso if found.date else "")
        ),
    )


def _body_end(text: str, hints: Sequence[Hint]) -> int:
    """Where the report ends and its footnotes begin: their numbers, and the dates of sources, are none of its own."""
    return min((hint.span.start for hint in hints if hint.kind is HintKind.NOTES), default=len(text))


def _with_markers_parted(text: str, headings: Sequence[Heading]) -> str:
    """``text`` with 、 for the points between markers and numbers, none of them a decimal: 1.6个部门. Places stay."""
    points = [node.marker.end - 1 for node in headings if len(node.marker) and text[node.marker.end].isdecimal()]
    parts: list[str] = []
    last = 0
    for at in points:
        if text[at] in _POINTS:
            parts += (text[last:at], "、")
            last = at + 1
    return "".join((*parts, text[last:])) if parts else text


def analyze_source(source: Source, repaired: Repaired, detected: Script, cache_dir: Path | None = None) -> Analysis:
    """The analysis of ``source``, in source coordinates.

    ``repaired`` is its clean text, ``detected`` that text's script: the analysis runs on its Simplified form.
    ``cache_dir``: see :func:`reader.script.convert.converter`.
    """
    conversion = simplified(repaired.text, detected, cache_dir)
    forward = repaired.map.then(conversion.map)
    hints = _moved(source.hints, forward)
    there = analyze(conversion.text, hints, run_together=_ran_together(repaired))
    found = there.through(forward.invert())
    left: list[object] = [*there.headings, *there.indicators]
    del there
    let_go(left)
    return replace(found, headings=tuple(_parted(source.text, node) for node in found.headings))


def _ran_together(repaired: Repaired) -> bool:
    """Whether the source lost line ends and left nothing in their place, where repair put some back."""
    lost = (edit for edit in repaired.edits if edit.reason == "flattened" and edit.start == edit.end)
    return len(list(islice(lost, _FEWEST_LOST))) == _FEWEST_LOST


def _parted(text: str, node: Heading) -> Heading:
    """``node`` with marker and title apart, where one repair made both of them and so each covers all of it.

    In GBK text that lost a byte （一） reads 。ㄒ唬┺: the box-drawing character holds the closing bracket with the
    first byte of the title; a Latin letter after it is the second byte of the same character.
    """
    if not len(node.marker) or node.title.start >= node.marker.end:
        return node
    match = _CLOSING.search(text, node.marker.start, node.marker.end)
    parted = match.end() if match else node.marker.end
    return replace(
        node, marker=Span(node.marker.start, parted), title=Span(min(parted, node.title.end), node.title.end)
    )


def _moved(hints: Sequence[Hint], offsets: OffsetMap) -> tuple[Hint, ...]:
    """The hints in the target text of ``offsets``, without those whose characters are gone."""
    moved: list[Hint] = []
    for hint in hints:
        place = offsets.map_span(hint.span)
        if place.fit is not Fit.GONE and len(place.span):
            moved.append(replace(hint, span=Span(place.span.start, place.span.end)))
    return tuple(moved)
