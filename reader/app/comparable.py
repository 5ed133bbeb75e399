"""What may be compared: units of one sort, and words that mean the same (``resources/comparison.json``)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import cache
from typing import Any

from reader.analyze.finding import Direction, Indicator, IndicatorKind
from reader.analyze.numerals import EXACT
from reader.search.query import fold
from reader.text.resources import resource

_LONGEST = 6
"""No word that means the same as others is longer."""

_ROUNDED = Context(prec=18)


@dataclass(frozen=True, slots=True, order=True)
class Quantity:
    """A sort of quantity: only numbers of one sort stand on one scale.

    ``unit`` is the one the numbers are brought to, empty for none. ``moved``: by how much something changed, as
    against what it amounts to. ``per``: by what it is counted (人·月).
    """

    kind: IndicatorKind
    unit: str = ""
    moved: bool = False
    per: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words as metrics use them, folded."""

    same: dict[str, tuple[str, ...]]
    light: frozenset[str]
    """Words that say nothing of what is measured: 全县, 完成."""
    up: frozenset[str]
    down: frozenset[str]

    def spellings(self, word: str) -> tuple[str, ...]:
        """``word`` and the words that mean the same, itself first."""
        return (word, *(one for one in self.same.get(word, ()) if one != word))

    def known_at(self, text: str, start: int) -> Iterator[str]:
        """The words of two characters and more that stand at ``start`` of ``text``, the longest first."""
        return (text[start:end] for end in range(start + _LONGEST, start + 1, -1) if text[start:end] in self.same)

    def direction(self, word: str) -> str:
        """``up`` or ``down`` for a word that says which way a number went; empty for another."""
        return Direction.UP.value if word in self.up else Direction.DOWN.value if word in self.down else ""


@cache
def load_wording() -> Wording:
    """The words that ship with Yandu, read once."""
    data = _data()
    same: dict[str, tuple[str, ...]] = {}
    for row in data["same"]:
        words = tuple(map(_folded, row))
        same |= dict.fromkeys(words, words)
    up, down, light = (frozenset(map(_folded, data[name])) for name in ("up", "down", "light"))
    return Wording(same, light, up, down)


def quantity(one: Indicator) -> Quantity:
    """The sort of quantity ``one`` states."""
    moved = one.change is not None and not one.change.level
    return Quantity(one.kind, base_unit(one.unit), moved, one.per or "")


def base_unit(unit: str | None) -> str:
    """The unit that ``unit`` is brought to: 米 for 公里, itself for one that stands alone, empty for none."""
    base = _units().get(unit or "")
    return base[0] if base else unit or ""


def amount(value: Decimal, unit: str | None) -> Decimal:
    """``value`` in the :func:`base_unit` of ``unit``: 2 公里 are 2000 (米), 15 亩 are 10000 (平方米).

    Exact, but for a factor that no decimal is: then to 18 digits.
    """
    base = _units().get(unit or "")
    if base is None:
        return value
    _, times, parts = base
    scaled = EXACT.multiply(value, times)
    return scaled if parts == 1 else _ROUNDED.divide(scaled, parts)


@cache
def _units() -> dict[str, tuple[str, Decimal, Decimal]]:
    """Of each unit the one it is brought to, and its factor as a fraction: ``10000/15``."""
    units = {}
    for group in _data()["units"]:
        for unit, factor in group["units"].items():
            times, _, parts = factor.partition("/")
            units[unit] = (group["base"], Decimal(times), Decimal(parts or 1))
    return units


@cache
def _data() -> Any:
    return json.loads(resource("comparison.json").read_text(encoding="utf-8"))


def _folded(word: str) -> str:
    return fold(word).text
