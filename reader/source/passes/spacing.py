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
_UNSEEN = lazy_pattern("[\u00ad\u200b-\u200f\u2060]+")
"""Soft hyphens, and what has no width: what joins or parts letters of other scripts, or says which way they run."""
_WIDE = lazy_pattern("[\u3000-\u9fff\uff00-\uffef]")
_IN_FIGURE = lazy_pattern("[0-9.,%‰]{2}")
_PUSHED = 32
_SHORT = 60


def spacing_edits(text: str) -> Sequence[Edit]:
    """Edits that delete indents of fixed-width spaces, and right-pushing runs before a short line.

    Within a line, three or more fixed-width spaces become one space; single no-break spaces stay, and so
    do ideographic indents and runs of plain spaces, which code, verse and columns are made of.
    """
    return Edits(merge(_runs(text), _unseen(text), key=lambda edit: edit.start))


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


def _unseen(text: str) -> Iterator[Edit]:
    """The edits that delete runs of what nobody sees beside a Chinese character, which needs none to break a line.

    Within a figure too: with one between its digits, 1234 would be read as 34. Those that join emoji stay, as do
    those between letters.
    """
    for match in line_matches(_UNSEEN, text):
        before, behind = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        if _WIDE.fullmatch(before) or _WIDE.fullmatch(behind) or _IN_FIGURE.fullmatch(before + behind):
            yield Edit(match.start(), match.end(), "", "spacing")


def _is_short(text: str, start: int) -> bool:
    """Whether the line goes on from ``start`` with a few words and no columns, as a signature does."""
    rest = text[start : start + _SHORT + 1].split("\n", 1)[0]
    return len(rest) <= _SHORT and "  " not in rest.rstrip() and bool(re.search("[\u3400-\u9fff]", rest))
