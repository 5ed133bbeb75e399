"""What holds of repair whatever the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.source.document import Format
from reader.source.passes.compose import composed, merged
from reader.source.repair import normalize, repair
from reader.text.offsetmap import OffsetMap, apply_edits
from reader.text.span import Span
from tests.strategies import edit_lists, texts

DAMAGED = """會(huì) 学(xué) (huì) 規(guī);瘧(yīng)用 。ㄒ唬┺k ?傊Q屆 瘧 傊 k ; ? 一、 （二） 1. 2. 正文。 教育 ( )
a * ** ` | [x](y) 拼音 𠮷 。 首页> 打印 关闭 [bookmark:"""
WHITE = ["\xa0", "\u2003", "\u200b", "\r\n", "\r", "\n", "\n\n", "\ufeff", "\u2028", "\0", " " * 40, " ", "# "]
PIECES = st.sampled_from([*DAMAGED.split(), *WHITE, "工作" * 80, "[bookmark: _GoBack]"])
patched = st.lists(PIECES, max_size=25).map("".join)
any_text = st.one_of(texts, patched)
formats = st.sampled_from(Format)


@given(any_text, formats)
def test_edits_are_sorted_apart_and_make_the_text(text, kind):
    repaired = repair(text, kind)
    at = 0
    for edit in repaired.edits:
        assert at <= edit.start <= edit.end <= len(text)
        assert text[edit.start : edit.end] != edit.replacement
        at = edit.end
    assert apply_edits(text, repaired.edits) == repaired.text
    assert repaired.map == OffsetMap.from_edits(len(text), repaired.edits)


@given(any_text, formats)
def test_repairing_again_changes_nothing(text, kind):
    assert repair(repair(text, kind).text).edits == ()


@given(any_text)
def test_shown_texts_hold_no_foreign_line_ends(text):
    for shown in (normalize(text).text, repair(text).text):
        assert not set(shown) & set("\r\u2028\u2029\x85\ufeff\0\ufdd0\ufdd1")


@given(any_text)
def test_normalizing_keeps_every_other_character(text):
    kept = "".join(char for char in text.replace("\r\n", "\n") if char not in "\ufeff\0\ufdd0\ufdd1")
    assert normalize(text).text == kept.translate(dict.fromkeys(map(ord, "\r\u2028\u2029\x85"), "\n"))
    assert normalize(normalize(text).text).edits == ()


@given(any_text)
def test_a_rejected_repair_is_left_out(text):
    edits = repair(text).edits
    chosen = [edit for edit in edits if edit.reason not in {"line-end", "bom", "line-separator", "control"}]
    if chosen:
        first = (chosen[0].start, chosen[0].end)
        again = repair(text, rejected=frozenset([first]))
        assert all((edit.start, edit.end) != first or edit in normalize(text).edits for edit in again.edits)
        assert not set(again.text) & set("\r\u2028\u2029\x85\ufeff\0")


@given(any_text, st.data())
def test_a_place_mapped_there_and_back_still_covers_itself(text, data):
    repaired = repair(text)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    there = repaired.map.map_span(span).span
    if len(there):
        back = repaired.map.invert().map_span(there).span
        assert repaired.map.map_span(back).span == there


def test_a_gloss_and_its_character_are_one_unit():
    text = "工作會(huì)議"
    repaired = repair(text)
    [edit] = repaired.edits
    assert text[edit.start : edit.end] == "會(huì)"
    assert repaired.map.invert().map_span(Span(2, 3)).span == Span(2, 8)


@given(st.data(), st.text("abcdef", max_size=20))
def test_composed_edits_do_what_both_do(data, text):
    first = data.draw(edit_lists(len(text)))
    mid = apply_edits(text, first)
    second = data.draw(edit_lists(len(mid)))
    both = composed(mid, first, second)
    assert apply_edits(text, both) == apply_edits(mid, second)
    assert OffsetMap.from_edits(len(text), both).target_length == len(apply_edits(mid, second))


@given(st.data(), st.text("abcdef", max_size=20))
def test_merged_edits_are_apart_and_the_first_pass_prevails(data, text):
    ranked = [data.draw(edit_lists(len(text))) for _ in range(3)]
    kept = merged(ranked)
    assert all(before.end <= after.start for before, after in pairwise(kept))
    first = {(edit.start, edit.end): edit for edit in ranked[0]}  # of two at one place, either may stay
    assert all(any((edit.start, edit.end) == place for edit in kept) for place in first)
