"""What stands before and below a line that may be a heading: the end of something, and text of its own."""

from __future__ import annotations

from reader.analyze.headings.markers import Boundary, boundary_before
from reader.analyze.headings.short_lines import NOT_FIRST, SAMPLE, UNIT_LINE, is_short_line
from reader.analyze.headings.surroundings import Surroundings
from reader.analyze.layout import Layout
from reader.analyze.paragraphs import Role
from reader.analyze.punctuation import BULLETS, CLOSERS, COLONS, SENTENCE_ENDS, STARS
from reader.text.patterns import lazy_pattern

LONG = 40
"""Characters from which on a paragraph is surely text."""
_TEXT = Role.TEXT
_CREDIT = lazy_pattern(r"[（(【\[][^（()）]{1,24}(?:摄|图|图片|资料|供图)[）)】\]]")
"""From whom the picture above is."""
_MARKUP = lazy_pattern(r"<[a-z!/][^<>\n]*>?|!\[[^\]\n]*\]\([^()\n]*\)?")
"""A tag of HTML or a picture of Markdown alone in its line, whose last mark the layout may have taken for a border."""
PAGE = lazy_pattern(r"\d{1,4}(?: ?[/／] ?\d{1,4})?|[-—–] ?\d{1,4} ?[-—–]|第 ?\d{1,4} ?页")
"""A page number alone in its line."""
_AFTER_BLANK = lazy_pattern(rf"[{SENTENCE_ENDS}] ?[（(][^（()）\n]*[）)]\Z")
_NOTE = 40
"""A note behind a sentence, as PDF files give it back with a blank before it, and its characters, at most."""
_RUNNING = 40
"""Characters of a running head, at most."""


def after_an_end(layout: Layout, index: int, around: Surroundings) -> bool:
    """Whether what stands before paragraph ``index`` is finished: a sentence, a heading, a table, or the front."""
    if index == 0 or index - 1 < around.body - 1:
        return True
    before = layout.paragraphs[index - 1]
    if before.role is not _TEXT or before.level is not None or index - 1 in around.taken:
        return True
    last = around.items.get(index - 1)
    if last is not None and last.alone and not last.is_point:
        return True
    if any(span.end >= before.end and span.start <= before.start for span in around.reserved[:4]):
        return True
    end = before.end
    char = layout.text[end - 1]
    if char in CLOSERS and end >= 2:
        char = layout.text[end - 2]
    first, mark = layout.text[layout.paragraphs[index].start], layout.text[before.start]
    if mark in BULLETS and first in BULLETS + STARS and first != mark and is_short_line(layout, index - 1):
        return True
    if mark in BULLETS or _CREDIT.fullmatch(layout.text, before.start, end):
        return layout.paragraphs[index].spaced
    if any(line.fullmatch(layout.text, before.start, end) for line in (SAMPLE, UNIT_LINE, _MARKUP)):
        return True
    if behind_page(layout, index):
        return _ends_page(layout, index - 1)
    if char in SENTENCE_ENDS + COLONS or is_short_line(layout, index - 1) or _noted(layout, before.end):
        return True
    return layout.paragraphs[index].spaced and (before.length > 2 * LONG or layout.text[end - 1] in "）)")


def behind_page(layout: Layout, index: int) -> bool:
    """Whether a page number stands right above paragraph ``index``, so that it opens the text of a page."""
    if index == 0:
        return False
    before = layout.paragraphs[index - 1]
    return PAGE.fullmatch(layout.text, before.start, before.end) is not None


def _ends_page(layout: Layout, number: int) -> bool:
    """Whether the text above the page number in paragraph ``number``, and above a running head there, is finished."""
    for index in range(number - 1, max(number - 3, -1), -1):
        paragraph = layout.paragraphs[index]
        end = paragraph.end
        char = layout.text[end - 2] if layout.text[end - 1] in CLOSERS and end >= 2 else layout.text[end - 1]
        if char in SENTENCE_ENDS or _noted(layout, end) or UNIT_LINE.fullmatch(layout.text, paragraph.start, end):
            return True
        if paragraph.length > _RUNNING or char in COLONS:
            return False
    return False


def _noted(layout: Layout, end: int) -> bool:
    """Whether a paragraph ends with a note behind its last sentence: …达到80%。（责任单位：住建局）."""
    if layout.text[end - 1] not in "）)":
        return False
    noted = _AFTER_BLANK.search(layout.text, max(0, end - _NOTE), end) is not None
    return noted or boundary_before(layout.text, end) is Boundary.SENTENCE


def is_body(layout: Layout, index: int, length: int) -> bool:
    """Whether paragraph ``index`` may be the text below a line of ``length`` characters: longer, or a table."""
    paragraph = layout.paragraphs[index]
    if paragraph.role is not _TEXT:
        return paragraph.role is Role.TABLE
    size = paragraph.end - paragraph.start
    return size > max(24, length) or (size > length and layout.text[paragraph.end - 1] in SENTENCE_ENDS)


def over_text(layout: Layout, index: int, times: int = 2) -> bool:
    """Whether the paragraph below line ``index`` is text, and so many times as long."""
    after = layout.paragraphs[index + 1]
    if after.role is not _TEXT or NOT_FIRST.match(layout.text, after.start):
        return False
    return after.length > max(LONG, times * layout.paragraphs[index].length)
