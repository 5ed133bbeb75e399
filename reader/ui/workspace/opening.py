"""Opening reports off the UI thread: read, then prepare for the state a document was left in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.app.beside import Carried, ChangeStopped, Watch, Work, carry_out, enter
from reader.app.kept_notes import Moment
from reader.app.reencoding import ENCODED, ChangeEncoding, differs, hanging
from reader.app.report import Report
from reader.app.revising import earlier_at, is_next, revise
from reader.app.session import Session
from reader.script.view import ViewScript
from reader.source.document import ImportFailed, Source, read_source
from reader.store import documents
from reader.store.db import StoreError, open_library
from reader.store.states import ReadingState
from reader.ui.controls.carrying import Carrying, CarryJob
from reader.ui.document.prepared import Prepared, Standing, prepared_again
from reader.ui.document.preparing import (
    Notes,
    notes_on,
    prepare_edition,
    prepare_report,
    replan,
    stored_source,
    with_notes,
)
from reader.ui.tasks import Tasks

AT_ONCE = 60_000
"""Up to this many characters a report is shown when it is analysed; a longer one can be read before."""

LONG = 500_000
MANY = 200
"""A report of more characters, or an edition that more notes come over to, is written down in a thread."""


@dataclass(frozen=True, slots=True)
class Request:
    """One document to open: a file, or a document of the library. ``script`` overrides the remembered one."""

    path: Path | None = None
    document_id: str = ""
    script: ViewScript | None = None
    encoding: str | None = None
    waits: bool = False
    """Its tab is there before it is: one of several, or of an earlier session. It comes on top by choice only."""


class Opener(QObject):
    """Opens documents one after the other, in the order asked for."""

    source_ready = Signal(object, object, str)
    """A request, its long source, not analysed yet, and the id of its document, empty for a new one."""
    opened = Signal(object, object, object)
    """A request, the :class:`OpenDocument` and its :class:`Prepared`."""
    renewed = Signal(object, object)
    """An open document prepared :meth:`again`, and its :class:`Prepared`."""
    renewal_failed = Signal(object)
    """The ``StoreError`` that left an open document as it was."""
    revised = Signal(object, object)
    """An :class:`OpenDocument` that was entered as a new edition, and the :class:`Plan` it was made by."""
    entered = Signal(object)
    """An :class:`OpenDocument` that the library did not have."""
    failed = Signal(object, object)
    """A request, and the ``ImportFailed`` or ``StoreError`` that ended it."""

    def __init__(self, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._count = 0
        self._preparing: dict[Request, list[str]] = {}
        self.carrying = Carrying(self)

    def open(self, request: Request) -> None:
        """Begin to open ``request``."""
        self._count += 1
        key = f"open-{self._count}"
        fail = partial(self._fail, request)
        library, done, expected = self._session.library.path, partial(self._read, request), (ImportFailed, StoreError)
        if request.path is not None:
            read = partial(_read_file, library, request.path, request.encoding)
            self._tasks.run(key, read, done, fail, expected)
            return
        try:
            if self._session.document(request.document_id).length > LONG:
                self._tasks.run(key, partial(_read_stored, library, request.document_id), done, fail, expected)
                return
            source = self._session.stored_source(request.document_id)
        except StoreError as error:
            fail(error)
            return
        self._settle(request, source, source)

    def again(self, document_id: str, standing: Standing | None = None) -> None:
        """Prepare a stored document anew, as its reader has it now; of several times only the last one counts.

        ``standing`` is how it is open, where nothing but what was put right is another.
        """
        if standing is not None:
            make = self._noted(partial(prepared_again, standing, self._session.corrections(document_id)), document_id)
        else:
            try:
                make = self._work(self._fetching(document_id), self._session.state(document_id), None)
            except StoreError as error:
                self.renewal_failed.emit(error)
                return
        self._tasks.run(
            f"again-{document_id}",
            make,
            partial(self._made_again, document_id),
            self.renewal_failed.emit,
            (StoreError,),
        )

    def _fetching(self, document_id: str) -> Callable[[], Source]:
        """What fetches the source of a stored document: that of a long one when it is called, in any thread."""
        if self._session.document(document_id).length > LONG:
            return partial(stored_source, self._session.library.path, document_id)
        return partial(_given, self._session.stored_source(document_id))

    def _made_again(self, document_id: str, made: Prepared) -> None:
        self._session.turns.when_free(partial(self._reopen, document_id, made))

    def _reopen(self, document_id: str, made: Prepared) -> None:
        work = partial(_reopened_as, document_id, made)
        done = partial(self._tell_renewed, made)
        if _takes_long(made):
            self._write_elsewhere(made, work, done, self.renewal_failed.emit)
            return
        try:
            work(self._session)
        except StoreError as error:
            self.renewal_failed.emit(error)
            return
        self._take_notes(document_id, made)
        done(document_id)

    def _tell_renewed(self, made: Prepared, document_id: str) -> None:
        try:
            document = self._session.opened(document_id, made.report)
        except StoreError as error:  # another program may have taken it away by now
            self.renewal_failed.emit(error)
            return
        self.renewed.emit(document, made)

    def _read(self, request: Request, found: tuple[Source, Source | None]) -> None:
        read, settled = found
        if request.encoding is not None and request.path is not None and self._reread(request, read):
            return
        self._settle(request, read, settled)

    def _reread(self, request: Request, read: Source) -> bool:
        """Have a document the library has in another encoding read as ``request`` asks; False when it is so already."""
        try:
            record = differs(self._session, read)
            if record is None or request.path is None or request.encoding is None or read.format not in ENCODED:
                return False
            stored, before = self._session.stored_source(record.id), hanging(self._session, record.id)
        except (ImportFailed, StoreError) as error:
            self._fail(request, error)
            return True
        make = partial(replan, stored, before, record.id, request.path, request.encoding)
        done, fail = partial(self._replanned, request, read), partial(self._fail, request)
        self._tasks.run(f"reread-{record.id}", make, done, fail, (ImportFailed,))
        return True

    def _replanned(self, request: Request, read: Source, command: ChangeEncoding) -> None:
        self._session.turns.when_free(partial(self._reencode, request, read, command))

    def _reencode(self, request: Request, read: Source, command: ChangeEncoding) -> None:
        try:
            self._session.run(command)
        except StoreError as error:
            self._fail(request, error)
            return
        self._settle(request, read)

    def _settle(self, request: Request, read: Source, settled: Source | None = None) -> None:
        """Begin to prepare what was ``read``, as the library holds it: ``settled``, where that is known already."""
        try:
            if request.path is not None and self._begin_revision(request, request.path, read):
                return
            source = self._session.settled(read) if settled is None else settled
            state = self._state_of(source)
        except StoreError as error:
            self._fail(request, error)
            return
        make = self._work(partial(_given, source), state, request.script)
        if len(source.text) > AT_ONCE:
            self.source_ready.emit(request, source, state.document_id)
        self._prepare(request, make)

    def _prepare(self, request: Request, make: Callable[[], Prepared]) -> None:
        self._count += 1
        key = f"prepare-{self._count}"
        self._preparing.setdefault(request, []).append(key)
        self._tasks.run(key, make, partial(self._prepared, request, key), partial(self._fail, request))

    def _prepare_revision(self, request: Request, make: Callable[[CarryJob], Prepared | None]) -> None:
        """As :meth:`_prepare`, on the line of work; another new edition of the same file makes room for this one."""
        self._count += 1
        key = f"prepare-{self._count}"
        job = self.carrying.begin(str(request.path), partial(self._tasks.cancel, key))
        done, fail = partial(self._revision_prepared, request, job), partial(self._revision_failed, request, job)
        self._tasks.run(key, partial(make, job), done, fail, (StoreError,))

    def _revision_prepared(self, request: Request, job: CarryJob, made: Prepared | None) -> None:
        if made is not None:
            self._session.turns.when_free(partial(self._finish_revision, request, job, made))

    def _finish_revision(self, request: Request, job: CarryJob, made: Prepared) -> None:
        """Enter it, or begin anew where the library has another edition, or this one, by now."""
        if job.is_stopped():
            return
        try:
            overtaken = made.revision is not None and not is_next(self._session, made.revision)
        except StoreError as error:
            self._revision_failed(request, job, error)
            return
        if overtaken:
            self.carrying.end(job)
            self._settle(request, made.report.source)
        else:
            self._finish(request, made, job)

    def _revision_failed(self, request: Request, job: CarryJob, error: Exception) -> None:
        self.carrying.end(job)
        self._fail(request, error)

    def give_up(self, request: Request) -> None:
        """Open ``request`` no more, where it is still being looked through: its tab was closed."""
        for key in self._preparing.pop(request, ()):
            self._tasks.cancel(key)

    def _begin_revision(self, request: Request, path: Path, read: Source) -> bool:
        """Begin to open a file whose bytes have changed, as a new edition; False for any other."""
        earlier = earlier_at(self._session, read, path)
        if earlier is None:
            return False
        library, options = self._session.library.path, self._session.view_options(earlier.id)
        everywhere = tuple(one.ruling for one in self._session.rulings("") if not one.document_id)
        plain = self._work(partial(_given, read), ReadingState(""), request.script)
        script_for = partial(_script_for, self._session, request.script)
        make = partial(prepare_edition, library, earlier.id, read, options, everywhere, plain, script_for)
        self._prepare_revision(request, make)
        return True

    def _state_of(self, source: Source) -> ReadingState:
        library = self._session.library
        record = documents.find_by_hash(library, source.sha256)
        # A report that comes back out of the trash comes back as it was read.
        record = record or documents.find_by_hash(library, source.sha256, trashed=True)
        return self._session.state(record.id) if record else ReadingState("")

    def _work(
        self, fetch: Callable[[], Source], state: ReadingState, script: ViewScript | None
    ) -> Callable[[], Prepared]:
        """What prepares the source that ``fetch`` gives for the state it was left in, in any thread."""
        options = self._session.view_options(state.document_id)
        corrections = self._session.corrections(state.document_id)
        make = partial(
            prepare_report, fetch, state, corrections, options, partial(_script_for, self._session, script, state)
        )
        return self._noted(make, state.document_id) if state.document_id else make

    def _noted(self, make: Callable[[], Prepared], document_id: str) -> Callable[[], Prepared]:
        """``make`` for a document the library has, with its notes."""
        return partial(with_notes, make, self._session.library.path, document_id, self._session.kept_notes.moment())

    def _prepared(self, request: Request, key: str, made: Prepared) -> None:
        keys = self._preparing[request]
        keys.remove(key)
        if not keys:
            del self._preparing[request]
        self._session.turns.when_free(partial(self._finish, request, made))

    def _finish(self, request: Request, made: Prepared, job: CarryJob | None = None) -> None:
        try:
            is_new = request.path is not None and self._session.known(made.report.source) is None
            done = partial(self._tell_opened, request, made, is_new, job)
            if _takes_long(made):
                fail = partial(self._not_finished, request, job)
                self._write_elsewhere(made, partial(_entered_as, request, made), done, fail, job)
                return
            document_id = _entered_as(request, made, self._session)
        except StoreError as error:
            self._not_finished(request, job, error)
            return
        self._take_notes(document_id, made)
        done(document_id)

    def _not_finished(self, request: Request, job: CarryJob | None, error: Exception) -> None:
        if job is not None and isinstance(error, ChangeStopped):
            self.carrying.say_stopped(job)
        elif job is not None:
            self._revision_failed(request, job, error)
        else:
            self._fail(request, error)

    def _write_elsewhere(
        self,
        made: Prepared,
        work: Work[str],
        done: Callable[[str], object],
        fail: Callable[[Exception], object],
        job: CarryJob | None = None,
    ) -> None:
        """Do ``work``, which says of which document it is, in a thread, and call ``done`` or ``fail``.

        To write the outline of a long report takes a while, and so does to see that it is the one there is.
        """
        self._session.turns.take()
        self._count += 1
        watch = self.carrying.watch(job) if job is not None else Watch()
        carry = partial(carry_out, self._session.library.path, work, watch)
        written = partial(self._written_elsewhere, made, done)
        self._tasks.run(f"write-{self._count}", carry, written, partial(self._not_written, fail), (Exception,))

    def _written_elsewhere(self, made: Prepared, done: Callable[[str], object], carried: Carried[str]) -> None:
        moment = self._session.kept_notes.moment()
        self._count += 1
        work = partial(notes_on, self._session.library.path, made, carried.value)
        read = partial(self._notes_read, done, carried, moment)
        self._tasks.run(f"notes-{self._count}", work, read, partial(self._notes_not_read, read), (StoreError,))

    def _notes_not_read(self, read: Callable[[Notes], None], _error: Exception) -> None:
        read({})  # they are read when they are wanted

    def _notes_read(self, done: Callable[[str], object], carried: Carried[str], moment: Moment, notes: Notes) -> None:
        try:
            enter(self._session, carried, notes, moment)
            done(carried.value)
        finally:
            self._session.turns.release()

    def _not_written(self, fail: Callable[[Exception], object], error: Exception) -> None:
        self._session.turns.release()
        if not isinstance(error, StoreError | ChangeStopped):
            raise error
        fail(error)

    def _tell_opened(
        self, request: Request, made: Prepared, is_new: bool, job: CarryJob | None, document_id: str
    ) -> None:
        if job is not None:
            self.carrying.end(job)
        try:
            document = self._session.opened(document_id, made.report)
        except StoreError as error:  # another program may have taken it away by now
            self._fail(request, error)
            return
        self.opened.emit(request, document, made)
        if made.revision is not None:
            self.revised.emit(document, made.revision)
        elif is_new:
            self.entered.emit(document)

    def _take_notes(self, document_id: str, made: Prepared) -> None:
        if made.notes is not None:
            self._session.kept_notes.take(document_id, *made.notes)

    def _fail(self, request: Request, error: Exception) -> None:
        self.failed.emit(request, error)


def _read_file(library: Path, path: Path, encoding: str | None) -> tuple[Source, Source | None]:
    """The source in the file at ``path``; a long one also as the library holds it, for it takes a while to fetch."""
    read = read_source(path, encoding)
    if len(read.text) <= LONG:
        return read, None
    with open_library(library, make=False) as own:
        return read, Session(own).settled(read)


def _read_stored(library: Path, document_id: str) -> tuple[Source, Source]:
    """The source of a stored document, which is as the library holds it."""
    source = stored_source(library, document_id)
    return source, source


def _given(source: Source) -> Source:
    return source


def _takes_long(made: Prepared) -> bool:
    return len(made.report.source.text) > LONG or (made.revision is not None and len(made.revision.notes) > MANY)


def _reopened_as(document_id: str, made: Prepared, session: Session) -> str:
    """The id of a stored document, of which is noted what was found, and that it was opened."""
    return session.reopen(document_id, made.report, made.facts).record.id


def _entered_as(request: Request, made: Prepared, session: Session) -> str:
    """The id of the document of a report; one that is new is entered, as a new edition where it is one."""
    if request.path is None:
        return _reopened_as(request.document_id, made, session)
    if made.revision is not None:
        return revise(session, made.revision, made.report, request.path).record.id
    return session.adopt(made.report, request.path, made.facts).record.id


def _script_for(session: Session, asked: ViewScript | None, state: ReadingState, report: Report) -> ViewScript:
    """The script to show; touches no database, so that it may run in any thread."""
    return asked or session.view_script(report, state)
