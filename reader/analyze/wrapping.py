"""Line breaks that only wrap a line."""

from __future__ import annotations

_SHORTEST = 20  # characters of a line that may have been wrapped
_SHORT_NEXT = 6
_LONGEST = 160


def soft_break(text: str, at: int) -> bool:
    """Whether the line break at ``at`` stands inside a sentence: letters or digits beside it, the line long."""
    if text[at] != "\n" or not 0 < at < len(text) - 1:
        return False
    if not (text[at - 1].isalnum() and text[at + 1].isalnum()):
        return False
    end = text.find("\n", at + 1, at + _SHORT_NEXT)
    if end >= 0:  # a line of a few characters is a marker or a label, not the rest of a sentence
        return False
    return at - 1 - text.rfind("\n", max(0, at - _LONGEST), at) >= _SHORTEST
