"""What stands within a metric's words and is none of them. Places are half-open, in the text.

Marks of notes (人口[5]) and line breaks that only wrap; between subject and predicate adverbs (图书馆|累计|外借图书)
and brackets that explain a word of it (细颗粒物|（PM2.5）|浓度). The pieces left are read one
right behind the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARK = re.compile(r"(?<=[\u4e00-\u9fff）”》])\s?[\[［〔]\d{1,3}[\]］〕]|[ \u3000]*\n[ \u3000]*")
_ASIDE = re.compile(
    r"全年(?!增速|任务|计划|目标|预算)|当[年月季](?!可|收|未)|则(?=[占为达亏盈增减降升])|累计(?!折旧|盈余)|合共(?!同)|仅|[（(](?:[不未]?含|包括|即|[A-Za-z])[^（）()]{0,40}[）)]"
)
_MARKED = re.compile("[\n\\[［〔]")
_FIRST = re.compile("[\n\\[［〔全累合仅当则（(]")
"""One of them is in all that falls out, or in marks and line breaks: a quick look that spares most metrics."""
_DETERMINER = re.compile(
    "(?:该(?:项(?!目)|[条个座所家批段届款份幢宗])?|此(?:项(?!目)|[次批])|本[次项届])(?=[\u4e00-\u9fff])"
)
"""该条|隧道, 该|水库: which one is said elsewhere."""
_EXPLAINING = re.compile(
    r"[ A-Za-z0-9.]+|[人个万亿元美吨%％]+|(?:包括|即|简称|下称|以下|原名?).*|(?![不未]?含)[^（）()]{4,}", re.DOTALL
)
"""What a bracket holds that says the same otherwise, in which unit, or what else is meant; not 学校（幼儿园）."""
_BESIDE = 2
"""Characters of the metric that stand on each side of an aside."""


def without_marks(text: str, places: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """``places`` without marks of notes, line breaks and asides; the same object where there are none."""
    if places and text[places[0][0]] in "该此本" and (said := _DETERMINER.match(text, *places[0])) is not None:
        places = ((said.end(), places[0][1]), *places[1:])
    if places and text[places[-1][1] - 1] in "）)":
        places = (*places[:-1], _without_bracket(text, *places[-1]))
    for start, end in places:
        if _FIRST.search(text, start, end):
            break
    else:
        return places
    kept: Sequence[tuple[int, int]] = places
    if any(_MARKED.search(text, start, end) for start, end in places):
        kept = [piece for place in places for piece in _between(text, place, _MARK, 0)]
    return tuple(piece for place in kept for piece in _between(text, place, _ASIDE, _BESIDE))


def _without_bracket(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without the bracket at its end when that only explains: 委员会|（物业管理委员会）, 生产总值|(GDP)."""
    opening = max(text.rfind("（", start, end), text.rfind("(", start, end))
    if opening - start < _BESIDE or _EXPLAINING.fullmatch(text, opening + 1, end - 1) is None:
        return start, end
    return start, opening - text[opening - 1].isspace()


def _between(text: str, place: tuple[int, int], pattern: re.Pattern[str], beside: int) -> list[tuple[int, int]]:
    """The pieces of ``place`` between what ``pattern`` finds in it, ``beside`` characters from its ends."""
    at, end = place
    pieces: list[tuple[int, int]] = []
    for found in pattern.finditer(text, at + beside, end):
        if end - found.end() < beside:
            break
        if found.start() > at:
            pieces.append((at, found.start()))
        at = found.end()
    if at < end:
        pieces.append((at, end))
    return pieces
