"""The pop-over in which an annotation is written: note, tags, colour, style."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.annotate.model import Annotation, Color, Style
from reader.store.tags import TagCount
from reader.ui.popups.frame import PopupFrame
from reader.ui.popups.preview import NotePreview
from reader.ui.popups.tag_field import TagField
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.theme import font as font_for
from reader.ui.widgets.buttons import IconButton, hint
from reader.ui.widgets.dots import ColorDots, DotMode
from reader.ui.widgets.fields import ChoiceList, TextField
from reader.ui.widgets.names import style_name
from reader.ui.widgets.push_button import PushButton
from reader.ui.widgets.suggestions import Suggestions

_WIDTH = 360
_NOTE_HEIGHT = 96
_QUOTED = 1000
"""More of the words written on than have room."""


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """What can be changed of an annotation."""

    note: str = ""
    tags: tuple[str, ...] = ()
    color: Color = Color.YELLOW
    style: Style = Style.HIGHLIGHT


class NoteEditor(PopupFrame):
    """Ctrl+Enter saves. Esc closes when nothing was changed; else it asks, in the pop-over itself."""

    saved = Signal(str, tuple, str, str)
    """Note, tags, colour, style."""
    delete_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.setAccessibleName(self.tr("批注"))
        self._before = NoteDraft()
        self._refused = False
        self._quote = QLabel(self)
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._quote.setProperty("role", "caption")
        self._note = TextField(self)
        self._note.setPlaceholderText(self.tr("写下批注（支持 Markdown）"))
        self._note.setAccessibleName(self.tr("批注内容"))
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(scaled(_NOTE_HEIGHT))
        self._tags = TagField(theme, self)
        self._suggestions = Suggestions(self)
        self._colors = ColorDots(theme, self, mode=DotMode.ONE)
        self._preview = NotePreview(self)
        self._preview.setFixedHeight(scaled(_NOTE_HEIGHT))
        self._preview.hide()
        self._show_preview = IconButton("eye", self.tr("预览批注"), theme, self, muted=True, shortcut="Ctrl+P", size=16)
        self._show_preview.setCheckable(True)
        self._style = ChoiceList(self.tr("样式"), theme, self)
        for style in Style:
            self._style.addItem(style_name(style), style.value)
        self._delete = IconButton("trash", self.tr("删除这条批注"), theme, self, muted=True)
        self._cancel = self._push(self.tr("取消"), "quiet", "Esc")
        self._save = self._push(self.tr("保存"), "primary", "Ctrl+Return")
        self._confirm = QFrame(self)
        self._lay_out()
        self._connect()
        self.setFixedWidth(scaled(_WIDTH))

    def _push(self, text: str, role: str, key: str = "") -> QPushButton:
        button = PushButton(text, self)
        button.setProperty("role", role)
        button.setAccessibleName(text)
        button.setToolTip(hint(text, key))
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        look = QHBoxLayout()
        look.setSpacing(8)
        look.addWidget(self._colors)
        look.addStretch(1)
        look.addWidget(self._show_preview)
        look.addWidget(self._style)
        self._buttons = QWidget(self)
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self._delete)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        self._make_confirmation()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._quote)
        column.addWidget(self._note)
        column.addWidget(self._preview)
        column.addWidget(self._tags)
        column.addWidget(self._suggestions)
        column.addLayout(look)
        column.addSpacing(4)
        column.addWidget(self._buttons)
        column.addWidget(self._confirm)

    def _make_confirmation(self) -> None:
        self._confirm.setProperty("role", "confirm")
        question = QLabel(self.tr("改动还没有保存"), self._confirm)
        self._discard = self._push(self.tr("放弃"), "danger")
        self._keep = self._push(self.tr("继续写"), "quiet", "Esc")
        self._save_now = self._push(self.tr("保存"), "primary")
        row = QHBoxLayout(self._confirm)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(4)
        row.addWidget(question, 1)
        for button in (self._discard, self._keep, self._save_now):
            row.addWidget(button)
        self._confirm.hide()

    def _connect(self) -> None:
        self._save.clicked.connect(self.save)
        self._save_now.clicked.connect(self.save)
        self._cancel.clicked.connect(self.cancel)
        self._keep.clicked.connect(self._go_on)
        self._discard.clicked.connect(self.discard)
        self._delete.clicked.connect(self._delete_clicked)
        self._tags.changed.connect(self._grow)
        self._suggestions.taken.connect(self._take)
        self._show_preview.toggled.connect(self._preview_toggled)

    @Slot(bool)
    def _preview_toggled(self, on: bool) -> None:
        """Show the note as it reads, or as it is written."""
        if on:
            self._preview.show_note(self._note.toPlainText())
        # The focus stays in the pop-over whichever of the two is hidden.
        (self._preview if on else self._note).show()
        (self._preview if on else self._note).setFocus(Qt.FocusReason.OtherFocusReason)
        (self._note if on else self._preview).hide()

    # Opening

    def edit_new(
        self,
        quote: str,
        color: Color,
        known: tuple[TagCount, ...],
        rect: QRect,
        viewport: QWidget,
        tags_first: bool = False,
        style: Style = Style.HIGHLIGHT,
    ) -> bool:
        """Write on the words ``quote``, selected at ``rect`` of ``viewport``; ``tags_first`` starts in the tags.

        False when what is being written elsewhere could not be saved: that stays.
        """
        if not self._open(NoteDraft(color=color, style=style), quote, known, new=True):
            return False
        self.place(rect, viewport)
        (self._tags if tags_first else self._note).setFocus(Qt.FocusReason.PopupFocusReason)
        return True

    def edit(
        self, annotation: Annotation, quote: str, known: tuple[TagCount, ...], rect: QRect, viewport: QWidget
    ) -> bool:
        """Change ``annotation``, which stands at ``rect`` of ``viewport`` as ``quote``; False as :meth:`edit_new`."""
        draft = NoteDraft(annotation.note, annotation.tags, annotation.color, annotation.style)
        if not self._open(draft, quote, known, new=False):
            return False
        self.place(rect, viewport)
        self._note.setFocus(Qt.FocusReason.PopupFocusReason)
        return True

    def _open(self, draft: NoteDraft, quote: str, known: tuple[TagCount, ...], *, new: bool) -> bool:
        # Another place may be chosen while this one is being written: what was written is kept.
        if self.isVisible() and self.is_changed() and not self.save():
            return False
        self._before = draft
        words = font_for("zh-Hans", max(12, self.font().pixelSize()), serif=True)
        self._quote.setFont(words)
        line = " ".join(quote[:_QUOTED].split())  # Qt sets all of a line to see where it is to be cut
        self._quote.setText(QFontMetrics(words).elidedText(line, Qt.TextElideMode.ElideRight, scaled(_WIDTH) - 36))
        self._quote.setToolTip(line[:400])
        self._note.setPlainText(draft.note)
        self._note.moveCursor(QTextCursor.MoveOperation.End)
        self._tags.set_known(known)
        self._tags.set_tags(draft.tags)
        self._colors.set_color(draft.color)
        self._style.setCurrentIndex(self._style.findData(draft.style.value))
        self._show_preview.setChecked(False)
        self._suggestions.set_tags(())
        self._delete.setVisible(not new)
        self._confirm.hide()
        self._buttons.show()
        return True

    def write(self, note: str) -> None:
        """Let the note say ``note``, which is not saved yet."""
        self._note.setPlainText(note)
        self._note.moveCursor(QTextCursor.MoveOperation.End)

    @Slot(tuple)
    def suggest(self, tags: tuple[str, ...]) -> None:
        """Suggest ``tags``, except those that are there."""
        have = set(self._tags.tags())
        self._suggestions.set_tags(tuple(tag for tag in tags if tag not in have))
        self._grow()

    @Slot(str)
    def _take(self, tag: str) -> None:
        self._tags.add(tag)
        self._grow()

    # What is written

    def draft(self) -> NoteDraft:
        """What is written now."""
        return NoteDraft(
            self._note.toPlainText().strip(), self._tags.tags(), self._colors.color(), Style(self._style.currentData())
        )

    def is_changed(self) -> bool:
        """Whether closing would lose something."""
        return self.draft() != self._before

    @Slot()
    def save(self) -> bool:
        """Hand out what is written, and close; False, and all stays as it is written, when that is refused."""
        draft, before, quote = self.draft(), self._before, self._quote.text()
        around, viewport = self._around, self._viewport
        self._refused = False
        self._close()
        self.saved.emit(draft.note, draft.tags, draft.color.value, draft.style.value)
        if not self._refused:
            return True
        self._before = before
        self._quote.setText(quote)
        self._go_on()
        if viewport is not None and isValid(viewport):
            self.place(around, viewport)
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def refuse(self) -> None:
        """Answer to :attr:`saved` that it could not be kept: the reader does not write it twice."""
        self._refused = True

    @Slot()
    def cancel(self) -> None:
        """Close; when something would be lost, ask first."""
        if not self.is_changed():
            self._close()
            return
        self._buttons.hide()
        self._confirm.show()
        self.place(self._around, self._viewport or self)
        self._save_now.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def discard(self) -> None:
        """Close, and forget what was written."""
        self._close()

    def _close(self) -> None:
        self._before = self.draft()
        self.hide()
        if self._viewport is not None and isValid(self._viewport):
            self._viewport.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    @Slot()
    def _go_on(self) -> None:
        self._confirm.hide()
        self._buttons.show()
        self._grow()
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _delete_clicked(self) -> None:
        self._close()
        self.delete_requested.emit()

    @Slot()
    def _grow(self) -> None:
        if self._viewport is not None and isValid(self._viewport) and self.isVisible():
            self.place(self._around, self._viewport)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves, Ctrl+P shows how it reads; Esc cancels, or goes back to writing when it was asked."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and control:
            self.save()
        elif control and event.key() == Qt.Key.Key_P:
            self._show_preview.toggle()
        elif event.key() == Qt.Key.Key_Escape:
            (self._go_on if self._confirm.isVisible() else self.cancel)()
        elif enter and self._confirm.isVisible():
            self.save()
        else:
            event.accept()
