"""What the reader put right of the edition before and has no place in the new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.annotate.correction import Correction, CorrectionKind
from reader.app.left_behind import LeftBehind
from reader.ui.widgets.joining import named

_LINES = 5
"""So many are seen at once; the others are scrolled to."""
_SPARE = 4


class LeftCorrections(QFrame):
    """Says how many corrections came over, lists those that did not, and what can be done; hidden while all came."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._title, self._hint = QLabel(self), QLabel(self)
        self._title.setProperty("role", "section")
        self._hint.setProperty("role", "caption")
        for words in (self._title, self._hint):
            words.setWordWrap(True)
        self._list = QLabel(self)
        self._list.setTextFormat(Qt.TextFormat.PlainText)
        self._list.setWordWrap(True)
        self._list.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._list)
        for part in (self._area.viewport(), self._list):
            part.setAutoFillBackground(False)
        self._area.setAccessibleName(self.tr("留在旧版的更正"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        for part in (self._title, self._area, self._hint):
            column.addWidget(part)
        self.hide()

    def set_left(self, found: LeftBehind, words: Sequence[str]) -> None:
        """Show the corrections of ``found`` that were left, each by the ``words`` it stands on."""
        self.setVisible(bool(found.left))
        if not found.left:
            return
        title = self.tr("大纲和指标的更正：{came} 处已转移，{left} 处仍在旧版")
        self._title.setText(title.format(came=found.came, left=len(found.left)))
        lines = [named(self._done(one), what) for one, what in zip(found.left, words, strict=True)]
        self._list.setText("\n".join(lines))
        self._area.setFixedHeight(min(len(lines), _LINES) * self._list.fontMetrics().lineSpacing() + _SPARE)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus if len(lines) > _LINES else Qt.FocusPolicy.NoFocus)
        self._hint.setText(
            self.tr("新版中找不到这些文字。仍需要的，请在新版的大纲或数字上再改一次；“对照两版”可看旧版的写法。")
        )
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._hint.text())

    def _done(self, one: Correction) -> str:
        """What the correction did."""
        kind = CorrectionKind
        if one.kind is kind.NAME:
            return self.tr("大纲中改名为“{0}”").format(one.value)
        return {
            kind.HEADING: self.tr("设为标题"),
            kind.HIDE: self.tr("不作标题"),
            kind.LEVEL: self.tr("改动级别"),
            kind.INDICATOR: self.tr("标为指标"),
            kind.REVISED: self.tr("更改指标"),
            kind.NO_INDICATOR: self.tr("不是指标"),
        }[one.kind]
