"""What the reading view is given to show. Knows no Qt, so that it can be made and tested without a window."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class BlockStyle(str, Enum):
    """How a block is set."""

    TITLE = "title"
    """Large, bold, centred."""
    HEADING = "heading"
    """By its level, 1 being the highest."""
    BODY = "body"
    """Prose: the first line is indented, lines are justified."""
    TABLE = "table"
    """One row of a table, its cells divided by ``|``; rows that follow each other make one table."""
    NOTE = "note"
    """Small and pale, without indent: matter beside the text, such as breadcrumbs."""
    PLAIN = "plain"
    """Like body, but without indent and not justified."""
    BLANK = "blank"
    """An empty line that is shown; its span is empty."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One paragraph of the view text, half-open, without its line end.

    ``level`` matters for headings only. Characters before ``bold_until`` (a position of the view text) are bold.
    """

    start: int
    end: int
    style: BlockStyle = BlockStyle.BODY
    level: int = 0
    bold_until: int | None = None


META_JOINT = " · "
"""Between the parts of the line under the title."""


@dataclass(frozen=True, slots=True)
class Content:
    """A view text and how it is set.

    ``blocks`` are in order and do not overlap; characters between them are not shown. ``meta`` is drawn under the
    title (at the top where there is none) and cannot be selected. ``language`` is a BCP 47 tag
    (``zh-Hans``, ``zh-Hant-TW``, ``zh-Hant-HK``), which chooses the forms of the characters.
    """

    text: str
    blocks: tuple[TextBlock, ...]
    meta: str = ""
    language: str = "zh-Hans"


@dataclass(frozen=True, slots=True)
class Mark:
    """The characters ``[start, end)`` of the view text look like ``look``, a name the theme resolves.

    ``key`` tells the owner which thing is marked; a mark with an empty key cannot be clicked or hovered.
    """

    start: int
    end: int
    look: str
    key: str = ""
