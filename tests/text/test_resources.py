from __future__ import annotations

from reader.text.resources import data_folder, resource


def test_the_sample_reports_and_the_icon_are_found():
    assert data_folder("seeds").is_dir()
    assert resource("icons/yandu.svg").is_file()
