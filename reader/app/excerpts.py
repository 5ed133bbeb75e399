"""Annotations as excerpts: with the sentence, the section and the source they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.annotate.model import Annotation, Scope
from reader.app.report import Report
from reader.app.sections import heading_words, section_path
from reader.app.session import OpenDocument, Session
from reader.app.stored import stored_report
from reader.export.excerpt import Excerpt, Wording, sentence_span
from reader.export.viewing import Viewing
from reader.script.lexicon import release
from reader.script.own import digest
from reader.script.view import View, ViewScript
from reader.text.offsetmap import OffsetMap
from reader.text.span import Span


def excerpts_of(document: OpenDocument, annotations: Iterable[Annotation], script: ViewScript) -> Iterator[Excerpt]:
    """The excerpts of one document's ``annotations``; ``script`` is the one it is read in, by its options.

    The section path is decided once, in source coordinates, and worded in each script.
    """
    report = document.report
    source, date = report.source, report.analysis.date
    view = None if script is ViewScript.ORIGINAL else report.view(script, document.options)
    viewing = None if view is None else _viewing(document, view)
    for one in annotations:
        yield Excerpt(
            id=one.id,
            document=source.name,
            sha256=source.sha256,
            span=one.span,
            original=_wording(report, one, source.text, None, "original"),
            viewed=None if view is None else _wording(report, one, view.text, view.map, view.script.value),
            note=one.note,
            tags=one.tags,
            color=one.color,
            style=one.style,
            date=date.iso if date else "",
            created=one.created,
            modified=one.modified,
            prefix=one.quote.prefix,
            suffix=one.quote.suffix,
            viewing=viewing,
            scope=one.scope,
        )


def _viewing(document: OpenDocument, view: View) -> Viewing:
    """How ``view`` was made of the document."""
    options, state = document.options, document.state
    converted = bool(view.conversion.pieces)
    applied = {(one.term, one.shown) for one in view.conversion.ruled}
    return Viewing(
        script=view.script.value,
        dictionaries=options.dictionaries if converted else "",
        release=release(options.dictionaries) if converted else "",
        vocabulary=options.vocabulary and converted,
        quotes=options.quotes,
        own=digest(options.own) if options.own is not None and converted else "",
        rulings=tuple(one for one in options.rulings if (one.term, one.shown) in applied),
        repaired=state.repair,
        rejected=tuple(Span(start, end) for start, end in state.rejected_repairs),
    )


def _wording(report: Report, one: Annotation, text: str, offsets: OffsetMap | None, script: str) -> Wording:
    """The words of an annotation and of its place in ``text``, the target of ``offsets`` (None: the source).

    One that a damaged library has outside the source has its own words, and no place.
    """
    span, lost = one.span, one.span.end > len(report.source.text)
    placeless = lost or one.scope is Scope.DOCUMENT

    def move(source_span: Span) -> Span:
        return source_span if offsets is None else offsets.map_span(source_span).span

    def words(source_span: Span | None) -> str:
        return "" if source_span is None else move(source_span).of(text)

    found = report.analysis
    path = () if placeless else section_path(found.headings, span.start)
    return Wording(
        quote=one.quote.exact if lost else words(span),
        sentence="" if placeless else sentence_span(text, move(span)).of(text),
        section=tuple(heading_words(node, words) for node in path),
        title=words(found.title),
        issuer=words(found.issuer),
        script=script,
    )


def library_excerpts(session: Session) -> Iterator[Excerpt]:
    """Every annotation of the library as an excerpt, each document in the script and with the words last chosen.

    All of one moment, however long the reader of the iterator takes and whoever writes meanwhile.
    """
    with session.library.snapshot():
        by_document: dict[str, list[Annotation]] = {}
        for one in session.all_annotations():
            by_document.setdefault(one.document_id, []).append(one)
        for document_id, some in by_document.items():
            document = session.opened(document_id, stored_report(session, document_id))
            yield from excerpts_of(document, some, session.view_script(document.report, document.state))
