"""The outline of a document."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from reader.analyze.finding import HeadingKind
from reader.ui.panels.tree_model import ROW_ROLE, Tree, TreeModel, TreeNode, planted
from reader.ui.panels.tree_view import NestedView, RowDelegate
from reader.ui.system_text import scaled
from reader.ui.theme import Theme, sans_families
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.fields import FilterField, filter_bar
from reader.ui.widgets.item_models import Index
from reader.ui.widgets.list_or_empty import ListOrEmpty
from reader.ui.widgets.menus import Menu, keyed
from reader.ui.widgets.themed import theme_children

_PLAIN_LEVELS = 2
_ROOM_FOR_COUNTS = 208
"""Pixels of the list below which its counts give way to the titles."""


class Move(Enum):
    """What may be wrong with a heading."""

    PROMOTE = "promote"
    DEMOTE = "demote"
    HIDE = "hide"


_KEYS = {Move.PROMOTE: "Alt+Left", Move.DEMOTE: "Alt+Right", Move.HIDE: "Del"}


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One heading: ``key`` is its index among the document's headings.

    ``count`` and ``characters`` are how many indicators and characters its section holds.
    """

    key: int
    level: int
    marker: str
    title: str
    count: int
    kind: HeadingKind = HeadingKind.HEADING
    characters: int = 0

    @property
    def words(self) -> str:
        """Marker and title in one line: 一、概况, but 1. 概况."""
        marker = self.marker.strip()
        return f"{marker}{' ' if marker and marker[-1].isascii() else ''}{self.title}"


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings of a document as a tree, ready to be shown.

    ``points_only`` are the keys of those below which there are points and nothing else.
    """

    tree: Tree
    points_only: frozenset[int]


class OutlinePanel(QWidget):
    """The headings as a tree, with the number of indicators in each section; filtered while the reader types."""

    jump_requested = Signal(int)
    move_requested = Signal(int, object)
    """The key of a heading, and the :class:`Move` to make."""
    rename_requested = Signal(int)
    beside_requested = Signal(int)
    """The key of a heading whose section is wanted on a second page beside this one."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, fold: Callable[[str], str] = str.casefold
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("大纲"))
        self._fold = fold
        self._closed: dict[str, set[Hashable]] = {}
        self._outline: Outline | None = None
        self._document = ""
        self._model = TreeModel(self, fold=fold, tell=self._told)
        self._filter = FilterField(self.tr("筛选章节"), theme, self)
        self._open = IconButton("expand", self.tr("全部展开"), theme, self, muted=True)
        self._close = IconButton("collapse", self.tr("全部折叠"), theme, self, muted=True)
        self._tree = NestedView(self._model, theme, self)
        self._tree.setItemDelegate(_OutlineDelegate(self._tree))
        self._tree.setAccessibleName(self.tr("章节"))
        self._stack = ListOrEmpty("outline", theme, self._tree, parent=self)
        self._lay_out()
        self._connect()
        self.set_nodes(())

    def _lay_out(self) -> None:
        bar = filter_bar(self._filter, self._open, self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._filter.query_changed.connect(self._filtered)
        self._filter.left_downwards.connect(self._tree.focus_first)
        self._open.clicked.connect(self._tree.open_all)
        self._close.clicked.connect(self._tree.close_all)
        self._tree.activated_key.connect(self._activated)
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tree.customContextMenuRequested.connect(self._open_menu)
        self._pressed: dict[QKeySequence, Callable[[], None]] = {
            QKeySequence(keys): partial(self._move_current, move) for move, keys in _KEYS.items()
        } | {QKeySequence("F2"): self._rename_current}
        self._tree.installEventFilter(self)

    def set_nodes(self, rows: tuple[OutlineRow, ...], document: str = "") -> None:
        """Show the outline of ``document``, whose headings are ``rows``; see :meth:`set_outline`."""
        self.set_outline(outline_of(rows), document)

    def set_outline(self, outline: Outline, document: str) -> None:
        """Show the outline of ``document``; which branches are closed is remembered for each document.

        At first those are closed that hold nothing but points, which stand inside a paragraph.
        """
        if outline is self._outline and document == self._document:
            return
        before = self._outline if document == self._document else None
        self._outline, self._document = outline, document
        any_rows = bool(outline.tree.nodes)
        if document not in self._closed:
            self._closed[document] = set(outline.points_only)
        elif before is not None:
            _renumber(self._closed[document], before.tree.nodes, outline.tree.nodes)
        self._tree.set_tree(outline.tree, self._closed[document] if any_rows else set())
        self._show_emptiness(any_rows)

    def _told(self, node: TreeNode) -> str:
        """The words of a heading, and how many characters and indicators its section has."""
        row = node.row
        if not isinstance(row, OutlineRow):
            return node.text
        if not row.count:
            return self.tr("{0}（{1:,} 字）").format(node.text, row.characters)
        return self.tr("{0}（{1:,} 字，{2} 项指标）").format(node.text, row.characters, row.count)

    def set_waiting(self, waits: bool) -> None:
        """Say, while ``waits``, that the report is still being looked through."""
        self._stack.set_waiting(waits)

    def set_current(self, key: int) -> None:
        """Mark the section that is being read; -1 for none."""
        self._tree.set_current_key(key if key >= 0 else None)

    def set_language(self, language: str) -> None:
        """Show the titles with the glyphs of the BCP 47 tag ``language``."""
        font = QFont(self.font())
        font.setFamilies(sans_families(language) or font.families())
        self._tree.setFont(font)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._tree.theme = theme
        self._tree.viewport().update()
        theme_children(self, theme)

    def _show_emptiness(self, any_rows: bool) -> None:
        if self._model.rowCount():
            self._stack.setCurrentWidget(self._tree)
            return
        if any_rows:
            self._stack.show_empty(self.tr("没有匹配的章节"), self.tr("换个词试试，或清除筛选。"))
        elif self._document:
            self._stack.show_empty(self.tr("没有识别到章节"), self.tr("这份文档里没有看得出层级的标题。"))
        else:
            self._stack.show_empty(self.tr("没有打开的文档"), self.tr("打开报告后，各级标题列在这里。"))

    @Slot(str)
    def _filtered(self, query: str) -> None:
        self._model.set_filter(query)
        self._tree.restore()
        self._show_emptiness(self._model.is_filtered())

    # Putting it right

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list alone, before the window's: Alt+Left goes back elsewhere."""
        if isinstance(event, QKeyEvent) and watched is self._tree:
            pressed = self._pressed.get(QKeySequence(event.keyCombination()))
            if pressed is not None and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if pressed is not None and event.type() == QEvent.Type.KeyPress:
                pressed()
                return True
        return super().eventFilter(watched, event)

    def _current_key(self) -> int | None:
        index = self._tree.currentIndex()
        key = self._model.node(index).key if index.isValid() else None
        return key if isinstance(key, int) else None

    def _move_current(self, move: Move) -> None:
        key = self._current_key()
        if key is not None:
            self.move_requested.emit(key, move)

    def _rename_current(self) -> None:
        key = self._current_key()
        if key is not None:
            self.rename_requested.emit(key)

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        index = self._tree.indexAt(spot)
        if not index.isValid():
            return
        self._tree.setCurrentIndex(index)
        key = self._model.node(index).key
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("在旁边打开这一节")).triggered.connect(partial(self.beside_requested.emit, key))
        menu.addSeparator()
        for move, title in (
            (Move.PROMOTE, self.tr("升一级")),
            (Move.DEMOTE, self.tr("降一级")),
            (Move.HIDE, self.tr("不是标题，从大纲中隐去")),
        ):
            action = menu.addAction(keyed(title, _KEYS[move]))
            action.triggered.connect(partial(self.move_requested.emit, key, move))
        rename = menu.addAction(keyed(self.tr("重命名…"), "F2"))
        rename.triggered.connect(partial(self.rename_requested.emit, key))
        menu.popup(self._tree.viewport().mapToGlobal(spot))

    @Slot(object)
    def _activated(self, key: object) -> None:
        if isinstance(key, int):
            self.jump_requested.emit(key)


def outline_of(rows: tuple[OutlineRow, ...], fold: Callable[[Sequence[str]], str] | None = None) -> Outline:
    """The outline of headings in document order; a pure function, fit for a background thread.

    ``fold`` makes of all their words what the filter looks in, a line for each.
    """
    nodes = tuple(map(_node, rows))
    sought = fold([node.sought for node in nodes]) if fold is not None and nodes else None
    return Outline(planted(nodes, sought), frozenset(_with_points_only(rows)))


def _node(row: OutlineRow) -> TreeNode:
    text = f"{row.marker} {row.title}".strip()
    return TreeNode(row.key, row.level, text, text, "", row)


def _with_points_only(rows: tuple[OutlineRow, ...]) -> Iterator[int]:
    """The keys of the headings below which there are points and nothing else."""
    above: list[tuple[OutlineRow, list[bool]]] = []
    for row in rows:
        while above and above[-1][0].level >= row.level:
            yield from _closed_key(*above.pop())
        for _, below in above:
            below.append(row.kind is HeadingKind.POINT)
        above.append((row, []))
    while above:
        yield from _closed_key(*above.pop())


def _renumber(closed: set[Hashable], before: Sequence[TreeNode], after: Sequence[TreeNode]) -> None:
    """Have the keys in ``closed`` name the headings they named when some have come or gone, which renumbers the rest.

    What came or went stands in one place, for the reader puts one heading right at a time; else nothing is changed.
    """
    more = len(after) - len(before)
    if not more or not closed:
        return
    same = 0
    while same < min(len(before), len(after)) and before[same].text == after[same].text:
        same += 1
    gone, come = same + max(0, -more), same + max(0, more)
    if any(was.text != now.text for was, now in zip(before[gone:], after[come:], strict=True)):
        return
    kept = {key for key in closed if isinstance(key, int) and key < same}
    moved = {key + more for key in closed if isinstance(key, int) and key >= gone}
    closed.clear()
    closed.update(kept | moved)


def _closed_key(row: OutlineRow, below: list[bool]) -> Iterator[int]:
    if below and all(below):
        yield row.key


class _OutlineDelegate(RowDelegate):
    """Marker in grey, the title by its level: bold, plain, then lighter.

    Where the pane is narrow the titles have the room of the counts, which are told when the mouse rests on a row.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OutlineRow = index.data(ROW_ROLE)
        theme = self._view.theme
        marked = self._view.is_marked(index)
        top = row.level == 1 and row.kind is HeadingKind.HEADING
        plain = row.level <= _PLAIN_LEVELS and row.kind is HeadingKind.HEADING
        painter.save()
        roomy = self._view.viewport().width() >= scaled(_ROOM_FOR_COUNTS)
        area: QRect = self.paint_badge(painter, option.rect, row.count if roomy else 0, top)
        title_tint = theme.accent if marked else theme.ink if plain else theme.muted
        if row.marker:
            marker_tint = theme.accent if marked else theme.muted
            gap = 2 if row.marker[-1] in "、）．。" else 6
            area.setLeft(area.left() + self.paint_words(painter, area, row.marker, marker_tint, bold=top) + gap)
        self.paint_words(painter, area, row.title, title_tint, bold=top)
        painter.restore()
