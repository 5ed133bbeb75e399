"""Where the caret goes for each key: by characters, words, lines, paragraphs.

All positions are code points of the view text.
"""

from __future__ import annotations

from reader.text.span import Span
from reader.ui.reading.keyboard import Way
from reader.ui.reading.page import Page
from reader.ui.reading.paragraph import Fragment, Paragraph
from reader.ui.reading.selecting import WordFinder


class Steps:
    """The caret's ways over one page. Each returns the new position; at either end of the page it stays."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def along(self, way: Way, position: int, find_word: WordFinder, *, upstream: bool) -> tuple[int, bool]:
        """Where ``way`` leads, any but a line or a screen up or down; and whether that is the end of a line."""
        if way in (Way.LINE_START, Way.LINE_END):
            line = self.line(position, upstream=upstream)
            return (line.start, False) if way is Way.LINE_START else (line.end, True)
        if way in (Way.START, Way.END):
            return (self._page.starts[0], False) if way is Way.START else (self._page.end, True)
        if way in (Way.WORD_BACK, Way.WORD_ON):
            step = self.word_back if way is Way.WORD_BACK else self.word_on
            return step(position, find_word), False
        plain = {
            Way.BACK: self.back,
            Way.ON: self.on,
            Way.PARAGRAPH_BACK: self.paragraph_back,
            Way.PARAGRAPH_ON: self.paragraph_on,
        }
        return plain[way](position), False

    def back(self, position: int) -> int:
        """One character back; from a paragraph's start to the end of the one before."""
        page = self._page
        for index in range(page.index_of(position), -1, -1):
            found = page.paragraph(index).stop_before(position)
            if found is not None:
                return found
            position = min(position, page.blocks[index].start)
        return position

    def on(self, position: int) -> int:
        """One character on; from a paragraph's end to the start of the next."""
        page = self._page
        index = page.index_of(position)
        found = page.paragraph(index).stop_after(position)
        if found is not None:
            return found
        return page.blocks[index + 1].start if index + 1 < len(page) else position

    def word_back(self, position: int, find_word: WordFinder) -> int:
        """To the start of the word before."""
        before = self.back(position)
        block = self._page.blocks[self._page.index_of(before)]
        if before >= block.end or before >= position:
            return before
        word = find_word(self._page.text, before).intersection(Span(block.start, block.end))
        return min(before, word.start) if word else before

    def word_on(self, position: int, find_word: WordFinder) -> int:
        """To the end of the word at ``position``."""
        block = self._page.blocks[self._page.index_of(position)]
        if position >= block.end:
            return self.on(position)
        word = find_word(self._page.text, position).intersection(Span(block.start, block.end))
        return max(word.end, self.on(position)) if word else self.on(position)

    def paragraph_back(self, position: int) -> int:
        """To the start of the paragraph; from there to the start of the one before."""
        index = self._page.index_of(position)
        start = self._page.blocks[index].start
        return start if start < position or not index else self._page.blocks[index - 1].start

    def paragraph_on(self, position: int) -> int:
        """To the start of the next paragraph; in the last one to its end."""
        index = self._page.index_of(position)
        return self._page.blocks[index + 1].start if index + 1 < len(self._page) else self._page.end

    def line(self, position: int, *, upstream: bool) -> Span:
        """The characters of the line the caret is in."""
        fragment = self._fragment(position, upstream=upstream)[1]
        return Span(fragment.start, fragment.end)

    def x(self, position: int, *, upstream: bool) -> float:
        """How far right the caret stands, in the text column."""
        return self._fragment(position, upstream=upstream)[1].x_of(position)

    def line_back(self, position: int, x: float, *, upstream: bool) -> tuple[int, bool]:
        """One line up, as near to ``x`` as can be; else to the start. Also whether it is a line's end."""
        paragraph, fragment = self._fragment(position, upstream=upstream)
        if fragment.top > paragraph.fragments[0].top:
            return _near(paragraph, x, fragment.top - fragment.height / 2)
        index = self._page.index_of(position, upstream=upstream)
        if not index:
            return fragment.start, False
        above = self._page.paragraph(index - 1)
        return _near(above, x, float(above.height))

    def line_on(self, position: int, x: float, *, upstream: bool) -> tuple[int, bool]:
        """One line down, as near to ``x`` as can be; else to the end. Also whether it is a line's end."""
        paragraph, fragment = self._fragment(position, upstream=upstream)
        if fragment.top < max(other.top for other in paragraph.fragments):
            return _near(paragraph, x, fragment.top + fragment.height * 1.5)
        index = self._page.index_of(position, upstream=upstream)
        if index + 1 >= len(self._page):
            return fragment.end, True
        return _near(self._page.paragraph(index + 1), x, 0.0)

    def _fragment(self, position: int, *, upstream: bool) -> tuple[Paragraph, Fragment]:
        paragraph = self._page.paragraph(self._page.index_of(position, upstream=upstream))
        return paragraph, paragraph.fragment_of(position, upstream=upstream)


def _near(paragraph: Paragraph, x: float, y: float) -> tuple[int, bool]:
    return paragraph.position_in(paragraph.fragment_at(x, y), x)
