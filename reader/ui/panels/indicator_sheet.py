"""The indicators of one document as a table to be exported."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.analyze.finding import Direction
from reader.export.excerpt import place_reference
from reader.export.sheet import Sheet
from reader.text.span import Span
from reader.ui.panels.indicator_model import Column, IndicatorRow, column_title
from reader.ui.widgets.names import kind_name


def indicator_sheet(rows: tuple[tuple[IndicatorRow, Span], ...], sha256: str) -> Sheet:
    """``rows`` with their places in the source whose bytes have ``sha256``."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("Indicators", words)

    metric, section = column_title(Column.METRIC), column_title(Column.SECTION)
    names = (
        *(metric, tr("原文"), column_title(Column.VALUE), tr("上限"), column_title(Column.UNIT), tr("限定"), tr("每")),
        *(column_title(Column.CHANGE), tr("对比"), column_title(Column.PERIOD), tr("计划"), column_title(Column.KIND)),
        *(section, tr("定位")),
    )
    moves = {
        (Direction.UP, False): tr("增"),
        (Direction.DOWN, False): tr("减"),
        (Direction.UP, True): tr("增至"),
        (Direction.DOWN, True): tr("减至"),
    }
    cells = tuple(
        (
            *(row.metric, row.text, row.value, row.upper, row.unit, row.qualifier, row.per),
            *(moves[row.direction, row.level] if row.direction else "", row.basis, row.period),
            *(tr("是") if row.planned else "", kind_name(row.kind), row.section, place_reference(sha256, place)),
        )
        for row, place in rows
    )
    return Sheet(tr("指标"), names, cells, {metric: 30, section: 18, tr("定位"): 24})
