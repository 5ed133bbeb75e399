"""What a figure is set in and what is no part of its metric: a period it is compared in, a time, a rate's measure.

Patterns are of Simplified text; places are half-open, in the text.
"""

from __future__ import annotations

import re

from reader.analyze.cuts import skip_lead
from reader.analyze.phrases import MOVES, MOVES_FIRST, Place

_DIGITS = "[0-9０-９〇零○一二三四五六七八九十]"
_PERIOD = (
    rf"(?:截至|于|在)?(?:(?:上一?|去|前一?|同|本|当)(?:个?财?政?年度?|学年度?|季度?|个?月|期)"
    rf"|{_DIGITS}{{4}}(?:[-—/至]{_DIGITS}{{2,4}})?(?:财政|财|学)?年度?|年初|期初|比较期|往年)"
    rf"(?:上半年|下半年|第?[一二三四]季度|前[一二三]季度|{_DIGITS}{{1,3}}月(?:份|{_DIGITS}{{1,3}}日)?|[同期止末底初]){{0,4}}"
)
_COMPARED_IN = re.compile(rf"\s*(?:[（(]\s*{_PERIOD}\s*[：:]?|[；;]\s*{_PERIOD}\s*[：:])\s*(?:约?为|是|达)?约?\s*")
"""（上年同期： or, further on in the bracket, ；2022年：: between a figure and that of another period."""
_UNTIL = re.compile(rf"(?:{_DIGITS}日|{_DIGITS}月底?|{_DIGITS}年(?:底|度)?)止(?:的?(?:首|前|过去))?的?$")
"""截至六月三十日止|六个月: the length of the period that is reported on."""
_UNTIL_REACH = 10
_DURING = re.compile(
    r"(?:[^，。；、：]{0,10}(?:期间|以来|前夕|之际|前后|当[天日])|[从自][^，。；、：]{1,10}(?:开始|起|以来))[，,]?"
)
"""春节期间, 从7月份开始: when."""
_WITHIN_PERIOD = re.compile("[^，。；、：自从在于]{1,8}期间[，,]?")
"""溫泉季活动期间|住房率: when, before the noun of the same clause."""
_ORIGIN = re.compile("[从由](?=[年月日每人户最原][^，。；、从由]{1,8}$|年初$)")
"""低保标准|从年标准1680元提高到: where the movement began, behind what moves."""
_SUBJECT = 2
"""Characters that what moves has at least."""
_BY = re.compile(
    r"按照?(?P<whom>(?![每人照上])[^，。；、：按]{2,12}?(?<!价格)(?<!标准)(?<!汇率)(?<!规定)(?<!要求)(?<!原则)(?<!比例)(?<!办法)(?<!水平))"
    r"(?:每[人户生所个亩村校班床位件例头只](?:每[年月天日学]期?)?|[人户生]均)(?:不低于|不少于|不超过|约|补助|补贴|给予)?$"
)
"""按|集中供养|每人每年3500元: to whom the rate applies."""
_BY_REACH = 28


def compared_in_brackets(text: str, end: int, start: int) -> bool:
    """Whether the figure at ``start`` is, in brackets, that of another period than the one that ends at ``end``."""
    opening = text[end]
    return (opening in "（(；;" or opening.isspace()) and _COMPARED_IN.fullmatch(text, end, start) is not None


def is_reported_period(text: str, start: int) -> bool:
    """Whether the duration at ``start`` is how long the period is: 截至六月三十日止|六个月."""
    return text[start - 1 : start] in ("止", "的", "首", "前", "去") and (
        _UNTIL.search(text, max(0, start - _UNTIL_REACH), start) is not None
    )


def time_end(text: str, start: int, end: int) -> int:
    """Where the words end that open the stretch and only say when: 春节期间; ``start`` when there are none."""
    match = _DURING.match(text, start, end)
    return match.end() if match else start


def period_end(text: str, start: int, end: int) -> int:
    """Where the name of a period ends that opens the stretch, before a noun: 汛期期间|预警; ``start`` without one."""
    match = _WITHIN_PERIOD.match(text, start, end)
    return match.end() if match else start


def serves(text: str, start: int, number: int) -> bool:
    """Whether the people counted at ``number`` are those for whom something is done: 春节期间为|320户."""
    if text[number - 1 : number] not in ("为", "给", "向") or number == start:
        return False
    begin = time_end(text, start, number - 1)
    return skip_lead(text, begin, number - 1) == number - 1


def without_origin(text: str, start: int, end: int, behind: int) -> int:
    """``end`` of a noun, or where its 从… begins when a movement follows the number that ends at ``behind``."""
    if text[behind : behind + 1] not in MOVES_FIRST or not MOVES.match(text, behind):
        return end
    origin = _ORIGIN.search(text, start + _SUBJECT, end)
    return origin.start() if origin else end


def rated(text: str, start: int, number: int) -> Place | None:
    """To whom the rate at ``number`` applies, as 按…每人每年 says; else None."""
    if text.find("按", start, number) < 0:
        return None
    match = _BY.search(text, max(start, number - _BY_REACH), number)
    return match.span("whom") if match else None
