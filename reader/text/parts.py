"""Long texts in parts, for work that Python does in one go."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

_SIZE = 1 << 16
_BYTES = 1 << 18
_LINE_BEGINS = re.compile(r"\n(?=\S)")


def parts(text: str) -> Iterator[str]:
    """``text`` cut up anywhere, in order; nothing for an empty one.

    What a method of ``str`` or ``Counter`` does with a text is one step to Python: no other thread, the window's
    neither, runs meanwhile. With ten million characters that is a second; with one of these parts some milliseconds.
    """
    for start in range(0, len(text), _SIZE):
        yield text[start : start + _SIZE]


def line_parts(text: str) -> Iterator[tuple[int, int]]:
    """As :func:`parts`, where each begins and ends: before a line that does not begin with white space."""
    start = 0
    while start < len(text):
        line = _LINE_BEGINS.search(text, start + _SIZE)
        end = line.end() if line else len(text)
        yield start, end
        start = end


def line_matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    r"""What ``pattern.finditer(text)`` gives, where other threads shall run meanwhile.

    For a pattern that no match of crosses a line end but into empty lines, and that does not ask where a text ends:
    Python lets no other thread run until it has found the next match, and there may be none.
    """
    for start, end in line_parts(text):
        yield from pattern.finditer(text, start, end)


def decoded(data: bytes, encoding: str, errors: str = "strict") -> str:
    """What ``data.decode(encoding, errors)`` gives, and raises; other threads run meanwhile."""
    if len(data) <= _BYTES:
        return data.decode(encoding, errors)
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    pieces = [decoder.decode(data[at : at + _BYTES]) for at in range(0, len(data), _BYTES)]
    return "".join((*pieces, decoder.decode(b"", final=True)))


def encoded(text: str) -> bytes:
    """What ``text.encode()`` gives; other threads run meanwhile."""
    return b"".join(part.encode() for part in parts(text))
