"""The notes of the library on a page over the documents, and the way to each place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.annotate.model import Annotation
from reader.app.changes import Changes
from reader.app.notebook import first_notes, notebook
from reader.app.session import Session
from reader.export.options import Labels
from reader.store.db import StoreError, open_library
from reader.ui.controls.annotating import Annotating
from reader.ui.controls.surroundings import Surroundings
from reader.ui.document.document_view import DocumentView
from reader.ui.rows import folded_text
from reader.ui.saving import Saving
from reader.ui.theme import Theme
from reader.ui.workspace.cover import Cover

if TYPE_CHECKING:
    from reader.ui.notebook.arranging import Arrangement, Gathered
    from reader.ui.notebook.page import NotebookPage

_KEY, _FIRST, _ARRANGE, _COPY = "notebook", "notebook-first", "notebook-arranged", "notebook-copied"
_ENOUGH = 100


class NotebookControl(QObject):
    """Shows the page 全部批注; leaving it, or opening a note, gives the documents back."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, around: Surroundings, annotating: Annotating, saving: Saving, theme: Theme) -> None:
        super().__init__(around.window)
        self._annotating = annotating
        self._session, self._tasks, self._saving = around.session, around.tasks, saving
        self._workspace, self._panes = around.workspace, around.panes
        self.cover = Cover(around.stage, theme, self._make_page, self)
        self._workspace.current_changed.connect(self.cover.leave)

    @property
    def page(self) -> NotebookPage:
        """The page, made when it is first wanted."""
        return self.cover.page

    def _make_page(self, theme: Theme, parent: QWidget) -> NotebookPage:
        from reader.ui.notebook.page import NotebookPage  # most sessions begin with reading

        page = NotebookPage(theme, parent, fold=folded_text, elsewhere=self._arrange)
        page.opened.connect(self._open)
        page.export_requested.connect(self._choose_file)
        page.copy_requested.connect(self._copy)
        page.cards.edit_requested.connect(self._edit)
        page.cards.delete_requested.connect(self._annotating.delete)
        page.cards.recolor_requested.connect(self._annotating.recolor)
        page.cards.note_edited.connect(self._annotating.rewrite)
        page.left.connect(self.cover.go_back)
        return page

    @Slot()
    def open(self) -> None:
        """Show the notes of the library as they are now."""
        self.cover.show().groups.setFocus(Qt.FocusReason.OtherFocusReason)
        self._gather()

    def library_changed(self, changes: Changes) -> None:
        """Show the notes as they are now, while they are shown."""
        if self.cover.is_shown and changes & (Changes.DOCUMENTS | Changes.ANNOTATIONS):
            self._gather()

    def _gather(self) -> None:
        path = self._session.library.path
        if not self.page.count():
            self._tasks.run(_FIRST, partial(_first, path), self.page.show_first, self.failed.emit, (StoreError,))
        self._tasks.run(_KEY, partial(_notebook, path), self._arrived, self.failed.emit, (StoreError,))

    def _arrived(self, found: Gathered) -> None:
        self._tasks.cancel(_FIRST)
        self.page.set_entries(found)

    def _arrange(self, arrange: Callable[[], Arrangement], show: Callable[[Arrangement], None]) -> None:
        self._tasks.run(_ARRANGE, arrange, show, self.failed.emit)

    @Slot(str)
    def _open(self, annotation_id: str) -> None:
        self._go_to(annotation_id, _nothing)

    @Slot(str)
    def _edit(self, annotation_id: str) -> None:
        """Open the note's place, and the editor beside it."""
        self._go_to(annotation_id, partial(self._annotating.edit, annotation_id))

    def _go_to(self, annotation_id: str, then: Callable[[], object]) -> None:
        try:
            one = self._session.annotation(annotation_id)
        except StoreError as error:
            self.failed.emit(error)
            return
        self._workspace.open_document(one.document_id, partial(self._show_place, one, then))

    def _show_place(self, one: Annotation, then: Callable[[], object], view: DocumentView) -> None:
        self.cover.leave()
        view.jump(one.span, center=True)
        self._panes.show_annotation(one.id)
        then()

    @Slot(frozenset)
    def _copy(self, ids: frozenset[str]) -> None:
        """Copy the words of notes with their sources, a line each."""
        self._tasks.run(_COPY, partial(_citations, self._session.library.path, ids), self._copied, self.failed.emit)

    def _copied(self, lines: tuple[str, ...]) -> None:
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.said.emit(self.tr("已复制 %n 条引文。", None, len(lines)))

    @Slot(str)
    def _choose_file(self, format: str) -> None:
        name = self.tr("覆盖") if format in ("csv", "png") else self.tr("批注摘录")
        self._saving.ask(self.tr("导出"), name, format, self.made(format))

    def made(self, format: str) -> Callable[[], bytes]:
        """What makes a file of ``format`` of what is shown; fit for any thread."""
        page = self.page
        if format in ("csv", "png"):
            from reader.ui.notebook.coverage_files import coverage_csv, coverage_picture

            found = page.arranging(covered=True)
            if format == "png":
                return partial(coverage_picture, found, self.tr("批注的覆盖"), self.cover.theme, page.font())
            return partial(coverage_csv, found, self.tr("覆盖"), self.tr("章节或文档"))
        return partial(_excerpts, self._session.library.path, page.chosen_ids(), format, self._labels())

    def _labels(self) -> Labels:
        from reader.app.exporting import labels_with  # as late as the page
        from reader.ui.controls.export_words import export_words

        return labels_with(dict(self.cover.theme.labels), export_words())


def _notebook(path: Path) -> Gathered:
    """All notes, in a thread, with a connection of its own."""
    from reader.ui.notebook.arranging import gathered  # as late as the page

    with open_library(path, make=False) as library:
        return gathered(notebook(Session(library)))


def _first(path: Path) -> Gathered:
    """The first of all notes, in a thread, with a connection of its own."""
    from reader.ui.notebook.arranging import gathered  # as late as the page

    with open_library(path, make=False) as library:
        return gathered(first_notes(Session(library), _ENOUGH))


def _nothing() -> None:
    """To open a place is all that is wanted."""


def _citations(path: Path, ids: frozenset[str]) -> tuple[str, ...]:
    """The citations of these notes as they are read, in a thread, with a connection of its own."""
    from reader.app.excerpts import library_excerpts  # as late as the page
    from reader.export.excerpt import citation
    from reader.export.options import ExportScript

    with open_library(path, make=False) as library:
        found = tuple(one for one in library_excerpts(Session(library)) if one.id in ids)
    return tuple(citation(one, ExportScript.VIEWED) for one in found)


def _excerpts(path: Path, ids: frozenset[str], format: str, labels: Labels) -> bytes:
    """The notes of these ids in a format, in a thread, with a connection of its own."""
    from reader.app.excerpts import library_excerpts  # as late as the page
    from reader.export.formats import render
    from reader.export.options import ExportOptions

    with open_library(path, make=False) as library:
        chosen = tuple(one for one in library_excerpts(Session(library)) if one.id in ids)
    return render(format, chosen, ExportOptions(labels=labels))
