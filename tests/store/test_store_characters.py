from __future__ import annotations

import json
import zipfile

import pytest
from stored import add_document
from test_store_migrations import RELEASED, built_from

from reader.app.bundles import merge_in
from reader.store import characters, documents, states
from reader.store.bundle import write_bundle
from reader.store.db import open_library
from reader.store.documents import DocumentFacts
from reader.store.states import ReadingState
from reader.store.taken_back import give_back, take_back


@pytest.fixture
def counted(library):
    """A document of 37 characters."""
    add_document(library)
    documents.update_facts(library, "d1", DocumentFacts(characters=37))
    return library


def test_what_an_analysis_counted_is_on_the_shelf(counted):
    add_document(counted, "d2")
    assert {one.id: one.characters for one in documents.shelf(counted)} == {"d1": 37, "d2": None}
    assert {one.id: one.characters for one in documents.top_shelf(counted, 5)} == {"d1": 37, "d2": None}
    assert characters.lacking(counted) == ("d2",)
    documents.update_facts(counted, "d1", DocumentFacts(title="another"))
    assert characters.of_document(counted, "d1") == 37


@pytest.mark.parametrize(
    "change",
    [
        lambda library: documents.replace_text(library, "d1", "gb18030", "又是一份", "[]"),
        lambda library: states.save(library, ReadingState("d1", repair=False)),
        lambda library: states.save(library, ReadingState("d1", rejected_repairs=((3, 5),))),
    ],
)
def test_a_count_of_another_text_is_dropped(counted, change):
    change(counted)
    assert characters.of_document(counted, "d1") is None
    documents.update_facts(counted, "d1", DocumentFacts(characters=36))
    assert characters.of_document(counted, "d1") == 36


def test_a_count_is_dropped_when_repairs_are_made_again(counted):
    states.save(counted, ReadingState("d1", repair=False))
    characters.put(counted, "d1", 40)
    states.save(counted, ReadingState("d1", repair=False, position=7))
    assert characters.of_document(counted, "d1") == 40
    states.forget(counted, "d1")
    assert characters.of_document(counted, "d1") is None


def test_a_count_stays_while_a_report_is_only_read(counted):
    states.save(counted, ReadingState("d1", position=9, progress=0.4, zoom=1.5))
    states.save(counted, ReadingState("d1", position=12, script="tw", vocabulary=True))
    states.forget(counted, "d1")
    assert characters.of_document(counted, "d1") == 37


def test_a_count_is_taken_back_and_given_back_with_its_document(counted):
    assert take_back(counted, ["d1"]) == ()
    assert give_back(counted, ["d1"]) == ()
    assert characters.of_document(counted, "d1") == 37


def test_a_merge_brings_the_count_along_and_takes_it_back(counted, tmp_path):
    write_bundle(counted, tmp_path / "theirs.zip")
    with open_library(tmp_path / "ours.sqlite") as ours:
        _, command = merge_in(ours, tmp_path / "theirs.zip")
        assert characters.of_document(ours, "d1") == 37
        characters.put(ours, "d1", 38)
        command.undo(ours)
        assert documents.get(ours, "d1") is None
        command.do(ours)
        assert characters.of_document(ours, "d1") == 37


def test_a_bundle_of_an_earlier_version_merges_uncounted(counted, tmp_path):
    write_bundle(counted, tmp_path / "new.zip")
    with zipfile.ZipFile(tmp_path / "new.zip") as new, zipfile.ZipFile(tmp_path / "old.zip", "w") as old:
        for name in new.namelist():
            if name != "character_counts.jsonl":
                old.writestr(name, new.read(name))
    with open_library(tmp_path / "ours.sqlite") as ours:
        merge_in(ours, tmp_path / "old.zip")
        assert characters.lacking(ours) == ("d1",)


def test_other_repairs_that_a_merge_brings_drop_the_count(counted, tmp_path):
    with open_library(tmp_path / "ours.sqlite") as ours:
        add_document(ours)
        characters.put(ours, "d1", 37)
        states.save(counted, ReadingState("d1", repair=False))
        documents.touch_opened(counted, "d1", "2030-01-01T00:00:00+00:00")
        write_bundle(counted, tmp_path / "theirs.zip")
        merge_in(ours, tmp_path / "theirs.zip")
        assert characters.of_document(ours, "d1") is None


@pytest.mark.parametrize("script", RELEASED, ids=lambda script: script.stem)
def test_documents_of_earlier_versions_are_still_to_be_counted(script, path):
    known = {"d1": 37} if script.stem >= "library-0012" else {}
    expected = json.loads(script.with_suffix(".json").read_text(encoding="utf-8"))
    live = {row[1] for row in expected if row[0] == "documents" and row[-1] is None}
    with open_library(built_from(script, path)) as library:
        assert {one.id: one.characters for one in documents.shelf(library) if one.characters is not None} == known
        assert set(characters.lacking(library)) == live - known.keys()
