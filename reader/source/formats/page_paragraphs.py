"""Lines to paragraphs, by where lines end and begin.

A line goes on in the next where the beginning of that one had no room in it: then the break is a wrap. Where a text
tells its paragraphs by an indent (GB/T 9704, 7.3.3: two characters) or by room between them, that decides. Else a
full line that ends a sentence is the last of its paragraph only if a number begins the next: the last line of a
paragraph is seldom full, while sentences end anywhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reader.source.formats.page_lines import Line
from reader.source.formats.page_tables import Table
from reader.source.formats.placed import is_wide

_SLACK = 0.25
_NEAR = 0.5
_INDENT = 0.8
_WIDER = 1.5
_FEWEST = 3
_LONGEST = 2000
"""No paragraph has more lines; to put so many together takes time."""
_ENDED = re.compile(r"[。！？!?…；;：:][”’」』）)】》]?$")
_LEADERS = re.compile(r"(?:[.．·]\s?){4,}\s*[\divxlc]{1,5}$|…{2,}\s*[\divxlc]{1,5}$")
"""An entry in a table of contents is as wide as a full line."""
_STOPS = "。！？!?…；;：:，,、."
_BEGINS = re.compile(
    r"第[〇零一二三四五六七八九十百\d]{1,5}[编編篇章节節条條部分]|[一二三四五六七八九十]{1,3}(?:[、．.]|[是要]?[，,])"
    r"|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,3})[)）]|\d{1,3}[.．、)）](?!\d)|[①-⑳]|附件|[■●◆★▲□○◇•·*>-]"
)


@dataclass(frozen=True, slots=True)
class Flow:
    """What is read in one go on page ``page``, from top to bottom, between the edges ``left`` and ``right``."""

    page: int
    items: tuple[Line | Table, ...]
    left: float = 0.0
    right: float = 0.0

    @property
    def lines(self) -> list[Line]:
        """Its lines, without those of tables."""
        return [item for item in self.items if isinstance(item, Line)]


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, as one text."""

    text: str
    first: Line
    last: Line
    flow: Flow
    lines: int = 1

    @property
    def is_centred(self) -> bool:
        """Whether its last line, which is not full, has as much room on the left as on the right."""
        return _is_centred(self.last, self.flow)


def body_size(flows: Sequence[Flow]) -> float:
    """The size of the type that most of the text is set in; 0 where there is none."""
    sizes: Counter[float] = Counter()
    for flow in flows:
        for line in flow.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def with_edges(flows: Sequence[Flow], widths: Sequence[float]) -> list[Flow]:
    """``flows`` with the edges their lines reach; one of few lines has those of the nearest like it.

    ``widths`` are those of the pages: without any to go by the margins are taken for equal.
    """
    told = [_edges(flow.lines) for flow in flows]
    placed: list[Flow] = []
    for place, flow in enumerate(flows):
        edges = told[place]
        lines = flow.lines
        if edges is None and lines:
            x, end = min(line.x for line in lines), max(line.end for line in lines)
            room = max(line.size for line in lines)
            near = sorted(
                (abs(other.page - flow.page), one)
                for other, one in zip(flows, told, strict=True)
                if one is not None and one[0] - room < x and end < one[1] + room
            )
            edges = near[0][1] if near else (x, max(end, widths[flow.page] - x))
        left, right = edges or (0.0, widths[flow.page])
        placed.append(Flow(flow.page, flow.items, left, right))
    return placed


def _edges(lines: Sequence[Line]) -> tuple[float, float] | None:
    """Where lines usually begin and end, if some show it."""
    if len(lines) < _FEWEST + 1:
        return None
    near = _NEAR * median(line.size for line in lines)
    lefts = sorted(line.x for line in lines)
    rights = sorted((line.end for line in lines), reverse=True)
    fellows = _FEWEST - 1
    left = next((x for x, other in zip(lefts, lefts[fellows:], strict=False) if other - x <= near), None)
    right = next((x for x, other in zip(rights, rights[fellows:], strict=False) if x - other <= near), None)
    return None if left is None or right is None or right - left < 6 * near else (left, right)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text tells its paragraphs, and how far apart its lines are for each size of type."""

    indented: bool
    pitch: dict[float, float]

    @classmethod
    def of(cls, flows: Sequence[Flow]) -> Manner:
        """The manner of ``flows``, whose edges are known."""
        apart: dict[float, list[float]] = {}
        for first, second in _neighbours(flows):
            if abs(first.size - second.size) < 0.1 * first.size:
                apart.setdefault(round(first.size, 1), []).append(second.y - first.y)
        pitch = {size: median(values) for size, values in apart.items()}
        begun = indented = 0
        for flow in flows:
            for one, other in pairwise(flow.items):
                if not isinstance(one, Line) or not isinstance(other, Line) or _is_full(one, other, flow):
                    continue
                if _is_centred(one, flow) or _is_centred(other, flow):
                    continue
                begun += 1
                indented += other.x - flow.left > _INDENT * other.size
        return cls(indented * 10 > begun * 6, pitch)

    def goes_on(self, first: Line, second: Line, before: Flow, flow: Flow) -> bool:
        """Whether ``second``, in ``flow``, is the rest of ``first``, in the flow ``before`` or the same."""
        if abs(first.size - second.size) > 0.12 * first.size or not _is_full(first, second, before):
            return False
        if _LEADERS.search(first.text):
            return False
        same = before is flow
        if same and second.y - first.y > _WIDER * self.pitch.get(round(first.size, 1), second.y - first.y):
            return False
        indent, inner = second.x - flow.left, first.x - before.left
        hanging = _BEGINS.match(first.text) is not None and indent > inner + _NEAR * first.size
        if hanging:
            return _BEGINS.match(second.text) is None
        if indent > _INDENT * second.size:
            return (
                not self.indented
                and abs(indent - inner) < _NEAR * second.size
                and not self._ends(first, second, flow.right)
            )
        if self.indented:
            return not (first.bold and not second.bold and inner < _INDENT * first.size)
        if first.bold is not second.bold:
            return False
        return not self._ends(first, second, flow.right)

    @staticmethod
    def _ends(first: Line, second: Line, right: float) -> bool:
        """Whether a paragraph may end with ``first``: what comes begins with a number, or is a line without a stop."""
        ended = _ENDED.search(first.text) is not None
        if _BEGINS.match(second.text):
            return ended or _BEGINS.match(first.text) is not None
        return ended and second.end < right - 2 * second.size and second.text[-1] not in _STOPS


def _neighbours(flows: Sequence[Flow]) -> Iterator[tuple[Line, Line]]:
    for flow in flows:
        for one, other in pairwise(flow.items):
            if isinstance(one, Line) and isinstance(other, Line):
                yield one, other


def _is_full(first: Line, second: Line, flow: Flow) -> bool:
    """Whether the beginning of ``second`` had no room behind ``first``."""
    return first.end + second.head > flow.right - _SLACK * first.size


def _is_centred(line: Line, flow: Flow) -> bool:
    before, behind = line.x - flow.left, flow.right - line.end
    return min(before, behind) > 1.5 * line.size and abs(before - behind) < 1.2 * line.size


def paragraphs_of(flows: Sequence[Flow], body: float) -> Iterator[Paragraph | Table]:
    """The paragraphs and tables of ``flows`` in order, whose edges are known."""
    manner = Manner.of(flows)
    open_one: Paragraph | None = None
    for flow in flows:
        for item in flow.items:
            if isinstance(item, Table):
                if open_one is not None:
                    yield open_one
                open_one = None
                yield item
                continue
            if open_one is not None and open_one.lines < _LONGEST and _belongs(open_one, item, flow, manner, body):
                open_one.text += between(open_one.text, item.text) + item.text
                open_one.last, open_one.flow = item, flow
                open_one.lines += 1
                continue
            if open_one is not None:
                yield open_one
            open_one = Paragraph(item.text, item, item, flow)
    if open_one is not None:
        yield open_one


def _belongs(one: Paragraph, line: Line, flow: Flow, manner: Manner, body: float) -> bool:
    if manner.goes_on(one.last, line, one.flow, flow):
        return True
    # a title over several lines, which all stand in the middle
    large = min(one.last.size, line.size) > 1.2 * body and abs(one.last.size - line.size) < 0.05 * line.size
    near = one.flow is flow and line.y - one.last.y < 2.2 * line.size
    aside = line.text[0] in "—-" or (line.text[0] in "（(" and line.text[-1] in "）)")
    whole = aside or _ENDED.search(one.text)
    above = _is_centred(one.last, one.flow) or _is_full(one.last, line, one.flow)
    return large and near and not whole and above and _is_centred(line, flow)


def between(before: str, behind: str) -> str:
    """What stands between two lines that are put together: a blank, but not beside a Han character or amid a number."""
    last, first = before[-1], behind[0]
    if is_wide(last) or is_wide(first) or first in ",.;:)]}%" or last in "([{/-":
        return ""
    if last in ",." and before[-2:-1].isdigit() and first.isdigit():
        return ""
    return " "
