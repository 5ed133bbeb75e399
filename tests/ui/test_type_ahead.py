"""Going to rows by typing how they begin, in the lists and trees of the window: by real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from test_story import SAMPLES, commit
from test_story import desk as desk

from reader.app.initials import begins, syllables
from reader.text.span import Span
from reader.ui.widgets.type_ahead import TypeAhead

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

MARKED = next(path for path in SAMPLES if path.name == "01-multilevel.txt")
REPAIRED = next(path for path in SAMPLES if path.name == "04-traditional-damaged.txt")


class Names(QListWidget):
    """A list in which rows are typed."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self.addItems(names)
        self._typing = TypeAhead()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - as Qt calls it
        self._typing.type(search, self, lambda index: (index.data(),))


@pytest.fixture
def patient(monkeypatch):
    """However slow the machine is, letters belong together."""
    hints = QGuiApplication.styleHints()
    before = hints.keyboardInputInterval()
    hints.setKeyboardInputInterval(60_000)
    yield
    hints.setKeyboardInputInterval(before)


@pytest.fixture
def names(qtbot, patient):
    made = Names("教育", "经费", "经济", "绩效", "医疗", "GDP")
    qtbot.addWidget(made)
    made.show()
    made.setCurrentRow(0)
    return made


def typed(view, letters: str) -> str:
    QTest.keyClicks(view, letters)
    return str(view.currentIndex().data())


def test_letters_narrow_down_to_a_row(names):
    assert typed(names, "jj") == "经济"
    names._typing._typed = ""
    assert typed(names, "yl") == "医疗"
    names._typing._typed = ""
    assert typed(names, "g") == "GDP"


def test_one_letter_again_and_again_goes_from_row_to_row_and_round(names):
    assert [typed(names, "j") for _ in range(5)] == ["经费", "经济", "绩效", "教育", "经费"]


def test_what_begins_no_row_leaves_the_cursor(names):
    assert typed(names, "zz") == "教育"


def test_a_pause_begins_anew(names):
    typed(names, "jf")
    QGuiApplication.styleHints().setKeyboardInputInterval(1)
    QTest.qWait(20)
    assert typed(names, "y") == "医疗"


def initials(words: str) -> str:
    return "".join(syllables().get(one, one)[0] for one in words)


@pytest.fixture
def window(desk, patient):
    for path in (REPAIRED, MARKED):
        view = desk.open(path)
    for at, tag in ((100, "问题"), (130, "经费/教育"), (160, "指标")):
        desk.session.annotate(view.document, Span(at, at + 6), note=f"{tag}的注", tag_paths=[tag])
    desk.settle()
    return desk.window


def go(view, letters: str) -> object:
    """Type in ``view`` from its first row."""
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClicks(view, letters)
    return view.currentIndex()


def test_a_heading_is_gone_to_by_its_title_behind_the_marker(window):
    window.panes.show_named("outline")
    tree = window.panes.outline._tree
    heading = window.current.page.found.headings[4]
    title = heading.title.of(window.current.page.view.text)
    index = go(tree, initials(title[:4]))
    assert begins(tree._tree.node(index).row.title, initials(title[:4]))
    assert index.row() != 0 or index.parent().isValid()


def test_a_tag_is_gone_to(window):
    window.panes.show_named("tags")
    tree = window.panes.tags._tree
    assert tree._tree.node(go(tree, "wt")).key == "问题"


def test_a_note_is_gone_to_by_what_it_says(window):
    window.panes.show_named("notes")
    cards = window.panes.cards.list
    go(cards, "zb")
    assert cards._cards.records[cards.currentIndex().row()].note == "指标的注"


@pytest.mark.parametrize("page", [False, True])
def test_a_document_is_gone_to_by_its_issuer_or_title(desk, window, page):
    if page:
        window.commands["library"].trigger()
        desk.settle()
        view = window.keeping.shelving.cover.made.table
        rows = view._shelf.rows
    else:
        window.panes.show_named("library")
        desk.settle()
        view = window.panes.library._list
        rows = view._model.records
    last = rows[-1]
    assert go(view, initials(last.title[:5])).row() == len(rows) - 1


def test_an_indicator_is_gone_to_by_what_it_counts(desk, window):
    window.panes.show_named("indicators")
    desk.settle()
    table = window.panes.indicators._table
    rows = table._indicators.rows
    at = next(i for i, row in enumerate(rows) if i > 3 and len(row.metric) > 3 and row.metric[:3].isalpha())
    letters = initials(rows[at].metric[:3])
    found = rows[go(table, letters).row()]
    assert begins(found.metric, letters) or begins(found.text, letters)


def test_a_repair_is_gone_to_by_its_kind(desk, window):
    desk.open(REPAIRED)
    window.panes.show_named("info")
    desk.settle()
    view = window.panes.info._list
    kinds = [view.model().index(row, 0) for row in range(view.model().rowCount())]
    names = [view._typed_names(index)[0] for index in kinds]
    other = next(name for name in names if name != names[0])
    assert view._typed_names(go(view, initials(other[:3])))[0] == other


def test_a_document_among_the_hits_is_gone_to(desk, window):
    window.top_bar.search.setFocus()
    commit("教育")
    results = window.panes.search._list
    desk.qtbot.waitUntil(lambda: not window.is_busy and results.rows != ())
    documents = [row for row in results.rows if row.kind.value == "document"]
    index = go(results, initials(documents[-1].text[:4]))
    assert results.rows[index.row()].text == documents[-1].text
