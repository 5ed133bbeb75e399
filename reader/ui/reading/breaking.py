r"""Where a line of Chinese may end, and where punctuation gives up its blank half. Knows no Qt.

Rules: GB/T 15834-2011, 5.1 (closing marks, joining marks and the middle dot never begin a line, opening marks never
end one, dashes and ellipses are not divided), and W3C's Requirements for Chinese Text Layout for the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

OPENING = "（〔［｛《〈「『【〖〘〚“‘〝([{￥＄£＃№"
CLOSING = "）〕］｝》〉」』】〗〙〛”’〟)]}、。，．：；！？,.:;!?·・‧•％%‰‱℃℉°′″々〻ー～〜–—－-／/…"
_BLANK = r"[ \t\u1680\u2000-\u2006\u2008-\u200b\u3000]"
_EXTENDS = (
    r"\u200d\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
    r"\U0001f3fb-\U0001f3ff\U000e0020-\U000e01ef"
)
_PICTURES = r"\u00a9\u00ae\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_LETTER = r"0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u02af\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff０-９Ａ-Ｚａ-ｚ"

GRAPHEME = re.compile(
    rf"[\U0001f1e6-\U0001f1ff]{{2}}[{_EXTENDS}]*|.[{_EXTENDS}]*(?:(?<=\u200d)[{_PICTURES}][{_EXTENDS}]*)*",
    re.DOTALL,
)
"""One character as a reader counts them: never cut by a caret, nor by the end of a line."""

_SIMPLE = re.compile(rf"[^{_EXTENDS}\U0001f1e6-\U0001f1ff]*")

_open = f"[{re.escape(OPENING)}]"
_close = f"[{re.escape(CLOSING)}]"
_word = rf"[{_LETTER}][{_LETTER}{_EXTENDS}]*(?:[.,:'’?=&_~@#/．，\-]+[{_LETTER}][{_LETTER}{_EXTENDS}]*)*"
_pinyin = r"[(（][a-zA-Zāáǎàēéěèêīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6}[)）]"
_core = rf"(?:{_word}|[—⸺]+|…+|{GRAPHEME.pattern}(?:(?<=[\u4e00-\u9fff]){_pinyin})?)"
_UNIT = re.compile(
    rf"{_open}*{_core}{_close}*(?:(?:(?<=[/／])|\u00a0+){_open}*{_core}{_close}*)*({_BLANK}*)",
    re.DOTALL,
)

_HAN = (
    r"\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
)
_ROMAN = r"0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff"
_HALF_STOP = re.compile(
    rf"(?<=[{_HAN}”’》）)][,;:!?])(?=[{_ROMAN}{_HAN}“‘《（(])|(?<=[{_ROMAN}%‰][,;:!?])(?=[{_HAN}“‘《（])"
)
_BETWEEN = re.compile(rf"(?<=[{_HAN}])(?=[{_ROMAN}])|(?<=[{_ROMAN}%‰])(?=[{_HAN}])")

_FULL_OPEN = "（〔［｛《〈「『【〖〘〚“‘〝"
_FULL_CLOSE = "）〕］｝》〉」』】〗〙〛”’〟、。，．：；！？"
_NUMBERED = re.compile(rf"\s*[0-9]{{1,3}}\.(?=[{_HAN}])")
MARKS = re.compile(f"[{_FULL_OPEN}{_FULL_CLOSE}]")
"""A full-width mark, which may be blank on one side or both."""
_ADJACENT = re.compile(f"[{_FULL_OPEN}{_FULL_CLOSE}](?=[{_FULL_OPEN}])|[{_FULL_CLOSE}](?=[{_FULL_CLOSE}])")


def units(text: str) -> Iterator[tuple[int, int, int]]:
    """The pieces of ``text`` that a line end may not divide, as ``(start, visible_end, end)``.

    Together they cover ``text``; ``visible_end .. end`` is white space, which may hang over the end of a line.
    """
    for match in _UNIT.finditer(text):
        yield match.start(), match.start(1), match.end()


def is_simple(text: str) -> bool:
    """Whether every code point of ``text`` is a grapheme of its own."""
    match = _SIMPLE.match(text)
    return match is not None and match.end() == len(text)


def graphemes(text: str) -> list[int]:
    """The positions of ``text`` where a caret may stand, both ends included."""
    if is_simple(text):
        return list(range(len(text) + 1))
    return [*(match.start() for match in GRAPHEME.finditer(text)), len(text)]


def gaps(text: str) -> list[int]:
    """The positions between a Han character and a Latin letter or digit, which get a little air."""
    return [match.start() for match in _BETWEEN.finditer(text)]


def half_width_stops(text: str) -> list[int]:
    """The positions after half-width punctuation in Chinese prose, which has no blank half of its own."""
    return [match.start() for match in _HALF_STOP.finditer(text)]


def numbering_end(text: str) -> int:
    """The end of a number with a point that ``text`` begins with and that no blank follows; 0 when it has none."""
    match = _NUMBERED.match(text)
    return match.end() if match else 0


def adjacent_marks(text: str) -> list[int]:
    """The positions between two full-width marks that turn their blank halves to each other."""
    return [match.end() for match in _ADJACENT.finditer(text)]
