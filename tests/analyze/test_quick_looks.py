"""A quick look at one character spares a pattern only where it cannot match: it knows all it can begin or end with."""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analyze import layout, numerals
from reader.analyze.headings import unnumbered
from reader.analyze.metric import achieving, clauses, cuts, movement, phrases
from reader.analyze.punctuation import SPACES
from reader.analyze.quantities import changes, context, facets
from reader.analyze.quantities import reading as quantities
from reader.analyze.units import load_units
from reader.analyze.wording import alternatives, words

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import sre_constants
    import sre_parse

_SOME = (
    [chr(code) for code in range(0x3001)] + [chr(code) for code in range(0x4E00, 0xA000)] + list("（）；：，％０１２")
)


def _edges(items: Iterable[tuple[Any, Any]], *, last: bool) -> tuple[set[str], bool]:
    """The characters that what ``items`` match can begin with (or end with), and whether it can be empty."""
    found: set[str] = set()
    for kind, held in reversed(list(items)) if last else items:
        if kind in (sre_constants.AT, sre_constants.ASSERT, sre_constants.ASSERT_NOT):
            continue
        chars, empty = _edge(kind, held, last=last)
        found |= chars
        if not empty:
            return found, False
    return found, True


def _edge(kind: Any, held: Any, *, last: bool) -> tuple[set[str], bool]:
    if kind is sre_constants.LITERAL:
        return {chr(held)}, False
    if kind is sre_constants.SUBPATTERN:
        return _edges(held[-1], last=last)
    if kind is sre_constants.BRANCH:
        sides = [_edges(side, last=last) for side in held[1]]
        return set().union(*(chars for chars, _ in sides)), any(empty for _, empty in sides)
    if kind in (sre_constants.MAX_REPEAT, sre_constants.MIN_REPEAT):
        chars, empty = _edges(held[2], last=last)
        return chars, empty or held[0] == 0
    if kind is sre_constants.IN:
        members = re.compile("[" + "".join(_member(*one) for one in held) + "]")
        return {char for char in _SOME if members.match(char)}, False
    raise AssertionError(f"{kind} at the edge of a pattern")


def _member(kind: Any, held: Any) -> str:
    if kind is sre_constants.NEGATE:
        return "^"
    if kind is sre_constants.CATEGORY:
        return {sre_constants.CATEGORY_SPACE: r"\s", sre_constants.CATEGORY_DIGIT: r"\d"}[held]
    if kind is sre_constants.RANGE:
        return f"{re.escape(chr(held[0]))}-{re.escape(chr(held[1]))}"
    return re.escape(chr(held))


@pytest.mark.parametrize(
    ("pattern", "quick"),
    [
        (movement.MOVES, movement.MOVES_FIRST),
        (movement.CHANGE, frozenset(movement.CHANGE_FIRST)),
        (changes._CHANGED, frozenset(changes._FIRST)),
        (unnumbered._APART, unnumbered._APART_FIRST),
        (phrases.RELATIONAL, phrases.RELATIONAL_FIRST),
        (clauses._THRESHOLD, clauses._THRESHOLD_FIRST),
        (clauses.BOUND, clauses._BOUND_FIRST),
        (phrases._ITEM_MARK, frozenset(filter(phrases._may_be_marked, _SOME))),
        (quantities._RANGE, quantities._RANGE_FIRST),
        (quantities._SUFFIX, quantities._SUFFIX_FIRST),
        (quantities._CENT, quantities._CENT_FIRST),
        (re.compile(cuts._WHEN), frozenset(cuts._WHEN_FIRST)),
    ],
)
def test_holds_all_that_a_pattern_can_begin_with(pattern: re.Pattern[str], quick: frozenset[str]):
    first, _ = _edges(sre_parse.parse(pattern.pattern), last=False)
    assert first - quick == set()


@pytest.mark.parametrize(
    ("pattern", "quick"),
    [
        (phrases._RATE, phrases.RATE_LAST),
        (achieving._OTHER_AMOUNT, achieving._AMOUNT_LAST),
        (layout._LEADER, frozenset(filter(layout._may_be_page, _SOME))),
    ],
)
def test_holds_all_that_a_pattern_can_end_with(pattern: re.Pattern[str], quick: frozenset[str]):
    last, _ = _edges(sre_parse.parse(pattern.pattern), last=True)
    assert last - quick == set()


def test_white_space_is_what_python_takes_for_it():
    assert set(SPACES) == {char for char in map(chr, range(sys.maxunicode + 1)) if char.isspace()}


def test_what_names_a_number_is_looked_for_before_a_plain_one():
    assert context._NAMING <= context._LEADING
    assert context._REFERRING <= context._LEADING


_WORDS = sorted(words("initial_verbs") | words("light_verbs"))


@given(st.lists(st.sampled_from([*_WORDS, *"".join(_WORDS[:40])]), max_size=4).map("".join), st.data())
def test_words_are_found_as_by_a_pattern_of_them(text: str, data: st.DataObject):
    at = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(at, len(text)))
    match = re.compile(alternatives(_WORDS)).match(text, at, end)
    assert cuts._word_end(cuts._initial(), text, at, end) == (match.end() if match else at)


_NUMBERS = st.lists(
    st.sampled_from(
        [
            *"0123456789.．,， ０３一二十百千万亿余多几来年月日个元%第前至-~：:，。、约为增长到提高降",
            "个百分点",
            "公里",
            "同比",
        ]
    ),
    max_size=14,
).map("".join)


@given(_NUMBERS)
def test_digits_alone_are_read_as_by_the_whole_pattern(text: str):
    assert numerals._NUMERAL.pattern.count("(?P<plain>") == 1
    read = list(numerals.scan(text))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(
            numerals, "_NUMERAL", re.compile(numerals._NUMERAL.pattern.replace("(?P<plain>", "(?!)(?P<plain>"))
        )
        assert list(numerals.scan(text)) == read


@given(_NUMBERS)
def test_a_number_with_nothing_of_note_beside_it_is_read_as_any(text: str):
    reader = quantities._Reader(text, load_units())
    read = reader.quantities()
    reader._plainly = frozenset()
    assert reader.quantities() == read


@given(st.lists(st.sampled_from(["甲" * 70, "乙", "。", "；", "\n", "，", "?"]), max_size=12).map("".join), st.data())
def test_sentences_begin_where_a_look_at_all_of_the_text_finds_it(text: str, data: st.DataObject):
    describer = facets._Describer(text, (), (), None, None, "")
    for start in sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6))):
        ends = [at + 1 for at, char in enumerate(text[:start]) if char in "。！？!?；;\n"]
        assert describer._sentence_of(start) == max([*ends, start - facets._REACH, 0])
