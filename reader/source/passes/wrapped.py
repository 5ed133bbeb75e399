"""Paragraphs that were cut into lines of one width, put together again.

A line goes on in the next where the next one's first piece had no room in it: that is what makes a break a
wrap. The first line of a paragraph may have lost its indent in a PDF, and is shorter by that; then the break has to
stand within a word. Room is counted in columns, as editors and typesetters do, or in characters, as programs do
that cut a text. Only a text whose lines show one width all over is taken for wrapped, and only if the breaks stand
amid sentences and, often, within words. Headings, list items, table rows, signatures and indented lines begin lines
of their own. Between Chinese characters the lines are joined as they are, between Latin words by a space (line
breaking as in UAX 14: an ideograph may be followed by a break, a Latin letter not).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from reader.source.language import go_together
from reader.text.edits import Edits
from reader.text.lines import line_spans
from reader.text.offsetmap import Edit
from reader.text.patterns import lazy_pattern
from reader.text.records import quickly_made

_SHORTEST = 24
"""The least width, in columns, of lines that wrap."""
_WIDEST = 130
_FEWEST = 4
_HANGING = 2
"""Punctuation may hang out by one full-width sign."""
_LONGEST_PIECE = 24
_CUT_WORDS = 0.12
"""The least share of breaks between characters that some word holds side by side; in lists it is far less."""
_CLOSING = "，。、；：？！）》〉】」』”’％…—,.;:?!)%"
_ENDED = lazy_pattern("[。！？!?…][”’」』）)】》]?$")
_PUNCTUATED = lazy_pattern("[，。、；：？！,;:?!]")
_BEGINS = lazy_pattern(
    r"第[〇零一二三四五六七八九十百\d]{1,5}[编編篇章节節条條部分]|[一二三四五六七八九十]{1,3}(?:[、．.]|[是要]?[，,])"
    r"|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,3})[)）]|\d{1,3}[.．、)）](?!\d)|[①-⑳]|附件|[壹贰叁肆伍陆柒捌玖拾][、．.]"
    r"|[【■●◆★▲□○◇•·*>#|\-–—]|[a-zA-Z][.)、]|[（(](?:[a-zA-Z]|[ivx]{1,4})[)）]|[A-Z][a-z]+:|[\s—–-]*\d{1,4}[\s—–-]*$"
)
_DATE = lazy_pattern(
    r"(?:\d{4}|[〇○零一二三四五六七八九]{4})年\s*[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十日\s]*$"
)
_COLUMNS = lazy_pattern(r"\||\t|\S(?: {3,}|\u3000{2,})\S|[.．·…]{6,}")
_PIECE = lazy_pattern(rf"[!-~]{{1,{_LONGEST_PIECE}}}|[“‘《（「『【]*\S?[{_CLOSING}]*")
_SIGN = lazy_pattern(rf"(?:[0-9][0-9.,%]*|\S)[{_CLOSING}]*")
"""The beginning of a line cut after so many characters, be it amid a word; numbers may have been kept whole."""
_HAN = lazy_pattern("[\u3400-\u9fff]")
_Measure: TypeAlias = Callable[[str], int]


@quickly_made
@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    """Behind the last character that is no white space."""
    text: str
    """Without white space at its end."""
    width: int
    """As it is measured: in columns of a fixed-width font, or in characters."""
    prose: bool
    """Whether it may be part of a paragraph: not empty, no columns, some of it Chinese."""


@quickly_made
@dataclass(frozen=True, slots=True)
class _Break:
    """Two lines that follow each other, and whether the second's beginning had room in the first."""

    first: _Line
    second: _Line

    @property
    def cuts_word(self) -> bool:
        """Whether some word holds the characters on either side."""
        return go_together(self.first.text[-1], self.second.text[0])

    def is_full(self, width: int, measure: _Measure) -> bool:
        """Whether the second line's beginning had no room in the first, ``width`` wide."""
        piece = (_PIECE if measure is _width else _SIGN).match(self.second.text)
        return self.first.width + measure(piece.group() if piece else "") > width


def wrapped_edits(text: str) -> Sequence[Edit]:
    """Edits that each replace a line end by nothing, or by a space between Latin words, sorted and apart.

    Of the two measures that a text may have been cut by, the one that leaves more lines full is taken. The lines are
    gone through once for each question, and only those that may be joined are kept: a text of short lines holds more
    of them than it has room for as objects.
    """
    best: tuple[int, Sequence[_Break], _Measure] = (0, (), _width)
    measures: tuple[_Measure, ...] = (_width, _length)
    for measure in measures:
        width = _usual_width(text, measure) - _HANGING
        if _SHORTEST <= width + _HANGING <= _WIDEST:
            full = _full_breaks(text, width, measure)
            if len(full) > len(best[1]):
                best = width, full, measure
    width, full, measure = best
    return _joining(full, _paragraphs_are_marked(text, width, measure), cuts_words=measure is _length) if full else ()


def _length(line: str) -> int:
    return len(line)


def _joining(full: Sequence[_Break], marked: bool, *, cuts_words: bool) -> Sequence[Edit]:
    """The edits that join the lines at ``full``; where paragraphs are not ``marked``, not behind a sentence's end.

    ``cuts_words``: a line may end amid a Latin word (G/DP).
    """
    edits = Edits()
    for one in full:
        if marked or not _ENDED.search(one.first.text):
            edits.add(one.first.end, one.second.start, _between(one, cuts_words=cuts_words), "wrapped")
    return edits


def _lines(text: str, measure: _Measure) -> Iterator[_Line]:
    return (_line(text, span.start, span.end, measure) for span in line_spans(text))


def _line(text: str, start: int, end: int, measure: _Measure) -> _Line:
    line = text[start:end].rstrip()
    if not line or len(line) > _WIDEST:
        return _Line(start, start + len(line), line, len(line) * 2, False)
    prose = _HAN.search(line) is not None and not _COLUMNS.search(line.lstrip())
    return _Line(start, start + len(line), line, measure(line), prose)


def _width(line: str) -> int:
    """Columns: two for a full-width sign, one for another."""
    return len(line) + sum(1 for char in line if char > "\u2e7f" or char in "“”‘’—…·①②③④⑤⑥⑦⑧⑨⑩")


def _may_join(first: _Line, second: _Line) -> bool:
    """Whether ``second`` may be the rest of ``first``, their widths aside."""
    if not first.prose or not second.text or second.text[0].isspace() or _COLUMNS.search(second.text):
        return False
    if _BEGINS.match(second.text) or (_DATE.match(second.text) and _ENDED.search(first.text)):
        return False
    if first.text[0].isspace():  # an indent, which the second line would have as well if it began a paragraph
        return True
    if not _BEGINS.match(first.text) or _PUNCTUATED.search(first.text) is not None:
        return True
    return go_together(first.text[-1], second.text[0])  # （1）…所有污|染物…: a title would end there


def _usual_width(text: str, measure: _Measure) -> int:
    """The width that one line in fifty exceeds; 0 when all are empty."""
    counts: Counter[int] = Counter()
    for span in line_spans(text):
        line = text[span.start : span.end].rstrip()
        counts[measure(line) if len(line) <= _WIDEST else len(line) * 2] += 1
    counts.pop(0, None)
    wider = sum(counts.values()) // 50
    for width in sorted(counts, reverse=True):
        if wider < counts[width]:
            return width
        wider -= counts[width]
    return 0


def _full_breaks(text: str, width: int, measure: _Measure) -> Sequence[_Break]:
    """The breaks at which the next line's beginning had no room; none where the text was not wrapped there."""
    full: list[_Break] = []
    opening: list[_Break] = []  # first lines that kept a blank of their indent: they prove nothing, and are cut as well
    long = 0
    indent = measure("\u3000\u3000")
    for first, second in pairwise(_lines(text, measure)):
        if _may_join(first, second):
            one = _Break(first, second)
            long += first.width * 2 >= width + _HANGING
            opens = not full or full[-1].second.start != first.start
            if one.is_full(width, measure):
                full.append(one)
            elif opens and (one.cuts_word or first.text[0].isspace()) and one.is_full(width - indent, measure):
                (full if one.cuts_word else opening).append(one)
    if len(full) < _FEWEST or len(full) * 2 < long:
        return ()
    ended = sum(1 for one in full if _ENDED.search(one.first.text))
    signs = sum(one.first.text[-1] in _CLOSING for one in full)
    if ended * 4 > len(full) or signs * 2 > len(full) or not _in_sentences(full):
        return ()
    return sorted([*full, *opening], key=lambda one: one.first.start) if opening else full


def _in_sentences(full: Sequence[_Break]) -> bool:
    """Whether the full lines hold sentences, and their breaks often cut words in two."""
    inner = [one for one in full if _HAN.match(one.first.text[-1]) and _HAN.match(one.second.text[0])]
    cut = sum(one.cuts_word for one in inner)
    punctuated = sum(1 for one in full if _PUNCTUATED.search(one.first.text))
    return len(inner) >= 2 and cut >= max(1, _CUT_WORDS * len(inner)) and punctuated * 2 >= len(full)


def _paragraphs_are_marked(text: str, width: int, measure: _Measure) -> bool:
    """Whether paragraphs are told by indents or empty lines, so that a full line may end one sentence and go on."""
    short = told = 0
    for first, second in pairwise(_lines(text, measure)):
        if first.text and first.width < width // 2:
            short += 1
            told += not second.text or second.text[0].isspace() or _BEGINS.match(second.text) is not None
    return short >= 2 and told * 5 >= short * 4


def _between(one: _Break, *, cuts_words: bool) -> str:
    last, first = one.first.text[-1], one.second.text[0]
    if first.isdigit() and last in ",." and one.first.text[-2:-1].isdigit():
        return ""  # 1,/104
    if cuts_words and last.isupper() and first.isupper():
        return ""
    latin = last.isascii() and first.isascii() and (last.isalpha() or first.isalpha() or last in ",.;:")
    return " " if latin else ""
