"""The list of what was found: rows of documents and hits, mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.ui.panels.records_model import RecordsModel
from reader.ui.panels.search_delegate import ResultDelegate, ResultKind, ResultRow
from reader.ui.theme import Theme
from reader.ui.widgets.item_models import Index
from reader.ui.widgets.list_keys import claims_copy
from reader.ui.widgets.menus import RowMenu
from reader.ui.widgets.type_ahead import TypeAhead

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
    copy_pressed = Signal(object)
    """The :class:`ResultRow` whose words are wanted elsewhere."""
    document_requested = Signal(str)
    beside_requested = Signal(str)
    """The id of a hit, or of a document."""
    listing_requested = Signal(str)
    """The id of a document that is to be shown among all."""

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
        self._typing = TypeAhead()
        self.setItemDelegate(self._painter)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._clicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
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

    def event(self, event: QEvent) -> bool:
        """The copy key is ours."""
        return claims_copy(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the hit, Left and Right close and open, the copy key copies, Esc and Up at the top leave."""
        key, row = event.key(), self.current_row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self._act(row)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and row is not None:
            self._set_closed(row, key == Qt.Key.Key_Left)
        elif event.matches(QKeySequence.StandardKey.Copy) and row is not None:
            self.copy_pressed.emit(row)
        else:
            super().keyPressEvent(event)

    def _typed_names(self, index: Index) -> tuple[str, ...]:
        """Documents are called by their titles; hits begin with the words before them, which nobody types."""
        row = self.rows[index.row()]
        return (row.text,) if row.kind is ResultKind.DOCUMENT else ()

    def keyboardSearch(self, search: str) -> None:
        """Go to the document that begins so."""
        self._typing.type(search, self, self._typed_names)

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

    # The menu

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        index = self.indexAt(spot)
        if index.isValid() and not self.rows[index.row()].is_caption:
            self.menu_for(self.rows[index.row()]).popup(self.viewport().mapToGlobal(spot))

    def menu_for(self, row: ResultRow) -> RowMenu:
        """The menu of ``row``, which is no caption."""
        menu = RowMenu(self._painter.theme, self)
        if row.kind is ResultKind.DOCUMENT:
            menu.add(self.tr("打开"), partial(self.document_requested.emit, row.document_id), "document")
            menu.add(self.tr("在旁边打开"), partial(self.beside_requested.emit, row.id), "panel-right")
            menu.add(self.tr("在书库中显示"), partial(self.listing_requested.emit, row.document_id))
            menu.add(self.tr("复制标题"), partial(self.copy_pressed.emit, row), "copy", "Ctrl+C")
        elif row.kind is ResultKind.MORE:
            menu.add(row.text, partial(self.chosen.emit, row.id), "", "Return")
        else:
            menu.add(self.tr("定位到原文"), partial(self.chosen.emit, row.id), "jump", "Return")
            menu.add(self.tr("在旁边打开"), partial(self.beside_requested.emit, row.id), "panel-right")
            menu.add(self.tr("复制"), partial(self.copy_pressed.emit, row), "copy", "Ctrl+C")
        menu.addSeparator()
        if row.document_id in self._closed:
            menu.add(self.tr("展开这份文档"), partial(self._set_closed, row, False), "expand", "Right")
        else:
            menu.add(self.tr("折叠这份文档"), partial(self._set_closed, row, True), "collapse", "Left")
        closes = not self.all_closed()
        menu.add(self.tr("全部折叠") if closes else self.tr("全部展开"), partial(self.close_all, closes))
        return menu
