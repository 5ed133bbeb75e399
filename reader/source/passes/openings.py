"""Where the text begins behind a title that nothing parts from it, in a document that lost its line ends.

（一）师资队伍学校现有专任教师620人，…: what opens a sentence shows where the title ended. Only words that begin
sentences of reports count: a date, this year or so far, who reports, the first of several points. One such word may
stand in any title; two titles or more that are followed by one tell how the document was made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LEAST, _MOST = 4, 16
"""Characters of a title."""
_FEWEST = 2
"""Titles with such a word behind them, at least."""
_SENTENCE = re.compile(r"[^。！？；;\n]*")
_STATES = re.compile(r"[，,]|[0-9０-９]")
_YEAR = r"(?:19|20)[0-9]{2}(?:[—–-](?:[0-9]{2}){1,2})?(?:学年|學年|年|届)度?"
_OPENS = re.compile(
    rf"{_YEAR}(?:[，,]|(?=[^，。；]{{2,20}}[0-9]))|今年以来|今年以來|今年，|近年来|近年來|一年来|一年來|目前，|截至|截止|全年(?=[^，。；]{{2,20}}[0-9])"
    r"|(?:我|全)[校院市县縣区區局镇鎮乡鄉街行省](?=[^，。；]{1,20}[，0-9])|(?:学校|學校|公司|集团|集團|医院|醫院)(?=[现現共设設有始坚堅])"
    r"|一是|一要"
)
_NO_TITLE = re.compile(r"[的在与和及对向为年，、：:]$|[^\u4e00-\u9fff“”、]")
"""What goes on into the word behind it, or holds more than words."""


def title_ends(line: str, starts: Sequence[int]) -> dict[int, int]:
    """Where the titles end that begin at ``starts``, by their start; empty where too few have a text of this kind.

    Where one is not told by what follows, a word of it that comes again tells (教学设施教学用房…).
    """
    found = {start: end for start in starts if (end := _opening(line, start)) is not None}
    if len(found) < _FEWEST:
        return {}
    for start in starts:
        if start not in found and (end := _repeated(line, start)) is not None:
            found[start] = end
    return found


def _opening(line: str, start: int) -> int | None:
    stop = _stop(line, start)
    for match in _OPENS.finditer(line, start + _LEAST, min(stop, start + _MOST + 8)):
        at = match.start()
        if at - start > _MOST or _NO_TITLE.search(line[start:at]):
            return None
        return at if _STATES.search(line, at, stop) else None
    return None


def _repeated(line: str, start: int) -> int | None:
    stop = _stop(line, start)
    for at in range(start + _LEAST, min(start + _MOST, stop - 2)):
        again = line[at : at + 2]
        if again in line[start : at - 1] and not _NO_TITLE.search(line[start : at + 2]):
            return at if _STATES.search(line, at, stop) else None
    return None


def _stop(line: str, start: int) -> int:
    """The end of the sentence at ``start``."""
    match = _SENTENCE.match(line, start)
    return match.end() if match else start
