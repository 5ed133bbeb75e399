"""Another theme reaches every part of the window: what is in sight at once, all else before it is seen again."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.style import ROLES, palette
from reader.ui.theme import DARK, LIGHT, THEMES, Theme
from tests.ui.walk import Walk

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

REPORT = "甲乙局二〇二四年工作报告\n\n一、工作\n甲乙有学校12所，投入50万元，同比增长8%。\n\n二、打算\n丙有学校3个。\n\n"
LEAST_PIXELS = 8
"""So many pixels of a colour were painted in it: fewer may be a letter's edge, halfway between two of other colours."""


def colors_of(theme: Theme) -> set[int]:
    """What is painted in ``theme``, as pixels are given."""
    plain = {getattr(theme, field.name) for field in fields(theme)}
    named = {one for one in plain if isinstance(one, str) and one.startswith("#")}
    named |= {value for _, swatch in theme.highlights for value in (swatch.ground, swatch.edge)}
    named |= {value for _, value in theme.indicators}
    named |= {palette(theme).color(role).name() for _, role in ROLES.values()}
    return {int(f"ff{value[1:]}", 16) for value in named}


class Pictures:
    """Looks for colours in pictures; lines of pixels that were in one before and have none are not looked through."""

    def __init__(self, colors: set[int]) -> None:
        self._colors = colors
        self.plain: set[bytes] = set()

    def painted(self, root: QWidget) -> set[int]:
        """Those of the colours that are seen in ``root``."""
        image = root.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
        pixels, length = bytes(image.constBits()), image.bytesPerLine()
        counted: Counter[int] = Counter()
        for start in range(0, len(pixels), length):
            line = pixels[start : start + length]
            if line not in self.plain:
                seen = memoryview(line).cast("I")
                if there := self._colors & set(seen):
                    counted.update(pixel for pixel in seen if pixel in there)
                else:
                    self.plain.add(line)
        return {color for color, count in counted.items() if count >= LEAST_PIXELS}


class ColorCheck(Walk):
    """Looks for colours of other themes in every window that is opened."""

    def __init__(self, window, qtbot) -> None:
        super().__init__(window, qtbot)
        self.theme: Theme | None = None
        self.pictures = Pictures(set())
        self.stale: set[str] = set()
        self.looked = 0

    def choose(self, theme: Theme) -> None:
        self.theme = theme
        self.pictures = Pictures(set().union(*map(colors_of, THEMES)) - colors_of(theme))
        self.window.appearance.choose(theme.name)
        self.listen()

    def listen(self) -> None:
        if self.theme is None:
            return
        for root in QApplication.topLevelWidgets():
            if root.isVisible() and root.windowType() is not Qt.WindowType.ToolTip:
                self.looked += 1
                painted = self.pictures.painted(root)
                self.stale |= {f"{type(root).__name__} {color & 0xFFFFFF:06x}" for color in painted}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_no_part_of_the_window_keeps_a_colour_of_the_theme_before(open_window, qtbot, theme):
    walk = ColorCheck(open_window(REPORT), qtbot)
    walk.go_through()
    for other in THEMES:
        if other is not theme:
            walk.window.appearance.choose(other.name)
    walk.choose(theme)
    walk.go_through()
    assert sorted(walk.stale) == []
    assert walk.looked > 100, "it went through too little"
    assert len(walk.pictures.plain) > 3000
