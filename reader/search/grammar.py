"""The language of queries: ``"书香校园" (学校 OR 幼儿园) -民办 54.* tag:指标 issuer:教育局 date:2023..2025 in:notes``.

Spaces are AND; AND, OR and NOT are written in capitals, ``-`` before a term is NOT (``-3.2%`` is a figure). A term
stands for itself; one ending in ``*`` may go on. Full-width punctuation is the same as half-width.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from reader.search.query import fold
from reader.text.span import Span

MOST_TERMS = 64


class Place(str, Enum):
    """Where a query may look."""

    TEXT = "text"
    TITLES = "titles"
    """Titles of documents and their headings."""
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand together, folded; with ``prefix`` the last number or word may go on."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Tagged:
    """Carries the tag ``path`` (folded) or one below it."""

    path: str


@dataclass(frozen=True, slots=True)
class Issued:
    """The issuer's name holds ``words`` (folded)."""

    words: str


@dataclass(frozen=True, slots=True)
class Dated:
    """The date may lie between ``low`` and ``high``, ISO 8601 days, both included; empty for no bound."""

    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Not:
    """What ``part`` is not true of."""

    part: Node


@dataclass(frozen=True, slots=True)
class All:
    """What all of ``parts`` are true of."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """What one of ``parts`` is true of."""

    parts: tuple[Node, ...]


Node: TypeAlias = "Term | Tagged | Issued | Dated | Not | All | Either"


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and where; no ``root`` finds nothing. Without ``places`` everywhere."""

    root: Node | None = None
    places: frozenset[Place] = frozenset()

    def looks_in(self, place: Place) -> bool:
        """Whether ``place`` is looked at."""
        return not self.places or place in self.places

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words that are looked for, those under a NOT left out, each once."""
        return tuple(dict.fromkeys(_terms(self.root))) if self.root else ()

    @property
    def by_tag(self) -> bool:
        """Whether a tag is asked for, so that only what carries tags can be found."""
        return self.root is not None and any(isinstance(node, Tagged) for node in _nodes(self.root))


class SearchQueryError(Exception):
    """A query that means nothing.

    ``code``: quote (not closed), bracket (one without the other), term (something is missing beside an operator or
    inside brackets), value (``tag:`` and nothing behind it), date, place (unknown, or inside brackets or under
    OR or NOT), length (too many terms or brackets). ``span`` is where in the query, ``detail`` what stands there.
    """

    def __init__(self, code: str, span: Span, query: str) -> None:
        self.code = code
        self.span = span
        self.detail = span.of(query)
        sentence = {
            "quote": "the quotation mark at {at} has no partner",
            "bracket": "the bracket at {at} has no partner",
            "term": "something to look for is missing beside '{detail}' at {at}",
            "value": "'{detail}' at {at} is followed by nothing",
            "date": "'{detail}' at {at} is no date such as 2024, 2024-06, 2023..2025 or >=2024-06",
            "place": "'{detail}' at {at} is none of in:notes, in:text, in:titles, or does not stand by itself",
            "length": f"there are more than {MOST_TERMS} terms",
        }[code]
        super().__init__(f"The query cannot be read: {sentence.format(at=span.start + 1, detail=self.detail)}.")


_QUOTES = {'"': '"＂”“', "＂": '"＂”“', "“": "”", "”": '"＂”“', "「": "」", "『": "』"}
_OPEN, _CLOSE = "(（", ")）"
_MINUS = "-－−"
_STAR = "*＊"
_WORD = re.compile(r'[^\s()（）"＂“”「『]+')
_FIELD = re.compile(
    r"(?P<key>tag|issuer|date|in|标签|標籤|发文机关|發文機關|机关|機關|日期|范围|範圍)[:：]", re.IGNORECASE
)
_KEYS = {
    **dict.fromkeys(("tag", "标签", "標籤"), "tag"),
    **dict.fromkeys(("issuer", "机关", "機關", "发文机关", "發文機關"), "issuer"),
    **dict.fromkeys(("date", "日期"), "date"),
    **dict.fromkeys(("in", "范围", "範圍"), "in"),
}
_PLACES = {
    **dict.fromkeys(("notes", "note", "批注", "批註"), Place.NOTES),
    **dict.fromkeys(("text", "正文"), Place.TEXT),
    **dict.fromkeys(("titles", "title", "标题", "標題"), Place.TITLES),
}
_DAY = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?")


class _Kind(Enum):
    TERM = "term"
    FIELD = "field"
    AND = "AND"
    OR = "OR"
    NOT = "NOT"
    OPEN = "("
    CLOSE = ")"
    END = ""


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Kind
    span: Span
    words: str = ""
    key: str = ""
    prefix: bool = False


def parse(query: str) -> Query:
    """What ``query`` means. An empty one looks for nothing. Raises :class:`SearchQueryError`."""
    tokens = list(_tokens(query))
    if sum(token.kind in (_Kind.OPEN, _Kind.NOT) for token in tokens) > MOST_TERMS:
        raise SearchQueryError("length", Span(0, len(query)), query)  # deeper than Python goes
    places = [_place(token, query) for token in tokens if token.key == "in"]
    parser = _Parser(query, tokens)
    root = parser.parse()
    if sum(isinstance(node, (Term, Tagged, Issued, Dated)) for node in _nodes(root)) > MOST_TERMS:
        raise SearchQueryError("length", Span(0, len(query)), query)
    return Query(root, frozenset(places))


def _tokens(query: str) -> Iterator[_Token]:
    at = 0
    while at < len(query):
        char = query[at]
        if char.isspace():
            at += 1
            continue
        if char in _OPEN or char in _CLOSE:
            token = _Token(_Kind.OPEN if char in _OPEN else _Kind.CLOSE, Span(at, at + 1))
        elif char in _MINUS and _negates(query, at):
            token = _Token(_Kind.NOT, Span(at, at + 1))
        else:
            token = _term(query, at)
        yield token
        at = token.span.end


def _negates(query: str, at: int) -> bool:
    behind = query[at + 1 : at + 2]
    return bool(behind) and not behind.isspace() and not behind.isdigit() and behind not in _MINUS


def _term(query: str, at: int) -> _Token:
    field = _FIELD.match(query, at)
    start = field.end() if field else at
    if query[start : start + 1] in _QUOTES:
        words, end = _quoted(query, start)
    else:
        match = _WORD.match(query, start)
        words, end = (match.group(), match.end()) if match else ("", start)
    if field:
        return _Token(_Kind.FIELD, Span(at, end), words.strip(), _KEYS[field["key"].lower()])
    operator = unicodedata.normalize("NFKC", words)
    if query[at] not in _QUOTES and operator in ("AND", "OR", "NOT"):
        return _Token(_Kind[operator], Span(at, end))
    prefix = False
    if query[at] in _QUOTES:
        prefix = query[end : end + 1] in _STAR and end < len(query)
        end += prefix
    elif words[-1] in _STAR:
        words, prefix = words.rstrip(_STAR), True
    return _Token(_Kind.TERM, Span(at, end), words, prefix=prefix)


def _quoted(query: str, at: int) -> tuple[str, int]:
    """The words between the quotation mark at ``at`` and its partner, and where it all ends."""
    closing = _QUOTES[query[at]]
    end = next((i for i in range(at + 1, len(query)) if query[i] in closing), -1)
    if end < 0:
        raise SearchQueryError("quote", Span(at, at + 1), query)
    return query[at + 1 : end], end + 1


class _Parser:
    """Recursive descent: OR binds least, then AND, then NOT."""

    def __init__(self, query: str, tokens: list[_Token]) -> None:
        self._query = query
        self._tokens = [*tokens, _Token(_Kind.END, Span(len(query), len(query)))]
        self._at = 0
        self._open: list[_Token] = []

    def parse(self) -> Node | None:
        root = self._either(nested=False) if self._peek().kind is not _Kind.END else None
        if self._peek().kind is _Kind.CLOSE:
            raise SearchQueryError("bracket", self._peek().span, self._query)
        return root

    def _peek(self) -> _Token:
        return self._tokens[self._at]

    def _next(self) -> _Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _either(self, *, nested: bool) -> Node | None:
        parts = [self._all(nested=nested)]
        while self._peek().kind is _Kind.OR:
            operator = self._next()
            parts.append(self._all(nested=True))
            if None in parts:
                raise SearchQueryError("term", operator.span, self._query)
        return Either(tuple(part for part in parts if part)) if len(parts) > 1 else parts[0]

    def _all(self, *, nested: bool) -> Node | None:
        parts: list[Node] = []
        operator: _Token | None = None
        begun = self._at
        while True:
            token = self._peek()
            if token.kind in (_Kind.END, _Kind.CLOSE, _Kind.OR):
                break
            if token.kind is _Kind.AND:
                if operator is not None or self._at == begun:
                    raise SearchQueryError("term", token.span, self._query)
                operator = self._next()
                continue
            operator = None
            part = self._one(nested=nested)
            parts += [part] if part is not None else []
        if operator is not None or self._at == begun:
            raise SearchQueryError("term", (operator or self._before()).span, self._query)
        return All(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None

    def _before(self) -> _Token:
        """The operator or bracket beside the place where a term is missing."""
        return self._tokens[self._at - 1] if self._at else self._peek()

    def _one(self, *, nested: bool) -> Node | None:
        token = self._next()
        if token.kind is _Kind.NOT:
            if self._peek().kind not in (_Kind.TERM, _Kind.FIELD, _Kind.OPEN, _Kind.NOT):
                raise SearchQueryError("term", token.span, self._query)
            part = self._one(nested=True)
            return None if part is None else Not(part)
        if token.kind is _Kind.OPEN:
            inner = self._either(nested=True)
            if self._peek().kind is not _Kind.CLOSE:
                raise SearchQueryError("bracket", token.span, self._query)
            self._next()
            return inner
        return self._leaf(token, nested=nested)

    def _leaf(self, token: _Token, *, nested: bool) -> Node | None:
        if token.kind is _Kind.TERM:
            folded = fold(" ".join(token.words.split())).text
            return Term(folded, token.prefix) if folded else None
        folded = fold(token.words).text
        if not folded:
            raise SearchQueryError("value", token.span, self._query)
        if token.key == "in":
            if nested:
                raise SearchQueryError("place", token.span, self._query)
            return None
        if token.key == "tag":
            return Tagged("/".join(part.strip() for part in folded.lstrip("#").split("/") if part.strip()))
        return Issued(folded) if token.key == "issuer" else _dated(token, self._query)


def _place(token: _Token, query: str) -> Place:
    if not token.words:
        raise SearchQueryError("value", token.span, query)
    place = _PLACES.get(token.words.lower())
    if place is None:
        raise SearchQueryError("place", token.span, query)
    return place


def _dated(token: _Token, query: str) -> Dated:
    words = unicodedata.normalize("NFKC", token.words).replace(" ", "").replace("…", "..").replace("...", "..")
    sign = re.match(r">=|<=|≥|≤|>|<|=", words)
    low, dots, high = words[sign.end() if sign else 0 :].partition("..")
    days = [_day(one) if one else ("", "") for one in (low, high if dots else low)]
    if None in days or (not low and not high) or (sign and dots):
        raise SearchQueryError("date", token.span, query)
    (first, last), (start, end) = ((one or ("", "")) for one in days)
    if high and start < first:  # from the later one back
        first, end = start, last
    return {
        ">=": Dated(first, ""),
        "≥": Dated(first, ""),
        "<=": Dated("", last),
        "≤": Dated("", last),
        # The day behind the last, and the one before the first, of a month or year of any length.
        ">": Dated(last + "~", ""),
        "<": Dated("", first[:-1] if first else ""),
    }.get(sign.group() if sign else "", Dated(first, end))


def days_of(words: str) -> tuple[str, str] | None:
    """The first and the last day of a year, month or day (``2025``, ``2025年6月``, ``2025/6/30``); None for no date."""
    return _day("".join(unicodedata.normalize("NFKC", words).split()))


def _day(words: str) -> tuple[str, str] | None:
    """The first and the last day of a year, month or day; None when it is none."""
    match = _DAY.fullmatch(words)
    if match is None:
        return None
    year, month, day = match[1], int(match[2] or 0), int(match[3] or 0)
    if (match[2] and not 1 <= month <= 12) or (match[3] and not 1 <= day <= 31):
        return None
    return bounds("-".join(part for part in (year, month and f"{month:02}", day and f"{day:02}") if part))


def bounds(iso: str) -> tuple[str, str]:
    """The first and the last day that an ISO date, possibly without day or month, may mean; empty for none."""
    if not iso:
        return "", ""
    return iso + "-01-01"[len(iso) - 4 :], iso + "-12-31"[len(iso) - 4 :]


def _terms(node: Node | None) -> Iterator[Term]:
    if isinstance(node, Term):
        yield node
    elif isinstance(node, (All, Either)):
        for part in node.parts:
            yield from _terms(part)


def _nodes(node: Node | None) -> Iterator[Node]:
    if node is None:
        return
    yield node
    parts = node.parts if isinstance(node, (All, Either)) else (node.part,) if isinstance(node, Not) else ()
    for part in parts:
        yield from _nodes(part)
