"""The line at the bottom of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.app.shelf import percent_read
from reader.ui.document.change_rows import seen_repairs
from reader.ui.document.document_view import DocumentView
from reader.ui.library.counts import ShelfCounts
from reader.ui.reading.speaking import announce
from reader.ui.sentences import reading_hours
from reader.ui.widgets.elided import ElidedLabel
from reader.ui.widgets.muted import mute
from reader.ui.widgets.names import encoding_name, format_name, script_name, view_script_name
from reader.ui.widgets.progress import ProgressLine

_SOON_MS = 500
"""What is done sooner is not told of."""
_TOLD_MS = 6_000


class StatusBar(QFrame):
    """Encoding and script, repairs, progress and time left, or what the library holds; and whether all is saved."""

    repairs_requested = Signal()
    undecodable_requested = Signal()
    """The reader wants to see the next place that could not be decoded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "status")
        self.setObjectName("statusBar")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(16)
        self._library = self._label(row)
        self._script = self._label(row)
        self._repairs = self._button(row, self.tr("查看对原文所作的修复"))
        self._repairs.clicked.connect(self.repairs_requested)
        self._undecodable = self._button(row, self.tr("到下一处无法解码的字节（F7）"))
        self._undecodable.clicked.connect(self.undecodable_requested)
        row.addStretch(1)
        self.analysis = ProgressLine(self)
        """The report on top is being looked through; to cancel that gives it up."""
        row.addWidget(self.analysis)
        self._analysis_soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._analysis_soon.timeout.connect(self._tell_analysis)
        self.work = ProgressLine(self)
        row.addWidget(self.work)
        self.locating = ProgressLine(self)
        row.addWidget(self.locating)
        self.change = ProgressLine(self)
        row.addWidget(self.change)
        self.carrying = ProgressLine(self)
        row.addWidget(self.carrying)
        self._progress = self._label(row)
        self._saved = self._label(row)
        self._told = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._told.timeout.connect(self._say_saved)
        self._has_repairs = self._has_undecodable = self._covered = False
        self.leave_library()
        self.set_view(None)

    def _label(self, row: QHBoxLayout) -> ElidedLabel:
        label = mute(ElidedLabel(self))
        row.addWidget(label)
        return label

    def _button(self, row: QHBoxLayout, hint: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("role", "caption")
        button.setToolTip(hint)
        row.addWidget(button)
        return button

    def set_view(self, view: DocumentView | None) -> None:
        """Show the facts of the document in ``view``."""
        report = view.report if view else None
        self._follow_analysis(view is not None and report is None)
        if view is None or report is None:
            for label in (self._script, self._progress):
                label.clear()
            self._has_repairs = self._has_undecodable = False
            self._arrange()
            return
        own = self.tr("{script}（原文）").format(script=script_name(report.detected.script.value))
        shown = f"{own} → {view_script_name(view.script.value)}" if view.script.value != "original" else own
        read_as = format_name(report.source.format) or encoding_name(report.source.encoding)
        self._script.setText(f"{read_as} · {shown}")
        count = len(seen_repairs(view.page)) if view.page else 0
        self._has_repairs = count > 0
        self._repairs.setText(self.tr("修复 %n 处", None, count))
        self._repairs.setAccessibleName(self._repairs.text())
        lost = len(report.source.undecodable)
        self._has_undecodable = lost > 0
        self._undecodable.setText(self.tr("%n 处无法解码", None, lost))
        self._undecodable.setAccessibleName(self._undecodable.text())
        self._arrange()

    def _follow_analysis(self, goes_on: bool) -> None:
        if not goes_on:
            self._analysis_soon.stop()
            self.analysis.end()
        elif self.analysis.isHidden() and not self._analysis_soon.isActive():
            self._analysis_soon.start()

    @Slot()
    def _tell_analysis(self) -> None:
        self.analysis.begin(self.tr("正在分析报告…"))

    def tell_library(self, counts: ShelfCounts | None) -> None:
        """Tell of the library in place of the document; None while it is being read."""
        if counts is None:
            self._library.setText(self.tr("正在读取书库…"))
        else:
            parts = [self.tr("书库共 %n 份文档", None, counts.every)]
            if counts.listed != counts.every:
                parts.append(self.tr("列出 %n 份", None, counts.listed))
            if counts.chosen > 1:  # one is where the cursor is
                parts.append(self.tr("已选 %n 份", None, counts.chosen))
            self._library.setText(" · ".join(parts))
        self._library.show()
        self._arrange()

    def leave_library(self) -> None:
        """Tell of the document again."""
        self._library.hide()
        self._arrange()

    def set_covered(self, covered: bool) -> None:
        """Tell nothing of the document while a page of the library lies over it."""
        self._covered = covered
        self._arrange()

    def _arrange(self) -> None:
        of_document = self._library.isHidden() and not self._covered
        self._script.setVisible(of_document)
        self._progress.setVisible(of_document)
        self._repairs.setVisible(of_document and self._has_repairs)
        self._undecodable.setVisible(of_document and self._has_undecodable)

    def set_place(self, left: int, progress: float) -> None:
        """Show how far the reader has come, 0 to 1, and how many minutes are ``left`` to read."""
        share = f"{percent_read(progress)}%"
        hours = reading_hours(left)
        if progress >= 1 or not left:
            self._progress.setText(share)
        elif hours:
            self._progress.setText(self.tr("约余 {hours} 小时 · {share}").format(hours=hours, share=share))
        else:
            self._progress.setText(self.tr("约余 {minutes} 分钟 · {share}").format(minutes=left, share=share))

    def set_saved(self, saved: bool) -> None:
        """Say whether everything the reader did is on disk."""
        self._told.stop()
        self._saved.setText(self.tr("已保存") if saved else self.tr("有未保存的更改"))

    @property
    def is_telling(self) -> bool:
        """Whether what was done last still stands there."""
        return self._told.isActive()

    @Slot(str)
    def tell(self, words: str) -> None:
        """Say quietly what was just done, and is on disk, where it stands else that all is."""
        self._saved.setText(words)
        self._told.start()
        announce(self._saved, words)

    @Slot()
    def _say_saved(self) -> None:
        self.set_saved(True)
