"""Line breaks that only wrap a line."""

from __future__ import annotations

_SHORTEST = 20  # characters of a line that may have been wrapped
_SHORT_NEXT = 6
_LONGEST = 160


def soft_break(text: str, at: int) -> bool:
    """Whether the line break at ``at`` stands inside a sentence: letters or digits beside it, the line long."""
    if text[at] != "\n" or not 0 < at < len(text) - 1:
        return False
    if not (text[at + 1].isalnum() and (text[at - 1].isalnum() or text[at - 1] == "、")):
        return False
    end = text.find("\n", at + 1, at + _SHORT_NEXT)
    if end >= 0:  # a line of a few characters is a marker or a label, not the rest of a sentence
        return False
    return at - 1 - text.rfind("\n", max(0, at - _LONGEST), at) >= _SHORTEST


def words_before(text: str, end: int, length: int) -> str:
    """At most ``length`` characters before ``end``, not beyond a line break; one that only wraps is left out."""
    piece = text[max(0, end - length) : end]
    if "\n" not in piece:
        return piece
    start = max(0, end - length - 1)
    at = text.rfind("\n", start, end)
    if not soft_break(text, at):
        return text[at + 1 : end]
    return text[max(start, text.rfind("\n", start, at) + 1) : at] + text[at + 1 : end]


def unwrapped(text: str, at: int) -> int:
    """``at``, or the place behind the line break there when it only wraps."""
    return at + 1 if text[at : at + 1] == "\n" and soft_break(text, at) else at
