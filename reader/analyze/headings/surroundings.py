"""What stands around the paragraphs in which headings without a number are looked for, and what such a heading is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analyze.headings.titles import Titled
from reader.text.records import quickly_made
from reader.text.span import Span, span_of


@quickly_made
@dataclass(frozen=True, slots=True)
class Unnumbered:
    """A heading without a number, with the index of its paragraph.

    ``alone``: it is the whole paragraph. ``apart``: it stands beside the document's numbering (前言, 附件); ``leaf``:
    and has none of its own (前言). ``chapter``: it is above other headings that have no number either.
    ``level`` is the markup's, None where the file says nothing. ``runs_on``: only the copy made its text follow it at
    once, in its paragraph. ``bullet``: what stands in its line where a number would: ■, ◆, ＊, None for nothing.
    """

    title: Span
    paragraph: int
    alone: bool
    apart: bool = False
    chapter: bool = False
    leaf: bool = False
    level: int | None = None
    runs_on: bool = False
    bullet: Span | None = None

    @property
    def marker(self) -> Span:
        """Its bullet; empty, right before the title, where it has none."""
        return self.bullet or span_of(self.title.start, self.title.start)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of the paragraphs before unnumbered headings are looked for.

    ``body``: the first paragraph of the text proper. ``opening``: paragraph -> the number of the item that opens it.
    ``items``: by paragraph, the last item that stands in it. ``taken``: paragraphs that hold the title of a marker
    in the line before. ``reserved``: sorted spans around the text. ``foot``: where the signature begins. ``title``:
    the words of the document's title.
    """

    body: int
    opening: dict[int, int]
    items: dict[int, Titled]
    taken: frozenset[int]
    reserved: Sequence[Span]
    foot: int
    title: str = ""
