"""Rows of a table in the text: their cells, and how wide the columns are. Knows no Qt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reader.text.span import Span

Columns: TypeAlias = tuple[tuple[int, int], ...]
"""The first and the last column of each cell of a row."""

_BAR = re.compile(r"\s*\|\s*")
_TAB = re.compile(r"[^\S\t]*\t[^\S\t]*")
_SAMPLED_ROWS = 200
_NARROW = 0.55
_WIDEST_WISH = 24.0
_GAP = 1.2


@dataclass(frozen=True, slots=True)
class Cell:
    """The characters of one cell, and the columns ``first .. last`` it takes up."""

    span: Span
    first: int
    last: int


def cell_spans(text: str, row: Span) -> list[Span]:
    """The cells of ``row`` (both in ``text``) without the bars between them and the blanks around them.

    Tabs part those of a row without a bar. Nothing behind the last bar, or before a bar that begins the row, is no
    cell; nothing before a tab, or a blank before the first bar, is an empty one.
    """
    found: list[Span] = []
    start = row.start
    by_tabs = text.find("|", row.start, row.end) < 0
    for border in (_TAB if by_tabs else _BAR).finditer(text, row.start, row.end):
        if by_tabs or border.start() > row.start or text[row.start] != "|":
            found.append(Span(start, max(start, border.start())))
        start = border.end()
    if start < row.end or not found:
        found.append(Span(start, row.end))
    return found


def placed(text: str, row: Span, known: Sequence[tuple[int, int]]) -> Columns:
    """The first and the last column of each cell of ``row``, where those with words take the ``known`` ones, in order.

    Nothing where there are more or fewer of them.
    """
    spans = cell_spans(text, row)
    if sum(1 for span in spans if len(span)) != len(known):
        return ()
    columns: list[tuple[int, int]] = []
    taken, free = iter(known), 0
    for span in spans:
        columns.append(next(taken) if len(span) else (free, free))
        free = columns[-1][1] + 1
    return tuple(columns)


def cells(text: str, row: Span, columns: int, own: Columns = ()) -> list[Cell]:
    """The cells of ``row`` in a table of ``columns`` columns, of which they take their ``own``.

    Without these they stand one by one. The last one that is not empty takes the columns that are left; what is too
    much for them stays together in it.
    """
    spans = cell_spans(text, row)
    if len(own) == len(spans):
        last = columns - 1
        return [Cell(span, min(one[0], last), min(one[1], last)) for span, one in zip(spans, own, strict=True)]
    while len(spans) > 1 and not len(spans[-1]):
        spans.pop()
    if len(spans) > columns:
        spans[columns - 1 :] = [Span(spans[columns - 1].start, spans[-1].end)]
    last = len(spans) - 1
    return [Cell(span, index, columns - 1 if index == last else index) for index, span in enumerate(spans)]


def column_edges(
    text: str, rows: Sequence[Span], measure: float, em: float, own: Sequence[Columns] = ()
) -> list[tuple[float, float]]:
    """Left and right edge of each column of a table ``measure`` wide; ``own`` are the columns of each row's cells.

    A column gets what its longest cell asks for; where that is too much for the line, the wide ones give way. A cell
    over several columns asks for nothing.
    """
    wishes: list[float] = []
    for at, row in enumerate(rows[:_SAMPLED_ROWS]):
        spans = cell_spans(text, row)
        columns = own[at] if at < len(own) else ()
        if len(columns) != len(spans):
            columns = tuple((index, index) for index in range(len(spans)))
        filled = sum(1 for span in spans if len(span))
        wishes += [0.0] * (max(last for _, last in columns) + 1 - len(wishes))
        if filled > 1:
            for span, (first, last) in zip(spans, columns, strict=True):
                if first == last:
                    wishes[first] = max(wishes[first], min(_WIDEST_WISH, _wide(text, span)))
    gap = _GAP * em
    room = measure - gap * (len(wishes) - 1)
    widths = _shared(room, [max(2.0, wish) * em for wish in wishes])
    edges: list[tuple[float, float]] = []
    x = 0.0
    for width in widths:
        edges.append((x, x + width))
        x += width + gap
    return edges


def _shared(room: float, wishes: list[float]) -> list[float]:
    """``room`` divided: narrow columns get what they wish for, wide ones share the rest; what is left goes to all."""
    widths = [0.0] * len(wishes)
    left = room
    waiting = sorted(range(len(wishes)), key=wishes.__getitem__)
    for count, index in enumerate(waiting):
        widths[index] = max(1.0, min(wishes[index], left / (len(waiting) - count)))
        left -= widths[index]
    spare = max(0.0, left) / len(wishes)
    return [width + spare for width in widths]


def _wide(text: str, span: Span) -> float:
    """About how wide the characters of ``span`` are, in em: a Han character 1, a Latin one about half."""
    han = sum(1 for character in span.of(text) if character >= "\u2e80")
    return han + (len(span) - han) * _NARROW + 0.5
