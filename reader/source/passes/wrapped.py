"""Paragraphs that were cut into lines of one width, put together again.

A line goes on in the next where the next one's first piece had no room in it: that is what makes a break a
wrap. The first line of a paragraph may have lost its indent in a PDF, and is shorter by that; then the break has to
stand within a word. Room is counted in columns, as editors and typesetters do, or in characters, as programs do
that cut a text. Only a text whose lines show one width all over is taken for wrapped, and only if the breaks stand
amid sentences and, often, within words. Headings, list items, table rows, signatures and indented lines begin lines
of their own. Lines of a page that was set in a font have no such width: see ``wrapped_blocks``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.source.passes.line_breaks import (
    BEGINS,
    CLOSING,
    ENDED,
    WIDEST,
    Break,
    Measure,
    between,
    columns,
    in_sentences,
    lines_of,
    may_join,
)
from reader.source.passes.wrapped_blocks import block_edits
from reader.text.edits import Edits
from reader.text.lines import line_spans
from reader.text.offsetmap import Edit

_SHORTEST = 24
"""The least width, in columns, of lines that wrap."""
_FEWEST = 4
_HANGING = 2
"""Punctuation may hang out by one full-width sign."""


def wrapped_edits(text: str) -> Sequence[Edit]:
    """Edits that each replace a line end by nothing, or by a space between Latin words, sorted and apart.

    Of the two measures that a text may have been cut by, the one that leaves more lines full is taken, and of this way
    and that of ``wrapped_blocks`` the one that joins more. The lines are gone through once for each question, and only
    those that may be joined are kept: a text of short lines holds more of them than it has room for as objects.
    """
    best: tuple[int, Sequence[Break], Measure] = (0, (), columns)
    measures: tuple[Measure, ...] = (columns, _length)
    for measure in measures:
        width = _usual_width(text, measure) - _HANGING
        if _SHORTEST <= width + _HANGING <= WIDEST:
            full = _full_breaks(text, width, measure)
            if len(full) > len(best[1]):
                best = width, full, measure
    width, full, measure = best
    edits = _joining(full, _paragraphs_are_marked(text, width, measure), cuts_words=measure is _length) if full else ()
    in_blocks = block_edits(text)
    return in_blocks if len(in_blocks) > len(edits) else edits


def _length(line: str) -> int:
    return len(line)


def _joining(full: Sequence[Break], marked: bool, *, cuts_words: bool) -> Sequence[Edit]:
    """The edits that join the lines at ``full``; where paragraphs are not ``marked``, not behind a sentence's end.

    ``cuts_words``: a line may end amid a Latin word (G/DP).
    """
    edits = Edits()
    for one in full:
        if marked or not ENDED.search(one.first.text):
            edits.add(one.first.end, one.second.start, between(one, cuts_words=cuts_words), "wrapped")
    return edits


def _usual_width(text: str, measure: Measure) -> int:
    """The width that one line in fifty exceeds; 0 when all are empty."""
    counts: Counter[int] = Counter()
    for span in line_spans(text):
        line = text[span.start : span.end].rstrip()
        counts[measure(line) if len(line) <= WIDEST else len(line) * 2] += 1
    counts.pop(0, None)
    wider = sum(counts.values()) // 50
    for width in sorted(counts, reverse=True):
        if wider < counts[width]:
            return width
        wider -= counts[width]
    return 0


def _full_breaks(text: str, width: int, measure: Measure) -> Sequence[Break]:
    """The breaks at which the next line's beginning had no room; none where the text was not wrapped there."""
    full: list[Break] = []
    opening: list[Break] = []  # first lines that kept a blank of their indent: they prove nothing, and are cut as well
    long = 0
    indent = measure("\u3000\u3000")
    for first, second in pairwise(lines_of(text, measure)):
        if may_join(first, second):
            one = Break(first, second)
            long += first.width * 2 >= width + _HANGING
            opens = not full or full[-1].second.start != first.start
            if one.is_full(width, measure):
                full.append(one)
            elif opens and (one.cuts_word or first.text[0].isspace()) and one.is_full(width - indent, measure):
                (full if one.cuts_word else opening).append(one)
    if len(full) < _FEWEST or len(full) * 2 < long:
        return ()
    ended = sum(1 for one in full if ENDED.search(one.first.text))
    signs = sum(one.first.text[-1] in CLOSING for one in full)
    if ended * 4 > len(full) or signs * 2 > len(full) or not in_sentences(full):
        return ()
    return sorted([*full, *opening], key=lambda one: one.first.start) if opening else full


def _paragraphs_are_marked(text: str, width: int, measure: Measure) -> bool:
    """Whether paragraphs are told by indents or empty lines, so that a full line may end one sentence and go on."""
    short = told = 0
    for first, second in pairwise(lines_of(text, measure)):
        if first.text and first.width < width // 2:
            short += 1
            told += not second.text or second.text[0].isspace() or BEGINS.match(second.text) is not None
    return short >= 2 and told * 5 >= short * 4
