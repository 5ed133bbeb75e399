"""Which section of one report says what a section of another does, by their titles, whatever script they are in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.search.query import fold

_LEAST = 0.5
"""Titles less alike than this are not about the same."""
_SAME_LEVEL = 0.04
_SAME_PLACE = 0.03
_ABOVE = 0.1
_TIME = re.compile("[0-9]{2,4}年度?|[一二三四五六七八九十]{1,3}季度|[上下]半年|[今去明]年|[0-9.]+")


@dataclass(frozen=True, slots=True)
class TitledSection:
    """A section as it is compared: its ``title`` without the marker, that of the section ``above``, its ``level``.

    ``place`` is how far down its report it begins, 0 to 1.
    """

    title: str
    level: int
    place: float
    above: str = ""


def best_section(wanted: TitledSection, others: Sequence[TitledSection]) -> int | None:
    """The index of the section of ``others`` that is most like ``wanted``; None where none is about the same.

    Titles are alike by the pairs of characters they share (Dice's coefficient), script, width and years apart. Of two
    equally alike the one under a like section, of the same level, or at the same place of its report is better.
    """
    best, found = 0.0, None
    for index, other in enumerate(others):
        alike = likeness(wanted.title, other.title)
        if alike < _LEAST:
            continue
        score = alike + _SAME_LEVEL * (wanted.level == other.level) - _SAME_PLACE * abs(wanted.place - other.place)
        if wanted.above and other.above:
            score += _ABOVE * likeness(wanted.above, other.above)
        if score > best:
            best, found = score, index
    return found


def likeness(one: str, other: str) -> float:
    """How alike two titles are, 0 to 1."""
    pairs, others = _pairs(one), _pairs(other)
    shared = sum((pairs & others).values())
    return 2 * shared / max(1, pairs.total() + others.total())


@lru_cache(maxsize=4096)
def _pairs(title: str) -> Counter[str]:
    """The pairs of neighbours in ``title``, folded, without years; of a single character, that."""
    folded = "".join(character for character in fold(title).text if character.isalnum())
    plain = _TIME.sub("", folded) or folded
    return Counter(plain[at : at + 2] for at in range(max(1, len(plain) - 1)) if plain)
