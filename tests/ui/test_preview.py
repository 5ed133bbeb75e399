"""The preview of a report. No Qt here."""

from reader.text.span import Span
from reader.ui.document.preview import first_lines, lead, plain_lines, preview_of


def styles(text):
    content = plain_lines(text).content
    return [(one.style.value, one.level, content.text[one.start : one.end]) for one in content.blocks]


def test_a_plain_guess_at_title_and_headings():
    assert styles("\ufeff青禾县工作总结\r\n\r\n一、基本情况\r\n（一）学校\r\n1.新建\r\n　　全县有学校12所。\r\n") == [
        ("title", 0, "青禾县工作总结"),
        ("heading", 1, "一、基本情况"),
        ("heading", 2, "（一）学校"),
        ("heading", 3, "1.新建"),
        ("body", 0, "全县有学校12所。"),
    ]


def test_sentences_and_decimals_are_no_headings():
    assert [
        style for style, _, _ in styles("题目\n1.5亿元到位\n一、二等奖共3个，其余是三等奖。\n一、" + "长" * 60)
    ] == [
        "title",
        "body",
        "body",
        "body",
    ]


def test_a_file_that_cannot_be_read_shows_nothing(tmp_path):
    assert preview_of(tmp_path / "missing.txt").blocks == ()
    (tmp_path / "a.docx").write_bytes(b"PK")
    assert preview_of(tmp_path / "a.docx").blocks == ()
    (tmp_path / "b.txt").write_bytes(b"")
    assert preview_of(tmp_path / "b.txt").blocks == ()


def test_other_encodings_are_recognised(tmp_path):
    (tmp_path / "a.txt").write_bytes("青禾县教育局工作总结\n全县现有学校，情况良好。".encode("gb18030"))
    assert "青禾县教育局" in preview_of(tmp_path / "a.txt").text


def test_what_a_long_text_begins_with_ends_with_a_line():
    text = "".join(f"第{number}行\n" for number in range(30_000))
    assert text.startswith(lead(text))
    assert lead(text).endswith("行\n")
    assert 20_000 <= len(lead(text)) < 21_000
    assert lead("短") == "短"
    assert len(lead("长" * 100_000)) == 20_000


def test_what_is_selected_in_the_lines_is_found_in_the_source():
    source = "\ufeff青禾县\r\n\r\n全县有学校12所。\r\n"
    lines = plain_lines(source)
    at = lines.content.text.index("全县")
    assert lines.to_source(Span(at, at + 2)).of(source) == "全县"
    assert lines.to_source(Span(at, at)) == Span(source.index("全县"), source.index("全县"))
    assert lines.is_whole


def test_the_end_of_the_lines_a_text_begins_with_stands_for_the_end_of_the_text():
    source = "".join(f"第{number}行\r\n" for number in range(30_000))
    lines = first_lines(source)
    text = lines.content.text
    assert not lines.is_whole
    assert lines.to_source(Span(0, 3)).of(source) == "第0行"
    end = len(text.rstrip())
    assert lines.reaches_end(Span(4, end))
    assert lines.to_source(Span(4, end)).of(source) == source[5:]
    assert lines.to_source(Span(end, end)) == Span(len(source), len(source))
    assert not lines.reaches_end(Span(4, end - 1))
    assert lines.to_source(Span(end - 3, end - 1)).of(source) == text[end - 3 : end - 1]
