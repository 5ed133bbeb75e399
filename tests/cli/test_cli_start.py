"""What a command imports before it begins: those that only read files do not wait for what libraries need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOADED = """
import sys
from reader.cli import run
status = run(sys.argv[1:], None)
print(status, *sorted({"reader.store.db", "reader.app.session", "sqlite_utils"} & set(sys.modules)), file=sys.stderr)
"""


def loaded_by(*words: str) -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, *words], capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=True
    )
    return ran.stderr.splitlines()[-1].split()


@pytest.mark.parametrize("words", [["analyze"], ["repair"], ["convert", "--script", "hant"]])
def test_commands_of_files_load_nothing_of_libraries(words, tmp_path):
    report = tmp_path / "报告.txt"
    report.write_text("一、总体情况\n全县新建学校12所。\n", encoding="utf-8")
    assert loaded_by(*words, str(report)) == ["0"]


def test_their_failures_are_told_in_one_sentence_all_the_same(tmp_path):
    ran = subprocess.run(
        [sys.executable, "-m", "reader", "analyze", str(tmp_path / "报告.txt")],
        capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("yandu: ")
    assert ran.stderr.count("\n") == 1
