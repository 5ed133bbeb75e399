"""What can be done with tabs: the menu over one, keys from one to the next, a double click beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.ui.actions import Actions
from reader.ui.widgets.menus import Menu
from reader.ui.workspace.workspace import Workspace


class TabMenu(QObject):
    """Opens the menu of the tab under the mouse, and goes from tab to tab by keys."""

    reveal_requested = Signal(str)
    """The document whose file the reader wants to see in its folder."""
    listing_requested = Signal(str)
    """The document that the reader wants to see among the others of the library."""
    said = Signal(str)

    def __init__(self, workspace: Workspace, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._actions = workspace, actions
        actions["next-tab"].triggered.connect(partial(self._step, 1))
        actions["previous-tab"].triggered.connect(partial(self._step, -1))
        workspace.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        workspace.bar.customContextMenuRequested.connect(self._open)
        workspace.bar.place_beside_tabs_double_clicked.connect(actions["open"].trigger)

    def menu(self, index: int) -> Menu:
        """The menu of the tab at ``index``."""
        menu, count = Menu(self._workspace), self._workspace.bar.count()
        if self._workspace.is_beside(index):
            menu.addAction(self.tr("不再并排")).triggered.connect(self._workspace.end_beside)
        else:
            self._add(menu, self.tr("放到旁边"), partial(self._put_beside, index), enabled=count > 1)
        menu.addSeparator()
        document_id = self._workspace.id_at(index)
        self._add(menu, self.tr("复制标题"), partial(self._copy_title, index))
        path = self._workspace.path_at(index)
        self._add(menu, self.tr("复制文件路径"), partial(self._copy_path, path), enabled=bool(path))
        listed = bool(document_id)
        self._add(menu, self.tr("在文件夹中显示"), partial(self.reveal_requested.emit, document_id), enabled=listed)
        self._add(menu, self.tr("在书库中显示"), partial(self.listing_requested.emit, document_id), enabled=listed)
        menu.addSeparator()
        self._add(menu, self.tr("关闭"), partial(self._close, range(index, index + 1)))
        others = [*range(index), *range(index + 1, count)]
        self._add(menu, self.tr("关闭其他"), partial(self._close, others), enabled=count > 1)
        right = range(index + 1, count)
        self._add(menu, self.tr("关闭右侧的"), partial(self._close, right), enabled=bool(right))
        menu.addAction(self._actions["reopen"])
        return menu

    @staticmethod
    def _add(menu: Menu, title: str, slot: Callable[[], object], *, enabled: bool = True) -> None:
        action = menu.addAction(title)
        action.setEnabled(enabled)
        action.triggered.connect(lambda: slot())

    @Slot(QPoint)
    def _open(self, spot: QPoint) -> None:
        bar = self._workspace.bar
        index = bar.tabAt(spot)
        if index >= 0:
            menu = self.menu(index)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(bar.mapToGlobal(spot))

    def _put_beside(self, index: int) -> None:
        document_id = self._workspace.id_at(index)
        if document_id:
            self._workspace.open_beside(document_id)

    def _step(self, by: int, _checked: bool = False) -> None:
        """Go to the tab after (or before) the one on top, round and round."""
        bar = self._workspace.bar
        if bar.count():
            bar.setCurrentIndex((bar.currentIndex() + by) % bar.count())

    def _copy_title(self, index: int) -> None:
        QGuiApplication.clipboard().setText(self._workspace.bar.tabText(index))
        self.said.emit(self.tr("已复制标题。"))

    def _copy_path(self, path: str) -> None:
        QGuiApplication.clipboard().setText(path)
        self.said.emit(self.tr("已复制文件路径。"))

    def _close(self, indexes: Sequence[int]) -> None:
        for index in reversed(indexes):
            self._workspace.close_tab(index)
