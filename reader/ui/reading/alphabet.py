"""Texts written in classes of characters, so that patterns over them are short. Knows no Qt.

Python takes milliseconds to compile a set with tens of thousands of Han characters, and there would be a dozen of them
in the rules of line breaking: a reader waits for that at each start. A set of a few letters takes no time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping

_FIRST_LETTER = 0xC0
"""From here on, Latin-1 has 64 characters without a meaning in patterns."""


class Alphabet(dict[int, int]):
    """For each code point the letter that is written for it, the same for all characters with the same properties.

    Letters are found when a character is first met.
    """

    def __init__(self, properties: Mapping[str, Iterable[str]]) -> None:
        """``properties`` says which characters have one: single ones, and ranges (``a-z``), which may overlap."""
        super().__init__()
        self._names = tuple(properties)
        self._starts, owners = _classes(list(properties.values()))
        kinds = sorted(set(owners), key=sorted)
        letters = {kind: _FIRST_LETTER + number for number, kind in enumerate(kinds)}
        self._letters = [letters[owned] for owned in owners]
        self._kinds = [(chr(letter), kind) for kind, letter in letters.items()]

    def __missing__(self, code: int) -> int:
        """The letter for ``code``, kept from now on."""
        letter = self[code] = self._letters[bisect_right(self._starts, code) - 1]
        return letter

    def write(self, text: str) -> str:
        """``text`` in letters, one for each of its code points."""
        return text.translate(self)

    def any(self, *names: str) -> str:
        """The set, to be used in a pattern, of what is written for characters with any of these properties."""
        wanted = {self._names.index(name) for name in names}
        return f"[{''.join(letter for letter, kind in self._kinds if kind & wanted)}]"


def _classes(properties: list[Iterable[str]]) -> tuple[list[int], list[frozenset[int]]]:
    """Where runs of code points with the same properties begin, and the indices of the properties of each run."""
    turns: dict[int, list[tuple[int, int]]] = {0: []}
    for index, members in enumerate(properties):
        for member in members:
            turns.setdefault(ord(member[0]), []).append((index, 1))
            turns.setdefault(ord(member[-1]) + 1, []).append((index, -1))
    starts, owners = sorted(turns), []
    depths = [0] * len(properties)
    for start in starts:
        for index, step in turns[start]:
            depths[index] += step
        owners.append(frozenset(index for index, depth in enumerate(depths) if depth))
    return starts, owners
