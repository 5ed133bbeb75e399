"""A report as plain lines, for the moment before it has been analysed. Knows no Qt, and imports little."""

from __future__ import annotations

from pathlib import Path

from reader.source.passes.lines import line_edits
from reader.text.lines import line_spans
from reader.text.offsetmap import apply_edits
from reader.ui.reading.content import BlockStyle, Content, TextBlock

_PLAIN = {".txt", ".md", ".markdown"}
_EMPTY = Content("", ())
_AT_ONCE = 64_000_000


def plain_content(source_text: str) -> Content:
    """The lines of ``source_text`` as paragraphs, its line ends normalised and nothing else."""
    text = apply_edits(source_text, line_edits(source_text))
    blocks = [
        TextBlock(span.start, span.end, BlockStyle.BODY, 0, None)
        for line in line_spans(text)
        if (span := line.trimmed(text)).start < span.end
    ]
    return Content(text, tuple(blocks))


def preview_of(path: Path) -> Content:
    """The text of the file at ``path`` in lines; empty for a file that cannot be read, or not at once.

    What is wrong with a file is said by those who open it for good.
    """
    if path.suffix.lower() not in _PLAIN:
        return _EMPTY
    try:
        data = path.read_bytes()
        return plain_content(data.decode("utf-8")) if len(data) <= _AT_ONCE else _EMPTY
    except OSError:
        return _EMPTY
    except UnicodeDecodeError:
        return _guessed(path)


def _guessed(path: Path) -> Content:
    # Telling encodings apart takes tables that a file in UTF-8 does not need.
    from reader.source.document import ImportFailed, read_source

    try:
        return plain_content(read_source(path).text)
    except ImportFailed:
        return _EMPTY
