"""Documents that lost their line ends: the headings are found by their numbers, and get lines of their own.

Only breaks are put in, each in the place of white space or between two characters. A number counts only
when it continues a sequence of its kind (一、 二、 …; （一） （二） …; 1. 2. …), stands where a sentence has
ended, and the line is far longer than a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.text.lines import line_spans
from reader.text.offsetmap import Edit
from reader.text.span import Span

_LONG = 300
_VERY_LONG = 1500
_FEWEST = 3
_TITLE = 40
_NUMERALS = "一二三四五六七八九十"
_ENDED = "。！？!?…”」』）)"
_JOINING = "；;，,、：:"

# The kinds of numbers GB/T 9704-2012 (7.3.3) has for headings, and the usual others; the level follows
# from the order in which a document uses them, not from the kind.
_KINDS = (
    ("chapter", rf"第[{_NUMERALS}百]{{1,4}}[章节節编編篇]"),
    ("counted", rf"[{_NUMERALS}]{{1,3}}、"),
    ("bracketed", rf"[（(][{_NUMERALS}]{{1,3}}[)）]"),
    ("number", r"(?<![\d.])\d{1,2}(?:[.．、](?!\d))"),
    ("bracketed-number", r"[（(]\d{1,2}[)）]"),
    ("circled", "[①-⑳]"),
)
_MARKER = re.compile("|".join(f"(?P<k{index}>{pattern})" for index, (_, pattern) in enumerate(_KINDS)))
_WORD = re.compile(r"\S+")
_TITLED = re.compile(rf"[^\s。！？；：，,;:]{{2,{_TITLE}}}(\s+)(?=\S)")
_SIGNATURE = re.compile(
    r"(?<=[。！”）)])(\s+)([\u3400-\u9fff]{4,24})(\s+)(?:\d{4}|[〇○零一二三四五六七八九]{4})年"
    rf"(?:\d{{1,2}}|[{_NUMERALS}]{{1,2}})月(?:\d{{1,2}}|[{_NUMERALS}]{{1,3}})日[\s|]*\Z"
)


@dataclass(frozen=True, slots=True)
class _Marker:
    start: int
    end: int
    kind: int
    value: int


def flattened_edits(text: str) -> list[Edit]:
    """Edits that each put a line end before a heading, in a line that holds a whole document."""
    long = [span for span in line_spans(text) if len(span) >= _LONG]
    if not long:
        return []
    edits: list[Edit] = []
    length = sum(word.end() - word.start() for word in _WORD.finditer(text))
    for span in long:
        line = text[span.start : span.end]
        markers = _in_sequence(line)
        if _is_flattened(line, markers, length):
            edits += _breaks(line, span, markers)
    return edits


def _is_flattened(line: str, markers: list[_Marker], length: int) -> bool:
    """Whether ``line`` is a document rather than a paragraph that enumerates."""
    if len(markers) < _FEWEST:
        return False
    if len(line) * 2 > length:
        return True
    return len(line) >= _VERY_LONG and len({marker.kind for marker in markers}) > 1


def _candidates(line: str) -> Iterator[tuple[_Marker, bool]]:
    """Every number of a heading's form, and whether a sentence or the line's beginning precedes it."""
    for match in _MARKER.finditer(line):
        kind = next(index for index in range(len(_KINDS)) if match.group(f"k{index}") is not None)
        before = line[max(0, match.start() - 8) : match.start()]
        bare = before.rstrip()
        begins = not line[: match.start()].strip() if match.start() < 8 else False
        free = begins or bare[-1:] in _ENDED or (len(bare) < len(before) and bare[-1:] not in _JOINING)
        following = line[match.end() : match.end() + 1]
        if following and not following.isspace():
            yield _Marker(match.start(), match.end(), kind, _value(match.group())), free


def _value(marker: str) -> int:
    """The number in a marker; 0 when it is none."""
    digits = re.search(r"\d+", marker)
    if digits and not "①" <= marker <= "⑳":
        return int(digits.group())
    if "①" <= marker[0] <= "⑳":
        return ord(marker[0]) - ord("①") + 1
    numeral = "".join(char for char in marker if char in _NUMERALS)
    if not numeral or numeral.count("十") > 1 or (len(numeral) > 1 and "十" not in numeral):
        return 0
    tens, ten, ones = numeral.rpartition("十")
    value = (_NUMERALS.index(tens) + 1 if tens else 1) * 10 if ten else 0
    return value + (_NUMERALS.index(ones) + 1 if ones else 0)


def _in_sequence(line: str) -> list[_Marker]:
    """The numbers that count: each begins a kind below those open, or is the next of an open kind."""
    open_kinds: list[list[_Marker]] = []
    runs: list[list[_Marker]] = []
    last_end = -_TITLE
    for marker, free in _candidates(line):
        depth = next((at for at, run in enumerate(open_kinds) if run[-1].kind == marker.kind), None)
        titled = marker.start - last_end <= _TITLE and not set("。！？；") & set(line[last_end : marker.start])
        if depth is not None and free and marker.value == open_kinds[depth][-1].value + 1:
            del open_kinds[depth + 1 :]
            open_kinds[depth].append(marker)
        elif depth is None and marker.value == 1 and (free or (last_end >= 0 and titled)):
            open_kinds.append([marker])
            runs.append(open_kinds[-1])
        else:
            continue
        last_end = marker.end
    return sorted((marker for run in runs if len(run) > 1 for marker in run), key=lambda marker: marker.start)


def _breaks(line: str, span: Span, markers: list[_Marker]) -> Iterator[Edit]:
    """The breaks before each of ``markers``, behind unpunctuated titles, and before the signature."""
    for marker in markers:
        bare = marker.start
        while bare and line[bare - 1].isspace():
            bare -= 1
        if bare:
            yield _break(span, bare, marker.start)
        yield from _title_break(line, span, marker)
    signature = _SIGNATURE.search(line, max(0, len(line) - 120))
    if signature:
        yield _break(span, *signature.span(1))
        yield _break(span, *signature.span(3))


def _title_break(line: str, span: Span, marker: _Marker) -> Iterator[Edit]:
    """A break where white space alone parts a title from what follows it."""
    if marker.kind > 2:
        return
    title = _TITLED.match(line, marker.end)
    if title and not _MARKER.match(line, title.end()):
        yield _break(span, *title.span(1))


def _break(span: Span, start: int, end: int) -> Edit:
    return Edit(span.start + start, span.start + end, "\n", "flattened")
