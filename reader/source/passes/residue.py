"""What a word processor leaves in text taken out of its documents: bookmarks and field codes."""

from __future__ import annotations

import re

from reader.text.offsetmap import Edit
from reader.text.parts import line_matches

_RESIDUE = re.compile(
    r"\[bookmark:[ ]?[\w.\-]{1,80}\]"  # converters' notation for w:bookmarkStart
    # field codes of ECMA-376 Part 1, 17.16, with the switches that tell them from prose
    r'|\bHYPERLINK[ ]+(?:\\l[ ]+)?"[^"\n]{1,500}"(?:[ ]+\\[a-z](?:[ ]+"[^"\n]{0,200}")?)*[ ]?'
    r"|\bPAGEREF[ ]+_?\w{1,80}(?:[ ]+\\h)?(?:[ ]*\\\*[ ]*MERGEFORMAT)?[ ]?"
    r'|\bTOC[ ]+\\[a-z](?:[ ]+"[^"\n]{0,100}")?(?:[ ]+\\[a-z](?:[ ]+"[^"\n]{0,100}")?)*[ ]?'
    r"|\\\*[ ]*MERGEFORMAT\b[ ]?"
)


def residue_edits(text: str) -> list[Edit]:
    """Edits that delete bookmarks such as ``[bookmark: _GoBack]``, and field codes."""
    if "[bookmark:" not in text and "\\" not in text and "HYPERLINK" not in text and "PAGEREF" not in text:
        return []
    return [
        Edit(match.start(), match.end(), "", "word-residue")
        for match in line_matches(_RESIDUE, text)
        if not match.group().startswith("PAGEREF") or "_Toc" in match.group() or "\\" in match.group()
    ]
