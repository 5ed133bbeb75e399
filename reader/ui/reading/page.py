"""All blocks of a content in one column: heights (guessed until a block is seen), and what is laid out.

Everything here is in page coordinates: y counts from the top of the first block.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reader.text.span import Span
from reader.ui.reading.content import ROOM, BlockStyle, Content, TextBlock, blocks_of
from reader.ui.reading.heights import Heights
from reader.ui.reading.paragraph import Paragraph, Piece, lay_out_row
from reader.ui.reading.style import BlockMetrics, PageStyle
from reader.ui.reading.table import column_edges

_KEPT = 400
_SAMPLE = 50_000
_TABLE_REACH = 300


class Page:
    """The blocks of ``content`` set in ``style``."""

    def __init__(self, content: Content, style: PageStyle, measure: int, heights: Heights | None = None) -> None:
        """``heights`` are those of a page set alike in as wide a column; else they are guessed."""
        self.content = content
        self.text = content.text
        made = blocks_of(content)
        self.blocks, self.starts = made.blocks, made.starts
        self._shapes, self._samples = made.shapes, made.samples
        self.meta_block = _meta_block(self.blocks) if content.meta else -1
        self._wide = _average_width(self.text)
        self._pieces: OrderedDict[int, Piece] = OrderedDict()
        self._paragraphs: OrderedDict[int, Paragraph] = OrderedDict()
        self._edges: dict[int, list[tuple[float, float]]] = {}
        self.style = style
        self.measure = measure
        self.heights = Heights(self._guesses()) if heights is None else heights

    def in_words(self, content: Content, style: PageStyle) -> Page:
        """``content``, which has other characters in the same blocks, in a ``style`` that differs in the fonts only.

        This page is of no use any more.
        """
        return Page(content, style, self.measure, self.heights)

    def set_style(self, style: PageStyle, measure: int) -> None:
        """Set the page anew: another zoom, language or typography."""
        self._pieces.clear()
        self.style = style
        self.set_measure(measure)

    def set_measure(self, measure: int) -> None:
        """Set the page in a column of another width; the shapes of characters are kept."""
        self.measure = measure
        self._paragraphs.clear()
        self._edges.clear()
        self.heights = Heights(self._guesses())

    def set_meta(self, meta: str) -> None:
        """Change the line under the title, of which only the painter needs to know the words."""
        had = self.meta_block
        self.content = replace(self.content, meta=meta)
        self.meta_block = _meta_block(self.blocks) if meta else -1
        if had != self.meta_block and self.blocks:
            for index in {had, self.meta_block} - {-1}:
                self._paragraphs.pop(index, None)
                self.paragraph(index)

    def __len__(self) -> int:
        return len(self.blocks)

    def extra(self, index: int) -> int:
        """The height below block ``index`` that the meta line takes."""
        meta = self.style.meta
        return meta.before + meta.line_height + meta.after if index == self.meta_block else 0

    def index_of(self, position: int, *, upstream: bool = False) -> int:
        """The block that shows ``position``; for a position between blocks, the one before; the first at the start.

        Where one block ends and the next begins it is the next; with ``upstream``, the one that ends.
        """
        index = max(0, bisect_right(self.starts, position) - 1)
        if upstream and index and self.starts[index] == position == self.blocks[index - 1].end:
            return index - 1
        return index

    def shown(self, position: int) -> int:
        """``position``, or the end of the block before it where it lies between two."""
        if not self.blocks:
            return 0
        block = self.blocks[self.index_of(position)]
        return max(block.start, min(position, block.end))

    def shown_span(self, span: Span) -> Span:
        """``span`` as far as it is shown; empty where nothing of it is."""
        start = self.shown(span.start)
        return Span(start, max(start, self.shown(span.end)))

    def _is_row(self, index: int) -> bool:
        return self.blocks[index].style is BlockStyle.TABLE

    @property
    def lead(self) -> int:
        """The height above the first block that the meta line takes where there is no title."""
        meta = self.style.meta
        return meta.line_height + meta.after if self.content.meta and self.meta_block < 0 else 0

    @property
    def end(self) -> int:
        """The last position that is shown."""
        return self.blocks[-1].end if self.blocks else 0

    def paragraph(self, index: int) -> Paragraph:
        """Block ``index``, laid out; its height is then exact."""
        found = self._paragraphs.get(index)
        if found is not None:
            self._paragraphs.move_to_end(index)
            return found
        block = self.blocks[index]
        made = Paragraph(block, self.style.of(block))
        if block.style is BlockStyle.TABLE:
            first = not index or not self._is_row(index - 1)
            last = index + 1 == len(self.blocks) or not self._is_row(index + 1)
            lay_out_row(made, self.text, self._columns(index), first=first, last=last)
        else:
            before = self._before(index, made.metrics)
            made.set_lines(self._piece(index, made.metrics), float(self.measure), before)
        made.height += self.extra(index)
        self._paragraphs[index] = made
        if len(self._paragraphs) > _KEPT:
            self._paragraphs.popitem(last=False)
        self.heights.set(index, made.height)
        return made

    def height(self, index: int) -> int:
        """The exact height of block ``index``."""
        return self.paragraph(index).height

    def _before(self, index: int, metrics: BlockMetrics) -> int:
        """The space above block ``index``: none above the first and within a title, less between headings."""
        if not index:
            return 0
        above = self.blocks[index - 1].style
        if metrics.centered and above is BlockStyle.TITLE:
            return 0
        return metrics.before // 2 if above in (BlockStyle.HEADING, BlockStyle.TITLE) else metrics.before

    def _piece(self, index: int, metrics: BlockMetrics) -> Piece:
        found = self._pieces.get(index)
        if found is None:
            block = self.blocks[index]
            found = self._pieces[index] = Piece(self.text, Span(block.start, block.end), metrics, block.bold_until)
            if len(self._pieces) > _KEPT:
                self._pieces.popitem(last=False)
        return found

    def _columns(self, index: int) -> list[tuple[float, float]]:
        """The columns of the table that block ``index`` is a row of."""
        first = index
        while first > 0 and index - first < _TABLE_REACH and self.blocks[first - 1].style is BlockStyle.TABLE:
            first -= 1
        if first not in self._edges:
            rows = list(self._rows(first))
            em = self.style.of(self.blocks[index]).em
            spans, own = [Span(row.start, row.end) for row in rows], [row.columns for row in rows]
            self._edges[first] = column_edges(self.text, spans, self.measure, em, own)
        return self._edges[first]

    def _rows(self, first: int) -> Iterator[TextBlock]:
        for block in self.blocks[first : first + _TABLE_REACH]:
            if block.style is not BlockStyle.TABLE:
                return
            yield block

    def _guesses(self) -> list[int]:
        """A height for every block: hundreds of thousands of them, of some hundred shapes, at every change of width."""
        style, measure = self.style, self.measure
        metrics = [style.of(sample) for sample in self._samples]
        advance = [each.em * self._wide / measure for each in metrics]
        begun = [0.99 + each.indent / measure for each in metrics]
        for kind, sample in enumerate(self._samples):
            if sample.style is BlockStyle.TABLE:
                advance[kind], begun[kind] = 0.0, 1.0
        line = [each.line_height for each in metrics]
        around = [each.before + each.after for each in metrics]

        def height(shape: int) -> int:
            kind, length = divmod(shape, ROOM)
            return around[kind] + line[kind] * (int(length * advance[kind] + begun[kind]) or 1)

        guessed = list(map(_Guesses(height).__getitem__, self._shapes))
        if self.meta_block >= 0 and guessed:
            guessed[self.meta_block] += self.extra(self.meta_block)
        return guessed


class _Guesses(dict[int, int]):
    """A height for each shape, worked out when it is first asked for."""

    def __init__(self, height: Callable[[int], int]) -> None:
        super().__init__()
        self._height = height

    def __missing__(self, shape: int) -> int:
        made = self[shape] = self._height(shape)
        return made


def _meta_block(blocks: Sequence[TextBlock]) -> int:
    """The block the meta line stands under: the last of the first title; -1 for the top of the page."""
    for index, block in enumerate(blocks):
        if block.style is BlockStyle.TITLE:
            last = index
            while last + 1 < len(blocks) and blocks[last + 1].style is BlockStyle.TITLE:
                last += 1
            return last
    return -1


def _average_width(text: str) -> float:
    """The width of an average character of ``text``, in em."""
    sample = text[:_SAMPLE]
    if not sample:
        return 1.0
    narrow = len(sample.encode("ascii", "ignore"))
    return 1.0 - 0.45 * narrow / len(sample)
