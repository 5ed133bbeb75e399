"""Where words stand in a text, asked for thousands of words of one text."""

from __future__ import annotations

from array import array
from collections import defaultdict

_WORTH = 20_000
"""A shorter text is looked through from its beginning to its end each time."""
_SEARCHED = 200
"""So many characters are looked through in about the time that one place takes to be compared."""
_LOOKED_AT = 64
"""The rarest of so many characters is sought."""


class Whereabouts:
    """Finds words in ``text`` by the rarest of their characters, whose places are listed when they are first wanted.

    The list takes four bytes a character. All answers are those of ``str.find``.
    """

    __slots__ = ("_places", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[str, array[int]] | None = None

    def of(self, words: str) -> list[int]:
        """All positions at which ``words`` begin, ascending; they may overlap."""
        text = self.text
        if not words or len(text) < _WORTH:
            return _searched(text, words)
        places = self._listed()
        head = words[:_LOOKED_AT]
        rarest = min(head, key=lambda char: len(places[char]) if char in places else 0)
        listed = places.get(rarest)
        if listed is None:
            return []
        if len(listed) * _SEARCHED > len(text):
            return _searched(text, words)
        ahead = head.index(rarest)
        return [at - ahead for at in listed if at >= ahead and text.startswith(words, at - ahead)]

    def count(self, words: str) -> int:
        """How often ``words`` stand in the text without overlapping, as ``str.count`` has it; not for no words."""
        found, free = 0, 0
        for at in self.of(words):
            if at >= free:
                found, free = found + 1, at + len(words)
        return found

    def _listed(self) -> dict[str, array[int]]:
        if self._places is None:
            listed: dict[str, list[int]] = defaultdict(list)
            for at, char in enumerate(self.text):
                listed[char].append(at)
            self._places = {char: array("I", places) for char, places in listed.items()}
        return self._places


def _searched(text: str, words: str) -> list[int]:
    found = []
    at = text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found
