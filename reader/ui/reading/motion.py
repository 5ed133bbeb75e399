"""Where words, sentences and paragraphs of the view text begin and end. Knows no Qt."""

from __future__ import annotations

from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_ENDS = "。！？!?…"
_AFTER_END = "”’」』）)】〕》〉"
_TOKEN = lazy_pattern(
    r"[0-9０-９]+(?:[.,:．，][0-9０-９]+)*[%％‰]?|[A-Za-z\u00c0-\u024f0-9]+(?:['’\-][A-Za-z\u00c0-\u024f0-9]+)*|\s+"
)


def plain_word(text: str, position: int) -> Span:
    """The word around the character at ``position`` as far as it shows without a dictionary.

    A number, a Latin word, a run of blanks; otherwise the character alone. Empty at the text's end.
    """
    if position >= len(text):
        return Span(len(text), len(text))
    start = position
    while start > 0 and position - start < 64 and _joins(text[start - 1], text[position]):
        start -= 1
    for match in _TOKEN.finditer(text, start, min(len(text), position + 64)):
        if match.start() > position:
            break
        if match.end() > position:
            return Span(match.start(), match.end())
    return Span(position, position + 1)


def _joins(one: str, other: str) -> bool:
    """Whether two characters can be of one token."""
    if one.isspace() or other.isspace():
        return one.isspace() and other.isspace()
    return all(character < "\u0250" or character in "’０１２３４５６７８９．，％" for character in (one, other))


def sentence(text: str, position: int, within: Span) -> Span:
    """The sentence around ``position``, inside ``within`` (its paragraph).

    It takes its closing marks along, and no blanks before it. At the paragraph's end it is the last sentence.
    """
    at = max(within.start, min(position, within.end - 1)) if len(within) else within.start
    start = at
    while start > within.start and not _ends_before(text, start, at, within):
        start -= 1
    while start < at and text[start].isspace():
        start += 1
    end = start
    while end < within.end:
        end += 1
        if end > at and _is_end(text, end, within):
            break
    return Span(start, end)


def _ends_before(text: str, start: int, at: int, within: Span) -> bool:
    """Whether a sentence ends right before ``start``, and does not go on to ``at``."""
    return start <= at and _is_end(text, start, within)


def _is_end(text: str, position: int, within: Span) -> bool:
    """Whether a sentence ends at the gap ``position``."""
    if position < within.end and text[position] in _ENDS + _AFTER_END:
        return False
    before = position
    while before > within.start and text[before - 1] in _AFTER_END:
        before -= 1
    return before > within.start and text[before - 1] in _ENDS
