"""The diagnostics say what is at work, and nothing of what is read."""

from __future__ import annotations

from pathlib import Path

from reader.app.diagnostics import PARTS, diagnose, version_of
from reader.app.report import prepare
from reader.app.session import Session
from reader.source.document import source_from_bytes
from reader.store.db import open_library


def test_the_facts_of_a_library(tmp_path):
    with open_library(tmp_path / "library.sqlite") as library:
        session = Session(library)
        report = prepare(source_from_bytes("机密年度报告\n\n全年完成投资12亿元。".encode(), "机密.txt"))
        session.adopt(report, Path("机密.txt"))
        facts = diagnose(session)
    values = {(fact.code, fact.name): fact.value for fact in facts}
    assert values[("documents", "")] == "1"
    assert values[("annotations", "")] == "0"
    assert values[("schema", "")].startswith("0")
    assert int(values[("library-size", "")]) > 0
    assert all(values[("version", part)] == version_of(part) for part in PARTS)
    assert not any("机密" in fact.value for fact in facts)


def test_a_distribution_that_is_not_there_has_no_version():
    assert version_of("no-such-distribution") == ""
