"""What the forms of company reports ask for, line by line: a caption with a box to tick, a table or an explanation.

The China Securities Regulatory Commission (contents and format of annual reports, 第2号) words the captions; they have
no number: 研发投入总额占营业收入的比重较上年发生显著变化的原因 over □适用 √不适用, 主营业务分行业情况 over its table,
销售费用变动原因说明：….
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analyze.headings.surroundings import Unnumbered
from reader.analyze.layout import Layout
from reader.analyze.paragraphs import Role
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_LONGEST = 90
"""Characters of a caption over a box, at most."""
_BOX = lazy_pattern(r"[□√☑☒✓■] ?不?适用")
_CAPTION = lazy_pattern(r"[\u4e00-\u9fff][^。；;！!？?□√☑☒✓■|\t]*[\u4e00-\u9fff）)][：:]?")
_KINDS = lazy_pattern(r"主营业务分(?:行业|产品|地区|销售模式)情况")
_REASON = lazy_pattern(
    r"([\u4e00-\u9fff（）()、]{4,30}(?:变动|变化|增减|差异)(?:的?主要)?(?:原因|情况)(?:的?说明)?)[：:](?=[^\n]{4})"
)
_LEAST_REASONS = 2
"""Lines that begin with what they explain, at least."""
_COLONS = "：:"


def captions(layout: Layout, free: Sequence[int]) -> Iterator[Unnumbered]:
    """The captions among the paragraphs ``free``: over a box, over a table by kinds, or before an explanation."""
    reasons: list[Unnumbered] = []
    for index in free:
        paragraph = layout.paragraphs[index]
        if _is_over_box(layout, index) or _KINDS.fullmatch(layout.text, paragraph.start, paragraph.end):
            yield Unnumbered(paragraph.span.trimmed(layout.text, _COLONS), index, alone=True)
        elif reason := _REASON.match(layout.text, paragraph.start, paragraph.end):
            reasons.append(Unnumbered(Span(*reason.span(1)), index, alone=True, runs_on=True))
    yield from reasons if len(reasons) >= _LEAST_REASONS else ()


def _is_over_box(layout: Layout, index: int) -> bool:
    """Whether a paragraph is a caption, and the next one says whether it applies."""
    paragraph = layout.paragraphs[index]
    if paragraph.length > _LONGEST or index + 1 == len(layout.paragraphs) or paragraph.role is not Role.TEXT:
        return False
    if _BOX.match(layout.text, layout.paragraphs[index + 1].start) is None:
        return False
    return _CAPTION.fullmatch(layout.text, paragraph.start, paragraph.end) is not None
