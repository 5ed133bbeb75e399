"""The byte pairs of GBK (the code page 936 of Windows), for reasoning about text damaged at the byte level."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from reader.source.han import characters

_RANK_LIMIT = 6000
_SIGNS = "，。、；：？！“”‘’（）《》〈〉【】「」『』—…·～％＋－＝０１２３４５６７８９　"


@dataclass(frozen=True, slots=True)
class Pairs:
    """The byte pairs of characters a text is likely to hold: common Han characters and punctuation."""

    char: dict[tuple[int, int], str]
    by_lead: dict[int, tuple[tuple[int, str], ...]]
    """For each lead byte, the trail bytes that may follow and the characters made."""
    by_trail: dict[int, tuple[tuple[int, str], ...]]
    """For each trail byte, the lead bytes that may precede and the characters made."""


@cache
def pairs() -> Pairs:
    """The pairs of the common characters, Simplified and Traditional."""
    char: dict[tuple[int, int], str] = {}
    by_lead: dict[int, list[tuple[int, str]]] = defaultdict(list)
    by_trail: dict[int, list[tuple[int, str]]] = defaultdict(list)
    common = (one for one, rank in characters().rank.items() if rank < _RANK_LIMIT)
    for one in (*_SIGNS, *common):
        data = pair_of(one)
        if data is not None:
            lead, trail = data
            char[data] = one
            by_lead[lead].append((trail, one))
            by_trail[trail].append((lead, one))
    return Pairs(
        char,
        {lead: tuple(found) for lead, found in by_lead.items()},
        {trail: tuple(found) for trail, found in by_trail.items()},
    )


def pair_of(char: str) -> tuple[int, int] | None:
    """The two bytes of ``char`` in GBK, or None when it has not exactly two."""
    try:
        data = char.encode("gbk")
    except UnicodeEncodeError:
        return None
    return (data[0], data[1]) if len(data) == 2 else None


@cache
def unassigned() -> dict[int, frozenset[int]]:
    """For each lead byte, the trail bytes with which it stands for nothing: a lenient decoder drops the two."""
    found = {}
    for lead in range(0x81, 0xFF):
        nothing = frozenset(
            trail for trail in range(0x40, 0xFF) if not bytes((lead, trail)).decode("gbk", "ignore")[:1] > "\x7f"
        )
        if nothing:
            found[lead] = nothing
    return found
