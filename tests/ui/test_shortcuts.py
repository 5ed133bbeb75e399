"""The keys of the actions: looked up, changed, kept, given back."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.app.settings import Settings
from reader.ui.dialogs.shortcuts import KeyRow, ShortcutsDialog, fit
from reader.ui.theme import LIGHT

pytestmark = pytest.mark.gui
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(open_window):
    return open_window("年度工作报告\n\n一、经济\n全年增长5.2%。\n")


@pytest.fixture
def dialog(window, qtbot):
    qtbot.keyClick(window.frame, "/", CONTROL)
    shown = window.shortcuts.dialog
    assert isinstance(shown, ShortcutsDialog)
    return shown


def choose(dialog, name):
    dialog._filter.setText("")
    dialog._filter._settled()
    row = next(at for at, one in enumerate(dialog.rows) if one.name == name)
    QTest.mouseClick(
        dialog._list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=scrolled(dialog, row),
    )


def scrolled(dialog, row):
    index = dialog._model.index(row)
    dialog._list.scrollTo(index)
    return dialog._list.visualRect(index).center()


def press(dialog, key, modifiers):
    dialog._edit.setFocus()
    QTest.keyClick(dialog._edit, key, modifiers)
    QApplication.processEvents()


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_new_keys_work_at_once_are_told_and_are_kept(window, dialog, qtbot, tmp_path):
    choose(dialog, "导出摘录")
    press(dialog, Qt.Key.Key_J, CONTROL)
    click(dialog._set)
    assert window.commands.keys("export") == ("Ctrl+J",)
    assert "Ctrl+J" in window.top_bar._export.toolTip()
    kept = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    assert kept["shortcuts"] == {"export": ["Ctrl+J"]}


def test_keys_taken_from_another_are_told_of_before_and_gone_there_after(window, dialog):
    choose(dialog, "导出摘录")
    press(dialog, Qt.Key.Key_H, CONTROL)
    assert "“高亮”" in dialog._problem.text()
    click(dialog._set)
    assert window.commands.keys("export") == ("Ctrl+H",)
    assert window.commands.keys("highlight") == ()
    click(dialog._all)
    assert window.commands.keys("export") == ("Ctrl+E",)
    assert window.commands.keys("highlight") == ("Ctrl+H",)
    assert window.memory.settings.shortcuts == {}


def test_one_action_gets_its_own_keys_back(window, dialog):
    choose(dialog, "全屏")
    assert not dialog._default.isEnabled()
    press(dialog, Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier)
    click(dialog._set)
    assert window.commands.keys("full-screen") == ("F12",)
    click(dialog._default)
    assert window.commands.keys("full-screen") == ("F11",)
    assert window.memory.settings.shortcuts == {}


def test_keys_are_taken_away(window, dialog):
    choose(dialog, "高亮")
    click(dialog._drop)
    assert window.commands.keys("highlight") == ()
    assert not dialog._drop.isEnabled()
    assert window.memory.settings.shortcuts == {"highlight": []}


def test_keys_that_would_disturb_typing_are_refused(window, dialog):
    choose(dialog, "导出摘录")
    press(dialog, Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier)
    assert not dialog._set.isEnabled()
    assert dialog._problem.text()
    assert window.commands.keys("export") == ("Ctrl+E",)


def test_the_keys_of_lists_are_shown_and_cannot_be_changed(dialog):
    choose(dialog, "加标签")
    assert not dialog._edit.isEnabled()
    assert not dialog._set.isEnabled()


@pytest.mark.parametrize(
    ("query", "found"),
    [("ctrl+w", "关闭标签页"), ("导出", "导出摘录"), ("gbbq", "关闭标签页"), ("F11", "全屏")],
)
def test_a_row_is_found_by_name_pinyin_and_keys(dialog, query, found):
    dialog._filter.setText(query)
    dialog._filter._settled()
    assert found in [row.name for row in dialog.rows]
    assert len(dialog.rows) < 12


def test_settings_of_a_wrong_form_leave_the_keys_alone(window):
    window.memory.settings = Settings(shortcuts={"export": "Ctrl+J", "open": [3], "unknown": ["Ctrl+9"]})
    from reader.ui.controls.shortcuts_control import ShortcutsControl

    ShortcutsControl(window.commands, window.memory, LIGHT, window.frame)
    assert window.commands.keys("export") == ("Ctrl+E",)
    assert window.commands.keys("open") == ("Ctrl+O",)


def test_no_two_actions_share_a_key(window):
    used = [keys for one in window.commands.listed() for keys in window.commands.keys(one.key)]
    assert len(used) == len(set(used))


@pytest.mark.parametrize(("keys", "expected"), [("A", False), ("Shift+A", False), ("F5", True), ("Alt+A", True)])
def test_what_leaves_typing_alone(keys, expected):
    assert fit(QKeySequence(keys)) is expected


def test_a_row_knows_whether_it_was_changed():
    assert KeyRow("a", "", "", ("F2",), ("F3",)).changed
    assert not KeyRow("a", "", "", ("F2",), ("F2",)).changed
    assert not KeyRow("", "", "", ("F2",)).changed
