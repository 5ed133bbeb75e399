"""The strip beside a page, filled with the marks over its text."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.ui.reading.marker_strip import MarkerStrip
from reader.ui.reading.view import ReadingView
from reader.ui.stages import Stages

_LAYERS = ("undecodable", "hits", "annotations")
_FEW = 1000
_PAUSE_MS = 20


class StripFilling(QObject):
    """Shows on ``strip`` where the marks of ``view`` are; many of them in a turn of their own."""

    def __init__(self, view: ReadingView, strip: MarkerStrip) -> None:
        super().__init__(view)
        self._view, self._strip = view, strip
        self._stages = Stages(self, _PAUSE_MS)

    def refresh(self) -> None:
        """Show the marks as they are now."""
        few = sum(len(self._view.marks(layer)) for layer in _LAYERS) <= _FEW
        self._stages.do("strip", self._fill, now=few)

    def _fill(self) -> None:
        lost, hits, notes = (self._view.marks(layer) for layer in _LAYERS)
        marks = [*lost, *hits, *(mark for mark in notes if mark.key)]
        places = self._view.fractions_of([mark.start for mark in marks])
        self._strip.set_marks(zip(places, (mark.look for mark in marks), strict=True))
