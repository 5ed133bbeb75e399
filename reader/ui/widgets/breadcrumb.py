"""The way to the place being read: one button for each section above it, and the sections beside each in its menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reader.ui.widgets.menus import Menu

_LEAST = 48
_READABLE = 72
"""So wide a name has to be shown, or whole, that it says something."""
_DIVIDER = "›"
_LEFT_OUT = "… ›"
_SLACK = 2
"""Widths are rounded, and a name that just fits shall not be cut."""


@dataclass(frozen=True, slots=True)
class Crumb:
    """A section: its ``key``, and what it is called.

    ``beside`` gives the keys and names of all of its level there; they may be thousands, and are asked for when the
    menu is.
    """

    key: int
    name: str
    beside: Callable[[], Sequence[tuple[int, str]]] = field(default=tuple, compare=False)


class Breadcrumb(QWidget):
    """Crumbs in a row; where there is no room for all of their words, the longest give way first.

    Where that would leave them a letter or two, the outer ones are left out: what is being read is told last.
    """

    jump_requested = Signal(int)
    """The reader chose the section with this key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("所在章节"))
        self._crumbs: tuple[Crumb, ...] = ()
        self._buttons: list[QToolButton] = []
        self._dividers: list[QLabel] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def crumbs(self) -> tuple[Crumb, ...]:
        """What is shown."""
        return self._crumbs

    def minimumSizeHint(self) -> QSize:
        """Nothing: names are elided."""
        return QSize(0, super().minimumSizeHint().height())

    def set_crumbs(self, crumbs: tuple[Crumb, ...]) -> None:
        """Show ``crumbs``, the top one first. Buttons are kept, since sections change while the reader scrolls."""
        before, self._crumbs = self._crumbs, crumbs
        if crumbs == before:
            return
        while len(self._buttons) < len(crumbs):
            self._add_button()
        for place, button in enumerate(self._buttons):
            if place < len(crumbs):
                button.setAccessibleName(crumbs[place].name)
                button.setToolTip(crumbs[place].name)
        self._fit()

    def _add_button(self) -> None:
        if self._buttons:
            divider = QLabel(_DIVIDER, self)
            divider.setProperty("role", "caption")
            self._dividers.append(divider)
            self._row.insertWidget(self._row.count() - 1, divider)
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("role", "crumb")
        button.clicked.connect(partial(self.open_menu, len(self._buttons)))
        self._buttons.append(button)
        self._row.insertWidget(self._row.count() - 1, button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self._buttons[: len(self._crumbs)]
        for button in self._buttons[len(shown) :]:
            button.hide()
        if not shown:
            self._divide(0, 0)
            return
        shown[0].ensurePolished()
        metrics = QFontMetrics(shown[0].font())
        widths = [metrics.horizontalAdvance(crumb.name) for crumb in self._crumbs]
        shown[0].setText(self._crumbs[0].name)
        padding = shown[0].sizeHint().width() - widths[0] + _SLACK
        divider = metrics.horizontalAdvance(_DIVIDER)
        for first in range(len(shown)):
            seen = widths[first:]
            left_out = metrics.horizontalAdvance(_LEFT_OUT) if first else 0
            limit = _limit(seen, self.width() - padding * len(seen) - divider * (len(seen) - 1) - left_out)
            if limit >= min(_READABLE, max(seen)):
                break
        for place, (button, crumb) in enumerate(zip(shown, self._crumbs, strict=True)):
            button.setText(metrics.elidedText(crumb.name, Qt.TextElideMode.ElideRight, limit + _SLACK))
            button.setVisible(place >= first)
        self._divide(first, len(shown))

    def _divide(self, first: int, count: int) -> None:
        """Divide the crumbs from ``first`` on, of ``count``; a sign stands for those left out before it."""
        for place, divider in enumerate(self._dividers, start=1):
            divider.setText(_LEFT_OUT if place == first else _DIVIDER)
            divider.setVisible(first <= place < count and place > 0)

    def menu(self, place: int) -> Menu:
        """The sections beside the crumb at ``place``, which is ticked; choosing it goes to its beginning."""
        menu = Menu(self)
        crumb = self._crumbs[place]
        for key, name in crumb.beside():
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == crumb.key)
            action.triggered.connect(partial(self._chosen, key))
        return menu

    def open_menu(self, place: int, _checked: bool = False) -> None:
        """Show the sections beside the crumb at ``place``."""
        if place < len(self._crumbs):
            menu = self.menu(place)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            button = self._buttons[place]
            menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    @Slot(int)
    def _chosen(self, key: int, _checked: bool = False) -> None:
        self.jump_requested.emit(key)


def _limit(widths: list[int], room: int) -> int:
    """The width that none may exceed so that all fit into ``room``; never less than a few letters."""
    left, count = room, len(widths)
    for width in sorted(widths):
        if width * count <= left:
            left -= width
            count -= 1
        else:
            return max(_LEAST, left // count)
    return max(widths, default=_LEAST)
