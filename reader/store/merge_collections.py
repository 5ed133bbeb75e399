"""Which collections of two libraries are the same, and what becomes of them when one is merged into the other. Pure.

So is what becomes of the documents in them: what was last done, to put one in or to take it out, holds.
"""

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


PLACES = ("collected_documents", "uncollected_documents")
"""The tables that say which documents are in collections, and when they were last taken out."""

_MOMENT = {"collected_documents": "added", "uncollected_documents": "removed"}

_Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class JoinedPlaces:
    """The rows to ``put`` into the tables of :data:`PLACES`, and those of the first of them to be ``dropped``."""

    put: tuple[tuple[str, TableRow], ...]
    dropped: tuple[TableRow, ...]


def joined_places(ours: Mapping[str, Iterable[TableRow]], theirs: Mapping[str, Iterable[TableRow]]) -> JoinedPlaces:
    """What becomes of the documents in the collections of both, by the tables of :data:`PLACES` and by our ids.

    In a collection is what was put there later than the other reader took it out; of two such moments, the later one
    is kept. At one and the same moment it stays. Where a reader has put one back, the earlier removal says nothing.
    """
    mine, brought = ({table: _by_place(table, rows[table]) for table in PLACES} for rows in (ours, theirs))
    put: list[tuple[str, TableRow]] = []
    for table in PLACES:
        moment = _MOMENT[table]
        for place, row in brought[table].items():
            held = mine[table].get(place)
            if (held is None or held[moment] < row[moment]) and not _is_out(table, row, place, mine):
                put.append((table, row))
    dropped = [row for place, row in mine[PLACES[0]].items() if _is_out(PLACES[0], row, place, brought)]
    return JoinedPlaces(tuple(put), tuple(dropped))


def _by_place(table: str, rows: Iterable[TableRow]) -> dict[_Place, TableRow]:
    found: dict[_Place, TableRow] = {}
    for row in sorted(rows, key=lambda row: str(row[_MOMENT[table]])):
        found[row["collection_id"], row["document_id"]] = row
    return found


def _is_out(table: str, row: TableRow, place: _Place, other: Mapping[str, Mapping[_Place, TableRow]]) -> bool:
    """Whether ``row`` says that a document is in a collection which the ``other`` reader took it out of later."""
    inside, outside = (other[one].get(place) for one in PLACES)
    return (
        table == "collected_documents"
        and inside is None
        and outside is not None
        and bool(row["added"] < outside["removed"])
    )


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
