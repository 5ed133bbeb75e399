"""The sections above a place, as the breadcrumb shows them. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from reader.analyze.finding import Heading, HeadingKind
from reader.app.entering import title_words
from reader.app.sections import siblings
from reader.store.documents import DocumentRecord
from reader.text.span import Span
from reader.ui.document.shown import Shown
from reader.ui.rows import outline_rows
from reader.ui.widgets.breadcrumb import Crumb


def trail(page: Shown, index: int, record: DocumentRecord) -> tuple[Crumb, ...]:
    """The crumbs of the heading with this index, points left out; before the first, that of the document.

    It has the name its reader gave it, else its title in the script shown, else the name the library has for it.
    The keys are indices of headings; that of the document is -1, and its menu has the sections of the top level.
    """
    headings = page.found.headings
    path = _path(headings, index)
    if not path:
        title = record.renamed or title_words(page.found, partial(_words, page)) or record.label
        first = next((at for at, one in enumerate(headings) if one.kind is HeadingKind.HEADING), -1)
        return (Crumb(-1, title, partial(_beside, page, first)),)
    return tuple(Crumb(at, _name(page, at), partial(_beside, page, at)) for at in path)


def _words(page: Shown, span: Span) -> str:
    """The words of the ``span`` of the view."""
    return span.of(page.view.text)


def section_span(page: Shown, index: int) -> Span | None:
    """From the heading with this index to the next one, whatever its level; None for an index that is none."""
    headings = page.found.headings
    if not 0 <= index < len(headings):
        return None
    end = headings[index + 1].span.start if index + 1 < len(headings) else len(page.view.text)
    return Span(headings[index].span.start, end)


def _path(headings: Sequence[Heading], index: int) -> list[int]:
    """The indices of the headings above the one at ``index``, and its own, the top one first."""
    path: list[int] = []
    for at in range(index, -1, -1):
        one = headings[at]
        if one.kind is HeadingKind.HEADING and (not path or one.level < headings[path[-1]].level):
            path.append(at)
            if one.level == 1:
                break
    return path[::-1]


def _beside(page: Shown, index: int) -> tuple[tuple[int, str], ...]:
    """The headings of the level of the one with this index there, and their names; none for -1."""
    return tuple((at, _name(page, at)) for at in siblings(page.found.headings, index)) if index >= 0 else ()


def _name(page: Shown, index: int) -> str:
    return outline_rows(page)[index].words
