"""What a reader does with notes beyond the page: tags, marking everywhere, all notes, export, the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.app.changes import Changes
from reader.ui.actions import Actions
from reader.ui.changing import Changing
from reader.ui.controls.annotating import Annotating
from reader.ui.controls.everywhere import Everywhere
from reader.ui.controls.extending import Extending
from reader.ui.controls.history_control import HistoryControl
from reader.ui.controls.note_import_control import NoteImportControl
from reader.ui.controls.notebook_control import NotebookControl
from reader.ui.controls.surroundings import Surroundings
from reader.ui.controls.tagging import Tagging
from reader.ui.controls.trash_control import TrashControl
from reader.ui.document.document_view import DocumentView
from reader.ui.panes import Panes
from reader.ui.saving import Saving
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.controls.export_control import ExportControl


class Desk(QObject):
    """Builds these controls and hands on what they say."""

    failed = Signal(object)
    said = Signal(str)
    done = Signal(str)
    """What was carried out that shows nowhere else."""

    def __init__(
        self, around: Surroundings, changing: Changing, annotating: Annotating, saving: Saving, theme: Theme
    ) -> None:
        super().__init__(around.window)
        session, tasks, window = around.session, around.tasks, around.window
        self.annotating = annotating
        self.extending = Extending(changing, around.commands, self)
        self.tagging = Tagging(around, changing, annotating)
        self.everywhere = Everywhere(around, changing, theme)
        self.trash = TrashControl(session, changing, tasks, theme, window)
        self.importing = NoteImportControl(session, tasks, theme, window)
        self.history = HistoryControl(session, around.commands, changing, self)
        self.notebook = NotebookControl(around, annotating, saving, theme)
        self._around, self._theme = around, theme
        self._exporting: ExportControl | None = None
        self.extending.said.connect(self.said)
        self.trash.document_requested.connect(around.workspace.open_document)
        for control in (self.tagging, self.everywhere, self.trash, self.importing, self.notebook):
            control.failed.connect(self.failed)
            control.said.connect(self.said)
        around.workspace.view_added.connect(self.extending.wire)
        self._connect(around.panes, around.commands)

    def _connect(self, panes: Panes, actions: Actions) -> None:
        annotating = self.annotating
        panes.edit_requested.connect(annotating.edit)
        panes.delete_requested.connect(annotating.delete)
        panes.recolor_requested.connect(annotating.recolor)
        panes.copy_requested.connect(annotating.copy_annotation)
        panes.cards.note_edited.connect(annotating.rewrite)
        for key, slot in {
            "highlight": annotating.highlight_again,
            "underline": annotating.underline,
            "wavy": annotating.wave,
            "strike": annotating.strike,
            "bookmark": annotating.bookmark,
            "note": annotating.write_note,
            "tag": annotating.write_tags,
            "section-note": annotating.write_section_note,
            "document-note": annotating.write_document_note,
            "everywhere": self.everywhere.open,
            "import-notes": self.importing.open,
            "trash": self.trash.open,
            "notebook": self.notebook.open,
            "export": self._export,
        }.items():
            actions[key].triggered.connect(slot)

    @property
    def exporting(self) -> ExportControl:
        """The way to export, made when it is first wanted."""
        if self._exporting is None:
            from reader.ui.controls.export_control import ExportControl  # seven formats are too much for every start

            self._exporting = ExportControl(self._around, self._theme)
            self._exporting.failed.connect(self.failed)
            self._exporting.said.connect(self.said)
            self._exporting.done.connect(self.done)
        return self._exporting

    @Slot()
    def _export(self) -> None:
        self.exporting.open(self._around.workspace.current)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme
        if self._exporting is not None:
            self._exporting.set_theme(theme)
        self.everywhere.set_theme(theme)
        self.trash.set_theme(theme)
        self.importing.set_theme(theme)
        self.notebook.cover.set_theme(theme)

    def set_view(self, view: DocumentView | None) -> None:
        """Work on ``view`` from now on."""
        self.extending.forget(view)
        self.tagging.set_view(view)

    @Slot(object)
    def library_changed(self, changes: Changes) -> None:
        """Show the library as it is now."""
        self.history.refresh()
        self.extending.refresh()
        self.tagging.library_changed(changes)
        self.trash.library_changed(changes)
        self.notebook.library_changed(changes)

    def close(self) -> None:
        """Stop what runs in the background."""
        self.tagging.close()
        self.importing.close()
