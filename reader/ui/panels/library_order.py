"""In what order the library lists its documents."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from operator import attrgetter

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale

from reader.app.shelf import ReadingStatus, ShelfEntry, status_of


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """One document. ``progress`` is 0 to 1; ``opened`` and ``added`` are UTC, ISO 8601, empty for never.

    ``characters`` are those of the repaired text that are not white space, None while they are not counted.
    ``is_earlier`` says that it has a later edition, ``missing`` that the file is no longer where it was; the document
    is in the library all the same. ``said`` is what the reader says of how far it was read, ``own_title`` the
    document's own where it is called otherwise.
    """

    id: str
    title: str
    issuer: str
    date: str
    progress: float
    opened: str = ""
    missing: bool = False
    annotations: int = 0
    added: str = ""
    characters: int | None = None
    indicators: int = 0
    is_earlier: bool = False
    own_title: str = ""
    said: str = ""
    collections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sought: str = ""
    """What words are looked for in, folded."""
    title_place: int = 0
    issuer_place: int = 0
    """Where title and issuer stand among all, by pinyin; 0 for none."""

    @property
    def status(self) -> ReadingStatus:
        """How far it was read."""
        return status_of(self.progress, self.opened, self.said)


class Order(str, Enum):
    """What documents are sorted by."""

    OPENED = "opened"
    ADDED = "added"
    TITLE = "title"
    ISSUER = "issuer"
    DATE = "date"
    PROGRESS = "progress"
    NOTES = "notes"
    LENGTH = "length"


_KEYS: dict[Order, Callable[[LibraryRow], str | float]] = {
    Order.OPENED: attrgetter("opened"),
    Order.ADDED: attrgetter("added"),
    Order.DATE: attrgetter("date"),
    Order.NOTES: attrgetter("annotations"),
    Order.LENGTH: attrgetter("characters"),
    Order.TITLE: attrgetter("title_place"),
    Order.ISSUER: attrgetter("issuer_place"),
}
_STATUSES = {ReadingStatus.UNREAD: 0, ReadingStatus.READING: 1, ReadingStatus.READ: 2}
ASCENDING = (Order.TITLE, Order.ISSUER)
"""What one looks up by its beginning comes from its beginning; the rest with the greatest first."""


def ordered(rows: Iterable[LibraryRow], order: Order, *, descending: bool | None = None) -> list[LibraryRow]:
    """``rows`` by ``order``; where it has nothing to go by, at the end; what is equal with the last opened first.

    Words go by pinyin, and from the first to the last unless ``descending``; the rest from the greatest to the least
    unless ``descending`` is False.
    """
    latest = sorted(rows, key=attrgetter("opened"), reverse=True)
    falls = order not in ASCENDING if descending is None else descending
    if order is Order.PROGRESS:
        return sorted(latest, key=lambda row: (_STATUSES[row.status], row.progress), reverse=falls)
    key = _KEYS[order]
    known = [row for row in latest if key(row)]
    return sorted(known, key=key, reverse=falls) + [row for row in latest if not key(row)]


class Shelver:
    """Makes rows of what is on the shelf, and keeps what that takes for the next time. For one thread at a time."""

    def __init__(self) -> None:
        self._collator: QCollator | None = None
        self._keys: dict[str, QCollatorSortKey] = {}

    def rows(self, entries: Iterable[ShelfEntry], missing: Collection[str] = ()) -> tuple[LibraryRow, ...]:
        """The rows of ``entries``, in their order; the documents of ``missing`` are marked."""
        found = tuple(entries)
        titles = self._places({one.document.title for one in found})
        issuers = self._places({one.document.issuer for one in found})
        return tuple(
            _row(one, titles[one.document.title], issuers[one.document.issuer], one.document.id in missing)
            for one in found
        )

    def placed(self, rows: Iterable[LibraryRow]) -> tuple[LibraryRow, ...]:
        """``rows`` with the places of their titles and issuers among all."""
        found = tuple(rows)
        titles, issuers = self._places({row.title for row in found}), self._places({row.issuer for row in found})
        return tuple(replace(row, title_place=titles[row.title], issuer_place=issuers[row.issuer]) for row in found)

    def _places(self, words: set[str]) -> dict[str, int]:
        known = sorted((word for word in words if word), key=self._key)
        return {"": 0, **{word: place for place, word in enumerate(known, 1)}}

    def _key(self, word: str) -> QCollatorSortKey:
        if self._collator is None:
            self._collator = QCollator(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
            self._collator.setNumericMode(True)
        if word not in self._keys:
            self._keys[word] = self._collator.sortKey(word)
        return self._keys[word]


def _row(one: ShelfEntry, title_place: int, issuer_place: int, missing: bool) -> LibraryRow:
    document = one.document
    return LibraryRow(
        id=document.id,
        title=document.title,
        issuer=document.issuer,
        date=document.date,
        progress=document.progress,
        opened=document.opened,
        missing=missing,
        annotations=document.annotations,
        added=document.added,
        characters=document.characters,
        indicators=document.indicators,
        is_earlier=bool(document.later),
        own_title=document.own_title,
        said=document.status,
        collections=one.collections,
        tags=one.tags,
        sought=one.sought,
        title_place=title_place,
        issuer_place=issuer_place,
    )
