"""What the tabs are called."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.app.entering import shown_title
from reader.app.session import OpenDocument, Session
from reader.ui.workspace.tab_row import TabRow
from reader.ui.workspace.tabs import Tab


class TabNames(QObject):
    """Calls every document in a tab as its reader does."""

    def __init__(self, row: TabRow, session: Session) -> None:
        super().__init__(row)
        self._row, self._session = row, session

    def name(self, tab: Tab, document: OpenDocument) -> str:
        """What its reader calls the document, else its title as it is put right."""
        record = self._session.find(document.record.id) or document.record
        name = record.renamed or shown_title(document.report)
        return self.tr("{0}（旁边）").format(name) if tab.twin else name

    def rename(self) -> None:
        """Call every document in a tab as its reader does now."""
        for tab in self._row:
            document = tab.view.document if tab.view is not None else None
            record = self._session.find(document.record.id) if document is not None else None
            if tab.view is None or document is None or record is None:
                continue  # one that has left the library is about to be closed
            tab.view.set_record(record)
            self._row.name(tab, self.name(tab, document))
