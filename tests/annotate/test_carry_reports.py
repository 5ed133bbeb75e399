"""The same report in the other script, from another site or in another encoding keeps every note exactly in place."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from reader.annotate.carry import Fate, carry
from reader.annotate.edition import Edition
from reader.script.convert import converter
from reader.script.detect import Script, detect
from reader.source.document import Source, read_source, source_from_bytes
from reader.source.repair import repair
from reader.text.offsetmap import OffsetMap
from reader.text.span import Span
from tests.mutations import note_spans

ROOT = Path(__file__).parents[2]
REPORTS = [
    *sorted(file for file in (ROOT / "seeds").glob("*.*") if file.suffix in {".txt", ".md", ".html"}),
    *sorted((ROOT.parent / "shared" / "seeds").glob("*.txt")),
]
HEAD = "首页 > 政务公开 > 工作报告\n发布时间：2024-03-05  来源：本站  浏览次数：1287\n【字体：大 中 小】\n\n"
FOOT = "\n\n【打印本页】 【关闭窗口】\n上一篇：没有了\n版权所有 主办单位：办公室 网站地图\n"
NOTES = 300


def edition(source: Source) -> Edition:
    return Edition.of(source.text, repair(source.text, source.format))


def plain(text: str) -> Source:
    return source_from_bytes(text.encode("utf-8"), "report.txt", "utf-8")


def moved(old: Source, new: Source, there: OffsetMap, by: int) -> list[tuple[str, str, Span | None]]:
    """The notes that are not exactly where their words are."""
    notes = [span for _, span in note_spans(old.text, NOTES, random.Random(1))]
    found = carry(edition(old), edition(new), notes)
    places = [there.map_span(span).span.shifted(by) for span in notes]
    return [
        (span.of(old.text), one.fate.value, one.span)
        for span, place, one in zip(notes, places, found, strict=True)
        if one.fate is not Fate.EXACT or one.span != place
    ]


@pytest.fixture(params=REPORTS, ids=[path.name[:12] for path in REPORTS])
def report(request) -> Source:
    return plain(read_source(request.param).text)


def configurations(source: Source) -> tuple[str, ...]:
    return ("t2s",) if detect(source.text).script is Script.HANT else ("s2t", "s2tw", "s2hk")


def test_in_the_other_script(report):
    for to in configurations(report):
        made = converter(to).convert(report.text)
        assert moved(report, plain(made.text), made.map, 0) == []


def test_from_another_site(report):
    same = OffsetMap.identity(len(report.text))
    assert moved(report, plain(HEAD + report.text + FOOT), same, len(HEAD)) == []


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "gb18030", "big5hkscs"])
def test_in_another_encoding(report, codec):
    try:
        new = source_from_bytes(report.text.encode(codec), "report.txt", None)
    except UnicodeEncodeError:
        pytest.skip("the encoding has not all of its characters")
    mark = new.text.removesuffix(report.text)
    assert mark in {"", "\ufeff"}
    assert moved(report, new, OffsetMap.identity(len(report.text)), len(mark)) == []


def test_in_the_other_script_from_another_site_in_another_encoding(report):
    made = converter(configurations(report)[0]).convert(report.text)
    new = source_from_bytes((HEAD + made.text + FOOT).encode("utf-16"), "report.txt", None)
    assert moved(report, new, made.map, new.text.index(HEAD) + len(HEAD)) == []
