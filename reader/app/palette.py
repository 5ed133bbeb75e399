"""What the command palette lists, and which of it answers what the reader types.

Chinese is found by its words in either script, by the initials of its pinyin (``dczy`` for 导出摘要) and by the pinyin
itself (``daochu``): a command should not cost a switch of the input method.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from reader.search.query import fold
from reader.source.han import readings


class EntryKind(str, Enum):
    """What an entry of the palette is. The order is that of equally good answers."""

    ACTION = "action"
    SECTION = "section"
    DOCUMENT = "document"
    TAG = "tag"
    COLLECTION = "collection"


PREFIXES = {">": EntryKind.ACTION, "@": EntryKind.SECTION, "#": EntryKind.TAG}
"""A query that begins with one of these asks for entries of one kind."""

_WIDE = str.maketrans("＞＠＃", ">@#")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette. ``key`` names it among those of its kind; ``detail`` stands behind the title."""

    kind: EntryKind
    key: str
    title: str
    detail: str = ""
    keys: str = ""
    """The keys that do the same, as this system writes them."""


@dataclass(frozen=True, slots=True)
class _Spelled:
    """A title as it is compared: folded, as initials, and in pinyin; ``starts`` are where syllables begin there."""

    folded: str
    initials: str
    pinyin: str
    starts: frozenset[int]


def answers(entries: Sequence[Entry], query: str, recent: Sequence[str] = (), most: int = 100) -> tuple[Entry, ...]:
    """The ``most`` best answers to ``query``, best first.

    Every word of the query must be found, in the title or the detail. Better is: a title that begins with it, then
    one that holds it, then initials, pinyin, and the detail; then what stands first in ``recent``, keys of actions;
    then the order of the kinds and of ``entries``. Without a query, all entries in that order.
    """
    words = query.strip().translate(_WIDE)
    kind = PREFIXES.get(words[:1])
    if kind is not None:
        words = words[1:]
    wanted = [fold(word).text for word in words.split()]
    freshness = {key: place for place, key in enumerate(recent)}
    kinds = list(EntryKind)
    found = []
    for place, entry in enumerate(entries):
        if kind is not None and entry.kind is not kind:
            continue
        worst = max((_distance(entry, word) for word in wanted), default=0)
        if worst < _ABSENT:
            used = freshness.get(entry.key, len(recent)) if entry.kind is EntryKind.ACTION else len(recent)
            found.append(((worst, used, kinds.index(entry.kind), place), entry))
    found.sort(key=lambda pair: pair[0])
    return tuple(entry for _, entry in found[:most])


_ABSENT = 6


def _distance(entry: Entry, word: str) -> int:
    """How far ``word``, folded, is from the entry: 0 when its title begins with it, up to ``_ABSENT``."""
    spelled = _spell(entry.title)
    at = spelled.folded.find(word)
    if at >= 0:
        return min(at, 1)
    if word.isascii():
        if spelled.initials.startswith(word):
            return 2
        if word in spelled.initials:
            return 3
        at = spelled.pinyin.find(word)
        while at >= 0:
            if at in spelled.starts:
                return 4
            at = spelled.pinyin.find(word, at + 1)
    return 5 if word in fold(entry.detail).text else _ABSENT


@lru_cache(maxsize=20_000)
def _spell(title: str) -> _Spelled:
    folded = fold(title).text
    known, initials, pinyin, starts = _syllables(), [], [], []
    length = 0
    for character in folded:
        syllable = known.get(character, character)
        starts.append(length)
        initials.append(syllable[0])
        pinyin.append(syllable)
        length += len(syllable)
    return _Spelled(folded, "".join(initials), "".join(pinyin), frozenset(starts))


@cache
def _syllables() -> dict[str, str]:
    """For each character its usual syllable, without the tone; ü is v, as on keyboards."""
    return {character: _toneless(syllable) for syllable, readers in readings().items() for character in readers.first}


def _toneless(syllable: str) -> str:
    plain = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(character for character in plain if not unicodedata.combining(character))


def remembered(recent: Iterable[str], key: str, most: int = 8) -> tuple[str, ...]:
    """``recent`` after ``key`` was used: it stands first, and the oldest give way."""
    return (key, *(one for one in recent if one != key))[:most]
