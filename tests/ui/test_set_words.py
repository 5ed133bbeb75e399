"""Words set once are painted as Qt paints them anew each time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

from reader.ui.theme import font
from reader.ui.widgets.set_words import SetWords

AREA = QRect(9, 4, 150, 29)
WORDS = ["一、教育教学质量巩固", "12", "", "Annual report 2025（全文）", "全年新增义务教育学位2160个，其中小学1200个"]


def picture(paint):
    """What ``paint`` does with a painter, on white."""
    image = QImage(180, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(QColor("#23211d"))
    paint(painter)
    painter.end()
    return image


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("pixels", [11, 13, 18])
def test_words_look_as_they_do_drawn_by_qt(qapp, words, pixels):
    used = font("zh-Hans", pixels)
    shown = QFontMetrics(used).elidedText(words, Qt.TextElideMode.ElideRight, AREA.width())

    def plain(alignment):
        def paint(painter):
            painter.setFont(used)
            painter.drawText(AREA, int(Qt.AlignmentFlag.AlignVCenter | alignment), shown)

        return paint

    made = SetWords(used)
    for _ in range(2):  # set, then taken as it was
        assert picture(lambda painter: made.paint(painter, AREA, words)) == picture(plain(Qt.AlignmentFlag.AlignLeft))
        centered = picture(lambda painter: made.paint_centered(painter, AREA, words))
        assert centered == picture(plain(Qt.AlignmentFlag.AlignHCenter))


@pytest.mark.parametrize("words", WORDS)
def test_words_take_the_width_they_are_painted_in(qapp, words):
    used = font("zh-Hans", 13)
    made, room = SetWords(used), 90
    shown = QFontMetrics(used).elidedText(words, Qt.TextElideMode.ElideRight, room)
    assert made.width(words, room) == QFontMetrics(used).horizontalAdvance(shown)
    assert made.width(words, 1000) == QFontMetrics(used).horizontalAdvance(words)
