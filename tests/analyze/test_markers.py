from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analyze.headings.entries import Entry
from reader.analyze.headings.levels import assign_levels
from reader.analyze.headings.markers import Boundary, Scheme, find_markers
from reader.analyze.ordinals import han_ordinal, ordinal


@pytest.mark.parametrize(
    ("line", "marker", "scheme", "number"),
    [
        ("第三编 分则", "第三编", Scheme.PART, 3),
        ("第十二章 附则", "第十二章", Scheme.CHAPTER, 12),
        ("第2节 检验", "第2节", Scheme.SECTION, 2),
        ("第一百零五条 本法自公布之日起施行。", "第一百零五条", Scheme.ARTICLE, 105),
        ("贰、成果", "贰、", Scheme.FORMAL, 2),
        ("丙、其他", "丙、", Scheme.STEM, 3),
        ("十一、宣传", "十一、", Scheme.HAN, 11),
        ("二．会议", "二．", Scheme.HAN, 2),
        ("（三）经费", "（三）", Scheme.HAN_PAREN, 3),
        ("(十)其他", "(十)", Scheme.HAN_PAREN, 10),
        ("㈤采购", "㈤", Scheme.HAN_PAREN, 5),
        ("7.车辆", "7.", Scheme.ARABIC, 7),
        ("７．车辆", "７．", Scheme.ARABIC, 7),
        ("7、车辆", "7、", Scheme.ARABIC, 7),
        ("⒊车辆", "⒊", Scheme.ARABIC, 3),
        ("（4）车辆", "（4）", Scheme.ARABIC_PAREN, 4),
        ("⑷车辆", "⑷", Scheme.ARABIC_PAREN, 4),
        ("4）车辆", "4）", Scheme.ARABIC_CLOSE, 4),
        ("⑥车辆", "⑥", Scheme.CIRCLED, 6),
        ("1.2 车辆", "1.2", Scheme.DECIMAL, 2),
        ("03", "03", Scheme.PADDED, 3),
        ("Ⅳ、车辆", "Ⅳ、", Scheme.ROMAN, 4),
        ("三是车辆", "三是", Scheme.COUNTED, 3),
        ("二要车辆", "二要", Scheme.EXHORTED, 2),
        ("其次，车辆", "其次，", Scheme.ORDER, 2),
        ("第二，车辆", "第二，", Scheme.NTH, 2),
        ("其三，车辆", "其三，", Scheme.ITEM, 3),
        ("　　一、车辆", "一、", Scheme.HAN, 1),
        ("■ 一、车辆", "一、", Scheme.HAN, 1),
    ],
)
def test_a_marker_at_the_start_of_a_line(line: str, marker: str, scheme: Scheme, number: int) -> None:
    found = next(find_markers(line))
    assert (found.span.of(line), found.scheme, found.ordinal, found.boundary) == (marker, scheme, number, Boundary.LINE)


def test_a_double_marker_is_one() -> None:
    found = next(find_markers("2.（三）车辆"))
    assert (found.end, found.scheme, found.ordinal, found.inner) == (5, Scheme.ARABIC, 2, (Scheme.HAN_PAREN, 3))


@pytest.mark.parametrize(
    "line",
    [
        "一、二等奖",
        "三、四线城市",
        "一是一",
        "1.5亿元",
        "3.14",
        "2024年",
        "12月底",
        "5个项目",
        "1,200元",
        "（二）班",
        "统一、规范",
    ],
)
def test_no_firm_marker(line: str) -> None:
    assert [one for one in find_markers(line) if one.boundary is Boundary.LINE and not one.weak] == []


@pytest.mark.parametrize(
    ("before", "boundary"),
    [
        ("完成。", Boundary.SENTENCE),
        ("完成。”", Boundary.SENTENCE),
        ("完成； ", Boundary.CLAUSE),
        ("如下：", Boundary.COLON),
        ("完成 ", Boundary.SPACE),
        ("完成，", Boundary.COMMA),
        ("完成\n \t", Boundary.LINE),
    ],
)
def test_what_stands_before_a_marker(before: str, boundary: Boundary) -> None:
    assert [one.boundary for one in find_markers(before + "二、车辆")] == [boundary]


def test_a_marker_amid_a_word_is_none() -> None:
    assert list(find_markers("会议统一、部署；专一、规范；第一、二批")) == []


@given(st.integers(1, 999))
def test_counting_hanzi_are_read_back(number: int) -> None:
    digits = "零一二三四五六七八九"
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    written = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        written += ("" if tens == 1 and not hundreds else digits[tens]) + "十"
    elif hundreds and ones:
        written += "零"
    written += digits[ones] if ones else ""
    assert han_ordinal(written) == number


@pytest.mark.parametrize("numeral", ["", "二三", "十十", "百", "一十百", "千", "零", "甲甲"])
def test_what_counts_nothing(numeral: str) -> None:
    assert han_ordinal(numeral) is None


@pytest.mark.parametrize(
    ("numeral", "number"), [("12", 12), ("０３", 3), ("戊", 5), ("⑨", 9), ("Ⅷ", 8), ("C", 3), ("肆", 4)]
)
def test_ordinals(numeral: str, number: int) -> None:
    assert ordinal(numeral) == number


SCHEMES = st.sampled_from([Scheme.HAN, Scheme.HAN_PAREN, Scheme.ARABIC, Scheme.ARABIC_PAREN, Scheme.COUNTED, None])


@given(st.lists(st.tuples(SCHEMES, st.integers(0, 5), st.booleans(), st.booleans()), max_size=40))
def test_levels_never_skip(drawn: list[tuple[Scheme | None, int, bool, bool]]) -> None:
    entries = [
        Entry(scheme, number if scheme else 0, point=scheme is Scheme.COUNTED, opens=opens, alone=alone)
        for scheme, number, opens, alone in drawn
    ]
    before = 0
    for place in assign_levels(entries):
        assert 1 <= place.level <= before + 1
        before = place.level
