"""What a reader puts right, laid over the report and the page that are open: the same as analysing all of it anew."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotate.correction import CorrectionKind, Corrections, Revision, amended
from reader.app import report as reports
from reader.app.report import Report, prepare, put_right, unmarked_numbers
from reader.script.view import PLAIN, ViewOptions, ViewScript
from reader.source.document import read_source
from reader.text.lines import line_spans
from reader.text.span import Span
from reader.ui.document import prepared as pages
from reader.ui.document.prepared import Standing, prepared, prepared_again
from reader.ui.rows import indicator_rows, page_outline

KIND = CorrectionKind
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
REPORTS = sorted(path for path in SEEDS.iterdir() if path.suffix != ".json")
WORDS = ViewOptions(vocabulary=True, quotes=True)


@cache
def plain(path: Path) -> Report:
    """The report of a sample, in which nothing is put right."""
    return prepare(read_source(path))


@cache
def places(path: Path) -> dict[str, list[Span]]:
    """Where something can be put right in a sample: its indicators, other numbers, headings, other lines."""
    report = plain(path)
    text, headings = report.source.text, [node.span for node in report.analysis.headings]
    lines = [line.trimmed(text) for line in line_spans(text)]
    return {
        "indicators": [one.span for one in report.analysis.indicators],
        "numbers": [one.span for one in unmarked_numbers(report)],
        "headings": headings,
        "lines": [line for line in lines if len(line) and not any(line.overlaps(one) for one in headings)],
    }


VALUES = {
    KIND.INDICATOR: ("", Revision("count", "所", "学校").to_value()),
    KIND.REVISED: (Revision("rank").to_value(), Revision("percent", "%", "普及率").to_value(), ""),
    KIND.LEVEL: ("-1", "1", "2"),
    KIND.HEADING: ("1", "2", "3"),
    KIND.NAME: ("概况", ""),
}
WHERE = {
    KIND.NO_INDICATOR: ("indicators", "numbers"),
    KIND.REVISED: ("indicators",),
    KIND.INDICATOR: ("numbers", "indicators"),
    KIND.HEADING: ("lines",),
}


@st.composite
def said(draw: st.DrawFn, path: Path) -> list[Corrections]:
    """All that is put right of a sample after each of a few strokes, the last of which may be taken back."""
    now: Corrections = ()
    after: list[Corrections] = []
    for _ in range(draw(st.integers(1, 6))):
        kind = draw(st.sampled_from(KIND))
        there = [span for where in WHERE.get(kind, ("headings", "lines")) for span in places(path)[where]]
        if there:
            span, value = draw(st.sampled_from(there)), draw(st.sampled_from(VALUES.get(kind, ("",))))
            now = amended(now, plain(path).source.text, kind, span, value)
            after.append(now)
    return [*after, *after[-2:-1]]


@pytest.mark.parametrize("path", REPORTS, ids=[path.stem for path in REPORTS])
@given(data=st.data())
@settings(max_examples=4, deadline=None)
def test_what_is_put_right_on_an_open_report_is_what_a_whole_analysis_has(path, data):
    report = plain(path)
    script, options = data.draw(st.sampled_from(ViewScript)), data.draw(st.sampled_from((PLAIN, WORDS)))
    made = prepared(report, script, options)
    for corrections in data.draw(said(path)):
        made = prepared_again(Standing(made.report, script, options, made.page), corrections)
        again = prepare(report.source, corrections=corrections)
        assert made.report == again
        whole = prepared(again, script, options)
        for one in fields(whole):
            assert getattr(made, one.name) == getattr(whole, one.name), one.name
        assert indicator_rows(made.page) == indicator_rows(whole.page)
        assert page_outline(made.page) == page_outline(whole.page)
        assert made.page.indicator_layer().all() == whole.page.indicator_layer().all()
    assert put_right(made.report, ()) == report


def test_nothing_is_analysed_or_converted_for_it(monkeypatch):
    report = plain(REPORTS[0])
    made = prepared(report, ViewScript.HANT, PLAIN)
    standing = Standing(report, ViewScript.HANT, PLAIN, made.page)

    def never(*_given, **_named):
        raise AssertionError

    for module, name in ((reports, "analyze_source"), (reports, "repair"), (reports, "build_view"), (pages, "shown")):
        monkeypatch.setattr(module, name, never)
    span = report.analysis.indicators[1].span
    corrections = amended((), report.source.text, KIND.NO_INDICATOR, span)
    again = prepared_again(standing, corrections)
    assert span not in [one.span for one in again.report.analysis.indicators]
    assert again.page.view is made.page.view
    assert again.page.content is made.page.content, "no heading is another, so the page is set as it was"
    assert again.page.text_memo is made.page.text_memo


def test_a_page_for_other_wishes_is_not_taken():
    made = prepared(plain(REPORTS[0]), ViewScript.HANT, PLAIN)
    assert made.page_for(ViewScript.HANT, PLAIN) is made.page
    assert made.page_for(ViewScript.HANT, WORDS) is None
    assert made.page_for(ViewScript.HANS, PLAIN) is None
