"""The same report written otherwise: what only the typesetting, the script or a web page's copy button changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.script.convert import converter
from reader.script.detect import Script, detect
from reader.source.document import Source
from reader.source.repair import repair
from reader.text.offsetmap import Edit, OffsetMap, apply_edits

Variant = Callable[[str], "list[Edit]"]

FULL_WIDTH = {
    **{char: chr(ord(char) + 0xFEE0) for char in "0123456789%"},
    **dict(zip(",;:().", "，；：（）．", strict=True)),
}
HALF_WIDTH = {wide: narrow for narrow, wide in FULL_WIDTH.items()}
_SIMPLIFIED, _TRADITIONAL = "会场个总课学发师实处动应规划题订观种", "會場個總課學發師實處動應規劃題訂觀種"
_READINGS = re.findall("[a-zà-ǜ]+", "huì chǎng gè zǒng kè xué fā shī shí chù dòng yīng guī huà tí dìng guān zhǒng")
PINYIN = {
    char: reading for chars in (_SIMPLIFIED, _TRADITIONAL) for char, reading in zip(chars, _READINGS, strict=True)
}
_DAMAGE = ("gloss", "shifted-bytes", "lost-punctuation", "misplaced-gloss")
_COLUMN = 36
_NOT_FIRST = "，。；：、）”%％.,!?"
_NOT_LAST = "（“《"


def _each(text: str, mapping: dict[str, str]) -> list[Edit]:
    return [Edit(at, at + 1, mapping[char]) for at, char in enumerate(text) if char in mapping]


def full_width(text: str) -> list[Edit]:
    return _each(text, FULL_WIDTH)


def half_width(text: str) -> list[Edit]:
    return _each(text, HALF_WIDTH)


def no_break_spaces(text: str) -> list[Edit]:
    return _each(text, {" ": "\u00a0"})


def carriage_returns(text: str) -> list[Edit]:
    return [Edit(match.start(), match.end(), "\r\n") for match in re.finditer(r"(?<!\r)\n", text)]


def one_line(text: str) -> list[Edit]:
    return [Edit(*match.span(), " ") for match in re.finditer(r"\s*\n\s*", text) if match.end() < len(text)]


def run_together(text: str) -> list[Edit]:
    """No line end, and nothing in its place."""
    return [Edit(*match.span(), "") for match in re.finditer(r"\s*\n\s*", text) if match.end() < len(text)]


def without_trace(text: str) -> list[Edit]:
    """The same with the mark at the end of a line lost as well, as where each line is a cell of a form."""
    found = re.finditer(r"[。！？；：，、.!?;:,]*\s*\n\s*", text)
    return [Edit(*match.span(), "") for match in found if match.end() < len(text)]


def wide_spaces(text: str) -> list[Edit]:
    return [Edit(*match.span(), "　　") for match in re.finditer(r"\s*\n\s*", text) if match.end() < len(text)]


def glossed(text: str) -> list[Edit]:
    plain = (at for at, char in enumerate(text) if char in PINYIN and not re.match("[(（][a-z]", text[at + 1 : at + 3]))
    return [Edit(at, at + 1, f"{text[at]}({PINYIN[text[at]]})") for at in plain]


def hard_wrapped(text: str) -> list[Edit]:
    """A line break every 36 characters, where a typesetter may break a line: not within a number."""
    edits: list[Edit] = []
    start = 0
    for line in text.split("\n"):
        at = _COLUMN
        while at < len(line) - 3:
            place = at
            while place > at - 8 and not _may_break(line, place):
                place -= 1
            edits.append(Edit(start + place, start + place, "\n"))
            at = place + _COLUMN
        start += len(line) + 1
    return edits


def _may_break(line: str, at: int) -> bool:
    within = line[at].isascii() and line[at - 1].isascii()
    return line[at] not in _NOT_FIRST and line[at - 1] not in _NOT_LAST and not within


TYPESETTING: dict[str, Variant] = {
    "full-width": full_width,
    "half-width": half_width,
    "no-break spaces": no_break_spaces,
    "carriage returns": carriage_returns,
    "pinyin glosses": glossed,
}
LAYOUT: dict[str, Variant] = {
    "one line": one_line,
    "hard-wrapped": hard_wrapped,
}
JOINED: dict[str, Variant] = {
    "wide spaces": wide_spaces,
    "run together": run_together,
    "without trace": without_trace,
}


def varied(source: Source, variant: Variant) -> tuple[Source, OffsetMap]:
    """``source`` written otherwise, and the map to it; damaged bytes stay as they are, they are evidence."""
    damage = [edit for edit in repair(source.text, source.format).edits if edit.reason in _DAMAGE]
    edits = _clear_of(variant(source.text), damage)
    offsets = OffsetMap.from_edits(len(source.text), edits)
    return _with_text(source, apply_edits(source.text, edits), offsets), offsets


def _clear_of(edits: Sequence[Edit], damage: Sequence[Edit]) -> list[Edit]:
    kept: list[Edit] = []
    at = 0
    for edit in edits:
        while at < len(damage) and damage[at].end < edit.start:
            at += 1
        if at == len(damage) or not damage[at].start <= edit.start:
            kept.append(edit)
    return kept


def in_other_script(source: Source) -> tuple[Source, OffsetMap]:
    """``source`` in the script it is not in, and the map to it."""
    conversion = converter("t2s" if detect(source.text).script is Script.HANT else "s2t").convert(source.text)
    return _with_text(source, conversion.text, conversion.map), conversion.map


def _with_text(source: Source, text: str, offsets: OffsetMap) -> Source:
    hints = tuple(replace(hint, span=offsets.map_span(hint.span).span) for hint in source.hints)
    return replace(source, text=text, hints=hints, undecodable=(), evidence=())
