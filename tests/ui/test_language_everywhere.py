"""Nothing in the window is left in another language than the reader's: every part of it is opened and gone through."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import translations
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
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

from reader.script.detect import one_script
from reader.ui.language import ENGLISH, HANT, NAMES, Translations
from tests.ui.walk import Walk

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
FORMS = {"增长 3.2%", "增長 3.2%", "衞生 3.2%"}
"""Lines set in a region's forms, for the choice of fonts."""
UNITS = {"公办园占比", "占比 > 50%", "指标/占比"}
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
ROWS = 60


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


class Listening(Walk):
    """Gathers what each part of the window says."""

    def __init__(self, window, qtbot) -> None:
        super().__init__(window, qtbot)
        self.heard: dict[str, str] = {}

    def listen(self) -> None:
        for root in QApplication.topLevelWidgets():
            for place, text in words_of(root):
                self.heard.setdefault(text, place)

    def menu_shown(self, menu: QMenu) -> None:
        self.heard |= {action.text(): "context menu" for action in menu.actions()}


def walk(window, qtbot) -> dict[str, str]:
    one = Listening(window, qtbot)
    one.go_through()
    assert len(one.heard) > 400, "it went through too little"
    return one.heard


def left_over(text: str, wrong) -> str:
    for kept in sorted((*EXAMPLES, *FORMS, *UNITS, *OWN_NAMES), key=len, reverse=True):
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
    one = Listening(open_window(REPORT), qtbot)
    one.listen()
    assert sum(bool(left_over(text, HAN.match)) for text in one.heard) > 150
