"""The look and the keys of the nested lists: outline and tags."""

from __future__ import annotations

import functools
from collections.abc import Hashable, Iterable, Iterator
from itertools import islice

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from reader.ui.panels.tree_model import Tree, TreeModel, TreeNode, planted
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.icons import icon_pixmap
from reader.ui.widgets.item_models import Index
from reader.ui.widgets.set_words import SetWords
from reader.ui.widgets.type_ahead import TypeAhead

_INDENT = 16
_CHEVRON = 14
_BAR = 3
_MARGIN = 12
_BADGE_MIN = 24
_BADGE_HEIGHT = 18
_MOST_OPEN = 3000
_PIECE = 150
"""So many branches are opened in one turn, in some ten milliseconds: those of 120,000 nodes in two seconds."""


class NestedView(QTreeView):
    """A tree that is all one list: one click or Enter acts, the row that is current carries a bar.

    Which branches are closed is kept by key, so that it outlives new titles (another script) and filters.
    """

    activated_key = Signal(object)
    """The key of the row that was clicked or entered."""

    def __init__(self, model: TreeModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._tree = model
        self._current: Hashable = None
        self._marked = QPersistentModelIndex()
        self._closed: set[Hashable] = set()
        self._expected: Hashable = None
        self._restoring = False
        self._all_open = False
        self._unopened: Iterator[Hashable] = iter(())
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._open_piece)
        self._typing = TypeAhead()
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setIndentation(scaled(_INDENT))
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.clicked.connect(self._clicked)
        self.collapsed.connect(self._collapsed)
        self.expanded.connect(self._expanded)

    def _typed_names(self, index: Index) -> tuple[str, ...]:
        """The words of a row, whole and behind the marker they begin with."""
        words = self._tree.node(index).text
        return words, words.partition(" ")[2] or words

    def keyboardSearch(self, search: str) -> None:
        """Go to the row that begins so."""
        self._typing.type(search, self, self._typed_names)

    def set_nodes(self, nodes: Iterable[TreeNode], closed: set[Hashable]) -> None:
        """Show ``nodes`` as a tree, see :meth:`set_tree`."""
        self.set_tree(planted(nodes), closed)

    def set_tree(self, tree: Tree, closed: set[Hashable]) -> None:
        """Show ``tree``; the branches in ``closed`` are closed, and the set follows what the reader closes.

        While that is the same set the tree is of the same thing, and the cursor stays on its row; on the one that took
        its place where the row is gone.
        """
        same = closed is self._closed
        if same and self._tree.reword(tree):
            self.viewport().update()
            return
        self._all_open = self._all_open and same
        self._closed = closed
        top = self.verticalScrollBar().value()
        cursor = self.currentIndex()
        was = (self._tree.node(cursor).key, self._tree.place(cursor)) if same and cursor.isValid() else None
        self._tree.set_tree(tree)
        self.restore()
        expected, self._expected = self._tree.index_of(self._expected), None
        if expected.isValid():
            self.setCurrentIndex(expected)
        elif was is not None:
            self.setCurrentIndex(self._tree.nearest(*was))
        self.verticalScrollBar().setValue(top)

    def expect(self, key: Hashable) -> None:
        """Have the cursor on the row of ``key`` when other rows are shown next: its own is about to be called so."""
        self._expected = key

    def restore(self) -> None:
        """Open and close the branches as they were; all open while a filter is on.

        A tree of many thousand nodes stays closed until the reader opens all of it.
        """
        self._turn.stop()
        self._restoring = True
        opens = len(self._tree) <= _MOST_OPEN
        if opens:
            self.expandAll()
        if opens and not self._tree.is_filtered():
            for key in self._closed:
                index = self._tree.index_of(key)
                if index.isValid():
                    self.collapse(index)
        self._restoring = False
        if not opens and self._all_open and not self._tree.is_filtered():
            self._open_by_pieces()
        else:
            self._mark()

    def set_current_key(self, key: Hashable) -> None:
        """Let the row of ``key`` carry the bar, or the closed branch it is in; None for no row."""
        if key == self._current:
            return
        self._current = key
        self._mark()
        if key is None and not self.hasFocus():
            self.scrollToTop()
        if self._marked.isValid() and not self.hasFocus():
            self.scrollTo(QModelIndex(self._marked))  # type: ignore[call-overload]

    def open_all(self) -> None:
        """Open every branch; those of a tree of many thousand nodes one after the other, from the first on."""
        self._closed.clear()
        self._all_open = True
        if len(self._tree) > _MOST_OPEN:
            self._open_by_pieces()
            return
        with QSignalBlocker(self):  # each would tell that it was opened
            self.expandAll()
        self._mark()

    def _open_by_pieces(self) -> None:
        self._unopened = self._tree.branches()
        self._turn.start()
        self._open_piece()

    @Slot()
    def _open_piece(self) -> None:
        """Open some more branches; the row at the top stays where it is.

        Qt finds a row soonest next to the one it found last: in order they cost no more than all at once.
        """
        piece = list(islice(self._unopened, _PIECE))
        first = self.indexAt(QPoint(0, 0))
        top = self.visualRect(first).top()
        with QSignalBlocker(self):
            for key in piece:
                if key not in self._closed:  # by the reader, since
                    self.expand(self._tree.index_of(key))
        bar = self.verticalScrollBar()
        if bar.value():
            bar.setValue(bar.value() + self.visualRect(first).top() - top)
        if not piece:
            self._turn.stop()
        self._mark()

    def close_all(self) -> None:
        """Close every branch."""
        self._turn.stop()
        self._all_open = False
        with QSignalBlocker(self):
            self.collapseAll()
        self._closed.update(self._tree.branches())
        self._mark()

    def is_marked(self, index: Index) -> bool:
        """Whether the row carries the bar."""
        return self._marked.isValid() and self._marked == index

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, in the font of the view."""
        delegate = self.itemDelegate()
        if isinstance(delegate, RowDelegate):
            delegate.follow_font()
        super().paintEvent(event)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the whole row, then its branch and words.

        All of it is painted here: Qt would ask the style sheet about every row, for a ground that is not there.
        """
        row = QRect(0, option.rect.y(), self.viewport().width(), option.rect.height())
        if self.is_marked(index):
            painter.fillRect(row, QColor(self.theme.accent_soft))
            painter.fillRect(QRect(0, row.y(), _BAR, row.height()), QColor(self.theme.accent))
        elif self.underMouse() and row.contains(self.viewport().mapFromGlobal(self.cursor().pos())):
            painter.fillRect(row, QColor(self.theme.hover))
        indent = self.indentation() * self._tree.depth(index)
        self.drawBranches(painter, QRect(0, row.y(), indent, row.height()), index)
        words = QStyleOptionViewItem(option)
        words.rect = row.adjusted(indent, 0, 0, 0)
        self.itemDelegate().paint(painter, words, index)
        if self.hasFocus() and index == self.currentIndex():
            painter.setPen(QPen(QColor(self.theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row.adjusted(2, 1, -3, -2), 4, 4)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """A chevron before a row with rows below it."""
        if not self._tree.rowCount(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        tint = QColor(self.theme.accent if self.is_marked(index) else self.theme.muted)
        size = scaled(_CHEVRON)
        spot = QRect(rect.right() - size + 1, rect.y() + (rect.height() - size) // 2, size, size)
        painter.drawPixmap(spot, icon_pixmap(name, tint, size, painter.device().devicePixelRatio()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts on the row of the cursor."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Put the cursor on the row it was on, the marked one, or the first, and take the focus."""
        if not self.currentIndex().isValid():
            first = self._tree.index(0, 0)
            self.setCurrentIndex(self._tree.index_of(self._current) if self._marked.isValid() else first)
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _mark(self) -> None:
        """Find the row for the bar: the current one, or the outermost closed branch above it."""
        index = self._tree.index_of(self._current)
        shown, above = index, index.parent()
        while above.isValid():
            if not self.isExpanded(above):
                shown = above
            above = above.parent()
        self._marked = QPersistentModelIndex(shown)
        self.viewport().update()

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self.activated_key.emit(self._tree.node(index).key)

    @Slot(QModelIndex)
    def _collapsed(self, index: QModelIndex) -> None:
        if not self._restoring and not self._tree.is_filtered():
            self._closed.add(self._tree.node(index).key)
        if not self._restoring:
            self._mark()

    @Slot(QModelIndex)
    def _expanded(self, index: QModelIndex) -> None:
        if not self._restoring and not self._tree.is_filtered():
            self._closed.discard(self._tree.node(index).key)
        if not self._restoring:
            self._mark()


class RowDelegate(QStyledItemDelegate):
    """Paints one line of text and, at the right edge, a count."""

    def __init__(self, view: NestedView) -> None:
        super().__init__(view)
        self._view = view
        self._set_words()

    def _set_words(self) -> None:
        font = self._view.font()
        small = QFont(font)
        small.setPixelSize(max(9, font.pixelSize() - 2 if font.pixelSize() > 0 else 11))
        self._font = font
        self._words = {bold: SetWords(_weighted(font, bold=bold)) for bold in (False, True)}
        self._counts = {bold: SetWords(_weighted(small, bold=bold)) for bold in (False, True)}

    def follow_font(self) -> None:
        """Write in the font of the view: another script has another one."""
        if self._view.font() != self._font:
            self._set_words()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row on the 4 px grid, with room above and below the text."""
        height = QFontMetrics(self._view.font()).height() + 8
        return QSize(0, height + -height % 4)

    def paint_badge(self, painter: QPainter, row: QRect, count: int, bold: bool) -> QRect:
        """Paint ``count`` at the right of ``row``; returns what is left of the row for the words."""
        left = row.adjusted(4, 0, -_MARGIN, 0)
        if not count:
            return left
        words, text = self._counts[bold], str(count)
        width, height = max(scaled(_BADGE_MIN), words.width(text, left.width()) + 12), scaled(_BADGE_HEIGHT)
        badge = QRect(left.right() - width + 5, row.y() + (row.height() - height) // 2, width, height)
        density = painter.device().devicePixelRatio()
        painter.drawPixmap(badge.topLeft(), pill(badge.size(), self._view.theme.sunken, density))
        painter.setPen(QColor(self._view.theme.muted))
        words.paint_centered(painter, badge, text)
        left.setRight(badge.left() - 6)
        return left

    def paint_words(self, painter: QPainter, area: QRect, words: str, tint: str, *, bold: bool = False) -> int:
        """Paint ``words``, elided at the end of ``area``; returns the width they took."""
        painter.setPen(QColor(tint))
        return self._words[bold].paint(painter, area, words)


@functools.lru_cache(maxsize=64)
def pill(size: QSize, tint: str, density: float) -> QPixmap:
    """The ground of a count, round at both ends: to draw it takes longer than all else in a row."""
    pixmap = QPixmap(size * density)
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint))
    painter.drawRoundedRect(QRect(0, 0, size.width(), size.height()), size.height() / 2, size.height() / 2)
    painter.end()
    return pixmap


def _weighted(font: QFont, *, bold: bool) -> QFont:
    made = QFont(font)
    made.setBold(bold)
    return made
