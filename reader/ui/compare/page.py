"""The page 指标对比: a field for a metric, what it is in each document, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.app.comparable import Quantity
from reader.app.compare import Comparison
from reader.app.numeric_query import QueryError, parse_query
from reader.ui.compare.model import CompareModel
from reader.ui.compare.rows import CompareRow, compare_rows, comparison_text, quantity_name
from reader.ui.compare.table import CompareTable
from reader.ui.sentences import query_problem
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton, say_why
from reader.ui.widgets.chips import Chip, ChipRow
from reader.ui.widgets.cover_page import CoverPage
from reader.ui.widgets.fields import FilterField
from reader.ui.widgets.list_or_empty import ListOrEmpty
from reader.ui.widgets.menus import Menu
from reader.ui.widgets.offers import Offer, Offers

_TYPING_MS = 300
_MARGIN = 20
_TITLE = 19
_FIELD_WIDTH = 340


class ComparePage(CoverPage):
    """Shows comparisons and asks for them; knows nothing of the library."""

    asked = Signal(str)
    """The reader typed the words of a metric."""
    row_requested = Signal(object)
    """The :class:`CompareRow` whose sentence the reader wants to see."""
    beside_requested = Signal(object)
    """The :class:`CompareRow` whose sentence the reader wants to see beside what is open."""
    export_requested = Signal(str)
    """``csv``, ``xlsx`` or ``png``, of the rows shown."""
    said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparePage")
        self.setAccessibleName(self.tr("指标对比"))
        self._theme = theme
        self._comparison: Comparison | None = None
        self._group = 0
        self._model = CompareModel(self)
        self._table = CompareTable(self._model, theme, self)
        self._table.setAccessibleName(self.tr("指标对比"))
        self._field = FilterField(self.tr("输入指标，如 公办园占比；也可写 占比 > 50%"), theme, self)
        self._field.setMinimumWidth(_FIELD_WIDTH)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._back = IconButton("back", self.tr("返回阅读"), theme, self, shortcut="Esc")
        self._export = IconButton("export", self.tr("导出对比"), theme, self, text=self.tr("导出"))
        self._title, self._count, self._problem = QLabel(self), QLabel(self), QLabel(self)
        self._units = ChipRow(self.tr("单位"), self)
        self._stack = ListOrEmpty("table", theme, self._table, parent=self)
        self._near = Offers(self.tr("相近的指标"), self)
        self._stack.empty.set_below(self._near)
        self._offer_taken = False
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._show()

    def _lay_out(self) -> None:
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        font = QFont(self.font())
        font.setPixelSize(_TITLE)
        font.setBold(True)
        self._title.setFont(font)
        self._count.setProperty("role", "caption")
        self._problem.setProperty("role", "problem")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._back)
        top.addWidget(self._field)
        top.addWidget(self._problem, 1)
        top.addWidget(self._count)
        top.addWidget(self._export)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._units)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        menu = Menu(self._export)
        for format, name in (("csv", "CSV"), ("xlsx", "XLSX"), ("png", self.tr("图片（PNG）"))):
            menu.addAction(name).setData(format)
        menu.triggered.connect(self._export_chosen)
        self._export.setMenu(menu)
        self._back.clicked.connect(self.left)
        self._field.query_changed.connect(self._typed)
        self._field.left_downwards.connect(self._entered)
        self._typing.timeout.connect(self._ask)
        self._units.changed.connect(self._unit_chosen)
        self._table.row_chosen.connect(self._row_chosen)
        self._table.left_upwards.connect(self.focus_field)
        self._table.left.connect(self.left)
        self._table.beside_requested.connect(self._beside_chosen)
        self._table.copy_pressed.connect(self._copy)
        self._table.export_requested.connect(self.export_requested)
        self._near.chosen.connect(self._near_chosen)
        self._near.left_upwards.connect(self.focus_field)

    # What is shown

    def words(self) -> str:
        """The words of the metric in the field."""
        return " ".join(self._field.text().split())

    def set_words(self, words: str) -> None:
        """Write ``words`` into the field, without asking."""
        self._field.fill(words)
        self._typing.stop()
        self._problem.clear()

    def problem(self) -> str:
        """What is wrong with the words in the field, as it is shown; empty when they can be asked for."""
        return self._problem.text()

    def set_busy(self, done: int, of: int) -> None:
        """Say how far the reading of the library is."""
        self._count.setText(self.tr("正在读第 {0} 份，共 {1} 份文档…").format(done + 1, of))

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show what was found, the group that fits best; None for nothing asked."""
        self._comparison, self._group = comparison, 0
        groups = comparison.groups if comparison else ()
        chips = tuple(
            Chip(str(place), quantity_name(one.quantity), len(one.rows)) for place, one in enumerate(groups[:12])
        )
        self._units.set_chips(chips if len(chips) > 1 else ())
        self._units.set_values(frozenset("0"))
        self._show()
        if self._offer_taken and groups:
            self.focus_rows()
        self._offer_taken = False

    def rows(self) -> tuple[CompareRow, ...]:
        """The rows in the order shown."""
        return self._model.rows

    def quantity(self) -> Quantity | None:
        """What the rows shown are measured in; None when there are none."""
        groups = self._comparison.groups if self._comparison else ()
        return groups[self._group].quantity if groups else None

    def heading(self) -> str:
        """The title of the page."""
        words = self._comparison.asked.words if self._comparison else ""
        return self.tr("指标对比 · {0}").format(words) if words else self.tr("指标对比")

    def _show(self) -> None:
        groups = self._comparison.groups if self._comparison else ()
        rows = compare_rows(groups[self._group]) if groups else ()
        self._table.show_rows(rows)
        self._title.setText(self.heading())
        self._export.setEnabled(bool(rows))
        say_why(self._export, self.tr("比出数值后可用"))
        documents = len({row.document_id for row in rows})
        left_out = self._comparison.left_out if self._comparison else 0
        counted = (
            self.tr("{0}，{1}；另有 %n 项太多未列，请写得更具体", None, left_out) if left_out else self.tr("{0}，{1}")
        )
        found = self.tr("%n 份文档", None, documents), self.tr("%n 项", None, len(rows))
        self._count.setText(counted.format(*found) if rows else "")
        self._near.set_offers(self._offers())
        if rows:
            self._stack.setCurrentWidget(self._table)
            return
        if self._comparison is not None and self._comparison.asked.words:
            looked = self._comparison.documents
            if self._comparison.near:
                hint = self.tr("查了书库里的 %n 份文档。书库里相近的指标：", None, looked)
            else:
                hint = self.tr("查了书库里的 %n 份文档。换个说法，或少写几个字。", None, looked)
            self._stack.show_empty(self.tr("没有可比的指标"), hint)
        else:
            hint = self.tr("输入一项指标，看它在书库各文档中的数值；也可在指标上右击，选“在书库中比较”。")
            if self._comparison is not None and self._comparison.near:
                hint = f"{hint}\n{self.tr('书库里常见的指标：')}"
            self._stack.show_empty(self.tr("比较一项指标"), hint)

    def _offers(self) -> tuple[Offer, ...]:
        """The metrics that come nearest to one that nothing answers, or that most documents have."""
        near = self._comparison.near if self._comparison else ()
        if self._comparison is not None and not self._comparison.asked.words:
            counted = [self.tr("{0}　%n 份文档", None, one.documents) for one in near]
        else:
            counted = [self.tr("{0}　%n 项", None, one.count) for one in near]
        names = (" ".join(one.metric.split()) for one in near)
        return tuple(
            Offer(one.metric, words.format(name)) for one, words, name in zip(near, counted, names, strict=True)
        )

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        super().set_theme(theme)

    # What the reader does

    @Slot()
    def focus_field(self) -> None:
        """Write a metric."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def focus_rows(self) -> None:
        """Walk through what was found."""
        if self._model.rows:
            self._table.focus_first()
        elif not self._near.focus_first():
            self.focus_field()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _typed(self, _words: str) -> None:
        self._typing.start()

    def ask(self) -> None:
        """Ask for the words in the field, or say what is wrong with them; what was found last stays in sight."""
        self._typing.stop()
        try:
            parse_query(self.words())
        except QueryError as error:
            self._problem.setText(query_problem(error))
            self._count.clear()
            return
        self._problem.clear()
        self.asked.emit(self.words())

    @Slot()
    def _ask(self) -> None:
        if self.problem() or self._comparison is None or self.words() != self._comparison.asked.words:
            self.ask()

    @Slot()
    def _entered(self) -> None:
        self._ask()
        if self.problem():
            return
        if self._comparison is not None and self.words() == self._comparison.asked.words:
            self.focus_rows()

    @Slot(str)
    def _near_chosen(self, metric: str) -> None:
        """Ask for it, and go on to what is found: what had the focus is gone then."""
        self.set_words(metric)
        self.focus_field()
        self._offer_taken = True
        self.ask()

    @Slot()
    def _unit_chosen(self) -> None:
        """One unit is on at a time."""
        others = self._units.values() - {str(self._group)}
        self._group = int(next(iter(others), str(self._group)))
        self._units.set_values(frozenset((str(self._group),)))
        self._show()

    @Slot(int)
    def _row_chosen(self, place: int) -> None:
        self.row_requested.emit(self._model.rows[place])

    @Slot(int)
    def _beside_chosen(self, place: int) -> None:
        self.beside_requested.emit(self._model.rows[place])

    @Slot(object)
    def _copy(self, rows: tuple[CompareRow, ...]) -> None:
        QGuiApplication.clipboard().setText(comparison_text(rows))
        self.said.emit(self.tr("已复制为表格。"))

    def _export_chosen(self, action: object) -> None:
        self.export_requested.emit(str(action.data()))  # type: ignore[attr-defined]
