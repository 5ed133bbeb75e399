"""What an export looks like: the reader's choices, and the words that stand between the excerpts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from reader.analyze.finding import IndicatorKind
from reader.annotate.model import Color, Scope, Style


class ExportScript(str, Enum):
    """In which script the quotes stand."""

    ORIGINAL = "original"
    VIEWED = "viewed"
    BOTH = "both"


class GroupBy(str, Enum):
    """What the headings of an export are."""

    DOCUMENT = "document"
    TAG = "tag"
    """An excerpt with several tags stands under each."""
    COLOR = "color"


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of an export in the reader's language; the defaults are Simplified Chinese.

    ``count`` and ``rejected`` hold ``{count}``. ``colors`` are the reader's own names for the colours, where there are
    any; ``styles`` and ``scopes`` say how and on what something was marked; ``kinds`` are the names of what an
    indicator states, ``scripts`` those of the scripts a report is viewed in.
    """

    language: str = "zh-Hans"
    colon: str = "："
    """What stands between a name and what goes by it, with a blank after it where the language has one."""
    stop: str = "；"
    title: str = "摘录"
    count: str = "{count} 条"
    note: str = "批注"
    tags: str = "标签"
    source: str = "来源"
    sentence: str = "所在句"
    section: str = "章节"
    quote: str = "摘录"
    original: str = "原文"
    viewed: str = "所读文本"
    color: str = "颜色"
    style: str = "样式"
    document: str = "文档"
    report: str = "题名"
    issuer: str = "发文机关"
    date: str = "日期"
    start: str = "起"
    end: str = "止"
    sha256: str = "SHA-256"
    created: str = "标注时间"
    reference: str = "定位"
    untagged: str = "未加标签"
    mark: str = "标注"
    scope: str = "对象"
    indicators: str = "指标"
    written: str = "原文"
    value: str = "值"
    upper: str = "上限"
    unit: str = "单位"
    kind: str = "类型"
    qualifier: str = "限定"
    metric: str = "所指"
    change: str = "变动"
    basis: str = "对比"
    period: str = "时期"
    planned: str = "计划"
    cumulative: str = "累计"
    per: str = "每"
    yes: str = "是"
    up: str = "增"
    down: str = "减"
    up_to: str = "增至"
    down_to: str = "减至"
    conversion: str = "转换"
    dictionaries: str = "词典"
    own_dictionaries: str = "自己的词典"
    vocabulary: str = "用地区词汇"
    region_quotes: str = "引号随地区"
    rulings: str = "用字规定"
    unrepaired: str = "未修复"
    rejected: str = "有 {count} 处修复未用"
    scripts: Mapping[str, str] = field(
        default_factory=lambda: {"hans": "简体", "hant": "繁體", "tw": "臺灣", "hk": "香港"}
    )
    kinds: Mapping[IndicatorKind, str] = field(
        default_factory=lambda: {
            IndicatorKind.MONEY: "金额",
            IndicatorKind.PERCENT: "比率",
            IndicatorKind.COUNT: "数量",
            IndicatorKind.MEASURE: "计量",
            IndicatorKind.RANK: "名次",
            IndicatorKind.SCORE: "分数",
            IndicatorKind.DURATION: "时长",
            IndicatorKind.RATIO: "倍比",
            IndicatorKind.AGE: "年龄",
        }
    )
    styles: Mapping[Style, str] = field(
        default_factory=lambda: {
            Style.HIGHLIGHT: "高亮",
            Style.UNDERLINE: "下划线",
            Style.WAVY: "波浪线",
            Style.STRIKE: "删除线",
            Style.NOTE: "批注",
            Style.BOOKMARK: "书签",
        }
    )
    scopes: Mapping[Scope, str] = field(
        default_factory=lambda: {
            Scope.TEXT: "文字",
            Scope.SECTION: "整节",
            Scope.INDICATOR: "指标",
            Scope.DOCUMENT: "整份文档",
        }
    )
    colors: Mapping[Color, str] = field(
        default_factory=lambda: {
            Color.YELLOW: "黄",
            Color.GREEN: "绿",
            Color.BLUE: "蓝",
            Color.PINK: "粉",
            Color.PURPLE: "紫",
        }
    )


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How to write excerpts down.

    ``context`` adds the containing sentence where it says more than the quote.
    """

    script: ExportScript = ExportScript.ORIGINAL
    group_by: GroupBy = GroupBy.DOCUMENT
    context: bool = True
    labels: Labels = field(default_factory=Labels)
