"""The words of the library's documents, which tags are suggested by: counted once, and kept of those that count."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.analyze.words import WordCutter
from reader.app import suggest
from reader.app.report import load
from reader.app.session import Session
from reader.app.suggest import LibraryWords
from reader.store.db import open_library


@pytest.fixture
def session(tmp_path: Path):
    with open_library(tmp_path / "library.sqlite") as library:
        made = Session(library)
        for number in range(4):
            path = tmp_path / f"{number}.txt"
            path.write_text(f"某县第{number}号工作报告\n\n学校建设和教师培训稳步推进。\n", encoding="utf-8")
            made.adopt(load(path), path)
        yield made


def never() -> bool:
    return False


def test_each_is_counted_once_and_what_no_longer_counts_is_let_go(session, monkeypatch):
    monkeypatch.setattr(suggest, "_COUNTED", 3)
    read, plain = [], suggest._clean_start
    monkeypatch.setattr(suggest, "_clean_start", lambda *given: read.append(given[1]) or plain(*given))
    words, cut = LibraryWords(), WordCutter.load()
    for _ in range(2):
        words.frequencies(session, cut, never)
    assert len(read) == len(words._words) == 3
    session.remove_document(read[0])
    words.frequencies(session, cut, never)
    assert len(read) == 4
    assert {key[0] for key in words._words} == {one.id for one in session.documents()}


def test_when_it_is_cancelled_what_was_counted_is_kept(session):
    words, cut = LibraryWords(), WordCutter.load()
    asked = iter([False, False, True])
    words.frequencies(session, cut, lambda: next(asked))
    assert len(words._words) == 2
    words.frequencies(session, cut, lambda: True)
    assert len(words._words) == 2
