"""What tells that a sentence has begun: times, subjects, deeds; ``resources/heading_words.json`` has the words."""

from __future__ import annotations

import re
from functools import cache

from reader.analyze.wording import branches, words

_NUMERALS = "一二三四五六七八九十百千两"
_NO_PART = "(?!(?:度|的)?(?:主要|重点)?(?:工作|任务|打算|计划|安排|重点|目标|思路|预算|决算))"
"""A time followed by one of these belongs to a title: 存在问题及2025年打算."""
_REPORTER = (
    "(?<![的及与和对向为将母子分总各该本我限股份属附市期内])(?:公司|集团|学校|医院|学院|法院)(?:主营)?(?:产品|业务)?"
)
_REPORTS = (
    "(?:凭借|依靠|依托|始终|一直|一贯|专注|致力|坚持|坚定|秉承|秉持|拥有|具有|具备|高度|严格|不断|持续|自成立|自设立|自上市|自创[立办]|围绕|通过|采[用取]|设有|建立了|建有|现有|形成了|注重|重视|坐落|位于|处于"
    "|属于|先后|荣获|深耕|紧[紧扣跟盯]|充分|大力|全面|逐步|进一步|实行|推行|遵循|面临|经过|历经|[成建创始][立建办]于|[已将]|[是在以]|主要[^，。；\n]{0,10}?(?:为|是|从事|包括|通过|采[用取]|以|有))"
    "(?![^，。；：\n]{0,8}(?:情况|方面|问题)[，。；：\n])"
)
"""Whom the report is of as the subject of a sentence (公司凭借…, 学校坐落…; not 子公司设立情况), and what follows."""
_PAGE_HEAD = r"(?<!\d)\d{1,3}[\u4e00-\u9fff（）()]{4,40}公司(?:19|20)\d\d年(?:半?年度?)?报告"
"""The number and the head of a page, where a copy lost the line ends around them."""
_YEAR = rf"(?:(?:19|20)\d\d|1\d\d|[一二][〇零九]..)年{_NO_PART}"


@cache
def openings() -> re.Pattern[str]:
    """What a sentence begins with."""
    others = words("text_subjects") | words("text_frames")
    return re.compile(
        rf"{_REPORTER}{_REPORTS}|{_PAGE_HEAD}|(?:(?<![\d{_NUMERALS}])(?!(?<=报告)期内)(?:{branches(words('text_times'))}){_NO_PART}|{branches(others)}|{_YEAR}"
        rf"|[从分][^，。；]{{2,12}}看，|受[^，。；]{{2,16}}(?:影响|委托)，|\d{{1,2}}(?:[至到—–-]\d{{1,2}})?月|未来[\d{_NUMERALS}]+年)(?=[^。；\n]{{0,40}}[，,：:\d{_NUMERALS}])"
    )


@cache
def set_off() -> re.Pattern[str]:
    """The same where a comma sets it off, or a year: 过去一年，…."""
    return re.compile(rf"(?:{branches(words('text_times') | words('text_frames'))})[^，。；]{{0,2}}[，,]|{_YEAR}")


@cache
def told_when() -> re.Pattern[str]:
    """The time of a sentence behind a title as long as one: 研发能力报告期内，公司…."""
    return re.compile(rf"(?:{branches(words('text_times'))})，")


@cache
def said_of() -> re.Pattern[str]:
    """What a sentence begins with behind a short title: whom the report is of, or what leads on with a comma."""
    return re.compile(rf"{_REPORTER}{_REPORTS}|(?:随着|由于|根据|针对|面对|为了|依托|按照)[^，。；\n]{{4,24}}[，,]")


@cache
def deeds() -> re.Pattern[str]:
    """What was done, with a figure."""
    return re.compile(rf"(?:{branches(words('text_deeds'))})(?![率量额值])(?=[^，。；、]{{0,24}}[\d{_NUMERALS}])")


@cache
def adverbs() -> re.Pattern[str]:
    """With two characters of what they are said of before them: 产能建设有序推进, not 全面筑牢政治基石."""
    return re.compile(rf"(?<=[\u4e00-\u9fff]{{2}})(?:{branches(words('degree_adverbs'))})")


def ends_title(text: str, at: int) -> bool:
    """Whether the words before ``at`` end in a noun that ends titles, of a field (大气环境) or what is told of it."""
    return ends_in(text, at, "title_ends") or ends_in(text, at, "title_fields")


def ends_in(text: str, at: int, name: str) -> bool:
    """Whether a word of two or three characters that the list ``name`` has stands right before ``at``."""
    return text[at - 2 : at] in words(name) or text[at - 3 : at] in words(name)
