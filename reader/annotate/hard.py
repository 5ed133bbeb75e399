"""Hard characters: figures with their units, negations and words of direction.

Where these differ, two sentences say different things however alike they look, so nothing is moved from the one to
the other without the reader. All texts here are folded (:mod:`reader.annotate.folding`).
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import zip_longest

from reader.text.patterns import lazy_pattern

_MINUS = r"(?<![^\u3400-\u9fff(:,|])-"
"""Not a dash, which stands twice, nor one between two figures, nor the sign before an item of a list."""
_FIGURE = rf"(?:(?:{_MINUS})?[0-9]+(?:[.,:/][0-9]+)*|[〇零一二三四五六七八九十百千两]+)[十百千万亿]*"
_PLAIN = (
    "[增减升降涨跌低扩缩盈亏没否欠负]"
    "|高(?![考中校新等层铁速质级])|不(?![断仅但只])|未(?!来)|无(?!人机)|非(?!常)|超(?!市)"
)
"""Direction and negation; not where the character begins a word that says neither."""
_HARD = lazy_pattern(
    rf"{_FIGURE}(?:[%‰℃]|个?百分点|[\u3400-\u9fff])?"
    r"|增长|增加|减少|上升|下降|上涨|下跌|提高|降低|提升|回升|回落|下滑|扩大|缩小"
    r"|同比|环比|流入|流出|进口|出口|收入|支出|顺差|逆差|以内|以外"
    rf"|{_PLAIN}|[多少上下快慢优劣强弱禁止正]"
)
_DIRECTION = lazy_pattern(
    f"{_PLAIN}|收入|支出|进口|出口|流入|流出|顺差|逆差|同比|环比|以内|以外|以上|以下|计划|预计|力争"
)
_CLAUSE_END = lazy_pattern(r"[,。;:、!?()《》\"'\n]")
_SENTENCE_END = lazy_pattern(r"[。;!?！？；]")
_CELL_END = lazy_pattern(rf"{_CLAUSE_END.pattern}|\|")
_FIGURE_BEFORE = lazy_pattern(rf"(?:{_MINUS})?[0-9.,十百千万亿]*$")
_FIGURE_AFTER = lazy_pattern(r"^[0-9.,十百千万亿]*[%‰]?")
_IN_FIGURE = frozenset("0123456789.十百千万亿")
_TOUCHING = 2
_REACH = 12
"""How many characters beside a quote belong to what it says, within its clause."""

Differences = tuple[tuple[str, str], ...]
"""What stood in the one text and what stands in the other; either may be empty."""


def hard_words(folded: str) -> list[str]:
    """The figures, each with the first character of its unit, and the words of direction and negation, in order."""
    return _HARD.findall(folded)


def directions(before: str, after: str) -> tuple[list[str], list[str]]:
    """The words of direction in the same clause as a quote, in what stands ``before`` and ``after`` it."""
    return (
        _DIRECTION.findall(_CLAUSE_END.split(before[-_REACH:])[-1]),
        _DIRECTION.findall(_CLAUSE_END.split(after[:_REACH])[0]),
    )


def cut_figure(exact: str, before: str, after: str) -> tuple[str, str]:
    """The rest of a figure of which the quote ``exact`` holds only a part."""
    left, right = _FIGURE_BEFORE.search(before), _FIGURE_AFTER.search(after)
    starts, ends = exact[:1] in _IN_FIGURE, exact[-1:] in _IN_FIGURE  # a point as well: 3.1
    return (left.group().lstrip(".,") if left and starts else "", right.group() if right and ends else "")


def touching(exact: str, before: str, after: str) -> tuple[str, str]:
    """What stands, in its clause, right before a figure that the quote ``exact`` begins with, and behind its last one.

    At most two characters: what is counted, 近 or 超过, 余 or 以内. Empty for a quote with no figure at that end.
    """
    starts, ends = exact[:1] in _IN_FIGURE, exact[-1:] in _IN_FIGURE or exact[-1:] in {"%", "‰"}
    return (
        _CELL_END.split(before)[-1][-_TOUCHING:] if starts else "",
        _CELL_END.split(after)[0][:_TOUCHING] if ends else "",
    )


def clause(before: str, exact: str, after: str) -> str:
    """The clause, or clauses, that a quote stands in, without figures."""
    rest = "" if _CLAUSE_END.match(exact[-1:]) else _CLAUSE_END.split(after)[0]
    whole = _CLAUSE_END.split(before)[-1] + exact + rest
    return re.sub(r"[0-9.,%]+", "", whole)


def last_sentence(before: str) -> str:
    """What of ``before`` belongs to the sentence that goes on after it."""
    return _SENTENCE_END.split(before)[-1]


def rest_of_sentence(exact: str, after: str) -> str:
    """What of ``after`` belongs to the sentence that ``exact`` leaves open; empty when that ends one."""
    return "" if _SENTENCE_END.match(exact[-1:]) else _SENTENCE_END.split(after)[0]


def differences(old: list[str], new: list[str]) -> Differences:
    """The hard words in which two lists differ, aligned: what was replaced in pairs, the rest against nothing."""
    found: list[tuple[str, str]] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        found += zip_longest(old[i1:i2], new[j1:j2], fillvalue="")
    return tuple(found)
