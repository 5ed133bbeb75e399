"""The page 全部批注: groups of notes at the left, their cards at the right, or what they cover as a table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.annotate.model import Color
from reader.app.notebook import NotebookFilter, NoteEntry, NoteGroup, NotesBy, coverage, grouped
from reader.ui.notebook.coverage_table import CoverageTable
from reader.ui.panels.annotations import AnnotationPanel
from reader.ui.panels.card_layout import CardRow
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.fields import ChoiceList
from reader.ui.widgets.names import color_label, standing_name
from reader.ui.widgets.segments import Segment, SegmentedControl
from reader.ui.widgets.themed import theme_children

_MARGIN = 20
_GROUPS_WIDTH = 300
_DATE_WIDTH = 156


class NotebookPage(QFrame):
    """Shows the notes of a library; a card opens its place, a cell of the table its notes."""

    opened = Signal(str)
    """The id of the note whose place the reader wants to see."""
    export_requested = Signal(str)
    """``csv`` or ``png`` of the table, or a format of excerpts for the notes shown."""
    left = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, fold: Callable[[str], str] = str.casefold
    ) -> None:
        super().__init__(parent)
        self.setObjectName("notebookPage")
        self.setAccessibleName(self.tr("全部批注"))
        self._theme = theme
        self._entries: tuple[NoteEntry, ...] = ()
        self._groups: tuple[NoteGroup, ...] = ()
        self._only: frozenset[str] = frozenset()
        self._back = IconButton("back", self.tr("返回阅读"), theme, self, shortcut="Esc")
        views = (("list", self.tr("列表")), ("coverage", self.tr("覆盖")))
        self.view = SegmentedControl(self.tr("看法"), tuple(Segment(v, t, t) for v, t in views), self)
        self.view.set_value("list")
        self.by = ChoiceList(self.tr("分组"), theme, self)
        self.issuer = ChoiceList(self.tr("发文机关"), theme, self)
        self.since, self.until = (
            self._date(words) for words in (self.tr("起（2025-01-01）"), self.tr("止（2025-12-31）"))
        )
        self._export = IconButton("export", self.tr("导出"), theme, self, text=self.tr("导出"))
        self.groups = QListWidget(self)
        self.groups.setAccessibleName(self.tr("分组"))
        self.groups.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.groups.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cards = AnnotationPanel(theme, self, fold=fold)
        self.table = CoverageTable(theme, self)
        self._stack = QStackedWidget(self)
        self._fill_choices()
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _date(self, words: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        field.setFixedWidth(_DATE_WIDTH)
        field.editingFinished.connect(self._refresh)
        return field

    def _fill_choices(self) -> None:
        for by, title in (
            (NotesBy.DOCUMENT, self.tr("按文档")),
            (NotesBy.TAG, self.tr("按标签")),
            (NotesBy.COLOR, self.tr("按颜色")),
            (NotesBy.SECTION, self.tr("按章节")),
        ):
            self.by.addItem(title, by)
        menu = QMenu(self._export)
        for format, name in (
            ("md", "Markdown"),
            ("html", self.tr("网页（HTML）")),
            ("docx", "Word"),
            ("xlsx", "Excel"),
            ("json", "JSON"),
            ("csv", self.tr("覆盖表（CSV）")),
            ("png", self.tr("覆盖图（PNG）")),
        ):
            menu.addAction(name).setData(format)
        menu.triggered.connect(self._export_chosen)
        self._export.setMenu(menu)
        self._export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for widget in (self._back, self.view, self.by, self.issuer, self.since, self.until):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self._export)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.addWidget(self.groups)
        split.addWidget(self.cards)
        split.setSizes([_GROUPS_WIDTH, 3 * _GROUPS_WIDTH])
        self._stack.addWidget(split)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self.view.chosen.connect(self._refresh)
        self.by.currentIndexChanged.connect(self._refresh)
        self.issuer.currentIndexChanged.connect(self._refresh)
        self.groups.currentRowChanged.connect(self._show_group)
        self.cards.jump_requested.connect(self.opened)
        self.table.cell_chosen.connect(self._show_cell)

    # What is shown

    def set_entries(self, entries: tuple[NoteEntry, ...]) -> None:
        """Show these notes."""
        self._entries = entries
        chosen = self.issuer.currentData()
        self.issuer.blockSignals(True)
        self.issuer.clear()
        self.issuer.addItem(self.tr("全部机关"), "")
        for issuer in sorted({one.record.issuer for one in entries} - {""}):
            self.issuer.addItem(issuer, issuer)
        self.issuer.setCurrentIndex(max(0, self.issuer.findData(chosen)))
        self.issuer.blockSignals(False)
        self._refresh()

    def entries(self) -> tuple[NoteEntry, ...]:
        """The notes that issuer and dates leave."""
        wanted = NotebookFilter(
            issuer=str(self.issuer.currentData() or ""),
            since=self.since.text().strip(),
            until=self.until.text().strip(),
        )
        return wanted.select(self._entries)

    def chosen_ids(self) -> frozenset[str]:
        """The notes to be exported: the chosen cards where there are several, else all cards shown."""
        chosen = self.cards.list.chosen_ids()
        return frozenset(chosen if len(chosen) > 1 else (row.id for row in self.cards.shown()))

    @Slot()
    def _refresh(self) -> None:
        entries, by = self.entries(), NotesBy(self.by.currentData())
        covered = self.view.value() == "coverage"
        self._stack.setCurrentIndex(int(covered))
        if covered:
            self.table.show_coverage(coverage(entries, by))
            return
        self._groups = grouped(entries, by)
        self.groups.blockSignals(True)
        self.groups.clear()
        everything = QListWidgetItem(self.tr("全部  {0}").format(len(entries)), self.groups)
        everything.setToolTip(everything.text())
        for group in self._groups:
            item = QListWidgetItem(f"{self._title(group, by)}  {len(group.entries)}", self.groups)
            item.setToolTip(item.text())
        self.groups.setCurrentRow(0)
        self.groups.blockSignals(False)
        self._show_group(0)

    def _title(self, group: NoteGroup, by: NotesBy) -> str:
        if by is NotesBy.COLOR:
            return color_label(Color(group.key), self._theme)
        return group.title or self.tr("未加标签")

    @Slot(int)
    def _show_group(self, row: int) -> None:
        entries = self.entries() if row <= 0 else self._groups[row - 1].entries
        if self._only:
            entries = tuple(one for one in self._entries if one.annotation.id in self._only)
        self._only = frozenset()
        self.cards.set_cards(tuple(_card(place, entry) for place, entry in enumerate(entries)))

    @Slot(tuple)
    def _show_cell(self, ids: tuple[str, ...]) -> None:
        """Show the notes of one cell as cards."""
        self._only = frozenset(ids)
        self.view.set_value("list")
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        self.setStyleSheet(
            f"QFrame#notebookPage, QFrame#notebookPage QTableView {{ background: {theme.paper}; }}"
            f" QFrame#notebookPage QListWidget {{ background: {theme.paper}; color: {theme.ink}; border: none; }}"
            " QFrame#notebookPage QListWidget::item { padding: 6px 8px; border-radius: 6px; }"
            f" QFrame#notebookPage QListWidget::item:hover {{ background: {theme.hover}; }}"
            f" QFrame#notebookPage QListWidget::item:selected {{ background: {theme.accent_soft};"
            f" color: {theme.accent}; }}"
        )
        theme_children(self, theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _export_chosen(self, action: object) -> None:
        self.export_requested.emit(str(action.data()))  # type: ignore[attr-defined]


def _card(place: int, entry: NoteEntry) -> CardRow:
    one, mark = entry.annotation, standing_name(entry.standing)
    where = f"{entry.title} › {entry.section}" if entry.section else entry.title
    return CardRow(
        id=one.id,
        quote=" ".join(one.quote.exact.split()),
        note=one.note,
        tags=one.tags,
        color=one.color,
        style=one.style,
        section=f"{mark} · {where}" if mark else where,
        when=one.modified,
        position=place,
        scope=one.scope,
    )
