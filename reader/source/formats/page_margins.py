"""Running heads and page numbers: what stands in the margins of most pages alike, figures aside.

GB/T 9704 (7.5) puts the page number below the type area between dashes; word processors also write 第3页 共8页 or 3/8.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.source.formats.page_lines import Line

MARGIN = 0.13
"""So great a share of the page's height, above and below, may hold heads and feet."""
_MOST_LINES = 3
_FIGURES = re.compile(r"\d+")
_TOLD = re.compile(
    r"[-–—·－~～]\s*\d{1,4}\s*[-–—·－~～]|第\s*[\d一二三四五六七八九十百]{1,5}\s*[页頁](?:[\s，,/]*共\s*[\d一二三四五六七八九十百]{1,5}\s*[页頁])?"
    r"|\d{1,4}\s*/\s*\d{1,4}|(?:[Pp]age|[Pp]\.)\s*\d{1,4}(?:\s*of\s*\d{1,4})?"
)
_BARE = re.compile(r"\d{1,4}|[ivxlc]{1,6}")


@dataclass(frozen=True, slots=True)
class Edge:
    """A line in the upper or lower margin of a page; ``place`` counts from the page's edge inwards."""

    text: str
    y: float
    size: float
    place: int
    upper: bool
    alone: bool
    """Whether nothing but it stands in the margin on that side, or what does is an edge as well."""


def edges_of(lines: Sequence[Line], height: float) -> tuple[Edge, ...]:
    """The outermost of a page's ``lines``, which come from top to bottom, that stand in its margins."""
    upper = [line for line in lines[:_MOST_LINES] if line.y < MARGIN * height and len(line.pieces) < 4]
    lower = [line for line in lines[-_MOST_LINES:] if line.y > (1 - MARGIN) * height and len(line.pieces) < 4]
    found = [Edge(line.text, line.y, line.size, place, True, True) for place, line in enumerate(upper)]
    found += [Edge(line.text, line.y, line.size, place, False, True) for place, line in enumerate(reversed(lower))]
    return tuple(found)


def left_out(pages: Sequence[Sequence[Edge]], body: float) -> list[list[float]]:
    """Of each page the baselines of the lines that are no part of the text; ``body`` is the size of its type.

    A head in far bigger type than the text is the title, on whatever page it stands. Of the lines on one side only
    those go that have none that stays between them and the edge of the page.
    """
    alike: dict[tuple[bool, str], set[int]] = defaultdict(set)
    bare: dict[tuple[bool, int], set[int]] = defaultdict(set)
    for number, page in enumerate(pages):
        for edge in page:
            alike[edge.upper, _key(edge.text)].add(number)
            if _BARE.fullmatch(edge.text) and edge.text.isdigit():
                bare[edge.upper, int(edge.text) - number].add(number)
    enough = max(2, min(3, len(pages) // 3))
    gone: list[list[float]] = []
    for number, page in enumerate(pages):
        out: list[float] = []
        for upper in (True, False):
            for edge in (one for one in page if one.upper is upper):
                if not _goes(edge, number, alike, bare, enough, body, len(pages)):
                    break
                out.append(edge.y)
        gone.append(out)
    return gone


def _goes(
    edge: Edge,
    number: int,
    alike: dict[tuple[bool, str], set[int]],
    bare: dict[tuple[bool, int], set[int]],
    enough: int,
    body: float,
    pages: int,
) -> bool:
    if _TOLD.fullmatch(edge.text):
        return True
    if edge.text.isdigit() and _BARE.fullmatch(edge.text):
        return len(bare[edge.upper, int(edge.text) - number]) >= min(2, pages) and (pages > 1 or edge.text == "1")
    if _BARE.fullmatch(edge.text):
        return not edge.upper
    if edge.size > 1.3 * body or edge.text.endswith(("。", "；", "，", "、")):
        return False
    return len(alike[edge.upper, _key(edge.text)]) >= enough


def _key(text: str) -> str:
    return _FIGURES.sub("0", "".join(text.split()))
