"""The paragraphs of a text and what each of them is: running text, a table's row, a table of contents."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.analyze.hard_wraps import unwrapped
from reader.analyze.paragraphs import OPENS, Paragraph, Role
from reader.analyze.punctuation import before_spaces
from reader.analyze.rows import NUMERIC, cell_spans, tab_tables
from reader.source.document import Hint, HintKind
from reader.text.lines import line_at, line_spans
from reader.text.records import maker
from reader.text.span import Span


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
_LONGEST_CELL = 100
_LONGEST_OF_A_PAIR = 60
_LEADER = re.compile(r"(?:[.．·…‥]{3,}|[-—_]{4,}|\t)[\s(（-]*\d{1,4}[\s)）-]*\Z|…{2,}\s*[ⅠⅡⅢIVX]+\s*\Z")
_PAGE_LAST = frozenset(")）-ⅠⅡⅢIVX")
_ENTRY = 90
"""Characters of an entry of a table of contents, at most."""
_PAGE = re.compile(r"[(（-]*([0-9]{1,4})[)）-]*\Z")
_CONTENTS = re.compile(r"(?:\S{4,40}[ \u3000\u00a0]+)?目\s*[录錄次]\Z")
_CONTENTS_LAST = frozenset("录錄次")
_HEAD_OF_CONTENTS = 48
_RUN_TOGETHER = re.compile(r"(?<!\S)目[ \u3000\u00a0]{0,4}[录錄次][ \u3000\u00a0：:]{0,4}(?=[^\s，。])")
"""目录 with its entries behind it in its line."""
_NUMBERED = (
    r"(?:第[一二三四五六七八九十\d]{1,3}(?:部分|[编篇章节])|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]"
    r"|\d{1,2}(?:[.．]\d{1,2})*[.．、 \u3000\u00a0])"
)
_FIRST_ENTRY = re.compile(rf"{_NUMBERED}[ \u3000\u00a0]?[^\s\d.·…]{{2,24}}?(?=[\s\d.·…]|\Z|{_NUMBERED})")
_ENTRIES = re.compile(_NUMBERED)
_SHARPS = re.compile(r"^ {0,3}(#{1,6})[ \t]+(?=\S)[^\n]*", re.MULTILINE)
_FEWEST_SHARPED = 2
"""Lines that Markdown marks as headings in a text that is not said to be Markdown, at least."""
_LONGEST_TITLE = 80
_FEWEST_ENTRIES, _LONGEST_CONTENTS = 2, 3000
"""Entries of contents in one line, at least, and the characters of such a line, at most."""


def read_layout(text: str, hints: Sequence[Hint] = ()) -> Layout:
    """The paragraphs of ``text``; ``hints`` are in its coordinates."""
    lines = _tabulated(text, list(_lines(text)))
    lines = unwrapped(text, lines)
    hints = hints or _sharped(text)
    paragraphs = _marked(lines, hints) if hints else lines
    paragraphs = _without_contents(text, paragraphs)
    return Layout(text, tuple(paragraphs), tuple(paragraph.start for paragraph in paragraphs))


def _sharped(text: str) -> list[Hint]:
    """The headings that a copy of Markdown marks with # in a text without markup of its own (CommonMark, 4.2)."""
    if "#" not in text:
        return []
    found = [Hint(Span(*one.span()), HintKind.HEADING, len(one[1])) for one in _SHARPS.finditer(text)]
    return found if len(found) >= _FEWEST_SHARPED else []


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
    if not all(OPENS.match(text, row.start) for row in rows):
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
        if end - start <= _HEAD_OF_CONTENTS and text[end - 1] in _CONTENTS_LAST and _CONTENTS.match(text, start, end):
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
