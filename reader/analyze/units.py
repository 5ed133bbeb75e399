"""The table of units and classifiers (``resources/units.json``), and the unit that stands at a place of a text."""

from __future__ import annotations

import json
import string
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import NamedTuple

from reader.analyze.finding import IndicatorKind
from reader.text.resources import resource

_BRACKETS = frozenset("（()）")
_LETTERS = frozenset(string.ascii_letters)
_LIMITS = ("以上", "以下", "以内", "以外")
_TIMES = "次"
"""Behind a classifier it counts occasions: 27部次, 12场次."""
_TIMES_NOT_BEFORE = "要级贷方生序第"
_BEGINNING = 2
"""Characters by which longer units are looked up: most numbers stand before none of those."""
_ALONE = (1,)
_NO_OCCASIONS = frozenset("个個次")


class Hanzi(str, Enum):
    """Which Chinese numerals may stand before a unit."""

    ANY = "any"
    COMPOUND = "compound"
    """Two characters or more: 三十元, but 三元 is a name as a rule."""
    NEVER = "never"
    """Editions and the like: 二十届三中全会."""
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit or classifier. ``name`` is its canonical Simplified form.

    ``not_before``: characters that, right behind it, show that it is part of another word (家 before 庭), unless one of
    the words ``but_before`` begins there (个体, but 个 before 体育馆). ``medal``: a unit only in a row such as
    3金2银1铜.
    """

    name: str
    kind: IndicatorKind
    not_before: str = ""
    hanzi: Hanzi = Hanzi.ANY
    medal: bool = False
    but_before: tuple[str, ...] = _LIMITS


class UnitMatch(NamedTuple):
    """A unit and its half-open place in the text."""

    unit: Unit
    start: int
    end: int


class UnitTable:
    """Finds the longest unit at a position."""

    __slots__ = ("_lengths", "_units", "currency_prefixes", "first_characters")

    def __init__(self, spellings: dict[str, Unit], currency_prefixes: dict[str, str]) -> None:
        self._units = spellings
        self.first_characters = frozenset(form[0] for form in spellings)
        """The characters that a unit begins with."""
        self.currency_prefixes = currency_prefixes
        """Currency signs and names that stand before a number -> unit."""
        lengths: dict[str, set[int]] = {}
        for form in spellings:
            if len(form) > 1:
                lengths.setdefault(form[:_BEGINNING], {1}).add(len(form))
        self._lengths = {first: tuple(sorted(some, reverse=True)) for first, some in lengths.items()}

    def match(self, text: str, position: int) -> UnitMatch | None:
        """The longest unit that starts at ``position`` of ``text`` and is not part of another word."""
        unit, end = self.longest(text, position)
        return None if unit is None else UnitMatch(unit, position, end)

    def longest(self, text: str, position: int) -> tuple[Unit, int] | tuple[None, int]:
        """The same as the unit and its end, without a record of them, for those who ask of every number."""
        units = self._units
        for length in self._lengths.get(text[position : position + _BEGINNING], _ALONE):
            end = position + length
            unit = units.get(text[position:end])
            if unit is None or end > len(text):
                continue
            following = text[end : end + 1]
            if following in unit.not_before and following and not text.startswith(unit.but_before, end):
                continue
            if following in _LETTERS and text[end - 1].isascii():
                continue  # m of mm, g of gdp
            if following in _BRACKETS:
                return self._combined(unit, text, position, end)
            return unit, end
        return None, position

    def _combined(self, unit: Unit, text: str, position: int, end: int) -> tuple[Unit, int]:
        """The unit with a second one in brackets: 台（套）, 人（次）."""
        if text[end + 2 : end + 3] in _BRACKETS and unit.kind is IndicatorKind.COUNT:
            other = self._units.get(text[end + 1 : end + 2])
            if other is not None and text[end + 1] != text[position]:
                return replace(unit, name=f"{unit.name}（{other.name}）"), end + 3
        return unit, end

    def __iter__(self) -> Iterator[tuple[str, Unit]]:
        """Every spelling with its unit."""
        return iter(self._units.items())


@cache
def load_units() -> UnitTable:
    """The table that ships with Yandu, read once."""
    data = json.loads(resource("units.json").read_text(encoding="utf-8"))
    spellings: dict[str, Unit] = {}
    for row in data["units"]:
        unit = Unit(
            row["unit"],
            IndicatorKind(row["kind"]),
            row.get("not_before", ""),
            Hanzi(row.get("hanzi", "any")),
            row.get("medal", False),
            (*_LIMITS, *row.get("but_before", ())),
        )
        for form in (unit.name, *row.get("aliases", ()), *row.get("traditional", ())):
            spellings.setdefault(form, unit)
    for form, occasions in _occasions(spellings):
        spellings.setdefault(form, occasions)
    return UnitTable(spellings, {row["sign"]: row["unit"] for row in data["currency_prefixes"]})


def _occasions(spellings: dict[str, Unit]) -> list[tuple[str, Unit]]:
    """The classifiers of one character with 次: visits to households (户次), performances (场次); not 层次, 档次."""
    return [
        (form + _TIMES, Unit(unit.name + _TIMES, unit.kind, _TIMES_NOT_BEFORE))
        for form, unit in spellings.items()
        if len(form) == 1
        and unit.kind is IndicatorKind.COUNT
        and not unit.medal
        and form not in _NO_OCCASIONS
        and _TIMES not in unit.not_before
    ]
