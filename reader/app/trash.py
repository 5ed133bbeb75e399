"""What was deleted and is kept until the reader empties the trash."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from reader.app.changes import Changes
from reader.app.commands import RestoreFromTrash
from reader.app.session import Session
from reader.store import annotations as notes
from reader.store import documents, purged
from reader.store.annotations import TrashedAnnotation
from reader.store.db import utc_now
from reader.store.documents import TrashedDocument


@dataclass(frozen=True, slots=True)
class Trash:
    """What is in the trash, the newest first.

    Annotations of a document in the trash are listed only when they were deleted by themselves.
    """

    annotations: tuple[TrashedAnnotation, ...]
    documents: tuple[TrashedDocument, ...]


def look(session: Session) -> Trash:
    """What is in the trash now."""
    with session.library.snapshot():
        return Trash(notes.in_trash(session.library), documents.in_trash(session.library))


def restore(session: Session, ids: Collection[str]) -> bool:
    """Take the annotations and documents of these ids out of the trash, as one step (undoable).

    The document of an annotation comes back with it. False when none of them is there. Raises
    ``StoreError("duplicate")`` for a document whose file was entered anew meanwhile; nothing comes back then.
    """
    trash = look(session)
    some = tuple(one for one in trash.annotations if one.annotation.id in ids)
    wanted = {*ids, *(one.annotation.document_id for one in some)}
    those = tuple(one for one in trash.documents if one.record.id in wanted)
    if some or those:
        session.run(RestoreFromTrash(some, those, at=utc_now()))
    return bool(some or those)


def purge(session: Session, ids: Collection[str] | None = None) -> int:
    """Delete what is in the trash for good: the annotations and documents of these ids, or everything; how many.

    That they were deleted is kept, so that no older copy of them comes back by a merge. This cannot be undone, and the
    steps before it neither, since they may speak of what is gone.
    """
    with session.library.transaction():  # from here on nobody else takes anything out of the trash
        trash = look(session)
        some = [one.annotation.id for one in trash.annotations if ids is None or one.annotation.id in ids]
        those = [one.record.id for one in trash.documents if ids is None or one.record.id in ids]
        if not some and not those:
            return 0
        purged.record(session.library, some, those, utc_now())
        notes.purge_all(session.library, some)
        for document_id in those:
            documents.purge(session.library, document_id)
    session.forget_history(Changes.DOCUMENTS | Changes.ANNOTATIONS | Changes.TAGS)
    return len(some) + len(those)
