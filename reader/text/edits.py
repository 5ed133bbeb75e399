"""A long list of edits, held as columns."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from reader.text.offsetmap import Edit

_SHORT = 3
_MOST_SHARED = 4096


class Edits(Sequence[Edit]):
    """A sequence of edits that takes 17 bytes for each, and equals any sequence of the same edits.

    A damaged page has an edit for every few characters, and as objects they would outweigh its text many times.
    It grows by :meth:`add` while it is made, and is not changed afterwards.
    """

    __slots__ = ("_ends", "_kind_of", "_kinds", "_kinds_used", "_replacements", "_shared", "_starts")

    def __init__(self, edits: Iterable[Edit] = ()) -> None:
        self._starts = array("I")
        self._ends = array("I")
        self._replacements: list[str] = []
        self._shared: dict[str, str] = {}
        """One object for each short replacement: a Chinese character by itself takes 76 bytes."""
        self._kinds_used: list[tuple[str, bool]] = []
        self._kind_of: dict[tuple[str, bool], int] = {}
        self._kinds = bytearray()
        """Of each edit, the index of its reason and certainty; there are some twenty reasons."""
        for edit in edits:
            self.append(edit)

    def add(self, start: int, end: int, replacement: str, reason: str = "", *, certain: bool = True) -> None:
        """Put one more edit at the end. Raises ``ValueError`` when there are more than 256 reasons."""
        kind = (reason, certain)
        index = self._kind_of.setdefault(kind, len(self._kinds_used))
        if index == len(self._kinds_used):
            self._kinds_used.append(kind)
        self._kinds.append(index)
        self._starts.append(start)
        self._ends.append(end)
        if len(replacement) <= _SHORT and len(self._shared) < _MOST_SHARED:
            replacement = self._shared.setdefault(replacement, replacement)
        else:
            replacement = self._shared.get(replacement, replacement)
        self._replacements.append(replacement)

    def append(self, edit: Edit) -> None:
        """Put ``edit`` at the end."""
        self.add(edit.start, edit.end, edit.replacement, edit.reason, certain=edit.certain)

    def extend(self, edits: Iterable[Edit]) -> None:
        """Put ``edits`` at the end."""
        for edit in edits:
            self.append(edit)

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[Edit]:
        kinds = self._kinds_used
        for start, end, replacement, kind in zip(
            self._starts, self._ends, self._replacements, self._kinds, strict=True
        ):
            yield Edit(start, end, replacement, *kinds[kind])

    @overload
    def __getitem__(self, index: int) -> Edit: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Edit, ...]: ...
    def __getitem__(self, index: int | slice) -> Edit | tuple[Edit, ...]:
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        kind = self._kinds_used[self._kinds[index]]
        return Edit(self._starts[index], self._ends[index], self._replacements[index], *kind)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or isinstance(other, str | bytes):
            return NotImplemented
        return len(self) == len(other) and all(mine == theirs for mine, theirs in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash((len(self), tuple(self[:2]), tuple(self[-2:])))

    def __repr__(self) -> str:
        return f"Edits({len(self)})"
