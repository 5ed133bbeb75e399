"""What the reader puts right of an analysis: which numbers are indicators, and what the outline is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from reader.annotate.anchor import quote_of
from reader.annotate.model import Quote
from reader.text.span import Span


class CorrectionKind(str, Enum):
    """What is put right."""

    INDICATOR = "indicator"
    """The number is an indicator; ``value`` is empty, or the :class:`Revision` it is to have."""
    REVISED = "revised"
    """What was found of the indicator is replaced by the :class:`Revision` in ``value``."""
    NO_INDICATOR = "no-indicator"
    HEADING = "heading"
    """The line is a heading; ``value`` is its level, from 1."""
    HIDE = "hide"
    """The heading is none."""
    LEVEL = "level"
    """The heading, with all below it, belongs ``value`` levels lower (higher when negative)."""
    NAME = "name"
    """The heading is called ``value`` in the outline."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of a document, of what stands at the source ``span``: a number, a heading, a line.

    Anchored as an annotation is, by its place and its words. ``value``: see :class:`CorrectionKind`.
    """

    kind: CorrectionKind
    span: Span
    quote: Quote
    value: str = ""


Corrections = tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """What a reader says of a number: the value of an ``IndicatorKind``, the unit, the words of the metric.

    Empty is what cannot be said: a rank has no unit. ``name`` is the metric in no script but the reader's own.
    """

    kind: str
    unit: str = ""
    name: str = ""

    def to_value(self) -> str:
        """The ``value`` of a correction that says it."""
        return json.dumps({"kind": self.kind, "unit": self.unit, "metric": self.name}, ensure_ascii=False)

    @staticmethod
    def of_value(value: str) -> Revision | None:
        """What the ``value`` of a correction says; None for an empty one."""
        if not value:
            return None
        said = json.loads(value)
        return Revision(said["kind"], said["unit"], said["metric"])


_INSTEAD = {
    CorrectionKind.HEADING: CorrectionKind.HIDE,
    CorrectionKind.HIDE: CorrectionKind.HEADING,
}
_OF_NUMBERS = (CorrectionKind.INDICATOR, CorrectionKind.REVISED, CorrectionKind.NO_INDICATOR)
_OF_HEADINGS = (CorrectionKind.HEADING, CorrectionKind.HIDE, CorrectionKind.LEVEL, CorrectionKind.NAME)


def amended(before: Sequence[Correction], text: str, kind: CorrectionKind, span: Span, value: str = "") -> Corrections:
    """``before`` with one more correction of the source ``text``, in order of place.

    What says the opposite of an earlier correction takes that back and adds nothing; another move adds to the one
    before; an empty name, or a move that ends where it began, is no correction. Hiding a heading forgets its name and
    level. What is said of a number holds in place of all that was said of one it shares characters with.
    """
    if kind in _OF_NUMBERS:
        return _of_number(before, text, kind, span, value)
    # Of a heading that has other words in this edition, what was said of it stands on some of them.
    here = [one for one in before if one.kind in _OF_HEADINGS and one.span.overlaps(span)]
    others = [one for one in before if one not in here]
    opposite = [one for one in here if one.kind is _INSTEAD.get(kind)]
    if kind is CorrectionKind.HIDE:
        here = []
    if opposite:
        return _in_order((*others, *(one for one in here if one not in opposite)))
    if kind is CorrectionKind.LEVEL:
        value = str(sum(int(one.value) for one in here if one.kind is kind) + int(value))
    kept = [one for one in here if one.kind is not kind]
    empty = (kind is CorrectionKind.LEVEL and value == "0") or (kind is CorrectionKind.NAME and not value)
    added = [] if empty else [Correction(kind, span, quote_of(text, span), value)]
    return _in_order((*others, *kept, *added))


def joined(own: Sequence[Correction], others: Sequence[Correction]) -> Corrections:
    """``own`` with those of ``others`` that say nothing of the same words, in order of place."""
    added = [one for one in others if not any(one.span.overlaps(other.span) for other in own)]
    return _in_order((*own, *added))


def stepped(now: Sequence[Correction], before: Sequence[Correction], after: Sequence[Correction]) -> Corrections:
    """``now`` after the step from ``before`` to ``after``: what was said elsewhere meanwhile stays, here and there."""
    if tuple(now) == tuple(before):
        return tuple(after)
    held, was, wanted = ({(one.span, one.kind): one for one in some} for some in (now, before, after))
    for place in was.keys() | wanted.keys():
        if held.get(place) == was.get(place):
            held.pop(place, None)
            held |= {place: wanted[place]} if place in wanted else {}
    return _in_order(tuple(held.values()))


def changed_places(before: Sequence[Correction], after: Sequence[Correction]) -> list[tuple[Span, CorrectionKind]]:
    """Where one says otherwise than the other, and of what kind."""
    return sorted({(one.span, one.kind) for one in set(before) ^ set(after)})


def _of_number(before: Sequence[Correction], text: str, kind: CorrectionKind, span: Span, value: str) -> Corrections:
    here = [one for one in before if one.kind in _OF_NUMBERS and one.span.overlaps(span)]
    others = [one for one in before if one not in here]
    marked, unmarked = (
        next((one for one in here if one.kind is sort), None)
        for sort in (CorrectionKind.INDICATOR, CorrectionKind.NO_INDICATOR)
    )
    if kind is CorrectionKind.NO_INDICATOR and marked is not None:
        return tuple(others)
    if kind is not CorrectionKind.NO_INDICATOR and marked is not None:
        # Marked by the reader, it is not among what the rules find: it is revised where it is marked.
        return _in_order((*others, replace(marked, value=value)))
    if kind is CorrectionKind.INDICATOR and unmarked is not None:
        kind = CorrectionKind.REVISED
    if kind is CorrectionKind.REVISED and not value:
        return tuple(others)
    return _in_order((*others, Correction(kind, span, quote_of(text, span), value)))


def _in_order(some: Sequence[Correction]) -> Corrections:
    return tuple(sorted(some, key=_place))


def _place(one: Correction) -> tuple[Span, str]:
    return one.span, one.kind.value
