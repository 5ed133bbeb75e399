"""What other programs change in the library that a session has open: another window, or the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.app.changes import Changes
from reader.app.session import Session
from reader.store.db import Row, open_library
from reader.store.fingerprint import Fingerprint, fingerprint

_PARTS = {
    "documents": Changes.DOCUMENTS,
    "notes": Changes.ANNOTATIONS | Changes.TAGS,  # a tag is counted by the notes that have it
    "tags": Changes.TAGS,
    "repairs": Changes.REPAIRS,
    "corrections": Changes.CORRECTIONS,
    "wording": Changes.WORDING,
    "revisions": Changes.REVISIONS,
    "collections": Changes.COLLECTIONS,
}


@dataclass(frozen=True, slots=True)
class Look:
    """A look at the library that has begun: ``version`` is what the session's connection had seen by then."""

    path: Path
    version: Row | None
    own: Changes


class Elsewhere:
    """Tells what changed through other connections from what the session changed itself.

    SQLite says for nothing that another connection has written, though not what. That is told by the library's
    :func:`~reader.store.fingerprint.fingerprint`, which :func:`taken` makes in any thread. Where both have changed
    one part since the last look, it counts as changed elsewhere: to show it again does no harm.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: Fingerprint | None = None
        self._version = self._seen()
        self._own = Changes.NONE
        session.listen(self._changed)

    def begin(self) -> Look | None:
        """A look at the library, or None: nobody has written to it, or a change of the session's is under way.

        Raises ``StoreError``.
        """
        if self._session.turns.is_taken:
            return None
        version = self._seen()
        if self._known is not None and version == self._version and not self._own:
            return None
        look = Look(self._session.library.path, version, self._own)
        self._own = Changes.NONE
        return look

    def end(self, look: Look, found: Fingerprint) -> Changes:
        """What other connections have changed since the look before, by the fingerprint that was ``found``."""
        known, before = self._known, self._version
        if self._session.turns.is_taken:
            self.put_off(look)  # what is being carried out may or may not be in what was found
            return Changes.NONE
        self._known, self._version = found, look.version
        if before == look.version == self._seen():
            return Changes.NONE
        if known is None:
            return Changes.ALL_BUT_SOURCE
        return _differing(known, found)

    def tell(self, changes: Changes) -> None:
        """Tell all that listen to the session of ``changes`` that are not its own."""
        own = self._own
        self._session.tell(changes)
        self._own = own

    def put_off(self, look: Look) -> None:
        """Take a look that has begun for one that has not."""
        self._own |= look.own

    def _changed(self, changes: Changes) -> None:
        self._own |= changes

    def _seen(self) -> Row | None:
        return self._session.library.row("PRAGMA data_version")


def taken(look: Look) -> Fingerprint:
    """The fingerprint of the library that is looked at, through a connection of its own. Raises ``StoreError``."""
    with open_library(look.path, make=False) as library:
        return fingerprint(library)


def _differing(one: Fingerprint, other: Fingerprint) -> Changes:
    changes = Changes.NONE
    for part, flags in _PARTS.items():
        if getattr(one, part) != getattr(other, part):
            changes |= flags
    return changes
