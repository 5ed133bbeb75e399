"""One stage of a conversion, entry by entry: which dictionary entry applies where.

This is the definition of what a conversion does. :mod:`reader.script.engine` gives the same text faster;
:mod:`reader.script.trace` uses this to say why.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.script.lexicon import Dictionary, Rule


@dataclass(frozen=True, slots=True)
class Token:
    """The entry ``key`` -> ``value`` of dictionary number ``order`` applies to ``[start, end)`` of a stage's input."""

    start: int
    end: int
    order: int
    value: str


@dataclass(frozen=True, slots=True)
class Stage:
    """The entries of one group of dictionaries that can ever apply, each with its dictionary's number.

    ``phrases`` are the keys of two and more characters; ``lengths`` gives, for a first character, the lengths of the
    phrases that start with it, longest first. ``blocks`` says of each dictionary whether its replacements are
    indivisible: those of a dictionary that ever changes the length (打印机 -> 印表機 does not correspond position by
    position either).
    """

    rule: Rule
    names: tuple[str, ...]
    blocks: tuple[bool, ...]
    characters: Mapping[str, tuple[int, str]]
    phrases: Mapping[str, tuple[int, str]]
    lengths: Mapping[str, tuple[int, ...]]

    def tokens(self, text: str, barriers: Sequence[int] = ()) -> list[Token]:
        """The entries that apply in ``text``, in order; those that leave their key as it is are included.

        No phrase is taken that has one of the sorted positions ``barriers`` strictly inside.
        """
        return self._forward(text, barriers) if self.rule is Rule.FORWARD else self._longest(text, barriers)

    def _forward(self, text: str, barriers: Sequence[int]) -> list[Token]:
        lengths, phrases, characters = self.lengths, self.phrases, self.characters
        walls = iter([*barriers, len(text)])
        wall = at = 0
        found: list[Token] = []
        while at < len(text):
            while wall <= at:
                wall = next(walls)
            character = text[at]
            for length in lengths.get(character, ()):
                entry = phrases.get(text[at : at + length]) if at + length <= wall else None
                if entry:
                    found.append(Token(at, at + length, *entry))
                    at += length
                    break
            else:
                if character in characters:
                    found.append(Token(at, at + 1, *characters[character]))
                at += 1
        return found

    def _longest(self, text: str, barriers: Sequence[int]) -> list[Token]:
        matches: list[tuple[int, int, int, str]] = []
        for at, character in enumerate(text):
            for length in self.lengths.get(character, ()):
                # Near the end, the slice is shorter than the length looked for, and may be another key.
                entry = self.phrases.get(text[at : at + length]) if at + length <= len(text) else None
                if entry and bisect_right(barriers, at) == bisect_right(barriers, at + length - 1):
                    matches.append((entry[0], -length, at, entry[1]))
        matches.sort(key=lambda match: match[:3])
        taken = bytearray(len(text))
        found: list[Token] = []
        for order, minus, start, value in matches:
            end = start - minus
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * -minus
                found.append(Token(start, end, order, value))
        for at, character in enumerate(text):
            if not taken[at] and character in self.characters:
                found.append(Token(at, at + 1, *self.characters[character]))
        found.sort(key=lambda token: token.start)
        return found


def build_stage(dictionaries: Iterable[Dictionary], rule: Rule, separators: str = "", tofu: bool = True) -> Stage:
    """The stage of a group of dictionaries.

    A key that holds one of ``separators`` (a regular expression, empty for none) can never apply. With ``tofu`` off,
    dictionaries marked so are left out, and no entry turns a character of the Basic Multilingual Plane into one
    beyond it.
    """
    used = [dictionary for dictionary in dictionaries if tofu or not dictionary.tofu]
    barred = re.compile(separators) if separators else None
    characters: dict[str, tuple[int, str]] = {}
    phrases: dict[str, tuple[int, str]] = {}
    blocks: list[bool] = []
    for order, dictionary in enumerate(used):
        entries = dictionary.entries()
        blocks.append(any(len(key) != len(value) for key, value in entries.items()))
        earlier = (frozenset(characters), frozenset(phrases))
        for key, value in entries.items():
            if not tofu:
                value = _without_tofu(key, value)
            if barred and barred.search(key):
                continue
            if len(key) == 1:
                characters.setdefault(key, (order, value))
            elif not order or not _dead(key, earlier, rule):
                phrases.setdefault(key, (order, value))
    return Stage(
        rule, tuple(dictionary.name for dictionary in used), tuple(blocks), characters, phrases, _lengths(phrases)
    )


def _without_tofu(key: str, value: str) -> str:
    """``value`` with the key's own characters where rarer ones from beyond the plane would take their place."""
    if max(value) <= "\uffff":
        return value
    if len(key) != len(value):
        return key
    return "".join(old if old <= "\uffff" < new else new for old, new in zip(key, value, strict=True))


def _dead(key: str, earlier: tuple[frozenset[str], frozenset[str]], rule: Rule) -> bool:
    """Whether entries of earlier dictionaries always take (a part of) ``key`` first."""
    characters, phrases = earlier
    if rule is Rule.LONGEST:
        return not characters.isdisjoint(key)
    return key[0] in characters or any(key[:length] in phrases for length in range(2, len(key)))


def _lengths(phrases: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], set()).add(len(phrase))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}
