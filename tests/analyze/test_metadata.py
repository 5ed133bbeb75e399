from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analyze.dates import find_dates, whole_date
from reader.analyze.organisations import is_organisation, named_in_title
from reader.analyze.run import analyze
from reader.source.document import Hint, HintKind
from reader.text.span import Span

FOLDER = Path(__file__).parents[1] / "data" / "outline"
GOLD = Path(__file__).parents[3] / "shared" / "gold"
CASES: list[dict[str, Any]] = json.loads((FOLDER / "metadata.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_metadata_of_a_case(case: dict[str, Any]) -> None:
    text = case["text"]
    found = analyze(text)
    assert (found.title and found.title.of(text)) == case["title"]
    assert (found.issuer and found.issuer.of(text)) == case["issuer"]
    assert (found.date and found.date.iso) == case["date"]
    assert [[field.name.of(text), field.value.of(text)] for field in found.fields] == case["fields"]
    if "period" in case:
        assert (found.period and found.period.iso) == case["period"]
    if found.title:
        assert found.title.start == text.index(case["title"])
    if case.get("issuer_last"):
        assert found.issuer is not None
        assert found.issuer.start == text.rindex(case["issuer"])


@pytest.mark.skipif(not GOLD.is_dir(), reason=f"no labelled reports in {GOLD}")
def test_metadata_of_the_labelled_reports(real_reports: tuple[Path, ...]) -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in real_reports}
    for labels in sorted(GOLD.glob("*.json")):
        wanted = json.loads(labels.read_text(encoding="utf-8"))
        found = analyze(texts[labels.stem])
        spans = (found.title, found.issuer, found.date.span if found.date else None)
        assert [span and (span.start, span.end) for span in spans] == [
            one and (one["start"], one["end"]) for one in (wanted["title"], wanted["issuer"], wanted["date"])
        ]


def test_a_title_the_markup_names_is_the_title() -> None:
    text = "安平日报\n潮起东方再扬帆\n记者走进港区，只见吊机林立、货轮穿梭，一派繁忙景象，码头作业昼夜不停歇。"
    start = text.index("潮起")
    hints = [Hint(Span(start, start + 7), HintKind.HEADING, 0)]
    found = analyze(text, hints)
    assert found.title == Span(start, start + 7)


@given(
    st.text(
        alphabet=st.sampled_from("年月日0123456789-./〇二三四十民国113关于报告局：| \n\u3000发布日期来源，。"),
        max_size=120,
    )
)
def test_any_text_gives_spans_within_it(text: str) -> None:
    found = analyze(text)
    spans = [found.title, found.issuer, found.date.span if found.date else None]
    spans += [span for field in found.fields for span in (field.name, field.value)]
    assert all(span is None or (len(span) and span.end <= len(text)) for span in spans)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024年6月25日", "2024-06-25"),
        ("２０２４年６月２５日", "2024-06-25"),
        ("2024 年 6 月 25 日", "2024-06-25"),
        ("2024-06-25", "2024-06-25"),
        ("2024/6/25", "2024-06-25"),
        ("2024.6.25", "2024-06-25"),
        ("2024年6月", "2024-06"),
        ("二〇二四年六月二十五日", "2024-06-25"),
        ("二○一九年十月一日", "2019-10-01"),
        ("民国112年12月3日", "2023-12-03"),
        ("中华民国一百一十三年一月五日", "2024-01-05"),
        ("（2024年2月29日）", "2024-02-29"),
    ],
)
def test_dates(text: str, iso: str) -> None:
    found = whole_date(text, Span(0, len(text)))
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    "text", ["2023年2月29日", "2024年13月1日", "2024-1/5", "12024-01-05", "2024.5", "6月25日", "192.168.1.1", "2024年"]
)
def test_not_dates(text: str) -> None:
    assert list(find_dates(text, 0, len(text))) == []


@pytest.mark.parametrize(
    "words",
    ["安平市教育局", "青禾县人民政府办公室", "海晟精密股份有限公司董事会", "共青团安平市委员会", "东屿大学（筹）"],
)
def test_organisations(words: str) -> None:
    assert is_organisation(words)


@pytest.mark.parametrize(
    "words",
    ["清风润校", "公司", "学有优教", "建设现代社会", "全面推进依法行政", "教育", "工作动员会议", "学院召开期末工作会"],
)
def test_not_organisations(words: str) -> None:
    assert not is_organisation(words)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("安平市教育局2024年工作总结", "安平市教育局"),
        ("中共青禾县委办公室关于印发要点的通知", "中共青禾县委办公室"),
        ("2024年青禾县卫生健康局工作要点", "青禾县卫生健康局"),
        ("海晟精密股份有限公司2023年年度报告", "海晟精密股份有限公司"),
        ("2023年度全市教育工作总结", None),
        ("关于加强部门协作的意见", None),
        ("政府工作报告", None),
    ],
)
def test_the_organisation_in_a_title(title: str, name: str | None) -> None:
    found = named_in_title(title, Span(0, len(title)))
    assert (found and found.of(title)) == name
