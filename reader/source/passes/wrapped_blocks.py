"""Paragraphs that empty lines tell apart, cut into lines as a typesetter does, put together again.

What is copied or extracted from a PDF has the lines of its page: a figure or a Latin letter takes half the room of an
ideograph, a blank a quarter, and what stands after a number in brackets is narrower than the text around. So each run
of lines has a width of its own. It is taken for a paragraph where all of its lines but the first and the last come
near that width. The text is taken for wrapped where most of its runs are such, and their breaks often cut words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from statistics import median

from reader.source.passes.line_breaks import (
    BEGINS,
    ENDED,
    Break,
    Line,
    between,
    in_sentences,
    lines_of,
    may_join,
    wide_in,
)
from reader.text.edits import Edits
from reader.text.offsetmap import Edit

_SPACE = 12
"""A line may be short of its width by three ideographs, in quarters of one: a word was not to be parted."""
_INDENT = 8
"""Two ideographs, which the first line of a paragraph may have lost."""
_LEAST_RUN = 3
_LONGEST_HEAD = 40
_FEWEST_RUNS = 3
_FEWEST_BREAKS = 8
_LONGEST_RUN = 200
"""No paragraph has so many lines: a list, or a table."""
_NEAR = 0.85
"""The least share of a wrapped text's lines that come near their width."""
_CUT = 0.2
"""The least share of breaks within words; in lists and verse there are next to none."""
_LEAST_CUT = 0.6
"""Of the usual width: a title is shorter, and its last word may chance to go with the next line's first."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"[\s—–-]*\d{1,4}[\s—–-]*")


def block_edits(text: str) -> Sequence[Edit]:
    """Edits that each replace a line end by nothing, or by a space between Latin words, sorted and apart.

    None where the text is not wrapped in this way. Running heads and page numbers stay lines of their own.
    """
    heads = _running_heads(text)
    usual = _usual_widths(text, heads)
    edits = Edits()
    if usual:
        for run, apart in _runs(text, heads):
            for one in _joined(run[: len(run) - apart], usual):
                edits.add(one.first.end, one.second.start, between(one, cuts_words=False), "wrapped")
    return edits


def _quarters(line: str) -> int:
    """The room of a line in a font, in quarters of an ideograph."""
    return 2 * len(line) + 2 * wide_in(line) - line.count(" ")


def _runs(text: str, heads: frozenset[str]) -> Iterator[tuple[list[Line], bool]]:
    """Lines between empty ones, or from one that begins something; and whether the last is a running head."""
    run: list[Line] = []
    for line in chain(lines_of(text, _quarters), (Line(len(text), len(text), "", 0, False),)):
        if run and (not line.text or line.text[0].isspace() or BEGINS.match(line.text)):
            if len(run) > 1:
                yield run, _folded(run[-1].text) in heads
            run = []
        if line.text:
            run.append(line)
        if len(run) > _LONGEST_RUN:
            run = run[-1:]


def _running_heads(text: str) -> frozenset[str]:
    """Short lines that come again, figures aside, or have a page's number right below or above, blank lines aside."""
    counts: Counter[str] = Counter()
    beside: set[str] = set()
    filled = (line.text for line in lines_of(text, len) if line.text and len(line.text) <= _LONGEST_HEAD)
    for first, second in pairwise(filled):
        counts[_folded(first)] += 1
        if _NUMBER.fullmatch(second):
            beside.add(_folded(first))
        elif _NUMBER.fullmatch(first):
            beside.add(_folded(second))
    return frozenset(beside.union(words for words, count in counts.items() if count > 1))


def _folded(line: str) -> str:
    return _DIGITS.sub("0", "".join(line.split()))


@dataclass(frozen=True, slots=True)
class _Widths:
    """The usual widths of first lines, in quarters of an ideograph: of paragraphs, and of items after their number."""

    plain: int
    item: int

    def of(self, line: Line) -> int:
        return self.item if BEGINS.match(line.text) else self.plain


def _usual_widths(text: str, heads: frozenset[str]) -> _Widths | None:
    """None where the text is not wrapped so."""
    plain: list[int] = []
    items: list[int] = []
    near = inner = ended = cut = breaks = 0
    proofs: list[Break] = []
    for run, apart in _runs(text, heads):
        lines = run[: len(run) - apart]
        if len(lines) < _LEAST_RUN or not all(line.prose for line in lines):
            continue
        (items if BEGINS.match(lines[0].text) else plain).append(lines[0].width)
        width = max(line.width for line in lines[1:-1])
        inner += len(lines) - 2
        near += sum(line.width >= width - _SPACE for line in lines[1:-1])
        within = [Break(*two) for two in pairwise(lines)]
        breaks += len(within)
        ended += sum(ENDED.search(one.first.text) is not None for one in within)
        cut += sum(one.cuts_word for one in within)
        proofs += within[:1]
    if len(proofs) < _FEWEST_RUNS or breaks < _FEWEST_BREAKS or near < _NEAR * inner:
        return None
    if cut < _CUT * breaks or ended * 4 > breaks or not in_sentences(proofs):
        return None
    return _Widths(int(median(plain or items)), int(median(items or plain)))


def _joined(run: Sequence[Line], usual: _Widths) -> Iterator[Break]:
    """The breaks of a run at which a line goes on in the next."""
    if len(run) < 2:
        return
    first_width = usual.of(run[0])
    inner = max((line.width for line in run[1:-1]), default=first_width)
    width, least = inner - _SPACE, inner * _LEAST_CUT
    for first, second in pairwise(run):
        one = Break(first, second)
        room = width - (_INDENT if first is run[0] else 0)
        if may_join(first, second) and (first.width >= room or (first.width >= least and one.cuts_word)):
            yield one
