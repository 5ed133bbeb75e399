"""The rows of tables in plain text: the borders between their cells, and the lines that tabs alone make rows.

What is copied from a web page, a spreadsheet or a word processor has a tab between two cells. A tab also indents a
paragraph, parts a number from its title and a label from its value; such lines are no rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analyze.punctuation import SENTENCE_ENDS
from reader.text.lines import line_at
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

NUMERIC = lazy_pattern(
    r"(?:(?:增加|增长|上升|提高|提升|减少|下降|降低|回落)了?\s?(?=[0-9.]+\s?(?:个?百分点|%)\Z))?[约近达超(（>＞≥<＜≤]?(?:[△▲▽▼↑↓⬆⬇]\s?)?[-−－+＋]?[0-9０-９][0-9０-９,，.．\s]*"
)
"""How a cell begins whose number counts something."""
YEAR = lazy_pattern(r"(?:19|20)\d\d\Z")
TITLE = 20
"""A line of one cell between two rows that is shorter does not end their table."""
_MARKER = lazy_pattern(
    r"(?:第?[〇零一二三四五六七八九十百\d]{1,4}(?:[编編篇章节節条條、.．]|部分)?|[(（][一二三四五六七八九十\d]{1,3}[)）]"
    r"|\d{1,3}(?:[.．]\d{1,3})+|[一二三四五六七八九十]是|附件\d{0,2}|[①-⑳]|[a-zA-Z][.)、]|[^\w\s]{1,2})\Z"
)
_WORDS = lazy_pattern(r"[A-Za-z\u3400-\u9fff]")
_DATE = lazy_pattern(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\Z")
_CAPTION = lazy_pattern(r"[单單]\s*位\s*[:：]")
_COLONS = ("：", ":")
_SHORT_CELL = 40


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with tabs: its index, how many tabs, and the words of its cells that are not empty."""

    index: int
    tabs: int
    cells: tuple[str, ...]

    @property
    def is_caption(self) -> bool:
        """表1 ⇥ 单位：万元."""
        return len(self.cells) <= 2 and any(_CAPTION.search(cell) for cell in self.cells)

    @property
    def is_loose(self) -> bool:
        """Whether it needs no table: one cell, a marker and its title, labels and their values, or dates of signing."""
        cells = self.cells
        if len(cells) < 2 or cells[0].endswith(_COLONS):
            return True
        listed = len(cells) == 2 and _MARKER.match(cells[0]) and not YEAR.match(cells[0]) and _WORDS.search(cells[1])
        return bool(listed) or all(_DATE.match(cell) or any(mark in cell for mark in _COLONS) for cell in cells)


def cell_spans(text: str, start: int, end: int, most: int | None = None) -> list[Span]:
    """The cells of the row ``text[start:end]``, empty ones as well, each without the white space around it.

    ``|`` parts them where there is one, else a tab. No more than ``most`` from the left.
    """
    border = "|" if text.find("|", start, end) >= 0 else "\t"
    cells: list[Span] = []
    while start <= end and (most is None or len(cells) < most):
        at = text.find(border, start, end)
        stop = end if at < 0 else at
        cells.append(Span(start, stop).trimmed(text))
        start = stop + 1
    return cells


def tab_tables(text: str, lines: Sequence[Span]) -> Iterator[tuple[int, ...]]:
    """Of ``lines`` (in order; white space around them left out) the indices of those that make each table by tabs.

    A short line of one cell, as 一、收入, does not end a table when the row below has as many tabs as the one above.
    """
    run: list[_Line] = []
    for index, span in enumerate(lines):
        line = _line(text, index, span)
        if line is None and run and run[-1].index == index - 1 and len(span) < TITLE:
            continue
        goes_on = line is not None and (not run or run[-1].index == index - 1 or run[-1].tabs == line.tabs)
        if not goes_on or (line is not None and line.is_caption):
            yield from _table(run)
            run = []
        if line is not None and not line.is_caption:
            run.append(line)
    yield from _table(run)


def _line(text: str, index: int, span: Span) -> _Line | None:
    if text.find("|", span.start, span.end) >= 0:
        return None
    whole = line_at(text, span.start)
    tabs = text.count("\t", whole.start, whole.end)
    cells = (cell.strip() for cell in text[span.start : span.end].split("\t")) if tabs else ()
    return _Line(index, tabs, tuple(cell for cell in cells if cell)) if tabs else None


def _table(run: Sequence[_Line]) -> Iterator[tuple[int, ...]]:
    """The lines from the first row to the last of a run of lines with tabs, when they tabulate."""
    rows = [line for line in run if not line.is_loose]
    if len(rows) < 2 or max(Counter(row.tabs for row in rows).values()) < 2:
        return
    table = tuple(line.index for line in run if rows[0].index <= line.index <= rows[-1].index)
    if len(rows) * 2 <= len(table):
        return
    cells = [cell for row in rows for cell in row.cells]
    short = sum(len(cell) <= _SHORT_CELL and cell[-1] not in SENTENCE_ENDS for cell in cells)
    if short * 4 >= len(cells) * 3 and (_has_heads(rows) or not any(map(NUMERIC.match, rows[0].cells))):
        yield table


def _has_heads(rows: Sequence[_Line]) -> bool:
    """Whether most rows begin with words or a year."""
    headed = sum(bool(_WORDS.search(row.cells[0]) or YEAR.match(row.cells[0])) for row in rows)
    return headed * 2 > len(rows)
