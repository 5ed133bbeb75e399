"""A closed dialog or pop-up is gone at once: a search for cycles, which would find what is left, hardly ever comes."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import weakref
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import reader.ui.dialogs
import reader.ui.popups
from reader.analyze.finding import IndicatorKind
from reader.annotate.model import Color
from reader.app.note_import import NoteImport
from reader.app.settings import Settings
from reader.ui.dialogs.about import AboutDialog
from reader.ui.dialogs.checking import CheckReport
from reader.ui.dialogs.choosing import ChoosingDialog
from reader.ui.dialogs.diagnostics import DiagnosticsDialog
from reader.ui.dialogs.encoding import EncodingDialog
from reader.ui.dialogs.everywhere import EverywhereDialog
from reader.ui.dialogs.export import ExportDialog, ExportOffer
from reader.ui.dialogs.importing import ImportReport
from reader.ui.dialogs.indicator import Guess, IndicatorDialog
from reader.ui.dialogs.naming import NameDialog
from reader.ui.dialogs.note_import import NoteImportDialog
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.dialogs.report import ReportDialog
from reader.ui.dialogs.restoring import RestoreDialog
from reader.ui.dialogs.shortcuts import KeyRow, ShortcutsDialog
from reader.ui.dialogs.trash import TrashDialog
from reader.ui.dialogs.wording import WordingDialog
from reader.ui.popups.change_card import ChangeCard
from reader.ui.popups.frame import PopupFrame
from reader.ui.popups.hover_card import HoverCard
from reader.ui.popups.note_editor import NoteEditor
from reader.ui.popups.palette import PalettePopup
from reader.ui.popups.query_help import QueryHelp
from reader.ui.popups.selection import SelectionPopup
from reader.ui.popups.typography import TypographyPopup
from reader.ui.theme import DARK, LIGHT

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

FILE = Path("报告.txt")
OFFER = ExportOffer(FILE.parent, "摘录", "aa", (("aa", "青禾县总结"),), (("学前教育", 4),))
GUESS = Guess("5", "新建学校", "所。", IndicatorKind.COUNT, "所", "学校")
KEYS = (KeyRow("open", "打开", "文件", ("Ctrl+O",), ("Ctrl+O",)),)
MAKERS: dict[type[QWidget], Callable[[QWidget], QWidget]] = {
    AboutDialog: AboutDialog,
    CheckReport: lambda window: CheckReport("发现 1 处问题。", (), window),
    ChoosingDialog: lambda window: ChoosingDialog("选一个", "哪一个？", ["甲", "乙"], window),
    DiagnosticsDialog: lambda window: DiagnosticsDialog((), ["一个错误"], FILE, window),
    EncodingDialog: lambda window: EncodingDialog(FILE.name, "utf-8", LIGHT, window),
    EverywhereDialog: lambda window: EverywhereDialog("学校", Color.YELLOW, (), LIGHT, window),
    ExportDialog: lambda window: ExportDialog(OFFER, lambda _request: (1, "# 摘录"), LIGHT, window),
    ImportReport: lambda window: ImportReport("1 份没有导入。", ((FILE, "读不出"),), window),
    IndicatorDialog: lambda window: IndicatorDialog("更改指标", GUESS, LIGHT, window),
    NameDialog: lambda window: NameDialog("集合的名称", "年报", str, window),
    NoteImportDialog: lambda window: NoteImportDialog(FILE.name, NoteImport((), None), LIGHT, window),
    PreferencesDialog: lambda window: PreferencesDialog(Settings(), LIGHT, window),
    ReportDialog: lambda window: ReportDialog("结果", "都好。", ("文件", "原因"), (100,), window),
    RestoreDialog: lambda window: RestoreDialog(FILE, "选一份备份。", LIGHT, window),
    ShortcutsDialog: lambda window: ShortcutsDialog(lambda: KEYS, LIGHT, window),
    TrashDialog: lambda window: TrashDialog(LIGHT, window),
    WordingDialog: lambda window: WordingDialog(LIGHT, window),
    ChangeCard: lambda window: ChangeCard(LIGHT, window),
    HoverCard: lambda window: HoverCard(LIGHT, window),
    NoteEditor: lambda window: NoteEditor(LIGHT, window),
    PalettePopup: lambda window: PalettePopup(LIGHT, window),
    QueryHelp: lambda window: QueryHelp(LIGHT, window),
    SelectionPopup: lambda window: SelectionPopup(LIGHT, window),
    TypographyPopup: lambda window: TypographyPopup(Settings(), LIGHT, window),
}


@pytest.fixture(autouse=True)
def no_collector():
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.set_debug(0)
    gc.garbage.clear()
    gc.enable()


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    widget.resize(900, 700)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def turn() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def used_and_closed(made: QWidget) -> weakref.ref[QWidget]:
    """Shown, walked through with the keyboard, given another theme, closed, and to be deleted."""
    made.show()
    turn()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Tab):
        QTest.keyClick(made.focusWidget() or made, key)
    if hasattr(made, "set_theme"):
        made.set_theme(DARK)
    turn()
    made.close()
    made.deleteLater()
    return weakref.ref(made)


def waiting_for_a_search() -> Counter[str]:
    """What only a search for cycles finds, of our classes and of Qt's."""
    gc.set_debug(gc.DEBUG_SAVEALL)
    gc.collect()
    gc.set_debug(0)
    kinds = [type(one) for one in gc.garbage]
    gc.garbage.clear()
    return Counter(kind.__name__ for kind in kinds if kind.__module__.startswith(("reader.", "PySide6.")))


def test_every_dialog_and_pop_up_is_tried():
    for package in (reader.ui.dialogs, reader.ui.popups):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    known, found = {QDialog, PopupFrame}, set[type[QWidget]]()
    while known:
        below = [one for kind in known for one in kind.__subclasses__() if one.__module__.startswith("reader.")]
        known = set(below)
        found |= known
    assert {one for one in found if one.__module__.startswith(("reader.ui.dialogs.", "reader.ui.popups."))} == set(
        MAKERS
    )


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_nothing_of_it_is_left(window, kind):
    for _ in range(2):
        gone = used_and_closed(MAKERS[kind](window))
        turn()
        assert gone() is None
        left = waiting_for_a_search()
    assert left == {}
