"""A field for tags: chips, and a line to type the next one, completed from the tags there are."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLabel, QListView, QToolButton, QWidget

from reader.annotate.tagging import tidied
from reader.store.tags import TagCount
from reader.ui.dressing import Dressing
from reader.ui.style import style_sheet
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.fields import Field
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.item_models import NO_INDEX, Index
from reader.ui.widgets.menus import round_corners
from reader.ui.widgets.themed import restyle, theme_children

_LINE_WIDTH, _LINE_PAD = 150, 16
_ENDS = "，,、；;"


class TagField(QFrame):
    """The tags of one annotation, in their order. Enter or a comma ends a tag; Backspace takes the last one back."""

    changed = Signal()
    settled = Signal()
    """A tag was put there or taken away, not only typed at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self.setAccessibleName(self.tr("标签"))
        self._theme = theme
        self._chips: list[_TagChip] = []
        self._model = _Completions(self)
        self._line = _TagLine(self)
        self._line.setPlaceholderText(self.tr("添加标签，用“/”分层"))
        self._line.setAccessibleName(self.tr("添加标签"))
        self._line.setToolTip(self.tr("回车或逗号加上标签"))
        self._flow = FlowLayout(self, gap=4)
        self._flow.setContentsMargins(4, 4, 4, 4)
        self._flow.addWidget(self._line)
        self.setFocusProxy(self._line)
        self._set_up_completer()
        self._line.textEdited.connect(self._edited)
        self._line.ended.connect(self.commit)
        self._line.taken_back.connect(self._take_back)
        self._line.focus_changed.connect(self._show_focus)

    def _set_up_completer(self) -> None:
        self._dressing = Dressing(self)
        self._completer = QCompleter(self)
        self._completer.setModel(self._model)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(8)
        self._choices = view = QListView()
        view.setObjectName("completions")
        view.setAccessibleName(self.tr("已有标签"))
        self._completer.setPopup(view)
        round_corners(view)
        self._completer.setWidget(self._line)
        self._completer.activated.connect(self._add)

    def set_hint(self, words: str) -> None:
        """Say ``words`` where nothing is written."""
        self._line.setPlaceholderText(words)

    def set_known(self, known: tuple[TagCount, ...]) -> None:
        """Complete from ``known``, those used most first."""
        self._model.set_known(tuple(sorted(known, key=_by_use)))

    def tags(self) -> tuple[str, ...]:
        """The tags, with what is typed and not yet ended."""
        typed = tidy_tag(self._line.text())
        kept = tuple(chip.tag for chip in self._chips)
        return (*kept, typed) if typed and typed not in kept else kept

    def set_tags(self, tags: tuple[str, ...]) -> None:
        """Show ``tags``; what was typed is gone."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips.clear()
        self._line.clear()
        for tag in tags:
            self._append(tag)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        theme_children(self, theme)
        self._dressing.renew(self._choices)

    def _dress_choices(self) -> None:
        """Give the list of tags our sheet: it is a window of its own without a parent, which that of no window reaches.

        Not before somebody writes here: it costs as much as a tenth of the window.
        """
        if not self._choices.styleSheet():
            self._choices.setStyleSheet(style_sheet())

    @Slot()
    def commit(self) -> None:
        """Make a tag of what is typed."""
        self._add(self._line.text())

    @Slot(str)
    def _add(self, text: str) -> None:
        tag = tidy_tag(text)
        self._line.clear()
        self._choices.hide()
        if tag and tag not in (chip.tag for chip in self._chips):
            self._append(tag)
            self._refresh()
            self.changed.emit()
            self.settled.emit()

    @Slot(str)
    def add(self, tag: str) -> None:
        """Put ``tag`` behind the others, as if it had been typed."""
        self._add(tag)

    def _append(self, tag: str) -> None:
        chip = _TagChip(tag, self._theme, self)
        chip.removed.connect(self._remove)
        self._flow.insert_widget(len(self._chips), chip)
        self._chips.append(chip)
        chip.show()

    @Slot(str)
    def _remove(self, tag: str) -> None:
        chip = next((chip for chip in self._chips if chip.tag == tag), None)
        if chip is None:
            return
        self._chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._refresh()
        self._line.setFocus()
        self.changed.emit()
        self.settled.emit()

    @Slot()
    def _take_back(self) -> None:
        if self._chips:
            tag = self._chips[-1].tag
            self._remove(tag)
            self._line.setText(tag)

    @Slot(str)
    def _edited(self, text: str) -> None:
        if text and text[-1] in _ENDS:
            self._add(text[:-1])
            return
        self.changed.emit()
        typed = tidy_tag(text)
        if not typed:
            self._choices.hide()
            return
        self._completer.setCompletionPrefix(typed)
        if self._completer.completionCount():
            spot = self._line.rect()
            spot.setWidth(max(200, spot.width()))
            self._completer.complete(spot)
        else:
            self._choices.hide()

    def _refresh(self) -> None:
        self._model.set_excluded(frozenset(chip.tag for chip in self._chips))
        self.updateGeometry()

    @Slot(bool)
    def _show_focus(self, focused: bool) -> None:
        self.setProperty("active", "true" if focused else "false")
        restyle(self)
        if focused:
            self._dress_choices()


class _TagLine(Field):
    """The line; it tells its field of the keys that matter there."""

    ended = Signal()
    taken_back = Signal()
    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.placeholderText()) + _LINE_PAD
        return QSize(max(_LINE_WIDTH, words), max(24, metrics.height() + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LINE_WIDTH, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.text().strip():
            self.ended.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)


class _TagChip(QFrame):
    """One tag, and the button that takes it away."""

    removed = Signal(str)

    def __init__(self, tag: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.tag = tag
        self.setProperty("role", "tag")
        label = QLabel(tag, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        button: QToolButton = IconButton("close", self.tr("移除标签 {0}").format(tag), theme, self, size=12)
        button.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 4, 2)
        row.setSpacing(2)
        row.addWidget(label)
        row.addWidget(button)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self.tag)


class _Completions(QAbstractListModel):
    """The known tags that are not yet there, each shown with its count."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: tuple[TagCount, ...] = ()
        self._offered: tuple[TagCount, ...] = ()
        self._excluded: frozenset[str] = frozenset()

    def set_known(self, known: tuple[TagCount, ...]) -> None:
        self._known = known
        self.set_excluded(self._excluded)

    def set_excluded(self, excluded: frozenset[str]) -> None:
        self.beginResetModel()
        self._excluded = excluded
        self._offered = tuple(one for one in self._known if one.path not in excluded)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._offered)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._offered[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return one.path
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{one.path}   {one.count}"
        return None


def tidy_tag(text: str) -> str:
    """One tag's path from what was typed, without the punctuation at its ends; empty for none."""
    (path,) = tidied((text.strip().lstrip("#＃").strip(_ENDS),)) or ("",)
    return path


def _by_use(one: TagCount) -> tuple[int, str]:
    return -one.count, one.path
