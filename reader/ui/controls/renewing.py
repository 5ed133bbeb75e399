"""Open documents kept true to the library."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from reader.app.session import OpenDocument, Session
from reader.app.stored import choices_of
from reader.ui.document.prepared import Prepared
from reader.ui.workspace.opening import Opener
from reader.ui.workspace.tab_names import TabNames
from reader.ui.workspace.tab_row import TabRow
from reader.ui.workspace.tabs import Tab


class Renewing(QObject):
    """Prepares open documents anew where they are others by now."""

    renewed = Signal()
    """An open document is shown anew: it was repaired, put right or read otherwise."""

    def __init__(self, row: TabRow, names: TabNames, session: Session, opener: Opener, parent: QObject) -> None:
        super().__init__(parent)
        self._row, self._names, self._session, self._opener = row, names, session, opener
        opener.renewed.connect(self._renewed)

    def refresh(self) -> None:
        """Prepare anew every open document that is another by now: read otherwise, repaired, put right, undone."""
        for tab in self._row:
            self.refresh_tab(tab)

    def refresh_tab(self, tab: Tab) -> None:
        """As :meth:`refresh`, for the document of one tab."""
        view, document_id = tab.view, tab.request.document_id
        record = self._session.find(document_id)
        if view is None or record is None:
            return
        if view.encoding != record.encoding:
            # Until the other text is prepared, nothing can be marked on this one, which is no more.
            view.await_document(self._session.stored_source(document_id))
            self._opener.again(document_id)
        elif view.report is not None and (chosen := choices_of(self._session, document_id)) != view.report.choices:
            same_text = replace(chosen, corrections=view.report.choices.corrections) == view.report.choices
            self._opener.again(document_id, view.standing if same_text else None)

    @Slot(object, object)
    def _renewed(self, document: OpenDocument, made: Prepared) -> None:
        """Show an open document as it is now, wherever its tabs are."""
        shown = False
        for tab in self._row:
            view = tab.view if tab.shows(document.record.id) else None
            if view is not None:
                view.set_document(document, view.script, made.page_for(view.script, document.options))
                self._row.name(tab, self._names.name(tab, document))
                # What was undone or put right meanwhile.
                self.refresh_tab(tab)
                shown = True
        if shown:
            self.renewed.emit()
