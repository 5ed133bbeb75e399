"""The widgets inside a widget.

Not by ``findChildren()``: PySide (6.11) makes what that returns belong to the one who asked, and keeps for ever what is
to be deleted by then: a page just closed, with its whole report.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget


def child_widgets(parent: QWidget) -> list[QWidget]:
    """The widgets right inside ``parent``, in the order in which they were put there."""
    return [child for child in parent.children() if isinstance(child, QWidget)]


def descendants(parent: QWidget) -> Iterator[QWidget]:
    """All widgets inside ``parent``, each before those inside it."""
    for child in child_widgets(parent):
        yield child
        yield from descendants(child)
