"""Tables of Han characters: how common each is, how it is read, and which words there are.

Loaded from ``resources/han`` at first use; the licences of their sources stand in the files.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.text.resources import resource


def _lines(name: str) -> Iterator[list[str]]:
    for line in resource(f"han/{name}").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


@dataclass(frozen=True, slots=True)
class Characters:
    """Which characters are common, and the Simplified form of Traditional ones."""

    rank: dict[str, int]
    """Place by frequency from 0, of Simplified characters and of the Traditional ones written for them."""
    simplify: dict[int, str]
    """For ``str.translate``: Traditional characters to Simplified ones, one to one."""
    simple: frozenset[str]
    """The characters that are the Simplified form of another."""


@cache
def characters() -> Characters:
    """The characters of ``characters.txt``."""
    fields = {key: value for key, value in _lines("characters.txt")}
    rank = {char: place for place, char in enumerate(fields["common"])}
    pairs = list(zip(fields["traditional"], fields["simplified"], strict=True))
    for traditional, simple in pairs:
        if simple in rank:
            rank[traditional] = min(rank[simple], rank.get(traditional, len(rank)))
    return Characters(
        rank, {ord(traditional): simple for traditional, simple in pairs}, frozenset(fields["simplified"])
    )


@dataclass(frozen=True, slots=True)
class Readers:
    """The characters that can be read as one syllable."""

    first: str
    """Those of which it is the first, usual reading."""
    other: str
    """Those of which it is another reading."""


@cache
def readings() -> dict[str, Readers]:
    """For each Mandarin syllable, with its tone mark (NFC), the characters that can be read so."""
    return {syllable: Readers(first, other) for syllable, first, other in _lines("readings.txt")}


@cache
def words() -> dict[str, int]:
    """For each Simplified word, ten times the negative natural logarithm of its share among words."""
    return {word: int(cost) for cost, group in _lines("words.txt") for word in group.split(" ")}
