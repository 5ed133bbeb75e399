"""What a reader does with collections. Every function that changes something is one step that can be undone."""

from __future__ import annotations

import uuid
from collections.abc import Collection as Several
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.app.changes import Changes
from reader.app.session import Session
from reader.store import collected
from reader.store.collected import Collection, Deletion, Member, Removal
from reader.store.db import Library, utc_after, utc_now

_REASONS = {
    "no-name": "A collection needs a name.",
    "name-taken": "There is a collection '{name}' in that place already.",
    "inside-itself": "The collection '{name}' cannot be put into itself.",
    "missing": "There is no collection '{name}'.",
}


class CollectingFailed(Exception):  # noqa: N818 - named as the other failures are
    """A collection cannot be so; nothing was changed.

    ``code``: no-name, name-taken, inside-itself, missing. ``name`` is the collection's.
    """

    def __init__(self, code: str, name: str = "") -> None:
        super().__init__(_REASONS[code].format(name=name))
        self.code, self.name = code, name


@dataclass(frozen=True, slots=True)
class ChangeCollections:
    """Put collections, and what is in them, in the place of others; ``code`` says what that is to the reader."""

    before: tuple[Collection, ...] = ()
    after: tuple[Collection, ...] = ()
    members_before: tuple[Member, ...] = ()
    members_after: tuple[Member, ...] = ()
    removals_before: tuple[Removal, ...] = ()
    removals_after: tuple[Removal, ...] = ()
    deletions_before: tuple[Deletion, ...] = ()
    deletions_after: tuple[Deletion, ...] = ()
    code: str = "collect-documents"

    def do(self, library: Library) -> Changes:
        """Store the new ones."""
        with library.transaction():
            collected.replace_members(library, self.members_before, ())
            collected.replace_collections(library, self.before, self.after)
            collected.replace_members(library, (), self.members_after)
            collected.replace_removals(library, self.removals_before, self.removals_after)
            collected.replace_deletions(library, self.deletions_before, self.deletions_after)
            return _told(library, self.before, self.after, self.members_after)

    def undo(self, library: Library) -> Changes:
        """Store the old ones again."""
        with library.transaction():
            collected.replace_members(library, self.members_after, ())
            collected.replace_collections(library, self.after, self.before)
            collected.replace_members(library, (), self.members_before)
            collected.replace_removals(library, self.removals_after, self.removals_before)
            collected.replace_deletions(library, self.deletions_after, self.deletions_before)
            return _told(library, self.after, self.before, self.members_before)


def _told(library: Library, old: Sequence[Collection], new: Sequence[Collection], members: Sequence[Member]) -> Changes:
    """That collections are others now; and whether one stays that documents were put in, or a document is in none."""
    gone = {one.id for one in old} - {one.id for one in new}
    stays = bool(gone) and any(one.id in gone for one in collected.all_collections(library))
    there = collected.members(library, {one.collection_id for one in members}) if members else ()
    lacking = {(one.collection_id, one.document_id) for one in members} - {
        (one.collection_id, one.document_id) for one in there
    }
    return Changes.COLLECTIONS | Changes.LEFT if stays or lacking else Changes.COLLECTIONS


@dataclass(frozen=True, slots=True)
class Nested:
    """A collection in its tree: how deep, what it is called with those it lies in (``甲/乙``), how many documents.

    ``documents`` are those outside the trash in it or in one that lies in it, each once.
    """

    collection: Collection
    depth: int
    path: str
    documents: int


def all_collections(session: Session) -> tuple[Collection, ...]:
    """Every collection, the oldest first."""
    return collected.all_collections(session.library)


def nested(
    collections: Sequence[Collection], places: dict[str, tuple[str, ...]], live: Several[str] | None = None
) -> tuple[Nested, ...]:
    """The collections as a tree from its top down, by name; ``places`` says where each document is.

    Only the documents in ``live`` count; all, when it is None. Collections that lie in themselves, which a check
    reports, are shown at the top.
    """
    known = {one.id: one for one in collections}
    below: dict[str, list[Collection]] = {}
    for one in sorted(collections, key=lambda one: (one.name, one.created, one.id)):
        at_top = one.parent not in known or one.id in _above(known, one.parent)
        below.setdefault("" if at_top else one.parent, []).append(one)
    within = _within(known, places, live)
    made: list[Nested] = []
    waiting = [(one, 0, one.name) for one in reversed(below.get("", []))]
    while waiting:
        one, depth, path = waiting.pop()
        made.append(Nested(one, depth, path, len(within.get(one.id, ()))))
        waiting += [(each, depth + 1, f"{path}/{each.name}") for each in reversed(below.get(one.id, []))]
    return tuple(made)


def _above(known: dict[str, Collection], collection_id: str) -> list[str]:
    """The collection and those it lies in, the innermost first; ends where a circle closes."""
    chain: list[str] = []
    at = collection_id
    while at in known and at not in chain:
        chain.append(at)
        at = known[at].parent
    return chain


def _within(
    known: dict[str, Collection], places: dict[str, tuple[str, ...]], live: Several[str] | None
) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    above = {one: _above(known, one) for one in known}
    for document_id, ids in places.items():
        if live is None or document_id in live:
            for one in ids:
                for each in above.get(one, ()):
                    found.setdefault(each, set()).add(document_id)
    return found


def below(collections: Iterable[Collection], collection_id: str) -> frozenset[str]:
    """The ids of the collection and of all that lie in it, at any depth."""
    known = {one.id: one for one in collections}
    return frozenset(one for one in known if collection_id in _above(known, one))


def find(session: Session, path: str) -> Collection:
    """The collection of this path (``甲/乙``), name or id. Raises ``CollectingFailed("missing")``."""
    tree = nested(all_collections(session), {})
    exact = [one.collection for one in tree if path in (one.collection.id, one.path)]
    named = exact or [one.collection for one in tree if one.collection.name == path]
    if len(named) != 1:
        raise CollectingFailed("missing", path)
    return named[0]


def create(
    session: Session, name: str, parent: str = "", *, color: str = "", documents: Iterable[str] = ()
) -> Collection:
    """Make a collection in ``parent``, with these documents in it. Raises ``CollectingFailed``."""
    moment = utc_now()
    made = Collection(str(uuid.uuid4()), _free_name(session, name, parent), parent, color, moment, moment)
    members = tuple(Member(made.id, one, moment) for one in dict.fromkeys(documents))
    session.run(ChangeCollections((), (made,), (), members, code="make-collection"))
    return made


def rename(session: Session, collection_id: str, name: str) -> bool:
    """Call a collection otherwise. False when it is called so. Raises ``CollectingFailed``."""
    one = _get(session, collection_id)
    wanted = name.strip()
    if wanted == one.name:
        return False
    return _change(session, one, replace(one, name=_free_name(session, wanted, one.parent)), "rename-collection")


def set_color(session: Session, collection_id: str, color: str) -> bool:
    """Show a collection in the colour of that name; in none for an empty one."""
    one = _get(session, collection_id)
    return _change(session, one, replace(one, color=color), "color-collection")


def move(session: Session, collection_id: str, parent: str) -> bool:
    """Put a collection into another one, or to the top for an empty ``parent``. Raises ``CollectingFailed``."""
    one = _get(session, collection_id)
    if parent in below(all_collections(session), collection_id):
        raise CollectingFailed("inside-itself", one.name)
    if parent != one.parent:
        _free_name(session, one.name, parent)
    return _change(session, one, replace(one, parent=parent), "move-collection")


def delete(session: Session, collection_id: str) -> int:
    """Delete a collection and those that lie in it, and say how many; the documents stay in the library.

    That it was deleted is kept, so that no older copy of it comes back by a merge.
    """
    every = all_collections(session)
    gone = below(every, collection_id)
    if gone:
        moment = utc_after(collected.last_used(session.library, gone))
        session.run(
            ChangeCollections(
                before=tuple(one for one in every if one.id in gone),
                members_before=collected.members(session.library, gone),
                removals_before=collected.removals(session.library, gone),
                deletions_before=collected.deletions(session.library, gone),
                deletions_after=tuple(Deletion(one, moment) for one in sorted(gone)),
                code="delete-collection",
            )
        )
    return len(gone)


def add(session: Session, collection_id: str, document_ids: Iterable[str]) -> int:
    """Put documents into a collection, and say how many were not in it. Raises ``CollectingFailed("missing")``."""
    _get(session, collection_id)
    there = {one.document_id for one in collected.members(session.library, (collection_id,))}
    moment = utc_after(collected.last_used(session.library, (collection_id,)))
    fresh = tuple(Member(collection_id, one, moment) for one in dict.fromkeys(document_ids) if one not in there)
    if fresh:
        session.run(ChangeCollections(members_after=fresh, code="collect-documents"))
    return len(fresh)


def remove(session: Session, collection_id: str, document_ids: Several[str]) -> int:
    """Take documents out of a collection, and out of those that lie in it, and say how many were there."""
    within = below(all_collections(session), collection_id)
    wanted = frozenset(document_ids)
    gone = tuple(one for one in collected.members(session.library, within) if one.document_id in wanted)
    if gone:
        moment = utc_after(collected.last_used(session.library, within))
        removals = tuple(Removal(one.collection_id, one.document_id, moment) for one in gone)
        places = {(one.collection_id, one.document_id) for one in gone}
        earlier = collected.removals(session.library, within)
        held = tuple(one for one in earlier if (one.collection_id, one.document_id) in places)
        session.run(
            ChangeCollections(
                members_before=gone, removals_before=held, removals_after=removals, code="uncollect-documents"
            )
        )
    return len({one.document_id for one in gone})


def _get(session: Session, collection_id: str) -> Collection:
    found = next((one for one in all_collections(session) if one.id == collection_id), None)
    if found is None:
        raise CollectingFailed("missing", collection_id)
    return found


def _free_name(session: Session, name: str, parent: str) -> str:
    wanted = " ".join(name.split()).replace("/", "／")
    if not wanted:
        raise CollectingFailed("no-name")
    if any(one.name == wanted and one.parent == parent for one in all_collections(session)):
        raise CollectingFailed("name-taken", wanted)
    return wanted


def _change(session: Session, before: Collection, after: Collection, code: str) -> bool:
    if after == before:
        return False
    moment = utc_after(collected.last_used(session.library, (before.id,)))
    session.run(ChangeCollections((before,), (replace(after, modified=moment),), code=code))
    return True
