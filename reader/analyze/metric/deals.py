"""What a share of a firm is of, and what a price is paid for: 持有某公司|51%的股权, 以3亿元的|价格|收购某公司.

The firm stands before the number, as the object of the verb that says who has it; the deal stands behind the price.
Patterns are of Simplified text; places are half-open, in the text.
"""

from __future__ import annotations

from reader.analyze.metric.phrases import Place, trimmed, without_tail
from reader.text.patterns import lazy_pattern

_SHARE = lazy_pattern(r"(?:[、和及][\d.]+[%％]){0,12}的?(?P<share>股权|股份|权益|份额|出资额|表决权)")
"""What a share is of; a few more shares of the same may stand between: 51%、30%和19%的|股权."""
SHARE_FIRST = frozenset("的股权份出表、和及")
"""What it begins with: a quick look that spares most shares."""
_HOLDING = lazy_pattern(
    "[^，。；]*(?:持有的?|收购|受让|转让|出让|购买|购入|取得|拥有|认购|增持|减持)[了其]?(?P<firm>[^，。；、]{2,24})"
)
_PRICE = lazy_pattern("的(?P<price>(?:总|底|单|均|成交|交易|转让)?价格?|对价|代价)")
_BY = lazy_pattern("[以按](?:每[股吨亩份])?$")
_BY_REACH = 3
_LEAST, _LONGEST = 2, 14
"""Characters of what is done at a price."""


def holding(text: str, start: int, number: int, end: int) -> tuple[Place, Place] | None:
    """The firm and the word for the share of it that the number ``text[number:end]`` states; None for other shares."""
    share = _SHARE.match(text, end)
    if share is None:
        return None
    held = _HOLDING.fullmatch(text, start, without_tail(text, start, number))
    return (held.span("firm"), share.span("share")) if held else None


def is_price(text: str, number: int, end: int) -> bool:
    """Whether the sum ``text[number:end]`` is what something is done for: 以|3亿元|的价格."""
    by = _PRICE.match(text, end) and _BY.search(text, max(0, number - _BY_REACH), number)
    return by is not None


def priced(text: str, end: int, clause_end: int) -> tuple[Place, ...]:
    """What is done at the price that ends at ``end``, as its clause says, and the word for it."""
    price = _PRICE.match(text, end, clause_end)
    if price is None:
        return ()
    deal = trimmed(text, price.end(), clause_end)
    told = deal is not None and _LEAST <= deal[1] - deal[0] <= _LONGEST
    return (deal, price.span("price")) if deal and told else (price.span("price"),)
