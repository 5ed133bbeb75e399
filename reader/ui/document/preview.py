"""A report as plain lines, for the moment before it has been analysed. Knows no Qt, and imports little."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from reader.source.passes.lines import line_edits
from reader.text.collector import collector_paused
from reader.text.lines import line_spans
from reader.text.offsetmap import OffsetMap, apply_edits
from reader.text.span import Span
from reader.ui.reading.content import AWAITED_META, BlockStyle, Content, TextBlock, with_blocks

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
_LEAD = 20_000
"""Some twenty pages: set in ten milliseconds, and the rest is there before anybody has read them."""


@dataclass(frozen=True, slots=True)
class PlainLines:
    """The lines of a source text of ``length`` characters, or those it begins with; ``back`` leads to it from them."""

    length: int
    content: Content
    back: OffsetMap

    @property
    def is_whole(self) -> bool:
        """Whether these are all lines of the source."""
        return self.back.target_length == self.length

    def reaches_end(self, shown: Span) -> bool:
        """Whether ``shown`` reaches the end of the last line that is shown."""
        blocks = self.content.blocks
        return bool(blocks) and shown.end >= blocks[-1].end

    def to_source(self, shown: Span) -> Span:
        """The source characters that ``shown`` of the lines shows.

        To the reader the lines are the whole text: where only those it begins with are there as yet, their end is
        that of the source.
        """
        span = self.back.map_span(shown).span
        if self.is_whole or not self.reaches_end(shown):
            return span
        return Span(span.start if len(shown) else self.length, self.length)


NO_LINES = PlainLines(0, _EMPTY, OffsetMap.identity(0))


def lead(source_text: str) -> str:
    """The lines ``source_text`` begins with, or all of it: as much as can be set in a moment."""
    if len(source_text) <= _LEAD:
        return source_text
    end = source_text.find("\n", _LEAD, 2 * _LEAD)
    return source_text[: end + 1 if end >= 0 else _LEAD]


def first_lines(source_text: str) -> PlainLines:
    """The lines ``source_text`` begins with: see :func:`lead`."""
    return replace(plain_lines(lead(source_text)), length=len(source_text))


@collector_paused()
def plain_lines(source_text: str) -> PlainLines:
    """The lines of ``source_text`` as paragraphs, its line ends normalised and nothing else.

    A short first line is set as the title and short numbered lines (GB/T 9704) as headings, so that little moves
    when the analysis knows better.
    """
    edits = line_edits(source_text)
    text = apply_edits(source_text, edits)
    blocks: list[TextBlock] = []
    for line in line_spans(text):
        span = line.trimmed(text)
        if span.start < span.end:
            blocks.append(_block(text, span, first=not blocks))
    to_text = OffsetMap.from_edits(len(source_text), edits)
    return PlainLines(len(source_text), with_blocks(Content(text, tuple(blocks), AWAITED_META)), to_text.invert())


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
        return first_lines(data.decode("utf-8")).content if len(data) <= _AT_ONCE else _EMPTY
    except OSError:
        return _EMPTY
    except UnicodeDecodeError:
        return _guessed(path)


def _guessed(path: Path) -> Content:
    # Telling encodings apart takes tables that a file in UTF-8 does not need.
    from reader.source.document import ImportFailed, read_source

    try:
        return first_lines(read_source(path).text).content
    except ImportFailed:
        return _EMPTY
