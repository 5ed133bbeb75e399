"""What a text is about: the words that stand in it more often than in others. Works on clean Simplified text."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from reader.analyze.words import WordCutter
from reader.text.resources import resource

_LONGEST = 20_000
"""Characters that are cut: what a report is about, it says in its first pages."""
_SHORTEST = 2
_NO_BEGINNING = frozenset("一二三四五六七八九十百千万亿两几多每各本该此这那不无未第")
_COMMON = 0.5
"""A word of more than this part of the library's documents tells none of them from the others."""
_ENOUGH_DOCUMENTS = 8
"""With fewer documents their frequencies say little; a word's own count decides then."""


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many of ``documents`` each word stands."""

    documents: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    def weight(self, word: str) -> float:
        """How much ``word`` tells one document from the others: its inverse document frequency, smoothed.

        0 for a word of most documents; 1 for all words while there are too few documents to tell.
        """
        if self.documents < _ENOUGH_DOCUMENTS:
            return 1.0
        there = self.counts.get(word, 0)
        if there > self.documents * _COMMON:
            return 0.0
        return math.log((self.documents + 1) / (there + 0.5))


@cache
def _genre_words() -> frozenset[str]:
    stored = json.loads(resource("genre_words.json").read_text(encoding="utf-8"))
    return frozenset(stored["words"])


def topic_words(text: str, cut: WordCutter) -> Counter[str]:
    """The words of ``text`` that can be topics, counted: Chinese, of two characters or more, none of the genre's."""
    start = text[:_LONGEST]
    words = (span.of(start) for span in cut.words(start))
    return Counter(word for word in words if _can_be_topic(word))


def frequencies(texts: Iterable[Iterable[str]]) -> Frequencies:
    """Of the topic words of many documents, one collection each, in how many each stands."""
    counts: Counter[str] = Counter()
    documents = 0
    for words in texts:
        documents += 1
        counts.update(set(words))
    return Frequencies(documents, counts)


def topics(words: Mapping[str, int], known: Frequencies, most: int) -> list[str]:
    """The ``most`` words that say best what a document is about, the best first; fewer where there are fewer.

    TF-IDF over the library's own documents; a longer word of the same weight comes first, and a part of a word
    chosen already is left out.
    """
    weighed = {word: (1 + math.log(count)) * known.weight(word) for word, count in words.items()}
    ranked = sorted((word for word, weight in weighed.items() if weight > 0), key=lambda w: (-weighed[w], -len(w), w))
    chosen: list[str] = []
    for word in ranked:
        if not any(word in other for other in chosen):
            chosen.append(word)
        if len(chosen) == most:
            break
    return chosen


def _can_be_topic(word: str) -> bool:
    """Not one that begins as a number, a demonstrative or a negation does: 三件, 本署, 不得."""
    chinese = len(word) >= _SHORTEST and all("\u4e00" <= char <= "\u9fff" for char in word)
    return chinese and word[0] not in _NO_BEGINNING and word not in _genre_words()
