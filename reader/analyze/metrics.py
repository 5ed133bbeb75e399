"""What an indicator counts or measures: words near it, as places in the text.

The words before the number in its clause, cut to the noun (…开展巡诊4800多人次 -> 巡诊); the words behind it when the
number stands before its noun (6名护士); the subject of the number before when the clause only says how it changed
(…接种率91.2%，增幅3.5% -> 接种率, 增幅) or nothing at all (3金2银1铜). No dictionary of words is needed: closed
lists of verbs, adverbs and scopes of reports say where to cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analyze.achieving import without_achieving
from reader.analyze.adjuncts import adjunct_end
from reader.analyze.clauses import Clauses
from reader.analyze.cuts import initial_end, is_deed, is_result, skip_lead
from reader.analyze.dealing import Dealing, Places
from reader.analyze.finding import IndicatorKind
from reader.analyze.frames import (
    PER_LAST,
    before_per,
    compared_in_brackets,
    contest_before,
    does,
    fought,
    is_evaluation,
    is_given,
    is_reported_period,
    measured_by,
    rated,
    serves,
    there_are,
    without_origin,
)
from reader.analyze.notes import without_marks
from reader.analyze.phrases import (
    AGAINST,
    AWARDED,
    AWARDS_AFTER,
    CHANGE,
    CHANGE_LAST,
    COMPARED,
    DEALS,
    FATE,
    HOW_FAR,
    LEVEL,
    MEANS,
    OF_PLAN,
    ORIGIN,
    PRICES,
    RANKED,
    REACH,
    RELATIONAL,
    SCOPE_END,
    SHARE,
    SINCE,
    STOOD,
    TOTAL,
    WITHIN,
    Place,
    behind_verbs,
    cut_before,
    is_rate,
    is_word,
    lone_verb,
    sentence_between,
    tells,
    trimmed,
    unspaced,
    without_share,
    without_tail,
)
from reader.analyze.quantities import leads
from reader.analyze.quantity import Quantity
from reader.analyze.relational import (
    contest,
    done_again,
    in_parallel,
    is_amount,
    is_rated,
    left_out,
    named_before,
    of_same_unit,
    owner,
    topic,
)

_KIND = IndicatorKind
_RANK, _MONEY, _DURATION = _KIND.RANK, _KIND.MONEY, _KIND.DURATION
_HELD_AGAINST = frozenset("比较于过出与是")
_HOW_MUCH = frozenset("多少高低快慢")
_AGAINST_FIRST = frozenset("按扣剔经较相比")
_SHARES = frozenset((_KIND.PERCENT, _KIND.RATIO))
_PEOPLE = frozenset("人名位户")
_OF_PEOPLE = frozenset("者员生")  # at the end of a word for people: 参加者
_SHORT_NOUN = 2  # characters of a noun that needs its verb: 新增学校
_SUM_OF = ("为数", "一笔", "价值", "总值")  # right before a sum of money: 一笔为数3亿元的承担额
_NO_NOUNS = frozenset("约起占可便")
_HARMED = frozenset("亡伤死")  # the only words of one character: 火灾9起，亡2人
_OF_TWO = ("前者", "后者")  # each of the two numbers before: 甲、乙分别为5吨和7吨，前者增长…，后者下降…
_VERB = 2  # characters of most verbs
_FAR = 30  # characters that basis and word of change may take: 比上年同期实际增长到现在的
_SAID = re.compile("(?:已|正在|达标|未|属|用于|全部|由|获|被|均|因|屡|基本|如期|按期|可|仍)")
_BEHIND = frozenset((_KIND.COUNT, _KIND.MEASURE, _KIND.RANK, _KIND.AGE))


class MetricFinder:
    """The metrics of the quantities of one text, asked for in order: each may lean on the one before."""

    __slots__ = (
        "_clauses",
        "_dealing",
        "_places",
        "_quantities",
        "_share",
        "_shared_at",
        "_subjects",
        "_taken",
        "_text",
    )

    def __init__(self, text: str, quantities: Sequence[Quantity], ends: frozenset[int] = frozenset()) -> None:
        self._text = text
        self._clauses = Clauses(text, quantities, ends)
        self._quantities = quantities
        self._places: list[Places] = []
        self._subjects: list[Places] = []
        self._dealing = Dealing(text, quantities, self._subjects)
        self._share: Places = ()  # the last share, 占…的比重 with its subject, and whose it is
        self._shared_at = -1
        self._taken = 0  # how far the metric behind the number before reaches

    def metric(self, index: int) -> Places:
        """The metric of quantity ``index``; call once each, in order."""
        one = self._quantities[index]
        start = self._clauses.start(index, self._taken)
        places, subject = self._dealing.put_aside(index) or self._resolve(index, one, start)
        self._places.append(places)
        self._subjects.append(subject or places)
        return without_marks(self._text, without_achieving(self._text, places))

    def _resolve(self, index: int, one: Quantity, start: int) -> tuple[Places, Places]:
        """The metric and its subject (without the word of change)."""
        text = self._text
        led = one.kind is _RANK and leads(text, one.start)
        if one.kind is _RANK and (not led or RANKED.search(text, start, one.start - led) is not None):
            places = self._ranked(index, start, one.start - led)  # 居全省前|三
            if text.find("分", start, one.start) >= 0:  # 分别居全国第二、第七
                places = self._dealing.of_rank(index, start) or places
            return places, places
        if (framed := self._framed(index, one, start)) is not None:
            return framed
        at = unspaced(text, start, one.start)
        moved_to = before_per(text, start, at) if text[at - 1] in PER_LAST else at
        before = text[moved_to - 1]
        end = without_origin(text, start, without_tail(text, start, at), one.end)
        if before in CHANGE_LAST:
            change = CHANGE.search(text, max(start, moved_to - _FAR), moved_to)
            if change is not None and (change["to"] or moved_to == at):
                return self._changed(index, start, change)
        if text.find("分别", start, at) >= 0 and (dealt := self._dealing.here(index, start)):
            return dealt
        shares = one.kind in _SHARES
        if shares or text[at - 1] in _HOW_MUCH or text[one.start] == "翻":
            own = self._of_another(index, start)
            if own:
                return (*own, *measured_by(text, start, at)), own
        share = SHARE.match(text, skip_lead(text, start, end), end) if shares else None
        if share is not None:
            subject = self._before_subject(index, start)
            self._share = (*subject, share.span("share"))
            self._shared_at = index
            return self._share, subject
        if one.kind is _DURATION and text[max(0, at - 2) : at] == "连续":
            return self._awarded(index, one, start)
        places = self._noun(index, one, start, end)
        said = text.rfind("占", start + 1, end) if shares and text[end - 1] in "占到了" else -1
        if said >= end - _VERB and places and places[-1][1] <= said:  # 一线职工|占
            return (*places, (said, said + 1)), places
        return places, places

    def _framed(self, index: int, one: Quantity, start: int) -> tuple[Places, Places] | None:
        """The metric and its subject where what the figure is set in gives them; else None."""
        if one.kind is _DURATION and is_reported_period(self._text, one.start):
            return (), ()
        if one.kind is _MONEY and (whom := rated(self._text, start, one.start)) is not None:
            return (whom,), (whom,)
        if one.medal and (contest := contest_before(self._text, one.start)) is not None:
            return (contest,), (contest,)
        if not index:
            return None
        if self._quantities[index - 1].end == one.start and self._is_class(index - 1):
            places = self._class_of(index)
            return places, places
        again = one.kind in _SHARES and start == one.start and self._goes_on(index)
        return (self._places[-1], self._subjects[-1]) if again or self._is_of_other_period(index) else None

    def _is_of_other_period(self, index: int) -> bool:
        """净利润3亿元（上年同期：2亿元）: the figure compares that before the bracket."""
        before, one = self._quantities[index - 1], self._quantities[index]
        return before.kind is one.kind and compared_in_brackets(self._text, before.end, one.start)

    def _goes_on(self, index: int) -> bool:
        """收入增长5.5%、7%左右: nothing but a sign joins the number to one of its kind before."""
        before, one = self._quantities[index - 1], self._quantities[index]
        return before.kind is one.kind and self._text[before.end : one.start] in ("、", "和", "及", "与")

    def _of_another(self, index: int, start: int) -> Places:
        """低于全省平均4个百分点, 完成预算的98.9%, 较去年翻一番: the subject is in the clause before."""
        text, number = self._text, self._quantities[index].start
        at = unspaced(text, start, number)
        found = None
        if text[at - 1] in "的之":
            found = OF_PLAN.search(text, start, at)
        elif not _HELD_AGAINST.isdisjoint(text[start:at]):
            found = (SINCE if text[number] == "翻" else COMPARED).search(text, start, at)
        if found is None:
            return ()
        own = cut_before(text, start, without_tail(text, start, found.start())) if found.start() > start else None
        return self._related(index, start, own) if own else self._before_subject(index, start)

    def _is_class(self, index: int) -> bool:
        """全省前100名, 700分以上: what comes right behind counts that class."""
        one = self._quantities[index]
        limited = one.vague in ("以上", "以下", "以内", "及以上")
        return limited or (one.unit in ("名", "位") and leads(self._text, one.start))

    def _class_of(self, index: int) -> Places:
        start, end = self._clauses.start(index - 1, self._taken), self._quantities[index - 1].end
        return ((behind_verbs(self._text, start, end), end),)

    def _noun(self, index: int, one: Quantity, start: int, end: int) -> Places:
        """Words before or behind the number; else what the number before counted."""
        if one.unit in _PEOPLE and (serves(self._text, start, one.start) or there_are(self._text, start, one.start)):
            start = end = one.start
        if one.unit in _PEOPLE and (told := self._of_people(index, one, start)):
            return told
        text, behind = self._text, self._behind(index, one)
        priced = text[start] in _AGAINST_FIRST and PRICES.fullmatch(text, start, one.start)
        if priced and adjunct_end(text, start, one.start) == start:  # 较去年同期1284例大幅下降
            return self._before_subject(index, start)
        before = self._words_before(one, start, end)
        if before and self._text[before[1]] == "的" and (whole := self._elided(index, before)):
            return in_parallel(text, before, whole)
        if before and not tells(text, *before):
            if not behind:
                return self._before_subject(index, start) or (before,)
            before = None
        if before and behind and before[1] - before[0] > _SHORT_NOUN and is_result(text, behind[0]):
            behind = None  # 帮扶毕业生120名实现就业
        prefers_behind = one.kind in _BEHIND or self._owns(one, behind) or is_given(text, start, one)
        if before and not (prefers_behind and behind and not self._states(one, before, end)):
            return self._alike(index, before) or self._related(index, start, before)
        if behind:
            self._taken = behind[1]
            return (behind,)
        if verb := lone_verb(text, start, end):
            said = self._subjects[index - 1] if index else ()
            again = done_again(text, verb, said, self._quantities[index - 1].end)
            return said if again else (verb,)
        if (prefers_behind and (start < self._taken_by(index) or self._acts(one, start))) or self._is_told(one):
            return self._predicate(index, one)
        return self._before_subject(index, start) or (self._predicate(index, one) if prefers_behind else ())

    def _behind(self, index: int, one: Quantity) -> Place | None:
        """The noun right behind the number; None for how high a share stands: 保持在8%以上|较高水平, and for 约, 起."""
        behind = self._clauses.noun_behind(index)
        if behind is not None and self._text[behind[0] : behind[1]] in _NO_NOUNS:
            return None
        level = behind is not None and one.kind in _SHARES and LEVEL.fullmatch(self._text, *behind)
        return None if level else behind

    def _words_before(self, one: Quantity, start: int, end: int) -> Place | None:
        """The noun right before the number, without the 占 that says that it is a share."""
        before = cut_before(self._text, start, end)
        if before is None or (before[1] - before[0] == 1 and self._text[before[0]] not in _HARMED):
            return None
        return without_share(self._text, *before) if one.kind in _SHARES else before

    def _elided(self, index: int, before: Place) -> Place | None:
        """What 的 leaves out, the number before counted; None where nothing is.

        党员24名，其中35岁以下的|占63%; 水位上升的湖泊为12个，持平的|为3个.
        """
        text = self._text
        if not index:
            return None
        whole = index - 1
        while whole and self._quantities[whole].end > before[0]:
            whole -= 1
        while whole and self._subjects[whole] and text[self._subjects[whole][-1][0]] == "的":
            whole -= 1  # itself the second of the row: 持平的
        last = self._quantities[whole].end
        among = text.startswith("的为", before[1]) or text.find("其中", last, before[0]) >= 0
        subject = self._subjects[whole]
        if not subject or not among or sentence_between(text, last, before[0]):
            return None
        return subject[-1] if text[subject[0][1]] == "的" else subject[0]

    def _of_people(self, index: int, one: Quantity, start: int) -> Places:
        """3人|死亡, 120户|395人享受低保: what follows tells of people, or of households and theirs; else empty."""
        if fate := FATE.match(self._text, one.end):
            return (fate.span(),)
        if skip_lead(self._text, start, one.start) != one.start:
            return ()
        last = index
        while last + 1 < len(self._quantities) and self._is_beside(last):
            last += 1
        if last == index:
            return ()
        behind = self._clauses.noun_behind(last)
        if behind:
            return (behind,)
        end = self._quantities[last]
        return self._predicate(last, end) if self._acts(end, end.start) else ()

    def _is_beside(self, index: int) -> bool:
        """Whether the next number follows at once and both count people."""
        one, following = self._quantities[index], self._quantities[index + 1]
        return one.end == following.start and one.unit in _PEOPLE and following.unit in _PEOPLE

    def _acts(self, one: Quantity, start: int) -> bool:
        """152人享受低保: nothing stands before the number, and the people counted do something."""
        text = self._text
        following = text[one.end : one.end + 1]
        return one.unit in _PEOPLE and start == one.start and is_word(following) and following not in "参的逐"

    def _is_told(self, one: Quantity) -> bool:
        """其中16项|已完成, 三分之二|用于…: the number's own predicate says which are counted."""
        text = self._text
        if one.kind is _KIND.MONEY:  # 其中2.5亿元|用于理财
            return text.startswith("用于", one.end) and text.startswith(("其中", "其余"), one.start - 2)
        if _SAID.match(text, one.end) is not None:
            return True
        return one.kind in _SHARES and does(text, one.end)

    def _alike(self, index: int, before: Place) -> Places:
        """城镇居民收入4万元，农村居民2万元: what is left out, the first of the row has said; empty where nothing is."""
        text, one = self._text, self._quantities[index]
        for other in range(index - 2 if index > 2 else 0, index):
            held = self._quantities[other]
            if held.kind is not one.kind or held.unit != one.unit or before[0] - held.end > REACH:
                continue
            said = self._places[other]
            if not said:
                continue
            if (won := contest(text, before, said[0])) is not None:
                return (won, before)
            missing = left_out(text, before, said[0])
            if missing and (not sentence_between(text, held.end, before[0]) or text[before[0] - 1] in ";；"):
                return (before, missing, *said[1:])
        return ()

    def _states(self, one: Quantity, before: Place, end: int) -> bool:
        """编制共有1286个职位, 年产减速器30万台的生产能力, 失业率3.2%的水平: the words before say what is counted."""
        text = self._text
        if one.kind is _MONEY:
            return False
        if one.kind in _SHARES:
            return is_rate(text, *before)
        if text[before[1] - 1] in "今来后中内" or (one.unit in ("名", "位") and not text.startswith("的", one.end)):
            return False
        if text.startswith("的", one.end):  # 年均开发2万个的公益岗位
            return initial_end(text, before[1] - _VERB, before[1]) != before[1]
        return TOTAL.search(text, end, one.start) is not None

    def _related(self, index: int, start: int, before: Place) -> Places:
        """总数, 成交金额: of what the number before counted, if that is no rate; a rate (整改率) names itself."""
        text = self._text
        if index > 1 and text[before[0] : before[1]] in _OF_TWO:
            return self._subjects[index - 2] or (before,)
        if text[start - 1 : start] == "，" and (crime := fought(text, start)) is not None and is_deed(text, *before):
            return (crime,)
        if not is_amount(text, before):
            return (before,)
        subject = self._owner(index, start, before)
        if subject is None or (is_rated(text, subject) and not RELATIONAL.fullmatch(text, *before)):
            return (before,)
        said = text[before[0] : before[1]]
        return (before,) if said in text[subject[0] : subject[1]] else (subject, before)

    def _owner(self, index: int, start: int, noun: Place) -> Place | None:
        """Whose amount ``noun`` alone is: the clause before says, or the number before, or the heading."""
        text = self._text
        if index and text[noun[1] - 1] in _OF_PEOPLE and self._quantities[index - 1].unit in _PEOPLE:
            return None  # 62位护师|…，参加者: people have no people
        floor = max(0, start - REACH, self._quantities[index - 1].end if index else 0)
        bare = self._clauses.noun_before(floor, start)
        if bare is not None and (named := topic(text, *bare)) is not None:
            return named
        if index:
            last = self._quantities[index - 1].end
            if start - last <= REACH and not sentence_between(text, last, start):
                subject = self._subjects[index - 1]
                return owner(text, subject[0], noun, named=len(subject) > 1) if subject else None
        return named_before(text, start)

    def _owns(self, one: Quantity, behind: Place | None) -> bool:
        """七成以上的税收: the share is of what follows, not 95%的目标."""
        text = self._text
        if behind is None or not text.startswith("的", one.end):
            return False
        if one.kind is _MONEY:
            return text.startswith(_SUM_OF, one.start - 2)
        if one.kind not in _SHARES:
            return False
        return (
            text[behind[0] : behind[1]] not in MEANS
            and not HOW_FAR.match(text, *behind)
            and text[one.start - 1 : one.start] != "达"
        )

    def _taken_by(self, index: int) -> int:
        return self._taken if index else 0

    def _before_subject(self, index: int, start: int) -> Places:
        """What the number before counted, when it stands in the same sentence; else the clause before."""
        text, floor = self._text, max(0, start - REACH)
        if index:
            previous = self._quantities[index - 1]
            if (bounded := self._clauses.bounded_before(index, start)) is not None:
                return (bounded,)
            floor = max(floor, previous.end)
            if start - previous.end <= REACH and not sentence_between(text, previous.end, start):
                clause = self._clauses.noun_before(floor, start)
                return (clause,) if clause else self._subjects[index - 1]
        clause = self._clauses.noun_before(floor, start)
        return (clause,) if clause else ()

    def _changed(self, index: int, start: int, change: re.Match[str]) -> tuple[Places, Places]:
        """…增长5%: the subject and the word of change; …提高到80%: the subject alone."""
        text = self._text
        one = self._quantities[index]
        behind = self._clauses.noun_behind(index) if one.kind in _BEHIND and not change["to"] else None
        if behind:  # 新增5所学校
            self._taken = behind[1]
            moved = change.span("change")
            alone = behind[1] - behind[0] > _SHORT_NOUN and change["change"].startswith("新增")
            return ((behind,) if alone else (moved, behind)), (behind,)
        end = without_tail(text, start, change.start())
        against = AGAINST.search(text, start, end)
        end = against.start() if against is not None and against.start() > start else end
        own = None if PRICES.match(text, start, end) else cut_before(text, start, end)
        points = self._quantities[index].unit == "个百分点"
        if own:
            subject = self._related(index, start, own)
        elif points and index and self._shared_at == index - 1:
            subject = self._share
        else:
            before = of_same_unit(text, self._quantities, index, start)
            subject = (self._subjects[index - 2] if before else ()) or self._before_subject(index, start)
        if DEALS.search(text, start, change.end()):
            subject = self._dealing.of_change(index, (own,) if own else (), change) or subject
        if len(subject) == 1 and text[subject[0][1] - 1] in CHANGE_LAST and CHANGE.fullmatch(text, *subject[0]):
            subject = ()  # the number before had none either: 去年增长5%，今年又增长3%
        if change.group("to"):
            return subject, subject
        return (*subject, change.span("change")), subject

    def _ranked(self, index: int, start: int, end: int) -> Places:
        """合格率位居全州第三 -> 合格率; 在…评比中获第二名 -> the field; 居第二位 -> what the clause before says."""
        text = self._text
        verb = RANKED.search(text, start, end)
        cut = verb.start() if verb else end
        if (scope := SCOPE_END.search(text, start, cut)) is not None:
            cut = scope.start()
        within = WITHIN.match(text, start, cut)
        if within is not None:
            if is_evaluation(text, within) or (verb is not None and AWARDED.match(text, verb.start(), end)):
                return (within.span("field"),)
            return self._before_subject(index, start)
        if text.startswith("中", start) and index > 1:  # 在全国168个城市|中排名第九: the number between is of the field
            return self._subjects[index - 2]
        origin = ORIGIN.search(text, start, cut)
        own = cut_before(text, start, without_tail(text, start, origin.start() if origin else cut))
        return self._related(index, start, own) if own else self._before_subject(index, start)

    def _awarded(self, index: int, one: Quantity, start: int) -> tuple[Places, Places]:
        """连续三年获… -> what was got; …率连续三年下降, 居全省第二 -> what went down or stood; and the subject."""
        text = self._text
        if held := STOOD.match(text, one.end):
            own = cut_before(text, start, without_tail(text, start, max(start, one.start - 2)))
            subject = (own,) if own else self._before_subject(index, start)
            return (*subject, held.span("change")) if held.group("change") else subject, subject
        verb = AWARDS_AFTER.match(text, one.end)
        at = verb.end() if verb else one.end
        end = self._clauses.end(index, at)
        place = trimmed(text, at, end)
        got = (place,) if place else ()
        return got, got

    def _predicate(self, index: int, one: Quantity) -> Places:
        """6名选手9人次破纪录: the number's own predicate."""
        place = trimmed(self._text, one.end, self._clauses.end(index, one.end))
        return (place,) if place else self._before_subject(index, one.start)
