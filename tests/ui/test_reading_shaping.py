"""Characters that the font lacks, and what stands behind them."""

from __future__ import annotations

import pytest

from reader.ui.reading.shaping import shape
from reader.ui.theme import font

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(
    "text",
    [
        "开设“好家风∙好传承”专栏，展播4个微视频",
        "a∙b学",
        "甲∙乙∙丙⋅丁",
        "甲☎乙ꙮ丙",
        "\U00020bb7野∙家\U00020bb7店",
        "∙开头",
        "结尾∙",
    ],
)
def test_every_character_has_its_own_place(qapp, text):
    """What follows a character in another font must not fall onto the start of the paragraph."""
    made = shape(text, font("zh-Hans", 18, serif=True))
    assert all(0 < advance <= 2 * 18 for advance in made.widths.advances), list(
        zip(text, made.widths.advances, strict=True)
    )
    points = [point for run in made.runs for point in run.points]
    assert sorted(points) == list(range(len(text)))
    assert all(run.points == sorted(run.points) for run in made.runs)
