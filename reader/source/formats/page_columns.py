"""Pages set in two columns: their parts in the order in which they are read."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from reader.source.formats.page_lines import Line, Piece, lines_of
from reader.source.formats.placed import Page, Run

_FEWEST = 6
"""Lines on either side."""
_MOST = 500
"""No page that is read has more lines."""
_CROSSING = 0.4
"""The most lines, as a share, that may run over both columns."""
_FILLED = 0.6
"""So great a share of the lines fills its column: of prose most do, of the cells of a table few."""
_SHORTEST = 8
_GUTTER = 0.8
"""The least room between two columns, in sizes of the type."""
_STEPS = 60


def flows_of(page: Page, runs: Sequence[Run], lines: Sequence[Line]) -> list[list[Line]]:
    """``lines`` of ``runs`` as they are read: one part for a page as a whole, or parts left and right of a gutter.

    A line over both columns stands between what is above it and what is below.
    """
    gutter = _gutter(page, lines)
    if gutter is None:
        return [list(lines)]
    bands: list[tuple[float, Line | None]] = [
        (line.y, line) for line in lines if any(piece.x < gutter < piece.end for piece in line.pieces)
    ]
    flows: list[list[Line]] = []
    above = float("-inf")
    for y, crossing in [*bands, (float("inf"), None)]:
        within = [run for run in runs if above < run.y < y - (0.25 * crossing.size if crossing else 0)]
        for side in (True, False):
            part = lines_of(run for run in within if (run.x + run.width / 2 < gutter) is side)
            if part:
                flows.append(part)
        if crossing is not None:
            flows.append([crossing])
            above = y + 0.25 * crossing.size
    return _rejoined(flows)


def _rejoined(flows: list[list[Line]]) -> list[list[Line]]:
    """Neighbouring lines over both columns as one part."""
    joined: list[list[Line]] = []
    for flow in flows:
        if joined and len(flow) == 1 and joined[-1][-1].x == flow[0].x:
            joined[-1].extend(flow)
        else:
            joined.append(flow)
    return joined


def _gutter(page: Page, lines: Sequence[Line]) -> float | None:
    """Where two columns of prose meet, in the middle third of the page; None for a page of one column, or a table."""
    if not _FEWEST <= len(lines) <= _MOST:
        return None
    best: tuple[int, float] | None = None
    room = _GUTTER / 2 * median(line.size for line in lines)
    for step in range(_STEPS + 1):
        x = page.width * (1 / 3 + step / _STEPS / 3)
        crossing = sum(any(piece.x - room < x < piece.end + room for piece in line.pieces) for line in lines)
        if best is None or crossing < best[0]:
            best = crossing, x
    if best is None or best[0] > _CROSSING * len(lines):
        return None
    x = _middle(lines, best[1])
    clear = [piece for line in lines for piece in line.pieces if not piece.x < x < piece.end]
    sides = [piece for piece in clear if piece.end <= x], [piece for piece in clear if piece.x >= x]
    return x if all(_is_prose(side) for side in sides) else None


def _middle(lines: Sequence[Line], x: float) -> float:
    """The middle of the room around ``x`` that only lines over both columns take."""
    ends = [piece.end for line in lines for piece in line.pieces if piece.end <= x]
    begins = [piece.x for line in lines for piece in line.pieces if piece.x >= x]
    return (max(ends) + min(begins)) / 2 if ends and begins else x


def _is_prose(pieces: Sequence[Piece]) -> bool:
    """Whether the pieces on one side of the gutter are lines of text: many, long, most as wide as their column."""
    if len(pieces) < _FEWEST:
        return False
    room = max(piece.end for piece in pieces) - min(piece.x for piece in pieces)
    filled = sum(piece.end - piece.x > 0.9 * room for piece in pieces)
    return median(len(piece.text) for piece in pieces) >= _SHORTEST and filled >= _FILLED * len(pieces)
