"""The tokens of a folded text, and how an index is asked for a run of them.

A token is, by the class of its characters: a run of Chinese (or other unspaced) script, a number with its decimal
points, a word of letters, or any other single character. Chinese has no words to cut at, so in an index a run stands
as its 2-grams, one at each position, and its last character: any part of it of any length can then be asked for, and
nothing is missed because somebody cut it otherwise. A number or a word is one whole token: 8.5 is not in 18.5.
Positions count every token, punctuation and ends of paragraphs included, so that a phrase never runs over one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.text.patterns import lazy_pattern

_HAN = r"[^\W\u0000-\u2e7f]+"
_NUMBER = r"[0-9]+(?:\.[0-9]+)*"
_WORD = r"[^\W0-9_\u2e80-\U0010ffff]+"
_TOKEN = lazy_pattern(rf"(?P<han>{_HAN})|(?P<number>{_NUMBER})|(?P<word>{_WORD})|.", re.DOTALL)
_WHOLE = lazy_pattern(rf"{_NUMBER}|{_WORD}")
_LETTER = lazy_pattern(_WORD)
HAN_RUN = lazy_pattern(_HAN)
"""A run of Chinese in a folded text; any part of it can be asked for by itself."""
_POINT = lazy_pattern(r"[0-9]\.$")

_PIECES = 1 << 16
"""So many terms are held before they are joined: they take far more room apart, and no thread runs meanwhile."""
_WRITTEN = {" ": "\x01", "\n": "\x02"}
"""What stands in an index for the two tokens that would part others there."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Index terms that stand one after the other; of the last only the beginning when it is ``open``."""

    terms: tuple[str, ...]
    open: bool


def index_terms(folded: str) -> str:
    """The terms of ``folded`` with a space between each, in order; no term holds a space."""
    joined: list[str] = []
    terms: list[str] = []
    for match in _TOKEN.finditer(folded):
        part = match.group()
        if match.lastgroup == "han":
            terms.extend(map(str.__add__, part, part[1:]))
            terms.append(part[-1])
        else:
            terms.append(_WRITTEN.get(part, part))
        if len(terms) > _PIECES:
            joined.append(" ".join(terms))
            terms.clear()
    if terms:
        joined.append(" ".join(terms))
    return " ".join(joined)


def phrases(folded: str, *, prefix: bool = False) -> tuple[Phrase, ...]:
    """What to ask an index for ``folded``: any of these. With ``prefix`` its last number or word may go on."""
    if prefix and _POINT.search(folded):
        # The point may be the number's, with more digits behind it, or end a sentence.
        return _phrase(folded, prefix=False), _phrase(folded[:-1], prefix=True, more=".")
    return (_phrase(folded, prefix=prefix),)


def _phrase(folded: str, *, prefix: bool, more: str = "") -> Phrase:
    terms: list[str] = []
    last = ""
    for match in _TOKEN.finditer(folded):
        last, part = match.lastgroup or "", match.group()
        if last == "han":
            terms += map(str.__add__, part, part[1:])
            if match.end() < len(folded) or len(part) == 1:
                terms.append(part[-1])
        else:
            terms.append(_WRITTEN.get(part, part))
    if more:
        terms[-1] += more
    alone = last == "han" and bool(terms) and len(terms[-1]) == 1
    return Phrase(tuple(terms), alone or (prefix and last in ("number", "word")))


def is_cut(folded: str, at: int) -> bool:
    """Whether the position ``at`` of ``folded`` is not inside a number or a word."""
    if not 0 < at < len(folded):
        return True
    before, after = folded[at - 1], folded[at]
    if _is_digit(before):
        return not (_is_digit(after) or (after == "." and at + 1 < len(folded) and _is_digit(folded[at + 1])))
    if before == ".":
        return not (_is_digit(after) and at > 1 and _is_digit(folded[at - 2]))
    return not (_LETTER.match(before) and _LETTER.match(after))


def end_of_token(folded: str, start: int, at: int) -> int:
    """Where the number or word ends that goes on at ``at``; ``at`` itself where none does.

    ``start`` is where what is looked at begins, at a border of tokens.
    """
    if is_cut(folded, at):
        return at
    return next(match.end() for match in _WHOLE.finditer(folded, start) if match.end() > at)


def _is_digit(char: str) -> bool:
    return "0" <= char <= "9"
