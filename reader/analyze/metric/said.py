"""What the numbers before were said to count, on which a number leans whose own words name nothing.

A sentence names its subject once: 接种率91.2%，|增幅3.5%; 合肥基地占地50亩，|总投资3亿元. A rate names itself, and
a new sentence begins anew. Places are half-open, in the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyze.metric.clauses import Clauses
from reader.analyze.metric.cuts import is_deed
from reader.analyze.metric.dealing import Places
from reader.analyze.metric.frames import fought
from reader.analyze.metric.phrases import BREAKS, REACH, RELATIONAL, Place, cut_before, sentence_between, trimmed
from reader.analyze.metric.relational import (
    contest,
    done_again,
    is_amount,
    is_ellipsis,
    is_rated,
    left_out,
    named_before,
    owner,
    topic,
)
from reader.analyze.quantities.quantity import Quantity
from reader.analyze.wording import words

_LONGEST_AMOUNT = 4
"""Characters of an amount that does not say whose it is: 产量, 营业收入."""
_CLAUSE = 30
"""Characters of a clause that names an amount whole."""
_PEOPLE = frozenset("人名位户")
_OF_PEOPLE = frozenset("者员生")  # at the end of a word for people: 参加者
_TWO = 2
_OF_TWO = ("前者", "后者")  # each of the two numbers before: 甲、乙分别为5吨和7吨，前者增长…，后者下降…


class Said:
    """The metrics of the numbers of one text read so far, in order.

    ``places``: the metrics; ``subjects``: the same without the word of change; ``taken``: how far the metric behind
    the last number reaches.
    """

    __slots__ = ("_clauses", "_quantities", "_text", "places", "subjects", "taken")

    def __init__(self, text: str, quantities: Sequence[Quantity], clauses: Clauses) -> None:
        self._text = text
        self._quantities = quantities
        self._clauses = clauses
        self.places: list[Places] = []
        self.subjects: list[Places] = []
        self.taken = 0

    def before_subject(self, index: int, start: int) -> Places:
        """What the number before counted, when it stands in the same sentence; else the clause before."""
        text, floor = self._text, max(0, start - REACH)
        if index:
            last = self._spoken_of(index, start)
            previous = self._quantities[last]
            if (bounded := self._clauses.bounded_before(index, start)) is not None:
                return (bounded,)
            floor = max(floor, previous.end)
            if previous.end == self._quantities[index].start:  # 新增276户|462人
                return self.places[last]
            if start - previous.end <= REACH and not sentence_between(text, previous.end, start):
                clause = self._clauses.noun_before(floor, start)
                same = clause is not None and clause[0] == previous.end  # 编制为1500个|职位，比去年减少5%
                return (clause,) if clause and not (same and self.subjects[last]) else self.subjects[last]
        clause = self._clauses.noun_before(floor, start)
        return (clause,) if clause else ()

    def _spoken_of(self, index: int, start: int) -> int:
        """The number before, or that before the bracket which ends at ``start``: 8万件（含旧存1万件），|下降1%."""
        text, last = self._text, index - 1
        end = start - 1 if text[start - 1 : start] in ("，", ",") else start
        if text[end - 1 : end] not in ("）", ")"):
            return last
        opening = max(text.rfind(mark, max(0, end - REACH), end) for mark in "（(")
        while last and self._quantities[last].start > opening:
            last -= 1
        return last if self._quantities[last].end == opening else index - 1

    def related(self, index: int, start: int, before: Place) -> Places:
        """总数, 成交金额: of what the number before counted, if that is no rate; a rate (整改率) names itself."""
        text = self._text
        said = text[before[0] : before[1]]
        if index > 1 and said in _OF_TWO:
            return self.subjects[index - 2] or (before,)
        if text[start - 1 : start] == "，" and is_deed(text, *before) and (crime := fought(text, start)) is not None:
            return (crime,)
        if said.startswith("支出") and (whole := self._whole_of_budget(index, before)) is not None:
            return (whole, before)
        short = before[1] - before[0] <= _LONGEST_AMOUNT and start and text[start - 1] in "，,"
        if short and (whole := self._said_whole(start, before)) is not None:
            return (whole,)
        if not is_amount(text, before):
            return (before,)
        subject = self._owner(index, start, before)
        if subject is None or (is_rated(text, subject) and not RELATIONAL.fullmatch(text, *before)):
            return (before,)
        return (before,) if said in text[subject[0] : subject[1]] else (subject, before)

    def _whole_of_budget(self, index: int, spent: Place) -> Place | None:
        """一般公共预算收入总量5亿元、支出总量4亿元: the budget that the revenue right before is of; else None."""
        text, before = self._text, self.places[index - 1] if index else ()
        beside = text[self._quantities[index - 1].end : spent[0]] in ("、", "，", ",")
        if len(before) != 1 or not beside:
            return None
        (begin, end), revenue = before[0], "收入" + text[spent[0] + _TWO : spent[1]]
        whole = end - len(revenue)
        named = text.endswith(revenue, begin, end) and whole - begin >= _TWO and text[whole - 1] not in "的总"
        return (begin, whole) if named else None

    def _said_whole(self, start: int, noun: Place) -> Place | None:
        """玉米产量涨幅最大，|产量达到…: the amount with its owner in the clause before, in which no number stands."""
        text = self._text
        said = text[slice(*noun)]
        if said not in words("shared_amounts") and said not in words("amounts"):
            return None
        begin = start - 1
        while begin and text[begin - 1] not in BREAKS and start - begin < _CLAUSE:
            begin -= 1
        at = text.rfind(said, begin, start - 1)
        if at <= begin or any(map(str.isdigit, text[at : start - 1])):
            return None
        whole = cut_before(text, begin, at + len(said))
        return whole if whole and whole[0] < at else None

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
                subject = self.subjects[index - 1]
                return owner(text, subject[0], noun, named=len(subject) > 1) if subject else None
        return named_before(text, start)

    def alike(self, index: int, before: Place) -> Places:
        """城镇居民收入4万元，农村居民2万元: what is left out, the first of the row has said; empty where nothing is."""
        text, one = self._text, self._quantities[index]
        for other in range(index - 2 if index > 2 else 0, index):
            held = self._quantities[other]
            if held.kind is not one.kind or held.unit != one.unit or before[0] - held.end > REACH:
                continue
            said = self.places[other]
            if not said:
                continue
            if (won := contest(text, before, said[0])) is not None:
                return (won, before)
            missing = left_out(text, before, said[0])
            if len(said) == _TWO and is_ellipsis(text, before) and is_ellipsis(text, said[0]):
                missing, said = said[1], said[:1]  # 城镇居民收入5万元…、农村|居民收入
            if missing and (not sentence_between(text, held.end, before[0]) or text[before[0] - 1] in ";；"):
                return (before, missing, *said[1:])
        return ()

    def elided(self, index: int, before: Place) -> Place | None:
        """What 的 leaves out, the number before counted; None where nothing is.

        党员24名，其中35岁以下的|占63%; 水位上升的湖泊为12个，持平的|为3个.
        """
        text = self._text
        if not index:
            return None
        whole = index - 1
        while whole and self._quantities[whole].end > before[0]:
            whole -= 1
        while whole and self.subjects[whole] and text[self.subjects[whole][-1][0]] == "的":
            whole -= 1  # itself the second of the row: 持平的
        last = self._quantities[whole].end
        among = text.startswith("的为", before[1]) or text.find("其中", last, before[0]) >= 0
        subject = self.subjects[whole]
        if not subject or not among or sentence_between(text, last, before[0]):
            return None
        return subject[-1] if text[subject[0][1]] == "的" else subject[0]

    def again(self, index: int, verb: Place) -> Places:
        """What ``verb``, all that stands before the number, leaves out if it was done before; else the verb."""
        before = self.subjects[index - 1] if index else ()
        again = done_again(self._text, verb, before, self._quantities[index - 1].end)
        return before if again else (verb,)

    def predicate(self, index: int, one: Quantity) -> Places:
        """6名选手9人次破纪录: the number's own predicate."""
        place = trimmed(self._text, one.end, self._clauses.end(index, one.end))
        said = place is not None and place[1] - place[0] > 1  # 九成|在30日内办结: the preposition alone says nothing
        return (place,) if place and said else self.before_subject(index, one.start)
