"""What a search in all documents has found."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.panels.search_delegate import ResultKind, ResultRow
from reader.ui.panels.search_list import ResultList
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.joining import listed
from reader.ui.widgets.list_or_empty import ListOrEmpty
from reader.ui.widgets.query_chips import QueryChips
from reader.ui.widgets.themed import restyle, theme_children


class SearchPanel(QWidget):
    """Hits grouped by document and section, with a line that sums them up; says so when there is none."""

    hit_requested = Signal(str)
    more_requested = Signal(str)
    """List more hits of the document with this id."""
    page_wanted = Signal()
    """The end of what is listed comes into sight."""
    part_toggled = Signal(str, bool)
    """Put a part such as ``in:notes`` into the query, or take it out."""
    help_requested = Signal(QPoint)
    """Explain how to search; beside this point of the panel."""
    left_upwards = Signal()
    left = Signal()
    document_requested = Signal(str)
    beside_requested = Signal(str)
    """The id of a hit, or of a document, that is to stand beside what is being read."""
    listing_requested = Signal(str)
    """The id of a document that is to be shown among all."""
    said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("查找结果"))
        self._theme = theme
        self._said = ""
        self._summary = QLabel(self)
        self._summary.setProperty("role", "caption")
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        self._help = IconButton("help", self.tr("怎样查找"), theme, self, muted=True, size=16)
        self._fold_all = IconButton("collapse", self.tr("全部折叠"), theme, self, muted=True, size=16)
        policy = self._fold_all.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._fold_all.setSizePolicy(policy)
        self._chips = QueryChips(self)
        self._list = ResultList(theme, self, self._described, self._explained)
        self._list.setAccessibleName(self.tr("查找结果"))
        self._stack = ListOrEmpty("search", theme, QWidget(self), self._list, parent=self)
        self._lay_out()
        self._connect()
        self.clear()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 6, 8, 2)
        bar.setSpacing(2)
        bar.addWidget(self._summary, 1)
        bar.addWidget(self._fold_all)
        bar.addWidget(self._help)
        chips = QHBoxLayout()
        chips.setContentsMargins(12, 2, 8, 6)
        chips.addWidget(self._chips, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addLayout(chips)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._list.chosen.connect(self._chosen)
        self._list.left_upwards.connect(self.left_upwards)
        self._list.left.connect(self.left)
        self._list.end_neared.connect(self.page_wanted)
        self._list.closed_changed.connect(self._name_button)
        self._list.copy_pressed.connect(self._copy)
        self._list.document_requested.connect(self.document_requested)
        self._list.beside_requested.connect(self.beside_requested)
        self._list.listing_requested.connect(self.listing_requested)
        self._fold_all.clicked.connect(self._toggle_all)
        self._help.clicked.connect(self._ask_for_help)
        self._chips.part_toggled.connect(self.part_toggled)

    # What is shown

    def clear(self) -> None:
        """Show nothing: a search has only begun, or is over."""
        self._list.set_rows((), keep=False)
        self._list.set_marked("")
        self.say("")
        self._fold_all.hide()
        self._stack.setCurrentIndex(0)

    def _documents(self, count: int) -> str:
        return self.tr("{0:,} 份文档", None, count).format(count)

    def _places(self, count: int) -> str:
        return self.tr("{0:,} 处", None, count).format(count)

    def set_results(self, rows: tuple[ResultRow, ...], *, keep: bool = False, documents: int = -1) -> None:
        """Show ``rows``: each document, its sections, its hits. With ``keep`` the reader's place in the list stays.

        ``documents`` were found in all, if more than are listed.
        """
        self._list.set_rows(rows, keep=keep)
        if not keep:
            self._list.set_marked("")
            self._list.scrollToTop()
        counts = [row.count for row in rows if row.kind is ResultKind.DOCUMENT]
        if documents > len(counts):
            self.say(self.tr("{0:,} 份文档，已列出 {1:,} 份", None, documents).format(documents, len(counts)))
        elif sum(counts):
            self.say(self.tr("{0}，{1}").format(self._documents(len(counts)), self._places(sum(counts))))
        else:
            self.say(self._documents(len(counts)) if counts else "")
        if counts:
            self._stack.setCurrentWidget(self._list)
        else:
            hint = self.tr("书库里的正文、批注和标签中都没有。少写几个字试试，简体或繁体都可以。")
            self._stack.show_empty(self.tr("没有找到"), hint)
        self._fold_all.setVisible(len(counts) > 1)
        self._name_button()

    def set_query(self, query: str, years: tuple[str, ...]) -> None:
        """Offer what may narrow ``query`` down, the ``years`` of what was found among it."""
        self._chips.set_query(query, years)

    def set_busy(self, busy: bool) -> None:
        """Say that the search is going on, or again what was found."""
        self._show_words(self.tr("正在查找…") if busy else self._said)

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong with the query; what is listed stays."""
        self._show_words(sentence, problem=True)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        theme_children(self, theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Hits come into sight."""
        super().showEvent(event)
        self._list.look_ahead_soon()

    def focus_first(self) -> None:
        """Put the cursor on the first hit, or where it was, and take the focus; nothing happens without hits."""
        if self._list.rows:
            self._list.focus_first()

    def summary(self) -> str:
        """The line above the list."""
        return self._summary.text()

    def say(self, words: str) -> None:
        """Say ``words`` above the list."""
        self._said = words
        self._show_words(words)

    def add_remark(self, words: str) -> None:
        """Say ``words`` behind what is said above the list."""
        self.say(f"{self._said} · {words}" if self._said else words)

    def _show_words(self, words: str, *, problem: bool = False) -> None:
        role = "problem" if problem else "caption"
        if self._summary.property("role") != role:
            self._summary.setProperty("role", role)
            restyle(self._summary)
        self._summary.setText(words)
        self._summary.setAccessibleName(words)

    # Rows in words

    def _described(self, row: ResultRow) -> str:
        if row.kind is ResultKind.DOCUMENT:
            count = self._places(row.count) if row.count else ""
            return listed((row.text, row.detail, count))
        kinds = {ResultKind.NOTE: self.tr("批注"), ResultKind.TAG: self.tr("标签"), ResultKind.QUOTE: self.tr("摘录")}
        words = f"{row.before}{row.text}{row.after}"
        return listed((kinds.get(row.kind, ""), words, row.detail))

    def _explained(self, row: ResultRow) -> str:
        if row.kind is ResultKind.DOCUMENT:
            return "\n".join(part for part in (row.text, row.detail) if part)
        if row.kind in (ResultKind.MORE, ResultKind.SECTION):
            return row.text
        words = f"{row.before}{row.text}{row.after}"
        if row.kind is ResultKind.TEXT:
            words = f"…{words}…"
        return "\n".join(part for part in (words, row.detail) if part)

    # What the reader does

    @Slot(str)
    def _chosen(self, row_id: str) -> None:
        row = next((row for row in self._list.rows if row.id == row_id), None)
        if row is not None and row.kind is ResultKind.MORE:
            self.more_requested.emit(row.document_id)
            return
        self._list.set_marked(row_id)
        self.hit_requested.emit(row_id)

    @Slot(object)
    def _copy(self, row: ResultRow) -> None:
        title = row.kind is ResultKind.DOCUMENT
        QGuiApplication.clipboard().setText(row.text if title else f"{row.before}{row.text}{row.after}")
        self.said.emit(self.tr("已复制标题。") if title else self.tr("已复制找到的文字。"))

    @Slot()
    def _ask_for_help(self) -> None:
        self.help_requested.emit(self._help.geometry().center())

    @Slot()
    def _toggle_all(self) -> None:
        self._list.close_all(not self._list.all_closed())

    @Slot()
    def _name_button(self) -> None:
        closed = self._list.all_closed()
        self._fold_all.set_icon("expand" if closed else "collapse", self._theme)
        self._fold_all.set_name(self.tr("全部展开") if closed else self.tr("全部折叠"))
