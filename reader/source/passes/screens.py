"""The numbers that a site which shows documents put before each screen of one: …形成了可复制的经⏎5、验做法。

They count from 1, which stands before the title, or begin amid the count in an excerpt. Whoever copied the screens got
them amid the sentences that go on from one screen to the next, in lines of their own or in the run of the words. An
item of a list stands behind the end of a sentence, or is short; a screen holds sentences and breaks off in one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.source.language import go_together
from reader.text.edits import Edits
from reader.text.records import quickly_made

_NUMBER = re.compile(r"(?<![\d.．,，、第~～—–-])(\d{1,3})、(?!\d{1,3}、)")
_STOPS = "。！？!?"
_ENDED = frozenset(_STOPS + "…：:；;”’」』）)】》|*#")
_OPEN = frozenset("，,、《（“")
_GOES_ON = frozenset("，。、；》）”.．％%")
_SENTENCE = re.compile("[，,。；;]")
_MARKED = re.compile("[，,。；;：:！？!?]")
_FIRST = re.compile(r"(?<!\d)1、")
_LONG = 80
"""Characters of a screen within one sentence, at least."""
_TOP, _TITLE = 200, 50
"""Within so many characters the first screen begins, behind what the site says of the document; those of a title."""
_LEAST, _MOST = 40, 6000
"""Characters from one number to the next."""
_BROKEN = 16
"""Characters of a line that breaks off amid a sentence, at least."""
_FEWEST, _FEWEST_FROM_ONE = 3, 2
"""Numbers that show a count amid it, and from the first of all on, at least."""
_SHARE, _SHARE_FROM_ONE = 2, 3
"""One in so many parts a word where the numbers stand in the run of the words, at least."""


@quickly_made
@dataclass(frozen=True, slots=True)
class _Screen:
    """A number with the count that leads to it: ``length`` numbers, ``before`` the one before it.

    ``[start, end)`` holds the number, with the line end before it where it stands amid a sentence.
    """

    value: int
    start: int
    end: int
    length: int
    before: _Screen | None
    parts: bool
    """It stands within a word, or beside a mark that shows that the sentence goes on."""
    opens: bool
    """It begins a line, the one before breaks off amid a sentence, and another sentence ended since the last number."""


def screen_edits(text: str) -> Edits:
    """Edits that each delete the number of a screen, with the line end before it; sorted."""
    edits = Edits()
    best = max(_counts(text), key=lambda screen: screen.length, default=None)
    if best is None or not _is_told(run := _run(best)):
        return edits
    for screen in run:
        edits.add(screen.start, screen.end, "", "page-number")
    return edits


def _counts(text: str) -> Iterator[_Screen]:
    """Each number that may be a screen's, with the longest count that leads to it."""
    last: dict[int, _Screen] = {}
    for match in _NUMBER.finditer(text):
        value = int(match[1])
        before = last.get(value - 1)
        if before is not None and not _is_a_screen(text, before.end, match.start()):
            before = None
        found = _read(text, match, value, before)
        if found is None:
            continue
        held = last.get(value)
        if held is None or held.length <= found.length or found.start - held.start > _MOST:
            last[value] = found
        yield found


def _is_a_screen(text: str, start: int, end: int) -> bool:
    """Whether what stands between two numbers is as long as a screen, and more than one item of a list."""
    if not _LEAST <= end - start <= _MOST:
        return False
    return _holds_end(text, start, end) or (end - start >= _LONG and _MARKED.search(text, start, end) is not None)


def _holds_end(text: str, start: int, end: int) -> bool:
    """Whether a sentence or a line ends there."""
    return any(text.find(stop, start, end) >= 0 for stop in _STOPS) or "\n" in text[start:end].strip()


def _read(text: str, match: re.Match[str], value: int, before: _Screen | None) -> _Screen | None:
    """The number ``match`` if it stands amid a sentence, or opens the text."""
    start, end = match.span()
    at = start
    while at and text[at - 1].isspace():
        at -= 1
    while end < len(text) and text[end] in " \u3000\u00a0":
        end += 1
    if value == 1 and (at == 0 or _heads_title(text, start, end)):
        return _Screen(value, start, end, 1, None, parts=False, opens=True)
    if at == 0 or text[at - 1] in _ENDED or end == len(text) or text[end] == "\n":
        return None
    opens = text.find("\n", at, start) >= 0
    if opens and not _breaks_off(text, at):
        return None
    first, after = text[at - 1], text[end]
    parts = first in _OPEN or after in _GOES_ON or go_together(first, after)
    length = before.length + 1 if before else 1
    whole = before is None or _holds_end(text, before.end, at)
    return _Screen(value, at, end, length, before, parts, opens and whole)


def _heads_title(text: str, start: int, end: int) -> bool:
    """Whether the first 1、 of a text stands before a short line without a mark, near the top: the document's title."""
    line_end = text.find("\n", end)
    if start > _TOP or text[start - 1] != "\n" or not 0 <= line_end - end <= _TITLE or _FIRST.search(text, 0, start):
        return False
    return _MARKED.search(text, end, line_end) is None


def _breaks_off(text: str, end: int) -> bool:
    """Whether the line that ends at ``end`` without a mark is a sentence: long, with a comma or another sentence."""
    start = text.rfind("\n", 0, end) + 1
    return end - start >= _BROKEN and _SENTENCE.search(text, start, end) is not None


def _run(last: _Screen) -> list[_Screen]:
    run: list[_Screen] = []
    screen: _Screen | None = last
    while screen is not None:
        run.append(screen)
        screen = screen.before
    return run[::-1]


def _is_told(run: Sequence[_Screen]) -> bool:
    """Whether ``run`` is long enough, and parts words where its numbers do not begin lines."""
    from_one = run[0].value == 1 and run[0].opens and run[0].start <= _TOP
    if len(run) < (_FEWEST_FROM_ONE if from_one else _FEWEST):
        return False
    amid = run[1:] if from_one else run
    parted = sum(screen.parts for screen in amid)
    return all(screen.opens for screen in amid) or parted * (_SHARE_FROM_ONE if from_one else _SHARE) >= len(amid)
