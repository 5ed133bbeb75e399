"""The settings of a report's letters, as the page takes them."""

from __future__ import annotations

from reader.app.settings import Settings
from reader.ui.reading.style import Typography
from reader.ui.system_text import text_scale

SIZES = (12, 40)
MEASURES = (30, 40)
LINE_HEIGHTS = (1.4, 2.4)
GAPS = (0.0, 0.4, 0.9)


def typography_of(settings: Settings) -> Typography:
    """How ``settings`` want reports set, within what can be read; larger where the system's own letters are."""
    return Typography(
        serif=settings.typeface != "sans",
        measure=round(_within(settings.measure, MEASURES)),
        line_height=_within(settings.line_height, LINE_HEIGHTS),
        justified=settings.justified,
        size=round(_within(settings.text_size, SIZES) * text_scale()),
        indented=settings.indented,
        gap=_within(settings.paragraph_gap, (GAPS[0], GAPS[-1])),
        families=tuple(sorted(settings.reading_fonts.items())),
    )


def _within(value: float, bounds: tuple[float, float]) -> float:
    return max(bounds[0], min(value, bounds[1]))
