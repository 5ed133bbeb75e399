"""The commands of ``yandu`` for what a reader leaves on documents: notes, tags, and the trash."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader.annotate.model import Annotation, Color, Scope, Style
from reader.annotate.tagging import tidied
from reader.app import marking, tagging, trash
from reader.app.marking import Wish
from reader.app.occurrences import find_occurrences
from reader.app.reencoding import read_as
from reader.app.report import prepare
from reader.app.sections import section_path
from reader.app.session import OpenDocument, Session
from reader.cli_exchange import import_notes
from reader.cli_library import Adder, LibraryOption, NotFoundError, document_named, enter, print_json, session_of
from reader.search.query import find_all, fold
from reader.text.span import Span

_COLORS = [color.value for color in Color]


def add_commands(command: Adder, library_option: LibraryOption) -> None:
    """Add the parsers of these commands."""
    noting = command("note", _note, "add, list, import or delete annotations, or mark every place")
    noting.add_argument("task", choices=("add", "list", "mark", "delete", "import"), help="what to do with notes")
    noting.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="a report; of delete: a note's id; of import: JSON, JSON-LD"
    )
    noting.add_argument("--quote", metavar="Q", help="the words to mark, in either script")
    noting.add_argument("--occurrence", type=int, default=1, metavar="N", help="which occurrence (default 1)")
    noting.add_argument("--on", choices=[one.value for one in Scope], default=Scope.TEXT.value, help="what it is on")
    styles = [one.value for one in Style]
    noting.add_argument("--style", choices=styles, default=Style.HIGHLIGHT.value, help="how it is marked")
    noting.add_argument("--note", default="", metavar="TEXT", help="the words of the note, in Markdown")
    noting.add_argument("--encoding", help="read the file in this encoding, from now on")
    noting.add_argument(
        "--tag", action="append", default=[], metavar="T", help="a tag for it; several with several --tag"
    )
    noting.add_argument("--color", choices=_COLORS, default=Color.YELLOW.value, help="the color of the mark")
    noting.add_argument("--dry-run", action="store_true", help="of mark and import: tell what would be done")
    noting.add_argument("--accept", action="append", default=[], metavar="ID", help="of import: place this note too")

    tagging_ = command("tag", _tag, "list, rename, move, merge, color or delete tags, and tag documents")
    tagging_.add_argument(
        "task", choices=("list", "rename", "move", "merge", "color", "delete", "document"), help="what to do with tags"
    )
    tagging_.add_argument(
        "words", nargs="*", metavar="WORD", help="rename T NEW, move T ABOVE, merge T INTO, color T C"
    )
    tagging_.add_argument("--add", action="append", default=[], metavar="T", help="of document: a tag to put on it")
    tagging_.add_argument(
        "--remove", action="append", default=[], metavar="T", help="of document: a tag to take off it"
    )

    emptying = command("trash", _trash, "list, restore or empty what was deleted")
    emptying.add_argument("task", choices=("list", "restore", "empty"), help="what to do with the trash")
    emptying.add_argument(
        "ids", nargs="*", metavar="ID", help="what to restore; of empty: what to delete for good (none: all)"
    )
    for parser in (noting, tagging_, emptying):
        parser.add_argument("--json", action="store_true", help="as JSON")
        library_option(parser)


# Notes


def _note(options: argparse.Namespace) -> int:
    tasks = {"list": _list_notes, "add": _add, "mark": _mark, "delete": _delete, "import": import_notes}
    with session_of(options) as session:
        return tasks[options.task](session, options)


def _wish(options: argparse.Namespace) -> Wish:
    return Wish(Style(options.style), Color(options.color), options.note, tuple(options.tag))


def _add(session: Session, options: argparse.Namespace) -> int:
    if options.file is None or (not options.quote and options.on != Scope.DOCUMENT.value):
        raise NotFoundError("A note needs a file and the words to mark: yandu note add FILE --quote WORDS.")
    annotation = _added(session, options)
    if options.json:
        print_json(_note_object(session, annotation))
    else:
        print(annotation.id)
    return 0


def _added(session: Session, options: argparse.Namespace) -> Annotation:
    source, scope, wish = read_as(session, options.file, options.encoding), Scope(options.on), _wish(options)
    if scope is Scope.DOCUMENT:
        return marking.mark_document(session, enter(session, options.file), wish)
    hits = find_all(fold(source.text), options.quote)
    if not 1 <= options.occurrence <= len(hits):
        counted = "not there" if not hits else f"there {len(hits)} times"
        raise NotFoundError(f"'{options.quote}' is {counted} in {options.file.name}, so nothing was marked.")
    document, hit = session.adopt(prepare(source), options.file), hits[options.occurrence - 1]
    if scope is Scope.TEXT:
        (made,) = marking.mark_places(session, [marking.place_of(document, hit)], wish)
        return made
    return _on_structure(session, document, hit, scope, wish)


def _on_structure(session: Session, document: OpenDocument, hit: Span, scope: Scope, wish: Wish) -> Annotation:
    """A mark on the section or the indicator at ``hit``. Raises :class:`NotFoundError`."""
    found = document.report.analysis
    if scope is Scope.SECTION:
        path = section_path(found.headings, hit.start)
        if path:
            return marking.mark_section(session, document, path[-1], wish)
    else:
        indicator = next((one for one in found.indicators if one.span.overlaps(hit)), None)
        if indicator is not None:
            return marking.mark_indicator(session, document, indicator, wish)
    raise NotFoundError(f"There is no {scope.value} at those words, so nothing was marked.")


def _mark(session: Session, options: argparse.Namespace) -> int:
    if not options.quote:
        raise NotFoundError("Say what to mark everywhere: yandu note mark [FILE] --quote WORDS.")
    ids = None if options.file is None else {enter(session, options.file, options.encoding).record.id}
    places = find_occurrences(session, options.quote, ids)
    found = [one for one in places.found if not one.marked]
    if places.more:
        print(f"yandu: there are more than {len(places.found)} places; these are the first.", file=sys.stderr)
    if not options.dry_run:
        marking.mark_places(session, [one.place for one in found], _wish(options))
    if options.json:
        print_json(
            [
                {"document": one.document_id, "start": one.span.start, "end": one.span.end, **_around(one)}
                for one in found
            ]
        )
    else:
        for one in found:
            print(f"{one.title}: …{one.before}[{one.quote.exact}]{one.after}…")
    return 0


def _around(one: Any) -> dict[str, str]:
    return {"title": one.title, "text": one.quote.exact, "before": one.before, "after": one.after}


def _delete(session: Session, options: argparse.Namespace) -> int:
    name = str(options.file or "")
    if name not in {one.id for one in session.all_annotations()}:
        raise NotFoundError(f"The library has no note '{name}'.")
    session.delete((name,))
    return 0


def _list_notes(session: Session, options: argparse.Namespace) -> int:
    chosen: Sequence[Annotation] = session.all_annotations()
    if options.file is not None:
        chosen = session.annotations(enter(session, options.file, options.encoding).record.id)
    if options.json:
        print_json([_note_object(session, one) for one in chosen])
        return 0
    for one in chosen:
        tags = "".join(f" #{tag}" for tag in one.tags)
        note = f" - {one.note}" if one.note else ""
        print(f"{session.document(one.document_id).title} [{one.color.value}] {one.quote.exact}{note}{tags}")
    return 0


def _note_object(session: Session, one: Annotation) -> dict[str, Any]:
    record = session.document(one.document_id)
    return {
        "id": one.id,
        "document": record.id,
        "name": record.name,
        "title": record.title,
        "sha256": record.sha256,
        "start": one.span.start,
        "end": one.span.end,
        "quote": one.quote.exact,
        "prefix": one.quote.prefix,
        "suffix": one.quote.suffix,
        "note": one.note,
        "tags": list(one.tags),
        "color": one.color.value,
        "style": one.style.value,
        "scope": one.scope.value,
        "created": one.created,
        "modified": one.modified,
    }


# Tags


def _tag(options: argparse.Namespace) -> int:
    with session_of(options, make=False) as session:
        if options.task == "list":
            _list_tags(session, as_json=options.json)
        elif options.task == "document":
            _tag_document(session, options)
        else:
            _change_tags(session, options.task, options.words)
    return 0


def _list_tags(session: Session, *, as_json: bool) -> None:
    counts = session.nested_tag_counts()
    if as_json:
        fields = (
            {"path": one.path, "notes": one.count, "documents": one.documents, "color": one.color} for one in counts
        )
        print_json(list(fields))
        return
    for one in counts:
        print(f"{one.path}\t{one.count}\t{one.documents}\t{one.color}")


def _change_tags(session: Session, task: str, words: Sequence[str]) -> None:
    if len(words) != (1 if task == "delete" else 2):
        raise NotFoundError(f"Name {'the tag' if task == 'delete' else 'two things'}: see yandu tag --help.")
    path = words[0]
    if path not in {one.path for one in session.nested_tag_counts()} and task != "color":
        raise NotFoundError(f"The library has no tag '{path}'.")
    if task == "delete":
        tagging.delete(session, path)
    elif task == "color":
        if words[1] not in (*_COLORS, "none"):
            raise NotFoundError(f"There is no color '{words[1]}': one of {', '.join(_COLORS)} or none.")
        tagging.set_color(session, path, "" if words[1] == "none" else words[1])
    elif task in ("rename", "merge") and not tidied((words[1],)):
        raise NotFoundError("Nothing was changed: a tag needs a name.")
    else:
        moves = {"rename": tagging.rename, "move": tagging.move, "merge": tagging.merge}
        try:
            moves[task](session, path, words[1])
        except UnicodeEncodeError:
            raise  # a name that is no text
        except ValueError as error:
            raise NotFoundError(f"Nothing was changed: {error}.") from error


def _tag_document(session: Session, options: argparse.Namespace) -> None:
    """Change the tags of the document named, and print them."""
    if len(options.words) != 1:
        raise NotFoundError("Name one document: yandu tag document D --add T.")
    record = document_named(session, options.words[0])
    kept = [tag for tag in tagging.document_tags(session, record.id) if tag not in options.remove]
    tagging.tag_documents(session, {record.id: [*kept, *options.add]})
    tags = tagging.document_tags(session, record.id)
    print(json.dumps(tags, ensure_ascii=False) if options.json else "\n".join(tags))


# The trash


def _trash(options: argparse.Namespace) -> int:
    with session_of(options, make=False) as session:
        if options.task == "list":
            _list_trash(session, as_json=options.json)
        elif options.task == "empty":
            print(trash.purge(session, options.ids or None))
        elif not trash.restore(session, options.ids):
            raise NotFoundError("None of these is in the trash.")
    return 0


def _list_trash(session: Session, *, as_json: bool) -> None:
    there = trash.look(session)
    rows = [("document", one.record.id, one.when, one.record.label) for one in there.documents]
    rows += [("note", one.annotation.id, one.when, one.annotation.quote.exact) for one in there.annotations]
    if as_json:
        print_json([dict(zip(("kind", "id", "deleted", "text"), row, strict=True)) for row in rows])
        return
    for row in rows:
        print("\t".join(row))
