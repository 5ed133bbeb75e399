"""What is known about a document: its file, its encoding, its metadata, and what was repaired."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.source.decode import Evidence, EvidenceKind
from reader.ui.panels.repair_list import RepairList, RepairRow
from reader.ui.theme import Theme
from reader.ui.widgets.chips import Chip, ChipRow
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.names import encoding_name, repair_name, script_name
from reader.ui.widgets.themed import theme_children

_HASH_SHOWN = 12
_MOST_FACTS = 300


@dataclass(frozen=True, slots=True)
class InfoFacts:
    """The facts of one document.

    ``script`` is Hans, Hant, mixed or none; ``characters`` counts those of the source text; ``undecodable`` counts
    runs of bytes that could not be decoded; ``fields`` are names and values of its metadata table, as they are
    shown; ``repairs`` are in the order of the text, those switched off included.
    """

    name: str
    path: str
    encoding: str
    evidence: tuple[Evidence, ...]
    script: str
    sha256: str
    characters: int
    undecodable: int = 0
    fields: tuple[tuple[str, str], ...] = ()
    repairs: tuple[RepairRow, ...] = ()


class InfoPanel(QWidget):
    """Facts above, repairs below, each with a switch."""

    jump_requested = Signal(int)
    """A position in the source."""
    repair_toggle_requested = Signal(int, int, bool)
    """Start and end in the source, and whether the repair is wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("文档信息"))
        self._facts: InfoFacts | None = None
        self._form_host = QWidget(self)
        self._form_host.setObjectName("panel")
        self._form = QFormLayout(self._form_host)
        self._scroll = QScrollArea(self)
        self._heading = QLabel(self)
        self._heading.setProperty("role", "section")
        self._reasons = ChipRow(self.tr("修复的种类"), self)
        self._list = RepairList(theme, self)
        self._none = QLabel(self.tr("这份文件没有需要修复的地方。"), self)
        self._none.setProperty("role", "caption")
        self._none.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._none.setContentsMargins(12, 0, 12, 0)
        self._empty = EmptyState("info", self.tr("没有打开的文档"), "", theme, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._reasons.changed.connect(self._refresh_repairs)
        self._list.jump_requested.connect(self.jump_requested)
        self._list.toggle_requested.connect(self.repair_toggle_requested)
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
        chips = QHBoxLayout()
        chips.setContentsMargins(8, 0, 8, 8)
        chips.addWidget(self._reasons)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def set_facts(self, facts: InfoFacts | None) -> None:
        """Show ``facts``; None when no document is open."""
        before, self._facts = self._facts, facts
        self._stack.setCurrentIndex(1 if facts is None else 0)
        if facts is None:
            return
        counts = Counter(row.reason for row in facts.repairs)
        chips = tuple(Chip(reason, repair_name(reason), count) for reason, count in counts.most_common())
        self._reasons.set_chips(chips if len(chips) > 1 else ())
        total = len(facts.repairs)
        self._heading.setText(self.tr("修复 {0} 处").format(total) if total else self.tr("修复"))
        if before is None or _known(before) != _known(facts):
            self._fill_form(facts)
        self._refresh_repairs()

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        theme_children(self, theme)

    def _fill_form(self, facts: InfoFacts) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self._add(self.tr("文件"), facts.name, facts.path)
        evidence = self._evidence(facts)
        self._add(self.tr("编码"), encoding_name(facts.encoding), "\n".join(evidence))
        if evidence:
            self._add_note("；".join(evidence))
        self._add(self.tr("文字"), script_name(facts.script))
        self._add(self.tr("字数"), self.tr("{0} 字").format(f"{facts.characters:,}"))
        if facts.undecodable:
            self._add(self.tr("无法解码"), self.tr("{0} 处").format(facts.undecodable))
        self._add("SHA-256", facts.sha256[:_HASH_SHOWN] + "…", facts.sha256)
        for name, value in facts.fields:
            self._add(name, value)
        self._fit_form()

    def _fit_form(self) -> None:
        """Give the facts the height they need at this width, up to a limit, beyond which they scroll."""
        height = self._form.totalHeightForWidth(max(120, self.width()))
        if height < 0:
            height = self._form_host.sizeHint().height()
        self._scroll.setFixedHeight(min(_MOST_FACTS, height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long names take more lines in a narrow pane."""
        super().resizeEvent(event)
        self._fit_form()

    def _add(self, name: str, value: str, more: str = "") -> None:
        title, words = QLabel(name, self._form_host), QLabel(value, self._form_host)
        title.setProperty("role", "caption")
        for label in (title, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        words.setAccessibleName(f"{name}：{value}")
        words.setToolTip(more or value)
        self._form.addRow(title, words)

    def _add_note(self, words: str) -> None:
        note = QLabel(words, self._form_host)
        note.setProperty("role", "caption")
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        self._form.addRow("", note)

    def _evidence(self, facts: InfoFacts) -> tuple[str, ...]:
        """Why this encoding: the observations that speak for it."""
        lines = [self._observed(one) for one in facts.evidence if one.encoding == facts.encoding]
        return tuple(dict.fromkeys(line for line in lines if line))

    def _observed(self, one: Evidence) -> str:
        return {
            EvidenceKind.BOM: self.tr("文件以这种编码的字节序标记开头"),
            EvidenceKind.OVERRIDE: self.tr("由你指定"),
            EvidenceKind.DECLARED: self.tr("文件自己注明"),
            EvidenceKind.ASCII: self.tr("全部是 ASCII 字符，各种编码都一样"),
            EvidenceKind.VALID: self.tr("抽样字节能解码的占 {0}%").format(f"{100 * one.value:.1f}"),
            EvidenceKind.PLAUSIBLE: self.tr("解出的文字像文章的程度：{0}").format(f"{one.value:.2f}"),
        }.get(one.kind, "")

    @Slot()
    def _refresh_repairs(self) -> None:
        rows = self._facts.repairs if self._facts else ()
        wanted = self._reasons.values()
        shown = tuple(row for row in rows if not wanted or row.reason in wanted)
        self._list.set_repairs(shown)
        self._list.setVisible(bool(rows))
        self._none.setVisible(not rows)


def _known(facts: InfoFacts) -> tuple[object, ...]:
    """All but the repairs: what the form shows."""
    return (facts.name, facts.path, facts.encoding, facts.sha256, facts.script, facts.fields, facts.undecodable)
