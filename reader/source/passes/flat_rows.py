"""Rows of tables in text that lost its line ends, where white space was left in their place.

A row has as many tabs as the one above it: of the cells between the tabs every so many-th holds the end of one row and
the beginning of the next, and white space between the two. Tables of Markdown say by their rule, | --- | --- |, how
many borders a row has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile

_CELL = 60
"""Characters between two tabs of a table, at most."""
_FEWEST = 2
_MOST_TABS = 20
_SPACE = re.compile(r"[ \u3000\u00a0]+(?!\s|[(（](?![一二三四五六七八九十\d]{1,3}[)）]))")
"""Not before the unit or note that belongs to the words before it: 用水量 (吨)."""
_TABS = re.compile(r"\t")
_SENTENCE_ENDS = re.compile("[。！？；]")
_RULE = re.compile(r"\|(?:\s*:?-{3,}:?\s*\|)+")
_BORDER = re.compile(r"\|")


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A table ``[start, end)`` of a line, and the white space where its rows part, its first and last row's included.

    ``start`` is the end of the first of these, ``end`` the start of the last.
    """

    start: int
    end: int
    breaks: tuple[tuple[int, int], ...]


def flat_tables(line: str) -> list[FlatTable]:
    """The tables of ``line`` that lie in it row by row, in order; none whose rows cannot be told."""
    found: list[FlatTable] = []
    if "\t" in line:
        for run in _runs([match.start() for match in _TABS.finditer(line)], line):
            found += _tabulated(line, run)
    if "|" in line:
        found += _ruled(line)
    return sorted(found, key=lambda table: table.start)


def _runs(tabs: Sequence[int], line: str) -> Iterator[list[int]]:
    """The tabs in stretches within which no sentence ends and no cell is too long."""
    run = [tabs[0]]
    for before, tab in pairwise(tabs):
        if tab - before > _CELL or _SENTENCE_ENDS.search(line, before, tab):
            yield run
            run = []
        run.append(tab)
    yield run


def _tabulated(line: str, tabs: Sequence[int]) -> Iterator[FlatTable]:
    """The table whose cells the ``tabs`` part, if white space parts its rows."""
    for width in range(1, min(_MOST_TABS, len(tabs) // _FEWEST) + 1):
        if len(tabs) % width:
            continue
        joints = range(width - 1, len(tabs) - 1, width)
        spaces = (_SPACE.search(line, tabs[at] + 2, tabs[at + 1]) for at in joints)
        inner = [space.span() for space in takewhile(bool, spaces) if space is not None]
        if len(inner) < len(joints):
            continue
        head = max(0, tabs[0] - _CELL)
        head = max(head, line.rfind("。", head, tabs[0]) + 1)
        before = [space.span() for space in _SPACE.finditer(line, head, tabs[0])][-1:]
        after = [space.span() for space in islice(_SPACE.finditer(line, tabs[-1] + 2, tabs[-1] + _CELL), 1)]
        start = before[0][1] if before else head
        end = after[0][0] if after else min(len(line), tabs[-1] + _CELL)
        yield FlatTable(start, end, (*before, *inner, *after))
        return


def _ruled(line: str) -> Iterator[FlatTable]:
    """The tables with a rule below their heads."""
    done = 0
    for rule in _RULE.finditer(line):
        borders = line.count("|", *rule.span())
        head = _back(line, rule.start(), borders)
        if head < done:
            continue
        breaks = [_space_before(line, head), _space_before(line, rule.start())]
        done = rule.end()
        while (row := _forth(line, done, borders)) is not None:
            breaks.append((done, row[0]))
            done = row[1]
        breaks.append((done, _space_end(line, done)))
        yield FlatTable(head, done, tuple(one for one in breaks if one[0] > 0 and one[1] < len(line)))


def _space_before(line: str, end: int) -> tuple[int, int]:
    start = end
    while start and line[start - 1].isspace():
        start -= 1
    return start, end


def _space_end(line: str, at: int) -> int:
    while at < len(line) and line[at].isspace():
        at += 1
    return at


def _back(line: str, at: int, borders: int) -> int:
    """Where the row with so many ``borders`` begins that ends before ``at``; negative where there is none."""
    for _ in range(borders):
        at = line.rfind("|", 0, at)
        if at < 0:
            break
    return at


def _forth(line: str, at: int, borders: int) -> tuple[int, int] | None:
    """The row with so many ``borders`` that begins behind ``at``, nothing but white space between."""
    start = _space_end(line, at)
    if not line.startswith("|", start):
        return None
    ends = [match.end() for _, match in zip(range(borders), _BORDER.finditer(line, start), strict=False)]
    return (start, ends[-1]) if len(ends) == borders else None
