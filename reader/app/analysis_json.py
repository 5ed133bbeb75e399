"""The analysis of a report as the JSON of ``yandu analyze``: a contract with the scripts that read it."""

from __future__ import annotations

import re
from decimal import Decimal
from operator import itemgetter
from typing import Any

from reader.analyze.finding import Change, Heading, Indicator
from reader.app.report import Report
from reader.app.sections import indicator_counts, section_lengths, section_span
from reader.script.view import View
from reader.source.decode import Undecodable
from reader.source.document import ImportFailed, Source
from reader.source.repair import Repaired
from reader.text.offsetmap import Edit
from reader.text.span import Span

_BREAK = re.compile(r"(?<=[A-Za-z])[ \t\u3000]*[\r\n]\s*(?=[A-Za-z])()|[ \t\u3000]*[\r\n]\s*")


def analysis_object(report: Report, path: str, view: View | None = None) -> dict[str, Any]:
    """One JSON object; every ``start`` and ``end`` counts code points of the source text, half-open.

    ``text`` is the slice of the source; the ``title`` of a heading and a ``metric`` have no line ends in them. A
    heading that the reader calls something else has a ``name``; ``body`` is what stands below it, further headings
    included, ``indicators`` and ``characters`` say how many its section holds, the heading included. With a ``view``,
    what a reader sees there stands beside it as ``shown``.
    """
    source, found = report.source, report.analysis

    def piece(span: Span | None) -> dict[str, Any] | None:
        return None if span is None else {**_span(span), "text": span.of(source.text), **_shown(span, view)}

    return {
        "source": {
            "path": path,
            "sha256": source.sha256,
            "encoding": source.encoding,
            "length": len(source.text),
            "undecodable": [undecodable_object(one) for one in source.undecodable],
            "evidence": [
                {"kind": one.kind.value, "encoding": one.encoding, "value": one.value} for one in source.evidence
            ],
        },
        "script": report.detected.script.value,
        "title": piece(found.title),
        "issuer": piece(found.issuer),
        "date": None if found.date is None else {**(piece(found.date.span) or {}), "iso": found.date.iso},
        "period": None if found.period is None else {**(piece(found.period.span) or {}), "iso": found.period.iso},
        "fields": [{"name": piece(field.name), "value": piece(field.value)} for field in found.fields],
        "headings": _headings(report, view),
        "indicators": [_indicator(one, report, view) for one in found.indicators],
        "repairs": [repair_object(edit) for edit in report.repaired.edits],
    }


def failure_object(path: str, error: ImportFailed) -> dict[str, Any]:
    """What stands in the place of the object of a file that cannot be read; ``code`` does not change with wording."""
    return {"source": {"path": path}, "error": {"code": error.code, "text": str(error)}}


def number(value: Decimal) -> int | float:
    """``value`` as a JSON number: an integer where it is one, else the nearest double."""
    return int(value) if value == value.to_integral_value() else float(value)


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _shown(span: Span, view: View | None) -> dict[str, str]:
    return {} if view is None else {"shown": view.map.map_span(span).span.of(view.text)}


def _unwrapped(words: str) -> str:
    """``words`` in one line: a line end within Chinese text stands for nothing, beside a Latin word for a space."""
    return _BREAK.sub(lambda match: " " if match.group(1) is not None else "", words)


def _headings(report: Report, view: View | None) -> list[dict[str, Any]]:
    nodes, text = report.analysis.headings, report.source.text
    indicators = indicator_counts(nodes, [one.span.start for one in report.analysis.indicators])
    lengths = section_lengths(map(section_span, nodes), report.repaired)
    return [
        {**_heading(node, text, view), "body": _span(node.body), "indicators": count, "characters": length}
        for node, count, length in zip(nodes, indicators, lengths, strict=True)
    ]


def _heading(node: Heading, text: str, view: View | None) -> dict[str, Any]:
    return {
        **_span(node.span),
        "level": node.level,
        "marker": node.marker.of(text),
        "title": _unwrapped(node.title.of(text)),
        "kind": node.kind.value,
        **({"name": node.name} if node.name else {}),
        **_shown(node.title, view),
    }


def _indicator(one: Indicator, report: Report, view: View | None) -> dict[str, Any]:
    text = report.source.text
    return {
        **_span(one.span),
        "text": one.span.of(text),
        "kind": one.kind.value,
        "value": number(one.value) if one.upper is None else [*map(number, (one.value, *one.between, one.upper))],
        "unit": unit_text(one, report),
        "qualifier": one.qualifier,
        "metric": one.name or _unwrapped("".join(span.of(text) for span in one.metric)),
        "change": None if one.change is None else _change(one.change, text),
        "period": None if one.period is None else {"text": one.period.span.of(text), "iso": one.period.iso},
        "planned": one.planned,
        "cumulative": one.cumulative,
        "per": one.per,
        **_shown(one.span, view),
    }


def _change(change: Change, text: str) -> dict[str, Any]:
    """``form`` is "to" where the number is what was reached (提高到80%), "by" where it is the distance (提高5%)."""
    return {
        "direction": change.direction.value,
        "form": "to" if change.level else "by",
        "basis": None if change.basis is None else change.basis.of(text),
    }


def unit_text(one: Indicator, report: Report) -> str | None:
    """The unit as the report writes it, repaired: 個 in a Traditional report; the normalised one where they agree."""
    if one.unit is None or not one.unit_spans:
        return one.unit
    clean = report.repaired
    return "".join(clean.map.map_span(span).span.of(clean.text) for span in one.unit_spans)


def undecodable_object(lost: Undecodable) -> dict[str, Any]:
    """A U+FFFD of the source text, and the bytes in whose place it stands, in hexadecimal."""
    return {**_span(lost.span), "bytes": lost.data.hex()}


def repair_object(edit: Edit) -> dict[str, Any]:
    """One repair, in source coordinates."""
    return {
        "start": edit.start,
        "end": edit.end,
        "replacement": edit.replacement,
        "reason": edit.reason,
        "certain": edit.certain,
    }


def repair_objects(source: Source, repaired: Repaired) -> list[dict[str, Any]]:
    """Every repair, and every U+FFFD that stands for bytes: one replaced by itself, with ``bytes``; in order.

    A U+FFFD within a repair is told of by the repair alone.
    """
    taken = repaired.map
    marks = [
        {
            **repair_object(Edit(one.span.start, one.span.end, "\ufffd", "undecodable", certain=False)),
            "bytes": one.data.hex(),
        }
        for one in source.undecodable
        if taken.map_span(one.span).span.of(repaired.text) == "\ufffd"
    ]
    return sorted([*map(repair_object, repaired.edits), *marks], key=itemgetter("start", "end"))
