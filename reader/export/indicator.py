"""An indicator as a row of a table: what a report counts, with all that is needed to look it up."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reader.analyze.finding import Direction, IndicatorKind
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class IndicatorRecord:
    """One indicator with its words, its place and its source.

    ``span`` is half-open, in code points of the source text of the document whose bytes have ``sha256``, and ``text``
    what stands there;
    ``value`` (and ``upper`` of a range) is normalised, as in ``Indicator``. ``unit``, ``qualifier``, ``issuer`` and
    ``date`` (ISO 8601) are empty where there is none. ``section`` is the path of headings from the top. ``direction``
    and ``reached`` say how the quantity moved and whether the number is where it got to (提高到80%), ``basis`` against
    what, in the report's words; ``period`` is as in ``reader.analyze.finding.Period``; ``per`` is what the number is
    counted for each of (每人每月).
    """

    sha256: str
    span: Span
    text: str
    value: Decimal
    kind: IndicatorKind
    upper: Decimal | None = None
    unit: str = ""
    qualifier: str = ""
    metric: str = ""
    section: tuple[str, ...] = ()
    sentence: str = ""
    title: str = ""
    issuer: str = ""
    date: str = ""
    direction: Direction | None = None
    reached: bool = False
    basis: str = ""
    period: str = ""
    planned: bool = False
    cumulative: bool = False
    per: str = ""
