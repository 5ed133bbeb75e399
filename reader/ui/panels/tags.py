"""The reader's tags, nested by their slashes."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from reader.ui.panels.tag_tree import TagTree
from reader.ui.panels.tree_model import ROW_ROLE, TreeModel, TreeNode
from reader.ui.panels.tree_view import RowDelegate
from reader.ui.theme import Theme
from reader.ui.widgets.fields import FilterField, filter_bar
from reader.ui.widgets.item_models import Index
from reader.ui.widgets.list_or_empty import ListOrEmpty
from reader.ui.widgets.themed import theme_children


@dataclass(frozen=True, slots=True)
class TagRow:
    """One tag: its full path (``指标/占比``) and how many annotations carry it or a tag below it."""

    path: str
    count: int
    color: str = ""
    documents: int = 0


_DOT = 8


class TagPanel(QWidget):
    """The tags as a tree; a click or Enter asks for what carries the tag."""

    tag_requested = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, fold: Callable[[str], str] = str.casefold
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("标签"))
        self._fold = fold
        self._closed: set[Hashable] = set()
        self._model = TreeModel(self, fold=fold)
        self._filter = FilterField(self.tr("筛选标签"), theme, self)
        self._tree = TagTree(self._model, theme, self)
        self._tree.setItemDelegate(_TagDelegate(self._tree))
        self._tree.setAccessibleName(self.tr("标签"))
        self._stack = ListOrEmpty("tag", theme, self._tree, parent=self)
        bar = filter_bar(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)
        self._filter.query_changed.connect(self._filtered)
        self._filter.left_downwards.connect(self._tree.focus_first)
        self._tree.activated_key.connect(self._activated)
        self.set_tags(())

    @property
    def tree(self) -> TagTree:
        """The tree, which asks for all that is to be done with tags."""
        return self._tree

    def set_tags(self, rows: tuple[TagRow, ...]) -> None:
        """Show the tags; a tag above others that is missing from ``rows`` is shown with the sum of those below it."""
        self._tree.set_nodes([self._node(row) for row in with_parents(rows)], self._closed)
        self._show_emptiness(bool(rows))

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._tree.theme = theme
        self._tree.viewport().update()
        theme_children(self, theme)

    def _node(self, row: TagRow) -> TreeNode:
        level = row.path.count("/") + 1
        described = self.tr("{0}（{1} 条批注）").format(row.path, row.count)
        if row.documents:
            described = self.tr("{0}（{1} 条批注，{2} 份文档）").format(row.path, row.count, row.documents)
        return TreeNode(row.path, level, row.path.rsplit("/", 1)[-1], row.path, described, row)

    def _show_emptiness(self, filtered: bool) -> None:
        if self._model.rowCount():
            self._stack.setCurrentWidget(self._tree)
            return
        if filtered:
            self._stack.show_empty(self.tr("没有匹配的标签"), self.tr("换个词试试，或清除筛选。"))
        else:
            self._stack.show_empty(self.tr("还没有标签"), self.tr("写批注时加上标签，用“/”分层，如“指标/占比”。"))

    @Slot(str)
    def _filtered(self, query: str) -> None:
        self._model.set_filter(query)
        self._tree.restore()
        self._show_emptiness(self._model.is_filtered())

    @Slot(object)
    def _activated(self, key: object) -> None:
        self.tag_requested.emit(str(key))


def with_parents(rows: tuple[TagRow, ...]) -> tuple[TagRow, ...]:
    """``rows`` in the order of a tree, with every tag that others lie below added; it sums those directly below."""
    counts = {row.path: row.count for row in rows}
    known = {row.path: row for row in rows}
    every = {"/".join(parts[:depth]) for parts in map(_parts, counts) for depth in range(1, len(parts) + 1)}
    for path in sorted(every - counts.keys(), key=_depth, reverse=True):
        below = (one for one in every if one.rpartition("/")[0] == path)
        counts[path] = sum(counts[one] for one in below)
    return tuple(known.get(path) or TagRow(path, counts[path]) for path in sorted(counts, key=_parts))


def _depth(path: str) -> int:
    return path.count("/")


def _parts(path: str) -> list[str]:
    return path.split("/")


class _TagDelegate(RowDelegate):
    """A number sign before the outermost tags; those below are lighter."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: TagRow = index.data(ROW_ROLE)
        theme = self._view.theme
        marked = self._view.is_marked(index)
        painter.save()
        area: QRect = self.paint_badge(painter, option.rect, row.count, bold=False)
        if row.color:
            area.setLeft(self._paint_dot(painter, area, row.color))
        outermost = "/" not in row.path
        if outermost:
            tint = theme.accent if marked else theme.muted
            area.setLeft(area.left() + self.paint_words(painter, area, "#", tint) + 4)
        name = row.path.rsplit("/", 1)[-1]
        tint = theme.accent if marked else theme.ink if outermost else theme.muted
        self.paint_words(painter, area, name, tint)
        painter.restore()

    def _paint_dot(self, painter: QPainter, area: QRect, color: str) -> int:
        """Paint the colour of a tag; returns where its words begin."""
        names = dict(self._view.theme.highlights)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(names[color].edge if color in names else self._view.theme.muted))
        painter.drawEllipse(QRect(area.left(), area.center().y() - _DOT // 2, _DOT, _DOT))
        return area.left() + _DOT + 5
