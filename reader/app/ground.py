"""The text that the analysis of a report runs on, for what is asked of it after the analysis."""

from __future__ import annotations

from functools import cached_property

from reader.analyze.finding import Analysis, Indicator
from reader.analyze.unmarked import indicator_at
from reader.app.places import cache_folder
from reader.script.detect import Script
from reader.script.view import simplified
from reader.source.repair import Repaired
from reader.text.offsetmap import OffsetMap
from reader.text.span import Span


class Ground:
    """The clean Simplified text of one report; made when it is first wanted, in whatever thread, and then kept."""

    def __init__(self, repaired: Repaired, detected: Script, found: Analysis) -> None:
        """``found`` is what the rules found there, in source coordinates."""
        self._repaired, self._detected, self._found = repaired, detected, found
        self._read: dict[Span, Indicator | None] = {}

    @property
    def text(self) -> str:
        """The text."""
        return self._made[0]

    @property
    def forward(self) -> OffsetMap:
        """The map from the source to it."""
        return self._made[1]

    def indicator(self, span: Span) -> Indicator | None:
        """The indicator that the number in the source ``span`` would be, in source coordinates; None without a number.

        What it counts and when is read by what the rules found, so it does not depend on what the reader put right.
        """
        if span not in self._read:
            one = indicator_at(self.text, self.forward.map_span(span).span, self._outline)
            back = self.forward.invert()
            self._read[span] = None if one is None else Analysis(indicators=(one,)).through(back).indicators[0]
        return self._read[span]

    @cached_property
    def _made(self) -> tuple[str, OffsetMap]:
        conversion = simplified(self._repaired.text, self._detected, cache_folder())
        return conversion.text, self._repaired.map.then(conversion.map)

    @cached_property
    def _outline(self) -> Analysis:
        """What says of a number when and of what it speaks, in the text."""
        found = self._found
        return Analysis(title=found.title, period=found.period, headings=found.headings).through(self.forward)
