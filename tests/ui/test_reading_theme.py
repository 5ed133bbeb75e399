"""Colours that can be read, and fonts that are there."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations
from math import dist
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


CONES = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What eyes without one kind of cones see of linear RGB (Machado, Oliveira and Fernandes 2009, severity 1.0)."""

APART = 8.0
"""A distance in CIELAB (1976) seen at a glance; the smallest that can be seen is 2.3."""


def seen(tint: str, cones: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    """``tint`` in CIELAB, as those eyes see it."""
    channels = [int(tint[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    rgb = [min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear, strict=True)))) for row in cones]
    rows = ((0.4124, 0.3576, 0.1805, 0.95047), (0.2126, 0.7152, 0.0722, 1.0), (0.0193, 0.1192, 0.9505, 1.08883))
    x, y, z = (sum(a * b for a, b in zip(row, rgb, strict=False)) / row[3] for row in rows)
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@each_theme
@pytest.mark.parametrize("cones", CONES.values(), ids=list(CONES))
def test_kinds_are_told_apart_by_line_or_colour_with_any_eyes(theme, cones):
    looks = {kind.value: theme.look(f"indicator-{kind.value}") for kind in IndicatorKind}
    alike = [
        (one, other)
        for one, other in combinations(looks, 2)
        if looks[one].dashes == looks[other].dashes
        and dist(seen(looks[one].underline, cones), seen(looks[other].underline, cones)) < APART
    ]
    assert alike == []


def test_a_simulation_sees_what_is_known():
    """Red and green of one lightness are alike without red cones, and not with all."""
    red, green = "#c05050", "#6e7800"
    assert dist(seen(red, CONES["no green"]), seen(green, CONES["no green"])) < 30
    assert dist(seen(red, CONES["all"]), seen(green, CONES["all"])) > 50


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
