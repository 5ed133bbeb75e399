"""Numberings that run through a document: paragraphs 1, 2, 3 … under headings that have no number themselves.

So policy addresses and papers of councils and courts are numbered. The number is the paragraph's, not a section's:
a heading between two of them stands above the next one, and the count goes on beneath it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.analyze.entries import Entry
from reader.analyze.markers import Scheme

LETTERED = frozenset((Scheme.LETTER, Scheme.LETTER_PAREN))
"""Headings with letters may stand below those without, above the numbered paragraphs: 最新进展 > (a) 第一期 > 4."""
_LEAST = 4
"""Fewer numbered paragraphs do not show that a numbering runs through."""
_CROSSED = 2
"""So many times at least the numbering goes on behind a heading without a number."""
_LEAST_BEGUN, _CROSSED_BEGUN = 3, 1
"""The same of a numbering that has begun before the text, an excerpt: its first number shows that it runs."""


def running_schemes(entries: Sequence[Entry]) -> frozenset[Scheme]:
    """The schemes whose numbers run through the document, past headings without a number.

    Every such heading must stand right before a number, with no text of its own (else it is a part of the numbered
    section before), and most of the numbered paragraphs must be text and not headings alone in their paragraphs.
    """
    by_scheme: dict[Scheme, list[int]] = {}
    for index, entry in enumerate(entries):
        if entry.scheme is not None and not (entry.point or entry.parents or entry.inner):
            by_scheme.setdefault(entry.scheme, []).append(index)
    return frozenset(scheme for scheme, places in by_scheme.items() if _runs_through(entries, places))


def _runs_through(entries: Sequence[Entry], places: Sequence[int]) -> bool:
    first = entries[places[0]].number
    least, least_crossed = (_LEAST, _CROSSED) if first == 1 else (_LEAST_BEGUN, _CROSSED_BEGUN)
    if len(places) < least or [entries[at].number for at in places] != list(range(first, first + len(places))):
        return False
    told = sum(entries[at].plain or entries[at].ended or not entries[at].alone for at in places)
    if not all(entries[at].opens for at in places) or told * 2 <= len(places):
        return False
    crossed = 0
    for before, after in pairwise(places):
        heads = [at for at in range(before + 1, after) if entries[at].scheme is None and entries[at].alone]
        if not heads:
            continue
        lettered = all(entries[at].scheme in LETTERED for at in range(heads[-1] + 1, after))
        if not lettered or entries[after].free:
            return False
        crossed += 1
    return crossed >= least_crossed
