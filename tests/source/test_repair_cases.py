"""What repair does to given texts, and what it leaves alone."""

import json
from pathlib import Path

import pytest

from reader.source.document import Format
from reader.source.repair import REASONS, repair

DATA = Path(__file__).parents[1] / "data" / "repair"


def cases(name: str) -> list:
    found = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["label"]) for case in found]


@pytest.mark.parametrize("case", [*cases("in-the-wild"), *cases("synthetic")])
def test_damage_is_repaired(case):
    repaired = repair(case["source"], Format(case.get("format", "txt")))
    assert repaired.text == case["clean"]
    assert sorted({edit.reason for edit in repaired.edits}) == case["reasons"]


@pytest.mark.parametrize("case", cases("negative"))
def test_sound_text_is_untouched(case):
    repaired = repair(case["source"])
    assert repaired.text == case["source"]
    assert repaired.edits == ()
    assert repaired.map.is_identity


def test_sound_texts_stay_sound_side_by_side():
    whole = "\n".join(case.values[0]["source"] for case in cases("negative"))
    assert repair(whole).edits == ()


def test_there_are_as_many_texts_to_leave_alone_as_to_repair():
    damaged, sound = [*cases("in-the-wild"), *cases("synthetic")], cases("negative")
    assert len(damaged) >= 60
    assert len(sound) >= max(60, len(damaged))
    sources = [case.values[0]["source"] for case in (*damaged, *sound)]
    assert len(set(sources)) == len(sources)


def test_every_reason_has_a_case():
    told = {reason for case in (*cases("in-the-wild"), *cases("synthetic")) for reason in case.values[0]["reasons"]}
    assert told == REASONS
