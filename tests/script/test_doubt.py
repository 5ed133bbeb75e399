"""Which characters are worth a look: what no entry decided, by how likely another form was meant."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from reader.script.ambiguous import ambiguities, most_doubtful_first
from reader.script.convert import converter
from reader.script.scripts import ViewScript

CASES = json.loads((Path(__file__).parents[1] / "data" / "script" / "doubt.json").read_text(encoding="utf-8"))


def found(text, script=ViewScript.HANT, config="s2t", **more):
    return ambiguities(converter(config).convert(text), script, **more)


@pytest.mark.parametrize("case", CASES["order"], ids=lambda case: case["why"])
def test_the_doubtful_come_before_the_sure(case):
    """In each text, the characters marked doubtful stand before the others of the list."""
    text = case["text"]
    ordered = [one.place.start for one in most_doubtful_first(found(text)) if not one.word]
    doubtful, sure = ([text.index(words) + at for words, at in case[sort]] for sort in ("doubtful", "sure"))
    assert set(doubtful) | set(sure) <= set(ordered)
    assert max(map(ordered.index, doubtful)) < min(map(ordered.index, sure))


@pytest.mark.parametrize(("text", "word"), CASES["words"])
def test_what_an_entry_decided_is_told_with_it_and_comes_last(text, word):
    everything = most_doubtful_first(found(f"{text}，往后。", decided=True))
    (one,) = [one for one in everything if one.word == word]
    assert one.doubt == 0.0
    assert everything.index(one) >= sum(not other.word for other in everything)
    assert word not in [other.word for other in found(text)]


def test_doubt_is_a_likelihood_and_order_is_stable():
    text = "岩塘镇，制度制，后来与后，系，面，并通过，了，只增不减，周审查，找准弱项。" * 3
    ordered = most_doubtful_first(found(text, decided=True))
    assert all(0 <= one.doubt <= 1 for one in ordered)
    assert ordered == most_doubtful_first(reversed(ordered))
    for first, second in pairwise(ordered):
        if (first.doubt, bool(first.word)) == (second.doubt, bool(second.word)):
            assert first.place.start < second.place.start


def test_into_simplified_what_makes_better_words_tells():
    back = {one.character: one for one in found("藉著這個，餘地，他著急", ViewScript.HANS, "t2s", decided=True)}
    assert all(0 <= one.doubt <= 1 for one in back.values())
