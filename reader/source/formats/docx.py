"""Word documents (.docx): paragraphs as lines, with the numbers Word would show, and tables as rows of cells.

Element names are those of ECMA-376 Part 1 (WordprocessingML). Deleted, hidden and field-code text is
left out; footnotes stand behind all else; nothing outside the file is read.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reader.source.decode import DecodeFailed
from reader.source.formats.archive import Archive, unpacking
from reader.source.formats.builder import SEAM, Builder, closed, raised
from reader.source.formats.equations import fraction, power, root
from reader.source.formats.extracted import Damaged, Extracted
from reader.source.formats.footnotes import lay_notes
from reader.source.formats.numbering import Numbering
from reader.source.formats.symbols import form_box, symbol

if TYPE_CHECKING:
    from docx.document import Document

_RELATIONS = "_rels/.rels"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_LEFT_OUT = frozenset(
    (f"{_W}del", f"{_W}moveFrom", f"{_W}rt", f"{_W}txbxContent", f"{_W}pPr", f"{_W}rPr", _MC_FALLBACK)
)
_HEADING_STYLE = re.compile(r"(?:heading|标题|標題)\s*([1-9])", re.I)
_TITLE_STYLES = frozenset(("title", "标题", "標題"))


def looks_like(data: bytes) -> bool:
    """Whether ``data`` is a ZIP archive with a Word document's main part."""
    return data.startswith(b"PK\x03\x04") and b"word/document" in data


def extract(data: bytes, encoding: str | None = None) -> Extracted:
    """The document's text; ``encoding`` plays no part, since the format fixes it.

    Raises ``Damaged``, or ``DecodeFailed("empty")`` when the document has no text.
    """
    document = _open(data)
    builder = Builder()
    notes = lay_notes(document)
    extractor = _Extractor(document, builder)
    extractor.blocks(document.element.body)
    extractor.notes(notes)
    text, hints = builder.finish()
    if not text.strip():
        raise DecodeFailed("empty")
    return Extracted(text, "utf-8", hints)


def _open(data: bytes) -> Document:
    import docx  # here, because loading python-docx takes a while
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    try:
        archive = Archive(data)
        is_strict = _STRICT.search(archive.read(_RELATIONS)) is not None
        with unpacking():
            document = docx.Document(BytesIO(_transitional(archive) if is_strict else data))
    except (OpcError, XMLSyntaxError, KeyError, ValueError, AttributeError) as error:  # parts missing, or no such parts
        raise Damaged from error
    if getattr(document.element, "body", None) is None:  # as of a part that is no document at all
        raise Damaged
    return document


def _transitional(archive: Archive) -> bytes:
    """A document of the strict kind (ISO/IEC 29500-1) with the names that the usual kind has for the same elements.

    Word and WPS write it on demand ("Strict Open XML"); what they write otherwise is the kind that came first.
    """
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as usual:
        for name in archive.names:
            part = archive.read(name)
            if name.endswith((".xml", ".rels")):
                part = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", part)
            usual.writestr(name, part)
    return made.getvalue()


class _Extractor:
    """Feeds one document to a builder."""

    def __init__(self, document: Document, builder: Builder) -> None:
        self._builder = builder
        self._styles = {style.get(f"{_W}styleId"): style for style in document.styles.element.iter(f"{_W}style")}
        self._numbering = Numbering(document)

    def blocks(self, parent: Any) -> None:
        """Every paragraph and table under ``parent``, in order."""
        for element in _blocks(parent):
            if element.tag == f"{_W}tbl":
                self._table(element)
            else:
                self._paragraph(element)

    def notes(self, notes: Sequence[Any]) -> None:
        """The footnotes and endnotes, behind all else: what they say is no part of the report's own sections."""
        self._builder.open_notes()
        for note in notes:
            self.blocks(note)
        self._builder.close_notes()

    def _paragraph(self, paragraph: Any) -> None:
        text = self._text(paragraph)
        level = self._level(paragraph) if text.strip() else None
        self._builder.line(text, level)
        for box in _boxes(paragraph):
            self.blocks(box)

    def _text(self, paragraph: Any) -> str:
        """The paragraph's words behind its automatic number."""
        words = closed("".join(_runs(paragraph)))
        return self._numbering.marker(paragraph, self._style_chain(paragraph)) + words if words.strip() else words

    def _style_chain(self, paragraph: Any) -> list[Any]:
        """The paragraph's style and those it is based on."""
        properties = paragraph.find(f"{_W}pPr")
        named = properties.find(f"{_W}pStyle") if properties is not None else None
        name = named.get(f"{_W}val") if named is not None else None
        chain: list[Any] = []
        while name in self._styles and self._styles[name] not in chain:
            style = self._styles[name]
            chain.append(style)
            based = style.find(f"{_W}basedOn")
            name = based.get(f"{_W}val") if based is not None else None
        return chain

    def _level(self, paragraph: Any) -> int | None:
        """The heading level: of the paragraph's own outline level, else of its style."""
        for holder in (paragraph, *self._style_chain(paragraph)):
            named = holder.find(f"{_W}name")
            name = named.get(f"{_W}val", "") if named is not None else ""
            if match := _HEADING_STYLE.fullmatch(name):
                return int(match.group(1))
            if name.lower() in _TITLE_STYLES:
                return 0
            properties = holder.find(f"{_W}pPr")
            outline = properties.find(f"{_W}outlineLvl") if properties is not None else None
            value = outline.get(f"{_W}val", "9") if outline is not None else ""
            if value.isdigit():
                return int(value) + 1 if int(value) < 9 else None
        return None

    def _table(self, table: Any) -> None:
        rows = [list(_children(row, f"{_W}tc")) for row in _children(table, f"{_W}tr")]
        data = sum(map(len, rows)) > 1
        self._builder.open_table(data=data)
        if data:
            self._rows(table)
        else:
            for cells in rows:
                self.blocks(cells[0]) if cells else None
        self._builder.close_table()

    def _rows(self, table: Any) -> None:
        """The rows of a table that tabulates."""
        builder = self._builder
        rows = list(_children(table, f"{_W}tr"))
        for row, placed in zip(rows, _placed(rows), strict=True):
            builder.open_row()
            builder.skip_columns(_row_count(row, "gridBefore"))
            for cell, columns, filled in placed:
                if _continues(cell):
                    builder.continued_cell(columns)
                    continue
                builder.open_cell(columns, filled)
                builder.inline(self._cell_text(cell))
                builder.close_cell()
            builder.close_row()

    def _cell_text(self, cell: Any) -> str:
        """All words of a cell in one line, those of tables within it as well."""
        shown = (p for p in cell.iter(f"{_W}p") if next(p.iterancestors(_MC_FALLBACK), None) is None)
        parts = (self._text(paragraph).replace("\n", " ").strip() for paragraph in shown)
        return " ".join(filter(None, parts))


def _blocks(parent: Any) -> Iterator[Any]:
    yield from _children(parent, f"{_W}p", f"{_W}tbl")


def _children(parent: Any, *tags: str) -> Iterator[Any]:
    """Children of ``parent`` with a tag of ``tags``, also those wrapped in content controls or insertions."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}moveTo", f"{_W}customXml", f"{_W}smartTag"):
            yield from _children(child, *tags)


def _placed(rows: list[Any]) -> list[list[tuple[Any, int, int]]]:
    """For each row its cells, and how many columns and rows each fills (ECMA-376 Part 1, 17.4.17 and 17.4.84)."""
    below: dict[int, int] = {}
    placed: list[list[tuple[Any, int, int]]] = []
    for row in reversed(rows):
        column = _row_count(row, "gridBefore")
        going_on: dict[int, int] = {}
        cells: list[tuple[Any, int, int]] = []
        for cell in _children(row, f"{_W}tc"):
            columns = max(1, _count(_property(cell, "tcPr", "gridSpan")))
            cells.append((cell, columns, 1 + below.get(column, 0)))
            if _continues(cell):
                going_on[column] = 1 + below.get(column, 0)
            column += columns
        below = going_on
        placed.append(cells)
    return placed[::-1]


def _continues(cell: Any) -> bool:
    """Whether ``cell`` is the lower part of a cell merged downwards."""
    merge = _property(cell, "tcPr", "vMerge")
    return merge is not None and merge.get(f"{_W}val", "continue") == "continue"


def _row_count(row: Any, name: str) -> int:
    """A number among the properties of ``row``: 0 where it is not there."""
    return _count(_property(row, "trPr", name))


def _count(element: Any | None) -> int:
    value = element.get(f"{_W}val", "") if element is not None else ""
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def _property(element: Any, group: str, name: str) -> Any | None:
    """The property ``name`` in the ``group`` of properties of ``element``."""
    properties = element.find(f"{_W}{group}")
    return properties.find(f"{_W}{name}") if properties is not None else None


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The outermost text boxes anchored in ``paragraph``; not their copies for old programs."""
    for child in paragraph:
        if child.tag == f"{_W}txbxContent":
            yield child
        elif child.tag != _MC_FALLBACK:
            yield from _boxes(child)


def _runs(element: Any) -> Iterator[str]:
    """The text of a paragraph, piece by piece."""
    for child in element:
        tag = child.tag
        if tag in (f"{_W}t", f"{_M}t"):
            yield child.text or ""
        elif tag == f"{_W}tab" or tag == f"{_W}ptab":
            yield "\t"
        elif tag in (f"{_W}br", f"{_W}cr"):
            yield "\n" if child.get(f"{_W}type", "textWrapping") == "textWrapping" else ""
        elif tag == f"{_W}noBreakHyphen":
            yield "-"
        elif tag == f"{_W}sym":
            yield symbol(child)
        elif tag == f"{_W}fldChar":
            yield form_box(child)
        elif (tag == f"{_W}r" and _hidden(child)) or tag in _LEFT_OUT or not isinstance(tag, str):
            continue
        elif tag in _EQUATIONS:
            yield _EQUATIONS[tag](child)
        elif tag == f"{_W}r" and _is_apart(child):
            yield from (SEAM, *(map(raised, _runs(child)) if _align(child) == "superscript" else _runs(child)), SEAM)
        else:
            yield from _runs(child)


def _part(element: Any, name: str) -> str:
    """The words of a part of an equation (ECMA-376 Part 1, 22.1.2); empty where it is not there."""
    part = element.find(f"{_M}{name}")
    return "" if part is None else "".join(_runs(part))


def _bracketed(element: Any) -> str:
    """Terms in brackets (22.1.2.24): round ones where it does not say."""
    said = {name: element.find(f"{_M}dPr/{_M}{name}") for name in ("begChr", "endChr", "sepChr")}
    usual = {"begChr": "(", "endChr": ")", "sepChr": "|"}
    first, last, between = (usual[name] if mark is None else mark.get(f"{_M}val", "") for name, mark in said.items())
    return first + between.join("".join(_runs(term)) for term in element.iterfind(f"{_M}e")) + last


_EQUATIONS: dict[str, Callable[[Any], str]] = {
    f"{_M}f": lambda one: fraction(_part(one, "num"), _part(one, "den")),
    f"{_M}sSup": lambda one: power(_part(one, "e"), _part(one, "sup")),
    f"{_M}sSubSup": lambda one: power(_part(one, "e") + SEAM + _part(one, "sub"), _part(one, "sup")),
    f"{_M}sSub": lambda one: _part(one, "e") + SEAM + _part(one, "sub"),
    f"{_M}rad": lambda one: root(_part(one, "e"), _part(one, "deg")),
    f"{_M}d": _bracketed,
}
"""The parts of an equation that do not stand one behind the other."""


def _align(run: Any) -> str:
    """How a run is raised or lowered; empty where it is not (ECMA-376 Part 1, 17.3.2.42)."""
    place = _property(run, "rPr", "vertAlign")
    return "" if place is None else str(place.get(f"{_W}val", ""))


def _is_apart(run: Any) -> bool:
    """Whether a run is set apart from those around it: struck out, raised or lowered."""
    struck = any(_is_on(_property(run, "rPr", name)) for name in ("strike", "dstrike"))
    return struck or _align(run) in ("superscript", "subscript")


def _hidden(run: Any) -> bool:
    return _is_on(_property(run, "rPr", "vanish"))


def _is_on(toggle: Any | None) -> bool:
    """Whether a property that is on or off (ECMA-376 Part 1, 17.17.4) is on."""
    return toggle is not None and toggle.get(f"{_W}val", "true") not in ("0", "false", "off")
