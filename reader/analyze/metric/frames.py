"""What a figure is set in and what is no part of its metric: a period it is compared in, a time, a rate's measure.

Patterns are of Simplified text; places are half-open, in the text.
"""

from __future__ import annotations

import re

from reader.analyze.finding import IndicatorKind
from reader.analyze.metric.cuts import skip_lead, stop_at
from reader.analyze.metric.movement import CHANGE, MEASURED_BY, MOVES, MOVES_FIRST
from reader.analyze.metric.phrases import (
    EQUALS,
    Place,
    cut_before,
    is_word,
)
from reader.analyze.quantities.quantity import Quantity
from reader.text.patterns import lazy_pattern

_DIGITS = "[0-9０-９〇零○一二三四五六七八九十]"
_PERIOD = (
    rf"(?:截至|于|在)?(?:(?:上一?|去|前一?|同|本|当)(?:个?财?政?年度?|学年度?|季度?|个?月|期)"
    rf"|{_DIGITS}{{4}}(?:[-—/至]{_DIGITS}{{2,4}})?(?:财政|财|学)?年度?|年初|期初|比较期|往年)"
    rf"(?:上半年|下半年|第?[一二三四]季度|前[一二三]季度|{_DIGITS}{{1,3}}月(?:份|{_DIGITS}{{1,3}}日)?|[同期止末底初]){{0,4}}"
)
_COMPARED_IN = lazy_pattern(rf"\s*(?:[（(]\s*{_PERIOD}\s*[：:]?|[；;]\s*{_PERIOD}\s*[：:])\s*(?:约?为|是|达)?约?\s*")
"""（上年同期： or, further on in the bracket, ；2022年：: between a figure and that of another period."""
_COMPARED_WITH = lazy_pattern(
    rf"(?:同比|略?[高低大小多少]于|[较比])(?P<when>{_PERIOD}|[上前]一?个(?:季度|月)|中报|[年季]报)"
    "的?(?:约为|约|为)?[ \u3000]?"
)
COMPARING_FIRST = frozenset("同略高低大小多少较比")
"""What it begins with: a quick look that spares most numbers."""
_UNTIL = lazy_pattern(rf"(?:{_DIGITS}日|{_DIGITS}月底?|{_DIGITS}年(?:底|度)?)止(?:的?(?:首|前|过去))?的?$")
"""截至六月三十日止|六个月: the length of the period that is reported on."""
_UNTIL_REACH = 10
_DURING = lazy_pattern(
    r"(?:[^，。；、：]{0,10}(?:期间|以来|前夕|之际|前后|当[天日])|[从自][^，。；、：]{1,10}(?:开始|起|以来))[，,]?"
)
"""春节期间, 从7月份开始: when."""
_WITHIN_PERIOD = lazy_pattern("[^，。；、：自从在于]{1,8}期间[，,]?")
"""溫泉季活动期间|住房率: when, before the noun of the same clause."""
_ORIGIN = lazy_pattern("[从由](?=[年月日每人户最原][^，。；、从由]{1,8}$|年初$)")
"""低保标准|从年标准1680元提高到: where the movement began, behind what moves."""
_THERE = ("", "共", "现", "还", "仍", "尚", "另", "计")
"""Before 有 when it only says that there are some."""
_OF_EACH = lazy_pattern("(?:平均)?每[^，。；、]{2,16}中[便就约仅只会]?有")
"""平均每100名长者中有|12名患病: out of how many, of whom those counted did what follows."""
_VERB = 4
"""Characters of the longest verb that is looked for."""
_SUBJECT = 2
"""Characters that what moves has at least."""
_BY = lazy_pattern(
    r"按照?(?P<whom>(?![每人照上])[^，。；、：按]{2,12}?(?<!价格)(?<!标准)(?<!汇率)(?<!规定)(?<!要求)(?<!原则)(?<!比例)(?<!办法)(?<!水平))"
    r"(?:每[人户生所个亩村校班床位件例头只](?:每[年月天日学]期?)?|[人户生]均)(?:不低于|不少于|不超过|约|补助|补贴|给予)?$"
)
"""按|集中供养|每人每年3500元: to whom the rate applies."""
_BY_REACH = 28

_FIGHTING = lazy_pattern("(?:严?惩治|严惩|打击|惩处|整治)(?P<crime>[^，。；、：]{2,20}(?:、[^，。；：]{2,20})?)，$")
"""依法从严惩治电信网络诈骗，|审结9件: the verb there leaves its object out."""
_FIGHTING_REACH = 48
_EVALUATION = lazy_pattern("(?:考核|考评|评估|评价|评比|测评|评选|竞赛|大赛|比赛)$")
"""在综合考核中列|第三: in what places are given."""
_PER = lazy_pattern("(?:每[\u4e00-\u9fff]{1,2}){1,2}$")
"""标准提高到|每人每月|760元."""
PER_LAST = frozenset("人户年月日天周次亩生班床校村件学期公里顿胎")
"""What it ends with: a quick look that spares most numbers."""
_PER_REACH = 6
"""Characters of 每人每月 and the like."""
_GIVING = lazy_pattern(
    "(?:使用|获发|可获|领取|享受|享有|批出|拨出|赠送|派发|提供|给予|设立|运用|动用|实行|审议|追加|支付|发放|供应|投放|筹集|募集|预留|注入)"
    "了?(?:[0-9]{2,4}年度?)?(?:每[人户年月天日名]){0,2}(?:合共|达|总共|一次性|不超过|超过?|逾|约|近|最多|至多|最高|共)?$"
)
"""每位学员可领取|500元津贴, 设立|5000万元补偿基金: it carries the noun behind the sum."""
_GIVING_LAST = frozenset("发获取受有出送供了达约近多高予立用行议加付应放集留入度过超逾共性人户年月天日名\n")
"""What it ends with, or a line break behind it."""
_GIVING_REACH = 14
_GIVEN = frozenset((IndicatorKind.MONEY, IndicatorKind.PERCENT))
AGAINST_FIRST = frozenset("较比")
_HELD = lazy_pattern("[较比](?P<noun>[^，。；、：]{2,16}?)[的之]?(?:约为|约|为)?")
_MOVES_ON = lazy_pattern("[，,]?(?:[大小]幅)?(?:增|减|上升|下降|提高|降低|回|多|少|快|慢)")
_TIMES_LAST = frozenset("期前后年度月日时末底初季")
"""What a time ends with, with which 比 says when and not what: 比五年前|13%."""
_DIMENSION = lazy_pattern(
    "(?:(?:由|为|是|有|用|建成?|架设|铺设)(?P<dimension>[长宽高深]|直径|全长|总长)|[于在处](?P<height>海拔))"
    "度?(?:约|达|近|超过?)?[ \u3000]?$"
)
_EXTENT = lazy_pattern(
    "(?P<extent>[全总桥洞坝]?[长宽高]|水?深|厚|净?跨径?|直径|[长宽高深厚跨]度)(?:大?约|达|近|为|共|超过?|有)*[ \u3000]?"
)
"""All that stands before a number: 桥梁竣工，|长214米，|宽7米."""
_EXTENT_LAST = lazy_pattern("(?:[全总]?[长宽高]|直径|占地)$")
_CONTEST = lazy_pattern(
    "(?:参加|参与|出战|征战|亮相)(?:[0-9]{2,4}年)?(?:第[^，。届]{1,6}届)?(?P<contest>[^，。；]{2,28}(?:赛|会|杯|节|展))[^。；]{0,20}$"
)
"""参加全国运动会，夺得|17金: where medals were won."""
_CONTEST_REACH = 60
"""Characters that its sentence may have before the medals."""


def dimension(text: str, start: int, number: int) -> Place | None:
    """The word for a dimension right before the number that opens at ``number``, and that a preposition or 海拔 leads.

    由长约3.9公里的隧道组成, 位于海拔1200米的高山上: who is long or high stands behind the number, if anywhere.
    """
    found = _DIMENSION.search(text, start, number)
    return None if found is None else found.span("height" if found["height"] else "dimension")


def extent(text: str, start: int, number: int) -> Place | None:
    """The word for a dimension that is all before the number at ``number``; the thing that has it was named before."""
    found = _EXTENT.fullmatch(text, start, number)
    return None if found is None else found.span("extent")


def without_extent(text: str, place: Place) -> Place | None:
    """What has the dimension that ends ``place``: 渡槽|长; None where that is all there is."""
    start, end = place
    last = _EXTENT_LAST.search(text, start, end)
    end = last.start() if last else end
    return (start, end) if end > start else None


def held_against(text: str, start: int, one: Quantity) -> Place | None:
    """What a change is held against, whose the number is: 比|上年决算数|3亿元增长5%; None where only a time is.

    The stretch begins with one of ``AGAINST_FIRST``.
    """
    if not _MOVES_ON.match(text, one.end) or CHANGE.search(text, start, one.start):
        return None
    held = _HELD.fullmatch(text, start, one.start)
    noun = cut_before(text, *held.span("noun")) if held else None
    return None if noun is None or text[noun[1] - 1] in _TIMES_LAST else noun


def contest_before(text: str, number: int) -> Place | None:
    """The contest in which the medals at ``number`` were won, when its sentence says who took part in it; else None."""
    match = _CONTEST.search(text, max(0, number - _CONTEST_REACH), number)
    return match.span("contest") if match else None


def compared_in_brackets(text: str, end: int, start: int) -> bool:
    """Whether the figure at ``start`` is, in brackets, that of another period than the one that ends at ``end``."""
    opening = text[end]
    return (opening in "（(；;" or opening.isspace()) and _COMPARED_IN.fullmatch(text, end, start) is not None


def compared_with(text: str, start: int, number: int) -> Place | None:
    """The time whose figure the number is, where that is all a comparison says: 较|上年同期|的14亿元下降11%."""
    match = _COMPARED_WITH.fullmatch(text, start, number)
    return None if match is None else match.span("when")


def is_reported_period(text: str, start: int) -> bool:
    """Whether the duration at ``start`` is how long the period is: 截至六月三十日止|六个月."""
    return text[start - 1 : start] in ("止", "的", "首", "前", "去") and (
        _UNTIL.search(text, max(0, start - _UNTIL_REACH), start) is not None
    )


def is_given(text: str, start: int, one: Quantity) -> bool:
    """Whether the sum or the share is of the noun behind it, which a verb of giving carries: 享受|七折优惠."""
    if one.kind not in _GIVEN or text[one.start - 1 : one.start] not in _GIVING_LAST:
        return False
    return _GIVING.search(text, max(start, one.start - _GIVING_REACH), one.start) is not None


def is_evaluation(text: str, field: re.Match[str]) -> bool:
    """Whether what ``field`` names is one in which places are given, so that the rank is in it: 在综合考核中列|第三."""
    return _EVALUATION.search(text, *field.span("field")) is not None


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


def before_per(text: str, start: int, number: int) -> int:
    """Where 每人每月 begins that stands right before the number; ``number`` where none does."""
    near = max(start, number - _PER_REACH)
    match = _PER.search(text, near, number) if text.find("每", near, number) >= 0 else None
    return match.start() if match else number


def measured_by(text: str, start: int, number: int) -> tuple[Place, ...]:
    """What the number right behind is a distance from or a share of; else empty.

    高于全国平均水平, 相当于生产总值, 完成年度计划.
    """
    if equal := EQUALS.search(text, start, number):
        return (equal.span("share"),)
    by = MEASURED_BY.search(text, start, number)
    return (by.span("said" if by["said"] else "plan"),) if by else ()


def fought(text: str, start: int) -> Place | None:
    """What the clause right before ``start`` is directed against, as 审结8件 counts cases of it; else None."""
    near = max(0, start - _FIGHTING_REACH)
    words = text[near:start]
    if "惩" not in words and "打击" not in words and "整治" not in words:
        return None
    match = _FIGHTING.search(text, near, start)
    return cut_before(text, *match.span("crime")) if match else None


def does(text: str, at: int) -> bool:
    """Whether a verb right behind a share says what those it is the share of do: 94%|开展了演练; none of change."""
    if text[at : at + 1] in MOVES_FIRST or not is_word(text[at : at + 1]):
        return False
    return stop_at(text, at, at + _VERB) == at


def there_are(text: str, start: int, number: int) -> bool:
    """Whether nothing but 共有 leads over to the people counted: 年末共有|8.9万人享受低保."""
    if number == start or text[number - 1] != "有":
        return False
    if _OF_EACH.fullmatch(text, start, number):
        return True
    begin = skip_lead(text, time_end(text, start, number - 1), number - 1)
    return text[begin : number - 1] in _THERE


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
