"""Heights of all blocks: where one begins, which one lies at a place, and corrections. Quickly made of very many."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

_SHELF = 256
"""So many blocks are summed up together: as many as add up in about the time that the sums of all shelves take."""


class Heights:
    """Whole pixels, with the sum of each shelf of blocks.

    A report of ten million characters has two hundred thousand blocks, all guessed anew at each change of the width.
    """

    __slots__ = ("_heights", "_sums", "_tops", "total")

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = made = list(heights)
        self._sums = [sum(made[at : at + _SHELF]) for at in range(0, len(made), _SHELF)]
        self._tops: list[int] | None = None
        """Where each shelf begins, and the last one ends; None since a height was corrected."""
        self.total = sum(self._sums)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def set(self, index: int, height: int) -> int:
        """Correct the height of block ``index``; what was added to the total."""
        change = height - self._heights[index]
        if change:
            self._heights[index] = height
            self._sums[index // _SHELF] += change
            self.total += change
            self._tops = None
        return change

    def top(self, index: int) -> int:
        """Where block ``index`` begins; ``len(heights)`` gives the end of the last."""
        shelf = index // _SHELF
        return self._shelf_tops()[shelf] + sum(self._heights[shelf * _SHELF : index])

    def find(self, y: int) -> int:
        """The block that covers ``y``: the first above everything, the last below everything. There must be one."""
        tops = self._shelf_tops()
        shelf = max(0, bisect_right(tops, y, 0, len(self._sums)) - 1)
        first = shelf * _SHELF
        ends = list(accumulate(self._heights[first : first + _SHELF], initial=tops[shelf]))
        return min(first + bisect_right(ends, y, 1) - 1, len(self._heights) - 1)

    def _shelf_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._sums, initial=0))
        return self._tops
