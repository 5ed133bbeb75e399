import pytest

from reader.script.convert import converter
from reader.script.lexicon import ConversionFailed
from reader.script.own import check_own, digest, faults
from reader.text.span import Span
from tests.script.glue import glued


@pytest.fixture
def own(tmp_path):
    """A function that leaves dictionaries in a folder, and returns it."""

    def put(**files):
        for name, lines in files.items():
            path = tmp_path / "own" / name.replace("__", "/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.with_suffix(".txt").write_text(lines, encoding="utf-8")
        return tmp_path / "own"

    return put


@pytest.mark.parametrize(
    ("config", "lines", "source", "expected"),
    [
        ("s2t", "发展\t发展\n", "理发发展", "理髮发展"),
        ("s2twp", "项目\t項目\n", "软件项目", "軟體項目"),
        ("s2twp", "软件\t软件\n", "软件项目", "软件專案"),
        ("s2twp", "黑科技\t黑色新科技\n", "看黑科技后", "看黑色新科技後"),
        ("s2tw", "里\t裏\n", "里面在里", "裏面在裏"),
        ("s2hk", "台湾里\t台灣裏\n", "台湾里长", "台灣裏長"),
        ("t2s", "嶽陽\t岳陽\n", "嶽陽長征", "岳陽长征"),
    ],
)
@pytest.mark.parametrize("dictionaries", ["official", "classic"])
def test_own_terms_come_first(own, dictionaries, config, lines, source, expected):
    conversion = converter(config, dictionaries, own=own(terms=lines)).convert(source)
    assert conversion.text == expected


@pytest.mark.parametrize(("dictionaries", "expected"), [("official", "若干里長在"), ("classic", "若乾里長在")])
def test_by_the_rule_of_the_set_a_word_that_begins_earlier_goes_before(own, dictionaries, expected):
    folder = own(terms="干里长\t乾里長\n")
    conversion = converter("s2tw", dictionaries, own=folder).convert("若干里长在")
    assert conversion.text == expected
    used = {entry.dictionary for one in conversion.changes() for entry in one.entries}
    assert ("terms" in used) == (dictionaries == "classic")


def test_a_term_of_another_length_is_one_unit(own):
    conversion = converter("s2twp", own=own(terms="黑科技\t黑色新科技\n")).convert("看黑科技后")
    assert conversion.map.map_span(Span(2, 3)).span == Span(1, 6)


def test_files_for_one_configuration_come_before_those_for_all(own):
    folder = own(all="老师\t老師甲\n学生\t學生甲\n", s2tw__places="老师\t老師乙\n")
    assert converter("s2tw", own=folder).convert("老师学生").text == "老師乙學生甲"
    assert converter("s2hk", own=folder).convert("老师学生").text == "老師甲學生甲"


def test_a_changed_dictionary_is_read_again_and_leaves_one_prepared_file(own, tmp_path):
    for value in ("甲", "乙丙"):
        folder = own(terms=f"老师\t{value}\n")
        assert converter("s2tw", cache_dir=tmp_path / "cache", own=folder).convert("老师后").text == f"{value}後"
    converter("s2tw", cache_dir=tmp_path / "cache").convert("老师")
    names = sorted(file.name for file in (tmp_path / "cache").iterdir())
    assert [name.rsplit("-", 1)[0] for name in names] == ["s2tw-official", "s2tw-official-own"]


@pytest.mark.parametrize("config", ["s2t", "s2twp", "tw2sp"])
@pytest.mark.parametrize("dictionaries", ["official", "classic"])
def test_engine_and_definition_agree_with_own_terms(own, config, dictionaries):
    texts = list(glued(config, dictionaries, 150, seed=21))
    lines = {text[1:3]: text[2:0:-1] for text in texts[::7]} | {text[:1]: "甲乙" for text in texts[::50]}
    lines = {key: value for key, value in lines.items() if key.strip() == key != "" and value.strip() == value != ""}
    lines = {key: value for key, value in lines.items() if key.isprintable() and value.isprintable() and key[0] != "#"}
    one = converter(config, dictionaries, own=own(terms="".join(f"{key}\t{lines[key]}\n" for key in lines)))
    for text in texts:
        conversion = one.convert(text)
        rebuilt, at = [], 0
        for change in conversion.changes():
            rebuilt += (text[at : change.source.start], change.after)
            at = change.source.end
        assert "".join((*rebuilt, text[at:])) == conversion.text
    whole = "".join(texts)
    assert "".join(one.stream([whole[:999], whole[999:]], 50)) == one.convert(whole).text


def test_spaces_typed_around_the_tab_say_nothing(own):
    conversion = converter("s2t", own=own(terms="老师 \t  先生 老師\n后\t\t後\n")).convert("老师后天")
    assert conversion.text == "先生後天"
    assert [change.after for change in conversion.changes()] == ["先生", "後"]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [("后\t後\n发 發\n".encode(), "damaged", 2), ("后\t後\n\n".encode() + b"\xff\t\n", "bytes", 3)],
)
def test_a_damaged_file_is_named_with_its_line(own, content, code, line):
    folder = own(fine="后\t後\n", s2t__bad="")
    bad = folder / "s2t" / "bad.txt"
    bad.write_bytes(content)
    (fault,) = faults(folder)
    with pytest.raises(ConversionFailed, match=rf"bad\.txt.*line {line}") as caught:
        check_own(folder)
    for one in (fault, caught.value):
        assert (one.code, one.name, one.line) == (code, str(bad), line)


def test_the_others_are_used_without_a_damaged_file_until_it_is_mended(own):
    folder = own(fine="后\t后\n", s2t__bad="发 發\n")
    assert converter("s2t", own=folder).convert("发展后").text == "發展后"
    left = digest(folder)
    own(s2t__bad="发展\t髮展\n")
    assert faults(folder) == ()
    assert converter("s2t", own=folder).convert("发展后").text == "髮展后"
    assert digest(folder) != left


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(ConversionFailed) as caught:
        converter("s2t", own=tmp_path / "none")
    assert caught.value.code == "folder"


def test_an_empty_folder_changes_nothing(own):
    folder = own(terms="# nothing yet\n\n")
    assert converter("s2t", own=folder).convert("里面在后").text == converter("s2t").convert("里面在后").text
    (folder / "terms.txt").unlink()
    assert converter("s2t", own=folder).convert("里面在后").text == converter("s2t").convert("里面在后").text
    assert converter("s2t", own=folder) is converter("s2t"), "its dictionaries would be in memory twice"
