"""A paragraph of a text, and what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from reader.text.records import quickly_made
from reader.text.span import Span

OPENS = re.compile(
    r"第[〇零一二三四五六七八九十百壹贰叁参肆伍陆柒捌玖拾\d]{1,5}[编編篇章节節条條部]|[一二三四五六七八九十]{1,3}[、．.是要]|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,3}[.．、](?!\d)|[①-⑳]|§ ?\d|附件|[壹贰叁肆伍陆柒捌玖拾][、．.]|【|[■●◆★▲]"
)
"""How a line begins that opens a section, an item or an annex."""
TICKS = frozenset("□√☑✓")
"""How the line of a form begins that says whether what stands above it applies: □适用 √不适用 (CSRC, 第2号)."""


class Role(Enum):
    """What a paragraph is."""

    TEXT = "text"
    TABLE = "table"
    CONTENTS = "contents"
    """A line of a table of contents: it repeats a heading, and is none."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: ``[start, end)``, without white space and cell borders at its ends.

    It holds line ends only where a hard-wrapped paragraph was put together. ``spaced`` says that an empty line
    stands before it; ``level`` is the level of a heading hint on it (0: title), None without one.
    """

    start: int
    end: int
    role: Role = Role.TEXT
    spaced: bool = False
    level: int | None = None

    @property
    def span(self) -> Span:
        """The paragraph's characters."""
        return Span(self.start, self.end)

    @property
    def length(self) -> int:
        """How many characters it has."""
        return self.end - self.start
