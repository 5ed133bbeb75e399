"""One entry of an outline before its level is known."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analyze.headings.markers import Scheme
from reader.text.records import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Entry:
    """One entry whose level is wanted, in document order.

    ``scheme`` is None without a number; ``number`` 0 means the last of its series. ``inner`` is the second half of
    a double marker. ``point``: its numbering is that of points; ``plain``: it is a sentence without a title.
    ``opens``: it starts its paragraph; ``alone``: it is all of it; ``ended``: and closed by 。; ``halved``: a comma
    parts its title; ``spaced``: an empty line stands before it, as before headings only. ``apart``: 前言, 附件;
    ``leaf``: 前言, which has numbered paragraphs at most; ``chapter``: 2023年工作回顾 above headings that have no
    number either; ``stock``: 背景, 征询意见, as sections of papers for councils are called. ``bullet``: what opens its
    line where a number would, ■. ``narrow``: its marker has ASCII brackets. ``hint`` is the markup's level.
    ``free``: paragraphs of text since the last entry; ``lead``: the last mark of the last of them, if it is a full
    sentence; ``ahead``: that sentence, or the paragraph of a point, looks ahead from all that was reported (下一步，…).
    ``announced``: a colon is before its marker; ``introduced``: at the end of the paragraph right above. ``turned``:
    since the last entry the speaker has turned to the audience again (各位代表！), or to what is lacking
    (在肯定成绩的同时，…), or to what was learnt. ``whole``: the entry whose title names this one as a part of it.
    """

    scheme: Scheme | None
    number: int
    point: bool = False
    plain: bool = False
    opens: bool = True
    alone: bool = True
    halved: bool = False
    spaced: bool = False
    ended: bool = False
    apart: bool = False
    chapter: bool = False
    stock: bool = False
    leaf: bool = False
    hint: int | None = None
    free: int = 0
    lead: str = ""
    ahead: bool = False
    inner: tuple[Scheme, int] | None = None
    announced: bool = False
    turned: bool = False
    introduced: bool = False
    parents: tuple[int, ...] = ()
    bullet: str = ""
    narrow: bool = False
    whole: int | None = None
