"""Which characters count as the same one in a search."""

from __future__ import annotations

import unicodedata
from functools import cache

from reader.script.lexicon import dictionary_file, read_entries, read_values

_ALIKE = {
    "「」『』“”＂‘’＇": "\"\"''\"\"\"'''",
    "‐‑‒–—―－−": "--------",
    "·‧・･•": "·····",
    "〜～": "~~",
}
"""Punctuation that one script or keyboard writes for another's."""

_COMPATIBLE = (
    range(0x41, 0x590),
    range(0x2E80, 0x2FE0),
    range(0xF900, 0xFB00),
    range(0xFE10, 0xFE70),
    range(0xFF00, 0xFFEF),
    range(0x2F800, 0x2FA20),
)
"""Capitals, radicals, compatibility ideographs, and the vertical, small and full-width forms."""


@cache
def folding() -> dict[int, str]:
    """For ``str.translate``: every character that is not its own folded form, with that form, one to one.

    Traditional, Taiwan and Hong Kong characters go to Simplified ones (OpenCC's character tables), full
    width to half width and compatibility forms to the usual ones (NFKC), capitals to small letters.
    Folding what is folded changes nothing. Raises ``ConversionFailed`` without the tables.
    """
    table = _compatible() | _simplified()
    for chars, folded in _ALIKE.items():
        table |= zip(map(ord, chars), folded, strict=True)
    # The form of a compatibility character may be Traditional: follow each to its end.
    return {code: settled for code in table if (settled := _settled(table, chr(code))) != chr(code)}


def _settled(table: dict[int, str], char: str) -> str:
    seen = {char}
    while (following := table.get(ord(char), char)) not in seen:
        seen.add(following)
        char = following
    return char


def _simplified() -> dict[int, str]:
    simple = dict(read_entries(dictionary_file("TSCharacters")))
    choices = read_values(dictionary_file("STCharacters"))
    # 瞭 is left alone by TSCharacters, but it is what 了 becomes in 明瞭.
    for simplified, traditional in choices.items():
        for char in traditional:
            if char not in choices:
                simple.setdefault(char, simplified)
    # 著 is 着 in Taiwan and a character of its own elsewhere: one search finds both.
    for name in ("TWVariants", "HKVariants"):
        for standard, variant in read_entries(dictionary_file(name)):
            simple.setdefault(variant, simple.get(standard, standard))
    return {ord(char): folded for char, folded in simple.items() if len(char) == len(folded) == 1 and char != folded}


def _compatible() -> dict[int, str]:
    table = {}
    for block in _COMPATIBLE:
        for code in block:
            folded = unicodedata.normalize("NFKC", chr(code)).lower()
            if len(folded) == 1 and folded != chr(code):
                table[code] = folded
    return table
