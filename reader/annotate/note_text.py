"""What a note says, without the signs of its Markdown: for cards, which are painted in lines of one font."""

from __future__ import annotations

import re

_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_QUOTE = re.compile(r"(?:[ \t]{0,3}>[ \t]?)+")
_ITEM = re.compile(r"([ \t]*)[-*+][ \t]+(?:\[([ xX])\][ \t]+)?(?=\S)")
_AS_IT_STANDS = re.compile(r"(?<!`)(`+)(?!`)(?P<code>.+?)(?<!`)\1(?!`)|\\(?P<escaped>[!-/:-@\[-`{-~])")
# Words in brackets, which may hold brackets of their own, one deep, and an address without blanks.
_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(<?[^\s()<>]*>?(?:[ \t]+\"[^\"]*\")?\)")
# Signs with letters or digits on their outer side stay, though Markdown takes them: 3*4*5 must not be shown as 345.
_STARS = re.compile(r"(?<![0-9A-Za-z*])(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s*])\1(?![0-9A-Za-z*])")
_LINES_BELOW = re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])(.+?)(?<=[^\s_])\1(?!\w)")
_KEPT = re.compile("\ufdd0(\\d+)\ufdd1")
"""Noncharacters, which stand in no text, around the number of something set aside."""


def note_text(note: str) -> str:
    """The words of ``note``, which is Markdown: emphasis, code, links, headings, quotes and lists without their signs.

    An item of a list begins with a bullet, one to be ticked off with its box. What is struck out keeps its signs, since
    without them it would say the opposite; so do tables and HTML. The lines stay as they are, but for those of a fence.
    """
    return "\n".join(_line_text(line) for line in note.split("\n") if not _FENCE.match(line))


def _line_text(line: str) -> str:
    words = _QUOTE.sub("", line, count=1) if _QUOTE.match(line) else line
    heading = _HEADING.match(words)
    if heading is not None:
        return _words(heading[1])
    item = _ITEM.match(words)
    if item is None:
        return _words(words)
    sign = "•" if item[2] is None else "☐" if item[2] == " " else "☑"
    return f"{item[1]}{sign} {_words(words[item.end() :])}"


def _words(words: str) -> str:
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found["code"].strip() if found["code"] else found["escaped"])
        return f"\ufdd0{len(kept) - 1}\ufdd1"

    words = _LINK.sub(r"\1", _AS_IT_STANDS.sub(keep, words))
    for signs in (_STARS, _LINES_BELOW):
        # Twice, for emphasis within emphasis.
        words = signs.sub(r"\2", signs.sub(r"\2", words))
    return _KEPT.sub(lambda found: kept[int(found[1])], words)
