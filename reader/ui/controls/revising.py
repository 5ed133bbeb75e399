"""New editions: what was carried over and what waits, files that change while they are open, and likely editions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from reader.annotate.carry import Fate
from reader.app import revising
from reader.app.changes import Changes
from reader.app.left_behind import may_be_left
from reader.app.revising import Plan
from reader.app.session import OpenDocument, Session
from reader.script.detect import Script
from reader.script.lexicon import ConversionFailed
from reader.source.document import ImportFailed, Source, read_source
from reader.store import revisions
from reader.store.db import StoreError, open_library
from reader.store.documents import DocumentRecord
from reader.store.revisions import Outcome
from reader.text.span import Span
from reader.ui.changing import FEW, Changing
from reader.ui.controls.edition_maker import EditionMaker
from reader.ui.controls.surroundings import Surroundings
from reader.ui.controls.watching import Watching
from reader.ui.dialogs.choosing import choose_one
from reader.ui.document.document_view import DocumentView
from reader.ui.revision.pending import PendingGroup
from reader.ui.revision.rows import CarryRow, Listed, listed
from reader.ui.revision.wording import Wording
from reader.ui.theme import Theme
from reader.ui.widgets.joining import sentences
from reader.ui.widgets.message_bar import MessageBar, MessageKind
from reader.ui.workspace.cover import Cover

if TYPE_CHECKING:
    from reader.ui.revision.editions import EditionsPage
    from reader.ui.revision.page import CarryPage


@dataclass(frozen=True, slots=True)
class Question:
    """What the bar asks of the reader: which answer is wanted, about what, and the words."""

    code: str
    about: str
    sentence: str
    action: str


class Revising(QObject):
    """Shows what became of notes in the document on top, and lets the reader decide; ``bar`` asks and tells."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, around: Surroundings, changing: Changing, theme: Theme) -> None:
        super().__init__(around.window)
        self._session, self._tasks, self._workspace = around.session, around.tasks, around.workspace
        self._window, self._changing = around.window, changing
        self._maker = EditionMaker(around, changing)
        self.cover = Cover(around.stage, theme, self._make_page, self)
        self.side_by_side = Cover(around.stage, theme, self._make_side_by_side, self)
        self._asked = ""
        """The path, or the id of the document, that the bar asks about."""
        self._placing: CarryRow | None = None
        self.undone: dict[str, str] = {}
        """Each edition that was made here, with the one before it: where to go back to when it is undone."""
        self._question: Question | None = None
        self.bar = MessageBar(theme, around.window)
        self.pending = PendingGroup(around.window)
        around.panes.cards.add_group(self.pending)
        self._watching = Watching(self)
        self._connect()

    def _connect(self) -> None:
        self.bar.action_requested.connect(self._act)
        self.pending.note_requested.connect(self.open)
        self._watching.changed.connect(self._file_changed)
        self._watching.gone.connect(self._file_gone)
        self._workspace.revised.connect(self._revised)
        self._maker.made.connect(self._edition_made)
        self._maker.failed.connect(self.failed)
        self._workspace.entered.connect(self._look_for_earlier)
        self._workspace.current_changed.connect(self._current_changed)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        for part in (self.bar, self.cover, self.side_by_side):
            part.set_theme(theme)

    @property
    def page(self) -> CarryPage:
        """The report of the notes, made when it is first wanted."""
        return self.cover.page

    def _make_page(self, theme: Theme, parent: QWidget) -> CarryPage:
        from reader.ui.revision.page import CarryPage  # few documents have editions

        page = CarryPage(theme, parent)
        page.place_requested.connect(self._place)
        page.accept_all_requested.connect(self._accept_all)
        page.keep_requested.connect(self._keep)
        page.reopen_requested.connect(self._reopen)
        page.selection_requested.connect(self._place_in_text)
        page.compare_requested.connect(self._compare)
        page.left.connect(self.leave)
        return page

    @property
    def _document(self) -> OpenDocument | None:
        view = self._workspace.current
        return view.document if view is not None else None

    # What is said

    @Slot(object, object)
    def _revised(self, document: OpenDocument, planned: Plan) -> None:
        self.undone[document.record.id] = planned.earlier.record.id
        told = revisions.counted(self._session.library, document.record.id)
        waiting = sum(count for (_, outcome), count in told.items() if outcome is Outcome.OPEN)
        if not told:
            sentence = self.tr("此文件已更改，已打开新版；旧版仍在书库中。")
        else:
            sentence = self.tr("此文件已更改：{placed} 条批注已随文转移，{waiting} 条需要确认。").format(
                placed=sum(told.values()) - waiting, waiting=waiting
            )
        self._ask("report", "", sentences(sentence, self._corrections_told(planned)), self.tr("查看"))
        current = self._document
        as_they_were = all(fate is Fate.EXACT for fate, _ in told) and not planned.left_corrections
        if not as_they_were and current is not None and current.record.id == document.record.id:
            self.open()

    def _corrections_told(self, planned: Plan) -> str:
        """What became of what the reader put right; empty where there was nothing."""
        came, left = len(planned.corrections), planned.left_corrections
        if left:
            words = self.tr("大纲和指标的更正：{came} 处已转移，{left} 处在新版中找不到原文，仍在旧版。")
            return words.format(came=came, left=left)
        return self.tr("大纲和指标的 %n 处更正也已转移。", None, came) if came else ""

    def _ask(self, code: str, about: str, sentence: str, action: str) -> None:
        self.ask_again(Question(code, about, sentence, action))

    @property
    def question(self) -> Question | None:
        """What the bar asks; None while it asks nothing."""
        return self._question if self.bar.isVisible() else None

    def ask_again(self, question: Question) -> None:
        """Ask ``question``, as it was asked before."""
        self._question = question
        self.bar.show_message(
            question.sentence, MessageKind.INFO, action=question.action, code=question.code, stays=True
        )
        self._asked, self._placing = question.about, None

    @Slot(str)
    def _act(self, code: str) -> None:
        about = self._asked
        if code == "report":
            self.open()
        elif code == "file":
            self._workspace.open_path(Path(about))
        elif code == "latest":
            self._workspace.open_document(about)
        elif code == "edition":
            self._make_edition(about)
        elif code == "here":
            self._place_selection()

    @Slot()
    def _current_changed(self) -> None:
        self.leave()
        paths = (view.document.record.path for view in self._workspace.views() if view.document is not None)
        self._watching.watch(paths)
        self._show_pending()
        document = self._document
        if document is None:
            return
        later = revisions.editions(self._session.library, document.record.id)[-1]
        if later != document.record.id and self._session.holds(later):
            self._ask("latest", later, self.tr("这是较早的一版，批注停在当时的位置。"), self.tr("打开最新版"))

    def library_changed(self, changes: Changes) -> None:
        """Show what waits, as the library is now; go back to the edition before one that was undone."""
        if not changes & (Changes.REVISIONS | Changes.ANNOTATIONS):
            return
        for made, earlier in list(self.undone.items()):
            if not self._session.holds(made) and self._session.holds(earlier):
                self.undone.pop(made, None)
                self.bar.dismiss()
                self._workspace.open_document(earlier)
        self._show_pending()
        self.refresh()

    def _show_pending(self) -> None:
        document = self._document
        waiting = revising.waiting(self._session, document.record.id) if document is not None else ()
        self.pending.set_notes(waiting)

    # The report

    @Slot()
    @Slot(str)
    def open(self, annotation_id: str = "") -> None:
        """Show what became of the notes of the document on top."""
        if self._document is None:
            return
        self._fill()
        page = self.cover.show()
        if self.bar.isVisible() and self._asked == "":
            self.bar.dismiss()
        if isinstance(annotation_id, str) and annotation_id:
            page.show_note(annotation_id)
        page.focus_notes()

    def _fill(self) -> None:
        document, view = self._document, self._workspace.current
        if document is None or view is None:
            self.page.set_rows(Listed())
            return
        wording = Wording.of(view.script, document.options)
        scripts = revisions.scripts(self._session.library, document.record.id)
        unread = tuple(one for one in map(Script, scripts) if not wording.is_ready(one))
        if unread:  # the words as they are, until the dictionaries are there
            read = partial(_read_dictionaries, wording, unread)
            self._tasks.run("report-script", read, self._refill, self._fail, (ConversionFailed,))
            wording = Wording()
        count = sum(revisions.counted(self._session.library, document.record.id).values())
        if count <= FEW and not may_be_left(self._session, document.record.id):
            self.page.set_rows(listed(self._session, document.record.id, wording))
            return
        self.page.wait()
        read_rows = partial(_listed, self._session.library.path, document.record.id, wording)
        self._tasks.run("report-rows", read_rows, self._rows_read, self._fail, (StoreError,))

    def _rows_read(self, rows: Listed) -> None:
        """Show them; the keyboard, which found no list when the page was opened, goes on to it."""
        self.page.set_rows(rows)
        focus = QApplication.focusWidget()
        if self.cover.is_shown and (focus is None or self.page.isAncestorOf(focus)):
            self.page.focus_notes()

    def _refill(self, _read: object) -> None:
        if self.cover.is_shown:
            self._fill()

    def refresh(self) -> None:
        """Show the words in the script that is read now."""
        self._refill(None)

    @Slot()
    def leave(self) -> None:
        """Give the documents back."""
        for cover in (self.cover, self.side_by_side):
            cover.leave()

    @Slot(object, object)
    def _place(self, row: CarryRow, place: Span) -> None:
        self._changing.run(lambda session: revising.place(session, row.note, place))

    @Slot(object)
    def _accept_all(self, rows: tuple[CarryRow, ...]) -> None:
        chosen = [(row.note, row.places[0]) for row in rows]
        self._changing.run(
            lambda session: revising.place_all(session, chosen), rows=len(chosen), words=self.tr("正在放置批注")
        )

    @Slot(object)
    def _keep(self, row: CarryRow) -> None:
        self._changing.run(lambda session: revising.keep(session, [row.note]))

    @Slot(object)
    def _reopen(self, row: CarryRow) -> None:
        self._changing.run(lambda session: revising.reopen_note(session, row.note))

    @Slot(object)
    def _place_in_text(self, row: CarryRow) -> None:
        self.leave()
        quote = " ".join(row.note.quote.exact.split())[:20]
        self._ask("here", "", self.tr("在正文中选中“{0}”应在的文字。").format(quote), self.tr("就放在这里"))
        self._placing = row
        view = self._workspace.current
        if view is not None and row.places:
            view.jump(row.places[0], center=True)

    def _place_selection(self) -> None:
        row, view = self._placing, self._workspace.current
        self._placing = None
        span = view.selection() if view is not None else None
        if row is None or view is None or view.document is None:
            return
        if span is None or view.document.record.id != row.note.to_id:
            self._place_in_text(row)
            self.said.emit(self.tr("还没有选中文字：请先在正文中选中，再按“就放在这里”。"))
            return
        self._place(row, span)

    # Side by side

    def _make_side_by_side(self, theme: Theme, parent: QWidget) -> EditionsPage:
        from reader.ui.revision.editions import EditionsPage  # few readers compare

        page = EditionsPage(theme, parent)
        page.left.connect(self.open)
        return page

    @Slot()
    def _compare(self) -> None:
        document = self._document
        earlier = revisions.earlier_of(self._session.library, document.record.id) if document is not None else None
        if document is None or earlier is None:
            return
        from reader.ui.revision.editions import compared  # as late as the page

        old, new = (self._session.stored_source(one) for one in (earlier, document.record.id))
        view = self._workspace.current
        script = view.script if view is not None else None
        page = self.side_by_side.show()
        page.wait()
        self._tasks.run("editions", partial(compared, old, new, script), page.show_editions, self._fail)

    # Files that change

    @Slot(str)
    def _file_changed(self, path: str) -> None:
        done = partial(self._changed_read, path)
        self._tasks.run(f"changed-{path}", partial(read_source, Path(path)), done, _ignore, (ImportFailed,))

    def _changed_read(self, path: str, source: Source) -> None:
        if self._view_of(path) is None or self._session.known(source) is not None:
            return
        sentence = self.tr("“{0}”在磁盘上已更改。打开新版时批注会随文转移。").format(Path(path).name)
        self._ask("file", path, sentence, self.tr("打开新版"))

    @Slot(str)
    def _file_gone(self, path: str) -> None:
        if self._view_of(path) is not None:
            sentence = self.tr("“{0}”已被移动或删除。正文和批注都在书库里，可以继续阅读。")
            self.bar.show_message(sentence.format(Path(path).name), MessageKind.INFO)

    def _view_of(self, path: str) -> DocumentView | None:
        shown = (view for view in self._workspace.views() if view.document is not None)
        return next((view for view in shown if view.document and view.document.record.path == path), None)

    # Likely editions

    @Slot(object)
    def _look_for_earlier(self, document: OpenDocument) -> None:
        look = partial(_likeliest, self._session.library.path, document.record.id)
        done = partial(self._found_earlier, document.record.id)
        self._tasks.run(f"resembling-{document.record.id}", look, done, self._fail, (StoreError,))

    def _found_earlier(self, document_id: str, found: tuple[DocumentRecord, float] | None) -> None:
        current = self._document
        if found is None or current is None or current.record.id != document_id:
            return
        record, likeness = found
        sentence = self.tr("这份文件与书库中的“{title}”有 {percent}% 相同，是它的新版吗？").format(
            title=record.label, percent=int(likeness * 100)
        )
        self._ask("edition", record.id, sentence, self.tr("设为新版"))

    @Slot()
    def choose_earlier(self) -> None:
        """Ask of which report the document on top is the new edition."""
        document = self._document
        if document is None:
            return
        own = revisions.editions(self._session.library, document.record.id)
        if len(own) > 1 and own[0] != document.record.id:
            self.said.emit(self.tr("这份文档已经是另一份的新版；可先撤销。"))
            return
        others = [one for one in self._session.documents() if one.id not in own]
        titles = [self.tr("{0}（{1}）").format(one.label, one.name) for one in others]
        if not others:
            self.said.emit(self.tr("书库里没有别的报告。"))
            return
        asked = self.tr("“{0}”是哪一份的新版？批注会随文转移。").format(document.record.label)
        chosen = choose_one(self._window, self.tr("设为新版"), asked, titles)
        if chosen is not None:
            self._make_edition(others[chosen].id)

    def _make_edition(self, earlier_id: str) -> None:
        if self._document is not None:
            self._maker.make(self._document, earlier_id)

    @Slot(object, object)
    def _edition_made(self, made: OpenDocument, planned: Plan) -> None:
        self._revised(made, planned)
        self.undone.pop(made.record.id, None)  # it was in the library before, and stays there when this is undone

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)


def _listed(path: Path, document_id: str, wording: Wording) -> Listed:
    """In a thread, with a connection of its own."""
    with open_library(path, make=False) as library:
        return listed(Session(library), document_id, wording)


def _read_dictionaries(wording: Wording, scripts: tuple[Script, ...]) -> None:
    for one in scripts:
        wording.read(one)


def _likeliest(path: Path, document_id: str) -> tuple[DocumentRecord, float] | None:
    """In a thread, with a connection of its own: the document of which this one most likely is a new edition.

    None where there is no such document, or this one has left the library again.
    """
    with open_library(path, make=False) as library, library.snapshot():
        session = Session(library)
        if not session.holds(document_id):
            return None
        source = session.stored_source(document_id)
        rated = [
            (revising.likeness(session.stored_source(one.id), source), one)
            for one in revising.resembling(session, document_id)
        ]
    found = max(rated, key=lambda one: one[0], default=None)
    return (found[1], found[0]) if found is not None and found[0] >= revising.RESEMBLING else None


def _ignore(_error: Exception) -> None:
    """A file that cannot be read at the moment is being written, or has gone; it is looked at again when it changes."""
