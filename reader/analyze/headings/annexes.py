"""Which annexes are attached: 附件：1.… 2.… below the text (GB/T 9704—2012, 7.3.4).

Neither that line nor the names in it or below it head anything.
"""

from __future__ import annotations

from reader.analyze.layout import Layout
from reader.analyze.paragraphs import Role
from reader.analyze.punctuation import CLAUSE_ENDS, COLONS, COMMAS, SENTENCE_ENDS
from reader.text.patterns import lazy_pattern

_NAMED = lazy_pattern(r"附[ \u3000]{0,4}[件表][ \u3000]{0,4}[：:]")
_NAME = 60
"""Characters of the name of an annex, at most."""
_OPEN_ENDS = SENTENCE_ENDS + CLAUSE_ENDS + COMMAS + COLONS


def names_annexes(layout: Layout, index: int) -> bool:
    """Whether paragraph ``index`` begins with 附件：, which names follow, in its line or in those below it."""
    if index < 0:
        return False
    start = layout.paragraphs[index].start
    return layout.text.startswith("附", start) and _NAMED.match(layout.text, start) is not None


def is_list_below(layout: Layout, index: int) -> bool:
    """Whether paragraph ``index`` is 附件： alone over lines that only name what is attached."""
    return names_annexes(layout, index) and layout.words(index)[-1] in COLONS and _is_name(layout, index + 1)


def _is_name(layout: Layout, index: int) -> bool:
    """Whether paragraph ``index`` is a short line without a mark at its end, and the next one no text of it."""
    if index >= len(layout.paragraphs):
        return False
    line = layout.paragraphs[index]
    if line.role is not Role.TEXT or line.length > _NAME or layout.text[line.end - 1] in _OPEN_ENDS:
        return False
    return index + 1 == len(layout.paragraphs) or layout.paragraphs[index + 1].length <= _NAME
