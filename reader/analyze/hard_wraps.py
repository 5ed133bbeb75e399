"""Lines put together again that only a fixed width parted: the paragraphs of hard-wrapped text, titles cut in two."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.analyze.paragraphs import OPENS, TICKS, Paragraph, Role
from reader.analyze.punctuation import CLAUSE_ENDS, CLOSERS, COLONS, COMMAS, SENTENCE_ENDS
from reader.source.language import go_together

_TEXT = Role.TEXT
_FEWEST_WRAPPED = 3
"""Lines that were broken off amid a sentence, at least."""
_TITLE = (8, 40)
"""Characters of a line of a title that goes on in the next, at least and at most."""
_CUT, _REST_OF_TITLE = 12, 16
"""Characters of the first line of a title that was cut, at least, and of its second, at most."""
_FEWEST_CUT, _RAGGED, _CUT_SHARE = 2, 6, 3
"""Titles that were cut, at least, the columns by which their first lines may differ, and one in so many cut a word."""
_MARKS = SENTENCE_ENDS + CLAUSE_ENDS + COLONS + COMMAS
_NO_END = re.compile("(?:(?<![总缓温饱共])和|(?<![普涉顾遍])及|(?<!参)与|[的、，,])\\Z")
"""How no title ends; 总和, 普及 and 参与 are words that one may end in."""
_REST = re.compile("(?:的|及|与|和)?(?:状况|情况|水平|能力|程度|方面|事项|进展|成效|[状狀][况況]|情[况況])")
_NOUN = 3
"""What ends titles and heads nothing by itself; its characters, at most."""
_BEYOND = 2
"""One line of twice the width to so many that may have been wrapped shows that they were not."""
_NARROWEST, _WIDEST = 40, 160
"""Columns of a line that may have been wrapped, at least below a hanging indent, and at most."""
_SHORT_OF = 8
"""Columns by which a wrapped line may fall short of the others: a word, or a mark that begins no line."""
_INDENT, _BLANKS = 4, frozenset(" \u00a0")
"""Columns of a paragraph's indent, and what PDF files give back of it."""
_TEXT_WIDTHS, _RAGGED_EDGE, _FEWEST_USUAL = (56, 44), 4, 8
"""Columns of a line as wide as text, at least, and by which wrapped lines may differ from the middle; such lines."""


def unwrapped(text: str, lines: list[Paragraph]) -> list[Paragraph]:
    """The lines of ``text`` put together to paragraphs where it was hard-wrapped, and where a title breaks off."""
    return _mended(text, _unwrapped(text, lines))


def _ends_sentence(text: str, end: int) -> bool:
    char = text[end - 1]
    if char in CLOSERS and end >= 2:
        char = text[end - 2]
    return char in SENTENCE_ENDS


def _width(line: str) -> int:
    """Columns of a line in a fixed-width font: hanzi and full-width marks take two, Latin and digits one."""
    return len(line.encode("gb18030", "replace"))


def _wrapped_from(text: str, lines: Sequence[Paragraph]) -> tuple[int, int] | None:
    """How many columns, or characters, a line has at least that was hard-wrapped; None where ``text`` was not.

    In wrapped text most lines that another one follows at once are equally wide and many stop amid a sentence; none
    is much wider, as the text below titles of one length is that only look so.
    """
    followed = [line for line, after in pairwise(lines) if not after.spaced and line.role is _TEXT]
    long = [line for line in followed if line.end - line.start >= 15]
    open_ended = sum(not _ends_sentence(text, line.end) for line in long)
    if open_ended < _FEWEST_WRAPPED or _goes_beyond(lines, long):
        return None
    lengths = sorted(line.end - line.start for line in long)
    if lengths[len(lengths) * 9 // 10] > _WIDEST:  # each character takes a column, so none but the hanging may be
        return _hanging_wrap(text, lines)
    widths = [_width(text[line.start : line.end]) for line in long]
    ordered = sorted(widths)
    width = ordered[len(ordered) * 9 // 10]
    full = sum(width - 5 <= one <= width + 3 for one in widths)
    if width <= _WIDEST and len(long) > _FEWEST_WRAPPED and open_ended * 2 >= len(long) and full * 2 > len(widths):
        return width - _SHORT_OF, lengths[len(lengths) * 9 // 10] - 2
    return (
        _widest_wrap(text, long, widths)
        or _hanging_wrap(text, lines)
        or _usual_wrap(text, long, widths)
        or _cutting_wrap(text, lines)
    )


def _goes_beyond(lines: Sequence[Paragraph], long: Sequence[Paragraph]) -> bool:
    """Whether too many lines are far wider than ``long``, the lines that may have been wrapped, to have been so too."""
    widest = 2 * max(line.end - line.start for line in long)
    beyond = sum(line.end - line.start > widest for line in lines if line.role is _TEXT)
    return beyond * _BEYOND >= len(long)


def _widest_wrap(text: str, long: Sequence[Paragraph], widths: Sequence[int]) -> tuple[int, int] | None:
    """The same where only the widest lines were wrapped, all of them at one column, above a table of narrow cells."""
    width = max(widths)
    widest = [(line, one) for line, one in zip(long, widths, strict=True) if one * 4 > width * 3]
    if len(widest) < _FEWEST_WRAPPED or width > _WIDEST:
        return None
    if any(one < width - 5 or _ends_sentence(text, line.end) for line, one in widest):
        return None
    return width - _SHORT_OF, max(line.end - line.start for line, _ in widest) - 2


def _usual_wrap(text: str, long: Sequence[Paragraph], widths: Sequence[int]) -> tuple[int, int] | None:
    """The same where tables with lines of any width stand amid the text, as in reports taken out of a PDF.

    Most lines as wide as text are equally wide, stop amid a sentence, and few are wider.
    """
    amid = sorted(one for line, one in zip(long, widths, strict=True) if text[line.end - 1] not in _MARKS)
    for least in _TEXT_WIDTHS:
        wide = [one for one in amid if one >= least]
        counts = [bisect_right(wide, one + 2 * _RAGGED_EDGE) - at for at, one in enumerate(wide)]
        most = max(counts, default=0)
        if most < _FEWEST_USUAL or most * 2 < len(wide):
            continue
        width = wide[counts.index(most)] + 2 * _RAGGED_EDGE
        if (len(wide) - bisect_right(wide, width)) * 4 <= most:
            return width - _SHORT_OF - _RAGGED_EDGE, _WIDEST
    return None


def _hanging_wrap(text: str, lines: Sequence[Paragraph]) -> tuple[int, int] | None:
    """The same where items were set narrower than the text above them, (一) and below it (i), in blocks of lines.

    Empty lines part the blocks: all lines of one but its last are wide and stop amid a sentence, which the last ends.
    """
    upper = [line for line, after in pairwise(lines) if not after.spaced and line.role is _TEXT]
    last = [line for line, after in pairwise(lines) if after.spaced and not line.spaced]
    if len(upper) < 2 * _FEWEST_WRAPPED or len(last) < _FEWEST_WRAPPED:
        return None
    if any(line.end - line.start > _WIDEST for line in upper):  # a character takes a column or more
        return None
    widths = [_width(text[line.start : line.end]) for line in upper]
    if max(widths) > _WIDEST:
        return None
    least = max(_NARROWEST, max(widths) * 2 // 3)
    open_ended = sum(not _ends_sentence(text, line.end) for line in upper)
    full = sum(width >= least for width in widths)
    ended = sum(text[line.end - 1] in _MARKS or _ends_sentence(text, line.end) for line in last)
    if min(open_ended, full) * 4 < len(upper) * 3 or ended * 4 < len(last) * 3:
        return None
    return least, _WIDEST


def _cutting_wrap(text: str, lines: Sequence[Paragraph]) -> tuple[int, int] | None:
    """The same where most paragraphs are shorter than a line: the widest lines stop amid a sentence and part words."""
    widths = [_width(text[line.start : line.end]) if line.role is _TEXT else 0 for line in lines]
    width = max(widths)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    pairs = [
        (one, line, after)
        for one, (line, after) in zip(widths, pairwise(lines), strict=False)
        if one * 4 > width * 3 and not after.spaced and text[line.end - 1] not in _MARKS
    ]
    full = [(line, after) for one, line, after in pairs if one >= width - _SHORT_OF]
    cut = sum(go_together(text[line.end - 1], text[after.start]) for line, after in full)
    if len(full) < _FEWEST_WRAPPED or len(full) * 2 <= len(pairs) or cut * _CUT_SHARE < len(full):
        return None
    return width - _SHORT_OF, max(line.end - line.start for line, _ in full) - 2


def _unwrapped(text: str, lines: list[Paragraph]) -> list[Paragraph]:
    """The lines put together to paragraphs where the text was hard-wrapped."""
    wrapped = _wrapped_from(text, lines)
    if wrapped is None:
        return lines
    width, length = wrapped
    joined: list[Paragraph] = []
    last = 0
    for line in lines:
        held = joined[-1] if joined else None
        goes_on = (
            held is not None
            and not line.spaced
            and held.role is line.role is _TEXT
            and (width <= _room_taken(text, last, held) or length <= held.end - last)
            and not _indented(text, line.start)
            and text[line.start] not in TICKS
            and not (OPENS.match(text, line.start) and _ends_sentence(text, held.end))
        )
        last = line.start
        if held is not None and goes_on:
            joined[-1] = replace(held, end=line.end)
        else:
            joined.append(line)
    return joined


def _room_taken(text: str, last: int, held: Paragraph) -> int:
    """The columns of the line from ``last`` to the end of ``held``, with an indent of which a blank is left."""
    columns = _width(text[last : held.end])
    return columns + _INDENT if last == held.start and text[last - 1 : last] in _BLANKS else columns


def _mended(text: str, lines: list[Paragraph]) -> list[Paragraph]:
    """The lines with numbered titles that break off amid their words put together with what they go on in."""
    mended: list[Paragraph] = []
    broken = _broken_titles(text, lines)
    for index, line in enumerate(lines):
        held = mended[-1] if mended else None
        breaks_off = held is not None and (
            index - 1 in broken
            or (
                not line.spaced
                and (_breaks_off(text, held) or (line.end - line.start <= _NOUN and _is_rest(text, held, line)))
            )
        )
        if held is not None and breaks_off and _ends_title(text, line):
            mended[-1] = replace(held, end=line.end)
        else:
            mended.append(line)
    return mended


def _broken_titles(text: str, lines: Sequence[Paragraph]) -> frozenset[int]:
    """The numbered lines that were cut at one width, each amid a title that ends in the short line below it.

    There are two or more, with one short line each, and breaks part characters of words.
    """
    found = [
        index
        for index, (line, after) in enumerate(pairwise(lines))
        if _CUT <= line.end - line.start <= _TITLE[1]
        and text[line.end - 1] not in _MARKS
        and OPENS.match(text, line.start)
        and not after.spaced
        and after.length <= _REST_OF_TITLE
        and _ends_title(text, after)
        and not _is_row(text, lines, index + 2)
    ]
    widths = [_width(text[lines[index].start : lines[index].end]) for index in found]
    if len(found) < _FEWEST_CUT or max(widths) - min(widths) > _RAGGED:
        return frozenset()
    cut = sum(go_together(text[lines[index].end - 1], text[lines[index + 1].start]) for index in found)
    return frozenset(found) if cut * _CUT_SHARE >= len(found) else frozenset()


def _is_row(text: str, lines: Sequence[Paragraph], index: int) -> bool:
    """Whether a second short line follows: then the first is a heading, as this one."""
    return index < len(lines) and lines[index].length <= _REST_OF_TITLE and _ends_title(text, lines[index])


def _breaks_off(text: str, line: Paragraph) -> bool:
    """Whether a numbered line ends in a word that no title ends in: 一、健全治理体系和."""
    if not _TITLE[0] <= line.end - line.start <= _TITLE[1] or line.role is not _TEXT:
        return False
    return OPENS.match(text, line.start) is not None and _NO_END.search(text, line.end - 2, line.end) is not None


def _is_rest(text: str, held: Paragraph, line: Paragraph) -> bool:
    """Whether a line is only the noun with which the numbered title in the line above ends: 第二章 …应用⏎状况."""
    if not _TITLE[0] <= held.end - held.start <= _TITLE[1]:
        return False
    return _REST.fullmatch(text, line.start, line.end) is not None and OPENS.match(text, held.start) is not None


def _ends_title(text: str, line: Paragraph) -> bool:
    """Whether a line may be the rest of a title: short, with no mark at its end and no number of its own."""
    if line.role is not _TEXT or line.end - line.start > _TITLE[1] or OPENS.match(text, line.start):
        return False
    return text[line.end - 1] not in _MARKS


def _indented(text: str, start: int) -> bool:
    """Whether two columns or more of white space stand before ``start``: a paragraph's first line."""
    return (
        text[max(0, start - 2) : start] in ("\u3000\u3000", "  ", "\u00a0\u00a0")
        or text[max(0, start - 1) : start] == "\t"
    )
