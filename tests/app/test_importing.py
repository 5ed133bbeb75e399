"""Many files into the library: each once, each told of, all taken back as one step."""

import os
import shutil

import pytest

from reader.app import collecting, importing, locating, trash
from reader.app.importing import Outcome, import_files, readable_files
from reader.app.session import Session
from reader.app.stored import stored_report
from reader.store import collected, documents
from reader.store.check import check, dump
from reader.store.db import open_library
from reader.text.span import Span

LINE = "一、基本情况\n第{0}所学校在校学生{0}人，比上年增长3.2%。\n"


@pytest.fixture
def folder(tmp_path):
    top = tmp_path / "报告"
    (top / "甲" / "乙").mkdir(parents=True)
    for number in range(9):
        place = (top, top / "甲", top / "甲" / "乙")[number % 3]
        (place / f"{number}.txt").write_text(f"第{number}号工作总结\n" + LINE.format(number + 100), encoding="utf-8")
    (top / "图.png").write_bytes(b"\x89PNG")
    (top / ".隐.txt").write_text("隐", encoding="utf-8")
    return top


class Told:
    """What an import reported."""

    def __init__(self, stop_after=None):
        self.files, self.counts, self.stop_after = [], [], stop_after

    def __call__(self, done, found, told):
        self.files += told
        self.counts.append((done, found))

    def cancelled(self):
        return self.stop_after is not None and len(self.files) >= self.stop_after


def run(session, paths, **more):
    told = Told(more.pop("stop_after", None))
    files = readable_files(paths)
    return import_files(session, files, report=told, cancelled=told.cancelled, **more), told


def test_the_files_of_folders_are_found_at_any_depth(folder):
    found = readable_files([folder, folder / "0.txt", folder / "图.png"])
    assert len(found) == 10
    assert [path.name for path in found if path.suffix == ".txt"] == sorted(
        (path.name for path in found if path.suffix == ".txt"), key=lambda name: (int(name[0]) % 3, name)
    )


def test_a_link_to_a_folder_above_is_not_followed(folder):
    (folder / "圈").symlink_to(folder, target_is_directory=True)
    assert len(readable_files([folder])) == 9


@pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")
@pytest.mark.parametrize("processes", [0, 2])
def test_a_file_whose_name_is_no_text_comes_in_with_the_others(session, folder, processes):
    path = folder / os.fsdecode("报告.txt".encode("gbk"))
    path.write_text(LINE.format(55), encoding="utf-8")
    done, _ = run(session, [folder], processes=processes)
    assert (done.found, done.count(Outcome.ADDED)) == (10, 10)
    found = {record.name: record for record in session.documents()}
    assert found["报告.txt"].path == ""
    again, _ = run(session, [folder])
    assert again.count(Outcome.KNOWN) == 10
    path.unlink()
    assert locating.missing(session.library) == ()
    moved = folder / "乙.txt"
    moved.write_text(LINE.format(55), encoding="utf-8")
    run(session, [moved])
    assert session.document(found["报告.txt"].id).path == str(moved)


def test_a_file_is_known_where_the_system_does_not_say_what_is_at_its_old_place(session, folder):
    run(session, [folder / "0.txt"])
    (record,) = session.documents()
    documents.update_place(session.library, record.id, "/" + "长" * 100, "0.txt")
    done, _ = run(session, [folder / "0.txt"])
    assert done.count(Outcome.KNOWN) == 1
    assert session.document(record.id).path == str(folder / "0.txt")


def test_files_at_new_places_are_not_looked_for_among_all_documents(session, folder):
    run(session, [folder / "0.txt"])
    asked = []
    session.library.db.conn.set_trace_callback(asked.append)
    done, _ = run(session, [folder])
    session.library.db.conn.set_trace_callback(None)
    assert (done.count(Outcome.ADDED), done.count(Outcome.KNOWN)) == (8, 1)
    looks = {sql for sql in asked if " path = " in sql and sql.startswith("SELECT")}
    assert looks
    for sql in looks:
        plan = " ".join(row[3] for row in session.library.rows(f"EXPLAIN QUERY PLAN {sql}"))
        assert "SEARCH documents USING INDEX documents_by_path (path=?)" in plan
        assert "SCAN documents" not in plan


def test_a_path_the_system_refuses_is_told_of_as_any_other(session, tmp_path):
    done, _ = run(session, [tmp_path / ("长" * 100)])
    assert [one.error.code for one in done.failures] == ["unreadable"]


def test_processes_bring_in_what_one_reader_would(session, folder, tmp_path):
    done, told = run(session, [folder], processes=2)
    assert (done.found, done.count(Outcome.ADDED), done.cancelled) == (9, 9, False)
    assert told.counts[-1] == (9, 9)
    assert [one.path for one in told.files] == list(readable_files([folder]))
    assert {record.opened for record in session.documents()} == {""}
    with open_library(tmp_path / "other.sqlite") as library:
        other = Session(library)
        for path in readable_files([folder]):
            run(other, [path])
        assert [(one.sha256, one.title) for one in other.documents()] != []
        assert {(one.sha256, one.title) for one in other.documents()} == {
            (one.sha256, one.title) for one in session.documents()
        }
    assert check(session.library) == ()


def test_an_import_taken_up_again_passes_over_what_is_there(session, folder, monkeypatch):
    monkeypatch.setattr(importing, "BATCH", 2)
    first, _ = run(session, [folder], stop_after=3, processes=1)
    assert first.cancelled
    assert 3 <= first.count(Outcome.ADDED) < 9
    assert len(session.documents()) == first.count(Outcome.ADDED)
    again, _ = run(session, [folder])
    assert again.count(Outcome.KNOWN) == first.count(Outcome.ADDED)
    assert again.count(Outcome.ADDED) == 9 - first.count(Outcome.ADDED)


def test_each_file_is_told_of_once_with_what_became_of_it(session, folder):
    shutil.copy(folder / "0.txt", folder / "甲" / "副本.txt")
    (folder / "空.txt").write_bytes(b"")
    (folder / "坏.docx").write_bytes(b"PK\x03\x04 broken")
    done, _ = run(session, [folder, folder / "没有.txt"], processes=1)
    assert done.count(Outcome.ADDED) == 9
    assert [one.path.name for one in done.files if one.outcome is Outcome.DUPLICATE] == ["副本.txt"]
    assert {one.path.name: one.error.code for one in done.failures} == {
        "空.txt": "empty",
        "坏.docx": "damaged",
        "没有.txt": "missing",
    }
    assert len(done.files) == done.found == 13


def test_an_import_is_one_step_to_undo(session, folder, document):
    done, _ = run(session, [folder])
    session.run(done.command, done.command.changes)
    assert len(session.documents()) == 10
    assert session.history.undo_code == "import-documents"
    session.undo()
    assert [one.id for one in session.documents()] == [document.record.id]
    session.redo()
    assert len(session.documents()) == 10
    assert check(session.library) == ()


def test_what_the_trash_holds_comes_back_and_goes_again(session, folder):
    run(session, [folder])
    gone = session.documents()[0]
    session.remove_document(gone.id)
    done, _ = run(session, [folder])
    assert (done.count(Outcome.RESTORED), done.count(Outcome.KNOWN)) == (1, 8)
    assert gone.id in session.document_ids()
    done.command.undo(session.library)
    assert gone.id not in session.document_ids()
    assert len(session.documents()) == 8


def test_a_moved_file_is_found_again_and_a_copy_is_a_duplicate(session, folder):
    run(session, [folder])
    (folder / "0.txt").rename(folder / "甲" / "新名.txt")
    shutil.copy(folder / "甲" / "1.txt", folder / "1副本.txt")
    done, _ = run(session, [folder])
    assert [one.path.name for one in done.files if one.outcome is Outcome.DUPLICATE] == ["1副本.txt"]
    assert str((folder / "甲" / "新名.txt").resolve()) in {one.path for one in session.documents()}


def test_a_changed_file_is_a_new_edition_and_goes_back(session, folder):
    run(session, [folder])
    path = folder / "3.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("3.2%", "2.8%"), encoding="utf-8")
    done, _ = run(session, [folder])
    assert (done.count(Outcome.REVISED), len(session.documents())) == (1, 9)
    done.command.undo(session.library)
    assert "3.2%" in "".join(session.stored_source(one.id).text for one in session.documents() if one.path == str(path))


def test_a_file_that_ends_its_process_fails_alone(session, folder, monkeypatch):
    class Broken:
        def __init__(self, *_):
            self.sound = True

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.shutdown()

        def shutdown(self, **_):
            pass

        def submit(self, function, path):
            if not self.sound:
                raise importing.BrokenProcessPool
            future = importing.Future()
            if path.name == "4.txt":
                self.sound = False
                future.set_exception(importing.BrokenProcessPool())
            else:
                future.set_result(function(path))
            return future

    monkeypatch.setattr(importing, "reading_processes", Broken)
    done, _ = run(session, [folder], processes=1)
    assert [(one.path.name, one.error.code) for one in done.failures] == [("4.txt", "crashed")]
    assert done.count(Outcome.ADDED) == 8


def test_an_import_into_a_collection_is_one_step_with_it(session, folder):
    run(session, [folder / "0.txt"])
    made = collecting.create(session, "教育")
    result, _ = run(session, [folder], into=made.id)
    assert len(collected.members(session.library, (made.id,))) == 9
    session.run(result.command, result.command.changes)
    session.undo()
    assert collected.members(session.library, (made.id,)) == ()
    assert len(session.documents()) == 1
    session.redo()
    assert len(collected.members(session.library, (made.id,))) == 9
    assert check(session.library) == ()


def test_documents_whose_collection_went_during_the_import_are_told(session, folder, monkeypatch):
    """The reader makes a collection, imports a folder into it, and takes the collection back meanwhile."""
    monkeypatch.setattr(importing, "BATCH", 1)
    made = collecting.create(session, "教育")

    def take_back(done, found, told):
        if collecting.all_collections(session):
            collecting.delete(session, made.id)

    result = import_files(session, readable_files([folder]), report=take_back, processes=1, into=made.id)
    assert result.count(Outcome.ADDED) == 9
    assert result.uncollected == 9
    session.undo()
    assert len(collected.members(session.library, (made.id,))) == 1, "the one that was in it when it was deleted"


def test_documents_come_into_a_collection_that_is_there_again(session, folder, monkeypatch):
    monkeypatch.setattr(importing, "BATCH", 1)
    made = collecting.create(session, "教育")

    def go_back_and_forth(done, found, told):
        if done == 2:
            collecting.delete(session, made.id)
        if done == 6:
            session.undo()

    result = import_files(session, readable_files([folder]), report=go_back_and_forth, processes=1, into=made.id)
    assert result.uncollected == 0
    assert len(collected.members(session.library, (made.id,))) == 9


def test_an_import_into_no_collection_leaves_none_out(session, folder):
    result, _ = run(session, [folder])
    assert result.uncollected == 0


def test_an_import_taken_back_leaves_only_what_somebody_worked_on(session, folder, document):
    before = dump(session.library)
    done, _ = run(session, [folder])
    session.run(done.command, done.command.changes)
    after = dump(session.library)
    session.undo()
    assert dump(session.library) == before
    session.redo()
    assert dump(session.library) == after
    chosen = next(one for one in session.documents() if one.id != document.record.id)
    with open_library(session.library.path) as elsewhere:
        opened = Session(elsewhere).reopen(chosen.id, stored_report(session, chosen.id))
        Session(elsewhere).annotate(opened, Span(0, 2), note="别处写的")
    session.undo()
    assert [one.id for one in session.documents()] == [document.record.id]
    assert [one.record.id for one in trash.look(session).documents] == [chosen.id]
    session.redo()
    assert [one.note for one in session.annotations(chosen.id)] == ["别处写的"]
