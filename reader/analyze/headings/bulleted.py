"""Headings behind a bullet: ■目标 over its text, ＊提高免税额：… before it; the bullet is their marker, as a number is.

A bullet also stands before facts and sentences. Where one kind of bullet stands before headings in lines of their own,
or before several titles that a colon ends, the others of its kind are headings, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reader.analyze.fields import starts_with_label
from reader.analyze.headings.short_lines import NOT_LAST
from reader.analyze.headings.surroundings import Unnumbered
from reader.analyze.headings.titles import fact_in
from reader.analyze.layout import Layout
from reader.analyze.punctuation import BULLETS, STARS
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_BULLETS = frozenset(BULLETS + STARS)
_TITLED = lazy_pattern(
    r"[ \u3000\u00a0]{0,2}([^\s。！？!?；;：:，,、][^。！？!?；;：:]{1,28})(?:([：:])(?=[^\n]{8})|\Z)"
)
"""A title behind its bullet, and the colon before its text, if that follows in the paragraph."""
_FEWEST = 2
"""Titles before a colon that show what a bullet stands for, at least."""


def beside_bullets(layout: Layout, free: Sequence[int], found: Mapping[int, Unnumbered]) -> Iterator[Unnumbered]:
    """The headings among ``free`` behind bullets that stand before headings elsewhere, and so head their paragraphs."""
    lines: dict[str, list[int]] = {}
    for index in free:
        mark = layout.text[layout.paragraphs[index].start]
        if mark in _BULLETS:
            lines.setdefault(mark, []).append(index)
    for indices in lines.values():
        headed = sum(index in found for index in indices)
        rest = {index: one for index in indices if index not in found and (one := _titled(layout, index)) is not None}
        ended = sum(not one.alone for one in rest.values())
        if headed + len(rest) == len(indices) and (headed or ended >= _FEWEST):
            yield from rest.values()


def _titled(layout: Layout, index: int) -> Unnumbered | None:
    """The title that opens paragraph ``index`` behind its bullet; None where that is followed by a sentence or fact."""
    paragraph = layout.paragraphs[index]
    match = _TITLED.match(layout.text, paragraph.start + 1, paragraph.end)
    if match is None:
        return None
    title = Span(*match.span(1)).trimmed(layout.text)
    words = title.of(layout.text)
    if fact_in(words) or starts_with_label(words + "：") or NOT_LAST.search(words + (match[2] or "")):
        return None
    return Unnumbered(title, index, alone=match[2] is None)


def bulleted(layout: Layout, one: Unnumbered) -> Unnumbered:
    """``one`` with the bullet that opens its line for its marker, as a number is; it is no part of the title."""
    text, start = layout.text, layout.paragraphs[one.paragraph].start
    if text[start] not in _BULLETS:
        return one
    begin = start + 1
    while text[begin].isspace():
        begin += 1
    if one.title.start not in (start, begin) or begin >= one.title.end:
        return one
    return replace(one, title=Span(begin, one.title.end), bullet=Span(start, start + 1))
