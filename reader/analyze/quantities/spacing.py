"""Text set with spaces between Chinese characters and figures, read as if they stood side by side.

Hong Kong and Taiwan typesetting parts them (由 2023 年的 164 萬人增至 2046 年的 274 萬人); the space means nothing, and
no rule of the language should have to know of it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analyze.quantities.quantity import Place, Quantity
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


@dataclass(frozen=True, slots=True)
class Closed:
    """``text`` without such spaces.

    ``gaps``: where they stood in the text read, in order; ``followers``: for each, the place in ``text`` of the
    character behind it.
    """

    text: str
    gaps: Sequence[int]
    followers: Sequence[int]

    def place_of(self, position: int) -> int:
        """Where ``position`` of the text read lies in ``text``; that of a space lies behind it."""
        return position - bisect_left(self.gaps, position)

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
        """Places in ``text``, half-open and not empty, as they lie in the text read, with the spaces within them."""
        opened: list[Place] = []
        for start, end in places:
            before = bisect_right(self.followers, start)
            if before == len(self.followers) or self.followers[before] >= end:  # none within it
                opened.append((start + before, end + before))
            else:
                opened.append((start + before, end + bisect_right(self.followers, end - 1)))
        return tuple(opened)


def closed_up(text: str) -> Closed | None:
    """``text`` without the spaces between Chinese characters and figures; None where it has none.

    And without single ones amid a word, as PDFs have them where a line ended: 利息 净收 入.
    """
    blanks = [blank for blank in _BLANKS if blank in text]
    gaps = [match.start() for blank in blanks for match in _GAPS[blank].finditer(text)]
    amid = (match.start() for blank in blanks for match in _WITHIN_WORD[blank].finditer(text))
    gaps += [at for at in amid if go_together(text[at - 1], text[at + 1])]
    gaps = sorted({*gaps, *(match.start() for blank in blanks for match in _BESIDE_ONE[blank].finditer(text))})
    if not gaps:
        return None
    pieces, begin = [], 0
    for gap in gaps:
        pieces.append(text[begin:gap])
        begin = gap + 1
    pieces.append(text[begin:])
    return Closed("".join(pieces), gaps, [gap - before for before, gap in enumerate(gaps)])
