"""What is looked at around a line break that only wraps a line."""

from __future__ import annotations

import pytest

from reader.analyze.run import analyze
from reader.analyze.wrapping import soft_break, words_before

LINE = "全市各级各部门认真落实全年目标任务，新建和改建农村公路共计达到了不少"


@pytest.mark.parametrize(
    ("text", "length", "words"),
    [
        (f"{LINE}\n于62公里", 4, "了不少于"),
        (f"{LINE}\n{LINE}\n于62公里", 4, "了不少于"),
        (f"{LINE}62公里", 4, "到了不少"),
        ("短行\n于62公里", 4, "于"),
        ("短行\n全年共计不少于62公里", 40, "全年共计不少于"),
        ("62公里", 4, ""),
    ],
    ids=["first line", "later line", "no break", "not wrapped", "longer than the line", "at the start"],
)
def test_the_words_before_a_number_go_on_over_a_wrapped_line(text, length, words):
    assert words_before(text, text.index("62"), length) == words


def test_no_more_words_are_given_than_asked_for():
    """Else a qualifier would be sought in all of the text before, for each number anew."""
    text = f"{LINE}\n于62公里" * 50
    assert soft_break(text, len(LINE))
    for end in range(1, len(text)):
        for length in (4, 24):
            assert len(words_before(text, end, length)) <= length


def test_reads_a_wrapped_number_whose_words_reach_to_the_start_of_the_text():
    text = "全县农村公路建设养护费用\n共4亿元。"
    (one,) = analyze(text).indicators
    assert [piece.of(text) for piece in one.metric] == ["农村公路建设养护费用"]
