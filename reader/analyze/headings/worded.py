"""Run-in headings that only their words tell, as an excerpt has them, with no other beside them.

“放管服”改革纵深推进。取消和下放…: a sentence of a few words that says of a subject how it fares, or what is to be done,
and the text on it. Below a heading with a number such words may sum up its text, so that they count only before the
first heading of a text, where an excerpt begins amid a section. 存在的主要问题：… is what sections are called anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reader.analyze.fields import starts_with_label
from reader.analyze.headings.chapters import names_chapter
from reader.analyze.headings.front import names_section
from reader.analyze.headings.surroundings import Unnumbered
from reader.analyze.layout import Layout
from reader.analyze.punctuation import COLONS, SENTENCE_ENDS
from reader.analyze.wording import branches, words
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_WORDS = r"(?:“[^“”\n]{1,12}”|[^。：:，,；;！？!?\d\n（(“”、]|(?<=[\u4e00-\u9fff”])、(?=[\u4e00-\u9fff“]))"
_PHRASE = lazy_pattern(rf"{_WORDS}{{4,20}}(?:[，,]{_WORDS}{{4,14}})?。")
_COMMA = lazy_pattern("[，,]")
_CALLED = lazy_pattern(r"([^。：:，,；;！？!?\n]{4,16})[：:]")
_LEAST, _MOST = 6, 26
"""Characters of such a heading."""
_RAGGED = 2
"""By how many characters its halves may differ, if a comma parts it."""
_REST = 24
"""Characters of the text behind it, at least; it is longer than the heading, too."""
_TOLD = lazy_pattern(
    "(?:我|你|他|她|它|这|那|但|而|因|所以|为此|对此|现在|目前|同时|其中|此外|特此|谢谢|请|以上|总之|当然|同志|会议|大家|各级|各地|上半年|下半年|今年|去年|全年)"
    "|.*(?:强调|指出|要求|认为|表示|了|着|过|吗|呢|吧)。"
)
"""How a sentence of prose begins or ends."""
_URGED = lazy_pattern(
    "(?:(?:全力|扎实|持续|深入|全面|大力|切实|积极|着力|坚决|坚持|不断|进一步|充分|认真|严格|牢牢|稳步|有序|统筹)?"
    "(?:坚持|加强|强化|深化|优化|推进|推动|促进|提升|提高|增强|扩大|完善|健全|巩固|拓展|拓宽|做好|做实|做强|做优|做大|抓好|抓牢|抓实|抓紧|抓细|狠抓|实施|落实|夯实|筑牢|打造|打好|加快|加大|保障|规范"
    "|改善|创新|开展|防范|化解|严守|守牢|培育|壮大|补齐|织密|压实|聚焦|突出|丰富|构建|建立|维护|发展|整治|严控|优抚|畅通|激发|盘活|培强))[^的了是]{2,}"
)
"""What is to be done: a verb of plans, and its object."""


def worded_run_ins(layout: Layout, free: Sequence[int], first: int) -> Iterator[Unnumbered]:
    """Such headings of the paragraphs ``free``; ``first`` is the paragraph of the first heading otherwise told."""
    for index in free:
        end = _called(layout, index)
        if end is None and index < first:
            end = _worded(layout, index)
        if end is not None:
            yield Unnumbered(Span(layout.paragraphs[index].start, end), index, alone=False)


def _called(layout: Layout, index: int) -> int | None:
    """Where what a section is called ends before its colon, at the head of a paragraph with text behind it."""
    paragraph = layout.paragraphs[index]
    match = _CALLED.match(layout.text, paragraph.start, paragraph.end)
    if match is None or paragraph.end - match.end() < _REST or starts_with_label(match.group()):
        return None
    named = names_section(match[1]) or names_chapter(match[1])
    return match.end(1) if named and layout.text[paragraph.end - 1] not in COLONS else None


def _worded(layout: Layout, index: int) -> int | None:
    """Where the first sentence of a paragraph ends, if it is worded as a heading."""
    paragraph = layout.paragraphs[index]
    match = _PHRASE.match(layout.text, paragraph.start, paragraph.end)
    if match is None or not _LEAST <= len(match.group()) - 1 <= _MOST or _TOLD.match(match.group()):
        return None
    if not _is_text(layout, index, match):
        return None
    halves = _COMMA.split(match.group().rstrip("。"))
    if max(map(len, halves)) - min(map(len, halves)) > _RAGGED or any(map(_subject().match, halves)):
        return None
    return match.end() - 1 if any(map(_is_worded, halves)) else None


def _is_text(layout: Layout, index: int, match: re.Match[str]) -> bool:
    """Whether enough text follows such a sentence, and ends as text does, unless the excerpt breaks off in it."""
    paragraph = layout.paragraphs[index]
    if paragraph.end - match.end() < max(_REST, len(match.group())):
        return False
    return layout.text[paragraph.end - 1] in SENTENCE_ENDS or index + 1 == len(layout.paragraphs)


def _is_worded(half: str) -> bool:
    """Whether ``half``, all of a sentence or one of its two halves, says how something fares or what is to be done."""
    return _URGED.fullmatch(half) is not None or _fares().search(half) is not None


@cache
def _fares() -> re.Pattern[str]:
    """Finds at the end of a sentence how its subject fares: 稳步实施, 不断加强."""
    predicates, adverbs = branches(words("title_predicates")), branches(words("degree_adverbs"))
    return re.compile(
        rf"[\u4e00-\u9fff”]{{2}}(?:{predicates}|(?:{adverbs})[\u4e00-\u9fff]{{2}}|(?:繁荣|健康|协调|融合)发展)\Z"
    )


@cache
def _subject() -> re.Pattern[str]:
    """Who reports, as the subject of a sentence of prose."""
    return re.compile(branches(words("text_subjects") | words("text_frames")))
