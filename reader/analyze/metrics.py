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
    r"(?:大约|(?<![签节预履制违合条公集])约|(?<![附最临])近|将近|接近|超过|超|逾|突破|高于|多达|不足|不到|未达|低于|少于|不少于|不低于|至少|最少|不超过|不高于|至多|最多|"
    r"达到了?|达成|高达|已达|达|(?:保持|稳定|控制|维持|提高|提升|降低|缩短|延长|增加|扩大|压缩|恢复|完成|上升|下降|增长|降|升)[在到至为]|"
    r"(?<![成行作认人])为|是|共计|累计|合计|总计|共有|(?<!公)共|共达|(?<![设会统审])计|(?<!少)各|仅|只有|(?<![占所国公拥民])有|分别|平均|(?<![生人户亩校年月日地班])均|已|就|"
    r"(?<![0-9])(?:[0-9]{1,2}|[一二两三四五六七八九十])年(?:来|间)?|每[生校户人年月日天亩班次周村镇]|每学期|每|最[高低长短多少]|首次|按|实行|执行|(?<![以线网路身手早晚会车岸])上|先后|全年|了|的|[-—:：、\s（(])$"
)
_COMPARED = re.compile(r"(?:是|为|相当于)[^，。；]{1,12}的$")
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
_PRICES = re.compile(r"(?:按|扣除|剔除)[^，。；]{1,16}$")
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
    r"在(?![校园职建编岗读册营线])|(?<![结反面应针])对(?![象口接外标岸话])|共(?![享产同青建])|(?<![行作认成人])为(?![民主])|(?<!参)与(?!会)|和(?![谐平解睦])|及|以(?![及上下内])|"
    r"将(?!军)|把|从(?![业事教])|由(?![于])|向(?![导阳])|到(?![位期岗])|比(?![例赛重率])|等(?![奖级次])|(?<!党)组织(?=[^，。；、]{3})|"
    r"(?<![具所国公私拥特专])有(?![限效关色机形])"
)
_PUBLISHED = re.compile(r"在[^，。；]{2,14}(?:发表|刊发|刊登|播出|展出|展播|获奖|推广|上线)(?=[，。；]|$)")
_RATE = re.compile(r"(?:率|占比|比重|比例|度|系数|指数|水平|[^数]量|额|面积|收入|支出|增加值|总值|规模|产值|价格|寿命)$")
_FIELD = re.compile(r"在(?P<field>[^，。；]{2,30}?)(?:中|上)?(?:共|累计|总共)?(?:获得|荣获|斩获|夺得|取得|摘得|收获|获|夺)(?P<got>[^，。；]*)$")
_INSIDE = re.compile(r"^在(?P<field>.+?)(?:中|方面|期间)?$")
_MODAL = r"(?<!派)发现(?!金)了?|需(?![求])|(?<!结)对(?![象口接外标岸话于比])|(?<=[”》赛会评比])中(?=.)|组织(?=参观|参加|开展)"
_SINGLE = (
    r"经(?![济营费过])|就(?![业诊医读])|现(?![金代场货])|共(?![享产青同建])|将(?!军)|再(?![生贷就])|其(?![他余它中])|均(?![衡价])|已|因(?!素)|还(?![款贷])|"
    r"且|另|又|也"
)
_BEHIND = frozenset((_KIND.COUNT, _KIND.MEASURE, _KIND.RANK, _KIND.AGE))
_MEANS = frozenset(("目标", "水平", "要求", "标准", "比例", "速度", "增速", "增幅", "任务", "比重", "增长", "幅度", "价格", "概率"))
_GENERIC = frozenset(("项目", "贷款", "资金", "编制", "岗位", "人员"))
_AMONG = re.compile(r"\s*(?:其中)?")
_LINK = re.compile(r"[、，,]?(?:和|与|及)?")
_AND = re.compile(r"[、和与及](?![谐平])")
_DEEPEST = 40


class MetricFinder:
    """The metrics of the quantities of one text, asked for in order: each may lean on the one before."""

    __slots__ = ("_places", "_quantities", "_shared", "_subjects", "_taken", "_text")

    def __init__(self, text: str, quantities: Sequence[Quantity]) -> None:
        self._text = text
        self._quantities = quantities
        self._places: list[Places] = []
        self._subjects: list[Places] = []
        self._shared: dict[int, Places] = {}  # subjects dealt out by 分别
        self._taken = 0  # how far the metric behind the number before reaches

    def metric(self, index: int) -> Places:
        """The metric of quantity ``index``; call once each, in order."""
        one = self._quantities[index]
        start = self._clause_start(index)
        dealt = self._shared.get(index)
        places, subject = (dealt, dealt[:1]) if dealt else self._resolve(index, one, start)
        self._places.append(places)
        self._subjects.append(subject or places)
        return places

    def _resolve(self, index: int, one: Quantity, start: int) -> tuple[Places, Places]:
        """The metric and its subject (without the word of change)."""
        text = self._text
        if one.kind is _KIND.RANK and not text.startswith("前", one.start - 1):
            places = self._ranked(index, start, one.start)
            return places, places
        if index and self._quantities[index - 1].end == one.start and self._is_class(index - 1):
            places = self._class_of(index)
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

    def _is_class(self, index: int) -> bool:
        """全省前100名, 700分以上: what comes right behind counts that class."""
        one = self._quantities[index]
        limited = one.vague in ("以上", "以下", "以内", "及以上")
        return limited or (one.unit in ("名", "位") and self._text.startswith("前", one.start - 1))

    def _class_of(self, index: int) -> Places:
        start, end = self._clause_start(index - 1), self._quantities[index - 1].end
        return ((_behind_verbs(self._text, start, end), end),)

    def _noun(self, index: int, one: Quantity, start: int, end: int) -> Places:
        """Words before or behind the number; else what the number before counted."""
        behind = self._behind(index, one)
        before = _cut_before(self._text, start, end)
        prefers_behind = one.kind in _BEHIND or self._owns(one, behind)
        if before and not (prefers_behind and behind):
            return (before,)
        if behind:
            self._taken = behind[1]
            return (behind,)
        if prefers_behind and start < self._taken_by(index):
            return self._predicate(index, one)
        return self._before_subject(index, start)

    def _owns(self, one: Quantity, behind: Place | None) -> bool:
        """七成以上的税收: the share is of what follows, not 95%的目标."""
        text = self._text
        if behind is None or not text.startswith("的", one.end) or one.kind not in (_KIND.PERCENT, _KIND.RATIO):
            return False
        return text[behind[0] : behind[1]] not in _MEANS and text[one.start - 1 : one.start] != "达"

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
        beside = index and at <= max(self._quantities[index - 1].end, self._taken)
        conjunction = (_CONJUNCTION if beside else _AMONG).match(text, at, self._quantities[index].start)
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
        if _PRICES.match(text, at, end):
            return None
        return _cut_before(text, at, _without_tail(text, at, end))

    def _changed(self, index: int, start: int, change: re.Match[str]) -> tuple[Places, Places]:
        """…增长5%: the subject and the word of change; …提高到80%: the subject alone."""
        text = self._text
        end = _without_tail(text, start, change.start())
        own = None if _PRICES.match(text, start, end) else _cut_before(text, start, end)
        subject = (own,) if own else self._before_subject(index, start)
        if "分别" in text[start : change.end()]:
            subject = self._dealt(index, own, change.span("change"), bool(change.group("to"))) or subject
        if change.group("to"):
            return subject, subject
        return (*subject, change.span("change")), subject

    def _dealt(self, index: int, own: Place | None, change: Place, level: bool) -> Places | None:
        """甲、乙分别增长5%和7%: each number its own subject, of the words before or of the numbers before."""
        text, last = self._text, index
        while last + 1 < len(self._quantities) and _LINK.fullmatch(
            text, self._quantities[last].end, self._quantities[last + 1].start
        ):
            last += 1
        count = last - index + 1
        subjects: list[Places] = []
        if own is not None:
            subjects = [(place,) for place in _listed_names(text, *own)]
        elif index >= count:
            subjects = self._subjects[index - count : index]
        if count < 2 or len(subjects) != count:
            return None
        for offset in range(1, count):
            self._shared[index + offset] = subjects[offset] if level else (*subjects[offset], change)
        return subjects[0]

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
        if stop and stop.start() == noun_end and self._tells(index, at, noun_end, end, close):
            noun_end = end
        return _trimmed(text, at, noun_end)

    def _tells(self, index: int, at: int, verb: int, end: int, close: int) -> bool:
        """Whether the predicate says which were counted (67名教师被评为…): a result, short, with no further number."""
        last = index + 1 == len(self._quantities) or end < self._quantities[index + 1].start
        result = _result().match(self._text, verb) or _PUBLISHED.match(self._text, verb)
        return last and end - at <= 24 and close >= end and result is not None

    def _predicate(self, index: int, one: Quantity) -> Places:
        """8名运动员10人次破纪录: the number's own predicate."""
        place = _trimmed(self._text, one.end, self._clause_end(index, one.end))
        return (place,) if place else self._before_subject(index, one.start)


def _listed_names(text: str, start: int, end: int) -> list[Place]:
    """The names of 甲、乙和丙."""
    names: list[Place] = []
    at = start
    for match in _AND.finditer(text, start, end):
        names.append((at, match.start()))
        at = match.end()
    return [*names, (at, end)]


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
        match = None if text[end - 1] == "的" else _TAIL.search(text, max(start, end - 4), end)
        if match is None and text[end - 1] == "的":
            origin = _FROM.search(text, max(start, end - 10), end) or _COMPARED.search(text, max(start, end - 14), end)
            end = origin.start() if origin else end - 1
        elif match is None:
            origin = _FROM.search(text, max(start, end - 10), end)
            origin = origin or _COMPARED.search(text, max(start, end - 14), end)
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
    field = _FIELD.search(text, start, end)
    if field is not None:
        start, end = field.span("got") if field.group("got") else field.span("field")
    if _RATE.search(text, start, end) is None:
        light = _last(_cutting(), text, start, end, quotes=True)
        start = start if light is None else light
    start = _behind_verbs(text, start, end)
    inside = _INSIDE.match(text[start:end])
    if inside is not None and field is None and text[start + 1 : start + 2] not in "校园职建编岗读册":
        start, end = start + inside.start("field"), start + inside.end("field")
    if start < end and _light().fullmatch(text, start, end):
        return None
    start = _behind_possessive(text, start, end)
    return _trimmed(text, start, end)


def _behind_verbs(text: str, start: int, end: int) -> int:
    """The start behind the adverbs and verbs that open the stretch; a verb stays when what follows alone says nothing."""
    while start < end:
        before = start
        start = _skip_lead(text, start, end)
        initial = _initial().match(text, start, end)
        if initial is not None and end - initial.end() > 1 and text[initial.end() : end] not in _GENERIC:
            start = initial.end()
        if start == before:
            break
    return start


def _last(pattern: re.Pattern[str], text: str, start: int, end: int, quotes: bool = False) -> int | None:
    """Where the last match of ``pattern`` in the stretch ends; with ``quotes`` not inside quotation marks."""
    found = None
    for match in pattern.finditer(text, start, end):
        if quotes and match.end() == end:
            break
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
def _cutting() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(words('light_verbs'))})[了出过到]?|{_MODAL}")


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
        r"[\s、，,的]|[和及](?![谐平时])|到?(?:[0-9]{2,4}年|1?[0-9]月份?)(?:上半年|下半年|全年|年初|年底|年末|末|底|度)?(?:以来|来)?|"
        rf"第[一二三四五六七八九十0-9]+[批期轮]|{_SINGLE}|{alternatives(words('adverbs') | words('scopes'))}"
    )
