"""Where in a report's outline a place is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.analyze.finding import Heading, HeadingKind
from reader.source.repair import Repaired
from reader.text.span import Span


def _start(node: Heading) -> int:
    return node.span.start


def section_index(headings: Sequence[Heading], position: int) -> int | None:
    """The index of the heading whose section holds the source ``position``; None before the first."""
    index = bisect_right(headings, position, key=_start) - 1
    return index if index >= 0 else None


def section_span(node: Heading) -> Span:
    """The whole section of ``node``, its heading included, in the coordinates of ``node``."""
    return Span(node.span.start, max(node.span.end, node.body.end))


def section_path(headings: Sequence[Heading], position: int) -> tuple[Heading, ...]:
    """The headings above the source ``position``, the top one first."""
    index = section_index(headings, position)
    path: list[Heading] = []
    while index is not None and index >= 0:
        node = headings[index]
        if not path or node.level < path[-1].level:
            path.append(node)
        if node.level == 1:
            break
        index -= 1
    return tuple(reversed(path))


def section_paths(headings: Iterable[Heading]) -> Iterator[tuple[Heading, ...]]:
    """The :func:`section_path` of each heading in turn, itself at the end."""
    path: tuple[Heading, ...] = ()
    for node in headings:
        path = (*(above for above in path if above.level < node.level), node)
        yield path


def siblings(headings: Sequence[Heading], index: int) -> tuple[int, ...]:
    """The indices of the headings that stand beside the one at ``index`` in the outline, its own among them.

    Those are of its level, below the same heading; points do not count.
    """
    level = headings[index].level
    start = index
    while start > 0 and headings[start - 1].level >= level:
        start -= 1
    found = []
    for at in range(start, len(headings)):
        if headings[at].level < level:
            break
        if headings[at].level == level and headings[at].kind is HeadingKind.HEADING:
            found.append(at)
    return tuple(found)


def heading_words(node: Heading, words: Callable[[Span], str]) -> str:
    """The marker and the title of ``node`` in the wording of ``words``, or what the reader calls it."""
    if not node.name:
        return words(node.span)
    marker = words(node.marker).strip()
    return f"{marker}{' ' if marker and marker[-1].isascii() else ''}{node.name}"


def numbering(marker: str) -> str:
    """What tells the place of a section by ``marker``: 二、; nothing for a dash or a bullet, which all have alike."""
    bare = marker.strip()
    return bare if any(map(str.isalnum, bare)) else ""


def indicator_counts(headings: Sequence[Heading], starts: Sequence[int]) -> tuple[int, ...]:
    """For each heading, how many of the sorted positions ``starts`` its section, with all below it, holds."""
    bounds = [node.span.start for node in headings]
    counts = []
    for index, node in enumerate(headings):
        after = index + 1
        while after < len(headings) and headings[after].level > node.level:
            after += 1
        end = bounds[after] if after < len(headings) else None
        low = bisect_right(starts, node.span.start - 1)
        high = len(starts) if end is None else bisect_right(starts, end - 1)
        counts.append(high - low)
    return tuple(counts)


def section_lengths(sections: Iterable[Span], repaired: Repaired) -> tuple[int, ...]:
    """How many characters a reader has before them in each of ``sections``, which are source spans.

    As for a whole report, those of the repaired text that are not white space: see
    :func:`reader.app.report.characters_in`.
    """
    text, forward = repaired.text, repaired.map.map_span
    places = [forward(span).span for span in sections]
    counts: dict[int, int] = {}
    count = before = 0
    for at in sorted({at for place in places for at in (place.start, place.end)}):
        count += len("".join(text[before:at].split()))
        counts[at], before = count, at
    return tuple(counts[place.end] - counts[place.start] for place in places)
