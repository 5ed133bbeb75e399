"""What 分别 deals out: 甲、乙分别增长5%和7%, 甲10人、乙20人，分别占5%和7%. Places are half-open, in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analyze.metric.cuts import skip_lead
from reader.analyze.metric.listing import listed_names
from reader.analyze.metric.movement import movement
from reader.analyze.metric.phrases import (
    DEALT,
    DEALT_RANK,
    LINK,
    Place,
    cut_before,
    sentence_between,
    unspaced,
    without_tail,
)
from reader.analyze.metric.relational import is_amount, is_rate_of
from reader.analyze.quantities.quantity import Quantity

Places = tuple[Place, ...]

_AMONG = re.compile("(?<![高初])[之当]?中$")
"""在全省48家医院中|分列第二、第七: among whom, not who."""
_LIST_BEFORE = re.compile(
    "(?:^|[，。；：,;:\n])(?:其中)?(?P<names>[^，。；：,;:\n的]*、[^，。；：,;:\n的]*?)(?:等[^，。；：、的]{0,4})?$"
)
_LONGEST_LIST = 40
_LISTED_REACH = 80
_MOVED_LIST = re.compile(
    "(?P<names>[^，。；：,;:\n]+?、[^，。；：,;:\n]+?)(?:再次|均|都|全部|双双|不断|日益|进一步|持续|稳步|大幅|明显|显著|逐步|同步|有所|又|也)*"
    "(?:提高|提升|增长|增加|上涨|上调|改善|下降|减少|回落|提标)[，,][^，。；、]{0,8}分别[^，。；、]{0,6}$"
)
"""A clause without a figure whose list the next deals numbers out to."""
_LIST_APART = re.compile(
    r"(?:^|[，。；：,;:\n的])(?P<names>[^，。；：,;:\n的\d]{2,}?[、和与及][^，。；：,;:\n的\d]{2,}?)[，,]分别[^，。；、]{0,8}$"
)
"""A list parted by a comma from what is dealt out to its names: 薪金和工资，分别上升5%和7%."""
_PAIR = 2
_REACH = 18
"""Characters that 分别 with what it says of each may take: 分别高于全国平均水平."""
_RATE = 6
"""Characters of a rate that names no subject: 规范管理率."""
_RELATIVE = 4
"""Characters of a rate or an amount that names no subject: 录取率."""


class Dealing:
    """The subjects of the numbers of one row: the first is given out at once, the others wait for their numbers.

    ``subjects``: those of the numbers read so far, as its owner goes on filling it.
    """

    __slots__ = ("_aside", "_quantities", "_subjects", "_text")

    def __init__(self, text: str, quantities: Sequence[Quantity], subjects: Sequence[Places]) -> None:
        self._text = text
        self._quantities = quantities
        self._subjects = subjects
        self._aside: dict[int, tuple[Places, Places]] = {}

    def put_aside(self, index: int) -> tuple[Places, Places] | None:
        """The metric and its subject that wait for the number; None where none do. They wait no more."""
        return self._aside.pop(index, None)

    def here(self, index: int, start: int) -> tuple[Places, Places] | None:
        """甲、乙分别为5人和7人, 甲、乙分别占5%和7%: the first metric and its subject; None where nothing is dealt."""
        text = self._text
        at = unspaced(text, start, self._quantities[index].start)
        near = max(start, at - _REACH)
        dealt = DEALT.search(text, near, at) if text.find("分别", near, at) >= 0 else None
        if dealt is None:
            return None
        said: Places = tuple(dealt.span(group) for group in ("said", "noun") if dealt[group])
        first = self._out(index, self._named(start, dealt.start()), [said], whole=dealt["noun"] is not None)
        return (first, first[:-1] if dealt["said"] else first) if first else None

    def _named(self, start: int, end: int) -> Places:
        """What stands before 分别: the names, or with 的 the names and what they have: 甲及乙的|使用率."""
        text = self._text
        end = without_tail(text, start, end)
        own = cut_before(text, start, end) if end > start else None
        if own is None:
            return ()
        if text[own[0] - 1] == "的":
            return (skip_lead(text, start, own[0]), own[0] - 1), own
        comma = text.find("、", start, own[0])
        first = cut_before(text, start, comma) if comma > start else None  # 新增就业、新增发放|贷款
        return ((first[0], own[1]),) if first else (own,)

    def goes_on(self, index: int) -> bool:
        """客运3万人，周转5万人公里，增长5%、7%: whether two of a kind follow two of another, without 分别."""
        if index < _PAIR or index + 1 == len(self._quantities):
            return False
        one, following = self._quantities[index], self._quantities[index + 1]
        joined = self._text[one.end : following.start] in ("、", "和") and one.kind is following.kind
        return joined and all(other.kind is not one.kind for other in self._quantities[index - _PAIR : index])

    def of_change(self, index: int, own: Places, change: re.Match[str]) -> Places:
        """甲、乙分别增长5%和7%: the first subject, without the word of change; empty where nothing is dealt.

        The other numbers' have theirs: the word right before each (分别下降5%、增长7%) or that of the first.
        """
        text, start = self._text, own[0][1] if own else change.start()
        moved = () if change["to"] else movement(text, start, change)
        places = self._out(index, self._with_list(own), [moved])
        return places[: len(places) - len(moved)]

    def _with_list(self, own: Places) -> Places:
        """``own`` with the list of those that have it, before 的: 教育、科技等领域的|投入; as it is without one."""
        text = self._text
        if len(own) != 1 or text[own[0][0] - 1] != "的":
            return own
        found = _LIST_BEFORE.search(text, max(0, own[0][0] - _LONGEST_LIST), own[0][0] - 1)
        return (found.span("names"), *own) if found else own

    def of_rank(self, index: int, start: int) -> Places:
        """甲、乙分别增长5%、7%，分别居全国第二、第六: the subject of the first rank; empty where nothing is dealt."""
        at = self._quantities[index].start
        dealt = DEALT_RANK.search(self._text, start, at)
        if dealt is None:
            return ()
        if _AMONG.search(self._text, start, dealt.start()) is None:
            return self._out(index, self._named(start, dealt.start()), [()])
        # 48家, right before, counts those among whom
        apart = index > 0 and self._text.find("，", self._quantities[index - 1].end, start) < 0
        return self._out(index, (), [()], before=index - apart)

    def _out(
        self, index: int, own: Places, said: list[Places], *, whole: bool = False, before: int | None = None
    ) -> Places:
        """The first metric; those of the numbers behind are put aside.

        ``said``: what is said of the first subject; ``whole``: later numbers are of both (甲、乙分别出口).
        ``before``: the number behind those that have the subjects when ``own`` names none; ``index`` if None.
        """
        text, last = self._text, index
        while last + 1 < len(self._quantities):
            one, following = self._quantities[last], self._quantities[last + 1]
            link = LINK.fullmatch(text, one.end, following.start)
            if link is None or (text[one.end] in "，," and following.kind is not one.kind):
                break
            said.append((*said[-1][:-1], link.span("change")) if link["change"] and not link["to"] else said[-1])
            last += 1
        subjects = self._row(index if before is None else before, own, len(said))
        if subjects is None:
            return ()
        metrics = [(*subject, *word) for subject, word in zip(subjects, said, strict=True)]
        for offset in range(1, len(metrics)):
            self._aside[index + offset] = metrics[offset], (metrics if whole else subjects)[offset]
        return metrics[0]

    def _row(self, index: int, own: Places, count: int) -> list[Places] | None:
        """``count`` subjects for the numbers from ``index`` on; ``own`` names them all, or what is said of each."""
        if count < 2:
            return None
        if len(own) > 1:
            names = listed_names(self._text, *own[0], count)
            if len(names) == count:
                return [(*name, own[1]) for name in names]
            own = own[1:]
        if index and len(own) < 2 and (counted := self._with_counted(index, own, count)) is not None:
            own = (counted,)
        if len(own) == 1:
            names = listed_names(self._text, *own[0], count)
            if len(names) == count:
                return names
            if len(names) == 1 and not self._is_relational(own[0]):  # 城乡居民收入分别增长
                return [own] * count
        before = list(self._subjects[index - count : index]) if index >= count else []
        if len(before) != count or sentence_between(
            self._text, self._quantities[index - count].end, self._quantities[index].start
        ):
            return self._row_of_clause_before(index, count) if not own or self._is_relational(own[0]) else None
        if not own or own == self._subjects[index - 1]:
            return before
        return [(*subject, *own) for subject in before]

    def _with_counted(self, index: int, own: Places, count: int) -> Place | None:
        """二氧化硫、氨氮两项|排放量分别下降4%、3%: the noun with the list whose names the number before counts.

        ``own``: the noun, or empty where that number has it; None where no such number stands before it.
        """
        before = self._quantities[index - 1]
        noun = (own or self._subjects[index - 1])[:1]
        if before.value != count or not noun or noun[0][0] != before.end:
            return None
        found = _LIST_BEFORE.search(self._text, max(0, before.start - _LISTED_REACH), before.start)
        return (skip_lead(self._text, *found.span("names")), noun[0][1]) if found else None

    def _row_of_clause_before(self, index: int, count: int) -> list[Places] | None:
        """甲、乙和丙再次提高，月人均分别提高5元、7元和9元: those that the clause before names; None for others."""
        text, number = self._text, self._quantities[index].start
        floor = max(0, number - _LISTED_REACH, self._quantities[index - 1].end if index else 0)
        found = _MOVED_LIST.search(text, floor, number) or _LIST_APART.search(text, floor, number)
        if found is None:
            return None
        start = skip_lead(text, *found.span("names"))
        names = listed_names(text, start, found.end("names"), count)
        return names if len(names) == count else None

    def _is_relational(self, noun: Place) -> bool:
        """Whether ``noun`` belongs to what is named elsewhere: an amount, a rate, or a word too short for a subject."""
        length = noun[1] - noun[0]
        if length <= _RELATIVE or (length <= _RATE and self._text[noun[1] - 1] == "率"):
            return True
        return is_amount(self._text, noun) or is_rate_of(self._text, noun)
