"""How terms are shown: the region's words and quotation marks, terms left alone, and characters to decide."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from reader.app.changes import Changes
from reader.app.commands import ChangeRulings, DocumentSettings
from reader.app.settings import Settings
from reader.script.lexicon import SETS
from reader.script.rulings import Ruling
from reader.script.view import ViewScript
from reader.store.db import StoreError
from reader.store.rulings import StoredRuling
from reader.text.span import Span
from reader.ui.appearance import Appearance
from reader.ui.controls.surroundings import Surroundings
from reader.ui.controls.wording_rows import AmbiguityRow, ambiguity_rows, exception, word_rows
from reader.ui.document.document_view import DocumentView
from reader.ui.sentences import dictionary_fault

if TYPE_CHECKING:
    from reader.ui.dialogs.wording import WordingDialog

_TASK = "wording"


class WordingControl(QObject):
    """Connects the actions about wording, and the dialog, with the document on top."""

    failed = Signal(object)
    said = Signal(str)
    folder_changed = Signal()
    """Other dictionaries of the reader's own are used, or none."""

    def __init__(self, around: Surroundings, appearance: Appearance) -> None:
        super().__init__(around.window)
        self._session, self._tasks, self._workspace = around.session, around.tasks, around.workspace
        self._actions, self._memory, self._window = around.commands, around.memory, around.window
        self._appearance = appearance
        self._told = ""
        self.dialog: WordingDialog | None = None
        self._take(self._memory.settings)
        self._actions["vocabulary"].triggered.connect(self._switch)
        self._actions["quotes"].triggered.connect(self._switch)
        self._actions["keep-term"].triggered.connect(self._keep_here)
        self._actions["keep-term-everywhere"].triggered.connect(self._keep_everywhere)
        self._actions["wording"].triggered.connect(self._show)
        self._actions["undo"].changed.connect(self._show_undo)

    @property
    def _view(self) -> DocumentView | None:
        view = self._workspace.current
        return view if view is not None and view.document is not None and view.page is not None else None

    @Slot()
    def refresh(self) -> None:
        """Show what holds for the document on top."""
        view = self._view
        document = view.document if view else None
        for key in ("vocabulary", "quotes", "keep-term", "keep-term-everywhere", "wording"):
            self._actions[key].setEnabled(document is not None)
        self._actions["vocabulary"].setChecked(document is not None and document.options.vocabulary)
        self._actions["quotes"].setChecked(document is not None and document.options.quotes)
        self._fill()
        self._tell_of_damage()

    def _tell_of_damage(self) -> None:
        """Say once what is wrong with the reader's own dictionaries; documents are shown without what is."""
        words = dictionary_fault(self._session.own_faults[0]) if self._session.own_faults else ""
        if words and words != self._told:
            self.said.emit(words)
        self._told = words

    @Slot(object)
    def library_changed(self, changes: Changes) -> None:
        """Show every open document by what holds now."""
        if changes & Changes.WORDING:
            self._show_anew()

    def _show_anew(self) -> None:
        for view in self._workspace.views():
            if view.document is not None:
                view.set_options(self._session.view_options(view.document.record.id))
        self._fill()
        self._tell_of_damage()

    @Slot()
    def _switch(self) -> None:
        view = self._view
        if view is None or view.document is None:
            return
        document_id = view.document.record.id
        vocabulary, quotes = (self._actions[key].isChecked() for key in ("vocabulary", "quotes"))
        try:
            settings = DocumentSettings.of(self._session.state(document_id))
            self._session.settle(document_id, replace(settings, vocabulary=vocabulary, quotes=quotes))
        except StoreError as error:
            self.failed.emit(error)

    # Terms

    @Slot()
    def _keep_here(self) -> None:
        self._keep(everywhere=False)

    @Slot()
    def _keep_everywhere(self) -> None:
        self._keep(everywhere=True)

    def _keep(self, *, everywhere: bool) -> None:
        view = self._view
        span = view.selection() if view else None
        if view is None or view.page is None or view.report is None or span is None:
            self.said.emit(self.tr("请先选中一个词。"))
            return
        ruling = exception(view.page, view.report, span)
        if ruling is None:
            self.said.emit(self.tr("这里没有转换。"))
            return
        self._rule(ruling, everywhere)
        self.said.emit(self.tr("“{0}”不再转换。可用“撤销”收回。").format(ruling.term))

    @Slot(object, bool)
    def _rule(self, ruling: Ruling, everywhere: bool) -> None:
        view = self._view
        if view is None or view.document is None:
            return
        try:
            self._session.rule(ruling, "" if everywhere else view.document.record.id)
        except StoreError as error:
            self.failed.emit(error)

    @Slot(object)
    def _withdraw(self, ruling: StoredRuling) -> None:
        try:
            self._session.withdraw(ruling)
        except StoreError as error:
            self.failed.emit(error)

    # The dialog

    @Slot()
    def _show(self) -> None:
        from reader.ui.dialogs.wording import WordingDialog  # seldom wanted, so not brought in at the start

        if self.dialog is None:
            self.dialog = WordingDialog(self._appearance.theme, self._window)
            self.dialog.jump_requested.connect(self._jump)
            self.dialog.ruling_requested.connect(self._rule)
            self.dialog.withdraw_requested.connect(self._withdraw)
            self.dialog.undo_requested.connect(self._actions["undo"].trigger)
            self.dialog.folder_requested.connect(self.choose_folder)
            self.dialog.no_folder_requested.connect(self.use_no_folder)
            self.dialog.finished.connect(self._closed)
            self._appearance.theme_changed.connect(self.dialog.set_theme)
        self._fill()
        self._show_undo()
        self.dialog.show()
        self.dialog.activateWindow()

    @Slot()
    def _show_undo(self) -> None:
        """Have the dialog offer to take back the last step where that changed a ruling; others are not its business."""
        if self.dialog is not None:
            action = self._actions["undo"]
            can = action.isEnabled() and isinstance(self._session.history.last, ChangeRulings)
            self.dialog.show_undo(action.text() if can else "", can=can)

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder of dictionaries, and use it."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("自己的词典所在的文件夹"))
        if folder:
            self.use_folder(folder)

    @Slot()
    def use_no_folder(self) -> None:
        """Use no dictionaries of the reader's own."""
        self.use_folder("")

    def use_folder(self, folder: str) -> None:
        """Use the dictionaries in ``folder`` from now on; none when it is empty."""
        self._memory.keep(replace(self._memory.settings, own_dictionaries=folder))
        self._take(self._memory.settings)
        self._show_anew()
        self.folder_changed.emit()

    @Slot(str)
    def use_dictionaries(self, dictionaries: str) -> None:
        """Convert by another set of dictionaries from now on."""
        self._memory.keep(replace(self._memory.settings, dictionaries=dictionaries))
        self._take(self._memory.settings)
        self._show_anew()

    def _take(self, settings: Settings) -> None:
        self._session.own = Path(settings.own_dictionaries) if settings.own_dictionaries else None
        self._session.dictionaries = settings.dictionaries if settings.dictionaries in SETS else SETS[0]

    @Slot()
    def _closed(self) -> None:
        if self.dialog is not None:
            self._tasks.cancel(_TASK)
            self.dialog.deleteLater()
            self.dialog = None

    def _fill(self) -> None:
        dialog, view = self.dialog, self._view
        if dialog is None:
            return
        dialog.set_folder(str(self._session.own or ""), self._session.own_faults)
        if view is None or view.page is None or view.document is None:
            dialog.set_page(ViewScript.ORIGINAL, (), ())
            dialog.set_ambiguities(())
            return
        held = self._session.rulings(view.document.record.id)
        dialog.set_page(view.page.view.script, word_rows(view.page), held, view.document.options)
        self._tasks.run(_TASK, partial(ambiguity_rows, view.page), self._listed, _never)

    def _listed(self, rows: tuple[AmbiguityRow, ...]) -> None:
        if self.dialog is not None:
            self.dialog.set_ambiguities(rows)

    @Slot(int)
    def _jump(self, position: int) -> None:
        if self._view is not None:
            self._view.jump(Span(position, position + 1), center=True)


def _never(error: Exception) -> None:
    raise error
