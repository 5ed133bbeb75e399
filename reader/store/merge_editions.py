"""What became of notes in new editions, when two libraries are merged. Pure.

A reader may have gone on to a new edition while another marked the one before. No note is left behind on that: one that
stands on an earlier edition because two libraries came together waits for its reader in the last one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from reader.annotate.anchor import Target
from reader.annotate.model import Quote
from reader.store.bundle import TableRow
from reader.text.span import Span

_WAITS, _SETTLED = "open", ("placed", "kept")


def last_edition(document_id: str, later: Mapping[str, str]) -> str:
    """The last edition of a document; ``later`` has the next one of each that has one."""
    seen = {document_id}
    while (following := later.get(document_id)) is not None and following not in seen:
        document_id = following
        seen.add(document_id)
    return document_id


def joined_carried(
    ours: Mapping[tuple[object, ...], TableRow], theirs: Iterable[TableRow], notes_from_there: frozenset[str]
) -> Iterator[TableRow]:
    """The rows of ``theirs``, on documents as they are called here, that are to hold here.

    Those of ``notes_from_there``, which are as they are there, and decisions about what is still open here.
    """
    for row in theirs:
        mine = ours.get((row["annotation_id"], row["to_id"]))
        decided = mine is not None and mine["outcome"] == _WAITS and row["outcome"] in _SETTLED
        if mine is None or decided or row["annotation_id"] in notes_from_there:
            yield row


def left_behind(notes: Iterable[TableRow], later: Mapping[str, str], texts: Mapping[str, str]) -> Iterator[TableRow]:
    """A row for each of ``notes`` that stands on an earlier edition: it waits, for where its words are in the last.

    ``texts`` are those of the documents, by id.
    """
    targets: dict[str, Target] = {}
    for note in notes:
        from_id = note["document_id"]
        to_id = last_edition(from_id, later)
        if to_id == from_id or note["deleted_at"] is not None:
            continue
        target = targets.get(to_id)
        if target is None:
            target = targets[to_id] = Target.of(texts[to_id])
        quote = Quote(note["exact"], note["prefix"], note["suffix"])
        found = target.anchor(Span(note["span_start"], note["span_end"]), quote)
        place = [] if found.span is None else [[found.span.start, found.span.end, round(found.score, 3)]]
        yield {
            "annotation_id": note["id"],
            "from_id": from_id,
            "to_id": to_id,
            "fate": "review" if place else "orphan",
            "outcome": _WAITS,
            **{name: note[name] for name in ("span_start", "span_end", "exact", "prefix", "suffix")},
            "candidates": json.dumps(place),
            "differences": "[]",
        }
