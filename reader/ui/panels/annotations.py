"""The annotations of a document as cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from reader.ui.panels.card_layout import CardRow
from reader.ui.panels.card_list import CardList
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.dots import ColorDots, DotMode
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.fields import ChoiceList, FilterField
from reader.ui.widgets.themed import theme_children


class AnnotationPanel(QWidget):
    """Cards, filtered by words, colour and tag, in the order of their places or of their times."""

    jump_requested = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(object)
    """``tuple[str, ...]``: the ids of the chosen cards."""
    recolor_requested = Signal(str, str)
    tag_clicked = Signal(str)
    copy_requested = Signal(str)
    count_changed = Signal(int)
    """How many cards there are, filter or not."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, fold: Callable[[str], str] = str.casefold
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("批注"))
        self._fold = fold
        self._rows: tuple[CardRow, ...] = ()
        self._sought: dict[CardRow, str] = {}
        self._by_time = False
        self._filter = FilterField(self.tr("筛选批注"), theme, self)
        self._more = IconButton("filter", self.tr("按颜色和标签筛选"), theme, self, muted=True)
        self._more.setCheckable(True)
        self._sort = IconButton("sort", self.tr("排序"), theme, self, muted=True)
        self._colors = ColorDots(theme, self, mode=DotMode.ANY)
        self._tags = ChoiceList(self.tr("标签"), theme, self)
        self._list = CardList(theme, self)
        self._empty = EmptyState("comment", "", "", theme, self)
        self._stack = QStackedWidget(self)
        self._conditions = QFrame(self)
        self._lay_out()
        self._make_sort_menu()
        self._connect()
        self.set_cards(())

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 8, 8, 4)
        bar.setSpacing(4)
        bar.addWidget(self._filter, 1)
        bar.addWidget(self._more)
        bar.addWidget(self._sort)
        below = QHBoxLayout(self._conditions)
        below.setContentsMargins(12, 4, 8, 4)
        below.setSpacing(8)
        below.addWidget(self._colors)
        below.addStretch(1)
        below.addWidget(self._tags)
        self._conditions.hide()
        self._tags.setMaximumWidth(140)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._conditions)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self._list)

    def _make_sort_menu(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(self)
        for title, by_time in ((self.tr("按位置"), False), (self.tr("按时间，新的在前"), True)):
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(by_time == self._by_time)
            action.setData(by_time)
            group.addAction(action)
        group.triggered.connect(self._sorted)
        self._sort.setMenu(menu)
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _connect(self) -> None:
        self._filter.query_changed.connect(self._refresh)
        self._filter.left_downwards.connect(self._list.focus_first)
        self._more.toggled.connect(self._conditions_toggled)
        self._colors.color_chosen.connect(self._refresh)
        self._tags.currentIndexChanged.connect(self._refresh)
        self._list.jump_requested.connect(self.jump_requested)
        self._list.edit_requested.connect(self.edit_requested)
        self._list.delete_requested.connect(self.delete_requested)
        self._list.recolor_requested.connect(self.recolor_requested)
        self._list.tag_clicked.connect(self.tag_clicked)
        self._list.copy_requested.connect(self.copy_requested)

    def set_cards(self, rows: tuple[CardRow, ...]) -> None:
        """Show ``rows``; the filter, the order, the cursor and the place in the list stay."""
        self._rows = rows
        self._sought = {}
        self._offer_tags()
        self._refresh()
        self.count_changed.emit(len(rows))

    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of the chosen cards, from top to bottom; that of the cursor's card when none is chosen."""
        return self._list.chosen_ids() or tuple(filter(None, (self._list.current_id(),)))

    def show_card(self, card_id: str) -> None:
        """Put the cursor on the card, without the filter if that hides it."""
        if not self._list.show_card(card_id):
            self.clear_filter()
            self._list.show_card(card_id)

    def set_tag_filter(self, tag: str) -> None:
        """Show only cards with ``tag`` or one below it; all for an empty one."""
        if self._tags.findData(tag) < 0:
            self._tags.addItem(f"{tag}  0", tag)
        self._more.setChecked(self._more.isChecked() or bool(tag))
        self._tags.setCurrentIndex(self._tags.findData(tag))

    def clear_filter(self) -> None:
        """Show all cards."""
        self._filter.clear()
        self._colors.set_colors(frozenset())
        self._tags.setCurrentIndex(0)
        self._refresh()

    def set_language(self, language: str) -> None:
        """Set quotes with the glyphs of the BCP 47 tag ``language``."""
        self._list.set_language(language)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        theme_children(self, theme)

    def shown(self) -> tuple[CardRow, ...]:
        """The cards that the filter leaves, in their order."""
        query = self._fold(self._filter.text().strip())
        filtering = self._more.isChecked()
        colors = self._colors.colors() if filtering else frozenset()
        tag = str(self._tags.currentData() or "") if filtering else ""
        kept = (
            row
            for row in self._rows
            if (not query or query in self._sought_in(row))
            and (not colors or row.color in colors)
            and (not tag or any(one == tag or one.startswith(f"{tag}/") for one in row.tags))
        )
        if self._by_time:
            return tuple(sorted(kept, key=_time, reverse=True))
        return tuple(sorted(kept, key=_place))

    def _sought_in(self, row: CardRow) -> str:
        """What the filter looks in, folded when it is first needed."""
        words = self._sought.get(row)
        if words is None:
            words = self._sought[row] = self._fold("\n".join((row.quote, row.note, row.section, *row.tags)))
        return words

    def _offer_tags(self) -> None:
        counts = Counter(path for row in self._rows for path in {path for tag in row.tags for path in _up(tag)})
        chosen = self._tags.currentData()
        if chosen:
            counts[chosen] += 0
        self._tags.blockSignals(True)
        self._tags.clear()
        self._tags.addItem(self.tr("全部标签"), "")
        for tag, count in sorted(counts.items(), key=_branch):
            self._tags.addItem(f"{tag}  {count}", tag)
        self._tags.setCurrentIndex(max(0, self._tags.findData(chosen)))
        self._tags.blockSignals(False)

    @Slot()
    def _refresh(self) -> None:
        shown = self.shown()
        self._list.set_cards(shown)
        if shown:
            self._stack.setCurrentWidget(self._list)
            return
        if self._rows:
            self._empty.set_words(self.tr("没有匹配的批注"), self.tr("换个词试试，或清空筛选。"))
        else:
            self._empty.set_words(self.tr("还没有批注"), self.tr("在正文里选中一段文字，即可高亮、写批注或加标签。"))
        self._stack.setCurrentWidget(self._empty)

    @Slot(bool)
    def _conditions_toggled(self, on: bool) -> None:
        self._conditions.setVisible(on)
        self._refresh()

    @Slot(QAction)
    def _sorted(self, action: QAction) -> None:
        self._by_time = bool(action.data())
        self._refresh()


def _branch(counted: tuple[str, int]) -> list[str]:
    return counted[0].split("/")


def _up(tag: str) -> list[str]:
    """The tag and those it lies below."""
    parts = tag.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]


def _time(row: CardRow) -> tuple[str, int]:
    return row.when, row.position


def _place(row: CardRow) -> tuple[int, str]:
    return row.position, row.when
