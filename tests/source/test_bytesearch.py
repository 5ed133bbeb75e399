"""The search for the bytes of damaged text does a bounded amount of work, whatever it is given."""

from __future__ import annotations

import random

import pytest

from reader.source import bytesearch
from reader.source.bytesearch import lost_byte, misplaced_gloss, narrowed_punctuation, stray_byte, tokens_of
from reader.source.gbk import pairs

STEPS = 600
ANSWERS = 4096
PIECES = (
    *sorted(pairs().char.values()),
    *("。ㄒ唬┺k規;瘧?傊校學會的一是在了" * 100),
    *(("(xué)", "(huì)", "?qǐng)", "(yīng)", "\n", "k", "A", "3", ";", "?") * 60),
)


def damaged(seed: int) -> str:
    """Characters, signs and glosses in any order, as no page has them; or the same few over and over."""
    chance = random.Random(seed)
    some = PIECES if seed % 2 else chance.sample(PIECES, 4)
    return "".join(chance.choice(some) for _ in range(50))


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("search", [stray_byte, lost_byte, narrowed_punctuation, misplaced_gloss])
def test_no_place_makes_a_search_long(search, seed, monkeypatch):
    """At every place: few steps, and no more answers than are weighed in a moment."""
    steps = 0
    advance = bytesearch._advance

    def counted(tokens, path, lead):
        nonlocal steps
        steps += 1
        return advance(tokens, path, lead)

    monkeypatch.setattr(bytesearch, "_advance", counted)
    text = damaged(seed)
    tokens = tokens_of(text, 0, len(text))
    begun = len(pairs().by_lead) if search is misplaced_gloss else 1  # for each lead byte that a gloss may tell
    for start in range(len(tokens)):
        steps = 0
        answers = sum(1 for _ in search(tokens, start))
        assert steps <= STEPS * begun
        assert answers <= ANSWERS


def test_where_every_token_leaves_two_ways_the_steps_are_limited(monkeypatch):
    """A search in which each step opens three more ends all the same."""
    steps = 0

    def widening(tokens, path, lead):
        nonlocal steps
        steps += 1
        return (path.read("的", lead), path.read("了", lead), path.read("是", None))

    monkeypatch.setattr(bytesearch, "_advance", widening)
    text = "校學會一" * 20
    found = list(stray_byte(tokens_of(text, 0, len(text)), 0))
    assert 0 < steps <= STEPS
    assert len(found) <= STEPS


@pytest.mark.parametrize(
    ("text", "glosses"),
    [
        ("學(xué)(huì)", ["(huì)"]),
        ("學(xué)(wifi)", []),
        ("學(huì)", []),
        ("校(園)(huì)", []),
        ("日?qǐng)", ["?qǐng)"]),
        ("日?wifi)", []),
    ],
)
def test_a_gloss_by_itself_is_a_reading_behind_one_or_behind_what_could_not_be_decoded(text, glosses):
    assert [text[one.start : one.end] for one in tokens_of(text, 0, len(text)) if one.swallowed] == glosses
