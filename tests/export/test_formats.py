"""Each format is read back by a parser that is not ours."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from reader.annotate.model import Color, Style
from reader.export.excerpt import Excerpt, Wording
from reader.export.formats import FORMATS, preview_text
from reader.export.html import render_html
from reader.export.json_format import FormatError, read_json, render_json
from reader.export.markdown import contained, escape, render_markdown
from reader.export.options import ExportOptions, ExportScript, GroupBy, Labels
from reader.export.tables import render_csv, safe
from reader.text.span import Span

BOTH = ExportOptions(script=ExportScript.BOTH)
VIEWED = ExportOptions(script=ExportScript.VIEWED)
RENDERERS = tuple(one.render for one in FORMATS.values())
PLACE = "urn:sha256:" + "a" * 64 + "#char=120,140"


def parsed(data: bytes):
    return lxml_html.fromstring(MarkdownIt("commonmark").render(data.decode()))


def texts(tree, tag):
    return [" ".join(found.text_content().split()) for found in tree.iter(tag)]


def test_markdown_quotes_read_back_as_they_stand(excerpts):
    tree = parsed(render_markdown(excerpts, ExportOptions()))
    expected = ["1. 第一行 - 第二行“引文”", "公办幼儿园占比<b>54.1%</b>，*不是* 终点", "=SUM(A1) 學校𠮷"]
    assert texts(tree, "blockquote") == expected
    assert texts(tree, "h2") == ["澄川县教育局2024年工作总结", "縣志"]
    assert texts(tree, "h3") == ["一、工作情况 › （一）学前教育"]
    assert not list(tree.iter("li", "pre", "b"))


def test_markdown_has_the_note_as_markdown_and_tags_obsidian_takes(excerpts):
    data = render_markdown(excerpts, ExportOptions())
    assert "**+2.3** 个百分点" in data.decode()
    assert "标签：#指标/占比 #学前-教育" in data.decode()
    assert texts(parsed(data), "strong") == ["+2.3"]


NOTES = ("```\n未完", "~~~py\nx\n~~", "<!-- 藏", "<details>", "<script>", "甲<div>乙", "<?x", "<![CDATA[", "````\n```")
pieces = st.sampled_from(
    (*NOTES, "`", "``", "```", "~~~", "<", "\\", "\n", "> ", "- ", "    ", "1. ", "甲", " ", "b>", "-->")
)


@given(st.lists(pieces, max_size=8).map("".join))
@example("```\n未完")
@example("<!-- 藏")
@example("甲\n<details>\n乙")
def test_no_note_hides_what_stands_behind_it(note):
    tree = parsed(f"甲\n\n{contained(note.strip())}\n\n> 后面的摘录\n".encode())
    (last,) = (found for found in tree.iter("blockquote") if found.text_content().strip() == "后面的摘录")
    assert {above.tag for above in last.iterancestors()} <= {"html", "body", "div"}


@pytest.mark.parametrize("note", ["`<b>` 与 `a < b`", "1 < 2", "<https://a.cn/b>", "```\n<div>\n```", "**粗** [名](u)"])
def test_a_note_that_ends_itself_goes_in_as_it_is(note):
    assert contained(note) == note


def test_a_comment_and_a_formula_of_obsidian_end_with_the_note():
    assert contained("%%甲%% 乙 $$x$$") == "%%甲%% 乙 $$x$$"
    assert contained("%%甲%% %%乙") == r"%%甲%% \%\%乙"
    assert contained("$$x") == r"\$\$x"


def test_markdown_in_both_scripts_shows_the_second_once(excerpts):
    assert texts(parsed(render_markdown(excerpts, BOTH)), "blockquote")[2:] == ["=SUM(A1) 學校𠮷", "=SUM(A1) 学校𠮷"]
    assert texts(parsed(render_markdown(excerpts, VIEWED)), "blockquote")[2:] == ["=SUM(A1) 学校𠮷"]


@given(st.text("1.)-+*_`~<>[]()!#=|\\$& \ta校“", max_size=30))
def test_markdown_shows_any_line_as_it_stands(line):
    rendered = MarkdownIt("commonmark").enable(["strikethrough", "table"]).render(f"> {escape(line)}")
    tree = lxml_html.fragment_fromstring(rendered, create_parent="div")
    assert "".join(tree.itertext()).strip() == line.strip()
    assert {node.tag for node in tree.iter()} <= {"div", "blockquote", "p"}


def test_html_is_one_escaped_page(excerpts):
    tree = lxml_html.document_fromstring(render_html(excerpts, ExportOptions()))
    assert texts(tree, "blockquote")[1] == "公办幼儿园占比<b>54.1%</b>，*不是* 终点"
    assert not list(tree.iter("script", "img", "link", "b", "iframe"))
    assert [node.get("data-start") for node in tree.iter("article")] == ["3", "120", "7"]
    assert [node.get("class") for node in tree.iter("article")] == ["blue", "yellow", "blue"]
    assert tree.find(".//blockquote[@class='underline']").text_content() == "=SUM(A1) 學校𠮷"
    assert texts(tree, "li") == ["指标/占比", "学前 教育", "指标"]


def test_html_says_the_language_of_a_viewed_quote(excerpts):
    tree = lxml_html.document_fromstring(render_html(excerpts, BOTH))
    assert [node.get("lang") for node in tree.iter("blockquote")] == [None, None, None, "zh-Hans"]


def test_csv_opens_in_a_spreadsheet(excerpts):
    data = render_csv(excerpts, ExportOptions())
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["摘录"] for row in rows] == [
        "1. 第一行\n    - 第二行“引文”",
        "公办幼儿园占比<b>54.1%</b>，*不是* 终点",
        "'=SUM(A1) 學校𠮷",
    ]
    assert rows[1]["章节"] == "一、工作情况 › （一）学前教育"
    assert (rows[1]["起"], rows[1]["止"], rows[1]["标签"]) == ("120", "140", "指标/占比 学前 教育")
    assert rows[2]["样式"] == "下划线"


def test_csv_in_both_scripts_has_a_column_more(excerpts):
    rows = list(csv.reader(io.StringIO(render_csv(excerpts, BOTH).decode("utf-8-sig"), newline="")))
    assert rows[3][:2] == ["'=SUM(A1) 學校𠮷", "'=SUM(A1) 学校𠮷"]
    assert len({len(row) for row in rows}) == 1


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "  =1", "＝1", "－1"])
def test_no_cell_starts_a_formula(cell):
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "1.5", "增长-1", "约=", "一"])
def test_other_cells_stay(cell):
    assert safe(cell) == cell


def test_json_comes_back_as_it_went(excerpts):
    assert set(read_json(render_json(excerpts, BOTH))) == set(excerpts)


def test_json_without_what_came_later_is_still_read(excerpts):
    whole = json.loads(render_json(excerpts[:1], BOTH))
    for name in ("modified", "prefix", "suffix", "reference"):
        del whole["excerpts"][0][name]
    assert read_json(json.dumps(whole).encode()) == (replace(excerpts[0], modified="", prefix="", suffix=""),)


@pytest.mark.parametrize("name", ["md", "html", "csv", "json", "jsonld"])
def test_every_text_has_the_way_back(name, excerpts):
    assert PLACE in FORMATS[name].render(excerpts[:1], ExportOptions()).decode("utf-8-sig")


def test_the_way_back_is_where_readers_look_for_it(excerpts):
    assert f"定位：`{PLACE}`" in render_markdown(excerpts, ExportOptions()).decode()
    tree = lxml_html.document_fromstring(render_html(excerpts, ExportOptions()))
    assert texts(tree, "code")[1] == PLACE
    assert not list(tree.iter("a")), "no system would know what to do with such a link"
    rows = list(csv.DictReader(io.StringIO(render_csv(excerpts, ExportOptions()).decode("utf-8-sig"), newline="")))
    assert rows[1]["定位"] == PLACE
    assert json.loads(render_json(excerpts, BOTH))["excerpts"][1]["reference"] == PLACE


@pytest.mark.parametrize(("name", "shown"), [("docx", "md"), ("xlsx", "csv"), ("jsonld", "jsonld"), ("csv", "csv")])
def test_a_preview_is_text_in_every_format(name, shown, excerpts):
    assert preview_text(name, excerpts, BOTH) == FORMATS[shown].render(excerpts, BOTH).decode("utf-8-sig")
    assert FORMATS[name].is_text is (name not in ("docx", "xlsx"))


def test_json_of_the_original_alone_leaves_the_view_out(excerpts):
    assert all(one.viewed is None for one in read_json(render_json(excerpts, ExportOptions())))


words = st.text(st.characters(codec="utf-8"), max_size=12)
wordings = st.builds(Wording, words, words, st.tuples(words), words, words, words)


@given(
    st.builds(
        Excerpt,
        id=words,
        document=words,
        sha256=words,
        span=st.builds(lambda start, length: Span(start, start + length), st.integers(0, 99), st.integers(0, 99)),
        original=wordings,
        viewed=st.none() | wordings,
        note=words,
        tags=st.tuples(words),
        color=st.sampled_from(Color),
        style=st.sampled_from(Style),
        date=words,
        created=words,
        modified=words,
        prefix=words,
        suffix=words,
    )
)
def test_json_keeps_every_character(excerpt):
    assert read_json(render_json([excerpt], BOTH)) == (excerpt,)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff", "json"),
        (b"[]", "format"),
        (b'{"format": "other"}', "format"),
        (b'{"format": "yandu-excerpts", "version": 9, "excerpts": []}', "version"),
        (b'{"format": "yandu-excerpts", "version": 1}', "field"),
        (b'{"format": "yandu-excerpts", "version": 1, "excerpts": [{"id": 3}]}', "field"),
    ],
)
def test_faulty_json_is_refused_with_a_code(data, code):
    with pytest.raises(FormatError) as caught:
        read_json(data)
    assert caught.value.code == code


def test_json_with_a_span_that_is_none_is_refused(excerpts):
    whole = json.loads(render_json(excerpts, BOTH))
    whole["excerpts"][0]["span"] = {"start": 9, "end": 3}
    with pytest.raises(FormatError):
        read_json(json.dumps(whole).encode())


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("group_by", GroupBy)
def test_nothing_marked_still_gives_a_file_of_the_format(render, group_by):
    assert render([], ExportOptions(group_by=group_by))


@pytest.mark.parametrize("render", RENDERERS)
def test_the_same_excerpts_give_the_same_bytes(render, excerpts):
    assert render(excerpts, BOTH) == render(tuple(excerpts), BOTH)


def test_all_words_between_the_excerpts_come_from_the_labels(excerpts):
    labels = Labels(title="Excerpts", count="{count} in all", source="From", tags="Tags", sentence="In", language="en")
    options = ExportOptions(labels=labels)
    text = render_markdown([replace(one, note="") for one in excerpts], options).decode()
    page = render_html(excerpts, options).decode()
    assert "# Excerpts\n\n3 in all\n" in text
    assert '<html lang="en">' in page
    for word in ("摘录", "来源", "标签", "所在句"):
        assert word not in text + page
