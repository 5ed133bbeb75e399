"""Classifiers behind numerals, which stand alone: 32台|风机 holds no 台风, and 312人|参加 no 人参.

The dictionaries know words, not numbers: by them 32台风机 becomes 32颱風機, and 3天后 the goddess of heaven. Chinese
counts by numeral and classifier, and what is counted follows; so a word that begins with the classifier's character
is none right behind a numeral. The words for which that is so are in ``resources/han/counted.txt``: Simplified ones,
for of those of the other direction none was met behind a numeral.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from reader.script.convert import Conversion
from reader.text.patterns import lazy_pattern
from reader.text.resources import resource
from reader.text.span import Span

_ANIMALS = lazy_pattern("只(?<=[0-9０-９]只)(?![有是要能增减升降涨跌需见会可许准剩够想为因])")
"""Behind the adverb 只 a verb follows."""
_NUMERAL = "0-9０-９〇零一二两三四五六七八九十百千万亿几数多余半每"


def parts_at_classifiers(text: str) -> Iterator[str]:
    """The Simplified ``text`` in parts to convert each by itself, cut behind classifiers; one where there are none.

    Whether a place is cut depends on four characters of its line, and on nothing else.
    """
    at = 0
    for match in _counted().finditer(text):
        yield text[at : match.end()]
        at = match.end()
    yield text[at:]


def with_animals(conversion: Conversion) -> Conversion:
    """``conversion``, made from Simplified text, with 隻 for the 只 that counts behind digits: 3隻羊, but 2024只有.

    The dictionaries have 一隻 to 十隻, and no digits (教育部《國語辭典》隻: a classifier; 只 is the adverb).
    """
    text, last = conversion.text, 0
    parts: list[str] = []
    for match in _ANIMALS.finditer(conversion.source):
        at = conversion.map.map_span(Span(*match.span())).span
        if at.of(text) == match.group():
            parts += (text[last : at.start], "隻")
            last = at.end
    return replace(conversion, text="".join((*parts, text[last:]))) if parts else conversion


@cache
def _counted() -> re.Pattern[str]:
    """A classifier behind a numeral, before what goes on like one of the words."""
    lines = resource("han/counted.txt").read_text(encoding="utf-8").splitlines()
    rows = [(line[0], *line[1:].split("\t")) for line in lines if not line.startswith("#")]
    told = "|".join(f"(?<={classifier})(?={following}[{last}])" for classifier, following, last in rows)
    classifiers = "".join(dict.fromkeys(classifier for classifier, *_ in rows))
    return re.compile(f"[{classifiers}](?<=[{_NUMERAL}].)(?:{told})")
