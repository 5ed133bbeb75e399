"""Ideographic description sequences: characters described by their parts (Unicode 16, section 18.2).

A described character is left as it is by OpenCC. It looks for descriptions anew in what each stage is given, within
a segment: so does one count that lacks a part in the source, and is made complete by a word that has become longer
(⿲防寫 -> ⿲寫保護). Operators that a reader's own dictionary brings in do not count.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

IDS_OPERATORS = "".join(map(chr, range(0x2FF0, 0x3000)))

_OPERATOR = re.compile("[\u2ff0-\u2fff]")
_OPERANDS = dict.fromkeys(IDS_OPERATORS, 2) | {"\u2ff2": 3, "\u2ff3": 3, "\u2ffe": 1, "\u2fff": 1}
# The limits are OpenCC's (UTF8Util), for equal results.
IDS_LONGEST = 64
IDS_WIDEST = IDS_LONGEST**2
"""The same before words in it were made shorter, none of which is as long as that."""
_DEEPEST = 16
_MASK = "\uffff"


def operators(text: str) -> list[int]:
    """Where the operators of ``text`` stand, in order."""
    return [match.start() for match in _OPERATOR.finditer(text)]


def ids_spans(
    text: str, starts: Iterable[int], cuts: Callable[[int, int], Sequence[int]] | None = None
) -> Iterator[tuple[int, int]]:
    """The complete sequences of ``text`` at those of the ascending ``starts`` that are operators, as half-open spans.

    One inside another is part of it; any character can be a part. None reaches across a cut: ``cuts`` gives those
    strictly between two positions, and is asked from left to right. Work per operator is bounded, so the whole is
    linear.
    """
    done = 0
    for start in starts:
        if start >= done and text[start] in _OPERANDS:
            end = _end(text, start)
            if end and not (cuts and cuts(start, end)):
                yield start, end
                done = end


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """``text`` with U+FFFF, which no dictionary has, for every character of the ``spans``: as long as before."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], _MASK * (end - start))
        at = end
    return "".join((*pieces, text[at:])) if at else text


def unmasked(changed: str, text: str, spans: Iterable[tuple[int, int]]) -> str:
    """``changed``, made character by character from ``text``, with the ``spans`` as they are there."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (changed[at:start], text[start:end])
        at = end
    return "".join((*pieces, changed[at:])) if at else changed


def _end(text: str, start: int) -> int:
    """The end of the sequence at ``start``; 0 where it is incomplete, too long or too deep."""
    missing: list[int] = []  # operands still to come, from the outermost operator in
    for at in range(start, min(start + IDS_LONGEST, len(text))):
        if len(missing) >= _DEEPEST:
            return 0
        operands = _OPERANDS.get(text[at], 0)
        if operands:
            missing.append(operands)
            continue
        while missing:
            missing[-1] -= 1
            if missing[-1]:
                break
            missing.pop()
        if not missing:
            return at + 1
    return 0
