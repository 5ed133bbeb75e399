"""A set of dictionary keys, opened character by character: what starts here, and how far does it reach."""

from __future__ import annotations

from typing import TypeAlias

from reader.script.program import Packed

Bucket: TypeAlias = "tuple[tuple[int, ...], dict[str, tuple[int, str | None]]]"
"""The keys that start with one character: their lengths, longest first, and each with its dictionary's number and its
value (None where the value is what its characters become one by one)."""

_EMPTY: Bucket = ((), {})


class _Followers(dict[str, str]):
    """The characters that come right after one in some key, read when they are first asked for."""

    def __init__(self, packed: Packed) -> None:
        super().__init__()
        self._packed = packed

    def __missing__(self, first: str) -> str:
        found = self[first] = self._packed.text(first)
        return found

    def anywhere(self, character: str) -> bool:
        """Whether the ``character`` stands beside another in some key."""
        return character in self._packed.keys or character in self._packed.texts


class KeyTable:
    """The keys of one stage. Most of the fifty thousand are never looked at: a character's are read when it is met.

    ``packed`` has the keys by their first characters, one per line: the rest, then the value and the dictionary's
    number where needed, after tabs. ``followers`` has for each character those that come right after it in some key.
    """

    __slots__ = ("_open", "_packed", "followers", "longest")

    def __init__(self, packed: Packed, followers: Packed, longest: int) -> None:
        self._packed = packed
        self._open: dict[str, Bucket] = {}
        self.longest = longest
        self.followers = _Followers(followers)

    def bucket(self, first: str) -> Bucket:
        """The keys that start with the character ``first``."""
        found = self._open.get(first)
        if found is None:
            packed = self._packed.text(first)
            found = self._open[first] = _unpack(first, packed) if packed else _EMPTY
        return found

    def has(self, character: str) -> bool:
        """Whether the ``character`` is in some key."""
        return self.followers.anywhere(character)

    def joined(self, text: str, at: int) -> bool:
        """Whether some key holds the two characters on either side of ``at``, which must not be an end of ``text``.

        If none does, no key reaches across: a test that is quick, and never wrong when it says no.
        """
        return text[at] in self.followers[text[at - 1]]

    def start_of(self, text: str, at: int, floor: int) -> int:
        """The last position from ``floor`` to ``at`` that no key reaches across.

        ``floor`` itself must be such a position.
        """
        start = at
        probe = at - 1
        while probe >= floor and start - probe < self.longest and self.joined(text, probe + 1):
            lengths, keys = self.bucket(text[probe])
            for length in lengths:
                if length <= start - probe:
                    break
                if probe + length <= len(text) and text[probe : probe + length] in keys:
                    start = probe
                    break
            probe -= 1
        return start


def longest_key(text: str, at: int, end: int, keys: KeyTable) -> int:
    """The length of the longest key at ``at`` that ends by ``end``, 0 for none."""
    if at + 1 >= end or text[at + 1] not in keys.followers[text[at]]:
        return 0
    lengths, entries = keys.bucket(text[at])
    for length in lengths:
        if at + length <= end and text[at : at + length] in entries:
            return length
    return 0


def _unpack(first: str, packed: str) -> Bucket:
    keys: dict[str, tuple[int, str | None]] = {}
    for row in packed.split("\n"):
        rest, _, tail = row.partition("\t")
        value, _, order = tail.partition("\t")
        keys[first + rest] = (int(order) if order else 0, value or None)
    return tuple(sorted({len(key) for key in keys}, reverse=True)), keys
