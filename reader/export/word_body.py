"""The body of a Word document, written from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph


class Body:
    """Appends paragraphs to an empty document.

    python-docx finds the end of the body, and each style by its name, by looking through all that is there: the time
    grows with the square of the paragraphs. Here the section's properties, which must come last, wait until
    :meth:`close`.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._element: Any = document.element.body
        self._section = self._element.sectPr
        self._element.remove(self._section)
        self._styles = {style.name: style.style_id for style in document.styles}

    def add(self, text: str, style: str) -> Paragraph:
        """A new last paragraph; a line end in ``text`` breaks the line. Raises ``KeyError`` for a style not there."""
        # Only an export to Word loads python-docx.
        from docx.oxml import OxmlElement
        from docx.text.paragraph import Paragraph

        element: Any = OxmlElement("w:p")
        element.style = self._styles[style]
        self._element.append(element)
        paragraph: Paragraph = Paragraph(element, self._document)
        paragraph.add_run(text)
        return paragraph

    def close(self) -> None:
        """Put the section's properties at the end."""
        self._element.append(self._section)
