"""The outline of a text: its headings and points as nodes with levels, titles and bodies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.analyze.finding import Heading, HeadingKind
from reader.analyze.headings.bare import bare_items
from reader.analyze.headings.between import over_text
from reader.analyze.headings.chapters import names_section_of_paper
from reader.analyze.headings.council import told_of_questions
from reader.analyze.headings.dashed import counted_on, dashed_items
from reader.analyze.headings.entries import Entry
from reader.analyze.headings.gaps import fill_gaps
from reader.analyze.headings.glued import unglued
from reader.analyze.headings.levels import assign_levels
from reader.analyze.headings.markers import Boundary, Scheme
from reader.analyze.headings.named import named_items
from reader.analyze.headings.paragraphs import numbered_paragraphs
from reader.analyze.headings.places import Placed
from reader.analyze.headings.proposals import told_of_proposals
from reader.analyze.headings.series import Numbered, numbered_items
from reader.analyze.headings.surroundings import Surroundings, Unnumbered
from reader.analyze.headings.titles import PLAIN, Titled, as_point, fact_in, kinds_of_series, read_title
from reader.analyze.headings.turns import closes_report, is_turned, turns
from reader.analyze.headings.unnumbered import unnumbered_headings
from reader.analyze.headings.wholes import Wholes
from reader.analyze.layout import Layout
from reader.analyze.metadata import Frame
from reader.analyze.paragraphs import TICKS, Role
from reader.analyze.punctuation import CLAUSE_ENDS, CLOSERS, COLONS, SENTENCE_ENDS, before_spaces
from reader.source.passes.openings import stock_title_ends
from reader.text.records import maker, quickly_made
from reader.text.span import Span, span_of

_TEXT = Role.TEXT
_SENTENCE, _COLON, _DASHED = Boundary.SENTENCE, Boundary.COLON, Scheme.DASHED
_HEADING, _POINT = HeadingKind.HEADING, HeadingKind.POINT
_entry, _heading = maker(Entry), maker(Heading)
_LEAD = 12
_SECOND = 2
_TITLED = 12
"""Characters of a title into which its text may have run on, at least."""
_LONG_LINE = 48
"""Characters of a numbered line that may head the text below it, at most."""
_TIMES, _OPEN = 3, 2
"""How many times as long the text below such a line is that shows it to be a title, and the weight that it has then."""
_AHEAD = re.compile(
    r"(?:[2２][0０]\d\d年[^，。]{0,4}[，,]|(?:在?下一?步|下一?阶段|今后|来年|明年|下半年|新的一年|展望|面向未来|同志们|各位)[^。]{0,4}[，,：！])"
)
"""How a sentence begins that looks ahead at the end of a report."""
_LISTING = re.compile("[；;](?:以?及|和|并)?\\Z")
"""How an item of a list ends before the next."""
_FULL_STOPS = frozenset("。｡")
_ENDED = _FULL_STOPS | frozenset("：:；;")


@quickly_made
@dataclass(frozen=True, slots=True)
class _Node:
    """An entry of the outline before its level is known."""

    found: Titled | Unnumbered
    start: int
    paragraph: int
    last: int
    """The paragraph its title stands in: the next one for a marker alone in its line."""


_node = maker(_Node)


def read_outline(layout: Layout, frame: Frame, *, run_together: bool = False) -> list[Heading]:
    """The outline of ``layout.text``, in order; spans in that text.

    ``run_together``: the text is known to have lost line ends that nothing stood for.
    """
    items = fill_gaps(layout, numbered_items(layout, frame.reserved))
    for kind_of_items in (dashed_items, named_items, bare_items):
        items += kind_of_items(layout, frame.body, frame.reserved)
    items.sort(key=lambda item: item.marker.start)
    titled = told_of_proposals(layout, _titled(layout, list(counted_on(items)), run_together=run_together))
    titled = told_of_questions(layout, titled)
    around = _surroundings(layout, frame, titled)
    nodes = [_node(one, one.item.marker.start, one.item.paragraph, layout.index_at(one.title.start)) for one in titled]
    nodes += [_node(one, one.marker.start, one.paragraph, one.paragraph) for one in unnumbered_headings(layout, around)]
    nodes.sort(key=lambda node: node.start)
    placed = assign_levels(_entries(layout, nodes, around))
    return _headings(layout, nodes, placed)


def _titled(layout: Layout, items: Sequence[Numbered], *, run_together: bool) -> list[Titled]:
    titled: list[Titled] = []
    for item, after in zip(items, [*items[1:], None], strict=False):
        one = read_title(layout, item, None if after is None else after.marker.start)
        if one is not None:
            titled.append(one)
    paragraphs = numbered_paragraphs(layout, titled)
    counted = {one.item.marker.start for one in paragraphs}
    rest = _unglued(layout, [one for one in titled if one.item.marker.start not in counted], run_together=run_together)
    return sorted([*rest, *paragraphs], key=lambda one: one.item.marker.start)


def _unglued(layout: Layout, titled: Sequence[Titled], *, run_together: bool) -> list[Titled]:
    """The items ``titled`` with the titles cut that run on into their text."""
    glued = sum(one.title.end == after.item.marker.start for one, after in pairwise(titled))
    ends = stock_title_ends(layout.text, [one.title.start for one in titled if _may_run_on(layout, one)])
    cut = [_cut(one, ends[one.title.start]) if one.title.start in ends else one for one in titled]
    known = glued + sum(one is not other for one, other in zip(cut, titled, strict=True))
    return unglued(layout, cut, known, run_together=run_together)


def _may_run_on(layout: Layout, one: Titled) -> bool:
    """Whether the text of an item may begin amid what was read as its title, nothing parting them."""
    if one.is_point or one.item.marker.boundary > _SENTENCE or len(one.title) <= _TITLED:
        return False
    return not one.alone or layout.text[one.title.end : one.title.end + 1] in _ENDED


def _cut(one: Titled, end: int) -> Titled:
    return replace(one, title=Span(one.title.start, end), alone=False, weight=0) if end < one.title.end else one


def _surroundings(layout: Layout, frame: Frame, titled: Sequence[Titled]) -> Surroundings:
    opening: dict[int, int] = {}
    items: dict[int, Titled] = {}
    taken: set[int] = set()
    for one in titled:
        index = one.item.paragraph
        if one.item.opens:
            opening[index] = one.item.marker.ordinal
        place = layout.index_at(one.title.start)
        items[place] = one
        if place != index:
            taken.add(place)
            items[index] = one
    title = frame.metadata.title.of(layout.text) if frame.metadata.title else ""
    return Surroundings(frame.body, opening, items, frozenset(taken), frame.reserved, frame.foot, title)


def _entries(layout: Layout, nodes: Sequence[_Node], around: Surroundings) -> list[Entry]:
    """The nodes as the levels need them, with the paragraphs of text between them."""
    entries: list[Entry] = []
    text, running, turned = layout.text, _running_text(layout, around), turns(layout)
    parted, wholes = _parts_sections(layout, nodes, around), _wholes(text, nodes)
    before, above, text_amid = -1, None, False
    for node in nodes:
        free, lead, ahead = int(text_amid), "", False
        if node.paragraph > (first := max(before + 1, around.body)):
            free += running[node.paragraph] - running[first]
            lead, ahead = _told_above(layout, node.paragraph - 1) if free else ("", False)
        found, level = node.found, layout.paragraphs[node.paragraph].level
        back, above = is_turned(layout, turned, above, node.start), found.title
        last, before, text_amid = before, node.last, isinstance(found, Unnumbered) and found.runs_on
        ended = found.alone and text.startswith(("。", "｡"), found.title.end)
        if isinstance(found, Unnumbered):
            entries.append(
                _entry(
                    None,
                    0,
                    alone=found.alone,
                    halved=_is_halved(text, found.title),
                    spaced=parted and layout.paragraphs[found.paragraph].spaced,
                    ended=ended,
                    apart=found.apart,
                    chapter=found.chapter,
                    stock=found.alone and names_section_of_paper(found.title.of(text)),
                    leaf=found.leaf,
                    bullet=found.bullet.of(text) if found.bullet else "",
                    hint=found.level,
                    free=free,
                    lead=lead,
                    turned=back,
                    whole=wholes.get(len(entries)),
                )
            )
            continue
        marker = found.item.marker
        entries.append(
            _entry(
                marker.scheme,
                marker.ordinal,
                point=found.is_point or marker.scheme is _DASHED,
                plain=found.weight >= PLAIN,
                opens=found.item.opens,
                alone=found.alone,
                ended=ended,
                hint=max(level, 1) if level is not None and found.item.opens else None,
                free=free,
                lead=lead,
                ahead=ahead if found.item.opens else _closes(layout, node, found, last),
                inner=marker.inner,
                announced=marker.boundary is _COLON,
                turned=back,
                introduced=_introduces(layout, node.paragraph - 1, last),
                parents=marker.parents,
                narrow=text.startswith("(", marker.start),
            )
        )
    return entries


def _wholes(text: str, nodes: Sequence[_Node]) -> dict[int, int]:
    """For each line without a number that a title above it names as a part of what it heads, that title's node."""
    found: dict[int, int] = {}
    wholes = Wholes()
    for index, node in enumerate(nodes):
        if not node.found.alone:
            continue
        if isinstance(node.found, Titled):
            if not node.found.is_point:
                wholes.add(index, node.found.title.of(text))
        elif (whole := wholes.of(node.found.title.of(text))) is not None:
            found[index] = whole
    return found


def _told_above(layout: Layout, index: int) -> tuple[str, bool]:
    """The closing mark of the text in paragraph ``index``, if it is a sentence, and whether that looks ahead."""
    lead = _lead(layout, index)
    return lead, lead != "" and _AHEAD.match(layout.words(index)) is not None


def _closes(layout: Layout, node: _Node, found: Titled, last: int) -> bool:
    """Whether ``found`` is the first point of a paragraph that closes the report, behind the paragraph ``last``."""
    first = found.is_point and found.item.marker.ordinal == 1 and node.paragraph > last
    return first and closes_report(layout, node.paragraph)


def _introduces(layout: Layout, index: int, item: int) -> bool:
    """Whether paragraph ``index`` is text that ends in a colon, and that of the entry before: ``item`` or its block."""
    paragraph = layout.paragraphs[index]
    if item < 0 or paragraph.role is not _TEXT or layout.text[paragraph.end - 1] not in COLONS:
        return False
    return layout.block_end(item) >= index


def _parts_sections(layout: Layout, nodes: Sequence[_Node], around: Surroundings) -> bool:
    """Whether empty lines stand before headings only, from the text's beginning to the last of them."""
    heads = {node.paragraph for node in nodes}
    text = (index for index in range(around.body, max(heads, default=0)) if index not in heads)
    return not any(layout.paragraphs[index].spaced for index in text)


def _is_halved(text: str, title: Span) -> bool:
    return text.find("，", title.start, title.end) >= 0 or text.find(",", title.start, title.end) >= 0


def _running_text(layout: Layout, around: Surroundings) -> list[int]:
    """How many paragraphs of running text stand before each paragraph; one more entry for the end."""
    counts = [0]
    count = at = 0
    reserved, last = around.reserved, len(around.reserved)
    for paragraph in layout.paragraphs:
        start = paragraph.start
        while at < last and reserved[at].end <= start:
            at += 1
        if paragraph.role is _TEXT and (at == last or reserved[at].start > start):
            count += 1
        counts.append(count)
    return counts


def _lead(layout: Layout, index: int) -> str:
    """The closing mark of paragraph ``index`` when it is a full sentence, else nothing."""
    paragraph = layout.paragraphs[index]
    if paragraph.role is not _TEXT or paragraph.end - paragraph.start < _LEAD:
        return ""
    end = paragraph.end
    while end > paragraph.start + 1 and layout.text[end - 1] in CLOSERS:
        end -= 1
    mark = layout.text[end - 1]
    return mark if mark in SENTENCE_ENDS + COLONS else ""


def _headings(layout: Layout, nodes: Sequence[_Node], placed: Sequence[Placed]) -> list[Heading]:
    kinds = _kinds(layout, nodes, placed)
    ends = _body_ends(nodes, placed, len(layout.text))
    headings: list[Heading] = []
    for node, place, kind, end in zip(nodes, placed, kinds, ends, strict=True):
        found = node.found
        if isinstance(found, Unnumbered):
            title, marker = found.title, found.marker
        else:
            title, marker = found.title, found.item.marker.span
            if kind is _POINT and not found.is_point:
                title = as_point(layout.text, found)
        start, last = marker.start, title.end
        body = span_of(last, end if end > last else last)
        headings.append(_heading(span_of(start, last), place.level, marker, title, body, kind))
    return headings


def _kinds(layout: Layout, nodes: Sequence[_Node], placed: Sequence[Placed]) -> list[HeadingKind]:
    """Heading or point, decided series by series."""
    series: dict[int, list[int]] = {}
    for index, place in enumerate(placed):
        series.setdefault(place.series, []).append(index)
    kinds = [_HEADING] * len(nodes)
    for members in series.values():
        numbered = [(index, found) for index in members if isinstance(found := nodes[index].found, Titled)]
        bare = [_is_bare(layout, nodes, placed, index) for index, _ in numbered]
        if len(bare) > _SECOND and all(bare[:-1]):
            bare[-1] = True  # what follows the last of a list closes it
        weights = [_weight(layout, nodes, index, found, b) for (index, found), b in zip(numbered, bare, strict=True)]
        points = bool(numbered) and (
            numbered[0][1].is_point
            or (not _is_numbered(nodes, members[0] - 1) and _numbers_paragraphs(layout, numbered))
            or _only_sentences(layout, nodes, placed, numbered)
            or _one_sentence(layout, numbered)
            or _is_listed(layout, numbered, weights)
        )
        if placed[members[0]].running:
            points = sum(weight > 1 for weight in weights) * 2 > len(weights)
        for (index, found), kind in zip(numbered, kinds_of_series(weights, points=points), strict=True):
            kinds[index] = _POINT if found.is_point else kind
    return kinds


def _weight(layout: Layout, nodes: Sequence[_Node], index: int, found: Titled, bare: bool) -> int:
    """The evidence that an item is a plain sentence, by its words and by what stands below it.

    ``bare``: nothing does. A line that is long, and only that, leaves it to its siblings where text of its own follows,
    and is a title over a paragraph several times as long.
    """
    if found.alone and _heads_form(layout, nodes[index].last + 1):
        return 0
    if bare:
        return found.weight + 2
    if not found.alone or not found.item.opens or nodes[index].last + 1 == len(layout.paragraphs):
        return found.weight
    words = found.title.of(layout.text)
    only_long = len(words) <= _LONG_LINE and not fact_in(words) and words.count("，") <= 1
    if not only_long:
        return found.weight
    titled = found.weight < PLAIN and over_text(layout, nodes[index].last, _TIMES)
    return min(found.weight, _OPEN if titled else PLAIN - 1)


def _heads_form(layout: Layout, index: int) -> bool:
    """Whether paragraph ``index`` is the line of a form to tick."""
    return index < len(layout.paragraphs) and layout.text[layout.paragraphs[index].start] in TICKS


def _is_numbered(nodes: Sequence[_Node], index: int) -> bool:
    """Whether a number opens the paragraph right before that of the node behind ``index``."""
    before = nodes[index].found if index >= 0 else None
    return isinstance(before, Titled) and before.item.opens and nodes[index].last + 1 >= nodes[index + 1].paragraph


def _numbers_paragraphs(layout: Layout, series: Sequence[tuple[int, Titled]]) -> bool:
    """Whether a series goes on from a first paragraph without a number, as in papers of councils: …。 2. …。 3. …。"""
    first = series[0][1].item
    if first.marker.scheme is not Scheme.ARABIC or first.marker.ordinal != _SECOND or not first.opens:
        return False
    at = [first.paragraph - 1, *(found.item.paragraph for _, found in series)]
    return at[0] >= 0 and all(_is_sentence(layout, index) for index in at)


def _only_sentences(
    layout: Layout, nodes: Sequence[_Node], placed: Sequence[Placed], series: Sequence[tuple[int, Titled]]
) -> bool:
    """Whether each item of a series is one sentence with its mark, in a paragraph of its own, and nothing else."""
    return len(series) > 1 and all(
        found.alone
        and found.item.opens
        and layout.text[found.title.end : found.title.end + 1] in _FULL_STOPS
        and _is_bare(layout, nodes, placed, index)
        for index, found in series
    )


def _one_sentence(layout: Layout, series: Sequence[tuple[int, Titled]]) -> bool:
    """Whether a series is a sentence that ； parts: its last item is a point as those before it, though 。 ends it.

    Some of the items may be parted themselves, behind a colon.
    """
    *before, (_, last) = series
    if not before or not (last.alone or not last.item.opens):
        return False
    ends = [layout.text[found.title.end : found.title.end + 1] for _, found in before]
    parted = sum(end != "" and end in CLAUSE_ENDS for end in ends)
    listing = sum(end != "" and end in COLONS for end in ends)
    return parted + listing == len(ends) and parted > listing


def _is_listed(layout: Layout, series: Sequence[tuple[int, Titled]], weights: Sequence[int]) -> bool:
    """Whether most items of a series are plain sentences, and most end in ；, or ；及, before the next: one list."""
    if sum(weight >= PLAIN for weight in weights) * 2 <= len(weights):
        return False
    stops = [
        before_spaces(layout.text, after.item.marker.start, one.title.end) for (_, one), (_, after) in pairwise(series)
    ]
    ended = sum(_LISTING.search(layout.text, max(0, stop - 3), stop) is not None for stop in stops)
    return ended * 2 > len(stops)


def _is_sentence(layout: Layout, index: int) -> bool:
    """Whether a paragraph of text ends a sentence, at once or in the next line."""
    ends = (layout.text[one.end - 1] in SENTENCE_ENDS for one in layout.paragraphs[index : index + 2])
    return layout.paragraphs[index].role is _TEXT and any(ends)


def _is_bare(layout: Layout, nodes: Sequence[_Node], placed: Sequence[Placed], index: int) -> bool:
    """Whether a node has nothing under it: no text and no node. Then its words rather state something than head it."""
    node = nodes[index]
    if isinstance(node.found, Titled) and not node.found.alone:
        return False
    if index + 1 == len(nodes):
        return node.last + 1 == len(layout.paragraphs)
    after = nodes[index + 1]
    return placed[index + 1].level <= placed[index].level and after.paragraph <= node.last + 1


def _body_ends(nodes: Sequence[_Node], placed: Sequence[Placed], length: int) -> list[int]:
    """Where each node's body ends: at the next node of its level or a higher one, else at the end of the text."""
    ends = [length] * len(nodes)
    opened: list[int] = []
    for index, (node, place) in enumerate(zip(nodes, placed, strict=True)):
        while opened and placed[opened[-1]].level >= place.level:
            ends[opened.pop()] = node.start
        opened.append(index)
    return ends
