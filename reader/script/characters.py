"""Character tables: a text mapped character by character, as fast as plain Python can.

What makes a table fast takes milliseconds to build, so that it is built only for those who ask for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from typing import Protocol

_MARK = 0xFFFF
_ASTRAL = re.compile("([\U00010000-\U0010ffff]+)")
_STRETCH = 4096
"""So many characters of a text with some beyond the plane are looked at together: most stretches have none."""
# One replacement takes some 0.15 ns a character, and the way by a table 27: measured with CPython 3.11.
_FEW = 100


class CharacterTable(Protocol):
    """Maps single characters to single characters. ``fast`` asks for what is built for speed."""

    def map(self, text: str, fast: bool) -> str:
        """``text`` mapped; as long as before."""

    def map_unmarked(self, text: str, fast: bool) -> str | None:
        """``text`` mapped, or None when it holds a marked character (or, rarely, without one)."""


def character_table(single: str, single_to: str, marks: str = "") -> CharacterTable:
    """The table that maps each character of ``single`` to that of ``single_to`` at the same place.

    ``marks`` are characters to be told of.
    """
    order = _order(dict(zip(single, single_to, strict=True))) if len(single) <= _FEW else None
    return _Few(order, marks) if order is not None else _Many(single, single_to, marks)


def _order(left: dict[str, str]) -> list[tuple[str, str]] | None:
    """What is ``left`` in an order in which no replacement is replaced again; None when there is none."""
    order: list[tuple[str, str]] = []
    while left:
        ready = [(key, value) for key, value in left.items() if value not in left]
        if not ready:
            return None
        order += ready
        for key, _ in ready:
            del left[key]
    return order


class _Few:
    """A small table: one ``str.replace`` for each of its characters that a text has."""

    __slots__ = ("_beyond", "_marks", "_order", "_plane", "_scan")

    def __init__(self, order: list[tuple[str, str]], marks: str) -> None:
        self._order = order
        self._marks = frozenset(marks)
        looked_for = self._marks.union(key for key, _ in order)
        self._plane = {character for character in looked_for if character <= "\uffff"}
        self._beyond = looked_for - self._plane
        self._scan: re.Pattern[str] | None = None

    def map(self, text: str, fast: bool) -> str:
        return self._replaced(text, self._met(text, fast))

    def map_unmarked(self, text: str, fast: bool) -> str | None:
        met = self._met(text, fast)
        return self._replaced(text, met) if self._marks.isdisjoint(met) else None

    def _met(self, text: str, fast: bool) -> set[str]:
        """The characters of the table and the marks that ``text`` has, and maybe others of it."""
        if not fast or not self._plane:
            return set(text)
        if self._scan is None:
            # With characters beyond the plane the class would be a hundred times slower.
            self._scan = re.compile(f"[{re.escape(''.join(sorted(self._plane)))}]")
        met = set(self._scan.findall(text))
        return met.union(*_ASTRAL.findall(text)) if self._beyond and has_astral(text) else met

    def _replaced(self, text: str, met: set[str]) -> str:
        for key, value in self._order:
            if key in met:
                text = text.replace(key, value)
        return text


class _Many:
    """A large table: a dictionary, and for those in a hurry a list."""

    __slots__ = ("_fast", "_marks", "_table")

    def __init__(self, single: str, single_to: str, marks: str) -> None:
        self._table = str.maketrans(single, single_to)
        self._marks = frozenset(marks)
        self._fast: _Plane | None = None

    def map(self, text: str, fast: bool) -> str:
        return self._built().map(text) if fast else text.translate(self._table)

    def map_unmarked(self, text: str, fast: bool) -> str | None:
        if fast:
            return self._built().map_unmarked(text)
        return text.translate(self._table) if self._marks.isdisjoint(text) else None

    def _built(self) -> _Plane:
        if self._fast is None:
            self._fast = _Plane(self._table, self._marks)
        return self._fast


class _Plane:
    """A list for the Basic Multilingual Plane, twice as fast as a dictionary for everything.

    A marked character maps to U+FFFF, so that one quick search tells.
    """

    __slots__ = ("_astral", "_marking_astral", "_marking_plane", "_plane")

    def __init__(self, table: Mapping[int, int], marks: Collection[str]) -> None:
        self._plane, self._astral = _unchanged().copy(), dict[int, int]()
        _fill(table, self._plane, self._astral)
        self._marking_plane, self._marking_astral = self._plane, self._astral
        if marks:
            self._marking_plane, self._marking_astral = self._plane.copy(), self._astral.copy()
            _fill(dict.fromkeys(map(ord, marks), _MARK), self._marking_plane, self._marking_astral)

    def map(self, text: str) -> str:
        return _translate(text, self._plane, self._astral)

    def map_unmarked(self, text: str) -> str | None:
        mapped = _translate(text, self._marking_plane, self._marking_astral)
        return None if chr(_MARK) in mapped else mapped


@cache
def _unchanged() -> list[int]:
    """Each character of the plane: the numbers take 2 MB, which all tables have in common."""
    return list(range(0x10000))


def _fill(table: Mapping[int, int], plane: list[int], astral: dict[int, int]) -> None:
    for key, value in table.items():
        if key < len(plane):
            plane[key] = value
        else:
            astral[key] = value


def _translate(text: str, plane: list[int], astral: dict[int, int]) -> str:
    if not astral or not has_astral(text):
        return text.translate(plane)
    parts: list[str] = []
    for start in range(0, len(text), _STRETCH):
        part = text[start : start + _STRETCH]
        if not has_astral(part):
            parts.append(part.translate(plane))
            continue
        pieces = _ASTRAL.split(part)
        pieces[::2] = [piece.translate(plane) for piece in pieces[::2]]
        pieces[1::2] = [piece.translate(astral) for piece in pieces[1::2]]
        parts += pieces
    return "".join(parts)


def has_astral(text: str) -> bool:
    """Whether some character of ``text`` lies beyond the Basic Multilingual Plane.

    By the length in UTF-16, which is some times faster than a regular expression.
    """
    return not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text)
