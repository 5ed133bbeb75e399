"""Tables as grids, read from real files: which heads stand over a cell that others span, and where it counts."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analyze.layout import read_layout
from reader.analyze.tables.grid import WIDEST, MarkedCells, rows_of
from reader.app.report import prepare
from reader.source.document import Hint, HintKind, source_from_bytes

CASES = json.loads((Path(__file__).parents[1] / "data" / "tables" / "grids.json").read_text(encoding="utf-8"))["cases"]


def told(report) -> list[tuple]:
    text = report.source.text
    return [
        (
            one.span.of(text),
            one.value,
            one.unit,
            one.kind.value,
            "".join(piece.of(text) for piece in one.metric),
            one.period.iso if one.period else None,
            one.change.direction.value if one.change else None,
        )
        for one in report.analysis.indicators
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_cells_are_named_by_all_heads_over_them(case):
    report = prepare(source_from_bytes(case["text"].encode(), case["name"]))
    assert told(report) == [
        (
            row["text"],
            Decimal(row["value"]),
            row["unit"],
            row["kind"],
            row["metric"],
            row["period"],
            row.get("change"),
        )
        for row in case["indicators"]
    ]


def word(cells: list[list[str]], merged: list[tuple[int, int, int, int]]) -> bytes:
    """A Word file with one table of ``cells``, those of each (row, column, row, column) merged into one."""
    document = docx.Document()
    document.add_paragraph("某县收支情况")
    table = document.add_table(len(cells), len(cells[0]))
    for first, left, last, right in merged:
        table.cell(first, left).merge(table.cell(last, right))
    for row, line in enumerate(cells):
        for column, words in enumerate(line):
            if words:
                table.cell(row, column).text = words
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_merged_cells_of_a_word_file():
    cells = [
        ["指标", "2024年", "", "2023年", ""],
        ["", "收入（万元）", "同比（%）", "收入（万元）", "同比（%）"],
        ["教育", "1,286.5", "4.1", "1,235.8", "-2.0"],
    ]
    merged = [(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4)]
    report = prepare(source_from_bytes(word(cells, merged), "r.docx"))
    assert "指标 | 2024年 | 2023年\n | 收入（万元） | 同比（%）" in report.source.text
    assert [(row[0], *row[4:]) for row in told(report)] == [
        ("1,286.5", "教育收入", "2024", None),
        ("4.1", "教育同比", "2024", "up"),
        ("1,235.8", "教育收入", "2023", None),
        ("-2.0", "教育同比", "2023", "down"),
    ]


def test_a_value_merged_downwards_in_a_word_file_counts_once():
    cells = [["片区", "站点", "投资（万元）"], ["北片", "甲站", "300"], ["", "乙站", ""], ["南片", "丙站", "50"]]
    report = prepare(source_from_bytes(word(cells, [(1, 0, 2, 0), (1, 2, 2, 2)]), "r.docx"))
    assert [(row[0], row[4]) for row in told(report)] == [("300", "北片甲站投资"), ("50", "南片投资")]


def test_a_page_whose_cells_were_kept_without_their_extents_is_read_by_its_lines():
    case = next(case for case in CASES if case["label"] == "html-two-rows-of-heads")
    source = source_from_bytes(case["text"].encode(), case["name"])
    at: dict[int, int] = {}
    hints = []
    for hint in source.hints:
        line = source.text.count("\n", 0, hint.span.start)
        if hint.kind is HintKind.CELL:  # its column was its place among the cells of its row
            hint, at[line] = Hint(hint.span, hint.kind, at.get(line, 0)), at.get(line, 0) + 1
        hints.append(hint)
    report, earlier = prepare(source), prepare(replace(source, hints=tuple(hints)))
    assert told(earlier) == told(report)


TABLES = st.lists(
    st.lists(st.tuples(st.sampled_from(["", "甲", "12", "乙 丙"]), st.integers(0, 4), st.integers(0, 4)), max_size=5),
    min_size=1,
    max_size=6,
)


def page(rows) -> bytes:
    lines = "".join(
        f"<tr>{''.join(f'<td colspan={wide} rowspan={high}>{words}</td>' for words, wide, high in row)}</tr>"
        for row in rows
    )
    return f"<!DOCTYPE html><html><body><p>前</p><table>{lines}</table></body></html>".encode()


@given(TABLES)
def test_spans_change_nothing_of_the_text_and_fill_whole_slots(rows):
    spanned = source_from_bytes(page(rows), "a.html")
    plain = source_from_bytes(page([[(words, 1, 1) for words, _, _ in row] for row in rows]), "a.html")
    assert spanned.text == plain.text
    assert [(hint.span, hint.kind) for hint in spanned.hints] == [(hint.span, hint.kind) for hint in plain.hints]
    cells = [hint for hint in spanned.hints if hint.kind is HintKind.CELL]
    assert all(hint.columns >= 1 and 1 <= hint.rows <= len(rows) for hint in cells)
    layout = read_layout(spanned.text, spanned.hints)
    table = [index for index, one in enumerate(layout.paragraphs) if one.start > 1]
    if cells and table:
        grid = rows_of(layout, table, MarkedCells(spanned.hints))
        for hint in cells:
            assert any(hint.span in row for row in grid) or hint.level >= WIDEST


@pytest.mark.parametrize(
    "body",
    [
        "<tr>" + "<td colspan=99999 rowspan=99999>1</td>" * 2_000 + "</tr>",
        "<tr>" + "<td rowspan=65534>甲</td>" * 1_000 + "</tr>" + "<tr><td>1</td></tr>" * 2_000,
        "<tr><td rowspan=0>甲</td><td>1</td></tr>" * 2_000,
        "<tbody>" * 2_000 + "<tr><td colspan=3>甲</td><td>1</td></tr>",
    ],
    ids=["wide", "high", "to the end", "groups"],
)
def test_hostile_spans_end(body):
    page = f"<!DOCTYPE html><html><body><table>{body}</table></body></html>".encode()
    report = prepare(source_from_bytes(page, "a.html"))
    assert all(one.span.end <= len(report.source.text) for one in report.analysis.indicators)
