"""The sample reports against their labels, written by hand.

A heading stands from the first character of its marker to the end of its words; a run-in heading ends before
its stop. Where a marker or a stop was damaged, both stand as they are in the file. ``optional`` marks an
indicator on which two careful readers could differ: finding it or not counts neither way.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reader.analyze.finding import Analysis
from reader.analyze.run import analyze_source
from reader.script.detect import detect
from reader.source.document import Source, read_source
from reader.source.repair import repair
from reader.text.span import Span

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
REPORTS = sorted(path for path in SEEDS.iterdir() if path.suffix != ".json")
ENOUGH = 0.95

each_report = pytest.mark.parametrize("path", REPORTS, ids=[path.stem for path in REPORTS])


def expected_of(path: Path) -> dict[str, Any]:
    return json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))


@cache
def analysed(path: Path) -> tuple[Source, Analysis]:
    source = read_source(path)
    repaired = repair(source.text, source.format)
    return source, analyze_source(source, repaired, detect(repaired.text).script)


@dataclass(frozen=True, slots=True)
class Score:
    """How many were found, how many were found that are not there, how many were missed."""

    hits: int
    extra: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def f1(self) -> float:
        found = 2 * self.hits + len(self.extra) + len(self.missed)
        return 2 * self.hits / found if found else 1.0


def compare(wanted: Counter[tuple[Any, ...]], found: Counter[tuple[Any, ...]], text: str) -> Score:
    def show(some: Counter[tuple[Any, ...]]) -> tuple[str, ...]:
        return tuple(f"{key}: …{text[key[0] : key[0] + 24]!r}" for key in sorted(some.elements()))

    return Score((wanted & found).total(), show(found - wanted), show(wanted - found))


def headings(labels: dict[str, Any], kind: str) -> Counter[tuple[Any, ...]]:
    return Counter((one["start"],) for one in labels["headings"] if one["kind"] == kind)


def test_there_are_sample_reports_of_every_shape():
    assert {path.suffix for path in REPORTS} >= {".txt", ".md", ".html", ".docx", ".pdf"}
    assert len(REPORTS) >= 14
    encodings = {expected_of(path)["source"]["encoding"] for path in REPORTS}
    assert {"utf-8", "gb18030"} <= encodings


@each_report
def test_the_labels_are_slices_of_the_source(path):
    labels, (source, _) = expected_of(path), analysed(path)
    assert labels["source"]["sha256"] == source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert labels["source"]["length"] == len(source.text)
    assert labels["source"]["encoding"] == source.encoding
    whole = [labels[name] for name in ("title", "issuer", "date") if labels[name]]
    for one in [*whole, *labels["indicators"]]:
        assert source.text[one["start"] : one["end"]] == one["text"]
    for one in labels["headings"]:
        words = source.text[one["start"] : one["end"]]
        assert words.startswith(one["marker"])
        assert words.endswith(one["title"])
        assert words == words.strip()


@each_report
def test_the_script_is_detected(path):
    source, _ = analysed(path)
    assert detect(repair(source.text, source.format).text).script.value == expected_of(path)["script"]


@each_report
@pytest.mark.parametrize("kind", ["heading", "point"])
def test_the_outline_is_found(path, kind):
    source, analysis = analysed(path)
    found = Counter((one.span.start,) for one in analysis.headings if one.kind.value == kind)
    score = compare(headings(expected_of(path), kind), found, source.text)
    assert score.f1 >= ENOUGH, score


@each_report
def test_the_levels_are_right(path):
    _, analysis = analysed(path)
    levels = {one.span.start: one.level for one in analysis.headings}
    wanted = {one["start"]: one["level"] for one in expected_of(path)["headings"]}
    shared = wanted.keys() & levels.keys()
    wrong = {start: (wanted[start], levels[start]) for start in shared if wanted[start] != levels[start]}
    assert len(wrong) <= (1 - ENOUGH) * len(shared), wrong


@each_report
def test_heading_titles_are_whole(path):
    """A damaged marker and the first character of the title are one unit, which a found title takes in whole."""
    source, analysis = analysed(path)
    titles = {one.span.start: one.title.of(source.text) for one in analysis.headings}
    labels = [one for one in expected_of(path)["headings"] if one["start"] in titles]
    pairs = [(one["title"], titles[one["start"]].removeprefix(one["marker"])) for one in labels]
    wrong = [pair for pair in pairs if pair[0] != pair[1]]
    assert len(wrong) <= (1 - ENOUGH) * len(pairs), wrong


@each_report
def test_the_indicators_are_found(path):
    source, analysis = analysed(path)
    labels = expected_of(path)["indicators"]
    optional = [Span(one["start"], one["end"]) for one in labels if one.get("optional")]
    wanted = Counter((one["start"], one["end"]) for one in labels if not one.get("optional"))
    found = Counter((one.span.start, one.span.end) for one in analysis.indicators)
    for one in analysis.indicators:
        key = (one.span.start, one.span.end)
        if key not in wanted and any(one.span.overlaps(span) for span in optional):
            del found[key]
    score = compare(wanted, found, source.text)
    assert score.f1 >= ENOUGH, score


@each_report
def test_kind_and_value_of_the_indicators(path):
    _, analysis = analysed(path)
    found = {(one.span.start, one.span.end): one for one in analysis.indicators}
    wrong, compared = [], 0
    for label in expected_of(path)["indicators"]:
        one = found.get((label["start"], label["end"]))
        if one is None or label.get("optional"):
            continue
        compared += 1
        ends = (one.value,) if one.upper is None else (one.value, *one.between, one.upper)
        value = float(one.value) if one.upper is None else [float(end) for end in ends]
        if one.kind.value != label["kind"] or value != pytest.approx(label["value"]):
            wrong.append((label["text"], label["kind"], label["value"], one.kind.value, value))
    assert compared
    assert len(wrong) <= (1 - ENOUGH) * compared, wrong


@each_report
def test_title_issuer_and_date_are_found(path):
    source, analysis = analysed(path)
    labels = expected_of(path)
    assert analysis.title is not None
    assert analysis.title.of(source.text) == labels["title"]["text"]
    assert analysis.issuer is not None
    assert analysis.issuer.of(source.text) == labels["issuer"]["text"]
    assert analysis.date is not None
    assert analysis.date.iso == labels["date"]["iso"]
