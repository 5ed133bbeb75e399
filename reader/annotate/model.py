"""What a reader leaves on a document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reader.text.span import Span


class Style(str, Enum):
    """How an annotation looks in the text."""

    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"
    WAVY = "wavy"
    STRIKE = "strike"
    NOTE = "note"
    """A note beside the text, which is not painted over."""
    BOOKMARK = "bookmark"
    """A place to come back to."""


class Scope(str, Enum):
    """What an annotation is on."""

    TEXT = "text"
    """The characters of its span."""
    SECTION = "section"
    """The whole section under a heading, wherever it ends as the outline is now; the span is the heading's."""
    INDICATOR = "indicator"
    """The indicator at its span."""
    DOCUMENT = "document"
    """The document itself; the span is empty and stands at the beginning."""


class Color(str, Enum):
    """The colours a reader marks with; the theme says what they look like."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"


@dataclass(frozen=True, slots=True)
class Quote:
    """A W3C TextQuoteSelector: the exact source characters, and up to 32 on each side."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """A mark with its note and tags.

    ``span`` is in the document's source text (W3C TextPositionSelector, code points). ``id`` is a UUID;
    ``created`` and ``modified`` are UTC, ISO 8601. ``note`` is Markdown, empty for none. ``tags`` are full
    paths (``指标/占比``), without repeats, in the order the reader gave them.
    """

    id: str
    document_id: str
    span: Span
    quote: Quote
    style: Style = Style.HIGHLIGHT
    color: Color = Color.YELLOW
    note: str = ""
    tags: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""
    scope: Scope = Scope.TEXT
