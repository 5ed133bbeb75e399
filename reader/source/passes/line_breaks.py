"""Lines of a text and the breaks between them: whether one may go on in the next, and what joins them.

Between Chinese characters lines are joined as they are, between Latin words by a space (line breaking as in UAX 14:
an ideograph may be followed by a break, a Latin letter not).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reader.source.language import go_together
from reader.text.lines import line_spans
from reader.text.patterns import lazy_pattern
from reader.text.records import quickly_made

WIDEST = 130
_LONGEST_PIECE = 24
_CUT_WORDS = 0.12
"""The least share of breaks between characters that some word holds side by side; in lists it is far less."""
CLOSING = "，。、；：？！）》〉】」』”’％…—,.;:?!)%"
ENDED = lazy_pattern("[。！？!?…][”’」』）)】》]?$")
_PUNCTUATED = lazy_pattern("[，。、；：？！,;:?!]")
BEGINS = lazy_pattern(
    r"第[〇零一二三四五六七八九十百\d]{1,5}[编編篇章节節条條部分]|[一二三四五六七八九十]{1,3}(?:[、．.]|[是要]?[，,])"
    r"|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,3})[)）]|\d{1,3}[.．、)）](?!\d)|[①-⑳]|附件|[壹贰叁肆伍陆柒捌玖拾][、．.]"
    r"|[【■●◆★▲□○◇•·*>#|\-–—]|[a-zA-Z][.)、]|[（(](?:[a-zA-Z]|[ivx]{1,4})[)）]|[A-Z][a-z]+:|[\s—–-]*\d{1,4}[\s—–-]*$"
)
_DATE = lazy_pattern(
    r"(?:\d{4}|[〇○零一二三四五六七八九]{4})年\s*[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十日\s]*$"
)
_COLUMNS = lazy_pattern(r"\||\t|\S(?: {3,}|\u3000{2,})\S|[.．·…]{6,}")
_PIECE = lazy_pattern(rf"[!-~]{{1,{_LONGEST_PIECE}}}|[“‘《（「『【]*\S?[{CLOSING}]*")
_SIGN = lazy_pattern(rf"(?:[0-9][0-9.,%]*|\S)[{CLOSING}]*")
"""The beginning of a line cut after so many characters, be it amid a word; numbers may have been kept whole."""
_HAN = lazy_pattern("[\u3400-\u9fff]")
_WIDE = lazy_pattern("[“”‘’—…·①-⑩\u2e80-\U0010ffff]")
Measure: TypeAlias = Callable[[str], int]


@quickly_made
@dataclass(frozen=True, slots=True)
class Line:
    """A line, and how much room it takes."""

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
class Break:
    """Two lines that follow each other, and whether the second's beginning had room in the first."""

    first: Line
    second: Line

    @property
    def cuts_word(self) -> bool:
        """Whether some word holds the characters on either side."""
        return go_together(self.first.text[-1], self.second.text[0])

    def is_full(self, width: int, measure: Measure) -> bool:
        """Whether the second line's beginning had no room in the first, ``width`` wide."""
        piece = (_PIECE if measure is columns else _SIGN).match(self.second.text)
        return self.first.width + measure(piece.group() if piece else "") > width


def lines_of(text: str, measure: Measure) -> Iterator[Line]:
    """All lines of ``text``, empty ones too."""
    return (_line_at(text, span.start, span.end, measure) for span in line_spans(text))


def _line_at(text: str, start: int, end: int, measure: Measure) -> Line:
    line = text[start:end].rstrip()
    if not line or len(line) > WIDEST:
        return Line(start, start + len(line), line, len(line) * 2, False)
    prose = _HAN.search(line) is not None and not _COLUMNS.search(line.lstrip())
    return Line(start, start + len(line), line, measure(line), prose)


def columns(line: str) -> int:
    """Columns: two for a full-width sign, one for another."""
    return len(line) + wide_in(line)


def wide_in(line: str) -> int:
    """How many characters take the room of an ideograph in Chinese text (East Asian Width W, F, and A there)."""
    return len(_WIDE.findall(line))


def may_join(first: Line, second: Line) -> bool:
    """Whether ``second`` may be the rest of ``first``, their widths aside."""
    if not first.prose or not second.text or second.text[0].isspace() or _COLUMNS.search(second.text):
        return False
    if BEGINS.match(second.text) or (_DATE.match(second.text) and ENDED.search(first.text)):
        return False
    if first.text[0].isspace():  # an indent, which the second line would have as well if it began a paragraph
        return True
    if not BEGINS.match(first.text) or _PUNCTUATED.search(first.text) is not None:
        return True
    return go_together(first.text[-1], second.text[0])  # （1）…所有污|染物…: a title would end there


def in_sentences(full: Sequence[Break]) -> bool:
    """Whether the full lines hold sentences, and their breaks often cut words in two."""
    inner = [one for one in full if _HAN.match(one.first.text[-1]) and _HAN.match(one.second.text[0])]
    cut = sum(one.cuts_word for one in inner)
    punctuated = sum(1 for one in full if _PUNCTUATED.search(one.first.text))
    return len(inner) >= 2 and cut >= max(1, _CUT_WORDS * len(inner)) and punctuated * 2 >= len(full)


def between(one: Break, *, cuts_words: bool) -> str:
    """What stands for the line end where the lines are joined; ``cuts_words``: a line may end amid a Latin word."""
    last, first = one.first.text[-1], one.second.text[0]
    if first.isdigit() and last in ",." and one.first.text[-2:-1].isdigit():
        return ""  # 1,/104
    if cuts_words and last.isupper() and first.isupper():
        return ""
    latin = last.isascii() and first.isascii() and (last.isalpha() or first.isalpha() or last in ",.;:")
    return " " if latin else ""
