import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.ambiguous import ambiguities, choices
from reader.script.convert import Conversion, converter
from reader.script.detect import Script
from reader.script.rulings import Ruling, ruled
from reader.script.view import ViewOptions, ViewScript, build_view
from reader.source.repair import normalize, repair
from reader.text.span import Span

TW, HANT, HK, HANS = ViewScript.TW, ViewScript.HANT, ViewScript.HK, ViewScript.HANS


def view_of(text, script, *rulings, vocabulary=False, detected=Script.HANS, repaired=None):
    options = ViewOptions(vocabulary=vocabulary, rulings=rulings)
    return build_view(text, repaired or normalize(text), detected, script, options)


@pytest.mark.parametrize(
    ("text", "script", "rulings", "expected"),
    [
        ("岳阳发展", HANT, [Ruling("岳阳", "岳阳")], "岳阳發展"),
        ("王后发布，后后", HANT, [Ruling("后", "后", "hant", 6)], "王后發佈，後后"),
        ("千里之里", TW, [Ruling("之里", "之裏", "hant")], "千里之裡"),
        ("千里之里", HK, [Ruling("之里", "之裏", "hant")], "千里之裏"),
        ("一干人", HANT, [Ruling("一干", "一乾", "hans")], "一干人"),
        ("一干人", HANT, [Ruling("干", "榦"), Ruling("一干人", "一幹人")], "一幹人"),
        ("一干人一干人", HANT, [Ruling("一干", "一榦"), Ruling("一干", "一乾", position=3)], "一榦人一乾人"),
        ("一干人", HANT, [Ruling("一干", "一乾", position=1), Ruling("一", "壹", position=99)], "一干人"),
        ("看博客后", HANT, [Ruling("博客", "部落格")], "看部落格後"),
    ],
)
def test_the_readers_word_goes_before_the_dictionaries(text, script, rulings, expected):
    assert view_of(text, script, *rulings).text == expected


def test_rulings_hold_in_converted_text_only():
    assert view_of("理發后", HANT, Ruling("后", "後"), detected=Script.HANT).text == "理發后"
    mixed = "岳陽長征\n岳阳长征后"
    assert view_of(mixed, HANT, Ruling("长征", "长征"), detected=Script.MIXED).text == "岳陽長征\n岳陽长征後"


def test_a_word_replaced_as_a_whole_is_taken_back():
    view = view_of("新打印机后", TW, Ruling("打印", "打印"), vocabulary=True)
    assert view.text == "新打印機後"
    assert view.map.map_span(Span(2, 3)).span == Span(1, 4)
    assert view.map.map_span(Span(4, 5)).span == Span(4, 5)
    (one,) = view.conversion.ruled
    assert (one.source, one.target, one.after) == (Span(1, 4), Span(1, 4), "打印機")


def test_changes_tell_whose_word_it_was():
    view = view_of("打印机里，后", TW, Ruling("里", "里"), Ruling("打印", "列印", "hant"), vocabulary=True)
    changes = view.conversion.changes()
    assert [(one.before, one.after, one.entries[0].dictionary) for one in changes] == [
        ("打印机", "列印機", ""),
        ("后", "後", "STCharacters"),
    ]
    assert all(one.after == one.target.of(view.text) for one in changes)


def test_a_place_is_found_behind_repairs():
    text = "會(huì)后\r\n后"
    repaired = repair(text)
    assert repaired.text == "會后\n后"
    view = view_of(text, HANT, Ruling("后", "后", "hant", text.rindex("后")), repaired=repaired)
    assert view.text == "會後\n后"


ALPHABET = "打印机博客里后发干 \n𠮷"


@given(
    st.text(ALPHABET, max_size=25),
    st.lists(st.tuples(st.text(ALPHABET, min_size=1, max_size=3), st.text(ALPHABET, max_size=4), st.integers(-9, 25))),
    st.sampled_from(["s2t", "s2twp"]),
)
def test_everything_else_stays_as_it_was(text, wanted, config):
    rulings = [Ruling(term, shown, "", at if at >= 0 else None) for term, shown, at in wanted]
    plain = converter(config).convert(text)
    conversion = ruled(plain, rulings, HANT)
    assert conversion.map.source_length == len(text)
    assert conversion.map.target_length == len(conversion.text)
    inside = {at for one in conversion.ruled for at in range(one.source.start, one.source.end)}
    for one in conversion.ruled:
        assert conversion.map.map_span(one.source).span == one.target or not one.after
        assert one.target.of(conversion.text) == one.after
    for at in set(range(len(text))) - inside:
        old, new = plain.map.map_span(Span(at, at + 1)), conversion.map.map_span(Span(at, at + 1))
        assert old.span.of(plain.text) == new.span.of(conversion.text)
    rebuilt, at = [], 0
    for change in conversion.changes():
        assert change.target.of(conversion.text) == change.after
        rebuilt += (text[at : change.source.start], change.after)
        at = change.source.end
    assert "".join((*rebuilt, text[at:])) == conversion.text


def test_ambiguous_characters_are_those_no_word_decides():
    conversion = converter("s2tw").convert("皇后与后，头发发，公里里")
    found = ambiguities(conversion, TW)
    assert [(one.character, one.place.start) for one in found] == [("后", 3), ("发", 7), ("里", 11)]
    assert found[2].choices[:2] == ("裏", "里")
    assert found[2].labels[:2] == ("裡", "里")
    assert found[2].shown == "裡"


def test_what_the_reader_has_decided_is_not_asked_again():
    conversion = ruled(converter("s2t").convert("与后"), [Ruling("后", "后")], HANT)
    assert ambiguities(conversion, HANT) == []
    assert ambiguities(Conversion.unchanged("與后"), HANT) == []


def test_places_are_right_where_lengths_change():
    conversion = converter("s2twp").convert("博客与后")
    (one,) = [one for one in ambiguities(conversion, TW) if one.character == "后"]
    assert (one.place, one.target) == (Span(3, 4), Span(4, 5))
    back = converter("t2s").convert("乾與後")
    assert [one.character for one in ambiguities(back, HANS)] == ["乾"]


@pytest.mark.parametrize(("dictionaries", "form"), [("official", "梁"), ("classic", "樑")])
def test_forms_are_those_of_the_documents_set_from_its_folder(tmp_path, dictionaries, form):
    """The sets differ in how Taiwan writes 樑; the folder is given so that nothing is prepared a second time."""
    options = ViewOptions(rulings=(Ruling("脊", "樑"),), dictionaries=dictionaries)
    view = build_view("脊发", normalize("脊发"), Script.HANS, TW, options, tmp_path)
    assert view.text == f"{form}發"
    assert ambiguities(converter("s2tw", dictionaries, cache_dir=tmp_path).convert("面里"), TW)
    assert {path.name.rpartition("-")[0] for path in tmp_path.iterdir()} == {
        f"{config}-{dictionaries}" + ("-tofu" if dictionaries == "classic" else "") for config in ("s2tw", "t2tw")
    }


def test_forms_are_not_the_readers_own_dictionaries(tmp_path):
    """They speak of texts: with 后 -> 後 in one, 后 is still offered, and given to who asks for it."""
    (tmp_path / "all.txt").write_text("后\t後\n", encoding="utf-8")
    options = ViewOptions(rulings=(Ruling("王", "后"),), own=tmp_path)
    assert build_view("王，后", normalize("王，后"), Script.HANS, TW, options).text == "后，後"


def test_only_characters_of_the_set_are_offered():
    for dictionaries in ("official", "classic"):
        (one,) = ambiguities(converter("s2t", dictionaries).convert("系"), HANT)
        assert one.choices == choices(True, dictionaries)["系"]
    assert choices(True, "classic") != choices(True, "official")
