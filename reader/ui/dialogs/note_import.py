"""The dialog before notes are taken in from a file: how many there are, and which wait for a decision."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QTreeWidgetItem, QVBoxLayout, QWidget

from reader.app.note_import import WAITING, IncomingNote, NoteImport, Outcome
from reader.ui.dialogs.buttons import button_row, push_button
from reader.ui.dialogs.room import take_room
from reader.ui.theme import Theme
from reader.ui.widgets.joining import listed, named
from reader.ui.widgets.names import scope_name
from reader.ui.widgets.themed import theme_children
from reader.ui.widgets.ticks import TickTree

_ID = Qt.ItemDataRole.UserRole
_LONGEST = 80


class NoteImportDialog(QDialog):
    """Says what an import does; those with a likely place can be ticked to be placed there."""

    import_requested = Signal(object)
    """The ids of the ticked notes, as a frozenset."""

    def __init__(self, name: str, planned: NoteImport, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("导入批注"))
        self._planned = planned
        self.summary = QLabel(self._summary(name), self)
        self.summary.setWordWrap(True)
        self.waiting = TickTree(theme, self)
        self.waiting.setRootIsDecorated(False)
        self.waiting.setUniformRowHeights(True)
        self.waiting.setStyleSheet("QTreeWidget::item { padding: 5px 2px; }")
        self.waiting.setAccessibleName(self.tr("未放置的批注"))
        self.waiting.setHeaderLabels([self.tr("批注"), self.tr("所属报告"), self.tr("情况")])
        self._told = QLabel(self.tr("以下批注没有确定的位置，不会自动放置。勾选的会放在最可能的位置。"), self)
        self._told.setWordWrap(True)
        self._told.setProperty("role", "caption")
        self._cancel = push_button(self.tr("取消"), self, role="quiet", shortcut="Esc")
        self.accepting = push_button(self.tr("导入"), self, role="primary", shortcut="Return")
        self._fill()
        self._lay_out()
        self._cancel.clicked.connect(self.reject)
        self.accepting.clicked.connect(self._ask)
        self.waiting.itemChanged.connect(self._ticked)
        self._ticked()

    def _summary(self, name: str) -> str:
        count = self._planned.count
        changed = count(Outcome.UPDATED) + count(Outcome.RESTORED)
        same = count(Outcome.SAME) + count(Outcome.OLDER)
        every = self.tr("“{0}”里有 %n 条批注", None, len(self._planned.notes)).format(name)
        added, waiting = count(Outcome.ADDED), sum(map(count, WAITING))
        parts = (
            self.tr("新的 %n 条", None, added) if added else "",
            self.tr("比书库里新的 %n 条", None, changed) if changed else "",
            self.tr("不必改动的 %n 条", None, same) if same else "",
            self.tr("没有确定位置的 %n 条", None, waiting) if waiting else "",
        )
        return named(every, listed(parts))

    def _fill(self) -> None:
        for one in self._planned.notes:
            if one.outcome not in WAITING:
                continue
            quote = " ".join(one.excerpt.original.quote.split()) or scope_name(one.excerpt.scope)
            item = QTreeWidgetItem(self.waiting, [quote[:_LONGEST], one.title, self._reason(one)])
            item.setData(0, _ID, one.id)
            for column in range(3):
                item.setToolTip(column, quote if column == 0 else item.text(column))
            if one.outcome is Outcome.REVIEW:
                item.setCheckState(0, Qt.CheckState.Unchecked)
        for column, width in enumerate((290, 210)):
            self.waiting.setColumnWidth(column, width)

    def _reason(self, one: IncomingNote) -> str:
        if one.outcome is Outcome.NO_DOCUMENT:
            return self.tr("书库里没有这份报告")
        if one.outcome is Outcome.ORPHAN:
            return self.tr("报告里没有这些字")
        if one.found:
            return self.tr("那里现在是“{0}”").format(" ".join(one.found.split())[:_LONGEST])
        return self.tr("可能在这里")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (self.summary, self._told, self.waiting):
            column.addWidget(widget)
        column.addLayout(button_row(self._cancel, self.accepting))
        some = self.waiting.topLevelItemCount() > 0
        self._told.setVisible(some)
        self.waiting.setVisible(some)
        take_room(self, 760, 460 if some else 160)
        if some:
            self.waiting.setCurrentIndex(self.waiting.model().index(0, 0))
            self.waiting.setFocus()

    def ticked(self) -> frozenset[str]:
        """The ids of the notes to be put at their likeliest place."""
        items = (self.waiting.topLevelItem(row) for row in range(self.waiting.topLevelItemCount()))
        chosen = (one for one in items if one is not None and one.checkState(0) is Qt.CheckState.Checked)
        return frozenset(str(one.data(0, _ID)) for one in chosen)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        theme_children(self, theme)

    @Slot()
    def _ticked(self) -> None:
        self.accepting.setEnabled(self._planned.command is not None or bool(self.ticked()))

    @Slot()
    def _ask(self) -> None:
        self.import_requested.emit(self.ticked())
        self.accept()
