"""An excerpt: what a reader marked, with all that is needed to cite it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.annotate.model import Color, Scope, Style
from reader.export.options import ExportScript
from reader.export.viewing import Viewing
from reader.text.span import Span

PATH_SEPARATOR = " › "


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an excerpt and of its place, in one script.

    ``script`` is ``original`` for the characters of the source as they are, else the code of the view
    (hans, hant, tw, hk). ``sentence`` contains ``quote`` (see :func:`sentence_span`). ``section`` is the
    path of headings from the top, each with its marker; empty before the first heading.
    ``title`` and ``issuer`` are empty where the document does not say.
    """

    quote: str
    sentence: str = ""
    section: tuple[str, ...] = ()
    title: str = ""
    issuer: str = ""
    script: str = "original"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One annotation with its words, its place and its source.

    ``span`` is half-open, in code points of the source text of the document whose bytes have ``sha256``.
    ``viewed`` is the wording in the script the document is read in, None where that is the original.
    ``viewing`` is how that was made; None where there is none or it is not known.
    ``date`` is the document's, ISO 8601 or empty; ``created`` and ``modified`` are UTC, ISO 8601.
    ``prefix`` and ``suffix`` are the source characters before and after ``span``, up to 32 each.
    Of an excerpt on a whole section the words are its heading's; one on the document has none.
    """

    id: str
    document: str
    sha256: str
    span: Span
    original: Wording
    viewed: Wording | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    color: Color = Color.YELLOW
    style: Style = Style.HIGHLIGHT
    date: str = ""
    created: str = ""
    modified: str = ""
    prefix: str = ""
    suffix: str = ""
    viewing: Viewing | None = None
    scope: Scope = Scope.TEXT


_LINE_ENDS = "\n\r\u2028\u2029\x85\v\f"
_SENTENCE_ENDS = "。！？!?"
_CLOSING = "”’」』）》】)]\"'"
_CLAUSE_ENDS = "；;"
_LONG = 120


def sentence_span(text: str, span: Span) -> Span:
    """The sentence of ``text`` around ``span``, or the run of sentences it touches; in the same coordinates.

    A sentence ends with 。！？ and the closing quotes and brackets behind it (GB/T 15834—2011, 4.1 to 4.3), or
    with its line; the end belongs to it, white space at its ends does not. Reports join whole lists with
    semicolons: a sentence of more than 120 characters is narrowed to the clauses between them.
    The result always covers ``span``; cost is linear in the length of the sentence.
    """
    whole = _between(text, span, _SENTENCE_ENDS)
    if len(whole) > _LONG:
        whole = _between(text, span, _SENTENCE_ENDS + _CLAUSE_ENDS)
    return whole.trimmed(text).hull(span) if whole.trimmed(text) else span


def _between(text: str, span: Span, ends: str) -> Span:
    """The run of characters around ``span`` that no character of ``ends``, nor a line end, interrupts."""
    start = span.start
    while start > 0 and text[start - 1] not in _LINE_ENDS and not _closes(text, start, ends):
        start -= 1
    while start < span.start and text[start] in _CLOSING:
        start += 1
    end = span.end
    if end == span.start or not _closes(text, end, ends):
        while end < len(text) and text[end] not in _LINE_ENDS:
            end += 1
            if text[end - 1] in ends:
                break
    while end < len(text) and text[end] in _CLOSING and _closes(text, end, ends):
        end += 1
    return Span(start, end)


def _closes(text: str, position: int, ends: str) -> bool:
    """Whether the sentence before ``position`` is over: an end stands there, closing marks behind it aside."""
    at = position
    while at > 0 and text[at - 1] in _CLOSING:
        at -= 1
    return at > 0 and text[at - 1] in ends


_BREAK = re.compile(r"[ \t\u3000\u00a0]*[\n\r\u2028\u2029\x85\v\f][\s\u3000]*")
_DOUBLE = str.maketrans("“”", "‘’")
_CORNER = str.maketrans("「」", "『』")


def one_line(words: str) -> str:
    """``words`` without line ends; between two Latin words a space is left in their place."""

    def joint(match: re.Match[str]) -> str:
        before, after = words[max(match.start() - 1, 0) : match.start()], words[match.end() : match.end() + 1]
        return " " if before.isascii() and after.isascii() and before.isalnum() and after.isalnum() else ""

    return _BREAK.sub(joint, words)


def citation(excerpt: Excerpt, script: ExportScript = ExportScript.ORIGINAL) -> str:
    """The quote and its source in one line: “…”（发文机关：《题名》，日期，章节路径）.

    The order follows GB/T 7714—2015 (responsible body, title, date, location); what the document does not
    say is left out, and the file's name stands in for a missing title. Quotation marks inside the quote
    become single (GB/T 15834—2011, 4.8.3.4); a Traditional quote stands in 「」, with 『』 inside. Without a quote, on
    the document as a whole, the source stands alone.
    """
    words = wording(excerpt, script)
    quote = one_line(words.quote)
    traditional = words.script in ("hant", "tw", "hk") or "「" in quote
    quoted = f"「{quote.translate(_CORNER)}」" if traditional else f"“{quote.translate(_DOUBLE)}”"
    quoted = quoted if quote else ""
    title = f"《{one_line(words.title) or excerpt.document}》"
    place = PATH_SEPARATOR.join(map(one_line, words.section))
    source = "，".join(part for part in (title, excerpt.date, place) if part)
    return f"{quoted}（{one_line(words.issuer)}：{source}）" if words.issuer else f"{quoted}（{source}）"


def source_urn(sha256: str) -> str:
    """What names the document in every export: the SHA-256 of its bytes, which no move or new name changes."""
    return f"urn:sha256:{sha256}"


def reference(excerpt: Excerpt) -> str:
    """The way back to the place of an excerpt, as :func:`place_reference`."""
    return place_reference(excerpt.sha256, excerpt.span)


def place_reference(sha256: str, span: Span) -> str:
    """The way back to ``span`` of the source text of a document: ``urn:sha256:HASH#char=START,END``.

    The document by its bytes, the place by its half-open span of the source text, in the form of a character
    range of RFC 5147 (2.1.1, 2.2.1), except that every code point counts, also both of a CR LF. A text to be kept
    and looked up, not a link to be clicked: a scheme of our own would be known to no system, and a path goes stale.
    """
    return f"{source_urn(sha256)}#char={span.start},{span.end}"


_LANGUAGES = {"hans": "zh-Hans", "hant": "zh-Hant", "tw": "zh-TW", "hk": "zh-HK"}


def language_tag(words: Wording) -> str:
    """The BCP 47 tag of a wording; empty for the original, whose script is whatever the source has."""
    return _LANGUAGES.get(words.script, "")


def wording(excerpt: Excerpt, script: ExportScript) -> Wording:
    """The wording that leads in an export in ``script``: the viewed one only where it alone is asked for."""
    return excerpt.viewed if script is ExportScript.VIEWED and excerpt.viewed else excerpt.original
