"""What stands where on a page, whichever kind of file it comes from.

Coordinates run from the page's upper left corner as it is shown, ``x`` to the right and ``y`` down, in any unit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reader.text.records import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Run:
    """Characters set side by side. ``y`` is their baseline, ``size`` that of the type; both in the page's unit."""

    x: float
    y: float
    width: float
    size: float
    text: str
    bold: bool = False

    @property
    def end(self) -> float:
        """Where the next one would stand."""
        return self.x + self.width


@quickly_made
@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn level or upright, its ends in order."""

    x: float
    y: float
    end_x: float
    end_y: float

    @property
    def is_level(self) -> bool:
        """Whether it runs from left to right."""
        return self.end_x - self.x >= self.end_y - self.y


@dataclass(frozen=True, slots=True)
class Page:
    """One page, with what is set on it in the order of the file."""

    width: float
    height: float
    runs: tuple[Run, ...]
    rules: tuple[Rule, ...] = ()


_FEWEST_UPRIGHT = 8


def is_wide(char: str) -> bool:
    """Whether ``char`` takes the place of a Han character: East Asian wide, and the signs set like them."""
    return "\u2e80" <= char <= "\u9fff" or char > "\uf8ff" or char in "“”‘’—…·①②③④⑤⑥⑦⑧⑨⑩\u3000"


def glyphs(runs: Iterable[Run]) -> Iterator[Run]:
    """The single characters of ``runs``; a wide one has twice the room of another."""
    for run in runs:
        if len(run.text) == 1:
            yield run
            continue
        weights = [2 if is_wide(char) else 1 for char in run.text]
        unit = run.width / max(1, sum(weights))
        x = run.x
        for char, weight in zip(run.text, weights, strict=True):
            yield Run(x, run.y, weight * unit, run.size, char, run.bold)
            x += weight * unit


def level(page: Page) -> Page:
    """``page`` as it would be were it set in lines from left to right: one set in columns from right to left is turned.

    So it is set when nearly all of its characters stand below the one before them, not beside it.
    """
    below = beside = 0
    before: Run | None = None
    for run in page.runs:
        if len(run.text) > 1:
            beside += len(run.text)
        elif before is not None and is_wide(run.text):
            across, down = abs(run.x - before.x), run.y - before.y
            below += across < run.size * 0.3 and run.size * 0.5 < down < run.size * 2.5
            beside += abs(down) < run.size * 0.3
        before = run
    if below < _FEWEST_UPRIGHT or below < 4 * beside:
        return page
    turned = tuple(
        replace(one, x=one.y - one.size * 0.88, y=page.width - one.x - one.width * 0.12, width=one.size)
        for one in page.runs
    )
    rules = tuple(Rule(one.y, page.width - one.end_x, one.end_y, page.width - one.x) for one in page.rules)
    return Page(page.height, page.width, turned, rules)
