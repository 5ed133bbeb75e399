"""Text set with spaces between Chinese characters and figures, or wrapped, read as if they stood side by side.

Hong Kong and Taiwan typesetting parts them (由 2023 年的 164 萬人增至 2046 年的 274 萬人), a fixed width parts words at
its lines' ends; space and line break mean nothing, and no rule of the language should have to know of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analyze.quantities.quantity import Place, Quantity
from reader.analyze.wrapping import soft_break
from reader.source.language import go_together
from reader.text.patterns import lazy_pattern
from reader.text.records import maker

_quantity = maker(Quantity)
_HAN, _FIGURE = "[\u4e00-\u9fff]", "[0-9A-Za-z]"
_BLANKS = " \u00a0\u2009\u202f"
_GAPS = {blank: lazy_pattern(f"{blank}(?:(?<={_HAN}.)(?={_FIGURE})|(?<={_FIGURE}.)(?={_HAN}))") for blank in _BLANKS}
_WITHIN_WORD = {blank: lazy_pattern(f"{blank}(?<={_HAN}{_HAN}.)(?={_HAN})") for blank in _BLANKS}
_BESIDE_ONE = {
    blank: lazy_pattern(
        f"{blank}(?:(?<=[，。；,;]{_HAN}.)(?<![一二三四五六七八九十].)(?={_HAN})|(?<={_HAN}{_HAN}.)(?={_HAN}[0-9]))"
    )
    for blank in _BLANKS
}
"""A character alone between a mark and the blank, or between it and a figure, is no word: 。主 要是, 增 长19%."""
"""One pattern for each blank: a search for one character is ten times as fast as for one of several."""
_QUOTED = {
    blank: lazy_pattern(
        f"{blank}(?:(?<={_HAN}.)(?=[”)]|“[^“”]{{1,40}}{blank}”|\\([^()]{{1,60}}{blank}\\))|(?<={_HAN}{blank}[”)].)(?={_HAN}))"
    )
    for blank in _BLANKS
}
"""Beside quotes and brackets of which the closing one is set apart from the words in it: 推行 “护苗计划 ”以来."""
_LINE_END = lazy_pattern("\n")
_WRAP = lazy_pattern(rf"\n(?:(?<=[\u4e00-\u9fff、]\n)(?={_HAN}|{_FIGURE})|(?<={_FIGURE}\n)(?={_HAN}))")
"""A line break that may only wrap; one between figures may part cells."""


@dataclass(frozen=True, slots=True)
class Closed:
    """``text`` without such spaces and line breaks.

    ``gaps``: where they stood in the text read, in order; ``followers``: for each, the place in ``text`` of the
    character behind it. ``breaks``: the gaps that were line breaks.
    """

    text: str
    gaps: Sequence[int]
    followers: Sequence[int]
    breaks: frozenset[int]

    def place_of(self, position: int) -> int:
        """Where ``position`` of the text read lies in ``text``; that of a space lies behind it."""
        return position - bisect_left(self.gaps, position)

    def line_ends(self) -> tuple[int, ...]:
        """Where the line breaks stand that are left of those some of which only wrapped: each parts."""
        return tuple(match.start() for match in _LINE_END.finditer(self.text)) if self.breaks else ()

    def quantity(self, one: Quantity) -> Quantity:
        """``one`` of the text read with its place and its number's in ``text``; its unit's are left as they are."""
        before = bisect_left(self.gaps, one.start)
        if not before and (not self.gaps or self.gaps[0] >= one.end):
            return one
        end, (first, last) = one.end, one.number
        start = one.start - before
        if before == len(self.gaps) or self.gaps[before] >= end:  # none within it
            end, number = end - before, (first - before, last - before)
        else:
            end, number = self.place_of(end), (self.place_of(first), self.place_of(last))
        return _quantity(
            start, end, number, one.kind, one.value, one.upper, one.unit, one.unit_places, one.vague, one.hanzi,
            one.short, one.bare, one.medal, one.between,
        )  # fmt: skip

    def opened(self, places: Sequence[Place]) -> tuple[Place, ...]:
        """Places in ``text``, half-open and not empty, as they lie in the text read, with the spaces within them.

        A line break within parts a place in two.
        """
        opened: list[Place] = []
        for start, end in places:
            before = bisect_right(self.followers, start)
            if before == len(self.followers) or self.followers[before] >= end:  # none within it
                opened.append((start + before, end + before))
                continue
            begin, last = start + before, bisect_right(self.followers, end - 1)
            for gap in self.gaps[before:last]:
                if gap in self.breaks:
                    opened.append((begin, gap))
                    begin = gap + 1
            opened.append((begin, end + last))
        return tuple(opened)


def closed_up(text: str, ends: frozenset[int] = frozenset()) -> Closed | None:
    """``text`` without the spaces between Chinese characters and figures; None where it has none.

    And without single ones amid a word, as PDFs have them where a line ended (利息 净收 入), and the line breaks that
    only wrap. ``ends``: where headings end, whose line breaks part.
    """
    blanks = [blank for blank in _BLANKS if blank in text]
    gaps = [match.start() for blank in blanks for match in _GAPS[blank].finditer(text)]
    amid = (match.start() for blank in blanks for match in _WITHIN_WORD[blank].finditer(text))
    gaps += [at for at in amid if go_together(text[at - 1], text[at + 1])]
    closing = [blank for blank in blanks if f"{blank}”" in text or f"{blank})" in text]
    gaps += [match.start() for blank in closing for match in _QUOTED[blank].finditer(text)]
    wraps = (match.start() for match in _WRAP.finditer(text))
    breaks = frozenset(at for at in wraps if at not in ends and soft_break(text, at))
    gaps = sorted({*gaps, *breaks, *(match.start() for blank in blanks for match in _BESIDE_ONE[blank].finditer(text))})
    if not gaps:
        return None
    pieces, begin = [], 0
    for gap in gaps:
        pieces.append(text[begin:gap])
        begin = gap + 1
    pieces.append(text[begin:])
    return Closed("".join(pieces), gaps, [gap - before for before, gap in enumerate(gaps)], breaks)
