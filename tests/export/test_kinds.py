"""How and on what something was marked is said in every format, and comes back from the two that are read."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.model import Color, Scope, Style
from reader.app.exporting import labels_with
from reader.export.excerpt import Excerpt, Wording, citation
from reader.export.formats import FORMATS, preview_text
from reader.export.json_format import FormatError, read_json, render_json
from reader.export.options import ExportOptions
from reader.export.webannotation import render_webannotation
from reader.export.webannotation_read import read_webannotation
from reader.text.span import Span

NAMES = {
    "highlight": "高亮",
    "underline": "下划线",
    "wavy": "波浪线",
    "strike": "删除线",
    "note": "批注",
    "bookmark": "书签",
}
SCOPES = {"section": "整节", "indicator": "指标", "document": "整份文档"}


def excerpt(style=Style.HIGHLIGHT, scope=Scope.TEXT, **changes):
    usual = Excerpt(
        id="11111111-1111-4111-8111-111111111111",
        document="报告.txt",
        sha256="c" * 64,
        span=Span(5, 9),
        original=Wording("学校七所", section=("一、情况", "（一）学校"), title="报告", issuer="县教育局"),
        style=style,
        scope=scope,
        created="2025-01-02T03:04:05.678901+00:00",
        modified="2025-01-02T03:04:05.678901+00:00",
        prefix="新建",
        suffix="。",
    )
    whole = {"span": Span(0, 0), "prefix": "", "suffix": "", "original": Wording("", title="报告", issuer="县教育局")}
    return replace(usual, **(whole if scope is Scope.DOCUMENT else {}), **changes)


@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("name", ["md", "html", "docx", "csv", "xlsx"])
def test_every_format_names_the_style(name, style):
    shown = preview_text(name, (excerpt(style),), ExportOptions())
    assert NAMES[style.value] in shown


@pytest.mark.parametrize("scope", [Scope.SECTION, Scope.INDICATOR, Scope.DOCUMENT])
@pytest.mark.parametrize("name", ["md", "html", "docx", "csv", "xlsx"])
def test_every_format_says_on_what_it_is(name, scope):
    shown = preview_text(name, (excerpt(scope=scope),), ExportOptions())
    assert SCOPES[scope.value] in shown
    assert "“”" not in shown, "a note on the document quotes nothing"


@pytest.mark.parametrize("name", ["md", "html", "csv", "json"])
def test_the_readers_own_names_of_the_colours_stand_in_it(name):
    options = ExportOptions(labels=labels_with({"yellow": "待核对", "blue": " "}))
    shown = FORMATS[name].render((excerpt(), excerpt(color=Color.BLUE, id="2")), options).decode("utf-8-sig")
    assert "待核对" in shown
    assert "蓝" in shown


def test_a_citation_of_the_document_is_its_source():
    assert citation(excerpt(scope=Scope.DOCUMENT)) == "（县教育局：《报告》）"


def test_a_table_has_columns_for_style_and_scope():
    data = FORMATS["csv"].render((excerpt(Style.WAVY, Scope.SECTION),), ExportOptions())
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    assert (row["样式"], row["对象"]) == ("波浪线", "整节")


every = st.builds(
    excerpt,
    st.sampled_from(Style),
    st.sampled_from(Scope),
    note=st.text(st.characters(codec="utf-8"), min_size=1, max_size=9).filter(str.strip),
    tags=st.lists(st.sampled_from(["甲", "甲/乙", "丙 丁"]), unique=True).map(tuple),
    color=st.sampled_from(Color),
    date=st.sampled_from(["", "2025-01"]),
)


@given(every)
def test_json_ld_comes_back_as_it_went(one):
    assert read_webannotation(render_webannotation((one,), ExportOptions())) == (one,)


@given(every)
def test_json_comes_back_as_it_went(one):
    assert read_json(render_json((one,), ExportOptions())) == (one,)


def test_an_annotation_on_the_document_selects_nothing_of_it():
    page = json.loads(render_webannotation((excerpt(scope=Scope.DOCUMENT),), ExportOptions()))
    assert "selector" not in page["first"]["items"][0]["target"]


def test_a_bookmark_says_that_it_is_one():
    page = json.loads(render_webannotation((excerpt(Style.BOOKMARK),), ExportOptions()))
    assert page["first"]["items"][0]["motivation"] == "bookmarking"


def test_another_programs_annotation_is_read():
    foreign = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "id": "urn:uuid:1234",
        "body": {"type": "TextualBody", "value": "核对"},
        "target": {
            "source": "https://example.org/报告.html",
            "selector": [
                {"type": "RangeSelector"},
                {"type": "TextPositionSelector", "start": 3, "end": 5},
                {"type": "TextQuoteSelector", "exact": "学校", "prefix": "全县", "suffix": "七所"},
            ],
        },
    }
    (one,) = read_webannotation(json.dumps(foreign).encode())
    assert (one.id, one.sha256, one.document) == ("1234", "", "https://example.org/报告.html")
    assert (one.span, one.original.quote, one.prefix, one.suffix, one.note) == (
        Span(3, 5),
        "学校",
        "全县",
        "七所",
        "核对",
    )


@pytest.mark.parametrize(("data", "code"), [(b"{", "json"), (b'{"type": "Book"}', "format"), (b"[3]", "format")])
def test_what_is_no_annotation_is_refused(data, code):
    with pytest.raises(FormatError) as caught:
        read_webannotation(data)
    assert caught.value.code == code
