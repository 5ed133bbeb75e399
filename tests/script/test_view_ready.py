"""Whether a view would have to wait for its dictionaries."""

from __future__ import annotations

from reader.script.detect import Script
from reader.script.view import ViewOptions, ViewScript, build_view, is_ready
from reader.source.repair import repair

TEXT = "学校后勤发展"


def build(script, options, cache, detected=Script.HANS):
    build_view(TEXT, repair(TEXT), detected, script, options, cache)


def test_a_view_is_ready_once_one_like_it_was_built(tmp_path):
    options = ViewOptions()
    assert is_ready(Script.HANS, ViewScript.HANS, options, tmp_path)
    assert is_ready(Script.HANS, ViewScript.ORIGINAL, options, tmp_path)
    assert not is_ready(Script.HANS, ViewScript.TW, options, tmp_path)
    build(ViewScript.TW, options, tmp_path)
    assert is_ready(Script.HANS, ViewScript.TW, options, tmp_path)
    assert not is_ready(Script.HANS, ViewScript.TW, ViewOptions(vocabulary=True), tmp_path)
    assert not is_ready(Script.HANS, ViewScript.HK, options, tmp_path)


def test_a_mixed_text_needs_the_dictionaries_of_both_scripts(tmp_path):
    build(ViewScript.TW, ViewOptions(), tmp_path)
    assert not is_ready(Script.MIXED, ViewScript.TW, ViewOptions(), tmp_path)
    build(ViewScript.TW, ViewOptions(), tmp_path, Script.HANT)
    assert is_ready(Script.MIXED, ViewScript.TW, ViewOptions(), tmp_path)
