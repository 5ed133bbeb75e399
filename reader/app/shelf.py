"""The documents of a library as lists show them, what readers say of them, and which of them are wanted.

How far a document was read follows from its reading position, until the reader says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Protocol, TypeVar

from reader.annotate.tagging import is_below
from reader.app.changes import Changes
from reader.app.collecting import below
from reader.app.commands import RemoveDocuments
from reader.app.session import Session
from reader.search.query import fold
from reader.store import collected, documents, overrides, tags
from reader.store.collected import Collection
from reader.store.db import Library, utc_after
from reader.store.documents import Shelved
from reader.store.overrides import Field, Override

DONE = 0.99
"""From here on a document counts as read: the last lines need not have been at the top of the page."""


def percent_read(progress: float) -> int:
    """How much of a document was read, 0 to 1, in whole percent as it is shown everywhere."""
    return round(100 * max(0.0, min(1.0, progress)))


class ReadingStatus(str, Enum):
    """How far a document was read."""

    UNREAD = "unread"
    READING = "reading"
    READ = "read"


def status_of(progress: float, opened: str, said: str = "") -> ReadingStatus:
    """How far a document was read: what the reader ``said``, else what ``progress`` (0 to 1) says.

    One that was never opened is unread.
    """
    if said:
        return ReadingStatus(said)
    if progress >= DONE:
        return ReadingStatus.READ
    return ReadingStatus.READING if opened and progress > 0 else ReadingStatus.UNREAD


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """A document on the shelf, with the ids of the collections it is in and the tags it carries."""

    document: Shelved
    status: ReadingStatus
    collections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sought: str = ""
    """What words are looked for in: what it is called, its own title, issuer and date, folded."""

    @property
    def issuer(self) -> str:
        """Who issued it."""
        return self.document.issuer

    @property
    def date(self) -> str:
        """Its date, ISO 8601, possibly without day or month."""
        return self.document.date


class Sortable(Protocol):
    """What a filter looks at of a document."""

    @property
    def status(self) -> ReadingStatus:
        """How far it was read."""

    @property
    def issuer(self) -> str:
        """Who issued it."""

    @property
    def date(self) -> str:
        """Its date, ISO 8601."""

    @property
    def collections(self) -> tuple[str, ...]:
        """The ids of the collections it is in."""

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags it carries."""

    @property
    def sought(self) -> str:
        """What words are looked for in, folded."""


Row = TypeVar("Row", bound=Sortable)


WITHOUT_COLLECTION = "-"
"""Asks for the documents that are in no collection."""


@dataclass(frozen=True, slots=True)
class ShelfFilter:
    """Which documents are wanted; what is empty asks for nothing, what is given must all hold.

    ``words``, folded, must stand in what the document is called, in its own title, issuer or date. ``tag`` asks for
    the tags below it too, ``collection``, an id or ``WITHOUT_COLLECTION``, for the collections in it.
    """

    words: str = ""
    status: ReadingStatus | None = None
    issuer: str = ""
    year: str = ""
    tag: str = ""
    collection: str = ""

    def select(self, entries: Iterable[Row], collections: Iterable[Collection]) -> tuple[Row, ...]:
        """Those of ``entries`` that are wanted, in their order; ``collections`` are all there are."""
        if self == _EVERYTHING:
            return tuple(entries)
        within = below(collections, self.collection) if self.collection else frozenset()
        return tuple(one for one in entries if self._admits(one, within))

    def _admits(self, one: Sortable, within: frozenset[str]) -> bool:
        return (
            (self.status is None or one.status is self.status)
            and (not self.issuer or one.issuer == self.issuer)
            and (not self.year or one.date.startswith(self.year))
            and (not self.tag or any(is_below(path, self.tag) for path in one.tags))
            and self._is_collected(one, within)
            and (not self.words or self.words in one.sought)
        )

    def _is_collected(self, one: Sortable, within: frozenset[str]) -> bool:
        if self.collection == WITHOUT_COLLECTION:
            return not one.collections
        return not self.collection or not within.isdisjoint(one.collections)


_EVERYTHING = ShelfFilter()


def shelf(library: Library) -> tuple[ShelfEntry, ...]:
    """All documents outside the trash, the last opened first, at one moment; for any thread with its connection."""
    with library.snapshot():
        places, tagged = collected.places(library), tags.of_documents(library)
        return tuple(
            ShelfEntry(
                one,
                status_of(one.progress, one.opened, one.status),
                places.get(one.id, ()),
                tagged.get(one.id, ()),
                _folded(f"{one.title}\n{one.own_title}\n{one.issuer}\n{one.date}"),
            )
            for one in documents.shelf(library)
        )


def top_shelf(library: Library, most: int) -> tuple[ShelfEntry, ...]:
    """The documents that :func:`shelf` begins with, for a list that cannot wait; collections and tags are left out."""
    return tuple(
        ShelfEntry(one, status_of(one.progress, one.opened, one.status)) for one in documents.top_shelf(library, most)
    )


@lru_cache(maxsize=20_000)
def _folded(words: str) -> str:
    """``words`` as they are compared; a list is asked for again after every change, and few of its words are new."""
    return fold(words).text


# What readers say of documents


@dataclass(frozen=True, slots=True)
class SayOfDocuments:
    """Say something of documents in place of what was found; ``before`` is what was ever said until then."""

    before: tuple[Override, ...]
    after: tuple[Override, ...]
    code: str = "rename-document"

    def do(self, library: Library) -> Changes:
        """Store what is said now."""
        overrides.replace_all(library, self.before, self.after)
        return Changes.DOCUMENTS

    def undo(self, library: Library) -> Changes:
        """Store what was said before."""
        overrides.replace_all(library, self.after, self.before)
        return Changes.DOCUMENTS


def rename(session: Session, document_id: str, title: str) -> bool:
    """Call a document ``title``; an empty one, or its own title, brings that back. False when it is called so.

    The document's own title is kept, and is what exports cite.
    """
    record = session.document(document_id)
    wanted = " ".join(title.split())
    if wanted == (record.title or record.name):
        wanted = ""
    return _say(session, Field.TITLE, (document_id,), wanted, "rename-document") > 0


def remove(session: Session, document_ids: Iterable[str]) -> int:
    """Take documents out of the library, as one step, and say how many; their files are not touched."""
    records = tuple(session.document(one) for one in dict.fromkeys(document_ids))
    if records:
        session.run(RemoveDocuments.now(records))
    return len(records)


def set_status(session: Session, document_ids: Iterable[str], status: ReadingStatus | None) -> int:
    """Say how far documents were read, or leave it to their reading positions for None; of how many that is new."""
    return _say(session, Field.STATUS, document_ids, status.value if status else "", "set-status")


def _say(session: Session, field: Field, document_ids: Iterable[str], value: str, code: str) -> int:
    ids = tuple(dict.fromkeys(document_ids))
    before = {one.document_id: one for one in overrides.of_documents(session.library, field, ids)}
    moment = utc_after(*(one.made for one in before.values()))
    after = tuple(
        Override(one, field, value, moment) for one in ids if (before[one].value if one in before else "") != value
    )
    if after:
        held = tuple(before[one.document_id] for one in after if one.document_id in before)
        session.run(SayOfDocuments(held, after, code))
    return len(after)
