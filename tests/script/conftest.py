import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def reports(real_reports):
    """The texts of the real reports, where they are at hand."""
    return [path.read_bytes().decode("utf-8") for path in real_reports]


def cases(name):
    """The cases of a data file, each with its label as the test's name."""
    rows = json.loads((ROOT / "tests" / "data" / "script" / name).read_text(encoding="utf-8"))
    return [pytest.param(row, id=row["label"]) for row in rows]
