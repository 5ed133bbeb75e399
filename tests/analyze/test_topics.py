import pytest

from reader.analyze.topics import Frequencies, frequencies, topic_words, topics
from reader.analyze.words import WordCutter


@pytest.fixture(scope="module")
def cut():
    return WordCutter.load()


def test_words_of_the_genre_numbers_and_single_characters_are_no_topics(cut):
    words = topic_words("全县教育工作总结：水库移民安置工作进一步加强，完成2.36亿元，水库大坝。", cut)
    assert words["水库"] == 2
    assert not {"工作", "总结", "加强", "完成", "2.36", "亿元"} & words.keys()


def test_what_every_document_says_tells_none_of_them_apart():
    known = frequencies([{"教育", "学校"}] * 9 + [{"教育", "水库"}])
    assert topics({"教育": 9, "学校": 9, "水库": 2}, known, 3) == ["水库"]


def test_with_few_documents_a_words_own_count_decides():
    assert topics({"水库": 5, "渔业": 2}, Frequencies(2, {"水库": 2}), 3) == ["水库", "渔业"]


def test_a_part_of_a_chosen_word_is_left_out():
    assert topics({"职业教育": 3, "职业": 3, "渔业": 1}, Frequencies(), 3) == ["职业教育", "渔业"]


def test_a_rare_word_comes_before_a_common_one():
    known = frequencies([{"甲词"}] * 4 + [{"乙词"}] + [{"丙词"}] * 6)
    assert topics({"甲词": 3, "乙词": 3}, known, 2) == ["乙词", "甲词"]
