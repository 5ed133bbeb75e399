"""How much a string looks like a Chinese (or other) text, for choosing between encodings."""

from __future__ import annotations

import unicodedata
from collections import Counter

from reader.source.han import characters

_PUNCTUATION = frozenset("，。、；：？！“”‘’「」『』（）《》〈〉【】—…·～％　")


def plausibility(text: str) -> float:
    """The mean plausibility of the characters of ``text`` outside printable ASCII, -1 to 1; 0.5 without any.

    Lone surrogates stand for bytes that could not be decoded and are left out, and so is ASCII, in which
    all encodings agree.
    """
    total = weight = 0.0
    for char, count in Counter(text).items():
        if "\udc00" <= char <= "\udcff" or " " <= char <= "~" or char in "\t\n\r":
            continue
        total += count * _weight(char)
        weight += count
    return total / weight if weight else 0.5


def _weight(char: str) -> float:
    """1 for the commonest Han characters and the usual punctuation, down to -1 for what no text holds."""
    if char < "\x80":
        return -1.0
    if char in _PUNCTUATION:
        return 1.0
    rank = characters().rank.get(char)
    if rank is not None:
        return 1.0 if rank < 1000 else 0.7 if rank < 2500 else 0.2
    return _uncommon(char)


def _uncommon(char: str) -> float:
    category = unicodedata.category(char)
    if category in ("Co", "Cn", "Cs", "Cc"):
        return -1.0
    if "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff":
        return -0.3
    if "\uac00" <= char <= "\ud7a3" or "\u3040" <= char <= "\u30ff":
        return 0.0
    if "\uff00" <= char <= "\uff60" or "\u2010" <= char <= "\u206f" or "\u2460" <= char <= "\u24ff":
        return 0.4
    return 0.5 if "\xc0" <= char <= "\xff" else 0.1 if char < "\u0250" else -0.3


_COMMON = 3500
"""The first list of the common standard Chinese characters (通用规范汉字表, 2013) has as many."""


def common_share(text: str) -> float | None:
    """The share of common Han characters and usual punctuation among the characters outside ASCII; None without any.

    Private-use characters, and those of other scripts, count as uncommon; U+FFFD and U+FEFF are left out.
    """
    rank = characters().rank
    common = others = 0
    for char, count in Counter(text).items():
        if char < "\x80" or char in "\ufffd\ufeff":
            continue
        if rank.get(char, _COMMON) < _COMMON or char in _PUNCTUATION or _uncommon(char) >= 0.4:
            common += count
        else:
            others += count
    return common / (common + others) if common + others else None
