"""Which marks a reader wants to see: by colour, style, tags and words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from reader.annotate.model import Color, Style
from reader.annotate.tagging import is_below


class TagMode(str, Enum):
    """What is asked of tags."""

    ANY = "any"
    """One of them, or one below it."""
    ALL = "all"
    """Each of them, or one below it."""
    NONE = "none"
    """None of them, nor one below it; without any tag wanted: no tag at all."""


class Marked(Protocol):
    """What can be looked at by this filter."""

    @property
    def color(self) -> Color:
        """The colour."""

    @property
    def style(self) -> Style:
        """The style."""

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags."""


@dataclass(frozen=True, slots=True)
class MarkFilter:
    """Conditions, all of which must be met; an empty set is no condition."""

    colors: frozenset[Color] = frozenset()
    styles: frozenset[Style] = frozenset()
    tags: tuple[str, ...] = ()
    tag_mode: TagMode = TagMode.ANY

    def admits(self, one: Marked) -> bool:
        """Whether ``one`` meets the conditions."""
        return (
            (not self.colors or one.color in self.colors)
            and (not self.styles or one.style in self.styles)
            and self.admits_tags(one.tags)
        )

    def admits_tags(self, tags: Collection[str]) -> bool:
        """Whether these tags meet the condition on tags."""
        if not self.tags:
            return self.tag_mode is not TagMode.NONE or not tags
        carried = (any(is_below(tag, wanted) for tag in tags) for wanted in self.tags)
        if self.tag_mode is TagMode.ALL:
            return all(carried)
        return any(carried) is (self.tag_mode is TagMode.ANY)

    @property
    def is_open(self) -> bool:
        """Whether everything meets it."""
        return self == MarkFilter()
