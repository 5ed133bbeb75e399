"""The units a caption gives to all of a table (单位：万元、%), and which of them a cell's heads ask for.

Statistical tables name the units of all columns at once (单位：件、万元、%). Words of amounts (款, 额, 收入, 损失)
ask for the money among them, 率, 占比, 增长 for the percent sign, 数, 面积, 人口 for a classifier or measure. A head
that tells nothing counts by the classifier where its numbers are whole; what stays open has no unit rather than a
wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from reader.analyze.finding import IndicatorKind
from reader.text.patterns import lazy_pattern
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class CellUnit:
    """The unit a head gives to bare numbers: 万元 is 元 with ``power`` 4. ``place``: its characters, without 万."""

    name: str
    kind: IndicatorKind
    power: int
    place: Span


class _Asked(Enum):
    """What a head says its numbers are."""

    SHARE = "share"
    MONEY = "money"
    COUNT = "count"
    EXTENT = "extent"
    """Of land, roads or goods: a measure."""
    PER_SHARE = "per-share"
    """Of one share of a company: in none of the units above the table."""


CAPTION = lazy_pattern(r"(?:计量)?单\s*位\s*[:：]\s*((?:[^\s|()（）。；;]|[、，,；;]\s?){1,24})")
UNIT_LABEL = lazy_pattern(r"(?:计量)?单\s*位\s*[:：]\s*")
_PIECE = re.compile(r"[^、，,；;和\s]+")
_CLOSING = re.compile(r"[)）]?\s*[:：。]?\s*\Z")
_SHARE = lazy_pattern(
    r"(?:(?:增长|增幅|增速|涨幅|降幅|增减|变动|占比|比重|比例|百分比|率|同比|环比)\s*[%％]?|[%％])\Z|完成[^，。]{0,6}预算"
)
_EXTENT = lazy_pattern(r"(?:面积|里程|产量)\Z")
_COUNT = lazy_pattern(
    r"(?:数量|人口|人次)\Z|(?P<of>[^决预执调算行整际成计年期初末额支收入对总标报同累本实指系倍参序分百])数\Z"
)
"""人数, 企业数; but 决算数, 本年数 and 完成数 say when or how, not what is counted, and 指数 is a figure of its own."""
_RATED = lazy_pattern(r"(?:[指系倍参序分百]数|得?分|[比级度])\Z")
"""What is measured on a scale, whatever else is counted."""
_MONEY = lazy_pattern(
    "[款额税费价贷债]|收入|支出|收支|损失|投资|投入|资金|经费|预算|决算|产值|增加值|总值|利润|成本|资产|负债|营收|补贴|补助"
    "|奖金|销售|出口|进口|零售|财政|产出|效益"
)
_OF_ANY = lazy_pattern(r"绝对[额数量]\Z|(?:指标|数)值\Z|[总数]\s*量\Z")
"""Heads of columns that hold figures of all sorts."""
_OF_REST = lazy_pattern(r"其他|其它|合计|小计|总计|本[年期月]|上[年期月]|(?:19|20)\d\d")
"""Heads behind which anything may be counted."""
_OF_PEOPLE = frozenset("人户家个件次辆台套名所起宗例")
"""What stands before 数 and names the classifier itself."""


def captions_in(text: str, start: int, end: int, *, closing: bool = False) -> list[re.Match[str]]:
    """The captions in ``text[start:end]``; ``closing``: only one right at its end (…如下（单位：件、万元）：)."""
    found = CAPTION.finditer(text, start, end)
    return [one for one in found if not closing or _CLOSING.match(text[one.end() : end])]


def pieces(caption: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where the units stand that ``caption`` names."""
    start = caption.start(1)
    return ((start + piece.start(), start + piece.end()) for piece in _PIECE.finditer(caption[1]))


def fitting(units: Sequence[CellUnit], row: Sequence[str], column: Sequence[str], *, whole: bool) -> CellUnit | None:
    """The one of ``units`` that the heads of a ``row`` and a ``column`` ask for; None when that is not sure.

    ``whole``: the numbers of the column have no decimals.
    """
    if not units:
        return None
    asked = _asked(row, column)
    if asked is None:
        return None
    sorts, heads = asked
    money = [unit for unit in units if unit.kind is IndicatorKind.MONEY]
    share = [unit for unit in units if unit.kind is IndicatorKind.PERCENT]
    other = [unit for unit in units if unit not in money and unit not in share]
    if _Asked.SHARE in sorts:
        return _sole(share)
    if _Asked.MONEY in sorts:
        return _sole(money)
    if _Asked.EXTENT in sorts:
        return _sole([unit for unit in other if unit.kind is IndicatorKind.MEASURE])
    if _Asked.COUNT in sorts:
        return _sole([unit for unit in other if unit.kind is IndicatorKind.COUNT and _may_count(unit, heads)])
    if not (money and other):
        return _sole(money or other)
    counted = _sole(other)
    if counted is None or counted.kind is not IndicatorKind.COUNT or counted.power or not whole:
        return None
    return None if any(_OF_REST.match(head) for head in column or row) else counted


def counts_things(row: Sequence[str], column: Sequence[str]) -> bool:
    """Whether the heads of a ``row`` and a ``column`` ask for a number of things (学校数): that needs no unit."""
    asked = _asked(row, column)
    return asked is not None and asked[0] == {_Asked.COUNT} and not any(_RATED.search(head) for head in asked[1])


def _asked(row: Sequence[str], column: Sequence[str]) -> tuple[set[_Asked], list[str]] | None:
    """What the heads ask for, and the heads; None where they contradict each other.

    A share in the column is one whatever the row counts: 企业数 | 增长.
    """
    of_column = {_asked_by(head) for head in column} - {None}
    heads = [*row, *column]
    if _Asked.SHARE in of_column:
        return {_Asked.SHARE}, heads
    found = {one for head in heads if (one := _asked_by(head)) is not None}
    if _Asked.SHARE in found and len(found) == 2 and _Asked.MONEY in found:
        return {_Asked.SHARE}, heads
    return (found, heads) if len(found) < 2 and _Asked.PER_SHARE not in found else None


@lru_cache(maxsize=256)  # each head is asked for by all its cells
def _asked_by(head: str) -> _Asked | None:
    if "每股" in head:
        return _Asked.PER_SHARE
    if _SHARE.search(head):
        return _Asked.SHARE
    if _OF_ANY.search(head):
        return None
    if _COUNT.search(head):
        return _Asked.COUNT
    if _EXTENT.search(head):
        return _Asked.EXTENT
    return _Asked.MONEY if _MONEY.search(head) else None


def _may_count(unit: CellUnit, heads: Iterable[str]) -> bool:
    """Whether no head names another classifier: 户数 is counted in 户, 企业数 in what the caption says."""
    named = {match["of"] for head in heads if (match := _COUNT.search(head)) is not None}
    return all(one is None or one not in _OF_PEOPLE or unit.name.startswith(one) for one in named)


def _sole(units: Sequence[CellUnit]) -> CellUnit | None:
    return units[0] if len(units) == 1 else None


def under_several_units(text: str) -> list[Span]:
    """The rows of tables under a caption with more than one unit, as stretches of ``text``, in order."""
    found: list[Span] = []
    captions = [caption for caption in CAPTION.finditer(text) if len(list(pieces(caption))) > 1]
    for at, caption in enumerate(captions):
        limit = captions[at + 1].start() if at + 1 < len(captions) else len(text)
        end = start = _line_end(text, caption.end(), limit)
        while end < limit:
            stop = _line_end(text, end + 1, limit)
            line = text[end:stop]
            if line.strip() and not ("|" in line or "\t" in line):
                break
            end = stop
        found.append(Span(start, end))
    return found


def _line_end(text: str, at: int, limit: int) -> int:
    end = text.find("\n", at, limit)
    return limit if end < 0 else end
