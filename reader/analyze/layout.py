"""The paragraphs of a text and what each of them is: running text, a table's row, a table of contents."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from reader.analyze.punctuation import CLAUSE_ENDS, CLOSERS, COLONS, COMMAS, SENTENCE_ENDS, before_spaces
from reader.analyze.rows import NUMERIC, cell_spans, tab_tables
from reader.source.document import Hint, HintKind
from reader.source.language import go_together
from reader.text.lines import line_at, line_spans
from reader.text.records import maker, quickly_made
from reader.text.span import Span


class Role(Enum):
    """What a paragraph is."""

    TEXT = "text"
    TABLE = "table"
    CONTENTS = "contents"
    """A line of a table of contents: it repeats a heading, and is none."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: ``[start, end)``, without white space and cell borders at its ends.

    It holds line ends only where a hard-wrapped paragraph was put together. ``spaced`` says that an empty line
    stands before it; ``level`` is the level of a heading hint on it (0: title), None without one.
    """

    start: int
    end: int
    role: Role = Role.TEXT
    spaced: bool = False
    level: int | None = None

    @property
    def span(self) -> Span:
        """The paragraph's characters."""
        return Span(self.start, self.end)

    @property
    def length(self) -> int:
        """How many characters it has."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Layout:
    """A text with its paragraphs, in order; empty lines have none."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    starts: tuple[int, ...]

    def index_at(self, position: int) -> int:
        """The index of the paragraph that holds ``position`` or is the last before it; -1 before the first."""
        return bisect_right(self.starts, position) - 1

    def block_end(self, index: int) -> int:
        """The index of the last paragraph of the block between empty lines that ``index`` opens; itself if it does not.

        Lines cut at a fixed width that were not put together are such a block.
        """
        if self.paragraphs[index].spaced:
            while index + 1 < len(self.paragraphs) and not self.paragraphs[index + 1].spaced:
                index += 1
        return index

    def words(self, index: int) -> str:
        """The text of paragraph ``index``."""
        paragraph = self.paragraphs[index]
        return self.text[paragraph.start : paragraph.end]


_TEXT = Role.TEXT
_paragraph = maker(Paragraph)
_LINE = re.compile(r"\S[^\n]*")
_RULE = re.compile(r"[\s|:：\-—–=_*·.…]+\Z")
_EDGE = " \t\r\u3000\u00a0\ufeff|#*>"
_OPENS = re.compile(
    r"第[〇零一二三四五六七八九十百壹贰叁参肆伍陆柒捌玖拾\d]{1,5}[编編篇章节節条條部]|[一二三四五六七八九十]{1,3}[、．.是要]|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,3}[.．、](?!\d)|[①-⑳]|§ ?\d|附件|[壹贰叁肆伍陆柒捌玖拾][、．.]|【|[■●◆★▲]"
)
_LONGEST_CELL = 100
_LONGEST_OF_A_PAIR = 60
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
_BEYOND = 2
"""One line of twice the width to so many that may have been wrapped shows that they were not."""
_NARROWEST, _WIDEST = 40, 160
"""Columns of a line that may have been wrapped, at least below a hanging indent, and at most."""
_SHORT_OF = 8
"""Columns by which a wrapped line may fall short of the others: a word, or a mark that begins no line."""
_LEADER = re.compile(r"(?:[.．·…‥]{3,}|[-—_]{4,}|\t)[\s(（-]*\d{1,4}[\s)）-]*\Z|…{2,}\s*[ⅠⅡⅢIVX]+\s*\Z")
_PAGE_LAST = frozenset(")）-ⅠⅡⅢIVX")
_ENTRY = 90
"""Characters of an entry of a table of contents, at most."""
_PAGE = re.compile(r"[(（-]*([0-9]{1,4})[)）-]*\Z")
_CONTENTS = re.compile(r"(?:\S{4,40}[ \u3000\u00a0]+)?目\s*[录錄次]\Z")
_HEAD_OF_CONTENTS = 48
_RUN_TOGETHER = re.compile(r"(?<!\S)目[ \u3000\u00a0]{0,4}[录錄次][ \u3000\u00a0：:]{0,4}(?=[^\s，。])")
"""目录 with its entries behind it in its line."""
_NUMBERED = (
    r"(?:第[一二三四五六七八九十\d]{1,3}(?:部分|[编篇章节])|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]"
    r"|\d{1,2}(?:[.．]\d{1,2})*[.．、 \u3000\u00a0])"
)
_FIRST_ENTRY = re.compile(rf"{_NUMBERED}[ \u3000\u00a0]?[^\s\d.·…]{{2,24}}?(?=[\s\d.·…]|\Z|{_NUMBERED})")
_ENTRIES = re.compile(_NUMBERED)
_LONGEST_TITLE = 80
_FEWEST_ENTRIES, _LONGEST_CONTENTS = 2, 3000
"""Entries of contents in one line, at least, and the characters of such a line, at most."""


def read_layout(text: str, hints: Sequence[Hint] = ()) -> Layout:
    """The paragraphs of ``text``; ``hints`` are in its coordinates."""
    lines = _tabulated(text, list(_lines(text)))
    lines = _mended(text, _unwrapped(text, lines))
    paragraphs = _marked(lines, hints) if hints else lines
    paragraphs = _without_contents(text, paragraphs)
    return Layout(text, tuple(paragraphs), tuple(paragraph.start for paragraph in paragraphs))


def _lines(text: str) -> Iterator[Paragraph]:
    """Each line that holds words as a paragraph of its own."""
    last = 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        spaced = start - last > 1 and text.count("\n", last, start) > 1
        last = end
        role = _TEXT
        if text.find("|", start, end) >= 0:
            if _RULE.match(text, start, end):
                continue
            role = _row_role(text[start:end])
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        if start < end:
            if end - start < _ENTRY and _may_be_page(text[end - 1]) and _LEADER.search(text, start, end):
                role = Role.CONTENTS
            yield _paragraph(start, end, role, spaced)


def tab_rows(text: str) -> Iterator[Span]:
    """The rows of the tables that tabs alone make of lines of ``text``, in order; not those of a table of contents.

    Each begins behind the tabs that indent all of its table, so with a tab where its first cell is empty. A short line
    of one cell between two rows is one as well.
    """
    if "\t" not in text:
        return
    lines = list(_lines(text))
    for table in _tables(text, lines):
        wholes = [line_at(text, lines[index].start) for index in range(table[0], table[-1] + 1)]
        starts = [_behind_tabs(text, whole) for whole in wholes]
        indent = min(starts[index - table[0]] - wholes[index - table[0]].start for index in table)
        for whole, start in zip(wholes, starts, strict=True):
            yield Span(min(start, whole.start + indent), whole.trimmed(text).end)


def pair_rows(text: str) -> Iterator[Span]:
    """The lines of ``text`` with one bar that are rows of a table of two columns, in order.

    Two lines at least, one below the other, of short cells: a single 首页 | 新闻 is none.
    """
    if "|" not in text:
        return
    run: list[Span] = []
    for line in line_spans(text):
        if _is_pair(text, line):
            run.append(line)
            continue
        if len(run) > 1:
            yield from run
        run = []
    if len(run) > 1:
        yield from run


def _is_pair(text: str, line: Span) -> bool:
    """Whether one bar parts ``line`` into two short cells, at most one of them empty."""
    if text.count("|", line.start, line.end) != 1:
        return False
    cells = [cell.strip() for cell in line.of(text).split("|")]
    return any(cells) and max(map(len, cells)) <= _LONGEST_OF_A_PAIR


def _behind_tabs(text: str, line: Span) -> int:
    at = line.start
    while at < line.end and text[at] == "\t":
        at += 1
    return at


def _tables(text: str, lines: Sequence[Paragraph]) -> Iterator[tuple[int, ...]]:
    """Of ``lines`` the indices of those that make each table by tabs."""
    return (table for table in tab_tables(text, [line.span for line in lines]) if not _is_list(text, lines, table))


def _may_be_page(char: str) -> bool:
    """Whether an entry of a table of contents may end with ``char``: a quick look that spares most lines."""
    return char.isdecimal() or char in _PAGE_LAST or char.isspace()


def _tabulated(text: str, lines: list[Paragraph]) -> list[Paragraph]:
    """The lines with those marked that tabs make rows of a table; a number at their end is no page then."""
    if "\t" in text:
        for table in list(_tables(text, lines)):
            for index in table:
                lines[index] = replace(lines[index], role=Role.TABLE)
    return lines


def _is_list(text: str, lines: Sequence[Paragraph], table: Sequence[int]) -> bool:
    """Whether the lines list titles: under 目录, or numbered throughout with words or pages behind the tabs.

    Pages never go back.
    """
    heads = [lines[index] for index in range(max(0, table[0] - 1), table[0] + 1)]
    if any(_CONTENTS.match(cell_spans(text, line.start, line.end, 1)[0].of(text)) for line in heads):
        return True
    rows = [lines[index] for index in table]
    if not all(_OPENS.match(text, row.start) for row in rows):
        return False
    last = [cell_spans(text, row.start, row.end)[-1].of(text) for row in rows]
    if not any(map(NUMERIC.match, last)):
        return True
    pages = [int(page[1]) for page in map(_PAGE.match, last) if page is not None]
    return len(pages) == len(rows) and all(first <= second for first, second in pairwise(pages))


def _row_role(line: str) -> Role:
    """A line with cell borders is a table's row, unless one cell alone holds words, or a whole text."""
    cells = [len(cell.strip()) for cell in line.split("|")]
    one = sum(map(bool, cells)) < 2 or (max(cells) > 300 and max(cells) * 5 > sum(cells) * 3)
    one = one or (cells[0] > _LONGEST_CELL and line.count("。", 0, line.index("|")) > 1)
    return _TEXT if one else Role.TABLE


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
    return _widest_wrap(text, long, widths) or _hanging_wrap(text, lines)


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
            and (width <= _width(text[last : held.end]) or length <= held.end - last)
            and not _indented(text, line.start)
            and not (_OPENS.match(text, line.start) and _ends_sentence(text, held.end))
        )
        last = line.start
        if held is not None and goes_on:
            joined[-1] = replace(held, end=line.end)
        else:
            joined.append(line)
    return joined


def _mended(text: str, lines: list[Paragraph]) -> list[Paragraph]:
    """The lines with numbered titles that break off amid their words put together with what they go on in."""
    mended: list[Paragraph] = []
    broken = _broken_titles(text, lines)
    for index, line in enumerate(lines):
        held = mended[-1] if mended else None
        breaks_off = held is not None and (index - 1 in broken or (not line.spaced and _breaks_off(text, held)))
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
        and _OPENS.match(text, line.start)
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
    return _OPENS.match(text, line.start) is not None and _NO_END.search(text, line.end - 2, line.end) is not None


def _ends_title(text: str, line: Paragraph) -> bool:
    """Whether a line may be the rest of a title: short, with no mark at its end and no number of its own."""
    if line.role is not _TEXT or line.end - line.start > _TITLE[1] or _OPENS.match(text, line.start):
        return False
    return text[line.end - 1] not in _MARKS


def _indented(text: str, start: int) -> bool:
    """Whether two columns or more of white space stand before ``start``: a paragraph's first line."""
    return (
        text[max(0, start - 2) : start] in ("\u3000\u3000", "  ", "\u00a0\u00a0")
        or text[max(0, start - 1) : start] == "\t"
    )


def _marked(paragraphs: list[Paragraph], hints: Sequence[Hint]) -> list[Paragraph]:
    """The paragraphs with what the file's own markup says of them."""
    starts = [paragraph.start for paragraph in paragraphs]
    marked = list(paragraphs)
    for hint in hints:
        if hint.kind not in (HintKind.HEADING, HintKind.TABLE):
            continue
        index = max(0, bisect_right(starts, hint.span.start) - 1)
        while index < len(marked) and marked[index].start < hint.span.end:
            paragraph = marked[index]
            shared = hint.span.intersection(paragraph.span)
            if shared is not None and len(shared) * 5 >= paragraph.length * 3:
                if hint.kind is HintKind.HEADING:
                    marked[index] = replace(paragraph, level=hint.level)
                elif paragraph.length < 60:
                    marked[index] = replace(paragraph, role=Role.TABLE)
            index += 1
    return marked


def _without_contents(text: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs with those under 目录 marked as a table of contents, as lines with leaders are already."""
    paragraphs = [part for paragraph in paragraphs for part in _run_together(text, paragraph)]
    for head, paragraph in enumerate(paragraphs):
        start, end = paragraph.start, paragraph.end
        if end - start <= _HEAD_OF_CONTENTS and _CONTENTS.match(text, start, end):
            entitled = text[start] != "目"  # the title stands before 目录 in its line
            for index in _listed(text, paragraphs, head)[entitled:]:
                paragraphs[index] = replace(paragraphs[index], role=Role.CONTENTS)
    return paragraphs


def _run_together(text: str, paragraph: Paragraph) -> Iterator[Paragraph]:
    """A paragraph with its contents as one of their own, where those stand behind 目录 in one line.

    They end where their first entry comes again, or with the paragraph. The title may stand before 目录.
    """
    start, end = paragraph.start, paragraph.end
    near = text.find("目", start, min(end, start + _LONGEST_TITLE)) if paragraph.role is _TEXT else -1
    head = _RUN_TOGETHER.search(text, near, min(end, start + _LONGEST_TITLE)) if near >= 0 else None
    first = None if head is None else _FIRST_ENTRY.match(text, head.end(), end)
    if head is None or first is None:
        yield paragraph
        return
    again = text.find(first.group(), first.end(), end)
    last = end if again < 0 else again
    entries = sum(1 for _ in _ENTRIES.finditer(text, start, min(last, start + _LONGEST_CONTENTS)))
    if entries < _FEWEST_ENTRIES or last - start > _LONGEST_CONTENTS or text.find("。", start, last) >= 0:
        yield paragraph
        return
    if head.start() > start:
        yield replace(paragraph, end=before_spaces(text, head.start(), start))
    yield _paragraph(head.start(), before_spaces(text, last, start), Role.CONTENTS)
    if again >= 0:
        yield replace(paragraph, start=again, spaced=False)


def _listed(text: str, paragraphs: list[Paragraph], head: int) -> range:
    """The lines under 目录 at ``head``: up to where its first entry comes a second time."""

    def words(index: int) -> str:
        bare = text[paragraphs[index].start : paragraphs[index].end]
        return re.sub(r"[\s.．·…‥_-]*\d{0,4}\Z", "", bare)

    if head + 1 >= len(paragraphs) or paragraphs[head + 1].length > 60:
        return range(head, head + 1)
    first = words(head + 1)
    for index in range(head + 2, min(len(paragraphs), head + 300)):
        if paragraphs[index].length > 80:
            break
        if (again := words(index)) == first or (len(again) > 2 and first.startswith((f"{again} ", f"{again}\u3000"))):
            return range(head, index)
    return range(head, head + 1)
