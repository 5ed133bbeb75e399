"""What stands only in a new text, to look for quotes in that the diff did not place."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from reader.annotate.anchor import Found, Status, Target, Wanted
from reader.text.offsetmap import OffsetMap
from reader.text.span import Span

_MARGIN = 40
FAINT = 0.4
"""A context below this is no evidence."""
SHORT = 12
"""A quote shorter than this is told by what it stands in."""
MOST_WORDS = 0.6
"""So many of a quote's characters must have stayed for the rest to count as a correction of its wording."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """The pieces that are new, each with some of what stayed around it."""

    target: Target
    starts: tuple[int, ...]
    pieces: tuple[tuple[Span, Span], ...]
    """Of each: what stands in the target, in the new folded text, and the part of that which is new."""

    @staticmethod
    def of(folded: str, come: list[Span]) -> Fresh:
        """What is new of the ``folded`` text: the spans ``come``, in order."""
        parts: list[str] = []
        starts: list[int] = []
        pieces: list[tuple[Span, Span]] = []
        at = 0
        for span in come:
            wide = Span(max(0, span.start - _MARGIN), min(span.end + _MARGIN, len(folded)))
            parts.append(wide.of(folded))
            starts.append(at)
            pieces.append((wide, span))
            at += len(wide) + 1
        joined = "\n".join(parts)
        return Fresh(Target("", joined, OffsetMap.identity(len(joined))), tuple(starts), tuple(pieces))

    def places(self, words: str) -> list[Span]:
        """Where ``words`` stand in what is new, in the new folded text."""
        found = []
        for at in self.target.where.of(words):
            index = bisect_right(self.starts, at) - 1
            wide, fresh = self.pieces[index]
            start = at + wide.start - self.starts[index]
            if fresh.start <= start and start + len(words) <= fresh.end:
                found.append(Span(start, start + len(words)))
        return found

    def find(self, wanted: Wanted) -> Found | None:
        """The place of a quote, mostly in what is new, in the new folded text."""
        if not self.pieces:
            return None
        found = self.target.place(wanted)
        if found is None:
            return None
        place = found.place
        index = bisect_right(self.starts, place.start) - 1
        wide, fresh = self.pieces[index]
        by = wide.start - self.starts[index]
        span = Span(max(0, place.start + by), max(0, place.end + by))
        inside = span.intersection(fresh)
        faint = place.context < FAINT and (place.inside < MOST_WORDS or len(span) < SHORT)
        if faint or span.end > wide.end or inside is None or len(inside) < 0.5 * len(span):
            return None
        sure = len(inside) >= 0.9 * len(span)
        status = found.status if sure else Status.REVIEW
        return Found(place.shifted(by), status)
