"""Putting what a reader has written on an annotation into the library, where it may have become another meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from reader.annotate.model import Annotation
from reader.annotate.rewriting import both_written
from reader.annotate.tagging import tidied
from reader.app.commands import ChangeAnnotations, ImportNotes
from reader.app.marking import Wish
from reader.app.session import Session
from reader.store import annotations as notes
from reader.store.db import utc_after


class Met(Enum):
    """What the writing met with."""

    NOTHING = "nothing"
    """Nobody else has changed the annotation, or not so that anything of it would be lost."""
    OTHER_NOTE = "other-note"
    """Another has written a note on it, too: both stand in it."""
    DELETION = "deletion"
    """It had been deleted elsewhere, and came back from the trash with what was written."""


def rewrite(session: Session, annotation_id: str, before: Wish, after: Wish, line: Callable[[str], str]) -> Met:
    """Change an annotation (undoable) as one does who has seen ``before`` and wrote ``after``; what that met with.

    What is the same in both stays as it is in the library by now, whoever made it so. Two notes stand one below the
    other, parted by the ``line`` for the moment (UTC, ISO 8601) of the one that was there; taken back, that one stays.
    Nothing happens when nothing was written. Raises ``StoreError("missing")`` when it is gone for good.
    """
    session.turns.require()
    library, tags = session.library, tidied(after.tags)
    with library.transaction():
        now = session.annotation(annotation_id)
        seen, wished = _wished(now, before, before.tags), _wished(now, after, tags)
        if wished == seen:
            return Met.NOTHING
        made = both_written(now, seen, wished, line)
        since = notes.trashed_at(library, annotation_id)
        if made == now and not since:
            return Met.NOTHING
        made = replace(made, modified=utc_after(now.modified, since))
        command: ChangeAnnotations | ImportNotes = ChangeAnnotations((now,), (made,))
        if since:
            command = ImportNotes((), (now,), (made,), ((annotation_id, since),), "change-annotation")
        changes = command.do(library)
    session.run(command, changes)
    if since:
        return Met.DELETION
    return Met.OTHER_NOTE if made.note not in (wished.note, now.note) else Met.NOTHING


def _wished(now: Annotation, wish: Wish, tags: tuple[str, ...]) -> Annotation:
    return replace(now, note=wish.note, tags=tags, color=wish.color, style=wish.style)
