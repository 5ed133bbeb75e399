"""The page 全部批注: groups of notes at the left, their cards at the right, or what they cover as a table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.annotate.model import Color
from reader.app.notebook import NotebookFilter, NoteGroup, NotesBy
from reader.ui.notebook.arranging import Arrangement, Gathered, arranged
from reader.ui.notebook.coverage_table import CoverageTable
from reader.ui.notebook.day_field import DayField
from reader.ui.notebook.group_list import GroupLine, GroupList
from reader.ui.panels.annotations import AnnotationPanel
from reader.ui.panels.card_layout import CardRow
from reader.ui.stages import Stages
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.cover_page import CoverPage
from reader.ui.widgets.fields import ChoiceList
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.menus import Menu, RowMenu
from reader.ui.widgets.names import color_label
from reader.ui.widgets.segments import Segment, SegmentedControl

_MARGIN = 20
_MANY = 2000
"""More notes are arranged in a thread."""
_GROUPS_WIDTH = 300
_GATHERED = (NotesBy.DOCUMENT, NotesBy.TAG, NotesBy.COLOR, NotesBy.SECTION)
"""What notes can be gathered by, in the order of the choices."""


Elsewhere = Callable[[Callable[[], Arrangement], Callable[[Arrangement], None]], None]


class NotebookPage(CoverPage):
    """Shows the notes of a library; a card opens its place, a cell of the table its notes."""

    opened = Signal(str)
    """The id of the note whose place the reader wants to see."""
    export_requested = Signal(str)
    """``csv`` or ``png`` of the table, or a format of excerpts for the notes shown."""
    copy_requested = Signal(frozenset)
    """The ids of the notes whose words the reader wants to copy, with their sources."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        fold: Callable[[str], str] = str.casefold,
        elsewhere: Elsewhere,
    ) -> None:
        """``elsewhere`` calls what it is given in a thread, and hands the result on here."""
        super().__init__(parent)
        self.setObjectName("notebookPage")
        self.setAccessibleName(self.tr("全部批注"))
        self._theme = theme
        self._elsewhere = elsewhere
        self._found = Gathered()
        self._arrangement = Arrangement((), (), (), None)
        self._cards: tuple[CardRow, ...] = ()
        self._stages = Stages(self)
        self._only: frozenset[str] = frozenset()
        self._group = NotesBy.DOCUMENT, ""
        """What notes are gathered by, and the key of the group that is shown, which stays so when notes change."""
        self._back = IconButton("back", self.tr("返回阅读"), theme, self, shortcut="Esc")
        views = (("list", self.tr("列表")), ("coverage", self.tr("覆盖")))
        self.view = SegmentedControl(self.tr("显示方式"), tuple(Segment(v, t, t) for v, t in views), self)
        self.view.set_value("list")
        self.by = ChoiceList(self.tr("分组"), theme, self)
        self.issuer = ChoiceList(self.tr("发文机关"), theme, self)
        self.since = DayField(self.tr("起（2025-01-01）"), self)
        self.until = DayField(self.tr("止（2025-12-31）"), self)
        self._export = IconButton("export", self.tr("导出"), theme, self, text=self.tr("导出"))
        self.groups = GroupList(theme, self)
        self.groups.setAccessibleName(self.tr("分组"))
        self.cards = AnnotationPanel(theme, self, fold=fold)
        self.table = CoverageTable(theme, self)
        self._stack = QStackedWidget(self)
        self._fill_choices()
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _fill_choices(self) -> None:
        titles = self.tr("按文档"), self.tr("按标签"), self.tr("按颜色"), self.tr("按章节")
        for by, title in zip(_GATHERED, titles, strict=True):
            self.by.addItem(title, by)
        menu = Menu(self._export)
        for format, name in (
            *self._excerpt_formats(),
            ("csv", self.tr("覆盖表（CSV）")),
            ("png", self.tr("覆盖图（PNG）")),
        ):
            menu.addAction(name).setData(format)
        menu.triggered.connect(self._export_chosen)
        self._export.setMenu(menu)
        self._export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _excerpt_formats(self) -> tuple[tuple[str, str], ...]:
        return (
            ("md", "Markdown"),
            ("html", self.tr("网页（HTML）")),
            ("docx", "Word"),
            ("xlsx", "Excel"),
            ("json", "JSON"),
        )

    def _lay_out(self) -> None:
        filters = QWidget(self)
        row = FlowLayout(filters, gap=8)  # in two rows where the words are long and the window is small
        days = QWidget(filters)  # a period is not torn apart
        period = QHBoxLayout(days)
        period.setContentsMargins(0, 0, 0, 0)
        period.setSpacing(8)
        period.addWidget(self.since)
        period.addWidget(self.until)
        for widget in (self.view, self.by, self.issuer, days):
            row.addWidget(widget)
        rows = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        rows.setHeightForWidth(True)
        filters.setSizePolicy(rows)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(filters, 1)
        top.addWidget(self._export, 0, Qt.AlignmentFlag.AlignTop)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.addWidget(_lowered(self.groups))
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
        for field in (self.since, self.until):
            field.settled.connect(self._refresh)
        self._back.clicked.connect(self.left)
        self.view.chosen.connect(self._refresh)
        self.by.currentIndexChanged.connect(self._refresh)
        self.issuer.currentIndexChanged.connect(self._refresh)
        self.groups.currentRowChanged.connect(self._show_group)
        self.groups.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.groups.customContextMenuRequested.connect(self._open_menu)
        self.cards.tag_clicked.connect(self.show_tag)
        self.cards.copy_requested.connect(self._copy_card)
        self.cards.jump_requested.connect(self.opened)
        self.table.cell_chosen.connect(self._show_cell)

    # What is shown

    def show_first(self, found: Gathered) -> None:
        """Show the cards of some notes until all are gathered; nothing is counted yet."""
        if not self._found.entries and found.entries:
            self.groups.set_lines((GroupLine(self.tr("正在收集…")),))
            self._cards = found.cards_of(found.entries)
            self.cards.set_cards(self._cards)

    def set_entries(self, found: Gathered) -> None:
        """Show these notes."""
        self._found = found
        chosen = self.issuer.currentData()
        self.issuer.blockSignals(True)
        self.issuer.clear()
        self.issuer.addItem(self.tr("机关不限"), "")
        for issuer in found.issuers:
            self.issuer.addItem(issuer, issuer)
        self.issuer.setCurrentIndex(max(0, self.issuer.findData(chosen)))
        self.issuer.blockSignals(False)
        self._refresh()

    def count(self) -> int:
        """How many notes there are, whatever the conditions."""
        return len(self._found.entries)

    def arranging(self, *, covered: bool) -> Callable[[], Arrangement]:
        """What arranges the notes as issuer, dates and grouping say, in any thread; or finds what they cover."""
        wanted = NotebookFilter(
            issuer=str(self.issuer.currentData() or ""),
            since=self.since.days()[0],
            until=self.until.days()[1],
        )
        return partial(arranged, self._found, wanted, NotesBy(self.by.currentData()), covered=covered)

    def chosen_ids(self) -> frozenset[str]:
        """The notes to be exported: the chosen cards where there are several, else all cards shown."""
        chosen = self.cards.list.chosen_ids()
        return frozenset(chosen if len(chosen) > 1 else (row.id for row in self.cards.shown()))

    @Slot()
    def _refresh(self) -> None:
        arrange = self.arranging(covered=self.view.value() == "coverage")
        if len(self._found.entries) <= _MANY:
            self._show(arrange())
        else:
            self._elsewhere(arrange, self._show)

    def _show(self, arrangement: Arrangement) -> None:
        self._stack.setCurrentIndex(int(arrangement.coverage is not None))
        if arrangement.coverage is not None:
            self.table.show_coverage(arrangement.coverage)
            return
        self._arrangement, by = arrangement, NotesBy(self.by.currentData())
        everything = GroupLine(self.tr("全部"), len(arrangement.entries))
        lines = (GroupLine(self._title(group, by), len(group.entries)) for group in arrangement.groups)
        keys = (by, ""), *((by, group.key) for group in arrangement.groups)
        current = keys.index(self._group) if self._group in keys else 0
        self.groups.set_lines((everything, *lines), current)
        self._show_group(current)

    def _title(self, group: NoteGroup, by: NotesBy) -> str:
        if by is NotesBy.COLOR:
            return color_label(Color(group.key), self._theme)
        return group.title or self.tr("未加标签")

    @Slot(int)
    def _show_group(self, row: int) -> None:
        by = NotesBy(self.by.currentData())
        self._group = by, self._arrangement.groups[row - 1].key if row > 0 else ""
        cards = self._arrangement.cards
        if self._only:
            cards = tuple(card for card in cards if card.id in self._only)
        elif row > 0:
            cards = self._found.cards_of(self._arrangement.groups[row - 1].entries)
        self._only = frozenset()
        if cards != self._cards:
            self._cards = cards
            self._stages.do("cards", partial(self.cards.set_cards, cards), now=len(cards) <= _MANY)

    @Slot(tuple)
    def _show_cell(self, ids: tuple[str, ...]) -> None:
        """Show the notes of one cell as cards."""
        self._only = frozenset(ids)
        self.view.set_value("list")
        self._refresh()

    @Slot(str)
    def show_tag(self, path: str) -> None:
        """Gather the notes by tag, and show those with this one."""
        self._group = NotesBy.TAG, path
        self.by.setCurrentIndex(_GATHERED.index(NotesBy.TAG))
        self._refresh()

    @Slot(str)
    def _copy_card(self, annotation_id: str) -> None:
        self.copy_requested.emit(frozenset((annotation_id,)))

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        """Open the menu of a group, which is shown by then: what is done is done with the cards at the right."""
        index = self.groups.indexAt(spot)
        if index.isValid() and self._found.entries:
            self.groups.setCurrentRow(index.row())
            self.group_menu().popup(self.groups.viewport().mapToGlobal(spot))

    def group_menu(self) -> RowMenu:
        """What can be done with the notes that are shown."""
        menu = RowMenu(self._theme, self)
        shown = frozenset(row.id for row in self.cards.shown())
        menu.add(self.tr("复制这些引文"), partial(self.copy_requested.emit, shown), "copy").setEnabled(bool(shown))
        menu.addSeparator()
        for format, name in self._excerpt_formats():
            title = self.tr("导出为 {0}…").format(name)
            menu.add(title, partial(self._export_group, format), "export").setEnabled(bool(shown))
        return menu

    def _export_group(self, format: str) -> None:
        self.cards.list.clearSelection()
        self.export_requested.emit(format)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        super().set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _export_chosen(self, action: object) -> None:
        self.export_requested.emit(str(action.data()))  # type: ignore[attr-defined]


def _lowered(groups: GroupList) -> QWidget:
    """``groups`` with as much room above as the field has above the cards, so that both begin on one line."""
    made = QWidget(groups.parentWidget())
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 8, 8, 0)
    column.addWidget(groups)
    return made
