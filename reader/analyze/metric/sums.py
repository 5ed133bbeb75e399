"""What a sum belongs to that stands before its noun: 投资3亿元的|客运站, 总投资5亿元的|物流园, 4亿元|供水管网.

The sum is an attribute there, so that the noun behind 的 is what it measures; a verb of spending before it says no
more, an amount (总投资) says which sum. Patterns are of Simplified text; places are half-open, in the text.
"""

from __future__ import annotations

from reader.analyze.metric.cuts import is_result
from reader.analyze.metric.phrases import HOW_FAR, LEVEL, MEANS, Place
from reader.analyze.wording import ends_in
from reader.text.patterns import lazy_pattern

_SPENT = lazy_pattern(
    "(?:(?:计划|预计|完成|累计|总|约)*(?P<amount>总(?:投资额?|造价|金额|价|额|货值|预算)|[合标][同的]额|金额|造价|面值|估值|货值|(?<!总)投资)|(?:计划|预计|累计|拟|已|共|完成)*(?:投入|耗资|斥资|价值|总值|安排|筹资|出资|涉及|为数|包括|包含|涵盖))"
    "(?:约|近|逾|超过?|达|为|共|合计|累计)*$"
)
"""Right before the sum, all that is said in its clause but for who spends it."""
_PUT_IN = lazy_pattern("(?P<amount>投资|捐助|捐资)(?:约|近|逾|超过?|达|共)*$")
_BUILDING = lazy_pattern(
    "(?:重点|全面|陆续|先后)?(?:完成|实施|建成|新建|改建|扩建|改造|修建|建设|兴建|打造|推进|启动)了?(?=(?!的)[\u4e00-\u9fff“0-9])"
)
_PER = lazy_pattern(
    "(?:[比较](?:之前|以前|过去|原来|原先|此前))?(?:每[年月日天人户亩次季周]){1,2}(?:约|近|逾|超过?|达)*$"
)
_NO_THING = lazy_pattern(
    "(?:目标|任务|标准|水平|要求|规模|大关|关口|门槛|台阶|价格|单价|均价|速度|差距|区间|代价|成本|收益|整数|增长|降幅|增幅|罚款|额度|上限|下限)"
)
"""Behind 的 they tell of the sum itself: 3亿元的|目标."""
_BUILT = lazy_pattern(
    "(?:正式|陆续|相继|顺利|如期|全面|集中|基本)?(?:开工|竣工|完工|建成|投产|投运|投用)(?:建设|投产|投用|使用|运营)?$"
)
"""What became of it is no part of its name."""
_HELD = ("包括", "包含", "涵盖")
"""Right before a sum that its noun may follow without 的: 包括5亿元|购车补贴."""
_BY = frozenset("以凭")
"""Before a sum that tells how large the noun behind 的 is: 以8亿元的|品牌价值."""
_LEAST = 2
_NAMED = 4
"""Characters of a noun that follows a sum of a row without 的: 550万元|社区文体馆项目."""
_REACH = 12


def belongs_to(text: str, start: int, number: int, end: int, noun: Place) -> tuple[Place, ...] | None:
    """The metric of the sum ``text[number:end]`` whose clause begins at ``start``, when it is of the ``noun`` behind.

    The noun, and the amount before the sum if that has a name of its own; None where the sum is of something else.
    """
    begin, stop = noun
    if built := _BUILT.search(text, begin + _LEAST, stop):
        noun = begin, stop = begin, built.start()
    if stop - begin < _LEAST or _NO_THING.match(text, begin, stop) or text[begin:stop] in MEANS:
        return None
    if HOW_FAR.match(text, begin, stop) or LEVEL.fullmatch(text, begin, stop):
        return None
    if not text.startswith("的", end):
        in_row = start == number and text[number - 1 : number] == "、"
        held = text.endswith(_HELD, 0, number)
        return (noun,) if (in_row or held) and stop - begin >= _NAMED else None
    if start == number or text[number - 1] in _BY or _PER.fullmatch(text, start, number):
        return (noun,)
    spent = _SPENT.search(text, max(start, number - _REACH), number)
    if spent is None:
        return None
    return (noun, spent.span("amount")) if spent["amount"] else (noun,)


def built(text: str, start: int, end: int, number: int) -> Place | None:
    """The word for a sum spent that ends at ``number`` before a verb of building: 投资|8亿元建成厂房; else None.

    ``end``: behind the sum. What was built follows ``building_end``; where a comma parts it, the sum stands alone.
    """
    spent = _PUT_IN.search(text, max(start, number - _REACH), number)
    return spent.span("amount") if spent is not None and building_end(text, end) > end else None


def building_end(text: str, at: int) -> int:
    """Where the verb of building ends that is at ``at``; it without one."""
    verb = _BUILDING.match(text, at)
    return verb.end() if verb is not None else at


def moved(text: str, start: int, end: int, noun: Place) -> tuple[Place, ...]:
    """追缴|8亿元|税款: the verb that ends at ``end`` and what was paid or taken; empty without both.

    ``start``: where the clause begins; ``noun``: what stands behind the sum. Of whom the sum was is not said.
    """
    verb = ends_in("money_verbs").search(text, start, end)
    if verb is None or noun[1] - noun[0] < _LEAST or is_result(text, noun[0]):
        return ()
    return (verb.span(), noun)
