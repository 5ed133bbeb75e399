"""What holds of repair whatever the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.script.detect import Script
from reader.script.view import ViewScript, build_view
from reader.source.document import Format
from reader.source.passes.compose import composed, merged
from reader.source.repair import normalize, repair
from reader.text.offsetmap import Edit, Fit, OffsetMap, apply_edits
from reader.text.span import Span
from tests.strategies import edit_lists, texts

DAMAGED = """會(huì) 学(xué) (huì) 規(guī);瘧(yīng)用 。ㄒ唬┺k ?傊Q屆 瘧 傊 k ; ? 一、 （二） 1. 2. 正文。 教育 ( )
a * ** ` | [x](y) 拼音 𠮷 。 首页> 打印 关闭 [bookmark:"""
WHITE = ["\xa0", "\u2003", "\u200b", "\r\n", "\r", "\n", "\n\n", "\ufeff", "\u2028", "\0", " " * 40, " ", "# "]
WHITE += ["\0\0", "\r\n" * 9, "\r" * 8]
WRAPPED = """全区水利工作围绕年度目标任务稳步推进，各项重点工程
建设进度总体良好，群众对供水服务的满意程度进一步
提高，但仍有一些环节需要在今后的工作中加以改进和
完善，主要是部分小型水库的除险加固进度偏慢。
"""
MISREAD = ["é”™è¯¯", "鍏ㄥ尯姘村埄", "锟斤拷锟斤拷", "È«ÇøË®Àû", "Ã©", "鈥", "\x85¨", "å"]
PAGES = ["\n— 1 —\n", "\n— 2 —\n", "\n3\n", "第1页 共2页\n", "某某区水利局工作总结\n" * 2]
PIECES = st.sampled_from([*DAMAGED.split(), *WHITE, *MISREAD, *PAGES, WRAPPED, "工作" * 80, "[bookmark: _GoBack]"])
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


def test_a_run_of_what_no_text_should_hold_is_one_edit():
    text = "校" + "\r\n" * 9 + "園\r\n\r\n" + "\0" * 5 + "\ufeff\ufeff長" + "\r" * 8
    found = normalize(text)
    assert found.text == "校" + "\n" * 9 + "園\n\n長" + "\n" * 8
    assert [(edit.start, edit.end, edit.reason) for edit in found.edits] == [
        (1, 19, "line-end"),
        (20, 21, "line-end"),
        (22, 23, "line-end"),
        (24, 29, "control"),
        (29, 31, "bom"),
        (32, 40, "line-end"),
    ]
    assert len(normalize("\0" * 1_000_000).edits) == 1
    assert len(normalize("\r\n" * 1_000_000).edits) < 2_000


@given(any_text)
def test_a_rejected_repair_is_left_out(text):
    edits = repair(text).edits
    chosen = [edit for edit in edits if edit.reason not in {"line-end", "bom", "line-separator", "control"}]
    if chosen:
        first = (chosen[0].start, chosen[0].end)
        again = repair(text, rejected=frozenset([first]))
        assert all((edit.start, edit.end) != first or edit in normalize(text).edits for edit in again.edits)
        assert not set(again.text) & set("\r\u2028\u2029\x85\ufeff\0")


@given(any_text, formats)
def test_every_repair_can_be_undone(text, kind):
    """With all rejected, the text is the one that is shown unrepaired; the maps lead there and back."""
    repaired = repair(text, kind)
    places = frozenset((edit.start, edit.end) for edit in repaired.edits)
    assert repair(text, kind, places).text == normalize(text).text
    backwards = [Edit(b.target.start, b.target.end, b.source.of(text)) for b in repaired.map.blocks()]
    assert apply_edits(repaired.text, backwards) == text


@given(any_text, st.sampled_from(ViewScript), st.sampled_from(Script), st.data())
def test_a_note_goes_to_any_view_and_comes_back(text, wanted, detected, data):
    view = build_view(text, repair(text), detected, wanted)
    assert not set(view.text) & set("\r\u2028\u2029\x85\ufeff")
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    there = view.map.map_span(span)
    assert there.span.end <= len(view.text)
    if there.fit is Fit.EXACT and len(there.span):
        back = view.map.invert().map_span(there.span).span
        assert view.map.map_span(back).span == there.span
        assert _kept(view.map, span) <= set(range(back.start, back.end))


def _kept(one, span):
    """The positions of ``span`` that no block changed."""
    changed = {at for block in one.blocks() for at in range(block.source.start, block.source.end)}
    return set(range(span.start, span.end)) - changed


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
