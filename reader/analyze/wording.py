"""The closed word lists of ``resources/indicator_words.json`` as compiled patterns."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from reader.text.resources import resource


def alternatives(words: Iterable[str]) -> str:
    """A pattern that matches any of ``words``, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@cache
def _lists() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(resource("indicator_words.json").read_text(encoding="utf-8"))
    return data


@cache
def words(name: str) -> frozenset[str]:
    """The list ``name``."""
    return frozenset(_lists()[name])


@cache
def any_of(name: str) -> re.Pattern[str]:
    """Matches a word of the list ``name`` at a position."""
    return re.compile(alternatives(_lists()[name]))


@cache
def ends_in(name: str) -> re.Pattern[str]:
    """Finds a word of the list ``name`` at the end of what is searched."""
    return re.compile(f"(?:{alternatives(_lists()[name])})$")
