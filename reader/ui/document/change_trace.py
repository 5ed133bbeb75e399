"""What was changed on one page: looked up by place, and gone through one repair after the other."""

from __future__ import annotations

from bisect import bisect_left

from reader.text.offsetmap import Edit
from reader.ui.document.change_rows import Changed, ChangeRow, seen_repairs
from reader.ui.document.shown import Shown


class ChangeTrace:
    """The changes of the page given last; the look-up is made when it is first wanted."""

    def __init__(self) -> None:
        self._changed: Changed | None = None
        self._repair = -1

    def forget(self) -> None:
        """Another page is shown, or none."""
        self._changed, self._repair = None, -1

    def at(self, page: Shown, source_text: str, position: int) -> ChangeRow | None:
        """What became the character at ``position`` of the view; None for one that is as it was."""
        if self._changed is None:
            self._changed = Changed(page, source_text)
        return self._changed.at(position)

    def step(self, page: Shown, source_position: int, by: int) -> Edit | None:
        """The repair ``by`` on from the last one, or from ``source_position``, around the end; None without any."""
        found = seen_repairs(page)
        if not found:
            return None
        if self._repair < 0:
            self._repair = bisect_left(found, source_position, key=_start) - (by > 0)
        self._repair = (self._repair + by) % len(found)
        return found[self._repair]


def _start(edit: Edit) -> int:
    return edit.start
