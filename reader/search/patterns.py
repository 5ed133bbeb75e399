"""Regular expressions in a text that a reader typed: they may be wrong, and they may never end."""

from __future__ import annotations

from typing import Any

from reader.text.span import Span

SECONDS = 2.0
"""A sound expression is through a book of a million characters in a tenth of that."""

MOST = 20_000


class PatternError(Exception):
    """An expression that cannot be used.

    ``code``: ``syntax`` (``position`` is where in it), or ``time`` (it did not come to an end).
    """

    def __init__(self, code: str, position: int = 0) -> None:
        super().__init__(code)
        self.code = code
        self.position = position


def pattern_spans(
    text: str, pattern: str, *, case: bool = False, within: Span | None = None, seconds: float = SECONDS
) -> list[Span]:
    """Where ``pattern`` matches in ``text``, in order, at most 20,000; places of no length are left out.

    ``^`` and ``$`` are a line's ends. Without ``case`` capitals do not matter. Matches lie in ``within``. Other threads
    go on meanwhile. Raises :class:`PatternError`, at the latest after ``seconds``.
    """
    import regex  # seldom wanted; unlike re it can be stopped, and lets other threads run

    flags = regex.MULTILINE | regex.VERSION0 | (0 if case else regex.IGNORECASE)
    try:
        compiled: Any = regex.compile(pattern, flags)
    except regex.error as error:
        raise PatternError("syntax", int(error.pos or 0)) from error
    start, end = (within.start, within.end) if within is not None else (0, len(text))
    found: list[Span] = []
    try:
        for match in compiled.finditer(text, start, end, concurrent=True, timeout=seconds):
            if match.end() > match.start():
                found.append(Span(match.start(), match.end()))
            if len(found) == MOST:
                break
    except TimeoutError as error:
        raise PatternError("time") from error
    return found
