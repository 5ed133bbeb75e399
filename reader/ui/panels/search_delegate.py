"""How a document with hits, and each hit, is painted in the list of what was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from reader.ui.panels.records_model import RECORD_ROLE
from reader.ui.style import smaller
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.delegate import ViewDelegate
from reader.ui.widgets.focus_ring import paint_focus
from reader.ui.widgets.icons import icon_pixmap
from reader.ui.widgets.item_models import Index

_SIDE = 12
_INDENT = 28
_PAD = 5
_ICON = 14
_BADGE_MIN = 24
_BADGE_HEIGHT = 18
_LEAD = 0.34
"""How much of the room beside a hit goes to the words before it, where both sides want more."""

_NO_BEGINNING = " ，、。；：！？…”’）》」』】"
"""What does not stand at the beginning of a line, even behind an ellipsis."""

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ResultKind(Enum):
    """What a row is."""

    DOCUMENT = "document"
    TEXT = "text"
    NOTE = "note"
    TAG = "tag"
    QUOTE = "quote"
    SECTION = "section"
    MORE = "more"


ICONS = {ResultKind.NOTE: "comment", ResultKind.TAG: "hash", ResultKind.QUOTE: "quote"}


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A document with its title in ``text``, a section of it, one hit, or the sentence that there are more.

    ``count`` is of all hits of the document; ``position`` is where the hit is in the source. ``detail`` is the
    issuer and date of a document, and the section of a hit.
    """

    id: str
    kind: ResultKind
    document_id: str
    text: str
    before: str = ""
    after: str = ""
    detail: str = ""
    count: int = 0
    position: int = 0

    @property
    def is_caption(self) -> bool:
        """Whether the row only names what follows."""
        return self.kind is ResultKind.SECTION


def sides(metrics: QFontMetrics, row: ResultRow, width: int) -> tuple[str, str, str]:
    """The words before a hit, the hit and those behind it, as far as ``width`` holds them.

    Words that fit are not given to Qt to shorten: their advance is rounded, and it would drop a word for a fraction.
    """
    hit = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, width)
    room = width - metrics.horizontalAdvance(hit)
    wanted, behind = metrics.horizontalAdvance(row.before), metrics.horizontalAdvance(row.after)
    lead = min(wanted, max(round(room * _LEAD), room - behind))
    before, after = row.before, row.after
    if lead < wanted:
        before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, lead)
        before = before[:1] + before[1:].lstrip(_NO_BEGINNING)
    rest = room - metrics.horizontalAdvance(before)
    if rest < behind:
        after = metrics.elidedText(after, Qt.TextElideMode.ElideRight, rest)
    return before, hit, after


class ResultDelegate(ViewDelegate):
    """A document in two lines, title over issuer and date; a section, a hit among its words, in one."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self.theme = theme
        self.marked = ""
        self.closed: frozenset[str] = frozenset()

    def _font(self, less: int = 0, *, bold: bool = False) -> QFont:
        font = smaller(self._view.font(), less)
        font.setBold(bold)
        return font

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of the row's lines, on the 4 px grid."""
        row: ResultRow = index.data(RECORD_ROLE)
        large, small = QFontMetrics(self._font()).height(), QFontMetrics(self._font(1)).height()
        if row.kind is ResultKind.DOCUMENT:
            height = large + (small if row.detail else 0) + 2 * _PAD
        else:
            height = (small if row.kind is ResultKind.SECTION else large) + _PAD + 3
        return QSize(0, height + -height % 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row on its ground, with a frame when the keyboard is on it."""
        row: ResultRow = index.data(RECORD_ROLE)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = self.theme
        painter.save()
        if row.id == self.marked:
            painter.fillRect(area, QColor(theme.accent_soft))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.hover))
        if row.kind is ResultKind.DOCUMENT and index.row():
            painter.fillRect(QRect(area.left(), area.top(), area.width(), 1), QColor(theme.border))
        if row.kind is ResultKind.DOCUMENT:
            self._paint_document(painter, area, row)
        elif row.kind in (ResultKind.MORE, ResultKind.SECTION):
            tint = theme.accent if row.kind is ResultKind.MORE else theme.muted
            self._line(painter, area.adjusted(_INDENT, 0, -_SIDE, 0), row.text, self._font(1), tint)
        else:
            self._paint_hit(painter, area.adjusted(_INDENT, 0, -_SIDE, 0), row)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, area, theme)
        painter.restore()

    def _paint_document(self, painter: QPainter, area: QRect, row: ResultRow) -> None:
        theme, size = self.theme, scaled(_ICON)
        chevron = "chevron-right" if row.document_id in self.closed else "chevron-down"
        mark = icon_pixmap(chevron, QColor(theme.muted), size, painter.device().devicePixelRatio())
        inner = area.adjusted(_INDENT, _PAD, -_SIDE, -_PAD)
        metrics = QFontMetrics(self._font(bold=True))
        height = metrics.height() if row.detail else inner.height()
        top = QRect(inner.left(), inner.top(), inner.width(), height)
        painter.drawPixmap(area.left() + 8, top.center().y() - size // 2 + 1, mark)
        if row.count:
            top.setRight(self._paint_badge(painter, top, row.count) - 6)
        self._line(painter, top, row.text, self._font(bold=True), theme.ink)
        if row.detail:
            self._line(painter, self._below(inner), row.detail, self._font(1), theme.muted)

    def _paint_badge(self, painter: QPainter, row: QRect, count: int) -> int:
        """Paint ``count`` at the right of ``row``; where it begins."""
        font = self._font(2)
        words = f"{count:,}"
        width, height = max(scaled(_BADGE_MIN), QFontMetrics(font).horizontalAdvance(words) + 12), scaled(_BADGE_HEIGHT)
        badge = QRect(row.right() - width + 5, row.center().y() - height // 2 + 1, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.sunken))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
        return badge.left()

    def _paint_hit(self, painter: QPainter, inner: QRect, row: ResultRow) -> None:
        metrics = QFontMetrics(self._font())
        line = QRect(inner)
        if row.kind in ICONS:
            tint = QColor(self.theme.accent)
            mark = icon_pixmap(ICONS[row.kind], tint, scaled(_ICON), painter.device().devicePixelRatio())
            painter.drawPixmap(line.left(), line.center().y() - scaled(_ICON) // 2 + 1, mark)
            line.setLeft(line.left() + scaled(_ICON) + 5)
        self._paint_snippet(painter, line, row, metrics)

    def _paint_snippet(self, painter: QPainter, line: QRect, row: ResultRow, metrics: QFontMetrics) -> None:
        """The hit, marked, with as much of the words around it as there is room for."""
        painter.setFont(self._font())
        before, hit, after = sides(metrics, row, line.width())
        x = line.left() + metrics.horizontalAdvance(before)
        end = x + metrics.horizontalAdvance(hit)
        ground = QRectF(x, line.center().y() - metrics.height() / 2 + 1, end - x, metrics.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.hit))
        painter.drawRoundedRect(ground, 2, 2)
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(QRect(line.left(), line.top(), x - line.left() + 1, line.height()), _LEFT, before)
        painter.drawText(QRect(end, line.top(), line.right() + 2 - end, line.height()), _LEFT, after)
        painter.drawText(QRect(x, line.top(), end - x + 1, line.height()), _LEFT, hit)

    def _below(self, inner: QRect) -> QRect:
        height = QFontMetrics(self._font(1)).height()
        return QRect(inner.left(), inner.bottom() - height + 1, inner.width(), height)

    def _line(self, painter: QPainter, area: QRect, words: str, font: QFont, tint: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(tint))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, shown)
