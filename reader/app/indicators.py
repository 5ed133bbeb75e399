"""The indicators of all reports of the library, and the queries over them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from reader.analyze.finding import Indicator
from reader.analyze.numerals import parse
from reader.app.report import Report
from reader.app.sections import section_path
from reader.app.session import Session
from reader.app.stored import stored_report
from reader.export.excerpt import sentence_span
from reader.export.indicator import IndicatorRecord
from reader.search.query import find_all, fold

_COMPARISON = re.compile(r"^(?P<words>.*?)\s*(?P<sign>>=|<=|≥|≤|>|<|=|＞|＜|＝)\s*(?P<value>[^<>=]+)$")
_RANGE = re.compile(r"^(?P<words>.*?)\s*(?P<low>\S+?)\.\.(?P<high>\S+)$")
_SIGNS = {"≥": ">=", "≤": "<=", "＞": ">", "＜": "<", "＝": "="}
_UNITS = re.compile(r"(?P<number>.*?)(?P<unit>[^\d.万亿萬億]*)$")


@dataclass(frozen=True, slots=True)
class IndicatorQuery:
    """Which indicators are wanted: those whose metric holds ``words`` and whose value lies between the bounds.

    A bound is None where there is none; ``open_low`` and ``open_high`` exclude the bound itself.
    ``unit`` is empty for any.
    """

    words: tuple[str, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    open_low: bool = False
    open_high: bool = False
    unit: str = ""

    def admits(self, value: Decimal, upper: Decimal | None, unit: str | None) -> bool:
        """Whether a value, or a range that lies wholly inside, meets the bounds and the unit."""
        if self.unit and self.unit != unit:
            return False
        high = value if upper is None else upper
        if self.low is not None and (value < self.low or (self.open_low and value == self.low)):
            return False
        return self.high is None or not (high > self.high or (self.open_high and high == self.high))


@dataclass(frozen=True, slots=True)
class IndicatorMatch:
    """An indicator with the document and the sentence it stands in; its spans are in source coordinates."""

    document_id: str
    title: str
    issuer: str
    date: str
    indicator: Indicator
    text: str
    metric: str
    sentence: str
    section: tuple[str, ...] = ()
    sha256: str = ""


def parse_query(query: str) -> IndicatorQuery:
    """What ``query`` asks for: words of the metric, then perhaps ``> 50%``, ``>= 8%`` or ``500万..2000万元``.

    A bound that is no number makes the whole query plain words.
    """
    match = _COMPARISON.match(query)
    if match:
        bound = _bound(match["value"])
        if bound is not None:
            sign = _SIGNS.get(match["sign"], match["sign"])
            value, unit = bound
            return IndicatorQuery(
                tuple(match["words"].split()),
                value if sign in (">", ">=", "=") else None,
                value if sign in ("<", "<=", "=") else None,
                sign == ">",
                sign == "<",
                unit,
            )
    match = _RANGE.match(query)
    if match:
        low, high = _bound(match["low"]), _bound(match["high"])
        if low is not None and high is not None:
            return IndicatorQuery(tuple(match["words"].split()), low[0], high[0], unit=high[1] or low[1])
    return IndicatorQuery(tuple(query.split()))


def _bound(words: str) -> tuple[Decimal, str] | None:
    match = _UNITS.match(words.strip())
    if match is None:
        return None
    number = parse(match["number"])
    return None if number is None else (number.value, match["unit"].replace("％", "%"))


def find_indicators(session: Session, query: str, documents: frozenset[str] = frozenset()) -> list[IndicatorMatch]:
    """The indicators of the library that meet ``query``, by document and place; all of them when it is empty.

    ``documents`` are SHA-256 sums of the documents to look at; none for all.
    """
    wanted = parse_query(query)
    found: list[IndicatorMatch] = []
    for record in session.documents():
        if documents and record.sha256 not in documents:
            continue
        found.extend(_matches(stored_report(session, record.id), wanted, record.id, record.title))
    return found


def _matches(report: Report, wanted: IndicatorQuery, document_id: str, title: str) -> Iterator[IndicatorMatch]:
    text, found = report.source.text, report.analysis
    for one in found.indicators:
        metric = metric_text(one, report)
        folded = fold(metric)
        if all(find_all(folded, word) for word in wanted.words) and wanted.admits(one.value, one.upper, one.unit):
            yield IndicatorMatch(
                document_id=document_id,
                title=title,
                issuer=found.issuer.of(text) if found.issuer else "",
                date=found.date.iso if found.date else "",
                indicator=one,
                text=one.span.of(text),
                metric=metric,
                sentence=sentence_span(text, one.span).of(text),
                section=tuple(node.span.of(text) for node in section_path(found.headings, one.span.start)),
                sha256=report.source.sha256,
            )


def indicator_records(matches: Iterable[IndicatorMatch]) -> tuple[IndicatorRecord, ...]:
    """``matches`` as the rows of an exported table."""
    return tuple(
        IndicatorRecord(
            sha256=match.sha256,
            span=match.indicator.span,
            text=match.text,
            value=match.indicator.value,
            kind=match.indicator.kind,
            upper=match.indicator.upper,
            unit=match.indicator.unit or "",
            qualifier=match.indicator.qualifier or "",
            metric=match.metric,
            section=match.section,
            sentence=match.sentence,
            title=match.title,
            issuer=match.issuer,
            date=match.date,
        )
        for match in matches
    )


def metric_text(one: Indicator, report: Report) -> str:
    """The words that say what ``one`` counts, as repaired."""
    clean = report.repaired
    return "".join(clean.map.map_span(span).span.of(clean.text) for span in one.metric)
