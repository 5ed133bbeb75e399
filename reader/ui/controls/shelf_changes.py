"""What is asked for of documents and collections: named, put together, marked as read, removed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.app import collecting, shelf
from reader.app.collecting import CollectingFailed, Nested
from reader.app.session import Session
from reader.app.shelf import ReadingStatus
from reader.store.db import StoreError
from reader.ui.changing import Changing
from reader.ui.controls.importing import ImportControl
from reader.ui.dialogs.naming import NameDialog, ask_name
from reader.ui.sentences import collecting_failed

if TYPE_CHECKING:
    from reader.ui.library.tree import CollectionTask


class ShelfChanges(QObject):
    """Asks for names where it must, carries out one command, and says what it came to."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, session: Session, changing: Changing, importing: ImportControl, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._changing = session, changing
        self._importing, self._window = importing, window
        self.nested: tuple[Nested, ...] = ()
        """The collections there are."""
        self.dialog: NameDialog | None = None

    # Documents

    @Slot(str)
    def rename_document(self, document_id: str) -> None:
        """Ask what to call a document."""
        try:
            record = self._session.document(document_id)
        except StoreError as error:
            self.failed.emit(error)
            return
        own = record.title or record.name
        hint = self.tr("原标题：{0}\n导出的引文仍用原标题。").format(own)

        def submit(title: str) -> str:
            self._run(lambda: shelf.rename(self._session, document_id, title))
            return ""

        dialog = self._ask(self.tr("重命名文档"), record.label, submit, hint)
        dialog.restore.setVisible(bool(record.renamed))
        dialog.restore_requested.connect(partial(submit, ""))
        dialog.restore_requested.connect(dialog.accept)

    def set_status(self, ids: tuple[str, ...], status: ReadingStatus | None) -> None:
        """Say how far documents were read."""
        if ids:
            self._change_many(lambda session: shelf.set_status(session, ids, status), ids, _silent)

    @Slot(tuple)
    def remove(self, ids: tuple[str, ...]) -> None:
        """Take documents out of the library; their files are not touched."""
        told = self.tr("已把 %n 份文档移出书库，文件本身没有动。可用“撤销”放回。", None, len(ids))
        self._change_many(lambda session: shelf.remove(session, ids), ids, lambda _count: self.said.emit(told))

    # Collections

    @Slot(str, tuple)
    def add(self, collection_id: str, ids: tuple[str, ...]) -> None:
        """Put documents into a collection."""

        def tell(count: int) -> None:
            told = self.tr("已把 %n 份文档加入“{0}”。", None, count)
            none = self.tr("这些文档已经在“{0}”里。")
            self.said.emit((told if count else none).format(self.name_of(collection_id)))

        self._change_many(lambda session: collecting.add(session, collection_id, ids), ids, tell)

    def take_out(self, collection_id: str, ids: tuple[str, ...]) -> None:
        """Take documents out of a collection; they stay in the library."""

        def tell(count: int) -> None:
            told = self.tr("已把 %n 份文档移出“{0}”，它们仍在书库里。", None, count)
            self.said.emit(told.format(self.name_of(collection_id)))

        self._change_many(lambda session: collecting.remove(session, collection_id, ids), ids, tell)

    def make(self, parent: str, ids: tuple[str, ...] = ()) -> None:
        """Ask for the name of a new collection, and put documents into it."""

        def submit(name: str) -> str:
            return self._tried(lambda: collecting.create(self._session, name, parent, documents=ids))

        hint = self.tr("放在“{0}”里").format(self.name_of(parent)) if parent else ""
        self._ask(self.tr("新建集合"), "", submit, hint)

    @Slot(object, str)
    def do_task(self, task: CollectionTask, one: str) -> None:
        """Do what the tree of collections asks for."""
        from reader.ui.library.tree import CollectionTask  # as late as the page

        if task is CollectionTask.MAKE:
            self.make(one)
        elif task is CollectionTask.IMPORT:
            self._importing.choose_into(one)
        elif task is CollectionTask.RENAME:

            def submit(name: str) -> str:
                return self._tried(lambda: collecting.rename(self._session, one, name))

            self._ask(self.tr("重命名集合"), self.name_of(one), submit)
        else:
            name = self.name_of(one)
            if self._count(lambda: collecting.delete(self._session, one)):
                self.said.emit(self.tr("已删除集合“{0}”，文档仍在书库里。可用“撤销”放回。").format(name))

    @Slot(str, str)
    def color(self, one: str, color: str) -> None:
        """Show a collection in a colour."""
        self._run(lambda: collecting.set_color(self._session, one, color))

    @Slot(str, str)
    def move(self, one: str, parent: str) -> None:
        """Put a collection into another one; at the top for an empty one."""
        sentence = self._tried(lambda: collecting.move(self._session, one, parent))
        if sentence:
            self.said.emit(sentence)

    @Slot(str, list)
    def import_files(self, collection_id: str, paths: list[Path]) -> None:
        """Import files into a collection."""
        self._importing.take(paths, collection_id)

    def name_of(self, collection_id: str) -> str:
        """What a collection is called; empty for one that is not there."""
        found = (one.collection.name for one in self.nested if one.collection.id == collection_id)
        return next(found, "")

    # Carrying out

    def _ask(self, title: str, name: str, submit: Callable[[str], str], hint: str = "") -> NameDialog:
        self.dialog = ask_name(title, name, submit, self._window, hint=hint)
        self.dialog.finished.connect(self._forget_dialog)
        return self.dialog

    @Slot()
    def _forget_dialog(self) -> None:
        self.dialog = None

    def _tried(self, change: Callable[[], object]) -> str:
        """Why ``change`` could not be made, in a sentence; empty when it was made or its failure was told."""
        try:
            self._run(change, expected=True)
        except CollectingFailed as error:
            return collecting_failed(error)
        return ""

    def _count(self, change: Callable[[], int]) -> int | None:
        """What ``change`` came to; None when it failed, which is told."""
        found = self._run(change)
        return found if isinstance(found, int) else None

    def _change_many(
        self, change: Callable[[Session], int], ids: tuple[str, ...], tell: Callable[[int], object]
    ) -> None:
        """Make a change to documents, in the background when they are many; ``tell`` what it came to."""
        self._changing.run(partial(_tried, change), partial(self._changed, tell), rows=len(ids))

    def _changed(self, tell: Callable[[int], object], made: int | CollectingFailed) -> None:
        if isinstance(made, CollectingFailed):
            self.said.emit(collecting_failed(made))
        else:
            tell(made)

    def _run(self, change: Callable[[], object], *, expected: bool = False) -> object:
        try:
            return change()
        except StoreError as error:
            self.failed.emit(error)
        except CollectingFailed as error:
            if expected:
                raise
            self.said.emit(collecting_failed(error))
        return None


def _silent(_count: int) -> None:
    """What is seen need not be said."""


def _tried(change: Callable[[Session], int], session: Session) -> int | CollectingFailed:
    """What a change came to, or why it cannot be; for any thread."""
    try:
        return change(session)
    except CollectingFailed as error:
        return error
