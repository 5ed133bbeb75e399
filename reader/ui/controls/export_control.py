"""The export dialog: what it offers, its preview, and the writing of the file."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from reader.app.excerpts import library_excerpts
from reader.app.exporting import labels_with, preview, write
from reader.app.indicators import find_indicators, indicator_records
from reader.app.session import Session
from reader.app.settings import Settings
from reader.export.excerpt import Excerpt, one_line
from reader.export.indicator import IndicatorRecord
from reader.export.options import ExportOptions
from reader.export.write import ExportError
from reader.store.db import StoreError, open_library
from reader.text.paths import proposed_name
from reader.ui.controls.export_words import export_words
from reader.ui.controls.surroundings import Surroundings
from reader.ui.dialogs.export import ExportDialog, ExportOffer, ExportRequest
from reader.ui.document.document_view import DocumentView
from reader.ui.sentences import failed
from reader.ui.theme import Theme


class ExportControl(QObject):
    """Gathers the excerpts of the library, asks what to export, and writes it; all but the asking in the background."""

    failed = Signal(object)
    said = Signal(str)
    done = Signal(str)
    """What was exported, and where it is."""

    def __init__(self, around: Surroundings, theme: Theme) -> None:
        super().__init__(around.window)
        self._session, self._tasks, self._memory = around.session, around.tasks, around.memory
        self._theme, self._window = theme, around.window
        self._excerpts: tuple[Excerpt, ...] = ()
        self.dialog: ExportDialog | None = None

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Show the dialog in ``theme``."""
        self._theme = theme

    def open(self, view: DocumentView | None) -> None:
        """Ask what to export; the document in ``view`` is offered first."""
        document = view.document if view else None
        sha256 = document.record.sha256 if document else ""
        title = document.record.title if document else ""
        gather = partial(_gather, self._session.library.path, self._memory.settings)
        self._tasks.run("export", gather, partial(self._ask, sha256, title), self._fail, (StoreError,))

    def _ask(self, sha256: str, title: str, excerpts: tuple[Excerpt, ...]) -> None:
        if not excerpts:
            self.said.emit(self.tr("还没有批注可以导出：先在正文里标注。"))
            return
        self._excerpts = excerpts
        tags = Counter(tag for one in excerpts for tag in one.tags)
        offer = ExportOffer(
            folder=Path(self._memory.settings.export_folder or _documents_folder()),
            name=self._name(title),
            library_name=self._name(self.tr("书库")),
            document=sha256 if any(one.sha256 == sha256 for one in excerpts) else "",
            documents=tuple({one.sha256: one_line(one.original.title) or one.document for one in excerpts}.items()),
            tags=tuple(sorted(tags.items())),
            options=ExportOptions(labels=labels_with(self._memory.settings.color_labels, export_words())),
        )
        dialog = ExportDialog(offer, self._preview, self._theme, self._window)
        dialog.export_requested.connect(self._write)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _name(self, title: str) -> str:
        # The words around the title stay whole, however long that is.
        before, _, behind = self.tr("{title} 摘录").partition("{title}")
        return proposed_name(before + title, tail=behind)

    def _preview(self, request: ExportRequest) -> tuple[int, str]:
        return preview(self._excerpts, request.selection, request.options, request.format)

    @Slot(object, object)
    def _write(self, request: ExportRequest, path: Path) -> None:
        count = partial(_count, self._session.library.path)
        work = partial(write, path, self._excerpts, request.selection, request.options, request.format, count)
        self._tasks.run("export-file", work, partial(self._written, path), self._not_written, (ExportError, StoreError))

    def _written(self, path: Path, count: int) -> None:
        self._memory.keep(replace(self._memory.settings, export_folder=str(path.parent)))
        if self.dialog is not None:
            self.dialog.accept()
        self.done.emit(self.tr("已导出 %n 条摘录：{path}", None, count).format(path=path))

    def _not_written(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.show_problem(failed(error))
        else:
            self.failed.emit(error)

    @Slot()
    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
            self._excerpts = ()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)


def _gather(library: Path, settings: Settings) -> tuple[Excerpt, ...]:
    """Every annotation of the library as an excerpt; opens a connection of its own, since it runs in a thread."""
    with open_library(library, make=False) as opened:
        return tuple(library_excerpts(Session.for_reader(opened, settings)))


def _count(library: Path, documents: frozenset[str]) -> tuple[IndicatorRecord, ...]:
    """The indicators of ``documents``, all of the library when there are none; in the thread that writes the file."""
    with open_library(library, make=False) as opened:
        return indicator_records(find_indicators(Session(opened), "", documents))


def _documents_folder() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
