"""A long list of edits, held as columns."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from reader.text.offsetmap import Edit, OffsetMap

_SHORT = 3
_MOST_SHARED = 4096
_SMALL = 1 << 16


class Edits(Sequence[Edit]):
    """A sequence of edits that takes 11 bytes for each, and equals any sequence of the same edits.

    A damaged page has an edit for every few characters, and as objects they would outweigh its text many times.
    It grows by :meth:`add` while it is made, and is not changed afterwards.
    """

    __slots__ = ("_ends", "_kind_of", "_kinds", "_kinds_used", "_replacements", "_shared", "_starts", "_texts")

    def __init__(self, edits: Iterable[Edit] = ()) -> None:
        self._starts = array("I")
        self._ends = array("I")
        self._texts: list[str] = []
        """The replacements, each short one once: a Chinese character by itself takes 76 bytes."""
        self._shared: dict[str, int] = {}
        """Where in ``_texts`` a short one is."""
        self._replacements = array("H")
        """Of each edit, the index of its replacement; wider once there are so many."""
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
        at = self._shared.get(replacement)
        at = self._kept(replacement) if at is None else at
        self._replacements.append(at)

    def _kept(self, replacement: str) -> int:
        """The index of a replacement that is not shared yet."""
        at = len(self._texts)
        self._texts.append(replacement)
        if len(replacement) <= _SHORT and len(self._shared) < _MOST_SHARED:
            self._shared[replacement] = at
        if at == _SMALL:
            self._replacements = array("I", self._replacements)
        return at

    def append(self, edit: Edit) -> None:
        """Put ``edit`` at the end."""
        self.add(edit.start, edit.end, edit.replacement, edit.reason, certain=edit.certain)

    def extend(self, edits: Iterable[Edit]) -> None:
        """Put ``edits`` at the end."""
        for edit in edits:
            self.append(edit)

    def map(self, source_length: int) -> OffsetMap:
        """What :meth:`OffsetMap.from_edits` makes of these edits of a text so long, in half the room.

        The map keeps their places where they are kept here. Raises ``ValueError`` as ``from_edits`` does.
        """
        d0, d1 = array("I"), array("I")
        lengths = [len(text) for text in self._texts]
        at = shift = 0
        for start, end, text in zip(self._starts, self._ends, self._replacements, strict=True):
            length = lengths[text]
            if not at <= start <= end <= source_length or (start == end and not length):
                return OffsetMap.from_edits(source_length, self)  # raises, or leaves out what does nothing
            at = end
            d0.append(start + shift)
            d1.append(start + shift + length)
            shift += length - (end - start)
        return OffsetMap(source_length, source_length + shift, (self._starts, self._ends, d0, d1))

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[Edit]:
        texts, kinds = self._texts, self._kinds_used
        for start, end, text, kind in zip(self._starts, self._ends, self._replacements, self._kinds, strict=True):
            yield Edit(start, end, texts[text], *kinds[kind])

    @overload
    def __getitem__(self, index: int) -> Edit: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Edit, ...]: ...
    def __getitem__(self, index: int | slice) -> Edit | tuple[Edit, ...]:
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        kind = self._kinds_used[self._kinds[index]]
        return Edit(self._starts[index], self._ends[index], self._texts[self._replacements[index]], *kind)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or isinstance(other, str | bytes):
            return NotImplemented
        return len(self) == len(other) and all(mine == theirs for mine, theirs in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash((len(self), tuple(self[:2]), tuple(self[-2:])))

    def __repr__(self) -> str:
        return f"Edits({len(self)})"
