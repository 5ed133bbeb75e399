"""What became of each note, as rows to show: made of the library, without Qt."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reader.annotate.align import align
from reader.annotate.carry import Fate
from reader.annotate.folding import fold
from reader.annotate.model import Annotation
from reader.app.left_behind import LeftBehind, left_behind
from reader.app.session import Session
from reader.export.excerpt import sentence_span
from reader.script.detect import Script
from reader.script.view import View
from reader.store import annotations as notes
from reader.store import revisions
from reader.store.revisions import CarriedNote, Outcome
from reader.text.span import Span
from reader.ui.revision.wording import Wording

ORDER = (Fate.FIGURE, Fate.REVIEW, Fate.ORPHAN, Fate.CHANGED, Fate.EXACT)
"""The groups of the report: what waits for the reader first."""


@dataclass(frozen=True, slots=True)
class CarryRow:
    """One note between two editions; ``waits`` until its reader has decided."""

    note: CarriedNote
    annotation: Annotation
    old_text: str
    new_text: str
    old_script: Script = Script.NONE
    new_script: Script = Script.NONE

    @property
    def waits(self) -> bool:
        """Whether its reader has still to decide."""
        return self.note.outcome is Outcome.OPEN

    @property
    def places(self) -> tuple[Span, ...]:
        """Where it stands in the new text, or may stand, the likeliest first."""
        if self.annotation.document_id == self.note.to_id:
            others = (one.span for one in self.note.candidates if one.span != self.annotation.span)
            return (self.annotation.span, *others)
        return tuple(one.span for one in self.note.candidates)


def carry_rows(session: Session, document_id: str) -> tuple[CarryRow, ...]:
    """Every note that came, or is to come, from the last edition of a document; grouped, then by old place."""
    with session.library.snapshot():
        return _carry_rows(session, document_id)


def _carry_rows(session: Session, document_id: str) -> tuple[CarryRow, ...]:
    texts: dict[str, str] = {}
    scripts: dict[str, Script] = {}

    def text_of(one: str) -> str:
        if one not in texts:
            texts[one] = session.stored_source(one).text
        return texts[one]

    def script_of(one: str) -> Script:
        if one not in scripts:
            written = session.document(one).script
            scripts[one] = Script(written) if written else Script.NONE
        return scripts[one]

    found = revisions.into(session.library, document_id)
    marked = {one.id: one for one in notes.get_all(session.library, [one.annotation_id for one in found])}
    rows = [
        CarryRow(
            one,
            marked[one.annotation_id],
            text_of(one.from_id),
            text_of(one.to_id),
            script_of(one.from_id),
            script_of(one.to_id),
        )
        for one in found
    ]
    return tuple(sorted(rows, key=lambda row: (not row.waits, ORDER.index(row.note.fate), row.note.span)))


@dataclass(frozen=True, slots=True)
class Listed:
    """Rows, the words of each one's note, how words are shown, and what came of the corrections."""

    rows: tuple[CarryRow, ...] = ()
    quotes: tuple[str, ...] = ()
    wording: Wording = field(default_factory=Wording)
    left: LeftBehind = field(default_factory=LeftBehind)
    left_words: tuple[str, ...] = ()
    """The words that each correction left behind stands on."""


def listed(session: Session, document_id: str, wording: Wording) -> Listed:
    """What became of the notes of a document, worded so. Fit for any thread, with a session of its own."""
    rows, left = carry_rows(session, document_id), left_behind(session, document_id)
    words = wording.lines([one.quote.exact for one in left.left], left.script) if left.left else ()
    return Listed(rows, quotes(rows, wording), wording, left, words)


def counted(rows: tuple[CarryRow, ...]) -> Counter[Fate]:
    """How many rows have each fate."""
    return Counter(row.note.fate for row in rows)


@dataclass(frozen=True, slots=True)
class Inks:
    """How the differences of two sentences are shown, as CSS."""

    gone: str
    come: str
    marked: str


def quotes(rows: Sequence[CarryRow], wording: Wording) -> tuple[str, ...]:
    """The words of each row's note in one line, as they are read; empty for one on a whole document."""
    found: dict[int, str] = {}
    for script in {row.old_script for row in rows}:
        mine = [at for at, row in enumerate(rows) if row.old_script is script]
        found |= zip(mine, wording.lines([rows[at].note.quote.exact for at in mine], script), strict=True)
    return tuple(found[at] for at in range(len(rows)))


def old_words(row: CarryRow, place: Span | None, inks: Inks, wording: Wording) -> str:
    """The old sentence as HTML: the marked words, and in them and around them what is not in the new one."""
    sentence = sentence_span(row.old_text, row.note.span)
    other = sentence_span(row.new_text, place).of(row.new_text) if place is not None else None
    kept = _kept(sentence.of(row.old_text), other, of_new=False)
    view = wording.view(sentence.of(row.old_text), row.old_script)
    return _painted(view, row.note.span.shifted(-sentence.start), kept, inks.gone, inks.marked)


def new_words(row: CarryRow, place: Span, inks: Inks, wording: Wording) -> str:
    """The new sentence around ``place`` as HTML: the words there, and what is not in the old one."""
    sentence = sentence_span(row.new_text, place)
    old = sentence_span(row.old_text, row.note.span).of(row.old_text)
    kept = _kept(sentence.of(row.new_text), old, of_new=True)
    view = wording.view(sentence.of(row.new_text), row.new_script)
    return _painted(view, place.shifted(-sentence.start), kept, inks.come, inks.marked)


def _kept(text: str, other: str | None, *, of_new: bool) -> list[bool]:
    """Of each character of ``text``, whether it is in ``other`` as well, in order; in whichever script and width."""
    folded, edits = fold(text)
    kept = [other is None] * len(text)
    if other is None:
        return kept
    theirs = fold(other)[0]
    old, new = (theirs, folded) if of_new else (folded, theirs)
    back = edits.invert()
    for block in align(old, new).blocks:
        start = block.new if of_new else block.old
        span = back.map_span(Span(start, start + block.length)).span
        kept[span.start : span.end] = [True] * len(span)
    return kept


def _painted(view: View, marked: Span, kept: list[bool], changed: str, marking: str) -> str:
    """The sentence shown as HTML; ``marked`` and ``kept`` speak of its source."""
    back = view.map.invert()
    at = [back.map_span(Span(index, index + 1)).span.start for index in range(len(view.text))]
    looks = [(one in marked, one >= len(kept) or kept[one]) for one in at]
    pieces: list[str] = []
    for (inside, same), run in groupby(range(len(looks)), key=looks.__getitem__):
        words = html.escape("".join(view.text[index] for index in run).replace("\n", " "))
        style = ";".join((*([marking] if inside else []), *([] if same else [changed])))
        pieces.append(f'<span style="{style}">{words}</span>' if style else words)
    return "".join(pieces)
