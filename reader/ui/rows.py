"""What the panels show, made from a document. Knows no Qt."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.analyze.finding import Heading, Indicator, IndicatorKind
from reader.annotate.model import Annotation, Scope
from reader.app.comparable import amount
from reader.app.section_labels import joined_markers, numbered_place, section_label
from reader.app.sections import (
    indicator_counts,
    numbering,
    section_index,
    section_lengths,
    section_path,
    section_paths,
    section_span,
)
from reader.app.stating import has_own_unit, stated
from reader.export.excerpt import PATH_SEPARATOR
from reader.search.query import fold
from reader.store.tags import TagCount
from reader.text.span import Span
from reader.ui.document.info_rows import script_facts
from reader.ui.document.shown import Shown
from reader.ui.panels.card_layout import CardRow
from reader.ui.panels.indicator_model import IndicatorRow, kind_counts
from reader.ui.panels.outline import Outline, OutlineRow, outline_of
from reader.ui.panels.tags import TagRow

_MARKER_AND_MORE = re.compile("[）)、.．]\\s*[\u4e00-\u9fff]+$")


def outline_rows(page: Shown) -> tuple[OutlineRow, ...]:
    """The headings of the page, with the number of indicators in each section. Keys are their indices."""
    if "outline" not in page.memo:
        page.memo["outline"] = _outline_rows(page)
    rows: tuple[OutlineRow, ...] = page.memo["outline"]
    return rows


def page_outline(page: Shown) -> Outline:
    """The headings of the page as its outline."""
    if "outline-tree" not in page.memo:
        page.memo["outline-tree"] = outline_of(outline_rows(page), folded_lines)
    made: Outline = page.memo["outline-tree"]
    return made


def _outline_rows(page: Shown) -> tuple[OutlineRow, ...]:
    text, found = page.view.text, page.found
    counts = indicator_counts(found.headings, [one.span.start for one in found.indicators])
    sections = [page.to_source(section_span(node)) for node in found.headings]
    lengths = section_lengths(sections, page.view.repaired)
    return tuple(
        OutlineRow(index, node.level, *_named(text, node), count, node.kind, length)
        for index, (node, count, length) in enumerate(zip(found.headings, counts, lengths, strict=True))
    )


def _named(text: str, node: Heading) -> tuple[str, str]:
    """The marker and the title of a heading, as they are shown, or what the reader calls it.

    Where one repair covers the marker and the beginning of the title, neither can be shown apart. A dash or a bullet,
    which all of a list have alike, tells nothing beside a title.
    """
    if node.marker.end > node.title.start or _MARKER_AND_MORE.search(node.marker.of(text)):
        return "", node.name or _line(text[node.span.start : max(node.span.end, node.title.end)])
    marker, title = node.marker.of(text), node.name or _line(node.title.of(text))
    return (marker if numbering(marker) or not title else ""), title


class CardMaker:
    """Makes cards of annotations and keeps them, so that one change costs one card. There is one for each page."""

    def __init__(self) -> None:
        self._headings: Sequence[Heading] = ()
        self._kept: dict[str, tuple[Annotation, CardRow]] = {}
        self._labels: dict[int | None, str] = {}

    @staticmethod
    def of(page: Shown) -> CardMaker:
        """The one that belongs to ``page``."""
        maker: CardMaker = page.memo.setdefault("cards", CardMaker())
        return maker

    def rows(self, page: Shown, headings: Sequence[Heading], annotations: Iterable[Annotation]) -> tuple[CardRow, ...]:
        """The annotations as cards; ``headings`` are the report's, in source coordinates as the annotations are."""
        if headings is not self._headings:
            self._headings, self._kept, self._labels = headings, {}, {}
        made: dict[str, tuple[Annotation, CardRow]] = {}
        for one in annotations:
            kept = self._kept.get(one.id)
            made[one.id] = kept if kept is not None and kept[0] is one else (one, self._row(page, one))
        self._kept = made
        return tuple(row for _, row in made.values())

    def _row(self, page: Shown, one: Annotation) -> CardRow:
        whole = one.scope is Scope.DOCUMENT
        return CardRow(
            id=one.id,
            # Of one whose words are not shown, repaired away or outside a damaged library's text, those it was put on.
            quote="" if whole else _line(page.text(one.span) or one.quote.exact),
            note=one.note,
            tags=one.tags,
            color=one.color,
            style=one.style,
            section="" if whole else self._label(page, one.span.start),
            when=one.modified,
            position=one.span.start,
            scope=one.scope,
        )

    def _label(self, page: Shown, position: int) -> str:
        """The label of the section at ``position``, made once for each section."""
        index = section_index(self._headings, position)
        if index not in self._labels:
            self._labels[index] = section_label(page, section_path(self._headings, position))
        return self._labels[index]


@dataclass(frozen=True, slots=True)
class _ViewWords:
    """The words of a view text, for spans of its own."""

    view_text: str

    def text(self, span: Span) -> str:
        return span.of(self.view_text)


def indicator_rows(page: Shown) -> tuple[IndicatorRow, ...]:
    """The indicators of the page. Keys are their indices."""
    if "indicators" not in page.memo:
        page.memo["indicators"] = _indicator_rows(page, {})
    rows: tuple[IndicatorRow, ...] = page.memo["indicators"]
    return rows


def indicator_kinds(page: Shown) -> dict[IndicatorKind, int]:
    """How many indicators of each kind the page has."""
    if "kinds" not in page.memo:
        page.memo["kinds"] = kind_counts(indicator_rows(page))
    counts: dict[IndicatorKind, int] = page.memo["kinds"]
    return counts


def _indicator_rows(page: Shown, known: Mapping[int, IndicatorRow]) -> tuple[IndicatorRow, ...]:
    """The rows; of indicators whose identity is ``known`` they are taken from there, but for their place."""
    starts = [node.span.start for node in page.found.headings]
    labels = [_markers(page, path) for path in section_paths(page.found.headings)]
    rows: list[IndicatorRow] = []
    for index, one in enumerate(page.found.indicators):
        section = bisect_right(starts, one.span.start) - 1
        label, row = labels[section] if section >= 0 else "", known.get(id(one))
        if row is None:
            row = _row(page.view.text, index, one, label)
        elif (row.key, row.section) != (index, label):
            row = replace(row, key=index, section=label)
        rows.append(row)
    return tuple(rows)


def make_rows(page: Shown) -> None:
    """Make the rows of the page, so that they are there when they are asked for; fit for a background thread."""
    script_facts(page)
    page_outline(page)
    indicator_kinds(page)
    page.indicator_layer()


def make_rows_again(page: Shown, before: Shown) -> None:
    """As :func:`make_rows`, for a page that shows ``before`` with some other findings."""
    known = dict(zip(map(id, before.found.indicators), indicator_rows(before), strict=True))
    page.memo["indicators"] = _indicator_rows(page, known)
    make_rows(page)


def make_cards(page: Shown, headings: Sequence[Heading], annotations: Iterable[Annotation]) -> None:
    """Make the cards and marks of the page's annotations, so that they are there when they are asked for."""
    found = tuple(annotations)
    CardMaker.of(page).rows(page, headings, found)
    page.annotation_marks(found, headings)


def indicator_row(page: Shown, index: int) -> IndicatorRow:
    """One indicator of the page, by its index; of its section the words, too, for which a list has no room."""
    one = page.found.indicators[index]
    section = section_label(_ViewWords(page.view.text), section_path(page.found.headings, one.span.start))
    return _row(page.view.text, index, one, section)


def _markers(page: Shown, path: Iterable[Heading]) -> str:
    """The markers of a section and those above it, run together; the words of one that has none stand by themselves."""
    text = page.view.text
    parts: list[str] = []
    markers: list[str] = []
    for node in path:
        marker = numbering(node.marker.of(text))
        if marker:
            markers.append(marker)
        else:
            parts += [joined_markers(markers), _line(node.name or node.title.of(text))]
            markers = []
    return PATH_SEPARATOR.join(filter(None, (*parts, numbered_place(markers))))


def _row(text: str, index: int, one: Indicator, section: str) -> IndicatorRow:
    words = _line(one.span.of(text))
    return IndicatorRow(
        key=index,
        text=words,
        value=one.value,
        upper=one.upper,
        unit="".join(span.of(text) for span in one.unit_spans) or one.unit or "",
        metric=_line(one.name or "".join(span.of(text) for span in one.metric)),
        kind=one.kind,
        qualifier=one.qualifier or "",
        section=section,
        position=one.span.start,
        direction=one.change.direction if one.change else None,
        level=bool(one.change and one.change.level),
        basis=_line(one.change.basis.of(text)) if one.change and one.change.basis else "",
        period=(one.period.iso or "") if one.period else "",
        planned=one.planned,
        per=one.per or "",
        amount=float(amount(one.value, one.unit)),
        cumulative=one.cumulative,
        stated="" if has_own_unit(one, text) else stated(one, text),
    )


def tag_rows(counts: Iterable[TagCount]) -> tuple[TagRow, ...]:
    """The tags in use; each counts the annotations of the tags below it too."""
    return tuple(TagRow(one.path, one.count, one.color, one.documents) for one in counts)


def folded_text(words: str) -> str:
    """``words`` as filters compare them: in one script, width and case."""
    return fold(words).text if words else ""


def folded_lines(all_words: Sequence[str]) -> str:
    r"""The :func:`folded_text` of each of ``all_words``, which hold no line ends, with ``\n`` between them.

    All at once, in a tenth of the time. An empty line parts them, which folding takes for the end of a paragraph.
    """
    made = folded_text("\n\n".join(all_words))
    return made if made.count("\n") == len(all_words) - 1 else "\n".join(map(folded_text, all_words))


def _line(words: str) -> str:
    return " ".join(words.split())
