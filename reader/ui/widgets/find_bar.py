"""The bar to find words in the document."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton, say_why
from reader.ui.widgets.fields import Field
from reader.ui.widgets.split_row import SplitRow
from reader.ui.widgets.themed import restyle, theme_children

_TYPING_MS = 80
_QUERY_LEAST, _QUERY_MOST = 120, 360
_COUNT_LEAST = 64
_QUERY_FIRST = 100
"""How much more of the room the query takes than what is left empty, until it is as wide as it ever is."""


class FindBar(SplitRow):
    """A query, how many hits there are and which one is shown, and the way to the next and the previous."""

    query_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    selection_toggled = Signal(bool)
    """Look in the selected words only, or everywhere again."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_QUERY_LEAST, _QUERY_MOST, parent)
        self.setProperty("role", "bar")
        self.setAccessibleName(self.tr("在文档中查找"))
        self._query = Field(self)
        self._query.setPlaceholderText(self.tr("在文档中查找（简繁通搜）"))
        self._query.setAccessibleName(self.tr("查找内容"))
        self._query.setToolTip(self.tr("回车到下一处，Shift+回车到上一处"))
        self._case = self._switch("Aa", self.tr("区分大小写"))
        self._pattern = self._switch(".*", self.tr("正则表达式"))
        self._selection = self._switch(self.tr("选区"), self.tr("只在选中的文字里查找"))
        self._count = QLabel(self.rest)
        self._count.setProperty("role", "caption")
        self._previous = IconButton("chevron-up", self.tr("上一处"), theme, self.rest, shortcut="Shift+F3")
        self._next = IconButton("chevron-down", self.tr("下一处"), theme, self.rest, shortcut="F3")
        self._close = IconButton("close", self.tr("关闭查找"), theme, self, shortcut="Esc", muted=True)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._lay_out()
        self._connect()
        self.set_count(0, 0)

    def _switch(self, title: str, name: str) -> QToolButton:
        """A small switch in the bar."""
        button = QToolButton(self.rest)
        button.setText(title)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("role", "chip")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _lay_out(self) -> None:
        rest = QHBoxLayout(self.rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(4)
        for switch in (self._case, self._pattern, self._selection):
            rest.addWidget(switch)
        rest.addSpacing(8)
        rest.addWidget(self._count)
        rest.addWidget(self._previous)
        rest.addWidget(self._next)
        rest.addStretch(1)
        self.set_parts(self._query, self._close, QMargins(12, 8, 8, 8), share=(_QUERY_FIRST, 1))

    def _connect(self) -> None:
        self._query.textChanged.connect(self._typed)
        self._typing.timeout.connect(self._settled)
        self._previous.clicked.connect(self.previous_requested)
        self._next.clicked.connect(self.next_requested)
        self._close.clicked.connect(self.closed)
        self._case.clicked.connect(self._settled)
        self._pattern.clicked.connect(self._settled)
        self._selection.clicked.connect(self.selection_toggled)

    def query(self) -> str:
        """What is looked for."""
        return self._query.text()

    def is_pattern(self) -> bool:
        """Whether the query is a regular expression."""
        return self._pattern.isChecked()

    def minds_case(self) -> bool:
        """Whether capitals matter."""
        return self._case.isChecked()

    def selection_only(self) -> bool:
        """Whether only the selected words are looked at."""
        return self._selection.isChecked()

    def set_selection_only(self, only: bool) -> None:
        """Switch looking at the selected words only on or off."""
        self._selection.setChecked(only)

    def start(self, query: str = "") -> None:
        """Show the bar, ready to type; ``query`` (the selected words, say) replaces the last one when given."""
        if query:
            self._query.setText(query)
        self.show()
        self._query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._query.selectAll()

    def resume(self, *, pattern: bool, case: bool) -> None:
        """Show the bar with what is in it, and look for it anew."""
        self._pattern.setChecked(pattern)
        self._case.setChecked(case)
        self.show()
        self._settled()

    def set_count(self, current: int, total: int) -> None:
        """There are ``total`` hits; ``current`` counts from 1, 0 for none shown."""
        found = total > 0
        for button in (self._previous, self._next):
            button.setEnabled(found)
            say_why(button, self.tr("找到以后可用"))
        if found:
            self._say(f"{current} / {total}" if current else self.tr("%n 处", None, total))
        else:
            self._say(self.tr("没有找到") if self.query() else "")
        self._redden(bool(self.query()) and not found)

    def set_problem(self, words: str) -> None:
        """Say in a few ``words`` why nothing can be found."""
        self.set_count(0, 0)
        self._say(words)

    def _say(self, words: str) -> None:
        self._count.setText(words)
        self._count.setAccessibleName(words)
        # What stands beside it stays where it is while the figures change.
        self._count.setMinimumWidth(0)  # a label asks for its least width at least
        self._count.setMinimumWidth(max(scaled(_COUNT_LEAST), self._count.sizeHint().width()))
        self.place_rest()

    def _redden(self, missing: bool) -> None:
        if (self._query.property("state") == "none") != missing:
            self._query.setProperty("state", "none" if missing else "")
            restyle(self._query)

    def set_theme(self, theme: Theme) -> None:
        """Paint the icons in the colours of ``theme``."""
        theme_children(self, theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter: next; Shift+Enter: previous; Esc: close."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._settle_now()
            backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_requested if backwards else self.next_requested).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again for what is still there from last time."""
        super().showEvent(event)
        if self.query():
            self._typing.start()

    def _settle_now(self) -> None:
        if self._typing.isActive():
            self._settled()

    @Slot(str)
    def _typed(self, _query: str) -> None:
        self._typing.start()

    @Slot()
    def _settled(self) -> None:
        self._typing.stop()
        self.query_changed.emit(self._query.text())
