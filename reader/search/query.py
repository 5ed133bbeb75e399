"""What a query means: the same words in either script, whatever stands between their characters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.search.characters import folding, spellings
from reader.source.passes.glosses import GLOSS, can_read
from reader.text.offsetmap import Edit, OffsetMap, apply_edits
from reader.text.parts import parts
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_INVISIBLE = "\x00-\x08\x0e-\x1b\x7f\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_UNSEEN = lazy_pattern(f"[{_INVISIBLE}]+")
_DIGIT = "0-9０-９"
_GROUPED = rf"(?<![{_DIGIT}.,])[{_DIGIT}]{{1,3}}(?:,[{_DIGIT}]{{3}})+(?![{_DIGIT}])"
_SPECIAL = lazy_pattern(rf"(?P<gloss>{GLOSS.pattern})|[\s{_INVISIBLE}]+|(?P<grouped>{_GROUPED})")
_READING = lazy_pattern(r"[^()（）]+")
_LINE_END = lazy_pattern(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

_COMMA = lazy_pattern(",")

_WRAPPED = 16
"""Lines at least this long may have been broken in mid-sentence by a program; a shorter one is a heading or an item."""

_CLOSING = frozenset("。！？!?；;：:…")


@dataclass(frozen=True, slots=True)
class Folded:
    r"""A text as it is compared, and the map from the text given to it.

    In ``text`` all characters are folded (:func:`reader.search.characters.folding`), pinyin glosses and the commas
    that group the digits of a number (``12,345``) are gone, white space stands only between two letters or digits of
    non-Chinese words, as one space, and ``\n`` where one paragraph ends and another begins. A gloss is one unit with
    its character.
    """

    text: str
    map: OffsetMap


def fold(text: str) -> Folded:
    """``text`` ready to be searched. Linear in its length."""
    edits = list(_edits(text))
    table = folding()
    folded = "".join(part.translate(table) for part in parts(apply_edits(text, edits)))
    return Folded(folded, OffsetMap.from_edits(len(text), edits))


def find_all(folded: Folded, query: str) -> list[Span]:
    """The places of ``query``, in order, as half-open spans of the text that was given to :func:`fold`.

    Every character of the query stands for itself. Hits do not overlap: the search goes on behind each. An
    empty query, or one of white space only, has none. A hit never runs over the end of a paragraph.
    """
    wanted = fold(" ".join(query.split())).text
    if not wanted:
        return []
    found = sorted(at for spelling in spellings(wanted) for at in _occurrences(folded.text, spelling))
    back = folded.map.invert()
    hits: list[Span] = []
    free = 0
    for at in found:
        if at >= free:
            free = at + len(wanted)
            hits.append(back.map_span(Span(at, free)).span)
    return hits


def _occurrences(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))


def _edits(text: str) -> Iterator[Edit]:
    line_start = 0
    for match in _SPECIAL.finditer(text):
        start, end = match.span()
        if match["gloss"]:
            if all(can_read(text[start], reading) for reading in _READING.findall(text, start + 1, end)):
                yield Edit(start, end, text[start], "gloss")
            continue
        if match["grouped"]:
            for comma in _COMMA.finditer(text, start, end):
                yield Edit(comma.start(), comma.end(), "", "group")
            continue
        replacement = _joint(text, start, end, start - line_start)
        if replacement == "\n" or _LINE_END.search(match.group()):
            line_start = end
        if replacement != match.group():
            yield Edit(start, end, replacement, "space")


def _joint(text: str, start: int, end: int, line_length: int) -> str:
    """What stands for the white space ``[start, end)``, after a line of that length so far."""
    if start == 0 or end == len(text):
        return ""
    breaks = list(_LINE_END.finditer(text, start, end))
    if breaks:
        indented = end - breaks[-1].end() >= 2
        if len(breaks) > 1 or indented or line_length < _WRAPPED or text[start - 1] in _CLOSING:
            return "\n"
    elif _UNSEEN.fullmatch(text, start, end):
        return ""
    return " " if _is_word(text[start - 1]) and _is_word(text[end]) else ""


def _is_word(char: str) -> bool:
    """Whether ``char`` belongs to a word or number that white space separates from the next."""
    return char.isalnum() and char < "\u2e80"
