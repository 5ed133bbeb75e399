"""A text in parts is the text."""

from __future__ import annotations

import codecs
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.script.detect import detect, telling
from reader.search import tokens
from reader.search.query import fold
from reader.search.tokens import index_terms
from reader.source.decode import KEEP_BYTES, keep_bytes
from reader.source.repair import repair
from reader.text import parts as module
from reader.text.parts import decoded, line_matches, line_parts, parts


@given(st.text())
def test_parts_put_together_are_the_text(text):
    assert "".join(parts(text)) == text


def test_a_long_text_is_cut_up_and_a_short_one_is_not():
    long = "报" * (2 * module._SIZE + 1)
    assert [len(part) for part in parts(long)] == [module._SIZE, module._SIZE, 1]
    assert list(parts("短")) == ["短"]
    assert list(parts("")) == []


@given(st.text(alphabet="报告12 ，a\n學", max_size=60), st.integers(1, 9))
def test_what_is_done_in_parts_comes_out_as_if_in_one(text, size):
    whole = detect(text), telling(text), fold(text), index_terms(fold(text).text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_SIZE", size)
        patch.setattr(tokens, "_PIECES", size)
        assert (detect(text), telling(text), fold(text), index_terms(fold(text).text)) == whole


PIECES = [
    *(
        "一、总体要求。",
        "（二）",
        "学(xué)校",
        "規(guī)模",
        "（１）",
        "某县工作报告",
        "打印 | 关闭",
        "增长 5 . 2%",
        "人口4.1 3万人",
    ),
    *(
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u3000\u3000",
        "\xa0\xa0\xa0",
        "          ",
        "\ufeff",
        "\u2028",
        "\0",
        "\u200b",
        "\x85",
    ),
    *(
        "锟斤拷",
        "浣犲ソ涓栫晫",
        "Ã©Ã¨",
        "\\n",
        "。nn一",
        "[bookmark: _GoBack]",
        "第一章 绿色发展2.1 绿色金融",
        "背景2.　公共图书馆",
    ),
    *("1. ", "2. ", "\ufffd", "?", "ㄒ", "。ㄒ唬┺k", "規(guī);瘧(yīng)用", "12月2 6日", "，", "拼音", "\\*MERGEFORMAT"),
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.integers(1, 9))
def test_what_is_repaired_line_by_line_is_as_in_one(text, size):
    whole = repair(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_SIZE", size)
        assert repair(text) == whole


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join), st.integers(1, 9))
def test_matches_are_found_line_by_line_as_in_one(text, size):
    pattern = re.compile(r"(?<![0-9])[0-9. ]+(?=[%月万])|^[ \u3000]*[一二]|[^\n]$", re.MULTILINE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_SIZE", size)
        found = [(match.span(), match.group()) for match in line_matches(pattern, text)]
        lines = [text[start:end] for start, end in line_parts(text)]
    assert found == [(match.span(), match.group()) for match in pattern.finditer(text)]
    assert "".join(lines) == text


@given(
    st.one_of(
        st.binary(max_size=60), st.lists(st.sampled_from(PIECES)).map(lambda made: "".join(made).encode("gb18030"))
    ),
    st.sampled_from(["utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-32-be", "cp1252", "latin-1"]),
    st.integers(1, 7),
)
def test_bytes_are_decoded_in_parts_as_in_one(data, encoding, size):
    codecs.register_error(KEEP_BYTES, keep_bytes)
    whole = data.decode(encoding, KEEP_BYTES)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_BYTES", size)
        assert decoded(data, encoding, KEEP_BYTES) == whole
