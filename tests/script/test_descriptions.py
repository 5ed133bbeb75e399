"""Characters described by their parts stay as they are, as OpenCC finds them: stage by stage, within a segment."""

from __future__ import annotations

import json
import os
import random
import subprocess
from itertools import pairwise

import pytest

from reader.script.convert import converter
from reader.script.lexicon import configurations
from reader.text.span import Span
from tests.script.conftest import cases
from tests.script.glue import described

TWO_STAGES = ("hk2sp", "s2hkp", "s2twp", "tw2sp")
# An interpreter with OpenCC's own library, which cannot share an environment with the classic one.
OTHER = os.environ.get("YANDU_OPENCC_PYTHON", "")
ASK = """
import json, opencc, sys
held = {}
for line in sys.stdin:
    config, text = json.loads(line)
    held.setdefault(config, None) or held.update({config: opencc.OpenCC(config)})
    print(json.dumps(held[config].convert(text)))
"""


def explained(conversion):
    """The text by the changes told of, which are worked out by the definition."""
    pieces, at = [], 0
    for change in conversion.changes():
        assert change.target.of(conversion.text) == change.after
        pieces += (conversion.source[at : change.source.start], change.after)
        at = change.source.end
    return "".join([*pieces, conversion.source[at:]])


@pytest.mark.parametrize("case", cases("descriptions.json"))
def test_converts_as_opencc_does(case):
    """The results are OpenCC 1.4.2's."""
    one = converter(case["config"], tofu=True)
    conversion = one.convert(case["text"])
    assert conversion.text == explained(conversion) == case["expected"]
    before = "。" * 700
    assert "".join(one.stream([*[before] * 5, *case["text"]], 1)) == before * 5 + case["expected"]


@pytest.mark.parametrize("config", configurations())
def test_the_engine_does_what_the_entries_say(config):
    one = converter(config, tofu=True)
    for text in described(config, 100, seed=3):
        conversion = one.convert(text)
        assert explained(conversion) == conversion.text


@pytest.mark.parametrize("config", [*TWO_STAGES, "s2t", "tw2t"])
def test_a_stream_is_the_whole_converted(config):
    one = converter(config)
    rng = random.Random(8)
    for seed in range(2):
        text = "".join(described(config, 500, seed))
        borders = sorted(rng.sample(range(len(text)), 60))
        chunks = [text[start:end] for start, end in pairwise([0, *borders, len(text)])]
        assert "".join(one.stream(chunks, 1)) == one.convert(text).text


@pytest.mark.parametrize("config", TWO_STAGES)
def test_a_border_is_sure_whatever_follows(config):
    """Both at speed and by the definition: what is before it converts the same before any other text."""
    one = converter(config)
    machine, tracer = one._loaded(), one._traced()
    met = set()
    for seed in range(2):
        text = "".join(described(config, 200, seed))[: machine.reach + 900]
        for tail in ("", "⿰", "軟體防寫"):
            held = text + tail
            settled, converted = machine.run_settled(held)
            assert converted == one.convert(held[:settled]).text
            met |= {settled, tracer.border(held, machine.limit(held))}
            for border in (settled, tracer.border(held, machine.limit(held))):
                for following in ("后里", "防寫防寫防寫", "⿲"):
                    whole = held + following
                    apart = one.convert(whole[:border]).text + one.convert(whole[border:]).text
                    assert one.convert(whole).text == apart
    assert max(met) > 0


@pytest.mark.parametrize("config", TWO_STAGES)
def test_what_was_changed_at_a_place_is_told_across_lines(config):
    one = converter(config)
    for text in described(config, 60, seed=9):
        conversion = one.convert(text)
        for at in range(0, len(text), 3):
            place = Span(at, at + 1)
            near = [change for change in conversion.changes(place) if change.source.overlaps(place)]
            assert near == [change for change in conversion.changes() if change.source.overlaps(place)]


def test_a_part_of_a_description_is_not_to_be_decided():
    assert [at for at, _ in converter("s2t").deciding("⿰发里后", frozenset("发里后"))] == [3]


@pytest.mark.skipif(not OTHER, reason="YANDU_OPENCC_PYTHON names no interpreter with OpenCC's own library")
@pytest.mark.parametrize("config", configurations())
def test_equals_the_library_on_glued_descriptions(config):
    texts = list(described(config, 2000, int(os.environ.get("YANDU_SEED", "1"))))
    lines = "".join(json.dumps([config, text]) + "\n" for text in texts)
    answer = subprocess.run([OTHER, "-c", ASK], input=lines, capture_output=True, text=True, check=True).stdout
    one = converter(config, tofu=True)
    for text, line in zip(texts, answer.splitlines(), strict=True):
        assert one.convert(text).text == json.loads(line), text
