"""Stretches of time a text names: 2024年上半年, 一季度, 今年, 报告期末, 2023—2024学年, 113年度 (of the Republic)."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Sequence

from reader.analyze.finding import Period
from reader.text.span import span_of

_SET = "预算|预期|预定|计划|目标|任务|确定|下达|制定|安排|既定"
"""完成年初预算的98%, 年初确定的目标: what was set at the start of a year is no time."""
_BLANK = "[ \u00a0]?"
"""Web pages set numbers off by spaces: 2021 年 3 月."""
_MIDDLE = "中(?![国央小学等部东西华医药铁石欧级高老青间外方俄美日韩标科山])"
"""2014年中, but 2014年|中国."""
_PART = (
    rf"上半年|下半年|年初(?!{_SET})|年末|年底|年{_MIDDLE}|前[一二三两1-3]个?季度|第?[一二三四1-4]季度?(?:末|底)?|第[一二三四]季|"
    r"[1-9]\d?月?(?:[-~～至到—–]|——)[1-9]\d?月份?|前(?:\d{1,2}|[一二三四五六七八九十]+)个月|"
    rf"(?:1[0-2]|[1-9]){_BLANK}月(?:{_BLANK}(?:[12]\d|3[01]|[1-9]){_BLANK}日|[份末底初])?"
)
_RELATIVE = (
    "今年|本年度?|本学年度?|本财政年度|报告期[内末]?|报告年度|年内|全年度?|去年|上一?学?年度?|前年|明年|来年|下一?学?年度?"
    "|翌年"
)
_PERIOD = re.compile(
    rf"“?十(?P<plan>[二三四五六])五”?(?:时期|期间|规划|以来|末)"
    rf"|(?P<from>(?:19|20)\d\d)年?(?:[-~～至/—–－]|——)(?P<to>(?:19|20)\d\d|\d\d(?=学?年度|学年))(?P<unit>学年度?|年度?)"
    rf"|(?P<year>(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{{3}}){_BLANK}年(?:度(?!的)|全年)?"
    rf"(?:{_BLANK}(?P<part>{_PART}|[末底]|{_MIDDLE}|初(?!{_SET})))?"
    rf"|(?:民国)?(?P<republic>1[01]\d|[89]\d)(?:年度|(?<=民国...)年|(?<=民国..)年)(?P<within>{_PART}|[末底初])?"
    rf"|(?:民国)?(?P<republic_month>1[01]\d)年(?P<month>(?:1[0-2]|[1-9])月(?:\d{{1,2}}日|[底末初])?)"
    rf"|(?P<relative>{_RELATIVE})(?:的?(?P<later>{_PART})|(?P<edge>[末底初]))?"
    rf"|近(?P<last>十|[二两三四五六七八九]|10|[2-9])年(?:来|间)?"
    rf"|(?P<alone>{_PART})"
)
_ALONE = re.compile(_PART)
_LEAD = re.compile(
    "[0-9一二三四第上下今去明来翌全本前年报十民“近](?=[-0-9〇○零一二两三四五六七八九十月季年半学财初末底中内告国—–~～至到])"
    "(?:(?<=[0-9])(?<![0-9][0-9])(?=[0-9]?[月季年—–~～至到-]|[0-9]{2}年"
    "|[0-9]{3}(?:[ \u00a0]年|[年—–~～至/－-]))"
    "|(?<=[一二三四第上下今去明来翌全本前年报十民“近])"
    "(?=[〇○零一二两三四五六七八九季半年学财初末底中内告国0-9]|十(?:[二三四五六]五|年)))"
)
"""Behind its first character all that any of them goes on with, as one class: that rules most places out at once."""
_COMPARED = frozenset("比较与同去超和")
_JOINING = frozenset("和与")
_HELD = re.compile("(?:同期|全年)?(?:相[比较]|对?比)|同期")
"""2024年与2023年相比 holds one year against the other; 2023年和2024年 names two."""
_COUNTS = frozenset("0123456789一二两三四五六七八九十百几数多每老青少")  # 五年内, 老年|中长跑队
_WHOLE = frozenset(
    ("本年度", "本年", "年内", "全年", "全年度", "报告期", "报告期内", "本财政年度", "本学年", "本学年度")
)
_SHIFT = {"去": -1, "上": -1, "前": -2, "明": 1, "来": 1, "下": 1, "翌": 1}
_PLANS = {"二": 2011, "三": 2016, "四": 2021, "五": 2026, "六": 2031}
_HAN = str.maketrans("〇○零一二三四五六七八九两", "0001234567892")
_SPACE = re.compile("[ \u00a0]")
_NEAR = 120
"""Characters that a sentence may go on about the year it opened with."""
_OPENING = frozenset("，。；：、！？,;:（(“ \u3000\n至在于")
"""Before a year that all of the sentence is about: 至 of 截至 among them."""
_RANGE = re.compile(r"(\d{1,2})月?[-~～至到—–]+(\d{1,2})月")
_DAY = re.compile(r"(\d{1,2})月(?:(\d{1,2})日|([末底])|([初]))?")
_QUARTER = re.compile("(前)?(?:第)?([1-4])个?季")
_FIRST_MONTHS = re.compile(r"前(\d{1,2}|[一二三四五六七八九十]+)个月")
_TEN = {"十": 10, "十一": 11}
_REPUBLIC = 1911


def period_places(text: str) -> list[int]:
    """Where in ``text`` a period may begin, in order: found once, for all that ask of parts of it."""
    return [lead.start() for lead in _LEAD.finditer(text)]


def find_periods(
    text: str, start: int, end: int, current: str | None, places: Sequence[int] | None = None
) -> Iterator[Period]:
    """The stretches of time named in ``text[start:end]``, in order, not overlapping.

    ``current`` is the ISO form of the time that 本年度 means; of its last year speak 今年 and a bare 一季度. What only
    says against which time a number is held (比上年, 与2023年同期) is left out, unless its number follows
    (较2023年的5870人). ``places``: where in ``text`` one may begin, if that is known.
    """
    if places is None:
        places = [lead.start() for lead in _LEAD.finditer(text, start, end)]
        first, count = 0, len(places)
    else:
        first, count = bisect_left(places, start), bisect_left(places, end)
    at = last = start
    spoken: re.Match[str] | None = None
    for index in range(first, count):
        begin = places[index]
        if begin < at:
            continue
        match = _PERIOD.match(text, begin, end)
        if match is None or (text[begin].isdigit() and text[begin - 1 : begin].isdigit()):
            continue
        if text[begin] == "年" and text[begin - 1 : begin] in _COUNTS:
            continue
        at = match.end()
        before = begin - 1
        compared = before >= start and text[before] in _COMPARED
        if compared and not (text[at : at + 1] == "的" and text[at + 1 : at + 2].isdigit()):
            joined = before == last > start and text[before] in _JOINING and _HELD.match(text, at) is None
            if not joined:
                continue
        last = at
        if match["year"] and (not begin or text[begin - 1] in _OPENING):
            spoken = match
        elif match["relative"] and match["relative"] not in _WHOLE:
            spoken = None
        leans = spoken is not None and spoken is not match and _leans(text, spoken.end(), match)
        yield Period(span_of(*match.span()), _iso(match, _iso(spoken, current) if spoken and leans else current))


def _leans(text: str, since: int, match: re.Match[str]) -> bool:
    """2012年收入5亿元，年末资产9亿元: whether a time without a year is of the one its sentence opened with.

    A month is of the year that its paragraph has named: 2023年10月产气9亿方，增长3%。1—10月产气80亿方.
    """
    bare = match["alone"] or (match["relative"] in _WHOLE and match["relative"][0] in "年全")
    if not bare or match.end() - since > _NEAR:
        return False
    stop = "\n" if match["alone"] and "月" in match["alone"] else "。！？\n"
    return not any(mark in text[since : match.start()] for mark in stop)


def _iso(match: re.Match[str], current: str | None) -> str | None:
    group = match.group
    if group("plan"):
        first = _PLANS[group("plan")]
        return f"{first}/{first + 4}"
    if group("from"):
        first, last = int(group("from")), int(group("to"))
        last += first // 100 * 100 if last < 100 else 0
        return (f"{first}-09/{last}-08" if "学" in group("unit") else f"{first}/{last}") if first < last else None
    if group("year"):
        return _stretch(int(group("year").translate(_HAN)), group("part"))
    if group("republic"):
        return _stretch(int(group("republic")) + _REPUBLIC, group("within"))
    if group("republic_month"):
        return _stretch(int(group("republic_month")) + _REPUBLIC, group("month"))
    year = year_of(current)
    if year is None:
        return None
    if group("last"):
        return f"{year - _number(group('last')) + 1}/{year}"
    if group("relative"):
        relative, part = group("relative"), group("later") or group("edge")
        if not part and relative in _WHOLE:
            return current
        part = part or ("年末" if relative.endswith("期末") else None)
        return _stretch(year + _SHIFT.get(relative[0], 0), part)
    return _alone(current or "", group("alone"))


def _alone(current: str, part: str) -> str | None:
    """The ``part`` of the time ``current``: in a school year 10月 is of its first year, 1月 of its second.

    None where ``current`` is several whole years: any of them may be meant.
    """
    first, _, last = current.partition("/")
    if last and len(last) == 4 and first != last:
        return None
    iso = _stretch(int((last or first)[:4]), part)
    if iso is not None and last and first[:4] < last[:4] and iso[:7] > last[:7]:
        return _stretch(int(first[:4]), part)
    return iso


def before_its_end(period: Period, text: str, reporting: str | None) -> Period:
    """``period`` of something done, when a report on ``reporting`` (ISO form) names no year for it.

    A report on the first quarter that says 12月31日 speaks of the year before.
    """
    iso, _, ends = (period.iso or "").partition("/")
    end = (reporting or "").rpartition("/")[2]
    if len(end) == 4 or not iso or iso[: len(end)] <= end or not _ALONE.fullmatch(period.span.of(text)):
        return period
    parts = (f"{int(one[:4]) - 1}{one[4:]}" for one in (iso, ends) if one)
    return Period(period.span, "/".join(parts))


def _stretch(year: int, part: str | None) -> str | None:
    """The part of ``year`` that is named; all of it without one."""
    if not part:
        return str(year)
    part = _SPACE.sub("", part)
    if "半年" in part:
        return f"{year}-01/{year}-06" if part[0] == "上" else f"{year}-07/{year}-12"
    if months := _FIRST_MONTHS.match(part):
        count = _number(months[1])
        return f"{year}-01/{year}-{count:02}" if 1 < count <= 12 else None
    if quarter := _QUARTER.match(part.translate(_HAN)):
        number = int(quarter[2])
        if part[-1] in "末底":
            return _day(year, number * 3, 31)
        first = 1 if quarter[1] else number * 3 - 2
        return f"{year}-{first:02}/{year}-{number * 3:02}"
    if months := _RANGE.match(part):
        first, last = int(months[1]), int(months[2])
        return f"{year}-{first:02}/{year}-{last:02}" if 1 <= first < last <= 12 else None
    if day := _DAY.match(part):
        return _of_month(year, int(day[1]), day[2], day[3], day[4])
    if part[-1] == "中":
        return f"{year}-06"
    return _day(year, 12, 31) if part[-1] in "末底" else _day(year, 1, 1)


def _number(word: str) -> int:
    """What digits or one or two numerals up to 十一 say."""
    return int(word) if word.isdigit() else _TEN.get(word) or int(word[0].translate(_HAN))


def _of_month(year: int, month: int, day: str | None, last: str | None, first: str | None) -> str | None:
    if not 1 <= month <= 12:
        return None
    if day or last or first:
        return _day(year, month, int(day) if day else 31 if last else 1)
    return f"{year}-{month:02}"


def _day(year: int, month: int, day: int) -> str:
    """The day, or the last of the month when it has fewer."""
    return f"{year}-{month:02}-{min(day, monthrange(year, month)[1]):02}"


def year_of(iso: str | None) -> int | None:
    """The last year of a period's ISO form."""
    return None if iso is None else int(iso.rpartition("/")[2][:4])


def first_year_of(iso: str | None) -> int | None:
    """The year in which a period begins."""
    return None if iso is None else int(iso[:4])
