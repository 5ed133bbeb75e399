"""The parts of a question in a council and of its reply: numbered sentences, (一) 过去三年…数目是多少；, and no titles.

政府可否告知本会： announces them. Who asks is numbered as well (12. 陈志远议员：主席，…) and heads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.analyze.headings.markers import Scheme
from reader.analyze.headings.proposals import as_sentence
from reader.analyze.headings.titles import PLAIN, Titled
from reader.analyze.layout import Layout

_ASKED = re.compile(r"告\s*知\s*本\s*会\s*[:：]")
"""The words of a question; the line may have been cut amid them."""
_ASKING = re.compile(r"[\u4e00-\u9fff]{2,4}议员(?:\s*[（(]\s*译文\s*[)）])?")
_PARTS = frozenset((Scheme.HAN_PAREN, Scheme.ARABIC_PAREN, Scheme.ROMAN_PAREN, Scheme.LETTER_PAREN))


_NUMBERED_QUESTION = re.compile(r"\d{1,2}[.．][ \u00a0]?[\u4e00-\u9fff]{2,4}议员(?:\s*[（(]\s*译文\s*[)）])?[：:]")


def asks(layout: Layout, index: int) -> bool:
    """Whether paragraph ``index`` is a question with its number and the name of who asks it."""
    start = layout.paragraphs[index].start
    return layout.text[start].isdecimal() and _NUMBERED_QUESTION.match(layout.text, start) is not None


def told_of_questions(layout: Layout, titled: Sequence[Titled]) -> list[Titled]:
    """The items ``titled``, in order, with those of questions and replies as plain sentences up to their first mark."""
    asked = _ASKED.search(layout.text)
    if asked is None:
        return list(titled)
    told: list[Titled] = []
    for one, after in zip(titled, [*titled[1:], None], strict=False):
        if one.item.opens and _ASKING.fullmatch(one.title.of(layout.text)):
            told.append(replace(one, weight=PLAIN))
        elif one.item.opens and one.item.marker.scheme in _PARTS and one.item.marker.start > asked.start():
            told.append(as_sentence(layout, one, None if after is None else after.item.paragraph))
        else:
            told.append(one)
    return told
