"""What a change to the tree of tags does to the tags there are. Pure functions on what is stored of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

Carriers = tuple[tuple[str, tuple[str, ...]], ...]
"""Who carries tags: ids, each with all the tags it carries, in the order the reader gave them."""


@dataclass(frozen=True, slots=True)
class TagLook:
    """A tag by its whole path (``指标/占比``) and the name of its colour, empty for none.

    A ``kept`` tag stays when nothing carries it: the reader made it or gave it a colour.
    """

    path: str
    color: str = ""
    kept: bool = False


@dataclass(frozen=True, slots=True)
class TagTree:
    """Some branches of the tree of tags, by path, and whoever carries a tag of them, also in the trash, by id."""

    tags: tuple[TagLook, ...] = ()
    annotations: Carriers = ()
    documents: Carriers = ()


def tidied(paths: Sequence[str]) -> tuple[str, ...]:
    """``paths`` without repeats, empty parts, leading ``#`` and outer white space, in their order.

    White space within a part is one space; the full-width slash, as input methods for Chinese write it, parts as ``/``.
    """
    parted = (path.strip().lstrip("#＃").replace("／", "/").split("/") for path in paths)
    tidy = ("/".join(" ".join(part.split()) for part in parts if part.strip()) for parts in parted)
    return tuple(dict.fromkeys(path for path in tidy if path))


def is_below(path: str, above: str) -> bool:
    """Whether ``path`` is ``above`` or lies below it."""
    return path == above or path.startswith(f"{above}/")


def with_above(path: str) -> list[str]:
    """The path and those it lies below, the outermost first."""
    parts = path.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]


def retagged_ids(before: TagTree, after: TagTree) -> list[str]:
    """The annotations that carry other tags ``after`` than ``before``."""
    return sorted(one for one, _ in set(after.annotations) - set(before.annotations))


def changed_tags(before: Carriers, after: Carriers) -> list[tuple[str, str]]:
    """The carriers and the paths that were put on them or taken off them, each pair once."""
    was, now = ({(one, path) for one, paths in some for path in paths} for some in (before, after))
    return sorted(was ^ now)


def moved_path(path: str, old: str, new: str) -> str:
    """What becomes of ``path`` when ``old``, with all below it, is called ``new``."""
    return new + path[len(old) :] if is_below(path, old) else path


def moved(tree: TagTree, old: str, new: str) -> TagTree:
    """``tree`` after ``old``, with all below it, was renamed to ``new``.

    Renaming, moving in the tree and merging are the same: where a tag of the new path is there already, the two
    become one, which keeps its own colour if it has one and is carried by whoever carried either.
    """
    staying = {one.path: one for one in tree.tags if not is_below(one.path, old)}
    for one in tree.tags:
        if is_below(one.path, old):
            path = moved_path(one.path, old, new)
            there = staying.get(path, TagLook(path))
            staying[path] = TagLook(path, there.color or one.color, there.kept or one.kept)

    def renamed(tags: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(moved_path(path, old, new) for path in tags))

    return TagTree(_in_order(staying.values()), _each(tree.annotations, renamed), _each(tree.documents, renamed))


def deleted(tree: TagTree, path: str) -> TagTree:
    """``tree`` without the tag ``path`` and those below it."""

    def left(tags: tuple[str, ...]) -> tuple[str, ...]:
        return without_tag(tags, path)

    kept = tuple(one for one in tree.tags if not is_below(one.path, path))
    return TagTree(kept, _each(tree.annotations, left), _each(tree.documents, left))


def colored(tree: TagTree, path: str, color: str) -> TagTree:
    """``tree`` with the tag ``path``, made when there is none, in ``color``; empty takes the colour away."""
    there = next((one for one in tree.tags if one.path == path), TagLook(path))
    # The colour of a tag is the reader's word on it, and outlives the last note that carries it.
    return _with(tree, replace(there, color=color, kept=there.kept or bool(color)))


def made(tree: TagTree, path: str) -> TagTree:
    """``tree`` with the tag ``path``, which stays even when nothing carries it."""
    there = next((one for one in tree.tags if one.path == path), TagLook(path))
    return _with(tree, replace(there, kept=True))


def with_tag(tags: Sequence[str], path: str) -> tuple[str, ...]:
    """``tags`` of one carrier with ``path`` at the end, unless it is among them."""
    return tuple(tags) if path in tags else (*tags, path)


def without_tag(tags: Sequence[str], path: str) -> tuple[str, ...]:
    """``tags`` of one carrier without ``path`` and those below it."""
    return tuple(tag for tag in tags if not is_below(tag, path))


def stepped_tags(now: tuple[str, ...], before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """The tags ``now`` of one carrier after the step from ``before`` to ``after``; what others did to them stays."""
    if now == before:
        return after
    kept = [tag for tag in now if tag in after or tag not in before]
    return (*kept, *(tag for tag in after if tag not in before and tag not in kept))


def _each(carriers: Carriers, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Carriers:
    return tuple((one, change(tags)) for one, tags in carriers)


def _with(tree: TagTree, look: TagLook) -> TagTree:
    return replace(tree, tags=_in_order((*(one for one in tree.tags if one.path != look.path), look)))


def _in_order(looks: Iterable[TagLook]) -> tuple[TagLook, ...]:
    return tuple(sorted(looks, key=_path))


def _path(one: TagLook) -> str:
    return one.path
