"""Which controls the Tab key stops at, and in which order: the one in which the window is read, part by part.

Qt's own order is that in which controls were made, and the window makes many of them late. It has a trap besides: a
widget that hands its focus to another one inside it (a focus proxy) swallows all other controls inside it, and does
not let go of the Tab key at all while that one is hidden.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from reader.ui.widgets.tree import descendants

_TAB = Qt.FocusPolicy.TabFocus


def stops(part: QWidget) -> list[QWidget]:
    """The controls inside ``part`` that Tab stops at now, in the order in which they were made or put there."""
    # Not along nextInFocusChain(): PySide lets each widget it returns die with the one before it.
    return [widget for widget in descendants(part) if _is_stop(widget)]


def focus_inside(part: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> bool:
    """Bring the keyboard into ``part``: to its page or list when one is in sight, else to its first control.

    False when there is nothing in it to bring it to.
    """
    found = stops(part)
    pages = [widget for widget in found if isinstance(widget, QAbstractScrollArea)]
    for widget in (pages or found)[:1]:
        widget.setFocus(reason)
    return bool(found)


def focus_next(parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Go one control on (or back) through ``parts``, one after the other and round; False without any control."""
    order = [widget for part in parts for widget in stops(part)]
    if not order:
        return False
    now = QApplication.focusWidget()
    before = -1 if forward else 0  # where the walk begins when nothing has the focus
    at = next((place for place, widget in enumerate(order) if widget is now or _holds(widget, now)), before)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[(at + (1 if forward else -1)) % len(order)].setFocus(reason)
    return True


def part_of(parts: Sequence[QWidget], widget: QWidget | None) -> int:
    """The index of the part that ``widget`` is in; -1 for none."""
    return next((at for at, part in enumerate(parts) if part is widget or _holds(part, widget)), -1)


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and part.isAncestorOf(widget)


def _is_stop(widget: QWidget) -> bool:
    wanted = widget.focusPolicy() & _TAB == _TAB and widget.focusProxy() is None
    return wanted and widget.isVisible() and widget.isEnabled()
