"""What is on the screen after scrolling, and whether Qt's bindings are sound enough to draw it all day."""

from __future__ import annotations

import random
import sys

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reader.text.span import Span
from reader.ui.reading.content import Mark
from reader.ui.reading.marker_strip import MarkerStrip
from reader.ui.theme import DARK, THEMES

pytestmark = pytest.mark.gui

TEXT = "\n".join(
    ("#" if number % 9 == 0 else "") + f"第{number}节：" + "县里建设学校12所，改善办学条件。" * (number % 6 + 1)
    for number in range(120)
)


def painted_anew(view) -> QImage:
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    view.viewport().render(painter, QPoint())
    painter.end()
    return image


def on_screen(view) -> QImage:
    QApplication.processEvents()
    whole = view.screen().grabWindow(view.winId())
    corner = view.viewport().mapTo(view, QPoint())
    return whole.copy(QRect(corner, view.viewport().size())).toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_shifting_the_screen_shows_what_painting_anew_shows(make_view, prose):
    view = make_view(prose(TEXT))
    view.set_layer("indicators", [Mark(at, at + 3, "indicator-count", "1") for at in range(20, len(TEXT), 37)])
    view.select(Span(300, 420))
    chance = random.Random(7)
    bar = view.verticalScrollBar()
    assert on_screen(view) == painted_anew(view)
    for _ in range(40):
        bar.setValue(bar.value() + chance.choice((-700, -90, -33, -7, 5, 33, 60, 240, 650)))
        if chance.random() < 0.2:
            QTest.keyClick(view, chance.choice((Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Escape)))
        assert on_screen(view) == painted_anew(view)


def test_a_pop_up_over_the_text_leaves_no_trace(make_view, prose):
    view = make_view(prose(TEXT))
    child = QLabel("批注", view.viewport())
    child.setGeometry(200, 300, 120, 40)
    child.setAutoFillBackground(True)
    child.show()
    for step in (33, 240, -90):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + step)
        assert on_screen(view) == painted_anew(view)
        assert child.pos() == QPoint(200, 300)


def test_marks_beside_the_scroll_bar(qtbot):
    strip = MarkerStrip()
    qtbot.addWidget(strip)
    strip.resize(12, 403)
    strip.set_theme(DARK)
    strip.set_marks([(0.0, "hit"), (0.5, "highlight-green"), (0.5, "highlight-green"), (1.0, "section")])
    strip.show()
    qtbot.waitExposed(strip)
    image = strip.grab().toImage()
    assert image.pixelColor(6, 201).name() == DARK.swatch("green").edge
    assert image.pixelColor(6, 401).name() == DARK.accent
    assert image.pixelColor(6, 100).name() == DARK.window
    with qtbot.waitSignal(strip.position_requested) as caught:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(6, 199))
    assert caught.args == [0.5]
    with qtbot.waitSignal(strip.position_requested) as caught:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(6, 101))
    assert caught.args == [pytest.approx(0.25, abs=0.01)]


def test_none_keeps_its_references(make_view, prose):
    """PySide6 6.12.0 lost one with every call that returned None, until the process aborted."""
    view = make_view(prose(TEXT))
    bar = view.verticalScrollBar()
    for _ in range(100):
        view.viewport().update()
    before = sys.getrefcount(None)
    for number in range(2500):
        view.viewport().update()
        bar.setSingleStep(number % 50 + 1)
        view.setToolTip("")
        view.viewport().setMouseTracking(True)
    assert abs(sys.getrefcount(None) - before) < 500


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_jump_lights_up_and_fades(make_view, prose, qtbot, theme):
    view = make_view(prose(TEXT))
    view.set_theme(theme)
    place = TEXT.index("第50节")
    view.scroll_to(place)
    lit = painted_anew(view)
    assert view._flash.span is not None
    view._flash.stop()
    assert painted_anew(view) != lit
    view.set_animated(False)
    view.scroll_to(place)
    assert view._flash.strength == 1.0
    qtbot.waitUntil(lambda: view._flash.span is None, timeout=4000)


def test_the_light_of_a_jump_waits_until_it_is_seen(make_view, prose, qtbot):
    view = make_view(prose(TEXT))
    view.set_animated(False)
    view._flash._wait.setInterval(10)
    view.hide()
    view.scroll_to(TEXT.index("第50节"))
    qtbot.wait(60)
    assert view._flash.span is not None
    view.show()
    qtbot.waitUntil(lambda: view._flash.span is None, timeout=4000)
