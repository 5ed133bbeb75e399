"""The choices of how a report is set, as the preferences and the pop-up at the top bar show them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.app.settings import Settings
from reader.ui.document.typography import GAPS, LINE_HEIGHTS, MEASURES
from reader.ui.theme import Theme
from reader.ui.widgets.segments import Segment, SegmentedControl
from reader.ui.widgets.stepper import Stepper
from reader.ui.widgets.themed import theme_children
from reader.ui.widgets.ticks import TickBox

_SIZES = (12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 28, 32, 36, 40)
_FIELDS = ("typeface", "reading_fonts", "text_size", "measure", "line_height", "paragraph_gap", "indented", "justified")


class TypographyForm(QWidget):
    """Typeface, size, measure, line height, paragraphs. Every change holds at once."""

    settings_changed = Signal(object)
    """The new :class:`Settings`."""

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        faces = (("serif", self.tr("宋体")), ("sans", self.tr("黑体")))
        self._face = SegmentedControl(self.tr("字体"), tuple(Segment(v, t, t) for v, t in faces), self)
        self._size = Stepper(self.tr("字号"), _SIZES, theme, self)
        measures = range(MEASURES[0], MEASURES[1] + 1)
        self._measure = Stepper(self.tr("每行字数"), measures, theme, self, shown=self._characters)
        low, high = (round(bound * 10) for bound in LINE_HEIGHTS)
        self._line = Stepper(self.tr("行距"), tuple(tenth / 10 for tenth in range(low, high + 1)), theme, self)
        gaps = zip(GAPS, (self.tr("无"), self.tr("半行"), self.tr("一行")), strict=True)
        self._gap = SegmentedControl(self.tr("段间距"), tuple(Segment(f"{g:g}", t, t) for g, t in gaps), self)
        self._indented = TickBox(self.tr("首行缩进"), theme, self)
        self._justified = TickBox(self.tr("两端对齐"), theme, self)
        self._usual = QPushButton(self.tr("恢复默认排版"), self)
        self._usual.setProperty("role", "quiet")
        self._usual.setToolTip(self.tr("恢复默认排版"))
        self._usual.setAccessibleName(self._usual.text())
        self._usual.setAutoDefault(False)
        self._lay_out()
        self.set_settings(settings)
        self._connect()

    def _characters(self, count: float) -> str:
        return self.tr("{0} 字").format(f"{count:g}")

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("字体"), self._face),
            (self.tr("字号"), self._size),
            (self.tr("每行字数"), self._measure),
            (self.tr("行距"), self._line),
            (self.tr("段间距"), self._gap),
        )
        for row, (title, control) in enumerate(rows):
            label = QLabel(title, self)
            label.setBuddy(control)
            grid.addWidget(label, row, 0)
            grid.addWidget(control, row, 1, Qt.AlignmentFlag.AlignRight)
        ticks = QHBoxLayout()
        ticks.setSpacing(16)
        ticks.addWidget(self._indented)
        ticks.addWidget(self._justified)
        ticks.addStretch(1)
        grid.addLayout(ticks, len(rows), 0, 1, 2)
        grid.addWidget(self._usual, len(rows) + 1, 0, 1, 2, Qt.AlignmentFlag.AlignRight)

    def _connect(self) -> None:
        for segments in (self._face, self._gap):
            segments.chosen.connect(self._gather)
        for stepper in (self._size, self._measure, self._line):
            stepper.chosen.connect(self._gather)
        for tick in (self._indented, self._justified):
            tick.clicked.connect(self._gather)
        self._usual.clicked.connect(self._give_back)

    def set_settings(self, settings: Settings) -> None:
        """Show what ``settings`` say."""
        self._settings = settings
        self._face.set_value("sans" if settings.typeface == "sans" else "serif")
        self._size.set_value(settings.text_size)
        self._measure.set_value(settings.measure)
        self._line.set_value(settings.line_height)
        self._gap.set_value(f"{min(GAPS, key=lambda gap: abs(gap - settings.paragraph_gap)):g}")
        self._indented.setChecked(settings.indented)
        self._justified.setChecked(settings.justified)
        usual = Settings()
        self._usual.setEnabled(any(getattr(settings, name) != getattr(usual, name) for name in _FIELDS))

    @Slot()
    def _gather(self) -> None:
        self._take(
            replace(
                self._settings,
                typeface=self._face.value(),
                text_size=round(self._size.value()),
                measure=round(self._measure.value()),
                line_height=self._line.value(),
                paragraph_gap=float(self._gap.value()),
                indented=self._indented.isChecked(),
                justified=self._justified.isChecked(),
            )
        )

    @Slot()
    def _give_back(self) -> None:
        usual = Settings()
        self._take(replace(self._settings, **{name: getattr(usual, name) for name in _FIELDS}))

    def _take(self, settings: Settings) -> None:
        self.set_settings(settings)
        self.settings_changed.emit(settings)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        theme_children(self, theme)
