"""What the command palette lists, and which of it answers what the reader types.

Chinese is found by its words in either script, by the initials of its pinyin (``dczy`` for 导出摘要) and by the pinyin
itself (``daochu``): a command should not cost a switch of the input method.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from heapq import nsmallest

from reader.app.initials import syllables
from reader.search.query import fold


class EntryKind(str, Enum):
    """What an entry of the palette is. The order is that of equally good answers."""

    ACTION = "action"
    SECTION = "section"
    DOCUMENT = "document"
    TAG = "tag"
    COLLECTION = "collection"
    SEARCH = "search"
    """What was typed, to be looked for in all documents; its words are its key."""


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
class Listed:
    """An entry, and its words as they are compared: the title folded, as initials and in pinyin; the detail folded.

    ``starts`` has a 1 where a syllable begins in ``pinyin``.
    """

    entry: Entry
    folded: str
    initials: str
    pinyin: str
    starts: bytes
    detail: str


def listed(entries: Iterable[Entry]) -> tuple[Listed, ...]:
    """``entries`` ready to be asked for, in any thread: of ten thousand it takes a third of a second."""
    return tuple(_listed(entry) for entry in entries)


def answers(entries: Sequence[Listed], query: str, recent: Sequence[str] = (), most: int = 100) -> tuple[Entry, ...]:
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
    kinds = {kind: place for place, kind in enumerate(EntryKind)}
    found = []
    for place, one in enumerate(entries):
        entry = one.entry
        if kind is not None and entry.kind is not kind:
            continue
        worst = _farthest(one, wanted)
        if worst < _ABSENT:
            used = freshness.get(entry.key, len(recent)) if entry.kind is EntryKind.ACTION else len(recent)
            found.append((worst, used, kinds[entry.kind], place))
    return tuple(entries[place].entry for *_, place in nsmallest(most, found))


_ABSENT = 6


def _farthest(one: Listed, words: Sequence[str]) -> int:
    """How far the farthest of ``words``, folded, is from the entry."""
    worst = 0
    for word in words:
        worst = max(worst, _distance(one, word))
        if worst == _ABSENT:
            break
    return worst


def _distance(one: Listed, word: str) -> int:
    """How far ``word``, folded, is from the entry: 0 when its title begins with it, up to ``_ABSENT``."""
    at = one.folded.find(word)
    if at >= 0:
        return min(at, 1)
    if word.isascii():
        if one.initials.startswith(word):
            return 2
        if word in one.initials:
            return 3
        at = one.pinyin.find(word)
        while at >= 0:
            if one.starts[at]:
                return 4
            at = one.pinyin.find(word, at + 1)
    return 5 if word in one.detail else _ABSENT


def _listed(entry: Entry) -> Listed:
    folded = fold(entry.title).text
    spelled = [syllables().get(character, character) for character in folded]
    initials = "".join(syllable[0] for syllable in spelled)
    starts = b"".join(_START[: len(syllable)] for syllable in spelled)
    return Listed(entry, folded, initials, "".join(spelled), starts, fold(entry.detail).text)


_START = b"\1" + b"\0" * 7
"""A syllable has at most six letters."""


def remembered(recent: Iterable[str], key: str, most: int = 8) -> tuple[str, ...]:
    """``recent`` after ``key`` was used: it stands first, and the oldest give way."""
    return (key, *(one for one in recent if one != key))[:most]
