"""The day that a list of a site's texts put before each line of one: 2024年11月17日 十年前的今天，…."""

from __future__ import annotations

from reader.text.lines import line_spans
from reader.text.offsetmap import Edit
from reader.text.patterns import lazy_pattern

_DAY = lazy_pattern(
    r"[12][09]\d\d(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})(?P<blank>[ \t\u3000\u00a0]{1,4})(?=[^\s\d:：])"
)
_FEWEST = 4
"""Lines with it, at least: all that are not empty."""


def day_stamp_edits(text: str) -> list[Edit]:
    """Edits that delete the day before each line of ``text`` but the first, and set it in a line of its own there."""
    first = _DAY.match(text)
    if first is None or text.count("\n" + first.group()) < _FEWEST - 1:
        return []
    stamp = first.group()
    lines = [span for span in line_spans(text) if span.of(text).strip()]
    if not all(text.startswith(stamp, span.start) for span in lines):
        return []
    edits = [Edit(span.start, span.start + len(stamp), "", "web-chrome") for span in lines[1:]]
    return [Edit(*first.span("blank"), "\n", "web-chrome"), *edits]
