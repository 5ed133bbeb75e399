"""The outline and the indicators of a report do not depend on how it was typeset.

Every variant of every sample, and of the real reports where they are at hand, is held to what is found in the text as
it is. Left out of the variants that change lines is what only lines can tell: headings without a marker, the cells of
tables, and markers whose bytes are damaged (the lost byte was the one that began the line).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from variants import JOINED, LAYOUT, TYPESETTING, in_other_script, varied

from reader.analyze.finding import Analysis, Heading
from reader.app.report import prepare
from reader.source.document import Format, Source, read_source
from reader.text.offsetmap import OffsetMap
from reader.text.span import Span

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix != ".json")
REAL = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
LOSS = 0.01

each_report = pytest.mark.parametrize("path", [*SAMPLES, *REAL], ids=lambda path: path.stem[:20])


@cache
def analysed(path: Path) -> tuple[Source, Analysis]:
    source = read_source(path)
    return source, prepare(source).analysis


def f1(wanted: set[object], found: set[object]) -> float:
    return 2 * len(wanted & found) / (len(wanted) + len(found)) if wanted or found else 1.0


def moved(span: Span, offsets: OffsetMap) -> Span:
    return offsets.map_span(span).span


def heading_keys(headings: list[Heading], offsets: OffsetMap | None = None) -> set[object]:
    def start(node: Heading) -> int:
        first = Span(node.span.start, node.span.start + 1)
        return (moved(first, offsets) if offsets else first).start

    return {(start(node), node.kind) for node in headings}


def is_numbered(text: str, node: Heading) -> bool:
    return len(node.marker) > 0 and "ㄒ" not in node.marker.of(text) and "ㄈ" not in node.marker.of(text)


def in_cell(text: str, span: Span) -> bool:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return "|" in text[start : len(text) if end < 0 else end]


def assert_same(source: Source, whole: Analysis, other: Source, offsets: OffsetMap, *, lines: bool = False) -> None:
    found = prepare(other).analysis
    headings, numbers = list(whole.headings), [one.span for one in whole.indicators]
    found_headings, found_numbers = list(found.headings), {one.span for one in found.indicators}
    if lines:
        headings = [node for node in headings if is_numbered(source.text, node)]
        found_headings = [node for node in found_headings if is_numbered(other.text, node)]
        cells = {moved(span, offsets) for span in numbers if in_cell(source.text, span)}
        numbers = [span for span in numbers if not in_cell(source.text, span)]
        found_numbers = {span for span in found_numbers if not any(span.overlaps(cell) for cell in cells)}
    wanted = heading_keys(headings, offsets)
    assert f1(wanted, heading_keys(found_headings)) >= 1 - LOSS, wanted ^ heading_keys(found_headings)
    places = {moved(span, offsets) for span in numbers}
    off = sorted(places ^ found_numbers)
    assert f1(set(places), set(found_numbers)) >= 1 - LOSS, [span.of(other.text) for span in off]


@each_report
@pytest.mark.parametrize("variant", TYPESETTING)
def test_typesetting_changes_nothing(path, variant):
    source, whole = analysed(path)
    other, offsets = varied(source, TYPESETTING[variant])
    assert_same(source, whole, other, offsets)


@each_report
def test_the_script_changes_nothing(path):
    source, whole = analysed(path)
    other, offsets = in_other_script(source)
    assert other.text != source.text
    assert_same(source, whole, other, offsets)


@pytest.mark.parametrize(
    "path", [path for path in [*SAMPLES, *REAL] if path.suffix == ".txt"], ids=lambda path: path.stem[:20]
)
@pytest.mark.parametrize("variant", LAYOUT)
def test_lost_and_added_line_ends_change_nothing(path, variant):
    source, whole = analysed(path)
    assert source.format is Format.TXT
    other, offsets = varied(source, LAYOUT[variant])
    assert_same(source, whole, other, offsets, lines=True)


STILL_LOST = {
    "12-transport": "headings whose text is a sentence without its mark read as points",
    "18-procuratorate": "dashes and 一是 behind words",
    "000_de5b03bcdf17e5c2": "a number without its point, and those behind it",
    "003_a269f247543f17b1": "titles that run on, between damaged numbers",
}
"""What of a report without a trace of its line ends no sign shows yet."""


@pytest.mark.parametrize(
    "path", [path for path in [*SAMPLES, *REAL] if path.suffix == ".txt"], ids=lambda path: path.stem[:20]
)
@pytest.mark.parametrize("variant", JOINED)
def test_numbered_headings_are_found_where_line_ends_left_little_or_nothing(path, variant):
    source, whole = analysed(path)
    other, offsets = varied(source, JOINED[variant])
    wanted = heading_keys([node for node in whole.headings if is_numbered(source.text, node)], offsets)
    found = heading_keys([node for node in prepare(other).analysis.headings if is_numbered(other.text, node)])
    lost = f1(wanted, found) < 1 - LOSS
    assert lost == (variant == "without trace" and path.stem in STILL_LOST), wanted ^ found
