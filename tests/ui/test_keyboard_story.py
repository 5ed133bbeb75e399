"""The whole story by keyboard alone, on a real X server: from an empty library to a session that comes back.

Needs Xvfb and xdotool; where one of them is missing there is nothing to press keys on, and the story is not told.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from keyboard import MISSING, ROOT, Reader, Seen, screen

from reader.app.session import Session
from reader.store import states
from reader.store.check import check
from reader.store.db import open_library

FIRST = ROOT / "seeds" / "13-agriculture.html"
REPORT = ROOT / "seeds" / "01-multilevel.txt"
NOTE = "Check with the yearbook, p. 12"
TAG = "budget/2024"

pytestmark = [
    pytest.mark.gui,
    pytest.mark.skipif(bool(MISSING), reason=f"without {' and '.join(MISSING)} no keys can be pressed"),
    pytest.mark.timeout(600),
]


@pytest.fixture
def reader(tmp_path):
    with screen() as display:
        made = Reader(display, tmp_path)
        yield made
        made.leave()
        told = made.errors.read_text(encoding="utf-8") if made.errors.exists() else ""
        assert told == "", f"Qt or Python complained:\n{told}"


def test_the_whole_story_by_keyboard(reader, tmp_path):
    reader.sit_down()
    open_reports(reader)
    switch_the_script(reader)
    walk_the_outline(reader)
    stop_at_an_indicator(reader)
    write_a_note(reader)
    put_a_tag(reader)
    find_what_is_copied(reader)
    compare_in_the_library(reader)
    exported = export_the_notes(reader, tmp_path)
    before = quit_it(reader)
    look_into_the_library(reader, exported)
    come_back(reader, before)


def open_reports(reader: Reader) -> None:
    for path in (FIRST, REPORT):
        reader.press("ctrl+o")
        reader.wait(lambda seen: seen["title"] == "打开报告" and seen["kind"] == "QLineEdit", "the dialog for files")
        reader.type(str(path))
        reader.press("Return")
        reader.wait(lambda seen, name=path.name: seen["document"] == name, f"{path.name} in the window")


def switch_the_script(reader: Reader) -> None:
    before = reader.seen()["tabs"]
    assert len(before) == 2
    reader.press("alt+3")
    reader.wait(lambda seen: seen["script"] == "hant", "the report in Traditional characters")
    reader.press("alt+1")
    reader.wait(lambda seen: seen["script"] == "original", "the report as it is in the file")
    reader.press("alt+4")
    reader.wait(lambda seen: seen["script"] == "tw", "the report in the characters of Taiwan")


def walk_the_outline(reader: Reader) -> None:
    """To a section by its name, copied from nowhere: through the filter, the list, and Enter."""
    start = reader.seen()["position"]
    reader.press("ctrl+1")
    reader.wait(lambda seen: seen["kind"] == "NestedView" and seen["focus"] == "章节", "the list of sections")
    reader.press("Home", "Down", "Down", "Return")
    seen = reader.wait(lambda seen: seen["position"] > start and seen["kind"] == "ReadingView", "another section")
    assert seen["section"]
    reader.press("alt+Left")
    reader.wait(lambda now: now["position"] == start, "the place before")
    reader.press("alt+Right")
    reader.wait(lambda now: now["position"] == seen["position"], "the section again")


def stop_at_an_indicator(reader: Reader) -> None:
    reader.press("ctrl+i")
    reader.wait(lambda seen: not seen["marked"], "indicators unmarked")
    reader.press("ctrl+i")
    reader.wait(lambda seen: seen["marked"], "indicators marked")
    reader.press("ctrl+alt+Down")
    first = reader.wait(lambda seen: seen["right"] == "指标", "the panel of indicators")["indicator"]
    reader.press("ctrl+alt+Down")
    second = reader.wait(lambda seen: seen["indicator"] != first, "the next indicator")["indicator"]
    assert any(character.isdigit() for character in first + second)


def write_a_note(reader: Reader) -> None:
    reader.press(*["shift+Right"] * 9)
    reader.wait(lambda seen: len(seen["selected"]) >= 8 and seen["offered"], "the pop-up beside the selection")
    reader.press("n")
    reader.wait(lambda seen: seen["noting"] and seen["focus"] == "批注内容", "the field for the note")
    reader.type(NOTE)
    reader.press("ctrl+Return")
    seen = reader.wait(lambda seen: len(seen["cards"]) == 1 and not seen["noting"], "the card of the note")
    assert seen["cards"][0][1:] == [NOTE, []]
    assert seen["kind"] == "ReadingView", "the keyboard comes back to the page"


def put_a_tag(reader: Reader) -> None:
    reader.press("Down", *["shift+Right"] * 5)
    reader.wait(lambda seen: seen["offered"], "the pop-up beside the selection")
    reader.press("ctrl+t")
    reader.wait(lambda seen: seen["noting"] and seen["focus"] == "添加标签", "the field for tags")
    reader.type(TAG)
    reader.press("Return")
    reader.wait(lambda seen: not seen["value"], "the tag put there")
    reader.press("ctrl+Return")
    seen = reader.wait(lambda seen: len(seen["cards"]) == 2 and not seen["noting"], "the card with the tag")
    assert [TAG] in [card[2] for card in seen["cards"]]


def find_what_is_copied(reader: Reader) -> None:
    """There is no input method here: two characters of the page are copied, looked for, and walked through."""
    reader.press("ctrl+Home", "shift+Right", "shift+Right")
    words = reader.wait(lambda seen: len(seen["selected"]) == 2, "two characters selected")["selected"]
    reader.press("ctrl+c", "Escape", "Escape")
    reader.wait(lambda seen: not seen["selected"], "nothing selected")
    reader.press("ctrl+f")
    reader.wait(lambda seen: seen["finding"] and seen["focus"] == "查找内容", "the bar to find")
    reader.press("ctrl+v")
    found = reader.wait(lambda seen: seen["value"] == words and seen["hits"] > 1, f"the hits of {words}")
    reader.press("Return")
    reader.wait(lambda seen: seen["hit"] == (found["hit"] + 1) % found["hits"], "the next hit")
    reader.press("Escape")
    reader.wait(lambda seen: not seen["finding"] and seen["kind"] == "ReadingView", "the page again")


def compare_in_the_library(reader: Reader) -> None:
    """From the card of the indicator that was stopped at."""
    reader.press("ctrl+alt+Return")
    reader.wait(lambda seen: seen["kind"] == "QToolButton", "the card of the indicator")
    reader.tab_to("比较", "Right", most=8)
    reader.press("Return")
    reader.wait(lambda seen: seen["comparing"] and seen["compared"] > 0, "the figure in the library")
    reader.press("Escape")
    reader.wait(lambda seen: not seen["comparing"] and seen["kind"] == "ReadingView", "the page again")


def export_the_notes(reader: Reader, folder: Path) -> Path:
    path = folder / "excerpts.json"
    reader.press("ctrl+e")
    reader.wait(lambda seen: seen["title"] == "导出摘录", "the dialog to export")
    reader.tab_to("Markdown")
    reader.press("j")
    reader.wait(lambda seen: seen["value"] == "JSON", "the format")
    reader.tab_to("保存到", "shift+Tab")
    reader.press("ctrl+a")
    reader.type(str(path))
    reader.wait(lambda seen: seen["value"] == str(path), "the place for the file")
    reader.press("Return")
    reader.wait(lambda seen: path.exists() and seen["title"] != "导出摘录", "the file")
    return path


def quit_it(reader: Reader) -> Seen:
    reader.press("Down")
    before = reader.wait(lambda seen: seen["kind"] == "ReadingView", "the page")
    reader.press("ctrl+q")
    assert reader.get_up() == 0
    return before


def look_into_the_library(reader: Reader, exported: Path) -> None:
    """What was done is in the library and in the file, at the same places of the source text."""
    with open_library(reader.library) as library:
        session = Session(library)
        assert {one.name for one in session.documents()} == {FIRST.name, REPORT.name}
        (document,) = (one for one in session.documents() if one.name == REPORT.name)
        kept = {(one.note, one.tags): one for one in session.annotations(document.id)}
        assert set(kept) == {(NOTE, ()), ("", (TAG,))}
        source = session.stored_source(document.id).text
        assert all(source[one.span.start : one.span.end] == one.quote.exact for one in kept.values())
        assert session.state(document.id).script == "tw"
        tabs = states.get_value(library, "tabs")
        assert (len(tabs["open"]), tabs["current"]) == (2, document.id)
        assert check(library) == ()
    written = json.loads(exported.read_text(encoding="utf-8"))
    assert {(one["note"], tuple(one["tags"])) for one in written["excerpts"]} == set(kept)


def come_back(reader: Reader, before: Seen) -> None:
    seen = reader.sit_down()
    seen = reader.wait(lambda seen: seen["document"] == REPORT.name, "the report that was on top")
    for key in ("tabs", "script", "cards", "section"):
        assert seen[key] == before[key], f"{key} came back otherwise"
    assert abs(seen["position"] - before["position"]) < 80, "the place came back otherwise"
    reader.press("ctrl+q")
    assert reader.get_up() == 0
