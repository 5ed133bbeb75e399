"""Where the noun behind a number begins and ends: behind what bounds a class, before verbs, brackets and actors.

Places are half-open, in the text.
"""

from __future__ import annotations

import re

from reader.analyze.metric.bodies import actor_end, governed_end, people_end, place_end, possessor_end
from reader.analyze.metric.cuts import initial_end, stop_at

DONE_TO = re.compile(
    "(?<=..)的[^，。；、的]{0,8}(?:改造|建设|巡[察查]|检查|督[察查导]|调查|审计|整治|治理|修复|维护|保护|培训|考核|评估|验收|监测|监管|管理|更新|审议|审批|评审|工作|任务|目标)"
    "(?:显示|表明|发现)?$"
)
"""12家所属单位|的内部巡察: what was done to the things that are counted."""
_RELATED_TO = re.compile(
    "(?:与[^，。；、]{1,10}[有相]关|来自[^，。；]{2,16}|(?:有关|涉及|关于|针对)[^，。；、的]{1,12})的(?=[^，。；、]{2})"
)
"""186宗|与计划有关的|投诉: it says which kind."""
_INCLUDING = re.compile("[（(](?:不?含|其中|包括)")
"""A bracket that says what else is meant."""
_OF_ITS_OWN = re.compile("[具患]?有(?!关)|符合|全面|未|没有|公开|重点|集中|统一|免费|专门")
"""They open a clause with 的 that the unit's own noun follows; what was counted does not do it."""
_PARTICIPLE = re.compile(r"[^，。；、：\d]{2,12}的(?!时间|比例|目标|要求|水平)")
_PERSONS = frozenset("名位")
_SELF = frozenset("人户次成倍")
"""Units that are what they count: 3人参加的比赛."""
BOUND = re.compile("[以之]内|内(?![设部外科容涝陆河蒙地资需销生控在退])|(?:及|或)?以[上下]")
"""Behind a quantity that has no such word of its own."""
_IS_WHAT = frozenset("人名位户家")
"""Behind so many of them 为 says what they are: 其中5人|为党员."""
_SINGLE = re.compile("、(?=[一两][个名所家座台套项间支])")
"""Behind it another thing is counted, one alone, which is no indicator: 门诊部、|一个住院部."""
_HEAD = 2
"""Characters of a noun behind 的."""
_JOINED = 8
"""Characters that a noun may have which 和 joins to the one before."""


def behind_open_bracket(text: str, start: int, end: int) -> int:
    """The start behind a bracket that opens in the stretch and does not close in it: （|预算."""
    opening = max(text.rfind("（", start, end), text.rfind("(", start, end))
    closing = max(text.rfind("）", start, end), text.rfind(")", start, end))
    return opening + 1 if opening > closing else start


def head_behind(text: str, verb: int, end: int, unit: str | None) -> int | None:
    """Where the noun ends that a clause with 的, opened by ``verb``, belongs to: 95宗|全面调查的个案; else None."""
    if unit in _SELF or _OF_ITS_OWN.match(text, verb) is None:
        return None
    said = _PARTICIPLE.match(text, verb, end)
    if said is None:
        return None
    stop = stop_at(text, said.end(), end)
    return stop if stop - said.end() >= _HEAD else None


def joined_end(text: str, conjunction: int, end: int) -> int:
    """Where a second noun ends that stands beside the first: 产业集群|和园区|开展试点; ``conjunction`` for more."""
    stop = stop_at(text, conjunction + 1, end)
    one_noun = _HEAD <= stop - conjunction - 1 <= _JOINED and text.find("、", conjunction, stop) < 0
    return stop if one_noun else conjunction


def outside_brackets(text: str, at: int, end: int) -> int:
    """``end`` of a noun, or where a bracket opens in it that does not close or only says what is meant too.

    乡镇|（街道等）, 医院|（含民营医院）.
    """
    words = text[at:end]
    if "（" not in words and "(" not in words:
        return end
    begin = behind_open_bracket(text, at, end)
    if begin > at:
        return begin - 1
    note = _INCLUDING.search(text, at, end)
    return note.start() if note else end


def _verb_in_list(text: str, at: int, end: int) -> int:
    """Where the next thing done begins behind what was counted: 路灯、|整修公园; else ``end``."""
    comma = text.find("、", at, end)
    while comma > at:
        if initial_end(text, comma + 1, end) > comma + 1:
            return comma
        comma = text.find("、", comma + 1, end)
    return end


def noun_stop(text: str, at: int, end: int, unit: str | None) -> int:
    """Where the noun ends that begins at ``at`` behind a number with ``unit``; ``end`` at the latest."""
    stop = min(stop_at(text, at, end), actor_end(text, at, end), _verb_in_list(text, at, end))
    if text.find("、", at, stop) >= 0 and (single := _SINGLE.search(text, at, stop)):
        stop = single.start()
    stop = possessor_end(text, at, stop, unit)
    if unit in _PERSONS:
        return people_end(text, at, stop)
    return place_end(text, at, stop) if unit == "个" else stop


def behind_bound(text: str, at: int, unit: str | None) -> int:
    """The start behind what bounds the class counted, 的, 为 and what says which kind: 65岁|以上的|长者."""
    if bound := BOUND.match(text, at):
        at = bound.end()
    if text[at : at + 1] == "的" or (unit in _IS_WHAT and text.startswith("为", at)):
        at += 1
    related = _RELATED_TO.match(text, at)
    return related.end() if related else at


def governed_noun_end(text: str, at: int, end: int) -> int:
    """Where the noun ends that a preposition before its number governs: what follows holds the verb; else ``end``."""
    if text[end - 1] in "、和及与" or DONE_TO.search(text, at, end):
        return end
    return governed_end(text, at, end)
