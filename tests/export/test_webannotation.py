"""The MUSTs of the W3C Web Annotation Data Model, section by section, on what is written."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from reader.annotate.model import Color, Style
from reader.export.excerpt import Wording
from reader.export.json_format import FormatError
from reader.export.options import ExportOptions, ExportScript
from reader.export.webannotation import render_webannotation
from reader.export.webannotation_read import read_webannotation
from reader.text.span import Span

IRI = re.compile(r"urn:(uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|sha256:[0-9a-f]{64})")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
MOTIVATIONS = {"highlighting", "commenting", "tagging", "describing"}


def collection(excerpts, script=ExportScript.ORIGINAL):
    return json.loads(render_webannotation(excerpts, ExportOptions(script=script)))


def items(excerpts, script=ExportScript.ORIGINAL):
    return collection(excerpts, script)["first"]["items"]


def check_annotation(one):
    assert IRI.fullmatch(one["id"])  # 3.1: exactly one IRI
    assert one["type"] == "Annotation"
    assert one["motivation"] in MOTIVATIONS  # 3.3.5
    for name in ("created", "modified"):  # 3.3.1: xsd:dateTime in UTC, as Z
        assert name not in one or MOMENT.fullmatch(one[name])
    assert "bodyValue" not in one
    for body in one.get("body", []):
        assert body["type"] == "TextualBody"  # 3.2.4
        assert isinstance(body["value"], str)
        assert body["purpose"] in MOTIVATIONS
    assert one.get("body") != [], "3.2.6: without a body, body is left out"
    check_target(one["target"])
    assert one["stylesheet"]["type"] == "CssStylesheet"  # 4.4
    # 4.4: a class the stylesheet does not describe must be ignored, so it has to be described
    assert f".{one['target']['styleClass']} {{" in one["stylesheet"]["value"]


def check_target(target):
    assert target["type"] == "SpecificResource"
    assert IRI.fullmatch(target["source"]["id"])  # 4: exactly one source; 3.2.1: exactly one id
    quote, position = target["selector"]
    assert set(quote) == {"type", "exact", "prefix", "suffix"}  # 4.2.4
    assert quote["type"] == "TextQuoteSelector"
    assert set(position) == {"type", "start", "end"}  # 4.2.5
    assert position["type"] == "TextPositionSelector"
    assert all(type(position[name]) is int and position[name] >= 0 for name in ("start", "end"))
    state = target["state"]
    assert state["type"] == "TimeState"  # 4.3.1: exactly one type
    assert IRI.fullmatch(state["cached"])
    assert "sourceDate" not in state or MOMENT.fullmatch(state["sourceDate"])


@pytest.mark.parametrize("script", ExportScript)
def test_every_annotation_conforms(excerpts, script):
    for one in items(excerpts, script):
        check_annotation(one)


def test_the_collection_and_its_page_conform(excerpts):
    whole = collection(excerpts)
    assert whole["@context"] == "http://www.w3.org/ns/anno.jsonld"  # 5.1: one context is a string
    assert whole["type"] == "AnnotationCollection"
    assert isinstance(whole["label"], str)
    page = whole["first"]
    assert page["type"] == "AnnotationPage"  # 5.2
    assert "@context" not in page, "an embedded page should have none"
    assert page["partOf"] == whole["id"]
    assert page["startIndex"] == 0
    assert whole["total"] == len(page["items"]) == 3
    ids = [whole["id"], page["id"], *(one["id"] for one in page["items"])]
    assert all(IRI.fullmatch(one) for one in ids)
    assert len(set(ids)) == len(ids)


def test_a_collection_of_none_has_no_page():
    whole = collection(())
    assert whole["total"] == 0
    assert "first" not in whole, "5.2: a page has one annotation or more"
    assert IRI.fullmatch(whole["id"])


def test_the_note_and_every_tag_are_bodies_with_a_purpose(excerpts):
    plain, noted, tagged = items(excerpts)
    assert [(one["purpose"], one["format"], one["value"]) for one in noted["body"]] == [
        ("commenting", "text/markdown", "与去年比：**+2.3** 个百分点\n再看 <附件>"),
        ("tagging", "text/plain", "指标/占比"),
        ("tagging", "text/plain", "学前 教育"),
    ]
    assert [one["motivation"] for one in (plain, noted, tagged)] == ["highlighting", "commenting", "tagging"]
    assert "body" not in plain


def test_the_target_names_the_source_its_state_and_the_place(excerpts):
    target = items(excerpts)[1]["target"]
    assert target["source"] == {
        "id": "urn:sha256:" + "a" * 64,
        "type": "Text",
        "label": "澄川县教育局2024年工作总结.txt",
        "format": "text/plain",
        "dcterms:title": "澄川县教育局2024年工作总结",
        "dcterms:creator": "澄川县教育局",
        "dcterms:issued": "2024-12-30",
    }
    assert target["state"]["cached"] == "urn:sha256:" + "a" * 64
    assert target["selector"] == [
        {
            "type": "TextQuoteSelector",
            "exact": "公办幼儿园占比<b>54.1%</b>，*不是* 终点",
            "prefix": "全县",
            "suffix": "。\n",
        },
        {"type": "TextPositionSelector", "start": 120, "end": 140},
    ]
    assert target["label"] == "一、工作情况 › （一）学前教育"
    assert target["dcterms:identifier"].endswith("#char=120,140")


def test_times_are_utc_with_a_z_or_not_there(excerpts):
    noted = items(excerpts)[1]
    assert (noted["created"], noted["modified"]) == ("2025-01-02T03:04:05.678901Z", "2025-01-03T03:04:05Z")
    assert noted["target"]["state"]["sourceDate"] == noted["created"]
    (faulty,) = items([replace(excerpts[0], created="yesterday", modified="")])
    assert {"created", "modified"}.isdisjoint(faulty)
    assert "sourceDate" not in faulty["target"]["state"]


def test_positions_count_code_points(excerpts):
    text = "𠮷😀学校"
    one = replace(excerpts[0], span=Span(2, 4), original=Wording(quote="学校"), prefix="𠮷😀", suffix="")
    quote, position = items([one])[0]["target"]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"]
    assert text[: position["start"]] == quote["prefix"]


def test_the_quote_stays_the_original_and_the_viewed_one_is_a_body(excerpts):
    original = items(excerpts)[2]
    both = items(excerpts, ExportScript.BOTH)[2]
    assert original["target"] == both["target"]
    assert original["target"]["selector"][0]["exact"] == "=SUM(A1) 學校𠮷"
    assert both["body"][-1] == {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "value": "=SUM(A1) 学校𠮷",
        "language": "zh-Hans",
    }


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("color", Color)
def test_every_colour_has_a_rule_of_its_own(excerpts, color, style):
    (one,) = items([replace(excerpts[0], color=color, style=style)])
    assert one["target"]["styleClass"] == f"{style.value}-{color.value}"
    assert re.fullmatch(r"\.[a-z-]+ \{ [a-z-]+: [^{};]*#[0-9a-f]{6} \}", one["stylesheet"]["value"])


@pytest.mark.parametrize("target", [None, []])
def test_an_annotation_of_nothing_is_no_excerpt(excerpts, target):
    whole = collection(excerpts)
    whole["first"]["items"][0]["target"] = target
    with pytest.raises(FormatError):
        read_webannotation(json.dumps(whole).encode())
