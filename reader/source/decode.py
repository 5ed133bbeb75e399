"""Bytes to text: which encoding a file is in, why, and what could not be decoded."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from reader.source.plausible import plausibility
from reader.text.parts import decoded, line_matches
from reader.text.span import Span

_SAMPLE = 1 << 16
KEEP_BYTES = "yandu.keep-bytes"
"""The error handler under which each undecodable byte becomes U+DC00 + byte, once :func:`keep_bytes` is registered."""
_ESCAPED = re.compile("[\udc00-\udcff]+")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_HARMLESS = frozenset("\t\n\r\f\v\0\x1a\x1b")
_MARK = "\ufffd"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_BIG5 = ("cp950", "big5hkscs", "big5")
"""The plainest first: of what reads alike, the first is taken. Files called Big5 are written by Windows, or in its
table for browsers (WHATWG Encoding, index Big5): there 0xA145 is ‧ and 0xA1E3 is ～; Python's ``big5`` has • and ∼."""
_LEGACY = ("gb18030", *_BIG5)
_PROOF = 64
"""So many characters of several bytes prove UTF-8 where they look like text at all: that text in another encoding is
valid UTF-8 grows less likely with its length (RFC 3629, section 1). To weigh every other encoding takes ten times as
long as reading the text."""
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "utf-8-sig": "utf-8"}
_BINARY_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x7fELF")


class EvidenceKind(str, Enum):
    """What speaks for an encoding."""

    BOM = "bom"
    """The file begins with this encoding's byte order mark."""
    OVERRIDE = "override"
    """The reader asked for it."""
    DECLARED = "declared"
    """The file, or what delivered it, names it."""
    ASCII = "ascii"
    """There is no byte above 0x7F, so every encoding agrees."""
    VALID = "valid"
    """The share of the sample's bytes that decode, 0 to 1."""
    PLAUSIBLE = "plausible"
    """How much the decoded sample looks like text, -1 to 1."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One observation that spoke for or against ``encoding``; ``value`` is 1 for a plain fact."""

    kind: EvidenceKind
    encoding: str
    value: float = 1.0


@dataclass(frozen=True, slots=True)
class Undecodable:
    """A run of bytes that the encoding cannot decode; ``span`` covers the one U+FFFD put in its place."""

    span: Span
    data: bytes


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded file. When ``undecodable`` is empty, ``data.decode(encoding) == text`` holds."""

    text: str
    encoding: str
    evidence: tuple[Evidence, ...]
    undecodable: tuple[Undecodable, ...]


class DecodeFailed(Exception):  # noqa: N818 - named like ImportFailed, its neighbour
    """The bytes are not text. ``code``: "empty", "binary", or "encoding" (no such text encoding)."""

    def __init__(self, code: str, detail: str = "") -> None:
        self.code = code
        self.detail = detail
        sentences = {
            "empty": "The file holds no text.",
            "binary": "The file is not a text file.",
            "encoding": f"There is no text encoding named {detail!r}.",
        }
        super().__init__(sentences[code])


def decode(data: bytes, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """The text of ``data``.

    ``encoding`` is the reader's choice and is obeyed; ``declared`` is a hint that must fit the bytes to
    count. Otherwise: a byte order mark, then UTF-8 when it is valid, then whichever of UTF-8, UTF-16/32,
    GB18030 and Big5 yields the most plausible Chinese text. A BOM stays in the text as U+FEFF.
    Raises ``DecodeFailed``.
    """
    if not data.strip(b"\0") or data in (bom for bom, _ in _BOMS):
        raise DecodeFailed("empty")
    if encoding is not None:
        name = _override(data, encoding)
        return _decoded(data, name, (Evidence(EvidenceKind.OVERRIDE, name),))
    for bom, name in _BOMS:
        if data.startswith(bom) and _fits_width(data, name):
            return _decoded(data, name, (Evidence(EvidenceKind.BOM, name),))
    if data.startswith(_BINARY_MAGIC):
        raise DecodeFailed("binary")
    if data.isascii() and b"\0" not in data:
        if _is_binary(data, data[:_SAMPLE].decode("ascii")):
            raise DecodeFailed("binary")
        return _decoded(data, "utf-8", (Evidence(EvidenceKind.ASCII, "utf-8"),))
    name, evidence = _detect(data, codec_named(declared) if declared else None)
    decoded = _decoded(data, name, evidence)
    if _is_binary(data[:_SAMPLE], decoded.text[:_SAMPLE]):
        raise DecodeFailed("binary")
    return decoded


def codec_named(name: str) -> str | None:
    """The Python name of the text encoding that ``name`` means, or None; GB2312 and GBK mean GB18030."""
    try:
        found = codecs.lookup(name.strip()).name
        b" ".decode(found, "ignore")  # raises LookupError for a codec that does not yield text
    except (LookupError, ValueError, UnicodeError):
        return None
    return _SUPERSETS.get(found, found)


def _override(data: bytes, encoding: str) -> str:
    """The codec for the reader's choice; UTF-16 and UTF-32 take their byte order from the BOM."""
    name = codec_named(encoding)
    if name is None:
        raise DecodeFailed("encoding", encoding)
    if name in ("utf-16", "utf-32"):
        big = data.startswith((codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE))
        name += "-be" if big else "-le"
    return name


def _fits_width(data: bytes, name: str) -> bool:
    """Whether a UTF-32 BOM is one, and not a UTF-16 BOM and a NUL character."""
    return not name.startswith("utf-32") or len(data) % 4 == 0


def keep_bytes(error: UnicodeError) -> tuple[str, int]:
    """An error handler: each undecodable byte becomes U+DC00 + byte, which no strict decoder yields."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    kept = error.object[error.start : error.end]
    return "".join(chr(0xDC00 + byte) for byte in kept), error.end


def _escaped(data: bytes, name: str) -> str:
    codecs.register_error(KEEP_BYTES, keep_bytes)
    try:
        return decoded(data, name, KEEP_BYTES)
    except UnicodeError as error:  # a codec that takes no error handler, such as idna
        raise DecodeFailed("encoding", name) from error


def _decoded(data: bytes, name: str, evidence: tuple[Evidence, ...]) -> Decoded:
    """``data`` in ``name``, each undecodable run as one U+FFFD."""
    try:
        return Decoded(decoded(data, name), name, evidence, ())
    except UnicodeError:
        escaped = _escaped(data, name)
    pieces: list[str] = []
    lost: list[Undecodable] = []
    at = shift = 0
    for run in line_matches(_ESCAPED, escaped):
        pieces += (escaped[at : run.start()], _MARK)
        at = run.end()
        place = run.start() - shift
        lost.append(Undecodable(Span(place, place + 1), bytes(ord(char) - 0xDC00 for char in run.group())))
        shift += len(run.group()) - 1
    pieces.append(escaped[at:])
    return Decoded("".join(pieces), name, evidence, tuple(lost))


def _candidates(data: bytes, declared: str | None) -> Iterable[str]:
    names = ["utf-8", *_LEGACY, "utf-16-le", "utf-16-be"]
    if b"\0" in data:
        names += ["utf-32-le", "utf-32-be"]
    if declared and declared not in names:
        names.append(declared)
    return names


def _detect(data: bytes, declared: str | None) -> tuple[str, tuple[Evidence, ...]]:
    """The most plausible encoding, with what was seen of each that came near; UTF-8 once that is proved."""
    sample = data[:_SAMPLE]
    scores: list[tuple[float, str, tuple[Evidence, ...]]] = []
    for name in _candidates(sample, declared):
        escaped = _escaped(sample, name)
        if len(data) > len(sample):
            escaped = (
                _ESCAPED.sub("", escaped[-4:]) if len(escaped) < 4 else escaped[:-4] + _ESCAPED.sub("", escaped[-4:])
            )
        lost = sum(map(len, _ESCAPED.findall(escaped)))
        valid = 1 - lost / len(sample)
        looks = plausibility(escaped)
        evidence = [Evidence(EvidenceKind.VALID, name, valid), Evidence(EvidenceKind.PLAUSIBLE, name, looks)]
        score = looks - 4 * (1 - valid)
        if name == declared or (declared == "big5" and name in _BIG5):
            score += 0.1
            evidence.append(Evidence(EvidenceKind.DECLARED, name))
        if name == "utf-8" and valid == 1:
            multibyte = _multibyte(escaped)
            if multibyte == _PROOF and looks > 0:
                return name, tuple(evidence)
            score += 0.25 + 0.1 * min(multibyte, 5)  # other text is hardly ever valid UTF-8
        scores.append((score, name, tuple(evidence)))
    best = max(scores, key=lambda entry: entry[0])  # the first of equals: the plainest of a family
    others = [entry for entry in scores if entry is not best and entry[0] > best[0] - 0.5]
    return best[1], (*best[2], *(item for entry in others for item in entry[2]))


def _multibyte(text: str) -> int:
    """How many characters of ``text`` UTF-8 writes as several bytes; counting stops at :data:`_PROOF`."""
    return len(list(islice(_BEYOND_ASCII.finditer(text), _PROOF)))


def _is_binary(data: bytes, text: str) -> bool:
    """Whether ``text`` holds too many control characters, or too little that could be decoded.

    More than one control character in twenty, or three marks in ten; or NUL bytes where the text
    looks like no language.
    """
    controls = sum(1 for char in text if char < " " and char not in _HARMLESS)
    if controls * 20 > len(text) or text.count(_MARK) * 10 > len(text) * 3:
        return True
    return b"\0" in data and plausibility(text.replace("\0", "")) < 0
