"""Heights of all blocks: where one begins, which one lies at a place, and corrections, each in logarithmic time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate


class Heights:
    """A Fenwick tree over whole pixels."""

    __slots__ = ("_heights", "_top_bit", "_tree", "total")

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = list(heights)
        sums = list(accumulate(self._heights, initial=0))
        self.total = sums[-1]
        self._tree = [total - sums[index - (index & -index)] for index, total in enumerate(sums)]
        self._top_bit = 1 << len(self._heights).bit_length()

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def set(self, index: int, height: int) -> int:
        """Correct the height of block ``index``; what was added to the total."""
        change = height - self._heights[index]
        if change:
            self._heights[index] = height
            self.total += change
            at = index + 1
            while at < len(self._tree):
                self._tree[at] += change
                at += at & -at
        return change

    def top(self, index: int) -> int:
        """Where block ``index`` begins; ``len(heights)`` gives the end of the last."""
        found, at = 0, index
        while at > 0:
            found += self._tree[at]
            at -= at & -at
        return found

    def find(self, y: int) -> int:
        """The block that covers ``y``: the first above everything, the last below everything. There must be one."""
        at, rest, bit = 0, y, self._top_bit
        while bit:
            following = at + bit
            if following < len(self._tree) and self._tree[following] <= rest:
                at = following
                rest -= self._tree[at]
            bit >>= 1
        return max(0, min(at, len(self._heights) - 1))
