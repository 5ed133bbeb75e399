"""Where the entries of an outline stand: those still open while levels are assigned, and the place each was given."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analyze.headings.entries import Entry
from reader.analyze.headings.markers import Scheme
from reader.text.records import quickly_made


@dataclass(slots=True)
class Open:
    """An open entry. ``most``: the most paragraphs of text any entry of its series has had so far.

    ``over``: it has no number, and neither has the heading right below it.
    """

    entry: Entry
    scheme: Scheme | None
    number: int
    series: int
    most: int
    over: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class Placed:
    """Where an entry stands: ``level`` from 1; entries with the same ``series`` are siblings of one numbering.

    ``running``: its number is that of a paragraph and runs through the document.
    """

    level: int
    series: int
    running: bool = False
