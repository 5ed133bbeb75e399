"""How a quantity moved, as the words before its number say: 同比增长8.5%, 较上年末减少2所, 由5.1%降至4.8%."""

from __future__ import annotations

import re
from decimal import Decimal

from reader.analyze.finding import Change, Direction
from reader.analyze.quantities.arrows import ARROWS, arrow_direction
from reader.text.span import Span

_GOES_UP, _GOES_DOWN = Direction.UP, Direction.DOWN
_UP = (
    "增长|增加|提高|上升|提升|上涨|扩大|新增加|新增|净增加|净增|多增|增幅|涨幅|升幅|增速|攀升|回升|上调|调升|调高|上浮"
    "|延长|前移|前进|成长|升值|加快|翻了?|增产|增收|偏[高多]|增|升|涨|多|高(?<![最新较不]高)"
)
_DOWN = (
    "下降|减少|降低|回落|下跌|缩小|收窄|净减少|净减|少增|降幅|跌幅|减幅|压减|压缩|缩减|缩短|下调|调低|调减|下滑|减轻|精简|短收"
    "|衰退|贬值|放缓|趋缓|减产|减收|减排|偏[低少]|减|降|跌|少|低(?<![最新较不]低)"
)
_QUALIFIED = "达|约|近|超过?|逾|不[低少]于|不[高超][于过]|至少|最多|控制在"
_FIRST = "偏成加衰贬放趋上下低净减前升压回增多少延扩提攀收新涨短精缩翻调跌降高"
"""What words of movement begin with: nothing else is searched from."""
_CHANGED = re.compile(rf"(?=[{_FIRST}])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?P<to>[到至为]了?)?(?:{_QUALIFIED}|了)*\s?$")
_MOVED = re.compile(
    r"(?:^|[再共又已并计划拟了将年均月内定布])(?:(?P<up>新增|净增|增加|增设|增配|上调|调高|提高)|(?P<down>减少|压减|压缩|缩减|精简|缩短|降低|下调|调低))"
    r"(?![到至])[^，。；、：:（(\d到至为]{1,14}$"
)
_MOVING = re.compile("[增减压缩精降调提]")
_LAST = frozenset("值快退缓长加高升大增幅速调浮移进产收排翻涨多降少落跌小窄减缩短低滑轻简收到至为了达约近过超逾于在")
_ONLY_COMPARED = frozenset(("多", "少", "高", "低"))
_HEADS = frozenset(("增幅", "涨幅", "升幅", "增速", "降幅", "跌幅", "减幅"))
_PLUS = ("+", "＋")
_PERCENT = re.compile(r"[\d.．,]+\s?(?:[%％]|个百分点)")
_BY_HEAD = re.compile("(?:每[人户月年季天日周亩吨股床生件次车]){1,2}$")
"""提高到每人每月820元: what it is counted by stands between the movement and its number."""
_YEARS = r"(?:19|20)?\d\d(?:[-—]\d\d)?学?年度?|1[01]\d年度|“?十[二三四]五”?"
BASIS = re.compile(
    r"[同环按比较与跟](?:(?<=[同环])比|(?<=按)[年季月]|(?<=同)口径|(?<=[比较与跟同])(?:原来|过去|历史)?"
    rf"(?:去年|上一?个?年度?|上一?学年度?|上月|上一?季度?|上期|前一?年度?|年初|期初|基期|{_YEARS})"
    r"(?:同期|同月|同季|末|底|初|[一二三四]季度|上半年|下半年)?(?:相比|相较)?"
    r"|(?<=[比较])(?:常年|[多往]年)(?:同期|平均)?(?:水平|值)?)"
)
"""It begins with a class of characters, so that a search skips all others."""
_OF_YEAR = frozenset("的年末底")
_TO_YEAR = re.compile(r"(?<=[到至])(?:19|20)\d\d年[末底]?的?$")
"""提高到2024年的41%: the year stands between the movement and its number."""
_COMPARED = re.compile(r"(?:[高低快慢好大小]于|[高低快慢]出)[^，。；\d]{0,16}(?:[增涨升降跌减]幅|增速)$")
"""低于平均涨幅1.3个百分点: the difference of two movements is none."""
_FALLING = re.compile("下降|降幅|减少|跌")


def change_before(text: str, start: int, end: int, value: Decimal) -> Change | None:
    """The movement stated by the clause ``text[start:end]``, right behind which the number with ``value`` stands.

    The basis may also be a clause of its own before it (与上年相比，). 增长-3% goes down.
    """
    if text.startswith("翻", end):
        return Change(_GOES_UP, False, _basis(text, start, end))
    if text[end - 1 : end] in ARROWS:
        return _pointed(text, start, end - 1, value)
    words = text[start:end]
    last = words[-1:]
    if last in _OF_YEAR and (year := _TO_YEAR.search(words)) is not None:
        words = words[: year.start()]
        last = words[-1:]
    if "每" in words[-4:] and (counted := _BY_HEAD.search(words)) is not None:
        words = words[: counted.start()]
        last = words[-1:]
    match = _CHANGED.search(words) if last in _LAST or last.isspace() else None
    if match is not None:
        basis = _basis(text, start, end)
        word = match["up"] or match["down"]
        if (word in _ONLY_COMPARED and basis is None) or (word in _HEADS and _COMPARED.search(words) is not None):
            return None
        falls = bool(match["down"]) != (value < 0)
        return Change(_GOES_DOWN if falls else _GOES_UP, bool(match["to"]), basis)
    if value < 0 or last in _PLUS:
        basis = _basis(text, start, end)
        told = basis is not None and basis.end == end - (last in _PLUS)  # 同比-4.2%, 同比+12.5%
        if told or (last in _PLUS and _PERCENT.match(text, end)):  # 收入8万元、+4.1%: no level has a plus
            return Change(_GOES_DOWN if value < 0 else _GOES_UP, False, basis if told else None)
    moved = _MOVED.search(words) if _MOVING.search(words) else None
    if moved is None:
        return None
    return Change(_GOES_UP if moved["up"] else _GOES_DOWN, False, _basis(text, start, end))


def _pointed(text: str, start: int, arrow: int, value: Decimal) -> Change | None:
    """The movement of a number with an arrow before it: what the words say (减少△5.2%), else what the arrow does."""
    stated = change_before(text, start, arrow, value) if start < arrow else None
    direction = None if stated else arrow_direction(text, arrow)
    return stated if direction is None else Change(direction, False, _basis(text, start, arrow))


def change_of_head(text: str, head: Span, value: Decimal) -> Change | None:
    """The movement a table's head announces (比上年增减, 降幅); a negative value turns it round, 0 is none."""
    if not value:
        return None
    falls = (value < 0) != bool(_FALLING.search(text, head.start, head.end))
    basis = BASIS.search(text, head.start, head.end)
    return Change(_GOES_DOWN if falls else _GOES_UP, False, Span(*basis.span()) if basis else None)


def _basis(text: str, start: int, end: int) -> Span | None:
    found = None
    for match in BASIS.finditer(text, start, end):
        found = Span(*match.span())
    if found is None and text[start - 1 : start] in ("，", ","):
        for match in BASIS.finditer(text, max(0, start - 16), start - 1):
            if match.end() == start - 1:
                found = Span(*match.span())
    return found
