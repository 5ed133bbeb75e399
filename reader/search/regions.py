"""What the same thing is called on the mainland and in Taiwan or Hong Kong: 软件 and 軟體, 计算机 and 電腦.

A word of one region may mean something else in the other (文件 is 檔案 in Taiwan, but 档案 are archives on the
mainland), so the other region's word is only looked for in texts of that region's script.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from reader.script.lexicon import dictionary_file, read_lines, read_values
from reader.search.characters import folding
from reader.text.resources import resource

HANS, HANT = "Hans", "Hant"

_MOST = 16
_TO_MAINLAND = ("TWPhrasesRev", "HKPhrasesRev")
_FROM_MAINLAND = ("TWPhrases", "HKPhrases")


@dataclass(frozen=True, slots=True)
class Variant:
    """Another wording of a query, folded, for texts in ``script``."""

    text: str
    script: str


def variants(folded: str) -> tuple[Variant, ...]:
    """The folded ``folded`` in the words of the other regions; none where it holds no such word. At most 32."""
    return tuple(
        Variant(wording, script)
        for script, table in ((HANT, _tables()[0]), (HANS, _tables()[1]))
        for wording in _reworded(folded, table)
    )


def _reworded(folded: str, table: dict[str, tuple[str, ...]]) -> list[str]:
    """``folded`` with the longest words of ``table``, from the left, replaced: any of them, at least one."""
    longest = max(map(len, table), default=0)
    made = [("", False)]
    at = 0
    while at < len(folded):
        size = next(
            (size for size in range(min(longest, len(folded) - at), 1, -1) if folded[at : at + size] in table), 1
        )
        part = folded[at : at + size]
        choices = [(part, False), *((other, True) for other in table.get(part, ()))] if size > 1 else [(part, False)]
        made = [(text + one, changed or new) for text, changed in made for one, new in choices][:_MOST]
        at += size
    return list(dict.fromkeys(text for text, changed in made if changed and text != folded))


@cache
def _tables() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """From mainland words, folded, to those of Taiwan and Hong Kong; and back."""
    own = list(read_lines(resource("search/regions.txt")))
    away = [*_pairs(_FROM_MAINLAND), *((there, here) for here, there in _pairs(_TO_MAINLAND)), *own]
    return _grouped(away), _grouped((there, here) for here, there in away)


def _pairs(names: tuple[str, ...]) -> list[tuple[str, str]]:
    return [
        (word, other)
        for name in names
        for word, others in read_values(dictionary_file(name)).items()
        for other in others
    ]


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    table = folding()
    found: dict[str, dict[str, None]] = {}
    for word, other in pairs:
        one, two = word.translate(table), other.translate(table)
        if one != two and len(one) > 1 and len(two) > 1:
            found.setdefault(one, {})[two] = None
    return {word: tuple(others) for word, others in found.items()}
