"""A tree of records given as a list with levels."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from reader.ui.widgets.item_models import NO_INDEX, Index

ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class TreeNode:
    """One node in document order; ``level`` starts at 1. ``text`` is what is shown and read out.

    ``sought`` is what the filter looks in; ``row`` is the record a delegate paints.
    """

    key: Hashable
    level: int
    text: str
    sought: str
    tooltip: str
    row: object


class TreeModel(QAbstractItemModel):
    """Nodes as a tree by their levels: a node's parent is the last node before it of a lower level.

    The filter leaves the nodes whose text holds the query, and those above them.
    """

    def __init__(self, parent: QObject | None = None, *, fold: Callable[[str], str] = str.casefold) -> None:
        super().__init__(parent)
        self._fold = fold
        self._folded: dict[str, str] = {}
        self._all: tuple[TreeNode, ...] = ()
        self._query = ""
        self._nodes: list[TreeNode] = []
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {}
        self._places: list[int] = []
        self._by_key: dict[Hashable, int] = {}

    def __len__(self) -> int:
        """How many nodes the filter leaves."""
        return len(self._nodes)

    def __bool__(self) -> bool:
        """True also when empty: a model is one without nodes too."""
        return True

    def set_nodes(self, nodes: Sequence[TreeNode]) -> None:
        """Show ``nodes``; the filter stays."""
        self._all = tuple(nodes)
        self._folded = {}
        self._rebuild()

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
        return self._nodes[index.internalId()]

    def index_of(self, key: Hashable) -> QModelIndex:
        """Where the node of ``key`` is; invalid when it is not shown."""
        place = self._by_key.get(key)
        return NO_INDEX if place is None else self._index(place)

    def branches(self) -> list[QModelIndex]:
        """Every node that has children, in order."""
        return [self._index(place) for place in sorted(self._children) if place >= 0]

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """As Qt wants it."""
        children = self._children.get(self._place(parent), [])
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, child: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """As Qt wants it."""
        if not child.isValid():
            return QModelIndex()
        above = self._parents[child.internalId()]
        return QModelIndex() if above < 0 else self._index(above)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """As Qt wants it."""
        return len(self._children.get(self._place(parent), ()))

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
            return node.tooltip
        return node.row if role == ROW_ROLE else None

    def _place(self, index: Index) -> int:
        return index.internalId() if index.isValid() else -1

    def _index(self, place: int) -> QModelIndex:
        return self.createIndex(self._places[place], 0, place)

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._nodes = self._kept()
        self._parents, self._places, self._children = [], [], {}
        self._by_key = {node.key: place for place, node in enumerate(self._nodes)}
        open_nodes: list[int] = []
        for place, node in enumerate(self._nodes):
            while open_nodes and self._nodes[open_nodes[-1]].level >= node.level:
                open_nodes.pop()
            above = open_nodes[-1] if open_nodes else -1
            siblings = self._children.setdefault(above, [])
            self._parents.append(above)
            self._places.append(len(siblings))
            siblings.append(place)
            open_nodes.append(place)
        self.endResetModel()

    def _kept(self) -> list[TreeNode]:
        """The nodes that hold the query and those above them, found from the end backwards."""
        if not self._query:
            return list(self._all)
        kept: list[TreeNode] = []
        needed = 0
        for node in reversed(self._all):
            if self._query in self._sought_in(node) or node.level < needed:
                kept.append(node)
                needed = node.level
        return kept[::-1]

    def _sought_in(self, node: TreeNode) -> str:
        """What the filter looks in, folded when it is first needed."""
        if node.sought not in self._folded:
            self._folded[node.sought] = self._fold(node.sought)
        return self._folded[node.sought]
