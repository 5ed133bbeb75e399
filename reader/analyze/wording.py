"""The closed word lists of ``resources/indicator_words.json`` and ``heading_words.json`` as compiled patterns."""

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


def branches(words: Iterable[str]) -> str:
    """Like ``alternatives``, put together by first character: a search skips what begins none of them."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(re.escape(first) + _rest(tails) for first, tails in sorted(rests.items()))


def each(beginnings: Iterable[str], rest: str = "") -> str:
    """Alternatives, one for each beginning, that go on with the pattern ``rest``: what a class at its place matches.

    ``re`` looks ahead for the first characters of a pattern only where every alternative begins with one.
    """
    return "|".join(re.escape(beginning) + rest for beginning in beginnings)


def _rest(tails: list[str]) -> str:
    """The pattern of what follows the first character, the longest first."""
    longer = [tail for tail in tails if tail]
    if not longer:
        return ""
    return f"(?:{alternatives(longer)}){'?' if len(longer) < len(tails) else ''}"


@cache
def _lists() -> dict[str, Any]:
    data: dict[str, Any] = {}
    for name in ("indicator_words.json", "heading_words.json"):
        data |= json.loads(resource(name).read_text(encoding="utf-8"))
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
