"""Whether a query is true of a text, and where its words stand: the rule that every index must agree with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.search.characters import spellings
from reader.search.grammar import All, Dated, Either, Issued, Node, Not, Tagged, Term, bounds
from reader.search.query import Folded, find_all, fold
from reader.search.regions import HANS, HANT, variants
from reader.search.tokens import end_of_token, is_cut
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Wording:
    """One way the words of a term may be written, folded; ``script`` is empty where it may be so in any text."""

    text: str
    script: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a query can be true of: a document, or a note.

    ``fields`` are its texts. ``script`` is ``Hans``, ``Hant``, or anything else for both or neither. ``issuer`` and
    ``tags`` are folded; ``date`` is ISO 8601, possibly without day or month.
    """

    fields: tuple[Folded, ...]
    script: str = ""
    issuer: str = ""
    date: str = ""
    tags: tuple[str, ...] = ()


@lru_cache(maxsize=256)
def wordings(term: Term) -> tuple[Wording, ...]:
    """The ways the words of ``term`` may be written: its own, those of the same words, those of other regions."""
    plain = tuple(Wording(text) for text in spellings(term.text))
    known = {one.text for one in plain}
    return plain + tuple(Wording(one.text, one.script) for one in variants(term.text) if one.text not in known)


def scripts_of(script: str) -> tuple[str, ...]:
    """Whose regions' words may stand in a text of ``script``: any, where it is not one script's alone."""
    return (script,) if script in (HANS, HANT) else (HANS, HANT)


def is_true(node: Node, subject: Subject) -> bool:
    """Whether ``node`` is true of ``subject``."""
    if isinstance(node, Term):
        return any(_stands_in(node, field, subject.script) for field in subject.fields)
    if isinstance(node, Not):
        return not is_true(node.part, subject)
    if isinstance(node, All):
        return all(is_true(part, subject) for part in node.parts)
    if isinstance(node, Either):
        return any(is_true(part, subject) for part in node.parts)
    if isinstance(node, Tagged):
        return any(tag == node.path or tag.startswith(node.path + "/") for tag in subject.tags)
    if isinstance(node, Issued):
        return node.words in subject.issuer
    return _is_dated(node, subject.date)


def places(terms: Iterable[Term], folded: Folded, script: str = "") -> list[Span]:
    """Where ``terms`` stand, in order, as half-open spans of the text that was given to ``fold``.

    Hits do not overlap: of two that do the first is given, and of two that begin alike the longer.
    """
    found = sorted((one for term in terms for one in _spans(term, folded.text, script)), key=_first_and_longest)
    back = folded.map.invert()
    hits: list[Span] = []
    free = 0
    for start, end in found:
        if start >= free:
            free = end
            hits.append(back.map_span(Span(start, end)).span)
    return hits


def contained(words: str, folded: Folded, script: str = "") -> list[Span]:
    """Where ``words`` stand, also inside numbers and words, and what other regions call them; as :func:`places`."""
    hits = find_all(folded, words)
    wanted = fold(" ".join(words.split())).text
    allowed = scripts_of(script) if script else ()
    others = [one.text for one in variants(wanted) if one.script in allowed] if wanted else []
    if not others:
        return hits
    found = sorted({hit for one in (words, *others) for hit in find_all(folded, one)}, key=_by_place)
    return [hit for at, hit in enumerate(found) if not at or hit.start >= found[at - 1].end]


def _by_place(span: Span) -> tuple[int, int]:
    return span.start, -span.end


def _first_and_longest(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], -span[1]


def _stands_in(term: Term, folded: Folded, script: str) -> bool:
    return next(_spans(term, folded.text, script), None) is not None


def _spans(term: Term, text: str, script: str) -> Iterator[tuple[int, int]]:
    allowed = ("", *scripts_of(script))
    for one in wordings(term):
        if one.script in allowed:
            yield from _occurrences(text, one.text, prefix=term.prefix)


def _occurrences(text: str, wanted: str, *, prefix: bool) -> Iterator[tuple[int, int]]:
    """Where ``wanted`` stands in ``text`` with neither end inside a number or a word."""
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if is_cut(text, at):
            if is_cut(text, end):
                yield at, end
            elif prefix:
                end = end_of_token(text, at, end)
                yield at, end
        at = text.find(wanted, at + 1)


def _is_dated(node: Dated, date: str) -> bool:
    low, high = bounds(date)
    return bool(date) and (not node.low or high >= node.low) and (not node.high or low <= node.high)
