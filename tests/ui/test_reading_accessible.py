"""What assistive technology is told."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from reader.text.span import Span
from reader.ui.reading import accessible
from reader.ui.reading.content import BlockStyle, Content, TextBlock
from reader.ui.reading.view import ReadingView

pytestmark = pytest.mark.gui

TEXT = "工作总结\n第一句。第二句！\n最后一段。"
CONTENT = Content(TEXT, (TextBlock(0, 4, BlockStyle.TITLE), TextBlock(5, 13), TextBlock(14, 19)))


@pytest.fixture(scope="module", autouse=True)
def _installed(qapp):
    accessible.install()


def value(view: ReadingView) -> str:
    return QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Value)


def test_it_is_a_document_with_the_title_as_its_name(make_view):
    interface = QAccessible.queryAccessibleInterface(make_view(CONTENT))
    assert interface.role() == QAccessible.Role.Document
    assert interface.text(QAccessible.Text.Name) == "工作总结"
    assert interface.state().readOnly
    assert interface.state().focusable


def test_the_value_is_what_is_being_read(make_view, mouse):
    view = make_view(CONTENT)
    assert value(view) == "工作总结"
    mouse(view).click(TEXT.index("二"))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert value(view) == "第二句！"
    view.select(Span(5, 7))
    assert value(view) == "第一"


def test_views_come_and_go(qapp):
    for _ in range(60):
        view = ReadingView()
        assert value(view) == ""
        view.deleteLater()
        del view
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
