"""What else a report says of a number: how it changed, for which time, whether planned, a total, or counted by head.

The rules are those of the project's reference, section 1.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.analyze.finding import Heading, Indicator, IndicatorKind, Period
from reader.analyze.periods import before_its_end, find_periods, first_year_of, period_places, year_of
from reader.analyze.quantities.changes import change_before
from reader.analyze.quantities.stated import Stated
from reader.analyze.wrapping import soft_break
from reader.text.span import Span

_KIND = IndicatorKind
_RANK_MOVES = ("升", "降", "移", "进", "升至", "升到", "升为", "降至", "降到", "进至", "进到")
_UNMOVED = frozenset((_KIND.AGE, _KIND.RANK))
_AGED = re.compile(r"(?:提高|提升|上升|增长|增加|延长|下降|降低)[到至](?:(?:19|20)\d\d年[末底]?的?)?$")
"""预期寿命提高到78.6岁 moved; 扩大到65岁以上老人 did not."""
_UNSHARED = frozenset((_KIND.PERCENT, _KIND.RATIO, _KIND.RANK, _KIND.AGE))
"""A share of something is counted by nobody's head."""
_CUMULATIVE = re.compile(
    "累计|共计|合计|总计|总共|一共|合共|(?<![预估统设会审])计$|(?<![公中])共(?![享同产青识制赢党建]|有[产制])"
)
_COUNTED = (
    "(?:[千百万]|十)?(?:名|个|位|家|间|所)?(?:标准)?(?:人口?|生(?!产)|[户校村镇班组队店县区]|学生|雇员|僱员|学员|劳动者|从业人员|居民|职工|教师|幼儿|老人|残疾人|企业|学校)"
    "|(?:[千百万]|十|100|10)?(?:平方米|平方公里|立方米|公里|公顷|亩|吨|公斤|斤|千克|千瓦时|度|股|张|台|辆|车|件|餐|床|次|宗|案|份|本|票|人次)"
    "|天|日|周|月|年|季度?|小时|分钟|秒|学期|学年|课时|节"
)
_PER = re.compile(
    rf"每(?P<first>{_COUNTED})(?:每(?P<second>{_COUNTED}))?(?:[^，。；：:（(\d每]|（[^（）]{{0,8}}）|\d[A-Z]){{0,14}}$"
)
_MEAN = re.compile("(?P<of>[人户亩生师校村日月年周班床店车件株头])均(?![衡匀价])")
_PLANNED = re.compile(
    r"[力争计拟预目确规将要到](?:(?<=力)争|(?<=\A计)划(?=[建投新招培])|(?<=争)取(?![了到资]|(?!实现|完成|新增|建成|落实|引进|安排|投入|达)"
    r"[^，。；\d]{0,14}(?:资金|国债|债券|补助|额度|经费|贷款|专项|项目|名额|指标)[约近超]?\d)|(?<=[，。；：、\s年期们司局市县区校院并还也]计)(?<!超年计)划"
    r"(?!生育|单列|[总的完目数内外，。；、”」》]|推行)|(?<![虚模]拟)(?<=拟)(?![定订合态人])|(?<=预)期(?!寿命)|(?<=预)计(?!全年|今年|年末|年底)"
    r"|(?<=目)标[是为达]|(?<=确)保|(?<=规)划(?=[建新投总引安布配实]|\d|在|将|于|到)"
    r"|(?<=将)(?=于|在|达|实现|完成|新|建|投|力|继续|进一步|全面|突破|开|安排|推进|启动|增|提|超|落实|组织|实施)"
    r"|(?<![未即行需只]要)(?<=要)(?=达|实现|完成|新|再)|(?<=到)(?<![高长升降涨加增减少缩大小展至达年月]到)(?=20\d\d年(?!同期|的|水平|同月)[^，。]{0,4}(?:底|末)?[，、]?))"
)
"""Words of intent; 到2027年 among them, but not 提高到2024年的41%, 从2020年到2024年.

争取补助资金3亿元 tells of money obtained, and 预期寿命 (life expectancy) of what is.
"""
_DONE = re.compile("已经?(?!知)|完成了|实现了|实际|累计完成|较?上年[^，]{0,3}完成|去年|截至")
_ACHIEVED = re.compile("实际完成|已经?(?:累计)?完成|完成了|均已|[，,；](?:而|其中|但)?(?:截至|实际|目前|现已|已)")
"""What ends a plan within its sentence: 计划大修里程90公里，实际完成84公里，投资3000万元."""
_PLAN_SECTION = re.compile(
    "打算|思路|安排|计划|规划|展望|下一步|下一阶段|下步|今后|未来|目标任务|工作目标|预期目标|主要目标|预算草案|重点工作任务|努力方向|工作要点|下半年工作"
)
_RECALLED = re.compile("情况|总结|回顾|成效|完成|执行|落实|成绩|进展|成果|风险|问题|不足|挑战|困难")
_PLAN_TITLE = re.compile("(?:计划|规划|要点|打算|思路|安排|方案|纲要|目标|部署)(?:[（(][^）)]*[）)])?$")
_SUMMARY = re.compile("总结|回顾|决算|年报|年度报告|公报")
_LATE_IN_THE_YEAR = "11"
_FROM = ("由", "从", "自")
_TO = re.compile("[到至](?![\\d.]*[月日])")
_SINCE = re.compile("[〇零一二三四五六七八九十\\d月日]{0,10}(?:[起开]|以来)")
_UP_TO = frozenset(("到", "至", "达到"))
"""Between how far something moved and where it got: 下降2.1个百分点|至|35%."""
_LINK = re.compile("[、，,]?(?:和|与|及)?")
_LONGEST_LINK = 2
"""Characters of it, at most."""
_STOPS = re.compile("[。！？!?；;\n]")
_LAST_STOP = re.compile(f"(?s:.*){_STOPS.pattern}")
"""Up to the last mark that ends a sentence; a page has more such marks than numbers, near which one is looked for."""
_CLAUSE = re.compile("(?s:.*)[，,。；;：:！？!?\n|]")
"""Up to the last mark that ends a clause."""
_AIMED_AT = re.compile(r"[（(]?(?:的|度|末|底)*(?:目标|计划|预期|预算|规划|力争|预测)")
_REACH = 160
_AIMS = re.compile("目标[是为][：:]")
_OPENS = 6
"""Characters that may stand before the time that opens a sentence: 规划提出|到2030年."""
_TITLE = 40
_CLAUSE_REACH = 48


def described(
    text: str,
    stated: Sequence[Stated],
    headings: Sequence[Heading] = (),
    title: Span | None = None,
    reporting: Period | None = None,
    written: str = "",
) -> list[Indicator]:
    """The indicators of ``stated``, which is in order and in ``text``, with what the text around says of them.

    ``headings`` and ``title`` say where plans begin; ``reporting`` is the time of the whole document, ``written`` the
    ISO form of its date, empty when it has none.
    """
    return list(_Describer(text, stated, headings, title, reporting, written).described())


def _start(one: Stated) -> int:
    return one.span.start


class _Section(NamedTuple):
    """Where a section starts, whether it is a plan, and the time its heading or one above it names or lets infer."""

    start: int
    planned: bool
    period: Period | None
    inferred: bool = False


class _Describer:
    """One pass over the indicators of one text; where periods and plans are is found once for all of it."""

    __slots__ = (
        "_coming", "_dated", "_ended", "_ends", "_following", "_periods", "_plan", "_plans", "_read",
        "_reporting", "_section", "_sentence", "_starts", "_stated", "_text", "_written", "_year",
    )  # fmt: skip

    def __init__(
        self,
        text: str,
        stated: Sequence[Stated],
        headings: Sequence[Heading],
        title: Span | None,
        reporting: Period | None,
        written: str,
    ) -> None:
        self._text = text
        self._stated = stated
        self._reporting = reporting
        self._written = written or None
        self._year = year_of(reporting.iso) if reporting else None
        plan = title is not None and _PLAN_TITLE.search(title.of(text)) and not _RECALLED.search(title.of(text))
        self._plan = bool(plan)
        coming = None if self._plan or title is None else _year_to_come(title.of(text), reporting, written)
        places = period_places(text)
        sections = list(_sections(text, headings, self._plan, reporting, coming, places))
        self._periods = list(_periods(text, sections, reporting, places))
        self._starts = [period.span.start for period in self._periods]
        self._ends = [period.span.end for period in self._periods]
        self._plans = [match.start() for match in _PLANNED.finditer(text)]
        self._coming = iter(sections)
        self._section = _Section(0, self._plan, None)
        self._following = next(self._coming, None)
        self._dated: tuple[Period | None, bool] = (None, False)
        self._ended: tuple[Period | None, Period | None] = (None, None)
        self._sentence = self._read = 0  # that of the last number, and how far it was looked for

    def described(self) -> Iterator[Indicator]:
        before: Indicator | None = None
        for one in self._stated:
            yield (before := self._one(one, before))

    def _one(self, one: Stated, before: Indicator | None) -> Indicator:
        text, start = self._text, one.span.start
        while self._following is not None and self._following.start <= start:
            self._section, self._following = self._following, next(self._coming, None)
        counted = 0 if before is None else before.span.end
        floor = start - _CLAUSE_REACH
        clause = _clause(text, floor if floor > counted else counted, start)
        words = text[clause:start]
        change = one.change
        if change is None and (one.kind not in _UNMOVED or words.endswith(_RANK_MOVES) or _AGED.search(words)):
            change = change_before(text, clause, start, one.value)
        if change is None and before is not None and before.change is not None and words in _UP_TO:
            change = replace(before.change, level=True)
        dealt = before is not None and start - counted <= _LONGEST_LINK and self._is_dealt(one, before)
        if change is None and dealt and before is not None:
            change = before.change
        sentence = self._sentence_of(start)
        period = one.period or self._period(start, sentence, before)
        if one.period is not None and self._reporting is None:
            planned = self._is_aimed_at(one.period)
        else:
            planned = self._is_planned(start, clause, sentence, period)
        if period is not None and not planned and self._reporting is not None:
            if period is not self._ended[0]:  # many indicators in a row speak of one time
                self._ended = period, before_its_end(period, text, self._reporting.iso)
            period = self._ended[1]
        by_head = "均" in words or "每" in words or (one.unit is not None and "/" in one.unit)
        per = _per(one, words, text) if by_head else before.per if dealt and before is not None else None
        cumulative = ("计" in words or "共" in words) and _CUMULATIVE.search(words) is not None
        return one.described(change, period, planned, cumulative, per)

    def _sentence_of(self, start: int) -> int:
        """Where the sentence of ``start`` begins, ``_REACH`` characters before it at most; starts come in order.

        Behind the start before, where it has been looked for already, there may be a later beginning.
        """
        near = start - _REACH if start > _REACH else 0
        stop = _LAST_STOP.match(self._text, near if near > self._read else self._read, start)
        if stop is not None:
            self._sentence = stop.end()
        elif self._sentence < near:
            self._sentence = near
        self._read = start
        return self._sentence

    def _is_dealt(self, one: Stated, before: Indicator) -> bool:
        """Whether what is said of ``before`` holds for ``one``, the next in its row, at most a link behind it.

        It does in 分别提高到每人每月820元和650元, and in 每人每月300元、500元: nothing new is said of the second.
        """
        if before.kind is not one.kind:
            return False
        link = self._text[before.span.end : one.span.start]
        if link == "、" and one.unit == before.unit:
            return True
        return (
            _LINK.fullmatch(link) is not None
            and "分别" in self._text[max(0, before.span.start - 24) : before.span.start]
        )

    def _period(self, start: int, sentence: int, before: Indicator | None) -> Period | None:
        """The time named last before ``start`` in its sentence, else by its paragraph, its section, the document.

        ``before`` is the indicator before this one.
        """
        counted = before.span.end if before is not None else 0
        last = bisect_right(self._ends, start + 1) - 1
        section = self._section
        for index in range(last, -1, -1):
            named = self._periods[index].span
            if named.end <= sentence or named.start < section.start:
                break
            if not (
                self._is_base(named, start)
                or self._is_of_a_thing(named, start, counted)
                or self._is_of_another(named, start, counted)
            ):
                return self._periods[self._dealt(index, start, sentence, before)]
        opening = None
        if last >= 0:
            opening = self._of_sentence(start, sentence, section.start) or self._opening(start, section.start)
        return opening or section.period or self._reporting

    def _is_past(self, mark: int, period: Period | None) -> bool:
        """Whether the word of intent at ``mark`` is 到 before the year the document reports on, or one before.

        By the last year of several it may have been planned at their beginning.
        """
        if self._text[mark] != "到" or period is None or period.iso is None or self._reporting is None:
            return False
        return self._year == first_year_of(self._reporting.iso) is not None and not self._is_later(period)

    def _lists_aims(self, mark: int, sentence: int) -> bool:
        """主要目标是：产值增长5%；就业9万人: whether the intent at ``mark`` opens a list with ``sentence`` in it."""
        text = self._text
        aims = _AIMS.match(text, mark) if text[mark] == "目" else None
        return aims is not None and not any(end in text[aims.end() : sentence] for end in "。！？\n")

    def _looks_back(self, mark: int, clause: int, period: Period | None) -> bool:
        """2025年计划招聘9名，2024年招聘7名: whether ``clause`` names a year before that of the intent at ``mark``."""
        if mark >= clause or period is None or period.span.start < clause:
            return False
        at = bisect_left(self._starts, mark) - 1
        aimed = (
            year_of(self._periods[at].iso) if at >= 0 and self._periods[at].span.end >= mark - _CLAUSE_REACH else None
        )
        year = year_of(period.iso)
        return aimed is not None and year is not None and year < aimed

    def _is_later(self, period: Period) -> bool:
        if period is not self._dated[0]:  # many indicators in a row speak of one time
            first = first_year_of(period.iso)
            self._dated = period, first is not None and self._year is not None and first > self._year
        return self._dated[1]

    def _is_base(self, named: Span, start: int) -> bool:
        """是上年的2.3倍: the time of what a number is held against."""
        text = self._text
        return text[named.end : start] == "的" and text[named.start - 1 : named.start] in ("是", "为", "于")

    def _is_of_a_thing(self, named: Span, start: int, counted: int) -> bool:
        """部署了2025年的任务，60人参加: the time of a thing named in a clause without figures, and of that only."""
        text = self._text
        return counted < named.end and text[named.end] == "的" and _CLAUSE.match(text, named.end, start) is not None

    def _is_of_another(self, named: Span, start: int, counted: int) -> bool:
        """由2020年的35%提高到41%: the time of the number before this one only, as its 的 or the 由 before it says."""
        text = self._text
        if counted < named.end or counted > start:
            return False
        begins = text[named.start - 1 : named.start] in _FROM and _SINCE.match(text, named.end) is None
        if begins and _TO.search(text, counted, start):
            return True
        return text[named.end] == "的" and text[named.end + 1].isdigit()

    def _dealt(self, index: int, start: int, sentence: int, before: Indicator | None) -> int:
        """2023年和2024年分别投入1.2亿元和1.5亿元: of the times named together up to ``index``, this number's.

        They stand behind ``sentence``: a row of times without an end is walked through for no number.
        """
        periods, text = self._periods, self._text
        if text.find("分别", periods[index].span.end, start) < 0:
            return index
        first = index
        while first and periods[first - 1].span.start >= sentence:
            if _LINK.fullmatch(text, periods[first - 1].span.end, periods[first].span.start) is None:
                break
            first -= 1
        if before is None or before.span.start < periods[index].span.end:
            return first
        given = next((at for at in range(first, index) if periods[at] is before.period), index - 1)
        return given + 1

    def _of_sentence(self, start: int, clause: int, floor: int) -> Period | None:
        """到2030年装机6亿千瓦；电量9亿千瓦时: the time that opens the sentence, for those behind its semicolons too."""
        text = self._text
        if not clause or text[clause - 1] not in "；;":
            return None
        begin = max(floor, start - _REACH)
        begin = max([text.rfind(mark, begin, clause) for mark in "。！？!?\n"] + [begin - 1]) + 1
        index = bisect_left(self._starts, begin)
        if index == len(self._periods):
            return None
        first = self._periods[index]
        opens = first.span.start - begin <= _OPENS and first.span.end <= clause
        return first if opens and not self._is_of_a_thing(first.span, start, begin) else None

    def _opening(self, start: int, floor: int) -> Period | None:
        """The period that opens the paragraph of ``start`` and so holds for all of it."""
        line = self._text.rfind("\n", max(floor, start - 4 * _REACH), start) + 1
        index = bisect_left(self._starts, line)
        if not line or index == len(self._periods):
            return None
        first = self._periods[index]
        if first.span.start - line > 2 or first.span.start >= start or self._is_of_an_event(first):
            return None
        return first

    def _is_of_an_event(self, first: Period) -> bool:
        """1月18日召开年会。: a day whose sentence has no figure is none of what is counted after it."""
        if not self._text.startswith("日", first.span.end - 1):
            return False
        at = bisect_left(self._stated, first.span.end, key=_start)
        if at == len(self._stated):
            return True
        return _STOPS.search(self._text, first.span.end, self._stated[at].span.start + 1) is not None

    def _is_aimed_at(self, column: Period) -> bool:
        """Whether the head of a table's column names a time to come, in a text that tells no time of its own.

        A plan sets the years before beside those it is for (2020年 | 2025年目标): the head says which are aimed at, or
        the year the plan was written in.
        """
        year, written = year_of(column.iso), year_of(self._written)
        later = year is not None and written is not None and year > written
        return later or _AIMED_AT.match(self._text, column.span.end) is not None

    def _is_planned(self, start: int, clause: int, sentence: int, period: Period | None) -> bool:
        """In a plan's section, or behind 力争, 计划, 确保 … in its sentence; not what is said to be done."""
        section = self._section
        marked = bisect_left(self._plans, start) - 1
        while marked >= 0 and self._plans[marked] >= sentence and self._is_past(self._plans[marked], period):
            marked -= 1
        intended = marked >= 0 and (self._plans[marked] >= sentence or self._lists_aims(self._plans[marked], sentence))
        intended = intended and not self._looks_back(self._plans[marked], clause, period)
        intended = intended and _ACHIEVED.search(self._text, self._plans[marked], start) is None
        if not (section.planned or intended or (period is not None and self._is_later(period))):
            return False
        if _DONE.search(self._text, clause, start):
            return False
        if section.planned and not section.inferred:
            year = year_of(period.iso) if period is not None else None
            aimed = year_of(section.period.iso) if section.period is not None else None
            return not (year is not None and aimed is not None and year < aimed)
        return True


def _year_to_come(title: str, reporting: Period | None, written: str) -> str | None:
    """The year that the plans of a report are for which sums up the one before; None where that is not sure.

    It is, when the title names both years, or calls the report a summary that was not written amid the year.
    """
    year = year_of(reporting.iso) if reporting is not None else None
    if reporting is None or year is None or reporting.iso != str(year):
        return None
    after = str(year + 1)
    if f"{after}年" in title:
        return after
    return after if _SUMMARY.search(title) and (not written or written >= f"{year}-{_LATE_IN_THE_YEAR}") else None


def _sections(
    text: str,
    headings: Sequence[Heading],
    plan: bool,
    reporting: Period | None,
    coming: str | None,
    places: Sequence[int],
) -> Iterator[_Section]:
    """For each heading its section: a plan where it or one above says so or names a later time than the report's.

    ``coming`` is the year of a plan that names none; ``places``: where in ``text`` periods may begin.
    """
    path: list[tuple[int, _Section]] = []
    current = reporting.iso if reporting else None
    year = year_of(current)
    for node in headings:
        while path and path[-1][0] >= node.level:
            path.pop()
        above = path[-1][1] if path else _Section(0, plan, None)
        planned, period, inferred = above.planned, above.period, above.inferred
        start, end = node.title.start, node.title.end
        first = bisect_left(places, start)
        if first == len(places) or places[first] >= end:
            named = None
        else:
            named = next(find_periods(text, start, min(end, start + _TITLE), current, places), None)
        if named is not None:
            period, inferred = named, False
            later = year_of(named.iso)
            planned = planned or (later is not None and year is not None and later > year)
        if (
            node.level <= 2
            and end - start <= _TITLE
            and _PLAN_SECTION.search(text, start, end)
            and not _RECALLED.search(text, start, end)
        ):
            planned = True
            if period is None and coming is not None:
                period, inferred = Period(node.title, coming), True
        section = _Section(node.span.start, planned, period, inferred)
        path.append((node.level, section))
        yield section


def _periods(
    text: str, sections: Sequence[_Section], reporting: Period | None, places: Sequence[int]
) -> Iterator[Period]:
    """The periods of the whole text, which may begin at ``places``; 全年 in a section on 2025 is 2025."""
    start, current = 0, reporting.iso if reporting else None
    for section in sections:
        meant = section.period or reporting
        if (iso := meant.iso if meant else None) != current:
            yield from find_periods(text, start, section.start, current, places)
            start, current = section.start, iso
    yield from find_periods(text, start, len(text), current, places)


def _clause(text: str, floor: int, start: int) -> int:
    """Where the clause of ``start`` begins, not before ``floor``."""
    at = start
    while last := _CLAUSE.match(text, floor, at):
        at = last.end()
        if text[at - 1] != "\n" or not soft_break(text, at - 1):
            return at
        at -= 1
    return min(floor, at)


def _per(one: Stated, words: str, text: str) -> str | None:
    """人·月 of 每人每月500元, 人 of 人均…5万元 and of 320元/人."""
    if one.unit and "/" in one.unit:
        return one.unit.partition("/")[2]
    if "每" in words and (match := _PER.search(words)):
        return "·".join(piece for piece in (match["first"], match["second"]) if piece)
    if one.kind in _UNSHARED:
        return None
    if "均" not in words:
        return None
    named = "".join(piece.of(text) for piece in one.metric)
    mean = _MEAN.search(named if "均" in named else words[-6:])
    return mean["of"] if mean else None
