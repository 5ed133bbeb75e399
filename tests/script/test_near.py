"""What was changed at a place is told from its neighbourhood, as the whole text would tell it."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.script import trace
from reader.script.convert import Converter, converter
from reader.script.lexicon import SETS, load_recipe
from reader.script.own import with_own
from reader.text.span import Span

WORDS = """软件 默认 程序 打印机 处理 信息 优化 分区 发布 后来 里面 系统 头发 发展 干部 天干 面条 博客 老板
一夫当关，万夫莫开 軟體 部落格 印表機 裡面 岳阳 长征 台湾 𠮷 ⿰木木 為了 什么 出租汽车 计算机 网络 联系
关系 字 ， 。 a 1"""
PIECES = WORDS.split()
CONFIGS = [("s2t", "official"), ("s2twp", "official"), ("tw2sp", "official"), ("s2twp", "classic"), ("t2s", "classic")]


@pytest.fixture(autouse=True)
def _narrow(monkeypatch):
    """So narrow that every text of some lines is longer than what is looked at."""
    monkeypatch.setattr(trace, "_WINDOW", 1)


def check(config, dictionaries, text, span):
    whole = converter(config, dictionaries).convert(text)
    near = [one for one in whole.changes(span) if one.source.overlaps(span)]
    assert near == [one for one in whole.changes() if one.source.overlaps(span)]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join), st.data())
def test_near_a_place_the_changes_are_those_of_the_whole(text, data):
    config, dictionaries = data.draw(st.sampled_from(CONFIGS))
    start = data.draw(st.integers(0, len(text) - 1))
    check(config, dictionaries, text, Span(start, data.draw(st.integers(start + 1, len(text)))))


@pytest.mark.parametrize(("config", "dictionaries"), CONFIGS)
def test_everywhere_in_a_long_line(config, dictionaries):
    chance = random.Random(5)
    text = "".join(chance.choice(PIECES) for _ in range(400))
    for start in range(0, len(text) - 3, 37):
        check(config, dictionaries, text, Span(start, start + 3))


def test_what_is_looked_at_does_not_grow_with_the_line(monkeypatch):
    read = []
    inner = trace.Tracer._changes

    def counted(self, text, layers=None):
        read.append(len(text))
        return inner(self, text, layers)

    monkeypatch.setattr(trace.Tracer, "_changes", counted)
    line = "软件发布后来优化处理信息的里面关系"
    for count in (100, 10_000):
        conversion = converter("s2twp").convert(line * count)
        read.clear()
        assert conversion.changes(Span(300, 302))
        assert sum(read) < 300


def test_recipes_have_in_common_what_their_dictionaries_have_in_common():
    """A reader who looks at every script in turn has the fifty thousand phrases in memory once."""
    tracers = [trace.Tracer(load_recipe(config), tofu=False) for config in ("s2t", "s2tw", "s2hk", "s2twp", "s2hkp")]
    assert len({id(one._stages[0]) for one in tracers}) == 1
    assert len({id(one._segmentation) for one in tracers[1:]}) == 1
    for one in tracers:
        one.near("软件发布" * 300, Span(100, 102))
    assert len({id(one._pairs[0]) for one in tracers}) == 1


def test_a_dictionary_that_was_changed_is_read_again(tmp_path):
    own = tmp_path / "own.txt"
    for after in ("甲", "乙乙"):
        own.write_text(f"软件\t{after}\n", encoding="utf-8")
        found = trace.Tracer(with_own(load_recipe("s2tw"), tmp_path), tofu=False).changes("软件")
        assert [one.after for one in found] == [after]


def test_what_makes_conversion_fast_is_built_once_for_the_recipes_that_have_it_in_common():
    text = "软件发布后来优化处理信息的里面关系\n" * 20_000
    made = [
        Converter(load_recipe(config), SETS[0], False, None) for config in ("s2t", "s2tw", "s2hk", "s2twp", "s2hkp")
    ]
    for one in made:
        one.convert(text)
    assert len({id(one._loaded()._passes[0]._finder._built) for one in made}) == 1
