"""The clean text of a source text, and the edits that lead to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.source.document import Format
from reader.source.passes.chrome import chrome_edits
from reader.source.passes.compose import composed, merged
from reader.source.passes.damage import damage_edits
from reader.source.passes.day_stamps import day_stamp_edits
from reader.source.passes.escaped import escaped_edits
from reader.source.passes.flattened import flattened_edits
from reader.source.passes.glosses import gloss_edits
from reader.source.passes.headed_numbers import headed_number_edits
from reader.source.passes.lines import line_edits
from reader.source.passes.markdown import markdown_edits
from reader.source.passes.mojibake import mojibake_edits
from reader.source.passes.pages import page_edits
from reader.source.passes.residue import residue_edits
from reader.source.passes.screens import screen_edits
from reader.source.passes.shifted_numbers import shifted_number_edits
from reader.source.passes.spacing import spacing_edits
from reader.source.passes.split_numbers import split_number_edits
from reader.source.passes.titles import title_edits
from reader.source.passes.wrapped import wrapped_edits
from reader.text.edits import Edits
from reader.text.offsetmap import Edit, OffsetMap, apply_edits

# The order of precedence: where two want the same characters, the earlier has them.
_PASSES = (
    *(damage_edits, shifted_number_edits, gloss_edits, day_stamp_edits, chrome_edits, residue_edits),
    *(spacing_edits, split_number_edits, flattened_edits, headed_number_edits),
)
# Each of these reads the text as the ones above, or the one before it, leave it: lines are joined last.
_LATER = (title_edits, screen_edits, page_edits, wrapped_edits)
_ROUNDS = 10

REASONS = frozenset(
    (
        *("line-end", "bom", "line-separator", "control", "web-chrome", "word-residue", "spacing", "gloss"),
        *("mojibake", "shifted-bytes", "lost-punctuation", "misplaced-gloss", "markdown"),
        *("flattened", "doubled-title", "page-number", "running-head", "wrapped"),
    )
)
"""The stable codes of why an edit was made."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A clean text and how it was made.

    ``edits`` are in source coordinates, sorted, and do not overlap; ``map`` leads from the source to
    ``text``. The reason of each is one of ``REASONS``.
    """

    text: str
    edits: Sequence[Edit]
    map: OffsetMap


def normalize(text: str) -> Repaired:
    r"""``text`` with ``\n`` as its only line end, and without U+FEFF, NUL, U+FDD0 and U+FDD1.

    This is what the unrepaired view shows. Idempotent.
    """
    return _repaired(text, line_edits(text))


def repair(
    source_text: str, format: Format = Format.TXT, rejected: frozenset[tuple[int, int]] = frozenset()
) -> Repaired:
    """``source_text`` normalized and repaired.

    Edits whose ``(start, end)`` in ``source_text`` is in ``rejected`` are left out, except those of
    :func:`normalize`. Repairing the result again, as plain text, changes nothing (nothing having been
    rejected). Markdown's syntax is taken away first, once: what it leaves is not Markdown any more.
    """
    edits: Sequence[Edit] = mojibake_edits(source_text)  # first, for U+0085 may be part of a wrong decoding
    text = apply_edits(source_text, edits)
    lines = line_edits(text)
    edits, text = composed(text, edits, lines), apply_edits(text, lines)
    if format is Format.MD:
        syntax = markdown_edits(text)
        edits, text = composed(text, edits, syntax), apply_edits(text, syntax)
    for _ in range(_ROUNDS):
        found = _found(text)
        if not found:
            break
        edits, text = composed(text, edits, found), apply_edits(text, found)
    if rejected:
        kept = Edits(edit for edit in edits if (edit.start, edit.end) not in rejected)
        edits = merged((kept, line_edits(source_text)))
    return _repaired(source_text, edits)


def _found(text: str) -> Sequence[Edit]:
    """The edits of the first passes that find any: what was decoded or saved wrongly tells others nothing."""
    found: Sequence[Edit] = mojibake_edits(text) or escaped_edits(text) or merged(one(text) for one in _PASSES)
    for later in _LATER:
        found = found or later(text)
    return found


def _repaired(source: str, edits: Sequence[Edit]) -> Repaired:
    kept = edits if isinstance(edits, Edits) else Edits(edits)
    if any(source[edit.start : edit.end] == edit.replacement for edit in kept):
        kept = Edits(edit for edit in kept if source[edit.start : edit.end] != edit.replacement)
    return Repaired(apply_edits(source, kept), kept, kept.map(len(source)))
