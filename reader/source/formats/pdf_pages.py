"""What is shown of the pages of a PDF document, by PDFium; and no script, form or attachment."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.source.formats.extracted import Damaged, Extracted
from reader.source.formats.glyphs import folded, with_doors
from reader.source.formats.pages import text_of
from reader.source.formats.pdf_rules import is_cut_away, rules_of
from reader.source.formats.placed import Page, Rule, Run

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

_MOST_PAGES = 5000
_MOST_CHARACTERS = 4_000_000
_INVISIBLE = 3
"""The text rendering mode in which nothing is drawn (ISO 32000-1, 9.3.6): as under the picture of a scanned page."""
_FAINT = 8
"""Less opaque than so much of 255 is not seen."""
_BOLD = 600
_BOLD_NAMES = ("bold", "black", "heavy")
_STRAIGHT = 0.1
"""Radians by which text may be turned and still stand in line with the rest; a watermark is turned by more."""


def read(data: bytes) -> Extracted:
    """The text of a document, as :func:`reader.source.formats.pdf.extract` gives it, read in this process."""
    import pypdfium2  # here, because loading the library takes a while

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD
        raise Damaged("protected" if locked else "damaged") from error
    try:
        if len(document) > _MOST_PAGES:
            raise Damaged("too_large")
        reading = _Reading(document)
        text, hints = text_of(reading.pages())
    finally:
        document.close()
    if not text.strip():
        raise Damaged("pictures" if reading.pictures else "empty")
    return Extracted(with_doors(text), "utf-8", hints)


@dataclass(frozen=True, slots=True)
class _Look:
    """How the characters of one text object are drawn."""

    size: float
    angle: float
    bold: bool
    seen: bool
    drawn: bool
    """Whether it is drawn at all, not only laid under a picture."""


class _Reading:
    """Goes through one document's pages."""

    def __init__(self, document: PdfDocument) -> None:
        import pypdfium2

        self._document = document
        self._raw: Any = pypdfium2.raw
        self._error = pypdfium2.PdfiumError
        self._left = _MOST_CHARACTERS
        self.pictures = False
        """Whether anything but text was drawn."""

    def pages(self) -> Iterator[Page]:
        """The pages in order. Raises ``Damaged`` where one is: a report that lacks a page is none."""
        for number in range(len(self._document)):
            try:
                page = self._document[number]
                text = page.get_textpage()
            except self._error as error:
                raise Damaged from error
            try:
                yield self._page(page, text)
            finally:
                text.close()
                page.close()

    def _page(self, page: PdfPage, text: PdfTextPage) -> Page:
        count = text.count_chars()
        self._left -= count
        if self._left < 0:
            raise Damaged("too_large")
        box = page.get_cropbox()
        found = [one for one in self._characters(text, count) if _within(one, box)]
        shown = [one for one in found if one.look.drawn] or found  # as laid under the picture of a scanned page
        turn = _turn(shown)
        placing = _Placing(box, turn)
        runs = tuple(
            placing.run(one) for one in shown if abs(math.remainder(one.look.angle - turn, math.tau)) < _STRAIGHT
        )
        self.pictures = self.pictures or self._raw.FPDFPage_CountObjects(page) > 0
        rules = tuple(placing.rule(rule) for rule in rules_of(self._raw, page)) if runs else ()
        return Page(*placing.size, runs, rules)

    def _characters(self, text: PdfTextPage, count: int) -> Iterator[_Char]:
        """The characters that are set on the page, without those that the library adds, in the order of the file."""
        raw = self._raw
        x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
        known, look = None, None
        high = 0
        for index in range(count):
            drawn_by = raw.FPDFText_GetTextObject(text, index)
            if not drawn_by or raw.FPDFText_IsGenerated(text, index) == 1:
                continue
            key = ctypes.cast(drawn_by, ctypes.c_void_p).value
            if look is None or key != known:
                known, look = key, self._look(text, index, drawn_by)
            if not look.seen:
                continue
            unit = raw.FPDFText_GetUnicode(text, index)
            if 0xD800 <= unit < 0xDC00:
                high = unit
                continue
            if 0xDC00 <= unit < 0xE000 and high:
                unit = 0x10000 + ((high - 0xD800) << 10) + unit - 0xDC00
            high = 0
            if not raw.FPDFText_GetCharOrigin(text, index, x, y) or not raw.FPDFText_GetLooseCharBox(text, index, box):
                continue
            if raw.FPDFText_HasUnicodeMapError(text, index) == 1:
                unit = 0
            if words := _words(unit):
                yield _Char(words, look, x.value, y.value, (box.left, box.bottom, box.right, box.top))

    def _look(self, text: PdfTextPage, index: int, drawn_by: Any) -> _Look:
        raw = self._raw
        matrix = raw.FS_MATRIX()
        if not raw.FPDFText_GetMatrix(text, index, matrix):
            matrix.a = matrix.d = 1.0
        size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
        mode = raw.FPDFTextObj_GetTextRenderMode(drawn_by)
        filled = raw.FPDFPageObj_GetFillColor(drawn_by, red, green, blue, opaque)
        name = ctypes.create_string_buffer(128)
        raw.FPDFText_GetFontInfo(text, index, name, len(name), ctypes.c_int())
        bold = raw.FPDFText_GetFontWeight(text, index) >= _BOLD or any(
            word in name.value.decode("utf-8", "replace").lower() for word in _BOLD_NAMES
        )
        seen = size > 0 and math.isfinite(size) and not (filled and opaque.value < _FAINT)
        seen = seen and not is_cut_away(raw, drawn_by)
        return _Look(round(size, 2), math.atan2(matrix.b, matrix.a), bold, seen, mode != _INVISIBLE)


def _words(unit: int) -> str:
    """What the character code ``unit`` stands for; what no font tells of is U+FFFD."""
    if unit == 2:  # the library's sign for a hyphen at a line's end
        return "-"
    if unit in (0, 0xFFFE, 0xFFFF) or unit > 0x10FFFF or 0xD800 <= unit < 0xE000:
        return "\ufffd"
    char = chr(unit)
    return " " if char.isspace() else folded(char)


@dataclass(frozen=True, slots=True)
class _Char:
    """A character, in the coordinates of its page: where it begins on the baseline, and the room it takes."""

    text: str
    look: _Look
    x: float
    y: float
    box: tuple[float, float, float, float]


def _within(char: _Char, box: tuple[float, float, float, float]) -> bool:
    return box[0] <= char.x <= box[2] and box[1] <= char.y <= box[3]


def _turn(chars: Sequence[_Char]) -> float:
    """The angle, a multiple of a right one, at which most of the text stands."""
    quarters = Counter(round(one.look.angle / (math.pi / 2)) % 4 for one in chars)
    return quarters.most_common(1)[0][0] * math.pi / 2 if quarters else 0.0


class _Placing:
    """From the coordinates of a PDF page to those of a page as it is read: most text upright, and down from the top."""

    def __init__(self, box: tuple[float, float, float, float], turn: float) -> None:
        self._across, self._up = round(math.cos(turn)), round(math.sin(turn))
        corners = [self._turned(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
        self._left, self._top = min(x for x, _ in corners), min(y for _, y in corners)
        self.size = max(x for x, _ in corners) - self._left, max(y for _, y in corners) - self._top

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        return x * self._across + y * self._up, x * self._up - y * self._across

    def _place(self, x: float, y: float) -> tuple[float, float]:
        x, y = self._turned(x, y)
        return x - self._left, y - self._top

    def run(self, char: _Char) -> Run:
        """The character as a run."""
        _, y = self._place(char.x, char.y)
        one, _ = self._place(char.box[0], char.box[1])
        other, _ = self._place(char.box[2], char.box[3])
        return Run(min(one, other), y, abs(other - one), char.look.size, char.text, char.look.bold)

    def rule(self, box: tuple[float, float, float, float]) -> Rule:
        """The drawn line between two corners."""
        one, other = self._place(box[0], box[1]), self._place(box[2], box[3])
        return Rule(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))
