from __future__ import annotations

import re

import pytest
from panel_samples import CARDS, DOCUMENTS, FACTS, INDICATORS, OUTLINE, TAGS
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from reader.analyze.finding import IndicatorKind
from reader.annotate.model import Color, Style
from reader.app.settings import Settings
from reader.source.repair import REASONS
from reader.text.resources import data_folder
from reader.ui.dialogs.about import AboutDialog
from reader.ui.dialogs.export import ExportDialog, ExportOffer
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.dialogs.shortcuts import KeyRow, ShortcutsDialog
from reader.ui.panels.annotations import AnnotationPanel
from reader.ui.panels.indicators import IndicatorPanel
from reader.ui.panels.info import InfoPanel
from reader.ui.panels.library import LibraryPanel
from reader.ui.panels.outline import OutlinePanel
from reader.ui.panels.tags import TagPanel
from reader.ui.popups.note_editor import NoteEditor
from reader.ui.popups.selection import SelectionPopup
from reader.ui.style import ROLES, blend, palette, style_sheet
from reader.ui.theme import DARK, LIGHT, THEMES, contrast
from reader.ui.widgets.chips import Chip, ChipRow
from reader.ui.widgets.dots import ColorDots, DotMode
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.icons import icon_pixmap, icon_source
from reader.ui.widgets.message_bar import MessageBar, MessageKind
from reader.ui.widgets.names import color_name, encoding_name, kind_name, repair_name, script_name, style_name
from reader.ui.widgets.pills import PillTabs
from reader.ui.widgets.segments import ScriptSwitch

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

PROGRAM_ICON = "yandu"
ICONS = sorted({path.stem for path in (data_folder("resources") / "icons").glob("*.svg")} - {PROGRAM_ICON})


def outline(theme):
    panel = OutlinePanel(theme)
    panel.set_nodes(OUTLINE)
    return panel


def cards(theme):
    panel = AnnotationPanel(theme)
    panel.set_cards(CARDS)
    return panel


def indicators(theme):
    panel = IndicatorPanel(theme)
    panel.set_rows(INDICATORS)
    return panel


def library(theme):
    panel = LibraryPanel(theme)
    panel.set_documents(DOCUMENTS)
    return panel


def tags(theme):
    panel = TagPanel(theme)
    panel.set_tags(TAGS)
    return panel


def info(theme):
    panel = InfoPanel(theme)
    panel.set_facts(FACTS)
    return panel


def selection(theme):
    host = QWidget()
    SelectionPopup(theme, host).show_for(QRect(10, 10, 50, 20), host)
    return host


def editor(theme):
    host = QWidget()
    NoteEditor(theme, host).edit_new("引文", Color.YELLOW, (), QRect(10, 10, 50, 20), host)
    return host


def export(theme):
    offer = ExportOffer(data_folder("resources"), "摘录", "a", (("a", "甲"),), (("标签", 1),))
    return ExportDialog(offer, lambda _request: (1, "x"), theme)


def preferences(theme):
    return PreferencesDialog(Settings(), theme)


def shortcuts(_theme):
    return ShortcutsDialog(lambda: (KeyRow("open", "打开", "文件", ("Ctrl+O",), ("Ctrl+O",)),), LIGHT)


def about(_theme):
    return AboutDialog()


def find(theme):
    return FindBar(theme)


def message(theme):
    bar = MessageBar(theme)
    bar.show_message("出了点问题。", MessageKind.ERROR, action="重试", code="again")
    return bar


MAKERS = (outline, cards, indicators, library, tags, info, selection, editor)
MAKERS += (export, preferences, shortcuts, about, find, message)


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_every_control_has_a_name_and_its_keys(qtbot, make):
    host = make(LIGHT)
    qtbot.addWidget(host)
    nameless = []
    for control in host.findChildren(QWidget):
        ours = not control.objectName().startswith("qt_") and type(control).__name__ != "QComboBoxPrivateContainer"
        inside_combo = any(isinstance(above, QComboBox) for above in _above(control))
        unseen_head = isinstance(control, QHeaderView) and control.isHidden()
        if not ours or inside_combo or unseen_head:
            continue
        operated = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
        # A button inside a field is named by its action; the keyboard has Esc for it.
        in_field = isinstance(control.parentWidget(), QLineEdit)
        named = control.accessibleName() or (control.text() if in_field else "")
        if isinstance(control, operated) and not named:
            nameless.append(control)
        if isinstance(control, QAbstractButton):
            assert control.toolTip(), control
            # Of a row in which one is on, Tab goes to that one, the arrow keys to the others.
            one_of_many = control.group() is not None and control.group().exclusive() and not control.isChecked()
            assert in_field or one_of_many or control.focusPolicy() & Qt.FocusPolicy.TabFocus, control
    assert nameless == []


def _above(widget: QWidget):
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_everything_is_painted_in_every_theme(qtbot, make, theme):
    host = make(LIGHT)
    qtbot.addWidget(host)
    host.resize(400, 500)
    host.show()
    before = host.grab().toImage()
    before_all = QApplication.palette()
    QApplication.setPalette(palette(theme))
    host.setStyleSheet(style_sheet())
    for child in host.findChildren(QWidget):
        if hasattr(child, "set_theme"):
            child.set_theme(theme)
    if hasattr(host, "set_theme"):
        host.set_theme(theme)
    after = host.grab().toImage()
    QApplication.setPalette(before_all)
    assert not after.isNull()
    assert len(_colors(after)) > 3
    if theme is DARK:
        assert _colors(after) != _colors(before)


def _colors(image: QImage) -> set[str]:
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return {image.pixelColor(x, y).name() for x, y in points}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_style_sheet_is_filled_in_and_readable(theme):
    sheet = style_sheet(15)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert "font-size: 14px" in sheet
    colors, roles = palette(theme), dict(ROLES.values())
    pairs = re.findall(r"background: palette\(([\w-]+)\); color: palette\(([\w-]+)\)", sheet)
    assert pairs
    for background, foreground in pairs:
        one, other = (colors.color(roles[name]).name() for name in (foreground, background))
        assert contrast(one, other) >= 4.5, (foreground, background)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_the_delegates_paint_is_readable(theme):
    chosen = blend(theme.paper, theme.accent_soft, 0.6)
    pairs = [
        (theme.ink, chosen),
        (theme.muted, chosen),
        (theme.muted, theme.sunken),
        (theme.muted, theme.hover),
        (theme.muted, theme.accent_soft),
        (theme.accent, theme.accent_soft),
        (theme.accent, theme.hover),
        (theme.on_accent, theme.accent),
        (theme.danger, theme.window),
        *((theme.indicator(kind.value), theme.window) for kind in IndicatorKind),
        *((theme.indicator(kind.value), theme.hover) for kind in IndicatorKind),
        *((theme.ink, theme.swatch(color.value).ground) for color in Color),
    ]
    low = [(one, two, round(contrast(one, two), 2)) for one, two in pairs if contrast(one, two) < 4.5]
    assert low == []


def test_blending_goes_from_the_ground_to_the_other():
    assert blend("#000000", "#ffffff", 0) == "#000000"
    assert blend("#000000", "#ffffff", 1) == "#ffffff"
    assert blend("#000000", "#ff8000", 0.5) == "#804000"


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_a_line_in_the_colour_asked_for(qapp, name):
    source = icon_source(name)
    assert 'stroke="currentColor"' in source
    assert 'stroke-width="1.5"' in source
    image = icon_pixmap(name, QColor("#ff0000"), 20, 2).toImage()
    assert image.width() == 40
    drawn = {
        image.pixelColor(x, y).name() for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() > 200
    }
    assert drawn
    assert all(QColor(one).red() > 200 and QColor(one).green() < 60 for one in drawn)


def test_an_unknown_icon_is_a_bug():
    with pytest.raises(FileNotFoundError):
        icon_source("no-such-icon")


def test_every_code_has_a_word():
    for name, codes in ((color_name, Color), (style_name, Style), (kind_name, IndicatorKind)):
        assert len({name(code) for code in codes}) == len(codes)
        assert all(name(code) != code.value for code in codes)
    assert repair_name("gloss") == "去除注音"
    assert repair_name("something-new") == "something-new"


def test_every_repair_has_a_name_of_its_own():
    names = {repair_name(reason) for reason in REASONS}
    assert len(names) == len(REASONS)
    assert not names & REASONS
    assert [encoding_name(one) for one in ("utf-16-le", "gb18030", "utf-8")] == ["UTF-16 LE", "GB18030", "UTF-8"]
    assert script_name("Hant") == "繁体"


def test_scripts_are_switched_by_click_and_arrow(qtbot):
    switch = ScriptSwitch()
    qtbot.addWidget(switch)
    switch.show()
    switch.set_value("hans")
    spy = QSignalSpy(switch.script_requested)
    QTest.mouseClick(switch._buttons["tw"], Qt.MouseButton.LeftButton)
    assert spy.at(0) == ["tw"]
    switch.activateWindow()
    switch._buttons["tw"].setFocus()
    qtbot.waitUntil(switch._buttons["tw"].hasFocus)
    QTest.keyClick(switch._buttons["tw"], Qt.Key.Key_Right)
    assert spy.count() == 2
    assert spy.at(1) == ["hk"]
    assert switch.value() == "hk"
    assert switch._buttons["original"].toolTip().endswith("（Alt+1）")


def test_setting_a_script_asks_for_nothing(qtbot):
    switch = ScriptSwitch()
    qtbot.addWidget(switch)
    spy = QSignalSpy(switch.script_requested)
    switch.set_value("hk")
    assert spy.count() == 0
    with pytest.raises(KeyError):
        switch.set_value("xx")


def test_pills_count_and_change(qtbot):
    pills = PillTabs("栏")
    qtbot.addWidget(pills)
    for title in ("批注", "指标"):
        pills.add_tab(title, "Ctrl+1")
    spy = QSignalSpy(pills.current_changed)
    pills.set_count(1, 169)
    pills.set_count(0, 0)
    assert [pills._group.button(place).text() for place in (0, 1)] == ["批注", "指标 169"]
    QTest.mouseClick(pills._group.button(1), Qt.MouseButton.LeftButton)
    assert spy.at(0) == [1]
    pills.set_current(0)
    assert (pills.current(), spy.count()) == (0, 1)


def test_dots_are_buttons_one_choice_or_any(qtbot):
    buttons, one, any_number = (ColorDots(LIGHT, mode=mode) for mode in DotMode)
    for dots in (buttons, one, any_number):
        qtbot.addWidget(dots)
        for color in (Color.GREEN, Color.PINK):
            QTest.mouseClick(dots._dots[color], Qt.MouseButton.LeftButton)
    assert buttons.colors() == frozenset()
    assert (one.color(), one.colors()) == (Color.PINK, frozenset({Color.PINK}))
    assert any_number.colors() == frozenset({Color.GREEN, Color.PINK})


def test_chips_keep_their_state_and_order(qtbot):
    row = ChipRow("种类")
    qtbot.addWidget(row)
    spy = QSignalSpy(row.changed)
    row.set_chips((Chip("a", "甲", 1), Chip("c", "丙", 3)))
    QTest.mouseClick(row._buttons["c"], Qt.MouseButton.LeftButton)
    row.set_chips((Chip("b", "乙", 2), Chip("c", "丙", 4)))
    assert row.values() == frozenset({"c"})
    assert [row._flow.itemAt(place).widget().text() for place in range(row._flow.count())] == ["乙 2", "丙 4"]
    assert spy.count() == 1


def test_chips_wrap_to_the_width(qtbot):
    row = ChipRow("种类")
    qtbot.addWidget(row)
    row.set_chips(tuple(Chip(str(n), "金额", n) for n in range(8)))
    assert row._flow.heightForWidth(150) > 2 * row._flow.heightForWidth(2000)


def test_the_find_bar_asks_once_typing_pauses(qtbot):
    bar = FindBar(LIGHT)
    qtbot.addWidget(bar)
    bar.start("学校")
    with qtbot.waitSignal(bar.query_changed) as caught:
        QTest.keyClicks(bar._query, "abc")
    assert caught.args == ["abc"]
    bar.set_count(3, 27)
    assert bar._count.text() == "3 / 27"
    bar.set_count(0, 0)
    assert bar._count.text() == "没有找到"
    assert not bar._next.isEnabled()


def test_the_find_bar_steps_and_closes_by_key(qtbot):
    bar = FindBar(LIGHT)
    qtbot.addWidget(bar)
    bar.start("a")
    bar.set_count(1, 2)
    spies = [QSignalSpy(signal) for signal in (bar.next_requested, bar.previous_requested, bar.closed)]
    QTest.keyClick(bar._query, Qt.Key.Key_Return)
    QTest.keyClick(bar._query, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(bar._query, Qt.Key.Key_Escape)
    assert [spy.count() for spy in spies] == [1, 1, 1]


def test_enter_finds_what_was_just_typed_before_it_steps(qtbot):
    bar = FindBar(LIGHT)
    qtbot.addWidget(bar)
    bar.start()
    order = []
    bar.query_changed.connect(order.append)
    bar.next_requested.connect(lambda: order.append("next"))
    QTest.keyClicks(bar._query, "ab")
    QTest.keyClick(bar._query, Qt.Key.Key_Return)
    assert order == ["ab", "next"]


def test_errors_stay_and_information_goes(qtbot):
    bar = MessageBar(LIGHT)
    qtbot.addWidget(bar)
    bar.show_message("已保存。", MessageKind.SUCCESS)
    assert bar._timer.isActive()
    bar.show_message("打不开。", MessageKind.ERROR, action="重试", code="again")
    assert not bar._timer.isActive()
    spy = QSignalSpy(bar.action_requested)
    QTest.mouseClick(bar._action, Qt.MouseButton.LeftButton)
    assert spy.at(0) == ["again"]
    assert bar.isHidden()
