"""The value cells of tables: what their row and column heads say they count, and in which unit.

A table is a run of lines with cells joined by ``|``, as Markdown, extracted HTML and DOCX have them, or by tabs.
Its first rows are heads as long as no number stands in them, years aside; the first words of a row are that row's
head. A unit is looked for in the column's head (面积（万亩）), the row's, a column 单位, and a line 单位：万元 above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.analyze.finding import IndicatorKind, Period
from reader.analyze.layout import Layout, Role
from reader.analyze.periods import find_periods
from reader.analyze.rows import NUMERIC, TITLE, YEAR, cell_spans
from reader.analyze.units import Unit, UnitTable
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class CellUnit:
    """The unit a head gives to bare numbers: 万元 is 元 with ``power`` 4. ``place``: its characters, without 万."""

    name: str
    kind: IndicatorKind
    power: int
    place: Span


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds a number. ``heads`` name it, the row's first; a head that is only a time is its ``period``.

    A month that heads a row names it as well. ``unit`` is the one its heads give, None where they give none.
    ``change``: its head says how something moved.
    """

    span: Span
    heads: tuple[Span, ...]
    unit: CellUnit | None
    period: Period | None
    change: Span | None


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
VALUE = re.compile(rf"[(（]?[-−－+＋]?[{_DIGITS}][{_DIGITS},，.．]*[)）]?\Z")
_NOTHING = re.compile(r"[-－—–/…]+\Z")
_HAN = re.compile("[\u4e00-\u9fff]")
_NUMBERING = re.compile(
    r"(?:[一二三四五六七八九十]+、|\d{1,2}[、.．](?!\d)|[(（][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|(?:其中|加|减)[:：]?|[#＃*—-]+)\s*"
)
_BRACKET = re.compile(r"[(（]([^()（）]{1,14})[)）]\s*\Z")
_BEHIND_MARK = re.compile(r"[/、,，:：]\s*([^/、,，:：]{1,8})\Z")
_CAPTION = re.compile(r"(?:计量)?单\s*位\s*[:：]\s*([^\s|()（）。；]{1,16})")
_CAPTION_REACH = 3  # paragraphs above a table
_UNIT_HEAD = re.compile(r"(?:计量)?单\s*位\Z")
_NO_VALUE = re.compile(
    r"序\s*号|编号|代码|编码|年份|^年度\Z|日期|时间\Z|电话|邮编|名次|排名|位次|页码|备注|文号|^学年\Z|门牌|行次|栏次|附注"
)
_SHARE = re.compile(
    r"(?:(?:增长|增幅|增速|涨幅|降幅|增减|变动|占比|比重|比例|百分比|率|同比|环比)\s*[%％]?|[%％])\Z|完成[^，。]{0,6}预算"
)
_OTHER = re.compile(r"(?:人数|户数|家数|个数|件数|数量|面积|次数|股数|人口|里程|产量|天数)\Z|每股")
_CHANGE = re.compile("同比|环比|增减|增长|增速|增幅|涨幅|降幅|下降|变动|[比较]上年|[比较]去年|上升|提高|减少|增加")
_GENERIC = re.compile(r"(?:数\s*量|数\s*值|金\s*额|指标值|数\s*据|绝对数|绝对量|实绩|合\s*计|总\s*计|[%％])\Z")
_POWERS = (
    ("", 0), ("万亿", 12), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("千万", 7), ("百万", 6), ("十万", 5),
    ("亿", 8), ("万", 4), ("千", 3), ("百", 2), ("十", 1),
)  # fmt: skip
_MONTH = re.compile(r"(?:1[012]|[1-9]|十[一二]?|[一二三四五六七八九])月份?\Z|第?[一二三四]季度\Z|[上下]半年\Z")
_WIDEST = 40
_LONGEST_CELL = 60
_HEAD_ROWS = 3


def read_tables(layout: Layout, reserved: Sequence[Span], units: UnitTable, current: str | None) -> list[Cell]:
    """The cells of ``layout`` that hold a number, in order; none of ``reserved`` (sorted): metadata are no values.

    ``current``: the ISO form of the time a head 本年 means.
    """
    return [cell for table in _tables(layout, reserved) for cell in _Table(layout, table, units, current).cells()]


def _tables(layout: Layout, reserved: Sequence[Span]) -> Iterator[list[int]]:
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
        if table and _opens_another(layout, table, index):
            yield table
            table = []
        table.append(index)
    if table:
        yield table


def _opens_another(layout: Layout, table: Sequence[int], index: int) -> bool:
    """Whether row ``index`` begins a table of its own: as one far below, or as the head under an empty line or title.

    So does a head that is wider than the only row above, which then spans its columns.
    """
    paragraph, above = layout.paragraphs[index], layout.paragraphs[table[-1]]
    lines = index - table[-1] - 1
    if lines > (layout.paragraphs[index - 1].length < TITLE):
        return True
    parted = lines > 0 or (paragraph.spaced and not above.spaced)
    if not parted and len(table) > 1:
        return False
    row = _row(layout, index)
    return (parted or len(row) > len(_row(layout, table[0]))) and _is_head(layout.text, row)


def _row(layout: Layout, index: int) -> list[Span]:
    """The cells of the line that holds paragraph ``index``, each without the white space around it."""
    text, paragraph = layout.text, layout.paragraphs[index]
    start = text.rfind("\n", 0, paragraph.start) + 1
    end = text.find("\n", paragraph.end)
    return cell_spans(text, start, len(text) if end < 0 else end, _WIDEST)


def _is_head(text: str, row: Sequence[Span]) -> bool:
    """Whether words or times stand in two cells at least, and no number and no dash for one in any."""
    words = [cell.of(text) for cell in row if len(cell)]
    if len(words) < 2 or any(len(word) > _LONGEST_CELL or _NOTHING.match(word) for word in words):
        return False
    return not any(NUMERIC.match(word) and not YEAR.match(word) and not _is_time(word) for word in words)


def _is_time(word: str) -> bool:
    """Whether ``word`` is a time, also with a unit in brackets behind it: 2024年（万元）."""
    word = _BRACKET.sub("", word).rstrip()
    return next((len(one.span) >= len(word) - 1 for one in find_periods(word, 0, len(word), None)), False)


class _Table:
    """One table of a text."""

    __slots__ = ("_caption", "_current", "_heads", "_parts", "_rows", "_text", "_unit_columns", "_units", "_width")

    def __init__(self, layout: Layout, table: Sequence[int], units: UnitTable, current: str | None) -> None:
        self._text = layout.text
        self._units = units
        self._current = current
        rows = [_row(layout, index) for index in table]
        for edge in (0, -1):
            if all(len(row) > 1 and not len(row[edge]) for row in rows):
                for row in rows:
                    row.pop(edge)
        count = 0
        while count < min(_HEAD_ROWS, len(rows) - 1) and _is_head(self._text, rows[count]):
            count += 1
        self._caption = self._captions(layout, table[0])
        self._heads = self._columns(rows[:count])
        self._rows = rows[count:]
        self._width = max(map(len, rows[:count]), default=0)
        self._drop_remarks()
        self._parts = self._beside()
        self._unit_columns = [column for column, head in self._heads.items() if _UNIT_HEAD.match(head.whole)]

    def _captions(self, layout: Layout, first: int) -> tuple[CellUnit, ...]:
        """The units named above the table."""
        for index in range(first - 1, max(-1, first - 1 - _CAPTION_REACH), -1):
            paragraph = layout.paragraphs[index]
            if paragraph.role is not Role.TEXT or paragraph.length > _LONGEST_CELL:
                break
            captions = list(_CAPTION.finditer(self._text, paragraph.start, paragraph.end))
            if captions:
                return tuple(unit for caption in captions for unit in self._captioned_units(caption))
        return ()

    def _captioned_units(self, caption: re.Match[str]) -> Iterator[CellUnit]:
        """Those of 单位：万元、%; none of 编制单位：财政局."""
        for piece in re.finditer("[^、，,和]+", caption[1]):
            unit = self._unit(caption.start(1) + piece.start(), caption.start(1) + piece.end())
            if unit is not None:
                yield unit

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

    def _columns(self, rows: Sequence[Sequence[Span]]) -> dict[int, _Head]:
        """The heads of the columns; with several rows of heads the lowest that says something."""
        heads: dict[int, _Head] = {}
        for row in rows:
            for column, cell in enumerate(row):
                if len(cell):
                    heads[column] = self._head(cell)
        widths = {len(row) for row in rows}
        return heads if len(widths) == 1 else {}

    def _head(self, cell: Span) -> _Head:
        text = self._text
        words, unit = cell, None
        numbering = _NUMBERING.match(text, cell.start, cell.end)
        if numbering is not None and numbering.end() < cell.end:
            words = Span(numbering.end(), cell.end)
        for pattern in (_BRACKET, _BEHIND_MARK):
            match = pattern.search(text, words.start, words.end)
            unit = self._unit(*match.span(1)) if match is not None else None
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

    def _drop_remarks(self) -> None:
        """Without heads of last columns that no row reaches, as 备注: editors cut the tabs at the ends of lines."""
        reached = max(map(len, self._rows), default=0)
        beyond = [column for column in self._heads if column >= reached]
        if all(_NO_VALUE.search(self._heads[column].whole) for column in beyond):
            for column in beyond:
                del self._heads[column]

    def _beside(self) -> list[int]:
        """Where each part of a long table begins whose parts stand side by side: 月份 | 用电量 | 月份 | 用电量."""
        first = self._heads[0].whole if 0 in self._heads else None
        return [0, *(column for column, head in self._heads.items() if column and head.whole == first)]

    def cells(self) -> Iterator[Cell]:
        for row in self._rows:
            starts = [column for column in self._parts if column < len(row)]
            for start, stop in pairwise((*starts, len(row))):
                yield from self._cells(row, start, stop)

    def _cells(self, row: Sequence[Span], start: int, stop: int) -> Iterator[Cell]:
        """The cells that hold a number, of a row's columns ``[start, stop)``."""
        first = self._row_head(row, start, stop)
        if first is None:
            return
        head = self._head(row[first])
        if _NO_VALUE.search(head.whole) and not head.unit:
            return
        unit_column = next((column for column in self._unit_columns if start <= column < stop), None)
        own = None if unit_column is None else self._unit(row[unit_column].start, row[unit_column].end)
        for column in range(first + 1, stop):
            cell = row[column]
            if column == unit_column or not len(cell) or not NUMERIC.match(cell.of(self._text)):
                continue
            found = self._cell(cell, head, self._heads.get(column) if self._aligned(row) else None, own)
            if found is not None:
                yield found

    def _aligned(self, row: Sequence[Span]) -> bool:
        """Whether the row has a cell for each column and none beyond: merged cells put the others out of place."""
        return bool(self._heads) and len(row) >= max(self._heads) + 1 and not any(map(len, row[self._width :]))

    def _row_head(self, row: Sequence[Span], start: int, stop: int) -> int | None:
        """The column of the row's head: of ``[start, stop)`` the first with words, or with a year."""
        for column in range(start, stop):
            cell = row[column]
            words = cell.of(self._text)
            if YEAR.match(words) or _is_time(words):
                return column
            if len(cell) and _HAN.search(words) and not NUMERIC.match(words):
                return column if len(cell) <= _LONGEST_CELL else None
        return None

    def _cell(self, cell: Span, row: _Head, column: _Head | None, own: CellUnit | None) -> Cell | None:
        text = self._text
        if column is not None and _NO_VALUE.search(column.whole):
            return None
        named = [head for head in (row, column) if head is not None]
        heads = tuple(
            head.words for head in named if len(head.words) and (head is row or not _GENERIC.match(head.words.of(text)))
        )
        if heads and _MONTH.match(row.bare.of(text)):  # 1月 | 用电量: the rows differ by nothing else
            heads = (row.bare, *heads)
        unit = (column.unit if column else None) or own or row.unit or self._captioned(named)
        period = next((head.period for head in reversed(named) if head.period is not None), None)
        change = next((head.words for head in reversed(named) if _CHANGE.search(head.whole)), None)
        return Cell(cell, heads, unit, period, change)

    def _captioned(self, heads: Sequence[_Head]) -> CellUnit | None:
        """The unit above the table that fits these heads, when only one does."""
        share = any(_SHARE.search(head.whole) for head in heads)
        if any(_OTHER.search(head.whole) for head in heads):
            return None
        fitting = [unit for unit in self._caption if (unit.kind is IndicatorKind.PERCENT) == share]
        return fitting[0] if len(fitting) == 1 else None
