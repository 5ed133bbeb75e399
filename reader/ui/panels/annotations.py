"""The annotations of a document as cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from operator import attrgetter

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from reader.annotate.filtering import MarkFilter
from reader.annotate.model import Color
from reader.annotate.tagging import with_above
from reader.store.tags import TagCount
from reader.ui.panels.card_layout import CardRow
from reader.ui.panels.card_list import CardList
from reader.ui.panels.card_words import CardWords
from reader.ui.panels.note_conditions import NoteConditions
from reader.ui.stages import Stages
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.fields import FilterField, filter_bar
from reader.ui.widgets.list_or_empty import ListOrEmpty
from reader.ui.widgets.menus import Menu
from reader.ui.widgets.themed import theme_children

_MANY = 20_000
"""More cards are shown in several turns of the event loop: what they say, their tags, their order, the list."""
_PAUSE_MS = 15
"""Stands between the texts of cards: for private use, so that no report and no query means anything by it."""


class AnnotationPanel(QWidget):
    """Cards, filtered by words, colour and tag, in the order of their places or of their times."""

    jump_requested = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(object)
    """``tuple[str, ...]``: the ids of the chosen cards."""
    recolor_requested = Signal(object, str)
    tag_clicked = Signal(str)
    copy_requested = Signal(str)
    note_edited = Signal(str, str, str)
    """The id of a card, what its note said and what it says now."""
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
        self._words = CardWords(fold)
        self._order = "place"
        self._ordered: tuple[CardRow, ...] | None = ()
        self._stages = Stages(self)
        self._folding = QTimer(self)
        self._folding.setInterval(_PAUSE_MS)
        self._folding.timeout.connect(self._fold_on)
        self._filter = FilterField(self.tr("筛选批注"), theme, self)
        self._more = IconButton("filter", self.tr("按颜色和标签筛选"), theme, self, muted=True)
        self._more.setCheckable(True)
        self._sort = IconButton("sort", self.tr("排序"), theme, self, muted=True)
        self._conditions = NoteConditions(theme, self)
        self._list = CardList(theme, self)
        self._stack = ListOrEmpty("comment", theme, self._list, parent=self)
        self._lay_out()
        self._make_sort_menu()
        self._connect()
        self.set_cards(())

    def _lay_out(self) -> None:
        bar = filter_bar(self._filter, self._more, self._sort, below=4)
        self._conditions.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._conditions)
        column.addWidget(self._stack, 1)

    def _make_sort_menu(self) -> None:
        menu = Menu(self)
        group = QActionGroup(self)
        for title, order in (
            (self.tr("按位置"), "place"),
            (self.tr("按时间，新的在前"), "time"),
            (self.tr("按颜色"), "color"),
        ):
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(order == self._order)
            action.setData(order)
            group.addAction(action)
        group.triggered.connect(self._sorted)
        self._sort.setMenu(menu)
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _connect(self) -> None:
        self._filter.query_changed.connect(self._refresh)
        self._filter.left_downwards.connect(self._list.focus_first)
        self._more.toggled.connect(self._conditions_toggled)
        self._conditions.changed.connect(self._refresh)
        self._list.note_edited.connect(self.note_edited)
        self._list.jump_requested.connect(self.jump_requested)
        self._list.edit_requested.connect(self.edit_requested)
        self._list.delete_requested.connect(self.delete_requested)
        self._list.recolor_requested.connect(self.recolor_requested)
        self._list.tag_clicked.connect(self.tag_clicked)
        self._list.copy_requested.connect(self.copy_requested)

    def add_group(self, group: QWidget) -> None:
        """Put ``group`` above the cards."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, group)

    def set_waiting(self, waits: bool) -> None:
        """Say, while ``waits``, that the report is still being looked through."""
        self._stack.set_waiting(waits)

    def set_cards(self, rows: tuple[CardRow, ...]) -> None:
        """Show ``rows``; the filter, the order, the cursor and the place in the list stay."""
        self._rows, self._ordered = rows, None
        for name, piece in (("words", self._keep_folded), ("tags", self._offer_tags), ("cards", self._refresh)):
            self._stages.do(name, piece, now=len(rows) <= _MANY)
        self.count_changed.emit(len(rows))

    def _keep_folded(self) -> None:
        self._words.keep(self._rows)
        (self._folding.stop if self._words.is_done else self._folding.start)()

    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of the chosen cards, from top to bottom; that of the cursor's card when none is chosen."""
        return self._list.chosen_ids() or tuple(filter(None, (self._list.current_id(),)))

    def show_card(self, card_id: str) -> None:
        """Put the cursor on the card, without the filter if that hides it."""
        if not self._list.show_card(card_id):
            self.clear_filter()
            self._list.show_card(card_id)

    @property
    def list(self) -> CardList:
        """The cards."""
        return self._list

    def set_tag_filter(self, tag: str) -> None:
        """Show only cards with ``tag`` or one below it; all for an empty one."""
        self._more.setChecked(self._more.isChecked() or bool(tag))
        self._conditions.set_tag(tag)

    def filter_by(self, words: str) -> None:
        """Show only cards that hold ``words``."""
        self._filter.setText(words)
        self._refresh()

    def clear_filter(self) -> None:
        """Show all cards."""
        self._filter.clear()
        self._conditions.clear()
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
        conditions = self._conditions.filter() if self._more.isChecked() else MarkFilter()
        kept: Iterable[CardRow] = self._in_order()
        if not conditions.is_open:
            kept = filter(conditions.admits, kept)
        if query:
            self._words.fold_some()
            sought = self._words.of
            kept = [row for row in kept if query in sought(row.id)]
        return tuple(kept)

    def _in_order(self) -> tuple[CardRow, ...]:
        """All cards in the order that is wanted."""
        if self._ordered is None:
            by_time = self._order == "time"
            key = _time if by_time else _color if self._order == "color" else _place
            self._ordered = tuple(sorted(self._rows, key=key, reverse=by_time))
        return self._ordered

    @Slot()
    def _fold_on(self) -> None:
        """Fold some more cards; a filter that was asked for before all were folded then finds the rest of them."""
        self._words.fold_some()
        if self._words.is_done:
            self._folding.stop()
            if self._filter.text().strip():
                self._refresh()

    def _offer_tags(self) -> None:
        counts = Counter(tag for row in self._rows for tag in row.tags)
        above: Counter[str] = Counter()
        for tag, count in counts.items():
            for path in with_above(tag):
                above[path] += count
        self._conditions.set_known(tuple(TagCount(path, count) for path, count in above.items()))

    @Slot()
    def _refresh(self) -> None:
        shown = self.shown()
        self._stages.do("list", partial(self._show, shown), now=len(self._rows) <= _MANY)

    def _show(self, shown: tuple[CardRow, ...]) -> None:
        self._list.set_cards(shown)
        if shown:
            self._stack.setCurrentWidget(self._list)
            return
        if self._rows:
            self._stack.show_empty(self.tr("没有匹配的批注"), self.tr("换个词试试，或清除筛选。"))
        else:
            self._stack.show_empty(self.tr("还没有批注"), self.tr("在正文里选中一段文字，即可高亮、写批注或加标签。"))

    @Slot(bool)
    def _conditions_toggled(self, on: bool) -> None:
        self._conditions.setVisible(on)
        self._refresh()

    @Slot(QAction)
    def _sorted(self, action: QAction) -> None:
        self._order, self._ordered = str(action.data()), None
        self._refresh()


# A function of our own would take a tenth of a second for a hundred thousand cards.
_time = attrgetter("when", "position")
_place = attrgetter("position", "when")
_COLOR_PLACES = {color: place for place, color in enumerate(Color)}


def _color(row: CardRow) -> tuple[int, int, str]:
    return _COLOR_PLACES[row.color], row.position, row.when
