"""The automatic numbers of a Word document's paragraphs (ECMA-376 Part 1, 17.9), as text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = "m cm d cd c xc l xl x ix v iv i"
_DIGITS = "〇一二三四五六七八九"
_PLACE = re.compile(r"%([1-9])")


class Numbering:
    """Counts through the numbered paragraphs of one document, in document order."""

    def __init__(self, document: Document) -> None:
        self._levels: dict[str, dict[int, Any]] = {}
        self._lists: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = {}
        part = next(
            (rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/numbering")), None
        )
        element = getattr(part, "element", None)
        if element is None:
            return
        for abstract in element.iter(f"{_W}abstractNum"):
            levels = {_number(level, "ilvl", attribute=True): level for level in abstract.iter(f"{_W}lvl")}
            self._levels[abstract.get(f"{_W}abstractNumId", "")] = levels
        for num in element.iter(f"{_W}num"):
            abstract = num.find(f"{_W}abstractNumId")
            if abstract is not None:
                self._lists[num.get(f"{_W}numId", "")] = abstract.get(f"{_W}val", "")

    def marker(self, paragraph: Any, styles: list[Any]) -> str:
        """The number Word shows before ``paragraph``, such as ``一、``; empty for a bullet or none.

        Counting goes on with every call: call once for each paragraph, in order.
        """
        found = self._list_of(paragraph, styles)
        if found is None:
            return ""
        name, depth = found
        levels = self._levels.get(self._lists.get(name, ""), {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(self._lists[name], {})
        counts[depth] = counts.get(depth, _number(level, "start", default=1) - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        return self._shown(level, levels, counts)

    def _list_of(self, paragraph: Any, styles: list[Any]) -> tuple[str, int] | None:
        """The list and the depth of a paragraph: its own, else its style's."""
        name, depth = None, None
        for holder in (paragraph, *styles):
            properties = holder.find(f"{_W}pPr")
            numbered = properties.find(f"{_W}numPr") if properties is not None else None
            if numbered is None:
                continue
            num, ilvl = numbered.find(f"{_W}numId"), numbered.find(f"{_W}ilvl")
            if name is None and num is not None:
                name = num.get(f"{_W}val")
            if depth is None and ilvl is not None:
                depth = _number(numbered, "ilvl")
        return None if name in (None, "0") else (str(name), depth or 0)

    def _shown(self, level: Any, levels: dict[int, Any], counts: dict[int, int]) -> str:
        pattern = level.find(f"{_W}lvlText")
        text = pattern.get(f"{_W}val", "") if pattern is not None else ""
        if _format_of(level) in ("bullet", "none"):
            return ""

        def number(match: re.Match[str]) -> str:
            index = int(match.group(1)) - 1
            other = levels.get(index, level)
            return formatted(counts.get(index, _number(other, "start", default=1)), _format_of(other))

        shown = _PLACE.sub(number, text)
        return shown + " " if shown[-1:].isalnum() or (shown.endswith(".") and not shown[:1].isdigit()) else shown


def _format_of(level: Any) -> str:
    found = level.find(f"{_W}numFmt")
    return str(found.get(f"{_W}val", "decimal")) if found is not None else "decimal"


def _number(element: Any, name: str, *, attribute: bool = False, default: int = 0) -> int:
    """A number in an attribute of ``element``, or in the value of its child ``name``."""
    child = element if attribute else element.find(f"{_W}{name}")
    value = child.get(f"{_W}{name}" if attribute else f"{_W}val", "") if child is not None else ""
    return int(value) if re.fullmatch(r"-?\d{1,9}", value) else default


def formatted(value: int, style: str) -> str:
    """``value`` in the number format ``style`` (ST_NumberFormat); unknown styles and values are decimal."""
    maker = _STYLES.get(style)
    return (maker(value) if maker and value > 0 else "") or str(value)


def _chinese(value: int, digits: str = _DIGITS, units: str = "十百千") -> str:
    if value >= 10_000:
        return ""
    text = ""
    for place, char in enumerate(reversed(str(value))):
        digit = int(char)
        unit = units[place - 1] if place else ""
        if digit:
            text = digits[digit] + unit + text
        elif text and not text.startswith("零"):
            text = "零" + text
    return text[1:] if units[0] == "十" and text.startswith("一十") else text


def _legal(value: int) -> str:
    return _chinese(value, "零壹贰叁肆伍陆柒捌玖", "拾佰仟")


def _legal_traditional(value: int) -> str:
    return _chinese(value, "零壹貳參肆伍陸柒捌玖", "拾佰仟")


def _digital(value: int) -> str:
    return "".join(_DIGITS[int(char)] for char in str(value))


def _from(alphabet: str) -> Callable[[int], str]:
    return lambda value: alphabet[value - 1] if value <= len(alphabet) else ""


def _letters(value: int) -> str:
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if value <= 780 else ""


def _roman(value: int) -> str:
    text = ""
    for number, letters in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), _ROMAN.split(), strict=True):
        text += letters * (value // number)
        value %= number
    return text if len(text) < 30 else ""


_STYLES: dict[str, Callable[[int], str]] = {
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "ideographDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "taiwaneseDigital": _digital,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal_traditional,
    "ideographTraditional": _from("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _from("子丑寅卯辰巳午未申酉戌亥"),
    "decimalEnclosedCircle": _from("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedCircleChinese": _from("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedParen": _from("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "decimalEnclosedFullstop": _from("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "decimalFullWidth": lambda value: "".join(chr(ord("０") + int(char)) for char in str(value)),
    "decimalZero": lambda value: f"{value:02d}",
    "lowerLetter": _letters,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
}
