"""Readings that a script converter left behind characters: 會(huì)議.

Some web sites attach the reading to every character they converted to Traditional script. A reading is
taken away only where it can be one of the character before it, and only where nobody would have written
it for a reader: not in a text that teaches readings, and not behind a rare character or for a less usual
reading, unless the whole text is full of them.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from reader.source.han import characters, readings
from reader.text.offsetmap import Edit

HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
LETTERS = "a-zɡɑüêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300-\u030c"
GLOSS_TAIL = rf"(?:[(（][{LETTERS}]{{1,8}}[)）])+"
SWALLOWED_GLOSS = rf"[?\ufffd]?[(（]?([{LETTERS}]{{2,8}})[)）]"
"""A gloss behind a byte that could not be decoded; some decoders take the bracket for its trail byte."""
GLOSS = re.compile(rf"([{HAN}])({GLOSS_TAIL})")
_HAN_CHARACTER = re.compile(f"[{HAN}]")
ONE_READING = re.compile(r"[(（]([^()（）]+)[)）]")
_TEACHING = re.compile(
    r"拼音|读音|讀音|注音|声调|聲調|多音|读作|讀作|念作|读成|讀成|念成|音节|音節|韵母|韻母|声母|聲母|生字|字音|读法|讀法"
    r"|发音|發音|普通话测试|普通話測試|应读|應讀|音[:：]"
)
_LOOKALIKES = str.maketrans("ɡɑ", "ga")
_COMMON = 2000
_COMMON_TRADITIONAL = 3500
_SYSTEMATIC = 4
"""This many readings that help nobody show that a machine wrote them all."""
_BEFORE, _AFTER = 40, 20


@dataclass(frozen=True, slots=True)
class _Gloss:
    start: int
    end: int
    char: str
    telling: bool
    """Whether nobody would write this reading for a reader: the character is easy, the reading usual."""


def syllable_of(text: str) -> str:
    """``text`` as the table of readings writes syllables: composed, and with plain a and g."""
    return unicodedata.normalize("NFC", text.translate(_LOOKALIKES))


def can_read(char: str, syllable: str) -> bool:
    """Whether ``syllable``, with its tone mark, is a reading of ``char``."""
    found = readings().get(syllable_of(syllable))
    return found is not None and (char in found.first or char in found.other)


def gloss_edits(text: str) -> list[Edit]:
    """Edits that each replace a character and the readings behind it by the character."""
    if "(" not in text and "（" not in text:
        return []
    found = list(_glosses(text))
    if not found:
        return []
    cues = [match.start() for match in _TEACHING.finditer(text)]
    plain = [gloss for gloss in found if not _taught(text, gloss, cues)]
    telling = [gloss for gloss in plain if gloss.telling]
    if len(telling) < 4 * (len(found) - len(plain)) or _teaches(text, plain):
        return []
    taken = found if len(telling) >= _SYSTEMATIC else telling
    return [Edit(gloss.start, gloss.end, gloss.char, "gloss") for gloss in taken]


def _glosses(text: str) -> Iterator[_Gloss]:
    held: dict[str, str] = {}  # one string for each character, however often it is glossed
    for match in GLOSS.finditer(text):
        char = held.setdefault(match.group(1), match.group(1))
        syllables = [syllable_of(one) for one in ONE_READING.findall(match.group(2))]
        if all(len(syllable) > 1 and can_read(char, syllable) for syllable in syllables):
            yield _Gloss(match.start(), match.end(), char, _is_telling(char, syllables[0]))


def _is_telling(char: str, syllable: str) -> bool:
    table = characters()
    limit = _COMMON_TRADITIONAL if ord(char) in table.simplify else _COMMON
    return table.rank.get(char, limit) < limit and char in readings()[syllable].first


def _taught(text: str, gloss: _Gloss, cues: list[int]) -> bool:
    """Whether a word about pronunciation stands near ``gloss``, in its line."""
    at = bisect_left(cues, gloss.start - _BEFORE)
    if at == len(cues) or cues[at] >= gloss.end + _AFTER:
        return False
    low, high = sorted((cues[at], gloss.start))
    return "\n" not in text[low:high]


def _teaches(text: str, glosses: list[_Gloss]) -> bool:
    """Whether most characters of the lines with glosses have one, as in a reader for beginners, or stand in a list."""
    if len(glosses) < 4:
        return False
    if sum(_is_listed(text, gloss) for gloss in glosses) * 2 > len(glosses):
        return True
    there = line_end = 0
    for gloss in glosses:
        if gloss.start >= line_end:
            start = text.rfind("\n", line_end, gloss.start) + 1 or line_end
            line_end = text.find("\n", gloss.start)
            line_end = len(text) if line_end < 0 else line_end
            there += len(_HAN_CHARACTER.findall(text, start, line_end))
    return len(glosses) * 2 > there


def _is_listed(text: str, gloss: _Gloss) -> bool:
    """Whether ``gloss`` and its character stand by themselves between signs, as the entries of a list do."""
    before, after = text[max(0, gloss.start - 1) : gloss.start], text[gloss.end : gloss.end + 1]
    return not (_HAN_CHARACTER.match(before) or before in (")", "）") or _HAN_CHARACTER.match(after))
