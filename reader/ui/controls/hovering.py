"""The card that tells about the indicator under the mouse, or the current one, and does what is asked of it there."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.ui.actions import Actions
from reader.ui.document.document_view import DocumentView
from reader.ui.document.found_at import indicator_of
from reader.ui.panes import Panes
from reader.ui.popups.hover_card import Ask, HoverCard
from reader.ui.rows import indicator_row
from reader.ui.theme import Theme
from reader.ui.workspace.workspace import Workspace

_GRACE_MS = 250
"""How long the card stays when the pointer has left its indicator: time to come to the card."""
_SWITCH_MS = 150
"""How long the pointer must rest on another indicator before the card goes there: it may be on its way to the card."""


class Hovering(QObject):
    """Shows the card for the document on top."""

    compare_requested = Signal(int)
    note_requested = Signal(int)
    revise_requested = Signal(int)
    unmark_requested = Signal(int)
    """The index of the indicator that is none."""
    said = Signal(str)

    def __init__(self, workspace: Workspace, panes: Panes, actions: Actions, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._panes = panes
        self._view: DocumentView | None = None
        self._index = -1
        self._next: tuple[int, QRect] | None = None
        self._theme, self._window = theme, window
        self._leaving = self._timer(_GRACE_MS, self.hide)
        self._switching = self._timer(_SWITCH_MS, self._switch)
        workspace.view_added.connect(self._view_added)
        actions["indicator-card"].triggered.connect(self.open_current)

    @cached_property
    def _card(self) -> HoverCard:
        """Made when it is first wanted: dressing what is hidden is most of what another theme costs."""
        card = HoverCard(self._theme, self._window)
        card.pointer_entered.connect(self._stay)
        card.pointer_left.connect(self.leave)
        card.closed.connect(self.hide)
        card.asked.connect(self._asked)
        return card

    @property
    def _has_card(self) -> bool:
        return "_card" in vars(self)

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def set_view(self, view: DocumentView | None) -> None:
        """Tell about indicators of ``view`` from now on."""
        self.hide()
        self._view = view

    @Slot(object)
    def _view_added(self, view: DocumentView) -> None:
        view.indicator_hovered.connect(self.show_indicator)
        view.hover_left.connect(self.leave)
        view.selection_changed.connect(self.hide)
        view.view.verticalScrollBar().valueChanged.connect(self.hide)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme
        if self._has_card:
            self._card.set_theme(theme)

    # Coming

    @Slot(int, QRect)
    def show_indicator(self, index: int, place: QRect) -> None:
        """Show the card of the indicator with this index beside ``place``, a rectangle of the viewport.

        A card that is there goes to another indicator only when the pointer rests on it.
        """
        self._leaving.stop()
        if self._card.has_focus():
            return
        if self._card.isVisible() and index != self._index:
            self._next = (index, place)
            self._switching.start()
        else:
            self._show(index, place)

    @Slot()
    def _switch(self) -> None:
        if self._next is not None:
            self._show(*self._next)

    def _show(self, index: int, place: QRect) -> None:
        view = self._view
        self._next = None
        if view is not None and view.page is not None:
            self._index = index
            one = indicator_of(view.page, index)
            if one is not None:
                # It may go on in the next line, which the card must not cover either.
                whole = view.view.rect_of(one.span)
                place = QRect(place.left(), whole.top(), place.width(), whole.height())
            self._card.show_for(indicator_row(view.page, index), place, view.view.viewport())

    @Slot()
    def open_current(self) -> None:
        """Show the card of the current indicator, and let keys work on it."""
        view, index = self._view, self._panes.current_indicator()
        one = indicator_of(view.page, index) if view is not None else None
        if view is None or one is None:
            self.said.emit(self.tr("这份文档里没有标出的指标。"))
            return
        view.view.ensure_visible(one.span)
        self._show(index, view.view.rect_of(one.span))
        self._card.take_focus()

    # Going

    @Slot()
    def leave(self) -> None:
        """The pointer has left the indicator: take the card away unless the pointer comes to it."""
        self._switching.stop()
        if self._has_card and self._card.isVisible() and not self._card.has_focus():
            self._leaving.start()

    @Slot()
    def _stay(self) -> None:
        self._leaving.stop()
        self._switching.stop()

    @Slot()
    def hide(self) -> None:
        """Take the card away."""
        self._leaving.stop()
        self._switching.stop()
        if not self._has_card:
            return
        if self._card.has_focus():
            self._give_focus_back()
        self._card.hide()

    def _give_focus_back(self) -> None:
        if self._view is not None:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is asked

    @Slot(object)
    def _asked(self, ask: Ask) -> None:
        index, view = self._index, self._view
        one = indicator_of(view.page, index) if view is not None else None
        self.hide()
        if view is None or one is None:
            return
        if ask is Ask.COPY:
            self._copy(index)
        elif ask is Ask.COMPARE:
            self.compare_requested.emit(index)
        elif ask is Ask.NOTE:
            self.note_requested.emit(index)
        elif ask is Ask.REVISE:
            self.revise_requested.emit(index)
        else:
            self.unmark_requested.emit(index)

    def _copy(self, index: int) -> None:
        view = self._view
        if view is not None and view.page is not None:
            row = indicator_row(view.page, index)
            QGuiApplication.clipboard().setText(f"{row.metric} {row.told}".strip())
            self.said.emit(self.tr("已复制指标。"))
