"""White space that placed text on a page: indents made of no-break spaces, runs that push a line to the right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from heapq import merge

from reader.text.edits import Edits
from reader.text.offsetmap import Edit
from reader.text.parts import line_matches
from reader.text.patterns import lazy_pattern

_FIXED = "\xa0\u2000-\u200a\u202f\u205f"
"""Spaces nobody types: no-break space and the widths of the em."""
_ANY = f"{_FIXED} \t\u3000"
_RUN = lazy_pattern(rf"[{_ANY}]*[{_FIXED}][{_ANY}]*|[ \t\u3000]{{8,}}")
_FIXED_ONE = lazy_pattern(f"[{_FIXED}]")
_ZERO_WIDTH = lazy_pattern("[\u200b\u2060]+")
_WIDE = lazy_pattern("[\u3000-\u9fff\uff00-\uffef]")
_PUSHED = 32
_SHORT = 60


def spacing_edits(text: str) -> Sequence[Edit]:
    """Edits that delete indents of fixed-width spaces, and right-pushing runs before a short line.

    Within a line, three or more fixed-width spaces become one space; single no-break spaces stay, and so
    do ideographic indents and runs of plain spaces, which code, verse and columns are made of.
    """
    return Edits(merge(_runs(text), _zero_width(text), key=lambda edit: edit.start))


def _runs(text: str) -> Iterator[Edit]:
    """The edits of runs of spaces."""
    for match in line_matches(_RUN, text):
        start, end = match.span()
        run = match.group()
        at_start = start == 0 or text[start - 1] == "\n"
        at_end = end == len(text) or text[end] == "\n"
        fixed = len(_FIXED_ONE.findall(run))
        if at_start or at_end:
            pushed = at_start and not at_end and len(run) + run.count("\u3000") >= _PUSHED and _is_short(text, end)
            if pushed or (fixed and (at_end or fixed > 1 or len(run) > 2)):
                yield Edit(start, end, "", "spacing")
        elif fixed >= 3:
            yield Edit(start, end, " ", "spacing")


def _zero_width(text: str) -> Iterator[Edit]:
    """The edits that delete runs of zero-width spaces beside a Chinese character, which needs none to break a line."""
    for match in line_matches(_ZERO_WIDTH, text):
        if _WIDE.fullmatch(text[match.start() - 1 : match.start()]) or _WIDE.match(text, match.end()):
            yield Edit(match.start(), match.end(), "", "spacing")


def _is_short(text: str, start: int) -> bool:
    """Whether the line goes on from ``start`` with a few words and no columns, as a signature does."""
    rest = text[start : start + _SHORT + 1].split("\n", 1)[0]
    return len(rest) <= _SHORT and "  " not in rest.rstrip() and bool(re.search("[\u3400-\u9fff]", rest))
