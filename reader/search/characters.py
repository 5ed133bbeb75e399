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
    """The end of the chain from ``char``; of characters that are each other's form (昵, 暱) the first in Unicode."""
    chain = [char]
    while (following := table.get(ord(chain[-1]), chain[-1])) not in chain:
        chain.append(following)
    return min(chain[chain.index(following) :])


def _simplified() -> dict[int, str]:
    simple = dict(read_entries(dictionary_file("TSCharacters")))
    choices = read_values(dictionary_file("STCharacters"))
    # 著 is 着 in Taiwan and a character of its own elsewhere: one search finds both.
    for name in ("TWVariants", "HKVariants"):
        for standard, variant in read_entries(dictionary_file(name)):
            simple.setdefault(variant, simple.get(standard, standard))
    for simplified, traditional in choices.items():
        usual = traditional[0]
        # 馀 becomes 餘, which becomes 余: all three are one.
        if usual != simplified and simple.get(usual, usual) != simplified:
            simple.setdefault(simplified, simple.get(usual, usual))
        for char in traditional:
            if char not in choices:
                simple.setdefault(char, simplified)
    return {ord(char): folded for char, folded in simple.items() if len(char) == len(folded) == 1 and char != folded}


def spellings(folded: str) -> tuple[str, ...]:
    """The folded ``folded`` and the other ways its words are written: 明了 is 明瞭, 计划 is 计画 in Taiwan.

    Only whole words say which of two characters is meant, so no table of characters can fold these.
    All have the length of ``folded``; it is the first.
    """
    found = [folded]
    if _doubtful().isdisjoint(folded):
        return (folded,)
    for one, other in _double_words().items():
        if one in folded:
            found += [spelling.replace(one, other) for spelling in found if one in spelling]
        if len(found) > _MOST_SPELLINGS:
            break
    return tuple(dict.fromkeys(found))


_MOST_SPELLINGS = 16


@cache
def _doubtful() -> frozenset[str]:
    """The folded characters that convert to, or from, one of another folded form, in some words."""
    table = folding()
    found = set()
    for name in ("STCharacters", "TSCharacters"):
        for char, choices in read_values(dictionary_file(name)).items():
            forms = {one.translate(table) for one in (char, *choices) if len(one) == 1}
            if len(forms) > 1:
                found |= forms
    return frozenset(found)


@cache
def _double_words() -> dict[str, str]:
    """Folded words that OpenCC's phrase tables convert to a word of another folded form, both ways, the shortest."""
    table = folding()
    pairs = {}
    for name in ("TSPhrases", "STPhrases"):
        for word, converted in read_entries(dictionary_file(name)):
            one, other = word.translate(table), converted.translate(table)
            if one != other and len(one) == len(other):
                pairs[one], pairs[other] = other, one
    return {
        one: other
        for one, other in pairs.items()
        if not any(part in one and one.replace(part, pairs[part]) == other for part in _parts(one, pairs))
    }


def _parts(word: str, words: dict[str, str]) -> list[str]:
    """The shorter ``words`` inside ``word``."""
    length = len(word)
    pieces = {word[start:end] for start in range(length) for end in range(start + 1, length + 1)}
    return [piece for piece in pieces if piece != word and piece in words]


def _compatible() -> dict[int, str]:
    table = {}
    for block in _COMPATIBLE:
        for code in block:
            folded = unicodedata.normalize("NFKC", chr(code)).lower()
            if len(folded) == 1 and folded != chr(code):
                table[code] = folded
    return table
