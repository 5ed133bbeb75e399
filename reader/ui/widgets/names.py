"""The words a reader sees for the codes of the core."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.analyze.finding import IndicatorKind
from reader.annotate.model import Color, Scope, Style
from reader.source.document import Format
from reader.store.revisions import Standing
from reader.ui.theme import Theme
from reader.ui.widgets.joining import bracketed


def color_name(color: Color) -> str:
    """What the colour is called."""
    translate = QCoreApplication.translate
    return {
        Color.YELLOW: translate("Names", "黄色"),
        Color.GREEN: translate("Names", "绿色"),
        Color.BLUE: translate("Names", "蓝色"),
        Color.PINK: translate("Names", "粉色"),
        Color.PURPLE: translate("Names", "紫色"),
    }[color]


def color_label(color: Color, theme: Theme) -> str:
    """What the reader calls the colour; the usual word where he has none for it."""
    return theme.label(color.value) or color_name(color)


def style_name(style: Style) -> str:
    """What the style is called."""
    translate = QCoreApplication.translate
    return {
        Style.HIGHLIGHT: translate("Names", "高亮"),
        Style.UNDERLINE: translate("Names", "下划线"),
        Style.WAVY: translate("Names", "波浪线"),
        Style.STRIKE: translate("Names", "删除线"),
        Style.NOTE: translate("Names", "批注"),
        Style.BOOKMARK: translate("Names", "书签"),
    }[style]


def standing_name(standing: Standing) -> str:
    """What is said of a note that does not stand on the last edition; empty for one that does."""
    translate = QCoreApplication.translate
    return {
        Standing.CURRENT: "",
        Standing.WAITS: translate("Names", "旧版，待确认"),
        Standing.EARLIER: translate("Names", "旧版"),
    }[standing]


def scope_name(scope: Scope) -> str:
    """What an annotation of the scope is on."""
    translate = QCoreApplication.translate
    return {
        Scope.TEXT: translate("Names", "文字"),
        Scope.SECTION: translate("Names", "整节"),
        Scope.INDICATOR: translate("Names", "指标"),
        Scope.DOCUMENT: translate("Names", "整份文档"),
    }[scope]


def kind_name(kind: IndicatorKind) -> str:
    """What the kind of quantity is called."""
    translate = QCoreApplication.translate
    return {
        IndicatorKind.MONEY: translate("Names", "金额"),
        IndicatorKind.PERCENT: translate("Names", "比率"),
        IndicatorKind.COUNT: translate("Names", "数量"),
        IndicatorKind.MEASURE: translate("Names", "计量"),
        IndicatorKind.RANK: translate("Names", "名次"),
        IndicatorKind.SCORE: translate("Names", "分数"),
        IndicatorKind.DURATION: translate("Names", "时长"),
        IndicatorKind.RATIO: translate("Names", "倍比"),
        IndicatorKind.AGE: translate("Names", "年龄"),
    }[kind]


def repair_name(reason: str) -> str:
    """What a repair of this reason mends; the code itself for one not known here."""
    translate = QCoreApplication.translate
    return {
        "line-end": translate("Names", "统一换行"),
        "bom": translate("Names", "去除字节序标记"),
        "line-separator": translate("Names", "统一行分隔符"),
        "control": translate("Names", "去除控制字符"),
        "web-chrome": translate("Names", "去除网页残留"),
        "word-residue": translate("Names", "去除文字处理残留"),
        "spacing": translate("Names", "整理空白"),
        "gloss": translate("Names", "去除注音"),
        "shifted-bytes": translate("Names", "修复错位字节"),
        "lost-punctuation": translate("Names", "补回标点"),
        "misplaced-gloss": translate("Names", "移除误插的注音"),
        "markdown": translate("Names", "去除 Markdown 标记"),
        "flattened": translate("Names", "恢复分段"),
        "mojibake": translate("Names", "修复乱码"),
        "wrapped": translate("Names", "合并断行"),
        "page-number": translate("Names", "去除页码"),
        "running-head": translate("Names", "去除页眉"),
        "doubled-title": translate("Names", "去除重复标题"),
    }.get(reason, reason)


def format_name(format: Format) -> str:
    """What a format that has no encoding to choose is called; empty for texts and pages, which have one."""
    return {
        Format.DOCX: "Word",
        Format.PDF: "PDF",
        Format.OFD: "OFD",
        Format.EPUB: "EPUB",
        Format.MHTML: "MHTML",
    }.get(format, "")


def encoding_name(codec: str) -> str:
    """How an encoding is written for a reader: ``utf-16-le`` as UTF-16 LE."""
    shown = {
        "utf-8": "UTF-8",
        "utf-16-le": "UTF-16 LE",
        "utf-16-be": "UTF-16 BE",
        "utf-32-le": "UTF-32 LE",
        "utf-32-be": "UTF-32 BE",
        "big5": "Big5",
        "big5hkscs": "Big5-HKSCS",
        "cp950": bracketed("Big5", "Windows 950"),
        "cp1252": "Windows 1252",
        "cp1251": "Windows 1251",
        "latin-1": "ISO 8859-1",
        "iso8859-1": "ISO 8859-1",
        "shift_jis": "Shift-JIS",
        "iso2022_jp": "ISO 2022-JP",
    }
    return shown.get(codec.lower(), codec.upper().replace("_", "-"))


def script_name(script: str) -> str:
    """What the script of a source (``Hans``, ``Hant``, ``mixed``, ``none``) is called."""
    translate = QCoreApplication.translate
    return {
        "Hans": translate("Names", "简体"),
        "Hant": translate("Names", "繁体"),
        "mixed": translate("Names", "简繁混排"),
        "none": translate("Names", "不分简繁"),
    }.get(script, script)


def view_script_name(value: str) -> str:
    """What a view script is called, each in its own characters: 简体, 繁體, 臺灣, 香港; and 原文."""
    own = {"hans": "简体", "hant": "繁體", "tw": "臺灣", "hk": "香港"}
    return own.get(value) or QCoreApplication.translate("Names", "原文")
