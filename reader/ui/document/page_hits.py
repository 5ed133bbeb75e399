"""The hits of a search in one page: which there are, and which is the current one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.text.span import Span
from reader.ui.reading.content import Mark
from reader.ui.reading.view import ReadingView

_MOST_MOVED = 2000
"""More of them take longer to move than a page takes to be painted."""


class PageHits:
    """Spans of the view text, marked in ``view``; ``index`` is that of the current one, -1 without one."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self.spans: list[Span] = []
        self.index = -1

    def forget(self) -> None:
        """Know of none, and leave the marks to whoever sets other content."""
        self.spans, self.index = [], -1

    def moved(self, move: Callable[[Span], Span]) -> tuple[list[Span], int]:
        """The hits where ``move`` has them, and the index of the current one; none where they are many.

        These are looked for once more when all of the other page is there.
        """
        return ([move(span) for span in self.spans], self.index) if len(self.spans) <= _MOST_MOVED else ([], -1)

    def put(self, spans: Sequence[Span], index: int) -> None:
        """Mark ``spans``, the one at ``index`` as the current one."""
        self.spans, self.index = list(spans), index
        self.show()

    def put_from_top(self, spans: Sequence[Span]) -> None:
        """Mark ``spans``, the first at or after the place being read, or else the first of all, as the current one."""
        top = self._view.top_position()
        self.put(spans, next((at for at, hit in enumerate(spans) if hit.start >= top), 0) if spans else -1)

    def put_at(self, spans: Sequence[Span], place: Span) -> None:
        """Mark ``spans``, the first that touches ``place`` as the current one."""
        touching = (at for at, hit in enumerate(spans) if hit.start < place.end and place.start < hit.end)
        self.put(spans, next(touching, -1))

    def step(self, by: int) -> None:
        """Go ``by`` hits on, around the end."""
        if self.spans:
            self.index = (self.index + by) % len(self.spans)
            self._show_current()

    def show(self) -> None:
        """Mark them in the view as it is now."""
        marks = tuple(Mark(hit.start, hit.end, "hit", str(at)) for at, hit in enumerate(self.spans))
        self._view.set_layer("hits", marks)
        self._show_current()

    def _show_current(self) -> None:
        current = self.spans[self.index : self.index + 1] if self.index >= 0 else []
        self._view.set_layer("current-hit", tuple(Mark(hit.start, hit.end, "hit-current", "0") for hit in current))

    def see(self) -> None:
        """Bring the current one into sight."""
        if 0 <= self.index < len(self.spans):
            self._view.ensure_visible(self.spans[self.index])
