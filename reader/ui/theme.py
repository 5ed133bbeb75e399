"""Colours and fonts of the window and of the reading view.

Colours are ``#rrggbb`` strings, so that style sheets can use them as they are; :func:`color` makes a ``QColor``.
Text keeps WCAG 2.2's contrast of 4.5 on every ground it is used on (``tests/ui/test_reading_theme.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics


@dataclass(frozen=True, slots=True)
class Look:
    """How a mark is painted. None means: not at all.

    ``background`` lies behind the characters, ``foreground`` colours them, ``underline`` is a line below them;
    ``dotted`` breaks that line up; ``dashes`` does so otherwise: lengths of strokes and gaps in widths of the line;
    ``wavy`` bends it. ``strike`` is a line through the characters, ``bar`` one along the block in the margin, where
    ``sign`` (ribbon or bubble) stands in ``tint``. Grounds that are ``stacked`` leave those below them in sight.
    """

    background: str | None = None
    foreground: str | None = None
    underline: str | None = None
    dotted: bool = False
    dashes: tuple[float, ...] = ()
    wavy: bool = False
    strike: str | None = None
    bar: str | None = None
    sign: str = ""
    tint: str | None = None
    stacked: bool = False


_LONG, _SHORT, _MIXED = (5.0, 3.0), (2.0, 2.6), (5.0, 3.0, 0.01, 3.0)
INDICATOR_DASHES = {
    "rank": _LONG,
    "duration": _LONG,
    "measure": _SHORT,
    "age": _SHORT,
    "score": _MIXED,
    "ratio": _MIXED,
}
"""The lines under indicators; those of other kinds are whole.

Nobody whose eyes have two kinds of cones can tell nine colours of one lightness apart, so of two kinds either the lines
differ or the colours do, whichever cones are missing (``tests/ui/test_reading_theme.py``).
"""


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour to mark with: ``ground`` behind text and on buttons, ``edge`` for cards, underlines, marker strip."""

    ground: str
    edge: str


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours. ``highlights`` and ``indicators`` are pairs of a name and its colour."""

    name: str
    dark: bool
    window: str
    """Tool bar, panels, status bar."""
    paper: str
    """The reading view, cards, input fields, the tab on top."""
    sunken: str
    """Behind tabs, and counters."""
    border: str
    ink: str
    """Text and headings."""
    muted: str
    """Text of less weight: meta lines, lower outline levels, hints."""
    accent: str
    on_accent: str
    accent_soft: str
    """Ground of the chosen row, of chips and of buttons that are on; text on it is ``accent``."""
    hover: str
    danger: str
    selection: str
    selection_idle: str
    """The selection while another widget has the focus."""
    hit: str
    hit_current: str
    repair: str
    damaged: str
    highlights: tuple[tuple[str, Swatch], ...]
    indicators: tuple[tuple[str, str], ...]
    labels: tuple[tuple[str, str], ...] = ()
    """What the reader calls the colours to mark with, by their names; colours without a label are called as usual."""

    def label(self, color_name: str) -> str:
        """What the reader calls ``color_name``; empty for a colour without a label."""
        return dict(self.labels).get(color_name, "")

    def swatch(self, color_name: str) -> Swatch:
        """The swatch of ``color_name`` (yellow, green, …). Raises ``KeyError`` for a name that is none."""
        return dict(self.highlights)[color_name]

    def indicator(self, kind: str) -> str:
        """The text colour of indicators of ``kind``; that of counts for a kind without a colour of its own."""
        colors = dict(self.indicators)
        return colors.get(kind, colors["count"])

    def look(self, name: str) -> Look:
        """The look called ``name``.

        Names: highlight-<color> and so on for each style, extent-<color>, indicator-<kind>, hit, hit-current,
        repair, conversion, damaged, undecodable.

        Raises ``KeyError`` for a name that is none.
        """
        family, _, variant = name.partition("-")
        if family in MARKS:
            return _mark_look(family, self.swatch(variant))
        if family == "indicator":
            tint = self.indicator(variant)
            return Look(foreground=tint, underline=tint, dashes=INDICATOR_DASHES.get(variant, ()))
        return {
            "hit": Look(background=self.hit),
            "hit-current": Look(background=self.hit_current, foreground=self.ink),
            "repair": Look(underline=self.repair, dotted=True),
            "unmarked": Look(underline=self.muted, dotted=True),
            "conversion": Look(underline=self.muted, dotted=True),
            "damaged": Look(background=self.damaged, underline=self.danger, dotted=True),
            "undecodable": Look(background=self.muted, foreground=self.paper),
        }[name]

    def strip_color(self, look: str) -> str:
        """The colour of a mark of ``look`` in the marker strip; ``section`` is the current section."""
        family, _, variant = look.partition("-")
        if family in MARKS:
            return self.swatch(variant).edge
        if family == "indicator":
            return self.indicator(variant)
        return {"hit": self.danger, "repair": self.repair, "damaged": self.danger, "undecodable": self.muted}.get(
            family, self.accent
        )


MARKS = frozenset(("highlight", "underline", "wavy", "strike", "note", "bookmark", "extent"))
"""The families of looks a reader marks with, each in every colour."""


def _mark_look(family: str, swatch: Swatch) -> Look:
    edge = swatch.edge
    return {
        "highlight": Look(background=swatch.ground, stacked=True),
        "underline": Look(underline=edge),
        "wavy": Look(underline=edge, wavy=True),
        "strike": Look(strike=edge),
        "note": Look(underline=edge, dotted=True, sign="bubble", tint=edge),
        "bookmark": Look(sign="ribbon", tint=edge),
        "extent": Look(bar=edge),
    }[family]


LIGHT = Theme(
    name="light",
    dark=False,
    window="#fbfaf8",
    paper="#fffefb",
    sunken="#f6f5f2",
    border="#e4e0d8",
    ink="#23211d",
    muted="#645e54",
    accent="#2f5d8a",
    on_accent="#ffffff",
    accent_soft="#e6eef6",
    hover="#f1efea",
    danger="#b3261e",
    selection="#cbdff7",
    selection_idle="#dde5ee",
    hit="#ffe08a",
    hit_current="#ffb84d",
    repair="#7d6d42",
    damaged="#fbe3df",
    highlights=(
        ("yellow", Swatch("#fff0b3", "#b08600")),
        ("green", Swatch("#d8f0d2", "#3c9a4a")),
        ("blue", Swatch("#d6e8fb", "#3c7fc0")),
        ("pink", Swatch("#f9d9e4", "#c0577f")),
        ("purple", Swatch("#e7defa", "#8259c4")),
    ),
    indicators=(
        ("money", "#9c420c"),
        ("percent", "#17693f"),
        ("count", "#275580"),
        ("measure", "#0d6470"),
        ("rank", "#74389a"),
        ("score", "#9c2f63"),
        ("duration", "#5d5a12"),
        ("ratio", "#17693f"),
        ("age", "#5d5a12"),
    ),
)

DARK = Theme(
    name="dark",
    dark=True,
    window="#232427",
    paper="#27282b",
    sunken="#1d1e20",
    border="#3a3b40",
    ink="#dcd8cf",
    muted="#bab6ad",
    accent="#8ab4e0",
    on_accent="#10202f",
    accent_soft="#2c3a49",
    hover="#2e3034",
    danger="#f2938b",
    selection="#2a4766",
    selection_idle="#39424d",
    hit="#574410",
    hit_current="#7a4a0c",
    repair="#c4ae76",
    damaged="#4b2b2a",
    highlights=(
        ("yellow", Swatch("#524618", "#e0b400")),
        ("green", Swatch("#274529", "#4bab5a")),
        ("blue", Swatch("#233d59", "#4f92d3")),
        ("pink", Swatch("#52303d", "#d3698f")),
        ("purple", Swatch("#3d3357", "#a485e0")),
    ),
    indicators=(
        ("money", "#f3b081"),
        ("percent", "#7ad9a6"),
        ("count", "#9cc3ec"),
        ("measure", "#7fd3de"),
        ("rank", "#d5b0f0"),
        ("score", "#f3abcb"),
        ("duration", "#d6d081"),
        ("ratio", "#7ad9a6"),
        ("age", "#d6d081"),
    ),
)

SEPIA = Theme(
    name="sepia",
    dark=False,
    window="#f1e7d2",
    paper="#f8f0de",
    sunken="#e9dec6",
    border="#dccfb3",
    ink="#3a2f20",
    muted="#5f5138",
    accent="#7a4a1e",
    on_accent="#fff8ea",
    accent_soft="#eaddc0",
    hover="#ece1c8",
    danger="#a3231a",
    selection="#dccba5",
    selection_idle="#e6dcc4",
    hit="#f7d57a",
    hit_current="#f2b14a",
    repair="#7d6a38",
    damaged="#f3d9cd",
    highlights=(
        ("yellow", Swatch("#fae59a", "#a37c00")),
        ("green", Swatch("#dbe8bd", "#5f8f3a")),
        ("blue", Swatch("#d5e1e6", "#4c7f9e")),
        ("pink", Swatch("#f4d3cf", "#b8566a")),
        ("purple", Swatch("#e5d8e8", "#81589d")),
    ),
    indicators=(
        ("money", "#8f3d0b"),
        ("percent", "#285b2e"),
        ("count", "#274d72"),
        ("measure", "#17575e"),
        ("rank", "#663080"),
        ("score", "#862a54"),
        ("duration", "#55500f"),
        ("ratio", "#285b2e"),
        ("age", "#55500f"),
    ),
)

THEMES: tuple[Theme, ...] = (LIGHT, DARK, SEPIA)


def theme_named(name: str) -> Theme:
    """The theme called ``name``; the light one when there is none of that name."""
    return next((theme for theme in THEMES if theme.name == name), LIGHT)


def color(value: str, alpha: float = 1.0) -> QColor:
    """``value`` as a ``QColor`` of opacity ``alpha`` (0 to 1)."""
    made = QColor(value)
    made.setAlphaF(alpha)
    return made


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""

    def luminance(value: str) -> float:
        channels = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


_SERIF = {
    "SC": (
        "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Source Han Serif CN",
        "Songti SC", "STSong", "SimSun", "NSimSun",
    ),
    "TC": (
        "Noto Serif CJK TC", "Source Han Serif TC", "Noto Serif TC", "Source Han Serif TW",
        "Songti TC", "LiSong Pro", "PMingLiU", "MingLiU",
    ),
    "HK": (
        "Noto Serif CJK HK", "Source Han Serif HC", "Noto Serif HK", "Source Han Serif HK",
        "Songti TC", "MingLiU_HKSCS", "PMingLiU_HKSCS", "PMingLiU",
    ),
}  # fmt: skip
_SANS = {
    "SC": (
        "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "Source Han Sans CN", "PingFang SC",
        "Microsoft YaHei UI", "Microsoft YaHei", "Hiragino Sans GB", "WenQuanYi Micro Hei", "SimHei",
    ),
    "TC": (
        "Noto Sans CJK TC", "Source Han Sans TC", "Noto Sans TC", "Source Han Sans TW", "PingFang TC",
        "Microsoft JhengHei UI", "Microsoft JhengHei", "WenQuanYi Micro Hei",
    ),
    "HK": (
        "Noto Sans CJK HK", "Source Han Sans HC", "Noto Sans HK", "Source Han Sans HK", "PingFang HK",
        "Microsoft JhengHei UI", "Microsoft JhengHei", "WenQuanYi Micro Hei",
    ),
}  # fmt: skip


REGIONS = ("SC", "TC", "HK")
"""Whose forms of the characters a font has: those of simplified Chinese, of Taiwan, of Hong Kong."""


def region(language: str) -> str:
    """SC, TC or HK for a language tag such as ``zh-Hans``, ``zh-Hant-TW``, ``zh-HK``."""
    parts = language.split("-")
    if "HK" in parts or "MO" in parts:
        return "HK"
    return "TC" if "Hant" in parts or "TW" in parts else "SC"


@cache
def _installed(region: str, serif: bool) -> tuple[str, ...]:
    """The installed families for ``region``, best first; other regions' and the other kind's stand behind them."""
    kinds = (_SERIF, _SANS) if serif else (_SANS, _SERIF)
    order = {"SC": ("SC", "TC", "HK"), "TC": ("TC", "HK", "SC"), "HK": ("HK", "TC", "SC")}[region]
    wanted = dict.fromkeys(family for kind in kinds for each in order for family in kind[each])
    there = set(QFontDatabase.families())
    return tuple(family for family in wanted if family in there)


def serif_families(language: str) -> list[str]:
    """Installed serif families with the forms of ``language``, best first; empty where none is known."""
    return list(_installed(region(language), True))


def sans_families(language: str) -> list[str]:
    """Installed sans-serif families with the forms of ``language``, best first; empty where none is known."""
    return list(_installed(region(language), False))


def font(language: str, pixels: int, serif: bool = False, bold: bool = False, preferred: str = "") -> QFont:
    """The font for text in ``language``, ``pixels`` high; in the family ``preferred`` where it has the characters.

    Unhinted, so that characters sit where the layout puts them at every zoom and in justified lines.
    """
    families = serif_families(language) if serif else sans_families(language)
    if preferred and QFontDatabase.hasFamily(preferred):
        families = [preferred, *(family for family in families if family != preferred)]
    made = QFont(families) if families else QFont()
    made.setStyleHint(QFont.StyleHint.Serif if serif else QFont.StyleHint.SansSerif)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setPixelSize(max(1, pixels))
    made.setBold(bold)
    return made


def missing_cjk_font() -> bool:
    """Whether no installed font can show Chinese, so that text would be rows of empty boxes."""
    if not _installed("SC", True):
        systems = QFontDatabase.WritingSystem
        shown = (systems.SimplifiedChinese, systems.TraditionalChinese, systems.Japanese)
        if not any(QFontDatabase.families(system) for system in shown):
            return True
    metrics = QFontMetrics(font("zh-Hans", 16))
    return not all(metrics.inFontUcs4(ord(character)) for character in "学學")
