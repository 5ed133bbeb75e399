"""Two editions side by side, scrolled together, with what changed marked in both."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.annotate.carry import Carrier
from reader.annotate.edition import Edition
from reader.app.report import prepare
from reader.script.view import ViewScript
from reader.source.document import Source
from reader.text.span import Span
from reader.ui.document.shown import Shown, shown
from reader.ui.reading.content import Mark
from reader.ui.reading.marker_strip import MarkerStrip
from reader.ui.reading.view import ReadingView
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.cover_page import CoverPage


@dataclass(frozen=True, slots=True)
class Editions:
    """Two pages, and what changed between them, in the coordinates of each page, in order; either may be empty."""

    old: Shown
    new: Shown
    changes: tuple[tuple[Span, Span], ...]


def compared(old: Source, new: Source, script: ViewScript | None) -> Editions:
    """The two editions in ``script`` (None: each in its own) and their changes; pure, fit for any thread."""
    reports = prepare(old), prepare(new)
    wanted = script or ViewScript.ORIGINAL
    pages = tuple(shown(report, wanted) for report in reports)
    editions = [Edition.of(report.source.text, report.repaired) for report in reports]
    found = Carrier(editions[0], editions[1]).changes()
    changes = tuple((pages[0].to_view(gone), pages[1].to_view(come)) for gone, come in found)
    return Editions(pages[0], pages[1], changes)


class EditionsPage(CoverPage):
    """Shows :class:`Editions`; one side follows the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("两版对照"))
        self._editions: Editions | None = None
        self._at = -1
        self._following = False
        self._back = IconButton("back", self.tr("返回批注转移"), theme, self, shortcut="Esc")
        self._title, self._count = QLabel(self.tr("两版对照"), self), QLabel(self)
        self._previous = IconButton("chevron-up", self.tr("上一处改动"), theme, self, shortcut="P")
        self._next = IconButton("chevron-down", self.tr("下一处改动"), theme, self, shortcut="N")
        self.views = ReadingView(self), ReadingView(self)
        self._strip = MarkerStrip(self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        font = QFont(self.font())
        font.setPixelSize(19)
        font.setBold(True)
        self._title.setFont(font)
        self._count.setProperty("role", "caption")
        top = QHBoxLayout()
        top.setContentsMargins(20, 12, 20, 4)
        top.setSpacing(8)
        for part in (self._back, self._title, self._count):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self._previous)
        top.addWidget(self._next)
        sides = QHBoxLayout()
        sides.setSpacing(1)
        for view, name in zip(self.views, (self.tr("旧版"), self.tr("新版")), strict=True):
            caption = QLabel(name, self)
            caption.setProperty("role", "caption")
            caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
            view.setAccessibleName(name)
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(caption)
            column.addWidget(view, 1)
            sides.addLayout(column, 1)
        sides.addWidget(self._strip)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(top)
        whole.addLayout(sides, 1)

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self._previous.clicked.connect(self.previous)
        self._next.clicked.connect(self.next)
        self._strip.position_requested.connect(self._strip_clicked)
        self.views[0].top_changed.connect(self._old_moved)
        self.views[1].top_changed.connect(self._new_moved)

    def wait(self) -> None:
        """Say that the editions are being compared."""
        self._count.setText(self.tr("正在比较…"))

    def show_editions(self, editions: Editions) -> None:
        """Show two editions, from the first change on."""
        self._editions, self._at = editions, -1
        for side, (view, page) in enumerate(zip(self.views, (editions.old, editions.new), strict=True)):
            view.set_content(page.content)
            spans = (change[side] for change in editions.changes)
            view.set_layer("hits", tuple(Mark(one.start, one.end, "hit", "") for one in spans if len(one)))
        new = self.views[1]
        self._strip.set_marks((new.fraction_of(come.start), "hit") for _, come in editions.changes)
        self._say()
        for button in (self._previous, self._next):
            button.setEnabled(bool(editions.changes))
        self.views[1].setFocus(Qt.FocusReason.OtherFocusReason)
        if editions.changes:
            self.next()

    def _say(self) -> None:
        changes = self._editions.changes if self._editions else ()
        if not changes:
            self._count.setText(self.tr("两版文字相同（简繁、空白和网页外框不计）。"))
        elif self._at < 0:
            self._count.setText(self.tr("%n 处改动", None, len(changes)))
        else:
            self._count.setText(self.tr("第 {0} 处，共 {1} 处改动").format(self._at + 1, len(changes)))

    @Slot()
    def next(self) -> None:
        """Go to the next change, around the end."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Go to the change before, around the beginning."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._editions is None or not self._editions.changes:
            return
        self._at = (self._at + by) % len(self._editions.changes)
        self._following = True
        for view, span in zip(self.views, self._editions.changes[self._at], strict=True):
            mark = (Mark(span.start, span.end, "hit-current", "0"),) if len(span) else ()
            view.set_layer("current-hit", mark)
            view.scroll_to(span.start, "center", flash=False)
        self._following = False
        self._say()

    @Slot(int)
    def _old_moved(self, top: int) -> None:
        self._follow(0, top)

    @Slot(int)
    def _new_moved(self, top: int) -> None:
        self._follow(1, top)

    def _follow(self, side: int, top: int) -> None:
        """Scroll the other side to the same place: as far behind the last change as here."""
        if self._following or self._editions is None or not self.views[side].hasFocus():
            return
        changes = self._editions.changes
        at = bisect_right(changes, top, key=lambda change: change[side].start) - 1
        ours, theirs = (changes[at][side].end, changes[at][1 - side].end) if at >= 0 else (0, 0)
        text = (self._editions.new, self._editions.old)[side].view.text
        self._following = True
        self.views[1 - side].scroll_to(min(len(text), theirs + max(0, top - ours)), "top", flash=False)
        self._following = False

    @Slot(float)
    def _strip_clicked(self, fraction: float) -> None:
        if self._editions is None or not self._editions.changes:
            return
        new = self.views[1]
        places = [abs(new.fraction_of(come.start) - fraction) for _, come in self._editions.changes]
        self._at = places.index(min(places)) - 1
        self.next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N and P step through the changes, Esc leaves."""
        keys = {Qt.Key.Key_N: self.next, Qt.Key.Key_P: self.previous, Qt.Key.Key_Escape: self.left.emit}
        done = keys.get(Qt.Key(event.key()))
        if done is None:
            super().keyPressEvent(event)
        else:
            done()
