"""Readings that a script converter left behind characters: 會(huì)議.

Some web sites attach the reading to every character they converted to Traditional script. A reading is
taken away only where it can be one of the character before it, and only where nobody would have written
it for a reader: not in a text that teaches readings, and not behind a rare character or for a less usual
reading, unless the whole text is full of them.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

from reader.source.han import characters, readings
from reader.text.edits import Edits
from reader.text.offsetmap import Edit
from reader.text.parts import line_matches
from reader.text.patterns import lazy_pattern

HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
LETTERS = "a-zɡɑüêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300-\u030c"
GLOSS_TAIL = rf"(?:[(（][{LETTERS}]{{1,8}}[)）])+"
SWALLOWED_GLOSS = rf"[?\ufffd]?[(（]?([{LETTERS}]{{2,8}})[)）]"
"""A gloss behind a byte that could not be decoded; some decoders take the bracket for its trail byte."""
GLOSS = lazy_pattern(rf"([{HAN}])({GLOSS_TAIL})")
_HAN_CHARACTER = lazy_pattern(f"[{HAN}]")
ONE_READING = lazy_pattern(r"[(（]([^()（）]+)[)）]")
_TEACHING = lazy_pattern(
    r"拼音|读音|讀音|注音|声调|聲調|多音|读作|讀作|念作|读成|讀成|念成|音节|音節|韵母|韻母|声母|聲母|生字|字音|读法|讀法"
    r"|发音|發音|普通话测试|普通話測試|应读|應讀|音[:：]"
)
_LOOKALIKES = str.maketrans("ɡɑ", "ga")
_COMMON = 2000
_COMMON_TRADITIONAL = 3500
_SYSTEMATIC = 4
"""This many readings that help nobody show that a machine wrote them all."""
_BEFORE, _AFTER = 40, 20


class _Glosses:
    """Characters with their readings, as columns: a page may hold one for every other character."""

    def __init__(self) -> None:
        self.starts = array("q")
        self.ends = array("q")
        self.telling = bytearray()
        """Whether nobody would write this reading for a reader: the character is easy, the reading usual."""

    def __len__(self) -> int:
        return len(self.starts)

    def add(self, start: int, end: int, *, telling: bool) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.telling.append(telling)

    def places(self) -> Iterator[tuple[int, int]]:
        """Start and end of each, in order."""
        return zip(self.starts, self.ends, strict=True)

    def kept(self, wanted: Iterable[bool]) -> _Glosses:
        """Those that are ``wanted``."""
        found = _Glosses()
        for start, end, telling in compress(zip(self.starts, self.ends, self.telling, strict=True), wanted):
            found.add(start, end, telling=bool(telling))
        return found


def syllable_of(text: str) -> str:
    """``text`` as the table of readings writes syllables: composed, and with plain a and g."""
    return unicodedata.normalize("NFC", text.translate(_LOOKALIKES))


def can_read(char: str, syllable: str) -> bool:
    """Whether ``syllable``, with its tone mark, is a reading of ``char``."""
    found = readings().get(syllable_of(syllable))
    return found is not None and (char in found.first or char in found.other)


def gloss_edits(text: str) -> Sequence[Edit]:
    """Edits that each replace a character and the readings behind it by the character."""
    if "(" not in text and "（" not in text:
        return ()
    found = _glosses(text)
    if not found:
        return ()
    cues = [match.start() for match in line_matches(_TEACHING, text)]
    plain = found.kept(not _taught(text, place, cues) for place in found.places()) if cues else found
    telling = sum(plain.telling)
    if telling < 4 * (len(found) - len(plain)) or _teaches(text, plain):
        return ()
    taken = found if telling >= _SYSTEMATIC else plain.kept(map(bool, plain.telling))
    edits = Edits()
    for start, end in taken.places():
        edits.add(start, end, text[start], "gloss")
    return edits


def _glosses(text: str) -> _Glosses:
    found = _Glosses()
    for match in line_matches(GLOSS, text):
        char = match.group(1)
        syllables = [syllable_of(one) for one in ONE_READING.findall(match.group(2))]
        if all(len(syllable) > 1 and can_read(char, syllable) for syllable in syllables):
            found.add(match.start(), match.end(), telling=_is_telling(char, syllables[0]))
    return found


def _is_telling(char: str, syllable: str) -> bool:
    table = characters()
    limit = _COMMON_TRADITIONAL if ord(char) in table.simplify else _COMMON
    return table.rank.get(char, limit) < limit and char in readings()[syllable].first


def _taught(text: str, place: tuple[int, int], cues: list[int]) -> bool:
    """Whether a word about pronunciation stands near the gloss at ``place``, in its line."""
    start, end = place
    at = bisect_left(cues, start - _BEFORE)
    if at == len(cues) or cues[at] >= end + _AFTER:
        return False
    low, high = sorted((cues[at], start))
    return "\n" not in text[low:high]


def _teaches(text: str, glosses: _Glosses) -> bool:
    """Whether most characters of the lines with glosses have one, as in a reader for beginners, or stand in a list."""
    if len(glosses) < 4:
        return False
    if sum(_is_listed(text, *place) for place in glosses.places()) * 2 > len(glosses):
        return True
    there = line_end = 0
    for place in glosses.starts:
        if place >= line_end:
            start = text.rfind("\n", line_end, place) + 1 or line_end
            line_end = text.find("\n", place)
            line_end = len(text) if line_end < 0 else line_end
            there += sum(1 for _ in _HAN_CHARACTER.finditer(text, start, line_end))
    return len(glosses) * 2 > there


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether a character and its reading stand by themselves between signs, as the entries of a list do."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return not (_HAN_CHARACTER.match(before) or before in (")", "）") or _HAN_CHARACTER.match(after))
