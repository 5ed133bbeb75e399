"""One word for one thing, in each language: what the strings of the window may not say is in ``wording/never.json``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from translations import ROOT, TARGETS
from ts_file import read_ts
from ui_strings import gather

RULES = json.loads((ROOT / "tests" / "data" / "wording" / "never.json").read_text(encoding="utf-8"))
FILES = {"zh-Hant": "zh_Hant", "en": "en"}


def said(language: str) -> tuple[str, ...]:
    """Every string of the window in ``language``, each of its plural forms."""
    if language == "zh-Hans":
        return tuple(one.source for one in gather(ROOT))
    (path,) = (one.path for one in TARGETS if one.name == FILES[language])
    return tuple(form for found in read_ts(path).values() for form in found.forms)


def faults(language: str, sentences: tuple[str, ...]) -> Iterator[str]:
    """What of ``sentences`` the rules of ``language`` refuse."""
    for rule in RULES[language]:
        never, but = re.compile(rule["never"]), rule.get("but")
        for one in sentences:
            found = never.search(one)
            if found and not (but and re.search(but, one)):
                yield f"{one}: not {found[0]!r} but {rule['say']}"


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_one_word_stands_for_one_thing(language):
    assert list(faults(language, said(language))) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh-Hans", "你的规定"),
        ("zh-Hans", "记笔记..."),
        ("zh-Hans", "写下批注,再保存"),
        ("zh-Hans", "支持Markdown"),
        ("zh-Hant", "打開窗口"),
        ("zh-Hant", "這條註解"),
        ("zh-Hant", "“註解”"),
        ("en", "The colour cannot be changed"),
        ("en", "Works once a document is open"),
        ("en", "Named “2.”"),
    ],
)
def test_a_word_that_is_not_ours_is_told(language, sentence):
    assert list(faults(language, (sentence,)))
