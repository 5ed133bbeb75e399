"""Whether lines were wrapped, and at which width, is told by the lines themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.source.passes.wrapped import _usual_width
from reader.source.repair import repair

WORDS = (
    "全市教育系统坚持深化教育领域综合改革推进义务教育优质均衡发展不断提高人民群众对教育的满意度持续加强教师队伍建设"
    "完善经费保障机制切实维护校园安全稳定认真落实立德树人根本任务"
)
widths = st.lists(st.integers(0, 120), min_size=1, max_size=200)


@given(widths)
def test_one_line_in_fifty_is_wider(wide):
    """Of the lines that hold anything, as many as one in fifty may be wider; the next one tells."""
    found = _usual_width("\n".join("字" * one for one in wide), len)
    filled = sorted((one for one in wide if one), reverse=True)
    assert found == (filled[len(filled) // 50] if filled else 0)


def test_no_line_counts_for_more_because_others_were_wider():
    assert _usual_width("\n".join("字" * (100 - at) for at in range(100)), len) == 98


def lines(count: int, sign: str, ending: int) -> str:
    """So many lines of thirty characters that cut words, of which the first ``ending`` end with ``sign``."""
    made = []
    for at in range(count):
        line = (WORDS * 8)[at * 30 : at * 30 + 30]
        made.append(line[:4] + "，" + line[5:29] + (sign if at < ending else line[29:]))
    return "\n".join([*made, "结束。"])


@pytest.mark.parametrize(("count", "sign", "most"), [(10, "，", 5), (12, "，", 6), (12, "。", 3), (16, "。", 4)])
def test_lines_that_mostly_end_where_a_clause_or_sentence_does_were_not_wrapped(count, sign, most):
    """A list or verse of even lines: more than half end with a sign, or more than a quarter end a sentence.

    In lines that were wrapped a break behind a sentence stays.
    """
    assert len(repair(lines(count, sign, most)).edits) == (count if sign == "，" else count - most)
    assert repair(lines(count, sign, most + 1)).edits == ()
