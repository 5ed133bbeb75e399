"""Which rows change when what another reader's library holds is merged into this one. Pure.

Documents are the same when their files' bytes are, notes when their ids are. Of a note the newer edit holds, and to put
it in the trash is an edit; of its tags what was said last, by an edit or by a change of the tree of tags. A document is
in the trash when it was put there after the other reader last opened it. Of each tag of a document, each correction
and each ruling, what was said last holds, also that it was taken back. Editions are joined; where both have one, ours
holds. Collections are the same when their ids are, or their names in the same collection; what was last said of one
holds, as it does of titles and reading statuses, and to delete one is an edit. Whether a document is in a collection,
the reader who put it there or took it out last says. What one reader deleted for good does not come back from an older
copy of the other's, and goes to the other's trash. A note that comes to stand on an earlier edition waits for its
reader in the last one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reader.annotate.anchor import Status, Target
from reader.annotate.model import Quote
from reader.store.bundle import KEYS, Bundle, RowChange, TableRow
from reader.store.merge_collections import ABOUT_COLLECTIONS, PLACES, joined_collections, joined_places
from reader.store.merge_editions import joined_carried, left_behind
from reader.store.merge_purged import Deletions, notes_by_document, without
from reader.store.merge_said import Facts, joined, joined_corrections, joined_rulings
from reader.text.span import Span

_OF_DOCUMENT = ("document_texts", "document_outlines", "readings", "character_counts")


@dataclass(frozen=True, slots=True)
class Merge:
    """The changes, in an order that can be carried out, the paths of tags by their ids, and what they come to.

    ``kept`` are the notes whose edit here is newer. ``unplaced`` are the ids of notes left out: the text here is
    another reading of the same bytes, and their words do not stand in it. ``left_out`` are the documents and notes that
    were deleted here for good, after they were last changed there.
    """

    changes: tuple[RowChange, ...]
    tag_paths: Mapping[str, str]
    documents: int = 0
    notes: int = 0
    updated: int = 0
    trashed: int = 0
    kept: int = 0
    unplaced: tuple[str, ...] = ()
    left_out: int = 0


def merged(ours: Bundle, theirs: Bundle) -> Merge:
    """How to merge ``theirs`` into ``ours``."""
    return _Merging(ours, theirs).result()


@dataclass(slots=True)
class _Counts:
    documents: int = 0
    notes: int = 0
    updated: int = 0
    trashed: int = 0
    kept: int = 0
    unplaced: list[str] = field(default_factory=list)


class _Merging:
    def __init__(self, ours: Bundle, theirs: Bundle) -> None:
        self._ours = ours
        self._gone_there = Deletions.of(theirs)
        self._theirs, self._left_out = without(theirs, Deletions.of(ours))
        self._held = {table: {_key(table, row): row for row in rows} for table, rows in ours.tables.items()}
        self._changes: list[RowChange] = []
        self._counts = _Counts()
        self._tags: dict[str, str] = {}
        self._documents: dict[str, str] = {}
        self._other_text: dict[str, Target] = {}
        self._newer_there: set[str] = set()
        self._from_there: set[str] = set()
        """The notes that are as they are there."""
        self._followed_now: set[str] = set()
        """The documents that have a later edition since the two came together."""

    def result(self) -> Merge:
        self._merge_documents()
        self._merge_tags()
        self._merge_annotations()
        self._merge_document_tags()
        self._merge_collections()
        self._merge_overrides()
        self._merge_purged()
        self._merge_states()
        self._merge_corrections()
        self._merge_rulings()
        self._merge_revisions()
        self._merge_carried_notes()
        self._sweep_tags()
        order = {table: at for at, table in enumerate(KEYS)}
        # What refers to a row comes behind it where it is put in, and before it where it is taken out.
        put = sorted((one for one in self._changes if one.after is not None), key=lambda one: order[one.table])
        dropped = sorted((one for one in self._changes if one.after is None), key=lambda one: -order[one.table])
        found = self._counts
        return Merge(
            (*put, *dropped),
            {str(row["id"]): str(row["path"]) for one in (self._ours, self._theirs) for row in one.tables["tags"]},
            found.documents,
            found.notes,
            found.updated,
            found.trashed,
            found.kept,
            tuple(found.unplaced),
            self._left_out,
        )

    def _put(self, table: str, after: TableRow) -> None:
        before = self._held[table].get(_key(table, after))
        if before is not None:
            after = {**before, **after}
        if before != after:
            self._changes.append(RowChange(table, before, after))
            self._held[table][_key(table, after)] = after

    def _drop(self, table: str, before: TableRow) -> None:
        self._changes.append(RowChange(table, before, None))
        del self._held[table][_key(table, before)]

    # Documents

    def _merge_documents(self) -> None:
        held = _chosen(self._ours.tables["documents"])
        beside = {table: {row["document_id"]: row for row in self._theirs.tables[table]} for table in _OF_DOCUMENT}
        for sha256, row in _chosen(self._theirs.tables["documents"]).items():
            mine = held.get(sha256) or self._held["documents"].get((row["id"],))
            if mine is None:
                self._documents[row["id"]] = row["id"]
                self._put("documents", row)
                self._counts.documents += 1
                for table in _OF_DOCUMENT:
                    if row["id"] in beside[table]:
                        extra = {"text": self._theirs.texts[row["id"]]} if table == "document_texts" else {}
                        self._put(table, {**beside[table][row["id"]], **extra})
                continue
            self._documents[row["id"]] = mine["id"]
            if row["opened"] > mine["opened"]:
                self._newer_there.add(row["id"])
            if self._ours.texts[mine["id"]] != self._theirs.texts[row["id"]]:
                self._other_text[row["id"]] = Target.of(self._ours.texts[mine["id"]])
            self._put("documents", {**mine, **_joined(mine, row)})

    def _mapped(self, row: TableRow) -> TableRow | None:
        """``row`` on the document as it is called here; None for one of a document that is left out."""
        there = self._documents.get(row["document_id"])
        return None if there is None else {**row, "document_id": there}

    # Tags

    def _merge_tags(self) -> None:
        by_path = {row["path"]: row for row in self._held["tags"].values()}
        for row in self._theirs.tables["tags"]:
            mine = by_path.get(row["path"])
            if mine is None:
                self._tags[row["id"]] = row["id"]
                self._put("tags", row)
            else:
                self._tags[row["id"]] = mine["id"]
                kept = max(mine["kept"], row["kept"])
                self._put("tags", {**mine, "color": mine["color"] or row["color"], "kept": kept})

    def _sweep_tags(self) -> None:
        """Leave out the tags that nobody carries any more and no reader made."""
        used = {row["tag_id"] for table in ("annotation_tags", "document_tags") for row in self._held[table].values()}
        ours = {row["id"] for row in self._ours.tables["tags"]}
        for row in list(self._held["tags"].values()):
            if row["id"] in used or row["kept"]:
                continue
            if row["id"] in ours:
                self._drop("tags", row)
            else:
                self._changes = [one for one in self._changes if one.after is not row]

    def _merge_document_tags(self) -> None:
        places: dict[str, int] = defaultdict(int)
        for row in self._held["document_tags"].values():
            places[row["document_id"]] = max(places[row["document_id"]], row["place"] + 1)
        path = {row["id"]: row["path"] for row in self._held["tags"].values()}

        def facts(rows: Iterable[TableRow], said: Iterable[TableRow]) -> Facts:
            moments = {_key("document_tag_moments", row): row["at"] for row in said}
            return Facts({(row["document_id"], path[row["tag_id"]]): row for row in rows}, moments)

        ours = facts(self._held["document_tags"].values(), self._held["document_tag_moments"].values())
        theirs = facts(
            [{**row, "tag_id": self._tags[row["tag_id"]]} for row in self._here("document_tags")],
            self._here("document_tag_moments"),
        )
        found = joined(ours, theirs)
        rows = {key: ours.rows.get(key, row) for key, row in found.rows.items()}
        fresh = found.rows.keys() - ours.rows.keys()
        for key in sorted(fresh, key=lambda one: (one[0], found.rows[one]["place"], one[1])):
            rows[key] = {**rows[key], "place": places[key[0]]}
            places[key[0]] += 1
        self._settle("document_tags", "document_tag_moments", ours, Facts(rows, found.said))

    # What was deleted for good

    def _merge_purged(self) -> None:
        """Put in the trash here what was deleted there for good, later than it was last dealt with here."""
        for row in self._theirs.tables["purged"]:
            held = self._held["purged"].get(_key("purged", row))
            if held is None or held["at"] < row["at"]:
                self._put("purged", row)
        for row in list(self._held["annotations"].values()):
            if row["deleted_at"] is None and self._gone_there.has_note(row):
                self._put("annotations", {**row, "deleted_at": self._gone_there.notes[row["id"]]})
                self._counts.trashed += 1
        on = notes_by_document(self._ours)
        for row in list(self._held["documents"].values()):
            if row["deleted_at"] is None and self._gone_there.has_document(row, on[row["id"]]):
                self._put("documents", {**row, "deleted_at": self._gone_there.documents[row["sha256"]]})

    # Collections, and what readers say of documents

    def _merge_collections(self) -> None:
        ours = {table: tuple(self._held[table].values()) for table in ABOUT_COLLECTIONS}
        joined = joined_collections(ours, self._theirs.tables)
        for one in joined.dropped:
            for table in PLACES:
                for row in ours[table]:
                    if row["collection_id"] == one:
                        self._drop(table, row)
            self._drop("collections", self._held["collections"][(one,)])
        for row in joined.rows:
            self._put("collections", row)
        for row in (*self._theirs.tables["same_collections"], *joined.same):
            self._put("same_collections", row)
        for row in self._theirs.tables["deleted_collections"]:
            held = self._held["deleted_collections"].get((row["id"],))
            if held is None or held["at"] < row["at"]:
                self._put("deleted_collections", row)
        theirs = {table: list(self._in_collections(table, joined.ids)) for table in PLACES}
        places = joined_places({table: self._held[table].values() for table in PLACES}, theirs)
        for table, row in places.put:
            self._put(table, row)
        for row in places.dropped:
            self._drop("collected_documents", row)

    def _in_collections(self, table: str, ids: Mapping[str, str]) -> Iterator[TableRow]:
        """Their rows about documents in collections, with the ids of both as they are here."""
        for row in self._theirs.tables[table]:
            made = self._mapped(row)
            if made is not None and row["collection_id"] in ids:
                yield {**made, "collection_id": ids[row["collection_id"]]}

    def _merge_overrides(self) -> None:
        for row in self._theirs.tables["overrides"]:
            made = self._mapped(row)
            if made is None:
                continue
            held = self._held["overrides"].get(_key("overrides", made))
            if held is None or (held["made"], held["value"]) < (made["made"], made["value"]):
                self._put("overrides", made)

    # Notes

    def _merge_annotations(self) -> None:
        theirs, mine = (
            _by_note(self._theirs.tables["annotation_tags"]),
            _by_note(self._held["annotation_tags"].values()),
        )
        said = tuple(
            {_key("retagged_notes", row): row for row in tables["retagged_notes"]}
            for tables in (self._ours.tables, self._theirs.tables)
        )
        for row in self._theirs.tables["annotations"]:
            made = self._placed(row)
            held = self._held["annotations"].get((row["id"],))
            if held is None or _edited(row) > _edited(held):
                if made is None:
                    continue
                self._count(held, made)
                self._put("annotations", made)
                self._from_there.add(row["id"])
            else:
                self._counts.kept += _edited(row) < _edited(held)
            retagged = said[1].get((row["id"],))
            if held is None or self._tagged(row, said[1]) > self._tagged(held, said[0]):
                self._retag(row["id"], theirs.get(row["id"], ()), mine.get(row["id"], ()))
            if retagged is not None and retagged["at"] > said[0].get((row["id"],), {"at": ""})["at"]:
                self._put("retagged_notes", retagged)

    def _retag(self, note_id: str, theirs: Iterable[TableRow], mine: Iterable[TableRow]) -> None:
        wanted = {self._tags[one["tag_id"]]: one["place"] for one in theirs}
        for one in mine:
            if one["tag_id"] not in wanted:
                self._drop("annotation_tags", one)
        for tag_id, place in wanted.items():
            self._put("annotation_tags", {"annotation_id": note_id, "tag_id": tag_id, "place": place})

    @staticmethod
    def _tagged(row: TableRow, retagged: Mapping[tuple[object, ...], TableRow]) -> str:
        """When it was last said which tags the note carries: with its last edit, or by a change of the tags."""
        found = retagged.get((row["id"],))
        return max(_edited(row), found["at"] if found else "")

    def _count(self, held: TableRow | None, made: TableRow) -> None:
        if held is None:
            self._counts.notes += 1
        elif made["deleted_at"] and not held["deleted_at"]:
            self._counts.trashed += 1
        else:
            self._counts.updated += 1

    def _placed(self, row: TableRow) -> TableRow | None:
        """The note on the text as it is here; None where it has no place in it."""
        made, target = self._mapped(row), self._other_text.get(row["document_id"])
        if made is None or target is None or not row["exact"]:
            return made
        span = Span(row["span_start"], row["span_end"])
        found = target.anchor(span, Quote(row["exact"], row["prefix"], row["suffix"]))
        there = found.span if found.status in (Status.EXACT, Status.MOVED) else None
        text = self._ours.texts[made["document_id"]]
        if there is None or there.of(text) != row["exact"]:
            self._counts.unplaced.append(row["id"])
            return None
        return {**made, "span_start": there.start, "span_end": there.end}

    # What hangs on a document

    def _merge_states(self) -> None:
        for row in self._theirs.tables["reading_states"]:
            made = self._mapped(row)
            if made is None or row["document_id"] in self._other_text:
                continue
            if _key("reading_states", made) not in self._held["reading_states"] or (
                row["document_id"] in self._newer_there
            ):
                self._put("reading_states", made)

    def _merge_corrections(self) -> None:
        tables = "corrections", "correction_moments"
        ours = _facts(*((table, self._held[table].values()) for table in tables))
        theirs = _facts(*((table, self._here(table, placed=True)) for table in tables))
        self._settle(*tables, ours, joined_corrections(ours, theirs))

    def _merge_rulings(self) -> None:
        tables = "rulings", "withdrawn_rulings"
        there = [row for row in self._theirs.tables["rulings"] if row["document_id"] is None]
        there += [row for row in self._here("rulings") if row["position"] is None]
        there += [row for row in self._here("rulings", placed=True) if row["position"] is not None]
        ours = _facts(*((table, self._held[table].values()) for table in tables))
        theirs = _facts((tables[0], there), (tables[1], self._theirs.tables[tables[1]]))
        self._settle(*tables, ours, joined_rulings(ours, theirs))

    def _here(self, table: str, *, placed: bool = False) -> Iterator[TableRow]:
        """Their rows on documents that are here, with the ids of those; ``placed``: where their text is the same."""
        for row in self._theirs.tables[table]:
            made = self._mapped(row)
            if made is not None and not (placed and row["document_id"] in self._other_text):
                yield made

    def _settle(self, table: str, moments: str, ours: Facts, found: Facts) -> None:
        """Let ``found`` be what ``table`` holds, and ``moments`` when it was said."""
        for key, row in ours.rows.items():
            if key not in found.rows:
                self._drop(table, row)
        for row in found.rows.values():
            self._put(table, row)
        for key, at in found.said.items():
            self._put(moments, dict(zip((*KEYS[moments], "at"), (*key, at), strict=True)))

    def _merge_revisions(self) -> None:
        followed = {row["earlier_id"] for row in self._held["revisions"].values()}
        for row in self._theirs.tables["revisions"]:
            made, earlier = self._mapped(row), self._documents.get(row["earlier_id"])
            if made is None or earlier is None or earlier in followed or earlier == made["document_id"]:
                continue
            if _key("revisions", made) not in self._held["revisions"]:
                self._put("revisions", {**made, "earlier_id": earlier})
                followed.add(earlier)
                self._followed_now.add(earlier)

    def _merge_carried_notes(self) -> None:
        later = {row["earlier_id"]: row["document_id"] for row in self._held["revisions"].values()}
        theirs = [self._carried_here(row, later) for row in self._theirs.tables["carried_notes"]]
        here = [one for one in theirs if one is not None]
        for row in list(joined_carried(self._held["carried_notes"], here, frozenset(self._from_there))):
            self._put("carried_notes", row)
        known_there = {self._documents.get(row["earlier_id"]) for row in self._theirs.tables["revisions"]}
        others = {self._documents[one] for one in self._other_text}
        strangers = [
            note
            for note in self._held["annotations"].values()
            if note["document_id"] in self._followed_now
            or (note["id"] in self._from_there and note["document_id"] not in known_there - others)
        ]
        told = {(row["annotation_id"], row["from_id"]): row for row in self._held["carried_notes"].values()}
        waiting = [
            note
            for note in strangers
            if (known := told.get((note["id"], note["document_id"]))) is None
            or known["outcome"] in ("carried", "placed")
        ]
        for row in left_behind(waiting, later, self._texts()):
            self._put("carried_notes", row)

    def _carried_here(self, row: TableRow, later: Mapping[str, str]) -> TableRow | None:
        """Their row about documents and a note that are here, as they are called here; else None."""
        to_id, from_id = self._documents.get(row["to_id"]), self._documents.get(row["from_id"])
        known = (row["annotation_id"],) in self._held["annotations"] and to_id in later.values()
        if row["to_id"] in self._other_text or row["from_id"] in self._other_text:
            return None  # its places are in another reading of the same bytes
        return {**row, "to_id": to_id, "from_id": from_id} if known and from_id is not None else None

    def _texts(self) -> Mapping[str, str]:
        """The texts of all documents, by their ids here."""
        theirs = {self._documents[one]: text for one, text in self._theirs.texts.items() if one in self._documents}
        return {**theirs, **self._ours.texts}


def _key(table: str, row: TableRow) -> tuple[object, ...]:
    return tuple(row[name] for name in KEYS[table])


def _facts(holding: tuple[str, Iterable[TableRow]], said: tuple[str, Iterable[TableRow]]) -> Facts:
    """The facts of a table and the moments of another, each with its name."""
    return Facts({_key(holding[0], row): row for row in holding[1]}, {_key(said[0], row): row["at"] for row in said[1]})


def _chosen(rows: Iterable[TableRow]) -> dict[str, TableRow]:
    """The document of each hash: the one outside the trash, or the one put there last."""
    ordered = sorted(rows, key=lambda row: (row["deleted_at"] is None, row["deleted_at"] or "", row["id"]))
    return {row["sha256"]: row for row in ordered}


def _joined(mine: TableRow, row: TableRow) -> TableRow:
    """What two readers' records of one document come to; the same whoever asks."""
    deleted = [one["deleted_at"] for one in (mine, row) if one["deleted_at"]]
    live = [one for one in (mine, row) if not one["deleted_at"]]
    stays = not deleted or (live and max(live[0]["added"], live[0]["opened"]) >= max(deleted))
    return {
        "opened": max(mine["opened"], row["opened"]),
        # One that stays since it was entered anew after the other reader's deletion keeps the moment that says so.
        "added": live[0]["added"] if stays and deleted else min(mine["added"], row["added"]),
        "deleted_at": None if stays else max(deleted),
    }


def _edited(row: TableRow) -> str:
    return max(str(row["modified"]), str(row["deleted_at"] or ""))


def _by_note(rows: Iterable[TableRow]) -> dict[str, list[TableRow]]:
    found: dict[str, list[TableRow]] = defaultdict(list)
    for row in rows:
        found[row["annotation_id"]].append(row)
    return found
