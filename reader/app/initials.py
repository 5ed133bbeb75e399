"""How Chinese words are spelled in pinyin, and begun on a keyboard without an input method: by its initials."""

from __future__ import annotations

import unicodedata
from functools import cache

from reader.search.query import fold
from reader.source.han import readings

_MORE = 8
"""Characters beyond as many as were typed that may fold into fewer: a gloss behind a character, a combining mark."""


@cache
def syllables() -> dict[str, str]:
    """For each character its usual syllable, without the tone; ü is v, as on keyboards."""
    return {character: _toneless(syllable) for syllable, readers in readings().items() for character in readers.first}


def begins(words: str, typed: str) -> bool:
    """Whether ``words`` begin with what was ``typed``, in either script, case and width, or by the initials of pinyin.

    ``jjx`` begins 经济效益 and 2025jj begins 2025经济. Of a character with several readings the usual one counts.
    """
    if not typed:
        return True
    if not typed.isascii():
        return fold(words[: len(typed) + _MORE]).text.startswith(fold(typed).text)
    known, letters = syllables(), typed.casefold()
    return len(words) >= len(letters) and all(
        letter in (character.casefold(), known.get(character, "")[:1])
        for character, letter in zip(unicodedata.normalize("NFKC", words[: len(letters)]), letters, strict=False)
    )


def _toneless(syllable: str) -> str:
    plain = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(character for character in plain if not unicodedata.combining(character))
