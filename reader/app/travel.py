"""Where the reader has been: the way back through jumps, and forward again."""

from __future__ import annotations

from dataclasses import dataclass

MOST = 100
"""Places kept; the oldest give way."""
SAME = 40
"""Source characters: places closer than about a line are one place."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document: a source position, which no switch of script moves."""

    document_id: str
    position: int

    def is_near(self, other: Place) -> bool:
        """Whether going from here to ``other`` would hardly be seen."""
        return self.document_id == other.document_id and abs(self.position - other.position) < SAME


@dataclass(frozen=True, slots=True)
class Trail:
    """The places behind the reader, the last one last, and those gone back from, the next one last."""

    behind: tuple[Place, ...] = ()
    ahead: tuple[Place, ...] = ()

    def left(self, place: Place) -> Trail:
        """The trail after a jump away from ``place``: the way forward is another one now."""
        if self.behind and self.behind[-1].is_near(place):
            return Trail(self.behind)
        return Trail((*self.behind, place)[-MOST:])

    def back(self, here: Place) -> tuple[Place, Trail] | None:
        """The place to go back to from ``here``, and the trail then; None at its beginning."""
        found, rest = _last_away(self.behind, here)
        return None if found is None else (found, Trail(rest, (*self.ahead, here)))

    def forward(self, here: Place) -> tuple[Place, Trail] | None:
        """The place to go forward to from ``here``, and the trail then; None at its end."""
        found, rest = _last_away(self.ahead, here)
        return None if found is None else (found, Trail((*self.behind, here), rest))

    def without(self, document_id: str) -> Trail:
        """The trail without the places of a document that is gone."""
        return Trail(
            tuple(place for place in self.behind if place.document_id != document_id),
            tuple(place for place in self.ahead if place.document_id != document_id),
        )


def _last_away(places: tuple[Place, ...], here: Place) -> tuple[Place | None, tuple[Place, ...]]:
    """The last of ``places`` that is not here, and those before it."""
    for count in range(len(places), 0, -1):
        if not places[count - 1].is_near(here):
            return places[count - 1], places[: count - 1]
    return None, ()
