"""What a reader does with tags, whoever carries them. Every function is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.annotate import tagging
from reader.annotate.tagging import TagTree, is_below, tidied
from reader.app.commands import ChangeTagTree, TagDocuments
from reader.app.session import Session
from reader.store import moments, tags
from reader.store.db import utc_after


def rename(session: Session, path: str, new: str) -> bool:
    """Call the tag ``path``, with all below it, ``new``; joins a tag of that path. False when nothing changed.

    Raises ``ValueError`` for a tag that would come to lie below itself.
    """
    return _move(session, path, new, "rename-tag")


def move(session: Session, path: str, above: str) -> bool:
    """Put the tag ``path``, with all below it, below ``above``; outermost for an empty one. As :func:`rename`."""
    name = path.rpartition("/")[2]
    return _move(session, path, f"{above}/{name}" if above else name, "move-tag")


def merge(session: Session, path: str, into: str) -> bool:
    """Make the tag ``path`` one with the tag ``into``, and what lies below them too. As :func:`rename`."""
    return _move(session, path, into, "merge-tag")


def _move(session: Session, path: str, new: str, code: str) -> bool:
    (target,) = tidied((new,)) or ("",)
    if not target or target == path:
        return False
    if is_below(target, path):
        raise ValueError(f"{path} cannot lie below itself")
    return _change(session, (path, target), lambda tree: tagging.moved(tree, path, target), code)


def delete(session: Session, path: str) -> bool:
    """Take the tag ``path``, and those below it, off everything; the notes stay. False when there is none."""
    return _change(session, (path,), lambda tree: tagging.deleted(tree, path), "delete-tag")


def set_color(session: Session, path: str, color: str) -> bool:
    """Show the tag ``path`` in the colour of that name; in none for an empty one."""
    return _change(session, (path,), lambda tree: tagging.colored(tree, path, color), "color-tag")


def make(session: Session, path: str) -> bool:
    """Make a tag, which stays even when nothing carries it."""
    (target,) = tidied((path,)) or ("",)
    return bool(target) and _change(session, (target,), lambda tree: tagging.made(tree, target), "make-tag")


def _change(session: Session, paths: Sequence[str], change: Callable[[TagTree], TagTree], code: str) -> bool:
    before = tags.tree(session.library, paths)
    after = change(before)
    if after == before:
        return False
    ids = tagging.retagged_ids(before, after)
    kept, edited = tags.retagged(session.library, ids), tags.last_edited(session.library, ids)
    said = moments.of_tags(session.library, tagging.changed_tags(before.documents, after.documents))
    when = utc_after(edited, *(at for _, at in kept), *(one.at for one in said))
    session.run(ChangeTagTree(before, after, code, when, kept, said))
    return True


def carriers(session: Session, paths: Sequence[str]) -> int:
    """How often annotations and documents carry one of these tags, or one below it."""
    return tags.uses(session.library, tidied(paths))


def document_tags(session: Session, document_id: str) -> tuple[str, ...]:
    """The tags of a document, in the order the reader gave them."""
    return tags.of_document(session.library, document_id)


def tag_documents(session: Session, wanted: dict[str, Sequence[str]]) -> bool:
    """Give each document, by id, exactly these tags. False when they have them already."""
    after = {one: tidied(paths) for one, paths in wanted.items()}
    before = {one: document_tags(session, one) for one in after}
    changed = [one for one in after if after[one] != before[one]]
    if changed:
        was, now = _pairs(before, changed), _pairs(after, changed)
        said = moments.of_tags(session.library, tagging.changed_tags(was, now))
        session.run(TagDocuments(was, now, when=utc_after(*(one.at for one in said)), said=said))
    return bool(changed)


def _pairs(tagged: dict[str, tuple[str, ...]], ids: Sequence[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((one, tagged[one]) for one in ids)
