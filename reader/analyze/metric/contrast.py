"""Who did it, where two numbers of a row else would count the same: 城北区|完成植树11万株，河东县|完成植树9万株.

Who acts is no part of what is counted, as a rule. Of parallel clauses with one predicate it is all that tells one
number from the other (the contrastive topic of 其中，甲…，乙…), and a list of figures without it names two alike.
Places are half-open, in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analyze.metric.cuts import skip_lead, verb_end, verb_start
from reader.analyze.metric.dealing import Places
from reader.analyze.metric.phrases import REACH, Place, trimmed, without_tail
from reader.analyze.quantities.quantity import Quantity

_LONGEST = 20
"""Characters of who acts."""
_SHORTEST = 2
_NO_NAME = re.compile(
    r"[，,。；;：:！？!?“”\n\d（）()]|^(?:[在于对为从由向以按经给把将因随据自到通当]|截至|围绕|根据|其|该|全[年国市县省区])|[年月日间中后前时上下]$"
)


def told_apart(
    text: str, quantities: Sequence[Quantity], starts: Sequence[int], metrics: Sequence[Places]
) -> list[Places]:
    """``metrics`` with who acted before each that would say the same as another of its row.

    ``starts``: where the clause of each number begins. A number that counts the whole (全市…，其中) names no one.
    """
    told = list(metrics)
    lengths = [places[0][1] - places[0][0] if len(places) == 1 else 0 for places in metrics]
    for index, (length, before, second) in enumerate(zip(lengths, [0, *lengths], [0, 0, *lengths], strict=False)):
        if not length or (length != before and length != second):
            continue  # two that say the same are of one length
        places, one = metrics[index], quantities[index]
        begin, end = places[0]
        if end > one.start:
            continue
        for other in range(index - 1, max(-1, index - 3), -1):
            same = metrics[other]
            if (
                lengths[other] != length
                or quantities[other].unit != one.unit
                or begin - quantities[other].end > REACH
                or text[same[0][0] : same[0][1]] != text[begin:end]
                or same[0][0] == begin
            ):
                continue
            who = _actor(text, starts[index], begin, end)
            if who is not None:
                told[index] = (who, *places)
                first = _actor(text, starts[other], *same[0]) if len(told[other]) == 1 else None
                told[other] = (first, *same) if first is not None else told[other]
            break
    return told


def _actor(text: str, start: int, begin: int, end: int) -> Place | None:
    """Who acts in the clause from ``start``, before the verb of what ``text[begin:end]`` says; None without one."""
    start = skip_lead(text, start, begin)
    stop = verb_start(text, start, begin)
    if stop == begin and verb_end(text, begin, end) == begin:
        return None
    stop = without_tail(text, start, stop)
    if not _SHORTEST <= stop - start <= _LONGEST or _NO_NAME.search(text[start:stop]):
        return None
    return None if verb_end(text, start, stop) > start else trimmed(text, start, stop)
