"""Marking many places at once and other things than words, and changing marks with all that hangs on them."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader.analyze.finding import Heading, Indicator
from reader.annotate.anchor import quote_of
from reader.annotate.model import Annotation, Color, Quote, Scope, Style
from reader.annotate.tagging import tidied, with_tag, without_tag
from reader.app.commands import AddAnnotations, ChangeAnnotations
from reader.app.sections import section_span
from reader.app.session import OpenDocument, Session
from reader.store import annotations as notes
from reader.store import documents
from reader.store.db import StoreError, utc_after, utc_now
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is to be marked: a span of a document's source text, and what stands there."""

    document_id: str
    span: Span
    quote: Quote


@dataclass(frozen=True, slots=True)
class Wish:
    """How something is to be marked."""

    style: Style = Style.HIGHLIGHT
    color: Color = Color.YELLOW
    note: str = ""
    tags: tuple[str, ...] = ()


def place_of(document: OpenDocument, span: Span) -> Place:
    """The place of ``span`` in the document's source text."""
    return Place(document.record.id, span, quote_of(document.report.source.text, span))


def mark_section(session: Session, document: OpenDocument, heading: Heading, wish: Wish) -> Annotation:
    """A mark on the whole section under ``heading``; it stands on the heading, so that a new outline moves its end."""
    return _mark(session, document, heading.span, Scope.SECTION, wish)


def mark_indicator(session: Session, document: OpenDocument, indicator: Indicator, wish: Wish) -> Annotation:
    """A mark on an indicator."""
    return _mark(session, document, indicator.span, Scope.INDICATOR, wish)


def mark_document(session: Session, document: OpenDocument, wish: Wish) -> Annotation:
    """A mark, a note most of all, on the document as a whole."""
    return _mark(session, document, Span(0, 0), Scope.DOCUMENT, wish)


def _mark(session: Session, document: OpenDocument, span: Span, scope: Scope, wish: Wish) -> Annotation:
    return session.annotate(
        document, span, style=wish.style, color=wish.color, note=wish.note, tag_paths=wish.tags, scope=scope
    )


def mark_places(session: Session, places: Sequence[Place], wish: Wish) -> tuple[Annotation, ...]:
    """A mark on each of ``places``, all of them one step; nothing happens without any.

    Raises ``StoreError("changed")``, with nothing marked, when the words do not stand at one of them any more.
    """
    _require_words(session, places)
    created, tags = utc_now(), tidied(wish.tags)
    made = tuple(
        Annotation(
            id=str(uuid.uuid4()),
            document_id=place.document_id,
            span=place.span,
            quote=place.quote,
            style=wish.style,
            color=wish.color,
            note=wish.note,
            tags=tags,
            created=created,
            modified=created,
        )
        for place in places
    )
    if made:
        session.run(AddAnnotations(made, "mark-places"))
    return made


def _require_words(session: Session, places: Sequence[Place]) -> None:
    texts = {one: documents.text_of(session.library, one) for one in {place.document_id for place in places}}
    for place in places:
        if place.span.of(texts[place.document_id]) != place.quote.exact:
            raise StoreError("changed", session.library.path, session.document(place.document_id).name)


def section_extent(headings: Sequence[Heading], annotation: Annotation) -> Span:
    """The source span that ``annotation`` is about: of one on a section, from its heading to the section's end.

    The span of the annotation itself where the outline has no such heading any more.
    """
    if annotation.scope is not Scope.SECTION:
        return annotation.span
    node = next((node for node in headings if node.span.overlaps(annotation.span)), None)
    return annotation.span if node is None else section_span(node)


def resize(session: Session, document: OpenDocument, annotation_id: str, span: Span) -> None:
    """Let an annotation on words reach over the source ``span``; its note, tags, colour and age stay.

    Nothing happens for an empty span, the one it has, or an annotation on a section or the document. One on an
    indicator is on words from then on. Raises ``StoreError("changed")`` as :meth:`Session.annotate`.
    """
    session.require_current(document)
    before = session.annotation(annotation_id)
    if not len(span) or span == before.span or before.scope in (Scope.SECTION, Scope.DOCUMENT):
        return
    quote = quote_of(document.report.source.text, span)
    after = replace(before, span=span, quote=quote, scope=Scope.TEXT, modified=utc_after(before.modified))
    session.run(ChangeAnnotations((before,), (after,), "resize-annotation"))


def add_tag(session: Session, ids: Sequence[str], path: str) -> int:
    """Put the tag on each annotation that lacks it, as one step; on how many it was put."""
    (tag,) = tidied((path,)) or ("",)
    return _change_all(session, ids, lambda one: _tagged(one, with_tag(one.tags, tag)), "tag-annotations") if tag else 0


def remove_tag(session: Session, ids: Sequence[str], path: str) -> int:
    """Take the tag, and those below it, off each annotation, as one step; off how many it was taken."""
    return _change_all(session, ids, lambda one: _tagged(one, without_tag(one.tags, path)), "untag-annotations")


def recolor(session: Session, ids: Sequence[str], color: Color) -> int:
    """Give each annotation the colour, as one step; how many it changed."""
    return _change_all(session, ids, lambda one: replace(one, color=color), "color-annotations")


def restyle(session: Session, ids: Sequence[str], style: Style) -> int:
    """Give each annotation the style, as one step; how many it changed."""
    return _change_all(session, ids, lambda one: replace(one, style=style), "style-annotations")


def _tagged(one: Annotation, tags: tuple[str, ...]) -> Annotation:
    return replace(one, tags=tags)


def _change_all(session: Session, ids: Sequence[str], change: Callable[[Annotation], Annotation], code: str) -> int:
    pairs = [(one, change(one)) for one in notes.get_all(session.library, ids)]
    changed = [(one, replace(after, modified=utc_after(one.modified))) for one, after in pairs if after != one]
    if changed:
        before, after = zip(*changed, strict=True)
        session.run(ChangeAnnotations(before, after, code))
    return len(changed)
