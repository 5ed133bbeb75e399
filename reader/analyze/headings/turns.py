"""Where a report comes back from its parts to all of it: it turns to the audience again, or to what is lacking.

The points that follow, 一是 or 首先, are of the section and not of the part of it that was told of last.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.analyze.layout import Layout
from reader.analyze.wording import each
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_TURN = lazy_pattern(
    r"(?:各位(?:代表|委员|同志|同仁|股东|嘉宾|领导|朋友)|同志们|代表们)[^。：！]{0,8}[，,！!。]"
    r"|[\u4e00-\u9fff]{2,12}[长员][：:](?:代理)?主席[，,]"
)
"""How a passage of a speech begins that turns to the audience again, or a reply in a council."""
_TURNING = ("各位", "同志们", "代表们", "主席")
"""One of them is in each such beginning: texts without any are not looked through."""
_TOLD = "[^，。：；]{0,8}(?:成绩|成效|成果|进步)[^，。：；]{0,4}的?同时[，,]"
_SEEN = "地?(?:认识|意识|看)到"
_WORDS = "[\u4e00-\u9fff]"
_YET = "作中?[也还仍]"
_STILL = f"工{_YET}"
_WEIGHED = lazy_pattern(
    f"(?:{each(('肯定', '看到', '总结', '取得'), _TOLD)}|{each(('清醒', '深刻', '冷静', '充分'), _SEEN)}"
    f"|正(?<=必须正)视|但(?<!{_WORDS}但)(?:我们的?)?{_STILL}|同(?<!{_WORDS}同)时，?(?:我们的?)?{_STILL}"
    f"|我(?<!{_WORDS}我)们的?{_STILL}|工(?<!{_WORDS}工){_YET})"
    "[^。！？]{0,80}?(?:问题|困难|不足|差距|短板|矛盾|挑战)"
)
"""How one begins that says what is lacking when all has been told."""
_FELT = "地?(?:体会|认识|感受|感悟|领悟)到"
_LESSON = "的?(?:启示|体会|经验|启迪)[是有]?"
_LEARNT = lazy_pattern(
    f"(?:{each(('深刻', '深切', '更加'), _FELT)}|{each(('宝贵', '重要', '深刻', '有益'), _LESSON)})[，,：:]"
)
"""How one says what is to be learnt from all that was done."""
_CLOSING = lazy_pattern(
    r"(?:总的来[看说]|总体(?:上|来)?看|综合来?看|综上(?:所述)?)[，,]|(?:展望)?([2２][0０]\d\d年)[，,]"
)
"""How a paragraph begins that sums up all of a report, or looks at a year of which it said nothing before."""
_LACKING = lazy_pattern("问题|不足|困难|差距|短板|矛盾|挑战|薄弱")
"""A heading with such a word is the one that tells of it."""


def turns(layout: Layout) -> list[int]:
    """Where such passages begin in ``layout.text``, in order."""
    turning = any(word in layout.text for word in _TURNING)
    spoken = [start for start in layout.starts if _TURN.match(layout.text, start)] if turning else []
    said = (match.start() for pattern in (_WEIGHED, _LEARNT) for match in pattern.finditer(layout.text))
    return sorted([*spoken, *said])


def closes_report(layout: Layout, index: int) -> bool:
    """Whether paragraph ``index`` is of all the report, and not of its last section."""
    paragraph = layout.paragraphs[index]
    closing = _CLOSING.match(layout.text, paragraph.start, paragraph.end)
    if closing is None:
        return False
    return closing[1] is None or layout.text.find(closing[1], 0, paragraph.start) < 0


def is_turned(layout: Layout, places: Sequence[int], title: Span | None, start: int) -> bool:
    """Whether one of ``places`` is between the heading before, ``title``, and what begins at ``start``."""
    if not places:
        return False
    if title is None:
        return bisect_right(places, start) > 0
    return bisect_right(places, start) > bisect_right(places, title.end) and not _LACKING.search(
        layout.text, title.start, title.end
    )
