"""Headings in lines of their own that only others like them tell: of two halves, behind a dash, alike, or questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.analyze.fields import starts_with_label
from reader.analyze.headings.between import after_an_end, is_body, over_text
from reader.analyze.headings.claims import is_claim
from reader.analyze.headings.short_lines import LONGEST, MOST_CLAIMED, NOT_LAST, bare_line
from reader.analyze.headings.surroundings import Surroundings, Unnumbered
from reader.analyze.layout import Layout
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_PAIR = lazy_pattern(
    r"([^\s。！？；：:，,、\d]{2,8})[：:][ \u00a0]?"
    r"[^\s。！？；：:，,]{4,20}(?:[ \u3000\u00a0][^\s。！？；：:，,]{4,12})?"
)
"""A title of two halves: 三道坎：融资难在哪里."""
_NO_PAIR = lazy_pattern("先生|女士|同志|记者|主持|发言|请|谢谢|你好|大家|欢迎|电话|地址|邮编|邮箱|传真|责任|联系")
"""Who speaks and what is said, or where somebody can be reached."""
_REFRAIN = lazy_pattern(r"([\u4e00-\u9fff]{2,8}[，,])?[^。；;：:\d！？!?]{8,44}。\Z")
"""A sentence over the text it heads, as several of a report begin: 一年来，我们…，…再上台阶。."""
_REFRAIN_ALIKE, _LONGEST_REFRAIN = 4, 54
"""Characters with which such sentences begin alike, at least, and of one of them, at most."""
_FEWEST_IN_ROW = 3
_QUESTION = lazy_pattern(r"(?!问|答|【|[^。！？]{0,12}记者|请问)[^。！；：:;!\n]{4,}[？?]")
_DASHES = "—–―─ \u3000"
_DASHED = lazy_pattern(r"[—–―─]{1,3}[ \u3000]?[\u4e00-\u9fff“][^。；;：:！？!?\n]{4,36}(?<![，,、])")
_HALVED = lazy_pattern(r"[—–―─]{2}[\u4e00-\u9fff“”]{4,16}，[\u4e00-\u9fff“”]{4,16}")


def add_alike(layout: Layout, free: Sequence[int], around: Surroundings, found: dict[int, Unnumbered]) -> None:
    """Add the lines that only others like them tell: of two halves, behind a dash, or sentences that begin alike."""
    for index in _paired(layout, [index for index in free if index not in found], around):
        found[index] = Unnumbered(layout.paragraphs[index].span, index, alone=True)
    for index in _dashed(layout, free, around):
        title = layout.paragraphs[index].span.trimmed(layout.text, _DASHES)
        bullet = Span(layout.paragraphs[index].start, title.start).trimmed(layout.text)
        found.setdefault(index, Unnumbered(title, index, alone=True, bullet=bullet))
    for index in _refrains(layout, free, around):
        found.setdefault(index, Unnumbered(bare_line(layout, index), index, alone=True))


def _paired(layout: Layout, free: Sequence[int], around: Surroundings) -> list[int]:
    """The lines in which a colon parts two halves of a title: two or more that begin unlike."""
    lines: dict[str, int] = {}
    for index in free:
        if layout.paragraphs[index].length > LONGEST:
            continue
        words = layout.words(index)
        pair = _PAIR.fullmatch(words)
        if pair is None or starts_with_label(words) or NOT_LAST.search(words) or _NO_PAIR.search(words):
            continue
        if layout.paragraphs[index].start >= around.foot:
            break
        followed = around.opening.get(index + 1) == 1 or (
            index + 1 < len(layout.paragraphs) and is_body(layout, index + 1, len(words))
        )
        if followed and after_an_end(layout, index, around):
            lines.setdefault(pair[1], index)
    return list(lines.values()) if len(lines) > 1 else []


def _dashed(layout: Layout, free: Sequence[int], around: Surroundings) -> list[int]:
    """The lines with a dash over text, without a mark at their end: ——抢抓机遇，开启新征程.

    Two or more, or one of two halves.
    """
    found: list[int] = []
    for index in free:
        if layout.paragraphs[index].length > MOST_CLAIMED:
            continue
        words = layout.words(index)
        if not _DASHED.fullmatch(words) or index + 1 == len(layout.paragraphs):
            continue
        if is_body(layout, index + 1, len(words)) and after_an_end(layout, index, around):
            found.append(index)
    only = len(found) == 1 and _HALVED.fullmatch(layout.words(found[0]))
    return found if only or len(found) > 1 else []


def _refrains(layout: Layout, free: Sequence[int], around: Surroundings) -> list[int]:
    """The lines that are sentences, each over a paragraph much longer: two or more that begin alike, in order.

    Or three or more in a row that say what is to be done, or how something fares.
    """
    alike: dict[str, list[int]] = {}
    for index in free:
        if index + 1 < len(layout.paragraphs) and layout.paragraphs[index].length <= _LONGEST_REFRAIN:
            words = layout.words(index)
            if _REFRAIN.match(words) and over_text(layout, index) and after_an_end(layout, index, around):
                alike.setdefault(words[:_REFRAIN_ALIKE], []).append(index)
    found = {index for lines in alike.values() if len(lines) > 1 for index in lines}
    sentences = [index for lines in alike.values() for index in lines if is_claim(layout.words(index)[:-1])]
    for row in _every_other(sorted(sentences)):
        found.update(row)
    return sorted(found)


def _every_other(indices: Sequence[int]) -> Iterator[list[int]]:
    """The rows among ``indices``, in order, of three or more with one paragraph between each and the next."""
    row: list[int] = []
    for index in indices:
        if row and index != row[-1] + 2:
            yield from [row] if len(row) >= _FEWEST_IN_ROW else ()
            row = []
        row.append(index)
    yield from [row] if len(row) >= _FEWEST_IN_ROW else ()


def questions(layout: Layout, free: Sequence[int], around: Surroundings) -> list[Unnumbered]:
    """The lines that ask what the paragraphs below them answer, where there are two or more."""
    found: list[Unnumbered] = []
    for index, after in pairwise(free):
        paragraph = layout.paragraphs[index]
        if paragraph.length > LONGEST or after != index + 1 or paragraph.start >= around.foot:
            continue
        if _QUESTION.fullmatch(layout.text, paragraph.start, paragraph.end) is None:
            continue
        answers = layout.text[layout.paragraphs[after].end - 1] not in "？?"
        if answers and is_body(layout, after, paragraph.length) and after_an_end(layout, index, around):
            found.append(Unnumbered(paragraph.span, index, alone=True))
    return found if len(found) > 1 else []
