"""``yandu indicators``: the indicators of the library that answer a query, or the metrics nearest to it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from reader.app.analysis_json import number
from reader.app.comparable import amount, base_unit
from reader.app.indicators import IndicatorMatch, look_up
from reader.app.nearest import NearMetric
from reader.app.session import Session


def add_indicator_options(parser: argparse.ArgumentParser) -> None:
    """What ``yandu indicators`` can be given besides the library and ``--json``."""
    parser.add_argument(
        "query", nargs="?", default="", metavar="QUERY", help="words of the indicator, or a condition: '占比 > 50%%'"
    )
    parser.add_argument("--csv", action="store_true", help="as a table")
    parser.add_argument(
        "--suggestions",
        action="store_true",
        help="with --json: one object, of the indicators and, where there are none, of the closest ones",
    )


def list_indicators(session: Session, options: argparse.Namespace) -> int:
    """Print the indicators that answer the query; where none does, say which metrics come nearest.

    Raises ``StoreError``, ``QueryError``.
    """
    found, near = look_up(session, options.query)
    if near:
        print(f"Nothing answers {options.query!r}. Nearest: {', '.join(map(_named, near))}.", file=sys.stderr)
    if options.json:
        rows = [_object(match) for match in found]
        suggestions = [asdict(one) | {"shared": [span.of(one.metric) for span in one.shared]} for one in near]
        answer = {"indicators": rows, "suggestions": suggestions} if options.suggestions else rows
        print(json.dumps(answer, ensure_ascii=False, indent=1))
    elif options.csv:
        _print_table([_row(match) for match in found])
    else:
        for match in found:
            print(f"{match.title}: {match.metric} {match.stated}")
    return 0


def _named(one: NearMetric) -> str:
    return f"{one.metric} ({one.count})"


_COLUMNS = (
    *("document", "title", "issuer", "date", "metric", "text", "kind", "value", "upper", "unit", "qualifier"),
    *("start", "end", "sentence", "change", "form", "period", "planned", "cumulative", "per"),
    *("amount", "amount_upper", "amount_unit"),
)


def _print_table(rows: Sequence[dict[str, Any]]) -> None:
    import csv  # only here

    writer = csv.DictWriter(sys.stdout, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def _object(match: IndicatorMatch) -> dict[str, Any]:
    """``amount`` and ``amount_upper`` are in ``amount_unit``, which all units of one sort are brought to.

    ``score`` and ``matched``, how well the metric answers a query and with which words, are there with a query alone.
    """
    answer = match.answer
    words = () if answer is None else answer.metric_words
    asked = {} if answer is None else {"score": answer.score, "matched": [span.of(match.metric) for span in words]}
    return {
        **_row(match),
        "section": list(match.section),
        **asked,
    }


def _row(match: IndicatorMatch) -> dict[str, Any]:
    one = match.indicator
    upper = None if one.upper is None else amount(one.upper, one.unit)
    return {
        "document": match.document_id,
        "title": match.title,
        "issuer": match.issuer,
        "date": match.date,
        "metric": match.metric,
        "text": match.text,
        "kind": one.kind.value,
        "value": number(one.value),
        "upper": None if one.upper is None else number(one.upper),
        "unit": one.unit,
        "qualifier": one.qualifier,
        "start": one.span.start,
        "end": one.span.end,
        "sentence": match.sentence,
        "change": None if one.change is None else one.change.direction.value,
        "form": None if one.change is None else "to" if one.change.level else "by",
        "period": one.period.iso if one.period is not None else None,
        "planned": one.planned,
        "cumulative": one.cumulative,
        "per": one.per,
        "amount": number(amount(one.value, one.unit)),
        "amount_upper": None if upper is None else number(upper),
        "amount_unit": base_unit(one.unit) or None,
    }
