"""Numbers that need no unit, since the words before them say what they are: 投资3000万, 播放量达50万, 求人倍率1.28."""

from __future__ import annotations

import re

from reader.analyze.finding import IndicatorKind
from reader.analyze.numerals import Numeral
from reader.analyze.wrapping import words_before
from reader.text.patterns import lazy_pattern

_KIND = IndicatorKind
_LEAST_POWER = 4
"""The least power of ten of a sum or a tally without a unit: 万."""
_REACH = 44
_MOVES = "(?:增长?|[上攀跃提]?升|下?降|减|回落|扩大|提高|增加|减少|缩小)"
_ENDS_CLAUSE = lazy_pattern(rf"[，。；、）)（(/,;的]|以[上下]|左右|(?:大幅|稳步|逐步)?{_MOVES}[加至到为]|$")
_VIEWS = "播放|阅读|点击|浏览|访问|下载|关注|发行|收听|观看|转发|曝光"
_TIME = r"(?:[12]\d{3}[ ]?年[度底末初]?的?)?"
_MEETS = (
    rf"[（(]?(?:[由从]{_TIME}(?:[\d.,]+[万亿]{{1,2}})?)?(?:(?:大幅|稳步|逐步)?{_MOVES}[加到至为]{{1,2}}{_TIME})?"
    "(?:已|均|就|将|仅|约|近|超过|超|突破|破|达到|达|为|逾|[合总]?共|[合总累]计)*$"
)
"""Between what is told and its sum, 支出|约|5亿; and where it came from, 支出|由2023年的25亿增至2024年的|30亿."""
_TALLIES = lazy_pattern(
    rf"(?:(?:{_VIEWS})(?:总)?量|粉丝量?|(?:用户|网民|会员|粉丝|人口|读者)(?:总?规模)?|客流|[游旅乘访]客|人次|就业|创业|参保|[^\W\d](?<![系指倍参多少无])数量?){_MEETS}"
)
_SUMS = lazy_pattern(
    "(?:投资|投入|预算|资金|资产|经费|拨款|捐款|贷款|存款|补助金?|奖金|产值|增加值|生产总值|营收|收入|支出|开支|赤字|利润|税收|[国地]税|市值|债务"
    rf"|负债|基金|规模(?<![户民员丝口者众]规模)|[一二三]产|GDP|社零|固投|进出口|[^\W\d](?<![名超])额){_MEETS}"
)
_TRILLION = 12
"""The power of ten of 万亿, in which nothing but money is told without a unit."""
_NO_MONEY = lazy_pattern("(?:次|条|个|人|颗|立|像|参|神经|token|运算|算力)", re.IGNORECASE)

_PEOPLE = lazy_pattern(
    r"(?:[ ]?\d{1,3}[ ]?岁?(?:至[ ]?\d{1,3}[ ]?岁)?(?:及?以[上下])?的?)?"
    "[\u4e00-\u9fff]{0,6}?(?:群众|人员|住户|农户|租户|用户|客户|商户|党员|农民|学生|师生|干部|职工|员工|居民|市民|村民|股民|网民|牧民|渔民|灾民"
    "|业主|车主|股东|粉丝|毕业生|在校生|大学生|考生|游客|旅客|乘客|观众|听众|读者|会员|老人|老年人|老兵|军人|儿童|妇女|青年|少年|患者|病人|家庭|移民|民众|民工|劳动力|劳动者|劳力|大军|企业|主体|群体|产妇|孕妇|[\u4e00-\u9fff]人口)"
)
"""Who are counted without a classifier: 20万|失地农民, 9万|住户, 3万|60岁以上的老人."""

_STOOD = (
    "(?:均|约|近|仅|只有|为|是|分别|不低于|不高于|不超过|超过|高于|低于|突破"
    "|(?:保持|稳定|维持|控制)?在|(?:提高|上升|增加|扩大|升|增|下降|降低|缩小|回落|回升|降|达)?[到至]|达)*"
)
_STANDS = f"{_STOOD}$"
_RATIO = lazy_pattern(rf"(?:倍率|倍数|系数|比值|比率|[^\W\d](?<![同环对相])比){_STANDS}")
_PART = lazy_pattern(rf"率(?:(?:从|由)(?:\d\.\d+)?)?{_STANDS}")
_MOVED = "(?:缩小|扩大|提高|提升|上升|下降|降低|回落|减少|增加|收窄|升|降)了?"
_MOVED_BY = lazy_pattern(
    rf"(?:倍率|倍数|系数|比值|[^\W\d](?<![同环对相])比|指数)[^，。；\d]{{0,8}}\d+(?:\.\d+)?(?:[:：∶]1)?[，,]?[^，。；\d]{{0,3}}(?:20\d\d)?[^，。；\d]{{0,8}}{_MOVED}$"
)
"""收入比为2.31，比上年缩小|0.04: by how much a number without a unit moved."""
_MOVED_REACH = 40
_WHEN = (
    "(?: ?(?:[今去上本前]年度?|[12][0-9]{3}年)? ?(?:[上本]?(?:个?月|季度?)|第?[一二三四]季度?"
    "|[0-9]{1,2}月[份底末]?|同期|[底末初])?的)?"
)
_INDEX = lazy_pattern(
    rf"指数(?:[(（][^)），。；]{{1,8}}[)）])?(?:[由从]{_WHEN}(?: ?[0-9]+(?:\.[0-9]+)?)?)?{_STOOD}{_WHEN}$"
)
"""指数由上月的|98.5升至8月的|101.2."""
_ACIDITY = lazy_pattern(rf"(?i:ph)(?:年|月|日)?(?:平?均)?值?{_STANDS}")
_MOVED_LAST = frozenset("小大高升降低落少加窄了")
_BEFORE_BARE = _MOVED_LAST | frozenset("的率数值比均约近仅有为是别于过破在到至达从由)）Hh\n")
"""What a pattern of bare numbers can end with."""
_BARE_ENDS = lazy_pattern("[，。；、）)(（,;\n]|[和与及]|以[上下]|左右|(?:下降|降低|上升|提高|升|降)[到至为]|$")
_BEHIND_BARE = frozenset(["", *"，。；、）)(（,;\n和与及以左下降上提升"])
"""What that begins with."""
_YEARS = range(1900, 2101)


def may_stand_alone(text: str, numeral: Numeral) -> bool:
    """A quick look that spares most numbers: whether ``standing_alone`` may be more than None."""
    if numeral.power >= _LEAST_POWER:
        return True
    before, after = text[numeral.start - 1 : numeral.start], text[numeral.end : numeral.end + 1]
    before = text[numeral.start - 2 : numeral.start - 1] if before == " " else before
    return not numeral.hanzi and before in _BEFORE_BARE and after in _BEHIND_BARE


def standing_alone(text: str, numeral: Numeral) -> tuple[IndicatorKind, str | None] | None:
    """The kind and unit of a number that no unit follows, by the words before it in its clause; None without them."""
    if numeral.power >= _LEAST_POWER and not numeral.bare:
        words = text[max(0, numeral.start - _REACH) : numeral.start]
        if numeral.power >= _TRILLION and not _NO_MONEY.match(text, numeral.end):
            return _KIND.MONEY, "元"
        if not _ENDS_CLAUSE.match(text, numeral.end):
            people = _PEOPLE.match(text, numeral.end) is not None and _SUMS.search(words) is None
            return (_KIND.COUNT, None) if people else None
        if _SUMS.search(words):
            return _KIND.MONEY, "元"
        return (_KIND.COUNT, None) if _TALLIES.search(words) else None
    kind = _bare_kind(text, numeral)
    return None if kind is None else (kind, None)


def _bare_kind(text: str, numeral: Numeral) -> IndicatorKind | None:
    """A ratio behind 倍率, 系数, 收入比 …, a part of one behind 率 (利用率达0.65), a score behind 指数, a pH."""
    start, end = numeral.start, numeral.end
    start -= text[start - 1 : start] == " "
    if numeral.hanzi or text[start - 1 : start] not in _BEFORE_BARE or not _BARE_ENDS.match(text, end):
        return None
    words = words_before(text, start, _REACH)
    decimal = "." in text[start:end]
    if _INDEX.search(words):
        return None if not decimal and numeral.value in _YEARS else _KIND.SCORE
    if text[start - 1] in _MOVED_LAST:
        moved = decimal and _MOVED_BY.search(words_before(text, start, _MOVED_REACH)) is not None
        return _KIND.RATIO if moved else None
    if _ACIDITY.search(words):
        return _KIND.MEASURE
    if _RATIO.search(words) and (decimal or numeral.value < _YEARS.start):
        return _KIND.RATIO
    return _KIND.RATIO if decimal and numeral.value < 1 and _PART.search(words) else None
