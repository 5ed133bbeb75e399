"""Ideographic description sequences: characters described by their parts (Unicode 16, section 18.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

IDS_OPERATORS = "".join(map(chr, range(0x2FF0, 0x3000)))

_OPERATOR = re.compile("[\u2ff0-\u2fff]")
_OPERANDS = dict.fromkeys(IDS_OPERATORS, 2) | {"\u2ff2": 3, "\u2ff3": 3, "\u2ffe": 1, "\u2fff": 1}
# The limits are OpenCC's (UTF8Util), for equal results.
IDS_LONGEST = 64
_DEEPEST = 16


def ids_spans(text: str) -> Iterator[tuple[int, int]]:
    """The complete sequences of ``text``, in order, as half-open spans; any character can be a part.

    Work per operator is bounded, so the whole is linear.
    """
    at = 0
    while match := _OPERATOR.search(text, at):
        end = _end(text, match.start())
        if end:
            yield match.start(), end
        at = end or match.end()


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
