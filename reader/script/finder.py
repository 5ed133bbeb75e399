"""Finds the phrases that do not become what their characters become one by one.

By a *sign*: two neighbouring characters of the phrase, one of which is its anchor (see :mod:`reader.script.program`).
Signs are rare, and a few phrases have each: mere thousandths of a text get as far as being compared with phrases.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from reader.script.program import Prepared

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_Rows: TypeAlias = "list[tuple[int, str]]"
"""Phrases, each with its sign's place in it."""


class Finder:
    """Finds the deviating phrases of one stage, and the characters that become more than one, their own signs."""

    __slots__ = ("_automaton", "_opened", "_prepared", "_rows", "_signed")

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._opened: set[str] = set()
        self._rows: dict[str, _Rows] = {one: [(0, one)] for one in prepared.expanding}
        self._signed: list[_Rows] = []
        self._automaton: AhoCorasick | None = None

    def spans(self, text: str, fast: bool) -> Iterator[tuple[int, int]]:
        """Where they are in ``text``, from left to right by their signs; for a sign of several, their hull."""
        if self._prepared.deviating or self._rows:
            for start, rows in self._searched(text) if fast else self._looked_through(text):
                low, high = len(text), 0
                for place, phrase in rows:
                    begin = start - place
                    if begin >= 0 and text.startswith(phrase, begin):
                        low, high = min(low, begin), max(high, begin + len(phrase))
                if low < high:
                    yield low, high

    def _looked_through(self, text: str) -> Iterator[tuple[int, _Rows]]:
        """The signs in ``text``, with no more phrases read than there must be."""
        deviating, after, before = self._prepared.deviating, self._prepared.after, self._prepared.before
        expanding, rows = self._prepared.expanding, self._rows
        for at, one in enumerate(text):
            if one in deviating and (
                text[at + 1 : at + 2] in after.get(one, "") or text[at - 1 : at] in before.get(one, "")
            ):
                if one not in self._opened:
                    self._open(one)
                yield at - 1, rows.get(text[at - 1 : at + 1], [])
                yield at, rows.get(text[at : at + 2], [])
            if one in expanding:
                yield at, rows[one]

    def _searched(self, text: str) -> Iterator[tuple[int, _Rows]]:
        """The same, at speed."""
        try:
            found = (self._automaton or self._build()).find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # lone surrogates, which its UTF-8 cannot have
            yield from self._looked_through(text)
        else:
            for number, start, _ in found:
                yield start, self._signed[number]

    def _build(self) -> AhoCorasick:
        from ahocorasick_rs import AhoCorasick, Implementation  # only for those who convert much

        for anchor in self._prepared.deviating.keys() - self._opened:
            self._open(anchor)
        self._signed = list(self._rows.values())
        self._automaton = AhoCorasick(self._rows, implementation=Implementation.DFA, store_patterns=False)
        return self._automaton

    def _open(self, anchor: str) -> None:
        """Reads the phrases of ``anchor``: those of most never are."""
        for row in self._prepared.deviating[anchor].split("\n"):
            number, _, phrase = row.partition(" ")
            place = int(number)
            if place + 1 == len(phrase):
                place -= 1
            self._rows.setdefault(phrase[place : place + 2], []).append((place, phrase))
        self._opened.add(anchor)
