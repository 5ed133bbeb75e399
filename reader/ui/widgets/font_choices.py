"""The fonts reports are read in, one for each region's forms of the characters, each with a line set in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from reader.ui.theme import REGIONS, Theme, font
from reader.ui.widgets.fields import ChoiceList
from reader.ui.widgets.themed import theme_children

_WIDTH = 176
_SAMPLE_PIXELS = 17
_LANGUAGES = {"SC": "zh-Hans", "TC": "zh-Hant-TW", "HK": "zh-Hant-HK"}
_SAMPLES = {"SC": "增长 3.2%", "TC": "增長 3.2%", "HK": "衞生 3.2%"}
"""Each in its own script, whatever the language of the window."""


class FontChoices(QWidget):
    """For simplified Chinese, Taiwan and Hong Kong: a family of this machine, or what is taken by itself."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._serif = True
        systems = QFontDatabase.WritingSystem
        simplified = QFontDatabase.families(systems.SimplifiedChinese)
        traditional = QFontDatabase.families(systems.TraditionalChinese)
        rows = (
            ("SC", self.tr("简体的字体"), simplified),
            ("TC", self.tr("繁体、台湾的字体"), traditional),
            ("HK", self.tr("香港的字体"), traditional),
        )
        self._lists: dict[str, ChoiceList] = {}
        self._samples: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        for row, (region, title, families) in enumerate(rows):
            label, choices = QLabel(title, self), ChoiceList(title, theme, self)
            label.setBuddy(choices)
            choices.addItem(self.tr("自动"), "")
            for family in families:
                if not QFontDatabase.isPrivateFamily(family):
                    choices.addItem(family, family)
            choices.setFixedWidth(_WIDTH)
            choices.currentIndexChanged.connect(partial(self._chosen, region))
            sample = QLabel(_SAMPLES[region], self)
            sample.setAccessibleName(self.tr("字样：{0}").format(title))
            self._lists[region], self._samples[region] = choices, sample
            grid.addWidget(label, row, 0)
            grid.addWidget(choices, row, 1)
            grid.addWidget(sample, row, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def set_fonts(self, families: dict[str, str], *, serif: bool) -> None:
        """Show the ``families`` chosen, by region; one that this machine does not have is shown as it is called."""
        self._serif = serif
        for region in REGIONS:
            choices, family = self._lists[region], families.get(region, "")
            choices.blockSignals(True)
            if choices.findData(family) < 0:
                choices.addItem(self.tr("{0}（这台电脑没有）").format(family), family)
            choices.setCurrentIndex(choices.findData(family))
            choices.blockSignals(False)
            self._show(region)

    def fonts(self) -> dict[str, str]:
        """The families chosen, by region; none for a region left to us."""
        chosen = {region: str(choices.currentData() or "") for region, choices in self._lists.items()}
        return {region: family for region, family in chosen.items() if family}

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        theme_children(self, theme)

    def _chosen(self, region: str, _index: int) -> None:
        self._show(region)
        self.changed.emit()

    def _show(self, region: str) -> None:
        preferred = str(self._lists[region].currentData() or "")
        made = font(_LANGUAGES[region], _SAMPLE_PIXELS, serif=self._serif, preferred=preferred)
        # By a sheet, since the window's own overrides the font of a label.
        families = ", ".join(f'"{family}"' for family in made.families())
        self._samples[region].setStyleSheet(f"font-family: {families}; font-size: {_SAMPLE_PIXELS}px;")
