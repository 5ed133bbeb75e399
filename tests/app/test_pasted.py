from __future__ import annotations

import os

import pytest

from reader.app.pasted import keep_pasted, pasted_folder
from reader.export.write import ExportError
from reader.source.document import read_source


@pytest.fixture
def library(tmp_path):
    return tmp_path / "library.sqlite"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("某县2024年工作总结\n\n一、教育\n学校46所。", "某县2024年工作总结.txt"),
        ("\n  ——\n关于a/b:c*的报告\n", "关于a b c 的报告.txt"),
        ("“……”", "text.txt"),
        ("长" * 90, "长" * 40 + ".txt"),
        ("𠮷县报告", "𠮷县报告.txt"),
    ],
)
def test_it_is_called_by_its_first_words_and_holds_all_of_them(library, text, name):
    path = keep_pasted(library, text)
    assert path == pasted_folder(library) / name
    assert path.read_bytes().decode() == text


def test_the_same_words_are_kept_once_and_others_of_that_name_beside_them(library):
    first, again, other = (keep_pasted(library, text) for text in ("报告\n一", "报告\n一", "报告\n二"))
    assert first == again
    assert other.name == "报告 2.txt"
    assert read_source(first).text == "报告\n一"
    assert len(list(pasted_folder(library).iterdir())) == 2


def test_half_a_character_does_not_keep_the_others_out(library):
    assert keep_pasted(library, "报告\ud842一").read_bytes().decode() == "报告?一"


@pytest.mark.skipif(os.name == "nt", reason="needs the rights of POSIX")
def test_what_cannot_be_written_is_said(library, tmp_path):
    pasted_folder(library).write_text("a file in the way", encoding="utf-8")
    with pytest.raises(ExportError):
        keep_pasted(library, "报告")
