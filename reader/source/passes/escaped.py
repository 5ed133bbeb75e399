r"""Line ends written as letters: \n and \r\n as programs escape them, and nn where the backslashes were lost."""

from __future__ import annotations

from reader.text.offsetmap import Edit
from reader.text.parts import line_matches
from reader.text.patterns import lazy_pattern

_NEXT = "[\u3400-\u9fff0-9A-Z“「『《（(【〔①-⑳■●◆▲○#|—]"
_ESCAPED = lazy_pattern(
    rf"(?<![A-Za-z:\\])(?P<ends>(?:\\r)?\\n(?:[ \u3000\t]*(?:\\r)?\\n)*)(?:\\t|[ \u3000])*(?=\s*(?:{_NEXT}|\Z))"
)
_FEWEST, _FEWEST_AMID_LINES = 2, 4
"""Escaped line ends that show how a text was saved, at least; one that has lines may speak of them."""
_LETTERS = lazy_pattern(rf"(?<=[。！？；：…”」』）])(?:nn)+(?={_NEXT})")
"""No word begins so behind a full-width mark."""


def escaped_edits(text: str) -> list[Edit]:
    r"""Edits that each put line ends in the place of ``\n``, ``\r\n`` or ``nn``; tabs behind them are dropped."""
    edits: list[Edit] = []
    if "\\n" in text:
        found = list(_ESCAPED.finditer(text))
        if len(found) >= (_FEWEST_AMID_LINES if text.count("\n", 0, text.rfind("\\n")) else _FEWEST):
            edits = [Edit(*match.span(), "\n" * match.group("ends").count("\\n"), "flattened") for match in found]
    if "nn" in text:
        edits += [
            Edit(*match.span(), "\n" * (match.end() - match.start()), "flattened")
            for match in line_matches(_LETTERS, text)
        ]
    return sorted(edits, key=lambda edit: edit.start)
