import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.script.detect import Script
from reader.script.quotes import regional_quotes
from reader.script.view import ViewOptions, ViewScript, build_view
from reader.source.repair import normalize

TW, HANS, ORIGINAL = ViewScript.TW, ViewScript.HANS, ViewScript.ORIGINAL


@pytest.mark.parametrize(
    ("text", "script", "expected"),
    [
        ("推進“雙減‘五育’並舉”工作", TW, "推進「雙減『五育』並舉」工作"),
        ("推进「双减『五育』并举」工作", HANS, "推进“双减‘五育’并举”工作"),
        ("推进“双减”", HANS, "推进“双减”"),
        ("推進“雙減”", ORIGINAL, "推進“雙減”"),
        ("John’s “smart” 學校’s", TW, "John’s “smart” 學校’s"),
        ("採取“411”精準識別，“A+”。", TW, "採取「411」精準識別，「A+」。"),
        ("“學校’s 好”", TW, "「學校’s 好」"),
        ("他說“第一\n第二”完", TW, "他說“第一\n第二”完"),
        ("”倒“過來”", TW, "”倒「過來」"),
        ("“未完‘學校”", TW, "「未完‘學校」"),
        ("‘‘‘‘學”", TW, "‘‘‘‘學”"),
    ],
)
def test_marks_follow_the_region(text, script, expected):
    assert regional_quotes(text, script) == expected


@example("『’「』學」", ViewScript.HANS)
@given(st.text("“”‘’「」『』學a\n", max_size=30), st.sampled_from(list(ViewScript)))
def test_only_marks_change_and_only_once(text, script):
    once = regional_quotes(text, script)
    assert len(once) == len(text)
    assert all(old == new or old in "“”‘’「」『』" for old, new in zip(text, once, strict=True))
    assert regional_quotes(once, script) == once


def test_a_view_has_them_only_where_wished():
    text = "落实“双减”后"
    for quotes, expected in ((False, "落實“雙減”後"), (True, "落實「雙減」後")):
        view = build_view(text, normalize(text), Script.HANS, TW, ViewOptions(quotes=quotes))
        assert (view.text, view.map.is_identity) == (expected, True)


def test_many_marks_stay_quick():
    assert regional_quotes("“" * 200_000 + "’" * 200_000, TW).startswith("“")
