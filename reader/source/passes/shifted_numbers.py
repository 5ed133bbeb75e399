"""Heading numbers that a stray byte before them shifted, and that came back into step at their own closing bracket.

Behind a stray A1 the bytes of （二） (A3A8 B6FE A3A9) pair as 。 (A1A3), ǘ (A8B6) and FEA3, which is no character in
GBK: the decoder drops FE and reads on at A3A9, so that 。ǘ） is left and nothing behind it is damaged. What stood there
follows from the bytes alone, so that these repairs are certain. Where the shift goes on to the end of the line
(。ㄒ唬┺k), see :mod:`reader.source.passes.damage`.
"""

from __future__ import annotations

import re
from functools import cache

from reader.text.edits import Edits
from reader.text.offsetmap import Edit

_STRAY = b"\xa1"
_DIGITS = "一二三四五六七八九"
_NUMBERS = (*_DIGITS, "十", *("十" + digit for digit in _DIGITS), "二十")


def shifted_number_edits(text: str) -> Edits:
    """Edits, all certain, that put back the bracketed numbers of headings; spans are in ``text``."""
    edits = Edits()
    if "）" not in text:
        return edits
    known = _known()
    for match in _pattern().finditer(text):
        edits.append(Edit(*match.span(), known[match.group()], "shifted-bytes", True))
    return edits


@cache
def _known() -> dict[str, str]:
    """What is left of each number that comes back into step, with a character that prose does not have."""
    left: dict[str, str] = {}
    for number in _NUMBERS:
        written = f"（{number}）"
        read = (_STRAY + written.encode("gbk")).decode("gbk", errors="ignore")
        if read.endswith("）") and not "\u4e00" <= read[1] <= "\u9fff":
            left[read] = written
    return left


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _known())))
