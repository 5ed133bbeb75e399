"""Stray spaces within a number, as hurried typing leaves them: 总人口4.1 3万人, 耕地3 .2万亩, 全镇1 9个村.

A wrong figure is worse than a missed one. So a number is put together only in running text, behind a Chinese character
or a comma and before what it counts, and only where no other reading is left: no number begins with 0 (2 05万元), and
a point with spaces on one side parts a fraction (3 .2万亩, 退还3. 4万元) unless an item 2. or 4. stands in the line.
Two numbers side by side (新增1 9个) are one where the text has such proof elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.text.edits import Edits
from reader.text.lines import line_at, line_spans
from reader.text.offsetmap import Edit
from reader.text.parts import line_matches
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_HAN = "\u4e00-\u9fff"
_DECIMAL_UNIT = "[万亿萬億%％‰]|[个個]百分[点點]|平方|公[里顷頃斤]|立方|千[米瓦克]|[亩畝吨噸元倍]"
"""What a fraction can be counted in; 186. 4个 is no number."""
_UNIT = (
    rf"{_DECIMAL_UNIT}|[个個名人户戶件处處起张張家所条條座盏盞株次场場项項轮輪头頭间間栋棟只台套辆輛份篇组組对對笔筆]"
)
_RUN = lazy_pattern(
    rf"(?:(?<=[{_HAN}])|(?<=\D[，,]))\d+(?:[.．,，]\d+)*(?:(?: [.．]?|[.．,，] )\d+(?:[.．,，]\d+)*){{1,4}}"
    rf"(?= ?(?P<unit>{_UNIT}))|(?<=月)\d \d(?=日)"
)
_WHOLE = lazy_pattern(r"(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,7}|0(?=\.))(?P<part>\.\d{1,3})?")
_FRACTION = lazy_pattern(_DECIMAL_UNIT)
_THOUSANDS = lazy_pattern(r"[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?")
"""Spaces that belong there, as offices in Hong Kong write them: 1 658個."""
_ZERO = lazy_pattern(r" 0\d")
_SIDE_BY_SIDE = lazy_pattern(r"(?<![.\d])\d\d+ \d\d")
"""得分为85 90分: pieces that long are rather numbers of their own."""
_YEAR = lazy_pattern(r"(?:19|20)\d\d[ .]")
_NARROW = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_LABEL = lazy_pattern(
    "(?:项目|項目|任务|任務|指标|指標|附件|方案|类型|類型|阶段|階段|案例|标段|標段|小组|小組|专栏|專欄|工程|(?<!代)表|[图圖]"
    r"|[第号號各前]|(?:分别|依次|分別)\S{0,6})\Z"
)
"""Before a number of its own, and not the first digits of the next one: 产出指标1 95%, 分别为3 5个."""
_LABEL_REACH = 9
_COLUMNS = lazy_pattern(r"[\t|]|\S[ \u3000]{2,}\S")
_FEWEST = 3
"""Split numbers in a text that has proof of one, for the others to be taken as split too."""


@dataclass(frozen=True, slots=True)
class _Split:
    """A number with spaces in it; ``proved`` where it cannot be read otherwise."""

    span: Span
    proved: bool


def split_number_edits(text: str) -> Sequence[Edit]:
    """Edits that delete the spaces within the numbers of running ``text`` that were typed apart."""
    found = list(_splits(text))
    whole_text = len(found) >= _FEWEST and any(one.proved for one in found)
    return Edits(
        Edit(at, at + 1, "", "spacing")
        for one in found
        if one.proved or whole_text
        for at in range(one.span.start, one.span.end)
        if text[at] == " "
    )


def is_label(text: str, end: int) -> bool:
    """Whether the words of ``text`` up to ``end`` have a number of their own behind them: 产出指标1, 分别为3."""
    return _LABEL.search(text, max(0, end - _LABEL_REACH), end) is not None


def _splits(text: str) -> Iterator[_Split]:
    """The numbers of ``text`` that may have been typed apart, in order; none of a row of columns."""
    matches = list(line_matches(_RUN, text))
    if not matches:
        return
    columns = [line for line in line_spans(text) if _COLUMNS.search(text, line.start, line.end)]
    row = 0
    for match in matches:
        while row < len(columns) and columns[row].end <= match.start():
            row += 1
        if row < len(columns) and columns[row].start <= match.start():
            continue
        proved = _is_proved(text, match)
        if proved is not None:
            yield _Split(Span(*match.span()), proved)


def _is_proved(text: str, match: re.Match[str]) -> bool | None:
    """Whether ``match`` can only be one number; None where it is none, or may as well be two."""
    raw, start = match.group().translate(_NARROW), match.start()
    unit = match.group("unit")
    if unit is None:  # 12月2 6日: no other day has two digits
        return True if 10 <= int(raw.replace(" ", "")) <= 31 else None
    whole = _WHOLE.fullmatch(raw.replace(" ", ""))
    if whole is None or (whole["part"] and not _FRACTION.fullmatch(unit)):
        return None
    if _THOUSANDS.fullmatch(raw) or _YEAR.match(raw) or _SIDE_BY_SIDE.search(raw) or is_label(text, start):
        return None
    behind_comma = text[start - 1] in "，,"
    if " ." in raw or ". " in raw:
        return None if _may_be_item(text, match) or (behind_comma and ". " in raw) else True
    if _ZERO.search(raw) or (raw.endswith(" 0") and unit in "万亿萬億"):
        return True
    return None if behind_comma else False


def _may_be_item(text: str, match: re.Match[str]) -> bool:
    """Whether the number before the point may number an item, as its neighbours in the same line do."""
    number = int(match.group().translate(_NARROW).partition(".")[0].replace(" ", "").replace(",", ""))
    line = line_at(text, match.start())
    beside = re.compile(rf"(?<!\d)(?:{number - 1}|{number + 1}) ?[.．、](?! ?\d)")
    return beside.search(text, line.start, line.end) is not None
