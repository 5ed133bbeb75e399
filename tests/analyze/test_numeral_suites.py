"""Our reading of numerals against public test suites; each row is a numeral and the value its suite gives it."""

from __future__ import annotations

import doctest
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from reader.analyze.numerals import Number, parse

SUITES = json.loads((Path(__file__).parents[1] / "data" / "numerals" / "suites.json").read_text(encoding="utf-8"))[
    "suites"
]
README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
ENOUGH = 0.95


def agrees(number: Number | None, wanted: str | list[str], *, percent: bool) -> bool:
    """A suite that gives one value for 二十几万 means its lower end."""
    if number is None or number.percent != percent:
        return False
    if isinstance(wanted, list):
        return [number.value, number.upper] == [Decimal(value) for value in wanted]
    return number.value == Decimal(wanted)


def wrong(rows: list[dict[str, Any]], *, percent: bool) -> list[str]:
    return [row["text"] for row in rows if not agrees(parse(row["text"]), row["value"], percent=percent)]


@pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite["name"].split(",")[0])
def test_plain_numerals_of_a_public_suite(suite):
    failed = wrong(suite["plain"], percent=suite["percent"])
    assert len(failed) <= (1 - ENOUGH) * len(suite["plain"]), failed


def test_plain_numerals_of_all_suites():
    rows = sum(len(suite["plain"]) for suite in SUITES)
    failed = [text for suite in SUITES for text in wrong(suite["plain"], percent=suite["percent"])]
    assert rows >= 200
    assert len(failed) <= (1 - ENOUGH) * rows, failed
    assert f"{rows - len(failed)} of their {rows} plain numbers" in README


def test_the_readme_reads_numerals_as_it_says():
    _, _, example = README.partition("<!-- numerals -->")
    lines = doctest.DocTestParser().get_doctest(example, {}, "README", "README.md", 0)
    assert len(lines.examples) >= 4
    assert doctest.DocTestRunner(verbose=False).run(lines).failed == 0


@pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite["name"].split(",")[0])
def test_every_suite_says_where_it_is_from(suite):
    assert suite["repository"].startswith("https://")
    assert len(suite["commit"]) == 40
    assert suite["licence"]
