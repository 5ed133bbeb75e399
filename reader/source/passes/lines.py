"""Line ends and characters no text should hold: applied always, also to the unrepaired view."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.text.edits import Edits
from reader.text.offsetmap import Edit
from reader.text.parts import line_matches

# U+FDD0 and U+FDD1 are noncharacters that Qt's text documents use as frame marks.
# With no upper limit a regular expression would need room for each line end of a run.
_ODD = re.compile("(?:\r\n?){8,512}|\r\n?|[\u2028\u2029\x85]|\ufeff+|[\0\ufdd0\ufdd1]+")


def line_edits(text: str) -> Sequence[Edit]:
    r"""Edits that leave ``\n`` as the only line end, no U+FEFF, no NUL and no noncharacter of Qt's.

    Of ``\r\n`` only the ``\r`` is taken. Form feeds and vertical tabs stay. What comes in a run is one edit (of line
    ends some hundreds, from eight on), so that a file of nothing else needs no room for millions.
    """
    edits = Edits()
    for match in line_matches(_ODD, text):
        (start, end), found = match.span(), match.group()
        if found == "\r\n":
            edits.add(start, start + 1, "", "line-end")
        elif found[0] in "\r\x85":
            edits.add(start, end, "\n" * len(found.replace("\r\n", "\r")), "line-end")
        elif found in "\u2028\u2029":
            edits.add(start, end, "\n", "line-separator")
        else:
            edits.add(start, end, "", "bom" if found[0] == "\ufeff" else "control")
    return edits
