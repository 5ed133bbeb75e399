"""The highlight colours on paper and on a page: the same hues as in the window, which export does not know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reader.annotate.model import Color


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour as ``#rrggbb``: for lines on a light and on a dark page, and as a ground for dark text."""

    ink: str
    dark_ink: str
    ground: str


PAINTS: Mapping[Color, Paint] = MappingProxyType(
    {
        Color.YELLOW: Paint("#e0b100", "#c9a227", "#fff0b3"),
        Color.GREEN: Paint("#3d9a50", "#5cb46f", "#d8f0d2"),
        Color.BLUE: Paint("#3d78c2", "#6ea3e0", "#d6e8fb"),
        Color.PINK: Paint("#c8557f", "#dd7fa2", "#f9d9e4"),
        Color.PURPLE: Paint("#8556b3", "#a987d0", "#e7defa"),
    }
)
