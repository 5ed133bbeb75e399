"""Excerpts as a Word document: headings, quotes behind a bar of their colour, notes, tags and citations."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from reader.annotate.model import Style
from reader.export.excerpt import (
    PATH_SEPARATOR,
    Excerpt,
    Wording,
    citation,
    language_tag,
    one_line,
    reference,
    wording,
)
from reader.export.grouping import Group, context, conversion, groups, mark, secondary
from reader.export.moments import moment
from reader.export.options import ExportOptions, GroupBy
from reader.export.paints import PAINTS
from reader.export.word_body import Body
from reader.export.word_xml import set_bar, set_defaults, set_fonts, set_language, set_page_number, set_underline

if TYPE_CHECKING:
    from docx.document import Document

_EPOCH = datetime(1980, 1, 1, tzinfo=timezone.utc)
"""The first moment a ZIP member can have."""
_LONGEST_PROPERTY = 255
_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOTE = "Excerpt note"
_DETAIL = "Excerpt detail"
_SOFT = "676C75"
_INK = "23262B"
_LINES = {Style.UNDERLINE: "single", Style.WAVY: "wave", Style.NOTE: "dotted"}
_ACCENT = "2A5CAA"


@dataclass(frozen=True, slots=True)
class _Fonts:
    """The fonts of a document: Song for the text and Hei for headings, as Chinese print sets them."""

    language: str
    text: str
    heading: str


# Every Windows and every Office has these; elsewhere Word and LibreOffice put their own Song and Hei in their place.
_SIMPLIFIED = _Fonts("zh-CN", "宋体", "黑体")
_TRADITIONAL = _Fonts("zh-TW", "新細明體", "微軟正黑體")


def render_docx(excerpts: Iterable[Excerpt], options: ExportOptions) -> bytes:
    """An Office Open XML document (ECMA-376) on A4: a heading a group and a run of excerpts of a section.

    Built from python-docx's own empty document: no macro, no link, no part outside the file. Notes stand as they
    were written. A character that XML cannot hold becomes U+FFFD. The same excerpts give the same bytes.
    """
    # Here, since it takes longer to load than the whole command line, and few exports are Word documents.
    from docx import Document

    found = groups(excerpts, options)
    labels = options.labels
    kept = {one.id: one for group in found for one in group.excerpts}
    document = Document()
    _set_up(document, options)
    _describe(document, tuple(kept.values()), options)
    body = Body(document)
    body.add(_clean(labels.title), "Title")
    body.add(_clean(labels.count.format(count=len(kept))), _DETAIL)
    for group in found:
        body.add(_clean(group.heading), "Heading 1")
        _add_group(body, group, options)
    body.close()
    out = io.BytesIO()
    document.save(out)
    return _dateless(out.getvalue())


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)


def _set_up(document: Document, options: ExportOptions) -> None:
    """Page, languages and styles, all in the styles of the file, so that they can be changed in one place."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm, Pt, RGBColor

    language = options.labels.language
    fonts = _TRADITIONAL if language.lower().startswith(("zh-hant", "zh-tw", "zh-hk")) else _SIMPLIFIED
    latin = language if not language.lower().startswith("zh") else "en-US"
    set_defaults(document.styles.element, document.settings.element, latin, fonts.language)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.8)
    section.top_margin = section.bottom_margin = Cm(2.5)
    set_page_number(section.footer.paragraphs[0])
    for name in (_NOTE, _DETAIL):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    for name, latin_font, font, size, color in (
        ("Normal", "Times New Roman", fonts.text, 12, _INK),
        ("Title", "Arial", fonts.heading, 22, _INK),
        ("Heading 1", "Arial", fonts.heading, 16, _INK),
        ("Heading 2", "Arial", fonts.heading, 12, _ACCENT),
        (_NOTE, "Times New Roman", fonts.text, 12, _INK),
        (_DETAIL, "Arial", fonts.heading, 9, _SOFT),
        ("Quote", "Times New Roman", fonts.text, 12, _INK),
    ):
        style = document.styles[name]
        style.font.size, style.font.color.rgb = Pt(size), RGBColor.from_string(color)
        style.font.italic = False
        set_fonts(style.element, latin_font, font)
    for name in ("Title", _DETAIL, "Quote"):
        document.styles[name].font.bold = False
    layout = document.styles["Normal"].paragraph_format
    layout.space_after, layout.line_spacing = Pt(6), 1.4
    quote = document.styles["Quote"].paragraph_format
    quote.left_indent, quote.space_before, quote.space_after = Cm(0.5), Pt(10), Pt(6)
    document.styles[_NOTE].paragraph_format.left_indent = Cm(0.5)
    detail = document.styles[_DETAIL].paragraph_format
    detail.left_indent, detail.space_after = Cm(0.5), Pt(2)
    for name in ("Quote", _NOTE, _DETAIL):
        document.styles[name].paragraph_format.keep_with_next = True


def _describe(document: Document, excerpts: tuple[Excerpt, ...], options: ExportOptions) -> None:
    """The core properties. The document is as old as what was last changed in it, whenever it is written."""
    moments = [found for one in excerpts if (found := moment(one.modified or one.created))]
    titles = dict.fromkeys(one_line(one.original.title) or one.document for one in excerpts)
    core = document.core_properties
    core.title, core.language = _clean(options.labels.title), options.labels.language
    # The template's own names are not the reader's.
    core.author = core.comments = core.last_modified_by = ""
    core.subject = _clean("；".join(titles))[:_LONGEST_PROPERTY]
    core.created = core.modified = max(moments, default=_EPOCH).replace(tzinfo=None, microsecond=0)


def _add_group(body: Body, group: Group, options: ExportOptions) -> None:
    by_document = options.group_by is GroupBy.DOCUMENT
    section: tuple[str, ...] = ()
    for number, excerpt in enumerate(group.excerpts):
        words = wording(excerpt, options.script)
        if by_document and number == 0:
            parts = (words.issuer, excerpt.date, excerpt.document)
            body.add(_clean(" · ".join(one_line(part) for part in parts if part)), _DETAIL)
            _add_conversion(body, excerpt, options)
        if by_document and words.section != section:
            section = words.section
            if section:
                body.add(_clean(PATH_SEPARATOR.join(map(one_line, section))), "Heading 2")
        _add_excerpt(body, excerpt, words, options)


def _add_excerpt(body: Body, excerpt: Excerpt, words: Wording, options: ExportOptions) -> None:
    """The quote and what belongs to it; all but the last line stay on the page of the next."""
    labels = options.labels
    if words.quote.strip():
        _add_quote(body, words, excerpt)
    if other := secondary(excerpt, options):
        body.add(_clean(f"{labels.viewed}{labels.colon}"), _DETAIL)
        _add_quote(body, other, excerpt)
    if sentence := context(words, options):
        body.add(_clean(f"{labels.sentence}{labels.colon}{one_line(sentence)}"), _DETAIL)
    if excerpt.note.strip():
        body.add(_clean(f"{labels.note}{labels.colon}{excerpt.note.strip()}"), _NOTE)
    if excerpt.tags:
        body.add(_clean(f"{labels.tags}{labels.colon}" + "　".join(f"#{tag}" for tag in excerpt.tags)), _DETAIL)
    body.add(_clean(f"{labels.mark}{labels.colon}{mark(excerpt, options)}"), _DETAIL)
    body.add(_clean(f"{labels.source}{labels.colon}{citation(excerpt, options.script)}"), _DETAIL)
    if options.group_by is not GroupBy.DOCUMENT:
        _add_conversion(body, excerpt, options)
    last = body.add(_clean(f"{labels.reference}{labels.colon}{reference(excerpt)}"), _DETAIL)
    last.paragraph_format.keep_with_next = False


def _add_conversion(body: Body, excerpt: Excerpt, options: ExportOptions) -> None:
    if made := conversion(excerpt, options):
        body.add(_clean(f"{options.labels.conversion}{options.labels.colon}{made}"), _DETAIL)


def _add_quote(body: Body, words: Wording, excerpt: Excerpt) -> None:
    """The quote, its lines in one paragraph, so that the bar runs along all of it; a highlight is shaded too."""
    paint = PAINTS[excerpt.color]
    paragraph = body.add(_clean("\n".join(words.quote.strip().splitlines())), "Quote")
    (run,) = paragraph.runs
    if language := language_tag(words):
        set_language(run, {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}.get(language, language))
    highlighted = excerpt.style is Style.HIGHLIGHT
    set_bar(paragraph, paint.ink, paint.ground if highlighted else "")
    if excerpt.style in _LINES:
        set_underline(run, paint.ink, _LINES[excerpt.style])
    elif excerpt.style is Style.STRIKE:
        run.font.strike = True


def _dateless(data: bytes) -> bytes:
    """The package with the same date on every member: python-docx puts the moment of writing there."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as read, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for name in read.namelist():
            member = zipfile.ZipInfo(name, _EPOCH.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            written.writestr(member, read.read(name))
    return out.getvalue()
