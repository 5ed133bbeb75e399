"""The object of ``yandu analyze``."""

from __future__ import annotations

from reader.app.analysis_json import analysis_object
from reader.app.report import prepare
from reader.source.document import source_from_bytes

TITLE = "严格落实各项防汛责任制度切实加强重点部位值守巡查确保安全度汛"
BODY = "入冬以来，各站所按照统一部署，对辖区内所有水库塘坝逐一开展拉网式安全排查，并建立台账，明确责任人和整改时限。"


def wrapped(text: str, width: int = 24) -> str:
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


def test_a_title_that_was_wrapped_is_told_in_one_line():
    text = "\n".join(wrapped(words) for words in (f"\u3000\u3000一、{TITLE}", f"\u3000\u3000{BODY * 3}"))
    (node,) = analysis_object(prepare(source_from_bytes(text.encode(), "a.txt")), "a.txt")["headings"]
    assert "\n" in text[node["start"] : node["end"]]
    assert node["title"] == TITLE


def test_a_metric_that_was_wrapped_is_told_in_one_line():
    text = "\n".join(
        wrapped(words)
        for words in (f"\u3000\u3000一、{TITLE}", f"\u3000\u3000{BODY * 2}水库安全监测设施使用完好率达96%。")
    )
    (one,) = analysis_object(prepare(source_from_bytes(text.encode(), "a.txt")), "a.txt")["indicators"]
    assert "使用完好率" not in text
    assert one["metric"] == "水库安全监测设施使用完好率"


def analyzed(text: str) -> dict:
    return analysis_object(prepare(source_from_bytes(text.encode(), "a.txt")), "a.txt")


def test_a_heading_tells_of_its_section():
    text = (
        "青禾县教育局2025年工作总结\n\n全县学校46所。\n一、基本情况\n（一）学生\n在校生 12345人。\n"
        "（二）教师\n专任教师980人。\n二、经费\n投入5万元。\n"
    )
    first, pupils, teachers, money = analyzed(text)["headings"]
    body = text[first["body"]["start"] : first["body"]["end"]]
    assert body == "\n（一）学生\n在校生 12345人。\n（二）教师\n专任教师980人。\n"
    assert [one["indicators"] for one in (first, pupils, teachers, money)] == [2, 1, 1, 1]
    assert pupils["characters"] == len("（一）学生在校生12345人。")
    assert first["characters"] == len("一、基本情况") + pupils["characters"] + teachers["characters"]
    assert money["characters"] == len("二、经费投入5万元。")


def test_the_characters_of_a_section_are_those_of_the_repaired_text():
    damaged = "2025年青禾縣教育工作成績\n一、黨建引領\n全縣學(xué)校召開會(huì)議29場(chǎng)。\n二、經費\n投入5萬元。\n"
    assert [one["characters"] for one in analyzed(damaged)["headings"]] == [
        len("一、黨建引領全縣學校召開會議29場。"),
        len("二、經費投入5萬元。"),
    ]
