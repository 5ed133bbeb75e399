"""An indicator as a row of a table: what a report counts, with all that is needed to look it up."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reader.analyze.finding import IndicatorKind
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class IndicatorRecord:
    """One indicator with its words, its place and its source.

    ``span`` is half-open, in code points of the source text of the document whose bytes have ``sha256``, and ``text``
    what stands there;
    ``value`` (and ``upper`` of a range) is normalised, as in ``Indicator``. ``unit``, ``qualifier``, ``issuer`` and
    ``date`` (ISO 8601) are empty where there is none. ``section`` is the path of headings from the top.
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
