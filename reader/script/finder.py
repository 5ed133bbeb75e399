"""Finds the phrases that do not become what their characters become one by one.

By a *sign*: two neighbouring characters of the phrase, one of which is its anchor (see :mod:`reader.script.program`).
Signs are rare, and a few phrases have each: mere thousandths of a text get as far as being compared with phrases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from reader.script.program import Prepared

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_Rows: TypeAlias = "list[tuple[int, str]]"
"""Phrases, each with its sign's place in it."""
_Built: TypeAlias = "tuple[AhoCorasick, list[_Rows]]"


class Finder:
    """Finds the deviating phrases of one stage, and the characters that become more than one, their own signs."""

    __slots__ = ("_built", "_expanding", "_met", "_prepared")

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._expanding: dict[str, _Rows] = {one: [(0, one)] for one in prepared.expanding}
        self._met: dict[str, _Rows] = {}
        """By an anchor and a sign that holds it, as one text."""
        self._built: _Built | None = None

    def phrases(self, text: str, fast: bool) -> Iterator[tuple[int, str]]:
        """Where they start in ``text``, from left to right by their signs, and which they are; some maybe twice."""
        if not self._prepared.deviating and not self._expanding:
            return
        for start, rows in self._searched(text) if fast else self._looked_through(text):
            for place, phrase in rows:
                # Before the text's start is counted from its end, where too little is left for the phrase.
                if text.startswith(phrase, start - place):
                    yield start - place, phrase

    def _looked_through(self, text: str) -> Iterator[tuple[int, _Rows]]:
        """The signs in ``text``, with no more phrases read than there must be."""
        deviating, after, before = self._prepared.deviating, self._prepared.after, self._prepared.before
        expanding = self._expanding
        for at, one in enumerate(text):
            if one in deviating:
                if text[at - 1 : at] in before.get(one, ""):
                    yield at - 1, self._rows(one, text[at - 1 : at + 1])
                if text[at + 1 : at + 2] in after.get(one, ""):
                    yield at, self._rows(one, text[at : at + 2])
            if one in expanding:
                yield at, expanding[one]

    def _searched(self, text: str) -> Iterable[tuple[int, _Rows]]:
        """The same, at speed."""
        automaton, rows = self._built or self._build()
        try:
            found = automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # lone surrogates, which its UTF-8 cannot have
            return self._looked_through(text)
        return [(start, rows[number]) for number, start, _ in found]

    def _build(self) -> _Built:
        self._built = _build(self._expanding, self._prepared.deviating.values())
        return self._built

    def _rows(self, anchor: str, sign: str) -> _Rows:
        """The phrases of ``anchor`` that have the ``sign``; the others are not read."""
        found = self._met.get(anchor + sign)
        if found is None:
            rows = [_read(row) for row in self._prepared.deviating[anchor].split("\n") if sign in row]
            found = self._met[anchor + sign] = [(place, phrase) for one, place, phrase in rows if one == sign]
        return found


def _read(row: str) -> tuple[str, int, str]:
    """The sign of a phrase, its place in it, and the phrase, from a row of ``Prepared.deviating``."""
    number, _, phrase = row.partition(" ")
    place = int(number)
    if place + 1 == len(phrase):
        place -= 1
    return phrase[place : place + 2], place, phrase


def _build(expanding: Iterable[str], deviating: Iterable[str]) -> _Built:
    """What finds the signs of a stage, and the phrases of each; ``deviating`` are the values of the stage's own."""
    from ahocorasick_rs import AhoCorasick, Implementation  # only for those who convert much

    signs: dict[str, _Rows] = {one: [(0, one)] for one in expanding}
    for rows in deviating:
        for sign, place, phrase in map(_read, rows.split("\n")):
            signs.setdefault(sign, []).append((place, phrase))
    automaton = AhoCorasick(signs, implementation=Implementation.ContiguousNFA, store_patterns=False)
    return automaton, list(signs.values())
