"""What kind of number it is, in what unit, and what it counts: asked of the reader, with a guess."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.analyze.finding import IndicatorKind
from reader.analyze.units import load_units
from reader.annotate.correction import Revision
from reader.ui.dialogs.buttons import push_button
from reader.ui.theme import Theme
from reader.ui.widgets.fields import ChoiceList, Field
from reader.ui.widgets.names import kind_name

_WIDTH = 420


@dataclass(frozen=True, slots=True)
class Guess:
    """What the dialog begins with: the number with what stands before and after it, and what it seems to be."""

    number: str
    before: str
    after: str
    kind: IndicatorKind
    unit: str
    metric: str


class IndicatorDialog(QDialog):
    """Asks for kind, unit and metric; Enter takes what is there. A unit that is known chooses its kind."""

    revised = Signal(object)
    """The :class:`Revision` the reader made of the guess; None when the guess was right."""

    def __init__(self, title: str, guess: Guess, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setFixedWidth(_WIDTH)
        self._guess = guess
        self._units = {form: unit for form, unit in load_units()}
        sentence = QLabel(f"{escape(guess.before)}<b>{escape(guess.number)}</b>{escape(guess.after)}", self)
        sentence.setTextFormat(Qt.TextFormat.RichText)
        sentence.setWordWrap(True)
        sentence.setProperty("role", "value")
        self._kind = ChoiceList(self.tr("类型"), theme, self)
        for kind in IndicatorKind:
            self._kind.addItem(kind_name(kind), kind)
        self._kind.setCurrentIndex(self._kind.findData(guess.kind))
        self._unit = self._field(self.tr("单位"), guess.unit, self.tr("没有单位就空着"))
        names = QCompleter(sorted(self._units), self)
        names.setFilterMode(Qt.MatchFlag.MatchStartsWith)
        self._unit.setCompleter(names)
        self._unit.textEdited.connect(self._unit_typed)
        self._metric = self._field(self.tr("指标"), guess.metric, self.tr("数的是什么，如 公办园占比"))
        self._lay_out(sentence)
        self._metric.setFocus()
        self._metric.selectAll()

    def _field(self, name: str, words: str, hint: str) -> QLineEdit:
        field = Field(words, self)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        return field

    def _lay_out(self, sentence: QLabel) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("指标"), self._metric)
        form.addRow(self.tr("类型"), self._kind)
        form.addRow(self.tr("单位"), self._unit)
        done = push_button(self.tr("确定"), self, role="primary")
        done.setDefault(True)
        done.clicked.connect(self._take)
        leave = push_button(self.tr("取消"), self, role="quiet")
        leave.clicked.connect(self.reject)
        bar = QHBoxLayout()
        bar.addStretch(1)
        bar.addWidget(leave)
        bar.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        column.addWidget(sentence)
        column.addLayout(form)
        column.addLayout(bar)

    @Slot(str)
    def _unit_typed(self, words: str) -> None:
        unit = self._units.get(words.strip())
        if unit is not None:
            self._kind.setCurrentIndex(self._kind.findData(unit.kind))

    @Slot()
    def _take(self) -> None:
        guess, typed = self._guess, " ".join(self._unit.text().split())
        unit = self._units[typed].name if typed in self._units and typed != guess.unit else typed
        metric = " ".join(self._metric.text().split())
        kind = IndicatorKind(self._kind.currentData())
        same = (kind, unit, metric) == (guess.kind, guess.unit, guess.metric)
        self.accept()
        self.revised.emit(None if same else Revision(kind.value, unit, "" if metric == guess.metric else metric))
