"""What leads a numbering, in a document that lost its line ends without a trace: a title, or a sentence of its own.

Words without a mark between the end of a sentence and 一、 are no sentence, and so the title of what is numbered there
(….二〇二五年工作打算一、加强…). A numbering that begins anew where no section was opened was led to by a new
paragraph: the sentence right before it (….下半年，全局将做好三件事。1.…), for what is counted anew belongs to no item
before it. GB/T 9704-2012, 7.3.3, has headings and paragraphs begin lines of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.text.patterns import lazy_pattern

_TITLE = lazy_pattern(r"[^。！？；：:;，,、\s]{4,48}\Z")
_LEAD = lazy_pattern(r"[^。！？]{8,800}[。！？：:]\Z")
_SENTENCE_ENDS = "。！？"
_YEAR_TWICE = lazy_pattern(r"((?:[1１][9９]|[2２][0０])\d\d年)[^。！？；：:;，,、\s]{3,48}?(?=\1)")
"""A title of a year right before a sentence that names the year again: 2025年工作重点2025年全县工作的要求是…."""

_DOCUMENT = lazy_pattern(
    r"[^。！？；：:，,\s]{4,60}(?:[总總][结結]|[报報]告|[汇匯][报報]|[计計規规][划畫劃]|要[点點]|思路|打算|安排|公[报報])"
    r"(?=(?:[1１2２][0-9０-９]{3}年|今年|一年[来來]|近年[来來]|[上下]半年)[^。，,]{0,12}[，,]|(?:前|引|[导導])言[：:\u4e00-\u9fff]"
    r"|[为為](?:了|深入|[进進]一步|[贯貫][彻徹])|根[据據]|按照|各位|[现現][将將])"
)
"""The title of a document before its first sentence: 某局2024年工作总结|2024年，…."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A number at ``[start, end)`` of the line, with its value; of the ``kind`` of that index, outer kinds first."""

    start: int
    end: int
    kind: int
    value: int


def title_end(line: str) -> int | None:
    """Where the document's title ends that ``line`` begins with, right before its first sentence; None without one."""
    title = _DOCUMENT.match(line)
    return title.end() if title else None


def lead_breaks(line: str, markers: Sequence[Marker], innermost: int) -> Iterator[int]:
    """Where lines of ``line`` begin that lead to one of its ``markers``, in order of the markers.

    ``innermost`` is the last kind whose numbers sections and their parts have; others may count within a sentence.
    """
    seen: set[int] = set()
    last_end = 0
    for marker in markers:
        seen = {kind for kind in seen if kind <= marker.kind}
        if marker.value == 1 and marker.kind <= innermost:
            before = _last_sentence(line, last_end, marker.start)
            right_below = before <= last_end
            if not right_below and _TITLE.match(line, before, marker.start):
                yield before
            elif not right_below and marker.kind in seen and _LEAD.match(line, before, marker.start):
                yield before
                if (titled := _YEAR_TWICE.match(line, before, marker.start)) is not None:
                    yield titled.end()
        seen.add(marker.kind)
        last_end = marker.end


def _last_sentence(line: str, start: int, end: int) -> int:
    """Where the sentence begins that ends at ``end``, or what has not ended there; ``start`` when there is one only."""
    stop = end - 1 if line[end - 1] in _SENTENCE_ENDS + "：:" else end
    return max(line.rfind(mark, start, stop) for mark in _SENTENCE_ENDS) + 1 or start
