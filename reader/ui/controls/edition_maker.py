"""Making an open document the new edition of another: planned off the UI thread, entered as one step, stopped whole."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.app import revising
from reader.app.revising import Plan
from reader.app.session import OpenDocument, Session
from reader.store.db import StoreError, open_library
from reader.ui.changing import Changing
from reader.ui.controls.carrying import CarryJob
from reader.ui.controls.surroundings import Surroundings


class EditionMaker(QObject):
    """Carries notes over to a document that is open; closing it meanwhile leaves all as it was."""

    made = Signal(object, object)
    """An :class:`OpenDocument` that is a new edition now, and the :class:`Plan` it was made by."""
    failed = Signal(object)

    def __init__(self, around: Surroundings, changing: Changing) -> None:
        super().__init__(around.window)
        self._session, self._tasks, self._workspace = around.session, around.tasks, around.workspace
        self._carrying = around.workspace.carrying
        self._changing = changing

    def make(self, document: OpenDocument, earlier_id: str) -> None:
        """Begin to make ``document`` the new edition of another."""
        key = f"edition-{document.record.id}"
        job = self._carrying.begin(key, partial(self._tasks.cancel, key))
        work = partial(_planned, self._session.library.path, earlier_id, document.record.id, job)
        done, fail = partial(self._planned, document, job), partial(self._not_planned, job)
        self._tasks.run(key, work, done, fail, (StoreError,))

    def _planned(self, document: OpenDocument, job: CarryJob, planned: Plan | None) -> None:
        if planned is not None:
            self._session.turns.when_free(partial(self._enter, document, job, planned))

    def _not_planned(self, job: CarryJob, error: Exception) -> None:
        self._carrying.end(job)
        self.failed.emit(error)

    def _enter(self, document: OpenDocument, job: CarryJob, planned: Plan) -> None:
        if job.is_stopped():
            return
        if not (self._is_open(document) and revising.is_next(self._session, planned)):
            self._carrying.say_stopped(job)
            return
        self._carrying.end(job)
        path = Path(document.record.path) if document.record.path else None
        self._changing.run(
            partial(_revised, planned, document, path),
            partial(self._entered, document, planned),
            rows=len(planned.notes),
            words=self.tr("正在写入批注"),
        )

    def _is_open(self, document: OpenDocument) -> bool:
        shown = (view.document for view in self._workspace.views())
        return any(one is not None and one.record.id == document.record.id for one in shown)

    def _entered(self, document: OpenDocument, planned: Plan, document_id: str) -> None:
        try:
            made = self._session.opened(document_id, document.report)
        except StoreError as error:  # another program may have taken it away by now
            self.failed.emit(error)
            return
        self.made.emit(made, planned)


def _planned(path: Path, earlier_id: str, document_id: str, job: CarryJob) -> Plan | None:
    """In a thread, with a connection of its own."""
    with open_library(path, make=False) as library:
        session = Session(library)
        held, source = revising.held_of(session, earlier_id), session.stored_source(document_id)
    return revising.plan(held, source, progress=job.report, cancelled=job.is_stopped)


def _revised(planned: Plan, document: OpenDocument, path: Path | None, session: Session) -> str:
    return revising.revise(session, planned, document.report, path).record.id
