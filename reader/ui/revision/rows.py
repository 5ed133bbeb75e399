"""What became of each note, as rows to show: made of the library, without Qt."""

from __future__ import annotations

import html
from collections import Counter
from dataclasses import dataclass

from reader.annotate.align import align
from reader.annotate.carry import Fate
from reader.annotate.model import Annotation
from reader.app.session import Session
from reader.export.excerpt import sentence_span
from reader.store import revisions
from reader.store.revisions import CarriedNote, Outcome
from reader.text.span import Span

ORDER = (Fate.FIGURE, Fate.REVIEW, Fate.ORPHAN, Fate.CHANGED, Fate.EXACT)
"""The groups of the report: what waits for the reader first."""


@dataclass(frozen=True, slots=True)
class CarryRow:
    """One note between two editions; ``waits`` until its reader has decided."""

    note: CarriedNote
    annotation: Annotation
    old_text: str
    new_text: str

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
    texts: dict[str, str] = {}

    def text_of(one: str) -> str:
        if one not in texts:
            texts[one] = session.stored_source(one).text
        return texts[one]

    rows = [
        CarryRow(one, session.annotation(one.annotation_id), text_of(one.from_id), text_of(one.to_id))
        for one in revisions.into(session.library, document_id)
    ]
    return tuple(sorted(rows, key=lambda row: (not row.waits, ORDER.index(row.note.fate), row.note.span)))


def counted(rows: tuple[CarryRow, ...]) -> Counter[Fate]:
    """How many rows have each fate."""
    return Counter(row.note.fate for row in rows)


@dataclass(frozen=True, slots=True)
class Inks:
    """How the differences of two sentences are shown, as CSS."""

    gone: str
    come: str
    marked: str


def old_words(row: CarryRow, place: Span | None, inks: Inks) -> str:
    """The old sentence as HTML: the marked words, and in them and around them what is not in the new one."""
    sentence = sentence_span(row.old_text, row.note.span)
    other = sentence_span(row.new_text, place).of(row.new_text) if place is not None else None
    kept = _kept(sentence.of(row.old_text), other, of_new=False)
    return _painted(row.old_text, sentence, row.note.span, kept, inks.gone, inks.marked)


def new_words(row: CarryRow, place: Span, inks: Inks) -> str:
    """The new sentence around ``place`` as HTML: the words there, and what is not in the old one."""
    sentence = sentence_span(row.new_text, place)
    old = sentence_span(row.old_text, row.note.span).of(row.old_text)
    kept = _kept(sentence.of(row.new_text), old, of_new=True)
    return _painted(row.new_text, sentence, place, kept, inks.come, inks.marked)


def _kept(text: str, other: str | None, *, of_new: bool) -> list[bool]:
    """Of each character of ``text``, whether it is in ``other`` as well, in order."""
    kept = [other is None] * len(text)
    if other is None:
        return kept
    old, new = (other, text) if of_new else (text, other)
    for block in align(old, new).blocks:
        start = block.new if of_new else block.old
        kept[start : start + block.length] = [True] * block.length
    return kept


def _painted(text: str, sentence: Span, marked: Span, kept: list[bool], changed: str, marking: str) -> str:
    pieces: list[str] = []
    at = sentence.start
    while at < sentence.end:
        inside, same = at in marked, kept[at - sentence.start]
        end = at
        while end < sentence.end and (end in marked, kept[end - sentence.start]) == (inside, same):
            end += 1
        style = ";".join((*([marking] if inside else []), *([] if same else [changed])))
        words = html.escape(" ".join(text[at:end].split("\n")))
        pieces.append(f'<span style="{style}">{words}</span>' if style else words)
        at = end
    return "".join(pieces)
