"""Which rows of the full-text index a query is true of: the same as :mod:`reader.search.matching` says of each text."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from reader.search.grammar import All, Dated, Either, Issued, Node, Not, Place, Query, Tagged, Term
from reader.search.matching import Wording, scripts_of, wordings
from reader.search.regions import HANS, HANT
from reader.search.tokens import Phrase, phrases
from reader.store.fulltext import FullText
from reader.store.indexed import NOTE_BITS

MEASURED = 1000
"""Of more documents than this it is not measured how densely they hold the words: the newest are enough."""

Rows: TypeAlias = "frozenset[int]"
Field: TypeAlias = "tuple[str, str]"
"""A table of words and one or more of its columns; all of them where none is named."""

Select: TypeAlias = "tuple[str, tuple[str, ...]]"
"""A table and a condition on it, and what is bound in that."""

_NONE: Rows = frozenset()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is to know of every document of the index without its text, by row.

    ``live`` are those outside the trash; ``by_script`` has those in which the words of a region are looked for.
    """

    ids: dict[int, str] = field(default_factory=dict)
    dates: dict[int, str] = field(default_factory=dict)
    live: Rows = _NONE
    by_script: dict[str, Rows] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Matches:
    """What a query is true of: rows of documents, and rows of notes.

    ``titled`` and ``headed`` are the documents with one of the words in their title or a heading, whether or not the
    query is true of them. ``density`` is 1 for the text that holds the most of the words for its length, less for
    others; empty where it was not measured.
    """

    documents: Rows = _NONE
    titled: Rows = _NONE
    headed: Rows = _NONE
    notes: Rows = _NONE
    density: dict[int, float] = field(default_factory=dict)


def facts(index: FullText) -> Facts:
    """The facts of all documents. Raises ``FullTextError``."""
    found = index.rows("SELECT row, id, date, script, live FROM documents")
    scripts: dict[str, set[int]] = {HANS: set(), HANT: set()}
    for row, _, _, script, _ in found:
        for one in scripts_of(script):
            scripts[one].add(row)
    return Facts(
        {row[0]: row[1] for row in found},
        {row[0]: row[2] for row in found},
        frozenset(row[0] for row in found if row[4]),
        {script: frozenset(rows) for script, rows in scripts.items()},
    )


def matches(index: FullText, query: Query, known: Facts, earlier: Rows = _NONE) -> Matches:
    """What ``query`` is true of outside the trash; ``known`` are the index's facts.

    Of documents in the rows ``earlier``, which are not live, the notes are looked at all the same. Raises
    ``FullTextError``.
    """
    if query.root is None:
        return Matches()
    found: Rows = _NONE
    lookup = _Lookup(index)
    if query.looks_in(Place.TEXT) or query.looks_in(Place.TITLES):
        found = _Documents(lookup, known, _document_fields(query)).true_of(query.root) & known.live
    notes: Rows = _NONE
    if query.looks_in(Place.NOTES) and (query.terms or query.by_tag):
        fields = ("note_words", "note tags" if not looks_in_quotes(query) else "")
        rows = _Notes(lookup, known, (fields,)).true_of(query.root)
        noted = known.live | earlier
        notes = frozenset(row for row in rows if row >> NOTE_BITS in noted)
    if not query.terms or not found:
        return Matches(found, notes=notes)
    ways = [one for term in query.terms for wording in wordings(term) for one in _phrases(term, wording)]
    return Matches(
        found,
        lookup.rows(("title_words", "title"), ways) if query.looks_in(Place.TITLES) else _NONE,
        lookup.rows(("title_words", "headings"), ways),
        notes,
        _density(index, ways) if len(found) <= MEASURED else {},
    )


def looks_in_quotes(query: Query) -> bool:
    """Whether the words that a note is on are looked at with it.

    Not when the texts are: the same place would be found twice.
    """
    return query.by_tag or query.places == {Place.NOTES}


def _document_fields(query: Query) -> tuple[Field, ...]:
    if not query.places:
        return ("document_words", ""), ("title_words", "title")
    titles: tuple[Field, ...] = (("title_words", ""),) if query.looks_in(Place.TITLES) else ()
    return (("document_words", ""), *titles) if query.looks_in(Place.TEXT) else titles


def _density(index: FullText, ways: list[Phrase]) -> dict[int, float]:
    """How densely the texts hold ``ways``; nothing where they stand in very many, as a text's filter may hide."""
    limit = 2 * MEASURED
    sql = "SELECT rowid FROM document_words WHERE document_words MATCH ? LIMIT 1 OFFSET ?"
    expression = _expression("", ways)
    if index.rows(sql, (expression, limit)):
        return {}
    found = index.rows(
        "SELECT rowid, bm25(document_words) FROM document_words WHERE document_words MATCH ?", (expression,)
    )
    best = min((score for _, score in found), default=0.0)
    return {row: score / best for row, score in found} if best < 0 else {}


class _Evaluation(ABC):
    """The rows that the parts of a query are true of, by the words in some fields."""

    def __init__(self, lookup: _Lookup, known: Facts, fields: tuple[Field, ...]) -> None:
        self._lookup, self._index = lookup, lookup.index
        self._known = known
        self._fields = fields
        self._everything: Rows | None = None

    def true_of(self, node: Node) -> Rows:
        """The rows ``node`` is true of."""
        if isinstance(node, Term):
            return self._holding(node)
        if isinstance(node, Not):
            return self.everything() - self.true_of(node.part)
        if isinstance(node, All):
            return self._all(node.parts)
        if isinstance(node, Either):
            return _NONE.union(*map(self.true_of, node.parts))
        if isinstance(node, Tagged):
            return self.tagged(node)
        return self.on_documents(self.everything(), _select_documents(node))

    def _all(self, parts: tuple[Node, ...]) -> Rows:
        """What all of ``parts`` are true of; tags, which few carry, and words first: others have less to look at."""
        found: Rows | None = None
        for part in sorted(parts, key=_turn):
            if found is not None and not found:
                break
            if isinstance(part, Not):
                found = (self.everything() if found is None else found) - self.true_of(part.part)
            elif found is not None and isinstance(part, (Issued, Dated)):
                found = self.on_documents(found, _select_documents(part))
            else:
                found = self.true_of(part) if found is None else found & self.true_of(part)
        return found or _NONE

    def _holding(self, term: Term) -> Rows:
        ways: dict[str, list[Phrase]] = {}
        for wording in wordings(term):
            ways.setdefault(wording.script, []).extend(_phrases(term, wording))
        return _NONE.union(
            *(
                self.of_script(self._lookup.rows(one, some), script)
                for script, some in ways.items()
                for one in self._fields
            )
        )

    @abstractmethod
    def everything(self) -> Rows:
        """All rows."""

    @abstractmethod
    def of_script(self, rows: Rows, script: str) -> Rows:
        """Those of ``rows`` in which words of the region of ``script`` may stand."""

    @abstractmethod
    def on_documents(self, rows: Rows, select: Select) -> Rows:
        """Those of ``rows`` that belong to the documents that ``select`` selects."""

    @abstractmethod
    def tagged(self, node: Tagged) -> Rows:
        """The rows that carry a tag."""


class _Documents(_Evaluation):
    def everything(self) -> Rows:
        return frozenset(self._known.ids)

    def of_script(self, rows: Rows, script: str) -> Rows:
        return rows & self._known.by_script[script] if script else rows

    def on_documents(self, rows: Rows, select: Select) -> Rows:
        return rows & _rows(self._index, "row", *select)

    def tagged(self, node: Tagged) -> Rows:
        return _tagged(self._index, "document_tags", node)


class _Notes(_Evaluation):
    def everything(self) -> Rows:
        if self._everything is None:
            self._everything = _rows(self._index, "row", "notes")
        return self._everything

    def of_script(self, rows: Rows, script: str) -> Rows:
        return rows  # a reader may write the words of any region

    def on_documents(self, rows: Rows, select: Select) -> Rows:
        wanted = _rows(self._index, "row", *select)
        return frozenset(row for row in rows if row >> NOTE_BITS in wanted)

    def tagged(self, node: Tagged) -> Rows:
        return _tagged(self._index, "note_tags", node)


def _tagged(index: FullText, table: str, node: Tagged) -> Rows:
    # "0" is what follows "/" in the order of characters.
    carrying = f"{table} WHERE tag = ?1 OR (tag > ?1 || '/' AND tag < ?1 || '0')"
    return _rows(index, "row", carrying, (node.path,))


def _rows(index: FullText, column: str, table: str, parameters: tuple[str, ...] = ()) -> Rows:
    """The numbers in ``column`` of ``table``, which may have a condition.

    Asked for as one value: ten thousand rows are handed over in half the time they take one by one.
    """
    ((listed,),) = index.rows(f"SELECT json_group_array({column}) FROM {table}", parameters)
    return frozenset(json.loads(listed))


def _turn(node: Node) -> int:
    if isinstance(node, Tagged):
        return -1
    return 2 if isinstance(node, Not) else 1 if isinstance(node, (Issued, Dated)) else 0


def _select_documents(node: Issued | Dated) -> Select:
    if isinstance(node, Issued):
        return "documents WHERE instr(issuer, ?)", (node.words,)
    dated = "documents WHERE date <> '' AND (?1 = '' OR high >= ?1) AND (?2 = '' OR low <= ?2)"
    return dated, (node.low, node.high)


def _phrases(term: Term, wording: Wording) -> tuple[Phrase, ...]:
    return phrases(wording.text, prefix=term.prefix)


class _Lookup:
    """The rows that words stand in, each asked for once."""

    def __init__(self, index: FullText) -> None:
        self.index = index
        self._known: dict[tuple[str, str], Rows] = {}

    def rows(self, field: Field, ways: Iterable[Phrase]) -> Rows:
        """The rows with one of ``ways`` in ``field``."""
        table, columns = field
        expression = _expression(columns, ways)
        found = self._known.get((table, expression))
        if found is None:
            found = _rows(self.index, "rowid", f"{table} WHERE {table} MATCH ?", (expression,))
            self._known[table, expression] = found
        return found


def _expression(columns: str, ways: Iterable[Phrase]) -> str:
    """One of ``ways`` in one of ``columns``, as FTS5 wants it; without columns in any."""
    quoted = dict.fromkeys(
        '"' + " ".join(one.terms).replace('"', '""') + '"' + (" *" if one.open else "") for one in ways
    )
    joined = " OR ".join(quoted)
    return f"{{{columns}}} : ({joined})" if columns else joined
