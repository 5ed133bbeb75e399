"""What an indicator counts or measures: words near it, as places in the text.

The words before the number in its clause, cut to the noun (…开展家访52000多人次 -> 家访); the words behind it when the
number stands before its noun (8名运动员); the subject of the number before when the clause only says how it changed
(…上线率54.98%，增幅7.41% -> 上线率, 增幅) or nothing at all (3金2银1铜). No dictionary of words is needed: closed lists of
verbs, adverbs and scopes of reports say where to cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.analyze.finding import IndicatorKind
from reader.analyze.quantities import Quantity
from reader.analyze.wording import alternatives, words

Place = tuple[int, int]
Places = tuple[Place, ...]

_KIND = IndicatorKind
_BREAKS = frozenset("，。；：！？,;:!?\n|\t")
_SENTENCE_END = frozenset("。！？!?；;\n")
_CLOSING = {"）": "（", ")": "(", "”": "“", "》": "《", "」": "「", "』": "『", "]": "[", "】": "【"}
_OPENING = frozenset(_CLOSING.values())
_REACH = 64  # characters a metric may lie from its number

_NOTHING = re.compile(r"[\s、，,：:（）()的了和与及]*")
_TAIL = re.compile(
    r"(?:大约|约|近|将近|接近|超过|超|逾|突破|高于|多达|不足|不到|未达|低于|少于|不少于|不低于|至少|最少|不超过|不高于|至多|最多|"
    r"达到了?|达成|高达|已达|达|(?:保持|稳定|控制|维持|提高|提升|降低|缩短|延长|增加|扩大|压缩|恢复|完成|上升|下降|增长|降|升)[在到至为]|"
    r"(?<!成)为|是|共计|累计|合计|总计|共有|(?<!公)共|共达|(?<![设会统审])计|(?<!少)各|仅|只有|(?<![占所国公拥民])有|分别|平均|均|已|就|"
    r"每人|每年|每月|每天|每日|每户|每亩|每周|每学期|每|先后|全年|了|的|[-—:：、\s（(])$"
)
_FROM = re.compile(r"(?:由|从)(?:原来|过去|之前|以前|[0-9]{4}年|上年|去年|年初|[^，、]{0,6})的?(?:不足|约|近)?$")
_BASIS = (
    r"(?:同比|环比|按年|按季|按月|(?:比|较|与)(?:上年|去年|上月|上季度|上季|年初|期初|上期|前一年|上一年|20[0-9]{2}年|[0-9]{2,3}年)"
    r"(?:同期|同月|末|底|度)?(?:相比)?(?:实际|名义)?|扣除价格因素|实际|名义|年均|平均每年|累计|又|均|各|再|分别|共|净|将|已|"
    r"每年|两年平均|可比口径|按可比口径|按不变价格计算)"
)
_CHANGE = re.compile(
    rf"(?P<basis>{_BASIS}*)(?P<change>增长|下降|增加|减少|提高|上升|降低|增幅|降幅|回落|上涨|下跌|扩大|收窄|缩小|提升|增速|"
    r"净增|净减|新增|新增加|多增|少增|压减|缩减|增|减|升|降|涨|跌)(?P<to>[到至为](?:了)?(?:现在的?|目前的?)?)?(?:约|近|超|达)?$"
)
_SHARE = re.compile(r"占(?:[^，。；]{0,16}的?(?:比重|比例)?)?$")
_RANKED = re.compile(
    r"(?:均|稳|继续|持续|仍|首次)?(?:位居|位列|名列|排名|排在|排位|跃居|升至|升到|稳居|居|列|排|跻身|上升至|退居|位次|保持|获得|荣获|获|夺得|取得|为)"
    r"[^，。；]{0,14}$"
)
_WITHIN = re.compile(r"(?:^|且|并|，)?(?:首次|再次)?在(?P<field>[^，。；]{2,30}?)中?$")
_AWARDED = re.compile(r"(?:获得|荣获|获|夺得|取得)[^，。；]{0,8}$")
_SCOPE_END = re.compile(
    r"(?:全[国省市县州区球港台校乡镇旗盟]|世界|同类[^，。；]{0,8}|亚洲|国内|省内|市内|县内|州内|行业|全行业|全系统|全自治区)$"
)
_AWARDS_AFTER = re.compile(r"(?:被评为|被授予|被认定为|获评|获得|荣获|获|入选|保持|实现|位居|蝉联|被评|达到|超过)")
_LISTED = re.compile(r"等(?![级于同次待候额离])")
_CONJUNCTION = re.compile(r"[、\s]*(?:以及|和|及|与|并|、|其中|，其中)?")
_STOPS = (
    r"在(?![校园职建编岗读册营线])|对(?![象口接外标岸话])|为(?![民主])|(?<!参)与(?!会)|和(?![谐平解睦])|及|将(?!军)|把|从(?![业事教])|"
    r"向(?!导)|到(?![位期岗])|比(?![例赛重率])"
)
_DEEPEST = 40


class MetricFinder:
    """The metrics of the quantities of one text, asked for in order: each may lean on the one before."""

    __slots__ = ("_places", "_quantities", "_subjects", "_taken", "_text")

    def __init__(self, text: str, quantities: Sequence[Quantity]) -> None:
        self._text = text
        self._quantities = quantities
        self._places: list[Places] = []
        self._subjects: list[Places] = []
        self._taken = 0  # how far the metric behind the number before reaches

    def metric(self, index: int) -> Places:
        """The metric of quantity ``index``; call once each, in order."""
        one = self._quantities[index]
        start = self._clause_start(index)
        places, subject = self._resolve(index, one, start)
        self._places.append(places)
        self._subjects.append(subject or places)
        return places

    def _resolve(self, index: int, one: Quantity, start: int) -> tuple[Places, Places]:
        """The metric and its subject (without the word of change)."""
        text = self._text
        if one.kind is _KIND.RANK and not text.startswith("前", one.start - 1):
            places = self._ranked(index, start, one.start)
            return places, places
        end = _without_tail(text, start, one.start)
        change = _CHANGE.search(text, start, one.start)
        if change is not None:
            return self._changed(index, start, change)
        share = _SHARE.match(text, _skip_lead(text, start, end), end)
        if share is not None and one.kind in (_KIND.PERCENT, _KIND.RATIO):
            subject = self._before_subject(index, start)
            return (*subject, share.span()), subject
        if one.kind is _KIND.DURATION and text[max(0, one.start - 2) : one.start] == "连续":
            places = self._awarded(index, one)
            return places, places
        places = self._noun(index, one, start, end)
        return places, places

    def _noun(self, index: int, one: Quantity, start: int, end: int) -> Places:
        """Words before or behind the number; else what the number before counted."""
        behind = self._behind(index, one)
        before = _cut_before(self._text, start, end)
        prefers_behind = one.kind in (_KIND.COUNT, _KIND.MEASURE, _KIND.RANK, _KIND.AGE)
        if before and not (prefers_behind and behind):
            return (before,)
        if behind:
            self._taken = behind[1]
            return (behind,)
        if prefers_behind and start < self._taken_by(index):
            return self._predicate(index, one)
        return self._before_subject(index, start)

    def _taken_by(self, index: int) -> int:
        return self._taken if index else 0

    def _clause_start(self, index: int) -> int:
        """Where the words that may belong to the number begin: behind the last break, bracket or number."""
        text, at = self._text, self._quantities[index].start
        floor = max(0, at - _REACH)
        if index:
            floor = max(floor, self._quantities[index - 1].end)
            if floor < self._taken <= at:
                floor = self._taken
        depth = 0
        while at > floor:
            char = text[at - 1]
            if char in _CLOSING:
                depth += 1
            elif char in _OPENING:
                if not depth:
                    break
                depth -= 1
            elif not depth and char in _BREAKS and not _soft_break(text, at - 1):
                break
            at -= 1
        conjunction = _CONJUNCTION.match(text, at, self._quantities[index].start)
        return conjunction.end() if conjunction else at

    def _before_subject(self, index: int, start: int) -> Places:
        """What the number before counted, when it stands in the same sentence; else the clause before."""
        floor = max(0, start - _REACH)
        if index:
            previous = self._quantities[index - 1]
            floor = max(floor, previous.end)
            if start - previous.end <= _REACH and not _sentence_between(self._text, previous.end, start):
                clause = self._clause_before(floor, start)
                return (clause,) if clause else self._subjects[index - 1]
        clause = self._clause_before(floor, start)
        return (clause,) if clause else ()

    def _clause_before(self, floor: int, start: int) -> Place | None:
        """The noun of the clause that ends before ``start``, in the same sentence and behind ``floor``."""
        text, end = self._text, start
        while end > floor and (text[end - 1] in "，,、：: （(" or text[end - 1].isspace()):
            if text[end - 1] == "\n":
                return None
            end -= 1
        if end == floor or text[end - 1] in _SENTENCE_END:
            return None
        at = end
        while at > floor and text[at - 1] not in _BREAKS:
            at -= 1
        return _cut_before(text, at, _without_tail(text, at, end))

    def _changed(self, index: int, start: int, change: re.Match[str]) -> tuple[Places, Places]:
        """…增长5%: the subject and the word of change; …提高到80%: the subject alone."""
        text = self._text
        end = _without_tail(text, start, change.start())
        own = _cut_before(text, start, end)
        subject = (own,) if own else self._before_subject(index, start)
        if change.group("to"):
            return subject, subject
        return (*subject, change.span("change")), subject

    def _ranked(self, index: int, start: int, end: int) -> Places:
        """合格率位居全州第三 -> 合格率; 在…评比中获第二名 -> the field; 居第二位 -> what the clause before says."""
        text = self._text
        verb = _RANKED.search(text, start, end)
        scope = _SCOPE_END.search(text, start, end)
        cut = verb.start() if verb else scope.start() if scope else end
        within = _WITHIN.match(text, start, cut)
        if within is not None:
            if verb is not None and _AWARDED.match(text, verb.start(), end):
                return (within.span("field"),)
            return self._before_subject(index, start)
        own = _cut_before(text, start, _without_tail(text, start, cut))
        return (own,) if own else self._before_subject(index, start)

    def _awarded(self, index: int, one: Quantity) -> Places:
        """连续三年获… -> what was got."""
        text = self._text
        verb = _AWARDS_AFTER.match(text, one.end)
        at = verb.end() if verb else one.end
        end = self._clause_end(index, at)
        place = _trimmed(text, at, end)
        return (place,) if place else ()

    def _clause_end(self, index: int, at: int) -> int:
        text = self._text
        limit = min(len(text), at + _DEEPEST)
        if index + 1 < len(self._quantities):
            limit = min(limit, self._quantities[index + 1].start)
        while at < limit and text[at] not in _BREAKS:
            at += 1
        return at

    def _behind(self, index: int, one: Quantity) -> Place | None:
        """The noun right behind the number: up to a verb, a preposition or a break."""
        text, at = self._text, one.end
        if text[at : at + 1] == "的":
            at += 1
        char = text[at : at + 1]
        if not char or not (_is_word(char) or char in "“《（(「"):
            return None
        if char in "（(" or (char in "和及与以" and _joins(text, at)):
            return None
        end = self._clause_end(index, at)
        light = _light().match(text, at, end)
        if light and one.kind is _KIND.COUNT and one.unit in ("次", "场次", "场", "批次", "轮"):
            at = light.end()
        stop = _stop().search(text, at, end)
        close = _unopened(text, at, end)
        noun_end = min(stop.start() if stop else end, close)
        if noun_end == at:
            return None
        if stop and stop.start() == noun_end and end - at <= 24 and close >= end and _result().match(text, noun_end):
            following = self._quantities[index + 1].start if index + 1 < len(self._quantities) else len(text)
            if end < following:
                noun_end = end
        return _trimmed(text, at, noun_end)

    def _predicate(self, index: int, one: Quantity) -> Places:
        """8名运动员10人次破纪录: the number's own predicate."""
        place = _trimmed(self._text, one.end, self._clause_end(index, one.end))
        return (place,) if place else self._before_subject(index, one.start)


def _is_word(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or char.isascii() and char.isalpha()


def _joins(text: str, at: int) -> bool:
    """Whether 和, 及, 与, 以及 at ``at`` joins two nouns (和谐 and 以上 do not)."""
    return not text.startswith(("和谐", "和平", "以上", "以下", "及以"), at)


def _soft_break(text: str, at: int) -> bool:
    """Whether the line break at ``at`` only wraps a line: characters of one sentence on both sides, the line long."""
    if text[at] != "\n" or at + 1 >= len(text):
        return False
    start = text.rfind("\n", max(0, at - 120), at) + 1
    return at - start >= 20 and _is_word(text[at - 1]) and _is_word(text[at + 1])


def _sentence_between(text: str, start: int, end: int) -> bool:
    return any(char in _SENTENCE_END for char in text[start:end])


def _unopened(text: str, start: int, end: int) -> int:
    """The place of the first closing bracket in the stretch that was not opened in it, or its end."""
    depth = 0
    for at in range(start, end):
        if text[at] in _OPENING:
            depth += 1
        elif text[at] in _CLOSING:
            if not depth:
                return at
            depth -= 1
    return end


def _without_tail(text: str, start: int, end: int) -> int:
    """The end of the stretch without 约, 达到, 共计, 每人每月 …"""
    while end > start:
        match = _TAIL.search(text, max(start, end - 4), end)
        if match is None:
            origin = _FROM.search(text, max(start, end - 10), end)
            if origin is None:
                break
            end = origin.start()
        else:
            end = match.start()
    return end


def _skip_lead(text: str, start: int, end: int) -> int:
    """The start of the stretch behind 其中, 全县, 2024年上半年, 累计 …"""
    while start < end:
        match = _lead().match(text, start, end)
        if match is None or match.end() == start:
            break
        start = match.end()
    return start


def _cut_before(text: str, start: int, end: int) -> Place | None:
    """The noun at the end of a stretch that stands before a number."""
    listed = _last(_LISTED, text, start, end)
    if listed is not None:
        start = listed
    light = _last(_light(), text, start, end, quotes=True)
    if light is not None:
        start = light
    while start < end:
        before = start
        start = _skip_lead(text, start, end)
        initial = _initial().match(text, start, end)
        if initial is not None and end - initial.end() > 1:
            start = initial.end()
        if start == before:
            break
    start = _behind_possessive(text, start, end)
    return _trimmed(text, start, end)


def _last(pattern: re.Pattern[str], text: str, start: int, end: int, quotes: bool = False) -> int | None:
    """Where the last match of ``pattern`` in the stretch ends; with ``quotes`` not inside quotation marks."""
    found = None
    for match in pattern.finditer(text, start, end):
        if not quotes or text.count("“", start, match.start()) == text.count("”", start, match.start()):
            found = match.end()
    return found


def _behind_possessive(text: str, start: int, end: int) -> int:
    """The start behind the last 的, when a noun of two characters or more is left."""
    at = text.rfind("的", start, end)
    if at < 0 or end - at <= 2 or text.count("“", start, at) != text.count("”", start, at):
        return start
    return at + 1


def _trimmed(text: str, start: int, end: int) -> Place | None:
    while start < end and (text[start].isspace() or text[start] in "、，,：:的了）)”"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "、，,：:的了（(“"):
        end -= 1
    return (start, end) if start < end else None


@cache
def _light() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(words('light_verbs'))})[了出过到]?")


@cache
def _initial() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(words('initial_verbs') | words('light_verbs'))})[了出过到]?")


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(f"{_STOPS}|{alternatives(words('stop_verbs'))}|{alternatives(words('light_verbs'))}")


@cache
def _result() -> re.Pattern[str]:
    return re.compile(alternatives(words("result_verbs")))


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        r"[\s、，,的]|(?:[0-9]{2,4}年)?(?:1?[0-9]月份?)?(?:上半年|下半年|全年|年初|年底|年末|末|底|度)?(?:以来|来)?(?:第[一二三四0-9]+[批期轮])?(?=.)"
        rf"(?:{alternatives(words('adverbs') | words('scopes'))})?"
    )
