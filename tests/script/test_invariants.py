"""What holds for every conversion, on texts made to break it and on the reports."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.convert import converter
from reader.script.engine import MUCH
from reader.text.offsetmap import Fit, Side
from reader.text.span import Span
from tests.script.glue import glued

SETS = ("official", "classic")
THERE_AND_BACK = [("s2t", "t2s"), ("s2tw", "tw2s"), ("s2hk", "hk2s")]
VOCABULARY = [("s2twp", name) for name in SETS] + [("tw2sp", name) for name in SETS] + [("s2hkp", "official")]


def spans(length):
    return (Span(start, end) for start in range(length + 1) for end in range(start, min(start + 6, length) + 1))


@pytest.mark.parametrize("dictionaries", SETS)
@pytest.mark.parametrize(("config", "back_config"), THERE_AND_BACK)
def test_there_and_back_every_position_returns(config, back_config, dictionaries, reports):
    texts = [*glued(config, dictionaries, 150, seed=41), *reports]
    for text in texts:
        there = converter(config, dictionaries).convert(text)
        back = converter(back_config, dictionaries).convert(there.text)
        whole = there.map.then(back.map)
        step = max(1, len(text) // 500)
        for at in range(0, len(text) + 1, step):
            assert {whole.map(at, side) for side in Side} == {at}
            assert {whole.invert().map(at, side) for side in Side} == {at}


@pytest.mark.parametrize("dictionaries", SETS)
def test_with_vocabulary_what_is_marked_in_either_text_is_found_again(dictionaries):
    """A part of a word that was replaced comes back as the whole word, anything else as it was."""
    for text in glued("s2twp", dictionaries, 120, seed=42):
        there = converter("s2twp", dictionaries).convert(text)
        for span in filter(len, spans(len(text))):
            seen = there.map.map_span(span)
            again = there.map.invert().map_span(seen.span)
            assert again.span.covers(span)
            assert again.span == span or seen.fit is not Fit.EXACT


@pytest.mark.parametrize(("config", "dictionaries"), VOCABULARY)
def test_no_unit_is_split(config, dictionaries):
    for text in glued(config, dictionaries, 120, seed=43):
        conversion = converter(config, dictionaries).convert(text)
        blocks = list(conversion.map.blocks())
        for span in spans(len(text)):
            target = conversion.map.map_span(span).span
            for block in blocks:
                assert not block.target.start < target.start < block.target.end
                assert not block.target.start < target.end < block.target.end


@pytest.mark.parametrize("dictionaries", SETS)
def test_chains_compose(dictionaries):
    chain = ["s2twp", "tw2sp", "s2hk", "t2s"]
    for text in glued("s2twp", dictionaries, 100, seed=44):
        current, steps = text, []
        for config in chain:
            conversion = converter(config, dictionaries).convert(current)
            steps.append(conversion.map)
            current = conversion.text
        one, two, three, four = steps
        left, right = one.then(two).then(three).then(four), one.then(two.then(three.then(four)))
        assert (left.source_length, left.target_length) == (len(text), len(current))
        assert list(left.blocks()) == list(right.blocks())
        for at in range(len(text) + 1):
            assert left.map(at) == right.map(at)


@pytest.mark.parametrize("dictionaries", SETS)
@given(st.text(alphabet="软件项目后里干面博客信息\n，a𠮷⿰\uf900\ud800", max_size=40), st.integers(0, 40))
def test_lines_convert_apart_as_together(dictionaries, text, cut):
    one = converter("s2twp", dictionaries)
    text, more = text[:cut].strip("⿰"), text[cut:]
    assert one.convert(f"{text}。\n{more}").text == one.convert(f"{text}。\n").text + one.convert(more).text


HOSTILE = ["干", "（", "a", "面面俱", "干干净", "软件", "⿰木", "𠮷", "一千里外", "⿰", "\uf900发", "\ud800", "发\n"]


@pytest.mark.parametrize("dictionaries", SETS)
@pytest.mark.parametrize("config", ["s2twp", "tw2sp", "t2s"])
@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_texts_end(unit, config, dictionaries):
    """Would run into the time limit if any step looked back further and further."""
    one = converter(config, dictionaries)
    text = (unit * 100_000)[:100_000]
    conversion = one.convert(text)
    assert (conversion.map.source_length, conversion.map.target_length) == (len(text), len(conversion.text))


def test_a_million_brackets_and_a_million_of_the_same():
    one = converter("s2t")
    assert one.convert("（" * 1_000_000).text == "（" * 1_000_000
    assert one.convert("汉" * 1_000_000).text == "漢" * 1_000_000


@pytest.mark.parametrize("dictionaries", SETS)
@pytest.mark.parametrize("config", ["s2t", "s2twp", "tw2sp"])
def test_memory_stays_under_twelve_times_the_text(config, dictionaries):
    one = converter(config, dictionaries)
    one.convert("汉" * MUCH)
    text = "各县市教育局组织开展软件项目督导，头发、公里、后台信息𠮷。\n" * 2_000
    tracemalloc.start()
    try:
        one.convert(text)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 12 * len(text.encode())
