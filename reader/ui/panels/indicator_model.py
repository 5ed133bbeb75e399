"""The indicators of a document as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QBrush, QColor

from reader.analyze.finding import Direction, IndicatorKind
from reader.app.stating import in_digits
from reader.text.records import quickly_made
from reader.ui.theme import Theme
from reader.ui.widgets.item_models import DISPLAYED, ROW_ROLE, Index, RowsModel
from reader.ui.widgets.joining import listed
from reader.ui.widgets.names import kind_name
from reader.ui.widgets.periods import period_name


@quickly_made
@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator: ``key`` is its index among the document's indicators.

    ``text`` is as it stands in the view; ``value`` (and ``upper`` of a range) is normalised; ``unit`` is the
    unit's name, empty for none; ``metric`` says what is counted, ``section`` where; ``position`` is in the source.
    ``direction``: which way it moved, measured against ``basis``; with ``level`` the number is what was reached.
    ``period`` is the time it speaks of, in ISO form; ``per`` by what it is counted. ``amount`` is the value in the unit
    that units of its sort are brought to, by which values sort. It is a double: to compare ten thousands of
    decimals takes a tenth of a second.
    """

    key: int
    text: str
    value: Decimal
    upper: Decimal | None
    unit: str
    metric: str
    kind: IndicatorKind
    qualifier: str
    section: str
    position: int
    amount: float
    direction: Direction | None = None
    level: bool = False
    basis: str = ""
    period: str = ""
    planned: bool = False
    per: str = ""
    stated: str = ""
    """``text`` with the unit that the head of a table gives it; empty where it has its own."""
    cumulative: bool = False
    """累计, 共计."""

    @property
    def told(self) -> str:
        """The number with its unit, as a report writes it."""
        return self.stated or self.text


def kind_counts(rows: Iterable[IndicatorRow]) -> dict[IndicatorKind, int]:
    """How many of ``rows`` there are of each kind; fit for a background thread."""
    counts = dict.fromkeys(map(id, IndicatorKind), 0)
    for row in rows:
        # An enum's own hash runs in Python; its members are single objects, so their identity will do.
        counts[id(row.kind)] += 1
    return {kind: counts[id(kind)] for kind in IndicatorKind}


class Column(IntEnum):
    """The columns, from the left."""

    VALUE = 0
    UNIT = 1
    METRIC = 2
    CHANGE = 3
    PERIOD = 4
    SECTION = 5
    KIND = 6


def normalized(row: IndicatorRow) -> str:
    """The value in digits with its unit, and by what it is counted (500 元/人·月); both ends of a range."""
    plain = f"{in_digits(row.value, row.upper)} {row.unit}".strip()
    return f"{plain}/{row.per}" if row.per and "/" not in row.unit else plain


def written_value(row: IndicatorRow) -> str:
    """The indicator as it is written, without its unit where that stands in it: 60周岁以上 as 60以上."""
    before, unit, after = row.told.rpartition(row.unit) if row.unit else ("", "", row.told)
    return (before + after if unit else row.told) or row.told


def column_title(column: int) -> str:
    """What the column is called."""
    translate = QCoreApplication.translate
    return {
        Column.VALUE: translate("Indicators", "值"),
        Column.UNIT: translate("Indicators", "单位"),
        Column.METRIC: translate("Indicators", "指标"),
        Column.CHANGE: translate("Indicators", "变化"),
        Column.PERIOD: translate("Indicators", "时期"),
        Column.KIND: translate("Indicators", "类型"),
        Column.SECTION: translate("Indicators", "章节"),
    }[Column(column)]


_NUMBERS = frozenset({int(Column.VALUE)})
_TABLE = (Column.VALUE, Column.UNIT, Column.METRIC, Column.CHANGE, Column.PERIOD, Column.KIND, Column.SECTION)


def change_words(row: IndicatorRow) -> str:
    """How it moved, in a few characters: 同比↑ by so much, ↓至 down to so much; empty where the text does not say."""
    if row.direction is None:
        return ""
    arrow = "↑" if row.direction is Direction.UP else "↓"
    reached = QCoreApplication.translate("Indicators", "至") if row.level else ""
    return f"{row.basis}{arrow}{reached}"


def period_words(row: IndicatorRow) -> str:
    """The time it speaks of; a plan is called one."""
    words = period_name(row.period)
    return QCoreApplication.translate("Indicators", "{0}计划").format(words) if row.planned else words


def particulars(row: IndicatorRow) -> str:
    """How it moved, when, and where it stands, in a line."""
    return " · ".join(filter(None, (change_words(row), period_words(row), row.section)))


def as_table(rows: Sequence[IndicatorRow]) -> str:
    """``rows`` as tab-separated lines with a head line, fit for a spreadsheet: the value is in plain digits."""
    translate = QCoreApplication.translate
    head = (
        translate("Indicators", "原文"),
        *(column_title(column) for column in _TABLE),
    )
    named = {kind: kind_name(kind) for kind in IndicatorKind}
    periods: dict[tuple[str, bool], str] = {}
    lines = ["\t".join(" ".join(cell.split()) for cell in head)]
    for row in rows:
        value = f"{row.value:f}" if row.upper is None else f"{row.value:f}–{row.upper:f}"
        when = row.period, row.planned
        if when not in periods:
            periods[when] = period_words(row)
        cells = row.text, value, row.unit, row.metric, change_words(row), periods[when], named[row.kind], row.section
        lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    return "".join(f"{line}\n" for line in lines)


class IndicatorModel(RowsModel[IndicatorRow]):
    """Rows in the order of the text, or sorted by a column; values sort by their normalised size."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(column_title, len(Column), _KEYS, parent, numbers=_NUMBERS)
        self.theme = theme
        self.in_two_lines = False
        """Whether the metric stands for the columns that have no room."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, colours by kind, alignment, and the whole story in the tooltip."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], Column(index.column())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole and self.in_two_lines:
            return (
                listed((row.metric, particulars(row)))
                if column is Column.METRIC
                else listed((row.told, kind_name(row.kind)))
            )
        if role in DISPLAYED:
            return _cell(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(self._tint(row, column)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in _story(row) if part)
        return None

    def _tint(self, row: IndicatorRow, column: Column) -> str:
        if column in (Column.VALUE, Column.KIND):
            return self.theme.indicator(row.kind.value)
        return self.theme.ink if column in (Column.METRIC, Column.CHANGE) else self.theme.muted


def _cell(row: IndicatorRow, column: Column) -> str:
    if column is Column.VALUE:
        return written_value(row)
    if column is Column.UNIT:
        return row.unit
    if column is Column.KIND:
        return kind_name(row.kind)
    if column is Column.CHANGE:
        return change_words(row)
    if column is Column.PERIOD:
        return period_words(row)
    return row.metric if column is Column.METRIC else row.section


def _story(row: IndicatorRow) -> tuple[str, ...]:
    """All there is to say of ``row``, in lines."""
    return (row.told, f"= {normalized(row)}", row.metric, particulars(row), kind_name(row.kind))


def _change(row: IndicatorRow) -> tuple[str, bool, str]:
    return row.direction.value if row.direction else "", row.level, row.basis


def _kind(row: IndicatorRow) -> int:
    return _KIND_ORDER[row.kind]


_KIND_ORDER = {kind: place for place, kind in enumerate(IndicatorKind)}
_KEYS: dict[int, Callable[[IndicatorRow], Any]] = {
    Column.VALUE: attrgetter("amount"),
    Column.UNIT: attrgetter("unit"),
    Column.METRIC: attrgetter("metric"),
    Column.CHANGE: _change,
    Column.PERIOD: attrgetter("period", "planned"),
    Column.SECTION: attrgetter("position"),
    Column.KIND: _kind,
}
"""What each column sorts by; a section by its place in the outline."""
