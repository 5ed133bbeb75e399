"""What a page knows of its blocks beforehand. No Qt here."""

from __future__ import annotations

from dataclasses import replace

from reader.ui.reading.content import CONTINUED, ROOM, BlockStyle, Content, TextBlock, blocks_of, with_blocks

TEXT = "题目\n正文。\n又一段。\n"
CONTENT = Content(TEXT, (TextBlock(0, 2, BlockStyle.TITLE), TextBlock(3, 6), TextBlock(7, 11)))


def test_made_beforehand_is_what_is_made_when_it_is_wanted():
    made = with_blocks(CONTENT)
    assert made == CONTENT
    assert made.made == blocks_of(CONTENT)
    assert blocks_of(made) is made.made
    assert blocks_of(replace(made, meta="某局")) is made.made


def test_starts_shapes_and_kinds():
    made = blocks_of(CONTENT)
    assert (list(made.starts), list(made.kinds)) == ([0, 3, 7], [0, 1, 1])
    assert [divmod(shape, ROOM) for shape in made.shapes] == [(0, 2), (1, 3), (1, 4)]
    assert [one.style for one in made.samples] == [BlockStyle.TITLE, BlockStyle.BODY]


def test_very_long_paragraphs_are_cut_at_the_ends_of_sentences():
    text = "全年工作稳步推进。" * 1000
    made = blocks_of(Content(text, (TextBlock(0, len(text)),)))
    assert len(made.blocks) > 2
    assert [one.level for one in made.blocks[1:]] == [CONTINUED] * (len(made.blocks) - 1)
    assert all(text[one.end - 1] == "。" for one in made.blocks)
    assert "".join(text[one.start : one.end] for one in made.blocks) == text
