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
