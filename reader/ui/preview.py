"""A report as plain lines, for the moment before it has been analysed. Knows no Qt, and imports little."""

from __future__ import annotations

import re
from pathlib import Path

from reader.source.passes.lines import line_edits
from reader.text.lines import line_spans
from reader.text.offsetmap import apply_edits
from reader.text.span import Span
from reader.ui.reading.content import BlockStyle, Content, TextBlock

_PLAIN = {".txt", ".md", ".markdown"}
_EMPTY = Content("", ())
_MARKERS = (
    re.compile("[一二三四五六七八九十]{1,3}、"),
    re.compile("[（(][一二三四五六七八九十]{1,3}[）)]"),
    re.compile("[0-9]{1,2}[.．、](?![0-9])"),
)
_LONGEST_HEADING = 40
_ENDS = "。；，：;,:"
_AT_ONCE = 64_000_000
_LEAD = 60_000


def lead(source_text: str) -> str:
    """The lines ``source_text`` begins with, or all of it: as much as can be set in a moment."""
    if len(source_text) <= _LEAD:
        return source_text
    end = source_text.find("\n", _LEAD, 2 * _LEAD)
    return source_text[: end + 1 if end >= 0 else _LEAD]


def plain_content(source_text: str) -> Content:
    """The lines of ``source_text`` as paragraphs, its line ends normalised and nothing else.

    A short first line is set as the title and short numbered lines (GB/T 9704) as headings, so that little moves
    when the analysis knows better.
    """
    text = apply_edits(source_text, line_edits(source_text))
    blocks: list[TextBlock] = []
    for line in line_spans(text):
        span = line.trimmed(text)
        if span.start < span.end:
            blocks.append(_block(text, span, first=not blocks))
    return Content(text, tuple(blocks))


def _block(text: str, span: Span, *, first: bool) -> TextBlock:
    if len(span) <= _LONGEST_HEADING and text[span.end - 1] not in _ENDS:
        if first:
            return TextBlock(span.start, span.end, BlockStyle.TITLE, 0, None)
        for level, marker in enumerate(_MARKERS, start=1):
            if marker.match(text, span.start):
                return TextBlock(span.start, span.end, BlockStyle.HEADING, level, None)
    return TextBlock(span.start, span.end, BlockStyle.BODY, 0, None)


def preview_of(path: Path) -> Content:
    """What the file at ``path`` begins with, in lines; empty for a file that cannot be read, or not at once.

    What is wrong with a file is said by those who open it for good.
    """
    if path.suffix.lower() not in _PLAIN:
        return _EMPTY
    try:
        data = path.read_bytes()
        return plain_content(lead(data.decode("utf-8"))) if len(data) <= _AT_ONCE else _EMPTY
    except OSError:
        return _EMPTY
    except UnicodeDecodeError:
        return _guessed(path)


def _guessed(path: Path) -> Content:
    # Telling encodings apart takes tables that a file in UTF-8 does not need.
    from reader.source.document import ImportFailed, read_source

    try:
        return plain_content(lead(read_source(path).text))
    except ImportFailed:
        return _EMPTY
