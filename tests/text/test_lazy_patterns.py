"""Patterns that are compiled when they are first used are those that ``re`` compiles."""

from __future__ import annotations

import gc
import re
from copy import copy, deepcopy
from importlib import import_module
from pkgutil import walk_packages
from types import SimpleNamespace

import pytest

import reader
from reader.text import patterns
from reader.text.patterns import lazy_pattern

TEXT = "第1页 共12页"
EXPRESSION = r"(?P<number>\d+)页"


@pytest.mark.parametrize(
    "asked",
    [
        lambda one: [match.span() for match in one.finditer(TEXT)],
        lambda one: one.search(TEXT, 3)["number"],
        lambda one: (one.match(TEXT), one.match(TEXT, 1).end(), one.fullmatch(TEXT)),
        lambda one: (one.sub("", TEXT), one.subn("", TEXT), one.split(TEXT), one.findall(TEXT)),
        lambda one: (one.pattern, one.flags, one.groups, dict(one.groupindex)),
    ],
)
def test_it_is_asked_as_a_compiled_one(asked):
    lazy = lazy_pattern(EXPRESSION)
    assert asked(lazy) == asked(re.compile(EXPRESSION))
    assert asked(lazy) == asked(re.compile(EXPRESSION)), "the second time it is asked what it has kept"


def test_it_takes_flags():
    assert lazy_pattern("a.b", re.DOTALL | re.IGNORECASE).match("A\nB")


def test_it_is_compiled_once_and_not_before_it_is_used(monkeypatch):
    compiled, as_usual = [], re.compile

    def counted(expression, flags):
        compiled.append(expression)
        return as_usual(expression, flags)

    monkeypatch.setattr(patterns, "re", SimpleNamespace(compile=counted))
    lazy = lazy_pattern(EXPRESSION)
    assert lazy.pattern == EXPRESSION
    assert repr(EXPRESSION) in repr(lazy)
    assert compiled == []
    assert lazy.search(TEXT)
    assert lazy.match(TEXT, 1)
    assert compiled == [EXPRESSION]


def test_what_is_no_pattern_is_said_when_it_is_used():
    wrong = lazy_pattern("(")
    with pytest.raises(re.error):
        wrong.match("")


@pytest.mark.parametrize("taken", [copy, deepcopy])
def test_it_can_be_copied(taken):
    lazy = lazy_pattern(EXPRESSION)
    assert taken(lazy).findall(TEXT) == ["1", "12"]
    assert taken(lazy).findall(TEXT) == ["1", "12"], "once it is compiled"


def test_all_patterns_of_the_program_are_patterns():
    for module in walk_packages(reader.__path__, "reader."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    gc.unfreeze()  # what is kept out of searches is not listed
    late = [one for one in gc.get_objects() if isinstance(one, patterns._Compiled) and one.pattern != "("]
    assert len(late) > 100
    for one in late:
        assert one.groups >= 0, one.pattern
