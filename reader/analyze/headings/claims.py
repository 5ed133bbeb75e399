"""What headings say in a sentence: how a subject fares (供水保障持续提升), or what is to be done (强化队伍建设).

Such words open paragraphs of reports, and number their sections, so that they tell a heading from a sentence of prose
of the same length.
"""

from __future__ import annotations

import re
from functools import cache

from reader.analyze.wording import branches, words
from reader.text.patterns import lazy_pattern

_MOST_COMMAS = 1
"""Commas of a title, unless its first part says what leads on to the others."""
_COMMA = lazy_pattern("[，,]")
_PROSE = lazy_pattern(
    "(?:我|你|他|她|它|这|那|但|而|因|所以|为此|对此|现在|目前|同时|其中|此外|特此|谢谢|请|以上|总之|当然|同志|各位|会议|大家|各级|各地|上半年|下半年|今年|去年|全年)"
)
"""How a sentence of prose begins."""
_OF_ALL = lazy_pattern(".*[都均][有是为能]")
_PROSE_END = lazy_pattern(".*(?:强调|指出|(?<![的切体作新本])要求|认为|表示|了|着|过|吗|呢|吧)。?\\Z")
_PROSE_LAST = frozenset("调出求为示了着过吗呢吧")
"""What such an end ends with, but for a full stop: a quick look that spares most sentences."""
_URGED = lazy_pattern(
    "(?:(?:全力|扎实|持续|深入|全面|大力|切实|积极|着力|坚决|坚持|不断|进一步|充分|认真|严格|牢牢|稳步|有序|统筹)?"
    "(?:坚持|加强|强化|深化|优化|推进|推动|促进|提升|提高|增强|扩大|完善|健全|巩固|拓展|拓宽|做好|做实|做强|做优|做大|抓好|抓牢|抓实|抓紧|抓细|狠抓|实施|落实|夯实|筑牢|打造|打好|加快|加大|保障|规范"
    "|改善|创新|开展|防范|化解|严守|守牢|培育|壮大|补齐|织密|压实|聚焦|突出|丰富|构建|建立|维护|发展|整治|严控|优抚|畅通|激发|盘活|培强|围绕|立足|紧扣|挖掘|释放|塑造|改进|完成|争创|引领|推广|确保|建强|建好|建优|用好|守好|守住|稳住|打通|集聚|汇聚))(?:[^的了是]{2,8}的(?=[^的了是]{2}))?[^的了是]{2,}"
)
"""What is to be done: a verb of plans, and its object."""


_SUBJECT = 2
"""Characters of what fares, or how."""
_LED = lazy_pattern("(?:坚持)?以[^，,。]{2,24}为[^，,。的了]{2,5}")
"""The first of three parts of a title: 以园区建设为依托，做强…，确保…."""


def reads_as_prose(sentence: str) -> bool:
    """Whether ``sentence`` begins or ends as no heading does: 我们…, …了。."""
    if _PROSE.match(sentence) is not None:
        return True
    if ("都" in sentence or "均" in sentence) and _OF_ALL.match(sentence) is not None:
        return True
    return not _PROSE_LAST.isdisjoint(sentence[-2:]) and _PROSE_END.match(sentence) is not None


def is_worded(half: str) -> bool:
    """Whether ``half``, all of a title or one of its two halves, says how something fares or what is to be done."""
    return _URGED.fullmatch(half) is not None or fares(half)


def fares(half: str) -> bool:
    """Whether ``half`` says how its subject fares: 稳步实施, 不断加强."""
    pattern, longest = _faring()
    return pattern.search(half, max(0, len(half) - longest)) is not None


def is_claim(words: str) -> bool:
    """Whether ``words`` are a title of one half or two that says how something fares or what is to be done."""
    halves = _COMMA.split(words)
    if len(halves) > _MOST_COMMAS + 1:
        led = len(halves) == _MOST_COMMAS + 2 and _LED.fullmatch(halves[0]) is not None
        halves = halves[1:] if led else []
    return not reads_as_prose(words) and any(map(is_worded, halves))


def tells_who(half: str) -> bool:
    """Whether ``half`` begins with who reports, as the subject of a sentence of prose."""
    return _reporter().match(half) is not None


@cache
def _faring() -> tuple[re.Pattern[str], int]:
    """What says so at the end of a half, and its characters, at most: a search need not begin before them."""
    predicates, adverbs = words("title_predicates"), words("degree_adverbs")
    pattern = re.compile(
        rf"[\u4e00-\u9fff”]{{2}}(?:{branches(predicates)}|(?:{branches(adverbs)})[\u4e00-\u9fff]{{2}}|(?:繁荣|健康|协调|融合|竞相)发展)\Z"
    )
    return pattern, _SUBJECT + max(map(len, predicates | adverbs)) + _SUBJECT


@cache
def _reporter() -> re.Pattern[str]:
    return re.compile(branches(words("text_subjects") | words("text_frames")))
