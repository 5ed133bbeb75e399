"""All notes of a library: where each stands, under which headings they are told, and what they cover."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from reader.annotate.filtering import MarkFilter
from reader.annotate.model import Annotation, Color
from reader.app.session import Session
from reader.export.moments import moment
from reader.search.query import fold
from reader.store import annotations as notes
from reader.store import outlines, revisions
from reader.store.documents import DocumentRecord
from reader.store.revisions import Standing

_FIRST_DOCUMENTS = 60


class NotesBy(str, Enum):
    """What notes are gathered under."""

    DOCUMENT = "document"
    TAG = "tag"
    """A note with several tags stands under each."""
    COLOR = "color"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """A note, its document, and the label of the section it stands in, empty before the first and on the document.

    The document of a note on an earlier edition is the last one; its place and section are in the earlier one.
    """

    annotation: Annotation
    record: DocumentRecord
    section: str
    standing: Standing = Standing.CURRENT

    @property
    def title(self) -> str:
        """What its document is called."""
        return self.record.label


@dataclass(frozen=True, slots=True)
class NotebookFilter:
    """Conditions, all of which must be met; what is empty is no condition.

    ``words`` are sought in quote, note, tags, section and title, in either script. ``since`` and ``until`` are
    days of the last change, ISO 8601, where the reader is; both included.
    """

    marks: MarkFilter = field(default_factory=MarkFilter)
    words: str = ""
    documents: frozenset[str] = frozenset()
    issuer: str = ""
    since: str = ""
    until: str = ""

    def admits(self, entry: NoteEntry) -> bool:
        """Whether ``entry`` meets the conditions, the words aside."""
        return (
            self.marks.admits(entry.annotation)
            and (not self.documents or entry.record.id in self.documents)
            and (not self.issuer or entry.record.issuer == self.issuer)
            and self._is_of_those_days(entry.annotation.modified)
        )

    def _is_of_those_days(self, modified: str) -> bool:
        if not self.since and not self.until:
            return True
        when = moment(modified)
        day = when.astimezone().date().isoformat() if when is not None else modified[:10]
        return self.since <= day and (not self.until or day <= self.until)

    def select(self, entries: Iterable[NoteEntry]) -> tuple[NoteEntry, ...]:
        """Those of ``entries`` that meet all conditions, in their order."""
        kept = tuple(filter(self.admits, entries))
        wanted = fold(" ".join(self.words.split())).text
        return tuple(one for one in kept if wanted in _sought(one)) if wanted else kept


def _sought(entry: NoteEntry) -> str:
    one = entry.annotation
    return fold("\n".join((one.quote.exact, one.note, *one.tags, entry.section, entry.title))).text


def notebook(session: Session) -> tuple[NoteEntry, ...]:
    """Every note outside the trash, by document (the last opened first) and place.

    Sections are those the library keeps; a document that keeps none yet has none here.
    """
    with session.library.snapshot():
        records = {record.id: record for record in session.documents()}
        places = {document_id: place for place, document_id in enumerate(records)}
        last = revisions.last_editions(session.library)
        records.update({one: records[later] for one, later in last.items() if later in records})
        found = [one for one in session.all_annotations() if one.document_id in records]
        found.sort(key=lambda note: (places[records[note.document_id].id], note.span, note.id))
        return _placed(session, found, records)


def first_notes(session: Session, enough: int) -> tuple[NoteEntry, ...]:
    """The first of :func:`notebook`: those of the documents opened last, until ``enough`` are found.

    Only the notes of as many documents as a reader may soon look at are read; the rest are not counted.
    """
    found: list[Annotation] = []
    with session.library.snapshot():
        first = session.documents()[:_FIRST_DOCUMENTS]
        records = {record.id: record for record in first}
        editions = {record.id: [record.id] for record in first}
        for earlier, later in revisions.last_editions(session.library).items():
            if later in editions:
                editions[later].append(earlier)
                records[earlier] = records[later]
        for ids in editions.values():
            own = [note for one in ids for note in notes.of_document(session.library, one)]
            found += sorted(own, key=lambda note: (note.span, note.id))
            if len(found) >= enough:
                break
        return _placed(session, found, records)


def _placed(
    session: Session, found: Sequence[Annotation], records: Mapping[str, DocumentRecord]
) -> tuple[NoteEntry, ...]:
    standing = revisions.left_behind(session.library)
    known = {one: outlines.of_document(session.library, one) for one in {one.document_id for one in found}}
    entries = []
    for one in found:
        outline = known[one.document_id]
        section = outline.at(one.span.start) if outline is not None and len(one.span) else ""
        entries.append(NoteEntry(one, records[one.document_id], section, standing.get(one.id, Standing.CURRENT)))
    return tuple(entries)


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """Notes under one heading. ``key`` is a document's id, a tag, a colour's name, or a document's id and a section.

    The ``title`` of notes without a tag, or before the first section, is empty.
    """

    key: str
    title: str
    entries: tuple[NoteEntry, ...]


def grouped(entries: Iterable[NoteEntry], by: NotesBy) -> tuple[NoteGroup, ...]:
    """``entries`` under their headings; what has none comes last.

    Documents and sections are in the order of the entries, tags by path, colours as in the model.
    """
    held: dict[tuple[str, str], list[NoteEntry]] = {}
    for entry in entries:
        for heading in _headings(entry, by):
            held.setdefault(heading, []).append(entry)
    headings = list(held)
    if by is NotesBy.TAG:
        headings.sort(key=lambda heading: (not heading[0], heading[0].split("/")))
    elif by is NotesBy.COLOR:
        order = [color.value for color in Color]
        headings.sort(key=lambda heading: order.index(heading[0]))
    return tuple(NoteGroup(key, title, tuple(held[key, title])) for key, title in headings)


def _headings(entry: NoteEntry, by: NotesBy) -> list[tuple[str, str]]:
    one = entry.annotation
    if by is NotesBy.TAG:
        return [(tag, tag) for tag in one.tags] or [("", "")]
    if by is NotesBy.COLOR:
        return [(one.color.value, one.color.value)]
    if by is NotesBy.SECTION:
        return [(f"{entry.record.id}\n{entry.section}", f"{entry.section} · {entry.title}".removeprefix(" · "))]
    return [(entry.record.id, entry.title)]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many notes with each of ``tags`` there are in each of ``rows``, which are sections or documents.

    ``cells`` has the ids of the notes for each row and tag that has any.
    """

    rows: tuple[str, ...]
    tags: tuple[str, ...]
    cells: dict[tuple[int, int], tuple[str, ...]]
    most: int = field(init=False, default=0)
    """The largest number in a cell; 0 without any."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "most", max(map(len, self.cells.values()), default=0))

    def count(self, row: int, column: int) -> int:
        """The number of notes in a cell."""
        return len(self.cells.get((row, column), ()))

    def table(self, head: str) -> tuple[tuple[str | int, ...], ...]:
        """The numbers under their tags, with ``head`` above the rows."""
        columns = range(len(self.tags))
        lines: list[tuple[str | int, ...]] = [(head, *self.tags)]
        lines += [(name, *(self.count(row, column) for column in columns)) for row, name in enumerate(self.rows)]
        return tuple(lines)


def coverage(entries: Sequence[NoteEntry], by: NotesBy) -> Coverage:
    """Section by tag, or document by tag. Tags by path; a note with several tags counts under each."""
    groups = grouped(entries, NotesBy.SECTION if by is NotesBy.SECTION else NotesBy.DOCUMENT)
    counted = Counter(tag for entry in entries for tag in entry.annotation.tags)
    tags = tuple(sorted(counted, key=lambda tag: tag.split("/")))
    places = {tag: column for column, tag in enumerate(tags)}
    cells: dict[tuple[int, int], list[str]] = {}
    for row, group in enumerate(groups):
        for entry in group.entries:
            for tag in entry.annotation.tags:
                cells.setdefault((row, places[tag]), []).append(entry.annotation.id)
    return Coverage(tuple(group.title for group in groups), tags, {cell: tuple(ids) for cell, ids in cells.items()})
