"""What stood at the edges of pages, and now stands in the text taken out of them: page numbers, running heads.

A line that says it is one (第3页 共8页) is taken away by itself. Others must count up from page to page, a
page apart; and bare figures or — 3 — must also break into sentences, since a book numbers its chapters so.
A running head is a line that comes back beside the page numbers; where it is the title, the first stays. Two numbers
are enough, and of as many digits as a year, where one line stands beside both and they part a sentence.
Within a line, where line ends were lost, 第3页共8页 is one at either end of the text, and where such count up.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import overload

from reader.source.language import go_together
from reader.text.lines import line_spans
from reader.text.offsetmap import Edit
from reader.text.records import quickly_made

_TOLD = re.compile(
    r"第 ?(\d{1,4}) ?[页頁] ?[,，/／|｜]? ?[（(]?共 ?\d{1,4} ?[页頁][)）]?"
    r"|共 ?\d{1,4} ?[页頁] ?[,，/／|｜]? ?第 ?(\d{1,4}) ?[页頁]"
    r"|Page (\d{1,4}) of \d{1,4}"
)
_AMID = re.compile(r"第 ?(?P<value>\d{1,4}) ?[页頁] ?共 ?(?P<all>\d{1,4}) ?[页頁]")
_NAMED = re.compile(r"第 ?(\d{1,4}) ?[页頁]|[Pp]age (\d{1,4})|[Pp]\. ?(\d{1,4})")
_DRESSED = re.compile(r"[—–―─\-－~·]{1,3} ?(\d{1,4}) ?[—–―─\-－~·]{1,3}|(\d{1,4}) ?[/／] ?\d{1,4}")
_BARE = re.compile(r"([1-9]\d{0,2})")
_LONG = re.compile(r"([1-9]\d{0,3})")
_ENDED = re.compile("[。！？!?…：:；;”’」』）)】》]$")
_LONGEST_HEAD = 40
_NO_HEAD = ("。", "；", "，")
_LEAST_PAGE, _MOST_PAGE = 60, 6000
"""How many characters a page holds, about."""
_FEWEST_HEADS = 3
_TOLD_KIND = re.compile(
    "(?:报告|公报|年报|年鉴|汇编|報告|公報|年報|年鑑|彙編|手[册冊]|[白蓝藍][皮]书?書?)(?:全文|摘要|正文)?$"
)
"""How a running head ends that names its document: two pages are enough to tell it."""
_FEWEST_LINES = 4
"""The least lines of a page."""


@quickly_made
@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    """Behind the line end, if there is one."""
    text: str
    """Without white space at its ends."""


class _Lines(Sequence[_Line]):
    """The lines that are not empty, each made when asked for: a text may be nothing but short ones."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = array("q")
        self._ends = array("q")
        for span in line_spans(text):
            if span.start < span.end and not text[span.start : span.end].isspace():
                self._starts.append(span.start)
                self._ends.append(span.end)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> _Line: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[_Line, ...]: ...
    def __getitem__(self, index: int | slice) -> _Line | tuple[_Line, ...]:
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        start, end = self._starts[index], self._ends[index]
        return _Line(start, min(end + 1, len(self._text)), self._text[start:end].strip())


@quickly_made
@dataclass(frozen=True, slots=True)
class _Number:
    index: int
    """Of its line among those that are not empty."""
    value: int


def page_edits(text: str) -> list[Edit]:
    """Edits that each delete a page number or a running head, with the line and the empty ones beside it."""
    full = _Lines(text)
    numbers = _page_numbers(full)
    gone = {index: "page-number" for index in numbers} | {index: "running-head" for index in _heads(full, numbers)}
    for run, heads in _headed(full):
        gone |= dict.fromkeys(run, "page-number") | dict.fromkeys(heads, "running-head")
    lines = _deletions(text, full, gone)
    return sorted([*lines, *_amid_edits(text, lines)], key=lambda edit: edit.start)


def _amid_edits(text: str, lines: Sequence[Edit]) -> Iterator[Edit]:
    """Edits that each delete a page number within a line, none of them within ``lines``."""
    taken = {edit.end - len(text[edit.start : edit.end].lstrip()) for edit in lines}
    told = [match for match in _AMID.finditer(text) if match.start() not in taken]
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    of_all: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in told:
        of_all[match["all"]].append(match)
    for run in of_all.values():
        values = [int(match["value"]) for match in run]
        counting = len(run) > 1 and all(after == before + 1 for before, after in pairwise(values))
        for match in run:
            if counting or match.start() == first or match.end() == last:
                yield Edit(match.start(), match.end(), "", "page-number")


def _page_numbers(lines: Sequence[_Line]) -> set[int]:
    """The indices of the lines that are page numbers."""
    found: set[int] = set()
    for pattern, fewest, must_break in ((_TOLD, 1, False), (_NAMED, 2, False), (_DRESSED, 2, True), (_BARE, 3, True)):
        runs = list(_counting(lines, _numbers(lines, pattern), fewest))
        if must_break and sum(run[0].value == 1 for run in runs) > 1:
            continue  # what starts anew is the number of a section
        for run in runs:
            if not must_break or _breaks_sentences(lines, run, dressed=pattern is _DRESSED) or _has_head(lines, run):
                found.update(number.index for number in run)
    return found


def _numbers(lines: Sequence[_Line], pattern: re.Pattern[str]) -> Iterable[_Number]:
    for index, line in enumerate(lines):
        if len(line.text) <= 20 and (match := pattern.fullmatch(line.text)):
            yield _Number(index, int(next(group for group in match.groups() if group)))


def _counting(lines: Sequence[_Line], numbers: Iterable[_Number], fewest: int) -> Iterator[list[_Number]]:
    """The runs of at least ``fewest`` numbers, each one more than the one before and a page behind it."""
    run: list[_Number] = []
    for number in numbers:
        apart = lines[number.index].start - lines[run[-1].index].end if run else 0
        if not run or number.value != run[-1].value + 1 or not _LEAST_PAGE <= apart <= _MOST_PAGE:
            if len(run) >= fewest:
                yield run
            run = []
        run.append(number)
    if len(run) >= fewest:
        yield run


def _breaks_sentences(lines: Sequence[_Line], run: Sequence[_Number], *, dressed: bool) -> bool:
    """Whether at least a third of the numbers stand amid a sentence, evenly spaced or some of them within a clause."""
    inner = [number.index for number in run if 0 < number.index < len(lines) - 1]
    amid = [index for index in inner if _is_amid(lines, index, index)]
    going_on = sum(_goes_on(lines, index) for index in amid)
    if len(amid) < (1 if dressed else 2) or len(amid) * 3 < len(inner):
        return False
    return _is_even(run) or (going_on > 0 and dressed) or going_on * 3 >= len(inner)


def _is_even(run: Sequence[_Number]) -> bool:
    """Whether the numbers are parted by as many lines each time, as pages are; the last may be shorter."""
    apart = [after.index - before.index for before, after in pairwise(run)][: max(2, len(run) - 2)]
    return len(apart) > 1 and min(apart) > _FEWEST_LINES and max(apart) - min(apart) < 2


def _goes_on(lines: Sequence[_Line], index: int) -> bool:
    """Whether the line before ``index`` stops at a comma, or within a word that the line behind goes on with."""
    before, after = lines[index - 1].text[-1], lines[index + 1].text[0]
    return before in "，、,《（“" or after in "，。、；》）”" or go_together(before, after)


def _has_head(lines: Sequence[_Line], run: Sequence[_Number]) -> bool:
    """Whether one line comes back beside nearly all of the numbers."""
    near = [
        (side, lines[one.index + side].text) for one in run for side in (-1, 1) if one.index + side in range(len(lines))
    ]
    return max(Counter(near).values(), default=0) >= max(2, len(run) - 1)


def _headed(lines: Sequence[_Line]) -> Iterator[tuple[list[int], list[int]]]:
    """The indices of page numbers of up to four digits, and of the line that stands beside them and nowhere else."""
    for run in _counting(lines, _numbers(lines, _LONG), 2):
        for side in (-1, 1):
            beside = [one.index + side for one in run if 0 < one.index + side < len(lines)]
            words, count = Counter(lines[at].text for at in beside).most_common(1)[0] if beside else ("", 0)
            heads = [at for at in beside if lines[at].text == words]
            pairs = [(min(at, at - side), max(at, at - side)) for at in heads]
            if (
                count >= max(2, len(run) - 1)
                and 2 <= len(words) <= _LONGEST_HEAD
                and not words.endswith(_NO_HEAD)
                and any(_is_amid(lines, *pair) for pair in pairs)
                and sum(line.text == words for line in lines) == count
            ):
                yield [one.index for one in run], heads


def _is_amid(lines: Sequence[_Line], first: int, last: int) -> bool:
    """Whether the text before the lines ``first..last`` goes on behind them."""
    if first == 0 or last + 1 >= len(lines):
        return False
    before = lines[first - 1].text
    return len(before) >= 12 and not _ENDED.search(before)


def _heads(lines: Sequence[_Line], numbers: set[int]) -> set[int]:
    """The indices of the lines that come back beside page numbers, without the first one where it is a title."""
    beside: dict[str, list[int]] = defaultdict(list)
    for index in sorted(numbers):
        for near in (index - 1, index + 1):
            if 0 <= near < len(lines) and near not in numbers and 2 <= len(lines[near].text) <= _LONGEST_HEAD:
                beside[lines[near].text].append(near)
    everywhere = Counter(line.text for line in lines if line.text in beside)
    found: set[int] = set()
    for words, places in beside.items():
        pages = len(set(places))
        if words.endswith(_NO_HEAD) or pages + 1 < everywhere[words]:
            continue
        if pages > 1 and (
            everywhere[words] >= _FEWEST_HEADS or (pages == everywhere[words] and _TOLD_KIND.search(words))
        ):
            found.update(place for place in places if place)
    return found


def _deletions(text: str, lines: Sequence[_Line], gone: dict[int, str]) -> list[Edit]:
    """Whole lines go; of the empty lines around, those that would part a sentence, and else the ones behind."""
    edits: list[Edit] = []
    for run in _runs(sorted(gone)):
        first, last = run[0], run[-1]
        start = lines[first].start
        if _is_amid(lines, first, last):
            start = lines[first - 1].end
        for index in run:
            behind = lines[index + 1].start if index + 1 < len(lines) else len(text)
            line_start = text.rfind("\n", lines[index].end - 1, behind) + 1 if behind < len(text) else behind
            end = max(lines[index].end, line_start)
            edits.append(Edit(start, end, "", gone[index]))
            start = end
    return edits


def _runs(indices: Sequence[int]) -> Iterable[list[int]]:
    """``indices`` in groups of neighbours."""
    groups: list[list[int]] = []
    for index in indices:
        if groups and index == groups[-1][-1] + 1:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups
