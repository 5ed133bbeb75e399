"""How well a short string reads as Chinese: the cost of its best division into words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from itertools import pairwise
from typing import TypeAlias

from reader.source.han import characters, words

Scorer: TypeAlias = Callable[[str], float]
"""The cost of a string, in tenths of a nat: lower is better. See :func:`cost`."""

_LONGEST = 4
_UNKNOWN_HAN = 210
_LONELY = 20
"""What a character that is a word by itself costs more than its frequency says: most belong to longer words."""
_SIGN = 40
_LATIN = 80
_ODD = 150
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》〈〉【】「」『』—…·～％　,.;:?!()%-+ \n")
_NUMERALS = "一二三四五六七八九十"
_MARKER = 60


def simplified(text: str) -> str:
    """``text`` with each Traditional character as its usual Simplified one, the same length."""
    return text.translate(characters().simplify)


def cost(text: str) -> float:
    """Ten times the negative logarithm of the probability of ``text`` as a row of independent words.

    Either script; as long a text as a clause, since the time is linear but the constant is not small.
    """
    return best_division(text)[0]


@lru_cache(maxsize=1024)
def best_division(text: str) -> tuple[float, tuple[tuple[int, int], ...]]:
    """The cost of ``text``, and the half-open ranges of the words of its cheapest division; of equals, the longer last.

    The last ones are remembered: a search weighs many strings against one and the same surroundings.
    """
    plain = simplified(text)
    table = words()
    costs, begins = [0.0], [0]
    for end in range(1, len(plain) + 1):
        begin = end - 1
        least = costs[begin] + _single(plain[begin], table)
        for start in range(max(0, end - _LONGEST), end - 1):
            word = plain[start:end]
            found = table.get(word)
            if found is None and word[0] in "（(" and _is_marker(word):
                found = _MARKER
            if found is not None and (costs[start] + found, start) < (least, begin):
                least, begin = costs[start] + found, start
        costs.append(least)
        begins.append(begin)
    ranges = []
    at = len(plain)
    while at:
        ranges.append((begins[at], at))
        at = begins[at]
    return costs[-1], tuple(ranges[::-1])


def _single(char: str, table: dict[str, int]) -> float:
    found = table.get(char)
    if found is not None:
        return found + _LONELY
    if char in _PUNCTUATION:
        return _SIGN
    if char.isascii():
        return _LATIN
    return _UNKNOWN_HAN if "\u3400" <= char <= "\u9fff" else _ODD


def _is_marker(word: str) -> bool:
    """Whether ``word`` numbers a section: （一） and the like."""
    return len(word) > 2 and word[0] in "（(" and word[-1] in "）)" and all(char in _NUMERALS for char in word[1:-1])


@cache
def _followers() -> dict[str, str]:
    """Of each character, Simplified, those that come right behind it in some word.

    As one text each they take half a megabyte; the pairs by themselves take eight, and what was asked of them,
    remembered, three times that.
    """
    behind: dict[str, set[str]] = {}
    for word in words():
        for first, second in pairwise(word):
            behind.setdefault(first, set()).add(second)
    return {first: "".join(seconds) for first, seconds in behind.items()}


def go_together(first: str, second: str) -> bool:
    """Whether some word holds the two characters side by side; either script. Nothing goes with an empty string."""
    return bool(second) and simplified(second) in _followers().get(simplified(first), "")
