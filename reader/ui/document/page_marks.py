"""What is marked on one page: annotations, indicators, numbers that are none, changes, lost bytes and hits."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyze.finding import Heading
from reader.annotate.model import Annotation
from reader.app.report import Report
from reader.source.decode import Undecodable
from reader.text.offsetmap import Edit
from reader.text.span import Span
from reader.ui.document.change_rows import ChangeRow
from reader.ui.document.change_trace import ChangeTrace
from reader.ui.document.page_hits import PageHits
from reader.ui.document.shown import Shown
from reader.ui.document.strip_filling import StripFilling
from reader.ui.reading.content import Mark
from reader.ui.reading.marker_strip import MarkerStrip
from reader.ui.reading.view import ReadingView


class PageMarks:
    """The layers of marks over the text of ``view``, and where they stand on ``strip``.

    Given in source coordinates, it keeps them from page to page, whatever script that is in; the hits, which are
    places of one page, and the changes go with their page.
    """

    def __init__(self, view: ReadingView, strip: MarkerStrip) -> None:
        self._view = view
        self._strip = StripFilling(view, strip)
        self.hits = PageHits(view)
        self._changes = ChangeTrace()
        self._page: Shown | None = None
        self._report: Report | None = None
        self.annotations: tuple[Annotation, ...] = ()
        """The annotations that are shown."""
        self._unmarked: tuple[Span, ...] = ()
        self._marking = True
        self._tracing = False

    def leave(self) -> None:
        """The page is about to give way to another one, and its hits and changes with it."""
        self._page = None
        self.hits.forget()
        self._changes.forget()

    def forget(self) -> None:
        """Another text is awaited, of which nothing is known yet."""
        self.leave()
        self._report = None
        self.annotations, self._unmarked = (), ()

    def show(self, page: Shown, report: Report | None) -> None:
        """Mark everything on ``page``, which the view shows already."""
        self._page, self._report = page, report
        self._show_changes()
        self._show_annotations()
        self._show_unmarked()
        self._show_indicators()
        self._view.set_layer("undecodable", page.undecodable_marks(self._lost()))
        self.hits.show()

    def reword(self, page: Shown) -> None:
        """``page`` is shown in place of one with other characters at the same places, where all marks stay."""
        self._page = page
        self._changes.forget()

    def refresh_strip(self) -> None:
        """Show on the strip what is marked now."""
        self._strip.refresh()

    def set_annotations(self, annotations: tuple[Annotation, ...]) -> None:
        """Show ``annotations`` (source coordinates)."""
        self.annotations = annotations
        self._show_annotations()

    def set_marking(self, marking: bool) -> None:
        """Mark the indicators, or not."""
        self._marking = marking
        self._show_indicators()

    def set_unmarked(self, spans: tuple[Span, ...]) -> None:
        """Mark the numbers at the source ``spans``, which are no indicators."""
        if spans is not self._unmarked:
            self._unmarked = spans
            self._show_unmarked()

    def set_tracing(self, tracing: bool) -> None:
        """Mark what was repaired and replaced, and find it and conversions under the mouse, or not."""
        self._tracing = tracing
        self._view.set_mark_finder(self._changed_at if tracing else None)
        self._show_changes()

    def change(self, position: int) -> ChangeRow | None:
        """What became the character at ``position`` of the view."""
        if self._page is None or self._report is None:
            return None
        return self._changes.at(self._page, self._report.source.text, position)

    def step_repair(self, source_position: int, by: int) -> Edit | None:
        """The repair ``by`` on from the last one, or from ``source_position``, around the end; None without any."""
        return self._changes.step(self._page, source_position, by) if self._page is not None else None

    def _changed_at(self, position: int) -> Mark | None:
        row = self.change(position)
        return Mark(row.span.start, row.span.end, "conversion", str(position)) if row else None

    def _headings(self) -> Sequence[Heading]:
        return self._report.analysis.headings if self._report else ()

    def _lost(self) -> tuple[Undecodable, ...]:
        return self._report.source.undecodable if self._report else ()

    def _show_annotations(self) -> None:
        if self._page is not None:
            self._view.set_layer("annotations", self._page.annotation_marks(self.annotations, self._headings()))

    def _show_indicators(self) -> None:
        if self._page is not None:
            self._view.set_layer("indicators", self._page.indicator_layer() if self._marking else ())

    def _show_changes(self) -> None:
        if self._page is not None:
            self._view.set_layer("repairs", self._page.change_marks() if self._tracing else ())

    def _show_unmarked(self) -> None:
        self._view.set_layer("unmarked", self._page.unmarked_layer(self._unmarked) if self._page is not None else ())
