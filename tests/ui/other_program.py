"""Another program at work on the library that a window has open: at random, through a connection of its own."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from reader.app import collecting, marking, shelf, tagging, trash
from reader.app.collecting import CollectingFailed
from reader.app.report import prepare
from reader.app.session import Session
from reader.app.shelf import ReadingStatus
from reader.app.stored import stored_report
from reader.source.document import ImportFailed, read_source
from reader.store.db import open_library
from reader.text.span import Span


class OtherProgram:
    """Writes to the library at ``path``; ``reports`` are files it may enter."""

    def __init__(self, path: Path, chance: random.Random, reports: Sequence[Path]) -> None:
        self._path, self._random, self._reports = path, chance, reports

    def act(self) -> None:
        """Do one thing, and let go of the library again."""
        deeds = (
            (self._add_note, 4),
            (self._change_note, 3),
            (self._delete_notes, 3),
            (self._purge_notes, 3),
            (self._remove_document, 2),
            (self._purge_document, 3),
            (self._enter_document, 4),
            (self._change_tags, 3),
            (self._collect, 2),
            (self._say_how_far, 2),
        )
        deed = self._random.choices([one for one, _ in deeds], [weight for _, weight in deeds])[0]
        with open_library(self._path, make=False) as library:
            deed(Session(library))

    def _document(self, session: Session) -> str:
        """A document, one of those opened last."""
        ids = [one.id for one in session.documents()[:3]]
        return self._random.choice(ids) if ids else ""

    def _notes(self, session: Session) -> list[str]:
        ids = [one.id for one in session.all_annotations()]
        return self._random.sample(ids, min(len(ids), self._random.randrange(1, 4)))

    def _add_note(self, session: Session) -> None:
        one = self._document(session)
        if one:
            document = session.opened(one, stored_report(session, one))
            length = len(document.report.source.text)
            start = self._random.randrange(max(1, length - 20))
            session.annotate(document, Span(start, min(start + 12, length)), note="from elsewhere")

    def _change_note(self, session: Session) -> None:
        for one in self._notes(session):
            session.change(one, note="changed elsewhere")

    def _delete_notes(self, session: Session) -> None:
        session.delete(self._notes(session))

    def _purge_notes(self, session: Session) -> None:
        ids = self._notes(session)
        session.delete(ids)
        trash.purge(session, ids)

    def _remove_document(self, session: Session) -> None:
        one = self._document(session)
        if one:
            session.remove_document(one)

    def _purge_document(self, session: Session) -> None:
        one = self._document(session)
        if one:
            session.remove_document(one)
            trash.purge(session, [one])

    def _enter_document(self, session: Session) -> None:
        try:
            source = read_source(self._random.choice(self._reports))
        except ImportFailed:
            return
        session.adopt(prepare(session.settled(source)), None)
        if self._random.random() < 0.3:
            session.undo()

    def _change_tags(self, session: Session) -> None:
        paths = [one.path for one in session.tag_counts()]
        if paths and self._random.random() < 0.5:
            tagging.delete(session, self._random.choice(paths))
        elif ids := self._notes(session):
            marking.add_tag(session, ids, "elsewhere/new")

    def _collect(self, session: Session) -> None:
        there = collecting.all_collections(session)
        one = self._document(session)
        if there and self._random.random() < 0.4:
            collecting.delete(session, self._random.choice(there).id)
        elif one:
            try:
                collecting.create(session, f"elsewhere {self._random.randrange(5)}", "", documents=(one,))
            except CollectingFailed:
                return  # there is one of the name

    def _say_how_far(self, session: Session) -> None:
        one = self._document(session)
        if one:
            shelf.set_status(session, (one,), self._random.choice((*ReadingStatus, None)))
