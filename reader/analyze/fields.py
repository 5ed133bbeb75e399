"""The rows of a document's metadata: 索引号, 发布日期, 来源 …, in a table, in a row of their own, or within a line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reader.analyze.finding import Field
from reader.analyze.layout import Layout
from reader.analyze.paragraphs import Paragraph
from reader.analyze.rows import cell_spans
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_LABELS = (
    "索引号|索引码|索取号|主题分类|内容分类|信息分类|组配分类|体裁分类|服务对象|公开方式|公开时限|公开范围|公开形式|公开类别|公开属性"
    "|公开日期|公开时间|公开目录|公开单位|公开主体|责任处室|责任部门|责任单位|发布机构|发布单位|发布部门|发布人|发文机关|发文机构|发文单位"
    "|制发机关|制定机关|编制单位|报告单位|填报单位|成文日期|成文时间|发文日期|发文时间|生成日期|生成时间|发布日期|发布时间|发表时间|更新时间"
    "|制发日期|印发日期|施行日期|日期|时间|文号|发文字号|文件编号|编号|信息来源|文章来源|资料来源|来源|稿源|出处|作者|编辑|责任编辑|责编|值班编辑|审核|审签|初审|复审|终审|签发|校对|文字|文字编辑|图片|摄影|图文|供稿|撰稿|撰文|记者|通讯员"
    "|点击数|点击率|点击量|点击|浏览次数|浏览量|阅读次数|阅读量|阅读|访问量|访问次数|人气|字体|字号|字体大小|主题词|关键词|关键字|标题|名称|信息名称"
    "|有效性|有效期|时效性|效力状态|状态|信息索引号|统一登记号|统一编号|登记号|密级|联系人|联系电话|电话|地址|邮编|传真|电子邮箱|邮箱|网址|分享到|分享"
)
_LABEL = lazy_pattern(rf"(?:(?<=[\s|｜【\[（(〔])|(?<=\A))(?:{_LABELS})[ \u3000]{{0,6}}[：:][ \u3000]?")
_SPACED_LABEL = lazy_pattern(r"[\u4e00-\u9fff](?:[ \u3000]{1,4}[\u4e00-\u9fff]){1,2}[ \u3000]*[：:]")
_CELL_LABEL = lazy_pattern(rf"(?:{_LABELS})[ \u3000]*[：:]?\Z")
_STAMP = lazy_pattern(r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?")
_CONTROL = lazy_pattern("字体|字号|分享")
"""Labels of a web page's controls: they stand among the fields, and are none."""
_BUTTONS = lazy_pattern(r"[【〖\[]?(?:打印|关闭|收藏|分享|字体|字号|扫一扫|大\s*中\s*小)")
_DIVIDER = lazy_pattern(r"[\t|｜]|[ \u3000]+(?=[\u4e00-\u9fff]{1,6}[ \u3000]?[：:]|\d{4}[-/.年]\d)")
"""Behind it stands another field, or something else."""
_EDGE = "|【】[]〔〕（）()"
_LONG_VALUE = 40

DATE_LABELS = ("成文", "印发", "发文", "制发", "生成", "发布", "发表", "公开日期", "公开时间", "日期", "更新", "时间")
"""Beginnings of the labels whose value dates a document, the best first."""
ISSUER_LABELS = (
    "发文机",
    "制发机关",
    "制定机关",
    "发布机构",
    "发布单位",
    "发布部门",
    "发文单位",
    "编制单位",
    "报告单位",
    "公开单位",
    "公开主体",
    "信息来源",
    "来源",
    "文章来源",
    "稿源",
    "责任单位",
    "责任部门",
    "责任处室",
    "作者",
)
"""Beginnings of the labels whose value names the issuer, the best first."""


def starts_with_label(words: str) -> bool:
    """Whether a line opens with the label of a metadata field."""
    return _LABEL.match(words) is not None


def fields_in(layout: Layout, paragraph: Paragraph, limit: int | None = None) -> list[Field]:
    """The fields in a paragraph, or in its part before ``limit``."""
    end = paragraph.end if limit is None else min(limit, paragraph.end)
    text = layout.text
    if "|" in text[paragraph.start : end]:
        found = list(_cells(text, paragraph.start, end))
        if found:
            return found
    return list(_inline(text, paragraph.start, end))


def _inline(text: str, start: int, end: int) -> Iterator[Field]:
    line = text[start:end]
    labels = list(_LABEL.finditer(line))
    for label, after in zip(labels, [*labels[1:], None], strict=False):
        value_end = len(line) if after is None else after.start()
        value = Span(start + label.end(), start + value_end).trimmed(text, _EDGE)
        control = _BUTTONS.search(text, value.start, value.end)
        if control is not None:
            value = Span(value.start, control.start()).trimmed(text, _EDGE)
        if divided := _DIVIDER.search(text, value.start, value.end):
            value = Span(value.start, divided.start()).trimmed(text, _EDGE)
        if len(value) > _LONG_VALUE or (after is None and "。" in value.of(text)):
            value = _first_word(text, value)
        if len(value) and not _CONTROL.match(label.group()):
            yield Field(Span(start + label.start(), start + label.end()).trimmed(text, "：:"), value)


def _first_word(text: str, value: Span) -> Span:
    """A value that runs into other text ends at its date and time, else at the first white space."""
    stamp = _STAMP.match(text, value.start, value.end)
    if stamp:
        return Span(value.start, stamp.end())
    for at in range(value.start, min(value.end, value.start + _LONG_VALUE)):
        if text[at].isspace():
            return Span(value.start, at)
    return Span(value.start, value.start)


def _cells(text: str, start: int, end: int) -> Iterator[Field]:
    """A row of label and value cells: 索引号 | X/2024-5 | 发布日期: | 2024-01-24."""
    for label, value in pairwise(cell_spans(text, start, end)):
        words = label.of(text)
        named = _CELL_LABEL.match(words) or (len(words) <= 8 and words.endswith(("：", ":")) and len(words) > 2)
        if named and len(value) and not _CELL_LABEL.match(value.of(text)):
            yield Field(label.trimmed(text, "：:"), value)
