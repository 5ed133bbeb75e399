"""Finds the phrases that do not become what their characters become one by one.

By their anchors (see :mod:`reader.script.program`): at an anchor, its neighbour is looked at, and only where both are
right, the phrases. Mere thousandths of a text get so far.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from reader.script.characters import character_class
from reader.script.program import Prepared

_Rows: TypeAlias = "list[tuple[int, str]]"
"""Phrases, each with its anchor's place in it."""
_Opened: TypeAlias = "tuple[dict[str, _Rows], dict[str, _Rows]]"
"""An anchor's phrases by the character after it; and those it ends, by the character before it."""


class Finder:
    """Finds the deviating phrases of one stage, and the characters that become more than one."""

    __slots__ = ("_anchors", "_opened", "_pairs", "_prepared", "_scan")

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._anchors = prepared.deviating.keys() | prepared.expanding.keys()
        self._opened: dict[str, _Opened] = {}
        self._scan: re.Pattern[str] | None = None
        self._pairs: tuple[set[str], set[str]] = (set(), set())

    def spans(self, text: str, fast: bool) -> Iterator[tuple[int, int]]:
        """Where they are in ``text``, from left to right by their anchors; for an anchor in several, their hull."""
        if self._anchors:
            for at in self._scanned(text) if fast else self._looked_through(text):
                span = self._hull(text, at)
                if span:
                    yield span

    def _looked_through(self, text: str) -> Iterator[int]:
        """Where there are anchors beside the right neighbours."""
        anchors, after, before = self._anchors, self._prepared.after, self._prepared.before
        for at, anchor in enumerate(text):
            if anchor in anchors and (
                text[at + 1 : at + 2] in after.get(anchor, "")
                or text[at - 1 : at] in before.get(anchor, "")
                or anchor in self._prepared.expanding
            ):
                yield at

    def _scanned(self, text: str) -> Iterator[int]:
        """The same, at speed: a regular expression leaves out what is no anchor, and most wrong neighbours."""
        if self._scan is None:
            self._build()
        assert self._scan
        expanding, (after, before) = self._prepared.expanding, self._pairs
        for at in map(re.Match.start, self._scan.finditer(text)):
            if text[at : at + 2] in after or text[at - 1 : at + 1] in before or (expanding and text[at] in expanding):
                yield at

    def _build(self) -> None:
        prepared = self._prepared
        self._pairs = (
            {anchor + other for anchor, others in prepared.after.items() for other in others},
            {other + anchor for anchor, others in prepared.before.items() for other in others},
        )
        # Last, since another thread may ask whether it is there.
        self._scan = re.compile(_pattern(prepared))

    def _hull(self, text: str, at: int) -> tuple[int, int] | None:
        """The hull of what is found by the anchor at ``at``."""
        anchor = text[at]
        followed, ended = self._opened.get(anchor) or self._open(anchor)
        low, high = (at, at + 1) if anchor in self._prepared.expanding else (at + 1, at)
        for place, phrase in followed.get(text[at + 1 : at + 2], ()):
            if text.startswith(phrase, at - place) and place <= at:
                low, high = min(low, at - place), max(high, at - place + len(phrase))
        for place, phrase in ended.get(text[at - 1 : at], ()):
            if text.startswith(phrase, at - place) and place <= at:
                low, high = min(low, at - place), max(high, at + 1)
        return (low, high) if low < high else None

    def _open(self, anchor: str) -> _Opened:
        """The phrases of ``anchor``, read when it is first met: those of most never are."""
        opened: _Opened = ({}, {})
        for row in self._prepared.deviating.get(anchor, "").split("\n"):
            number, _, phrase = row.partition(" ")
            if phrase:
                place = int(number)
                ends = place + 1 == len(phrase)
                opened[ends].setdefault(phrase[place - 1 if ends else place + 1], []).append((place, phrase))
        self._opened[anchor] = opened
        return opened


def _pattern(prepared: Prepared) -> str:
    """A regular expression for anchors with a neighbour that some anchor has in that place."""
    ways = []
    if prepared.after:
        ways.append(f"(?={_all(prepared.after)})")
    if prepared.before:
        ways.append(f"(?<={_all(prepared.before)}{character_class(prepared.before)})")
    if prepared.expanding:
        ways.append(f"(?<={character_class(prepared.expanding)})")
    return f"{character_class(prepared.deviating.keys() | prepared.expanding.keys())}(?:{'|'.join(ways)})"


def _all(others: Mapping[str, str]) -> str:
    return character_class(set().union(*others.values()))
