"""The law of undo: whatever was done, taking it all back leaves the library as it was, and doing it again as it became.

Every class of command takes part; a class that does not is reported by name.
"""

import importlib
import inspect
import pkgutil
import random
import tempfile
import uuid
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from reader import app
from reader.annotate.anchor import quote_of
from reader.annotate.correction import CorrectionKind
from reader.annotate.model import Color, Style
from reader.app import collecting, importing, locating, marking, reencoding, revising, shelf, tagging, trash
from reader.app.bundles import merge_in
from reader.app.changes import Changes
from reader.app.commands import DocumentSettings
from reader.app.excerpts import library_excerpts
from reader.app.marking import Place, Wish
from reader.app.note_import import plan_import, run_import
from reader.app.report import prepare
from reader.app.session import OpenDocument, Session
from reader.app.stored import stored_report
from reader.script.rulings import Ruling
from reader.source.document import source_from_bytes
from reader.store import annotations as notes
from reader.store import revisions
from reader.store.bundle import write_bundle
from reader.store.check import check, dump
from reader.store.db import StoreError, open_library
from reader.text.span import Span

PATHS = ("指标", "指标/占比", "指标/数量", "问题", "问题/师资", "待查", "a/b/c")
STEPS = 50


def command_classes():
    """Every class anywhere in ``reader.app`` that can be done and undone."""
    modules = [importlib.import_module(one.name) for one in pkgutil.walk_packages(app.__path__, f"{app.__name__}.")]
    return {
        name
        for module in modules
        for name, one in inspect.getmembers(module, inspect.isclass)
        if one.__module__ == module.__name__ and hasattr(one, "do") and hasattr(one, "undo") and name != "Command"
    }


class Reader:
    """Somebody who does anything at all with a library, by chance."""

    def __init__(self, session, make_report, seed, *, alone=False):
        self.session, self.make_report = session, make_report
        self.chance = random.Random(seed)
        self.seen = Counter()
        self.number = 0
        self.earlier = []
        self.folder = Path(tempfile.mkdtemp(dir=session.library.path.parent))
        self.actions = [one for one in ACTIONS if not (alone and one is Reader.merge)]
        self._run, self._record = session.history.run, session.history.record
        session.history.run, session.history.record = self.run, self.record

    def run(self, command):
        self.seen[type(command).__name__] += 1
        return self._run(command)

    def record(self, command, changes):
        self.seen[type(command).__name__] += 1
        return self._record(command, changes)

    def act(self):
        before = sum(self.seen.values())
        while sum(self.seen.values()) == before:
            self.chance.choice(self.actions)(self)

    # What there is

    def document(self):
        found = self.session.documents()
        return self.chance.choice(found).id if found else ""

    def ids(self, most=3):
        found = [one.id for one in self.session.all_annotations()]
        return self.chance.sample(found, min(len(found), self.chance.randint(1, most)))

    def span(self, text):
        start = self.chance.randrange(len(text) - 1)
        return Span(start, self.chance.randint(start + 1, min(len(text), start + 20)))

    def path(self):
        return self.chance.choice(PATHS)

    def wish(self):
        tags = self.chance.sample(PATHS, self.chance.randint(0, 3))
        style, color = self.chance.choice(list(Style)), self.chance.choice(list(Color))
        return Wish(style, color, self.chance.choice(("", "核对")), tuple(tags))

    # What can be done

    def import_document(self):
        self.number += 1
        text = f"第{self.number}份工作总结\n\n一、情况\n学校{self.number}所，学生123人。\n二、工作\n投入120.5万元。\n"
        source = self.session.settled(self.make_report(text, f"{self.number}.txt").source)
        self.session.adopt(prepare(source), None)

    def mark(self):
        document_id = self.document()
        if document_id:
            text = self.session.stored_source(document_id).text
            spans = [self.span(text) for _ in range(self.chance.randint(1, 3))]
            places = [Place(document_id, one, quote_of(text, one)) for one in spans]
            marking.mark_places(self.session, places, self.wish())

    def mark_whole(self):
        document_id = self.document()
        if document_id:
            session, record = self.session, self.session.document(document_id)
            opened = OpenDocument(record, stored_report(session, document_id), session.state(document_id))
            found = opened.report.analysis
            self.chance.choice(
                (
                    lambda: (
                        found.headings
                        and marking.mark_section(session, opened, self.chance.choice(found.headings), self.wish())
                    ),
                    lambda: (
                        found.indicators
                        and marking.mark_indicator(session, opened, self.chance.choice(found.indicators), self.wish())
                    ),
                    lambda: marking.mark_document(session, opened, self.wish()),
                    lambda: self.resize(opened),
                )
            )()

    def resize(self, opened):
        found = self.session.annotations(opened.record.id)
        if found:
            span = self.span(opened.report.source.text)
            marking.resize(self.session, opened, self.chance.choice(found).id, span)

    def change(self):
        for one in self.ids(1):
            self.session.change(one, note=self.chance.choice(("甲", "乙", "")), tag_paths=self.wish().tags)

    def change_many(self):
        ids = self.ids()
        self.chance.choice(
            (
                lambda: marking.recolor(self.session, ids, self.chance.choice(list(Color))),
                lambda: marking.restyle(self.session, ids, self.chance.choice(list(Style))),
                lambda: marking.add_tag(self.session, ids, self.path()),
                lambda: marking.remove_tag(self.session, ids, self.path()),
            )
        )()

    def delete(self):
        self.session.delete(self.ids())

    def remove(self):
        document_id = self.document()
        if document_id and self.chance.random() < 0.3:
            self.session.remove_document(document_id)

    def restore(self):
        there = trash.look(self.session)
        ids = [one.annotation.id for one in there.annotations] + [one.record.id for one in there.documents]
        if ids:
            trash.restore(self.session, self.chance.sample(ids, self.chance.randint(1, len(ids))))

    def revise(self):
        document_id = self.document()
        if document_id:
            held = revising.held_of(self.session, document_id)
            self.number += 1
            text = held.source.text.replace("123", str(100 + self.number)).replace("工作", "各项工作", 1)
            source = source_from_bytes(f"第{self.number}稿\n{text}".encode(), held.record.name)
            planned = revising.plan(held, source)
            self.session.run(revising.revision(self.session, planned, revising.prepared(planned), None))

    def edition(self):
        """A document of the library made the new edition of another."""
        later, earlier = self.document(), self.document()
        if later != earlier and revisions.editions(self.session.library, later) == (later,):
            source = self.session.stored_source(later)
            planned = revising.plan(revising.held_of(self.session, earlier), source)
            self.session.run(revising.revision(self.session, planned, stored_report(self.session, later), None))

    def decide(self):
        document_id = self.document()
        found = revisions.into(self.session.library, document_id) if document_id else ()
        if found:
            one = self.chance.choice(found)
            text = self.session.stored_source(document_id).text
            waits = one.outcome is revisions.Outcome.OPEN
            if self.chance.random() < 0.5:
                revising.place(self.session, one, self.span(text))
            elif waits:
                revising.keep(self.session, [one])
            else:
                revising.reopen_note(self.session, one)

    def tree(self):
        path, other = self.path(), self.path()
        self.chance.choice(
            (
                lambda: other.startswith(path) or tagging.rename(self.session, path, other),
                lambda: other.startswith(path) or tagging.move(self.session, path, other),
                lambda: tagging.move(self.session, path, ""),
                lambda: tagging.delete(self.session, path),
                lambda: tagging.set_color(self.session, path, self.chance.choice(("", "pink", "blue"))),
                lambda: tagging.make(self.session, path),
            )
        )()

    def take_in(self):
        """Notes of a file: some of them here already, edited elsewhere, some deleted meanwhile, some new."""
        found = list(library_excerpts(self.session))
        chosen = self.chance.sample(found, min(len(found), 3))
        later = "2999-01-01T00:00:00.000000+00:00"
        chosen = [replace(one, note=self.chance.choice(("丙", "丁")), modified=later) for one in chosen]
        chosen += [replace(one, id=str(uuid.UUID(int=self.chance.getrandbits(128)))) for one in chosen[:1]]
        planned = plan_import(self.session, chosen)
        if self.chance.random() < 0.3:
            self.delete()
        run_import(self.session, planned)

    def tag_documents(self):
        document_id = self.document()
        if document_id:
            tagging.tag_documents(self.session, {document_id: self.wish().tags})

    def place(self):
        found = self.session.documents()
        if found:
            one = self.chance.choice(found)
            moved = locating.Place(one.id, f"/moved/{self.chance.randrange(100)}/{one.name}", one.name)
            self.session.run(locating.PlaceDocuments((locating.Place(one.id, one.path, one.name),), (moved,)))

    def import_folder(self):
        """Files that are new, those of the library moved or written anew, and those in the trash."""
        self.number += 1
        folder = self.folder / f"{self.number}"
        folder.mkdir()
        (folder / "新.txt").write_text(f"文件夹{self.number}的总结\n一、情况\n学校{self.number}所。", encoding="utf-8")
        known = [*self.session.documents(), *(one.record for one in trash.look(self.session).documents)]
        paths = [folder]
        for record in self.chance.sample(known, min(len(known), 2)):
            data = reencoding.document_bytes(record, self.session.stored_source(record.id))
            (folder / f"{record.id}.txt").write_bytes(data)
        if self.earlier:
            path = self.chance.choice(self.earlier)
            path.write_text(path.read_text(encoding="utf-8") + f"\n二、补充{self.number}\n", encoding="utf-8")
            paths.append(path)
        self.earlier.append(folder / "新.txt")
        done = importing.import_files(self.session, importing.readable_files(paths), report=lambda *_: None)
        assert not done.failures
        if done.command is not None:
            self.session.run(done.command, done.command.changes)

    def merge(self):
        """Another reader takes this library along, works on it, and hands it back."""
        self.number += 1
        path = self.folder / f"other-{self.number}.sqlite"
        bundle = path.with_suffix(".zip")
        write_bundle(self.session.library, bundle)
        with open_library(path) as library:
            merge_in(library, bundle)
            other = Reader(Session(library), self.make_report, self.chance.random(), alone=True)
            other.number = 1000 * self.number
            for _ in range(4):
                other.act()
            write_bundle(library, bundle)
        _, command = merge_in(self.session.library, bundle)
        if command.changes:
            self.session.run(command, Changes.ALL_BUT_SOURCE)

    def collect(self):
        session, chance = self.session, self.chance
        found = collecting.all_collections(session)
        one = chance.choice(found).id if found else ""
        documents = [self.document(), self.document()] if self.document() else []
        self.number += 1
        name = f"{chance.choice('甲乙丙')}{self.number}"
        if not one:
            collecting.create(session, name, documents=documents)
            return
        other = chance.choice(found).id
        chance.choice(
            (
                lambda: collecting.create(session, name, chance.choice(("", one)), documents=documents),
                lambda: collecting.rename(session, one, name),
                lambda: collecting.set_color(session, one, chance.choice(("", "pink", "blue"))),
                lambda: (
                    other in collecting.below(found, one) or collecting.move(session, one, chance.choice(("", other)))
                ),
                lambda: collecting.delete(session, one),
                lambda: collecting.add(session, one, documents),
                lambda: collecting.remove(session, one, documents),
            )
        )()

    def say(self):
        document_id = self.document()
        if document_id:
            self.chance.choice(
                (
                    lambda: shelf.rename(self.session, document_id, self.chance.choice(("甲的叫法", "乙", ""))),
                    lambda: shelf.set_status(
                        self.session,
                        [document_id, self.document()],
                        self.chance.choice((None, *shelf.ReadingStatus)),
                    ),
                )
            )()

    def settle(self):
        document_id = self.document()
        if document_id:
            flags = [self.chance.random() < 0.5 for _ in range(3)]
            rejected = ((0, 1),) if self.chance.random() < 0.5 else ()
            self.session.settle(document_id, DocumentSettings(flags[0], rejected, *flags[1:]))

    def rule(self):
        held = self.session.rulings(self.document())
        if held and self.chance.random() < 0.4:
            self.session.withdraw(self.chance.choice(held))
        else:
            self.session.rule(
                Ruling("后", self.chance.choice("后後"), "hant"), self.chance.choice(("", self.document()))
            )

    def correct(self):
        document_id = self.document()
        if document_id:
            source = self.session.stored_source(document_id)
            kind = self.chance.choice((CorrectionKind.NO_INDICATOR, CorrectionKind.INDICATOR, CorrectionKind.HIDE))
            record, state = self.session.document(document_id), self.session.state(document_id)
            self.session.correct(OpenDocument(record, prepare(source), state), kind, self.span(source.text))

    def reread(self):
        document_id = self.document()
        fixed = document_id and revisions.concerns_notes(self.session.library, document_id)
        if document_id and not fixed and self.chance.random() < 0.5:
            source, record = self.session.stored_source(document_id), self.session.document(document_id)
            encoding = self.chance.choice(("utf-8", "gb18030", "latin-1"))
            if encoding != source.encoding:
                data = reencoding.document_bytes(record, source)
                before = reencoding.hanging(self.session, document_id)
                self.session.run(reencoding.safe(reencoding.plan(source, before, document_id, data, encoding)))


ACTIONS = (
    Reader.import_document,
    Reader.import_folder,
    Reader.merge,
    *(Reader.mark,) * 4,
    *(Reader.mark_whole,) * 2,
    *(Reader.change,) * 2,
    Reader.change_many,
    Reader.delete,
    Reader.remove,
    *(Reader.restore,) * 2,
    *(Reader.tree,) * 3,
    Reader.revise,
    Reader.edition,
    *(Reader.decide,) * 2,
    Reader.tag_documents,
    Reader.take_in,
    Reader.place,
    *(Reader.collect,) * 3,
    *(Reader.say,) * 2,
    Reader.settle,
    Reader.rule,
    Reader.correct,
    *(Reader.reread,) * 3,
)


@pytest.mark.parametrize("seed", range(12))
def test_fifty_commands_taken_back_leave_the_library_as_it_was(session, make_report, seed):
    reader = Reader(session, make_report, seed)
    moments = [dump(session.library)]
    for _ in range(STEPS):
        reader.act()
        moments.append(dump(session.library))
    taken = sum(reader.seen.values())
    for _ in range(taken):
        session.undo()
    assert dump(session.library) == moments[0]
    for _ in range(taken):
        session.redo()
    assert dump(session.library) == moments[-1]
    assert check(session.library) == ()


@pytest.mark.parametrize("seed", range(20, 24))
def test_every_single_step_is_taken_back_and_done_again(session, make_report, seed):
    reader = Reader(session, make_report, seed)
    for _ in range(STEPS):
        steps, before = sum(reader.seen.values()), dump(session.library)
        reader.act()
        taken, after = sum(reader.seen.values()) - steps, dump(session.library)
        for _ in range(taken):
            session.undo()
        assert dump(session.library) == before
        for _ in range(taken):
            session.redo()
        assert dump(session.library) == after


@pytest.mark.parametrize("seed", range(50, 58))
def test_what_is_read_between_the_steps_goes_with_what_is_taken_back(session, make_report, seed):
    """To open a report, and to stop at some line of it, are no steps: they keep nothing in the library."""
    reader, chance = Reader(session, make_report, seed), random.Random(seed)
    before = dump(session.library)
    for _ in range(STEPS):
        reader.act()
        document_id = reader.document()
        if document_id and chance.random() < 0.5:
            opened = session.reopen(document_id, stored_report(session, document_id))
            session.save_state(replace(opened.state, position=chance.randrange(5), zoom=1.5))
        assert check(session.library) == ()
    while session.history.undo_code:
        session.undo()
    assert dump(session.library) == before
    while session.history.redo_code:
        session.redo()
    assert check(session.library) == ()


@pytest.mark.parametrize("seed", range(30, 42))
def test_two_programs_at_once_leave_a_sound_library(session, make_report, seed):
    """Whatever each does, takes back and does again: a step that cannot be is refused whole."""
    with open_library(session.library.path) as library:
        readers = [Reader(session, make_report, seed), Reader(Session(library), make_report, seed + 100)]
        readers[1].number = 1000
        chance = random.Random(seed)
        for _ in range(STEPS):
            reader = chance.choice(readers)
            step = chance.choices((reader.session.undo, reader.session.redo, None), (3, 2, 6))[0]
            with suppress(StoreError):
                step() if step else chance.choice(reader.actions)(reader)
            assert check(library) == ()


def test_every_class_of_command_takes_part(tmp_path, make_report):
    """However long it takes: what a reader by chance does depends on the ids of notes, which differ each time."""
    missing = command_classes()
    for seed in range(40):
        with open_library(tmp_path / f"{seed}.sqlite") as library:
            reader = Reader(Session(library), make_report, seed)
            for _ in range(STEPS):
                reader.act()
        missing -= reader.seen.keys()
        if not missing:
            break
    assert missing == set(), "commands that no random reader gives"


def test_a_note_another_process_changed_is_not_lost_by_undo(session, document):
    made = session.annotate(document, Span(0, 3), note="甲")
    with session.library.transaction():
        notes.update(session.library, replace(made, note="乙"))
    session.undo()
    (kept,) = trash.look(session).annotations
    assert kept.annotation.note == "乙"
