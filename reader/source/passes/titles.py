"""A title that stands twice at the top: once from the page's head, once from the text itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.text.lines import line_spans
from reader.text.offsetmap import Edit
from reader.text.span import Span

_TOP = 12
"""Among so many lines from the top that are not empty."""
_SHORTEST, _LONGEST = 6, 80
_BETWEEN = re.compile(
    r"(?:发布|發布|發佈|信息|文章|新闻|新聞|資訊|稿件)?(?:时间|時間|日期|来源|來源|作者|编辑|編輯|浏览|瀏覽|点击|點擊|字号|字號|责任编辑)"
    r"(?:次数|次數)? ?[:：].*|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ \d:：]*"
)
_SENTENCE = re.compile("[。！？；!?;]")
_HAN = re.compile("[\u3400-\u9fff]")


def title_edits(text: str) -> list[Edit]:
    """The edit that deletes the second of two equal titles, between which nothing stands but date and origin.

    Or the second half of a first line that says its title twice. What follows must be prose: of a list or a
    poem, the first line may well come back.
    """
    top: list[Span] = []
    for span in line_spans(text):
        trimmed = span.trimmed(text)
        if len(trimmed):
            top.append(trimmed)
        if len(top) == _TOP:
            break
    if len(top) < 2 or not _prose_follows(text, top):
        return []
    first = top[0].of(text)
    half = _half(first)
    if half:
        return [Edit(top[0].start + half, top[0].end, "", "doubled-title")]
    if not _is_title(first):
        return []
    for span in top[1:5]:
        words = span.of(text)
        if words == first:
            start = text.rfind("\n", 0, span.start) + 1
            end = text.find("\n", span.end) + 1
            return [Edit(start, end, "", "doubled-title")] if end else []
        if not _BETWEEN.fullmatch(words):
            return []
    return []


def _is_title(words: str) -> bool:
    return (
        _SHORTEST <= len(words) <= _LONGEST
        and not _SENTENCE.search(words)
        and len(_HAN.findall(words)) * 2 > len(words)
    )


def _half(line: str) -> int:
    """Where the second half of ``line`` begins, with the white space before it, when it equals the first; else 0."""
    middle = len(line) // 2
    for at in (middle, middle + 1):
        first, second = line[:at].rstrip(), line[at:].lstrip()
        if first == second and len(first) >= _SHORTEST + 2 and _is_title(first):
            return len(first)
    return 0


def _prose_follows(text: str, top: Sequence[Span]) -> bool:
    """Whether one of the next lines is far longer than the title, and a sentence."""
    least = max(40, 2 * min(len(top[0]), _LONGEST))
    return any(len(span) >= least and _SENTENCE.search(text, span.start, span.end) for span in top[1:])
