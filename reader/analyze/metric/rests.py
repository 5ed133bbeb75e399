"""What stands at the end of a noun behind a number and is no part of it: 消防站|建设, 个案|中, 国家和地区|近.

Places are half-open, in the text.
"""

from __future__ import annotations

import re

from reader.analyze.finding import IndicatorKind
from reader.analyze.metric.behind import DONE_TO
from reader.analyze.quantities.quantity import Quantity

AMONG_THEM = re.compile(
    "(?:当中|之中|(?<=[案目件户者校业企司厂面员市区标馆道诺类位社院村县队店])中|(?<=工程)中)[之的]?$"
)
"""95宗个案中，约六成…: out of what was counted."""
_INSIDE = re.compile("(?<=..)(?:集中|[之当]?中)$")
_JUST_BEFORE = re.compile("(?:[和与及、]?(?:近|约)|共|合共|超|逾|达|仅有?|尚有?|各|连续)$")
"""At the end of a noun right before the next number, of which it tells."""
_ONE_OF = re.compile("之一$")
_ACTION = re.compile("(?:建设|搬迁|清退|补强|兴建|修建|拆除|迁建)$")
"""12户低效企业清退: what was done to the things that are counted."""
_FORMING = re.compile("(?:共同|联合)?[组构]成$")
"""由9名董事|组成."""
_LIMIT_LAST = re.compile("(?<=.)(?:以[内上下]|及以[上下]|[之以]外)$")
"""控制在4%的目标|以内: it limits the number."""
_AMONG_LAST, _LIMITS_LAST = frozenset("中之的\n"), frozenset("内上下外\n")
"""What the two above end with, or a line break behind it."""
_THINGS = frozenset("个所座张户栋幢条处家间口台套村")
"""Units that count things, not deeds as 项, 件 and 次 may."""
_ENDS_CLAUSE = frozenset("，。；、,;")
_HEAD = 2
"""Characters that a noun has at least."""


def without_rest(text: str, one: Quantity, at: int, end: int, *, leads: bool) -> int:
    """The end of the noun from ``at`` behind ``one`` without such words; ``leads``: the next number follows at once."""
    last = text[end - 1]
    rest = (
        (_among(text, one.start, at, end) if last in _AMONG_LAST else None)
        or (_ONE_OF.search(text, at + _HEAD, end) if last == "一" else None)
        or (_LIMIT_LAST.search(text, at, end) if last in _LIMITS_LAST else None)
        or (_JUST_BEFORE.search(text, at, end) if leads else None)
    )
    if rest is None and one.unit in _THINGS and text[end : end + 1] in _ENDS_CLAUSE:
        rest = _ACTION.search(text, at + _HEAD, end)
    if rest is None and last == "成" and text[one.start - 1] == "由":
        rest = _FORMING.search(text, at + _HEAD, end)
    if rest is None and one.kind is IndicatorKind.COUNT and "的" in text[at:end]:
        rest = DONE_TO.search(text, at, end)
    return rest.start() if rest else end


def _among(text: str, number: int, at: int, end: int) -> re.Match[str] | None:
    """What says that those counted are only out of whom: 个案|中, and in 在|500名教师|中."""
    inside = text[number - 1] in "在近" and _INSIDE.search(text, at, end)
    return AMONG_THEM.search(text, at, end) or inside or None
