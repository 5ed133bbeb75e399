"""Quotation marks as the region writes them: “‘’” in Simplified Chinese, 「『』」 in Traditional.

GB/T 15834-2011, 4.8, and Taiwan's 《重訂標點符號手冊》 (2008).
"""

from __future__ import annotations

from reader.script.scripts import ViewScript
from reader.text.patterns import lazy_pattern

_CURLY, _CORNER = "“”‘’", "「」『』"
_PAIRS = dict(zip(_CURLY[::2] + _CORNER[::2], _CURLY[1::2] + _CORNER[1::2], strict=True))
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_MARK = lazy_pattern(f"[{_CURLY}{_CORNER}]|\n")
_DEEPEST = 8
"""How many open marks a closing one looks back over; a text nests two or three."""
_MOST_TIMES = 8
"""How often pairs are looked for; well-formed text needs one look, and another to see that nothing is left."""
_CHINESE = lazy_pattern(r"[\u3001-\u3003\uff01\uff0c\uff1a\uff1b\uff1f\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")


def regional_quotes(text: str, script: ViewScript) -> str:
    """``text`` with its quotation marks as ``script`` has them, character for character; as it is for ``ORIGINAL``.

    Only marks that stand in pairs within a line and have something Chinese between them or right beside them: an
    apostrophe, and the quotation marks of an English sentence, stay. Doing it again changes nothing.
    """
    if script is ViewScript.ORIGINAL:
        return text
    old, new = (_CORNER, _CURLY) if script is ViewScript.HANS else (_CURLY, _CORNER)
    to = dict(zip(old, new, strict=True))
    for _ in range(_MOST_TIMES):
        changed = _in_pairs(text, to)
        if changed == text:
            break
        text = changed
    return text


def _in_pairs(text: str, to: dict[str, str]) -> str:
    """``text`` with the marks of its pairs replaced as ``to`` says.

    Where marks of different kinds cross, those replaced may have been what kept others from being a pair.
    """
    result = list(text)
    waiting: list[int] = []
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        if mark == "\n":
            waiting.clear()
        elif mark in _PAIRS:
            waiting.append(at)
        elif any(text[before] == _CLOSING[mark] for before in waiting[-_DEEPEST:]):
            while text[waiting[-1]] != _CLOSING[mark]:
                waiting.pop()
            opening = waiting.pop()
            if mark in to and _CHINESE.search(text, max(0, opening - 1), at + 2):
                result[opening], result[at] = to[text[opening]], to[mark]
    return "".join(result)
