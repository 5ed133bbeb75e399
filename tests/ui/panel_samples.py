"""Invented rows for the panels: no county, school or figure here is real."""

from __future__ import annotations

from decimal import Decimal

from reader.analyze.finding import HeadingKind, IndicatorKind
from reader.annotate.model import Color, Style
from reader.source.decode import Evidence, EvidenceKind
from reader.ui.panels.card_layout import CardRow
from reader.ui.panels.indicator_model import IndicatorRow
from reader.ui.panels.info import InfoFacts
from reader.ui.panels.library_order import LibraryRow, Shelver
from reader.ui.panels.outline import OutlineRow
from reader.ui.panels.repair_list import RepairRow
from reader.ui.panels.tags import TagRow

OUTLINE = (
    OutlineRow(0, 1, "一、", "基本情况", 2),
    OutlineRow(1, 1, "二、", "全年工作", 9),
    OutlineRow(2, 2, "（一）", "聚焦质量", 4, characters=1234),
    OutlineRow(3, 3, "1.", "学前教育", 3),
    OutlineRow(4, 4, "一是", "扩大普惠", 0, HeadingKind.POINT),
    OutlineRow(5, 2, "（二）", "聚焦民生", 5),
    OutlineRow(6, 1, "三、", "存在问题", 0),
)

CARDS = (
    CardRow(
        id="a",
        quote="全县普惠率为93.1%",
        note="可与邻县对比",
        tags=("学前教育", "指标/占比"),
        color=Color.YELLOW,
        style=Style.HIGHLIGHT,
        section="二（一）1.",
        when="2026-01-02T03:04:05+00:00",
        position=30,
    ),
    CardRow(
        id="b",
        quote="上线率达52.1%",
        note="",
        tags=("高考",),
        color=Color.GREEN,
        style=Style.HIGHLIGHT,
        section="二（一）",
        when="2026-01-04T03:04:05+00:00",
        position=10,
    ),
    CardRow(
        id="c",
        quote="资助资金约118万元",
        note="核对口径",
        tags=(),
        color=Color.BLUE,
        style=Style.UNDERLINE,
        section="二（二）",
        when="2026-01-03T03:04:05+00:00",
        position=20,
    ),
)


def indicator(
    key: int, text: str, value: str, unit: str, metric: str, kind: IndicatorKind, upper: str | None = None
) -> IndicatorRow:
    high = Decimal(upper) if upper else None
    return IndicatorRow(key, text, Decimal(value), high, unit, metric, kind, "", "二（一）", key * 10, float(value))


INDICATORS = (
    indicator(0, "93.1%", "93.1", "%", "普惠率", IndicatorKind.PERCENT),
    indicator(1, "1.2亿元", "120000000", "元", "投入", IndicatorKind.MONEY),
    indicator(2, "8000余万元", "80000000", "元", "新建经费", IndicatorKind.MONEY),
    indicator(3, "8—10所", "8", "所", "新建幼儿园", IndicatorKind.COUNT, "10"),
    indicator(4, "第三", "3", "", "合格率位居", IndicatorKind.RANK),
)

DOCUMENTS = Shelver().placed(
    (
        LibraryRow("1", "青禾县教体局工作总结", "青禾县教体局", "2024-12", 0.41, "2026-01-01"),
        LibraryRow("2", "临川市教育局工作思路", "临川市教育局", "2023", 1.0, "2026-02-01"),
        LibraryRow("3", "清溪縣會議報告", "", "2025-02", 0.0, "", missing=True),
    )
)

TAGS = (TagRow("学前教育", 4), TagRow("指标/占比", 3), TagRow("指标/同比", 6))

REPAIRS = (
    RepairRow(0, 1, "\ufeff", "", "bom"),
    RepairRow(9, 14, "會(huì)", "會", "gloss"),
    RepairRow(30, 36, "規(guī)？；", "規模化", "shifted-bytes", certain=False, applied=False),
)

FACTS = InfoFacts(
    "总结.txt",
    "/报告/总结.txt",
    "gb18030",
    (Evidence(EvidenceKind.VALID, "gb18030", 1.0), Evidence(EvidenceKind.VALID, "big5hkscs", 0.4)),
    "Hant",
    "ab" * 32,
    8123,
    fields=(("发布日期", "2024-12-20"),),
    repairs=REPAIRS,
)
