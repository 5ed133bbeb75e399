"""A tree of records given as a list with levels."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from reader.ui.widgets.item_models import NO_INDEX, Index

ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class TreeNode:
    """One node in document order; ``level`` starts at 1. ``text`` is what is shown and read out.

    ``sought`` is what the filter looks in; ``row`` is the record a delegate paints. ``tooltip`` may be left to the
    model that is to tell of thousands.
    """

    key: Hashable
    level: int
    text: str
    sought: str
    tooltip: str
    row: object


@dataclass(frozen=True, slots=True)
class Tree:
    """``nodes`` in document order, and by their numbers how they stand: see :func:`planted`.

    ``parents`` has -1 for a node at the top, ``children`` those below each by it, ``places`` which child each is.
    ``sought`` is what the filter looks in, folded, a line for each node; without it that is folded when first needed.
    """

    nodes: tuple[TreeNode, ...] = ()
    parents: Sequence[int] = ()
    children: Mapping[int, Sequence[int]] = field(default_factory=dict)
    places: Sequence[int] = ()
    by_key: Mapping[Hashable, int] = field(default_factory=dict)
    sought: str | None = None


def planted(nodes: Iterable[TreeNode], sought: str | None = None) -> Tree:
    """``nodes`` as a tree by their levels: a node's parent is the last node before it of a lower level.

    A pure function, fit for a background thread.
    """
    found = tuple(nodes)
    parents: list[int] = []
    places: list[int] = []
    children: dict[int, list[int]] = {}
    open_nodes: list[int] = []
    for number, node in enumerate(found):
        while open_nodes and found[open_nodes[-1]].level >= node.level:
            open_nodes.pop()
        above = open_nodes[-1] if open_nodes else -1
        siblings = children.setdefault(above, [])
        parents.append(above)
        places.append(len(siblings))
        siblings.append(number)
        open_nodes.append(number)
    return Tree(found, parents, children, places, {node.key: number for number, node in enumerate(found)}, sought)


class TreeModel(QAbstractItemModel):
    """A tree; its filter leaves the nodes whose text holds the query, and those above them."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        fold: Callable[[str], str] = str.casefold,
        tell: Callable[[TreeNode], str] = attrgetter("tooltip"),
    ) -> None:
        super().__init__(parent)
        self._fold = fold
        self._tell = tell
        self._folded: list[str] = []
        self._whole = Tree()
        self._query = ""
        self._shown = self._whole

    def __len__(self) -> int:
        """How many nodes the filter leaves."""
        return len(self._shown.nodes)

    def __bool__(self) -> bool:
        """True also when empty: a model is one without nodes too."""
        return True

    def set_tree(self, tree: Tree) -> None:
        """Show ``tree``; the filter stays."""
        self._whole = tree
        self._folded = []
        self._rebuild()

    def reword(self, tree: Tree) -> bool:
        """Show ``tree`` in place of one that stands as it does, in other words; False, and nothing, where it does not.

        Qt lays nothing out anew, for which it asks about every row: of a very long report for a tenth of a second.
        """
        before = self._whole
        alike = tree.parents == before.parents and tree.by_key == before.by_key
        if not alike or self._query or not tree.nodes:
            return False
        self._whole = self._shown = tree
        self._folded = []
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
        return True

    def set_filter(self, query: str) -> None:
        """Leave only what holds ``query``; all for an empty one."""
        words = query.strip()
        folded = self._fold(words) if words else ""
        if folded != self._query:
            self._query = folded
            self._rebuild()

    def is_filtered(self) -> bool:
        """Whether a filter is on."""
        return bool(self._query)

    def node(self, index: Index) -> TreeNode:
        """The node at the valid ``index``."""
        return self._shown.nodes[_number(index)]

    def depth(self, index: Index) -> int:
        """How many nodes deep the valid ``index`` lies; 1 for one at the top."""
        number, deep = _number(index), 0
        while number >= 0:
            number, deep = self._shown.parents[number], deep + 1
        return deep

    def index_of(self, key: Hashable) -> QModelIndex:
        """Where the node of ``key`` is; invalid when it is not shown."""
        number = self._shown.by_key.get(key)
        return NO_INDEX if number is None else self._index(number)

    def place(self, index: Index) -> int:
        """How many of the nodes shown stand before the valid ``index``."""
        return _number(index)

    def nearest(self, key: Hashable, place: int) -> QModelIndex:
        """Where the node of ``key`` is; where it is not shown, what stands at ``place``, or is last before that."""
        found = self.index_of(key)
        last = len(self._shown.nodes) - 1
        return self._index(min(place, last)) if not found.isValid() and last >= 0 else found

    def branches(self) -> Iterator[Hashable]:
        """The key of every node that has children."""
        nodes = self._shown.nodes
        return (nodes[number].key for number in self._shown.children if number >= 0)

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """As Qt wants it."""
        children = self._shown.children.get(_number(parent), ())
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row] + 1)

    def parent(self, child: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """As Qt wants it."""
        if not child.isValid():
            return QModelIndex()
        above = self._shown.parents[_number(child)]
        return QModelIndex() if above < 0 else self._index(above)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """As Qt wants it."""
        return len(self._shown.children.get(_number(parent), ()))

    def hasChildren(self, parent: Index = NO_INDEX) -> bool:
        """As Qt wants it, which else asks for rows and columns: thousands of times where a tree is opened."""
        return _number(parent) in self._shown.children

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text, the tooltip, the name for assistive technology, and the record."""
        if not index.isValid():
            return None
        node = self.node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return node.text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._tell(node)
        return node.row if role == ROW_ROLE else None

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._shown.places[number], 0, number + 1)

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._shown = planted(self._kept()) if self._query else self._whole
        self.endResetModel()

    def _kept(self) -> list[TreeNode]:
        """The nodes that hold the query and those above them, found from the end backwards."""
        kept: list[TreeNode] = []
        needed = 0
        for node, words in zip(reversed(self._whole.nodes), reversed(self._words()), strict=True):
            if self._query in words or node.level < needed:
                kept.append(node)
                needed = node.level
        return kept[::-1]

    def _words(self) -> list[str]:
        """What the filter looks in, for each node."""
        if not self._folded:
            made = self._whole.sought
            self._folded = [self._fold(node.sought) for node in self._whole.nodes] if made is None else made.split("\n")
        return self._folded


def _number(index: Index) -> int:
    """The number of a node; -1 for an invalid index, which has 0 for its id: it need not be asked whether it is valid.

    Qt asks for each of thousands of rows when they are opened.
    """
    number: int = index.internalId() - 1
    return number
