from __future__ import annotations

import pytest

from reader.store.db import open_library


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "library.sqlite"


@pytest.fixture
def library(path):
    with open_library(path) as opened:
        yield opened
