"""Which collections of two libraries are the same, and what becomes of them when one is merged into the other. Pure.

So is what becomes of the documents in them: what was last done, to put one in or to take it out, holds. To delete a
collection is an edit like any other: what was dealt with later than it was deleted stays, or comes back.
"""

from __future__ import annotations

from collections.abc import Collection as Several
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.store.bundle import TableRow

Tables = Mapping[str, Iterable[TableRow]]
"""The rows of a library that speak of collections, by table."""


@dataclass(frozen=True, slots=True)
class JoinedCollections:
    """``rows`` are the collections as they are to be, each behind the one it lies in; ``ids`` maps theirs to ours.

    ``dropped`` are the ids of ours that the other reader deleted, each before the one it lies in. ``same`` are the rows
    that say which ids name one collection, as far as that was found just now.
    """

    rows: tuple[TableRow, ...]
    ids: Mapping[str, str]
    dropped: tuple[str, ...]
    same: tuple[TableRow, ...]


def joined_collections(ours: Tables, theirs: Tables) -> JoinedCollections:
    """The collections of both that neither reader deleted.

    The same are those with one id; of the others, those of which an earlier merge found it; of the others, those with
    one name in the same collection. Of the same, what was said last holds. One that lay in a collection which is gone
    comes to the top, and where joining puts a collection into itself, so does the one moved last.
    """
    kinds = _kinds((*ours["same_collections"], *theirs["same_collections"]))
    held, named = ({str(row["id"]): row for row in tables["collections"]} for tables in (ours, theirs))
    dropped = _deleted(ours, theirs, kinds)
    for one in dropped:
        del held[one]
    for one in _deleted(theirs, ours, kinds):
        del named[one]
    known = _known(held, named, kinds)
    free = {(row["parent_id"], row["name"]): one for one, row in held.items() if one not in known.values()}
    same: list[TableRow] = []
    for one in _parents_first(named):
        row = named[one]
        parent = known.get(row["parent_id"], row["parent_id"])
        if one not in known:
            known[one] = free.pop((parent, row["name"]), one)
            if known[one] != one:
                same.append(dict(zip(("id", "same_as"), sorted((one, known[one]), reverse=True), strict=True)))
        mine = held.get(known[one])
        brought = {**row, "id": known[one], "parent_id": parent}
        held[known[one]] = brought if mine is None else _newer(mine, brought)
    at_top = {one for one, row in held.items() if row["parent_id"] not in held}.union(_looping(held))
    for one in at_top:
        held[one] = {**held[one], "parent_id": None}
    return JoinedCollections(tuple(held[one] for one in _parents_first(held)), known, dropped, tuple(same))


def _kinds(pairs: Iterable[TableRow]) -> dict[str, str]:
    """For each id that names the same collection as another one does: the least of those ids."""
    least: dict[str, str] = {}
    for row in pairs:
        ids = str(row["id"]), str(row["same_as"])
        low, high = sorted(least.get(one, one) for one in ids)
        least |= dict.fromkeys(ids, low)
        least |= {each: low for each, kept in least.items() if kept == high}
    return least


def _known(held: Several[str], named: Several[str], kinds: Mapping[str, str]) -> dict[str, str]:
    """The collections of ours that those of theirs are known to be."""
    known = {one: one for one in named if one in held}
    of_kind = {kinds[one]: one for one in sorted(held, reverse=True) if one in kinds and one not in known}
    for one in sorted(named):
        if one not in known and kinds.get(one) in of_kind:
            known[one] = of_kind.pop(kinds[one])
    return known


def _deleted(library: Tables, other: Tables, kinds: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of the collections of ``library`` that the reader of the ``other`` deleted, and does not have again.

    Those inside others come first. One that was changed later, or in which documents were put, or out of which they
    were taken, is not among them.
    """
    there = {kinds.get(row["id"], row["id"]) for row in other["collections"]}
    when: dict[str, str] = {}
    for row in other["deleted_collections"]:
        kind = kinds.get(row["id"], row["id"])
        when[kind] = max(row["at"], when.get(kind, ""))
    rows = {str(row["id"]): row for row in library["collections"]}
    used = {one: row["modified"] for one, row in rows.items()}
    for table, moment in _MOMENT.items():
        for row in library[table]:
            used[row["collection_id"]] = max(used[row["collection_id"]], row[moment])
    kind_of = {one: kinds.get(one, one) for one in rows}
    return tuple(
        one
        for one in reversed(_parents_first(rows))
        if kind_of[one] not in there and used[one] <= when.get(kind_of[one], "")
    )


PLACES = ("collected_documents", "uncollected_documents")
"""The tables that say which documents are in collections, and when they were last taken out."""

ABOUT_COLLECTIONS = ("collections", *PLACES, "deleted_collections", "same_collections")
"""The tables that :func:`joined_collections` needs."""

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
