"""The row of filters over the table of documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QMargins, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader.annotate.tagging import with_above
from reader.app.shelf import ReadingStatus, ShelfFilter
from reader.ui.panels.library_order import LibraryRow
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.fields import ChoiceList, FilterField
from reader.ui.widgets.split_row import SplitRow
from reader.ui.widgets.themed import theme_children

_WIDTH = 108
_WORDS_WIDTH, _NO_MOST = 160, 1_000
_AROUND = 40
"""What a list has beside its words: the frame, and the arrow."""
_LEAST = 8


class ShelfFilters(SplitRow):
    """Words, status, issuer, year and tag; they hold together, and one button takes them all off."""

    changed = Signal()
    left_downwards = Signal()

    def __init__(self, theme: Theme, fold: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(_WORDS_WIDTH, _NO_MOST, parent)
        self._fold, self._theme = fold, theme
        self.words = FilterField(self.tr("标题、机关或日期"), theme, self)
        self.status = self._choice(self.tr("阅读状态"))
        self.issuer = self._choice(self.tr("发文机关"))
        self.year = self._choice(self.tr("年份"))
        self.tag = self._choice(self.tr("标签"))
        self.clear_button = IconButton("close", self.tr("清除筛选"), theme, self, text=self.tr("清除筛选"), muted=True)
        self.count = QLabel(self)
        self.count.setProperty("role", "caption")
        self._fill(self.status, self.tr("状态不限"), ())
        row = QHBoxLayout(self.rest)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for choice in self._choices():
            row.addWidget(choice, 1)
        self.clear_button.hide()
        self.set_parts(self.words, self.clear_button, QMargins(), share=(1, 2))
        self.words.query_changed.connect(self._changed)
        self.words.left_downwards.connect(self.left_downwards)
        self.clear_button.clicked.connect(self.clear)
        self.set_rows(())

    def _choice(self, name: str) -> ChoiceList:
        made = ChoiceList(name, self._theme, self.rest)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.setMinimumContentsLength(_LEAST)
        made.currentIndexChanged.connect(self._changed)
        return made

    def _choices(self) -> tuple[ChoiceList, ...]:
        return self.status, self.issuer, self.year, self.tag

    def set_rows(self, rows: Sequence[LibraryRow]) -> None:
        """Offer what these documents have, with how many have it; what is chosen stays."""
        statuses = Counter(row.status for row in rows)
        names = {
            ReadingStatus.UNREAD: self.tr("未读"),
            ReadingStatus.READING: self.tr("在读"),
            ReadingStatus.READ: self.tr("已读"),
        }
        self._fill(
            self.status,
            self.tr("状态不限"),
            ((f"{name}  {statuses[one]}", one.value) for one, name in names.items()),
        )
        issuers = Counter(row.issuer for row in rows if row.issuer)
        placed = {row.issuer: row.issuer_place for row in rows}
        ordered = sorted(issuers, key=placed.__getitem__)
        self._fill(self.issuer, self.tr("机关不限"), ((f"{one}  {issuers[one]}", one) for one in ordered))
        years = Counter(row.date[:4] for row in rows if row.date)
        self._fill(
            self.year,
            self.tr("年份不限"),
            ((f"{one}  {years[one]}", one) for one in sorted(years, reverse=True)),
        )
        tags = Counter(path for row in rows for path in {above for tag in row.tags for above in with_above(tag)})
        self._fill(self.tag, self.tr("标签不限"), ((f"{one}  {tags[one]}", one) for one in sorted(tags)))

    def _fill(self, choice: ChoiceList, everything: str, items: Iterable[tuple[str, str]]) -> None:
        chosen = choice.currentData()
        choice.blockSignals(True)
        choice.clear()
        choice.addItem(everything, "")
        for words, value in items:
            choice.addItem(words, value)
        choice.setCurrentIndex(max(0, choice.findData(chosen)))
        choice.setMinimumWidth(max(scaled(_WIDTH), choice.fontMetrics().horizontalAdvance(everything) + _AROUND))
        choice.blockSignals(False)

    def wanted(self, collection: str) -> ShelfFilter:
        """What is asked for, in ``collection``."""
        words = self.words.text().strip()
        status = str(self.status.currentData() or "")
        return ShelfFilter(
            words=self._fold(words) if words else "",
            status=ReadingStatus(status) if status else None,
            issuer=str(self.issuer.currentData() or ""),
            year=str(self.year.currentData() or ""),
            tag=str(self.tag.currentData() or ""),
            collection=collection,
        )

    @property
    def is_on(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.words.text().strip() or any(choice.currentIndex() > 0 for choice in self._choices()))

    @Slot()
    def clear(self) -> None:
        """Ask for nothing."""
        for choice in self._choices():
            choice.blockSignals(True)
            choice.setCurrentIndex(0)
            choice.blockSignals(False)
        if self.words.text():
            self.words.clear()  # which is told by itself
        else:
            self._changed()

    @Slot()
    def _changed(self) -> None:
        self.clear_button.setVisible(self.is_on)
        self.place_rest()
        self.changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme
        theme_children(self, theme)
