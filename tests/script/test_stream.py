import random
from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.script.convert import converter
from reader.script.lexicon import configurations
from tests.script.glue import glued

EVERY = [(config, name) for name in ("official", "classic") for config in configurations(name)]


def pieces(text, size):
    return [text[at : at + size] for at in range(0, len(text), size)]


@pytest.mark.parametrize(("config", "dictionaries"), EVERY)
def test_a_stream_is_the_whole_converted(config, dictionaries):
    one = converter(config, dictionaries)
    text = "".join(glued(config, dictionaries, 400, seed=11))
    whole = one.convert(text).text
    rng = random.Random(5)
    for at_once in (1, 7, 200):
        borders = sorted(rng.sample(range(len(text)), 40))
        chunks = [text[start:end] for start, end in pairwise([0, *borders, len(text)])]
        assert "".join(one.stream(chunks, at_once)) == whole


@pytest.mark.parametrize(("config", "dictionaries"), EVERY)
@settings(max_examples=30)  # of each configuration: the engine under them is one
@given(st.integers(0, 1 << 30), st.lists(st.integers(0, 40), min_size=1, max_size=30), st.integers(1, 300))
def test_wherever_the_borders_are(config, dictionaries, seed, sizes, at_once):
    """Chunks of any sizes, empty ones included, in a text whose words overlap: most borders lie in one."""
    one = converter(config, dictionaries)
    text = "".join(glued(config, dictionaries, 40, seed))
    ends = [*accumulate(size for _ in range(40) for size in sizes), len(text)]
    chunks = [text[start:end] for start, end in pairwise([0, *ends])]
    parts = list(one.stream(chunks, at_once))
    assert "".join(parts) == one.convert(text).text


@pytest.mark.parametrize("config", ["s2twp", "tw2sp"])
def test_every_size_of_chunk(config):
    one = converter(config)
    text = "".join(glued(config, "official", 60, seed=12))
    whole = one.convert(text).text
    for size in range(1, len(text) + 1, 1 if len(text) < 300 else 9):
        assert "".join(one.stream(pieces(text, size), 1)) == whole


@pytest.mark.parametrize(("config", "dictionaries"), [("s2twp", "official"), ("s2t", "official"), ("s2twp", "classic")])
@pytest.mark.parametrize("unit", ["干", "干干净", "面面俱到里", "⿰木干后", "后\uf900"])
def test_a_chain_of_words_without_end_is_not_held(config, dictionaries, unit):
    one = converter(config, dictionaries)
    text = unit * (20_000 // len(unit))
    parts = list(one.stream(pieces(text, 1000), 1000))
    assert "".join(parts) == one.convert(text).text
    assert max(map(len, parts)) < 5000


def test_nothing_is_nothing():
    assert "".join(converter("s2t").stream([])) == ""
    assert "".join(converter("s2t").stream(["", "汉", ""])) == "漢"
