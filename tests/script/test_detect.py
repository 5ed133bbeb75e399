from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.detect import Script, detect, one_script, script_runs
from tests.script.conftest import cases


@pytest.mark.parametrize("case", cases("detect.json"))
def test_detects(case):
    assert detect(case["text"]).script == case["script"]


def test_counts_are_the_evidence():
    found = detect("学习學习")
    assert (found.script, found.hans_only, found.hant_only) == (Script.HANS, 3, 1)


def test_characters_of_either_script_tell_nothing():
    telling = one_script()
    assert not telling.hans & telling.hant
    assert not (telling.hans | telling.hant) & set("后里台干面余系床秘群痴着云")


def test_the_reports_are_told_apart(reports):
    found = [detect(text) for text in reports]
    assert {one.script for one in found} <= {Script.HANS, Script.HANT}
    assert all(min(one.hans_only, one.hant_only) < 0.02 * max(one.hans_only, one.hant_only) for one in found)


def test_runs_follow_the_paragraphs():
    text = "一\n学习讨论\n二\n學習討論\n三\n四"
    assert [(run.span.of(text), run.script) for run in script_runs(text)] == [
        ("一\n学习讨论\n二\n", Script.HANS),
        ("學習討論\n三\n四", Script.HANT),
    ]


@given(st.text(alphabet="学學习習 一\n", max_size=40))
def test_runs_are_the_text_and_decided(text):
    runs = script_runs(text)
    assert "".join(run.span.of(text) for run in runs) == text
    assert all(run.script is not Script.MIXED for run in runs)
    assert all(one.script is not other.script for one, other in pairwise(runs))
    if Script.NONE in {run.script for run in runs}:
        assert all(found.hans_only == found.hant_only for found in map(detect, text.split("\n")))
