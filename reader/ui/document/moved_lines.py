"""Lines in sight set anew on a page whose other lines stay, where they have other characters at other places.

So it is with 原文, which is not repaired, and with the words of a region. To give the new lines room, what follows them
is hidden as far as they are longer than those they stand for; all other lines, findings and marks keep their places,
so that making such a page costs little more than copying the text. Knows no Qt.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TypeAlias

from reader.analyze.finding import Analysis, Heading
from reader.app.report import Report
from reader.script.convert import Conversion
from reader.script.view import View, ViewOptions, ViewScript
from reader.source.repair import Repaired, normalize
from reader.text.lines import line_at
from reader.text.mended import Mended
from reader.text.offsetmap import Cut, OffsetMap
from reader.text.span import Span
from reader.ui.document.shown import Shown, composed
from reader.ui.reading.content import with_lines

_TRIES = 8
_BEHIND = 4000
"""So far behind the new lines a number may speak of the time, or of what is counted, that they name."""
_BREAKS = "\n\r\x85\u2028\u2029"
_start, _edit_start = attrgetter("span.start"), attrgetter("start")

_Cuts: TypeAlias = "tuple[Cut, Cut]"


@dataclass(frozen=True, slots=True)
class _Form:
    """One form of a source: its ``text``, with the ``map`` to it."""

    text: str
    map: OffsetMap

    def begins_line(self, position: int) -> bool:
        """Whether a line begins there, or the text ends."""
        before, after = self.text[position - 1 : position], self.text[position : position + 1]
        return not position or not after or (before in _BREAKS and before + after != "\r\n")

    def line_around(self, source: int) -> Span:
        """The line around a place of the source, with its line end, as a span of the source."""
        back = self.map.invert()
        line = line_at(self.text, self.map.map(source))
        return Span(back.map(line.start), back.map(min(line.end + 1, len(self.text))))


@dataclass(frozen=True, slots=True)
class _Room:
    """What is set anew of a page: from ``first`` to ``end``, of which the lines asked for reach to ``last`` only.

    All are cuts of the page's map. There is room for ``length`` characters.
    """

    first: Cut
    last: Cut
    end: Cut
    length: int

    @property
    def source(self) -> Span:
        """The characters of the source that are set anew, or hidden."""
        return Span(self.first.source, self.end.source)

    @property
    def before(self) -> Span:
        """Where they stood on the page."""
        return Span(self.first.target, self.end.target)

    def put(self, text: str, part: str) -> str:
        """``text``, of the page, with ``part`` in the room; the rest of that is empty lines."""
        blank = "\n" * (self.length - len(part))
        return "".join((text[: self.first.target], part, blank, text[self.end.target :]))

    def put_map(self, page: OffsetMap, part: OffsetMap) -> OffsetMap:
        """``page``, the map to a text, with ``part`` in the room; the rest of that is for all that is hidden."""
        hidden = self.end.source - self.last.source
        rest = OffsetMap.from_blocks(hidden, [(0, hidden, self.length - part.target_length)])
        return page.with_between(self.first, self.end, OffsetMap.joined((part, rest)))


def moved_lines(
    whole: Shown, report: Report, script: ViewScript, options: ViewOptions, wanted: Span, most: int
) -> tuple[Shown, Span] | None:
    """``whole``, a page of ``report``, with the lines that ``wanted`` touches as its page in ``script`` has them.

    And where these now stand; the lines behind them may be hidden. What panels show of the page keeps its words. None
    where no lines can be told apart, of ``most`` characters, that both pages have.
    """
    found = _lines(whole, report, script, wanted, most)
    if found is None:
        return None
    (base_first, first), (base_last, last) = found
    if script is ViewScript.ORIGINAL:
        base = normalize(report.source.text[first.source : last.source])
        edits = [replace(edit, start=first.source + edit.start, end=first.source + edit.end) for edit in base.edits]
        base, conversion = replace(base, edits=edits), Conversion.unchanged(base.text)
    else:
        lines, repaired = Span(base_first.target, base_last.target), report.repaired
        low, high = (bisect_left(repaired.edits, at, key=_edit_start) for at in (first.source, last.source))
        base = Repaired(lines.of(repaired.text), repaired.edits[low:high], repaired.map.between(base_first, base_last))
        conversion = report.view_lines(lines, script, options)
    room = _room(whole.view, first, last, max(len(base.text), len(conversion.text)))
    view = _view(whole.view, script, room, base, conversion)
    found_there = _found(whole, report, view.map, room)
    if found_there is None:
        return None
    at_end = last.source == view.map.source_length
    shown = Span(first.target, len(view.text) if at_end else first.target + len(conversion.text))
    return _page(whole, report, view, found_there, room), shown


def _lines(whole: Shown, report: Report, script: ViewScript, wanted: Span, most: int) -> tuple[_Cuts, _Cuts] | None:
    """Where the lines begin and end that both pages have, as cuts of the map to what is converted, and to ``whole``."""
    page = _Form(whole.view.text, whole.view.map)
    if script is ViewScript.ORIGINAL:
        source = _Form(report.source.text, OffsetMap.identity(len(report.source.text)))
        return _common(page, source, wanted, lambda span: _whole_lines(page.text, span, most), swapped=True)
    repaired = _Form(report.repaired.text, report.repaired.map)
    there = repaired.map.map_span(whole.to_source(wanted)).span
    return _common(repaired, page, there, lambda span: report.lines_of(span, most), swapped=False)


def _whole_lines(text: str, span: Span, most: int) -> Span | None:
    start, end = line_at(text, span.start).start, min(line_at(text, span.end).end + 1, len(text))
    return Span(start, end) if end - start <= most else None


def _common(
    one: _Form, other: _Form, wanted: Span, lines_of: Callable[[Span], Span | None], *, swapped: bool
) -> tuple[_Cuts, _Cuts] | None:
    """The ends of lines of ``one``, among them those ``wanted``, that are ends of lines of ``other`` too.

    Each as a cut of either map, that of ``other`` first where they are ``swapped``.
    """
    back = one.map.invert()
    for _ in range(_TRIES):
        lines = lines_of(wanted)
        if lines is None:
            return None
        first, last = _cuts(one, other, lines.start), _cuts(one, other, lines.end, last=True)
        if first is not None and last is not None:
            return ((first[1], first[0]), (last[1], last[0])) if swapped else (first, last)
        start, end = lines.start, lines.end
        if first is None:
            start = min(max(0, start - 1), one.map.map(other.line_around(back.map(start)).start))
        if last is None:
            end = max(end, one.map.map(other.line_around(back.map(end)).end))
        wanted = Span(start, end)
    return None


def _cuts(one: _Form, other: _Form, at: int, *, last: bool = False) -> _Cuts | None:
    """Cuts of both maps where a line of ``one`` begins, at ``at``, and one of ``other``: the first, or the ``last``."""
    found = [
        (cut, across)
        for cut in one.map.cuts_onto(at)
        for across in other.map.cuts(cut.source)
        if other.begins_line(across.target)
    ]
    return found[-1 if last else 0] if found else None


def _room(view: View, first: Cut, last: Cut, length: int) -> _Room:
    """Room for ``length`` characters; it takes in whole lines behind the last where there is not enough."""
    text, page = view.text, view.map
    wanted, end = first.target + length, last
    while end.target < wanted:
        at = text.find("\n", wanted) + 1
        if not at:
            end = Cut(len(page), page.source_length, page.target_length)
            break
        end, wanted = next(page.cuts_onto(at), end), at
    if end.source == page.source_length:  # nothing follows that would have to keep its place
        return _Room(first, last, end, length + (end.source > last.source))
    return _Room(first, last, end, end.target - first.target)


def _view(whole: View, script: ViewScript, room: _Room, base: Repaired, conversion: Conversion) -> View:
    """The view of which the lines are converted; all others are taken to be repaired so."""
    start = room.first.target
    text = room.put(whole.text, conversion.text)
    source = text if base.text == conversion.text else room.put(whole.text, base.text)
    repaired = Repaired(source, base.edits, room.put_map(whole.map, base.map))
    first, last, end = (Cut(0, start + at, start + at) for at in (0, len(base.text), room.length))
    there = _Room(first, last, end, room.length)
    onto = there.put_map(OffsetMap.identity(len(source)), conversion.map)
    pieces = (replace(one, start=start + one.start, end=start + one.end) for one in conversion.pieces)
    ruled = (
        replace(one, source=one.source.shifted(start), target=one.target.shifted(start)) for one in conversion.ruled
    )
    converted = Conversion(text, onto, source, tuple(pieces), tuple(ruled))
    return View(script, text, room.put_map(whole.map, base.map.then(conversion.map)), repaired, converted)


def _found(whole: Shown, report: Report, onto: OffsetMap, room: _Room) -> Analysis | None:
    """The findings of ``whole`` with those in the lines where they stand now; None where some have no place there."""
    found, old, source = report.analysis, whole.found, room.source
    if (len(found.headings), len(found.indicators)) != (len(old.headings), len(old.indicators)):
        return None
    low, high = (bisect_left(found.headings, at, key=_start) for at in (source.start, source.end))
    first, last = (bisect_left(found.indicators, at, key=_start) for at in (source.start, source.end + _BEHIND))
    part = replace(found, headings=found.headings[low:high], indicators=found.indicators[first:last])
    moved = part.through(onto)
    if (len(moved.headings), len(moved.indicators)) != (high - low, last - first):
        return None
    headings = Mended(old.headings, low, high, moved.headings)
    for index in _above(found.headings, low):
        if source.start < found.headings[index].body.end <= source.end:
            mended = replace(headings[index], body=onto.map_span(found.headings[index].body).span)
            headings = Mended(headings, index, index + 1, (mended,))
    return replace(moved, headings=headings, indicators=Mended(old.indicators, first, last, moved.indicators))


def _above(headings: Sequence[Heading], index: int) -> list[int]:
    """The headings whose sections may reach to the one at ``index``: one of each level, before it."""
    found: list[int] = []
    for at in range(index - 1, -1, -1):
        if not found or headings[at].level < headings[found[-1]].level:
            found.append(at)
            if headings[at].level == 1:
                break
    return found


def _page(whole: Shown, report: Report, view: View, found: Analysis, room: _Room) -> Shown:
    lines = Span(room.first.target, room.first.target + room.length)
    low, high = (bisect_left(found.headings, at, key=_start) for at in (lines.start, lines.end))
    hints = [hint for hint in report.source.hints if room.first.source <= hint.span.start < room.last.source]
    part = composed(report, view, replace(found, headings=found.headings[low:high]), hints, lines)
    page = Shown(view, found, with_lines(whole.content, room.before, part))
    page.share_around(whole, room.before, lines, room.source)
    return page
