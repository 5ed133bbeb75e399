from __future__ import annotations

import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from reader.analyze.finding import IndicatorKind
from reader.app.exporting import preview, write
from reader.export.excerpt import Excerpt, Wording
from reader.export.formats import FORMATS
from reader.export.indicator import IndicatorRecord
from reader.export.options import ExportOptions
from reader.export.selection import Selection
from reader.text.span import Span

EXCERPTS = tuple(
    Excerpt(id=f"{n}" * 8, document=f"{n}.txt", sha256=f"{n}" * 64, span=Span(0, 2), original=Wording(quote=f"摘录{n}"))
    for n in (1, 2)
)
FOUND = IndicatorRecord(sha256="2" * 64, span=Span(3, 5), text="7所", value=Decimal(7), kind=IndicatorKind.COUNT)


class Counter:
    """Stands for what looks up the indicators: remembers of which documents they were asked for."""

    def __init__(self) -> None:
        self.asked: list[frozenset[str]] = []

    def __call__(self, documents: frozenset[str]) -> tuple[IndicatorRecord, ...]:
        self.asked.append(documents)
        return (FOUND,)


def test_a_workbook_gets_the_indicators_of_the_chosen_documents(tmp_path):
    counter = Counter()
    chosen = Selection(documents=frozenset({"2" * 64}))
    assert write(tmp_path / "out.xlsx", EXCERPTS, chosen, ExportOptions(), "xlsx", counter) == 1
    assert counter.asked == [chosen.documents]
    book = load_workbook(io.BytesIO((tmp_path / "out.xlsx").read_bytes()))
    assert [line[0] for line in book["摘录"].iter_rows(values_only=True)] == ["摘录", "摘录2"]
    assert [line[1] for line in book["指标"].iter_rows(values_only=True)] == ["原文", "7所"]


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"xlsx"}))
def test_no_other_format_asks_for_them(tmp_path, name):
    counter = Counter()
    assert write(tmp_path / "out", EXCERPTS, Selection(), ExportOptions(), name, counter) == 2
    assert counter.asked == []


@pytest.mark.parametrize("name", FORMATS)
def test_every_preview_is_text_that_holds_the_quotes(name):
    count, text = preview(EXCERPTS, Selection(), ExportOptions(), name)
    assert count == 2
    assert "摘录1" in text
    assert "摘录2" in text
    assert "\x00" not in text
