"""What a rank is of where nothing stands before its verb: 稳居世界|造船完工量|第一, 位居全国同类企业第三.

Behind the verb come those it is ranked among and, sometimes, the measure it is ranked by, which has a measure's last
word (量, 率, 值 …). Places are half-open, in the text.
"""

from __future__ import annotations

from reader.analyze.metric.phrases import Place
from reader.text.patterns import lazy_pattern

_LED = lazy_pattern(r"(?:连续[^，。；]{1,4}年)?(?:稳|高|跃|位)居|(?:连续[^，。；]{1,4}年)?[位名]列")
_MEASURE = lazy_pattern(
    r"(?:全[国省市县州区球港台]|世界|国内|[省市县州]内)(?P<measure>[\u4e00-\u9fff]{1,12}(?:[量额率值数度]|规模|份额|收入|指数|实力|竞争力|成绩))$"
)
_BOARD = lazy_pattern(r"(?:位居|位列|名列|稳居|排名|排在|列|居)(?P<board>[^，。；、]{0,24}榜单?)$")


def board(text: str, start: int, end: int) -> Place | None:
    """The list that a rank at ``end`` is on: 位列|奖牌榜|第二; None for others."""
    if text[end - 1] not in "榜单":
        return None
    found = _BOARD.search(text, start, end)
    return found.span("board") if found else None


def led_rank(text: str, start: int, end: int) -> Place | tuple[()] | None:
    """The measure that a rank at ``end`` is by, empty where none is told; None unless its verb is at ``start``."""
    verb = _LED.match(text, start, end)
    if verb is None:
        return None
    measure = _MEASURE.match(text, verb.end(), end)
    return measure.span("measure") if measure else ()
