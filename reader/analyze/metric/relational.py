"""Nouns that say nothing of what they belong to: 总投资, 整改率, 生均. Places are half-open, in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.analyze.finding import IndicatorKind
from reader.analyze.metric.cuts import initial_end, lead_end, stop_at
from reader.analyze.metric.phrases import (
    GOT_BETTER,
    PRIZE,
    RELATIONAL,
    RELATIONAL_FIRST,
    Place,
    is_rate,
    sentence_between,
    trimmed,
)
from reader.analyze.quantities.quantity import Quantity
from reader.analyze.wording import alternatives, words

_RATES_OF_RATES = frozenset("率度比重幅速")
_LEVEL = re.compile("(?:国家|省部?|市厅?|县|区|州|地市|校|部|厅)级")
_BOUND = re.compile("及?以[上下]")
_SCHOOL = "(?:小学|初中|高中|中学|幼儿园|中职|高职|本科|专科)"
_ELLIPSES = (
    (re.compile("城镇|农村|城市|乡村"), re.compile("居民")),
    (re.compile(f"[^、，。；]{{0,6}}{_SCHOOL}"), re.compile("(?<=[学中园职科])(?:在校|在籍|招|毕业)(?:学)?生数?$")),
)
"""What one of a row says of itself alone, and what the first has for all: 城镇|居民收入, 初中|在校生."""
_SHARED = 2
"""Characters that two of a row end with: 城镇居民, 农村居民."""
_INNER = frozenset("中内里上的之")
"""Behind the shared word they begin no noun: 财政储备|中的基本储备."""
_SHARES = frozenset((IndicatorKind.PERCENT, IndicatorKind.RATIO))
_TWO = 2
_SHORTEST = 2
_LONGEST_HEADING = 10
_LONGEST_TOPIC = 14
_LONGEST_OWNER = 18
_REACH = 80
"""Characters that the sentence before may take."""
_OPENING = re.compile(
    r"\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|\d{1,2}(?:\.\d{1,2})*[.．、 ]"
    r"|[一二三四五六七八九十]{1,3}、|[一二三四五六七八九十]是)?\s*"
)
_NO_NAME = re.compile(
    r"(?:交界处|境内|情况|概况|概述|综述|总体|简介|成效|指标|特点|背景)$|[，,；;：:！？!?\d|]|^(?:[我你他这那各]|据|本(?![土草])|全[市县省区年]|截至|目前|今年|上年|去年|其中)"
)
_DEED = re.compile(
    "(?:新建|新?[改扩]建|[新净]增(?:各[类项种])?|受理|审结|查办|改造|排查|查处|检查|惠及|涉及|辅导|走访|整治|核定|盘活|更新)(?!工程|项目)(?:[和及、](?:改造|[改扩]建|整治))?"
)
"""What was done to the things whose amount or rate follows: 排查|隐患, 整改率."""
_OF_DEEDS = frozenset(("惠及", "受益", "受众"))
"""They are of what was done itself."""
_ANY_TOTALS = frozenset(("总量", "总额", "总数", "总值"))
"""Totals of what an amount named: 外贸总额|总量; not of a total as 总面积 and 总投资 are."""
_ADVERB = 3
"""Characters of the longest adverb of GOT_BETTER."""


def is_amount(text: str, place: Place) -> bool:
    """Whether the words there are an amount of something not named: 总投资, 占地, 生均."""
    start, end = place
    if text[start:end] in words("relational_amounts"):
        return True
    return text[start] in RELATIONAL_FIRST and RELATIONAL.fullmatch(text, start, end) is not None


def is_rate_of(text: str, place: Place) -> bool:
    """Whether they are the rate at which something was done to what was counted before: 整改率, 满意率."""
    return text[place[0] : place[1]] in words("relational_rates")


def is_rated(text: str, place: Place) -> bool:
    """Whether the words there name a rate themselves: nothing has a rate of a rate."""
    return text[place[1] - 1] in _RATES_OF_RATES


def owner(text: str, place: Place, noun: Place, *, named: bool) -> Place | None:
    """What in ``place``, the metric before, has the relational ``noun``: 合肥基地|占地, whose 总建筑面积 follows.

    None when it is a list or a sentence, too long to name anything, or only says what was done (审结). ``named``: it
    has owned another such noun before, so that two characters are enough.
    """
    start, end = place
    head = text[noun[0] : noun[1]]
    whole = head[0] == "总" and head not in _ANY_TOTALS
    named = named or "\u4e00" <= text[start - 1 : start] <= "\u9fff"  # 发放|问卷: the verb before it is cut off
    if head[1:2] == "均":
        if head[0] in text[start:end]:
            return None
    elif whole or RELATIONAL.fullmatch(text, *noun) is None:
        found = _tail().search(text, start, end)
        if found is not None:
            end, named = found.start(), True
    deed = None if head in _OF_DEEDS else _DEED.match(text, start, end - _SHORTEST)
    if deed:
        start, named = deed.end(), True
    length = end - start
    if whole and text[start] == "总" and text[start + 1] not in "部站":  # 总人口20万人，总面积|300平方公里
        return None
    if length > _LONGEST_OWNER or length < _SHORTEST or (length == _SHORTEST and not named):
        return None
    return start, end


def left_out(text: str, place: Place, said: Place) -> Place | None:
    """What ``said``, the metric of another of the row, has behind the word that ``place`` shares with it.

    农村居民 behind 城镇居民|人均收入, 市级 behind 省级|龙头企业; None where the words at ``place`` are whole.
    """
    start, end = place
    for own, common in _ELLIPSES:
        if own.fullmatch(text, start, end) and (rest := common.search(text, *said)) is not None:
            return rest.start(), said[1]
    if text[end - 1] == "级" and _LEVEL.fullmatch(text, start, end):
        level = _LEVEL.search(text, *said)
        if level is None or level.end() == said[1]:
            return None
        bound = _BOUND.match(text, level.end(), said[1])
        return (bound.end() if bound else level.end(), said[1])
    if end - start <= _SHARED or text[end - 1] == "奖":
        return None
    shared = text[end - _SHARED : end]
    if text.startswith(shared, said[1] - _SHARED):
        return None
    at = text.find(shared, said[0] + 1, said[1] - _SHARED)
    if (
        at < 0
        or text[at + _SHARED] in _INNER
        or is_rate(text, start, end)
        or _tail().search(text, start, end)
        or _rates().search(text, start, end)
    ):
        return None
    return None if text[at + _SHARED] in "（(" else (at + _SHARED, said[1])  # 一号线|（含南延线）


def is_ellipsis(text: str, place: Place) -> bool:
    """Whether the words are one of those that leave to the first of their row what they count: 城镇, 农村."""
    return any(own.fullmatch(text, *place) for own, _shared in _ELLIPSES)


def in_parallel(text: str, place: Place, said: Place) -> tuple[Place, ...]:
    """``place``, which 的 joins to a noun left out, with that noun in ``said``: 未达标, 河段.

    What says which kind there gives way to it (水位|上升|的湖泊, 持平: 水位持平的湖泊).
    """
    start, end = said
    at = text.rfind("的", start, end)
    if at < 0:
        return (place, said)
    subject = ((start, at - _SHARED),) if at - _SHARED > start else ()
    return (*subject, place, (at, end))


def contest(text: str, place: Place, said: Place) -> Place | None:
    """Whose prize that at ``place`` is, by ``said``, the metric of another of the row: 金奖 behind 创新大赛|银奖."""
    if text[place[1] - 1] != "奖" or PRIZE.fullmatch(text, *place) is None:
        return None
    start, end = said
    other = next((prize for prize in PRIZE.finditer(text, start, end) if prize.end() == end), None)
    return (start, other.start()) if other and other.start() - start >= _SHORTEST else None


def done_again(text: str, verb: Place, before: tuple[Place, ...], since: int) -> bool:
    """计划招聘教师12名，去年招聘9名: whether what ``verb`` leaves out is ``before``, the subject of the number before.

    It is when the same verb stands before or in that, in the sentence of the number that ends at ``since``.
    """
    said = text[slice(*verb)]
    if not before or before[0][1] - before[0][0] <= len(said) or sentence_between(text, since, verb[0]):
        return False
    start = before[0][0]
    return text.startswith(said, start) or text.endswith(said, 0, start)


def of_same_unit(text: str, quantities: Sequence[Quantity], index: int, start: int) -> bool:
    """优良天数318天，比例为86.9%，同比增加11天: whether the change is of the number before the share, with its unit."""
    if index < _TWO or quantities[index - 1].kind not in _SHARES:
        return False
    one, other = quantities[index], quantities[index - 2]
    return one.kind not in _SHARES and other.unit == one.unit and not sentence_between(text, other.end, start)


def topic(text: str, start: int, end: int) -> Place | None:
    """What a clause is about: the noun it begins with, up to its verb (泰国工厂一期|于九月投产); None without one.

    What only got better or worse (综合效益不断提高) has no amounts of its own.
    """
    if start >= end or lead_end(text, start, end) > start or initial_end(text, start, end) > start:
        return None
    stop = stop_at(text, start, min(end, start + _LONGEST_TOPIC + 1))
    if GOT_BETTER.search(text, max(start, stop - _ADVERB), stop + 2 * _ADVERB):
        return None
    if not _SHORTEST < stop - start + (text[start] == "该") <= _LONGEST_TOPIC or _NO_NAME.search(text[start:stop]):
        return None
    return trimmed(text, start, stop)


def named_before(text: str, start: int) -> Place | None:
    """What the heading or the sentence that ends right before ``start`` is about; None when it does not say.

    A short heading names it as a whole (污水处理。总投资3亿元), a sentence by the noun it begins with (北环路改造工程于
    六月完工。总投资3亿元).
    """
    end = start
    while end and (text[end - 1].isspace() or text[end - 1] == "。"):
        end -= 1
    if end == start or not end:
        return None
    opens = max(text.rfind(mark, max(0, end - _REACH), end) for mark in "。！？；\n") + 1
    if not opens and end > _REACH:
        return None
    begin = _OPENING.match(text, opens, end)
    at = begin.end() if begin else opens
    if end - at <= _LONGEST_HEADING:
        better = GOT_BETTER.search(text, at + _SHORTEST, end)  # 经营主体|持续壮大。总量…
        end = end if better is None else better.start()
        return trimmed(text, at, end) if end - at > 1 and not _NO_NAME.search(text[at:end]) else None
    found = topic(text, at, end)
    return found if found is not None and found[1] < end else None


@cache
def _rates() -> re.Pattern[str]:
    return re.compile(alternatives(words("relational_rates")))


@cache
def _tail() -> re.Pattern[str]:
    nouns = alternatives(words("relational_amounts") | words("amounts"))
    return re.compile(f"(?:实现|完成|累计)?的?净?(?:{nouns})$")
