"""How the markers of the headings above a place run together."""

from __future__ import annotations

import pytest

from reader.app.section_labels import joined_markers


@pytest.mark.parametrize(
    ("markers", "joined"),
    [
        ((), ""),
        (("一、",), "一、"),
        (("二、", "（二）", "1."), "二（二）1."),
        (("一、", "3."), "一、3."),
        (("一、", "", "3."), "一、3."),
        ((" 第一章 ", "一、"), "第一章一、"),
    ],
)
def test_markers_run_together(markers, joined):
    assert joined_markers(markers) == joined
    assert joined_markers(iter(markers)) == joined
