"""The numeric indicators of a document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.analyze.finding import IndicatorKind
from reader.ui.letting_go import let_go
from reader.ui.panels.indicator_model import (
    Column,
    IndicatorModel,
    IndicatorRow,
    as_table,
    change_words,
    column_title,
    kind_counts,
    period_words,
)
from reader.ui.panels.indicator_table import IndicatorTable
from reader.ui.panels.unmarked import UnmarkedRow, UnmarkedTable, reason_name
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme, sans_families
from reader.ui.widgets.buttons import IconButton, say_why
from reader.ui.widgets.chips import Chip, ChipRow
from reader.ui.widgets.fields import FilterField, filter_bar
from reader.ui.widgets.icons import line_icon
from reader.ui.widgets.list_or_empty import ListOrEmpty
from reader.ui.widgets.menus import Menu
from reader.ui.widgets.names import kind_name
from reader.ui.widgets.ordering import Order
from reader.ui.widgets.themed import theme_children

_position = attrgetter("position")
_WRITTEN_AT_ONCE = 2000
_MANY = 5000
"""Rows that take milliseconds to free."""
"""Rows that are copied as a table without a break; 15 µs each."""
_AT_ONCE = 2000
"""Rows whose words are made ready for the filter without a break; 10 µs each."""


def _never(error: Exception) -> None:
    """Sorting and writing rows down fail only by a mistake in the program. Raises ``error``."""
    raise error


class IndicatorPanel(QWidget):
    """Indicators in a table, filtered by kind and words, sorted by any column."""

    jump_requested = Signal(int)
    copy_requested = Signal(object)
    """``tuple[IndicatorRow, ...]``: rows that were just put on the clipboard as a table."""
    compare_requested = Signal(int)
    """The key of the indicator to look for in the whole library."""
    export_requested = Signal(str, object)
    """``csv`` or ``xlsx``, and the ``tuple[IndicatorRow, ...]`` to be exported."""
    unmark_requested = Signal(int)
    """The key of what is no indicator."""
    revise_requested = Signal(int)
    """The key of an indicator that is something else."""
    unmarked_wanted = Signal()
    """The numbers that are no indicators are to be shown, or no longer."""
    count_changed = Signal(int)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, fold: Callable[[str], str] = str.casefold
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("指标"))
        self._theme = theme
        self._fold = fold
        self._rows: tuple[IndicatorRow, ...] = ()
        self._sought: dict[int, str] = {}
        self._facts: dict[tuple[object, ...], str] = {}
        self._folding = QTimer(self)
        self._folding.setInterval(0)
        self._folding.timeout.connect(self._fold_some)
        self._filter = FilterField(self.tr("筛选指标"), theme, self)
        self._sort = IconButton("sort", self.tr("排序"), theme, self, muted=True)
        self._export_as = IconButton("export", self.tr("导出"), theme, self, muted=True)
        self._copy = IconButton("copy", self.tr("复制为表格"), theme, self, shortcut="Ctrl+C", muted=True)
        self._kinds = ChipRow(self.tr("类型"), self)
        self._tasks = Tasks(self, workers=1)
        self._model = IndicatorModel(theme, self)
        self._model.run_later = self._sort_later
        self._table = IndicatorTable(self._model, self)
        self._table.setAccessibleName(self.tr("指标"))
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.unmarked = UnmarkedTable(theme, self)
        title = self.tr("未标数字：看哪些数字没有算作指标，为什么")
        self._others = IconButton("filter", title, theme, self, muted=True)
        self._others.setCheckable(True)
        self._unmarked_rows: tuple[UnmarkedRow, ...] = ()
        self._hint = QLabel(self.tr("按 Insert 或右击，把数字标为指标。"), self)
        self._stack = ListOrEmpty("indicator", theme, self._table, self.unmarked, parent=self)
        self._lay_out()
        self._connect()
        self._fill((), {})

    def _lay_out(self) -> None:
        bar = filter_bar(self._filter, self._others, self._sort, self._copy, self._export_as, below=4)
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sort.setMenu(self._sort_menu())
        self._export_as.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        formats = Menu(self._export_as)
        self._add_exports(formats)
        self._export_as.setMenu(formats)
        chips = QHBoxLayout()
        chips.setContentsMargins(8, 4, 8, 8)
        chips.addWidget(self._kinds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addLayout(chips)
        column.addWidget(self._stack, 1)
        self._hint.setProperty("role", "caption")
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(8, 6, 8, 6)
        self._hint.hide()
        column.addWidget(self._hint)

    def _connect(self) -> None:
        self._filter.query_changed.connect(self._refresh)
        self._filter.left_downwards.connect(self._table.focus_first)
        self._kinds.changed.connect(self._refresh)
        self._copy.clicked.connect(self.copy_chosen)
        self._others.toggled.connect(self._other_mode)
        self._table.unmark_pressed.connect(self._unmark_current)
        self._table.copy_pressed.connect(self.copy_chosen)
        self._table.entered_row.connect(self._jump)
        self._table.customContextMenuRequested.connect(self._open_menu)

    def _sort_menu(self) -> Menu:
        menu = Menu(self._sort)
        for column in (None, *Column):
            title = self.tr("按原文顺序") if column is None else self.tr("按{0}").format(column_title(column))
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setData(column)
            action.triggered.connect(partial(self._table.sort_by, column))
        menu.aboutToShow.connect(self._show_order)
        return menu

    @Slot()
    def _show_order(self) -> None:
        for action in self._sort.menu().actions():
            action.setChecked(action.data() == self._table.sorted_by())

    @property
    def is_busy(self) -> bool:
        """Whether the rows are still being sorted, or written down, in a thread."""
        return self._tasks.is_busy

    def close_tasks(self) -> None:
        """Wait for what runs in a thread."""
        self._tasks.close()

    def _sort_later(
        self, work: Callable[[], Order[IndicatorRow]], done: Callable[[Order[IndicatorRow]], object]
    ) -> None:
        self._tasks.run("sort", work, done, _never)

    def set_waiting(self, waits: bool) -> None:
        """Say, while ``waits``, that the report is still being looked through."""
        self._stack.set_waiting(waits)

    def set_rows(self, rows: tuple[IndicatorRow, ...], counts: Mapping[IndicatorKind, int] | None = None) -> None:
        """Show ``rows``, of which there are so many of each kind, where that is known; filter and order stay."""
        if rows is not self._rows:
            self._fill(rows, counts if counts is not None else kind_counts(rows))

    def _fill(self, rows: tuple[IndicatorRow, ...], counts: Mapping[IndicatorKind, int]) -> None:
        current = self._model.rows[self._table.currentIndex().row()] if self._table.currentIndex().isValid() else None
        if len(self._rows) > _MANY:
            let_go(self._rows, self._sought)  # the page they were of is gone, and they are nobody else's
        self._rows = rows
        self._sought, self._facts = {}, {}
        chips = ((kind, counts.get(kind, 0)) for kind in IndicatorKind)
        self._kinds.set_chips(tuple(Chip(kind.value, kind_name(kind), count) for kind, count in chips if count))
        empty = {Column.CHANGE: change_words, Column.PERIOD: period_words}
        self._table.set_without(frozenset(column for column, words in empty.items() if not any(map(words, rows))))
        self._refresh()
        if current is not None:
            self._stay_at(current)
        self.count_changed.emit(len(rows))

    def _stay_at(self, before: IndicatorRow) -> None:
        """Keep the cursor where it was; where that row is gone and keys are at work here, on the one after it."""
        rows = self._model.rows
        if rows is self._rows:  # in the order of the text: of a long report there are too many to look at each
            first, last = (find(rows, before.position, key=_position) for find in (bisect_left, bisect_right))
        else:
            first, last = 0, len(rows)
        same = (at for at in range(first, last) if (rows[at].position, rows[at].text) == (before.position, before.text))
        place = next(same, None)
        if place is None and self._table.hasFocus():
            behind = (at for at in range(first, len(rows)) if rows[at].position > before.position)
            place = next(behind, len(rows) - 1)
        if place is not None and place >= 0:
            self._table.setCurrentIndex(self._model.index(place, 0))

    def show_row(self, key: int) -> None:
        """Put the cursor on the indicator ``key``, if the filter leaves it."""
        place = next((place for place, row in enumerate(self._model.rows) if row.key == key), -1)
        if place >= 0:
            self._table.setCurrentIndex(self._model.index(place, 0))
            self._table.scrollTo(self._model.index(place, 0))

    def set_language(self, language: str) -> None:
        """Show words with the glyphs of the BCP 47 tag ``language``."""
        font = QFont(self.font())
        font.setFamilies(sans_families(language) or font.families())
        self._table.setFont(font)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        self._model.theme = theme
        self._table.viewport().update()
        self.unmarked.set_theme(theme)
        theme_children(self, theme)

    def shown(self) -> tuple[IndicatorRow, ...]:
        """The rows that the filter leaves, in the order shown."""
        return self._model.rows

    def _sought_in(self, row: IndicatorRow) -> str:
        words = self._sought.get(row.key)
        if words is None:
            said = (row.kind, row.direction, row.level, row.basis, row.period, row.planned)
            facts = self._facts.get(said)
            if facts is None:
                facts = self._facts[said] = "\n".join((kind_name(row.kind), change_words(row), period_words(row)))
            joined = "\n".join((row.text, row.told, row.unit, row.metric, row.section, facts))
            words = self._sought[row.key] = self._fold(joined)
        return words

    @Slot()
    def _fold_some(self) -> None:
        """Make ready what the filter looks in, a few rows at a time; then filter."""
        ready = len(self._sought)
        for row in self._rows[ready : ready + _AT_ONCE]:
            self._sought_in(row)
        if len(self._sought) >= len(self._rows):
            self._folding.stop()
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        query = self._fold(self._filter.text().strip())
        if query and len(self._rows) - len(self._sought) > _AT_ONCE:
            self._folding.start()
            return
        self._folding.stop()
        kinds = self._kinds.values()
        kept = self._rows
        if kinds or query:
            names = {kind: kind.value for kind in IndicatorKind}
            kept = tuple(
                row
                for row in self._rows
                if (not kinds or names[row.kind] in kinds) and (not query or query in self._sought_in(row))
            )
        self._model.set_rows(kept)
        self._copy.setEnabled(bool(kept))
        self._export_as.setEnabled(bool(kept))
        for button in (self._copy, self._export_as):
            say_why(button, self.tr("列出指标后可用"))
        if self.wants_unmarked():
            self._refresh_unmarked(query)
            return
        if kept:
            self._stack.setCurrentWidget(self._table)
            return
        if self._rows:
            self._stack.show_empty(self.tr("没有匹配的指标"), self.tr("换个词试试，或放宽类型。"))
        else:
            self._stack.show_empty(self.tr("没有识别到指标"), self.tr("报告里的金额、比率、数量等会列在这里。"))

    # Numbers that are no indicators

    def wants_unmarked(self) -> bool:
        """Whether the numbers that are no indicators are shown."""
        return self._others.isChecked()

    def set_unmarked(self, rows: tuple[UnmarkedRow, ...]) -> None:
        """The numbers that are no indicators."""
        if rows != self._unmarked_rows:
            self._unmarked_rows = rows
            self._refresh()

    def _refresh_unmarked(self, query: str) -> None:
        kept = [row for row in self._unmarked_rows if not query or query in self._fold(_sought_words(row))]
        self.unmarked.set_rows(kept)
        if kept:
            self._stack.setCurrentWidget(self.unmarked)
        else:
            self._stack.show_empty(self.tr("没有这样的数字"), self.tr("每个数字都算作了指标，或被筛选排除。"))

    @Slot(bool)
    def _other_mode(self, wanted: bool) -> None:
        self._kinds.setVisible(not wanted)
        self._hint.setVisible(wanted)
        for button in (self._sort, self._copy, self._export_as):
            button.setVisible(not wanted)
        self.unmarked_wanted.emit()
        self._refresh()

    @Slot()
    def _unmark_current(self) -> None:
        if self._table.currentIndex().isValid():
            self.unmark_requested.emit(self._model.rows[self._table.currentIndex().row()].key)

    @Slot()
    def _revise_current(self) -> None:
        if self._table.currentIndex().isValid():
            self.revise_requested.emit(self._model.rows[self._table.currentIndex().row()].key)

    # What the reader does

    def chosen_or_all(self) -> tuple[IndicatorRow, ...]:
        """The chosen rows, or all shown when none or one is chosen."""
        places = self._table.chosen_rows()
        return tuple(self._model.rows[place] for place in places) if len(places) > 1 else self._model.rows

    @Slot()
    def copy_chosen(self) -> None:
        """Put the chosen rows, or all shown when none or one is chosen, on the clipboard as a table."""
        rows = self.chosen_or_all()
        if len(rows) > _WRITTEN_AT_ONCE:
            self._tasks.run("copy", partial(as_table, rows), partial(self._copied, rows), _never)
        elif rows:
            self._copied(rows, as_table(rows))

    def _copied(self, rows: tuple[IndicatorRow, ...], table: str) -> None:
        QGuiApplication.clipboard().setText(table)
        self.copy_requested.emit(rows)

    @Slot(int)
    def _jump(self, place: int) -> None:
        self.jump_requested.emit(self._model.rows[place].key)

    @Slot()
    def _jump_to_current(self) -> None:
        if self._table.currentIndex().isValid():
            self._jump(self._table.currentIndex().row())

    def _export(self, format: str) -> None:
        self.export_requested.emit(format, self.chosen_or_all())

    @Slot()
    def _compare_current(self) -> None:
        if self._table.currentIndex().isValid():
            self.compare_requested.emit(self._model.rows[self._table.currentIndex().row()].key)

    def _add_exports(self, menu: Menu) -> None:
        icon = line_icon("export", QColor(self._theme.muted))
        for format, name in (("csv", self.tr("导出为 CSV…")), ("xlsx", self.tr("导出为 XLSX…"))):
            menu.addAction(icon, name).triggered.connect(partial(self._export, format))

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        if not self._table.indexAt(spot).isValid():
            return
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tint = QColor(self._theme.muted)
        menu.addAction(line_icon("jump", tint), self.tr("定位到原文")).triggered.connect(self._jump_to_current)
        compare = menu.addAction(line_icon("table", tint), self.tr("在书库中比较"))
        compare.triggered.connect(self._compare_current)
        unmark = menu.addAction(line_icon("minus", tint), self.tr("不是指标"))
        unmark.triggered.connect(self._unmark_current)
        revise = menu.addAction(line_icon("note", tint), self.tr("更改指标…"))
        revise.triggered.connect(self._revise_current)
        menu.addSeparator()
        chosen = len(self._table.chosen_rows())
        title = self.tr("复制所选 {0} 行").format(chosen) if chosen > 1 else self.tr("复制全部 {0} 行")
        copy = menu.addAction(line_icon("copy", tint), title.format(len(self._model.rows)))
        copy.triggered.connect(self.copy_chosen)
        self._add_exports(menu)
        menu.popup(self._table.viewport().mapToGlobal(spot))


def _sought_words(row: UnmarkedRow) -> str:
    return f"{row.before}{row.text}{row.after}\n{reason_name(row.reason)}"
