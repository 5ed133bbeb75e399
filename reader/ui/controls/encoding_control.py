"""Reading the document on top in another encoding: the choice, with all notes kept, and what follows from it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.app.reencoding import ENCODED, Hanging, Plan, document_bytes, hanging, plan
from reader.app.session import OpenDocument
from reader.source.document import ImportFailed, Source
from reader.store.db import StoreError
from reader.store.documents import DocumentRecord
from reader.ui.appearance import Appearance
from reader.ui.controls.surroundings import Surroundings
from reader.ui.document.document_view import DocumentView
from reader.ui.sentences import failed
from reader.ui.widgets.names import encoding_name

if TYPE_CHECKING:
    from reader.source.encodings import Reading
    from reader.ui.dialogs.encoding import EncodingDialog

_TASK = "encoding"
_PLAN = "encoding-plan"


class EncodingControl(QObject):
    """Asks how to read the document on top, and has it read so."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, around: Surroundings, appearance: Appearance) -> None:
        super().__init__(around.window)
        self._session, self._tasks, self._workspace = around.session, around.tasks, around.workspace
        self._action, self._window = around.commands["encoding"], around.window
        self._appearance = appearance
        self._data = b""
        self._source: Source | None = None
        self._before: Hanging | None = None
        self._document_id = ""
        self.dialog: EncodingDialog | None = None
        self._action.triggered.connect(self.open)

    @property
    def _document(self) -> OpenDocument | None:
        view: DocumentView | None = self._workspace.current
        return view.document if view else None

    @Slot()
    def refresh(self) -> None:
        """Offer the choice where there is one: the other kinds of files fix their own encoding."""
        document = self._document
        self._action.setEnabled(document is not None and document.report.source.format in ENCODED)

    @Slot()
    def open(self) -> None:
        """Look at the bytes of the document on top, then ask."""
        document = self._document
        if document is None or not self._action.isEnabled():
            return
        source = document.report.source
        self._document_id, self._source = document.record.id, source
        self._tasks.run(_TASK, partial(_look, document.record, source), self._ask, self.failed.emit, (ImportFailed,))

    def _ask(self, found: tuple[bytes, tuple[Reading, ...]]) -> None:
        from reader.ui.controls.encoding_rows import encoding_row
        from reader.ui.dialogs.encoding import EncodingDialog  # seldom wanted, so not brought in at the start

        source = self._source
        if source is None:
            return
        self._data, readings = found
        try:
            self._before = hanging(self._session, self._document_id)
        except (ImportFailed, StoreError) as error:
            self.failed.emit(error)
            return
        dialog = EncodingDialog(source.name, source.encoding, self._appearance.theme, self._window)
        dialog.looked_at.connect(self._plan)
        dialog.encoding_wanted.connect(self._add)
        dialog.chosen.connect(self._carry_out)
        dialog.finished.connect(self._closed)
        self._appearance.theme_changed.connect(dialog.set_theme)
        self.dialog = dialog
        dialog.set_rows(tuple(map(encoding_row, readings)))
        dialog.open()

    @Slot(str)
    def _add(self, encoding: str) -> None:
        from reader.source.encodings import reading

        if self._source is not None:
            look = partial(reading, self._data, self._source.name, encoding)
            self._tasks.run(_TASK, look, partial(self._added, encoding), _never)

    def _added(self, encoding: str, found: Reading | None) -> None:
        from reader.ui.controls.encoding_rows import encoding_row

        if self.dialog is None:
            return
        if found is None:
            self.dialog.say(self.tr("按 {0} 读不出文字。").format(encoding_name(encoding)))
        else:
            self.dialog.add_row(encoding_row(found))

    @Slot(str)
    def _plan(self, encoding: str) -> None:
        if self._source is None or self._before is None:
            return
        make = partial(plan, self._source, self._before, self._document_id, self._data, encoding)
        self._tasks.run(_PLAN, make, partial(self._planned, encoding), self._not_planned, (ImportFailed,))

    def _planned(self, encoding: str, made: Plan) -> None:
        if self.dialog is not None:
            self.dialog.set_plan(encoding, made)

    def _not_planned(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.say(failed(error))

    @Slot(object)
    def _carry_out(self, made: Plan) -> None:
        if made.command is None:
            return
        self._workspace.save_current()
        try:
            self._session.run(made.command)
        except StoreError as error:
            self.failed.emit(error)
            return
        self.said.emit(
            self.tr("已按 {0} 重新读取，批注都在。可用“撤销”恢复。").format(encoding_name(made.source.encoding))
        )

    @Slot()
    def _closed(self) -> None:
        self._tasks.cancel(_PLAN)
        self._data, self._source, self._before = b"", None, None
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def _look(record: DocumentRecord, source: Source) -> tuple[bytes, tuple[Reading, ...]]:
    from reader.source.encodings import readings

    data = document_bytes(record, source)
    return data, readings(data, source.name, source.encoding)


def _never(error: Exception) -> None:
    raise error
