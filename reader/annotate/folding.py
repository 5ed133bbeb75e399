"""What never tells two places of a text apart: script, width, white space, and readings behind characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.script.lexicon import dictionary_file, read_values
from reader.source.passes.glosses import GLOSS, can_read
from reader.text.offsetmap import Edit, OffsetMap, apply_edits

_UNSEEN = re.compile(r"[\s\u00ad\u180e\u200b-\u200f\u2060\ufeff]+")
_READING = re.compile(r"[^()（）]+")
_ALIKE = {
    "「」『』“”＂‘’＇": "\"\"''\"\"\"'''",
    "‐‑‒–—―－−": "--------",
    "·‧・･•": "·····",
    "〜～": "~~",
}
"""Punctuation that one script or keyboard writes for another's."""


def fold(text: str) -> tuple[str, OffsetMap]:
    """``text`` without what never tells two places apart, and the map from ``text`` to it; linear in its length.

    Characters that OpenCC converts into each other, in any script and any word, become one; full width becomes half
    width. White space, characters of no width, and readings behind the characters they can be readings of, go.
    """
    space = [Edit(match.start(), match.end(), "") for match in _UNSEEN.finditer(text)]
    # White space first: a line can have been broken inside a gloss.
    close = apply_edits(text, space)
    glosses = [edit for match in GLOSS.finditer(close) if (edit := _without_gloss(match))]
    edits = OffsetMap.from_edits(len(text), space).then(OffsetMap.from_edits(len(close), glosses))
    return apply_edits(close, glosses).translate(_folding()), edits


def alike(one: str, other: str) -> bool:
    """Whether two texts are the same, character by character, but for script and width."""
    return one == other or (len(one) == len(other) and one.translate(_folding()) == other.translate(_folding()))


def _without_gloss(match: re.Match[str]) -> Edit | None:
    found = match.group()
    if all(can_read(found[0], reading) for reading in _READING.findall(found, 1)):
        return Edit(match.start(), match.end(), found[0])
    return None


@cache
def _folding() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    for chars, folded in _ALIKE.items():
        table |= zip(map(ord, chars), folded, strict=True)
    return table | dict(_classes())


def _classes() -> Iterator[tuple[int, str]]:
    """Each character of a class of characters that convert into each other, with the one that stands for all.

    A report converted word by word there and back comes out with the same classes: no entry of the phrase tables
    leaves them. The character that stands for a class is a Simplified one, where there is one.
    """
    parent: dict[str, str] = {}

    def root(char: str) -> str:
        while parent.get(char, char) != char:
            char = parent[char]
        return char

    simplified = read_values(dictionary_file("STCharacters"))
    tables = (
        simplified,
        *(read_values(dictionary_file(name)) for name in ("TSCharacters", "TWVariants", "HKVariants")),
    )
    for table in tables:
        for char, choices in table.items():
            for other in choices:
                if len(char) == len(other) == 1:
                    one, two = sorted((root(char), root(other)), key=lambda found: (found not in simplified, found))
                    parent[two] = one
    return ((ord(char), root(char)) for char in list(parent) if root(char) != char)
