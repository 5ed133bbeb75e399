"""How reports are set: chosen in the pop-up and the preferences, held at once, remembered, the place kept."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.app.settings import Settings, load_settings
from reader.app.upkeep import backup_times
from reader.script.view import ViewScript
from reader.ui import system_text
from reader.ui.document import typography
from reader.ui.document.typography import typography_of
from reader.ui.reading.content import BlockStyle, Content, TextBlock
from reader.ui.reading.style import PageStyle, Typography
from reader.ui.theme import _installed

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

SENTENCE = "全市各级各类学校认真落实年度工作要点，办学条件进一步改善，教育质量稳步提高。"
TEXT = "年度工作报告\n\n" + "".join(
    f"{number}、第{number}项工作\n\n{SENTENCE * 4}\n\n{SENTENCE * 2}\n\n" for number in "一二三四五六七八九"
)


@pytest.fixture
def window(open_window):
    made = open_window(TEXT)
    made.frame.resize(1500, 800)  # room for the longest lines
    made.current.setFocus()
    QApplication.processEvents()
    return made


@pytest.fixture
def popup(window):
    QTest.keyClick(
        window.current.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    made = window.typesetting.popup
    assert made is not None
    assert made.isVisible()
    return made


def metrics(window):
    return window.current.view._geometry.page.style.body


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_every_choice_holds_at_once_keeps_the_place_and_is_remembered(window, popup, tmp_path):
    view = window.current.view
    place = TEXT.index("五、第五项")
    view.scroll_to(place, flash=False)
    line = view._geometry.line_top(place)
    form = popup._form
    changes = (
        (lambda: press(form._face._buttons["sans"]), lambda: "Sans" in metrics(window).font.family()),
        (lambda: press(form._size._more), lambda: metrics(window).em == 19),
        (lambda: press(form._measure._less), lambda: view._geometry.page.measure == 35 * 19),
        (lambda: press(form._line._more), lambda: metrics(window).line_height == round(19 * 1.9)),
        (lambda: press(form._gap._buttons["0.9"]), lambda: metrics(window).before == round(19 * 0.9)),
        (lambda: press(form._indented), lambda: metrics(window).indent == 0),
        (lambda: press(form._justified), lambda: not metrics(window).justified),
    )
    for change, holds in changes:
        assert not holds()
        change()
        assert holds()
        assert view.top_position() == place
        assert view._geometry.line_top(place) == line
    kept = load_settings(tmp_path / "settings.json")
    assert (kept.typeface, kept.text_size, kept.measure, kept.line_height) == ("sans", 19, 35, 1.9)
    assert (kept.paragraph_gap, kept.indented, kept.justified) == (0.9, False, False)
    press(form._usual)
    assert window.typesetting.typography == Typography()
    assert view.top_position() == place
    assert not form._usual.isEnabled()


def test_the_pop_up_is_worked_and_left_by_keys(window, popup):
    size = popup._form._size
    for _ in range(30):
        if size._more.hasFocus():
            break
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert size._more.hasFocus()
    QTest.keyClick(size._more, Qt.Key.Key_Up)
    assert metrics(window).em == 19
    assert size.accessibleName() == "字号：19"
    QTest.keyClick(size._more, Qt.Key.Key_Home)
    assert metrics(window).em == typography.SIZES[0]
    QTest.keyClick(size._more, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert window.current.view.hasFocus()


def test_a_click_elsewhere_puts_the_pop_up_away_and_the_button_does_too(window, popup):
    press(window.current.view.viewport())
    assert not popup.isVisible()
    press(window.top_bar.typography)
    assert popup.isVisible()
    frame = popup.geometry()
    assert window.frame.rect().contains(frame)
    press(window.top_bar.typography)
    assert not popup.isVisible()


def test_the_theme_is_chosen_there_too(window, popup, tmp_path):
    press(popup._themes._buttons["sepia"])
    assert window.appearance.theme.name == "sepia"
    assert load_settings(tmp_path / "settings.json").theme == "sepia"


def test_the_preferences_hold_the_same_choices(window):
    window.commands["preferences"].trigger()
    dialog = window.preferences.dialog
    press(dialog._parts._buttons["type"])
    assert dialog._typography.isVisible()
    press(dialog._typography._size._less)
    assert metrics(window).em == 17
    dialog.accept()
    # A document opened later is set so too.
    assert window.workspace._typography.size == 17


def test_letters_have_the_forms_of_the_script_shown(window, qtbot):
    families = {}
    for serif in (True, False):
        window.typesetting.take(Settings(theme="light", typeface="serif" if serif else "sans"))
        for script, region in ((ViewScript.HANS, "SC"), (ViewScript.TW, "TC"), (ViewScript.HK, "HK")):
            window.current.show_script(script)
            qtbot.waitUntil(lambda: not window.is_busy, timeout=20_000)
            families[serif, region] = metrics(window).font.family()
            assert families[serif, region] == _installed(region, serif)[0]
    if all(name.startswith("Noto") for name in families.values()):
        assert len(set(families.values())) == len(families)


def test_titles_take_the_typeface_and_long_paragraphs_no_gap_within():
    sans = PageStyle("zh-Hans", 1.0, Typography(serif=False, gap=0.9))
    assert sans.of(TextBlock(0, 1)).before == round(18 * 0.9)
    assert sans.of(TextBlock(0, 1, level=-1)).before == 0


def test_what_no_page_can_be_set_by_is_brought_within_bounds(monkeypatch):
    monkeypatch.setattr(typography, "text_scale", lambda: 1.0)
    wild = typography_of(Settings(text_size=900, measure=2, line_height=0.1, paragraph_gap=-3.0, typeface="comic"))
    assert wild == Typography(size=40, measure=30, line_height=1.4, gap=0.0)


def test_larger_letters_of_the_system_are_respected(monkeypatch):
    monkeypatch.setattr(typography, "text_scale", lambda: 1.5)
    assert typography_of(Settings()).size == 27
    monkeypatch.setattr(system_text, "text_scale", lambda: 1.5)
    assert system_text.scaled(30) == 45


def test_a_file_with_wrong_types_gives_the_usual(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"text_size": "big", "measure": 33, "typeface": 3}), encoding="utf-8")
    kept = load_settings(path)
    assert (kept.text_size, kept.measure, kept.typeface) == (18, 33, "serif")


def test_less_motion_is_asked_for(window):
    assert window.current.view._flash.animated
    window.typesetting.take(Settings(theme="light", reduced_motion=True))
    assert not window.current.view._flash.animated


def test_digits_of_a_table_are_equally_wide(make_view):
    text = "指标 | 1111 | 2222\n公里 | 9999 | 1000"
    half = text.index("\n")
    rows = (TextBlock(0, half, BlockStyle.TABLE), TextBlock(half + 1, len(text), BlockStyle.TABLE))
    view = make_view(Content(text, rows))
    widths = set()
    for index in range(2):
        for piece in view._geometry.page.paragraph(index)._placed:
            glyphs = piece.piece.shaped.widths
            widths |= {
                round(advance, 3)
                for char, advance in zip(glyphs.text, glyphs.advances, strict=True)
                if char.isdecimal()
            }
    assert len(widths) == 1


def test_a_family_is_chosen_for_a_region_seen_remembered_and_given_back(window, tmp_path):
    window.commands["preferences"].trigger()
    dialog = window.preferences.dialog
    dialog.show_part("type")
    choices = dialog._fonts._lists["SC"]
    family = next(name for name in (choices.itemData(at) for at in range(choices.count())) if "Mono" in name)
    choices.setFocus()
    choices.setCurrentIndex(choices.findData(family))
    assert metrics(window).font.families()[0] == family
    assert dialog._fonts._samples["SC"].styleSheet().startswith(f'font-family: "{family}"')
    assert load_settings(tmp_path / "settings.json").reading_fonts == {"SC": family}
    window.current.show_script(ViewScript.HK)
    assert metrics(window).font.families()[0] != family
    window.current.show_script(ViewScript.HANS)
    QTest.mouseClick(dialog._typography._usual, Qt.MouseButton.LeftButton)
    assert choices.currentData() == ""
    assert metrics(window).font.families()[0] != family
    assert load_settings(tmp_path / "settings.json").reading_fonts == {}


def test_a_family_this_machine_lacks_is_named_and_does_no_harm(window):
    window.memory.keep(replace(window.memory.settings, reading_fonts={"SC": "Nowhere Kai"}))
    window.typesetting.refresh()
    assert "Nowhere Kai" not in metrics(window).font.families()
    window.commands["preferences"].trigger()
    choices = window.preferences.dialog._fonts._lists["SC"]
    assert choices.currentText().startswith("Nowhere Kai（")
    assert window.preferences.dialog._fonts.fonts() == {"SC": "Nowhere Kai"}


def test_the_preferences_tell_of_the_library_and_back_it_up(window, qtbot):
    window.commands["preferences"].trigger()
    dialog = window.preferences.dialog
    dialog.show_part("library")
    form = dialog.library
    assert form._place.text() == str(window._session.library.path)
    assert not form._restore.isEnabled()
    QTest.mouseClick(form._back_up, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: form._restore.isEnabled())
    assert form._made.text().startswith("共 1 份")
    assert len(backup_times(window._session.library.path)) == 1
