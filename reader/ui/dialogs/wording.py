"""Characters to decide, words replaced, and what the reader has decided."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.script.lexicon import ConversionFailed
from reader.script.view import PLAIN, ViewOptions, ViewScript
from reader.store.rulings import StoredRuling
from reader.ui.controls.wording_rows import AmbiguityRow, WordRow, place_ruling, term_ruling
from reader.ui.dialogs.buttons import push_button, rename
from reader.ui.dialogs.room import take_room
from reader.ui.dialogs.wording_delegate import WordingDelegate
from reader.ui.panels.records_model import RecordsModel
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import hint, say_why
from reader.ui.widgets.chips import Chip, ChipRow
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.fields import ChoiceList, Field
from reader.ui.widgets.folder_row import FolderRow
from reader.ui.widgets.joining import bracketed
from reader.ui.widgets.segments import Segment, SegmentedControl
from reader.ui.widgets.themed import theme_children

_MOST_CHIPS = 24
_DOUBTFUL, _UNDECIDED, _ALL = "doubtful", "undecided", "all"
_HERE, _DOCUMENT, _EVERYWHERE = "here", "document", "everywhere"
_UNDO = "Ctrl+Z"


class WordingDialog(QDialog):
    """Stays beside the text while the reader goes through the lists; every decision holds at once."""

    jump_requested = Signal(int)
    """A position in the source."""
    ruling_requested = Signal(object, bool)
    """A :class:`Ruling`, and whether it is to hold in every document."""
    withdraw_requested = Signal(object)
    """A :class:`StoredRuling`."""
    undo_requested = Signal()
    """The reader takes the last step back, whatever it was."""
    folder_requested = Signal()
    """The reader wants to choose a folder of dictionaries."""
    no_folder_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("用字"))
        self._script = ViewScript.ORIGINAL
        self._options = PLAIN
        self._rows: tuple[AmbiguityRow, ...] = ()
        segments = (("open", self.tr("待定的字")), ("words", self.tr("替换的词")), ("own", self.tr("我的规定")))
        self._parts = SegmentedControl(self.tr("列出什么"), tuple(Segment(v, t, t) for v, t in segments), self)
        self._parts.set_value("open")
        self._stack = QStackedWidget(self)
        self._listings: dict[str, tuple[QStackedWidget, EmptyState]] = {}
        self._note = QLabel(self)
        self._note.setProperty("role", "caption")
        self._note.setWordWrap(True)
        self._chips = ChipRow(self.tr("只列这些字"), self)
        self._which = ChoiceList(self.tr("列出哪些"), theme, self)
        self._undo = push_button(self.tr("撤销"), self, shortcut=_UNDO)
        self._open: RecordsModel[AmbiguityRow] = RecordsModel(self._described, self._described, self)
        self._words: RecordsModel[WordRow] = RecordsModel(self._word, self._word, self)
        self._own: RecordsModel[StoredRuling] = RecordsModel(self._ruling, self._ruling, self)
        self._painters: list[WordingDelegate] = []
        self._theme = theme
        self._open_list = self._list(self._open, self.tr("待定的字"))
        self._word_list = self._list(self._words, self.tr("替换的词"))
        self._own_list = self._list(self._own, self.tr("我的规定"))
        self._forms = QHBoxLayout()
        self._term = Field(self)
        self._term.setAccessibleName(self.tr("词"))
        self._term.setToolTip(self.tr("规定对含有这个字的哪个词有效"))
        self._scope = ChoiceList(self.tr("有效范围"), theme, self)
        for value, title in (
            (_HERE, self.tr("只改这一处")),
            (_DOCUMENT, self.tr("本文档的这个词")),
            (_EVERYWHERE, self.tr("所有文档的这个词")),
        ):
            self._scope.addItem(title, value)
        self._withdraw = push_button(self.tr("撤回"), self)
        self._folder = FolderRow(self)
        self._close = push_button(self.tr("关闭"), self, shortcut="Esc")
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _list(self, model: RecordsModel, name: str) -> QListView:  # type: ignore[type-arg]
        view = QListView(self)
        view.setModel(model)
        view.setAccessibleName(name)
        view.setUniformItemSizes(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setMouseTracking(True)
        self._painters.append(WordingDelegate(view, self._theme))
        view.setItemDelegate(self._painters[-1])
        return view

    def _listing(self, part: str, icon: str, rows: QListView) -> QStackedWidget:
        """``rows``, and what is said in their place while there are none."""
        empty = EmptyState(icon, "", "", self._theme, self)
        both = QStackedWidget(self)
        both.addWidget(rows)
        both.addWidget(empty)
        self._listings[part] = both, empty
        return both

    def _lay_out(self) -> None:
        decide = QHBoxLayout()
        decide.addLayout(self._forms)
        decide.addStretch(1)
        decide.addWidget(self._scope)
        decide.addWidget(self._term)
        self._term.setFixedWidth(96)
        self._stack.addWidget(_column(self._chips, self._listing("open", "success", self._open_list), decide))
        self._stack.addWidget(_column(self._listing("words", "script", self._word_list)))
        own = QHBoxLayout()
        own.addWidget(self._folder, 1)
        own.addWidget(self._withdraw, 0, Qt.AlignmentFlag.AlignTop)
        self._stack.addWidget(_column(self._listing("own", "script", self._own_list), own))
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addWidget(self._undo)
        foot.addWidget(self._close)
        head = QHBoxLayout()
        head.addWidget(self._parts)
        head.addStretch(1)
        head.addWidget(self._which)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        take_room(self, 640, 560)

    def _connect(self) -> None:
        self._parts.chosen.connect(self._choose_part)
        self._chips.changed.connect(self._narrow)
        self._which.currentIndexChanged.connect(self._fill)
        self._undo.clicked.connect(self.undo_requested)
        self._open_list.selectionModel().currentChanged.connect(self._show_choices)
        self._open_list.clicked.connect(self._go)
        self._open_list.activated.connect(self._go)
        self._word_list.clicked.connect(self._go_to_word)
        self._word_list.activated.connect(self._go_to_word)
        self._scope.currentIndexChanged.connect(self._scope_changed)
        self._withdraw.clicked.connect(self._withdraw_chosen)
        self._folder.folder_requested.connect(self.folder_requested)
        self._folder.no_folder_requested.connect(self.no_folder_requested)
        self._close.clicked.connect(self.accept)

    def show_undo(self, words: str, *, can: bool) -> None:
        """Say what the button takes back; nothing in particular while there is nothing."""
        words = words or self.tr("撤销")
        rename(self._undo, words)
        self._undo.setShortcut(QKeySequence(_UNDO))  # which a button forgets with its words
        self._undo.setToolTip(hint(words, _UNDO))
        self._undo.setEnabled(can)
        say_why(self._undo, self.tr("在这里还没有可以撤销的更改"))

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        theme_children(self, theme)
        for painter in self._painters:
            painter.theme = theme
        self.update()

    # What is listed

    def set_page(
        self,
        script: ViewScript,
        words: tuple[WordRow, ...],
        rulings: tuple[StoredRuling, ...],
        options: ViewOptions = PLAIN,
    ) -> None:
        """List the words replaced on the page, shown in ``script`` by ``options``, and the rulings that hold in it."""
        self._script, self._options = script, options
        self._words.set_records(words)
        self._own.set_records(rulings)
        self._explain()

    def set_folder(self, folder: str, faults: tuple[ConversionFailed, ...] = ()) -> None:
        """Say which folder of dictionaries is used, empty for none, and what of it could not be."""
        self._folder.set_folder(folder, faults)

    def set_ambiguities(self, rows: tuple[AmbiguityRow, ...]) -> None:
        """List the characters to decide; the cursor stays at its place."""
        self._rows = rows
        self._offer()
        self._fill()

    def _offer(self) -> None:
        """Offer the sorts there are, with their numbers; the sort chosen stays."""
        doubtful = sum(row.is_doubtful for row in self._rows)
        undecided = sum(not row.word for row in self._rows)
        chosen = self._which.currentData() or _UNDECIDED
        self._which.blockSignals(True)
        self._which.clear()
        self._which.addItem(self.tr("可疑的（{0}）").format(doubtful), _DOUBTFUL)
        self._which.addItem(self.tr("词典没有定下的（{0}）").format(undecided), _UNDECIDED)
        self._which.addItem(self.tr("连同按词定下的（{0}）").format(len(self._rows)), _ALL)
        self._which.setCurrentIndex(max(0, self._which.findData(chosen)))
        self._which.blockSignals(False)
        self._show_which()

    def _show_which(self) -> None:
        """The sorts are of the characters to decide."""
        self._which.setVisible(bool(self._rows) and self._parts.value() == "open")

    def _wanted(self) -> list[AmbiguityRow]:
        which = self._which.currentData()
        if which == _ALL:
            return list(self._rows)
        return [row for row in self._rows if (row.is_doubtful if which == _DOUBTFUL else not row.word)]

    @Slot()
    def _fill(self) -> None:
        counts = Counter(row.character for row in self._wanted())
        common = counts.most_common(_MOST_CHIPS)
        self._chips.set_chips(tuple(Chip(one, one, count) for one, count in common) if len(counts) > 1 else ())
        self._narrow()

    @Slot()
    def _narrow(self) -> None:
        row = self._open_list.currentIndex().row()
        wanted = self._chips.values()
        self._open.set_records([one for one in self._wanted() if not wanted or one.character in wanted])
        count = len(self._open.records)
        if count:
            self._open_list.setCurrentIndex(self._open.index(min(max(row, 0), count - 1)))
        self._show_choices()
        self._explain()

    @Slot(str)
    def _choose_part(self, part: str) -> None:
        self._stack.setCurrentIndex(("open", "words", "own").index(part))
        self._show_which()
        self._explain()

    def _explain(self) -> None:
        counts = {"open": len(self._open.records), "words": len(self._words.records), "own": len(self._own.records)}
        part = self._parts.value()
        words = {
            "open": self.tr("可疑的在前；点一行到那一处，再点字形就改。"),
            "words": self.tr("“用地区词汇”换了 %n 个词。", None, counts["words"]),
            "own": "",
        }[part]
        self._note.setText(words if counts[part] else "")
        self._withdraw.setVisible(counts["own"] > 0)
        none_left = self.tr("没有待定的字"), self.tr("这样显示时，每个字该怎么写都有定论。")
        none_of_sort = self.tr("这一类没有"), self.tr("在上面换一类，看其余待定的字。")
        emptiness = {
            "open": none_of_sort if self._rows else none_left,
            "words": (self.tr("没有换词"), self.tr("在“文字”菜单里打开“用地区词汇”。")),
            "own": (self.tr("还没有规定"), self.tr("在“待定的字”里定下的写法记在这里，可以撤回。")),
        }
        for key, (both, empty) in self._listings.items():
            empty.set_words(*emptiness[key])
            both.setCurrentIndex(0 if counts[key] else 1)

    def _described(self, row: AmbiguityRow) -> str:
        words = f"…{row.before}【{row.shown}】{row.after}…"
        return bracketed(words, self._painters[0].reason(row)) if self._painters else words

    def _word(self, row: WordRow) -> str:
        return self.tr("{0} → {1}（{2} 处）").format(row.before, row.after, row.count)

    def _ruling(self, one: StoredRuling) -> str:
        rule = one.ruling
        what = self.tr("{0} 不转换").format(rule.term) if rule.is_exception else f"{rule.term} → {rule.shown}"
        if rule.position is not None:
            return self.tr("{0}（本文档一处）").format(what)
        return (self.tr("{0}（本文档）") if one.document_id else self.tr("{0}（所有文档）")).format(what)

    # Deciding

    def _current(self) -> AmbiguityRow | None:
        index = self._open_list.currentIndex()
        return self._open.records[index.row()] if index.isValid() else None

    @Slot()
    def _show_choices(self) -> None:
        while (item := self._forms.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        row = self._current()
        self._scope.setVisible(row is not None)
        self._term.setVisible(row is not None)
        self._term.setText(row.term if row else "")
        self._scope_changed()
        if row is None:
            return
        for choice, label in zip(row.choices, row.labels, strict=True):
            button = push_button(label, self, role="primary" if label == row.shown else "")
            button.setProperty("choice", choice)
            button.setAccessibleName(self.tr("改为“{0}”").format(label))
            button.clicked.connect(self._decide)
            self._forms.addWidget(button)
            button.show()

    @Slot()
    def _scope_changed(self) -> None:
        self._term.setEnabled(self._scope.currentData() != _HERE and self._current() is not None)

    @Slot()
    def _decide(self) -> None:
        row, choice = self._current(), str(self.sender().property("choice"))
        if row is None:
            return
        scope = self._scope.currentData()
        if scope == _HERE:
            self.ruling_requested.emit(place_ruling(row, choice, self._script), False)
            return
        ruling = term_ruling(row, choice, self._term.text().strip(), self._script, self._options)
        if ruling is None:
            self._note.setText(self.tr("词里要有“{0}”字。").format(row.character))
        else:
            self.ruling_requested.emit(ruling, scope == _EVERYWHERE)

    @Slot()
    def _withdraw_chosen(self) -> None:
        index = self._own_list.currentIndex()
        if self._own.records:
            self.withdraw_requested.emit(self._own.records[max(0, index.row())])

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        self.jump_requested.emit(self._open.records[index.row()].position)

    @Slot(QModelIndex)
    def _go_to_word(self, index: QModelIndex) -> None:
        self.jump_requested.emit(self._words.records[index.row()].position)


def _column(*parts: QWidget | QHBoxLayout) -> QWidget:
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part, int(isinstance(part, QStackedWidget)))
        else:
            column.addLayout(part)
    return host
