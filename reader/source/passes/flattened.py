"""Documents that lost their line ends: the headings are found by their numbers, and get lines of their own.

Only breaks are put in, each in the place of white space or between two characters. A number counts only
when it continues a sequence of its kind (一、 二、 …; （一） （二） …; 1. 2. …), stands where a sentence has
ended, and the line is far longer than a paragraph. Where the line is the document, and so more numbers count, the mark
that ended the sentence may be lost too (``flat_glued``). Where the line ends left white space behind, that parts
paragraphs as well, and headings without a number from their text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, repeat

from reader.source.passes.flat_glued import dash_below, decimals_below, may_be_glued, split_numbers
from reader.source.passes.flat_leads import Marker, lead_breaks, title_end
from reader.source.passes.flat_rows import FlatTable, flat_tables
from reader.source.passes.openings import title_ends
from reader.text.lines import line_spans
from reader.text.offsetmap import Edit
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_LONG = 200
_LONG_PART, _VERY_LONG = 400, 1500
"""Characters of a line that is only a part of a document: with numbers of sections, and with others."""
_FEWEST = 3
_LEAST_PARTED = 2
_OPENING = lazy_pattern(r"\s*|[^。！？；：:，,\n]{4,}")
"""Before the first number, without white space: nothing, or the document's title."""
_TITLE = 40
_LONGEST_TITLE = 60
_LEAST_BELOW = 2
_SECOND = 2
_NUMERALS = "一二三四五六七八九十"
_FORMAL = "壹貳參肆伍陸柒捌玖拾"
_FORMAL_SIMPLIFIED = "壹贰叁肆伍陆柒捌玖拾"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_PLAIN = str.maketrans(_FORMAL + _FORMAL_SIMPLIFIED + "参" + _STEMS, _NUMERALS * 2 + "三" + _NUMERALS)
_ENDED = "。！？!?…”」』）)|"
_SENTENCE_ENDS = "。！？"
_COLONS = "：:"
_JOINING = "；;，,、：:"

# The kinds of numbers GB/T 9704-2012 (7.3.3) has for headings, and the usual others; the level follows
# from the order in which a document uses them, not from the kind.
_KINDS = (
    ("chapter", rf"第[{_NUMERALS}百{_FORMAL}{_FORMAL_SIMPLIFIED}]{{1,4}}(?:[章节節编編篇]|部分)"),
    ("counted", rf"[{_NUMERALS}]{{1,3}}、"),
    ("formal", rf"[{_FORMAL}{_FORMAL_SIMPLIFIED}参]{{1,3}}、"),
    ("stem", rf"[{_STEMS}]、"),
    ("bracketed", rf"[（(][{_NUMERALS}]{{1,3}}[)）]"),
    ("number", r"(?<![\d.])\d{1,2}(?:[.．、](?!\d))"),
    ("bracketed-number", r"[（(]\d{1,2}[)）]"),
    ("circled", "[①-⑳]"),
    ("lettered", "[（(][a-h][)）]"),
)
_OUTERMOST = 3
"""The last of the kinds that sections of a document have, which a colon announces: 现报告如下：一、…."""
_CHAPTER, _COUNTED, _NUMBER, _LETTERED = 0, 1, 5, len(_KINDS) - 1
_BELOW = len(_KINDS)
"""What else stands below a section: decimals, and dashes."""
_MARKER = lazy_pattern("|".join(f"(?P<k{index}>{pattern})" for index, (_, pattern) in enumerate(_KINDS)))
_SPACED = lazy_pattern(r"\s{0,12}\S")
"""Behind a number: its title, perhaps set off (1.　引言, 第一章 總則)."""
_WORD = lazy_pattern(r"\S+")
_NO_THOUSANDS = r"(?<!\d\s(?=[\d年]))"
"""No heading ends in 3 615名, or in 2010 年工作情况."""
_LAST_TITLED = 4
"""The last of the kinds whose titles white space, or nothing, parts from their text: 1. may number sentences."""
_BRACKETED = r"[（(][^（）()\n]{1,40}[）)]"
_NEXT = rf"(\s+)(?=\S){_NO_THOUSANDS}"
_TITLED = lazy_pattern(rf"[ \u3000]{{0,2}}(?:[^\s。！？；：，,;:（(]|{_BRACKETED}){{2,{_TITLE}}}{_NEXT}")
_TITLED_SPACED = lazy_pattern(rf"[ \u3000]{{0,2}}(?:[^\s。！？；：;:（(]|{_BRACKETED}){{2,{_TITLE}}}{_NEXT}")
"""The same where white space is known to stand for line ends: the title may have two halves."""
_TITLED_SHORT = lazy_pattern(
    rf"[ \u3000]{{0,2}}[\u3400-\u9fff、“”]{{4,16}}(\s+)(?=[\u3400-\u9fff“][^\s。！？；]{{9,}}[，,。；]){_NO_THOUSANDS}"
)
"""A title behind 1., which may number sentences: nothing but Chinese, and white space before a sentence."""
_PARTED = lazy_pattern(r"[。！？；：:][”’」』）)】]*(\s+)(?=[^\s。！？；：，、,;:])")
"""White space behind the end of a sentence: a line ended there."""
_YEAR = lazy_pattern(r"(?:19|20)\d\d年")
_SET_OFF = lazy_pattern(r"[\u3400-\u9fff] (?!\d{1,2}[.．]\d{1,2} )\d[\d,.]*(?: \d{3})* [\u3400-\u9fff]")
_FEWEST_SET_OFF = 3
"""Figures between spaces (公廁 815 間) that show white space before a digit to be part of the text."""
_HALF = r"[^\s。！？；：，,;:（(|A-Za-z0-9]"
_HALVES = lazy_pattern(rf"{_HALF}{{4,14}}[，,]{_HALF}{{4,16}}(\s+)(?=[\u3400-\u9fff“「])")
"""A heading of two halves, 聚焦重点，整治形式主义: other sentences begin so too, and one alone does not count."""
_LEAST_HALVES = 2
_PAIR = lazy_pattern(rf"{_HALF}{{2,8}}[：:]{_HALF}{{4,20}}(\s+)(?=\S)")
"""A heading whose halves a colon parts, 三道坎：融资难在哪里: the same."""
_ANNOUNCES = lazy_pattern(r"(?:以下|如下|下列)[^，。；：\s]{0,12}[：:]")
_FRONT = lazy_pattern(
    r"(?<=[日）)度告结總总顾顧排])(\s+)[\u3400-\u9fff、]{2,12}(\s+)(?=[\u3400-\u9fff\d“「][^。！？：:\s]{11,}[，,。])"
)
"""Behind the date or the title the first heading, and white space and the first sentence behind it."""
_FOREWORD = lazy_pattern(
    r"\S(\s+)(?:前言|引言|[导導]言|序言|[绪緒]论|緒論|摘要|概述|[综綜]\s*述|目的|背景|[\u3400-\u9fff]{0,4}[长長](?:致[辞辭]|的[话話]|寄[语語])"
    r"|(?:20\d\d年度?|[过過]去[一二三四五两兩]?年|上半年)(?:的?主要)?(?:工作)?(?:回[顾顧]|[总總][结結]|小[结結]))(\s+)"
)
_FOREWORD_GLUED = lazy_pattern(
    r"[^。！？；，,\s]{6,60}?(?:报告|報告|总结|總結|白皮书|白皮書)(前言|引言|[导導]言)(?=[\u4e00-\u9fff])"
)
_HEAD = 400
"""Characters within which a foreword has begun."""
_DECIMAL = lazy_pattern(
    rf"\d{{1,2}}(?:[.．]\d{{1,2}}){{1,3}}[.．]? ?\u3000?(?![\d元%％万亿])[^\s。！？；：，,;]{{2,{_TITLE}}}{_NEXT}"
)
_UNNUMBERED = lazy_pattern(
    r"(?!\d+[.．])(?:[^\s。！？；：，,;:（(|\[\]A-Za-z]|[（(][^（）()\n]{1,40}[）)]){2,24}(\s+)(?=[^\s|])"
    + _NO_THOUSANDS
)
_SIGNATURE = lazy_pattern(
    r"(?<=[。！”）)])(\s+)([\u3400-\u9fff]{4,24})(\s+)(?:\d{4}|[〇○零一二三四五六七八九]{4})年"
    rf"(?:\d{{1,2}}|[{_NUMERALS}]{{1,2}})月(?:\d{{1,2}}|[{_NUMERALS}]{{1,3}})日[\s|]*\Z"
)


def flattened_edits(text: str) -> list[Edit]:
    """Edits that each put a line end before a heading, in a line that holds a whole document."""
    long = [span for span in line_spans(text) if len(span) >= _LONG]
    if not long:
        return []
    edits: list[Edit] = []
    length = sum(word.end() - word.start() for word in _WORD.finditer(text))
    for span in long:
        if len(span) < _LONG_PART and len(span) * 2 <= length:
            continue  # a paragraph, whatever it counts
        line = text[span.start : span.end]
        candidates = list(_candidates(line))
        markers = _in_sequence(line, candidates)
        if len(line) * 2 > length:
            markers = _with_glued(line, candidates, markers)
            markers = sorted([*markers, *_below(line, markers)], key=lambda marker: marker.start)
        if _is_flattened(line, markers, length):
            places = _breaks(line, markers)
        elif _is_parted(line, length):
            places = dict(_paragraph_breaks(line, frozenset()))
            if first := _MARKER.match(line):
                places.update(_space_behind(_TITLED_SPACED, line, first.end()))
        else:
            continue
        places = _with_rows(places, flat_tables(line))
        edits += (_break(span, start, places[start]) for start in sorted(places))
    return edits


def _with_rows(places: dict[int, int], tables: Sequence[FlatTable]) -> dict[int, int]:
    """The breaks at ``places`` (start: end) that are not within one of ``tables``, and those between their rows."""
    starts = [table.start for table in tables]
    kept: dict[int, int] = {}
    for start, end in places.items():
        at = bisect_right(starts, start) - 1
        if at < 0 or start >= tables[at].end:
            kept[start] = end
    for table in tables:
        kept.update(table.breaks)
    return kept


def _is_flattened(line: str, markers: list[Marker], length: int) -> bool:
    """Whether ``line`` is a document rather than a paragraph that enumerates."""
    if len(markers) < _FEWEST:
        return False
    if len(line) * 2 > length:
        return True
    kinds = {marker.kind for marker in markers}
    return len(kinds) > 1 and len(line) >= (_LONG_PART if min(kinds) <= _OUTERMOST else _VERY_LONG)


def _is_parted(line: str, length: int) -> bool:
    """Whether ``line`` is a document without numbers whose line ends left white space behind some of its sentences.

    Not behind all of them: then it is only how its sentences were typed.
    """
    if len(line) < _LONG_PART or len(line) * 2 <= length:
        return False
    parted = sum(_ends_part(line, match) for match in _PARTED.finditer(line))
    return parted >= _LEAST_PARTED and parted * 5 <= sum(map(line.count, _SENTENCE_ENDS)) * 4


def _candidates(line: str) -> Iterator[tuple[Marker, bool]]:
    """Every number of a heading's form, and whether a sentence or the line's beginning precedes it."""
    for match in _MARKER.finditer(line):
        kind = next(index for index in range(len(_KINDS)) if match.group(f"k{index}") is not None)
        before = line[max(0, match.start() - 8) : match.start()]
        bare = before.rstrip()
        begins = match.start() < _LONGEST_TITLE and _OPENING.fullmatch(line, 0, match.start()) is not None
        free = begins or bare[-1:] in _ENDED or (len(bare) < len(before) and bare[-1:] not in _JOINING)
        free = free or (kind <= _OUTERMOST and bare[-1:] in _COLONS)
        free = free or (kind == _LETTERED and len(bare) < len(before))
        if _SPACED.match(line, match.end()):
            yield Marker(match.start(), match.end(), kind, _value(match.group())), free


def _with_glued(line: str, free: Sequence[tuple[Marker, bool]], markers: list[Marker]) -> list[Marker]:
    """``markers``, or those that count where words without a mark may stand before them too, if these are more."""
    candidates = [(one, is_free or may_be_glued(line, one.start, one.end)) for one, is_free in free]
    candidates += _split(line)
    if candidates == free:
        return markers
    candidates.sort(key=lambda one: (one[0].start, -one[0].end))
    found = _in_sequence(line, candidates)
    return found if len(found) > len(markers) else markers


def _below(line: str, markers: Sequence[Marker]) -> Iterator[Marker]:
    """What stands right behind the titles of ``markers``: decimals (2.1 below 2.), and the first dash of a list."""
    for marker, after in zip(markers, [*markers[1:], None], strict=False):
        end = len(line) if after is None else after.start
        if marker.kind in (_CHAPTER, _NUMBER):
            for value, (start, stop) in enumerate(decimals_below(line, marker.value, marker.end, end), 1):
                yield Marker(start, stop, _BELOW, value)
        if (dash := dash_below(line, marker.end, end)) is not None:
            yield Marker(dash, dash + 2, _BELOW, 1)


def _split(line: str) -> Iterator[tuple[Marker, bool]]:
    for start, end in split_numbers(line):
        kind = _NUMBER if line[start].isdecimal() else _COUNTED
        yield Marker(start, end, kind, _value(line[start:end])), True


def _value(marker: str) -> int:
    """The number in a marker; 0 when it is none."""
    if marker[1:2].isascii() and marker[1:2].islower():
        return ord(marker[1]) - ord("a") + 1
    digits = re.search(r"\d+", marker)
    if digits and not "①" <= marker <= "⑳":
        return int(digits.group())
    if "①" <= marker[0] <= "⑳":
        return ord(marker[0]) - ord("①") + 1
    marker = marker.translate(_PLAIN)
    numeral = "".join(char for char in marker if char in _NUMERALS)
    if not numeral or numeral.count("十") > 1 or (len(numeral) > 1 and "十" not in numeral):
        return 0
    tens, ten, ones = numeral.rpartition("十")
    value = (_NUMERALS.index(tens) + 1 if tens else 1) * 10 if ten else 0
    return value + (_NUMERALS.index(ones) + 1 if ones else 0)


def _in_sequence(line: str, candidates: Sequence[tuple[Marker, bool]]) -> list[Marker]:
    """The numbers that count: each begins a kind below those open, or is the next of an open kind."""
    open_kinds: list[list[Marker]] = []
    runs: list[list[Marker]] = []
    right_below: set[int] = set()
    last_end = -_TITLE
    later = _begun_later(line, candidates)
    for marker, free in candidates:
        depth = next((at for at, run in enumerate(open_kinds) if run[-1].kind == marker.kind), None)
        titled = marker.start - last_end <= _TITLE and not set("。！？；") & set(line[last_end : marker.start])
        if depth is not None and free and marker.value == open_kinds[depth][-1].value + 1:
            del open_kinds[depth + 1 :]
            open_kinds[depth].append(marker)
        elif depth is not None and marker.start in later and (depth == 0 or depth + 1 == len(open_kinds)):
            open_kinds[depth:] = [[marker]]
            runs.append(open_kinds[depth])
        elif depth is None and marker.value == 1 and (free or (last_end >= 0 and titled)):
            open_kinds.append([marker])
            runs.append(open_kinds[-1])
            right_below.update((marker.start,) if titled and marker.start > last_end else ())
        elif depth is None and free and (marker.start in later or _counts_on(marker, open_kinds)):
            if marker.start not in later or not titled:
                open_kinds.clear()
            open_kinds.append([marker])
            runs.append(open_kinds[-1])
        else:
            continue
        last_end = marker.end
    usual = {run[0].kind for run in runs if len(run) > 1}
    kept = [
        run
        for at, run in enumerate(runs)
        if len(run) > 1 or (run[0].kind in usual and run[0].start in right_below) or _opens_another(line, runs, at)
    ]
    return sorted((marker for run in kept for marker in run), key=lambda marker: marker.start)


def _begun_later(line: str, candidates: Sequence[tuple[Marker, bool]]) -> frozenset[int]:
    """Where numbers begin that nothing open leads to: those of an excerpt, and those of its next part.

    An excerpt begins with three that count on (61. … 62. … 63. …), or with a section right over the first number below
    it (第三节 管理层讨论与分析 一、…). A next part counts from 1 and then 2 again.
    """
    found: set[int] = set()
    held: dict[int, list[Marker]] = {}
    for marker, free in candidates:
        run = held.setdefault(marker.kind, [])
        if len(run) == 1 and run[0].value == 1 and free and marker.value == _SECOND:
            found.add(run[0].start)
        if not free or (run and marker.value != run[-1].value + 1):
            run.clear()
        if free:
            run.append(marker)
        if len(run) == _FEWEST and run[0].value > 1:
            found.add(run[0].start)
    for (marker, free), (after, _) in pairwise(candidates):
        over = marker.kind < after.kind and (after.value == 1 or after.start in found)
        if free and marker.value > 1 and over and _is_title(line, marker.end, after.start):
            found.add(marker.start)
    return frozenset(found)


def _is_title(line: str, start: int, end: int) -> bool:
    """Whether there is room for a title, and for no more, between two numbers."""
    return 0 < end - start <= _TITLE and not set(_SENTENCE_ENDS + _JOINING) & set(line[start:end])


def _counts_on(marker: Marker, open_kinds: list[list[Marker]]) -> bool:
    """Whether sections are counted from 二 on, the first number having been lost, or turned into another kind."""
    return marker.value == _SECOND and marker.kind <= _OUTERMOST and all(len(run) == 1 for run in open_kinds)


def _opens_another(line: str, runs: list[list[Marker]], at: int) -> bool:
    """Whether a lone number heads a section with numbers of its own, in text that breaks off: 一、回顾1.… 2.….

    Of first numbers that stand one right over the other (一、回顾（一）收支1.…) each shows that the others count.
    """
    over = at + 1 < len(runs) and _is_title(line, runs[at][0].end, runs[at + 1][0].start)
    if over and (len(runs[at + 1]) >= _LEAST_BELOW or _is_below(runs, at + 1)):
        return True
    under = at > 0 and _is_below(runs, at) and _is_title(line, runs[at - 1][0].end, runs[at][0].start)
    return under and runs[at][0].value == runs[at - 1][0].value == 1


def _is_below(runs: list[list[Marker]], at: int) -> bool:
    return runs[at - 1][0].kind < runs[at][0].kind


def _breaks(line: str, markers: list[Marker]) -> dict[int, int]:
    """The breaks before each of ``markers``, behind unpunctuated titles, between paragraphs, before the signature."""
    places: dict[int, int] = {}
    for marker in markers:
        bare = marker.start
        while bare and line[bare - 1].isspace():
            bare -= 1
        if bare:
            places[bare] = marker.start
    spaced = sum(start < end for start, end in places.items()) * 2 > len(markers)
    titles: list[int] = []
    for marker, after in zip(markers, [*markers[1:], None], strict=False):
        for start, end in _title_break(line, marker, spaced=spaced):
            if after is not None and start >= after.start:
                continue  # 第二章　臨床服務2.1　急症
            places[start] = end
            titles.append(end)
    if not spaced:
        places.update((at, at) for at in lead_breaks(line, markers, _NUMBER))
        if (title := title_end(line)) is not None:
            places[title] = title
        ends = title_ends(line, [marker.end for marker in markers if marker.kind <= _LAST_TITLED]).values()
        places.update((end, end) for end in ends)
        if ends and (foreword := _FOREWORD_GLUED.match(line)):
            places.update((at, at) for at in foreword.span(1))
    if spaced:
        places.update(_paragraph_breaks(line, frozenset(places.values()), titles))
    signature = _SIGNATURE.search(line, max(0, len(line) - 120))
    if signature:
        places.update((signature.span(1), signature.span(3)))
    return places


def _paragraph_breaks(line: str, begun: frozenset[int], titles: Sequence[int] = ()) -> Iterator[tuple[int, int]]:
    """The white space between paragraphs, and behind headings without a number that open one of them.

    ``begun`` are the places where a line begins already, ``titles`` those of them behind a title. What stands before
    the first sentence is left as it is, the title and what belongs to it, but for the first heading there.
    """
    front = _FOREWORD.search(line, 0, _HEAD) or _FRONT.search(line, 0, _HEAD)
    if front is not None:
        yield front.span(1)
        yield front.span(2)
    figures = len(list(islice(_SET_OFF.finditer(line), _FEWEST_SET_OFF))) < _FEWEST_SET_OFF
    for at in begun:
        yield from _decimal_break(line, at)
    for at in titles:
        yield from _heading_breaks(line, at, figures=figures)
    for match in _PARTED.finditer(line):
        if (not begun or line[match.start()] == ":") and not _ends_part(line, match):
            continue  # 行政: 結合…
        yield match.span(1)
        yield from _decimal_break(line, match.end())
        if line[match.start()] in _SENTENCE_ENDS:
            yield from _heading_breaks(line, match.end(), figures=figures)
    ends = (len(line) - len(line.lstrip()), *_ends_of_parts(line))
    for form in (_HALVES, _PAIR):
        halves = [match.span(1) for match in map(form.match, repeat(line), ends) if match is not None]
        for start, end in halves if len(halves) >= _LEAST_HALVES else ():
            yield start, end
            yield from _heading_breaks(line, end, figures=figures)


def _ends_part(line: str, match: re.Match[str]) -> bool:
    """Whether the mark before white space ends a sentence, or announces what follows."""
    mark = line[match.start()]
    announces = mark in _COLONS and _ANNOUNCES.search(line, max(0, match.start() - 16), match.end()) is not None
    return mark in _SENTENCE_ENDS or announces


def _ends_of_parts(line: str) -> Iterator[int]:
    return (match.end() for match in _PARTED.finditer(line) if line[match.start()] in _SENTENCE_ENDS)


def _heading_breaks(line: str, at: int, *, figures: bool) -> Iterator[tuple[int, int]]:
    """The white space behind each of the headings without a number that stand at ``at``, one after the other.

    ``figures``: white space before a digit is not just how the figures of the text are typed.
    """
    while (heading := _UNNUMBERED.match(line, at)) is not None and not _MARKER.match(line, at):
        if line[heading.end()].isdigit() and not (figures or _YEAR.match(line, heading.end())):
            return
        yield heading.span(1)
        at = heading.end()


def _decimal_break(line: str, at: int) -> Iterator[tuple[int, int]]:
    """The white space behind the title of 2.1, when that stands at ``at``."""
    return _space_behind(_DECIMAL, line, at)


def _title_break(line: str, marker: Marker, *, spaced: bool) -> Iterator[tuple[int, int]]:
    """The white space that alone parts a title from what follows it.

    ``spaced``: white space is known to stand for line ends, so that it ends a short title behind 1. as well.
    """
    titled = _TITLED_SPACED if spaced else _TITLED
    if marker.kind > _LAST_TITLED:
        titled = _TITLED_SHORT
    if marker.kind <= _LAST_TITLED or spaced:
        for start, end in _space_behind(titled, line, marker.end):
            if not _MARKER.match(line, end):
                yield start, end


def _space_behind(titled: re.Pattern[str], line: str, at: int) -> Iterator[tuple[int, int]]:
    """The white space behind what ``titled`` matches at ``at``, if it does."""
    if title := titled.match(line, at):
        yield title.span(1)


def _break(span: Span, start: int, end: int) -> Edit:
    return Edit(span.start + start, span.start + end, "\n", "flattened")
