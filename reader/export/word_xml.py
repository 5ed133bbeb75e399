"""What python-docx has no words for: East Asian fonts, languages, bars and shades, in WordprocessingML (ECMA-376-1).

The order of the children matters to Word; each function puts its own where the schema wants it.
"""

from __future__ import annotations

from typing import Any

_THEMED = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def _element(name: str, **attributes: str) -> Any:
    # Only an export to Word loads python-docx.
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def set_fonts(style: Any, latin: str, east_asian: str) -> None:
    """The fonts of a style: without ``w:eastAsia`` Word sets Chinese in a Latin font's stand-in (17.3.2.26)."""
    from docx.oxml.ns import qn

    fonts = style.get_or_add_rPr().get_or_add_rFonts()
    for theme in _THEMED:
        # A theme's font wins over a named one.
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for slot in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{slot}"), latin)
    fonts.set(qn("w:eastAsia"), east_asian)


def set_defaults(styles: Any, settings: Any, latin: str, east_asian: str) -> None:
    """The languages of the whole document: what it is proofed, hyphenated and broken into lines as."""
    from docx.oxml.ns import qn

    found = [*styles.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang"), *settings.xpath("w:themeFontLang")]
    for language in found:
        language.set(qn("w:val"), latin)
        language.set(qn("w:eastAsia"), east_asian)


def set_language(run: Any, east_asian: str) -> None:
    """The language of the Chinese in a run (17.3.2.20): a Traditional quote gets its own glyphs."""
    run.font.element.get_or_add_rPr().append(_element("w:lang", eastAsia=east_asian))


def set_bar(paragraph: Any, ink: str, ground: str) -> None:
    """A bar at the left of a paragraph in ``ink``, and a ground behind it unless that is empty; ``#rrggbb``."""
    properties = paragraph.paragraph_format.element.get_or_add_pPr()
    borders = _element("w:pBdr")
    borders.append(_element("w:left", val="single", sz="24", space="8", color=_hex(ink)))
    later = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    properties.insert_element_before(borders, *later)
    if ground:
        properties.insert_element_before(_element("w:shd", val="clear", color="auto", fill=_hex(ground)), *later[1:])


def set_underline(run: Any, ink: str, line: str = "single") -> None:
    """A line in ``ink`` below a run, of a sort ECMA-376 knows (17.18.99); before its language, if it has one."""
    run.font.element.get_or_add_rPr().insert_element_before(_element("w:u", val=line, color=_hex(ink)), "w:lang")


def set_page_number(paragraph: Any) -> None:
    """The number of the page in the middle of a footer's paragraph: a field, which Word fills in (17.16.5.44)."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = _element("w:fldSimple", instr="PAGE")
    run = _element("w:r")
    text = _element("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph.paragraph_format.element.append(field)


def _hex(color: str) -> str:
    return color.removeprefix("#").upper()
