"""The dialog in which a phrase is marked wherever it stands: every place listed, each to be ticked or not."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.annotate.model import Color, Style
from reader.app.marking import Wish
from reader.app.occurrences import Occurrence, Occurrences
from reader.store.tags import TagCount
from reader.ui.dialogs.buttons import push_button
from reader.ui.dialogs.places_list import PlacesList
from reader.ui.dialogs.room import take_room
from reader.ui.popups.tag_field import TagField
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import say_why
from reader.ui.widgets.dots import ColorDots, DotMode
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.fields import ChoiceList, FilterField
from reader.ui.widgets.names import style_name
from reader.ui.widgets.segments import Segment, SegmentedControl
from reader.ui.widgets.themed import theme_children

_TYPING_MS = 250
_STYLES = (Style.HIGHLIGHT, Style.UNDERLINE, Style.WAVY, Style.STRIKE)


class EverywhereDialog(QDialog):
    """Asks for places while the reader types, and hands out those that are ticked."""

    asked = Signal(str, bool)
    """The phrase, and whether it is sought in the whole library."""
    mark_requested = Signal(tuple, object)
    """The :class:`Occurrence` of each place that is ticked, and the :class:`Wish`."""

    def __init__(
        self, phrase: str, color: Color, known: tuple[TagCount, ...], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("标注各处"))
        self._phrase = FilterField(self.tr("要标注的词，不分简繁"), theme, self)
        self._phrase.setText(phrase)
        scopes = (("document", self.tr("当前文档")), ("library", self.tr("整个书库")))
        self._scope = SegmentedControl(self.tr("范围"), tuple(Segment(v, t, t) for v, t in scopes), self)
        self._scope.set_value("document")
        self._places = PlacesList(theme, self)
        self._places.setObjectName("places")
        self._places.setAccessibleName(self.tr("出现之处"))
        self._empty = EmptyState("highlight", "", "", theme, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._places)
        self._colors = ColorDots(theme, self, mode=DotMode.ONE)
        self._colors.set_color(color)
        self._style = ChoiceList(self.tr("样式"), theme, self)
        for style in _STYLES:
            self._style.addItem(style_name(style), style)
        self._tags = TagField(theme, self)
        self._tags.set_known(known)
        self._count = QLabel(self)
        self._count.setProperty("role", "caption")
        self._cancel = push_button(self.tr("取消"), self, role="quiet", shortcut="Esc")
        self._mark = push_button(self.tr("标注"), self, role="primary", shortcut="Ctrl+Return")
        self._mark.setDefault(True)
        self._more = False
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._lay_out()
        self._connect()
        self._offer(0)
        self._show_emptiness()
        take_room(self, 640, 560)
        self._typing.start()

    def _lay_out(self) -> None:
        top, looks, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._phrase, 1)
        top.addWidget(self._scope)
        looks.setSpacing(12)
        looks.addWidget(self._colors)
        looks.addWidget(self._style)
        looks.addWidget(self._tags, 1)
        bottom.setSpacing(8)
        bottom.addWidget(self._count, 1)
        bottom.addWidget(self._cancel)
        bottom.addWidget(self._mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addLayout(looks)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self._phrase.query_changed.connect(self._typing.start)
        self._phrase.left_downwards.connect(self._places.focus_first)
        self._scope.chosen.connect(self._typing.start)
        self._typing.timeout.connect(self._ask)
        self._places.places.ticks_changed.connect(self._ticked)
        self._cancel.clicked.connect(self.reject)
        self._mark.clicked.connect(self._request)

    @Slot()
    def _ask(self) -> None:
        self._count.setText(self.tr("正在查找…") if self._phrase.text().strip() else "")
        if not self._phrase.text().strip():
            self._show_emptiness()
        self.asked.emit(self._phrase.text(), self._scope.value() == "library")

    def set_found(self, found: Occurrences) -> None:
        """List the places: by document, those marked already without a tick."""
        self._places.places.set_places(found.found)
        self._more = found.more
        if found.found:
            self._stack.setCurrentWidget(self._places)
        else:
            self._show_emptiness()
        self._show_count()

    def _show_emptiness(self) -> None:
        """Say what is listed here once there is something, or that nothing was found."""
        if self._phrase.text().strip():
            self._empty.set_words(self.tr("没有找到"), self.tr("换个词，或在整个书库里找；简体繁体都算。"))
        else:
            self._empty.set_words(
                self.tr("标注一个词的每一处"), self.tr("在上面写下要找的词，出现的地方列在这里，逐处勾选。")
            )
        self._stack.setCurrentWidget(self._empty)

    def ticked(self) -> tuple[Occurrence, ...]:
        """The places that are ticked, in their order."""
        return self._places.places.ticked()

    def wish(self) -> Wish:
        """How they are to be marked."""
        return Wish(Style(self._style.currentData()), self._colors.color(), "", self._tags.tags())

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        theme_children(self, theme)

    @Slot()
    def _ticked(self) -> None:
        self._show_count()

    def _show_count(self) -> None:
        chosen = self._places.places.ticked_count
        words = self.tr("将标注 %n 处", None, chosen) if chosen else self.tr("没有要标注的地方")
        listed = self._stack.currentWidget() is self._places
        words = self.tr("{0}；出现得太多，只列出前面的").format(words) if self._more else words
        self._count.setText(words if listed else "")
        self._offer(chosen)

    def _offer(self, chosen: int) -> None:
        self._mark.setEnabled(chosen > 0)
        say_why(self._mark, self.tr("勾选要标注的地方后可用"))

    @Slot()
    def _request(self) -> None:
        chosen = self.ticked()
        if chosen:
            self.mark_requested.emit(chosen, self.wish())
            self.accept()
