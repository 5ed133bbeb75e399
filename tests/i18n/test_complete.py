"""Every string of the window is translated, and no translation is left of one that is gone."""

from __future__ import annotations

import re

import pytest
import translations
from translations import FOLDER, ROOT, TARGETS, problems
from ts_file import read_ts, write_ts
from ui_strings import gather

from reader.ui.language import HANT, LANGUAGES

GUIDES = ROOT / "resources" / "guide"


def test_all_strings_are_translated_and_all_translations_used():
    assert list(problems()) == [], "run packaging/translations.py update, and translate what it lists"


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_the_files_are_as_the_tool_writes_them(target, tmp_path):
    again = tmp_path / target.path.name
    write_ts(again, target.locale, gather(ROOT), read_ts(target.path))
    assert target.path.read_bytes() == again.read_bytes(), "run packaging/translations.py update"


def test_a_string_of_the_source_that_is_new_or_gone_is_told(monkeypatch):
    real = gather(ROOT)
    changed = [*real[1:], translations.UiString("New", "新的一句", file="new.py")]
    monkeypatch.setattr(translations, "gather", lambda _root: changed)
    told = list(problems())
    assert sum("新的一句" in sentence for sentence in told) == len(TARGETS)
    assert sum("unused" in sentence for sentence in told) == len(TARGETS)


def test_no_compiled_file_is_kept_with_the_source():
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8")
    assert f"{FOLDER.relative_to(ROOT).as_posix()}/*.qm" in ignored


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_guide_in_every_language(language):
    assert (GUIDES / f"guide.{language}.md").read_text(encoding="utf-8").startswith("# ")


def test_the_traditional_guide_has_every_part_of_the_simplified_one():
    marks = re.compile(r"^(#+|-|\|)", re.M)
    own, source = (GUIDES / f"guide.{one}.md" for one in (HANT, "zh-Hans"))
    assert marks.findall(own.read_text(encoding="utf-8")) == marks.findall(source.read_text(encoding="utf-8"))
