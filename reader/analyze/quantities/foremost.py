"""首位 and 榜首: ranks told by a word, 客运量居全国首位. Places are half-open, in the text."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reader.analyze.finding import IndicatorKind
from reader.analyze.quantities.quantity import Quantity
from reader.text.patterns import lazy_pattern

_FOREMOST = lazy_pattern(
    "(?:位居|位列|名列|稳居|跃居|列居|居|列|排名|排在|保持)(?!家|民|住|为)[^，。；、：\n\\d]{0,14}?(?P<first>首位|榜首)(?=[，。；、）)的,;]|\\s|$)"
)
_NO_RANK = lazy_pattern("放在|摆在|置于|摆到|作为")
"""把安全摆在首位 is an aim."""


def foremost(text: str) -> Iterator[Quantity]:
    """The words for the first place of a ranking, where a verb of ranking stands before them in the clause."""
    if "首位" not in text and "榜首" not in text:
        return
    for match in _FOREMOST.finditer(text):
        start, end = match.span("first")
        if _NO_RANK.search(text, match.start(), start):
            continue
        unit = ((start + 1, end),) if text[start] == "首" else ()
        yield Quantity(
            start, end, (start, start + 1), IndicatorKind.RANK, Decimal(1), None, "位" if unit else None, unit, "",
            True, False, False,
        )  # fmt: skip
