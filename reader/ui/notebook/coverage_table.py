"""The table of what notes cover, warmer where there are more, and its picture."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QBuffer,
    QIODevice,
    QModelIndex,
    QObject,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.app.notebook import Coverage
from reader.ui.style import blend
from reader.ui.theme import Theme, contrast
from reader.ui.widgets.item_models import NO_INDEX, Index

_NOTHING = Coverage((), (), {})
_PALEST, _WARMEST = 0.12, 0.62
_NAME, _CELL, _ROW, _MARGIN, _SCALE = 320, 96, 32, 24, 2
MOST_ROWS, MOST_COLUMNS = 200, 60
"""Of a picture; a larger one nobody can read."""


def heat(coverage: Coverage, row: int, column: int, theme: Theme) -> str:
    """The ground of a cell."""
    count = coverage.count(row, column)
    if not count:
        return theme.paper
    return blend(theme.paper, theme.accent, _PALEST + (_WARMEST - _PALEST) * count / max(1, coverage.most))


def ink_on(ground: str, theme: Theme) -> str:
    """What can be read on ``ground``."""
    return max((theme.ink, theme.on_accent), key=lambda tint: contrast(tint, ground))


class _Model(QAbstractTableModel):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.coverage, self.theme = _NOTHING, theme

    def show_coverage(self, coverage: Coverage) -> None:
        self.beginResetModel()
        self.coverage = coverage
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.coverage.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.coverage.tags)

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        names = self.coverage.tags if side is Qt.Orientation.Horizontal else self.coverage.rows
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and section < len(names):
            return names[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        count = self.coverage.count(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(count) if count else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(heat(self.coverage, row, column, self.theme))
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(ink_on(heat(self.coverage, row, column, self.theme), self.theme))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = self.tr("{0}，{1}：{2} 条批注")
            return words.format(self.coverage.rows[row], self.coverage.tags[column], count)
        return None


class _Cells(QStyledItemDelegate):
    """Paints a cell whole: a style sheet would leave its ground out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        painter.save()
        painter.fillRect(area.adjusted(0, 0, -1, -1), index.data(Qt.ItemDataRole.BackgroundRole))
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), str(index.data() or ""))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(index.data(Qt.ItemDataRole.ForegroundRole), 1.5))
            painter.drawRect(area.adjusted(1, 1, -3, -3))
        painter.restore()


class CoverageTable(QTableView):
    """A click or Enter on a cell asks for its notes."""

    cell_chosen = Signal(tuple)
    """The ids of the notes of a cell."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = _Model(theme, self)
        self.setModel(self._shown)
        self.setItemDelegate(_Cells(self))
        self.setShowGrid(False)
        self.setAccessibleName(self.tr("覆盖"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setMaximumWidth(_NAME)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setDefaultSectionSize(_CELL)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.clicked.connect(self._chosen)

    @property
    def coverage(self) -> Coverage:
        """What is shown."""
        return self._shown.coverage

    def show_coverage(self, coverage: Coverage) -> None:
        """Show ``coverage``."""
        self._shown.show_coverage(coverage)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._shown.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the notes of the cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._chosen(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _chosen(self, index: QModelIndex) -> None:
        ids = self.coverage.cells.get((index.row(), index.column()), ())
        if ids:
            self.cell_chosen.emit(ids)


def coverage_png(title: str, coverage: Coverage, theme: Theme, font: QFont) -> bytes:
    """``coverage`` as a PNG at twice the usual density. Reads no widget: fit for any thread."""
    rows, tags = coverage.rows[:MOST_ROWS], coverage.tags[:MOST_COLUMNS]
    width = 2 * _MARGIN + _NAME + _CELL * max(1, len(tags))
    height = 2 * _MARGIN + 44 + _ROW * (len(rows) + 1)
    image = QImage(width * _SCALE, height * _SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    image.fill(QColor(theme.paper))
    painter = QPainter(image)
    _paint(painter, title, coverage, (rows, tags), theme, font)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _paint(
    painter: QPainter,
    title: str,
    coverage: Coverage,
    names: tuple[tuple[str, ...], tuple[str, ...]],
    theme: Theme,
    font: QFont,
) -> None:
    bold, plain = QFont(font), QFont(font)
    bold.setPixelSize(20)
    bold.setBold(True)
    plain.setPixelSize(13)
    rows, tags = names
    left, middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), int(Qt.AlignmentFlag.AlignCenter)

    def words(area: QRect, text: str, tint: str, aligned: int) -> None:
        painter.setPen(QColor(tint))
        shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, aligned, shown)

    painter.setFont(bold)
    words(QRect(_MARGIN, _MARGIN, _NAME + _CELL * max(1, len(tags)), 32), title, theme.ink, left)
    painter.setFont(plain)
    top = _MARGIN + 44
    for column, tag in enumerate(tags):
        words(QRect(_MARGIN + _NAME + column * _CELL + 4, top, _CELL - 8, _ROW), tag, theme.muted, middle)
    for row, name in enumerate(rows):
        y = top + (row + 1) * _ROW
        words(QRect(_MARGIN, y, _NAME - 12, _ROW), name, theme.ink, left)
        for column in range(len(tags)):
            cell = QRect(_MARGIN + _NAME + column * _CELL + 1, y + 1, _CELL - 2, _ROW - 2)
            ground = heat(coverage, row, column, theme)
            painter.fillRect(cell, QColor(ground))
            count = coverage.count(row, column)
            words(cell, str(count) if count else "", ink_on(ground, theme), middle)
