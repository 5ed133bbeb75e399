"""What the page of all notes shows, made of the notes of a library. Pure: fit for any thread."""

from __future__ import annotations

from dataclasses import dataclass

from reader.app.notebook import Coverage, NotebookFilter, NoteEntry, NoteGroup, NotesBy, coverage, grouped
from reader.ui.panels.card_layout import CardRow
from reader.ui.widgets.names import standing_name


@dataclass(frozen=True, slots=True)
class Gathered:
    """The notes of a library, the card of each by its id, and who issued their documents."""

    entries: tuple[NoteEntry, ...] = ()
    cards: dict[str, CardRow] | None = None
    issuers: tuple[str, ...] = ()

    def cards_of(self, entries: tuple[NoteEntry, ...]) -> tuple[CardRow, ...]:
        """The cards of ``entries``, in their order; of notes that are not among these there is none."""
        cards = self.cards or {}
        return tuple(cards[one.annotation.id] for one in entries if one.annotation.id in cards)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The notes that the conditions leave, under their headings; ``coverage`` in their place where that was asked."""

    entries: tuple[NoteEntry, ...]
    cards: tuple[CardRow, ...]
    groups: tuple[NoteGroup, ...]
    coverage: Coverage | None


def gathered(entries: tuple[NoteEntry, ...]) -> Gathered:
    """``entries`` with their cards."""
    cards = {entry.annotation.id: _card(place, entry) for place, entry in enumerate(entries)}
    return Gathered(entries, cards, tuple(sorted({one.record.issuer for one in entries} - {""})))


def arranged(found: Gathered, wanted: NotebookFilter, by: NotesBy, *, covered: bool) -> Arrangement:
    """Those of the notes that are ``wanted``, gathered ``by``, or what they cover."""
    left = wanted.select(found.entries)
    if covered:
        return Arrangement(left, (), (), coverage(left, by))
    return Arrangement(left, found.cards_of(left), grouped(left, by), None)


def _card(place: int, entry: NoteEntry) -> CardRow:
    one, mark = entry.annotation, standing_name(entry.standing)
    where = f"{entry.title} › {entry.section}" if entry.section else entry.title
    return CardRow(
        id=one.id,
        quote=" ".join(one.quote.exact.split()),
        note=one.note,
        tags=one.tags,
        color=one.color,
        style=one.style,
        section=f"{mark} · {where}" if mark else where,
        when=one.modified,
        position=place,
        scope=one.scope,
    )
