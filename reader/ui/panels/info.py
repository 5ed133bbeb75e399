"""What is known about a document: its file, its encoding, its metadata, and what was repaired."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.script.detect import Telling
from reader.source.decode import Evidence
from reader.source.document import Format
from reader.ui.dialogs.buttons import push_button
from reader.ui.panels.info_words import encoding_words, paragraph_words, script_words
from reader.ui.panels.repair_list import RepairCounts, RepairList, RepairRow, counts_of
from reader.ui.soon import Soon
from reader.ui.theme import Theme
from reader.ui.widgets.chips import Chip, ChipRow
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.joining import clauses, named
from reader.ui.widgets.names import encoding_name, format_name, repair_name, script_name
from reader.ui.widgets.themed import theme_children
from reader.ui.widgets.ticks import TickBox

_HASH_SHOWN = 12
_MOST_FACTS = 340
_LEAST_FACTS = 72


class _Facts(QScrollArea):
    """As high as it is told to be; less where the window is small and what is below has to be seen too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted = _LEAST_FACTS

    def want(self, height: int) -> None:
        """Be ``height`` pixels high where there is room."""
        self._wanted = height
        self.setMinimumHeight(min(height, _LEAST_FACTS))
        self.setMaximumHeight(height)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """What is wanted."""
        return QSize(super().sizeHint().width(), self._wanted)


@dataclass(frozen=True, slots=True)
class ScriptFacts:
    """What tells the script of a document; of a mixed one, how many paragraphs are taken for which."""

    telling: Telling
    hans_paragraphs: int = 0
    hant_paragraphs: int = 0


@dataclass(frozen=True, slots=True)
class InfoFacts:
    """The facts of one document.

    ``script`` is Hans, Hant, mixed or none; ``characters`` counts those that are no white space; ``undecodable`` counts
    runs of bytes that could not be decoded, ``lost`` their bytes; ``common`` is the share of common characters in the
    text. ``fields`` are names and values of its metadata
    table, as they are shown; ``repairs`` are in the order of the text, those switched off included; ``repairing`` is
    whether any is made, ``counted`` how many there are, where that is known.
    """

    name: str
    path: str
    encoding: str
    evidence: tuple[Evidence, ...]
    script: str
    sha256: str
    characters: int
    undecodable: int = 0
    lost: int = 0
    common: float | None = None
    format: Format = Format.TXT
    telling: ScriptFacts | None = None
    fields: tuple[tuple[str, str], ...] = ()
    repairs: tuple[RepairRow, ...] = ()
    repairing: bool = True
    counted: RepairCounts | None = None


class InfoPanel(QWidget):
    """Facts above, repairs below, each with a switch."""

    jump_requested = Signal(int)
    """A position in the source."""
    repair_toggle_requested = Signal(int, int, bool)
    """Start and end in the source, and whether the repair is wanted."""
    repairs_toggle_requested = Signal(object, bool)
    """The :class:`RepairRow`s of several repairs, and whether they are wanted."""
    repairing_requested = Signal(bool)
    """Whether the document is to be repaired at all."""
    encoding_requested = Signal()
    """The reader wants another encoding."""
    locate_requested = Signal()
    """The reader wants missing files looked for."""
    undecodable_requested = Signal()
    """The reader wants to see the next place that could not be decoded."""
    said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("文档信息"))
        self._fitting = Soon(self, self._fit_form)
        self._facts: InfoFacts | None = None
        self._counts = counts_of(())
        self._missing = False
        self._paragraph: QLabel | None = None
        self._form_host = QWidget(self)
        self._form_host.setObjectName("panel")
        self._form = QFormLayout(self._form_host)
        self._scroll = _Facts(self)
        self._heading = QLabel(self)
        self._heading.setProperty("role", "section")
        self._repairing = TickBox(self.tr("修复这份文档"), theme, self)
        self._repairing.setToolTip(self.tr("关闭后，正文就是文件原来的样子"))
        self._reasons = ChipRow(self.tr("修复的种类"), self)
        self._all = push_button("", self)
        self._list = RepairList(theme, self)
        self._none = QLabel(self.tr("这份文件没有需要修复的地方。"), self)
        self._none.setProperty("role", "caption")
        self._none.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._none.setContentsMargins(12, 0, 12, 0)
        self._empty = EmptyState("info", self.tr("没有打开的文档"), "", theme, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._reasons.changed.connect(self._refresh_repairs)
        self._repairing.clicked.connect(self.repairing_requested)
        self._all.clicked.connect(self._toggle_all)
        self._list.jump_requested.connect(self.jump_requested)
        self._list.toggle_requested.connect(self.repair_toggle_requested)
        self._list.kind_toggle_requested.connect(self._toggle_kind)
        self._list.copy_pressed.connect(self._copy)
        self.set_facts(None)

    def _lay_out(self) -> None:
        self._form.setContentsMargins(12, 12, 12, 12)
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(8)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidget(self._form_host)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._scroll.setAccessibleName(self.tr("文档信息"))
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._repairing)
        chips = QVBoxLayout()
        chips.setContentsMargins(12, 0, 12, 8)
        chips.setSpacing(8)
        chips.addWidget(self._reasons)
        chips.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._scroll)
        inner.addLayout(head)
        inner.addLayout(chips)
        inner.addWidget(self._list, 1)
        inner.addWidget(self._none, 1)
        self._stack.addWidget(body)
        self._stack.addWidget(self._empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack)

    def add_above(self, widget: QWidget) -> None:
        """Put ``widget`` above the facts."""
        self._column.insertWidget(0, widget)

    def set_facts(self, facts: InfoFacts | None) -> None:
        """Show ``facts``; None when no document is open."""
        before, self._facts = self._facts, facts
        self._stack.setCurrentIndex(1 if facts is None else 0)
        if facts is None:
            return
        self._counts = facts.counted or counts_of(facts.repairs)
        chips = tuple(Chip(reason, repair_name(reason), count) for reason, count in self._counts.reasons)
        self._reasons.set_chips(chips if len(chips) > 1 else ())
        self._repairing.setChecked(facts.repairing)
        self._repairing.setVisible(bool(facts.repairs) or not facts.repairing)
        made = self._counts.made
        if not facts.repairing:
            self._heading.setText(self.tr("修复已关闭"))
        elif made < len(facts.repairs):
            self._heading.setText(self.tr("修复 {0} 处，另有 {1} 处关闭").format(made, len(facts.repairs) - made))
        else:
            self._heading.setText(self.tr("修复 {0} 处").format(made) if made else self.tr("修复"))
        if before is None or _known(before) != _known(facts):
            self._fill_form(facts)
        self._refresh_repairs()

    def set_missing(self, missing: bool) -> None:
        """Say whether the file of the document is gone from where it was."""
        if missing == self._missing:
            return
        self._missing = missing
        if self._facts is not None:
            self._fill_form(self._facts)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        theme_children(self, theme)

    def _fill_form(self, facts: InfoFacts) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self._add(self.tr("文件"), facts.name, facts.path)
        if self._missing:
            self._add_missing()
        if kind := format_name(facts.format):
            self._add(self.tr("格式"), kind)
        else:
            self._add_encoding(facts)
        self._add(self.tr("文字"), script_name(facts.script))
        self._add_script(facts.telling)
        self._add(self.tr("字数"), self.tr("{0} 字").format(f"{facts.characters:,}"))
        if facts.undecodable:
            following = self._button(
                self.tr("下一处"), self.tr("到下一处无法解码的字节（F7）"), self.undecodable_requested
            )
            self._add(self.tr("无法解码"), self.tr("%n 处", None, facts.undecodable), "", following)
        self._add("SHA-256", facts.sha256[:_HASH_SHOWN] + "…", facts.sha256)
        for name, value in facts.fields:
            self._add(name, value)

    def _add_encoding(self, facts: InfoFacts) -> None:
        evidence = encoding_words(facts.encoding, facts.evidence, facts.undecodable, facts.lost, facts.common)
        other = self._button(self.tr("更改…"), self.tr("用其他编码重新打开"), self.encoding_requested)
        self._add(self.tr("编码"), encoding_name(facts.encoding), "\n".join(evidence), other)
        if evidence:
            self._add_note(clauses(evidence))
        self._fit_form()
        # Rows added to a form in sight have no height before they are shown.
        self._fitting.start()

    @Slot()
    def _fit_form(self) -> None:
        """Give the facts the height they need at this width, up to what the repairs leave; beyond it they scroll."""
        height = self._form.totalHeightForWidth(max(120, self.width()))
        if height < 0:
            height = self._form_host.sizeHint().height()
        most = _MOST_FACTS if self._facts is not None and self._facts.repairs else max(_MOST_FACTS, self.height() - 120)
        self._scroll.want(min(most, height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long names take more lines in a narrow pane."""
        super().resizeEvent(event)
        self._fit_form()

    def _add_missing(self) -> None:
        """That the file is gone, what that means, and the way to look for it."""
        hint = self.tr("在文件夹里查找缺失的文件")
        words = self.tr("文件已不在原处，书库里仍存有正文和批注。")
        self._add("", self.tr("文件已不在原处"), words, self._button(self.tr("查找文件…"), hint, self.locate_requested))

    def _add_script(self, found: ScriptFacts | None) -> None:
        """What tells the script, and which one the paragraph being read is taken for where they are mixed."""
        self._paragraph = None
        if found is None:
            return
        self._add_note(script_words(found.telling))
        if found.hans_paragraphs and found.hant_paragraphs:
            words = self.tr("各段按自己的文字转换：简体 {0} 段，繁体 {1} 段")
            self._add_note(words.format(found.hans_paragraphs, found.hant_paragraphs))
            self._paragraph = self._add_note("")

    def set_paragraph(self, found: Telling | None) -> None:
        """Say of the paragraph being read which script it is taken for; only of a mixed document."""
        words = paragraph_words(found) if found is not None else ""
        if self._paragraph is not None and words and words != self._paragraph.text():
            self._paragraph.setText(words)
            self._fitting.start()

    @property
    def shows_paragraph(self) -> bool:
        """Whether the script of the paragraph being read is said."""
        return self._paragraph is not None

    def _button(self, title: str, hint: str, wanted: SignalInstance) -> QToolButton:
        button = QToolButton(self._form_host)
        button.setText(title)
        button.setProperty("role", "link")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(hint)
        button.setToolTip(hint)
        button.clicked.connect(wanted)
        return button

    def _add(self, name: str, value: str, more: str = "", button: QToolButton | None = None) -> None:
        title, words = QLabel(name, self._form_host), QLabel(value, self._form_host)
        title.setProperty("role", "caption")
        for label in (title, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        words.setAccessibleName(named(name, value) if name else value)
        words.setToolTip(more or value)
        if button is None:
            self._form.addRow(title, words)
            return
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words.setWordWrap(False)
        row.addWidget(words)
        row.addWidget(button)
        row.addStretch(1)
        self._form.addRow(title, row)

    def _add_note(self, words: str) -> QLabel:
        note = QLabel(words, self._form_host)
        note.setProperty("role", "caption")
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        self._form.addRow("", note)
        return note

    def _shown(self) -> tuple[RepairRow, ...]:
        rows = self._facts.repairs if self._facts else ()
        wanted = self._reasons.values()
        return tuple(row for row in rows if row.reason in wanted) if wanted else rows

    @Slot(str, bool)
    def _toggle_kind(self, reason: str, wanted: bool) -> None:
        rows = tuple(row for row in self._shown() if row.reason == reason and row.applied is not wanted)
        self.repairs_toggle_requested.emit(rows, wanted)

    @Slot(object)
    def _copy(self, row: RepairRow) -> None:
        """What was replaced and what by, on the clipboard."""
        QGuiApplication.clipboard().setText(f"{row.before} → {row.after}")
        self.said.emit(self.tr("已复制这处修复。"))

    @Slot()
    def _toggle_all(self) -> None:
        rows = self._shown()
        wanted = not any(row.applied for row in rows)
        self.repairs_toggle_requested.emit(tuple(row for row in rows if row.applied is not wanted), wanted)

    @Slot()
    def _refresh_repairs(self) -> None:
        rows = self._facts.repairs if self._facts else ()
        repairing = self._facts is not None and self._facts.repairing
        shown = self._shown()
        self._list.set_repairs(shown)
        self._list.setEnabled(repairing)
        self._list.setVisible(bool(rows))
        self._none.setVisible(not rows)
        applied = self._counts.made if shown is rows else sum(row.applied for row in shown)
        words = self.tr("关闭这 {0} 处") if applied else self.tr("恢复这 {0} 处")
        self._all.setText(words.format(applied or len(shown)))
        self._all.setAccessibleName(self._all.text())
        self._all.setToolTip(self.tr("对列出的修复一起开关；可以撤销"))
        self._all.setVisible(repairing and len(shown) > 1)


def _known(facts: InfoFacts) -> tuple[object, ...]:
    """All but the repairs: what the form shows."""
    return (
        *(
            facts.name,
            facts.path,
            facts.format,
            facts.encoding,
            facts.evidence,
            facts.sha256,
            facts.script,
            facts.fields,
        ),
        *(facts.characters, facts.undecodable, facts.common, facts.telling),
    )
