"""What was found at a place of a page. Knows no Qt."""

from __future__ import annotations

from reader.analyze.finding import Indicator
from reader.ui.document.shown import Shown


def heading_at(page: Shown | None, position: int) -> int:
    """The index of the heading at the view's ``position``; -1 without one."""
    found = page.found.headings if page is not None else ()
    return next((at for at, one in enumerate(found) if position in one.span), -1)


def indicator_at(page: Shown | None, position: int) -> int:
    """The index of the indicator at the view's ``position``; -1 without one."""
    found = page.found.indicators if page is not None else ()
    return next((at for at, one in enumerate(found) if position in one.span), -1)


def indicator_of(page: Shown | None, index: int) -> Indicator | None:
    """The indicator with this index, in view coordinates."""
    found = page.found.indicators if page is not None else ()
    return found[index] if 0 <= index < len(found) else None
