"""What paints the rows of a view."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate


class ViewDelegate(QStyledItemDelegate):
    """The delegate of the view that is its parent, by which alone it knows it.

    A view knows its delegate: if that kept the view too, both would wait for a search for cycles once they are closed.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)

    @property
    def _view(self) -> QAbstractItemView:
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        return view
