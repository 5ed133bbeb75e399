"""The clause a number stands in, and the nouns beside it: behind the number, and in the clause before.

Places are half-open, in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analyze.finding import IndicatorKind
from reader.analyze.metric.adjuncts import caused_end, teller_end
from reader.analyze.metric.behind import (
    BOUND,
    behind_bound,
    behind_open_bracket,
    governed_noun_end,
    head_behind,
    joined_end,
    noun_stop,
    outside_brackets,
)
from reader.analyze.metric.bodies import body_end, subject_end
from reader.analyze.metric.cuts import initial_end, is_result, light_end, skip_lead, stop_at
from reader.analyze.metric.frames import period_end, time_end
from reader.analyze.metric.movement import CHANGE, CHANGE_LAST, MOVES, MOVES_FIRST, ORIGIN, PRICES
from reader.analyze.metric.phrases import (
    AMONG,
    BREAKS,
    CLOSING,
    CONJUNCTION,
    DEEPEST,
    GOT_BETTER,
    LEVEL,
    OPENING,
    PUBLISHED,
    REACH,
    SENTENCE_END,
    Place,
    cut_before,
    is_rate,
    is_word,
    joins,
    parts,
    trimmed,
    unopened,
    without_tail,
)
from reader.analyze.metric.rests import AMONG_THEM, without_rest
from reader.analyze.quantities.quantity import Quantity
from reader.analyze.wrapping import soft_break

_TAG_END = re.compile("[a-zA-Z/\"'-]>")
"""The end of a tag of a page kept with its source: </p><p>|合作社投入资金. A sign (>5%) has none of them before it."""
_LAST_TELLING = re.compile(rf"(?s:.*)[ \u3000>{re.escape(''.join(sorted(BREAKS | OPENING | CLOSING.keys())))}]")
"""Up to the last character that may end or enclose a clause."""
_SURE_BREAKS = (BREAKS - {"\n"}) | OPENING
_MOVED = re.compile(
    f"(?:{GOT_BETTER.pattern}|(?:始建|建成|竣工|落成)于[^，。；]{{2,12}}|呈现?[^，。；]{{2,14}}|保持[^，。；]{{2,10}}(?:态势|势头|稳定)|(?:位居|位列|名列|稳居|排名)(?:全|首|世界|同类)[^，。；]{{0,6}})$"
)
"""总人口持续下降，, 满意度位居全省首位，: without a figure, so that its subject may be what the next one counts."""
_THRESHOLD = re.compile("的?(?:整数|历史)?(?:大关|关口|门槛|[大新]?台阶|水平(?=[，。；]))")
_THRESHOLD_FIRST = frozenset("的整历大新关门台水")
_CODED = re.compile("[0-9][A-Z]{1,2}[\u4e00-\u9fff]")
"""A noun with a code before it: 8家|4S店, 12座|5G基站."""
_ALSO = re.compile("并(?![购网轨联列行排发存])")
"""2项并分别获奖: it joins another predicate."""
_NOUN_OPENING = frozenset("“《（(「‘'")
_PASSED = re.compile(f"{_THRESHOLD.pattern}$")
"""突破4万元大关: what was passed is no thing that is counted."""
_PREDICATE = re.compile(
    "首次(?:超越|超过|突破|跻身|进入)|超越|经历|(?:均|也|仍)?(?:系(?!统)|是(?!否)|为(?![了民主期此])|创(?![新业意建]|[^，]{1,3}[项家个]))"
)
"""失业率3.3%，系近年新低，: the clause has no subject of its own."""
_RECORD = re.compile(
    "(?:再次?|均|又|也|屡|[两三四五六七八九连]|多次)?(?:创|刷新)(?:了|下)?[^，。；]{0,10}(?:新高|新低|纪录|记录|最[高低好]水平)$"
)
"""总值2亿元，规模创历史新高，: it says more of what was spoken of, which goes on being the subject."""
_COVERED = re.compile(
    "(?:全面|全部|均)?完成|通过|实现(?:全?覆盖|[^，。；]{0,6}通办|[^，。；]{0,14}(?:互认|共享|互通|联网|对接|全覆盖|贯通|网办))"
)
"""86个单元实现全覆盖, 9家医院完成改造: what all of them did, so that it does not say which were counted."""
_GOVERNING = frozenset("对为向就给与以凭")
"""Prepositions right before a number: a verb must follow what it counts."""
_BODIES = frozenset("个家所户间")
"""Units of bodies of people, places and firms."""
_PERSONS = frozenset("名位人")
_SINGLE_THINGS = frozenset("部台套辆架座所间艘条支张名位家")
"""Units of what 一 or 两 before counts alone."""
_LIMITS = frozenset(("以上", "以下", "以内", "及以上", "及以下"))
"""Of a quantity: it may bound a class."""
_PURPOSE = re.compile("(?:专项|主要|全部|优先)?(?:用于|用以|用来|支持|办理|资助|供)(?=[\u4e00-\u9fff“]{2})")
"""Right behind a sum: what it is for follows."""
_PURPOSE_LENGTH = 16
"""Characters of what it is for, read as one name with the verbs in it: 消费品以旧换新, 横江、南岭等平台建设."""
_LINKING = frozenset("、以和及与并其， \t\n\u3000\u00a0\u2009\u202f")
"""What CONJUNCTION and AMONG begin with: a quick look that spares most numbers."""
_BOUND_FIRST = frozenset("以之内及或的者")
_INCLUSIVE = re.compile("[（(]不?含(?:本[数级])?[）)][且并]?")
"""Behind a bound, whether it is one itself: 不低于30亿元|（含）且|不超过60亿元."""
_AHEAD_OF_NOUN = _BOUND_FIRST | frozenset("为与来有涉关针")
"""What stands between a quantity and its noun begins with one of these."""
_COUNT, _AGE, _DURATION = IndicatorKind.COUNT, IndicatorKind.AGE, IndicatorKind.DURATION
_BOUNDING = frozenset((_AGE, _DURATION))
"""What may bound a class, by what follows it or by its kind: a quick look that spares most quantities."""
_BEYOND = re.compile(
    "(?:超过?|逾|不足|不到|不满|高于|低于|大于|小于|达到?|最高|最低|逾期|账龄|[工教党]龄|投资|[于在])$"
)
"""Right before a number that bounds a class."""
_RECKONED = re.compile("(?:安排|编制|测算|掌握|考虑)、")
"""Behind a figure of a plan: 赤字率按4%安排、|比上年提高1个百分点."""
_HEAD = 2
"""Characters of a noun behind 的."""
_COLONS = frozenset(":：")
_ONCE_DONE = re.compile(
    "[^，。；、：\\d]{0,8}(?:完成|实施|建成|投产|投用|开通|结束|达产|上市|实行|运行)后(?!年)(?=[^，。；的]{2})"
)
"""交易完成后|持股比例升至100%: when."""
_CONDITION = re.compile("在[^，。；、]{2,24}(?:条件|情况|情形|前提|背景|基础|政策|模式|框架)之?[下上]$")
"""资助上限|在符合条件下，由15万元提升: it is no noun that the number counts."""
_FIGURES = re.compile(
    r"(?<=[\u4e00-\u9fff）)])(?:[ \u3000]?-?[\d,.]+(?:[ \u3000]-?[\d,.]+)+|[ \u3000]-?[\d,.]+)[ \u3000]$"
)
"""研发人员|1,335 1,184|12.75%: figures without a unit, in cells before that of the number."""
_RANKING = frozenset("分排列位居名")
_NARROW = 12
"""Characters that a line of a narrow column has at least."""
_COPULA = re.compile(
    "(?:主要|基本|大多|[均多皆列分划定设]|命名|认定)?(?<![成行作认因转改变升降增减调])为(?![了期主民此人])"
)
"""What a clause says of its subject stands behind it; the number of the next clause is of the subject."""
_BREAK = re.compile(rf"[ \u3000{re.escape(''.join(sorted(BREAKS)))}]")


def _behind_one(text: str, start: int, end: int) -> int:
    """``start``, or where the next of a row begins behind a single thing, which is no indicator: 病床一张、|呼吸机."""
    comma = text.rfind("、", start, end)
    one = comma - 2 > start and text[comma - 2] in "一两" and text[comma - 1] in _SINGLE_THINGS
    return comma + 1 if one else start


def _behind_period(text: str, start: int, end: int) -> int:
    """``start``, or where a noun begins behind the period that opens the stretch: 汛期期间|预警."""
    when = period_end(text, start, end)
    return when if end - when >= _HEAD and initial_end(text, start, when) == start else start


def _without_condition(text: str, at: int, end: int) -> int:
    """``end`` of the clause, or where the condition begins that ends it: 资助上限|在符合条件下."""
    condition = _CONDITION.search(text, at, end)
    return end if condition is None else condition.start()


def _more_of(text: str, at: int, end: int) -> int | None:
    """Where the subject ends of a clause that only says more of what was said, ``at`` without one; None for others.

    工程费用，|按付款当日价格计算，; 总值2亿元，|规模创历史新高，: two characters are no subject of their own.
    """
    if record := _RECORD.search(text, at, end):
        return record.start() if record.start() - at > _HEAD else at
    return at if _PREDICATE.match(text, at, end) or PRICES.match(text, at, end) else None


class Clauses:
    """The clauses of the quantities of one text.

    ``ends``: where headings end. A line break there ends what is said, however long the line is.
    """

    __slots__ = ("_ends", "_quantities", "_text")

    def __init__(self, text: str, quantities: Sequence[Quantity], ends: frozenset[int]) -> None:
        self._text = text
        self._quantities = quantities
        self._ends = ends

    def start(self, index: int, taken: int) -> int:
        """Where the words that may belong to the number begin: behind the last break, bracket or number.

        ``taken``: how far the words behind the number before were its own.
        """
        text, number = self._text, self._quantities[index].start
        floor, before = number - REACH if number > REACH else 0, -1
        at = self.words_end(index)
        if index:
            one = self._quantities[index - 1]
            before = one.end
            may_bound = one.vague or one.kind in _BOUNDING or text[before] in _BOUND_FIRST
            if one.kind is IndicatorKind.MONEY and not one.vague and taken > before:
                may_bound = False  # 投资3亿元的|供水管网改造、: what follows is the sum's own
            if may_bound and (first := self._first_of_name(index)) < index:
                at = self._quantities[first].start
                floor = max(floor, self._floor(first))
            else:
                floor = before if before > floor else floor
                floor = taken if floor < taken <= at else floor
        at = self._break_before(floor, at)
        if index and text[at] == "中" and at == max(before, taken) and self._is_among(index, at):
            at += 1
        if text[at] in _LINKING:
            beside = index and (at <= before or at <= taken)
            conjunction = (CONJUNCTION if beside else AMONG).match(text, at, number)
            at = conjunction.end() if conjunction else at
        if at == before:
            bound = BOUND.match(text, at) if text[at] in _BOUND_FIRST else None
            bound = bound or _INCLUSIVE.match(text, at, number)
            at = bound.end() if bound else at
            reckoned = _RECKONED.match(text, at, number) if text[at] in "安编测掌考" else None
            at = reckoned.end() if reckoned else at
        words = text[at:number]
        if "、" in words:
            at = _behind_one(text, at, number)
        if "期间" in words:
            at = _behind_period(text, at, number)
        at = caused_end(text, teller_end(text, at, number), number, words)
        if "后" in words and (done := _ONCE_DONE.match(text, at, number)):
            at = done.end()
        return self._over_wrap(floor, at, number) if at and text[at - 1].isspace() else at

    def _is_among(self, index: int, at: int) -> bool:
        """在500名教师|中|高级职称120人: whether 中 at ``at`` says that those counted are out of the ones before."""
        text = self._text
        if text[at + 1] in _RANKING:
            return False
        return text.rfind("在", self._floor(index - 1), self._quantities[index - 1].start) >= 0

    def words_end(self, index: int) -> int:
        """Where the words before the number end: it, or the row of figures without a unit before it in a table."""
        text, number = self._text, self._quantities[index].start
        if text[number - 1 : number] not in (" ", "\u3000"):
            return number
        row = _FIGURES.search(text, self._floor(index), number)
        return number if row is None else row.start()

    def _first_of_name(self, index: int) -> int:
        """The first of the numbers that stand in the name of what this one counts: 65岁|以上老人; else the number's."""
        first, floor = index, self._quantities[index].start - REACH
        while first and self._quantities[first].start > floor:
            if not self._bounds(first - 1, self._quantities[first].start):
                break
            first -= 1
        return first

    def bounded_before(self, index: int, start: int) -> Place | None:
        """The noun before the colon right before ``start`` that the number before bounds: 24小时内办结：|12件."""
        if self._text[start - 1 : start] not in ("：", ":") or not self._bounds(index - 1, start - 1):
            return None
        return self.noun_before(self._floor(index - 1), start)

    def _floor(self, index: int) -> int:
        """Before which no word belongs to the number: where the number before ends, or too far off."""
        before, reach = self._quantities[index - 1].end if index else 0, self._quantities[index].start - REACH
        return before if before > reach else reach

    def _bounds(self, index: int, end: int) -> bool:
        """Whether the quantity bounds the class that the words up to ``end`` name: 65岁以上|长者, 24小时内|办结."""
        one, text = self._quantities[index], self._text
        bound = BOUND.match(text, one.end)
        beyond = _BEYOND.search(text, max(0, one.start - _HEAD), one.start)
        if one.kind is not _AGE and one.vague not in _LIMITS and bound is None:
            named = one.kind is _DURATION or text.startswith(("的", "者"), one.end)
            if beyond is None or not named:
                return False
        at = one.end if bound is None else bound.end()
        if one.kind is _AGE and text[at:end] == "的":  # 14岁以上不满16岁的|327人
            return True
        if end - at < _HEAD or _BREAK.search(text, at, end):
            return False
        begin = self._break_before(self._floor(index), one.start)
        begin = max(begin, text.rfind("、", begin, one.start) + 1)
        if beyond is not None or text.startswith("者", at):
            return True
        begin = skip_lead(text, begin, one.start)  # then 实施|5000万元以上项目: the verb's object is the class
        if initial_end(text, begin, one.start) == one.start or text[begin] == "每":  # 每千人拥有|3岁以下婴幼儿托位数
            return True
        return one.kind is not _AGE and text[at - 1] in "上下" and self._is_noun(at + text.startswith("的", at), end)

    def _is_noun(self, at: int, end: int) -> bool:
        """Whether no verb and no list begins before what leads over to a number: 房龄25年以上的|小区仅有."""
        text = self._text
        noun_end = without_tail(text, at, end)
        noun_end -= text[noun_end - 1] == "占"
        return noun_end > at and text[at] not in "、和及与" and stop_at(text, at, noun_end) == noun_end

    def _over_wrap(self, floor: int, start: int, number: int) -> int:
        """``start``, or the start in the line before when the stretch holds less than a word: 估计费|用为4亿元."""
        text, broken = self._text, start - 1
        while broken > floor and text[broken] in " \u3000":
            broken -= 1
        if not floor < broken or text[broken] != "\n" or broken in self._ends or not is_word(text[broken - 1]):
            return start
        line = broken - text.rfind("\n", max(0, broken - REACH), broken)
        if line < _NARROW or len(text[start : without_tail(text, start, number)].strip()) > 1:
            return start
        return self._break_before(floor, broken)

    def end(self, index: int, at: int) -> int:
        """Where the clause of quantity ``index`` that goes on at ``at`` ends: before a break or the next number."""
        text = self._text
        limit = min(len(text), at + DEEPEST)
        if index + 1 < len(self._quantities):
            limit = min(limit, self._quantities[index + 1].start)
        while found := _BREAK.search(text, at, limit):
            at = found.start()
            if parts(text, at) if text[at] in " \u3000" else at in self._ends or not soft_break(text, at):
                return at
            at += 1
        return max(at, limit)

    def noun_before(self, floor: int, start: int) -> Place | None:
        """The noun of the clause that ends before ``start``, in the same sentence and behind ``floor``."""
        text, end = self._text, self._clause_end(floor, start)
        if end == floor or text[end - 1] in SENTENCE_END:
            return None
        at = end
        while at > floor and text[at - 1] not in BREAKS:
            at -= 1
        at = behind_open_bracket(text, at, end)
        stop = _without_condition(text, at, end)
        if at == stop < end:
            return self.noun_before(floor, at)
        end = stop
        if time_end(text, at, end) == end:  # 从7月份开始，为85户…
            return None
        # 工程费用，按付款当日价格计算，估计为…
        if (more := _more_of(text, at, end)) is not None:
            before = self.noun_before(floor, at) if at > floor else None
            if before or more == at:
                return before
            end = more
        if moved := ORIGIN.search(text, at, end) or _MOVED.search(text, at, end) or AMONG_THEM.search(text, at, end):
            end = moved.start()
        if copula := _COPULA.search(text, at + _HEAD, end - _HEAD):  # 原料为钢材，占…
            end = copula.start()
        if text[end - 1] in CHANGE_LAST:  # 连续五年|下降，降至; 在年内|放缓，增长: no noun
            at = skip_lead(text, at + text.startswith("在", at), end) if text[at] == "在" else at
            if CHANGE.fullmatch(text, at, end):
                return None
        if end == at:
            return None
        return cut_before(text, at, without_tail(text, at, end))

    def _clause_end(self, floor: int, start: int) -> int:
        """Where the clause before ``start`` ends, without its comma and its bracket; ``floor`` when there is none."""
        text, end = self._text, start
        while end > floor and (text[end - 1] in "，,、：: （(" or text[end - 1].isspace()):
            if text[end - 1] == "\n":
                return floor
            end -= 1
        if text[end - 1 : end] in ("）", ")"):
            opening = max(text.rfind("（", floor, end), text.rfind("(", floor, end))
            end = max(floor, opening)
        if text[floor] == "的" and LEVEL.fullmatch(text, floor + 1, end):  # 由6%的|高位，回落至4%
            return floor
        passed = _PASSED.search(text, floor, end)
        return passed.start() if passed else end

    def _opens(self, one: Quantity) -> int | None:
        """Where a noun may begin behind ``one``; None where none does, as before （ and MOVES."""
        text, at = self._text, one.end
        char = text[at : at + 1]
        if char in _AHEAD_OF_NOUN:
            at = behind_bound(text, at, one.unit)
            char = text[at : at + 1]
        named = is_word(char) or char in _NOUN_OPENING or (char.isdigit() and _CODED.match(text, at) is not None)
        if not char or char in "而则" or not named or (char == "并" and _ALSO.match(text, at)):
            return None
        if (char in MOVES_FIRST and MOVES.match(text, at)) or (char in _THRESHOLD_FIRST and _THRESHOLD.match(text, at)):
            return None
        return None if char in "（(" or (char in "和及与以" and joins(text, at)) else at

    def noun_behind(self, index: int) -> Place | None:
        """The noun right behind the number: up to a verb, a preposition or a break."""
        one, text = self._quantities[index], self._text
        at = self._opens(one)
        if at is None:
            return self.noun_behind(index + 1) if self._is_sized(index) else None
        end = self.end(index, at)
        if one.kind is _COUNT and one.unit in ("次", "场次", "场", "批次", "轮"):
            at = light_end(text, at, end)
        stop = noun_stop(text, at, end, one.unit)
        if text[stop : stop + 1] in ("和", "及") and not self._before_number(index, end):
            stop = joined_end(text, stop, end)
        if one.kind is _COUNT and is_rate(text, at, without_tail(text, at, stop)):
            stop = body_end(text, at, stop)
        close = unopened(text, at, end)
        noun_end = outside_brackets(text, at, min(stop, close))
        if noun_end < close and (head := head_behind(text, noun_end, close, one.unit)) is not None:
            return trimmed(text, at, head)
        governed = text[one.start - 1 : one.start] in _GOVERNING
        if noun_end == end and governed:
            noun_end = governed_noun_end(text, at, end)
        if noun_end == at:
            return self._predicate_place(at, end) if is_result(text, at) else None
        if not governed and stop == noun_end < end and self._tells(index, at, noun_end, end, close):
            return trimmed(text, at, end)
        if not governed and one.unit in _BODIES and (body := subject_end(text, at, noun_end, one.unit)) < noun_end:
            noun_end = body if self._opens_clause(index) else noun_end
        noun_end = self._first_of_list(index, at, noun_end, end)
        return trimmed(text, at, without_rest(text, one, at, noun_end, leads=self._before_number(index, noun_end)))

    def _is_sized(self, index: int) -> bool:
        """20个|500千伏变电站, 1个|80平方米以上的站点: whether a size of what it counts follows the number at once."""
        following = self._quantities[index + 1 : index + 2]
        sized = bool(following) and following[0].kind is IndicatorKind.MEASURE
        return sized and self._quantities[index].kind is _COUNT and self._quantities[index].end == following[0].start

    def _first_of_list(self, index: int, at: int, noun_end: int, end: int) -> int:
        """The end of the first of nouns joined by 、 where the number counts that alone: 3座|码头、航道整治等工程.

        So it is where the number itself stands in the list, sums up what was listed before (甲、乙等5家|银行、…), or
        where the last noun leads over to the next number (12家|企业、注册资金5亿元).
        """
        text, one = self._text, self._quantities[index]
        comma = text.find("、", at + _HEAD, noun_end)
        if comma < 0 or one.kind is not _COUNT:
            return noun_end
        before = text[one.start - 1 : one.start]
        alone = before == "等" or (before == "、" and one.unit not in _PERSONS)
        if not alone and self._before_number(index, end):
            alone = text[end - 1] not in "等和与及" and self._quantities[index + 1].unit not in _PERSONS
        return comma if alone else noun_end

    def noun_made(self, index: int, at: int) -> Place | None:
        """What was made with the sum ``index``, named from ``at`` on or behind the number there: 建成|12座|厂房."""
        if self._before_number(index, at):
            return self.noun_behind(index + 1)
        end = self.end(index, at)
        return trimmed(self._text, at, outside_brackets(self._text, at, noun_stop(self._text, at, end, None)))

    def _opens_clause(self, index: int) -> bool:
        """Whether the number opens its clause, or only names do (思哲睿等|5户企业): what it counts is the subject."""
        text, number = self._text, self._quantities[index].start
        at = skip_lead(text, self._break_before(self._floor(index), number), number)
        end = without_tail(text, at, number)
        return at >= end or text[end - 1] == "等" or text.find("、", at, end) > 0

    def purpose(self, index: int) -> Place | None:
        """What the sum is for, as the words right behind it say: 安排6.8亿元用于|前期工作; None where none do."""
        verb = _PURPOSE.match(self._text, self._quantities[index].end)
        if verb is None:
            return None
        at = verb.end()
        end = self.end(index, at)
        return trimmed(self._text, at, end if end - at <= _PURPOSE_LENGTH else stop_at(self._text, at, end))

    def _before_number(self, index: int, at: int) -> bool:
        """Whether the next number begins at ``at``."""
        return index + 1 < len(self._quantities) and self._quantities[index + 1].start == at

    def _break_before(self, floor: int, at: int) -> int:
        """Behind the last break before ``at`` that stands in no brackets; ``floor`` without one."""
        text, depth = self._text, 0
        while last := _LAST_TELLING.match(text, floor, at):
            at = last.end()
            char = text[at - 1]
            if char in _COLONS and text[at - 2].isdigit() and text[at].isdigit():
                at -= 1  # 1:5万区域地质调查
                continue
            if char in CLOSING:
                depth += 1
            elif not depth and (
                char in _SURE_BREAKS
                or (char == "\n" and (at - 1 in self._ends or not soft_break(text, at - 1)))
                or (char in " \u3000" and parts(text, at - 1))
                or (char == ">" and _TAG_END.match(text, at - 2))
            ):
                return at
            elif char in OPENING:
                depth -= 1
            at -= 1
        return floor

    def _tells(self, index: int, at: int, verb: int, end: int, close: int) -> bool:
        """Whether the predicate says which were counted (25名护士被评为…): a result, short, with no further number."""
        last = index + 1 == len(self._quantities) or end < self._quantities[index + 1].start
        if not last or end - at > 24 or close < end:
            return False
        if not is_result(self._text, verb) and PUBLISHED.match(self._text, verb) is None:
            return False
        if not self._opens_clause(index):
            return False
        some = self._text.startswith("其中", self._quantities[index].start - 2)
        return some or _COVERED.match(self._text, verb) is None

    def _predicate_place(self, at: int, end: int) -> Place | None:
        """1人被评为…、2人…: what the ones counted did, up to the next of the row."""
        comma = self._text.find("、", at, end)
        return trimmed(self._text, at, end if comma < 0 else comma)
