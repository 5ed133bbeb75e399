"""三次会议, 三期: which of a row a number names, or how many were held. Places are half-open, in the text."""

from __future__ import annotations

from reader.analyze.quantities.quantity import Quantity
from reader.text.patterns import lazy_pattern

_SESSION = lazy_pattern(r"\s{0,2}(?:全体|常委|扩大)?(?:会\s?议|全会)|[\u4e00-\u9fff]{0,4}(?:代表大会|代会)")
_ASSEMBLY = lazy_pattern("(?:届|人大|政协|代表大会|委员会|委|会|党代会|职代会|团代会|妇代会)$")
"""十八届人大三次会议: which of an assembly's meetings, not how many."""
_ISSUED = lazy_pattern(
    "[^，。；、]{0,10}(?:班|培训|讲座|简报|专题|专栏|专刊|节目|活动|课|沙龙|论坛|通报|信息|债|票据|杂志|辅导)"
)
_ISSUING = lazy_pattern(
    "(?:班|培训|讲座|课|简报|[专期]刊|专栏|杂志|节目|活动|沙龙|论坛|债券?|[办编刊印播推发][办发印播出行]?了?|共|分[为成]?|[约近满达]|连续)$"
)
"""What is held or issued so many times; otherwise 三期 is the third stage of a project (园区三期厂房)."""
_ROW = lazy_pattern(r"(?:、[一二三四五六七八九十\d]{1,2})+(?:[批期轮届]|季度|阶段|标段)")
"""How a row of ordinals goes on behind its first: 第一|、二批."""


def is_session(text: str, one: Quantity) -> bool:
    """人大三次会议, 四次全会: which of an assembly's meetings."""
    session = _SESSION.match(text, one.end)
    if session is None:
        return False
    return session.group().endswith("全会") or _ASSEMBLY.search(text, max(0, one.start - 8), one.start) is not None


def is_stage(text: str, one: Quantity) -> bool:
    """园区三期: which stage of a works, where nothing is held or issued so many times."""
    return not is_issued(text, one.end) and _ISSUING.search(text, max(0, one.start - 4), one.start) is None


def is_issued(text: str, end: int) -> bool:
    """Whether what is held or issued so many times follows a number that ends there: 8期|培训班."""
    return _ISSUED.match(text, end) is not None


def opens_row(text: str, end: int) -> bool:
    """Whether an ordinal that ends there opens a row that says which lot or stage: 第一|、二批; it is no rank."""
    return _ROW.match(text, end) is not None
