"""A page whose lines in sight are in another script already, while the whole of a long report is made. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.app.report import Report
from reader.script.convert import Conversion
from reader.script.view import View, ViewOptions, ViewScript
from reader.text.span import Span
from reader.ui.document.moved_lines import moved_lines
from reader.ui.document.shown import Shown, language

_AROUND = 6000
"""So many characters before and behind the place being read are converted: some screens, in some milliseconds."""
_MOST = 4
"""Lines that reach so many times further take too long."""
_NEAR_END = 2000
"""A place this near to the end of what was converted has other lines in sight."""


@dataclass(frozen=True, slots=True)
class NearLines:
    """``page`` has the ``lines`` (of its text) in another script than the rest, which is as it was."""

    page: Shown
    lines: Span

    def holds(self, position: int) -> bool:
        """Whether what is in sight is among the lines, where ``position`` is at the top."""
        low = self.lines.start + _NEAR_END if self.lines.start else 0
        at_end = self.lines.end == len(self.page.view.text)
        return low <= position and (at_end or position < self.lines.end - _NEAR_END)


def near_lines(
    whole: Shown, report: Report, script: ViewScript, options: ViewOptions, position: int
) -> NearLines | None:
    """``whole``, a page of ``report``, with the lines around ``position`` as its page in ``script`` will have them.

    All other lines, findings and marks are as they were, and so is what panels show. None where the lines cannot be
    told apart from the rest, as in a text without line ends.
    """
    moves = ViewScript.ORIGINAL in (whole.view.script, script) or options.vocabulary
    if moves or not whole.view.conversion.map.is_identity:
        return _moved(whole, report, script, options, position)
    lines = report.lines_near(position, _AROUND)
    part = report.view_lines(lines, script, options) if lines is not None else None
    if lines is None or part is None:
        return None
    if not part.map.is_identity:
        return _moved(whole, report, script, options, position)
    return NearLines(_reworded(whole, report, script, lines, part), lines)


def _moved(whole: Shown, report: Report, script: ViewScript, options: ViewOptions, position: int) -> NearLines | None:
    """The lines where the two scripts do not have the same characters at the same places."""
    wanted = Span(max(0, position - _AROUND), min(len(whole.view.text), position + _AROUND))
    found = moved_lines(whole, report, script, options, wanted, _MOST * _AROUND)
    return NearLines(*found) if found is not None else None


def _reworded(whole: Shown, report: Report, script: ViewScript, lines: Span, part: Conversion) -> Shown:
    """The lines where they have, and are set in the very same blocks."""
    # Joined at once: the text of a very long report takes as long to copy as all else here.
    conversion = whole.view.conversion
    text = "".join((conversion.text[: lines.start], part.text, conversion.text[lines.end :]))
    pieces = tuple(
        replace(piece, start=lines.start + piece.start, end=lines.start + piece.end) for piece in part.pieces
    )
    mixed = Conversion(text, conversion.map, conversion.source, pieces)
    view = View(script, text, whole.view.map, whole.view.repaired, mixed)
    content = replace(whole.content, text=text, language=language(report, script))
    page = Shown(view, whole.found, content)
    page.share_places(whole)
    page.memo.update(whole.memo)
    page.memo.pop("cards", None)
    return page
