"""Text decoded by the wrong table: UTF-8 read as GBK or Windows-1252, and GBK read as Windows-1252.

The way back is to encode by the wrong table and decode by the right one. It is taken only where the bytes
make sound characters and those are Chinese (or the punctuation and accents that such files are full of);
certain where every byte is accounted for, a guess where some were lost, each loss kept as a U+FFFD.
A text that writes about such accidents shows examples, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from heapq import merge
from itertools import pairwise

from reader.source.plausible import plausibility
from reader.text.edits import Edits
from reader.text.offsetmap import Edit
from reader.text.parts import line_matches

_REASON = "mojibake"
_SOUND = 0.6
"""The least plausibility, as :func:`plausibility` measures it, of what the bytes are said to have been."""
_FEWEST = 3
"""The least number of Chinese characters that a run must come to, by itself."""
_SYSTEMATIC = 12
"""When so many have come back, the whole file went wrong, and a run of a single one counts as well."""
_TOLD = re.compile("乱码|亂碼|编码|編碼|字符集|encoding|mojibake|UTF-8", re.IGNORECASE)
_LOST = re.compile("锟斤拷[锟斤拷]*")
_LONGEST = 20_000
_NEAR = 60

_SINGLE = {ord(bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(0x80, 0x100)}
_WESTERN = "".join(map(re.escape, map(chr, _SINGLE)))
_WESTERN_RUN = re.compile(f"[{_WESTERN}\x80-\x9f]{{2,}}")
_UTF8 = re.compile("[\xc2\xc3\xc5\xc6\xcb][\x80-\xbf]|[\xe2-\xe9\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}")
_PAIR = re.compile("[\xa1-\xf7][\xa1-\xfe]")
_SIGNS = frozenset("“”‘’—–…·•€™‰　、。《》「」『』【】〔〕：；，！？（）％～")
_PART = r"[^\x00-\x40\x5b-\x60\x7b-\x7f]*"
_REST = re.compile(rf"[^\x00-\x7f]{_PART}(?:\?+(?=[^\x00-\x7f]){_PART})*")
"""Signs beyond ASCII, the letters between them, and question marks that stand for what was lost."""


def mojibake_edits(text: str) -> Sequence[Edit]:
    """Edits that each put a wrongly decoded run back, sorted and apart."""
    if text.isascii():
        return ()
    kept = Edits()
    done = 0
    for edit in merge(_wrong_runs(text), _lost_edits(text), key=_place):
        if done <= edit.start and not _told(text, edit):
            kept.append(edit)
            done = edit.end
    return kept


def _wrong_runs(text: str) -> Iterable[Edit]:
    """The runs of at least so many characters; of any length, once so many have come back."""
    found = Edits()
    characters = 0
    for edit in _runs(text, _FEWEST):
        found.append(edit)
        characters += _han(edit.replacement)
        if characters >= _SYSTEMATIC:
            return _runs(text, 1)
    return found


def _runs(text: str, fewest: int) -> Iterator[Edit]:
    """What was read as Windows-1252 and what was read as GBK, by place; two may overlap."""
    return merge(_western_edits(text, fewest), _chinese_edits(text, fewest), key=_place)


def _place(edit: Edit) -> tuple[int, int]:
    return edit.start, -edit.end


def _told(text: str, edit: Edit) -> bool:
    """Whether the line around a few wrong characters is about them."""
    if edit.end - edit.start > 40:
        return False
    before = text[max(0, edit.start - _NEAR) : edit.start].rpartition("\n")[2]
    after = text[edit.end : edit.end + _NEAR].partition("\n")[0]
    return _TOLD.search(before) is not None or _TOLD.search(after) is not None


def _western_edits(text: str, fewest: int) -> Iterator[Edit]:
    """What was read as Windows-1252, one byte a character."""
    for run in line_matches(_WESTERN_RUN, text):
        data = run.group().translate(_SINGLE)
        found = False
        for low, high in _rows(_UTF8, data):
            start = run.start() + low
            sound = _read(data[low:high])
            if _is_wanted(sound, text[start - 1 : start]):
                found = True
                yield Edit(start, run.start() + high, sound, _REASON)
        if not found:
            yield from _paired_edits(data, run.start(), fewest)


def _rows(pattern: re.Pattern[str], data: str) -> Iterator[tuple[int, int]]:
    """Start and end of each unbroken row of matches: a repeated group would remember every one of them at once."""
    start = end = 0
    for match in pattern.finditer(data):
        if match.start() > end:
            if end > start:
                yield start, end
            start = match.start()
        end = match.end()
    if end > start:
        yield start, end


def _read(data: str) -> str:
    """The bytes ``data`` as UTF-8; if they are the same accident once more, that undone too."""
    sound = data.encode("latin-1").decode("utf-8", "replace")
    again = sound.translate(_SINGLE)
    return _read(again) if next(_rows(_UTF8, again), None) == (0, len(again)) else sound


def _is_wanted(sound: str, before: str) -> bool:
    """Whether ``sound`` is Chinese, or punctuation, or an accented letter within a word or a sign behind a figure."""
    if "\ufffd" in sound:
        return False
    if any("\u3400" <= char <= "\u9fff" for char in sound):
        return plausibility(sound) >= _SOUND
    if all(char in _SIGNS for char in sound):
        return True
    return len(sound) == 1 and "\xa0" <= sound <= "\xff" and before.isascii() and before.isalnum()


def _paired_edits(data: str, start: int, fewest: int) -> Iterator[Edit]:
    """GBK read byte by byte: common characters in a row."""
    for low, high in _rows(_PAIR, data):
        sound = data[low:high].encode("latin-1").decode("gbk", "replace")
        if len(sound) >= fewest and plausibility(sound) > 0.9 and "\ufffd" not in sound and _han(sound) >= fewest:
            yield Edit(start + low, start + high, sound, _REASON)


def _han(text: str) -> int:
    return sum("\u3400" <= char <= "\u9fff" for char in text)


@cache
def _leads() -> re.Pattern[str]:
    """Two characters near each other that first bytes of UTF-8 sequences make in GBK, or the one of a dash or quote."""
    made = []
    for lead in (0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEF):
        made += [bytes((lead, trail)).decode("gbk", "ignore") for trail in range(0x80, 0xC0)]
    one = f"[{''.join(char for char in made if len(char) == 1)}]"
    return re.compile(rf"{one}(?=[^\n]{{0,3}}{one})|鈥")


def _chinese_edits(text: str, fewest: int) -> Iterator[Edit]:
    """What was read as GBK, two bytes a character, where a sequence of three may have taken in an ASCII letter."""
    at = 0
    for match in line_matches(_leads(), text):
        if match.start() < at:
            continue
        run = _REST.match(text, match.start(), match.start() + _LONGEST)
        if run is None:
            return
        at = run.end()
        sound, lost = _as_utf8(run.group(), fewest)
        if sound and plausibility(run.group().replace("?", "")) < plausibility(sound.replace("\ufffd", "")):
            yield Edit(run.start(), run.end(), sound, _REASON, certain=not lost)


def _as_utf8(run: str, fewest: int) -> tuple[str, int]:
    """``run`` as GBK bytes read as UTF-8, each loss a U+FFFD, and how many; empty when it is not that."""
    data = run.replace("\ufffd", "?").encode("gb18030", "replace").decode("latin-1")
    pieces: list[str] = []
    at = 0
    for part in re.finditer(f"{_UTF8.pattern}|[\x00-\x7f]", data):
        if part.start() > at:
            pieces.append("\ufffd")
        found = part.group()
        pieces.append("\ufffd" if found == "?" else found.encode("latin-1").decode("utf-8", "replace"))
        at = part.end()
    if at < len(data):
        pieces.append("\ufffd")
    sound = re.sub("\ufffd+", "\ufffd", "".join(pieces))
    lost = sound.count("\ufffd")
    kept = sound.replace("\ufffd", "")
    signs = sum(char in _SIGNS for char in kept)
    enough = _han(kept) >= fewest or (signs and not lost and signs + sum(map(str.isascii, kept)) == len(kept))
    return (sound, lost) if enough and plausibility(kept) >= _SOUND and lost * 4 <= len(kept) else ("", 0)


def _lost_edits(text: str) -> Iterator[Edit]:
    """U+FFFD, written as UTF-8 and read as GBK: what stood there is gone, and is shown as gone."""
    often = text.count("锟斤拷") > 2
    for match in line_matches(_LOST, text):
        found = match.group()
        wrong = (at for at, pair in enumerate(pairwise(found), 1) if pair[1] != "锟" and "".join(pair) not in "锟斤拷")
        length = next(wrong, len(found))
        if often or length > 3:
            yield Edit(
                match.start(), match.start() + length, "\ufffd" * ((2 * length + 2) // 3), _REASON, certain=False
            )
