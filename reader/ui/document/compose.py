"""How a report is set on the page: its view text cut into the blocks the reading view lays out.

Nothing here knows Qt, so that the rules can be tested without a window.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from reader.analyze.finding import Analysis, Heading, HeadingKind
from reader.script.view import ViewScript
from reader.text.lines import line_spans
from reader.text.span import Span
from reader.ui.reading.content import BlockStyle, Content, TextBlock
from reader.ui.reading.table import placed

LANGUAGES = {
    ViewScript.HANS: "zh-Hans",
    ViewScript.HANT: "zh-Hant",
    ViewScript.TW: "zh-Hant-TW",
    ViewScript.HK: "zh-Hant-HK",
}
_CLOSING = "。．：:；;，,！？!?】〗］"
_INTRODUCING = frozenset({"Pd", "Ps", "Pi", "So", "Zs"})
"""Categories of what may stand before a heading's words and is set with them: dashes, brackets, bullets, spaces."""
_BULLETS = "·•*※"
"""Bullets that Unicode counts among the other punctuation."""
_TABLE_BARS = 2
_NO_COLUMNS: Mapping[int, Sequence[tuple[int, int]]] = MappingProxyType({})
_LONGEST_SET_HEADING = 60


def compose(
    text: str,
    found: Analysis,
    *,
    rows: Iterable[Span] = (),
    columns: Mapping[int, Sequence[tuple[int, int]]] = _NO_COLUMNS,
    meta: str = "",
    language: str = "zh-Hans",
    split: bool = True,
    within: Span | None = None,
) -> Content:
    """``text`` (a view text) as blocks; ``found`` and the table ``rows`` are in its coordinates.

    ``within`` asks for the blocks of some whole lines only, of which alone there need be findings.

    ``columns`` are, by the start of a row, the first and last column of each of its cells with words.

    With ``split``, a run-in heading is set as a line of its own and what follows it as a paragraph, which
    is how a reader expects to see it; the text itself is not changed. Without, as for 原文, every line of
    the text is one block, and its heading is set in bold.
    """
    headings = [node for node in found.headings if node.kind is HeadingKind.HEADING]
    tabular = {row.start: columns.get(row.start, ()) for row in rows}
    return Content(text, tuple(_blocks(text, within, found.title, headings, tabular, split)), meta, language)


def _blocks(
    text: str,
    within: Span | None,
    title: Span | None,
    headings: list[Heading],
    rows: Mapping[int, Sequence[tuple[int, int]]],
    split: bool,
) -> Iterator[TextBlock]:
    upcoming = iter(headings)
    node = next(upcoming, None)
    for line in line_spans(text, within):
        span = line.trimmed(text)
        inside: list[Heading] = []
        while node is not None and node.span.start < max(line.end, line.start + 1):
            if node.span.start >= line.start:
                inside.append(node)
            node = next(upcoming, None)
        if span.start == span.end:
            continue
        row = next((at for at in range(line.start, span.start + 1) if at in rows), None)
        if row is not None or text.count(" | ", line.start, span.end) >= _TABLE_BARS:
            start = _row_start(text, line, span, row)
            known = rows[row] if row is not None else ()
            columns = placed(text, Span(start, span.end), known) if known else ()
            yield TextBlock(start, span.end, BlockStyle.TABLE, 0, None, columns)
        elif title is not None and title.overlaps(span):
            yield from _titled(text, span, title, split)
        elif not inside:
            yield TextBlock(span.start, span.end, BlockStyle.BODY, 0, None)
        elif split:
            yield from _split(text, span, inside)
        else:
            yield _bold_start(text, span, inside[0])


def _row_start(text: str, line: Span, words: Span, row: int | None) -> int:
    """Where a row of a table begins, whose ``words`` stand in ``line``: before them where its first cell is empty.

    Then a tab stands there, or a blank and a bar that is no border: the row is known to begin at ``row``, or ends
    without one.
    """
    if row is not None and text[row] == "\t":
        return row
    blank = words.start > line.start and text[words.start] == "|"
    return words.start - 1 if blank and (row is not None or text[words.end - 1] != "|") else words.start


def _titled(text: str, line: Span, title: Span, split: bool) -> Iterator[TextBlock]:
    """A line of the title; with ``split``, without the bars and dashes a web page left around it."""
    shared = title.intersection(line) or line
    rest = text[line.start : shared.start] + text[shared.end : line.end]
    kept = shared.trimmed(text) if split and not any(map(str.isalnum, rest)) else line
    yield TextBlock(kept.start, kept.end, BlockStyle.TITLE, 0, None)


def _split(text: str, line: Span, inside: Iterable[Heading]) -> Iterator[TextBlock]:
    """The headings of a line as blocks of their own, and the prose between them as paragraphs."""
    at = line.start
    for node in inside:
        if node.span.start < at:
            continue
        start = _with_introduction(text, node.span.start, at)
        yield from _body(text, Span(at, start))
        end = min(_after_closing(text, node.span.end, line.end), line.end)
        if end - start > _LONGEST_SET_HEADING:
            at = start
            continue
        yield TextBlock(start, end, BlockStyle.HEADING, node.level, None)
        at = end
    yield from _body(text, Span(at, line.end))


def _body(text: str, span: Span) -> Iterator[TextBlock]:
    inner = span.trimmed(text)
    if inner.start < inner.end:
        yield TextBlock(inner.start, inner.end, BlockStyle.BODY, 0, None)


def _bold_start(text: str, line: Span, node: Heading) -> TextBlock:
    """A line as it stands: a heading when it is nothing else, else a paragraph that starts in bold."""
    end = _after_closing(text, node.span.end, line.end)
    first = _with_introduction(text, node.span.start, line.start) == line.start
    if first and end >= line.end:
        return TextBlock(line.start, line.end, BlockStyle.HEADING, node.level, None)
    bold = min(end, line.end) if first else None
    return TextBlock(line.start, line.end, BlockStyle.BODY, 0, bold)


def _with_introduction(text: str, start: int, limit: int) -> int:
    """The start of a heading with what introduces it (——, ■, 【), not before ``limit``, and not with spaces alone."""
    at = start
    while at > limit and (unicodedata.category(text[at - 1]) in _INTRODUCING or text[at - 1] in _BULLETS):
        at -= 1
    while at < start and text[at].isspace():
        at += 1
    return at


def _after_closing(text: str, end: int, limit: int) -> int:
    """The end of a heading with the punctuation that closes it."""
    while end < limit and text[end] in _CLOSING:
        end += 1
    return end
