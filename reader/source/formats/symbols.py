"""Characters that Word keeps as places in a font of symbols (w:sym, ECMA-376 Part 1, 17.3.3.30), and check boxes.

The fonts have 256 places; Word writes them from F000 on. Those that say something are read: a box that is ticked, a
bullet, and what belongs to a figure.
"""

from __future__ import annotations

from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TICKED, UNTICKED = "☑", "☐"

_FONTS: dict[str, dict[int, str]] = {
    # Unicode's own mapping of these fonts (L2/11-344), to the nearest character that fonts have
    "wingdings": {
        0x6C: "●",
        0x6D: "❍",
        0x6E: "■",
        0x6F: "□",
        0x71: "❑",
        0x72: "❒",
        0x75: "◆",
        0x76: "❖",
        0x77: "◆",
        0x9F: "•",
        0xA1: "○",
        0xA7: "▪",
        0xA8: UNTICKED,
        0xAB: "★",
        0xD8: "➢",
        0xE0: "→",
        0xF0: "⇨",
        0xFB: "✗",
        0xFC: "✓",
        0xFD: "☒",
        0xFE: TICKED,
        **{0x81 + at: chr(ord("①") + at) for at in range(10)},
        **{0x8C + at: chr(ord("❶") + at) for at in range(10)},
    },
    "wingdings 2": {
        0x4F: "✗",
        0x50: "✓",
        0x51: "☒",
        0x52: TICKED,
        0x53: "☒",
        0x54: "☒",
        0x97: "●",
        0x98: "●",
        0xA3: UNTICKED,
    },
    # The encoding of Adobe's font of that name, as Unicode's SYMBOL.TXT has it
    "symbol": {
        0x25: "%",
        0x2B: "+",
        0x2D: "−",
        0x3C: "<",
        0x3D: "=",
        0x3E: ">",
        0x6D: "μ",
        0xA2: "′",
        0xA3: "≤",
        0xA5: "∞",
        0xAE: "→",
        0xB0: "°",
        0xB1: "±",
        0xB2: "″",
        0xB3: "≥",
        0xB4: "×",
        0xB7: "•",
        0xB8: "÷",
        0xB9: "≠",
        0xBB: "≈",
        0xBC: "…",
        0xD7: "⋅",
        0xE5: "∑",
        0x44: "Δ",
        0x57: "Ω",
        0x61: "α",
        0x62: "β",
        0x67: "γ",
    },
}


def symbol(element: Any) -> str:
    """What a ``w:sym`` shows; empty for an ornament."""
    place, font = element.get(f"{_W}char", ""), element.get(f"{_W}font", "").lower()
    try:
        code = int(place, 16)
    except ValueError:
        return ""
    if font in _FONTS:
        return _FONTS[font].get(code & 0xFF, "")
    shown = 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF and not 0xE000 <= code <= 0xF8FF
    return chr(code) if shown else ""


def form_box(element: Any) -> str:
    """What a ``w:fldChar`` shows that begins a check box of a form (17.16.7); empty for any other."""
    box = element.find(f"{_W}ffData/{_W}checkBox")
    if box is None:
        return ""
    state = box.find(f"{_W}checked")
    state = box.find(f"{_W}default") if state is None else state
    ticked = state is not None and state.get(f"{_W}val", "true") not in ("0", "false", "off")
    return TICKED if ticked else UNTICKED
