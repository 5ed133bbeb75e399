"""The scrolling list of annotation cards: mouse, keys and menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QDrag,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.annotate.model import Color
from reader.annotate.note_text import note_text
from reader.ui.panels.card_delegate import CardDelegate
from reader.ui.panels.card_editor import CardEditor
from reader.ui.panels.card_layout import BAR, GAP, SIDE, CardRow
from reader.ui.panels.dragged_notes import notes_mime
from reader.ui.panels.records_model import RecordsModel
from reader.ui.panels.tall_list import TallList
from reader.ui.theme import Theme
from reader.ui.widgets.icons import color_icon, line_icon
from reader.ui.widgets.item_models import Index, selected_rows
from reader.ui.widgets.joining import clauses, listed
from reader.ui.widgets.list_keys import claims_copy
from reader.ui.widgets.menus import Menu
from reader.ui.widgets.names import color_label, style_name
from reader.ui.widgets.type_ahead import TypeAhead

_LONG_LIST = 400
_GUESSED = 20_000
_SAMPLE = 1000
"""Of more cards than so many, so many are guessed; the others are thought to be as high as they are on average."""
_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
_RELAYOUT_MS = 40
_COLOR_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
_PLAIN_KEYS = frozenset((*_COLOR_KEYS, Qt.Key.Key_E, Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Return))


class CardList(TallList):
    """Cards one below the other, which can be dragged.

    A click or Enter goes to the place; E edits; Delete deletes all chosen.
    """

    jump_requested = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(object)
    """``tuple[str, ...]``: the ids of the chosen cards."""
    recolor_requested = Signal(object, str)
    """``tuple[str, ...]``: the ids of the chosen cards; the name of the colour."""
    tag_clicked = Signal(str)
    copy_requested = Signal(str)
    note_edited = Signal(str, str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._taken = False
        self._editor: CardEditor | None = None
        self._cards: RecordsModel[CardRow] = RecordsModel(self._described, _explained, self)
        self._painter = CardDelegate(self, theme)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_RELAYOUT_MS)
        self._settle.timeout.connect(self._relayout)
        self.setModel(self._cards)
        self._typing = TypeAhead()
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("批注"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._double_clicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    # What is shown

    def set_cards(self, cards: Sequence[CardRow]) -> None:
        """Show ``cards``; the one the cursor was on keeps it, and the list stays where it was scrolled to."""
        current, top, chosen = self.current_id(), self.verticalScrollBar().value(), frozenset(self.chosen_ids())
        if self._editor is not None and all(card.id != self._editor.card_id for card in cards):
            self.close_editor()
        self._cards.set_records(cards)
        row = self._cards.row_of(current) if current else -1
        if row >= 0:
            self.selectionModel().setCurrentIndex(self._cards.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._choose(chosen)
        self.verticalScrollBar().setValue(top)
        self._place_editor()

    def _choose(self, ids: frozenset[str]) -> None:
        """Choose the cards of these ids, as far as they are shown."""
        if not ids:
            return
        selection, first = QItemSelection(), -1
        # One range for rows that follow each other: thousands of ranges take seconds to lay over each other.
        for row, chosen in enumerate([*(card.id in ids for card in self._cards.records), False]):
            if chosen and first < 0:
                first = row
            elif not chosen and first >= 0:
                selection.select(self._cards.index(first), self._cards.index(row - 1))
                first = -1
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def guessed_heights(self, width: int) -> list[int]:
        """About how high the cards are."""
        self._painter.set_width(width)
        cards = self._cards.records
        if len(cards) <= _GUESSED:
            return self._painter.guesses(cards, width)
        some = self._painter.guesses(cards[:_SAMPLE], width)
        return some + [sum(some) // len(some)] * (len(cards) - len(some))

    def measured_height(self, row: int, width: int) -> int:
        """How high a card is."""
        return self._painter.height(self._cards.records[row], width)

    def current_id(self) -> str:
        """The id of the card the cursor is on; empty for none."""
        index = self.currentIndex()
        return self._cards.records[index.row()].id if index.isValid() else ""

    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of the chosen cards, from top to bottom."""
        cards = self._cards.records
        return tuple(cards[row].id for row in selected_rows(self.selectionModel().selection()))

    def show_card(self, card_id: str) -> bool:
        """Put the cursor on the card and scroll to it; False when it is not in the list."""
        row = self._cards.row_of(card_id)
        if row < 0:
            return False
        self.setCurrentIndex(self._cards.index(row))
        self.scrollTo(self._cards.index(row))
        return True

    def set_language(self, language: str) -> None:
        """Set quotes with the glyphs of the BCP 47 tag ``language``."""
        self._painter.set_language(language)
        self.relayout()

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        self._painter.theme = theme
        self.viewport().update()

    def focus_first(self) -> None:
        """Take the focus, with the cursor on a card."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._cards.index(0))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _look(self, card: CardRow) -> str:
        #: A color and a style: yellow highlight.
        return self.tr("{0}{1}").format(color_label(card.color, self._theme), style_name(card.style))

    def _described(self, card: CardRow) -> str:
        """What assistive technology reads: nothing on the card speaks by colour alone."""
        parts = [self._look(card), card.quote]
        if card.note:
            parts.append(self.tr("批注：{0}").format(note_text(card.note)))
        if card.tags:
            parts.append(self.tr("标签：{0}").format(listed(card.tags)))
        parts.append(card.section)
        return clauses(parts)

    # Mouse and keys

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the cards again: at once, or, when there are many, as soon as the width stays."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            if self._cards.rowCount() > _LONG_LIST:
                self._settle.start()
            else:
                self._relayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a tag asks for the tag; any other as usual."""
        tag = self._tag_at(event.position().toPoint())
        self._taken = bool(tag) and event.button() is Qt.MouseButton.LeftButton
        if self._taken:
            self.tag_clicked.emit(tag)
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Of a press that asked for a tag, nothing: Qt would take it for a click on the card pressed before."""
        if not self._taken:
            super().mouseReleaseEvent(event)
        self._taken = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over tags."""
        over = self._tag_at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the chosen cards."""
        ids = frozenset(self.chosen_ids())
        chosen = [card for card in self._cards.records if card.id in ids]
        if chosen:
            drag = QDrag(self)
            drag.setMimeData(notes_mime([card.id for card in chosen], [card.quote for card in chosen]))
            drag.exec(Qt.DropAction.CopyAction)

    def event(self, event: QEvent) -> bool:
        """Our plain keys are ours while we have the focus, before a shortcut of the window takes them."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            ours = event.key() in _PLAIN_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if ours:
                event.accept()
                return True
        return claims_copy(event) or super().event(event)

    def _typed_names(self, index: Index) -> tuple[str, ...]:
        """A card is called by its quote or its note."""
        row = self._cards.records[index.row()]
        return row.quote, note_text(row.note)

    def keyboardSearch(self, search: str) -> None:
        """Go to the row that begins so."""
        self._typing.type(search, self, self._typed_names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, E and F2, Delete, 1 to 5 for the colours, and the system's copy key."""
        current = self.current_id()
        colors = dict(zip(_COLOR_KEYS, Color, strict=True))
        if not current:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.jump_requested.emit(current)
        elif event.key() == Qt.Key.Key_E:
            self.edit_requested.emit(current)
        elif event.key() == Qt.Key.Key_F2:
            self.edit_in_place()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_requested.emit(self.chosen_ids() or (current,))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit(current)
        elif event.key() in colors:
            self.recolor_requested.emit(self.chosen_ids() or (current,), colors[Qt.Key(event.key())].value)
        else:
            super().keyPressEvent(event)
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in _WALKING and plain and self.current_id() != current:
                # Walking through the cards walks through the document; the focus stays here.
                self.jump_requested.emit(self.current_id())

    # Editing in place

    def edit_in_place(self) -> None:
        """Write the note of the card the cursor is on, where the card stands."""
        card = self._current_card()
        if card is None:
            return
        self.close_editor()
        self.scrollTo(self.currentIndex())
        self._editor = editor = CardEditor(card.id, card.note, self.viewport())
        editor.saved.connect(self.note_edited)
        editor.left.connect(self._editor_left)
        self._place_editor()
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_editor(self) -> None:
        """Put the editor where its card stands, which others above it may have moved."""
        editor = self._editor
        if editor is not None:
            card = self._cards.index(self._cards.row_of(editor.card_id))
            rect = self.visualRect(card).adjusted(SIDE + BAR, GAP, -SIDE, -GAP)
            editor.setGeometry(rect.x(), rect.y(), rect.width(), max(rect.height(), editor.sizeHint().height()))

    @Slot()
    def _editor_left(self) -> None:
        self._editor = None
        self.setFocus()

    def close_editor(self) -> None:
        """Keep what is being written, and put the editor away."""
        if self._editor is not None:
            self._editor.finish()

    def _current_card(self) -> CardRow | None:
        index = self.currentIndex()
        return self._cards.records[index.row()] if index.isValid() else None

    def _tag_at(self, spot: QPoint) -> str:
        index = self.indexAt(spot)
        if not index.isValid():
            return ""
        return self._painter.tag_at(self._cards.records[index.row()], self.visualRect(index), spot)

    @Slot()
    def _relayout(self) -> None:
        self.relayout()

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        if len(selected_rows(self.selectionModel().selection())) <= 1:
            self.jump_requested.emit(self._cards.records[index.row()].id)

    @Slot(QModelIndex)
    def _double_clicked(self, index: QModelIndex) -> None:
        self.edit_requested.emit(self._cards.records[index.row()].id)

    # The menu

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        index = self.indexAt(spot)
        if index.isValid():
            menu = self.menu_for(self._cards.records[index.row()])
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(spot))

    def menu_for(self, card: CardRow) -> Menu:
        """The context menu of ``card``."""
        menu = Menu(self)
        self._entry(menu, "jump", self.tr("定位到原文"), "Return", "jump")
        self._entry(menu, "note", self.tr("编辑批注…"), "E", "edit")
        self._entry(menu, "", self.tr("就地编辑"), "F2", "rewrite")
        self._entry(menu, "copy", self.tr("复制引文"), "Ctrl+C", "copy")
        colors = menu.submenu(self.tr("颜色"))
        for number, color in enumerate(Color, start=1):
            action = self._entry(colors, "", color_label(color, self._theme), str(number), f"color:{color.value}")
            swatch = self._theme.swatch(color.value)
            action.setIcon(color_icon(QColor(swatch.ground), QColor(swatch.edge)))
            action.setCheckable(True)
            action.setChecked(card.color is color)
        menu.addSeparator()
        chosen = len(self.chosen_ids())
        title = self.tr("删除所选 {0} 条").format(chosen) if chosen > 1 else self.tr("删除")
        self._entry(menu, "trash", title, "Delete", "delete")
        return menu

    def _entry(self, menu: Menu, icon: str, title: str, shortcut: str, code: str) -> QAction:
        action = menu.addAction(title)
        if icon:
            action.setIcon(line_icon(icon, QColor(self._theme.muted)))
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.setData(code)
        action.triggered.connect(self._act)
        return action

    @Slot()
    def _act(self) -> None:
        action = self.sender()
        current = self.current_id()
        if not isinstance(action, QAction) or not current:
            return
        code, _, value = str(action.data()).partition(":")
        if code == "jump":
            self.jump_requested.emit(current)
        elif code == "rewrite":
            self.edit_in_place()
        elif code == "edit":
            self.edit_requested.emit(current)
        elif code == "copy":
            self.copy_requested.emit(current)
        elif code == "delete":
            self.delete_requested.emit(self.chosen_ids() or (current,))
        else:
            self.recolor_requested.emit(self.chosen_ids() or (current,), value)


def _explained(card: CardRow) -> str:
    """The whole quote and note, for the tooltip: the card may have cut them."""
    return "\n\n".join(part for part in (card.quote, card.note) if part)
