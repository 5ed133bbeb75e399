"""Where words stand in a text, asked for thousands of words of one text."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence

_WORTH = 20_000
"""A shorter text is looked through from its beginning to its end each time."""
_SEARCHED = 200
"""So many characters are looked through in about the time that one place takes to be compared."""
_LOOKED_AT = 64
"""The rarest of so many characters is sought."""
_ASKED = 50
"""A list of all places pays when so many words have been sought."""
_PARTED = 32
"""The places of a character that has more are told apart by the character that follows."""


class Whereabouts:
    """Finds words in ``text`` by the rarest of their characters, whose places are listed when many are wanted.

    A frequent character is sought together with the one behind it: a longer text has more places for every character,
    but fewer of them for each pair. The lists take four bytes a character, twice that for the characters so parted.
    All answers are those of ``str.find``.
    """

    __slots__ = ("_asked", "_parted", "_places", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[str, array[int]] | None = None
        self._parted: dict[str, dict[str, array[int]]] = {}
        self._asked = 0

    def of(self, words: str) -> list[int]:
        """All positions at which ``words`` begin, ascending; they may overlap."""
        text = self.text
        self._asked += 1
        if not words or len(text) < _WORTH or self._asked <= _ASKED:
            return _searched(text, words)
        ahead, listed = self._rarest(words[:_LOOKED_AT])
        if len(words) == 1:
            return list(listed)
        if len(listed) * _SEARCHED > len(text):
            return _searched(text, words)
        return [at - ahead for at in listed if at >= ahead and text.startswith(words, at - ahead)]

    def count(self, words: str) -> int:
        """How often ``words`` stand in the text without overlapping, as ``str.count`` has it; not for no words."""
        found, free = 0, 0
        for at in self.of(words):
            if at >= free:
                found, free = found + 1, at + len(words)
        return found

    def _rarest(self, head: str) -> tuple[int, Sequence[int]]:
        """How far into ``head`` its rarest character is, with the next one where it is frequent; and the places."""
        places = self._listed()
        sizes = [len(places[char]) if char in places else 0 for char in head]
        ahead = sizes.index(min(sizes))
        if sizes[ahead] <= _PARTED or len(head) == 1:
            return ahead, places.get(head[ahead], ())
        ahead = min(ahead, len(head) - 2)  # the last one stands in the pair of the one before it
        return ahead, self._parted_by_next(head[ahead], places[head[ahead]]).get(head[ahead + 1], ())

    def _parted_by_next(self, char: str, places: array[int]) -> dict[str, array[int]]:
        found = self._parted.get(char)
        if found is None:
            parted: dict[str, list[int]] = defaultdict(list)
            for at in places:
                parted[self.text[at + 1 : at + 2]].append(at)
            found = self._parted[char] = {follows: array("I", listed) for follows, listed in parted.items()}
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
