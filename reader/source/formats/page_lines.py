"""The lines of a page: what stands on one baseline, with a blank where there is room for one.

Characters are given by where they stand, not by the order in the file. A gap of more than :data:`APART` of the type's
size parts a line into pieces, which may be the cells of a table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reader.source.formats.builder import raised
from reader.source.formats.placed import Run, glyphs, is_wide
from reader.text.records import quickly_made

APART = 1.4
"""Room of so many times the type's size parts two pieces of a line."""
_ONE_BASELINE = 0.25
_SMALL = 0.8
_HIGHEST = 0.75
_LOWEST = 0.35
_BETWEEN_WIDE = 0.4
_BETWEEN_OTHERS = 0.5
_BETWEEN_NARROW = 0.2
_LETTERSPACED = 0.15
_STRETCHED = 0.8
_MOST_SMALL = 60
"""More than so many characters are a line of their own, however small."""
_CLOSING = "，。、；：？！）》〉】」』”’％%…,.;:?!)]"
_EITHER = "“”‘’—…·"
_QUOTES = "“‘"
"""On either side of these a line may not be parted behind a word (UAX 14, class QU)."""
_OPENING = "（《〈【「『“‘([$￥¥"


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a line with no wide gap in it, from ``x`` to ``end``."""

    x: float
    end: float
    text: str


@quickly_made
@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one baseline, ``y``. ``head`` is the room its beginning needs, which no line end may part."""

    x: float
    end: float
    y: float
    size: float
    bold: bool
    pieces: tuple[Piece, ...]
    head: float

    @property
    def text(self) -> str:
        """The words, pieces set apart by a blank."""
        return " ".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class _Row:
    """The characters of one line while it is put together; ``raised`` are the places in it of those set higher."""

    runs: list[Run]
    raised: set[int]

    @property
    def size(self) -> float:
        return Counter(run.size for run in self.runs).most_common(1)[0][0]

    @property
    def y(self) -> float:
        return self.runs[0].y


def lines_of(runs: Iterable[Run]) -> list[Line]:
    """The lines from top to bottom; white space alone makes none."""
    rows = _with_scripts(_rows(runs))
    return [line for row in rows if (line := _line(row)) is not None]


def _rows(runs: Iterable[Run]) -> list[_Row]:
    rows: list[_Row] = []
    for run in sorted(glyphs(runs), key=_height):
        last = rows[-1].runs[0] if rows else None
        if last is not None and run.y - last.y <= _ONE_BASELINE * min(run.size, last.size):
            rows[-1].runs.append(run)
        else:
            rows.append(_Row([run], set()))
    return rows


def _height(run: Run) -> float:
    return run.y


def _with_scripts(rows: list[_Row]) -> list[_Row]:
    """``rows``, those that hold only what is set above or below the baseline of a neighbour put into that one."""
    kept: list[_Row] = []
    waiting: list[_Row] = []
    for place, row in enumerate(rows):
        after = rows[place + 1] if place + 1 < len(rows) else None
        if after is not None and _belongs(row, after, after.y - row.y, _HIGHEST):
            waiting.append(row)
            continue
        if not waiting and kept and _belongs(row, kept[-1], row.y - kept[-1].y, _LOWEST):
            kept[-1].runs.extend(row.runs)
            continue
        for small in waiting:
            row.raised.update(id(run) for run in small.runs)
            row.runs.extend(small.runs)
        waiting.clear()
        kept.append(row)
    return kept


def _belongs(small: _Row, row: _Row, apart: float, most: float) -> bool:
    """Whether all of ``small`` stands close behind, or before, a character of ``row``, so far ``apart`` and smaller."""
    if len(small.runs) > _MOST_SMALL or not small.size <= _SMALL * row.size or not apart < most * row.size:
        return False
    near = 0.4 * row.size
    ends = [one.end for one in row.runs if not one.text.isspace()] + [one.end for one in small.runs]
    begins = [one.x for one in row.runs if not one.text.isspace()]
    return all(
        any(-near < run.x - end < near for end in ends) or any(-near < begin - run.end < near for begin in begins)
        for run in small.runs
    )


def _line(row: _Row) -> Line | None:
    """The line, characters in order; one printed twice over, as programs do for bold, counts once."""
    shown, spaced = _in_order(row.runs)
    if not shown:
        return None
    size = row.size
    stretched = _usual(shown, True, _STRETCHED * size)
    usual = max(stretched, _usual(shown, False, _LETTERSPACED * size)), stretched
    pieces: list[Piece] = []
    text: list[str] = []
    small: list[str] = []
    start = shown[0]
    for place, run in enumerate(shown):
        before = shown[place - 1] if place else run
        if place and (run.x - before.end > APART * size):
            _close(text, small)
            pieces.append(Piece(start.x, before.end, "".join(text)))
            text, start = [], run
        elif place and _parted(before, run, id(run) in spaced, size, usual):
            _close(text, small)
            text.append(" ")
        if id(run) in row.raised:
            small.append(run.text)
        else:
            _close(text, small)
            text.append(run.text)
    _close(text, small)
    pieces.append(Piece(start.x, shown[-1].end, "".join(text)))
    bold = sum(run.bold for run in shown) >= 0.9 * len(shown)
    return Line(shown[0].x, shown[-1].end, _baseline(row, size), size, bold, tuple(pieces), _head(shown, size))


def _baseline(row: _Row, size: float) -> float:
    return next((run.y for run in row.runs if run.size == size), row.y)


def _in_order(runs: Sequence[Run]) -> tuple[list[Run], set[int]]:
    """The characters from left to right without white space, and the ``id`` of those behind some."""
    shown: list[Run] = []
    spaced: set[int] = set()
    space = False
    for run in sorted(runs, key=_left):
        if run.text.isspace():
            space = True
            continue
        twice = next((one for one in reversed(shown[-3:]) if one.text == run.text), None)
        if twice is not None and run.x - twice.x < 0.3 * max(run.width, twice.width):
            continue
        if space:
            spaced.add(id(run))
        space = False
        shown.append(run)
    return shown, spaced


def _left(run: Run) -> float:
    return run.x


def _usual(shown: Sequence[Run], wide: bool, most: float) -> float:
    """How far apart the wide characters of a stretched line stand, or the others; ``most`` where it is more."""
    apart = [
        after.x - one.end
        for one, after in pairwise(shown)
        if is_wide(one.text) is is_wide(after.text) is wide and one.text.isalnum() and after.text.isalnum()
    ]
    return min(max(0.0, median(apart)), most) if len(apart) > 5 else 0.0


def _takes_room(run: Run) -> bool:
    """Whether the character is set as wide as a Han character: quotation marks and dashes may be, or not."""
    return is_wide(run.text) and (run.text not in _EITHER or run.width > 0.7 * run.size)


def _parted(before: Run, run: Run, spaced: bool, size: float, usual: tuple[float, float]) -> bool:
    """Whether a blank stands between the two: one that was set, or more room than between the others."""
    gap = run.x - before.end
    if spaced and gap > 0.1 * size:
        return True
    wide = _takes_room(before), _takes_room(run)
    if all(wide):
        return gap > _BETWEEN_WIDE * size + usual[1]
    if any(wide):
        return gap > _BETWEEN_OTHERS * size + usual[1]
    return gap > _BETWEEN_NARROW * min(before.size, run.size) + usual[0]


def _close(text: list[str], small: list[str]) -> None:
    """Put what was set higher behind the rest, as raised digits; two figures do not run together."""
    if not small:
        return
    words = "".join(small)
    small.clear()
    shown = raised(words)
    if shown == words and words[0].isdigit() and text and text[-1].isdigit():
        text.append(" ")
    text.append(shown)


def _head(shown: Sequence[Run], size: float) -> float:
    """The width of the first characters that stay together: a number or a word, with the signs that close it."""
    end, place = shown[0].end, 0
    while place + 1 < len(shown) and shown[place].text in _OPENING:
        place += 1
        end = shown[place].end
    while place + 1 < len(shown):
        after = shown[place + 1]
        joined = not is_wide(shown[place].text) and not is_wide(after.text) and after.x - end < _BETWEEN_NARROW * size
        quoted = place and (after.text in _QUOTES or shown[place].text in _QUOTES)
        if not joined and not quoted and after.text not in _CLOSING:
            break
        place += 1
        end = after.end
    return end - shown[0].x
