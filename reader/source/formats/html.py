"""HTML: the text a browser would show, a line for each block; tables as rows of cells.

Nothing is fetched: the parser gets no network, and no link, style, script or frame is followed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.source.decode import Decoded, DecodeFailed, Undecodable, decode
from reader.source.formats.builder import Builder, closed, raised
from reader.source.formats.equations import fraction, power, root
from reader.source.formats.extracted import Extracted
from reader.text.span import Span

if TYPE_CHECKING:
    from lxml.etree import _Element

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_CHARSET = re.compile(rb"""<(?:\?xml|meta)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_XML_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml[^>]*\?>")
_MARK = "\ufffd"
_MARKS_FROM = 0x100000

_SKIPPED_TAGS = """
    head script style noscript template svg iframe object embed audio video canvas select button textarea input nav
    map rt rp datalist dialog frameset noframes del
"""
_BLOCK_TAGS = """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th
    thead tr ul
"""
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_ROW_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_APART = frozenset(("s", "strike", "sub", "sup"))
_STRUCK = re.compile(r"text-decoration[a-z-]*\s*:[^;]*line-through", re.I)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_COUNT = re.compile(r"\s*(\d{1,5})")
_LONG_CELL = 400
_TAG = re.compile(r"</?([a-z][a-z0-9]*)\b[^>]*>", re.I)
_KEPT = frozenset(("html", "body", "meta", "title", "br"))
_DEEPEST = 50
"""No equation is so deep."""


def looks_like(data: bytes) -> bool:
    """Whether ``data`` begins as an HTML page does."""
    return _START.match(data[:4096]) is not None


def extract(data: bytes, encoding: str | None = None, charset: str | None = None) -> Extracted:
    """The page's text. Raises ``DecodeFailed`` ("empty" also when the page shows no text).

    ``charset`` is what the page came with; it counts for more than what the page says of itself (HTML, 13.2.3.2).
    """
    said = _CHARSET.search(data[:4096])
    decoded = decode(data, encoding, charset or (said.group(1).decode("ascii") if said else None))
    builder = Builder()
    root = _parse(_with_places(decoded))
    if root is not None:
        _walk(root, builder)
    text, hints = builder.finish()
    if not text.strip():
        raise DecodeFailed("empty")
    text, undecodable = _without_places(text, decoded)
    return Extracted(text, decoded.encoding, hints, undecodable, decoded.evidence)


def _with_places(decoded: Decoded) -> str:
    """The page with each undecodable mark as a private-use character that says which one it is."""
    text = _XML_DECLARATION.sub("", decoded.text).replace("\0", "")
    if not decoded.undecodable or len(decoded.undecodable) > 0xFFFF or max(text) >= chr(_MARKS_FROM):
        return text
    pieces: list[str] = []
    at = 0
    for index, lost in enumerate(decoded.undecodable):
        pieces += (decoded.text[at : lost.span.start], chr(_MARKS_FROM + index))
        at = lost.span.end
    return _XML_DECLARATION.sub("", "".join((*pieces, decoded.text[at:]))).replace("\0", "")


def _without_places(text: str, decoded: Decoded) -> tuple[str, tuple[Undecodable, ...]]:
    """``text`` with the marks put back, and those of them that are in it."""
    if not decoded.undecodable or max(decoded.text) >= chr(_MARKS_FROM):
        return text, ()
    found = []
    for match in re.finditer(f"[{chr(_MARKS_FROM)}-{chr(_MARKS_FROM + 0xFFFF)}]", text):
        lost = decoded.undecodable[ord(match.group()) - _MARKS_FROM]
        found.append(Undecodable(Span(match.start(), match.end()), lost.data))
    return re.sub(f"[{chr(_MARKS_FROM)}-{chr(_MARKS_FROM + 0xFFFF)}]", _MARK, text), tuple(found)


def _parse(page: str, *, is_flat: bool = False) -> _Element | None:
    from lxml import etree  # here, because a plain text needs no lxml

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, recover=True, huge_tree=True
    )
    parser.feed(page.encode("utf-8", "replace"))
    try:
        root = parser.close()
    except etree.XMLSyntaxError:  # a page without any element or text
        return None
    too_deep = any(one.type_name == "ERR_RESOURCE_LIMIT" for one in parser.feed_error_log)
    return _parse(_flattened(page), is_flat=True) if too_deep and not is_flat else root


def _flattened(page: str) -> str:
    """``page`` with its blocks side by side instead of one within the other, and nothing within them but words.

    The parser leaves out what is nested more than 2048 deep, as in a page with a ``<font>`` for each paragraph that
    nobody closes. Tables and headings are lost; the words are not.
    """

    def flat(tag: re.Match[str]) -> str:
        name = tag.group(1).lower()
        if name in _SKIPPED or name in _KEPT:
            return tag.group()
        return "<p>" if name in _BLOCKS else ""

    return _TAG.sub(flat, page)


def _walk(root: _Element, builder: Builder) -> None:
    """Feeds the elements of the page to ``builder`` in document order, without recursion."""
    from lxml import etree  # as above

    preformatted = superscript = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        if event == "end":
            if not _skipped(element, tag):
                _close(tag, builder)
                if _is_apart(element, tag):
                    builder.seam()
                preformatted -= tag == "pre"
                superscript -= tag == "sup"
            if element is not root:
                tail = element.tail or ""
                builder.inline(raised(tail) if superscript else tail, raw=preformatted > 0)
        elif _skipped(element, tag):
            walk.skip_subtree()
        elif tag == "math":
            builder.seam()
            builder.inline(closed(_equation(element)))
            builder.seam()
            walk.skip_subtree()
        else:
            _open(element, tag, builder)
            if _is_apart(element, tag):
                builder.seam()
            preformatted += tag == "pre"
            superscript += tag == "sup"
            text = element.text or ""
            builder.inline(raised(text) if superscript else text, raw=preformatted > 0)


def _skipped(element: _Element, tag: str) -> bool:
    return not tag or tag in _SKIPPED or "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _open(element: _Element, tag: str, builder: Builder) -> None:
    if tag == "table":
        builder.open_table(data=_holds_data(element))
    elif tag == "tr":
        builder.open_row()
    elif tag in ("td", "th"):
        builder.open_cell(_spanned(element, "colspan"), _spanned(element, "rowspan"))
    elif tag == "br":
        builder.line_break()
    elif tag in _BLOCKS:
        builder.open_block(_HEADINGS.get(tag))


def _close(tag: str, builder: Builder) -> None:
    if tag == "table":
        builder.close_table()
    elif tag == "tr":
        builder.close_row()
    elif tag in ("td", "th"):
        builder.close_cell()
    elif tag in _ROW_GROUPS:
        builder.close_row_group()
        builder.close_block()
    elif tag in _BLOCKS:
        builder.close_block()


def _is_apart(element: _Element, tag: str) -> bool:
    """Whether the words of ``element`` are set apart from those around: struck out, raised or lowered."""
    return tag in _APART or bool(_STRUCK.search(element.get("style", "")))


def _equation(element: _Element, depth: int = 0) -> str:
    """The words of a MathML element (MathML Core, 3), in one line."""
    tag = element.tag.lower() if isinstance(element.tag, str) else ""
    if not tag or tag.startswith("annotation"):
        return ""
    if depth > _DEEPEST:
        return "".join(map(str, element.itertext()))
    parts = [_equation(child, depth + 1) for child in element]
    if tag == "mfrac" and len(parts) == 2:
        return fraction(*parts)
    if tag == "msup" and len(parts) == 2:
        return power(*parts)
    if tag == "mroot" and len(parts) == 2:
        return root(*parts)
    words = "".join(("".join((element.text or "").split()), *parts))
    return root(words) if tag == "msqrt" else words


def _spanned(cell: _Element, attribute: str) -> int:
    """How many columns or rows ``cell`` fills: 1 where it does not say, 0 for all rows that follow."""
    match = _COUNT.match(cell.get(attribute, ""))
    return int(match[1]) if match else 1


def _holds_data(table: _Element) -> bool:
    """Whether ``table`` tabulates; pages also use tables to place blocks of text."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    cells = list(table.iter("td", "th"))
    return len(cells) > 1 and all(sum(map(len, cell.itertext())) <= _LONG_CELL for cell in cells)
