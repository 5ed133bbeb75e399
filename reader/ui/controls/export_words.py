"""The words of an export in the language of the window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale

from reader.analyze.finding import IndicatorKind
from reader.annotate.model import Color, Scope, Style
from reader.export.options import Labels
from reader.ui.language import HANS, HANT, spoken_locale
from reader.ui.widgets.names import kind_name, scope_name, style_name, view_script_name

_VIEWS = ("hans", "hant", "tw", "hk")


def export_words() -> Labels:
    """The words that stand between excerpts; what they stand between is Chinese in every language of the window."""
    translate = QCoreApplication.translate
    traditional = spoken_locale().script() == QLocale.Script.TraditionalHanScript
    return replace(
        _with_indicators(_for_excerpts()),
        language=HANT if traditional else HANS,
        conversion=translate("Export", "转换"),
        dictionaries=translate("Export", "词典"),
        own_dictionaries=translate("Export", "自己的词典"),
        vocabulary=translate("Export", "用地区词汇"),
        region_quotes=translate("Export", "引号随地区"),
        rulings=translate("Export", "用字规定"),
        unrepaired=translate("Export", "未修复"),
        rejected=translate("Export", "有 {count} 处修复未用"),
        scripts={value: view_script_name(value) for value in _VIEWS},
        kinds={kind: kind_name(kind) for kind in IndicatorKind},
        styles={style: style_name(style) for style in Style},
        scopes={scope: scope_name(scope) for scope in Scope},
        colors={
            Color.YELLOW: translate("Export", "黄"),
            Color.GREEN: translate("Export", "绿"),
            Color.BLUE: translate("Export", "蓝"),
            Color.PINK: translate("Export", "粉"),
            Color.PURPLE: translate("Export", "紫"),
        },
    )


def _for_excerpts() -> Labels:
    translate = QCoreApplication.translate
    return Labels(
        colon=translate("Export", "："),
        stop=translate("Export", "；"),
        title=translate("Export", "摘录", "title"),
        count=translate("Export", "{count} 条"),
        note=translate("Export", "批注"),
        tags=translate("Export", "标签"),
        source=translate("Export", "来源"),
        sentence=translate("Export", "所在句"),
        section=translate("Export", "章节"),
        quote=translate("Export", "摘录"),
        original=translate("Export", "原文"),
        viewed=translate("Export", "所读文本"),
        color=translate("Export", "颜色"),
        style=translate("Export", "样式"),
        document=translate("Export", "文档"),
        report=translate("Export", "题名"),
        issuer=translate("Export", "发文机关"),
        date=translate("Export", "日期"),
        start=translate("Export", "起"),
        end=translate("Export", "止"),
        created=translate("Export", "标注时间"),
        reference=translate("Export", "定位"),
        untagged=translate("Export", "未加标签"),
        mark=translate("Export", "标注"),
        scope=translate("Export", "对象"),
    )


def _with_indicators(labels: Labels) -> Labels:
    translate = QCoreApplication.translate
    return replace(
        labels,
        indicators=translate("Export", "指标"),
        written=translate("Export", "原文", "written"),
        value=translate("Export", "值"),
        upper=translate("Export", "上限"),
        unit=translate("Export", "单位"),
        kind=translate("Export", "类型"),
        qualifier=translate("Export", "限定"),
        metric=translate("Export", "所指"),
        change=translate("Export", "变动"),
        basis=translate("Export", "对比"),
        period=translate("Export", "时期"),
        planned=translate("Export", "计划"),
        cumulative=translate("Export", "累计"),
        per=translate("Export", "每"),
        yes=translate("Export", "是"),
        up=translate("Export", "增"),
        down=translate("Export", "减"),
        up_to=translate("Export", "增至"),
        down_to=translate("Export", "减至"),
    )
