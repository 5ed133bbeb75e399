"""What holds of repair and of every view on whole reports: the samples, and the others where they are at hand."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

from reader.script.detect import detect
from reader.script.view import View, ViewOptions, ViewScript, build_view
from reader.source.document import Source, read_source
from reader.source.repair import Repaired, normalize, repair
from reader.text.span import Span

ROOT = Path(__file__).parents[2]
SUFFIXES = {".txt", ".md", ".html", ".docx", ".pdf"}
FOLDERS = (ROOT / "seeds", ROOT.parent / "shared" / "seeds")
REPORTS = [path for folder in FOLDERS for path in sorted(folder.glob("*.*")) if path.suffix in SUFFIXES]
VIEWS = [(script, vocabulary) for script in ViewScript for vocabulary in (False, True)]
every_report = pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)


@cache
def made(path: Path) -> tuple[Source, Repaired]:
    source = read_source(path)
    return source, repair(source.text, source.format)


def views(path: Path) -> list[View]:
    source, repaired = made(path)
    script = detect(repaired.text).script
    return [build_view(source.text, repaired, script, one, ViewOptions(vocabulary=words)) for one, words in VIEWS]


@every_report
def test_repairing_again_changes_nothing(path):
    assert repair(made(path)[1].text).edits == ()


@every_report
def test_a_rejected_repair_leaves_what_the_file_says_and_nothing_else_changes(path):
    source, repaired = made(path)
    always = normalize(source.text).edits
    edits = [edit for edit in repaired.edits if edit not in always]
    for chosen in random.Random(7).sample(edits, min(len(edits), 12)):
        again = repair(source.text, source.format, frozenset([(chosen.start, chosen.end)]))
        place = Span(chosen.start, chosen.end)
        assert again.map.map_span(place).span.of(again.text) == normalize(place.of(source.text)).text
        outside = [one for one in again.edits if one.end <= chosen.start or chosen.end <= one.start]
        assert outside == [one for one in repaired.edits if one != chosen]


@every_report
def test_with_all_repairs_rejected_the_file_is_shown_as_it_is(path):
    source, repaired = made(path)
    places = frozenset((edit.start, edit.end) for edit in repaired.edits)
    assert repair(source.text, source.format, places).text == normalize(source.text).text


@every_report
def test_views_hold_no_foreign_line_ends(path):
    for view in views(path):
        assert not set(view.text) & set("\r\u2028\u2029\x85\ufeff\0\ufdd0\ufdd1")


@every_report
def test_a_note_goes_to_any_view_and_comes_back(path):
    """One that begins and ends with characters that stayed, or with whole units, is exactly where it was."""
    text = made(path)[0].text
    chance = random.Random(8)
    drawn = [sorted(chance.sample(range(len(text) + 1), 2)) for _ in range(400)]
    for view in views(path):
        back = view.map.invert()
        changed = {at for block in view.map.blocks() for at in range(block.source.start, block.source.end)}
        notes = [Span(low, high) for low, high in drawn if not {low, high - 1} & changed]
        notes += [block.source for block in view.map.blocks() if len(block.source) and len(block.target)]
        assert notes
        there = view.map.map_spans(notes)
        assert [back.map_span(one.span).span for one in there] == notes
        for note, one in zip(notes, there, strict=True):
            if len(note) == 1 and note.start not in changed:
                assert len(one.span) == 1
