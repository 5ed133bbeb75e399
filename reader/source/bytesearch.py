"""The search for the GBK bytes that a damaged stretch of text was made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from reader.source.gbk import pair_of, pairs, unassigned
from reader.source.han import characters, readings
from reader.source.language import go_together
from reader.source.passes.glosses import GLOSS_TAIL, ONE_READING, SWALLOWED_GLOSS, can_read, syllable_of

_TAIL = re.compile(GLOSS_TAIL)
_SWALLOWED = re.compile(SWALLOWED_GLOSS)
_NARROWED = frozenset(map(chr, range(0x21, 0x40)))
"""ASCII forms of full-width signs and digits that no lead byte can take for a trail byte (below 0x40)."""
_STOPS = "。，、；："
_LONGEST = 24
_MOST = 600
"""Steps of one search: without a limit every token could double the ways to go on."""
_MOST_GUESSED = 4096
"""Answers of one search that guesses the first character as well."""
_WIDE = 0xA3
"""The lead byte of full-width signs, digits and letters."""
_OPEN_NUMBER = re.compile("（[一二三四五六七八九十]{1,3}")
_NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Token:
    """One character that is left, its bytes, and the reading behind it."""

    start: int
    end: int
    """Behind the gloss."""
    char: str
    data: tuple[int, ...]
    """Its bytes in GBK; empty where GBK has none."""
    syllable: str
    """The gloss's first reading, or empty."""
    swallowed: bool = False
    """Whether this is a gloss, behind a byte that could not be decoded: 日?qǐng). Its ``char`` tells no more."""


@dataclass(frozen=True, slots=True)
class Path:
    """A beginning of what the text was, and how far the tokens have been read."""

    chars: str
    guessed: tuple[int, ...]
    """Indices into ``chars`` of characters with a guessed byte that no gloss confirms."""
    index: int
    """The next token."""
    pending: int | None
    """The lead byte that waits for its trail byte; None when characters and tokens are in step again."""
    lost_pair: bool = False

    def read(self, char: str, pending: int | None, *, guessed: bool = False, step: int = 1) -> Path:
        """This path with one more character."""
        where = (*self.guessed, len(self.chars)) if guessed else self.guessed
        return Path(self.chars + char, where, self.index + step, pending, self.lost_pair)


def tokens_of(text: str, low: int, high: int) -> list[Token]:
    """The characters of ``text[low:high]``, each with its reading where one is attached.

    A reading that cannot be the character's and stands behind one that is its own, or behind a mark for what could
    not be decoded, makes a token of its own.
    """
    found: list[Token] = []
    at = low
    while at < high:
        stray = _stray_gloss(text, at, high, found[-1] if found else None)
        if stray is None:
            end, syllable = _read_gloss(text, at)
            char = text[at]
            data = (ord(char),) if char < "\x80" else pair_of(char) or ()
            stray = Token(at, end, char, data, syllable)
        found.append(stray)
        at = stray.end
    return found


def _stray_gloss(text: str, at: int, high: int, before: Token | None) -> Token | None:
    """The gloss at ``at`` that belongs to no character there, or None."""
    if text[at] not in "?\ufffd" and not (before and before.syllable and text[at] in "(（"):
        return None
    match = _SWALLOWED.match(text, at, high)
    if not match or not is_syllable(match[1]):
        return None
    return Token(at, match.end(), text[at], (), syllable_of(match[1]), swallowed=True)


def _read_gloss(text: str, at: int) -> tuple[int, str]:
    """Where the character at ``at`` and the readings behind it end, and its reading: its own if the first is one."""
    end, syllable = at + 1, ""
    tail = _TAIL.match(text, end)
    for one in ONE_READING.finditer(text, end, tail.end()) if tail else ():
        reading = syllable_of(one[1])
        if len(reading) < 2 or reading not in readings() or (syllable and not can_read(text[at], reading)):
            break
        end, syllable = one.end(), syllable or reading
        if not can_read(text[at], reading):
            break
    return end, syllable


def is_syllable(reading: str) -> bool:
    """Whether ``reading`` is a Mandarin syllable of several letters, with its tone mark."""
    syllable = syllable_of(reading)
    return len(syllable) > 1 and not syllable.isascii() and syllable in readings()


def stray_byte(tokens: Sequence[Token], start: int) -> Iterator[Path]:
    """What the text was if the first byte of ``tokens[start]`` does not belong."""
    token = tokens[start]
    if len(token.data) == 2 and not token.syllable:
        yield from _finish(tokens, Path("", (), start + 1, token.data[1]))


def lost_byte(tokens: Sequence[Token], start: int) -> Iterator[Path]:
    """What the text was if a byte was lost before or within ``tokens[start]``."""
    token = tokens[start]
    if len(token.data) != 2 or token.syllable:
        return
    first, second = token.data
    made = [*pairs().by_trail.get(first, ()), *pairs().by_lead.get(first, ())]
    yield from islice(_guessed_first(tokens, start, made, second), _MOST_GUESSED)


def narrowed_punctuation(tokens: Sequence[Token], start: int) -> Iterator[Path]:
    """What the text was if ``tokens[start]``, an ASCII sign, was the byte pair of its full-width form.

    That pair was the trail byte A3 of one character and the lead byte of the next.
    """
    token = tokens[start]
    if token.char not in _NARROWED or token.syllable:
        return
    made = pairs().by_trail.get(_WIDE, ())
    yield from islice(_guessed_first(tokens, start, made, ord(token.char) + 0x80), _MOST_GUESSED)


def misplaced_gloss(tokens: Sequence[Token], start: int) -> Iterator[Path]:
    """What the text was if the gloss at ``tokens[start]`` was put between the two bytes of a character.

    A program that glosses text byte by byte finds a character also where its two bytes are the last of one
    character and the first of the next: 請 (D588) in 日報 (C8D5 88F3). The gloss tells the lead byte that stood
    before it and was lost.
    """
    token = tokens[start]
    if not token.syllable or (token.swallowed and not start):
        return
    before = tokens[start - 1] if token.swallowed else token
    if len(before.data) != 2 or can_read(token.char, token.syllable):
        return
    for lead in pairs().by_lead:
        across = bytes((before.data[1], lead)).decode("gbk", "ignore")
        if across and ord(across[0]) in characters().simplify and can_read(across[0], token.syllable):
            yield from _finish(tokens, Path("" if token.swallowed else token.char, (), start + 1, lead))


def _guessed_first(tokens: Sequence[Token], start: int, made: Sequence[tuple[int, str]], lead: int) -> Iterator[Path]:
    """Each of ``made`` that fits, and behind it each way in which the lead byte and what follows it go on."""
    fitting: dict[str, list[str]] = {}  # by the character behind: the ways to go on begin with few
    for rest in _finish(tokens, Path("", (), start + 1, lead)):
        following = rest.chars[:1]
        if following not in fitting:
            fitting[following] = [char for _, char in made if _supported(tokens, start, char, following)]
        for char in fitting[following]:
            yield Path(char + rest.chars, (0, *(at + 1 for at in rest.guessed)), rest.index, None, rest.lost_pair)


def _supported(tokens: Sequence[Token], start: int, char: str, following: str) -> bool:
    """Whether ``char``, put before ``following``, goes into a word with a neighbour, or is punctuation."""
    before = tokens[start - 1].char if start else ""
    return (
        go_together(char, following)
        or go_together(before, char)
        or (char in _STOPS and "\u3400" <= following <= "\u9fff")
        or (char == "（" and following in _NUMERALS and bool(following))
    )


def _finish(tokens: Sequence[Token], path: Path) -> Iterator[Path]:
    """The ways to go on from ``path`` until characters and tokens are in step again."""
    first = path.index
    stack = [path]
    steps = 0
    while stack and steps < _MOST:
        steps += 1
        now = stack.pop()
        if now.pending is None:
            yield now
        elif now.index - first <= _LONGEST:
            stack.extend(reversed(tuple(_advance(tokens, now, now.pending))))


def _advance(tokens: Sequence[Token], path: Path, lead: int) -> Iterator[Path]:
    token = tokens[path.index] if path.index < len(tokens) else None
    if token and token.swallowed:
        yield from _up_to_gloss(path, lead, token.syllable, step=1)
        return
    if token is None or token.char == "\n" or (len(token.data) == 1 and token.data[0] < 0x40):
        yield from _lost_trail(tokens, path, lead)
        return
    if not token.data:
        return
    char = pairs().char.get((lead, token.data[0]))
    if char:
        if len(token.data) == 1:
            if not token.syllable or can_read(char, token.syllable):
                yield path.read(char, None)
        elif token.syllable:
            yield from _up_to_gloss(path.read(char, token.data[1]), token.data[1], token.syllable)
        else:
            yield path.read(char, token.data[1])
    if not path.lost_pair:
        yield from _lost_pair(tokens, path, lead)


def _lost_trail(tokens: Sequence[Token], path: Path, lead: int) -> Iterator[Path]:
    """The trail byte was dropped, since what follows could not be paired with it."""
    following = tokens[path.index].char if path.index < len(tokens) else ""
    if path.chars.startswith("（") and len(path.chars) < 4:
        closed = _closed_number(path, lead)
        if closed:
            yield closed
            return
    for _, char in pairs().by_lead.get(lead, ()):
        if (path.chars and go_together(path.chars[-1], char)) or (following and go_together(char, following)):
            yield path.read(char, None, guessed=True, step=0)


def _closed_number(path: Path, lead: int) -> Path | None:
    """The number of a heading whose bracket was lost: all of it, or with a pair dropped before it, as in （三A3）."""
    if lead == _WIDE and _OPEN_NUMBER.fullmatch(path.chars):
        return path.read("）", None, guessed=True, step=0)
    for trail, char in pairs().by_lead.get(lead, ()):
        if char in _NUMERALS and _WIDE in unassigned().get(trail, ()) and _OPEN_NUMBER.fullmatch(path.chars + char):
            return path.read(char, None, guessed=True, step=0).read("）", None, guessed=True, step=0)
    return None


def _up_to_gloss(path: Path, lead: int, syllable: str, *, step: int = 0) -> Iterator[Path]:
    """The trail byte before a gloss was dropped; the gloss says how the character is read."""
    for _, char in pairs().by_lead.get(lead, ()):
        if can_read(char, syllable):
            yield path.read(char, None, step=step)


def _lost_pair(tokens: Sequence[Token], path: Path, lead: int) -> Iterator[Path]:
    """A byte pair that stands for nothing was dropped before the next token."""
    token = tokens[path.index]
    before = path.chars[-1:]
    following = tokens[path.index + 1].char if path.index + 1 < len(tokens) and len(token.data) == 1 else ""
    pending = token.data[1] if len(token.data) == 2 else None
    if token.syllable and pending is not None:
        return
    for first, seconds, together in _dropped_pairs(lead, token.data[0]):
        fits = go_together(before, first) or (before == "（" and first in _NUMERALS)
        for second, one_word in zip(seconds, together, strict=True):
            if not (fits or one_word or (following and go_together(second, following))):
                continue
            if token.syllable and not can_read(second, token.syllable):
                continue
            both = Path(path.chars, path.guessed, path.index, lead, True).read(first, lead, guessed=True, step=0)
            yield both.read(second, pending, guessed=not token.syllable)


@lru_cache(maxsize=512)
def _dropped_pairs(lead: int, trail: int) -> tuple[tuple[str, str, bytes], ...]:
    """The characters that begin with ``lead`` and those that end with ``trail`` whose inner bytes stand for nothing.

    To each first character all the second ones, and for each of those 1 where some word holds it behind the first.
    """
    nothing = unassigned()
    found = []
    for inner, first in pairs().by_lead.get(lead, ()):
        if inner in nothing:
            seconds = "".join(one for outer, one in pairs().by_trail.get(trail, ()) if outer in nothing[inner])
            if seconds:
                found.append((first, seconds, bytes(go_together(first, second) for second in seconds)))
    return tuple(found)
