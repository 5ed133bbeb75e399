"""The value cells of tables: what their row and column heads say they count, and in which unit.

A table is a run of lines with cells joined by ``|``, as Markdown, extracted HTML and DOCX have them, or by tabs, set
out as a grid (``grid``). Its first rows are heads as long as no number stands in them, years aside: those of a column
are read from the top down (2024年, 收入（万元）). The first words of a row are that row's head; where they go on over
several rows, the next words as well. A unit is looked for in the column's heads, the row's, a column 单位, and a line
单位：万元 above or in a row of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.analyze.finding import Direction, IndicatorKind, Period
from reader.analyze.layout import Layout
from reader.analyze.paragraphs import Role
from reader.analyze.periods import find_periods
from reader.analyze.quantities.arrows import ARROWS, arrow_direction
from reader.analyze.rows import NUMERIC, TITLE, YEAR
from reader.analyze.tables.captions import CAPTION, UNIT_LABEL, CellUnit, captions_in, counts_things, fitting, pieces
from reader.analyze.tables.grid import (
    MarkedCells,
    Row,
    filled_down,
    goes_on_below,
    head_levels,
    row_at,
    rows_of,
    usual_width,
    with_corner,
)
from reader.analyze.units import Unit, UnitTable
from reader.source.document import Hint
from reader.text.patterns import lazy_pattern
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds a number. ``heads`` name it, the row's first; a head that is only a time is its ``period``.

    ``span`` is without marks of notes behind the number and without the arrow before or behind it, which says how the
    number ``moved``. A month that heads a row names it as well. ``unit`` is the
    one its heads give, None where they give none. ``change``: its head says how something moved. ``tally``: the
    heads ask for a number of things, which needs no unit, and give this power of ten: 0 of 门诊人次, 4 of 人口(万).
    """

    span: Span
    heads: tuple[Span, ...]
    unit: CellUnit | None
    period: Period | None
    change: Span | None
    moved: Direction | None = None
    tally: int | None = None


@dataclass(frozen=True, slots=True)
class _Head:
    """A row's or column's head: ``words`` without its unit, numbering and notes; empty when it is only a time.

    ``bare``: the words of a time as well.
    """

    words: Span
    bare: Span
    unit: CellUnit | None
    period: Period | None
    whole: str


_DIGITS = "0-9０-９"
_GROUP = rf"[ \u00a0\u2009\u202f](?=[{_DIGITS}]{{3}}(?![{_DIGITS}]))"
VALUE = lazy_pattern(rf"[(（]?[-−－+＋]?[{_DIGITS}](?:[{_DIGITS},，.．]|{_GROUP})*[万亿]{{0,2}}[)）]?\Z")
RANGE = lazy_pattern(
    rf"(?!(?:19|20)\d\d\D)[{_DIGITS}][{_DIGITS},，.．]*\s?(?:——?|[-–~～－−至])\s?[{_DIGITS}][{_DIGITS},，.．]*\Z"
)
"""A range that is all of a cell: 6.5～7.2, but not the years 2021-2023."""
_DATED = lazy_pattern(r"(?:19|20)\d\d\s?年[^\d]+\Z")
"""2024年数据, 2025年目标: a head."""
_POWER = lazy_pattern(r"[(（]([十百千]?[万亿])[)）]\s*\Z")
_DECIMAL = lazy_pattern(r"\d[.．]\d")
_NOTHING = lazy_pattern(r"[-－—–/…]+\Z")
_HAN = lazy_pattern("[\u4e00-\u9fff]")
_MOVED = lazy_pattern(r"(?:(?P<up>增加|增长|上升|提高|提升)|减少|下降|降低|回落)了?\s?(?=[0-9])")
"""减少|1.5个百分点, in a cell."""
_NUMBERING = lazy_pattern(
    r"(?:[一二三四五六七八九十]+、|\d{1,2}[、.．](?!\d)|[(（][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|(?:其中|加|减)[:：]?|[#＃*—-]+)\s*"
)
_BRACKET = lazy_pattern(r"[(（]([^()（）]{1,14})[)）]\s*\Z")
_BEHIND_MARK = lazy_pattern(r"(?:[/、,，:：]\s*|\s)([^/、,，:：\s]{1,8})\Z")
_NOTE_MARKS = lazy_pattern(
    r"(?:\s*(?:[*＊※†‡]+|[①-⑳]|[¹²³⁰⁴-⁹]+|[\[［〔]\d{1,2}[\]］〕]|[(（]注\s*\d{0,2}[)）]|(?<!关)注\s*\d{1,2}))+\Z"
)
"""Marks of notes at the end of a cell: 1,286.5*, 320①, 教育[1], 收入（注2）."""
_MOST_NOTE_MARKS = 12
_CAPTION_REACH = 3  # paragraphs above a table
_UNIT_HEAD = lazy_pattern(r"(?:计量)?单\s*位\Z")
_NO_VALUE = lazy_pattern(
    r"序\s*号|编号|代码|编码|年份|^年度\Z|日期|时间\Z|电话|邮编|名次|排名|位次|页码|备注|文号|^学年\Z|门牌|行次|栏次|附注"
)
_CHANGE = lazy_pattern("同比|环比|增减|增长|增速|增幅|涨幅|降幅|下降|变动|[比较]上年|[比较]去年|上升|提高|减少|增加")
_GENERIC = lazy_pattern(r"(?:数\s*量|数\s*值|金\s*额|指标值|数\s*据|绝对数|绝对量|实绩|合\s*计|总\s*计|[%％])\Z")
_POWERS = (
    ("", 0), ("万亿", 12), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("千万", 7), ("百万", 6), ("十万", 5),
    ("亿", 8), ("万", 4), ("千", 3), ("百", 2), ("十", 1),
)  # fmt: skip
_MONTH = lazy_pattern(r"(?:1[012]|[1-9]|十[一二]?|[一二三四五六七八九])月份?\Z|第?[一二三四]季度\Z|[上下]半年\Z")
_SERIAL = lazy_pattern(r"序\s*号|编号|代码|编码|行次")
_LONGEST_CELL = 60
_HEAD_ROWS = 3


def read_tables(
    layout: Layout, reserved: Sequence[Span], units: UnitTable, current: str | None, hints: Sequence[Hint] = ()
) -> list[Cell]:
    """The cells of ``layout`` that hold a number, in order; none of ``reserved`` (sorted): metadata are no values.

    ``current``: the ISO form of the time a head 本年 means. ``hints``: what the markup says, in the layout's text.
    """
    marked = MarkedCells(hints)
    return [
        cell
        for table in _tables(layout, reserved, marked)
        for cell in _Table(layout, table, rows_of(layout, table, marked), units, current).cells()
    ]


def _tables(layout: Layout, reserved: Sequence[Span], marked: MarkedCells) -> Iterator[list[int]]:
    """The paragraphs of each table, by index; a line of one cell within it does not end it."""
    at = 0
    table: list[int] = []
    for index, paragraph in enumerate(layout.paragraphs):
        if paragraph.role is not Role.TABLE:
            continue
        while at < len(reserved) and reserved[at].end <= paragraph.start:
            at += 1
        if at < len(reserved) and reserved[at].start < paragraph.end:
            continue
        if table and _opens_another(layout, table, index, marked):
            yield table
            table = []
        table.append(index)
    if table:
        yield table


def _opens_another(layout: Layout, table: Sequence[int], index: int, marked: MarkedCells) -> bool:
    """Whether row ``index`` begins a table of its own: as one far below, or as the head under an empty line or title.

    Where the markup tells tables apart, it is as it says.
    """
    paragraph, above = layout.paragraphs[index], layout.paragraphs[table[-1]]
    own, of_above = marked.table_at(paragraph.start), marked.table_at(above.start)
    if own is not None or of_above is not None:
        return own != of_above
    lines = index - table[-1] - 1
    if lines > (layout.paragraphs[index - 1].length < TITLE):
        return True
    parted = lines > 0 or (paragraph.spaced and not above.spaced)
    return parted and _is_head(layout.text, row_at(layout, index))


def _without_notes(text: str, cell: Span) -> Span:
    """``cell`` without the marks of notes at its end; one of nothing else stays whole."""
    marks = _NOTE_MARKS.search(text, max(cell.start, cell.end - _MOST_NOTE_MARKS), cell.end)
    return cell if marks is None or marks.start() == cell.start else Span(cell.start, marks.start())


def _without_arrow(text: str, cell: Span) -> tuple[Span, Direction | None]:
    """``cell`` without an arrow at either end or a word of movement before its number, and which way they say."""
    if (word := _MOVED.match(text, cell.start, cell.end)) is not None:
        return Span(word.end(), cell.end), Direction.UP if word["up"] else Direction.DOWN
    if text[cell.start] in ARROWS:
        return Span(cell.start + 1, cell.end).trimmed(text), arrow_direction(text, cell.start)
    if text[cell.end - 1] in ARROWS:
        return Span(cell.start, cell.end - 1).trimmed(text), arrow_direction(text, cell.end - 1)
    return cell, None


def _cells_in(row: Row) -> list[Span]:
    """The cells of ``row`` that are not empty, each once."""
    return [cell for at, cell in enumerate(row) if len(cell) and (not at or cell != row[at - 1])]


def _is_head(text: str, row: Row) -> bool:
    """Whether words or times stand in two cells at least, and no number and no dash for one in any."""
    words = [cell.of(text) for cell in _cells_in(row)]
    if len(words) < 2 or any(len(word) > _LONGEST_CELL or _NOTHING.match(word) for word in words):
        return False
    return not any(
        NUMERIC.match(word) and not YEAR.match(word) and not _is_time(word) and not _DATED.match(word) for word in words
    )


def _tally(row: Sequence[_Head], column: Sequence[_Head]) -> int | None:
    """The power of ten of a number of things, which needs no unit, by its heads; None where they ask for no such."""
    powers = [_POWER.search(head.whole) for head in (*row, *column)]
    names = [
        head.whole[: power.start()] if power else head.whole
        for head, power in zip((*row, *column), powers, strict=True)
    ]
    if not counts_things(names[: len(row)], names[len(row) :]):
        return None
    return max((dict(_POWERS)[power.group(1)] for power in powers if power is not None), default=0)


def _is_time(word: str) -> bool:
    """Whether ``word`` is a time, also with a unit in brackets behind it: 2024年（万元）."""
    word = _BRACKET.sub("", word).rstrip()
    return next((len(one.span) >= len(word) - 1 for one in find_periods(word, 0, len(word), None)), False)


class _Table:
    """One table of a text."""

    __slots__ = (
        "_caption", "_current", "_heads", "_parts", "_rows", "_seen", "_shared", "_text", "_unit_columns", "_units",
        "_width", "_with_decimals",
    )  # fmt: skip

    def __init__(
        self, layout: Layout, table: Sequence[int], rows: list[Row], units: UnitTable, current: str | None
    ) -> None:
        self._text = layout.text
        self._units = units
        self._current = current
        for edge in (0, -1):
            if all(len(row) > 1 and not len(row[edge]) for row in rows):
                for row in rows:
                    row.pop(edge)
        titles = 0
        while titles < len(rows) - 1 and self._is_title(rows[titles], rows[titles + 1]):
            titles += 1
        heads, body = self._parted(rows[titles:])
        levels = with_corner(self._text, head_levels(self._text, heads, body), body)
        own = [cell for row in rows[:titles] for cell in _cells_in(row)] + [row[0] for row in levels]
        self._caption = self._captions(layout, table[0], own)
        self._heads = self._columns(levels)
        self._rows = filled_down(self._text, body)
        self._width = max(map(len, levels), default=0)
        self._shared = {
            (cell, column)
            for above, row in pairwise(self._rows)
            for column, (cell, other) in enumerate(zip(row, above, strict=False))
            if len(cell) and cell == other
        }
        """The cells that go on over several rows, with their columns."""
        self._seen: set[Span] = set()
        self._drop_remarks()
        self._parts = self._beside()
        self._with_decimals = frozenset(self._columns_with_decimals() if len(self._caption) > 1 else ())
        """The columns that hold a number with decimals, where the caption gives units to choose from."""
        self._unit_columns = [
            column for column, heads in self._heads.items() if any(_UNIT_HEAD.match(head.whole) for head in heads)
        ]

    def _columns_with_decimals(self) -> Iterator[int]:
        text = self._text
        for row in self._rows:
            for column, cell in enumerate(row):
                if _DECIMAL.search(text, cell.start, cell.end) and NUMERIC.match(cell.of(text)):
                    yield column

    def _is_title(self, row: Row, below: Row) -> bool:
        """Whether ``row`` stands above the heads: one cell, a unit for all, or fewer cells than the heads below it."""
        cells = _cells_in(row)
        if len(cells) == 1 or any(CAPTION.match(self._text, cell.start, cell.end) for cell in cells):
            return True
        return len(row) < len(below) and _is_head(self._text, below) and not _is_head(self._text, row)

    def _parted(self, rows: list[Row]) -> tuple[list[Row], list[Row]]:
        """The rows of heads, and those below them: the second and third of heads go on from the one above."""
        text, count = self._text, 0
        while count < min(_HEAD_ROWS, len(rows) - 1) and _is_head(text, rows[count]):
            below = usual_width(rows[count + 1 :])
            if count and not (goes_on_below(rows[count - 1], rows[count], below) or self._are_units(rows[count])):
                break
            count += 1
        return rows[:count], rows[count:]

    def _are_units(self, row: Row) -> bool:
        """Whether every cell but the first is a unit, a time, or empty."""
        return all(self._bare_unit(cell) is not None or _is_time(cell.of(self._text)) for cell in row[1:] if len(cell))

    def _captions(self, layout: Layout, first: int, own: Sequence[Span]) -> tuple[CellUnit, ...]:
        """The units named above the table; those named in cells of its ``own`` count before them."""
        captions = [caption for cell in own for caption in captions_in(self._text, cell.start, cell.end)]
        if captions:
            return self._captioned_units(captions)
        for index in range(first - 1, max(-1, first - 1 - _CAPTION_REACH), -1):
            paragraph = layout.paragraphs[index]
            if paragraph.role is not Role.TEXT:
                break
            long = paragraph.length > _LONGEST_CELL
            start = paragraph.end - _LONGEST_CELL if long else paragraph.start
            captions = captions_in(self._text, start, paragraph.end, closing=long)
            if captions or long:
                return self._captioned_units(captions)
        return ()

    def _captioned_units(self, captions: Sequence[re.Match[str]]) -> tuple[CellUnit, ...]:
        """Those of 单位：万元、%; none of 编制单位：财政局."""
        named = (self._unit(*piece) for caption in captions for piece in pieces(caption))
        return tuple(unit for unit in named if unit is not None)

    def _unit(self, start: int, end: int) -> CellUnit | None:
        """The unit that is all of ``text[start:end]``: 元, 万亩, 元/人, 人民币百万元, %."""
        text = self._text
        span = Span(start, end).trimmed(text)
        start, end = span.start, span.end
        if text[start:end] in ("%", "％", "‰"):
            return CellUnit("%", IndicatorKind.PERCENT, -1 if text[start] == "‰" else 0, Span(start, end))
        currency = next(
            (sign for sign in self._units.currency_prefixes if len(sign) > 1 and text.startswith(sign, start, end)), ""
        )
        if len(currency) == end - start:
            currency = ""
        for prefix, power in _POWERS:
            at = start + len(currency) + len(prefix)
            if not text.startswith(prefix, start + len(currency), end) or at >= end:
                continue
            match = self._units.match(text, at)
            if match is None or match.end > end or match.unit.medal:
                continue
            named = self._counted_by(match.unit, match.end, end)
            if named is not None:
                name = (
                    named if not currency else named.replace(match.unit.name, self._units.currency_prefixes[currency])
                )
                return CellUnit(name, match.unit.kind, power, Span(at, end))
        return None

    def _counted_by(self, unit: Unit, at: int, end: int) -> str | None:
        """The unit's name with what stands behind a slash; None when other words follow."""
        if at == end:
            return unit.name
        if self._text[at] not in "/／":
            return None
        match = self._units.match(self._text, at + 1)
        return f"{unit.name}/{match.unit.name}" if match is not None and match.end == end else None

    def _columns(self, levels: Sequence[Row]) -> dict[int, tuple[_Head, ...]]:
        """The heads of the columns, each from the top down; one that goes on downwards counts once."""
        heads: dict[int, tuple[_Head, ...]] = {}
        for column in range(len(levels[-1]) if levels else 0):
            cells = [row[column] for row in levels if len(row[column])]
            own = [cell for at, cell in enumerate(cells) if not at or cell != cells[at - 1]]
            if own:
                heads[column] = (self._head(own[0]), *map(self._lower_head, own[1:]))
        return heads

    def _lower_head(self, cell: Span) -> _Head:
        """The head below another one, which may be its unit alone: 万元 below 收入."""
        unit = self._bare_unit(cell)
        if unit is None:
            return self._head(cell)
        return _Head(Span(cell.end, cell.end), cell, unit, None, cell.of(self._text))

    def _bare_unit(self, cell: Span) -> CellUnit | None:
        """The unit that is all of ``cell``; none of words that name things as well, as 床位 and 学位 do."""
        unit = self._unit(cell.start, cell.end)
        noun = unit is not None and unit.kind is IndicatorKind.COUNT and not unit.power and len(unit.name) > 1
        return None if noun and not cell.of(self._text).endswith("次") else unit

    def _head(self, cell: Span) -> _Head:
        text = self._text
        words, unit = _without_notes(text, cell), None
        numbering = _NUMBERING.match(text, words.start, words.end)
        if numbering is not None and numbering.end() < words.end:
            words = Span(numbering.end(), words.end)
        for pattern in (_BRACKET, _BEHIND_MARK):
            match = pattern.search(text, words.start, words.end)
            unit = self._named_unit(*match.span(1)) if match is not None else None
            if match is not None and (unit is not None or pattern is _BRACKET):
                words = Span(words.start, match.start()).trimmed(text)
                break
        if unit is None and text[cell.end - 1] in "%％":
            unit = self._unit(cell.end - 1, cell.end)
        period = next(find_periods(text, words.start, words.end, self._current), None)
        bare, plain = words, words.of(text)
        if YEAR.match(plain):
            period = Period(words, plain)
        if period is not None and len(words) - len(period.span) <= 2 and not _CHANGE.search(plain):
            words = Span(words.end, words.end)
        return _Head(words, bare, unit, period, cell.of(text))

    def _named_unit(self, start: int, end: int) -> CellUnit | None:
        """The unit that is all of ``text[start:end]``, 单位： before it aside."""
        label = UNIT_LABEL.match(self._text, start, end)
        return self._unit(label.end() if label else start, end)

    def _drop_remarks(self) -> None:
        """Without heads of last columns that no row reaches, as 备注: editors cut the tabs at the ends of lines."""
        reached = max(map(len, self._rows), default=0)
        beyond = [column for column in self._heads if column >= reached]
        if all(_NO_VALUE.search(head.whole) for column in beyond for head in self._heads[column]):
            for column in beyond:
                del self._heads[column]

    def _beside(self) -> list[int]:
        """Where each part of a long table begins whose parts stand side by side: 月份 | 用电量 | 月份 | 用电量."""
        first = self._heads[0][-1] if 0 in self._heads else None
        starts = [0]
        for column, heads in self._heads.items():
            if first is not None and heads[-1].whole == first.whole and heads[-1].bare != first.bare:
                starts.append(column)
        return starts

    def cells(self) -> Iterator[Cell]:
        for row in self._rows:
            starts = [column for column in self._parts if column < len(row)]
            for start, stop in pairwise((*starts, len(row))):
                yield from self._cells(row, start, stop)

    def _cells(self, row: Row, start: int, stop: int) -> Iterator[Cell]:
        """The cells that hold a number, of a row's columns ``[start, stop)``; one that spans columns counts once."""
        first = self._row_head(row, start, stop)
        if first is None:
            return
        heads = [self._head(row[first])]
        if _NO_VALUE.search(heads[0].whole) and not heads[0].unit:
            return
        if (second := self._second_head(row, first, stop)) is not None:
            heads.append(self._head(row[second]))
        unit_column = next((column for column in self._unit_columns if start <= column < stop), None)
        own = None if unit_column is None else self._unit(row[unit_column].start, row[unit_column].end)
        aligned = self._aligned(row)
        for column in range(first + 1, stop):
            cell = row[column]
            if column == unit_column or not len(cell) or cell in self._seen or not NUMERIC.match(cell.of(self._text)):
                continue
            by_column = self._heads.get(column, ()) if aligned else ()
            found = self._cell(cell, heads, by_column, own, column not in self._with_decimals)
            if found is not None:
                self._seen.add(cell)
                yield found

    def _aligned(self, row: Row) -> bool:
        """Whether the row has a cell for each column and none beyond: merged cells put the others out of place."""
        return bool(self._heads) and len(row) >= max(self._heads) + 1 and not any(map(len, row[self._width :]))

    def _row_head(self, row: Row, start: int, stop: int) -> int | None:
        """The column of the row's head: of ``[start, stop)`` the first with words, or with a year."""
        for column in range(start, stop):
            if self._is_column_of(_SERIAL, column):
                continue
            cell = row[column]
            words = cell.of(self._text)
            if YEAR.match(words) or _is_time(words):
                return column
            if len(cell) and _HAN.search(words) and not NUMERIC.match(words):
                return column if len(cell) <= _LONGEST_CELL else None
        return None

    def _second_head(self, row: Row, first: int, stop: int) -> int | None:
        """Where the words are that tell rows apart whose first head is the same: 东区 | 一中, 东区 | 二中."""
        if (row[first], first) not in self._shared:
            return None
        column = first + 1
        while column < stop and row[column] == row[first]:
            column += 1
        if column >= stop or self._is_column_of(_NO_VALUE, column) or column in self._unit_columns:
            return None
        words = row[column].of(self._text)
        named = _HAN.search(words) and not NUMERIC.match(words) and len(words) <= _LONGEST_CELL
        return column if named else None

    def _is_column_of(self, what: re.Pattern[str], column: int) -> bool:
        return any(what.search(head.whole) for head in self._heads.get(column, ()))

    def _cell(
        self, cell: Span, row: Sequence[_Head], column: Sequence[_Head], own: CellUnit | None, whole: bool
    ) -> Cell | None:
        """``own``: the unit of a column 单位; ``whole``: the numbers of the cell's column have no decimals."""
        text = self._text
        if any(_NO_VALUE.search(head.whole) for head in column):
            return None
        named = [*row, *column]
        heads = tuple(head.words for head in row if len(head.words)) + tuple(
            head.words for head in column if len(head.words) and not _GENERIC.match(head.words.of(text))
        )
        if heads and _MONTH.match(row[0].bare.of(text)):  # 1月 | 用电量: the rows differ by nothing else
            heads = (row[0].bare, *heads)
        units = (*(head.unit for head in reversed(column)), own, *(head.unit for head in reversed(row)))
        unit = next((unit for unit in units if unit is not None), None)
        if unit is None and self._caption:
            rows, columns = ([head.whole for head in some] for some in (row, column))
            unit = fitting(self._caption, rows, columns, whole=whole)
        period = next((head.period for head in reversed(named) if head.period is not None), None)
        change = next((head.words for head in reversed(named) if _CHANGE.search(head.whole)), None)
        span, moved = _without_arrow(text, _without_notes(text, cell))
        tally = None if unit is not None or change is not None else _tally(row, column)
        return Cell(span, heads, unit, period, change, moved, tally)
