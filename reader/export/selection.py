"""Which excerpts an export contains."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.annotate.model import Color
from reader.export.excerpt import Excerpt


@dataclass(frozen=True, slots=True)
class Selection:
    """Conditions an excerpt must meet, all of them; an empty set is no condition.

    A tag is met by itself and by the tags below it: ``指标`` by ``指标/占比``. ``documents`` are SHA-256 sums
    or document names.
    """

    tags: frozenset[str] = frozenset()
    colors: frozenset[Color] = frozenset()
    documents: frozenset[str] = frozenset()

    def admits(self, excerpt: Excerpt) -> bool:
        """Whether ``excerpt`` meets the conditions."""
        return (
            (not self.colors or excerpt.color in self.colors)
            and (not self.documents or excerpt.sha256 in self.documents or excerpt.document in self.documents)
            and (not self.tags or any(_below(tag, wanted) for tag in excerpt.tags for wanted in self.tags))
        )


def select(excerpts: Iterable[Excerpt], selection: Selection) -> tuple[Excerpt, ...]:
    """The excerpts that meet ``selection``, in reading order.

    That is: documents in the order of their first excerpt, and each document from its start to its end.
    """
    kept = [excerpt for excerpt in excerpts if selection.admits(excerpt)]
    order: dict[tuple[str, str], int] = {}
    for excerpt in kept:
        order.setdefault((excerpt.sha256, excerpt.document), len(order))
    return tuple(sorted(kept, key=lambda one: (order[one.sha256, one.document], one.span, one.created, one.id)))


def _below(tag: str, wanted: str) -> bool:
    return tag == wanted or tag.startswith(f"{wanted}/")
