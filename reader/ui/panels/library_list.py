"""The list of the documents of the library: each with issuer, date and progress."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from reader.app.shelf import ReadingStatus, percent_read
from reader.store.revisions import Standing
from reader.ui.panels.library_order import LibraryRow
from reader.ui.panels.records_model import RECORD_ROLE, RecordsModel
from reader.ui.style import smaller
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.delegate import ViewDelegate
from reader.ui.widgets.focus_ring import paint_focus
from reader.ui.widgets.icons import icon_pixmap
from reader.ui.widgets.item_models import Index
from reader.ui.widgets.list_keys import claims_copy
from reader.ui.widgets.names import standing_name
from reader.ui.widgets.type_ahead import TypeAhead

_SIDE = 12
_PAD = 8
_MARK = 14
_GAP = 2
_PROGRESS = 28
_APART = 6
_BATCH = 500


class LibraryList(QListView):
    """A click or Enter chooses a document, F2 asks for another name, Delete for its removal, the copy key copies it."""

    chosen = Signal(str)
    remove_pressed = Signal(str)
    rename_pressed = Signal(str)
    copy_pressed = Signal(tuple)

    def __init__(self, model: RecordsModel[LibraryRow], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._painter = _LibraryDelegate(self, theme)
        self.setModel(model)
        self._typing = TypeAhead()
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        # The rows in sight do not wait for ten thousand others.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._clicked)

    def set_marked(self, document_id: str) -> None:
        """Mark the document that is being read."""
        self._painter.marked = document_id
        self.viewport().update()

    def marked(self) -> str:
        """The document that is being read; empty for none."""
        return self._painter.marked

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._painter.theme = theme
        self.viewport().update()

    def current_id(self) -> str:
        """The id of the document the cursor is on; empty for none."""
        index = self.currentIndex()
        return self._model.records[index.row()].id if index.isValid() else ""

    def put_cursor(self, document_id: str) -> None:
        """Put the cursor on a document again, where it is shown; nothing scrolls."""
        row = self._model.row_of(document_id) if document_id else -1
        if row >= 0:
            flags = self.selectionModel().SelectionFlag
            self.selectionModel().setCurrentIndex(self._model.index(row), flags.NoUpdate)

    def go_to(self, document_id: str) -> None:
        """Put the cursor on a document that is shown, in sight."""
        index = self._model.index(self._model.row_of(document_id))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def focus_first(self) -> None:
        """Take the focus, with the cursor on a document."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _typed_names(self, index: Index) -> tuple[str, ...]:
        """A document is called by its title or its issuer."""
        row = self._model.records[index.row()]
        return row.title, row.issuer

    def keyboardSearch(self, search: str) -> None:
        """Go to the row that begins so."""
        self._typing.type(search, self, self._typed_names)

    def event(self, event: QEvent) -> bool:
        """The copy key is ours."""
        return claims_copy(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, F2 asks for another name, Delete asks to remove, the copy key copies."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.chosen.emit(self.current_id())
        elif event.key() == Qt.Key.Key_Delete and self.current_id():
            self.remove_pressed.emit(self.current_id())
        elif event.key() == Qt.Key.Key_F2 and self.current_id():
            self.rename_pressed.emit(self.current_id())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_pressed.emit((self.current_id(),))
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.records[index.row()].id)


class _LibraryDelegate(ViewDelegate):
    """Title, then issuer and date; the progress at the right."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self.theme = theme
        self.marked = ""

    def _small(self) -> QFont:
        return smaller(self._view.font())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = QFontMetrics(self._view.font()).height() + QFontMetrics(self._small()).height()
        height = lines + _GAP + 2 * _PAD
        return QSize(0, height + -height % 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: LibraryRow = index.data(RECORD_ROLE)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = self.theme
        marked = row.id == self.marked
        painter.save()
        if marked:
            painter.fillRect(area, QColor(theme.accent_soft))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.hover))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, area, theme)
        self._paint_words(painter, area.adjusted(_SIDE, _PAD, -_SIDE, -_PAD), row, marked)
        painter.restore()

    def _paint_words(self, painter: QPainter, inner: QRect, row: LibraryRow, marked: bool) -> None:
        theme = self.theme
        metrics, small = QFontMetrics(self._view.font()), QFontMetrics(self._small())
        top = QRect(inner.left(), inner.top(), inner.width(), metrics.height())
        below = QRect(inner.left(), inner.bottom() - small.height() + 1, inner.width(), small.height())
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if row.missing:
            mark = icon_pixmap("warning", QColor(theme.muted), scaled(_MARK), painter.device().devicePixelRatio())
            painter.drawPixmap(top.right() - scaled(_MARK) + 1, top.center().y() - scaled(_MARK) // 2, mark)
            top.setRight(top.right() - scaled(_MARK) - 6)
        painter.setFont(self._view.font())
        painter.setPen(QColor(theme.accent if marked else theme.ink))
        painter.drawText(top, left, metrics.elidedText(title_words(row), Qt.TextElideMode.ElideRight, top.width()))
        painter.setFont(self._small())
        painter.setPen(QColor(theme.muted))
        side = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if row.said and row.status is not ReadingStatus.READING:
            painter.drawText(below, side, read_words(row))
        else:
            painter.drawText(below, side, f"{percent_read(row.progress)}%")
            self._paint_progress(
                painter, below.adjusted(0, 0, -small.horizontalAdvance("100%") - _APART, 0), row.progress
            )
        below.setRight(below.right() - scaled(_PROGRESS) - small.horizontalAdvance("100%") - 3 * _APART)
        date = f" · {row.date}" if row.issuer and row.date else row.date
        room = below.width() - small.horizontalAdvance(date)
        issuer = small.elidedText(row.issuer, Qt.TextElideMode.ElideRight, room)
        painter.drawText(below, left, issuer + date)

    def _paint_progress(self, painter: QPainter, below: QRect, progress: float) -> None:
        """At the right end of ``below``."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = scaled(_PROGRESS)
        track = QRectF(below.right() - width, below.center().y() - 1, width, 3)
        painter.setBrush(QColor(self.theme.border))
        painter.drawRoundedRect(track, 1.5, 1.5)
        track.setWidth(width * max(0.0, min(1.0, progress)))
        painter.setBrush(QColor(self.theme.accent))
        painter.drawRoundedRect(track, 1.5, 1.5)
        painter.restore()


def title_words(row: LibraryRow) -> str:
    """What the document is called; of an earlier edition, which is called as the last one, it says so."""
    return f"{standing_name(Standing.EARLIER)} · {row.title}" if row.is_earlier else row.title


def read_words(row: LibraryRow) -> str:
    """How far it was read: what the reader says, else the part."""
    translate = QCoreApplication.translate
    if row.said and row.status is ReadingStatus.READ:
        return translate("LibraryPanel", "已读")
    if row.said and row.status is ReadingStatus.UNREAD:
        return translate("LibraryPanel", "未读")
    return translate("LibraryPanel", "已读 {0}%").format(percent_read(row.progress))
