"""Numberings that run through a document: paragraphs 1, 2, 3 … under headings that have no number themselves.

So policy addresses and papers of councils and courts are numbered. The number is the paragraph's, not a section's:
a heading between two of them stands above the next one, and the count goes on beneath it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.analyze.headings.entries import Entry
from reader.analyze.headings.markers import Scheme

_LETTERED = frozenset((Scheme.LETTER, Scheme.LETTER_PAREN))
_BELOW_HEADINGS = _LETTERED | {Scheme.FORMAL, Scheme.STEM, Scheme.HAN, Scheme.HAN_PAREN}
"""What numbers the headings right above the paragraphs; one with a letter may have its text beside it."""
_LEAST = 4
"""Fewer numbered paragraphs do not show that a numbering runs through."""
_PRESENT = 5
"""So many times as many numbers are there as are missing, at least."""
_CROSSED = 2
"""So many times at least the numbering goes on behind a heading without a number."""
_LEAST_BEGUN, _CROSSED_BEGUN = 3, 1
"""The same of a numbering that has begun before the text, an excerpt: its first number shows that it runs."""


def heads_paragraphs(entry: Entry) -> bool:
    """Whether a heading with a number may stand below those without, above paragraphs: 最新进展 > (a) 第一期 > 4."""
    return entry.scheme in _BELOW_HEADINGS and entry.opens and (entry.alone or entry.scheme in _LETTERED)


def is_annex(entry: Entry) -> bool:
    """Whether an entry is an annex, which has numberings of its own."""
    return entry.apart and not entry.leaf


def running_schemes(entries: Sequence[Entry]) -> frozenset[Scheme]:
    """The schemes whose numbers run through the document, past headings without a number.

    Every such heading must stand right before a number, with no text of its own (else it is a part of the numbered
    section before), and most of the numbered paragraphs must be text and not headings alone in their paragraphs.
    An annex counts its own paragraphs.
    """
    by_scheme: dict[Scheme, list[int]] = {}
    for index, entry in enumerate(entries):
        if is_annex(entry) and by_scheme:
            break
        if entry.scheme is not None and not (entry.point or entry.inner):
            by_scheme.setdefault(entry.scheme, []).append(index)
    return frozenset(scheme for scheme, places in by_scheme.items() if _runs_through(entries, places))


def counts_on(numbers: Sequence[tuple[tuple[int, ...], int]]) -> bool:
    """Whether ``numbers``, each with those of the chapters it is in (1.9 is (1,) and 9), count on.

    Each later chapter has a count of its own (1.9, 2.1). Some numbers may lack, one after the other present, that a
    copy glued to the words before them.
    """
    lacking = 0
    for (within, number), (later, following) in pairwise(numbers):
        if later != within:
            if following != 1 or later < within:
                return False
        elif following == number + 2:
            lacking += 1
        elif following != number + 1:
            return False
    return lacking * _PRESENT <= len(numbers)


def _is_told(entry: Entry) -> bool:
    """Whether a numbered paragraph is text; 1.1 numbers sections as a rule, so that there only a plain sentence is."""
    return entry.plain or (not entry.parents and (entry.ended or not entry.alone))


def _runs_through(entries: Sequence[Entry], places: Sequence[int]) -> bool:
    begun = entries[places[0]].number != 1
    least, least_crossed = (_LEAST_BEGUN, _CROSSED_BEGUN) if begun else (_LEAST, _CROSSED)
    if len(places) < least or not counts_on([(entries[at].parents, entries[at].number) for at in places]):
        return False
    told = sum(_is_told(entries[at]) for at in places)
    if not all(entries[at].opens for at in places) or told * 2 <= len(places):
        return False
    crossed = 0
    for before, after in pairwise(places):
        heads = [at for at in range(before + 1, after) if entries[at].scheme is None and entries[at].alone]
        if not heads:
            continue
        if not all(heads_paragraphs(entries[at]) for at in range(heads[-1] + 1, after)) or entries[after].free:
            return False
        crossed += 1
    return crossed >= least_crossed
