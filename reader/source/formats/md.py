"""Markdown: the file, decoded, as it is; a repair pass removes the syntax. Headings become hints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.source.decode import decode
from reader.source.formats.extracted import Extracted, Hint, HintKind
from reader.text.span import Span

_LINE = re.compile(r"[^\n\r]*(?:\r\n?|\n|\Z)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+")


def extract(data: bytes, encoding: str | None = None) -> Extracted:
    """The text of ``data`` undone of nothing, with a hint on the words of each ATX heading."""
    decoded = decode(data, encoding)
    hints = tuple(_headings(decoded.text))
    return Extracted(decoded.text, decoded.encoding, hints, decoded.undecodable, decoded.evidence)


def _headings(text: str) -> Iterator[Hint]:
    fence = ""
    for match in _LINE.finditer(text):
        line = match.group().rstrip("\r\n")
        opened = _FENCE.match(line)
        if fence:
            if opened and opened.group(1).startswith(fence) and not line[opened.end() :].strip():
                fence = ""
        elif opened:
            fence = opened.group(1)
        elif heading := _HEADING.match(line):
            span = Span(match.start() + heading.end(), match.start() + len(line)).trimmed(text, "#")
            if len(span):
                yield Hint(span, HintKind.HEADING, len(heading.group(1)))
