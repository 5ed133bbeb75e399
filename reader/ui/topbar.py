"""The bar at the top of the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.ui.actions import Actions
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton, say_why
from reader.ui.widgets.dots import ColorDots
from reader.ui.widgets.fields import HintedField
from reader.ui.widgets.menus import Menu
from reader.ui.widgets.segments import ScriptSwitch, Segment, SegmentedControl
from reader.ui.widgets.themed import theme_children
from reader.ui.widgets.tree import descendants

_SEARCH_WIDTH = 240
_SEARCH_SPARE = 8
_NARROW_SEARCH_WIDTH = 110
_LEAST_WIDTH = 660
_NO_MARKING, _NO_COLORS, _SHORTEST = 2, 3, 4


class TopBar(QFrame):
    """Menu, panes, script, colours, notes, indicators, export and search, in the order of use.

    While a page of the library is shown, the pages of it stand in place of what is done with a document.
    Where there is no room for all of it, the name is left out, buttons show their icons only, and the search is short;
    with less, the buttons for marking go, then the colours: both are on the selection, in the menu and on keys too. On
    the smallest screens indicators and export are left to the menu and the keys.
    """

    script_requested = Signal(str)
    color_requested = Signal(str)
    search_requested = Signal(str)
    page_requested = Signal(str)
    """One of the library's pages: the key of the action that shows it."""

    def __init__(self, actions: Actions, menu: Menu, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setObjectName("topBar")
        self._theme = theme
        self._level = 0
        self._needs: dict[int, int] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(4)
        self._add_program(row, actions, menu)
        self.scripts = ScriptSwitch(self)
        self.scripts.script_requested.connect(self.script_requested)
        row.addWidget(self.scripts)
        row.addWidget(self._library_pages())
        row.addSpacing(20)
        self._add_marking(row, actions)
        row.addSpacing(20)
        self._indicators = self._text_button(actions["indicators"], "indicator")
        row.addWidget(self._indicators)
        self._export = self._text_button(actions["export"], "export")
        row.addWidget(self._export)
        row.addStretch(1)
        row.addWidget(self._search_field(actions["search"]))
        row.addSpacing(4)
        self.typography = self._action_button(actions["typography"], "typography")
        self.typography.setProperty("opens", "typography")
        row.addWidget(self.typography)
        self._right = self._action_button(actions["panel-right"], "panel-right")
        row.addWidget(self._right)

    def _library_pages(self) -> QWidget:
        names = (
            ("library", self.tr("文档")),
            ("notebook", self.tr("批注")),
            ("compare", self.tr("指标对比")),
        )
        self._pages = SegmentedControl(self.tr("书库"), tuple(Segment(key, name, name) for key, name in names), self)
        self._pages.hide()
        self._pages.chosen.connect(self.page_requested)
        return self._pages

    def show_page(self, page: str) -> None:
        """Offer the pages of the library, ``page`` of which is shown; for an empty one what is done with a document."""
        if page:
            self._pages.set_value(page)
        self._pages.setVisible(bool(page))
        self._show_tools()
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As Qt wants it: less than all parts would take."""
        return QSize(_LEAST_WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self._pages.isHidden():
            return  # they take less room than what they stand for
        fitting = (level for level in range(_SHORTEST) if self._need(level) <= self.width())
        self._shorten(next(fitting, _SHORTEST))

    def changeEvent(self, event: QEvent) -> None:
        """Letters of another size need other room."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._needs = {}
        super().changeEvent(event)

    def _need(self, level: int) -> int:
        """How wide the bar has to be for what is shown at ``level``: 0 everything, each further one less."""
        row = self.layout()
        if level not in self._needs and row is not None:
            self._shorten(level)
            self._needs[level] = row.minimumSize().width()
        return self._needs.get(level, 0)

    def _shorten(self, level: int) -> None:
        if level == self._level:
            return
        self._level = level
        styles = Qt.ToolButtonStyle
        for button in (self._indicators, self._export):
            button.setToolButtonStyle(styles.ToolButtonIconOnly if level else styles.ToolButtonTextBesideIcon)
        self._brand.setVisible(not level)
        self.search.setMinimumWidth(_NARROW_SEARCH_WIDTH if level else self._search_width())
        self._show_tools()

    def _show_tools(self) -> None:
        """Show what is done with a document, as far as there is room."""
        with_document = self._pages.isHidden()
        for part in (self.scripts, self.typography, self._right):
            part.setVisible(with_document)
        for part in (self._indicators, self._export):
            part.setVisible(with_document and self._level < _SHORTEST)
        for button in self._marking:
            button.setVisible(with_document and self._level < _NO_MARKING)
        self.colors.setVisible(with_document and self._level < _NO_COLORS)

    def _search_width(self) -> int:
        """Room for what stands in the field while nothing is sought."""
        return max(_SEARCH_WIDTH, self.search.room_for_all() + _SEARCH_SPARE)

    def _add_program(self, row: QHBoxLayout, actions: Actions, menu: Menu) -> None:
        self._menu = IconButton("menu", self.tr("菜单"), self._theme, self, shortcut="F10")
        self._menu.setMenu(menu)
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.setShortcut("F10")
        row.addWidget(self._menu)
        row.addWidget(self._action_button(actions["panel-left"], "panel-left"))
        self._brand = QLabel(self.tr("研读"), self)
        self._brand.setObjectName("brand")
        row.addSpacing(8)
        row.addWidget(self._brand)
        row.addSpacing(20)

    def _add_marking(self, row: QHBoxLayout, actions: Actions) -> None:
        self.colors = ColorDots(self._theme, self)
        self.colors.color_chosen.connect(self.color_requested)
        row.addWidget(self.colors)
        self._marking: list[IconButton] = []
        for key, icon in (("underline", "underline"), ("note", "note"), ("tag", "hash")):
            button = self._action_button(actions[key], icon)
            row.addWidget(button)
            self._marking.append(button)

    def _action_button(self, action: QAction, icon: str) -> IconButton:
        """A button that is and does what ``action`` is and does, with an icon of its own."""
        button = IconButton(icon, "", self._theme, self)
        rename = partial(_name_after, button, action, self.tr("打开一份文档后可用"))
        button.setCheckable(action.isCheckable())
        button.setChecked(action.isChecked())
        button.clicked.connect(action.trigger)
        action.toggled.connect(button.setChecked)
        action.changed.connect(rename)
        rename()
        return button

    def _text_button(self, action: QAction, icon: str) -> IconButton:
        button = self._action_button(action, icon)
        button.setText(action.text())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setProperty("role", "outlined")
        return button

    def _search_field(self, action: QAction) -> QLineEdit:
        self.search = HintedField(self._theme, self)
        self.search.setObjectName("librarySearch")
        self._search_action = action
        action.changed.connect(self._name_search)
        self._name_search()
        self.search.setAccessibleName(action.text())
        self.search.setMinimumWidth(self._search_width())
        self.search.textChanged.connect(self._search_changed)
        self.search.returnPressed.connect(self._search_entered)
        action.triggered.connect(self._focus_search)
        return self.search

    @Slot()
    def _name_search(self) -> None:
        keys = self._search_action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._needs = {}
        whole = self.tr("在全部文档中查找（简繁通搜） {keys}").format(keys=keys).rstrip()
        self.search.set_hints(whole, self.tr("在全部文档中查找"), self.tr("查找书库"))

    @Slot()
    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot(str)
    def search_for(self, words: str) -> None:
        """Look for ``words`` in all documents, as if they were typed here."""
        self._focus_search()
        self.search.setText(words)

    @Slot(str)
    def _search_changed(self, words: str) -> None:
        self.search_requested.emit(words)

    @Slot()
    def _search_entered(self) -> None:
        self.search_requested.emit(self.search.text())

    def say_what_is_off(self) -> None:
        """Have scripts and colours, which wait for a document, say so; to be called when there is one, or none."""
        for choice in (self.scripts, self.colors):
            for button in descendants(choice):
                if isinstance(button, QAbstractButton):
                    say_why(button, self.tr("打开一份文档后可用"))

    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        renamed = theme.labels != self._theme.labels
        self._theme = theme
        theme_children(self, theme)
        if renamed:
            self.say_what_is_off()


def _name_after(button: IconButton, action: QAction, why_off: str) -> None:
    """Call ``button`` as ``action`` is called, and tell its keys, which the reader may have changed."""
    button.set_name(action.text().rstrip("…"), action.shortcut().toString())
    button.setEnabled(action.isEnabled())
    say_why(button, why_off)
