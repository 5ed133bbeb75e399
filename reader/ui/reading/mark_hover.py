"""What the pointer is over in the text: its shape, and the mark there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.text.span import Span
from reader.ui.reading.content import Mark
from reader.ui.reading.geometry import Geometry
from reader.ui.reading.layers import Layers


class MarkHover(QObject):
    """Follows the pointer over a viewport, and tells of each mark once."""

    came = Signal(str, str, QRect)
    """The pointer came over a mark: its layer, its key, and where its line is in the viewport."""
    left = Signal()

    def __init__(self, viewport: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._viewport = viewport
        self._found: tuple[str, Mark] | None = None
        self.find_unseen: Callable[[int], Mark | None] | None = None
        """What to hover over at a position where no mark is; such a mark is in no layer."""

    def move(self, point: QPoint, geometry: Geometry, layers: Layers) -> None:
        """The pointer is at ``point``, over what ``geometry`` has there."""
        position = geometry.character_at(point)
        shape = Qt.CursorShape.ArrowCursor if position is None else Qt.CursorShape.IBeamCursor
        if self._viewport.cursor().shape() is not shape:
            self._viewport.setCursor(shape)
        found = layers.at(position) if position is not None else None
        if found is None and position is not None and self.find_unseen is not None:
            unseen = self.find_unseen(position)
            found = ("", unseen) if unseen is not None else None
        if found == self._found:
            return
        self.leave()
        if found is not None:
            self._found = found
            layer, mark = found
            self.came.emit(layer, mark.key, _line_rect(geometry, mark, point))

    def leave(self) -> None:
        """The pointer is over no mark any more."""
        if self._found is not None:
            self._found = None
            self.left.emit()


def _line_rect(geometry: Geometry, mark: Mark, point: QPoint) -> QRect:
    """The part of ``mark`` in the line at ``point``: a mark may go over several."""
    rects = list(geometry.rects(Span(mark.start, mark.end)))
    return next((rect for rect in rects if rect.top() <= point.y() <= rect.bottom()), rects[0] if rects else QRect())
