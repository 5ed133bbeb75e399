"""What the filter of cards looks in: their words, folded a few at a time before they are asked for. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from reader.ui.panels.card_layout import CardRow

_AT_ONCE = 500
_CHARACTERS = 20_000
"""Folded in some milliseconds. A quote of a whole report has a million."""
_BETWEEN = "\ue000"
_STOP = "。"


@dataclass(slots=True)
class _Begun:
    """A card with very many words: those up to ``at`` are folded."""

    card_id: str
    words: str
    at: int = 0
    folded: list[str] = field(default_factory=list)


class CardWords:
    """The words of cards as ``fold`` makes them; what is folded stays as long as its card does."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        self._fold = fold
        self._folded: dict[str, str] = {}
        self._rows: tuple[CardRow, ...] = ()
        """The cards of which some are in ``_folded``, the others in ``_left``."""
        self._left: list[CardRow] = []
        self._begun: _Begun | None = None

    @property
    def is_done(self) -> bool:
        """Whether all of them are folded."""
        return not self._left and self._begun is None

    def of(self, card_id: str) -> str:
        """The words of a card; empty as long as they are not folded."""
        return self._folded.get(card_id, "")

    def keep(self, rows: tuple[CardRow, ...]) -> None:
        """Forget what is folded of cards that are gone or others by now; those that are new are folded later."""
        kept, same = self._folded, set(map(id, self._rows))
        self._folded = {row.id: kept[row.id] for row in rows if id(row) in same and row.id in kept}
        self._rows, self._begun = rows, None
        self._left = [row for row in reversed(rows) if row.id not in self._folded]

    def fold_some(self) -> None:
        """Fold some more of them."""
        if self._begun is not None:
            self._go_on(self._begun)
            return
        some: dict[str, str] = {}
        count = 0
        while self._left and len(some) < _AT_ONCE and count < _CHARACTERS:
            row = self._left.pop()
            words = "\n".join((row.quote, row.note, row.section, *row.tags)).replace(_BETWEEN, "")
            if len(words) > _CHARACTERS:
                self._begun = _Begun(row.id, words)
                break
            some[row.id] = words
            count += len(words)
        if some:
            folded = self._fold(_BETWEEN.join(some.values())).split(_BETWEEN)
            self._folded.update(zip(some, folded, strict=True))

    def _go_on(self, one: _Begun) -> None:
        """Fold some more of the words of ``one``, up to the end of a sentence: what folds as one unit stays whole."""
        words = one.words
        stop = words.rfind(_STOP, one.at, one.at + _CHARACTERS) + 1
        end = stop if stop > one.at else one.at + _CHARACTERS
        while end < len(words) and (words[end - 1].isspace() or words[end].isspace()):
            end += 1
        one.folded.append(self._fold(words[one.at : end]))
        one.at = end
        if end >= len(words):
            self._folded[one.card_id] = "".join(one.folded)
            self._begun = None
