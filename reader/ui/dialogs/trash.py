"""The dialog with what was deleted: to be looked at, brought back, or deleted for good."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.annotate.note_text import note_text
from reader.app.trash import Trash
from reader.store.annotations import TrashedAnnotation
from reader.store.documents import TrashedDocument
from reader.ui.dialogs.buttons import push_button, rename
from reader.ui.stages import Stages
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import say_why
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.names import scope_name, style_name
from reader.ui.widgets.themed import theme_children
from reader.ui.widgets.times import shown_time

_ID = Qt.ItemDataRole.UserRole
_AT_ONCE = 500


class TrashDialog(QDialog):
    """Notes and documents, the newest first."""

    restore_requested = Signal(object)
    """The ids of what is chosen, as a frozenset."""
    purge_requested = Signal(object)
    """The ids of what is chosen; None for everything."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("回收站"))
        self._stages = Stages(self)
        self._list = QTreeWidget(self)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setHeaderLabels([self.tr("内容"), self.tr("类别"), self.tr("所属文档"), self.tr("删除时间")])
        self._list.setAccessibleName(self.tr("回收站"))
        self._empty = EmptyState(
            "trash", self.tr("回收站是空的"), self.tr("删除的批注和移出书库的文档会留在这里，直到清空。"), theme, self
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._count = QLabel(self)
        self._count.setProperty("role", "caption")
        self._purge = push_button(self.tr("清空…"), self, role="danger")
        self._close = push_button(self.tr("关闭"), self, role="quiet", shortcut="Esc")
        self._restore = push_button(self.tr("恢复"), self, role="primary", shortcut="Return")
        self._lay_out()
        self._restore.clicked.connect(self._ask_restore)
        self._purge.clicked.connect(self._ask_purge)
        self._close.clicked.connect(self.accept)
        self._list.itemSelectionChanged.connect(self._selected)
        self._list.itemDoubleClicked.connect(self._ask_restore)
        self._purge.setEnabled(False)  # until it is known what is there
        self._selected()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._purge)
        buttons.addWidget(self._count, 1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._stack, 1)
        column.addLayout(buttons)
        self.resize(760, 460)

    def set_trash(self, trash: Trash, titles: dict[str, str]) -> None:
        """Show what is there; ``titles`` are those of documents, by id."""
        self._list.clearSelection()  # else every row that goes tells of another selection
        self._list.clear()
        rows: list[TrashedDocument | TrashedAnnotation] = [*trash.documents, *trash.annotations]
        self._add(sorted(rows, key=_newest_last, reverse=True), titles)
        for column, width in enumerate((330, 80, 190)):
            self._list.setColumnWidth(column, width)
        self._stack.setCurrentWidget(self._list if rows else self._empty)
        self._count.setText(self.tr("共 %n 项", None, len(rows)) if rows else "")
        self._purge.setEnabled(bool(rows))
        self._selected()

    def _add(self, rows: list[TrashedDocument | TrashedAnnotation], titles: dict[str, str]) -> None:
        """List ``rows``; many of them some at a time."""
        now, items = datetime.now().astimezone(), []
        for one in rows[:_AT_ONCE]:
            words = self._words(one, titles)
            item = QTreeWidgetItem([*words, shown_time(one.when, now)])
            item.setData(0, _ID, _id(one))
            item.setToolTip(0, words[0])
            items.append(item)
        self._list.addTopLevelItems(items)
        rest = rows[_AT_ONCE:]
        self._stages.do("rows", partial(self._add, rest, titles) if rest else self._selected, now=not rest)

    def _words(self, one: TrashedDocument | TrashedAnnotation, titles: dict[str, str]) -> tuple[str, str, str]:
        if isinstance(one, TrashedDocument):
            return self._document(one.record.label, one.annotations)
        note = one.annotation
        words = " ".join((note.quote.exact or scope_name(note.scope)).split())
        shown = f"{words} — {' '.join(note_text(note.note).split())}" if note.note else words
        return shown, style_name(note.style), titles.get(note.document_id, "")

    def _document(self, title: str, annotations: int) -> tuple[str, str, str]:
        return title, self.tr("文档"), self.tr("含 %n 条批注", None, annotations) if annotations else ""

    def chosen(self) -> frozenset[str]:
        """The ids of what is chosen."""
        return frozenset(str(item.data(0, _ID)) for item in self._list.selectedItems())

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        theme_children(self, theme)

    @Slot()
    def _selected(self) -> None:
        chosen = self._list.selectionModel().hasSelection()
        self._restore.setEnabled(chosen)
        say_why(self._restore, self.tr("先在列表里选要恢复的"))
        rename(self._purge, self.tr("永久删除所选…") if chosen else self.tr("清空…"))
        say_why(self._purge, self.tr("回收站是空的"))

    @Slot()
    def _ask_restore(self) -> None:
        if self.chosen():
            self.restore_requested.emit(self.chosen())

    @Slot()
    def _ask_purge(self) -> None:
        chosen = self.chosen() or None
        words = self.tr("永久删除后无法找回，之前的操作也不能再撤销。")
        if QMessageBox.question(self, self.tr("永久删除"), words) is QMessageBox.StandardButton.Yes:
            self.purge_requested.emit(chosen)


def _id(one: TrashedDocument | TrashedAnnotation) -> str:
    return one.record.id if isinstance(one, TrashedDocument) else one.annotation.id


def _newest_last(one: TrashedDocument | TrashedAnnotation) -> tuple[str, str]:
    return one.when, _id(one)
