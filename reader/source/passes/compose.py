"""Edits from several passes, put together into one list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from reader.text.edits import Edits
from reader.text.offsetmap import Edit, apply_edits


def merged(ranked: Iterable[Sequence[Edit]]) -> Sequence[Edit]:
    """The edits of several passes over one text, sorted; where two overlap, the earlier pass's stays."""
    kept: Sequence[Edit] = ()
    for edits in ranked:
        kept = _with(kept, edits) if kept and edits else kept or edits
    return kept


def _with(kept: Sequence[Edit], others: Sequence[Edit]) -> Sequence[Edit]:
    """``kept`` and those of ``others`` that overlap none of them, in one sweep."""
    result = Edits()
    index = 0
    for edit in others:
        while index < len(kept) and (kept[index].start, kept[index].end) <= (edit.start, edit.end):
            result.append(kept[index])
            index += 1
        if result and _clash(result[-1], edit):
            continue
        if index == len(kept) or not _clash(edit, kept[index]):
            result.append(edit)
    result.extend(islice(kept, index, None))
    return result


def _clash(before: Edit, after: Edit) -> bool:
    return before.end > after.start or (before.start, before.end) == (after.start, after.end)


def composed(mid: str, first: Sequence[Edit], second: Sequence[Edit]) -> Sequence[Edit]:
    """One list of edits that does what ``first`` and then ``second`` do.

    ``mid`` is the text between the two: ``first`` are edits of another text that lead to it, ``second``
    are edits of it. The result speaks of the first text. Edits that share characters of ``mid`` become
    one, with the reason of the later and certain only if all are.
    """
    if not first or not second:
        return first or second
    result = Edits()
    i = j = shift = 0  # shift: position in mid minus position in the first text
    while i < len(first) or j < len(second):
        first_start = first[i].start + shift if i < len(first) else -1
        take_first = j == len(second) or (
            i < len(first)
            and (first_start, first_start + len(first[i].replacement)) <= (second[j].start, second[j].end)
        )
        low = first_start if take_first else second[j].start
        high, source_start, i0, j0 = low, low - shift, i, j
        if take_first:
            i, shift, high = _step(first, i, shift)
        else:
            high, j = second[j].end, j + 1
        while True:
            if i < len(first) and first[i].start + shift < high:
                i, shift, end = _step(first, i, shift)
                high = max(high, end)
            elif j < len(second) and second[j].start < high:
                high = max(high, second[j].end)
                j += 1
            else:
                break
        if j == j0 and i == i0 + 1:
            result.append(first[i0])
        else:
            result.append(_joined(mid, (low, high), (source_start, high - shift), (first[i0:i], second[j0:j])))
    return result


def _step(first: Sequence[Edit], index: int, shift: int) -> tuple[int, int, int]:
    """Past ``first[index]``: the next index, the shift behind it, and where it ends in the text between."""
    edit = first[index]
    shift += len(edit.replacement) - (edit.end - edit.start)
    return index + 1, shift, edit.end + shift


def _joined(
    mid: str, between: tuple[int, int], source: tuple[int, int], parts: tuple[Sequence[Edit], Sequence[Edit]]
) -> Edit:
    low, high = between
    first, second = parts
    local = [Edit(edit.start - low, edit.end - low, edit.replacement) for edit in second]
    certain = all(edit.certain for edit in (*first, *second))
    return Edit(*source, apply_edits(mid[low:high], local), (second or first)[0].reason, certain)
