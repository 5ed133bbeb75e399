"""Character tables: a text mapped character by character, as fast as plain Python can."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

_MARK = "\uffff"
_ASTRAL = re.compile("([\U00010000-\U0010ffff]+)")
# One replacement takes some 0.15 ns a character, and the way by a table 27: measured with CPython 3.11.
_FEW = 100


class CharacterTable(Protocol):
    """Maps single characters to single characters."""

    def map(self, text: str) -> str:
        """``text`` mapped; as long as before."""

    def map_unmarked(self, text: str) -> str | None:
        """``text`` mapped, or None when it holds a marked character (or, rarely, without one)."""


def character_table(mapping: Mapping[str, str], marks: str = "") -> CharacterTable:
    """The table of ``mapping``; ``marks`` are characters to be told of."""
    order = _order(mapping) if len(mapping) <= _FEW else None
    return _FewReplaced(order, marks) if order is not None else _ByTable(mapping, marks)


def _order(mapping: Mapping[str, str]) -> list[tuple[str, str]] | None:
    """``mapping`` in an order in which no replacement is replaced again; None when there is none."""
    left = dict(mapping)
    order: list[tuple[str, str]] = []
    while left:
        ready = [(key, value) for key, value in left.items() if value not in left]
        if not ready:
            return None
        order += ready
        for key, _ in ready:
            del left[key]
    return order


class _FewReplaced:
    """A small table, one ``str.replace`` a character."""

    __slots__ = ("_marked", "_marked_astral", "_order")

    def __init__(self, order: list[tuple[str, str]], marks: str) -> None:
        self._order = order
        # One class for both would be a hundred times slower on the plane.
        plane = "".join(mark for mark in marks if mark <= "\uffff")
        self._marked = re.compile(f"[{re.escape(plane)}]") if plane else None
        self._marked_astral = frozenset(marks) - frozenset(plane)

    def map(self, text: str) -> str:
        for key, value in self._order:
            text = text.replace(key, value)
        return text

    def map_unmarked(self, text: str) -> str | None:
        if self._marked and self._marked.search(text):
            return None
        if self._marked_astral and has_astral(text) and not self._marked_astral.isdisjoint(text):
            return None
        return self.map(text)


class _ByTable:
    """A large table: a list for the Basic Multilingual Plane, twice as fast as a dictionary for everything.

    A marked character maps to U+FFFF, so that one quick search tells.
    """

    __slots__ = ("_astral", "_marking_astral", "_marking_plane", "_plane")

    def __init__(self, mapping: Mapping[str, str], marks: str) -> None:
        self._plane, self._astral = list(range(0x10000)), dict[int, str]()
        _fill(mapping, self._plane, self._astral)
        self._marking_plane, self._marking_astral = self._plane, self._astral
        if marks:
            self._marking_plane, self._marking_astral = self._plane.copy(), self._astral.copy()
            _fill(dict.fromkeys(marks, _MARK), self._marking_plane, self._marking_astral)

    def map(self, text: str) -> str:
        return _translate(text, self._plane, self._astral)

    def map_unmarked(self, text: str) -> str | None:
        mapped = _translate(text, self._marking_plane, self._marking_astral)
        return None if _MARK in mapped else mapped


def _fill(mapping: Mapping[str, str], plane: list[int], astral: dict[int, str]) -> None:
    for key, value in mapping.items():
        if key <= "\uffff":
            plane[ord(key)] = ord(value)
        else:
            astral[ord(key)] = value


def _translate(text: str, plane: list[int], astral: dict[int, str]) -> str:
    if not astral or not has_astral(text):
        return text.translate(plane)
    parts = _ASTRAL.split(text)
    parts[::2] = [part.translate(plane) for part in parts[::2]]
    parts[1::2] = [part.translate(astral) for part in parts[1::2]]
    return "".join(parts)


def has_astral(text: str) -> bool:
    """Whether some character of ``text`` lies beyond the Basic Multilingual Plane.

    By the length in UTF-16, which is some times faster than a regular expression.
    """
    return not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text)
