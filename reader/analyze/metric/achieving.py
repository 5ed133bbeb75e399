"""Verbs of achieving between what was measured and its amount: 畜牧业|实现|增加值.

Such a verb only carries its object, a noun of amount, and says nothing of what is measured: 畜牧业增加值 names the
same. It falls out of the metric, whose two sides stay as they stand. A fixed term keeps its verb (完成投资).
"""

from __future__ import annotations

import re

from reader.analyze.metric.phrases import RATE_LAST, Place, is_rate
from reader.analyze.wording import each

_VERBS = each(("实现", "完成", "录得", "形成", "创造"), "了?(?!投资|工作量|工程量|率)")
_ACHIEVING = re.compile(f"{each(('累计', '共', '合计'), f'(?:{_VERBS})')}|{_VERBS}")
_OTHER_AMOUNT = re.compile("(?:利润|利税|税收|净利|营收|出口|进口|用电)$")
_AMOUNT_LAST = RATE_LAST | frozenset("润税收利口电")
"""What an amount ends with: few stretches do, and only those are searched for the verb."""
_OWNER = 2
"""Characters that what was measured has at least."""


def without_achieving(text: str, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """``places`` without the verbs of achieving that stand within one of them, right before its amount."""
    found = None
    for at, (start, end) in enumerate(places):
        if end - start > _OWNER + 2 and text[end - 1] in _AMOUNT_LAST and (parted := _parted(text, start, end)):
            found = (*places[:at], *parted, *places[at + 1 :])
    return found or places


def _parted(text: str, start: int, end: int) -> tuple[Place, Place] | None:
    verb = _ACHIEVING.search(text, start + _OWNER, end)
    if verb is None or end - verb.end() < _OWNER or "“" in text[start:end]:
        return None
    if not is_rate(text, verb.end(), end) and _OTHER_AMOUNT.search(text, verb.end(), end) is None:
        return None
    return (start, verb.start()), (verb.end(), end)
