"""Nothing in the window is left in another language than the reader's: every part of it is opened and gone through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from reader.annotate.model import Color
from reader.script.detect import one_script
from reader.ui.actions import specs
from reader.ui.language import ENGLISH, HANT, NAMES, Translations

pytestmark = pytest.mark.gui

HAN = re.compile(r"[\u3400-\u9fff]")
DOCUMENT = set("甲乙局二〇四年工作报告一、乙丙投入万元同比增长个学校所有")
"""The characters of the report that is open: its words may stand anywhere."""
REPORT = "甲乙局二〇二四年工作报告\n\n一、工作\n甲乙有学校12所，投入50万元，同比增长8%。\n\n二、甲乙\n丙有学校3个。\n"
TRADITIONAL = (
    "甲乙局二〇二四年工作報告\n\n一、工作\n甲乙有學校12所，投入50萬元，同比增長8%。\n\n二、甲乙\n丙有學校3個。\n"
)
OWN_NAMES = {"简体", "繁體", "臺灣", "香港", "研读", *NAMES.values()}
EXAMPLES = {"学校 幼儿园", "学校 OR 幼儿园", "学校 -民办", '"书香校园"', "issuer:教育局", "tag:指标", "in:titles 教育"}
"""Queries shown as they are typed."""
UNITS = {"公办园占比", "占比 > 50%", "指标/占比"}
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
ROWS = 60
ELSEWHERE = {"quit", "close", "open", "full-screen", "guide", "import-folder", "import-notes"} | {
    "export-library",
    "merge-library",
}
"""Actions that open what is not a window of ours, or end this one."""


@pytest.fixture
def speak(tmp_path_factory, monkeypatch, qapp) -> Iterator[object]:
    """Has the application speak a language from the translations as they are in the source tree."""
    folder = tmp_path_factory.mktemp("i18n")
    translations.compile_all(folder)
    monkeypatch.setattr("reader.ui.language.resource", lambda _name: folder)
    spoken = Translations(qapp)
    yield spoken.use
    spoken.silence()


def words_of(root: QObject) -> Iterator[tuple[str, str]]:
    """All that ``root`` and its parts say or have said for them, with where it stands."""
    parts = [root, *root.findChildren(QWidget), *root.findChildren(QAction)]
    for part in parts:
        place = f"{type(part).__name__} {part.objectName()}".strip()
        for text in said_by(part):
            if text:
                yield place, text


def said_by(part: QObject) -> Iterator[str]:
    if isinstance(part, QAction):
        yield from (part.text(), part.toolTip())
    if not isinstance(part, QWidget):
        return
    yield from (part.windowTitle(), part.toolTip(), part.accessibleName(), part.accessibleDescription())
    if isinstance(part, QLabel | QAbstractButton):
        yield part.text()
    elif isinstance(part, QLineEdit | QPlainTextEdit):
        yield part.placeholderText()
    elif isinstance(part, QComboBox):
        yield from (part.itemText(index) for index in range(part.count()))
    elif isinstance(part, QTabBar):
        yield from (part.tabText(index) for index in range(part.count()))
    elif isinstance(part, QMenu):
        yield part.title()
    elif isinstance(part, QAbstractItemView) and part.model() is not None:
        yield from said_by_model(part.model())


def columns(model: QAbstractItemModel, above: QModelIndex) -> int:
    # A list has one, and does not say so to Python.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)


def said_by_model(model: QAbstractItemModel) -> Iterator[str]:
    for way in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
        count = (
            columns(model, QModelIndex())
            if way is Qt.Orientation.Horizontal
            else min(model.rowCount(QModelIndex()), ROWS)
        )
        yield from (str(model.headerData(section, way) or "") for section in range(count))
    waiting = [QModelIndex()]
    while waiting:
        above = waiting.pop()
        for row in range(min(model.rowCount(above), ROWS)):
            waiting.append(model.index(row, 0, above))
            for column in range(columns(model, above)):
                index = model.index(row, column, above)
                yield from (found for role in ROLES if isinstance(found := index.data(role), str))


class Walk:
    """Opens one part of the window after the other, and gathers what each says."""

    def __init__(self, window, qtbot) -> None:
        self.window, self._qtbot = window, qtbot
        self.heard: dict[str, str] = {}

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self.window.is_busy, timeout=30_000)
        QApplication.processEvents()

    def listen(self) -> None:
        for root in QApplication.topLevelWidgets():
            for place, text in words_of(root):
                self.heard.setdefault(text, place)

    def do(self, key: str) -> None:
        """What an action opens, whether it waits for an answer or not; closed again when it has been heard."""
        timer = QTimer()
        timer.timeout.connect(self._hear_dialog)
        timer.start(40)
        self.window.commands[key].trigger()
        self.settle()
        QTest.qWait(60)
        timer.stop()
        self.listen()

    def _hear_dialog(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            self.listen()
            dialog.close()

    def go_through(self) -> None:
        window = self.window
        self.listen()
        view = window.current
        found = view.report.analysis
        view.view.select(view.page.to_view(found.indicators[0].span))
        window.annotating.offer()
        self.listen()
        window.annotating.highlight(Color.GREEN.value)
        view.view.select(view.page.to_view(found.headings[0].span))
        window.annotating.write_note()
        window.annotating.editor._note.setPlainText("甲乙")
        window.annotating.editor._tags.set_tags(("甲/乙",))
        self.listen()
        window.annotating.editor.save()
        for name in ("outline", "library", "tags", "notes", "indicators", "info"):
            window.panes.show_named(name)
            self.settle()
            self.listen()
        window.find_bar.start("甲")
        window.find_bar._settled()
        self.listen()
        window.find_bar.start("戊")
        window.find_bar._settled()
        self.listen()
        window.top_bar.search.setText("投入")
        QTest.qWait(300)
        self.settle()
        self.listen()
        for position in (0, view.page.found.indicators[0].span.start):
            menu = QMenu()
            for part in (window.comparing, window.correcting, window.annotating):
                part.add_to_menu(menu, view, position)
            self.heard |= {action.text(): "context menu" for action in menu.actions()}
        for spec in specs():
            if spec.key not in ELSEWHERE and not spec.key.startswith(("theme-", "script-")):
                self.do(spec.key)
        window.open_path(Path("/nowhere/甲.txt"))
        self.settle()
        self.listen()


def walk(window, qtbot) -> dict[str, str]:
    one = Walk(window, qtbot)
    one.go_through()
    assert len(one.heard) > 400, "it went through too little"
    return one.heard


def left_over(text: str, wrong) -> str:
    for kept in sorted((*EXAMPLES, *UNITS, *OWN_NAMES), key=len, reverse=True):
        text = text.replace(kept, "")
    return "".join(character for character in text if wrong(character) and character not in DOCUMENT)


def test_no_chinese_is_left_in_english(speak, open_window, qtbot):
    speak(ENGLISH)
    heard = walk(open_window(REPORT), qtbot)
    left = {text: place for text, place in heard.items() if left_over(text, HAN.match)}
    assert left == {}


def test_nothing_simplified_is_left_in_traditional(speak, open_window, qtbot):
    speak(HANT)
    simplified = one_script().hans
    heard = walk(open_window(TRADITIONAL), qtbot)
    left = {text: place for text, place in heard.items() if left_over(text, simplified.__contains__)}
    assert left == {}


def test_the_walk_would_notice(open_window, qtbot):
    one = Walk(open_window(REPORT), qtbot)
    one.listen()
    assert sum(bool(left_over(text, HAN.match)) for text in one.heard) > 150
