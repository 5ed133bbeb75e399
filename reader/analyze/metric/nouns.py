"""The noun right beside a number that says what it counts: before it, behind it, or what the ones counted did.

Places are half-open, in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analyze.finding import IndicatorKind
from reader.analyze.metric.adjuncts import adjunct_end
from reader.analyze.metric.bodies import names_people
from reader.analyze.metric.clauses import Clauses
from reader.analyze.metric.cuts import initial_end, is_result, skip_lead, stop_at
from reader.analyze.metric.dealing import Places
from reader.analyze.metric.frames import does, is_given, serves, there_are
from reader.analyze.metric.movement import PRICES
from reader.analyze.metric.phrases import (
    FATE,
    HOW_FAR,
    LEVEL,
    MEANS,
    REACH,
    TOTAL,
    Place,
    cut_before,
    is_rate,
    is_word,
    lone_verb,
    sentence_between,
    tells,
    trimmed,
    without_share,
    without_tail,
)
from reader.analyze.metric.relational import in_parallel
from reader.analyze.metric.said import Said
from reader.analyze.metric.sums import belongs_to, building_end, built, moved
from reader.analyze.quantities.quantity import Quantity

_SUM = re.compile("[，、；,;（(](?P<sum>合计|共计|总计|合共|计)(?:约|达|为|近|有)*[ \u3000]?$")
"""All that stands before a number that adds up those before it."""
_LONGEST_SUM = 6
_BESIDE = re.compile("的[^，。；：]{2,30}(?:以及|和|及|与)(?:大?约|将?近|超过?|逾)?")
"""Between two sums that stand side by side, each before its noun."""
_SUMMANDS = 12
_MONEY, _DURATION, _AGE = IndicatorKind.MONEY, IndicatorKind.DURATION, IndicatorKind.AGE
_AGAINST_FIRST = frozenset("按扣剔经较相比同环")
_SHARES = frozenset((IndicatorKind.PERCENT, IndicatorKind.RATIO))
_PEOPLE = frozenset("人名位户")
_SHORT_NOUN = 2  # characters of a noun that needs its verb: 新增学校
_SUM_OF = ("为数", "一笔", "价值", "总值")  # right before a sum of money: 一笔为数3亿元的承担额
_NO_NOUNS = frozenset("约起占可便含患呈属")
_ALONE = frozenset("亡伤死男女辖")  # the only words of one character: 火灾9起，亡2人; 男85人
_VERB = 2  # characters of most verbs
_LONGEST_PREDICATE = 12
"""Characters of what those that a share counts do."""
_AMONG = ("当中", "发现其中")
"""在册长者900人，发现当中|12名独居: out of what was counted, not what is."""
_BODY_LAST = frozenset("会局署院校司处村县市区团馆站镇乡省盟旗州厂库港")
"""What a body or a place ends with that has what is counted and is not it: 区议会共有|470个议席."""
_PLACE_LAST = frozenset("省州市县区旗盟镇乡村")
_GOVERNING_REACH = 12
_SORTS = frozenset(("种", "类", "大类"))
_SORTED = re.compile("(?P<whole>[^，。；、]{2,12}?)(?:主要)?(?:有|分为|包括)[^，。；]+?、")
"""播种机|有条播机、穴播机和精量机三种: what is sorted stands before its sorts."""
_OCCASIONS = frozenset(("次", "轮", "场次", "批次"))
_TIMES = frozenset(("次", "人次", "项次", "队次"))
"""How often those counted right before did it: 3人|5次打破纪录."""
_STAYING = frozenset(("保持", "维持", "稳定"))
_TIMED = frozenset("年月度周天")
_AMONG_THEM = ("其中", "当中")
_IS_WHAT = re.compile("为(?P<what>[^，。；、：\\d期了止主]{2,12})(?=[，。；、,;\n]|$)")
"""其中31亿元|为经常开支: what the part is."""
_DEED_TO = re.compile(
    "[对向就][^，。；、：]{2,24}?(?:进行|开展|提出|实施)了?(?P<deed>[\u4e00-\u9fff]{2,8})(?=[，。；、])"
)
"""41次对某平台进行|调查: what was done so often."""
_WITHIN = re.compile("[之以]?内(?=[\u4e00-\u9fff]{2})")
_SPENT = frozenset("用干花住等走找")
_JOINING = frozenset("、和及与或")
_SAID_ABOVE = ("以上", "上述", "前述", "以下", "下列")  # 以上11项的|措施
_PROMISED = ("承诺", "保证", "确保", "规定", "要求", "未在规定")
_NO_AMOUNT = re.compile("[质力大少海流]量$")
_ALLOTTED = ("安排", "统筹", "下达", "拨付", "编列", "投放")
_SAID = re.compile("(?:已|正在|达标|未|属|用于|来自|来源[于自]|源[于自]|全部|由|获|被|均|因|屡|基本|如期|按期|可|仍)")
_GIVEN = re.compile("(?:用于|投向|涉及|符合|形成|增加|减少|拨付|下达|安排|申请|取得|发放|收到)[^，。；、]*$")
"""将投向钢铁行业的|3亿元|贷款: a clause with 的 before the sum, whose noun follows at once."""
_GROWTH = re.compile("的(?P<growth>[\u4e00-\u9fff]{0,4}(?:增长(?:速度)?|[升跌降涨增减]幅|增速))(?=[，。；、,;\n]|$)")
_BEHIND = frozenset((IndicatorKind.COUNT, IndicatorKind.MEASURE, IndicatorKind.RANK, IndicatorKind.AGE))


class Nouns:
    """The nouns beside the numbers of one text."""

    __slots__ = ("_clauses", "_quantities", "_said", "_text")

    def __init__(self, text: str, quantities: Sequence[Quantity], clauses: Clauses, said: Said) -> None:
        self._text = text
        self._quantities = quantities
        self._clauses = clauses
        self._said = said

    def of(self, index: int, one: Quantity, start: int, end: int) -> Places:
        """Words before or behind the number; else what the number before counted.

        ``start``: where its clause begins; ``end``: where the words end that lead over to it.
        """
        text = self._text
        nameless = one.unit is None and one.kind is IndicatorKind.COUNT and self._is_of_age(index)  # 3万|60岁以上老人
        if nameless or one.unit in _PEOPLE:
            start = one.start if nameless else start
            if serves(text, start, one.start) or there_are(text, start, one.start):
                start = end = one.start
            if told := self._of_people(index, one, start):
                return told
        behind = self._behind(index, one)
        if given := self._done_or_spent(index, one, start, end, behind):
            return given
        priced = text[start] in _AGAINST_FIRST and PRICES.fullmatch(text, start, one.start)
        if priced and adjunct_end(text, start, one.start) == start:  # 较去年同期1284例大幅下降, 按区域划分为7个联网
            grouped = behind and text[start] == "按" and one.kind in _BEHIND
            return self._taking(behind) if behind and grouped else self._said.before_subject(index, start)
        before = self._words_before(one, start, end)
        if limited := self._within(index, one, before) or self._grown(index, one, start, before):
            return limited
        if before and text[before[1]] == "的" and (whole := self._said.elided(index, before)):
            return in_parallel(text, before, whole)
        counts = one.kind in _BEHIND or self._owns(one, behind) or is_given(text, start, one)
        if before and (not tells(text, *before) or self._is_allotted(index, one, before)):
            return self._of_deed(index, one, start, before, behind)
        if before and behind and self._does(one, before, behind):
            behind = None
        if before and not (counts and behind and not self._states(one, before, end)):
            return (
                (self._whole_of(index, one, before) if index and text[before[1] - 1] in _PLACE_LAST else ())
                or self._said.alike(index, before)
                or self._said.related(index, start, before)
            )
        if behind and one.kind in _SHARES and (does := self._done_by_share(index, behind)):
            return does
        return self._taking(behind) if behind else self._of_none(index, one, start, end, counts=counts)

    def _is_beside_sum(self, index: int, one: Quantity) -> bool:
        """拨款3亿元的医院项目和|1亿元的|研究计划: whether the number and the one before each have 的 and their noun."""
        if not index or one.kind is not _MONEY or not self._text.startswith("的", one.end):
            return False
        held = self._quantities[index - 1]
        return held.kind is _MONEY and _BESIDE.fullmatch(self._text, held.end, one.start) is not None

    def _does(self, one: Quantity, before: Place, behind: Place) -> bool:
        """Whether what stands behind the number is what those named before it do: 党员30人|轮流值守."""
        text = self._text
        if one.unit in _PEOPLE and names_people(text, *before) and not names_people(text, *behind):
            return True
        ends_with_verb = initial_end(text, before[1] - _VERB, before[1]) == before[1]  # 提出|100项|改善建议
        return before[1] - before[0] > _SHORT_NOUN and not ends_with_verb and is_result(text, behind[0])

    def _done_by_share(self, index: int, behind: Place) -> Places:
        """85%的改革任务|落地实施: what the part counted does tells it from the rest; empty where that is long."""
        if not self._text.startswith("的", self._quantities[index].end):
            return ()
        end = self._clauses.end(index, behind[1])
        last = index + 1 == len(self._quantities) or end < self._quantities[index + 1].start
        place = trimmed(self._text, behind[0], end)
        if not last or place is None or not _VERB <= place[1] - behind[1] <= _LONGEST_PREDICATE:
            return ()
        return (place,)

    def _whole_of(self, index: int, one: Quantity, before: Place) -> Places:
        """马车77辆（东海县|47辆）: what the number before the bracket counted, where that in it only says where."""
        text = self._text
        floor = max(0, before[0] - REACH)
        opening = max(text.rfind("（", floor, before[0]), text.rfind("(", floor, before[0]))
        if opening < 0 or max(text.find("）", opening, before[0]), text.find(")", opening, before[0])) >= 0:
            return ()
        whole = index - 1
        while whole and self._quantities[whole].start > opening:
            whole -= 1
        head = self._quantities[whole]
        subject = self._said.subjects[whole]
        return (before, subject[-1]) if head.end == opening and head.unit == one.unit and subject else ()

    def _within(self, index: int, one: Quantity, before: Place | None) -> Places:
        """于14天内|完成勘查, 承诺4小时内|响应: what is done in the time; empty where a noun before says whose it is."""
        text = self._text
        if one.kind is not _DURATION:
            return ()
        last = index
        while self._is_joined(last):
            last += 1  # 分别在3天、|5天内办结
        bound = _WITHIN.match(text, self._quantities[last].end)
        if bound is None:
            return ()
        end = self._clauses.end(last, bound.end())
        begin = skip_lead(text, bound.end(), end)
        verb = initial_end(text, begin, end)
        if text[verb : verb + 1] == "的":  # 24小时内|办结|的占九成
            end = verb
        elif end - verb > 1:
            begin = verb
        stop = stop_at(text, begin, end)
        stop = stop if stop - begin > 1 else end
        bare = before is None or text[one.start - 1] in "于在" or text[slice(*before)] in _PROMISED
        place = trimmed(text, begin, stop) if bare or is_rate(text, begin, stop) else None
        return (place,) if place else ()

    def _grown(self, index: int, one: Quantity, start: int, before: Place | None) -> Places:
        """出口有1.3%的|轻微增长: what stands before the number and how it moved; empty where that is not said."""
        grown = _GROWTH.match(self._text, one.end) if one.kind in _SHARES else None
        if grown is None:
            return ()
        whose = self._said.related(index, start, before) if before else self._said.before_subject(index, start)
        return (*whose, grown.span("growth"))

    def _is_allotted(self, index: int, one: Quantity, before: Place) -> bool:
        """省级安排3亿元支持…: whether who gives the sum and the verb are all that stands before it."""
        given = one.kind is _MONEY and self._text.startswith(_ALLOTTED, before[1] - _VERB)
        return given and self._clauses.purpose(index) is not None

    def _done_or_spent(self, index: int, one: Quantity, start: int, leading: int, behind: Place | None) -> Places:
        """41次对…进行|调查, 投资3亿元的|客运站: what stands behind the number and it alone is of; else empty.

        ``leading``: where the words end that lead over to the number.
        A sum is not of a noun that a further number counts: 总投资超3亿元的项目38个.
        """
        text = self._text
        if one.unit in _OCCASIONS and (deed := _DEED_TO.match(text, one.end)) is not None:
            return (deed.span("deed"),)
        among = start + _VERB >= one.start and text.endswith(_AMONG_THEM, 0, one.start)
        if among and (what := _IS_WHAT.match(text, one.end)) is not None:
            return (what.span("what"),)
        if one.kind is _MONEY and (put_in := built(text, start, one.end, one.start)) is not None:
            made = self._clauses.noun_made(index, building_end(text, one.end))
            return (made, put_in) if made and text.find("、", *made) < 0 else ()
        if one.kind is not _MONEY or behind is None:
            return ()
        given = behind[0] == one.end and text[one.start - 1] == "的" and _GIVEN.search(text, start, one.start - 1)
        if given or self._is_beside_sum(index, one):
            return self._taking(behind)
        if paid := moved(text, start, leading, behind):
            self._said.taken = behind[1]
            return paid
        end = behind[1]
        following = self._quantities[index + 1].start if index + 1 < len(self._quantities) else -1
        joined = self._clauses.end(index, end) == following and "、" not in text[end:following]
        if joined and without_tail(text, end, following) <= end:
            return ()
        spent = belongs_to(text, start, one.start, one.end, behind)
        if spent is None:
            return ()
        self._said.taken = behind[1]
        return spent

    def _taking(self, behind: Place) -> Places:
        """The noun behind the number, which no number further on may have."""
        self._said.taken = behind[1]
        return (behind,)

    def _of_deed(self, index: int, one: Quantity, start: int, deed: Place, behind: Place | None) -> Places:
        """Where only a deed stands before the number (安排3亿元): what it is for, what is behind it or was said."""
        if one.kind is _MONEY and (purpose := self._clauses.purpose(index)):
            return (purpose,)
        return self._taking(behind) if behind else self._said.before_subject(index, start) or (deed,)

    def _of_none(self, index: int, one: Quantity, start: int, end: int, *, counts: bool) -> Places:
        """Where no noun stands beside the number: its verb, its own predicate, or what the number before counted."""
        if one.kind is _MONEY and (purpose := self._clauses.purpose(index)):
            return (purpose,)
        if (total := _SUM.search(self._text, max(0, one.start - _LONGEST_SUM), one.start)) and self._adds_up(index):
            return (total.span("sum"),)
        if verb := lone_verb(self._text, start, end):
            return self._said.again(index, verb)
        if (counts and (start < self._said.taken or self._acts(one, start))) or self._is_told(one):
            return self._said.predicate(index, one)
        return self._said.before_subject(index, start) or (self._said.predicate(index, one) if counts else ())

    def _adds_up(self, index: int) -> bool:
        """Whether two numbers of its unit stand before it in its sentence: 出口5亿元、进口3亿元，合计|8亿元."""
        one, alike = self._quantities[index], 0
        for before in range(index - 1, max(-1, index - _SUMMANDS), -1):
            held = self._quantities[before]
            if one.start - held.end > 2 * REACH or sentence_between(self._text, held.end, one.start):
                break
            if held.unit == one.unit:
                if _SUM.search(self._text, max(0, held.start - _LONGEST_SUM), held.start):
                    break
                alike += 1
        return alike > 1

    def _behind(self, index: int, one: Quantity) -> Place | None:
        """The noun right behind the number; None for how high a share stands: 保持在8%以上|较高水平, and for 约, 起."""
        behind = self._clauses.noun_behind(index)
        if behind is None and one.unit in _PLACE_LAST and self._is_within(index) and not self._is_governed(index):
            return self._clauses.noun_behind(index + 1)
        said = self._text[slice(*behind)] if behind is not None else ""
        if said in _NO_NOUNS or (one.kind is _DURATION and said == "时间"):
            return None  # 短短5天|时间
        level = behind is not None and (one.kind in _SHARES or one.vague) and LEVEL.fullmatch(self._text, *behind)
        return None if level else behind

    def _is_governed(self, index: int) -> bool:
        """辖7镇|8乡|300个村: whether a place governs the number as it does the one right before; none is in another."""
        start = self._quantities[index].start
        beside = index > 0 and self._quantities[index - 1].end == start
        return beside and self._text.rfind("辖", max(0, start - _GOVERNING_REACH), start) >= 0

    def _is_within(self, index: int) -> bool:
        """12县|86所学校, 3省的|2万名职工: whether the number only says in how many places the next one counts."""
        following = self._quantities[index + 1 : index + 2]
        between = self._text[self._quantities[index].end : following[0].start] if following else "，"
        return between.strip() in ("", "的") and "\n" not in between

    def _words_before(self, one: Quantity, start: int, end: int) -> Place | None:
        """The noun right before the number, without the 占 that says that it is a share."""
        if one.kind is _DURATION and self._text[end - 1] in _SPENT and self._text[end] == "了":
            end -= 1  # 这条老路|用了19年
        if one.unit in _SORTS and (sorted_ := _SORTED.match(self._text, start, end)) is not None:
            end = sorted_.end("whole")
        before = cut_before(self._text, start, end)
        if before is not None and self._text[slice(*before)] in _STAYING and self._text[before[0] - 1] in _TIMED:
            return None  # 合格率连续7年|保持|100%
        if before is not None and (self._text.endswith(_AMONG, *before) or self._text[slice(*before)] in _SAID_ABOVE):
            return None
        if before is None or (before[1] - before[0] == 1 and self._text[before[0]] not in _ALONE):
            return None
        return without_share(self._text, *before) if one.kind in _SHARES else before

    def _of_people(self, index: int, one: Quantity, start: int) -> Places:
        """3人|死亡, 120户|395人享受低保, 3人|5次打破纪录: what follows tells of people or of theirs; else empty."""
        if fate := FATE.match(self._text, one.end):
            return (fate.span("fate"),)
        if skip_lead(self._text, start, one.start) != one.start:
            return ()
        if self._is_of_age(index) and (aged := self._clauses.noun_behind(index + 1)):
            return ((one.end, aged[1]),)
        last = index
        while last + 1 < len(self._quantities) and self._is_beside(last):
            last += 1
        if last == index:
            return ()
        behind = self._clauses.noun_behind(last)
        if behind:
            return (behind,)
        end = self._quantities[last]
        return self._said.predicate(last, end) if self._acts(end, end.start) else ()

    def _is_of_age(self, index: int) -> bool:
        """为512万名|65岁及以上老年人: whether an age follows at once that bounds those counted."""
        following = self._quantities[index + 1 : index + 2]
        return (
            bool(following)
            and following[0].kind is _AGE
            and not self._text[self._quantities[index].end : following[0].start].strip(" ")
        )

    def _is_beside(self, index: int) -> bool:
        """Whether the next number follows at once and both count people."""
        one, following = self._quantities[index], self._quantities[index + 1]
        if one.unit not in _PEOPLE or following.unit not in _PEOPLE | _TIMES:
            return False
        return one.end == following.start or (one.unit == "户" and self._text[one.end : following.start] == "、")

    def _is_joined(self, index: int) -> bool:
        """Whether nothing but 、 or 和 stands between the number and the next of its kind: 3天、5天."""
        if index + 1 == len(self._quantities):
            return False
        one, following = self._quantities[index], self._quantities[index + 1]
        return one.kind is following.kind and self._text[one.end : following.start] in _JOINING

    def _acts(self, one: Quantity, start: int) -> bool:
        """152人享受低保: nothing stands before the number, and the people counted do something."""
        text = self._text
        following = text[one.end : one.end + 1]
        return one.unit in _PEOPLE and start == one.start and is_word(following) and following not in "参的逐"

    def _is_told(self, one: Quantity) -> bool:
        """其中16项|已完成, 三分之二|用于…: the number's own predicate says which are counted."""
        if one.kind is _MONEY:
            return False
        if _SAID.match(self._text, one.end) is not None:
            return True
        return one.kind in _SHARES and does(self._text, one.end)

    def _states(self, one: Quantity, before: Place, end: int) -> bool:
        """编制共有1286个职位, 年产减速器30万台的生产能力, 失业率3.2%的水平: the words before say what is counted."""
        text = self._text
        if one.kind in (_MONEY, _DURATION):
            return False
        if one.kind in _SHARES:
            return is_rate(text, *before)
        if text[before[1] - 1] == "量" and is_rate(text, *before) and _NO_AMOUNT.search(text, *before) is None:
            return True  # 减少用纸量约5万张|A4纸
        if (
            text[before[1] - 1] in "今来后中内下时"
            or text.find("、", *before) >= 0
            or (one.unit in ("名", "位") and not text.startswith("的", one.end))
        ):
            return False
        if text.startswith("的", one.end):  # 年均开发2万个的公益岗位
            return initial_end(text, before[1] - _VERB, before[1]) != before[1]
        return text[before[1] - 1] not in _BODY_LAST and TOTAL.search(text, end, one.start) is not None

    def _owns(self, one: Quantity, behind: Place | None) -> bool:
        """七成以上的税收: the share is of what follows, not 95%的目标."""
        text = self._text
        if behind is None or not text.startswith("的", one.end):
            return False
        if one.kind is _MONEY:
            return text.endswith(_SUM_OF, 0, one.start - (text[one.start - 1] in "约近"))
        if one.kind is _DURATION:  # 为期三年的|试验计划, but 房龄25年以上的
            return not one.vague.endswith(("上", "下", "内"))
        if one.kind not in _SHARES:
            return False
        return (
            text[behind[0] : behind[1]] not in MEANS
            and not HOW_FAR.match(text, *behind)
            and text[one.start - 1 : one.start] != "达"
        )
