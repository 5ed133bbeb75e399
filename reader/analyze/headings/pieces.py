"""Whether the first line of a text is a heading in it: the text is an excerpt, or holds several pieces.

An excerpt of a longer report begins with one of its sections, and a page of news puts one piece below the other: no
line is the title of all then. What tells is a line further down that is the same as the first one: over a numbering
that begins again as it did there, named with the same last word, worded as a claim as well, or over the same kind of
time stamp.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.analyze.headings.claims import is_claim
from reader.analyze.headings.markers import opens_numbered
from reader.analyze.layout import Layout
from reader.analyze.paragraphs import Role
from reader.analyze.punctuation import COLONS, SENTENCE_ENDS
from reader.text.patterns import lazy_pattern

_STAMP = lazy_pattern(
    r"(?:(?:发[布表]|更新|日期|时间|發[布佈表]|時間)[^\d\n]{0,6})?"
    r"[12１２][09０９]\d\d(?:[-/.－／．]\d{1,2}[-/.－／．]\d{1,2}|年\d{1,2}月\d{1,2}日)[ \u00a0]{1,3}\d{1,2}[:：]\d\d"
)
"""How the line below the headline of a web page begins: 2024-05-06 09:30:12 来源：某某网."""
_FIRST_NUMBER = lazy_pattern(r"[一壹][、.．]|[（(]一[）)]|[1１][.．、](?!\d)|[（(][1１][）)]|第一[章节節部]")
_LONGEST, _LONGEST_NAME = 30, 10
"""Characters of such a line, at most; and of one that only its last word says to be like the first."""
_PROFILE = lazy_pattern(r"[省市縣县區区镇鎮乡鄉村道院校局司团團](?:[简簡]介|概[况況]|基本情[况況]|介[绍紹])\Z")
_STAMP_LINE = 60
_LAST_WORD = 2
_SHORTEST_TITLE = 9
"""Characters of a title that says neither whose document it heads nor of which kind or year, at least."""
_FEWEST_CLAIMS, _FEWEST_ALIKE = 2, 3
"""Lines further down that are claims as the first one is, or short as it is, at least."""
_FEWEST_STAMPED = 2
_FIRST_PAGE, _LAST_PAGE, _PAGE, _PAGE_DIGITS = 3, 9999, 3000, 4
"""The first page number of an excerpt is higher, and its last no higher; characters of a page and of its number."""
_DAY = lazy_pattern(r"年 ?\d{1,2} ?月 ?\d{1,2} ?日 ?\Z")
_NO_PIECE = lazy_pattern(r"附\s*[件录錄表]|[结結][语語]|[后後][记記]|参考文献")


def is_stamp(words: str) -> bool:
    """Whether ``words``, a line, say the day and time at which a page was put up."""
    return len(words) <= _STAMP_LINE and _STAMP.match(words) is not None


def stamped_lines(layout: Layout, body: int) -> list[int]:
    """The lines with such a stamp right below them, two or more, the first of them before paragraph ``body``."""
    last = len(layout.paragraphs) - 1
    if not any(_is_stamped(layout, index) for index in range(min(body, last))):
        return []
    found = [index for index in range(last) if _is_stamped(layout, index)]
    return found if len(found) >= _FEWEST_STAMPED else []


def _is_stamped(layout: Layout, index: int) -> bool:
    line, below = layout.paragraphs[index], layout.paragraphs[index + 1]
    if below.end - below.start > _STAMP_LINE or line.end - line.start > 2 * _LONGEST:
        return False
    return is_stamp(layout.words(index + 1)) and not is_stamp(layout.words(index))


def is_stretch(layout: Layout) -> bool:
    """Whether the page numbers amid a text begin so high that more of the report stood before it.

    Two of them count up, or one stands below a running head with its day.
    """
    first = next((index for index in range(1, len(layout.paragraphs)) if _is_page(layout, index)), None)
    if first is None:
        return False
    number = int(layout.words(first))
    if not _FIRST_PAGE < number <= _LAST_PAGE or layout.paragraphs[first].start > _PAGE:
        return False
    after = range(first + 1, len(layout.paragraphs))
    counted = next((int(layout.words(index)) for index in after if _is_page(layout, index)), 0) == number + 1
    return counted or _DAY.search(layout.words(first - 1)) is not None


def _is_page(layout: Layout, index: int) -> bool:
    paragraph = layout.paragraphs[index]
    return paragraph.length <= _PAGE_DIGITS and layout.words(index).isascii() and layout.words(index).isdigit()


def heads_section(layout: Layout, index: int) -> bool:
    """Whether line ``index``, the first of a text, heads a section: another one further down is its like."""
    words = layout.words(index)
    if len(words) > _LONGEST or index + 1 >= len(layout.paragraphs):
        return False
    below = _FIRST_NUMBER.match(layout.text, layout.paragraphs[index + 1].start)
    bare: list[str] = []
    for later in _set_apart(layout, index + 2):
        again = _FIRST_NUMBER.match(layout.text, layout.paragraphs[later + 1].start)
        if below is not None:
            if again is not None and again.group() == below.group():
                return True
        elif again is None:
            bare.append(layout.words(later))
            if _is_named_alike(words, bare[-1]):
                return True
    if is_claim(words):
        return sum(map(is_claim, bare)) >= _FEWEST_CLAIMS
    return len(words) < _SHORTEST_TITLE and len(bare) >= _FEWEST_ALIKE


def _is_named_alike(words: str, other: str) -> bool:
    """Whether two short lines end in one word: 资产负债分析, 收益分析; or both say that they introduce a place."""
    if words != other and _PROFILE.search(words) and _PROFILE.search(other):
        return True
    if max(len(words), len(other)) > _LONGEST_NAME or words == other:
        return False
    return min(len(words), len(other)) > _LAST_WORD and words[-_LAST_WORD:] == other[-_LAST_WORD:]


def _set_apart(layout: Layout, first: int) -> Iterator[int]:
    """The short lines from ``first`` on without a number or a mark at their end, between a sentence and more text."""
    for index in range(first, len(layout.paragraphs) - 1):
        line, before, after = layout.paragraphs[index], layout.paragraphs[index - 1], layout.paragraphs[index + 1]
        if not line.length <= _LONGEST < before.length or not line.role is before.role is after.role is Role.TEXT:
            continue
        if layout.text[before.end - 1] not in SENTENCE_ENDS or layout.text[line.end - 1] in SENTENCE_ENDS + COLONS:
            continue
        words = layout.words(index)
        numbered = _FIRST_NUMBER.match(layout.text, after.start) is not None
        if words.isascii() or _NO_PIECE.match(words) or opens_numbered(words):
            continue
        if numbered or after.length > _LONGEST:
            yield index
