"""What the compare page shows, made from a comparison. Fit for any thread but for the words of periods."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from reader.analyze.finding import Direction, IndicatorKind
from reader.app.comparable import Quantity
from reader.app.compare import ComparedGroup, ComparedRow
from reader.app.section_labels import numbered_place
from reader.export.excerpt import PATH_SEPARATOR, one_line, place_reference
from reader.export.sheet import Sheet
from reader.text.span import Span
from reader.ui.widgets.names import kind_name
from reader.ui.widgets.periods import period_name

_CLAUSE = "，。；！？,;:：\n"
_BEFORE = 6


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One indicator of a document beside others.

    ``source`` is its place in the source text. ``clause`` is the sentence from a little before its metric;
    ``words`` are the places in it of the words that match, ``number`` that of the number.
    """

    id: str
    document_id: str
    source: Span
    issuer: str
    title: str
    period: str
    planned: bool
    value: str
    amount: Decimal
    upper: Decimal | None
    kind: IndicatorKind
    metric: str
    sentence: str
    clause: str
    words: tuple[Span, ...]
    number: Span
    place: str
    section: str
    sha256: str
    unit: str
    moved: Direction | None = None
    """Which way it went, where the number says by how much."""

    @property
    def name(self) -> str:
        """Whose number it is and of when; a plan is called one."""
        return f"{self.whose} {self.when}".strip()

    @property
    def whose(self) -> str:
        """Whose number it is."""
        return self.issuer or self.title

    @property
    def when(self) -> str:
        """The time it speaks of; a plan is called one."""
        period = period_name(self.period)
        return QCoreApplication.translate("Compare", "{0}（计划）").format(period) if self.planned else period

    @property
    def falls(self) -> bool:
        """Whether it is below zero, or by how much something fell."""
        return self.amount < 0 or self.moved is Direction.DOWN

    @property
    def told(self) -> str:
        """The number as the report writes it; an arrow says which way it went, where no sign does."""
        arrow = "" if self.moved is None or self.amount < 0 else "↓" if self.moved is Direction.DOWN else "↑"
        return f"{arrow}{self.value}"


def compare_rows(group: ComparedGroup) -> tuple[CompareRow, ...]:
    """The rows of ``group``, in its order."""
    return tuple(_row(row, group.quantity) for row in group.rows)


def quantity_name(quantity: Quantity) -> str:
    """What is on one scale, in a word or two: its unit, else its kind; how it moved; by what it is counted."""
    translate = QCoreApplication.translate
    name = quantity.unit or kind_name(quantity.kind)
    if quantity.kind is IndicatorKind.PERCENT and not quantity.unit:
        name = "%"
    if quantity.moved:
        name = translate("Compare", "变化 {0}").format(name)
    return f"{name}/{quantity.per}" if quantity.per else name


def comparison_text(rows: tuple[CompareRow, ...]) -> str:
    """``rows`` as tab-separated lines with a head line, as they are shown, with the whole sentence."""
    translate = QCoreApplication.translate
    head = (
        *(translate("Compare", "文档"), translate("Compare", "数值"), translate("Compare", "原句")),
        translate("Compare", "章节"),
    )
    lines = (head, *((row.name, row.told, row.sentence, row.section) for row in rows))
    return "".join("\t".join(map(one_line, line)) + "\n" for line in lines)


def comparison_sheet(rows: tuple[CompareRow, ...], quantity: Quantity) -> Sheet:
    """``rows`` as a table to be exported: the amounts are all in the unit of ``quantity``."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("Compare", words)

    names = (
        *(
            tr("题名"),
            tr("发文机关"),
            tr("时期"),
            tr("指标"),
            tr("变化"),
            tr("原文"),
            tr("数值"),
            tr("上限"),
            tr("单位"),
        ),
        *(tr("计划"), tr("原句"), tr("章节"), tr("定位")),
    )
    moves = {Direction.UP: tr("增"), Direction.DOWN: tr("减"), None: ""}
    cells = tuple(
        (
            *(row.title, row.issuer, row.period, row.metric, moves[row.moved], row.value, row.amount, row.upper),
            *(quantity.unit or row.unit, tr("是") if row.planned else "", one_line(row.sentence), row.section),
            place_reference(row.sha256, row.source),
        )
        for row in rows
    )
    wide = {tr("题名"): 36, tr("原句"): 60, tr("指标"): 28, tr("章节"): 36, tr("定位"): 24}
    return Sheet(tr("指标对比"), names, cells, wide)


def _row(row: ComparedRow, quantity: Quantity) -> CompareRow:
    measure, one = row.measure, row.measure.indicator
    metric = (place for _, place in measure.pieces if place is not None)
    start = _beginning(measure.sentence, (*row.sentence_words, *metric, measure.number))
    return CompareRow(
        id=f"{row.document_id}/{one.span.start}",
        document_id=row.document_id,
        source=one.span,
        issuer=" ".join(row.issuer.split()),
        title=row.title,
        period=row.period,
        planned=row.planned,
        value=" ".join(measure.text.split()),
        amount=row.amount,
        upper=row.upper,
        kind=one.kind,
        metric=" ".join(measure.metric.split()),
        sentence=measure.sentence,
        clause=measure.sentence[start:].replace("\n", " "),
        words=tuple(Span(span.start - start, span.end - start) for span in row.sentence_words if span.start >= start),
        number=Span(measure.number.start - start, measure.number.end - start),
        place=_short(measure.markers),
        section=PATH_SEPARATOR.join(map(one_line, measure.section)),
        sha256=row.sha256,
        unit=quantity.unit or one.unit or "",
        moved=one.change.direction if quantity.moved and one.change is not None else None,
    )


def _beginning(sentence: str, places: tuple[Span, ...]) -> int:
    """Where the clause begins with the first of ``places`` near the number; what is far before it is left out."""
    number = places[-1]
    near = [span.start for span in places if number.start - span.start < 40 and span.start <= number.start]
    first = min(near)
    start = first
    while start > 0 and sentence[start - 1] not in _CLAUSE:
        start -= 1
    return start if first - start <= 2 * _BEFORE else max(start, first - _BEFORE)


def _short(markers: tuple[str, ...]) -> str:
    """Markers run together, each in one line: 二、（二）1. as 二（二）1."""
    return numbered_place(" ".join(marker.split()) for marker in markers)
