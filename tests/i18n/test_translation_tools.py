"""What the translations are gathered from, kept in and judged by."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
import translations
from translations import TARGETS, compile_all, problems, update
from ts_file import Translation, read_ts, write_ts
from ui_strings import ExtractionError, UiString, gather, strings_of

from reader.cli_open import LANGUAGES as ON_THE_COMMAND_LINE
from reader.cli_open import open_request
from reader.ui.language import HANS, LANGUAGES, language_of

CLASS = "class Bar(QLabel):\n    def f(self, n):\n"


def found(body, head=CLASS):
    return [(one.context, one.source, one.comment) for one in strings_of(head + body, "bar.py")]


@pytest.mark.parametrize(
    ("body", "strings"),
    [
        ('        self.tr("打开")', [("Bar", "打开", "")]),
        ('        self.tr("打开", "menu")', [("Bar", "打开", "menu")]),
        ('        self.tr("打开" "文件")', [("Bar", "打开文件", "")]),
        ('        x = self.tr("甲") if n else self.tr("乙")', [("Bar", "甲", ""), ("Bar", "乙", "")]),
        ('        self.tr("%n 份", None, len(n))', [("Bar", "%n 份", "")]),
        ('        self.tr("%n 份", n=3)', [("Bar", "%n 份", "")]),
        ('        translate("Other", "甲", None)', [("Other", "甲", "")]),
        ('        QCoreApplication.translate("Other", "甲 %n", "c", self.count(n))', [("Other", "甲 %n", "c")]),
        ('        {1: self.tr("甲"), 2: {"x": [self.tr("乙")]}}', [("Bar", "甲", ""), ("Bar", "乙", "")]),
        ("        painter.translate(at)\n        text.translate(TABLE)", []),
    ],
)
def test_every_way_to_say_something_is_found(body, strings):
    assert found(body) == strings


def test_a_function_that_fills_in_the_context_is_seen_through():
    helper = 'def _tr(text):\n    """Words."""\n    return QCoreApplication.translate("Actions", text)\n'
    assert found(helper + 'X = _tr("打开")\n', "") == [("Actions", "打开", "")]


@pytest.mark.parametrize(
    "body",
    [
        "        self.tr(n)",
        '        self.tr(f"{n} 份")',
        '        self.tr("甲" + n)',
        '        translate(n, "甲")',
        '        self.tr("%n 份")',
    ],
)
def test_words_that_cannot_be_known_are_refused(body):
    with pytest.raises(ExtractionError, match=r"bar\.py:3"):
        found(body)


def test_a_hint_stands_above_the_call():
    (one,) = strings_of(CLASS + '        #: A verb,\n        #: on a button.\n        self.tr("打开")', "bar.py")
    assert one.hint == "A verb, on a button."


def test_translations_come_back_from_their_file(tmp_path):
    strings = [UiString("B", "%n 份 <甲>", plural=True), UiString("A", "打开\n两行", "menu"), UiString("A", "新")]
    known = {
        strings[0].key: Translation(("%n <file>", "%n <files>"), True),
        strings[1].key: Translation(("Open\ntwo lines",), True, "sure?"),
        ("A", "旧", ""): Translation(("Old",), True),
    }
    path = tmp_path / "yandu_en.ts"
    write_ts(path, "en", strings, known)
    back = read_ts(path)
    assert back == {
        strings[0].key: known[strings[0].key],
        strings[1].key: known[strings[1].key],
        strings[2].key: Translation(("",), False),
    }
    first = path.read_bytes()
    write_ts(path, "en", strings, back)
    assert path.read_bytes() == first, "a second writing changes nothing"
    assert [one.findtext("name") for one in ET.parse(path).getroot()] == ["A", "B"]


@pytest.mark.parametrize(
    ("source", "form", "fault"),
    [
        ("{0} 份", "{1} files", "placeholders"),
        ("{name}：{detail}", "{name}:", "placeholders"),
        ("打开…", "Open", "at the end"),
        ("打开", "Open…", "at the end"),
        ("名称：", "Name", "at the end"),
        ("打开", "&Open", "accelerator"),
        ("打开", " Open", "blanks"),
        ("打开", "打开", "Chinese"),
        ("打开", "", "untranslated"),
    ],
)
def test_what_is_wrong_with_a_translation_is_told(source, form, fault, tmp_path, monkeypatch):
    one = UiString("Bar", source, file="bar.py")
    english = next(target for target in TARGETS if target.name == "en")
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    monkeypatch.setattr(translations, "TARGETS", (english,))
    monkeypatch.setattr(translations, "gather", lambda _root: [one])
    write_ts(english.path, "en", [one, UiString("Bar", "旧")], {one.key: Translation((form,), True)})
    told = list(problems())
    assert any(fault in sentence for sentence in told)
    assert sum("unused" in sentence for sentence in told) == 1


def test_a_new_string_takes_the_words_another_context_has(tmp_path, monkeypatch):
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    known, new = UiString("A", "删除", file="a.py"), UiString("B", "删除", file="b.py")
    other = UiString("B", "软件里的“标签”", file="b.py")
    for target in TARGETS:
        write_ts(target.path, target.locale, [known], {known.key: Translation(("X",), True)})
    monkeypatch.setattr(translations, "gather", lambda _root: [known, new, other])
    update()
    for target in TARGETS:
        kept = read_ts(target.path)
        assert kept[known.key] == Translation(("X",), True)
        assert kept[new.key] == Translation(("X",), False)
    assert read_ts(TARGETS[0].path)[other.key].forms == ("軟體裡的「標籤」",)


def test_the_files_compile(tmp_path):
    assert all(path.stat().st_size > 0 for path in compile_all(tmp_path))


def test_every_string_of_the_window_is_found():
    assert len(gather(translations.ROOT)) > 1000


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (["zh-Hant-TW", "zh-TW", "zh-Hant", "zh"], "zh-Hant"),
        (["zh-HK"], "zh-Hant"),
        (["zh-MO"], "zh-Hant"),
        (["zh-CN"], "zh-Hans"),
        (["zh"], "zh-Hans"),
        (["zh-SG"], "zh-Hans"),
        (["zh-Hant-SG"], "zh-Hant"),
        (["zh-Hans-HK"], "zh-Hans"),
        (["en-GB", "en"], "en"),
        (["fr-FR", "fr", "zh-TW"], "zh-Hant"),
        (["fr-FR", "en-US"], "en"),
        (["ja-JP"], "en"),
        (["C"], "zh-Hans"),
        ([], "zh-Hans"),
    ],
)
def test_the_language_follows_what_the_system_asks_for(wanted, language):
    assert language_of(wanted) == language
    assert HANS in LANGUAGES


def test_the_command_line_takes_each_language(capsys):
    assert ON_THE_COMMAND_LINE == LANGUAGES
    assert [open_request(["--language", one]).language for one in LANGUAGES] == list(LANGUAGES)
    assert open_request([]).language is None
    with pytest.raises(SystemExit):
        open_request(["--language", "tlh"])
    assert "--language" in capsys.readouterr().err
