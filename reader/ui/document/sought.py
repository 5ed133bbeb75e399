"""What is looked for in a document."""

from __future__ import annotations

from dataclasses import dataclass

from reader.search.grammar import Term
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Sought:
    """The words typed into the find bar, or the terms of a search in all documents. False when it is nothing.

    ``script`` is the document's own, which says whose region's words may stand in it. With ``pattern`` the words are a
    regular expression; with ``case`` capitals matter; ``within`` is the source span to look in, None for everywhere.
    """

    words: str = ""
    terms: tuple[Term, ...] = ()
    script: str = ""
    pattern: bool = False
    case: bool = False
    within: Span | None = None

    def __bool__(self) -> bool:
        return bool(self.words.strip() or self.terms)
