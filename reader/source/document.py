"""A file as a source: its text, its identity, and what its markup says."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePath

from reader.source.decode import DecodeFailed, Evidence, Undecodable
from reader.source.formats import docx, epub, html, md, mhtml, ofd, pdf, txt
from reader.source.formats.extracted import Damaged, Extracted, Hint, HintKind
from reader.text.paths import file_name

__all__ = ["Format", "Hint", "HintKind", "ImportFailed", "Source", "read_source", "source_from_bytes"]

_LIMIT = 256 * 1024 * 1024


class Format(str, Enum):
    """A kind of file that can be read."""

    TXT = "txt"
    MD = "md"
    HTML = "html"
    DOCX = "docx"
    MHTML = "mhtml"
    EPUB = "epub"
    PDF = "pdf"
    OFD = "ofd"


@dataclass(frozen=True, slots=True)
class Source:
    """One file, read. ``hints`` and ``undecodable`` are in source coordinates: positions in ``text``."""

    text: str
    sha256: str
    """Of the file's bytes, in lower-case hexadecimal: the document's identity."""
    encoding: str
    """The Python codec that decoded it."""
    format: Format
    name: str
    """The file's name, without its folder; see :func:`reader.text.paths.file_name`."""
    hints: tuple[Hint, ...] = ()
    undecodable: tuple[Undecodable, ...] = ()
    evidence: tuple[Evidence, ...] = ()


_SENTENCES = {
    "missing": "{name} does not exist.",
    "folder": "{name} is a folder.",
    "unreadable": "{name} could not be read: {detail}.",
    "empty": "{name} holds no text.",
    "binary": "{name} is not a text file.",
    "unsupported": "{name} is of a kind Yandu cannot read ({detail}); save it as .docx, .html or .txt and open that.",
    "protected": "{name} is protected by a password; save it without one and open it again.",
    "damaged": "{name} is damaged.",
    "too_large": "{name} is too large.",
    "pictures": "{name} holds pictures of pages and no text, and Yandu reads no pictures; nothing was imported.",
    "crashed": "{name} was not imported: the process that read it ended, for want of memory perhaps.",
    "gone": "{name} is gone or was changed, so it cannot be read again; its text and notes are kept as they are.",
    "editions": "{name} has notes carried from one edition to another, so it cannot be read in another encoding.",
    "notes": "{name} was not read in another encoding: {detail} of its notes would have no place there.",
    "encoding": "There is no text encoding named {detail}.",
}


class ImportFailed(Exception):  # noqa: N818 - one public name per part
    """A file cannot be read as a document; ``code`` is a key of the sentences above."""

    def __init__(self, code: str, name: str, detail: str = "") -> None:
        self.code = code
        self.name = name
        self.detail = detail
        super().__init__(_SENTENCES[code].format(name=name, detail=detail))

    def __reduce__(self) -> tuple[type[ImportFailed], tuple[str, str, str]]:
        """As pickle wants it, so that a process can hand it to another."""
        return type(self), (self.code, self.name, self.detail)


_EXTRACTORS: dict[Format, Callable[[bytes, str | None], Extracted]] = {
    Format.TXT: txt.extract,
    Format.MD: md.extract,
    Format.HTML: html.extract,
    Format.DOCX: docx.extract,
    Format.MHTML: mhtml.extract,
    Format.EPUB: epub.extract,
    Format.PDF: pdf.extract,
    Format.OFD: ofd.extract,
}
_SUFFIXES = {
    ".md": Format.MD,
    ".markdown": Format.MD,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".shtml": Format.HTML,
    ".docx": Format.DOCX,
    ".mht": Format.MHTML,
    ".mhtml": Format.MHTML,
    ".epub": Format.EPUB,
    ".pdf": Format.PDF,
    ".ofd": Format.OFD,
}
FIXED = frozenset(Format) - {Format.TXT, Format.MD, Format.HTML}
"""The formats that leave no choice of an encoding."""
SUFFIXES = frozenset({".txt", *_SUFFIXES})
"""The suffixes, in lower case, of the files that an import of a whole folder takes."""
_BY_CONTENT = (
    *((Format.DOCX, docx.looks_like), (Format.EPUB, epub.looks_like), (Format.MHTML, mhtml.looks_like)),
    *((Format.PDF, pdf.looks_like), (Format.OFD, ofd.looks_like)),
)
_ARCHIVES = frozenset((Format.DOCX, Format.EPUB, Format.OFD))
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""A compound file (MS-CFB): what office programs wrote before, and what they put a document with a password in."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAGIC = (
    (_COMPOUND, "Word 97-2003"),
    (b"{\\rtf", "RTF"),
    (b"PK\x03\x04", "ZIP"),
)


def read_source(path: Path, encoding: str | None = None) -> Source:
    """The document in the file ``path``; ``encoding`` overrides the choice of encoding.

    The file is only read. Raises ``ImportFailed``.
    """
    name = file_name(path)
    try:
        if path.is_dir():
            raise ImportFailed("folder", name)
        if path.stat().st_size > _LIMIT:
            raise ImportFailed("too_large", name)
        data = path.read_bytes()
    except FileNotFoundError:
        raise ImportFailed("missing", name) from None
    except (OSError, ValueError) as error:
        detail = getattr(error, "strerror", None) or str(error)
        raise ImportFailed("unreadable", name, detail) from error
    return source_from_bytes(data, name, encoding)


def source_from_bytes(data: bytes, name: str, encoding: str | None = None) -> Source:
    """The document whose file is called ``name`` and holds ``data``. Raises ``ImportFailed``."""
    if not data:
        raise ImportFailed("empty", name)
    if len(data) > _LIMIT:
        raise ImportFailed("too_large", name)
    kind = format_of(data, name)
    try:
        extracted = _EXTRACTORS[kind](data, encoding)
    except DecodeFailed as error:
        raise ImportFailed(error.code, name, error.detail) from error
    except Damaged as error:
        raise ImportFailed(error.code, name) from error
    return Source(
        extracted.text,
        hashlib.sha256(data).hexdigest(),
        extracted.encoding,
        kind,
        name,
        extracted.hints,
        extracted.undecodable,
        extracted.evidence,
    )


def format_of(data: bytes, name: str) -> Format:
    """By content where that is plain, else by the suffix; any other text is plain text."""
    for kind, looks_like in _BY_CONTENT:
        if looks_like(data):
            return kind
    if data.startswith(_COMPOUND) and _ENCRYPTED in data:
        raise ImportFailed("protected", name)
    claimed = _SUFFIXES.get(PurePath(name).suffix.lower(), Format.TXT)
    is_page = html.looks_like(data)
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise ImportFailed("damaged" if what == "ZIP" and claimed in _ARCHIVES else "unsupported", name, what)
    if claimed is Format.PDF and pdf.looks_like(data, named=True):
        return claimed
    if (claimed in _ARCHIVES or claimed is Format.PDF) and not is_page:
        raise ImportFailed("damaged", name)
    if claimed in (Format.HTML, Format.MD):
        return claimed
    return Format.HTML if is_page else Format.TXT
