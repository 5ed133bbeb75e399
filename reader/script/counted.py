"""Classifiers behind numerals, which stand alone: 32台|风机 holds no 台风, and 312人|参加 no 人参.

The dictionaries know words, not numbers: by them 32台风机 becomes 32颱風機, and 3天后 the goddess of heaven. Chinese
counts by numeral and classifier, and what is counted follows; so a word that begins with the classifier's character
is none right behind a numeral. The words for which that is so are in ``resources/han/counted.txt``: Simplified ones,
for of those of the other direction none was met behind a numeral.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.text.resources import resource

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


@cache
def _counted() -> re.Pattern[str]:
    """A classifier behind a numeral, before what goes on like one of the words."""
    lines = resource("han/counted.txt").read_text(encoding="utf-8").splitlines()
    rows = [(line[0], *line[1:].split("\t")) for line in lines if not line.startswith("#")]
    told = "|".join(f"(?<={classifier})(?={following}[{last}])" for classifier, following, last in rows)
    classifiers = "".join(dict.fromkeys(classifier for classifier, *_ in rows))
    return re.compile(f"[{classifiers}](?<=[{_NUMERAL}].)(?:{told})")
