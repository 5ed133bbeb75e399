"""Boxes to tick in lists: what is painted tells ticked, partly ticked and not, in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QTreeWidgetItem

from reader.ui.style import palette, style_sheet
from reader.ui.theme import THEMES, contrast
from reader.ui.widgets.ticks import TickBox, TickTree, box_side

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


UNTICKED, PARTLY, TICKED = Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked


@pytest.fixture(params=THEMES, ids=lambda theme: theme.name)
def theme(request):
    before = QApplication.palette()
    QApplication.setPalette(palette(request.param))
    yield request.param
    QApplication.setPalette(before)


@pytest.fixture
def tree(qtbot, theme):
    made = TickTree(theme)
    qtbot.addWidget(made)
    made.setStyleSheet(style_sheet())
    made.setHeaderHidden(True)
    for state in (UNTICKED, PARTLY, TICKED):
        item = QTreeWidgetItem(made, ["处"])
        item.setCheckState(0, state)
    QTreeWidgetItem(made, ["没有框"])
    made.resize(300, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def box_of(tree, row):
    """Where the style has the box of ``row``."""
    option = QStyleOptionViewItem()
    index = tree.indexFromItem(tree.topLevelItem(row))
    tree.initViewItemOption(option)
    option.rect = tree.visualRect(index)
    tree.itemDelegate().initStyleOption(option, index)
    inner = tree.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, tree)
    box = QRect(0, 0, box_side(), box_side())
    box.moveCenter(inner.center())
    return box


def colors(widget, area):
    image = widget.grab(area).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_each_state_has_a_box_of_its_own(tree, theme):
    seen = [colors(tree.viewport(), box_of(tree, row)) for row in range(3)]
    assert theme.muted in seen[0]
    assert theme.accent not in seen[0]
    for ticked in seen[1:]:
        assert theme.accent in ticked
        assert max(contrast(tint, theme.accent) for tint in ticked) >= 3
    pictures = [tree.viewport().grab(box_of(tree, row)).toImage() for row in range(3)]
    assert len({bytes(picture.constBits()) for picture in pictures}) == 3


def test_a_click_on_the_box_ticks_and_unticks(tree):
    item = tree.topLevelItem(0)
    for wanted in (TICKED, UNTICKED):
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=box_of(tree, 0).center())
        assert item.checkState(0) is wanted
    tree.setCurrentItem(item)
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert item.checkState(0) is TICKED


def test_a_row_without_a_box_has_none(tree, theme):
    line = tree.visualItemRect(tree.topLevelItem(3))
    assert theme.muted not in colors(tree.viewport(), QRect(line.left(), line.top(), box_side(), line.height() - 2))


def test_a_box_that_cannot_be_ticked_looks_so(qtbot, theme):
    box = TickBox("框", theme)
    qtbot.addWidget(box)
    box.setChecked(True)
    box.show()
    able = colors(box, QRect(0, 0, box_side() + 4, box.height()))
    box.setEnabled(False)
    unable = colors(box, QRect(0, 0, box_side() + 4, box.height()))
    assert theme.accent in able
    assert theme.accent not in unable
    assert theme.muted in unable
