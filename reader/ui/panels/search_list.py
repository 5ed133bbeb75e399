"""The list of what was found: rows of documents and hits, mouse and keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.ui.panels.records_model import RecordsModel
from reader.ui.panels.search_delegate import ResultDelegate, ResultKind, ResultRow
from reader.ui.theme import Theme

_SETTLED_MS = 80


class ResultList(QListView):
    """Hits below their documents; only the rows in sight are painted and measured.

    A click or Enter on a hit asks for it; on a document it closes or opens its hits, as Left and Right do.
    """

    chosen = Signal(str)
    """The id of a hit."""
    left_upwards = Signal()
    left = Signal()
    """Esc was pressed."""
    settled = Signal()
    """Other rows have been in sight for a moment."""
    end_neared = Signal()
    """The last rows are in sight, or soon will be."""
    closed_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        describe: Callable[[ResultRow], str],
        explain: Callable[[ResultRow], str],
    ) -> None:
        super().__init__(parent)
        self._all: tuple[ResultRow, ...] = ()
        self._closed: frozenset[str] = frozenset()
        self._rows: RecordsModel[ResultRow] = RecordsModel(describe, explain, self)
        self._painter = ResultDelegate(self, theme)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED_MS)
        self._settle.timeout.connect(self._look_ahead)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._clicked)
        self.verticalScrollBar().valueChanged.connect(self._moved)

    # Rows

    @property
    def rows(self) -> tuple[ResultRow, ...]:
        """The rows that are not closed, in order."""
        return self._rows.records

    def set_rows(self, rows: tuple[ResultRow, ...], *, keep: bool) -> None:
        """Show ``rows``; with ``keep`` at the place, and with the documents closed, that are shown now."""
        self._all = rows
        self._closed = self._closed if keep else frozenset()
        self._show(keep)

    def _show(self, keep: bool) -> None:
        current, top = self.current_row(), self.verticalScrollBar().value()
        self._painter.closed = self._closed
        self._rows.set_records(
            [row for row in self._all if row.kind is ResultKind.DOCUMENT or row.document_id not in self._closed]
        )
        if keep and current is not None:
            at = self._rows.row_of(current.id)
            self.setCurrentIndex(self._rows.index(at if at >= 0 else self._rows.row_of(current.document_id)))
        if keep:
            self.doItemsLayout()
            self.verticalScrollBar().setValue(top)
        self._settle.start()

    def close_all(self, closed: bool) -> None:
        """Leave only the documents, or show their hits again."""
        self._closed = frozenset(row.document_id for row in self._all) if closed else frozenset()
        self._show(keep=True)
        self.closed_changed.emit()

    def all_closed(self) -> bool:
        """Whether only documents are shown."""
        return bool(self._all) and all(row.kind is ResultKind.DOCUMENT for row in self.rows)

    def set_marked(self, row_id: str) -> None:
        """Mark the hit that was asked for last; empty for none."""
        self._painter.marked = row_id
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._painter.theme = theme
        self.viewport().update()

    def current_row(self) -> ResultRow | None:
        """The row the cursor is on."""
        index = self.currentIndex()
        return self._rows.records[index.row()] if index.isValid() else None

    def visible_rows(self) -> tuple[ResultRow, ...]:
        """The rows in sight."""
        view = self.viewport().rect()
        first, last = self.indexAt(view.topLeft()), self.indexAt(view.bottomLeft())
        end = last.row() + 1 if last.isValid() else len(self.rows)
        return self.rows[first.row() : end] if first.isValid() else ()

    # Keys and mouse

    def focus_first(self) -> None:
        """Take the focus, with the cursor where it was or on the first hit."""
        if not self.currentIndex().isValid():
            first = (
                at for at, row in enumerate(self.rows) if row.kind not in (ResultKind.DOCUMENT, ResultKind.SECTION)
            )
            self.setCurrentIndex(self._rows.index(next(first, 0)))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the hit, Left and Right close and open, Esc and Up from the first row leave."""
        key, row = event.key(), self.current_row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self._act(row)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and row is not None:
            self._set_closed(row, key == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: rows begin with the words before a hit, which nobody types."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other rows come into sight."""
        super().resizeEvent(event)
        self._settle.start()

    @Slot()
    def _moved(self) -> None:
        self._settle.start()

    def look_ahead_soon(self) -> None:
        """See in a moment whether the end of the list is near."""
        self._settle.start()

    @Slot()
    def _look_ahead(self) -> None:
        self.settled.emit()
        bar = self.verticalScrollBar()
        if self.rows and self.isVisible() and bar.maximum() - bar.value() < self.viewport().height():
            self.end_neared.emit()

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self._act(self.rows[index.row()])

    def _act(self, row: ResultRow) -> None:
        if row.kind is ResultKind.DOCUMENT:
            self._set_closed(row, row.document_id not in self._closed)
        elif row.kind is not ResultKind.SECTION:
            self.chosen.emit(row.id)

    def _set_closed(self, row: ResultRow, closed: bool) -> None:
        one = frozenset((row.document_id,))
        wanted = self._closed | one if closed else self._closed - one
        if wanted != self._closed:
            self._closed = wanted
            self._show(keep=True)
            self.closed_changed.emit()
