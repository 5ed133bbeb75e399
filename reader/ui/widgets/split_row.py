"""A row that becomes two where one has no room."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from reader.ui.system_text import scaled

_NO_LIMIT = (1 << 24) - 1
"""What Qt calls QWIDGETSIZE_MAX."""


class SplitRow(QFrame):
    """A field, what belongs to it, and what stands at the end.

    What belongs to the field is put into :attr:`rest`, which goes below where the field would be cramped.
    """

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        """The field is ``least`` to ``most`` pixels wide, both for letters of the usual size; alone it takes all."""
        super().__init__(parent)
        self._least, self._most = least, most
        self.rest = QWidget(self)
        self._field: QWidget | None = None
        self._end: QWidget | None = None
        self._placed: tuple[bool, bool] | None = None
        self._share = 0
        self._rows = QGridLayout(self)
        self._rows.setSpacing(8)

    def set_parts(self, field: QWidget, end: QWidget, margins: QMargins, *, share: tuple[int, int]) -> None:
        """Lay out the row; ``field`` and the rest get what is left over by ``share``."""
        self._field, self._end = field, end
        self._rows.setContentsMargins(margins)
        self._rows.setColumnStretch(0, share[0])
        self._share = share[1]
        self._rows.addWidget(field, 0, 0)
        self._rows.addWidget(end, 0, 2)
        self.place_rest()

    def place_rest(self) -> None:
        """Put the rest beside the field or below it; to be called when it wants another width."""
        if self._field is None or self._end is None:
            return
        margins, gaps = self._rows.contentsMargins(), 2 * self._rows.spacing()
        alone = self._end.isHidden()
        end = 0 if alone else self._end.minimumSizeHint().width()
        needed = scaled(self._least) + self.rest.minimumSizeHint().width() + end + gaps
        below = self.width() < margins.left() + needed + margins.right()
        if (below, alone) == self._placed:
            return
        self._placed = below, alone
        self._field.setMaximumWidth(_NO_LIMIT if below else scaled(self._most))
        self._rows.setColumnStretch(1, 0 if below else self._share)
        for part in (self._field, self.rest):
            self._rows.removeWidget(part)
        self._rows.addWidget(self._field, 0, 0, 1, 3 if below and alone else 1)
        if below:
            self._rows.addWidget(self.rest, 1, 0, 1, 3)
        else:
            self._rows.addWidget(self.rest, 0, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self.place_rest()

    def minimumSizeHint(self) -> QSize:
        """No wider than two rows have to be."""
        hint, margins = super().minimumSizeHint(), self._rows.contentsMargins()
        widest = margins.left() + self.rest.minimumSizeHint().width() + margins.right()
        return QSize(min(hint.width(), widest), hint.height())
