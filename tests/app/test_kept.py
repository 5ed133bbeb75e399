"""What could not be decoded, and why a file was decoded as it was, is known again from the library alone."""

from __future__ import annotations

import pytest

from reader.app.report import prepare
from reader.source.document import source_from_bytes

BROKEN = "前文，各项工作顺利。".encode() + b"\xff\xfe" + "后文也已经写完。".encode() + b"\xe5\x85"


@pytest.mark.parametrize(
    ("data", "name"), [(BROKEN, "甲.txt"), ("# 题\n\n文".encode(), "甲.md"), ("总结。".encode("gb18030"), "甲.txt")]
)
def test_a_source_is_the_same_from_the_library(session, data, name):
    source = source_from_bytes(data, name)
    document = session.adopt(prepare(source), None)
    assert session.stored_source(document.record.id) == source
