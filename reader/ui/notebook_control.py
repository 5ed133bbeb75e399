"""The notes of the library on a page over the documents, and the way to each place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.annotate.model import Annotation
from reader.app.changes import Changes
from reader.app.notebook import NoteEntry, notebook
from reader.app.session import Session
from reader.export.options import Labels
from reader.store.db import StoreError, open_library
from reader.ui.document_view import DocumentView
from reader.ui.panes import Panes
from reader.ui.rows import folded_text
from reader.ui.saving import Saving
from reader.ui.stage import Stage
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme
from reader.ui.workspace import Workspace

if TYPE_CHECKING:
    from reader.ui.notebook.page import NotebookPage

_KEY = "notebook"


class NotebookControl(QObject):
    """Shows the page 全部批注; leaving it, or opening a note, gives the documents back."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        stage: Stage,
        workspace: Workspace,
        panes: Panes,
        saving: Saving,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._tasks, self._saving = session, tasks, saving
        self._stage, self._workspace, self._panes = stage, workspace, panes
        self._theme = theme
        self._page: NotebookPage | None = None
        workspace.current_changed.connect(self.leave)

    @property
    def page(self) -> NotebookPage:
        """The page, made when it is first wanted."""
        if self._page is None:
            from reader.ui.notebook.page import NotebookPage  # most sessions begin with reading

            self._page = NotebookPage(self._theme, self._stage, fold=folded_text)
            self._page.opened.connect(self._open)
            self._page.export_requested.connect(self._choose_file)
            self._page.left.connect(self.leave)
            self._stage.addWidget(self._page)
        return self._page

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme
        if self._page is not None:
            self._page.set_theme(theme)

    @property
    def has_page(self) -> bool:
        """Whether the page has been wanted yet."""
        return self._page is not None

    @property
    def is_shown(self) -> bool:
        """Whether the page lies over the documents."""
        return self._stage.shows(self._page)

    @Slot()
    def open(self) -> None:
        """Show the notes of the library as they are now."""
        self._stage.cover(self.page)
        self._gather()

    @Slot()
    def leave(self) -> None:
        """Give the documents back."""
        self._stage.uncover(self._page)

    def library_changed(self, changes: Changes) -> None:
        """Show the notes as they are now, while they are shown."""
        if self.is_shown and changes & (Changes.DOCUMENTS | Changes.ANNOTATIONS):
            self._gather()

    def _gather(self) -> None:
        work = partial(_notebook, self._session.library.path)
        self._tasks.run(_KEY, work, self._arrived, self.failed.emit, (StoreError,))

    def _arrived(self, entries: tuple[NoteEntry, ...]) -> None:
        self.page.set_entries(entries)

    @Slot(str)
    def _open(self, annotation_id: str) -> None:
        one = self._session.annotation(annotation_id)
        self._workspace.open_document(one.document_id, partial(self._show_place, one))

    def _show_place(self, one: Annotation, view: DocumentView) -> None:
        self.leave()
        view.jump(one.span, center=True)
        self._panes.show_annotation(one.id)

    @Slot(str)
    def _choose_file(self, format: str) -> None:
        name = self.tr("覆盖") if format in ("csv", "png") else self.tr("批注摘录")
        self._saving.ask(self.tr("导出"), name, format, self.made(format))

    def made(self, format: str) -> Callable[[], bytes]:
        """What makes a file of ``format`` of what is shown; fit for any thread."""
        page = self.page
        if format in ("csv", "png"):
            from reader.app.notebook import NotesBy, coverage
            from reader.export.sheet import SHEET_FORMATS, Sheet
            from reader.ui.notebook.coverage_table import coverage_png

            found = coverage(page.entries(), NotesBy(page.by.currentData()))
            if format == "png":
                return partial(coverage_png, self.tr("批注的覆盖"), found, self._theme, page.font())
            names, *rows = found.table(self.tr("章节或文档"))
            return partial(SHEET_FORMATS["csv"], Sheet(self.tr("覆盖"), tuple(map(str, names)), tuple(rows)))
        return partial(_excerpts, self._session.library.path, page.chosen_ids(), format, self._labels())

    def _labels(self) -> Labels:
        from reader.app.exporting import labels_with  # as late as the page
        from reader.ui.export_words import export_words

        return labels_with(dict(self._theme.labels), export_words())


def _notebook(path: Path) -> tuple[NoteEntry, ...]:
    """In a thread, with a connection of its own."""
    with open_library(path, make=False) as library:
        return notebook(Session(library))


def _excerpts(path: Path, ids: frozenset[str], format: str, labels: Labels) -> bytes:
    """The notes of these ids in a format, in a thread, with a connection of its own."""
    from reader.app.excerpts import library_excerpts  # as late as the page
    from reader.export.formats import render
    from reader.export.options import ExportOptions

    with open_library(path, make=False) as library:
        chosen = tuple(one for one in library_excerpts(Session(library)) if one.id in ids)
    return render(format, chosen, ExportOptions(labels=labels))
