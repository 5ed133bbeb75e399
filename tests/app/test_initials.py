import pytest

from reader.app.initials import begins


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ("经济效益", "jj"),
        ("经济效益", "JJX"),
        ("經濟效益", "jjx"),
        ("2025年工作重点", "2025ngz"),
        ("GDP增速", "gdpzs"),
        ("ＧＤＰ增速", "gdp"),
        ("教育经费", "教育"),
        ("教育經費", "教育经"),
        ("教育经费", "教育經費"),
        ("绿化", "lh"),
        ("任何", ""),
    ],
)
def test_words_are_begun_by_their_characters_or_the_initials_of_their_pinyin(words, typed):
    assert begins(words, typed)


@pytest.mark.parametrize(
    ("words", "typed"),
    [("经济效益", "xy"), ("经济", "jjx"), ("", "j"), ("经济效益", "经费"), ("效益经济", "jj"), ("（一）教育", "jy")],
)
def test_what_begins_otherwise_is_not_meant(words, typed):
    assert not begins(words, typed)
