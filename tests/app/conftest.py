"""A library in a temporary folder, and a report made of a few sentences."""

import pytest

from reader.app.report import prepare
from reader.app.session import Session
from reader.source.document import source_from_bytes
from reader.store.db import open_library

TEXT = """青禾县教育局2025年工作总结

一、基本情况
全县现有各级各类学校46所，在校学生12345人，比上年增长3.2%。
二、主要工作
1.抓好阅读工程。新建书香校园7所，投入资金120.5万元。
青禾县教育局
2025年12月30日
"""


@pytest.fixture
def library(tmp_path):
    with open_library(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.fixture
def session(library):
    return Session(library)


@pytest.fixture
def make_report():
    def make(text=TEXT, name="青禾.txt"):
        return prepare(source_from_bytes(text.encode(), name))

    return make


@pytest.fixture
def document(session, make_report, tmp_path):
    return session.adopt(make_report(), tmp_path / "青禾.txt")
