"""Colours that can be read, and fonts that are there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.analyze.finding import IndicatorKind
from reader.annotate.model import Color
from reader.ui import theme as themes
from reader.ui.theme import THEMES, contrast

ROOT = Path(__file__).resolve().parents[2]
TEXT, GRAPHICS = 4.5, 3.0

each_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@each_theme
def test_text_can_be_read_on_every_ground(theme):
    grounds = {
        "paper": theme.paper,
        "selection": theme.selection,
        "idle selection": theme.selection_idle,
        "hit": theme.hit,
        "damaged": theme.damaged,
        **{name: swatch.ground for name, swatch in theme.highlights},
    }
    texts = {"ink": theme.ink, "muted": theme.muted, **dict(theme.indicators)}
    poor = {
        (text, ground): round(contrast(tint, value), 2)
        for text, tint in texts.items()
        for ground, value in grounds.items()
        if contrast(tint, value) < TEXT
    }
    assert poor == {}
    # The current hit takes all text back to ink.
    assert theme.look("hit-current").foreground == theme.ink
    assert contrast(theme.ink, theme.hit_current) >= TEXT


@each_theme
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "window"),
        ("ink", "hover"),
        ("ink", "sunken"),
        ("muted", "paper"),
        ("muted", "window"),
        ("muted", "sunken"),
        ("accent", "paper"),
        ("accent", "window"),
        ("accent", "accent_soft"),
        ("on_accent", "accent"),
        ("danger", "paper"),
    ],
)
def test_text_of_the_window_can_be_read(theme, text, ground):
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= TEXT


@each_theme
def test_lines_and_edges_can_be_seen(theme):
    assert [name for name, swatch in theme.highlights if contrast(swatch.edge, theme.paper) < GRAPHICS] == []
    assert contrast(theme.repair, theme.paper) >= GRAPHICS


@each_theme
def test_every_colour_and_kind_has_its_look(theme):
    assert [name for name, _ in theme.highlights] == [color.value for color in Color]
    assert [name for name, _ in theme.indicators] == [kind.value for kind in IndicatorKind]
    for color in Color:
        assert theme.look(f"highlight-{color.value}").background
        assert theme.look(f"underline-{color.value}").underline
        assert theme.strip_color(f"underline-{color.value}") == theme.swatch(color.value).edge
    assert theme.look("damaged").dotted
    with pytest.raises(KeyError):
        theme.look("highlight-mauve")
    with pytest.raises(KeyError):
        theme.look("sparkle")


def test_a_theme_is_found_by_its_name():
    assert [themes.theme_named(theme.name) for theme in THEMES] == list(THEMES)
    assert themes.theme_named("plaid") is themes.LIGHT


@pytest.mark.gui
@pytest.mark.usefixtures("qapp")
class TestFonts:
    @pytest.fixture(autouse=True)
    def chinese(self):
        if themes.missing_cjk_font():
            pytest.skip("no Chinese font is installed")

    def test_regional_forms_come_first(self):
        wanted = {
            "zh-Hans": "SC",
            "zh-Hant": "TC",
            "zh-Hant-TW": "TC",
            "zh-Hant-HK": "HK",
            "zh-HK": "HK",
            "zh-TW": "TC",
        }
        for language, region in wanted.items():
            for families in (themes.serif_families(language), themes.sans_families(language)):
                if any(family.startswith("Noto") for family in families):
                    assert families[0].endswith(region)

    def test_only_installed_families_are_asked_for(self):
        assert set(themes.serif_families("zh-Hans")) == set(themes.sans_families("zh-Hans"))

    def test_fonts(self):
        bold = themes.font("zh-Hans", 18, serif=True, bold=True)
        assert (bold.pixelSize(), bold.bold()) == (18, True)
        assert themes.font("zh-Hans", 0).pixelSize() == 1
        assert bold.families() == themes.serif_families("zh-Hans")


@pytest.mark.gui
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only fontconfig can be told to forget its fonts")
def test_a_system_without_chinese_fonts_is_noticed(tmp_path):
    empty = tmp_path / "fonts.conf"
    empty.write_text(f'<?xml version="1.0"?><fontconfig><dir>{tmp_path}</dir></fontconfig>', encoding="utf-8")
    program = (
        "from PySide6.QtGui import QGuiApplication\n"
        "app = QGuiApplication([])\n"
        "from reader.ui.theme import missing_cjk_font\n"
        "print(missing_cjk_font())\n"
    )
    environment = {**os.environ, "FONTCONFIG_FILE": str(empty), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "True"
