"""Setting lines, with made-up widths: Han characters an em, others half."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.reading import breaking
from reader.ui.reading.lines import Glyphs, Line, Setter

EM = 10.0
PROSE = st.text(alphabet="教育工作，。、“”《》（）/ 　12.5%ab-e\u0301𠮷", max_size=120)


def glyphs(text: str) -> Glyphs:
    """Widths as a font for Simplified Chinese has them: marks are blank on one half."""
    starts = set(breaking.graphemes(text)[:-1])
    advances = [(EM if character >= "\u2000" else EM / 2) if at in starts else 0.0 for at, character in enumerate(text)]
    marks = [match.start() for match in breaking.MARKS.finditer(text)]
    left = {at: EM / 2 if text[at] in breaking.OPENING else 0.0 for at in marks}
    return Glyphs(text, EM, advances, left, {at: EM / 2 - left[at] for at in marks})


def shown(text: str, lines: list[Line]) -> list[str]:
    return [text[line.start : line.end] for line in lines]


def test_a_full_line_needs_no_justification():
    line, rest = Setter(glyphs("教" * 15)).lines(100, justify=True)
    assert line.xs == [EM * at for at in range(11)]
    assert (rest.start, rest.end) == (10, 15)


def test_the_first_line_is_indented():
    lines = Setter(glyphs("教" * 18)).lines(100, 20)
    assert [(line.start, line.end, line.xs[0]) for line in lines] == [(0, 8, 20.0), (8, 18, 0.0)]


def test_a_stop_that_would_begin_a_line_takes_a_character_along():
    text = "教" * 9 + "1ab。"
    assert shown(text, Setter(glyphs(text)).lines(100)) == ["教" * 9, "1ab。"]
    text = "教" * 10 + "。"
    assert shown(text, Setter(glyphs(text)).lines(100)) == ["教" * 9, "教。"]


def test_a_stop_is_squeezed_in_by_its_blank_half():
    text = "教" * 8 + "ab。" + "育"
    first, _ = Setter(glyphs(text)).lines(100, justify=True)
    assert (first.start, first.end) == (0, 11)
    assert first.xs[-1] == pytest.approx(101)


def test_justified_lines_end_at_the_measure_and_words_stay_whole():
    text = "教育abc" * 6
    *full, last = Setter(glyphs(text)).lines(98, justify=True)
    assert full
    for line in full:
        assert line.xs[-1] == pytest.approx(98)
        inside = [line.xs[at + 1] - line.xs[at] for at in range(line.end - line.start - 1)]
        letters = [gap for at, gap in enumerate(inside) if text[line.start + at] in "ab"]
        assert letters
        assert letters == pytest.approx([EM / 2] * len(letters))
    assert last.xs[-1] < 98


def test_a_line_with_one_gap_is_not_torn_apart():
    first, second, _ = Setter(glyphs("教育 " + "a" * 17 + "。育")).lines(100, justify=True)
    assert first.xs[-1] == 20.0
    assert second.xs[0] == 0.0


def test_a_word_wider_than_the_line_is_divided():
    text = "a" * 45
    assert shown(text, Setter(glyphs(text)).lines(100)) == ["a" * 20, "a" * 20, "a" * 5]


def test_dividing_does_not_narrow_later_settings():
    setter = Setter(glyphs("a" * 45))
    setter.lines(100)
    assert len(setter.lines(300)) == 1


def test_marks_back_to_back_share_their_blank():
    together = Setter(glyphs("甲”。乙")).natural_width
    assert together < 4 * EM - 3
    assert Setter(glyphs("甲。“乙")).natural_width < 4 * EM - 3


def test_an_opening_mark_is_flush_at_the_start_of_a_line():
    _, second = Setter(glyphs("教" * 10 + "（育）")).lines(100)
    assert second.xs[0] < -3
    first, *_ = Setter(glyphs("（育）")).lines(100, 20)
    assert first.xs[0] == 20.0


def test_blanks_hang_over_the_end():
    first, second = Setter(glyphs("教" * 10 + "  育")).lines(100)
    assert (first.end, first.xs[10:]) == (12, [100.0, 100.0, 100.0])
    assert second.xs[0] == 0.0


def test_a_title_is_balanced_and_parts_before_and():
    text = "古城县教育体育局二〇二四年工作总结"
    assert [len(part) for part in shown(text, Setter(glyphs(text)).balanced(150))] == [9, 8]
    text = "古城县教体局二〇二四年工作总结及二〇二五年工作计划"
    assert shown(text, Setter(glyphs(text)).balanced(200))[1] == "及二〇二五年工作计划"
    assert shown("总结", Setter(glyphs("总结")).balanced(150)) == ["总结"]


def test_no_characters_make_one_line():
    assert Setter(glyphs("")).lines(100, 20) == [Line(0, 0, [20.0])]


@given(PROSE, st.integers(20, 200), st.sampled_from([0, 20]), st.booleans())
def test_lines_cover_the_text_in_order_and_within_the_measure(text, measure, indent, justify):
    lines = Setter(glyphs(text)).lines(measure, indent if measure > 40 else 0, justify=justify)
    assert "".join(shown(text, lines)) == text
    for line in lines:
        assert len(line.xs) == line.end - line.start + 1
        assert all(one <= other + 1e-9 for one, other in zip(line.xs, line.xs[1:], strict=False))
        # A lone grapheme wider than the measure cannot be helped; a blank half may hang over.
        assert line.xs[-1] <= measure + EM / 2 + 1e-9
