"""Merging two readers' libraries: nothing is lost, nothing comes twice, and it does not matter who begins."""

from __future__ import annotations

import json
import random
import zipfile
from dataclasses import replace

import pytest
from stored import TEXT, add_document, note

from reader.annotate.correction import CorrectionKind, amended
from reader.app import collecting, tagging, trash
from reader.app.bundles import MergeLibrary, merge_in
from reader.app.commands import AddAnnotations
from reader.app.report import prepare
from reader.app.session import OpenDocument, Session
from reader.script.rulings import Ruling
from reader.store import annotations, collected, corrections, documents, moments, overrides, rulings, states, tags
from reader.store.bundle import contents, read_bundle, write_bundle
from reader.store.check import check, dump
from reader.store.collected import Collection, Deletion, Member, Removal
from reader.store.db import StoreError, open_library
from reader.store.moments import CorrectionMoment, TagMoment, Withdrawal
from reader.store.overrides import Field, Override
from reader.store.rulings import StoredRuling
from reader.store.states import ReadingState
from reader.text.span import Span

PATHS = ("指标", "指标/学生", "待查", "问题")


def moment(chance):
    return f"2025-0{chance.randint(1, 9)}-{chance.randint(10, 28)}T{chance.random():.12f}+00:00"


def fill(library, chance, shared):
    """Something of what two readers of the same reports may have in their libraries."""
    for number in chance.sample(range(6), 4):
        name = f"{library.path.stem}-{number}"
        at = moment(chance)
        add_document(library, name, sha256=f"sha {number}", added=at, opened=chance.choice(("", moment(chance))))
        if chance.random() < 0.5:
            states.save(library, ReadingState(name, position=chance.randint(0, 20)))
        if chance.random() < 0.5:
            tags.assign_to_documents(library, {name: tuple(chance.sample(PATHS, 2))})
        for key in chance.sample(shared, 4):
            if int(key[-1]) % 6 == number:
                made = note(document_id=name, id=key, tags=tuple(chance.sample(PATHS, chance.randint(0, 3))))
                changed = replace(made, note=f"{chance.random()}", modified=moment(chance))
                annotations.insert(library, changed)
                if chance.random() < 0.3:
                    annotations.trash(library, key, moment(chance))
        if chance.random() < 0.4:
            said = Override(name, Field.TITLE, chance.choice(("", "甲的叫法", "乙的叫法")), moment(chance))
            overrides.replace_all(library, (), [said, Override(name, Field.STATUS, "read", moment(chance))])
        if chance.random() < 0.25:
            documents.remove(library, name, moment(chance))
        fill_corrections(library, chance, name)
        said = [TagMoment(name, path, moment(chance)) for path in chance.sample(PATHS, 3)]
        moments.replace_tags(library, (), said)
    fill_rulings(library, chance)
    there = [one.id for one in annotations.everything(library)]
    tags.set_retagged(library, there, [(one, moment(chance)) for one in chance.sample(there, len(there) // 2)])
    fill_collections(library, chance)


def fill_corrections(library, chance, name):
    """What a reader put right, in spans that overlap those of the other, and what both took back."""
    found = ()
    for _ in range(chance.randint(0, 4)):
        start = chance.randint(20, 26)
        value = "1" if (kind := chance.choice(tuple(CorrectionKind))) is CorrectionKind.LEVEL else ""
        found = amended(found, TEXT, kind, Span(start, start + chance.randint(1, 4)), value)
    corrections.replace_all(library, name, found)
    places = [(one.kind, one.span) for one in found if chance.random() < 0.8]
    places += [(chance.choice(tuple(CorrectionKind)), Span(start, start + 2)) for start in (21, 23, 25)]
    said = [CorrectionMoment(name, *place, moment(chance)) for place in dict.fromkeys(places)]
    moments.replace_corrections(library, (), said)


def fill_rulings(library, chance):
    """Rulings that both readers had, some withdrawn, and others on the same terms of each reader's own."""
    ids = {row["id"].partition("-")[2]: row["id"] for row in contents(library).tables["documents"]}
    for number in range(12):
        where = ids.get(str(number % 6), "") if number % 3 else ""
        if number % 3 and not where:
            continue
        term, script, place = "后发"[number % 2], ("", "hans", "hant")[number % 3], 3 if number % 4 == 1 else None
        made = f"2025-0{number % 9 + 1}-01"
        own = number > 7
        key, created = (f"{library.path.stem}-r{number}", moment(chance)) if own else (f"r{number}", made)
        if own or chance.random() < 0.6:
            ruling = Ruling(term, chance.choice("后後發") if own else term, script, place if where else None)
            rulings.insert(library, StoredRuling(key, where, ruling, created))
        else:
            moments.replace_withdrawals(library, (), [Withdrawal(key, moment(chance))])


def fill_collections(library, chance):
    """Collections that both readers have, moved and renamed by each, and some of one's own with names they share."""
    made = []
    for number in range(5):
        own = number > 2
        name = f"{library.path.stem}-c{number}" if own else f"shared-{number}"
        parent = chance.choice(["", *(one.id for one in made)])
        if any((one.name, one.parent) == (f"集{number}", parent) for one in made):
            continue
        made.append(Collection(name, f"集{number}", parent, chance.choice(("", "pink")), "2025-01-01", moment(chance)))
    if chance.random() < 0.3:
        made[0], made[1] = (
            Collection("shared-0", "集0", "shared-1", "", "2025-01-01", moment(chance)),
            Collection("shared-1", "集1", "", "", "2025-01-01", moment(chance)),
        )
    collected.replace_collections(library, (), made)
    ids = sorted(documents.all_ids(library))
    members = [Member(one.id, name, moment(chance)) for one in made for name in chance.sample(ids, min(2, len(ids)))]
    collected.replace_members(library, (), members)
    gone = [Removal(one.id, name, moment(chance)) for one in made for name in chance.sample(ids, min(2, len(ids)))]
    collected.replace_removals(library, (), gone)
    for one in chance.sample(made, chance.randint(0, 2)):
        collected.replace_members(library, collected.members(library, (one.id,)), ())
        collected.replace_collections(library, (one,), ())
        collected.replace_deletions(library, (), [Deletion(one.id, moment(chance))])


def path_in(lies_in, one):
    parent, name = lies_in[one]
    return f"{path_in(lies_in, parent)}/{name}" if parent else name


SAID = ("document_tag_moments", "corrections", "correction_moments", "rulings", "withdrawn_rulings")


def named_by_hash(rows, sha):
    return [{**row, "document_id": sha.get(row.get("document_id"))} for row in rows]


def meaning(library):
    """What a library holds, without the ids that differ from reader to reader and the order of tags."""
    found = contents(library).tables
    sha = {row["id"]: row["sha256"] for row in found["documents"]}
    path = {row["id"]: row["path"] for row in found["tags"]}
    named = ("opened", "added", "deleted_at")
    lies_in = {row["id"]: (row["parent_id"], row["name"]) for row in found["collections"]}
    path_of = {one: path_in(lies_in, one) for one in lies_in}
    return {
        "documents": {row["sha256"]: [row[name] for name in named] for row in found["documents"]},
        "notes": {row["id"]: {**row, "document_id": sha[row["document_id"]]} for row in found["annotations"]},
        "tags": {row["path"] for row in found["tags"]},
        "collections": sorted(
            (path_of[row["id"]], row["color"], row["modified"], row["created"]) for row in found["collections"]
        ),
        "collected": {
            (path_of[row["collection_id"]], sha[row["document_id"]], row["added"])
            for row in found["collected_documents"]
        },
        "uncollected": {
            (path_of[row["collection_id"]], sha[row["document_id"]], row["removed"])
            for row in found["uncollected_documents"]
        },
        "deleted": {(row["id"], row["at"]) for row in found["deleted_collections"]},
        "same": {(row["id"], row["same_as"]) for row in found["same_collections"]},
        "retagged": {(row["annotation_id"], row["at"]) for row in found["retagged_notes"]},
        "said": {(sha[row["document_id"]], row["field"], row["value"], row["made"]) for row in found["overrides"]},
        "of notes": {(row["annotation_id"], path[row["tag_id"]]) for row in found["annotation_tags"]},
        "of documents": {(sha[row["document_id"]], path[row["tag_id"]]) for row in found["document_tags"]},
        **{table: sorted(named_by_hash(found[table], sha), key=str) for table in SAID},
    }


@pytest.fixture
def two(tmp_path):
    with open_library(tmp_path / "a.sqlite") as first, open_library(tmp_path / "b.sqlite") as second:
        yield first, second


@pytest.mark.parametrize("seed", range(25))
def test_merging_is_idempotent_and_commutative_and_taken_back(two, tmp_path, seed):
    chance = random.Random(seed)
    shared = [f"note-{number}" for number in range(10)]
    for library in two:
        fill(library, chance, shared)
    first, second = two
    bundles = [tmp_path / "a.zip", tmp_path / "b.zip"]
    for library, bundle in zip(two, bundles, strict=True):
        write_bundle(library, bundle)
    before = dump(first)
    _, command = merge_in(first, bundles[1])
    merge_in(second, bundles[0])
    after = dump(first)
    assert meaning(first) == meaning(second)
    assert check(first) == check(second) == ()
    again, _ = merge_in(first, bundles[1])
    assert again.changes == ()
    write_bundle(first, tmp_path / "own.zip")
    assert merge_in(first, tmp_path / "own.zip")[0].changes == ()
    command.undo(first)
    assert dump(first) == before
    command.do(first)
    assert dump(first) == after


def test_a_bundle_into_an_empty_library_is_the_library(two, tmp_path):
    fill(two[0], random.Random(3), [f"note-{number}" for number in range(10)])
    write_bundle(two[0], tmp_path / "a.zip")
    found, _ = merge_in(two[1], tmp_path / "a.zip")
    assert found.documents == 4
    assert meaning(two[1]) == meaning(two[0])
    for row in contents(two[0]).tables["documents"]:
        assert documents.text_of(two[1], row["id"]) == TEXT


def test_the_newer_edit_and_the_deletion_hold(two, tmp_path):
    first, second = two
    for library in two:
        add_document(library, library.path.stem, sha256="same")
        for key in ("older", "newer", "gone"):
            annotations.insert(library, note(document_id=library.path.stem, id=key))
    changed = replace(annotations.get(second, "newer"), note="后来的", modified="2025-06-01T00:00:00+00:00")
    annotations.update(second, changed)
    mine = replace(annotations.get(first, "older"), note="我的", modified="2025-06-01T00:00:00+00:00")
    annotations.update(first, mine)
    annotations.trash(second, "gone", "2025-06-02T00:00:00+00:00")
    write_bundle(second, tmp_path / "b.zip")
    found, _ = merge_in(first, tmp_path / "b.zip")
    assert (found.documents, found.notes, found.updated, found.trashed, found.kept) == (0, 0, 1, 1, 1)
    assert annotations.get(first, "newer").note == "后来的"
    assert annotations.get(first, "older").note == "我的"
    assert "gone" in {one.id for one in annotations.trashed(first)}


def test_a_note_on_another_reading_of_the_bytes_goes_to_its_words(two, tmp_path):
    first, second = two
    add_document(first, "a", "多出来的一行\n" + TEXT, sha256="same")
    add_document(second, "b", TEXT, sha256="same")
    made = note(document_id="b")
    annotations.insert(second, made)
    annotations.insert(second, note(0, 3, document_id="b", text="甲乙丙", id="nowhere"))
    write_bundle(second, tmp_path / "b.zip")
    found, _ = merge_in(first, tmp_path / "b.zip")
    there = annotations.get(first, made.id)
    assert there.span.of(documents.text_of(first, "a")) == made.quote.exact
    assert found.unplaced == ("nowhere",)
    assert check(first) == ()


def test_a_note_made_meanwhile_is_not_lost_by_undo(two, tmp_path):
    add_document(two[1], "b")
    write_bundle(two[1], tmp_path / "b.zip")
    _, command = merge_in(two[0], tmp_path / "b.zip")
    annotations.insert(two[0], note(document_id="b", id="mine"))
    assert isinstance(command, MergeLibrary)
    command.undo(two[0])
    assert annotations.get(two[0], "mine") is not None
    assert check(two[0]) == ()


def test_tags_of_a_document_come_in_the_order_their_reader_gave_them(two, tmp_path):
    add_document(two[1], "b")
    tags.assign_to_documents(two[1], {"b": ("指标/占比", "待查", "a", "指标")})
    write_bundle(two[1], tmp_path / "b.zip")
    merge_in(two[0], tmp_path / "b.zip")
    assert tags.of_document(two[0], "b") == ("指标/占比", "待查", "a", "指标")


@pytest.mark.parametrize(
    ("manifest", "code"),
    [
        ({"format": "yandu-bundle", "version": 99}, "newer-bundle"),
        ({"format": "other", "version": 1}, "not-a-bundle"),
        ({}, "not-a-bundle"),
    ],
)
def test_what_is_no_bundle_is_refused(two, tmp_path, manifest, code):
    path = tmp_path / "other.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("manifest.json", json.dumps(manifest))
    with pytest.raises(StoreError) as caught:
        read_bundle(path)
    assert caught.value.code == code
    path.write_bytes(b"no archive")
    with pytest.raises(StoreError) as caught:
        merge_in(two[0], path)
    assert caught.value.code == "not-a-bundle"


def test_what_was_deleted_for_good_does_not_come_back(two, tmp_path):
    """By a bundle of one's own that is older than the deletion; one with later edits brings back what was edited."""
    first, second = two
    session = Session(first)
    for number in range(3):
        add_document(first, f"d{number}")
    for number in range(6):
        annotations.insert(first, note(document_id=f"d{number % 2}", id=f"n{number}"))
    write_bundle(first, tmp_path / "old.zip")
    merge_in(second, tmp_path / "old.zip")
    session.delete(["n0", "n1"])
    session.remove_document("d1")
    session.remove_document("d2")
    assert trash.purge(session) == 4
    kept = dump(first)
    found, command = merge_in(first, tmp_path / "old.zip")
    assert (command.changes, found.left_out) == ((), 6)
    assert dump(first) == kept
    later = "2999-01-01T00:00:00+00:00"
    annotations.update(second, replace(annotations.get(second, "n3"), note="后来的", modified=later))
    annotations.update(second, replace(annotations.get(second, "n0"), note="也是", modified=later))
    write_bundle(second, tmp_path / "new.zip")
    found, command = merge_in(first, tmp_path / "new.zip")
    assert {one.id for one in annotations.everything(first)} == {"n0", "n2", "n3", "n4"}
    assert {row.id for row in documents.all_documents(first)} == {"d0", "d1"}
    assert (found.documents, found.notes, found.left_out) == (1, 2, 3)
    assert check(first) == ()
    assert merge_in(first, tmp_path / "new.zip")[0].changes == ()
    command.undo(first)
    assert dump(first) == kept


def test_what_one_reader_deleted_for_good_goes_to_the_trash_of_the_other(two, tmp_path):
    first, second = two
    for number in range(2):
        add_document(first, f"d{number}")
        annotations.insert(first, note(document_id=f"d{number}", id=f"n{number}"))
    annotations.insert(first, note(document_id="d0", id="edited"))
    write_bundle(first, tmp_path / "a.zip")
    merge_in(second, tmp_path / "a.zip")
    later = "2999-01-01T00:00:00+00:00"
    annotations.update(second, replace(annotations.get(second, "edited"), note="后来的", modified=later))
    before = dump(second)
    session = Session(first)
    session.delete(["n0", "edited"])
    session.remove_document("d1")
    trash.purge(session)
    write_bundle(first, tmp_path / "b.zip")
    found, command = merge_in(second, tmp_path / "b.zip")
    assert found.trashed == 2
    assert [one.id for one in annotations.everything(second)] == ["edited"]
    assert {one.record.id for one in documents.in_trash(second)} == {"d1"}
    assert merge_in(second, tmp_path / "b.zip")[0].changes == ()
    command.undo(second)
    assert dump(second) == before


def test_a_note_taken_back_by_undo_was_never_deleted_for_good(two, tmp_path):
    session = Session(two[0])
    add_document(two[0], "d")
    annotations.insert(two[1], note(document_id=add_document(two[1], "d").id, id="n"))
    made = annotations.get(two[1], "n")
    session.run(AddAnnotations((made,)))
    session.undo()
    write_bundle(two[1], tmp_path / "b.zip")
    assert merge_in(two[0], tmp_path / "b.zip")[0].notes == 1


@pytest.mark.parametrize("seed", range(25))
def test_after_each_took_the_others_work_and_deletions_both_show_the_same(two, tmp_path, seed):
    chance = random.Random(seed)
    shared = [f"note-{number}" for number in range(10)]
    for library in two:
        fill(library, chance, shared)
        write_bundle(library, tmp_path / f"{library.path.stem}-old.zip")
        session = Session(library)
        notes = [one.id for one in session.all_annotations()]
        session.delete(chance.sample(notes, min(2, len(notes))))
        if chance.random() < 0.5 and session.documents():
            session.remove_document(chance.choice(session.documents()).id)
        trash.purge(session)
    for library in two:
        write_bundle(library, tmp_path / f"{library.path.stem}.zip")
    for library, other in zip(two, reversed(two), strict=True):
        merge_in(library, tmp_path / f"{other.path.stem}.zip")
        assert check(library) == ()
    live = [meaning(library) for library in two]
    assert _shown(live[0]) == _shown(live[1])
    for library in two:
        for stem in ("a", "b", "a-old"):
            if not (library is two[1] and stem == "a-old"):
                merge_in(library, tmp_path / f"{stem}.zip")
    assert _shown(meaning(two[0])) == _shown(meaning(two[1])) == _shown(live[0])


def test_a_document_is_in_a_collection_as_the_last_of_two_readers_wished(two, tmp_path):
    first, second = two
    for library in two:
        add_document(library, library.path.stem, sha256="same")
    mine, other = Session(first), Session(second)
    made = collecting.create(mine, "教育", documents=("a",))

    def hand_on(giver, taker):
        write_bundle(giver.library, tmp_path / "handed.zip")
        merge_in(taker.library, tmp_path / "handed.zip")
        assert merge_in(taker.library, tmp_path / "handed.zip")[0].changes == ()
        return collected.places(taker.library)

    assert hand_on(mine, other) == {"b": (made.id,)}
    assert collecting.remove(other, made.id, ("b",)) == 1
    assert hand_on(mine, other) == {}  # an older copy does not bring it back
    before = dump(first)
    write_bundle(second, tmp_path / "b.zip")
    _, command = merge_in(first, tmp_path / "b.zip")
    assert collected.places(first) == {}
    command.undo(first)
    assert dump(first) == before
    command.do(first)
    assert collecting.add(mine, made.id, ("a",)) == 1
    assert hand_on(mine, other) == {"b": (made.id,)}
    assert hand_on(other, mine) == {"a": (made.id,)}
    assert check(first) == check(second) == ()


class Readers:
    """Two readers of one report who hand their libraries to each other."""

    def __init__(self, two, folder):
        self.folder = folder
        self.mine, self.other = (Session(library) for library in two)
        for library in two:
            add_document(library, library.path.stem, sha256="same")

    def hand_on(self, giver, taker):
        """Merge the one's library into the other's, twice; the collections there by path."""
        path = self.folder / "handed.zip"
        write_bundle(giver.library, path)
        return self.take(path, taker)

    def take(self, path, taker):
        before = dump(taker.library)
        _, command = merge_in(taker.library, path)
        after = dump(taker.library)
        command.undo(taker.library)
        assert dump(taker.library) == before
        command.do(taker.library)
        assert dump(taker.library) == after
        assert merge_in(taker.library, path)[0].changes == ()
        assert check(taker.library) == ()
        return self.paths(taker)

    @staticmethod
    def paths(session):
        return [one.path for one in collecting.nested(collecting.all_collections(session), {})]


@pytest.fixture
def readers(two, tmp_path):
    return Readers(two, tmp_path)


def test_a_deleted_collection_does_not_come_back_and_goes_at_the_other_reader_s_too(readers, tmp_path):
    mine, other = readers.mine, readers.other
    above = collecting.create(mine, "教育")
    collecting.create(mine, "幼儿园", above.id, documents=("a",))
    assert readers.hand_on(mine, other) == ["教育", "教育/幼儿园"]
    write_bundle(mine.library, tmp_path / "old.zip")
    assert collecting.delete(mine, above.id) == 2
    assert readers.take(tmp_path / "old.zip", mine) == []
    assert readers.hand_on(other, mine) == []
    assert readers.hand_on(mine, other) == []
    assert readers.take(tmp_path / "old.zip", other) == []


def test_a_deletion_that_was_taken_back_is_none(readers):
    mine, other = readers.mine, readers.other
    one = collecting.create(mine, "教育", documents=("a",))
    readers.hand_on(mine, other)
    collecting.delete(mine, one.id)
    mine.undo()
    assert readers.hand_on(mine, other) == readers.hand_on(other, mine) == ["教育"]
    assert collected.places(other.library) == {"b": (one.id,)}


@pytest.mark.parametrize(
    ("later", "left"),
    [
        (lambda other, above, inner: collecting.rename(other, above, "教育工作"), ["教育工作"]),
        (lambda other, above, inner: collecting.set_color(other, inner, "pink"), ["幼儿园"]),
        (lambda other, above, inner: collecting.add(other, above, ("b",)), ["教育"]),
        (lambda other, above, inner: collecting.remove(other, inner, ("b",)), ["幼儿园"]),
    ],
    ids=["renamed", "coloured", "filled", "emptied"],
)
def test_a_collection_dealt_with_later_than_it_was_deleted_holds(readers, later, left):
    mine, other = readers.mine, readers.other
    above = collecting.create(mine, "教育")
    inner = collecting.create(mine, "幼儿园", above.id, documents=("a",))
    readers.hand_on(mine, other)
    collecting.delete(mine, above.id)
    assert later(other, above.id, inner.id)
    assert readers.hand_on(other, mine) == left
    assert readers.hand_on(mine, other) == left
    found = collecting.all_collections(mine)
    collecting.delete(mine, found[0].id)
    assert readers.hand_on(mine, other) == readers.hand_on(other, mine) == []


def test_a_collection_that_each_reader_made_is_deleted_for_both(readers, tmp_path):
    """Its ids differ; that they are one collection was found when the libraries were merged."""
    mine, other = readers.mine, readers.other
    one = collecting.create(mine, "教育", documents=("a",))
    collecting.create(other, "教育", documents=("b",))
    write_bundle(other.library, tmp_path / "old.zip")
    assert readers.hand_on(other, mine) == ["教育"]
    assert collecting.rename(mine, one.id, "教育工作")
    assert readers.hand_on(other, mine) == ["教育工作"]
    assert readers.hand_on(mine, other) == ["教育工作"]
    assert collecting.delete(mine, one.id) == 1
    assert readers.take(tmp_path / "old.zip", mine) == []
    assert readers.hand_on(mine, other) == []


def test_a_collection_of_the_name_of_a_deleted_one_is_another(readers):
    mine, other = readers.mine, readers.other
    one = collecting.create(mine, "教育", documents=("a",))
    readers.hand_on(mine, other)
    collecting.delete(mine, one.id)
    collecting.create(mine, "教育")
    assert readers.hand_on(other, mine) == ["教育"]
    assert collected.places(mine.library) == {}
    assert readers.hand_on(mine, other) == ["教育"]
    assert collected.places(other.library) == {}


def test_what_was_never_shared_is_not_deleted_for_its_name(readers):
    mine, other = readers.mine, readers.other
    collecting.delete(mine, collecting.create(mine, "教育").id)
    collecting.create(other, "教育")
    assert readers.hand_on(mine, other) == ["教育"]
    assert readers.hand_on(other, mine) == ["教育"]


def test_tags_renamed_merged_and_deleted_are_so_for_the_other_reader_too(readers):
    mine, other = readers.mine, readers.other
    for key, carried in (("n1", ("指标/占比", "待查")), ("n2", ("待查",)), ("n3", ("指标",))):
        annotations.insert(mine.library, note(document_id="a", id=key, tags=carried))
    readers.hand_on(mine, other)
    tagging.rename(mine, "指标", "数据")
    tagging.delete(mine, "待查")
    readers.hand_on(other, mine)
    readers.hand_on(mine, other)
    for session in (mine, other):
        found = {key: annotations.get(session.library, key).tags for key in ("n1", "n2", "n3")}
        assert found == {"n1": ("数据/占比",), "n2": (), "n3": ("数据",)}
        assert [one.path for one in session.tag_counts()] == ["数据", "数据/占比"]


def test_the_words_of_one_reader_and_the_tags_of_the_other_both_hold(readers):
    mine, other = readers.mine, readers.other
    for key in ("n1", "n2"):
        annotations.insert(mine.library, note(document_id="a", id=key, tags=("指标",)))
    readers.hand_on(mine, other)
    other.change("n1", note="后来的")
    tagging.rename(mine, "指标", "数据")
    other.change("n2", tag_paths=("别的",))
    readers.hand_on(other, mine)
    readers.hand_on(mine, other)
    for session in (mine, other):
        one, two = (annotations.get(session.library, key) for key in ("n1", "n2"))
        assert (one.note, one.tags, two.tags) == ("后来的", ("数据",), ("别的",))


def test_a_renaming_that_was_taken_back_is_none(readers):
    mine, other = readers.mine, readers.other
    annotations.insert(mine.library, note(document_id="a", id="n", tags=("指标",)))
    readers.hand_on(mine, other)
    before = dump(mine.library)
    tagging.rename(mine, "指标", "数据")
    tagging.rename(mine, "数据", "图表")
    after = dump(mine.library)
    mine.undo()
    mine.undo()
    assert dump(mine.library) == before
    readers.hand_on(mine, other)
    assert annotations.get(other.library, "n").tags == ("指标",)
    mine.redo()
    mine.redo()
    assert dump(mine.library) == after


def test_a_tag_taken_off_a_document_stays_off_until_it_is_put_on_again(readers, tmp_path):
    mine, other = readers.mine, readers.other
    tagging.tag_documents(mine, {"a": ("指标", "待查")})
    tagging.tag_documents(other, {"b": ("别的",)})
    readers.hand_on(mine, other)
    assert set(tagging.document_tags(other, "b")) == {"指标", "待查", "别的"}
    write_bundle(other.library, tmp_path / "old.zip")
    tagging.tag_documents(mine, {"a": ("指标",)})
    readers.take(tmp_path / "old.zip", mine)
    assert set(tagging.document_tags(mine, "a")) == {"指标", "别的"}
    readers.hand_on(mine, other)
    assert set(tagging.document_tags(other, "b")) == {"指标", "别的"}
    tagging.tag_documents(other, {"b": ("待查",)})
    readers.hand_on(other, mine)
    assert tagging.document_tags(mine, "a") == ("待查",)
    assert [one.path for one in mine.tag_counts()] == ["待查"]


def test_a_renamed_or_deleted_tag_is_so_on_the_documents_of_the_other_reader(readers):
    mine, other = readers.mine, readers.other
    tagging.tag_documents(mine, {"a": ("指标/占比", "待查")})
    readers.hand_on(mine, other)
    tagging.rename(mine, "指标", "数据")
    tagging.delete(mine, "待查")
    readers.hand_on(other, mine)
    readers.hand_on(mine, other)
    for session, name in ((mine, "a"), (other, "b")):
        assert tagging.document_tags(session, name) == ("数据/占比",)
        assert [one.path for one in session.tag_counts()] == ["数据/占比"]


def test_tagging_that_was_taken_back_is_none(readers):
    mine, other = readers.mine, readers.other
    tagging.tag_documents(mine, {"a": ("指标", "待查")})
    readers.hand_on(mine, other)
    before = dump(mine.library)
    tagging.tag_documents(mine, {"a": ("指标",)})
    tagging.rename(mine, "指标", "数据")
    after = dump(mine.library)
    mine.undo()
    mine.undo()
    assert dump(mine.library) == before
    readers.hand_on(mine, other)
    assert set(tagging.document_tags(other, "b")) == {"指标", "待查"}
    mine.redo()
    mine.redo()
    assert dump(mine.library) == after


def shown(session, document_id):
    return [(one.ruling.term, one.ruling.shown) for one in session.rulings(document_id)]


def test_a_withdrawn_ruling_does_not_come_back_and_goes_at_the_other_reader_s_too(readers, tmp_path):
    mine, other = readers.mine, readers.other
    mine.rule(Ruling("岳阳", "岳阳"))
    mine.rule(Ruling("后", "后", "hant", 17), "a")
    readers.hand_on(mine, other)
    assert shown(other, "b") == [("后", "后"), ("岳阳", "岳阳")]
    write_bundle(mine.library, tmp_path / "old.zip")
    for one in mine.rulings("a"):
        mine.withdraw(one)
    readers.take(tmp_path / "old.zip", mine)
    readers.hand_on(other, mine)
    assert shown(mine, "a") == []
    mine.undo()
    readers.hand_on(mine, other)
    assert shown(mine, "a") == shown(other, "b") == [("岳阳", "岳阳")]


def test_the_last_ruling_on_a_term_holds_whoever_made_it(readers, tmp_path):
    mine, other = readers.mine, readers.other
    mine.rule(Ruling("后", "后", "hant"))
    readers.hand_on(mine, other)
    write_bundle(mine.library, tmp_path / "old.zip")
    mine.rule(Ruling("后", "後", "hant"))
    other.rule(Ruling("后", "后", "hant"))
    other.rule(Ruling("后", "后", "hans"))
    mine.rule(Ruling("发", "髮", "hant"), "a")
    readers.hand_on(mine, other)
    readers.hand_on(other, mine)
    readers.take(tmp_path / "old.zip", mine)
    for session, name in ((mine, "a"), (other, "b")):
        found = [(one.ruling.term, one.ruling.shown, one.ruling.script) for one in session.rulings(name)]
        assert found == [("发", "髮", "hant"), ("后", "后", "hans"), ("后", "后", "hant")]
    other.withdraw(other.rulings("b")[2])
    readers.take(tmp_path / "old.zip", other)
    readers.hand_on(other, mine)
    assert shown(mine, "a") == shown(other, "b") == [("发", "髮"), ("后", "后")]


class Correcting(Readers):
    """Readers who open the report, to put right what was found in it."""

    def __init__(self, two, folder):
        super().__init__(two, folder)
        report = prepare(self.mine.stored_source("a"))
        self.open = {
            session: OpenDocument(session.document(name), report, ReadingState(name)) for session, name in self.names()
        }

    def names(self):
        return (self.mine, "a"), (self.other, "b")

    def correct(self, session, kind, words, value=""):
        start = TEXT.index(words)
        session.correct(self.open[session], kind, Span(start, start + len(words)), value)

    def found(self):
        """What both hold; fails where it is not the same."""
        first, second = (
            [(one.kind.value, one.quote.exact, one.value) for one in session.corrections(name)]
            for session, name in self.names()
        )
        assert first == second
        return first


@pytest.fixture
def correcting(two, tmp_path):
    return Correcting(two, tmp_path)


def test_a_correction_taken_back_does_not_come_back_and_goes_at_the_other_reader_s_too(correcting, tmp_path):
    mine, other = correcting.mine, correcting.other
    correcting.correct(mine, CorrectionKind.HEADING, "一、", "1")
    correcting.correct(mine, CorrectionKind.INDICATOR, "3800")
    correcting.hand_on(mine, other)
    write_bundle(mine.library, tmp_path / "old.zip")
    before = dump(mine.library)
    correcting.correct(mine, CorrectionKind.HIDE, "一、")
    mine.undo()
    assert dump(mine.library) == before
    mine.redo()
    correcting.take(tmp_path / "old.zip", mine)
    correcting.hand_on(other, mine)
    correcting.hand_on(mine, other)
    assert correcting.found() == [("indicator", "3800", "")]
    correcting.correct(other, CorrectionKind.HEADING, "一、", "2")
    correcting.hand_on(other, mine)
    assert correcting.found() == [("heading", "一、", "2"), ("indicator", "3800", "")]


def test_the_last_word_on_a_number_or_a_heading_holds(correcting, tmp_path):
    mine, other = correcting.mine, correcting.other
    correcting.correct(mine, CorrectionKind.INDICATOR, "3800余人")
    correcting.correct(other, CorrectionKind.INDICATOR, "3800")
    correcting.correct(other, CorrectionKind.NAME, "一、", "其一")
    correcting.correct(mine, CorrectionKind.NAME, "一、", "第一")
    correcting.correct(other, CorrectionKind.LEVEL, "一、", "1")
    write_bundle(mine.library, tmp_path / "old.zip")
    correcting.hand_on(mine, other)
    correcting.hand_on(other, mine)
    said = [("level", "一、", "1"), ("name", "一、", "第一"), ("indicator", "3800", "")]
    assert correcting.found() == said
    correcting.correct(mine, CorrectionKind.NO_INDICATOR, "3800")
    correcting.take(tmp_path / "old.zip", mine)
    correcting.take(tmp_path / "old.zip", other)
    correcting.hand_on(mine, other)
    assert correcting.found() == said[:2]


def test_a_bundle_of_a_version_that_knew_no_deletions_is_read(readers, tmp_path):
    collecting.create(readers.mine, "教育")
    write_bundle(readers.mine.library, tmp_path / "new.zip")
    with zipfile.ZipFile(tmp_path / "new.zip") as new, zipfile.ZipFile(tmp_path / "old.zip", "w") as old:
        for name in new.namelist():
            if name not in ("deleted_collections.jsonl", "same_collections.jsonl", "retagged_notes.jsonl") and (
                "moments" not in name and "withdrawn" not in name
            ):
                old.writestr(name, new.read(name))
    assert readers.take(tmp_path / "old.zip", readers.other) == ["教育"]


def _shown(found):
    """What is outside the trash."""
    there = {sha for sha, (_, _, deleted) in found["documents"].items() if deleted is None}
    notes = {one: row for one, row in found["notes"].items() if row["document_id"] in there and not row["deleted_at"]}
    return there, notes, {(one, path) for one, path in found["of notes"] if one in notes}
