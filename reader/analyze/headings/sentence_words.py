"""What tells that a sentence has begun: times, subjects, deeds; ``resources/heading_words.json`` has the words."""

from __future__ import annotations

import re
from functools import cache

from reader.analyze.wording import branches, words

_NUMERALS = "一二三四五六七八九十百千两"
_NO_PART = "(?!(?:度|的)?(?:主要|重点)?(?:工作|任务|打算|计划|安排|重点|目标|思路|预算|决算))"
"""A time followed by one of these belongs to a title: 存在问题及2025年打算."""
_YEAR = rf"(?:(?:19|20)\d\d|1\d\d|[一二][〇零九]..)年{_NO_PART}"


@cache
def openings() -> re.Pattern[str]:
    """What a sentence begins with."""
    others = words("text_subjects") | words("text_frames")
    return re.compile(
        rf"(?:(?<![\d{_NUMERALS}])(?!(?<=报告)期内)(?:{branches(words('text_times'))}){_NO_PART}|{branches(others)}|{_YEAR}"
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
def deeds() -> re.Pattern[str]:
    """What was done, with a figure."""
    return re.compile(rf"(?:{branches(words('text_deeds'))})(?![率量额值])(?=[^，。；、]{{0,24}}[\d{_NUMERALS}])")


@cache
def adverbs() -> re.Pattern[str]:
    """With two characters of what they are said of before them: 产能建设有序推进, not 全面筑牢政治基石."""
    return re.compile(rf"(?<=[\u4e00-\u9fff]{{2}})(?:{branches(words('degree_adverbs'))})")
