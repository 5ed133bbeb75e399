from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotate.carry import PLACED, Carrier, Fate, carry
from reader.annotate.edition import Edition
from reader.annotate.folding import fold
from reader.annotate.hard import hard_words
from reader.script.convert import converter
from reader.source.repair import repair
from reader.text.span import Span
from tests.mutations import MUTATIONS, Mutant, note_spans, with_twins

DATA = json.loads((Path(__file__).parents[1] / "data" / "annotate" / "carry.json").read_text(encoding="utf-8"))
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def edition(text: str) -> Edition:
    return Edition.of(text, repair(text))


def changed(case: dict) -> tuple[str, str]:
    old = case.get("text", DATA["text"])
    if "convert" in case:
        return old, converter(case["convert"]).convert(old).text
    if "move" in case:
        piece, before = case["move"]
        assert piece in old
        return old, old.replace(piece, "") + before + piece
    if isinstance(case["change"], str):
        return old, case["change"]
    new = old
    for one, other in case["change"]:
        assert one in new
        new = new.replace(one, other, 1)
    return old, new


@pytest.mark.parametrize("case", DATA["cases"], ids=[case["label"] for case in DATA["cases"]])
def test_case(case):
    old, new = changed(case)
    start = old.index(case["mark"])
    [found] = carry(edition(old), edition(new), [Span(start, start + len(case["mark"]))])
    assert found.fate == case["fate"]
    assert (found.span is not None) == (found.fate in PLACED)
    if "at" in case:
        assert found.span is not None
        assert found.span.of(new) == case["at"]
    if "differences" in case:
        assert [list(pair) for pair in found.differences] == case["differences"]
    if case.get("candidate"):
        assert found.candidates[0].span.of(new) == case["candidate"]
    if found.fate in (Fate.FIGURE, Fate.REVIEW):
        assert found.candidates


def test_of_equal_phrases_each_keeps_its_own_place():
    old = "".join(f"{name}乡完成投资，增长6.1%；" for name in "甲乙丙丁戊")
    new = "前言。" + old.replace("丙乡完成投资，", "丙乡全年完成投资，")
    spans = [Span(at, at + 5) for at in range(len(old)) if old.startswith("增长6.1", at)]
    found = carry(edition(old), edition(new), spans)
    assert [one.span.start for one in found if one.span] == [
        at for at in range(len(new)) if new.startswith("增长6.1", at)
    ]


@pytest.mark.parametrize("place", [Span(100, 104), Span(10, 16)], ids=["behind", "across the end"])
def test_a_place_outside_the_text_is_found_nowhere_and_keeps_no_other_from_being_found(place):
    old, new = edition("全年完成投资8.5亿元。"), edition("前言。全年完成投资8.5亿元。")
    stray, sound = carry(old, new, [place, Span(2, 6)])
    assert (stray.fate, stray.span) == (Fate.ORPHAN, None)
    assert sound.span == Span(5, 9)


def test_the_place_being_read_is_carried_too():
    carrier = Carrier(edition(DATA["text"]), edition("前言一段。\n" + DATA["text"]))
    at = DATA["text"].index("二、民生")
    assert carrier.position(at) == at + 6
    assert Carrier(edition(DATA["text"]), edition("")).position(at) == 0


def test_changes_are_told_in_order_and_in_both_texts():
    old, new = DATA["text"], DATA["text"].replace("8.5%", "3.2%").replace("个别项目推进缓慢。", "")
    found = [(gone.of(old), come.of(new)) for gone, come in Carrier(edition(old), edition(new)).changes()]
    assert [pair for pair in found if pair[0].startswith("个别")] == [("个别项目推进缓慢。", "")]
    assert "".join(gone for gone, _ in found[:-1]).replace(".", "").strip("%") == "85"


def test_carrying_can_be_cancelled_and_tells_how_far_it_is():
    told: list[int] = []
    text = DATA["text"]
    found = carry(
        edition(text), edition(text), [Span(0, 2)] * 5, progress=told.append, cancelled=lambda: len(told) == 3
    )
    assert (len(found), told) == (3, [1, 2, 3])


# Laws

ALPHABET = "增长收入8.5%，。\n 　學学𠮷😀未"
words = st.text(ALPHABET, max_size=60)


@st.composite
def marked(draw, texts=words):
    text = draw(texts)
    start = draw(st.integers(0, len(text)))
    return text, Span(start, draw(st.integers(start, len(text))))


@given(marked())
def test_an_unchanged_text_keeps_everything_exactly(drawn):
    text, span = drawn
    [found] = carry(edition(text), edition(text), [span])
    assert (found.fate, found.span) == (Fate.EXACT, span)


@given(marked(), words)
def test_everything_has_one_fate_inside_the_new_text_and_no_hard_character_is_changed(drawn, new):
    text, span = drawn
    [found] = carry(edition(text), edition(new), [span])
    for place in (found.span, *(one.span for one in found.candidates)):
        assert place is None or place.end <= len(new)
    assert (found.span is None) == (found.fate not in PLACED)
    assert found.candidates or found.fate in (Fate.EXACT, Fate.CHANGED, Fate.ORPHAN)
    if found.span is not None:
        assert hard_words(fold(span.of(text))[0]) == hard_words(fold(found.span.of(new))[0])


@pytest.mark.parametrize("to", ["s2t", "s2tw", "s2hk"])
@pytest.mark.parametrize("path", SEEDS, ids=[path.stem for path in SEEDS])
def test_the_same_report_in_another_script_carries_everything_exactly(path, to):
    from reader.source.document import read_source

    text = read_source(path).text
    made = converter(to).convert(text)
    notes = [span for _, span in note_spans(text, 200, random.Random(1))]
    found = carry(edition(text), edition(made.text), notes)
    back = [(span, made.map.map_span(span).span) for span in notes]
    lost = [
        (span.of(text), one.fate, one.span)
        for (span, there), one in zip(back, found, strict=True)
        if one.fate is not Fate.EXACT or one.span != there
    ]
    assert not lost


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(sorted(MUTATIONS)))
def test_nothing_is_dropped_and_nothing_that_has_gone_is_placed(seed, name):
    rng = random.Random(seed)
    text = with_twins(DATA["text"] * 2, rng)
    mutant = Mutant.of(text)
    MUTATIONS[name](mutant, rng, ["另一份报告里完全不同的一段文字，谈的是水利建设。"])
    notes = [span for _, span in note_spans(text, 30, rng)]
    found = carry(Edition.of(text), Edition.of(mutant.text), notes)
    assert len(found) == len(notes)
    assert {one.fate for one in found} <= set(Fate)


def test_a_long_text_is_compared_in_time_near_linear():
    """By the number of blocks, not by the clock: one sentence changed in each of many paragraphs."""
    old = "\n".join(f"第{n}项任务由第{n}小组负责，已经按期完成，质量合格。" for n in range(3000))
    new = old.replace("5小组负责", "5小组牵头负责")
    carrier = Carrier(Edition.of(old), Edition.of(new))
    assert len(carrier.alignment.blocks) == old.count("5小组负责") + 1


RARE = "白河镇修建跨河人行便桥一座"


@pytest.mark.parametrize("twins", [0, 3])
def test_what_stands_everywhere_does_not_hide_the_sentence_that_is_like_it(twins):
    """A sentence is gone; of those that are new ten have its common words, one its own, as do ``twins`` longer ones."""
    common = "各项工作在上级领导下有序推进见效"
    lines = [f"第{number}段说的是别的事情，与此无关。" for number in "一二三四五六七八九"]
    others = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
    longer = [f"{RARE}，{others * 3}{number}。" for number in range(twins)]
    crowd = [f"{common}，{others[at:] * 3}{others[:at] * 2}。" for at in range(10)]
    old = "\n".join([lines[0], f"{common}，{RARE}。", *lines[1:]])
    new = "\n".join([*lines, *crowd, f"{RARE}并已通行。", *longer])
    at = old.index(common)
    (found,) = carry(edition(old), edition(new), [Span(at, at + len(common) + 1 + len(RARE))])
    assert found.fate is not Fate.ORPHAN
    assert found.candidates[0].span.of(new).startswith(RARE)
    assert "通行" in found.candidates[0].span.of(new)
