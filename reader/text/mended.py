"""A long sequence with a part of it replaced, made without touching each of the elements that stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from operator import eq
from typing import TypeVar, overload

_Element = TypeVar("_Element", covariant=True)


class Mended(Sequence[_Element]):
    """``whole``, with ``part`` in place of its elements ``[low, high)``.

    To put half a million records of a long report into another tuple takes as long as all else that is done to set
    its lines in sight anew. Neither of the two may be changed.
    """

    __slots__ = ("_high", "_low", "_part", "_shift", "_whole")

    def __init__(self, whole: Sequence[_Element], low: int, high: int, part: Sequence[_Element]) -> None:
        """Raises ``ValueError`` unless ``0 <= low <= high <= len(whole)``."""
        if not 0 <= low <= high <= len(whole):
            raise ValueError(f"[{low}, {high}) is not within {len(whole)} elements")
        self._whole, self._low, self._high, self._part = whole, low, high, part
        self._shift = len(part) - (high - low)

    def __len__(self) -> int:
        return len(self._whole) + self._shift

    @overload
    def __getitem__(self, at: int) -> _Element: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[_Element, ...]: ...

    def __getitem__(self, at: int | slice) -> _Element | tuple[_Element, ...]:
        """One element, or those of a slice."""
        if isinstance(at, slice):
            return tuple([self[one] for one in range(*at.indices(len(self)))])
        if at < 0:
            at += len(self)
        if 0 <= at < self._low:
            return self._whole[at]
        end = self._low + len(self._part)
        if self._low <= at < end:
            return self._part[at - self._low]
        if end <= at < len(self):
            return self._whole[at - self._shift]
        raise IndexError(f"no element {at} of {len(self)}")

    def __iter__(self) -> Iterator[_Element]:
        return chain(islice(self._whole, self._low), self._part, islice(self._whole, self._high, None))

    def __eq__(self, other: object) -> bool:
        """Whether ``other``, any sequence, has equal elements."""
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(map(eq, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Mended({len(self)} elements, {len(self._part)} of them from {self._low} on in place of others)"
