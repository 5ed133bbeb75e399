"""In which order documents are listed that a query finds: the rule, and what is known beforehand of each for it.

Words in the title stand before words in a heading, those before a note, and that before the text. Within each the newer
documents stand first and, where there are few enough to measure it, those that hold more of the words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain, compress

from reader.store.fulltext import DOCUMENT, NOTE, FullText, Item
from reader.store.indexed import NOTE_BITS
from reader.store.matching import Facts, Matches, Rows

IN_BODY, IN_NOTE, IN_HEADING, IN_TITLE = range(4)
"""How documents stand to each other; within one standing a number below 1 decides."""

_HALF_LIFE = 3.0
"""A report this many years older than the newest counts half as much."""

_UNDATED = 0.05
_YEARS = 3

_MANY = 500
"""So many are picked out of all documents, which are in their order already; fewer are sorted."""


@dataclass(frozen=True, slots=True)
class Known:
    """The facts of the index, and by row what a document's date is worth: a rank that no two documents share.

    ``order`` has the rows by it, the best first, and ``ordered_ids`` the ids of their documents; ``by_year`` has the
    rows of each year that is known.
    """

    facts: Facts = field(default_factory=Facts)
    worth: Mapping[int, float] = field(default_factory=dict)
    order: tuple[int, ...] = ()
    ordered_ids: tuple[str, ...] = ()
    by_year: Mapping[str, Rows] = field(default_factory=dict)
    newest: str = ""


@dataclass(slots=True)
class Finding:
    """What was found so far, by document.

    ``order`` has what the index found, the best first, where that is all there is to be found; else ``scores`` has how
    well each document stands. ``noted`` are those that are found by their ``notes`` alone.
    """

    years: Counter[str] = field(default_factory=Counter)
    order: tuple[str, ...] = ()
    scores: dict[str, float] = field(default_factory=dict)
    noted: set[str] = field(default_factory=set)
    notes: dict[str, list[str]] = field(default_factory=dict)

    def best_first(self) -> tuple[str, ...]:
        """All that was found."""
        return self.order or tuple(sorted(self.scores, key=self.scores.__getitem__, reverse=True))

    def common_years(self) -> tuple[str, ...]:
        """The years that most of the documents are of, the newest first."""
        return tuple(sorted((year for year, _ in self.years.most_common(_YEARS)), reverse=True))

    def add_document(self, document_id: str, standing: int, date: str, newest: str) -> None:
        """Enter a document that was found by reading it."""
        self.scores[document_id] = standing + worth_of(date, newest)
        if date:
            self.years[date[:4]] += 1

    def add_note(self, document_id: str, note_id: str, date: str, newest: str) -> None:
        """Enter a note that was found by reading it, on a document of ``date``."""
        if document_id not in self.scores:
            self.noted.add(document_id)
        score = IN_NOTE + worth_of(date, newest)
        self.notes.setdefault(document_id, []).append(note_id)
        self.scores[document_id] = max(self.scores.get(document_id, 0.0), score)


def known_of(facts: Facts) -> Known:
    """What is known of the documents of an index."""
    newest = max((date for row, date in facts.dates.items() if row in facts.live), default="")
    by_date = {date: worth_of(date, newest) for date in set(facts.dates.values())}
    # Documents of one date keep one order, whatever is asked.
    later = sorted(facts.ids, key=facts.ids.__getitem__)
    worth = {row: by_date[facts.dates[row]] - at * 1e-9 for at, row in enumerate(later)}
    years: dict[str, set[int]] = defaultdict(set)
    for row, date in facts.dates.items():
        if date:
            years[date[:4]].add(row)
    order = tuple(sorted(worth, key=worth.__getitem__, reverse=True))
    ids = tuple(map(facts.ids.__getitem__, order))
    return Known(facts, worth, order, ids, {year: frozenset(rows) for year, rows in years.items()}, newest)


def worth_of(date: str, newest: str) -> float:
    """Less than 1: most for the newest date, half of that for one three years older, less than any for none."""
    if not date:
        return _UNDATED
    age = max(0.0, _years(newest) - _years(date))
    return 0.99 * float(0.5 ** (age / _HALF_LIFE))


def take(index: FullText, known: Known, found: Matches, doubtful: Set[Item], finding: Finding) -> None:
    """Enter what the index finds, except what is ``doubtful``, since it has changed meanwhile.

    Raises ``FullTextError``.
    """
    ids = known.facts.ids
    unsure = {kind: {one.id for one in doubtful if one.kind == kind} for kind in (DOCUMENT, NOTE)}
    sure = found.documents
    if unsure[DOCUMENT]:
        sure -= {row for row in sure if ids[row] in unsure[DOCUMENT]}
    noted = set()
    for row, note in _note_ids(index, found.notes):
        if note not in unsure[NOTE]:
            noted.add(row >> NOTE_BITS)
            finding.notes.setdefault(ids[row >> NOTE_BITS], []).append(note)
    finding.noted.update(ids[row] for row in noted - sure)
    finding.years.update({year: len(sure & rows) for year, rows in known.by_year.items() if not sure.isdisjoint(rows)})
    standings = list(_standings(found, sure, noted))
    if doubtful:
        for standing, rows in standings:
            finding.scores.update((ids[row], standing + _share(known, found.density, row)) for row in rows)
    else:
        finding.order = tuple(chain.from_iterable(_best_first(known, found.density, rows) for _, rows in standings))


def _standings(found: Matches, sure: Rows, noted: Set[int]) -> Iterator[tuple[int, Rows]]:
    """The documents of each standing, each in the best it has, the best first; ``noted`` have a note that is found."""
    left = sure.union(noted)
    for standing, rows in ((IN_TITLE, found.titled & sure), (IN_HEADING, found.headed & sure), (IN_NOTE, noted)):
        some = left & rows
        left -= some
        yield standing, some
    yield IN_BODY, left


def _best_first(known: Known, density: Mapping[int, float], rows: Rows) -> Iterable[str]:
    """The ids of the documents in ``rows``, which have one standing."""
    if len(rows) > _MANY and not density:
        return compress(known.ordered_ids, map(rows.__contains__, known.order))
    ordered = sorted(rows, key=lambda row: _share(known, density, row), reverse=True)
    return map(known.facts.ids.__getitem__, ordered)


def _share(known: Known, density: Mapping[int, float], row: int) -> float:
    return known.worth[row] * density.get(row, 0.0) if density else known.worth[row]


def _note_ids(index: FullText, rows: Iterable[int]) -> Sequence[tuple[int, str]]:
    listed = ",".join(map(str, rows))
    if not listed:
        return ()
    found = index.rows("SELECT row, id FROM notes WHERE row IN (SELECT value FROM json_each(?))", (f"[{listed}]",))
    return [(row, one) for row, one in found]


def _years(date: str) -> float:
    parts = [int(part) for part in date.split("-") if part.isdigit()] + [0, 0, 0]
    return parts[0] + max(parts[1] - 1, 0) / 12 + parts[2] / 366
