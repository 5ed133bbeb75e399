"""A report as it is shown in one script: the text, the page, and the way back to the source. Knows no Qt."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from reader.analyze.finding import Analysis, Heading, IndicatorKind
from reader.analyze.layout import pair_rows, tab_rows
from reader.annotate.model import Annotation, Scope
from reader.app.marking import section_extent
from reader.app.report import Report
from reader.script.detect import Script
from reader.script.view import PLAIN, View, ViewOptions, ViewScript
from reader.search.query import Folded, fold
from reader.source.decode import Undecodable
from reader.source.document import Hint, HintKind
from reader.text.offsetmap import Fit, OffsetMap
from reader.text.span import Span
from reader.ui.compose import LANGUAGES, compose
from reader.ui.looked_through import hits_of
from reader.ui.reading.content import Content, Mark, with_blocks
from reader.ui.reading.layers import Layer
from reader.ui.sought import Sought

_LOOKS = {kind: f"indicator-{kind.value}" for kind in IndicatorKind}
_FOLDED, _LAYER, _UNMARKED = "folded", "indicator-layer", "unmarked-layer"
_UNKNOWN: tuple[None, None] = (None, None)


@dataclass(frozen=True)
class Shown:
    """One view of a report. ``found`` is the analysis in view coordinates."""

    view: View
    found: Analysis
    content: Content
    text_memo: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What others have made of the view and its repairs, whatever was found there, and want to make once."""

    @cached_property
    def back(self) -> OffsetMap:
        """The map from the view to the source."""
        return self.view.map.invert()

    @cached_property
    def memo(self) -> dict[str, Any]:
        """What others have made of this page and what was found on it, and want to make once."""
        return {}

    def share_places(self, other: Shown) -> None:
        """Take over what was made of ``other``, which differs in characters only, and is the same for both.

        What there is to know of the repaired text, and where indicators and other numbers stand.
        """
        known = other.text_memo.copy()  # another thread may be adding to it
        known.pop(_FOLDED, None)
        self.text_memo.update(known)
        self.memo.update((key, other.memo[key]) for key in (_LAYER, _UNMARKED) if key in other.memo)

    @property
    def whole_text(self) -> str:
        """The view text."""
        return self.view.text

    @property
    def folded(self) -> Folded:
        """The view text made ready for finding; that of a long report takes a while, in whatever thread."""
        if _FOLDED not in self.text_memo:
            self.text_memo[_FOLDED] = fold(self.view.text)
        made: Folded = self.text_memo[_FOLDED]
        return made

    def to_source(self, span: Span) -> Span:
        """The source characters that the view's ``span`` shows, widened to whole units."""
        return self.back.map_span(span).span

    def to_view(self, span: Span) -> Span:
        """Where the source ``span`` is shown; empty where nothing of it is."""
        return self.view.map.map_span(span).span

    def text(self, source_span: Span) -> str:
        """The words of the source ``span``, as they are shown."""
        return self.to_view(source_span).of(self.view.text)

    def find(self, sought: Sought) -> list[Span]:
        """Where ``sought`` stands in the view text, see :func:`hits_of`."""
        return hits_of(sought, self)

    def annotation_marks(self, annotations: Iterable[Annotation], headings: Sequence[Heading] = ()) -> tuple[Mark, ...]:
        """The annotations as marks of the view; those with nothing left to show are left out.

        One on a section also has a bar along it, by the source ``headings``. Those of a note are made once for a page.
        """
        marks: list[Mark] = []
        known: dict[str, tuple[Annotation, Mark | None]] = self.memo.setdefault("annotation-marks", {})
        for one in annotations:
            found, mark = known.get(one.id, _UNKNOWN)
            if found is not one:
                span = self.to_view(one.span)
                mark = Mark(span.start, span.end, look(one), one.id) if span.start < span.end else None
                known[one.id] = one, mark
            if mark is not None:
                marks.append(mark)
            if one.scope is Scope.SECTION:
                whole = self.to_view(section_extent(headings, one))
                marks.append(Mark(whole.start, whole.end, f"extent-{one.color.value}"))
        return tuple(marks)

    def indicator_layer(self) -> Layer:
        """The indicators as marks; the key is the index among the report's indicators."""
        if _LAYER not in self.memo:
            self.memo[_LAYER] = Layer(
                Mark(one.span.start, one.span.end, _LOOKS[one.kind], str(index))
                for index, one in enumerate(self.found.indicators)
            )
        layer: Layer = self.memo[_LAYER]
        return layer

    def unmarked_layer(self, spans: tuple[Span, ...]) -> Layer:
        """The numbers at the source ``spans``, which are no indicators, as marks; made once for them."""
        known: tuple[tuple[Span, ...], Layer] | None = self.memo.get(_UNMARKED)
        if known is None or known[0] is not spans:
            places = (self.to_view(span) for span in spans)
            known = self.memo[_UNMARKED] = spans, Layer(Mark(one.start, one.end, "unmarked") for one in places)
        return known[1]

    def change_marks(self) -> tuple[Mark, ...]:
        """What was repaired in this view, and the words it has in place of others; the key is where each begins.

        Characters in another script, which may be every second one, are not marked.
        """
        spans = (self.view.map.map_span(edit.span) for edit in self.view.repaired.edits)
        marks = [_change_mark(one.span, "repair") for one in spans if one.fit is not Fit.GONE and len(one.span)]
        conversion = self.view.conversion
        words = [block.target for block in conversion.map.blocks()] + [one.target for one in conversion.ruled]
        marks += [_change_mark(span, "conversion") for span in words if len(span)]
        return tuple(marks)

    def undecodable_marks(self, found: Iterable[Undecodable]) -> tuple[Mark, ...]:
        """Bytes that could not be decoded, where their mark stands in this view; the key is the index among them."""
        return tuple(
            Mark(span.start, span.end, "undecodable", str(index))
            for index, one in enumerate(found)
            if len(span := self.to_view(one.span))
        )


def _change_mark(span: Span, look: str) -> Mark:
    return Mark(span.start, span.end, look, str(span.start))


def look(annotation: Annotation) -> str:
    """The name under which the theme knows how an annotation looks."""
    return f"{annotation.style.value}-{annotation.color.value}"


def shown(report: Report, script: ViewScript, options: ViewOptions = PLAIN, like: Shown | None = None) -> Shown:
    """``report`` in ``script``, as the reader wishes; a pure function, fit for a background thread.

    The content has no meta line yet. Of ``like``, a page of the same report, is taken over what is the same for both,
    where they have the same characters, in another script, at the same places.
    """
    view = report.view(script, options)
    if like is None or not _differ_in_characters_only(like.view, view):
        found = report.analysis.through(view.map)
        return Shown(view, found, _composed(report, view, found))
    content = _composed(report, view, like.found)
    if content.blocks == like.content.blocks:
        content = replace(like.content, text=content.text, language=content.language, meta="")
    page = Shown(view, like.found, content)
    page.share_places(like)
    return page


def _differ_in_characters_only(one: View, other: View) -> bool:
    return one.repaired is other.repaired and one.conversion.map.is_identity and other.conversion.map.is_identity


def shown_again(page: Shown, before: Report, report: Report) -> Shown:
    """``page``, which shows ``before``, with the findings of ``report``, where its reader put right something else.

    It is as :func:`shown` makes it; what both reports have is not looked for again.
    """
    found = report.analysis.through_as(page.view.map, before.analysis, page.found)
    set_alike = report.analysis.headings == before.analysis.headings
    content = page.content if set_alike else _composed(report, page.view, found)
    return Shown(page.view, found, content, page.text_memo)


def _composed(report: Report, view: View, found: Analysis) -> Content:
    original = view.script is ViewScript.ORIGINAL
    rows = [view.map.map_span(hint.span).span for hint in report.source.hints if hint.kind is HintKind.ROW]
    rows += _plain_rows(view.text, found)
    columns = dict(_columns(report.source.hints, view))
    content = compose(
        view.text, found, rows=rows, columns=columns, language=language(report, view.script), split=not original
    )
    return with_blocks(content)


def _columns(hints: Sequence[Hint], view: View) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """For each row whose cells do not stand one by one, its start in the view, and their first and last columns."""
    row: Hint | None = None
    cells: list[Hint] = []
    for hint in (*hints, None):
        if hint is not None and hint.kind is HintKind.CELL:
            cells.append(hint)
            continue
        if hint is not None and hint.kind is not HintKind.ROW:
            continue
        if row is not None and any(cell.columns > 1 or cell.level != at for at, cell in enumerate(cells)):
            start = view.map.map_span(row.span).span.start
            yield start, [(cell.level, cell.level + cell.columns - 1) for cell in cells]
        row, cells = hint, []


def _plain_rows(text: str, found: Analysis) -> Iterator[Span]:
    """The lines that tabs, or a bar each, make rows of a table, but for those with a heading or the title in them.

    As 一、收入 between two rows.
    """
    starts = sorted(node.span.start for node in found.headings)
    if found.title is not None:
        insort(starts, found.title.start)
    for row in (*tab_rows(text), *pair_rows(text)):
        at = bisect_left(starts, row.start)
        if at == len(starts) or starts[at] >= row.end:
            yield row


def language(report: Report, script: ViewScript) -> str:
    """The BCP 47 tag whose glyphs fit the script shown."""
    if script is ViewScript.ORIGINAL:
        return "zh-Hant" if report.detected.script is Script.HANT else "zh-Hans"
    return LANGUAGES[script]
