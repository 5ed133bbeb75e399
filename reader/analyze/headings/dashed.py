"""Items that a dash opens in place of a number: ——经济实力稳步增强。…, ——民生福祉持续增进。….

The dash stands where their number would: it is their marker. One with a title of its own and text behind it is a
heading; one that says in a sentence all there is to say is a point (labelling policy). One dash alone opens no list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.analyze.headings.markers import Boundary, Marker, Scheme, opens_numbered
from reader.analyze.headings.series import Numbered, outside
from reader.analyze.layout import Layout
from reader.analyze.paragraphs import Role
from reader.analyze.punctuation import CLAUSE_ENDS, SENTENCE_ENDS, before_spaces
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_DASH = lazy_pattern(r"(?:[—─―－–]{1,3}|--)(?=[ \u3000]?[\u4e00-\u9fff“《\d])")
_DASHES = frozenset("—─―－–-")
_ENDS = frozenset(SENTENCE_ENDS + CLAUSE_ENDS)
_AMID = lazy_pattern(r"——(?<=[。；;：:！\s]——)(?=[ \u3000]?[\u4e00-\u9fff“《\d])")
"""A dash amid a line whose ends were lost; behind a quotation (”——) it names who said it."""
_BEFORE = frozenset("。；;：:！")
"""What stands before it, perhaps with white space between."""
_WIDTH = 2
"""Characters of a dash amid a line."""
_LEAST = 2
"""Items of a list."""
_RAGGED = 4
"""Characters by which lines of one width may differ."""
_LEAST_TOLD = 8
"""Characters of an item, at least."""


def dashed_items(layout: Layout, body: int, reserved: Sequence[Span] = ()) -> list[Numbered]:
    """The items of the lists with dashes from paragraph ``body`` on, in order; none within ``reserved`` spans.

    The items of one list are numbered from 1; where there is such a list, one dash alone goes on with it.
    """
    found = list(_amid_lines(layout, body))
    parted = {item.paragraph for item in found}
    rows: list[list[int]] = []
    last = body
    for index in _dashed(layout, body):
        end = -1 if index in parted else _item_end(layout, index)
        if end < 0:
            continue
        if rows and last == index - 1:
            rows[-1].append(index)
        else:
            rows.append([index])
        last = end
    least = 1 if any(len(row) >= _LEAST for row in rows) else _LEAST
    for row in rows:
        found += _listed(layout, row if len(row) >= least else ())
    found.sort(key=lambda item: item.marker.start)
    return list(outside(found, reserved))


def counted_on(items: Sequence[Numbered]) -> Iterator[Numbered]:
    """``items``, in order, the dashes of a section counted on where only text without a number parts their lists."""
    last: Numbered | None = None
    by = 0
    for item in items:
        follows = last is not None and last.marker.scheme is item.marker.scheme is Scheme.DASHED
        if not (follows and item.opens):
            by = 0
        elif item.marker.ordinal == 1 and last is not None:
            by = last.marker.ordinal
        last = replace(item, marker=replace(item.marker, ordinal=item.marker.ordinal + by)) if by else item
        yield last


def _dashed(layout: Layout, body: int) -> list[int]:
    """The paragraphs from ``body`` on that begin with a dash."""
    text = layout.text
    return [at for at, start in enumerate(layout.starts[body:], body) if text[start] in _DASHES]


def _item_end(layout: Layout, index: int) -> int:
    """The last paragraph of the item whose dash opens ``index``, -1 if it is none: it ends as a sentence or clause.

    More than one paragraph are its lines, cut at a fixed width, so that none is longer than the first.
    """
    paragraph, text = layout.paragraphs[index], layout.text
    if paragraph.role is not Role.TEXT or paragraph.length < _LEAST_TOLD:
        return -1
    dash = _DASH.match(text, paragraph.start)
    if dash is None or opens_numbered(text[dash.end() : dash.end() + _LEAST_TOLD]):
        return -1
    while text[layout.paragraphs[index].end - 1] not in _ENDS:
        index += 1
        if index == len(layout.paragraphs) or not _goes_on(layout, index):
            return -1
        if layout.paragraphs[index].length > paragraph.length + _RAGGED:
            return -1
    return index


def _goes_on(layout: Layout, index: int) -> bool:
    """Whether a paragraph may be the next line of the one before."""
    paragraph, text = layout.paragraphs[index], layout.text
    if paragraph.role is not Role.TEXT or paragraph.spaced or text[paragraph.start] in _DASHES:
        return False
    return not opens_numbered(text[paragraph.start : paragraph.start + _LEAST_TOLD])


def _listed(layout: Layout, row: Sequence[int]) -> Iterator[Numbered]:
    for number, index in enumerate(row, 1):
        start = layout.paragraphs[index].start
        dash = _DASH.match(layout.text, start)
        if dash is not None:
            yield Numbered(Marker(start, dash.end(), Scheme.DASHED, number, Boundary.LINE), index, opens=True)


def _amid_lines(layout: Layout, body: int) -> Iterator[Numbered]:
    """The items of the lists that stand in one paragraph each, which their first dash may open."""
    text = layout.text
    places: dict[int, list[int]] = {}
    for match in _AMID.finditer(text):
        start = match.start()
        if text[before_spaces(text, start, 1) - 1] not in _BEFORE:
            continue
        index = layout.index_at(start)
        first = layout.paragraphs[index].start
        if index >= body and start > first:
            places.setdefault(index, [first] if _DASH.match(text, first) else []).append(start)
    for index, starts in places.items():
        for number, start in enumerate(starts if len(starts) >= _LEAST else (), 1):
            opens = start == layout.paragraphs[index].start
            boundary = Boundary.LINE if opens else Boundary.SENTENCE
            yield Numbered(Marker(start, start + _WIDTH, Scheme.DASHED, number, boundary), index, opens)
