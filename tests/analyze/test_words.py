from __future__ import annotations

from pathlib import Path

import pytest

from reader.analyze.words import WordCutter
from reader.text.span import Span


@pytest.fixture(scope="module")
def cutter(tmp_path_factory: pytest.TempPathFactory) -> WordCutter:
    return WordCutter.load(tmp_path_factory.mktemp("words"))


def test_words_leave_out_white_space_and_punctuation(cutter: WordCutter) -> None:
    text = "义务教育，均衡 发展。"
    assert [span.of(text) for span in cutter.words(text)] == ["义务教育", "均衡", "发展"]


def test_traditional_text_is_cut_like_its_simplified_form(cutter: WordCutter) -> None:
    simple, traditional = "义务教育均衡发展", "義務教育均衡發展"
    assert cutter.words(traditional) == cutter.words(simple)
    assert cutter.word_at(traditional, 2) == Span(0, 4)


@pytest.mark.parametrize(
    ("position", "word"),
    [
        (0, "学前教育"),
        (3, "学前教育"),
        (4, "，"),
        (5, "普惠"),
        (6, "普惠"),
        (7, "  "),
        (8, "  "),
        (9, "2024"),
        (13, "年"),
        (99, "年"),
    ],
)
def test_word_at_a_position(cutter: WordCutter, position: int, word: str) -> None:
    text = "学前教育，普惠  2024年"
    assert cutter.word_at(text, position).of(text) == word


def test_a_word_of_a_long_text_without_punctuation_is_found(cutter: WordCutter) -> None:
    text = "教育" * 50_000
    assert cutter.word_at(text, 50_001).of(text) == "教育"


def test_nothing_has_no_words(cutter: WordCutter) -> None:
    assert cutter.words("") == []
    assert cutter.word_at("", 3) == Span(0, 0)


def test_line_ends_are_words_of_their_own(cutter: WordCutter) -> None:
    assert cutter.word_at("会 \n 议", 2) == Span(2, 3)
    assert cutter.word_at("会 \n 议", 1) == Span(1, 2)


def test_loading_again_is_the_same_and_says_nothing(
    cutter: WordCutter, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    again = WordCutter.load(tmp_path / "deeper" / "cache")
    text = "校园安全管理"
    assert again.words(text) == cutter.words(text)
    assert capfd.readouterr() == ("", "")


def test_what_loading_prepares_is_kept_in_the_folder_given(tmp_path: Path) -> None:
    WordCutter.load(tmp_path, jieba_cache=False).words("義務教育")
    assert [file.suffix for file in tmp_path.iterdir()] == [".prepared"]
