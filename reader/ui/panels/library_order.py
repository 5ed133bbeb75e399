"""In what order the library lists its documents, and which of them by how far they were read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cmp_to_key
from operator import attrgetter

from PySide6.QtCore import QCollator, QLocale

DONE = 0.99
"""From here on a document counts as read: the last lines need not have been at the top of the page."""


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """One document. ``progress`` is 0 to 1; ``opened`` is UTC, ISO 8601, empty for never.

    ``missing`` says that the file is no longer where it was; the document is in the library all the same.
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
    """UTC, ISO 8601."""


class Order(str, Enum):
    """What documents are sorted by."""

    OPENED = "opened"
    ADDED = "added"
    TITLE = "title"
    ISSUER = "issuer"
    DATE = "date"
    PROGRESS = "progress"


class Status(str, Enum):
    """How far a document was read."""

    ALL = "all"
    UNREAD = "unread"
    STARTED = "started"
    READ = "read"


def status_of(row: LibraryRow) -> Status:
    """How far the document was read; one never opened is unread."""
    if row.progress >= DONE:
        return Status.READ
    return Status.STARTED if row.opened and row.progress > 0 else Status.UNREAD


def ordered(rows: Iterable[LibraryRow], order: Order) -> list[LibraryRow]:
    """``rows`` by ``order``: times, dates and progress with the greatest first, words by pinyin, nothing at the end."""
    latest = sorted(rows, key=lambda row: row.opened, reverse=True)
    if order in (Order.TITLE, Order.ISSUER):
        collator = QCollator(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
        collator.setNumericMode(True)
        by_words = cmp_to_key(collator.compare)
        word = attrgetter(order.value)
        return sorted(latest, key=lambda row: (not word(row), by_words(word(row))))
    keys: dict[Order, Callable[[LibraryRow], str | float]] = {
        Order.OPENED: attrgetter("opened"),
        Order.ADDED: attrgetter("added"),
        Order.DATE: attrgetter("date"),
        Order.PROGRESS: attrgetter("progress"),
    }
    return sorted(latest, key=keys[order], reverse=True)
