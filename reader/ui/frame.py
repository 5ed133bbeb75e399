"""The window itself, before there is anything in it: a report is on the screen while the rest is still being made.

Importing this module brings in Qt and the reading view, and nothing that analyses, stores or lists.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.ui.reach import focus_next
from reader.ui.reading.content import Content
from reader.ui.reading.marker_strip import MarkerStrip
from reader.ui.reading.style import Typography
from reader.ui.reading.view import ReadingView
from reader.ui.style import palette
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.tree import child_widgets

if TYPE_CHECKING:
    # PySide makes a type when it is first named, and no page needs these to be painted.
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent, QShowEvent

TOP_HEIGHT = 44
TABS_HEIGHT = 40
STATUS_HEIGHT = 30
HEADER_HEIGHT = 30
_PANE_SIZES = (264, 840, 336)
_MIDDLE_WIDTH = 400
_PANE_WIDTH = 300
_LEAST_PANE = 190
_LEAST_PANEL = 208
"""What the panel of indicators takes: a field and four buttons."""
_PAINTED_MS = 20
_TITLE_HEIGHT = 40
"""Pixels that a window's title may take; how many is known only when it is shown."""


def least_middle(widget: QWidget) -> int:
    """The page is never narrower than this: in a small window the panes beside it give way first.

    Large letters want more, but what the panes need at least has to fit on the screen of ``widget`` as well.
    """
    return min(scaled(_MIDDLE_WIDTH), max(_MIDDLE_WIDTH, widget.screen().availableSize().width() * 2 // 5))


def has_room_for_one(widget: QWidget) -> bool:
    """Whether the screen of ``widget`` is too narrow for a pane on either side of the page."""
    return widget.screen().availableSize().width() < _MIDDLE_WIDTH + _LEAST_PANE + _LEAST_PANEL + 2


def most_of_pane(widget: QWidget) -> QSize:
    """The pills of a pane beside the page ask for no more: it, or two of them, and the page have to fit on the screen.

    So have a pane, the bars above and below it and the title of the window.
    """
    room = widget.screen().availableSize()
    beside = room.width() - _MIDDLE_WIDTH - 2
    width = min(_PANE_WIDTH, beside) if has_room_for_one(widget) else min(beside // 2, beside - _LEAST_PANEL)
    height = room.height() - scaled(TOP_HEIGHT) - scaled(STATUS_HEIGHT) - _TITLE_HEIGHT
    return QSize(max(_LEAST_PANE, width), max(_LEAST_PANE, height))


def pane_sizes() -> list[int]:
    """How wide the panes and the page between them are at first. Of large letters the left one shows more headings."""
    left, middle, right = _PANE_SIZES
    wider = (scaled(left) - left) // 2
    return [left + wider, middle - wider, right]


class Frame(QMainWindow):
    """Takes what is dropped on it, says when it closes, and shows a preview until it is furnished."""

    files_dropped = Signal(list)
    text_dropped = Signal(str)
    """Words that were dragged here from another program."""
    closing = Signal()
    back_pressed = Signal()
    forward_pressed = Signal()
    """One of the mouse's own buttons, anywhere in the window."""
    locale_changed = Signal()
    escape_pressed = Signal()
    """Nothing in the window had a use for Esc."""
    state_changed = Signal()
    """The window has become maximised, full screen, or neither."""
    shown = Signal()
    """The window has been painted for the first time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._stack = QStackedWidget(self)
        self._preview: QWidget | None = None
        self._theme = theme
        self._painted = False
        self._parts: tuple[QWidget, ...] = ()
        self.setCentralWidget(self._stack)
        self._own = self.children()

    def fit(self, size: QSize, room: QSize) -> None:
        """Be of this ``size``, or fill the screen where there is not that much ``room`` on it, with a title above."""
        self.resize(size.boundedTo(room))
        if size.width() > room.width() or size.height() + _TITLE_HEIGHT > room.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def preview(self, content: Content, panes: QByteArray, typography: Typography | None = None) -> None:
        """Show ``content`` where the report will stand, with empty bars and panes around it.

        ``panes`` is the kept state of the splitter between the panes, or empty.
        """
        self.stand_in(_Preview(content, self._theme, panes, typography or Typography(), self._stack))

    def stand_in(self, page: QWidget) -> None:
        """Show ``page`` until the insides are finished and revealed."""
        self._preview = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def furnish(self, whole: QWidget) -> None:
        """Put the finished insides behind the preview; :meth:`reveal` brings them to the front."""
        self._stack.addWidget(whole)
        self.installEventFilter(self)
        if self._preview is None:
            self._stack.setCurrentWidget(whole)

    def reveal(self) -> None:
        """Show the finished insides in place of the preview."""
        if self._preview is not None:
            self._stack.setCurrentIndex(self._stack.count() - 1)
            self._stack.removeWidget(self._preview)
            self._preview.deleteLater()
            self._preview = None

    def clear(self) -> None:
        """Do away with the insides and all that belongs to them: dialogs, actions and controls."""
        self.reveal()
        for part in self.children():
            if part not in self._own:
                part.deleteLater()
        for page in child_widgets(self._stack):
            page.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the system speaks another language, and when the window fills the screen or no longer does.

        A filter, and not changeEvent(): that is called before the first paint, and PySide would have to make the
        types of all the events there are until then.
        """
        if watched is self and event.type() is QEvent.Type.LocaleChange:
            self.locale_changed.emit()
        elif watched is self and event.type() is QEvent.Type.WindowStateChange:
            self.state_changed.emit()
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files, and words that are dragged from another program."""
        data = event.mimeData()
        if local_files(data):
            event.acceptProposedAction()
        elif data.hasText() and event.source() is None:
            event.setDropAction(Qt.DropAction.CopyAction)  # what is moved would be gone from where it was
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files, or words."""
        data = event.mimeData()
        if paths := local_files(data):
            event.acceptProposedAction()
            self.files_dropped.emit(paths)
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.text_dropped.emit(data.text())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the buttons that no part of the window has a use for."""
        if event.button() is Qt.MouseButton.BackButton:
            self.back_pressed.emit()
        elif event.button() is Qt.MouseButton.ForwardButton:
            self.forward_pressed.emit()
        else:
            super().mousePressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell when what is shown has been painted too."""
        super().showEvent(event)
        if not self._painted:
            self._painted = True
            # Paint events come before timers of no length only when the platform exposes the window at once.
            QTimer.singleShot(_PAINTED_MS, self, self.shown.emit)

    def set_tab_order(self, *parts: QWidget) -> None:
        """Let Tab go through ``parts`` in this order."""
        self._parts = parts

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab and Shift+Tab, from wherever in the window."""
        return focus_next(self._parts, forward=forward) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key that leads out of things."""
        if event.key() == Qt.Key.Key_Escape:
            self.escape_pressed.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let what is open be kept."""
        self.closing.emit()
        super().closeEvent(event)


class _Preview(QWidget):
    """A reading view between empty panes, with the proportions of the finished window."""

    def __init__(
        self, content: Content, theme: Theme, panes: QByteArray, typography: Typography, parent: QWidget
    ) -> None:
        super().__init__(parent)
        QApplication.setPalette(palette(theme))
        view = ReadingView(self)
        view.set_theme(theme)
        view.set_typography(typography)
        view.set_content(content)
        beside = QWidget(self)
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        # The strip of marks has its place already, so that no line breaks anew when it comes.
        strip = MarkerStrip(beside)
        strip.set_theme(theme)
        row.addWidget(view, 1)
        row.addWidget(strip)
        tabs = _blank(theme.sunken, height=scaled(TABS_HEIGHT))
        header = _blank(theme.paper, height=scaled(HEADER_HEIGHT))
        middle = column(QWidget(self), tabs, header, beside, filler=beside)
        middle.setMinimumWidth(least_middle(parent))
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        right = _blank(theme.window)
        for part in (_blank(theme.window), middle, right):
            split.addWidget(part)
            split.setStretchFactor(split.count() - 1, int(part is middle))
            split.setCollapsible(split.count() - 1, False)
        split.setSizes(pane_sizes())
        split.restoreState(panes)
        right.setHidden(has_room_for_one(parent))
        top, bottom = (_blank(theme.window, height=scaled(height)) for height in (TOP_HEIGHT, STATUS_HEIGHT))
        column(self, top, split, bottom, filler=split)


def _blank(color: str, height: int = 0) -> QFrame:
    blank = QFrame()
    blank.setStyleSheet(f"background: {color};")
    if height:
        blank.setFixedHeight(height)
    return blank


def column(parent: QWidget, *parts: QWidget, filler: QWidget) -> QWidget:
    """``parent`` with ``parts`` below each other, without gaps; ``filler``, one of them, takes the room."""
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part, int(part is filler))
    return parent


def local_files(data: QMimeData) -> list[Path]:
    """The files of this machine that are dragged or on the clipboard with ``data``."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
