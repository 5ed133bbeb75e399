"""Which collections of two libraries are the same, and what becomes of them when one is merged into the other. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.store.bundle import TableRow


@dataclass(frozen=True, slots=True)
class JoinedCollections:
    """``rows`` are the collections as they are to be, each behind the one it lies in; ``ids`` maps theirs to ours."""

    rows: tuple[TableRow, ...]
    ids: Mapping[str, str]


def joined_collections(ours: Iterable[TableRow], theirs: Iterable[TableRow]) -> JoinedCollections:
    """The collections of both.

    The same are those with one id; of the others, those with one name in the same collection. Of the same, what was
    said last holds. Where that puts a collection into itself, the one moved last comes to the top.
    """
    held = {str(row["id"]): row for row in ours}
    named = {str(row["id"]): row for row in theirs}
    known = {one: one for one in named if one in held}
    free = {(row["parent_id"], row["name"]): one for one, row in held.items() if one not in named}
    for one in _parents_first(named):
        row = named[one]
        parent = known.get(row["parent_id"], row["parent_id"])
        same = known.get(one) or free.pop((parent, row["name"]), one)
        known[one] = same
        brought = {**row, "id": same, "parent_id": parent}
        mine = held.get(same)
        held[same] = brought if mine is None else _newer(mine, brought)
    for one in _looping(held):
        held[one] = {**held[one], "parent_id": None}
    return JoinedCollections(tuple(held[one] for one in _parents_first(held)), known)


def _newer(mine: TableRow, brought: TableRow) -> TableRow:
    """What was said last, whoever is asked first; the moment it was made is the earlier one."""
    last = max(mine, brought, key=lambda row: (row["modified"], row["name"], row["color"], row["parent_id"] or ""))
    return {**last, "created": min(mine["created"], brought["created"])}


def _parents_first(rows: Mapping[str, TableRow]) -> list[str]:
    """The ids of ``rows``, each behind that of the row it lies in; those of a circle are among them too."""
    order: dict[str, None] = {}
    for one in sorted(rows):
        chain: list[str] = []
        at: str | None = one
        while at is not None and at in rows and at not in order and at not in chain:
            chain.append(at)
            at = rows[at]["parent_id"]
        order.update(dict.fromkeys(reversed(chain)))
    return list(order)


def _looping(rows: Mapping[str, TableRow]) -> list[str]:
    """Of every circle of collections, the one that was changed last."""
    found: set[str] = set()
    for one in rows:
        chain: list[str] = []
        at: str | None = one
        while at is not None and at in rows and at not in chain:
            chain.append(at)
            at = rows[at]["parent_id"]
        if at is not None and at in chain:
            circle = chain[chain.index(at) :]
            found.add(max(circle, key=lambda each: (rows[each]["modified"], each)))
    return sorted(found)
