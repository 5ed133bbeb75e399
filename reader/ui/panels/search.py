"""What a search in all documents has found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.panels.search_delegate import ResultKind, ResultRow
from reader.ui.panels.search_list import ResultList
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.themed import theme_children


class SearchPanel(QWidget):
    """Hits grouped by document, with a line that sums them up; says so when there is none."""

    hit_requested = Signal(str)
    sections_wanted = Signal(object)
    """The ids of the documents whose hits are in sight, in order, as a tuple; their sections are not known yet."""
    left_upwards = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("查找结果"))
        self._theme = theme
        self._sections: dict[str, Callable[[int], str]] = {}
        self._said = ""
        self._summary = QLabel(self)
        self._summary.setProperty("role", "caption")
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._fold_all = IconButton("collapse", self.tr("全部折叠"), theme, self, muted=True, size=16)
        policy = self._fold_all.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._fold_all.setSizePolicy(policy)
        self._list = ResultList(theme, self, self._described, self._explained, self._section)
        self._list.setAccessibleName(self.tr("查找结果"))
        self._empty = EmptyState("search", "", "", theme, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.clear()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 6, 8, 6)
        bar.addWidget(self._summary, 1)
        bar.addWidget(self._fold_all)
        blank = QWidget(self)
        for page in (blank, self._list, self._empty):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self._list)

    def _connect(self) -> None:
        self._list.chosen.connect(self._chosen)
        self._list.left_upwards.connect(self.left_upwards)
        self._list.left.connect(self.left)
        self._list.settled.connect(self._ask_for_sections)
        self._list.closed_changed.connect(self._name_button)
        self._fold_all.clicked.connect(self._toggle_all)

    # What is shown

    def clear(self) -> None:
        """Show nothing: a search has only begun, or is over."""
        self._list.set_rows((), keep=False)
        self._list.set_marked("")
        self._say("")
        self._fold_all.hide()
        self._stack.setCurrentIndex(0)

    def set_results(self, rows: tuple[ResultRow, ...], *, keep: bool = False) -> None:
        """Show ``rows``: each document, then its hits. With ``keep`` the reader's place in the list stays."""
        self._list.set_rows(rows, keep=keep)
        if not keep:
            self._list.set_marked("")
            self._list.scrollToTop()
        found = [row.count for row in rows if row.kind is ResultKind.DOCUMENT]
        if found:
            self._say(self.tr("{0:,} 份文档，{1:,} 处").format(len(found), sum(found)))
            self._stack.setCurrentWidget(self._list)
        else:
            self._say("")
            hint = self.tr("书库里的正文、批注和标签中都没有。少写几个字试试，用简体或繁体都可以。")
            self._empty.set_words(self.tr("没有找到"), hint)
            self._stack.setCurrentWidget(self._empty)
        self._fold_all.setVisible(len(found) > 1)
        self._name_button()

    def set_busy(self, busy: bool) -> None:
        """Say that the search is going on, or again what was found."""
        self._show_words(self.tr("正在查找…") if busy else self._said)

    def set_sections(self, document_id: str, section_at: Callable[[int], str] | None) -> None:
        """Name the sections of a document's hits by their source positions; None forgets them."""
        if section_at is None:
            self._sections.pop(document_id, None)
        else:
            self._sections[document_id] = section_at
        self._list.viewport().update()
        self._ask_for_sections()

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        theme_children(self, theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Hits come into sight."""
        super().showEvent(event)
        self._ask_for_sections()

    def focus_first(self) -> None:
        """Put the cursor on the first hit, or where it was, and take the focus; nothing happens without hits."""
        if self._list.rows:
            self._list.focus_first()

    def summary(self) -> str:
        """The line above the list."""
        return self._summary.text()

    def _say(self, words: str) -> None:
        self._said = words
        self._show_words(words)

    def _show_words(self, words: str) -> None:
        self._summary.setText(words)
        self._summary.setAccessibleName(words)

    # Rows in words

    def _section(self, row: ResultRow) -> str | None:
        section_at = self._sections.get(row.document_id)
        return None if section_at is None else section_at(row.position)

    def _described(self, row: ResultRow) -> str:
        if row.kind is ResultKind.DOCUMENT:
            return "，".join(part for part in (row.text, row.detail, self.tr("{0:,} 处").format(row.count)) if part)
        kind = {ResultKind.NOTE: self.tr("批注"), ResultKind.TAG: self.tr("标签")}.get(row.kind, "")
        words = f"{row.before}{row.text}{row.after}"
        return "，".join(part for part in (kind, words, self._section(row) or "") if part)

    def _explained(self, row: ResultRow) -> str:
        if row.kind is ResultKind.DOCUMENT:
            return "\n".join(part for part in (row.text, row.detail) if part)
        if row.kind is ResultKind.MORE:
            return self.tr("打开文档，其中各处都会标出；按 F3 到下一处")
        words = f"{row.before}{row.text}{row.after}"
        if row.kind is ResultKind.TEXT:
            words = f"…{words}…"
        return "\n".join(part for part in (words, self._section(row) or "") if part)

    # What the reader does

    @Slot(str)
    def _chosen(self, row_id: str) -> None:
        self._list.set_marked(row_id)
        self.hit_requested.emit(row_id)

    @Slot()
    def _ask_for_sections(self) -> None:
        hits = (row for row in self._list.visible_rows() if row.kind is not ResultKind.DOCUMENT)
        wanted = dict.fromkeys(row.document_id for row in hits if row.document_id not in self._sections)
        if wanted and self.isVisible():
            self.sections_wanted.emit(tuple(wanted))

    @Slot()
    def _toggle_all(self) -> None:
        self._list.close_all(not self._list.all_closed())

    @Slot()
    def _name_button(self) -> None:
        closed = self._list.all_closed()
        self._fold_all.set_icon("expand" if closed else "collapse", self._theme)
        self._fold_all.set_name(self.tr("全部展开") if closed else self.tr("全部折叠"))
