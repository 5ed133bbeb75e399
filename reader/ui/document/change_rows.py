"""What became of the characters at a place: repairs and conversions, for the card that tells. Knows no Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from reader.script.trace import Change, Entry
from reader.text.offsetmap import Edit
from reader.text.span import Span
from reader.ui.document.shown import Shown

UNSEEN = frozenset({"line-end", "bom", "line-separator", "control"})
"""Reasons of repairs a reader need not look at one by one: nothing visible changes."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """The characters ``span`` of a view: ``edit`` is the repair that made them, ``change`` what conversion did.

    ``source`` are the characters repaired. At least one of ``edit`` and ``change`` is there.
    """

    span: Span
    source: str
    shown: str
    edit: Edit | None
    change: Change | None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The dictionary entries applied, in order."""
        return self.change.entries if self.change else ()


_NEAR = 500
"""How many characters on either side are looked at together."""


class Changed:
    """Tells what was changed where in one page. Looks at one line, or part of a long one, and remembers the last."""

    def __init__(self, page: Shown, source: str) -> None:
        self._page = page
        self._source = source
        self._edits = page.view.repaired.edits
        self._starts = [edit.start for edit in self._edits]
        self._line = Span(0, 0)
        self._changes: Sequence[Change] = ()

    def at(self, position: int) -> ChangeRow | None:
        """What became the character at ``position`` of the view; None where nothing was changed."""
        view = self._page.view
        if not 0 <= position < len(view.text):
            return None
        edit = self._edit_at(self._page.to_source(Span(position, position + 1)))
        change = self._change_at(position)
        if edit is None and change is None:
            return None
        spans = [change.target] if change else []
        if edit is not None:
            spans.append(self._page.to_view(edit.span))
        span = spans[0].hull(spans[-1])
        return ChangeRow(span, self._page.to_source(span).of(self._source), span.of(view.text), edit, change)

    def _edit_at(self, source: Span) -> Edit | None:
        index = bisect_right(self._starts, source.start) - 1
        edit = self._edits[index] if index >= 0 else None
        return edit if edit and edit.span.overlaps(source) else None

    def _change_at(self, position: int) -> Change | None:
        view = self._page.view
        if position not in self._line:
            start, limit = max(0, position - _NEAR), min(len(view.text), position + _NEAR)
            end = view.text.find("\n", position, limit)
            start = max(start, view.text.rfind("\n", start, position) + 1)
            self._line = Span(start, limit if end < 0 else end)
            back = view.conversion.map.invert()
            self._changes = view.conversion.changes(back.map_span(self._line).span) if len(self._line) else ()
        index = bisect_right(self._changes, position, key=_start) - 1
        change = self._changes[index] if index >= 0 else None
        return change if change and position in change.target else None


def seen_repairs(page: Shown) -> tuple[Edit, ...]:
    """The repairs of this view a reader may want to look at one by one, in order."""
    if "seen-repairs" not in page.text_memo:
        page.text_memo["seen-repairs"] = tuple(edit for edit in page.view.repaired.edits if edit.reason not in UNSEEN)
    found: tuple[Edit, ...] = page.text_memo["seen-repairs"]
    return found


_start = attrgetter("target.start")
