"""The page 批注转移: what became of each note in a new edition, and the reader's word on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.annotate.carry import Fate
from reader.annotate.note_text import note_text
from reader.store.revisions import Outcome
from reader.text.span import Span
from reader.ui.reach import focus_inside
from reader.ui.revision.carry_list import CarryList
from reader.ui.revision.left import LeftCorrections
from reader.ui.revision.rows import CarryRow, Inks, Listed, counted, new_words, old_words
from reader.ui.revision.wording import Wording
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton, say_why
from reader.ui.widgets.cover_page import CoverPage
from reader.ui.widgets.elided import ElidedLabel
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.push_button import PushButton

_TITLE, _BODY = 19, 16


class CarryPage(CoverPage):
    """Lists notes by what became of them, the old sentence above the new one. Knows nothing of the library."""

    place_requested = Signal(object, object)
    """A :class:`CarryRow`, and the span of the new text where its note is to stand."""
    accept_all_requested = Signal(object)
    """The rows that wait and have a candidate."""
    keep_requested = Signal(object)
    reopen_requested = Signal(object)
    selection_requested = Signal(object)
    """A row whose note the reader wants to place in the text."""
    compare_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("批注转移"))
        self._theme = theme
        self._rows: tuple[CarryRow, ...] = ()
        self._candidate = 0
        self._wording = Wording()
        self._back = IconButton("back", self.tr("返回阅读"), theme, self, shortcut="Esc")
        self._title, self._count = ElidedLabel(self), QLabel(self)
        self._title.setText(self.tr("批注转移"))
        self._compare = QPushButton(self.tr("对照两版"), self)
        self._all = QPushButton(self.tr("全部接受首选位置"), self)
        self._list = CarryList(self)
        self._old, self._new = QLabel(self), QLabel(self)
        for words in (self._old, self._new):
            words.setProperty("role", "card")
        self._which = QLabel(self)
        self._note = QLabel(self)
        self._accept = PushButton(self.tr("放在这里"), self)
        self._next = QPushButton(self.tr("下一个位置"), self)
        self._select = QPushButton(self.tr("在正文中选定…"), self)
        self._keep = QPushButton(self.tr("留在旧版"), self)
        self._later = QPushButton(self.tr("以后再说"), self)
        self._empty = EmptyState(
            "comment", self.tr("没有需要转移的批注"), self.tr("这份文档还没有旧版，或旧版上没有批注。"), theme, self
        )
        self._stack = QStackedWidget(self)
        self._left = LeftCorrections(self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        font = QFont(self.font())
        font.setPixelSize(scaled(_TITLE))
        font.setBold(True)
        self._title.setFont(font)
        self._count.setProperty("role", "caption")
        self._count.setWordWrap(True)
        for button in (self._compare, self._all, self._next, self._select, self._keep, self._later):
            button.setProperty("role", "quiet")
        self._accept.setProperty("role", "primary")  # what Enter does
        for button, tip in (
            (self._accept, self.tr("回车")),
            (self._next, "N"),
            (self._select, "S"),
            (self._keep, "K"),
            (self._later, self.tr("空格")),
        ):
            button.setToolTip(tip)
            button.setAccessibleName(button.text())
        top = QHBoxLayout()
        top.setSpacing(8)
        for part in (self._back, self._title):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self._compare)
        top.addWidget(self._all)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.addWidget(self._beside_line())
        split.addWidget(self._detail())
        split.setSizes([300, 700])
        split.setChildrenCollapsible(False)
        self._stack.addWidget(split)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._count)
        column.addWidget(self._left)
        column.addWidget(self._stack, 1)

    def _beside_line(self) -> QWidget:
        """The list, whose rows do not touch the line between it and the sentences."""
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self._list)
        return made

    def _detail(self) -> QWidget:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 8, 12, 8)
        column.setSpacing(8)
        old, new = QLabel(self.tr("旧版"), inside), self._which
        for caption in (old, new, self._note):
            caption.setProperty("role", "caption")
        body = QFont(self.font())
        body.setPixelSize(scaled(_BODY))
        for words in (self._old, self._new):
            words.setFont(body)
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.RichText)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setMargin(12)
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        for part in (old, self._old, new, self._new, self._note):
            column.addWidget(part)
        buttons = FlowLayout(gap=8)
        for button in (self._accept, self._next, self._select, self._keep, self._later):
            buttons.addWidget(button)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self._compare.clicked.connect(self.compare_requested)
        self._all.clicked.connect(self._accept_all)
        self._list.chosen.connect(self._chosen)
        self._list.accepted.connect(self._accept_one)
        self._accept.clicked.connect(self._accept_one)
        self._next.clicked.connect(self._next_candidate)
        self._select.clicked.connect(self._ask_selection)
        self._keep.clicked.connect(self._keep_one)
        self._later.clicked.connect(self._go_on)

    # What is shown

    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme
        super().set_theme(theme)
        self._list.rows.muted = QColor(theme.muted)
        self._show_row()

    def wait(self) -> None:
        """Say that what became of many notes is being read."""
        self._count.setText(self.tr("正在读取…"))

    def set_rows(self, listed: Listed) -> None:
        """Show the rows; the cursor stays on its note, or goes to the first that waits."""
        held, line = self._list.current(), self._list.current_line()
        self._rows, self._wording = listed.rows, listed.wording
        self._list.blockSignals(True)
        self._list.rows.set_rows(listed.rows, listed.quotes, self._heads(), self.tr("已确认"))
        self._list.blockSignals(False)
        self._say_counts()
        self._stack.setCurrentIndex(0 if self._rows else 1)
        self._all.setVisible(any(row.waits and row.places for row in self._rows))
        self._left.set_left(listed.left, listed.left_words)
        self._compare.setVisible(bool(self._rows or listed.left.left))
        self._put_cursor(held, line)

    def show_note(self, annotation_id: str) -> None:
        """Put the cursor on a note."""
        for line, row in enumerate(self._list.rows.rows()):
            if row is not None and row.note.annotation_id == annotation_id:
                self._list.choose(line)

    def focus_notes(self) -> None:
        """Take the keyboard: to the notes, where there are some, so that the arrow keys go from one to the next."""
        if self._rows:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            focus_inside(self)

    def _heads(self) -> dict[Fate, str]:
        return {
            Fate.FIGURE: self.tr("数字或方向已变"),
            Fate.REVIEW: self.tr("位置待确认"),
            Fate.ORPHAN: self.tr("原文已删去"),
            Fate.CHANGED: self.tr("已转移，文字有改动"),
            Fate.EXACT: self.tr("已原样转移"),
        }

    def _say_counts(self) -> None:
        found = counted(self._rows)
        waits = sum(row.waits for row in self._rows)
        self._count.setText(
            self.tr("原样转移 {exact} 条，文字有改动 {changed} 条，待确认 {waits} 条。").format(
                exact=found[Fate.EXACT], changed=found[Fate.CHANGED], waits=waits
            )
        )

    def _put_cursor(self, held: CarryRow | None, cursor: int) -> None:
        rows = self._list.rows.rows()
        same = [at for at, row in enumerate(rows) if row and held and row.note.annotation_id == held.note.annotation_id]
        waiting = [at for at, row in enumerate(rows) if row and row.waits]
        any_row = [at for at, row in enumerate(rows) if row]
        kept = rows[same[0]] if same else None
        if kept is not None and held is not None and kept.waits == held.waits:
            at = same[0]
        else:
            at = next((one for one in waiting if one >= cursor), next(iter(waiting or any_row), -1))
        self._list.choose(at)
        self._chosen()

    def _row(self) -> CarryRow | None:
        return self._list.current()

    @Slot()
    def _chosen(self) -> None:
        self._candidate = 0
        self._show_row()

    def _show_row(self) -> None:
        row = self._row()
        place = self._place()
        if row is None:
            return
        theme = self._theme
        inks = Inks(
            f"color: {theme.danger}; text-decoration: line-through",
            f"color: {theme.accent}; font-weight: bold",
            f"background-color: {theme.accent_soft}",
        )
        self._old.setText(old_words(row, place, inks, self._wording))
        self._new.setVisible(place is not None)
        if place is not None:
            self._new.setText(new_words(row, place, inks, self._wording))
        self._which.setText(self._caption(row))
        changes = self.tr("，").join(f"{old or '∅'} → {new or '∅'}" for old, new in row.note.differences)
        told = [
            changes,
            " ".join(note_text(row.annotation.note).split()),
            "  ".join(f"#{tag}" for tag in row.annotation.tags),
        ]
        self._note.setText("\n".join(one for one in told if one))
        self._note.setVisible(bool(self._note.text()))
        self._accept.setEnabled(place is not None and (row.waits or self._candidate > 0))
        self._next.setEnabled(len(row.places) > 1)
        self._keep.setEnabled(row.note.outcome is not Outcome.KEPT and row.note.from_id != row.note.to_id)
        self._keep.setText(self.tr("留在旧版") if row.waits else self.tr("改为待确认"))
        self._later.setEnabled(row.waits)
        for button, why in (
            (self._accept, self.tr("批注已经在这里")),
            (self._next, self.tr("没有别的可能的位置")),
            (self._keep, self.tr("批注就在旧版")),
            (self._later, self.tr("这条不用再确认")),
        ):
            button.setToolTip(button.text())  # which changes
            say_why(button, why)

    def _caption(self, row: CarryRow) -> str:
        if not row.places:
            return self.tr("新版中没有相应的位置。可在正文中选定，或留在旧版。")
        if len(row.places) == 1:
            return self.tr("新版")
        return self.tr("新版：第 {0} 处，共 {1} 处").format(self._candidate + 1, len(row.places))

    def _place(self) -> Span | None:
        row = self._row()
        return row.places[self._candidate % len(row.places)] if row is not None and row.places else None

    # What the reader does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return accepts, N shows the next place, S selects in the text, K keeps, space goes on, Esc leaves."""
        done = {
            Qt.Key.Key_Return: self._accept_one,
            Qt.Key.Key_Enter: self._accept_one,
            Qt.Key.Key_N: self._next_candidate,
            Qt.Key.Key_S: self._ask_selection,
            Qt.Key.Key_K: self._keep_one,
            Qt.Key.Key_Space: self._go_on,
            Qt.Key.Key_Escape: self.left.emit,
        }.get(Qt.Key(event.key()))
        if done is None:
            super().keyPressEvent(event)
        else:
            done()

    @Slot()
    def _accept_one(self) -> None:
        row, place = self._row(), self._place()
        if row is not None and place is not None and self._accept.isEnabled():
            self.place_requested.emit(row, place)

    @Slot()
    def _accept_all(self) -> None:
        self.accept_all_requested.emit(tuple(row for row in self._rows if row.waits and row.places))

    @Slot()
    def _next_candidate(self) -> None:
        row = self._row()
        if row is not None and row.places:
            self._candidate = (self._candidate + 1) % len(row.places)
            self._show_row()

    @Slot()
    def _ask_selection(self) -> None:
        row = self._row()
        if row is not None:
            self.selection_requested.emit(row)

    @Slot()
    def _keep_one(self) -> None:
        row = self._row()
        if row is not None:
            (self.keep_requested if row.waits else self.reopen_requested).emit(row)

    @Slot()
    def _go_on(self) -> None:
        waiting = [at for at, row in enumerate(self._list.rows.rows()) if row is not None and row.waits]
        ahead = [at for at in waiting if at > self._list.current_line()]
        if waiting:
            self._list.choose((ahead or waiting)[0])
