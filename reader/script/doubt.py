"""How doubtful it is which form of a character was meant, where no entry of several characters told.

Simplified to Traditional: how often each form is meant in the words that have the character, by OpenCC's phrases and
the frequencies of words; in a word of its own standing the dictionary's usual form is trusted, since its exceptions
are entered as phrases. Traditional to Simplified: whether the other form makes better words of what stands around.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from reader.script.lexicon import dictionary_file, read_entries, read_values
from reader.source.han import words

_UNKNOWN = 172
"""The cost of a character that is no word: that of the rarest one."""
_LONGEST = 4
_AROUND = 8
_HAN = re.compile("[\u3400-\u9fff]")
_IN_A_WORD = 0.3
"""How much of the doubt is left where the character stands in a word of the vocabulary."""


def doubt_of_form(text: str, at: int, shown: str) -> float:
    """How likely, 0 to 1, the character at ``at`` of the Simplified ``text`` should not have become ``shown``."""
    forms = _shares().get(text[at], {})
    start, around = _window(text, at)
    word = _word_at(around, at - start)
    # A little is left even of a form that no word has: words are not all there is.
    doubt = 1 - forms.get(shown, 0.0) if forms else 0.1
    return doubt * (_IN_A_WORD if len(word) > 1 else 1.0)


def doubt_of_simplified(text: str, at: int, choices: tuple[str, ...]) -> float:
    """How likely, 0 to 1, another of ``choices`` should stand at ``at`` of the converted, Simplified ``text``."""
    start, around = _window(text, at)
    place, shown = at - start, text[at]
    cost = _segmented(around)[0]
    others = (_segmented(around[:place] + one + around[place + 1 :])[0] for one in choices if one != shown)
    best = min(others, default=cost + 1000)
    return 1 / (1 + math.exp(min(50.0, (best - cost) / 10)))


@cache
def _shares() -> Mapping[str, Mapping[str, float]]:
    """For each character with several forms, how often each is meant in words, 0 to 1."""
    forms = {key: values for key, values in read_values(dictionary_file("STCharacters")).items() if len(values) > 1}
    frequency = words()
    meant: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    phrases = dict(read_entries(dictionary_file("STPhrases")))
    for key, value in phrases.items():
        weight = _weight(frequency.get(key, _UNKNOWN))
        if len(key) == len(value):
            for one, form in zip(key, value, strict=True):
                if one in forms:
                    meant[one][form] += weight
    # Words without an entry, and characters that are words themselves (并, 了), have the usual form.
    for word, cost in frequency.items():
        if word not in phrases:
            for one in word:
                if one in forms:
                    meant[one][forms[one][0]] += _weight(cost)
    return {one: {form: weight / sum(found.values()) for form, weight in found.items()} for one, found in meant.items()}


def _weight(cost: int) -> float:
    """The share of a word among words; ``cost`` as in :func:`reader.source.han.words`."""
    return math.exp(-cost / 10)


def _window(text: str, at: int) -> tuple[int, str]:
    """The Han characters around ``at``, up to eight on each side, and where they start."""
    start = end = at
    while start > 0 and at - start < _AROUND and _HAN.match(text[start - 1]):
        start -= 1
    while end < len(text) and end - at <= _AROUND and _HAN.match(text[end]):
        end += 1
    return start, text[start:end]


def _word_at(text: str, at: int) -> str:
    """The word of ``text`` that has the character at ``at``."""
    place = 0
    for word in _segmented(text)[1]:
        place += len(word)
        if place > at:
            return word
    return ""


def _segmented(text: str) -> tuple[float, list[str]]:
    """``text`` in the words it is most likely made of, and their cost together."""
    frequency = words()
    best: list[tuple[float, str]] = [(0.0, "")]
    for end in range(1, len(text) + 1):
        found = []
        for start in range(max(0, end - _LONGEST), end):
            word = text[start:end]
            cost = frequency.get(word)
            if cost is None and len(word) == 1:
                cost = _UNKNOWN
            if cost is not None:
                found.append((best[start][0] + cost, word))
        best.append(min(found))
    made: list[str] = []
    end = len(text)
    while end:
        made.append(best[end][1])
        end -= len(made[-1])
    return best[len(text)][0], made[::-1]
