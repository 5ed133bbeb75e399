"""How a file reads in other encodings, and what would become of its notes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.app.reencoding import Outcome, Plan
from reader.source.encodings import OFFERED
from reader.ui.controls.encoding_rows import EncodingRow
from reader.ui.dialogs.buttons import push_button
from reader.ui.dialogs.room import take_room
from reader.ui.panels.records_model import RECORD_ROLE, RecordsModel
from reader.ui.theme import Theme, font
from reader.ui.widgets.chosen_rows import row_ground
from reader.ui.widgets.fields import ChoiceList, TextField
from reader.ui.widgets.focus_ring import paint_focus
from reader.ui.widgets.item_models import Index
from reader.ui.widgets.joining import enumerated, listed, quoted
from reader.ui.widgets.names import encoding_name
from reader.ui.widgets.themed import restyle, theme_children

_PREVIEW_PIXELS = 15
_MOST_LOST = 3


class EncodingDialog(QDialog):
    """The plausible encodings on the left, how the first lines read in the chosen one on the right."""

    looked_at = Signal(str)
    """The reader looks at this encoding: what would become of the notes is wanted."""
    encoding_wanted = Signal(str)
    """An encoding that is not in the list yet."""
    chosen = Signal(object)
    """The :class:`Plan` to carry out."""

    def __init__(self, name: str, present: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("用其他编码重新打开"))
        self._present = present
        self._plan: Plan | None = None
        self._head = QLabel(self.tr("“{0}”现在按 {1} 读取。").format(name, encoding_name(present)), self)
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self._head.setWordWrap(True)
        self._model: RecordsModel[EncodingRow] = RecordsModel(self._described, self._described, self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("编码"))
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setMouseTracking(True)
        self._list.setFixedWidth(248)
        self._painter = _EncodingDelegate(self._list, theme)
        self._list.setItemDelegate(self._painter)
        self._more = ChoiceList(self.tr("其他编码"), theme, self)
        self._preview = TextField(self)
        self._preview.setReadOnly(True)
        self._preview.setAccessibleName(self.tr("开头几行"))
        self._preview.setFont(font("zh-Hans", _PREVIEW_PIXELS))
        self._preview.setTabChangesFocus(True)
        self._notes = QLabel(self)
        self._notes.setTextFormat(Qt.TextFormat.PlainText)
        self._notes.setWordWrap(True)
        self._notes.setProperty("role", "caption")
        self._cancel = push_button(self.tr("取消"), self, role="quiet", shortcut="Esc")
        self._apply = push_button(self.tr("重新读取"), self, role="primary")
        self._apply.setEnabled(False)
        self._lay_out()
        self._list.selectionModel().currentChanged.connect(self._look)
        self._more.activated.connect(self._want_more)
        self._cancel.clicked.connect(self.reject)
        self._apply.clicked.connect(self._choose)
        self.set_theme(theme)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._list, 1)
        left.addWidget(self._more)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addLayout(left)
        middle.addWidget(self._preview, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._notes, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        take_room(self, 760, 480)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        theme_children(self, theme)
        self._painter.theme = theme
        self._list.viewport().update()

    # What is listed

    def set_rows(self, rows: tuple[EncodingRow, ...]) -> None:
        """List how the file reads in each encoding; the present one is looked at first."""
        self._model.set_records(rows)
        listed = {row.id for row in rows}
        self._more.clear()
        self._more.addItem(self.tr("其他编码…"), "")
        for encoding in OFFERED:
            if encoding not in listed:
                self._more.addItem(encoding_name(encoding), encoding)
        self._go_to(self._present)

    def add_row(self, row: EncodingRow) -> None:
        """List one encoding more, and look at it."""
        kept = tuple(one for one in self._model.records if one.id != row.id)
        self._model.set_records((*kept, row))
        self._go_to(row.id)

    def say(self, words: str) -> None:
        """Say ``words`` where the notes are spoken of: what is wrong with the encoding wanted."""
        self._tell(words, problem=True)

    def _go_to(self, encoding: str) -> None:
        self._list.setCurrentIndex(self._model.index(max(0, self._model.row_of(encoding))))

    def _described(self, row: EncodingRow) -> str:
        return listed((encoding_name(row.id), row_words(row)))

    def _current(self) -> EncodingRow | None:
        index = self._list.currentIndex()
        return self._model.records[index.row()] if index.isValid() else None

    @Slot()
    def _look(self) -> None:
        row = self._current()
        self._plan = None
        self._apply.setEnabled(False)
        self._preview.setPlainText("\n".join(row.lines) if row else "")
        if row is None:
            return
        if row.id == self._present:
            self._tell(self.tr("现在就是这种编码。"))
        else:
            self._tell("")
            self.looked_at.emit(row.id)

    @Slot()
    def _want_more(self) -> None:
        encoding = str(self._more.currentData() or "")
        self._more.setCurrentIndex(0)
        if encoding:
            self.encoding_wanted.emit(encoding)

    # What would become of the notes

    def set_plan(self, encoding: str, plan: Plan) -> None:
        """Say what would become of the notes in ``encoding``; nothing when the reader looks at another by now."""
        row = self._current()
        if row is None or row.id != encoding:
            return
        self._plan = plan if plan.command is not None else None
        self._apply.setEnabled(plan.command is not None)
        if plan.command is None:
            lost = plan.notes(Outcome.LOST)
            quotes = enumerated(quoted(_short(one.quote.exact)) for one in lost[:_MOST_LOST])
            self._tell(
                self.tr("%n 条批注在这种读法里没有位置，所以不能改：{0}。", None, len(lost)).format(quotes),
                problem=True,
            )
            return
        self._tell(self._kept(plan))

    def _kept(self, plan: Plan) -> str:
        total = len(plan.outcomes)
        if not total:
            return self.tr("这份文档没有批注。改了可以撤销。")
        widened = len(plan.notes(Outcome.WIDENED))
        if widened:
            return self.tr("%n 条批注都留在原处，其中 {0} 条补足到整字。改了可以撤销。", None, total).format(widened)
        return self.tr("%n 条批注都留在原处。改了可以撤销。", None, total)

    def _tell(self, words: str, *, problem: bool = False) -> None:
        self._notes.setText(words)
        self._notes.setProperty("role", "problem" if problem else "caption")
        restyle(self._notes)

    @Slot()
    def _choose(self) -> None:
        if self._plan is not None:
            self.chosen.emit(self._plan)
            self.accept()


def row_words(row: EncodingRow) -> str:
    """How well a file reads in one encoding."""
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    if row.undecodable:
        if row.common is None:
            return translate("Encodings", "{count} 处无法解码").format(count=row.undecodable)
        return translate("Encodings", "常用字 {share}，{count} 处无法解码").format(
            share=f"{row.common:.0%}", count=row.undecodable
        )
    if row.common is None:
        return translate("Encodings", "全部是 ASCII 字符")
    return translate("Encodings", "常用字 {share}，全部能解码").format(share=f"{row.common:.0%}")


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 12 else f"{line[:12]}…"


class _EncodingDelegate(QStyledItemDelegate):
    """The name of an encoding, and below it how well the file reads in it."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme

    def _small(self) -> QFont:
        small = QFont(self._view.font())
        small.setPixelSize(max(9, QFontMetrics(small).height() - 7))
        return small

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(0, 48)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, then the words."""
        row: EncodingRow = index.data(RECORD_ROLE)
        area: QRect = option.rect
        painter.save()
        ground = row_ground(self.theme, option.state, self._view)
        if ground:
            painter.fillRect(area, QColor(ground))
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, area, self.theme)
        inner = area.adjusted(12, 5, -8, -5)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        bold = QFont(self._view.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.ink))
        half = inner.height() // 2
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), half), left, encoding_name(row.id))
        small = self._small()
        painter.setFont(small)
        painter.setPen(QColor(self.theme.muted))
        words = QFontMetrics(small).elidedText(row_words(row), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(QRect(inner.left(), inner.top() + half, inner.width(), half), left, words)
        painter.restore()
