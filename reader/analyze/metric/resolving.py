"""What an indicator counts or measures: words near it, as places in the text.

The words before the number in its clause, cut to the noun (…开展巡诊4800多人次 -> 巡诊); the words behind it when the
number stands before its noun (6名护士); the subject of the number before when the clause only says how it changed
(…接种率91.2%，增幅3.5% -> 接种率, 增幅) or nothing at all (3金2银1铜). No dictionary of words is needed: closed
lists of verbs, adverbs and scopes of reports say where to cut.

Where careful readers differ, the practice of the labelled reports holds: the literal words beside the number, without
who did it, where and when; a word of change with its subject and its basis (收入同比增长); the subject carried into
a clause without one, not into a rate, which names itself; 新增 left off a noun, kept before an amount; a predicate only
where it is a result (教师被评为…), so that 3个部门未… counts 部门.

Here a number's frame is told: a rank, a change, a share, a row that 分别 deals out. ``nouns`` has the words beside it,
``said`` what the numbers before counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analyze.finding import IndicatorKind
from reader.analyze.metric.achieving import without_achieving
from reader.analyze.metric.clauses import Clauses
from reader.analyze.metric.contrast import told_apart
from reader.analyze.metric.cuts import skip_lead
from reader.analyze.metric.dealing import Dealing, Places
from reader.analyze.metric.deals import SHARE_FIRST, holding, is_price, priced
from reader.analyze.metric.frames import (
    AGAINST_FIRST,
    COMPARING_FIRST,
    PER_LAST,
    before_per,
    compared_in_brackets,
    compared_with,
    contest_before,
    dimension,
    extent,
    held_against,
    is_evaluation,
    is_reported_period,
    measured_by,
    rated,
    without_extent,
    without_origin,
)
from reader.analyze.metric.movement import (
    AGAINST,
    CHANGE,
    CHANGE_LAST,
    COMPARED,
    DEALS,
    OF_PLAN,
    ORIGIN,
    PRICES,
    SINCE,
    movement,
)
from reader.analyze.metric.notes import without_marks
from reader.analyze.metric.nouns import Nouns
from reader.analyze.metric.phrases import (
    AWARDED,
    AWARDS_AFTER,
    EQUALS,
    RANKED,
    SCOPE_END,
    SHARE,
    STOOD,
    WITHIN,
    behind_verbs,
    cut_before,
    tells,
    trimmed,
    unspaced,
    without_tail,
)
from reader.analyze.metric.ranks import board, led_rank
from reader.analyze.metric.relational import of_same_unit, owner, topic
from reader.analyze.metric.said import Said
from reader.analyze.punctuation import SPACES
from reader.analyze.quantities.quantity import Quantity
from reader.analyze.quantities.reading import leads

_RANK, _MONEY, _DURATION = IndicatorKind.RANK, IndicatorKind.MONEY, IndicatorKind.DURATION
_MEASURE = IndicatorKind.MEASURE
_HELD_AGAINST = re.compile("[比较于过出与是]")
_HOW_MUCH = frozenset("多少高低快慢出")
_SHARES = frozenset((IndicatorKind.PERCENT, IndicatorKind.RATIO))
_JOINING = ("、", "和", "及", "与")
"""All that stands before a number that says the same of another share or time: 收入增长5.5%、7%左右."""
_SHORT_NOUN = 2  # characters of a noun that needs its verb: 新增学校
_VERB = 2  # characters of most verbs
_PLACES_MOVED = ("名次", "位次")
_FAR = 30  # characters that basis and word of change may take: 比上年同期实际增长到现在的
_PLACED = re.compile("(?:稳居|位居|高居|跃居|居(?=全[国省市州]|世界|首|第)|位列|名列|排名(?=全|第)|跻身)")
_STOOD = 14
"""Characters of where it stood: 保持全国第一方阵."""
_BEHIND = frozenset((IndicatorKind.COUNT, IndicatorKind.MEASURE, IndicatorKind.RANK, IndicatorKind.AGE))


class MetricFinder:
    """The metrics of the quantities of one text, asked for in order: each may lean on the one before."""

    __slots__ = ("_clauses", "_dealing", "_nouns", "_quantities", "_said", "_share", "_shared_at", "_starts", "_text")

    def __init__(self, text: str, quantities: Sequence[Quantity], ends: frozenset[int] = frozenset()) -> None:
        self._text = text
        self._clauses = Clauses(text, quantities, ends)
        self._quantities = quantities
        self._said = Said(text, quantities, self._clauses)
        self._nouns = Nouns(text, quantities, self._clauses, self._said)
        self._dealing = Dealing(text, quantities, self._said.subjects)
        self._share: Places = ()  # the last share, 占…的比重 with its subject, and whose it is
        self._shared_at = -1
        self._starts: list[int] = []

    def metrics(self) -> list[Places]:
        """The metric of each quantity, in order, with who acted where two of a row would count the same."""
        found = list(map(self.metric, range(len(self._quantities))))
        return told_apart(self._text, self._quantities, self._starts, found)

    def metric(self, index: int) -> Places:
        """The metric of quantity ``index``; call once each, in order."""
        one = self._quantities[index]
        start = self._clauses.start(index, self._said.taken)
        self._starts.append(start)
        places, subject = self._dealing.put_aside(index) or self._resolve(index, one, start)
        if not places and (carried := self._carried(index, start)):
            places = subject = carried
        self._said.places.append(places)
        self._said.subjects.append(subject or places)
        return without_marks(self._text, without_achieving(self._text, places))

    def _carried(self, index: int, start: int) -> Places:
        """1—7月用电量490亿千瓦时；7月|80亿千瓦时: what the last with its unit counted, where only a time is said."""
        text, one = self._text, self._quantities[index]
        if text[start - 1 : start] not in (";", "；") or skip_lead(text, start, one.start) != one.start:
            return ()
        for before in range(index - 1, max(-1, index - 3), -1):
            held = self._quantities[before]
            if held.unit == one.unit and text.find("。", held.end, start) < 0:
                return self._said.subjects[before]
        return ()

    def _resolve(self, index: int, one: Quantity, start: int) -> tuple[Places, Places]:
        """The metric and its subject (without the word of change)."""
        text = self._text
        led = one.kind is _RANK and leads(text, one.start)
        if one.kind is _RANK and (not led or RANKED.search(text, start, one.start - led) is not None):
            places = self._ranked(index, start, one.start - led)  # 居全省前|三
            if text.find("分", start, one.start) >= 0:  # 分别居全国第二、第七
                places = self._dealing.of_rank(index, start) or places
            return places, places[:1]  # 总额|总量居第八，增长5%: the total grew
        if (framed := self._framed(index, one, start)) is not None:
            return framed
        set_off = text[one.start - 1] in SPACES
        at = unspaced(text, start, max(start, self._clauses.words_end(index))) if set_off else one.start
        moved_to = before_per(text, start, at) if text[at - 1] in PER_LAST else at
        before = text[moved_to - 1]
        end = without_origin(text, start, without_tail(text, start, at), one.end)
        if before in CHANGE_LAST and (before != "值" or text[moved_to - 2] in "升贬"):  # 产值 is no movement
            change = CHANGE.search(text, max(start, moved_to - _FAR), moved_to)
            if change is not None and (change["to"] or moved_to == at):
                return self._changed(index, start, change)
        if text.find("分别", start, at) >= 0 and (dealt := self._dealing.here(index, start)):
            return dealt
        shares = one.kind in _SHARES
        if shares or text[at - 1 - (text[at - 1] == "了")] in _HOW_MUCH or text[one.start] == "翻":
            own = self._of_another(index, start)
            if own:
                return (*own, *measured_by(text, start, at)), own
        share = SHARE.match(text, skip_lead(text, start, end), end) if shares else None
        if share is not None:
            subject = self._counted(index, self._said.before_subject(index, start))
            self._share = (*subject, share.span("share"))
            self._shared_at = index
            return self._share, subject
        if (one.kind is _DURATION or one.unit == "次") and text[max(0, at - 2) : at] == "连续":
            return self._awarded(index, one, start)
        places = self._nouns.of(index, one, start, end)
        said = text.rfind("占", start + 1, end) if shares and text[end - 1] in "占到了" else -1
        if said >= end - _VERB and places and places[-1][1] <= said:  # 一线职工|占
            begin = places[-1][1] if text[places[-1][1]] == "的" and places[-1][1] + 1 == said else said
            return (*places, (begin, said + 1)), places  # 60岁以上|的占
        return places, places

    def _framed(self, index: int, one: Quantity, start: int) -> tuple[Places, Places] | None:
        """The metric and its subject where what the figure is set in gives them; else None."""
        if one.kind is _DURATION and is_reported_period(self._text, one.start):
            return (), ()
        if one.kind is _MONEY and (whom := rated(self._text, start, one.start)) is not None:
            return (whom,), (whom,)
        holds = one.kind in _SHARES and self._text[one.end : one.end + 1] in SHARE_FIRST
        if holds and (of_firm := holding(self._text, start, one.start, one.end)) is not None:
            return of_firm, of_firm
        if one.kind is _MONEY and self._text.startswith("的", one.end) and is_price(self._text, one.start, one.end):
            deal = priced(self._text, one.end, self._clauses.end(index, one.end))
            return deal, deal
        if one.kind is _MEASURE and (measured := self._dimension(index, one, start)):
            return measured, measured[:-1] or measured
        if one.medal and (contest := contest_before(self._text, one.start)) is not None:
            return (contest,), (contest,)
        if not index:
            return None
        opening, before = self._text[start], self._quantities[index - 1]
        if opening in AGAINST_FIRST and (held := held_against(self._text, start, one)) is not None:
            return (held,), self._said.before_subject(index, start)
        if opening in COMPARING_FIRST and (when := compared_with(self._text, start, one.start)) is not None:
            subject = self._said.before_subject(index, start)
            return (when, *subject), subject
        if before.end == one.start and self._is_class(index - 1):
            places = self._class_of(index)
            return places, places
        twice = one.kind in _SHARES and self._text[before.end : one.start].strip() == "或"  # 减少23亿元或|44%
        if before.kind is not one.kind and not twice:
            return None
        again = one.kind in _SHARES and start == one.start and self._text[before.end : start] in _JOINING
        # 净利润3亿元（上年同期：2亿元）: the figure compares that before the bracket
        again = again or twice or compared_in_brackets(self._text, before.end, one.start)
        return (self._said.places[-1], self._said.subjects[-1]) if again else None

    def _dimension(self, index: int, one: Quantity, start: int) -> Places:
        """由长3.9公里的隧道组成 -> the tunnel, its length; 位于海拔1200米的高山上 -> 海拔; empty for others.

        渡槽竣工，长214米，宽7米 -> whose length and breadth it is, too.
        """
        text = self._text
        if (of := extent(text, start, one.start)) is not None:
            whose = self._said.before_subject(index, start)
            if len(whose) != 1:
                return (*whose, of)
            whole = without_extent(text, whose[0])
            whole = whole and owner(text, topic(text, *whole) or whole, of, named=True)
            return (whole, of) if whole else (of,)
        measured = dimension(text, start, one.start)
        if measured is None:
            return ()
        noun = self._clauses.noun_behind(index) if text.startswith("的", one.end) else None
        if noun is None or text.startswith("海拔", measured[0]):
            return (measured,)
        return (noun[0], noun[1] - 2 * text.endswith(("组成", "构成"), *noun)), measured

    def _counted(self, index: int, subject: Places) -> Places:
        """用户规模达5亿人，占…: the share is of those whose number was told, not of the number."""
        sized = index and self._quantities[index - 1].kind is IndicatorKind.COUNT and len(subject) == 1
        if not sized or not self._text.endswith("规模", *subject[0]):
            return subject
        return ((subject[0][0], subject[0][1] - 2),) if subject[0][1] - subject[0][0] > _SHORT_NOUN + 1 else subject

    def _of_another(self, index: int, start: int) -> Places:
        """低于全省平均4个百分点, 完成预算的98.9%, 较去年翻一番: the subject is in the clause before."""
        text, number = self._text, self._quantities[index].start
        at = unspaced(text, start, number)
        found = None
        if text[at - 1] in "的之":
            found = OF_PLAN.search(text, start, at)
        elif _HELD_AGAINST.search(text, start, at) is not None:
            found = (SINCE if text[number] == "翻" else COMPARED).search(text, start, at) or EQUALS.search(
                text, start, at
            )
        if found is None:
            return ()
        own = cut_before(text, start, without_tail(text, start, found.start())) if found.start() > start else None
        return self._said.related(index, start, own) if own else self._said.before_subject(index, start)

    def _is_class(self, index: int) -> bool:
        """全省前100名, 700分以上: what comes right behind counts that class."""
        one = self._quantities[index]
        limited = one.vague in ("以上", "以下", "以内", "及以上")
        return limited or (one.unit in ("名", "位") and leads(self._text, one.start))

    def _class_of(self, index: int) -> Places:
        start, end = self._clauses.start(index - 1, self._said.taken), self._quantities[index - 1].end
        return ((behind_verbs(self._text, start, end), end),)

    def _changed(self, index: int, start: int, change: re.Match[str]) -> tuple[Places, Places]:
        """…增长5%: the subject and the word of change; …提高到80%: the subject alone."""
        text = self._text
        one = self._quantities[index]
        behind = self._clauses.noun_behind(index) if one.kind in _BEHIND and not change["to"] else None
        if behind and text[slice(*behind)] not in _PLACES_MOVED:  # 新增5所学校
            self._said.taken = behind[1]
            moved = movement(text, start, change)
            alone = behind[1] - behind[0] > _SHORT_NOUN and change["change"].startswith("新增")
            return ((behind,) if alone else (*moved, behind)), (behind,)
        end = without_tail(text, start, change.start())
        against = AGAINST.search(text, start, end)
        end = against.start() if against is not None and against.start() > start else end
        own = None if PRICES.match(text, start, end) else cut_before(text, start, end)
        if own and _PLACED.match(text, *own):  # 总值5万亿元、稳居全国前十强、|增长5%
            own = None
        points = self._quantities[index].unit == "个百分点"
        if own:
            subject = self._said.related(index, start, own)
        elif points and index and self._shared_at == index - 1:
            subject = self._share
        else:
            before = of_same_unit(text, self._quantities, index, start)
            subject = (self._said.subjects[index - 2] if before else ()) or self._said.before_subject(index, start)
            if not subject and index and text[start - 1] in ";；":  # 总产值3亿元；|同比增长5%
                subject = self._said.subjects[index - 1]
        if DEALS.search(text, start, change.end()) or (own is None and self._dealing.goes_on(index)):
            subject = self._dealing.of_change(index, (own,) if own else (), change) or subject
        if len(subject) == 1 and text[subject[0][1] - 1] in CHANGE_LAST and CHANGE.fullmatch(text, *subject[0]):
            subject = ()  # the number before had none either: 去年增长5%，今年又增长3%
        if change["to"] and change["change"][-1] not in "幅速":  # 增幅为8.2% says by how much
            return subject, subject
        return (*subject, *movement(text, own[1] if own else start, change)), subject

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
            return self._said.before_subject(index, start)
        if (led := led_rank(text, start, end)) is not None:
            listed = board(text, start, end)
            return (led,) if led else (listed,) if listed else self._said.before_subject(index, start)
        if text.startswith("中", start) and index > 1:  # 在全国168个城市|中排名第九: the number between is of the field
            return self._said.subjects[index - 2]
        origin = ORIGIN.search(text, start, cut)
        own = cut_before(text, start, without_tail(text, start, origin.start() if origin else cut))
        if (listed := board(text, start, end)) is not None:
            return (own, listed) if own and text[start - 1] not in "铜的" else (listed,)
        if own and tells(text, *own):
            return self._said.related(index, start, own)
        subject = self._said.before_subject(index, start)
        moved = index and self._quantities[index - 1].kind is _RANK and subject == self._said.subjects[index - 1]
        return self._said.places[index - 1] if moved else subject  # 总量由第六位|升至第四位

    def _stood(self, index: int, held: re.Match[str]) -> Places:
        """How what was spoken of moved, or where it stood if no number says so: 连续5年|位居全国前列."""
        if held["change"]:
            return (held.span("change"),)
        end = self._clauses.end(index, held.end())
        if index + 1 < len(self._quantities) and self._quantities[index + 1].start == end:
            end = self._quantities[index + 1].end if self._quantities[index + 1].kind is _RANK else end
        said = end < len(self._text) and self._text[end] in "，。；、,;\n" and end - held.start() <= _STOOD
        return ((held.start(), end),) if said and end > held.end() else ()

    def _awarded(self, index: int, one: Quantity, start: int) -> tuple[Places, Places]:
        """连续三年获… -> what was got; …率连续三年下降, 居全省第二 -> what went down or stood; and the subject."""
        text = self._text
        if held := STOOD.match(text, one.end):
            own = cut_before(text, start, without_tail(text, start, max(start, one.start - 2)))
            subject = (own,) if own else self._said.before_subject(index, start)
            stood = self._stood(index, held)
            if one.unit == "次" and not own:  # 奖牌9枚，连续6次|位列榜首: who did so, no number said
                return stood, ()
            return (*subject, *stood) if subject else (), subject
        verb = AWARDS_AFTER.match(text, one.end)
        at = verb.end() if verb else one.end
        end = self._clauses.end(index, at)
        place = trimmed(text, at, end)
        got = (place,) if place else ()
        return got, got
