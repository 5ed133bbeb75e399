"""Where a line of Chinese may end, and where punctuation gives up its blank half. Knows no Qt.

Rules: GB/T 15834-2011, 5.1 (closing marks, joining marks and the middle dot never begin a line, opening marks never
end one, dashes and ellipses are not divided), and W3C's Requirements for Chinese Text Layout for the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.ui.reading.alphabet import Alphabet

OPENING = "（〔［｛《〈「『【〖〘〚“‘〝([{￥＄£＃№"
CLOSING = "）〕］｝》〉」』】〗〙〛”’〟)]}、。，．：；！？,.:;!?·・‧•％%‰‱℃℉°′″々〻ー～〜–—－-／/…"

_EXTENDS = (
    "\u200d", "\u0300-\u036f", "\u1ab0-\u1aff", "\u20d0-\u20ff", "\ufe00-\ufe0f", "\ufe20-\ufe2f",
    "\U0001f3fb-\U0001f3ff", "\U000e0020-\U000e01ef",
)  # fmt: skip
_PINYIN = ("a-z", "A-Z", *"āáǎàēéěèêīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ")

_ALPHABET = Alphabet(
    {
        "opening": OPENING,
        "closing": CLOSING,
        "blank": (" ", "\t", "\u1680", "\u2000-\u2006", "\u2008-\u200b", "\u3000"),
        "extending": _EXTENDS,
        "joiner": "\u200d",
        "flag": ("\U0001f1e6-\U0001f1ff",),
        "picture": (
            "\u00a9", "\u00ae", "\u2190-\u2bff", "\u3030", "\u303d", "\u3297", "\u3299",
            "\U0001f000-\U0001faff",
        ),
        "letter": (
            "0-9", "A-Z", "a-z", "\u00aa", "\u00b5", "\u00ba", "\u00c0-\u02af", "\u0370-\u03ff",
            "\u0400-\u052f", "\u1e00-\u1fff", "０-９", "Ａ-Ｚ", "ａ-ｚ",
        ),
        "in-word": ".,:'’?=&_~@#/．，-",
        "dash": "—⸺",
        "ellipsis": "…",
        "slash": "/／",
        "tie": "\u00a0",
        "pinyin": _PINYIN,
        "gloss-opening": "(（",
        "gloss-closing": ")）",
        "glossed": ("\u4e00-\u9fff",),
        "han": (
            "\u2e80-\u2fdf", "\u3005-\u3007", "\u3021-\u3029", "\u3040-\u30ff", "\u3400-\u4dbf",
            "\u4e00-\u9fff", "\uf900-\ufaff", "\U00020000-\U000323af",
        ),
        "roman": ("0-9", "A-Z", "a-z", "\u00c0-\u024f", "\u0370-\u03ff", "\u0400-\u04ff"),
        "percent": "%‰",
        "half-stop": ",;:!?",
        "end-before-stop": "”’》）)",
        "beginning": "“‘《（",
        "half-beginning": "(",
    }
)  # fmt: skip
"""The properties of characters by which the rules below go."""

_any = _ALPHABET.any
_extended = f"{_any('extending')}*"
_grapheme = f"{_any('flag')}{{2}}{_extended}|.{_extended}(?:(?<={_any('joiner')}){_any('picture')}{_extended})*"
_GRAPHEME = re.compile(_grapheme, re.DOTALL)
"""One character as a reader counts them: never cut by a caret, nor by the end of a line."""

_SIMPLE = re.compile(rf"[^{''.join(_EXTENDS)}\U0001f1e6-\U0001f1ff]*")

_letters = f"{_any('letter')}{_any('letter', 'extending')}*"
_word = f"{_letters}(?:{_any('in-word')}+{_letters})*"
_gloss = f"(?<={_any('glossed')}){_any('gloss-opening')}{_any('pinyin')}{{1,6}}{_any('gloss-closing')}"
_core = f"(?:{_word}|{_any('dash')}+|{_any('ellipsis')}+|{_grapheme}(?:{_gloss})?)"
_bound = f"{_any('opening')}*{_core}{_any('closing')}*"
_UNIT = re.compile(f"{_bound}(?:(?:(?<={_any('slash')})|{_any('tie')}+){_bound})*({_any('blank')}*)", re.DOTALL)

_HAN = re.compile(_any("han"))
_HALF_STOP = re.compile(
    f"(?<={_any('han', 'end-before-stop')}{_any('half-stop')})(?={_any('roman', 'han', 'beginning', 'half-beginning')})"
    f"|(?<={_any('roman', 'percent')}{_any('half-stop')})(?={_any('han', 'beginning')})"
)
_BETWEEN = re.compile(
    f"(?<={_any('han')})(?={_any('roman')})|(?<={_any('roman', 'percent')})(?={_any('han')})",
)
_NUMBERED = re.compile(r"\s*[0-9]{1,3}\.")

_FULL_OPEN = "（〔［｛《〈「『【〖〘〚“‘〝"
_FULL_CLOSE = "）〕］｝》〉」』】〗〙〛”’〟、。，．：；！？"
MARKS = re.compile(f"[{_FULL_OPEN}{_FULL_CLOSE}]")
"""A full-width mark, which may be blank on one side or both."""
_ADJACENT = re.compile(f"[{_FULL_OPEN}{_FULL_CLOSE}](?=[{_FULL_OPEN}])|[{_FULL_CLOSE}](?=[{_FULL_CLOSE}])")


@lru_cache(maxsize=1)
def _written(text: str) -> str:
    """``text`` in letters; kept, since a paragraph is asked one thing after the other."""
    return _ALPHABET.write(text)


def units(text: str) -> Iterator[tuple[int, int, int]]:
    """The pieces of ``text`` that a line end may not divide, as ``(start, visible_end, end)``.

    Together they cover ``text``; ``visible_end .. end`` is white space, which may hang over the end of a line.
    """
    for match in _UNIT.finditer(_written(text)):
        yield match.start(), match.start(1), match.end()


def is_simple(text: str) -> bool:
    """Whether every code point of ``text`` is a grapheme of its own."""
    match = _SIMPLE.match(text)
    return match is not None and match.end() == len(text)


def graphemes(text: str) -> list[int]:
    """The positions of ``text`` where a caret may stand, both ends included."""
    if is_simple(text):
        return list(range(len(text) + 1))
    return [*(match.start() for match in _GRAPHEME.finditer(_written(text))), len(text)]


def gaps(text: str) -> list[int]:
    """The positions between a Han character and a Latin letter or digit, which get a little air."""
    return [match.start() for match in _BETWEEN.finditer(_written(text))]


def half_width_stops(text: str) -> list[int]:
    """The positions after half-width punctuation in Chinese prose, which has no blank half of its own."""
    return [match.start() for match in _HALF_STOP.finditer(_written(text))]


def numbering_end(text: str) -> int:
    """The end of a number with a point that ``text`` begins with and that no blank follows; 0 when it has none."""
    match = _NUMBERED.match(text)
    return match.end() if match and _HAN.match(_ALPHABET.write(text[match.end() : match.end() + 1])) else 0


def adjacent_marks(text: str) -> list[int]:
    """The positions between two full-width marks that turn their blank halves to each other."""
    return [match.end() for match in _ADJACENT.finditer(text)]
