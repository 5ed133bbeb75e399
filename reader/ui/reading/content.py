"""What the reading view is given to show. Knows no Qt, so that it can be made and tested without a window."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from operator import attrgetter

from reader.text.mended import Mended
from reader.text.span import Span

CONTINUED = -1
"""The level of a block that is the later part of a very long paragraph."""
ROOM = 4096
"""More than the characters of any block; see :class:`Blocks`."""
_LONGEST = 4000
_CUT_FROM = 3000
_ENDS = "。！？；\n"
_start = attrgetter("start")


class BlockStyle(str, Enum):
    """How a block is set."""

    TITLE = "title"
    """Large, bold, centred."""
    HEADING = "heading"
    """By its level, 1 being the highest."""
    BODY = "body"
    """Prose: the first line is indented, lines are justified."""
    TABLE = "table"
    """One row of a table, its cells divided by ``|``; rows that follow each other make one table."""
    NOTE = "note"
    """Small and pale, without indent: matter beside the text, such as breadcrumbs."""
    PLAIN = "plain"
    """Like body, but without indent and not justified."""
    BLANK = "blank"
    """An empty line that is shown; its span is empty."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One paragraph of the view text, half-open, without its line end.

    ``level`` matters for headings only. Characters before ``bold_until`` (a position of the view text) are bold.
    ``columns`` are the first and the last column of each cell of a table's row, empty ones as well; without them the
    cells stand one by one.
    """

    start: int
    end: int
    style: BlockStyle = BlockStyle.BODY
    level: int = 0
    bold_until: int | None = None
    columns: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Blocks:
    """What a page wants to know of all blocks of a content, whatever it is set in: their ``starts`` and ``shapes``.

    Very long blocks are divided. ``kinds`` has for each the number of its kind, ``samples`` one block of each kind. The
    shape of a block is that number times :data:`ROOM`, and its length: blocks of one shape are guessed as high.
    """

    blocks: Sequence[TextBlock]
    starts: array[int]
    shapes: array[int]
    kinds: Sequence[int]
    samples: Sequence[TextBlock]


META_JOINT = " · "
"""Between the parts of the line under the title."""


AWAITED_META = " "
"""The line under the title while nothing is known for it: its room is kept, so that no text moves when it comes."""


@dataclass(frozen=True, slots=True)
class Content:
    """A view text and how it is set.

    ``blocks`` are in order and do not overlap; characters between them are not shown. ``meta`` is drawn under the
    title (at the top where there is none) and cannot be selected. ``language`` is a BCP 47 tag
    (``zh-Hans``, ``zh-Hant-TW``, ``zh-Hant-HK``), which chooses the forms of the characters.
    """

    text: str
    blocks: Sequence[TextBlock]
    meta: str = ""
    language: str = "zh-Hans"
    made: Blocks | None = field(default=None, compare=False, repr=False)
    """What :func:`with_blocks` has made of ``blocks``: a report of ten million characters has two hundred thousand."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The characters ``[start, end)`` of the view text look like ``look``, a name the theme resolves.

    ``key`` tells the owner which thing is marked; a mark with an empty key cannot be clicked or hovered.
    """

    start: int
    end: int
    look: str
    key: str = ""


def with_blocks(content: Content) -> Content:
    """``content`` with what a page wants to know of its blocks made beforehand, in whatever thread."""
    return replace(content, made=blocks_of(content))


def blocks_of(content: Content) -> Blocks:
    """The blocks of ``content``, as they were made beforehand or as they are made now."""
    if content.made is not None:
        return content.made
    blocks = _divided(content)
    kinds, samples = _kinds(blocks)
    starts = array("I", [block.start for block in blocks])
    shapes = array("I", [kind * ROOM + block.end - block.start for kind, block in zip(kinds, blocks, strict=True)])
    return Blocks(blocks, starts, shapes, kinds, samples)


def with_lines(content: Content, lines: Span, part: Content) -> Content:
    """``content`` with the blocks of ``part``, which are some in ``part.text``, for those between ``lines``.

    The positions of all others are as they were.
    """
    old, new = blocks_of(content), blocks_of(part)
    made = _with_blocks_between(old, lines, new)
    low, high = (bisect_left(content.blocks, at, key=_start) for at in (lines.start, lines.end))
    blocks = Mended(content.blocks, low, high, part.blocks)
    return Content(part.text, blocks, "", part.language, made)


def _with_blocks_between(old: Blocks, lines: Span, new: Blocks) -> Blocks:
    low, high = bisect_left(old.starts, lines.start), bisect_left(old.starts, lines.end)
    samples = list(old.samples)
    numbers = {(sample.style, sample.level): number for number, sample in enumerate(samples)}
    kinds, shapes = [], array("I")
    for kind, shape in zip(new.kinds, new.shapes, strict=True):
        sample = new.samples[kind]
        key = sample.style, sample.level
        if key not in numbers:
            numbers[key] = len(samples)
            samples.append(sample)
        kinds.append(numbers[key])
        shapes.append(numbers[key] * ROOM + shape % ROOM)
    return Blocks(
        Mended(old.blocks, low, high, new.blocks),
        old.starts[:low] + new.starts + old.starts[high:],
        old.shapes[:low] + shapes + old.shapes[high:],
        [*old.kinds[:low], *kinds, *old.kinds[high:]],
        samples,
    )


def _kinds(blocks: Sequence[TextBlock]) -> tuple[list[int], list[TextBlock]]:
    """For each block the number of its kind, and one block of each kind."""
    numbers: dict[tuple[int, int], int] = {}
    samples: list[TextBlock] = []
    kinds: list[int] = []
    for block in blocks:
        # An enum's own hash runs in Python; its members are single objects, so their identity will do.
        key = (id(block.style), block.level)
        number = numbers.get(key)
        if number is None:
            number = numbers[key] = len(samples)
            samples.append(block)
        kinds.append(number)
    return kinds, samples


def _divided(content: Content) -> Sequence[TextBlock]:
    """The blocks, very long ones cut at the ends of sentences, so that a screen never costs more than a few of them."""
    blocks = content.blocks
    if all(block.end - block.start <= _LONGEST for block in blocks):
        return blocks
    made: list[TextBlock] = []
    for block in blocks:
        start, level = block.start, block.level
        while block.end - start > _LONGEST:
            cut = max(content.text.rfind(end, start + _CUT_FROM, start + _LONGEST) for end in _ENDS) + 1
            cut = cut or start + _LONGEST
            made.append(TextBlock(start, cut, block.style, level, block.bold_until))
            start, level = cut, CONTINUED
        made.append(TextBlock(start, block.end, block.style, level, block.bold_until))
    return tuple(made)
