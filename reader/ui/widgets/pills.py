"""Tabs that look like pills, for the panes beside the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QToolButton, QWidget

from reader.ui.widgets.buttons import hint, stop_at_checked
from reader.ui.widgets.flow import FlowLayout

_GAP, _MARGIN = 4, 8

_ROOMY = 3
"""More pills than these stand closer, so that a pane need not be wider for one that comes and goes."""


class PillTabs(QFrame):
    """A row of pills of which one is on, or more rows; a count may stand behind a title."""

    current_changed = Signal(int)
    """The index the reader chose; not emitted by :meth:`set_current`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setAccessibleName(name)
        self._titles: list[str] = []
        self._group = QButtonGroup(self)
        self._row = FlowLayout(self, gap=_GAP)
        self._row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        stop_at_checked(self._group)
        self._group.idClicked.connect(self._clicked)

    def add_tab(self, title: str, shortcut: str = "") -> int:
        """Add a pill at the end; the first one is on. Returns its index."""
        index = len(self._titles)
        pill = QToolButton(self)
        pill.setText(title)
        pill.setCheckable(True)
        pill.setChecked(index == 0)
        pill.setFocusPolicy(Qt.FocusPolicy.TabFocus if index == 0 else Qt.FocusPolicy.NoFocus)
        pill.setProperty("role", "pill")
        pill.setAccessibleName(title)
        pill.setToolTip(hint(title, shortcut))
        self._titles.append(title)
        self._group.addButton(pill, index)
        self._row.addWidget(pill)
        if index >= _ROOMY:
            for button in self._group.buttons():
                button.setProperty("place", "dense")
        return index

    def row_width(self) -> int:
        """How wide one row of them all is; given less, as on a small screen with large letters, there are more."""
        pills = [button.sizeHint().width() for button in self._group.buttons() if not button.isHidden()]
        return sum(pills) + _GAP * max(0, len(pills) - 1) + 2 * _MARGIN

    def pill(self, index: int) -> QAbstractButton:
        """The pill ``index``."""
        button: QAbstractButton = self._group.button(index)
        return button

    def set_count(self, index: int, count: int | None) -> None:
        """Write ``count`` behind the title of ``index``; None or 0 for no count."""
        title = self._titles[index]
        button: QAbstractButton = self._group.button(index)
        button.setText(f"{title} {count}" if count else title)
        button.setAccessibleName(button.text())

    def set_shown(self, index: int, shown: bool) -> None:
        """Show the pill ``index``, or hide it until there is something behind it."""
        self._group.button(index).setVisible(shown)

    def current(self) -> int:
        """The index of the pill that is on; -1 without pills."""
        return self._group.checkedId()

    def set_current(self, index: int) -> None:
        """Switch the pill ``index`` on."""
        self._group.button(index).setChecked(True)

    @Slot(int)
    def _clicked(self, index: int) -> None:
        self.current_changed.emit(index)
