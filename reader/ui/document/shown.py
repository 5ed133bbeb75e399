"""A report as it is shown in one script: the text, the page, and the way back to the source. Knows no Qt."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeAlias

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
from reader.ui.document.compose import LANGUAGES, compose
from reader.ui.document.looked_through import hits_of
from reader.ui.document.sought import Sought
from reader.ui.reading.content import Content, Mark, with_blocks
from reader.ui.reading.layers import Layer

_LOOKS = {kind: f"indicator-{kind.value}" for kind in IndicatorKind}
_FOLDED, _LAYER, _UNMARKED, _NOTES = "folded", "indicator-layer", "unmarked-layer", "annotation-marks"
_SEEN_REPAIRS = "seen-repairs"
_OF_PLACES = frozenset((_LAYER, _UNMARKED, _NOTES, "cards"))
"""What was made of a page and goes by where its characters stand, or by its words."""
_UNKNOWN: tuple[None, None] = (None, None)
_Marked: TypeAlias = "dict[str, tuple[Annotation, Mark | None]]"
_place, _first = attrgetter("span.start"), attrgetter("start")


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

    def share_around(self, other: Shown, before: Span, now: Span, source: Span) -> None:
        """Take over what was made of ``other``, which shows the characters ``source`` at ``before``.

        This page shows them otherwise, ``now``, which is as long but at the end of the text; whatever else they show
        stands at the same places.
        """
        differs = ViewScript.ORIGINAL in (self.view.script, other.view.script)
        gone = {_FOLDED, _SEEN_REPAIRS} if differs else {_FOLDED}
        self.text_memo.update((key, made) for key, made in other.text_memo.copy().items() if key not in gone)
        self.memo.update((key, made) for key, made in other.memo.items() if key not in _OF_PLACES)
        if _LAYER in other.memo:
            low, high = (bisect_left(self.found.indicators, at, key=_place) for at in (now.start, now.end))
            marks = self._indicator_marks(low, high)
            self.memo[_LAYER] = other.memo[_LAYER].with_between(before.start, before.end, marks)
        if _UNMARKED in other.memo:
            spans, layer = other.memo[_UNMARKED]
            low, high = (bisect_left(spans, at, key=_first) for at in (source.start, source.end))
            marks = self._unmarked_marks(spans[low:high])
            self.memo[_UNMARKED] = spans, layer.with_between(before.start, before.end, marks)
        known: _Marked = other.memo.get(_NOTES, {})
        self.memo[_NOTES] = {key: pair for key, pair in known.items() if not pair[0].span.overlaps(source)}

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
        """Where the source ``span`` is shown; empty where nothing of it is.

        Such is a note that a damaged library has outside the source: all else must still be shown.
        """
        offsets = self.view.map
        if span.end > offsets.source_length:
            return Span(len(self.view.text), len(self.view.text))
        return offsets.map_span(span).span

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
        known: _Marked = self.memo.setdefault(_NOTES, {})
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
            self.memo[_LAYER] = Layer(self._indicator_marks(0, len(self.found.indicators)))
        layer: Layer = self.memo[_LAYER]
        return layer

    def _indicator_marks(self, low: int, high: int) -> Iterator[Mark]:
        for index, one in enumerate(self.found.indicators[low:high], low):
            yield Mark(one.span.start, one.span.end, _LOOKS[one.kind], str(index))

    def unmarked_layer(self, spans: tuple[Span, ...]) -> Layer:
        """The numbers at the source ``spans``, which are no indicators, as marks; made once for them."""
        known: tuple[tuple[Span, ...], Layer] | None = self.memo.get(_UNMARKED)
        if known is None or known[0] is not spans:
            known = self.memo[_UNMARKED] = spans, Layer(self._unmarked_marks(spans))
        return known[1]

    def _unmarked_marks(self, spans: Iterable[Span]) -> Iterator[Mark]:
        return (Mark(one.start, one.end, "unmarked") for one in map(self.to_view, spans))

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
    return composed(report, view, found, report.source.hints, Span(0, len(view.text)))


def composed(report: Report, view: View, found: Analysis, hints: Sequence[Hint], lines: Span) -> Content:
    """``view`` of ``report`` as blocks: those of some whole ``lines``, of which ``found`` and ``hints`` may be all."""
    original = view.script is ViewScript.ORIGINAL
    rows = [view.map.map_span(hint.span).span for hint in hints if hint.kind is HintKind.ROW]
    rows += _plain_rows(view.text, lines, found)
    columns = dict(_columns(hints, view))
    words = language(report, view.script)
    content = compose(view.text, found, rows=rows, columns=columns, language=words, split=not original, within=lines)
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


def _plain_rows(text: str, lines: Span, found: Analysis) -> Iterator[Span]:
    """Those of ``lines`` that tabs, or a bar each, make rows of a table, but for those with a heading or the title.

    As 一、收入 between two rows.
    """
    starts = sorted(node.span.start for node in found.headings)
    if found.title is not None:
        insort(starts, found.title.start)
    part = lines.of(text)
    for row in (one.shifted(lines.start) for one in (*tab_rows(part), *pair_rows(part))):
        at = bisect_left(starts, row.start)
        if at == len(starts) or starts[at] >= row.end:
            yield row


def language(report: Report, script: ViewScript) -> str:
    """The BCP 47 tag whose glyphs fit the script shown."""
    if script is ViewScript.ORIGINAL:
        return "zh-Hant" if report.detected.script is Script.HANT else "zh-Hans"
    return LANGUAGES[script]
