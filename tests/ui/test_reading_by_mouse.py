"""What a mouse does on a page, in a real window: words, sentences, paragraphs, the pop-up, zoom, and the place kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.analyze.words import WordCutter
from reader.app.places import cache_folder
from reader.ui.main_window import MainWindow

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

SENTENCE = "全县公办幼儿园在园幼儿占比稳步提高，普惠率继续上升。"
OTHER = "教师队伍建设不断加强！"
TEXT = "青禾县工作报告\n\n" + "".join(
    f"{number}、第{number}项工作\n\n{SENTENCE}{OTHER}{SENTENCE * 4}\n\n" for number in "一二三四五六七八"
)


@pytest.fixture
def window(open_window):
    made = open_window(TEXT)
    made.current.view.set_word_finder(WordCutter.load(cache_folder(), jieba_cache=False).word_at)
    return made


def selected(window):
    return window.current.selected_text()


@pytest.mark.parametrize(
    ("clicks", "words"),
    [(2, "幼儿园"), (3, SENTENCE), (4, f"{SENTENCE}{OTHER}{SENTENCE * 4}")],
)
def test_clicks_take_a_word_a_sentence_a_paragraph(window, mouse, clicks, words):
    mouse(window.current.view).click(TEXT.index("幼儿园") + 1, clicks)
    assert selected(window) == words


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_the_pop_up_never_covers_the_selection(window, mouse, size, share):
    view = window.current.view
    window.frame.resize(*size)
    QApplication.processEvents()
    lines = [
        fragment
        for _, paragraph, top in view._geometry.visible()
        for fragment in paragraph.fragments
        if 0 <= top + fragment.top <= view.viewport().height() - fragment.height
    ]
    line = lines[int(len(lines) * share)]
    mouse(view).click(max(line.start, line.end - 3), 2)
    popup = window.annotating.popup
    assert popup.isVisible()
    frame = popup.geometry()
    assert window.frame.rect().contains(frame)
    for rect in view._geometry.rects(view.selection()):
        corner = view.viewport().mapTo(window.frame, rect.topLeft())
        assert not frame.intersects(rect.translated(corner - rect.topLeft()))


def test_the_line_selected_from_stays_in_the_reach_of_the_mouse(window, mouse):
    """A third click falls where the second did: also at the lower edge of the line, where the pop-up's shadow lies."""
    view = window.current.view
    mouse(view).click(TEXT.index("幼儿园") + 1, 2)
    popup = window.annotating.popup
    assert popup.isVisible()
    viewport = view.viewport()
    (line,) = view._geometry.rects(view.selection())
    assert popup.geometry().top() - viewport.mapTo(window.frame, line.bottomLeft()).y() < 20
    for y in range(line.top(), line.bottom() + 1):
        assert window.frame.childAt(viewport.mapTo(window.frame, QPoint(line.center().x(), y))) is viewport


def test_the_pop_up_leaves_the_keys_to_what_has_the_keyboard(window, mouse, qtbot):
    mouse(window.current.view).click(TEXT.index("幼儿园") + 1, 2)
    popup = window.annotating.popup
    qtbot.keyClick(
        window.current.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    palette = QApplication.focusWidget().parentWidget()
    assert palette.isVisible()
    assert not popup.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert selected(window) == "幼儿园"


def test_the_wheel_zooms_about_the_place_and_the_document_remembers(window):
    view = window.current.view
    place = TEXT.index("四、")
    view.scroll_to(place, flash=False)
    line = view._geometry.line_top(place)
    for angle in (120, 120, -120):
        spot = QPointF(200, 200)
        event = QWheelEvent(
            spot,
            view.viewport().mapToGlobal(spot),
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
        assert view.top_position() == place
        assert view._geometry.line_top(place) == line
    assert view.zoom() == pytest.approx(1.1)
    window.workspace.save_current()
    assert window._session.state(window.current.document.record.id).zoom == pytest.approx(1.1)


def test_the_next_time_the_page_begins_with_the_same_sentence(window, qtbot):
    view = window.current
    view.view.scroll_to(TEXT.index("五、"), flash=False)
    view.view._scroll_by(70)
    QApplication.processEvents()
    top = view.line_span()
    window.workspace.save_current()
    window.memory.keep_tabs(*window.workspace.open_ids())
    again = MainWindow(window._session, window.memory.settings)
    again.frame.resize(1000, 640)  # of another size, so that lines break elsewhere
    again.frame.show()
    again.restore_session()
    again.begin()
    qtbot.waitUntil(
        lambda: again.current is not None and again.current.page is not None and not again.is_busy, timeout=30_000
    )
    QApplication.processEvents()
    assert again.current.line_span() == top
    again.frame.close()
    again.shut_down()
    again.deleteLater()
    again.frame.deleteLater()
