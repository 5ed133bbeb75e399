"""Text damaged as GBK bytes: decoded one byte off, or with punctuation replaced across a character border.

Three things happen to pages that pass through careless programs as GBK bytes:

- A byte is added or lost, so that the decoder pairs every trail byte with the lead byte of the next
  character, until a trail byte below 0x80 stands alone as a letter, or a byte pairs with nothing and is
  dropped: （一）辦 (A3A8 D2BB A3A9 DE6B), behind a stray A1, reads as 。ㄒ唬┺k (A1A3 A8D2 BBA3 A9DE 6B).
- Full-width punctuation (A3 xx) is replaced by its ASCII form (xx - 80) wherever the two bytes stand,
  also where A3 ends one character and xx begins the next: 模化 (C4A3 BBAF) loses C4 and becomes ; and
  what AF makes with the byte behind it.
- A reading is put behind the bytes of a character wherever the two stand, also where the first ends one
  character and the second begins the next: behind D588 (請) in 日報 (C8D5 88F3). Of 88 and what stands
  there now the decoder makes a mark or nothing; the reading, qǐng, tells which byte it was: 日?qǐng)?bào).

A repair is a search over the byte strings that such damage would have turned into what is left. A string
counts when every character of it is common, every byte that had to be guessed makes a character that goes
into a word with its neighbours (or is read as the gloss behind it says), and the whole reads far better
than what stands there. One such string: a certain repair. Several: the best of them, as a guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, cached_property
from operator import add

from reader.source.bytesearch import (
    Path,
    Token,
    is_syllable,
    lost_byte,
    misplaced_gloss,
    narrowed_punctuation,
    stray_byte,
    tokens_of,
)
from reader.source.han import characters
from reader.source.language import Scorer, best_division, cost, go_together
from reader.source.passes.glosses import GLOSS, GLOSS_TAIL, HAN, ONE_READING, SWALLOWED_GLOSS, can_read, syllable_of
from reader.text.edits import Edits
from reader.text.offsetmap import Edit
from reader.text.parts import line_matches, line_parts, parts

_RARE_RANK = 3000
_NEAR = 28
_SYMBOLS = frozenset(map(chr, (*range(0x3105, 0x312A), *range(0x2500, 0x2574))))
"""Bopomofo and box drawing (rows 8 and 9 of GB 2312), which （ and ） become when shifted."""
_TRACE = re.compile(
    rf"[\u3000-\u9fff\u2500-\u2573][@-~](?![A-Za-z])|{GLOSS_TAIL}"  # a trail byte that stands alone, or a gloss
)
_NARROWED = re.compile(rf"(?<=[{HAN})）])[!-?](?=[{HAN}])")
_MARKS = "，。、；：？！“”（）《》"
_BACK, _AHEAD, _CONTEXT = 12, 60, 6
_MARGIN = 80
"""By how much, in tenths of a nat, a repair must read better than what stands there."""
_EASY = 1500
"""A character that stands alone in a repair must be among so many commonest: it is a particle or the like."""
_WORST = 60
"""What a repair may add to the cost of its neighbourhood for each character: about what ordinary prose costs.

Where words do not hold all of it, the neighbourhood as a whole may cost no more either."""
_CLEAR = 100
"""By how much it must read better than any other repair to be the one answer that remains."""
_LEAD = 40
"""By how much it must read better than any other to be worth showing as a guess."""
_LEAD_ALONE = 55
"""The same where a character is guessed that nothing but its words speaks for."""
_MISREAD = 150
"""What a gloss that cannot be read from its character adds to the cost of the text as it stands."""
_UNUSUAL = 60
"""What a byte lost without a trace costs, against the two kinds of damage known from the wild."""
_STRAY_WITHIN = 140
"""What a stray byte costs within a line: it would have been taken for part of a character before."""
_WRONG_SCRIPT = 40
_FREEDOM = 30
"""What two guessed bytes cost: so many characters can be had from them that some will read well."""
_SEEN = 30
"""What it is worth that the text has a guessed character beside the same neighbour elsewhere."""
_STOPS = frozenset("，。、；：")
_NUMBER = re.compile("（[一二三四五六七八九十]{1,3}）")
_NO_BEGINNING = frozenset("，。、；：？！）》〉】」』”’")
_NOT_FIRST = 120

_REMEMBERED = 4096
"""How many places' repairs are kept for others that look the same: pages repeat their damage."""
_PATIENCE = 100
"""After so many places in vain for each repaired one, the text is not damaged in this way: it is foreign to it."""

_Search = Callable[[Sequence[Token], int], Iterator[Path]]


@dataclass(frozen=True, slots=True)
class _Answer:
    """One repair of a place: the tokens it replaces, by what, and how much better that reads."""

    first: int
    last: int
    """Behind the last token replaced."""
    chars: str
    reason: str
    gain: float
    sure: bool
    """Whether all of it goes into words, all guesses are backed, and damage of this kind leaves a trace."""
    weak: bool
    """Whether it reads too badly, or rests on too many guesses, to be shown; it still rivals others."""
    lead: float
    """By how much it must read better than any other to be shown."""


def damage_edits(text: str, scorer: Scorer = cost) -> Sequence[Edit]:
    """Edits that put back what byte-level damage took; ``certain`` where one answer remains.

    ``scorer`` says how badly a clause reads, in tenths of a nat. Each suspicious place costs a bounded
    time; a text without rare characters, and without a gloss that contradicts its character, has none.
    """
    edits = Edits()
    done = tried = failed = 0
    whole = _Whole(text)
    solved: dict[tuple[object, ...], Edit | None] = {}
    for anchor in _anchors(text):
        if anchor < done:
            continue
        place = _Place(whole, anchor, done, scorer)
        edit = place.repaired_once(tried, solved)
        tried = anchor + 1
        if edit:
            edits.append(edit)
            done = edit.end
        else:
            failed += 1
            if failed > _PATIENCE * (len(edits) + 1):
                break
    return edits


@cache
def _suspicious() -> re.Pattern[str]:
    """Characters that shifted bytes tend to make, and glosses, which may contradict their character."""
    rank = characters().rank
    rare = "".join(char for char in map(chr, range(0x4E00, 0xA000)) if rank.get(char, _RARE_RANK) >= _RARE_RANK)
    return re.compile(
        f"[A-Za-z{HAN}{_MARKS}]{GLOSS_TAIL}|[{rare}{''.join(_SYMBOLS)}]|。(?=[ǘòň](?![a-z]))|(?<=[{HAN}{_MARKS})）])(?=[?\ufffd]){SWALLOWED_GLOSS}"
    )


def _anchors(text: str) -> Iterator[int]:
    """Where something stands that damage may have made."""
    for match in line_matches(_suspicious(), text):
        found, at = match.group(), match.start()
        if match[1]:
            if is_syllable(match[1]):
                yield at
            continue
        misread = len(found) > 1 and _misread(found[0], syllable_of(ONE_READING.findall(found)[0]))
        rare = (
            found[0] in _SYMBOLS
            or found == "。"
            or (_is_rare(found[0]) and _traced(text, at) and not _in_word(text, at))
        )
        if misread or rare:
            yield at


def _is_rare(char: str) -> bool:
    return not char.isascii() and characters().rank.get(char, _RARE_RANK) >= _RARE_RANK


def _traced(text: str, at: int) -> bool:
    """Whether one of the traces that damage leaves is near the rare character at ``at``."""
    low = max(0, at - _BACK)
    return bool(_TRACE.search(text, low, at + _NEAR) or _NARROWED.search(text, low, at + 1))


def _in_word(text: str, at: int) -> bool:
    """Whether the character at ``at`` goes into a word with a neighbour: rare, but where it belongs."""
    return go_together(text[at - 1 : at], text[at]) or go_together(text[at], text[at + 1 : at + 2])


def _misread(char: str, syllable: str) -> bool:
    """Whether ``syllable`` is one, with a tone mark, and not of ``char``."""
    return is_syllable(syllable) and not can_read(char, syllable)


class _Whole:
    """What the whole text tells about a place in it, found out when first asked."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def traditional(self) -> bool:
        """Whether Traditional characters outnumber those that only Simplified script has."""
        simplify = characters().simplify
        traditional = sum(sum(map(str.__ne__, part, part.translate(simplify))) for part in parts(self.text))
        simple = characters().simple
        return traditional > sum(1 for char in self.text if char in simple) // 2

    @cached_property
    def neighbours(self) -> Set[str]:
        """Every two characters that stand side by side, glosses aside."""
        found: set[str] = set()
        last = ""
        for start, end in line_parts(self.text):
            for part in parts(GLOSS.sub(r"\1", self.text[start:end])):
                found.update(map(add, last + part, part if last else part[1:]))
                last = part[-1]
        return found


class _Place:
    """A suspicious place, with the line around it as tokens."""

    def __init__(self, whole: _Whole, anchor: int, done: int, scorer: Scorer) -> None:
        text = whole.text
        line_start = text.rfind("\n", max(0, anchor - _AHEAD), anchor) + 1
        self._low = max(done, line_start, anchor - _AHEAD)
        line_end = text.find("\n", anchor, anchor + 2 * _AHEAD)
        high = min(len(text), anchor + 2 * _AHEAD) if line_end < 0 else line_end
        self._at_line_start = self._low == 0 or text[self._low - 1] == "\n"
        self._line = text[self._low : high]
        self._offset = anchor - self._low
        self._whole = whole
        self._scorer = scorer

    @cached_property
    def _tokens(self) -> list[Token]:
        return tokens_of(self._whole.text, self._low, self._low + len(self._line))

    @cached_property
    def _anchor(self) -> int:
        """The index of the token that the place was found by."""
        return next(i for i, token in enumerate(self._tokens) if self._low + self._offset < token.end)

    def repaired_once(self, tried: int, solved: dict[tuple[object, ...], Edit | None]) -> Edit | None:
        """As :meth:`repaired`; a place that looks like one in ``solved`` is mended like that one."""
        low = self._low
        key = (self._line, self._offset, self._at_line_start, max(0, tried - low))
        if key not in solved:
            if len(solved) >= _REMEMBERED:
                solved.clear()
            edit = self.repaired(tried)
            solved[key] = replace(edit, start=edit.start - low, end=edit.end - low) if edit else None
        found = solved[key]
        return replace(found, start=found.start + low, end=found.end + low) if found else None

    def repaired(self, tried: int = 0) -> Edit | None:
        """The edit that repairs the place, or None where it cannot be told what stood there.

        Beginnings before ``tried`` in the text have been tried in vain.
        """
        answers = sorted(self._answers(tried), key=lambda answer: (-answer.gain, answer.last - answer.first))
        distinct: dict[str, _Answer] = {}
        for answer in answers:
            distinct.setdefault(self._line_with(answer), answer)
        best, *others = distinct.values() or (None,)
        if best is None:
            return None
        lead = best.gain - others[0].gain if others else float("inf")
        if lead < best.lead or best.weak:
            return None
        start, end = self._tokens[best.first].start, self._tokens[best.last - 1].end
        return Edit(start, end, best.chars, best.reason, best.sure and lead >= _CLEAR)

    def _answers(self, tried: int) -> Iterator[_Answer]:
        searches: tuple[tuple[_Search, str, float], ...] = (
            (stray_byte, "shifted-bytes", 0),
            (lost_byte, "shifted-bytes", _UNUSUAL),
            (narrowed_punctuation, "lost-punctuation", 0),
            (misplaced_gloss, "misplaced-gloss", 0),
        )
        for start in range(max(0, self._anchor - _BACK), self._anchor + 1):
            if self._tokens[start].start < tried:
                continue
            for search, reason, unlikely in searches:
                if search is stray_byte and not self._begins_line(start):
                    unlikely = _STRAY_WITHIN
                for path in search(self._tokens, start):
                    if path.index > self._anchor and (answer := self._weighed(start, path, reason, unlikely)):
                        yield answer

    def _begins_line(self, start: int) -> bool:
        """Whether a line begins with the token ``start``, or began: behind white space no sentence goes on with 。."""
        if start == 0:
            return self._at_line_start
        return self._tokens[start].char in _STOPS and self._tokens[start - 1].char.isspace()

    def _weighed(self, start: int, path: Path, reason: str, unlikely: float) -> _Answer | None:
        """The answer that ``path`` gives, if it reads much better and words hold all its guesses."""
        low, high = max(0, start - _BACK), path.index + _CONTEXT
        before, after = self._chars(low, start), self._chars(path.index, high)
        stands = self._cost(low, before + self._chars(start, path.index) + after)
        stands += _MISREAD * sum(_misread(t.char, t.syllable) for t in self._tokens[start : path.index] if t.syllable)
        reads = self._cost(low, before + path.chars + after)
        gain = stands - reads - unlikely - self._foreign(path.chars)
        if gain < _MARGIN or reads - self._scorer(before) - self._scorer(after) > _WORST * len(path.chars):
            return None
        lonely = _lonely(before, path.chars, after)
        rank = characters().rank
        if set(lonely) & set(path.guessed) or any(rank.get(path.chars[at], _EASY) >= _EASY for at in lonely):
            return None
        if len(lonely) > 1 + len(path.chars) // 6:
            return None
        number = _NUMBER.match(path.chars)
        at_line_start = low == 0 and start == 0 and self._at_line_start
        if path.chars[0] in "（）" and not number and (at_line_start or (path.chars[0] == "）" and "（" not in before)):
            return None
        places, clause, shift = self._seen(before, path, after), before + path.chars + after, len(before)
        gain += _SEEN * len(places)
        known = {index for place in places for index in (place, place + 1)}
        known |= {at for at in path.guessed if path.chars[at] in _STOPS or (number and at < number.end())}
        open_guesses = [at for at in path.guessed if at not in known]
        strange = [at + shift for at in lonely if not _in_word(clause, at + shift)]
        mark = self._tokens[start].char == "?" and any(path.chars[at] in _STOPS for at in path.guessed)
        sure = unlikely == 0 and not strange and not open_guesses and not mark
        weak = (not sure and reads > _WORST * len(clause)) or len(open_guesses) > 1
        lead = _LEAD_ALONE if open_guesses else _LEAD
        return _Answer(start, path.index, path.chars, reason, gain - _FREEDOM * path.lost_pair, sure, weak, lead)

    def _seen(self, before: str, path: Path, after: str) -> set[int]:
        """The indices into the path's characters where a guess stands beside the same neighbour elsewhere in the text.

        Index ``i`` speaks of the pair ``i, i + 1``; -1 of the character before and the first one.
        """
        chars, shift = before[-1:] + path.chars + after[:1], len(before[-1:])
        places = {at for index in path.guessed for at in (index + shift - 1, index + shift)}
        found = (at for at in places if 0 <= at < len(chars) - 1 and chars[at : at + 2] in self._whole.neighbours)
        return {at - shift for at in found}

    def _chars(self, first: int, last: int) -> str:
        return "".join(token.char for token in self._tokens[first:last])

    def _line_with(self, answer: _Answer) -> str:
        """The line's part with ``answer`` put in: answers that come to the same text are the same answer."""
        return self._chars(0, answer.first) + answer.chars + self._chars(answer.last, len(self._tokens))

    def _cost(self, low: int, clause: str) -> float:
        begins = low == 0 and self._at_line_start and clause[:1] in _NO_BEGINNING
        return self._scorer(clause) + (_NOT_FIRST if begins else 0)

    def _foreign(self, chars: str) -> float:
        """The cost of characters of the script that the text is not in."""
        simplify = characters().simplify
        traditional = sum(1 for char in chars if ord(char) in simplify)
        if not self._whole.traditional:
            return _WRONG_SCRIPT * traditional
        simple = characters().simple
        return _WRONG_SCRIPT * sum(1 for char in chars if char in simple and ord(char) not in simplify)


def _lonely(before: str, chars: str, after: str) -> list[int]:
    """The indices into ``chars`` of Han characters that no word of several characters holds."""
    _, division = best_division(before + chars + after)
    alone = {start for start, end in division if end - start == 1}
    places = ((index, index + len(before)) for index in range(len(chars)))
    return [index for index, place in places if place in alone and "\u3400" <= chars[index] <= "\u9fff"]
