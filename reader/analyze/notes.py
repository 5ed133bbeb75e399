"""What stands within a metric's words and is none of them: marks of notes (人口[5]), line breaks that only wrap.

Places are half-open, in the text; the pieces left are read one right behind the other.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"(?<=[\u4e00-\u9fff）”》])\s?[\[［〔]\d{1,3}[\]］〕]|[ \u3000]*\n[ \u3000]*")
_FIRST = re.compile("[\n\\[［〔]")
"""One of them is in every mark: a quick look that spares most metrics."""


def without_marks(text: str, places: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """``places`` without marks of notes and line breaks; the same object where there are none."""
    for start, end in places:
        if _FIRST.search(text, start, end):
            break
    else:
        return places
    kept: list[tuple[int, int]] = []
    for start, end in places:
        at = start
        for mark in _MARK.finditer(text, start, end):
            if mark.start() > at:
                kept.append((at, mark.start()))
            at = mark.end()
        if at < end:
            kept.append((at, end))
    return tuple(kept)
