"""What is built for speed converts as what is not."""

import weakref

import pytest

from reader.script import engine
from reader.script.cache import load_program
from reader.script.characters import character_table
from reader.script.engine import MUCH, Machine
from reader.script.lexicon import configurations, load_recipe
from reader.script.trace import Tracer
from tests.script.glue import DESCRIPTIONS, ODD, glued

EVERY = [(config, name) for name in ("official", "classic") for config in configurations(name)]


@pytest.mark.parametrize("tofu", [False, True])
@pytest.mark.parametrize(("config", "dictionaries"), EVERY)
def test_fast_and_slow_do_the_same(config, dictionaries, tofu, prepared):
    program = load_program(load_recipe(config, dictionaries), tofu, prepared)
    slow, fast = Machine(program), Machine(program)
    for text in ("", "\uffff", "".join(ODD + DESCRIPTIONS), *glued(config, dictionaries, 500, seed=31)):
        (expected, there), (converted, same) = slow._run(text, False), fast._run(text, True)
        assert converted == expected
        assert list(same.blocks()) == list(there.blocks())


@pytest.mark.parametrize(("config", "dictionaries"), EVERY)
def test_a_text_in_blocks_converts_as_whole(config, dictionaries, monkeypatch, prepared):
    machine = Machine(load_program(load_recipe(config, dictionaries), True, prepared))
    texts = ["", "\n", "\n" * 50, "⿰\n⿰木木\n目", "".join(ODD + DESCRIPTIONS) * 3, "⿲。防写。\n，" * 9]
    strings = list(glued(config, dictionaries, 400, seed=32))
    every = texts + ["\n。；，"[at % 4].join(strings[at : at + 4]) for at in range(0, len(strings), 3)]
    every += ["".join("，" if number % 5 == 4 else one for number, one in enumerate(text)) for text in strings[:50]]
    whole = [machine._run(text, True) for text in every]
    monkeypatch.setattr(engine, "_PART", 1)
    cut = 0
    for block in (1, 12):
        monkeypatch.setattr(engine, "_BLOCK", block)
        for text, (expected, there) in zip(every, whole, strict=True):
            converted, same = machine.run(text)
            assert converted == expected
            assert list(same.blocks()) == list(there.blocks())
            blocks = list(machine._blocks(text, block))
            assert "".join(blocks) == text
            cut += len(blocks) > 1
    assert cut > 100


def test_blocks_end_at_what_no_dictionary_has():
    machine = Machine(load_program(load_recipe("s2t"), False, None))
    assert list(machine._blocks("汉字\n汉字。汉字", 1)) == ["汉字\n", "汉字。", "汉字"]
    assert list(machine._blocks("汉字⿰\n汉字。汉字", 1)) == ["汉字⿰\n汉字。汉字"]
    assert list(machine._blocks("汉字汉字", 1)) == ["汉字汉字"]
    assert list(machine._blocks("", 1)) == [""]


def test_what_is_built_for_speed_is_built_when_much_is_converted():
    machine = Machine(load_program(load_recipe("t2s"), False, None))
    assert not any(map(machine._is_worth_building, ["漢" * 100] * (MUCH // 100 - 1)))
    assert machine._is_worth_building("漢" * 100)
    assert machine.run("漢字")[0] == "汉字"


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("marks", ["", "印", "\U0002f800", "印\U0002f800"])
@pytest.mark.parametrize("size", [0, 1, 3, 500])
def test_a_table_maps_its_characters_and_tells_of_marks(size, marks, fast):
    single = "".join(map(chr, range(0x4E00, 0x4E00 + size))) + "𠮷"[: size % 2]
    table = character_table(single, single[::-1], marks)
    text = f"a{single}，𠮶\ud800"
    mapped = text.translate(str.maketrans(single, single[::-1]))
    assert table.map(text, fast) == table.map_unmarked(text, fast) == mapped
    for mark in marks:
        assert table.map_unmarked(text + mark, fast) is None


def test_a_table_in_a_ring_and_in_a_chain():
    for single, single_to in (("甲乙丙", "乙丙甲"), ("甲乙", "乙丙"), ("乙甲", "丙乙")):
        for fast in (False, True):
            table = character_table(single, single_to)
            assert table.map("丙乙甲", fast) == "丙乙甲".translate(str.maketrans(single, single_to))


def test_configurations_share_the_stages_they_have_in_common_while_they_are_in_use():
    first, other = (Machine(load_program(load_recipe(config), False, None)) for config in ("s2t", "s2tw"))
    assert other._passes[0] is first._passes[0]
    assert other._passes[1] not in first._passes
    assert first.run("软件里")[0] == "軟件裏"
    assert other.run("软件里")[0] == "軟件裡"


def test_a_stage_goes_with_the_last_that_uses_it():
    program = load_program(load_recipe("t2s"), False, None)
    own = program.stages[0]._replace(expanding={"㊙": "秘密"})  # which no other test uses
    first, other = (Machine(program._replace(stages=(own._replace(), *more))) for more in ((), program.stages))
    assert other._passes[0] is first._passes[0]
    gone = weakref.ref(first._passes[0])
    del first
    assert gone() is not None
    del other
    assert gone() is None


def test_a_stage_explained_is_there_once_while_it_is_in_use():
    first, other = (Tracer(load_recipe(config), False) for config in ("s2tw", "s2hk"))
    assert other._stages[0] is first._stages[0]
