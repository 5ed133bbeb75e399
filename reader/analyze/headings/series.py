"""Which of the possible markers number something: those that stand in a series."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.analyze.headings.annexes import is_list_below, names_annexes
from reader.analyze.headings.markers import DECIMALS, POINTS, Boundary, Marker, Scheme, boundary_before, find_markers
from reader.analyze.headings.sentence_words import ends_title
from reader.analyze.layout import Layout
from reader.analyze.ordinals import ordinal
from reader.analyze.paragraphs import Role
from reader.analyze.punctuation import COLONS, TRAILING
from reader.text.patterns import lazy_pattern
from reader.text.records import maker, quickly_made
from reader.text.span import Span

_TEXT = Role.TEXT
_LINE, _SENTENCE, _CLAUSE = Boundary.LINE, Boundary.SENTENCE, Boundary.CLAUSE
_COLON, _SPACE, _COMMA = Boundary.COLON, Boundary.SPACE, Boundary.COMMA
_FIRM = (_LINE, _SENTENCE)
_BEGUN = (*_FIRM, _COLON)
"""Before the first point of a list that is all of a sentence: 存在问题：一是…，二是…."""
_DIVISIONS = frozenset((Scheme.PART, Scheme.CHAPTER, Scheme.SECTION))
_COUNTING = frozenset((Scheme.ARABIC, Scheme.PADDED, Scheme.CHAPTER, Scheme.PART))
"""Their numbers are those before the point in 1.2."""
_LOOSE = frozenset({"bare", "arabic_tight", "arabic_weak", "han_weak", "han_bare"})
"""Forms that number only where exactly their number is missing."""
_SURE_WITHIN = frozenset({"whole", "han_half"})
"""Weak forms that count behind the end of a sentence, too: 1.6个部门, （三抓治理."""
_WORDS = 9
"""From one marker to the next: fewer characters hold only a word or two."""
_NOTES = lazy_pattern(r"(?:\A|[\n\s。；;）)])(?:附|备)?注[ \u3000]?[：:]\s{0,3}\Z")
_NAME = lazy_pattern(r"[ \u3000]?[\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,3}|[ \u3000]{1,2}[\u4e00-\u9fff])[；;。]?")
_BELOW = {Scheme.FORMAL: Scheme.HAN, Scheme.HAN: Scheme.HAN_PAREN, Scheme.HAN_PAREN: Scheme.ARABIC}
"""What numbers the next level down: GB/T 9704's order, and 壹、 above it as offices in Taiwan use it."""
_PARTED = (_SENTENCE, _COLON, _SPACE)
_OUTER = frozenset((Scheme.CHAPTER, Scheme.FORMAL, Scheme.HAN, Scheme.HAN_PAREN))
"""What nothing but numbering looks like behind a sentence's end: …。一、, even where the text has no 二、."""
_LONG_LINE = 120
_AFTER_NEXT = 2
"""How far a decimal may be ahead of the one before it."""
_LETTERED = frozenset((Scheme.LETTER_PAREN, Scheme.ROMAN_PAREN))
_PAGE = 3000
"""Characters of a page and of the notes at its foot, at most."""
_NOTED = lazy_pattern(r"[\u4e00-\u9fffA-Za-z”》）%％].(?=[\u4e00-\u9fff\d，。；、）])")
"""The end of a word, the mark of its note, and what goes on."""
_COUNT = lazy_pattern("[两二三四五六七八]个?(?:点|方面|层|件事|条|句话)[^。；：:]{0,6}[：:]\\s*\\Z")
_LISTED = lazy_pattern(
    r"(?:(?<![第十百\d])([两二三四五六七八九])(?:[个大种]|(?=方面|点|条|类|项))|[几多](?:[个大种点条类项]|方面))[^，。；：:,\d]{0,8}[，,：:]\s*\Z"
)
_SEVERAL = lazy_pattern(
    r"[ \u3000\u00a0]*[及和与、至][ \u3000\u00a0]*[（(] ?[一二三四五六七八九十\d]{1,3} ?[）)][ \u3000\u00a0]*(?:\n|\Z)"
)
"""Behind the number that begins a line: the others that the text below it is of, (一)及(二)."""
_SEVERAL_FIRST = frozenset(" \u3000\u00a0及和与、至")
_ANNOUNCES = 16
"""How many points are said to follow; characters before the first of them in which that stands."""
_SECOND = 2
_RUN, _LACKING = 3, 2
"""Numbers of a series that lacks its first, at least, and how many it may lack between two."""
_TOP_ALONE = 30
"""A number above this does not open a series that lost its beginning."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Numbered:
    """A marker that numbers an item, with the index of its paragraph; ``opens`` where it starts that paragraph.

    ``amid``: it stands in a line so long that a text may have lost its line ends there.
    """

    marker: Marker
    paragraph: int
    opens: bool
    amid: bool = False


_numbered = maker(Numbered)


def numbered_items(layout: Layout, reserved: Sequence[Span] = ()) -> list[Numbered]:
    """The markers of ``layout.text`` that number items, in order; none within ``reserved`` (sorted) spans."""
    items = list(_placed(layout, reserved))
    chosen = _no_word_lists(_in_series(layout.text, [item for item in items if item.marker.scheme not in POINTS]))
    chosen += _points(layout.text, [item for item in items if item.marker.scheme in POINTS])
    chosen += _spoken(layout.text, items)
    chosen += _firsts(items)
    chosen.sort(key=lambda item: item.marker.start)
    return _without_notes(layout.text, _without_names(layout, _without_lists_of_annexes(layout, chosen)))


def outside(items: Iterable[Numbered], reserved: Sequence[Span]) -> Iterator[Numbered]:
    """Those of ``items`` whose markers begin in none of the ``reserved`` spans; both come in order."""
    at = 0
    for item in items:
        while at < len(reserved) and reserved[at].end <= item.marker.start:
            at += 1
        if at == len(reserved) or item.marker.start < reserved[at].start:
            yield item


def _placed(layout: Layout, reserved: Sequence[Span]) -> Iterator[Numbered]:
    """The markers with their paragraphs; not those in tables, tables of contents and ``reserved`` spans."""
    at = 0
    text, paragraphs = layout.text, layout.paragraphs
    for marker in find_markers(text):
        while at < len(reserved) and reserved[at].end <= marker.start:
            at += 1
        if at < len(reserved) and reserved[at].start <= marker.start:
            continue
        index = layout.index_at(marker.start)
        paragraph = paragraphs[max(index, 0)]
        if paragraph.role is not _TEXT:
            continue
        opens = marker.boundary is _LINE
        if opens and text[marker.end : marker.end + 1] in _SEVERAL_FIRST and _SEVERAL.match(text, marker.end):
            continue
        if opens and marker.start - paragraph.start > 12:  # a line within a hard-wrapped paragraph
            head = text[paragraph.start : marker.start].rstrip()
            boundary = boundary_before(head, len(head)) or _SPACE
            marker, opens = replace(marker, boundary=boundary), False
        broken_off = (opens or marker.boundary is _SENTENCE) and index + 1 < len(paragraphs)
        if broken_off or _holds_words(text, marker.end, paragraph.end):
            yield _numbered(marker, index, opens, paragraph.end - paragraph.start >= _LONG_LINE)


def _no_word_lists(items: list[Numbered]) -> list[Numbered]:
    """The items without those of a list of single words in a sentence: （1）人员；（2）资金；（3）设备."""
    kept: list[Numbered] = []
    group: list[Numbered] = []
    for item in [*items, None]:
        held = group[-1].marker if group else None
        within = item is not None and not item.opens and item.marker.boundary in (_COLON, _CLAUSE)
        if item is not None and held is not None and within and item.paragraph == group[-1].paragraph:
            goes_on = item.marker.ordinal == held.ordinal + 1 and item.marker.scheme is held.scheme
            if goes_on:
                group.append(item)
                continue
        if len(group) < 2 or group[-1].marker.start - group[0].marker.end >= _WORDS * (len(group) - 1):
            kept += group
        group = []
        if item is not None and within:
            group = [item]
        elif item is not None:
            kept.append(item)
    return kept


def _holds_words(text: str, start: int, end: int) -> bool:
    return bool(text[start : min(end, start + 8)].strip(TRAILING))


def _in_series(text: str, items: list[Numbered]) -> list[Numbered]:
    """The headings' markers: those that open a paragraph, and those within one that continue a series."""
    before = _neighbours(items)
    after = _neighbours(items[::-1])[::-1]
    begun, over = _begun(text, items) | _runs(items), _over_decimals(items)
    last: dict[Scheme, int] = {}
    kept: list[Numbered] = []
    left: list[Numbered] = []
    path: tuple[int, ...] = ()
    for index, item in enumerate(items):
        scheme, number = item.marker.scheme, item.marker.ordinal
        if item.marker.inner and not item.opens:
            continue
        if scheme in DECIMALS:
            parents = item.marker.parents
            if item.opens:
                due = parents == path[: len(parents)] or _beside_decimal(item, before[index], after[index])
                due = due or item.marker.start in over
            else:
                due = _is_due(item, path)
            if due:
                kept.append(item)
                path = (*item.marker.parents, number)
            continue
        if scheme in _COUNTING and (item.opens or (path[:1] or (0,)) == (number - 1,)):
            path = (number,)
        if item.marker.start in begun or _accepted(item, last.get(scheme), before[index], after[index]):
            kept.append(item)
            last[scheme] = number
            if item.marker.inner:
                last[item.marker.inner[0]] = item.marker.inner[1]
        elif item.opens and item.marker.style in _LOOSE:
            left.append(item)
    return kept + _loose_series(left, last, over)


def _is_due(item: Numbered, path: tuple[int, ...]) -> bool:
    """Whether the decimal ``item`` within a line is the next after ``path``, or the one after that behind a sentence.

    The one between them was glued to a heading before it.
    """
    marker, depth = item.marker, len(item.marker.parents)
    if marker.parents != path[:depth]:
        return False
    ahead = marker.ordinal - (path[depth] if len(path) > depth else 0)
    return ahead == 1 or (ahead == _AFTER_NEXT and marker.boundary is _SENTENCE)


def _over_decimals(items: Sequence[Numbered]) -> frozenset[int]:
    """Where a number stands right over the first decimal below it: 4 管理要求, 4.1 人员; 7.3, 7.3.1."""
    return frozenset(
        item.marker.start
        for item, after in pairwise(items)
        if after.opens
        and (after.marker.parents, after.marker.ordinal) == ((*item.marker.parents, item.marker.ordinal), 1)
    )


def _begun(text: str, items: Sequence[Numbered]) -> frozenset[int]:
    """Where the first numbers of two neighbouring levels stand within one paragraph, each behind a sentence's end.

    …。一、甲…。（一）乙…: each shows that the other one numbers, though a text that breaks off there has no second.
    The number that opens the paragraph shows it of the first one below it, and so does one whose title runs on into
    that without a mark: 二、整改情况1.抓核查.
    """
    firm = [item for item in items if item.marker.style not in _LOOSE]
    begun: set[int] = set()
    for outer, inner in pairwise(firm):
        if outer.paragraph != inner.paragraph or not _is_first_within(inner):
            continue
        if outer.marker.scheme in _OUTER and outer.marker.boundary in _BEGUN and ends_title(text, inner.marker.start):
            begun.update((outer.marker.start, inner.marker.start))
        elif _BELOW.get(outer.marker.scheme) is not inner.marker.scheme:
            continue
        elif outer.opens or _is_first_within(outer):
            begun.update((outer.marker.start, inner.marker.start))
    return frozenset(begun)


def _runs(items: Sequence[Numbered]) -> frozenset[int]:
    """Where the numbers of a series stand that lacks some: three or more that rise, each behind a sentence's end.

    Those it lacks are glued to words before them (引言1.过去一年…。2.截至…。4.…), or the text begins amid them.
    """
    by_scheme: dict[Scheme, list[Numbered]] = {}
    found: set[int] = set()
    for item in items:
        marker = item.marker
        if marker.weak or marker.parents or marker.inner or marker.boundary not in _FIRM:
            continue
        run = by_scheme.setdefault(marker.scheme, [])
        if run and not run[-1].marker.ordinal < marker.ordinal <= run[-1].marker.ordinal + _LACKING + 1:
            run.clear()
        if run or 1 < marker.ordinal <= _TOP_ALONE:
            run.append(item)
        if len(run) >= _RUN:
            found.update(one.marker.start for one in (run if len(run) == _RUN else run[-1:]))
    return frozenset(found)


def _is_first_within(item: Numbered) -> bool:
    marker = item.marker
    return marker.ordinal == 1 and marker.boundary is _SENTENCE and not (item.opens or marker.weak)


def _loose_series(items: list[Numbered], used: dict[Scheme, int], proved: frozenset[int]) -> list[Numbered]:
    """The series of loose markers only ("1 总则", "2 范围"; 一：…; 1，…), where firm ones number nothing else.

    One begins with 1, or with a number ``proved`` by what stands below it.
    """
    kept: list[Numbered] = []
    for style, scheme in (("bare", Scheme.SPACED), ("arabic_weak", Scheme.ARABIC), ("han_weak", Scheme.HAN)):
        if scheme in used:
            continue
        own = [item for item in items if item.marker.style == style]
        series: list[Numbered] = []
        for item in own:
            begins = not series and item.marker.start in proved
            if begins or item.marker.ordinal == (series[-1].marker.ordinal + 1 if series else 1):
                series.append(replace(item, marker=replace(item.marker, scheme=scheme)))
        if len(series) > 1:
            kept += series
    return kept


def _beside_decimal(item: Numbered, before: Numbered | None, after: Numbered | None) -> bool:
    """Whether the number before or after 1.2 is 1.1 or 1.3."""
    parents, number = item.marker.parents, item.marker.ordinal
    return (before is not None and (before.marker.parents, before.marker.ordinal) == (parents, number - 1)) or (
        after is not None and (after.marker.parents, after.marker.ordinal) == (parents, number + 1)
    )


def _neighbours(items: Sequence[Numbered]) -> list[Numbered | None]:
    """For each item the nearest earlier one of its scheme that is not loose."""
    seen: dict[Scheme, Numbered] = {}
    found: list[Numbered | None] = []
    for item in items:
        found.append(seen.get(item.marker.scheme))
        if item.marker.style not in _LOOSE:
            seen[item.marker.scheme] = item
    return found


def _accepted(item: Numbered, last: int | None, before: Numbered | None, after: Numbered | None) -> bool:
    marker, number = item.marker, item.marker.ordinal
    continues = last is not None and last == number - 1
    leads = after is not None and after.marker.ordinal == number + 1
    if marker.style in _LOOSE:
        return marker.boundary in _FIRM and _fills(item, last, before, after)
    if marker.weak:
        inside = marker.scheme in _DIVISIONS and marker.boundary is _SENTENCE
        inside = inside or (marker.style in _SURE_WITHIN and marker.boundary in (_SENTENCE, _SPACE))
        inside = inside or (marker.scheme in _LETTERED and marker.boundary is (_COLON if number == 1 else _CLAUSE))
        again = marker.scheme in _DIVISIONS and item.opens and number == 1 and last is not None  # 第二章…⏎第一节…
        return again or ((item.opens or inside) and (continues or leads))
    if item.opens:
        return number <= _TOP_ALONE or continues or leads
    if marker.boundary is _COMMA:
        return False
    if item.amid and marker.scheme in _OUTER and marker.boundary in _PARTED and number <= _TOP_ALONE:
        return True
    if number == 1:
        lacks_second = after is not None and after.marker.ordinal == number + 2  # it may be glued to words before
        return (leads and after is not None and after.marker.boundary is not _COMMA) or (
            lacks_second and marker.boundary is _SENTENCE
        )
    return continues or (leads and last is not None and last < number)


def _fills(item: Numbered, last: int | None, before: Numbered | None, after: Numbered | None) -> bool:
    """Whether a loose marker stands just where its number is due in a series that is otherwise well marked.

    "4提升" after 3. and before 5.; a whole series of loose ones ("1 总则", "2 范围") has no such neighbours.
    """
    number = item.marker.ordinal
    if item.marker.style == "han_bare":  # 三农工作 may be a title: only both of its neighbours prove it
        return last == number - 1 and after is not None and after.marker.ordinal == number + 1
    if last == number - 1:
        due = after is None or after.marker.ordinal in (1, number + 1)
        return due and before is not None and before.marker.ordinal == last
    return number == 1 and item.opens and after is not None and after.marker.ordinal == 2 and last is None


def _points(text: str, items: list[Numbered]) -> list[Numbered]:
    """The markers of points: the members of series that are not strung together by commas within a sentence.

    Where it says how many they are, 主要有两种模式，一是…，二是…, they are points all the same.
    """
    kept: list[Numbered] = []
    by_scheme: dict[Scheme, list[Numbered]] = {}
    for item in items:
        by_scheme.setdefault(item.marker.scheme, []).append(item)
    for own in by_scheme.values():
        group: list[Numbered] = []
        for item in own:
            number = item.marker.ordinal
            if group and number not in (0, group[-1].marker.ordinal + 1) and not _again(group[-1], number):
                kept += _kept_points(text, group)
                group = []
            group.append(item)
        kept += _kept_points(text, group)
    return kept


def _spoken(text: str, items: Sequence[Numbered]) -> Iterator[Numbered]:
    """The points that a speech counts by the number alone, having said how many: 我想强调两点：一，…；二，…."""
    run: list[Numbered] = []
    for item in [*(one for one in items if one.marker.style == "han_weak"), None]:
        due = bool(run) and item is not None and not item.opens and item.paragraph - run[-1].paragraph <= 1
        if item is not None and due and item.marker.ordinal == len(run) + 1:
            run.append(item)
            continue
        if len(run) > 1:
            yield from (replace(one, marker=replace(one.marker, scheme=Scheme.COUNTED)) for one in run)
        run = [item] if item is not None and item.marker.ordinal == 1 and _speaks(text, item) else []


def _speaks(text: str, item: Numbered) -> bool:
    """Whether 一， begins the points of a speech: it opens a paragraph, or words before it say how many follow."""
    before = text[max(0, item.marker.start - _ANNOUNCES) : item.marker.start]
    return item.opens or (item.marker.boundary is _COLON and _COUNT.search(before) is not None)


def _firsts(items: Sequence[Numbered]) -> Iterator[Numbered]:
    """The 首先， that open a line where those that count on say 第二，: each begins a paragraph."""
    points = [item for item in items if item.marker.scheme in POINTS and item.opens]
    for item, after in pairwise(points):
        first = item.marker.scheme is Scheme.ORDER and item.marker.ordinal == 1
        if first and after.marker.scheme is Scheme.NTH and after.marker.ordinal == _SECOND:
            yield item


def _again(item: Numbered, number: int) -> bool:
    """其次 may come twice."""
    return item.marker.scheme is Scheme.ORDER and number == item.marker.ordinal > 1


def _kept_points(text: str, group: list[Numbered]) -> Iterable[Numbered]:
    if not group:
        return ()
    scheme = group[0].marker.scheme
    if len(group) == 1:
        only = group[0].marker
        stray = scheme is Scheme.COUNTED and only.boundary in _FIRM and only.ordinal <= 10
        stray = stray or (scheme is Scheme.NTH and only.boundary is _LINE and 1 < only.ordinal <= 10)
        return group if stray else ()
    strung = sum(item.marker.boundary is _COMMA for item in group[1:])
    listed = scheme is Scheme.COUNTED and group[0].marker.boundary in _BEGUN
    return group if listed or strung * 2 <= len(group) - 1 or _is_announced(text, group) else ()


def _is_announced(text: str, group: list[Numbered]) -> bool:
    """Whether the words right before the first of a list say how many it has: 两种模式，; 以下几个方面：."""
    start = group[0].marker.start
    counted = _LISTED.search(text, max(0, start - _ANNOUNCES), start)
    return counted is not None and (counted[1] is None or ordinal(counted[1].replace("两", "二")) == len(group))


def _without_lists_of_annexes(layout: Layout, items: list[Numbered]) -> list[Numbered]:
    """The items without those of a list 附件：1.… 2.… that only names what is attached."""
    kept: list[Numbered] = []
    listed = -2
    for item in items:
        index = item.paragraph
        if not item.opens:
            listing = names_annexes(layout, index)
        elif item.marker.ordinal > 1:
            listing = index - 1 == listed or names_annexes(layout, index - 1)
        else:
            listing = is_list_below(layout, index - 1)
        if listing:
            listed = index
        else:
            kept.append(item)
    return kept


def _without_names(layout: Layout, items: list[Numbered]) -> list[Numbered]:
    """The items without those of a list of names, a line each, that a colon announces: 出席： 1.张三 2.李四."""
    kept: list[Numbered] = []
    listed: Numbered | None = None
    for item, after in zip(items, [*items[1:], None], strict=False):
        goes_on = listed is not None and _is_next_line(listed, item)
        begins = item.opens and item.paragraph > 0 and layout.words(item.paragraph - 1)[-1] in COLONS
        begins = begins and after is not None and _is_next_line(item, after) and _is_name(layout, after)
        if (goes_on or begins) and _is_name(layout, item):
            listed = item
        else:
            listed = None
            kept.append(item)
    return kept


def _is_next_line(item: Numbered, after: Numbered) -> bool:
    """Whether ``after`` opens the line behind that of ``item`` with the next number."""
    marker, other = item.marker, after.marker
    follows = other.scheme is marker.scheme and other.ordinal == marker.ordinal + 1
    return follows and after.opens and after.paragraph == item.paragraph + 1


def _is_name(layout: Layout, item: Numbered) -> bool:
    paragraph = layout.paragraphs[item.paragraph]
    return _NAME.fullmatch(layout.text, item.marker.end, paragraph.end) is not None


def _without_notes(text: str, items: list[Numbered]) -> list[Numbered]:
    """The items without those of the notes to a table or a text: 注：1.… 2.…, or ① that a word above has behind it."""
    kept: list[Numbered] = []
    noted: Numbered | None = None
    for item in items:
        marker = item.marker
        before = text[max(0, marker.start - 8) : marker.start] if marker.ordinal == 1 else ""
        first = "注" in before and _NOTES.search(before) is not None
        first = first or _is_referred_to(text, item)
        next_one = (
            noted is not None
            and marker.scheme is noted.marker.scheme
            and marker.ordinal == noted.marker.ordinal + 1
            and item.paragraph - noted.paragraph <= 1
        )
        noted = item if first or next_one else None
        if noted is None:
            kept.append(item)
    return kept


def _is_referred_to(text: str, item: Numbered) -> bool:
    """Whether a circled number that opens a line stands on the page above, too, behind the word it is the note of."""
    marker = item.marker
    if not item.opens or marker.scheme is not Scheme.CIRCLED:
        return False
    above = text.rfind(text[marker.start], max(0, marker.start - _PAGE), marker.start)
    return above > 0 and _NOTED.match(text, above - 1) is not None
