import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.detect import Script, detect
from reader.script.view import ViewOptions, ViewScript, build_view, simplified
from reader.source.repair import normalize
from reader.text.span import Span

HANS = "软件发展，皇后在后面\n里程三千里"
HANT = "岳陽長征，軟件發展，皇后在後面"


def view_of(text, script, vocabulary=False):
    return build_view(text, normalize(text), detect(text).script, script, ViewOptions(vocabulary))


@pytest.mark.parametrize(
    ("text", "script", "vocabulary", "expected"),
    [
        (HANS, ViewScript.HANS, False, HANS),
        (HANS, ViewScript.HANT, False, "軟件發展，皇后在後面\n里程三千里"),
        (HANS, ViewScript.TW, False, "軟件發展，皇后在後面\n里程三千里"),
        (HANS, ViewScript.TW, True, "軟體發展，皇后在後面\n里程三千里"),
        (HANS, ViewScript.HK, False, "軟件發展，皇后在後面\n里程三千里"),
        (HANT, ViewScript.HANT, False, HANT),
        (HANT, ViewScript.HANS, False, "岳阳长征，软件发展，皇后在后面"),
        (HANT, ViewScript.TW, False, HANT),
        (HANT, ViewScript.HK, True, HANT),
        ("為羣眾説話，裏面喫飯", ViewScript.TW, False, "為群眾説話，裡面吃飯"),
        ("爲羣衆說話，裏面喫飯", ViewScript.HK, False, "為羣眾説話，裏面吃飯"),
        ("岳陽長征\n岳阳长征\n之后", ViewScript.HANT, False, "岳陽長征\n岳陽長征\n之後"),
        ("岳陽長征\n岳阳长征\n之后", ViewScript.HANS, False, "岳阳长征\n岳阳长征\n之后"),
        ("report 12.5%", ViewScript.TW, True, "report 12.5%"),
    ],
)
def test_shows(text, script, vocabulary, expected):
    view = view_of(text, script, vocabulary)
    assert view.text == expected
    assert view.conversion.source == view.repaired.text


def test_the_original_is_only_normalized():
    text = "\ufeff学习\r\n學習\u2028完"
    view = view_of(text, ViewScript.ORIGINAL)
    assert view.text == normalize(text).text
    assert view.repaired == normalize(text)


def test_analysis_runs_on_simplified_text_without_other_vocabulary():
    assert simplified("軟體發展", Script.HANT).text == "软体发展"
    assert simplified(HANS, Script.HANS).text == HANS


def test_analysis_knows_a_traditional_paragraph_within_a_simplified_text():
    plain = "全区各项指标稳步增长，经济运行总体平稳，民生保障不断加强。\n" * 9
    assert (
        simplified(f"{plain}平均輪候時間為5年。\n{plain}", Script.HANS).text == f"{plain}平均轮候时间为5年。\n{plain}"
    )


def test_the_map_leads_from_the_source():
    text = "\ufeff这些\r\n博客在"
    view = view_of(text, ViewScript.TW, vocabulary=True)
    assert view.text == "這些\n部落格在"
    at = text.index("博客")
    assert view.map.map_span(Span(at, at + 2)).span == Span(3, 6)
    assert view.map.invert().map_span(Span(4, 5)).span == Span(at, at + 2)


@given(
    st.text(alphabet="软件发展后里\r\n\ufeff\u2028\u2029\x00後發 a😀", max_size=40),
    st.sampled_from(list(ViewScript)),
    st.booleans(),
)
def test_views_are_fit_to_show_and_aligned(text, script, vocabulary):
    view = view_of(text, script, vocabulary)
    assert not set(view.text) & set("\r\ufeff\u2028\u2029")
    assert (view.map.source_length, view.map.target_length) == (len(text), len(view.text))


def test_reports_come_back_from_every_view(reports):
    for text in reports:
        for script in ViewScript:
            view = view_of(text, script)
            back = view.map.invert()
            for start in range(0, len(text) - 20, 97):
                there = view.map.map_span(Span(start, start + 20))
                assert back.map_span(there.span).span.covers(Span(start, start + 20)) or there.fit.value != "exact"
