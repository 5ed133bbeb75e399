"""The log tells what failed, and not a word of any document."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.app.logs import KEPT_BYTES, KEPT_FILES, LOG_FILE, begin_log, end_log, last_errors, log, log_error
from reader.source.document import ImportFailed

SECRET = "全市实现地区生产总值八百亿元"


@pytest.fixture
def file(tmp_path):
    made = begin_log(tmp_path / "log")
    yield made
    end_log()


def fail(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_an_error_is_written_by_class_code_and_place_without_its_words(file):
    log_error(fail(KeyError(SECRET)))
    log_error(fail(ImportFailed("empty", f"{SECRET}.txt")))
    written = file.read_text(encoding="utf-8")
    assert SECRET not in written
    assert "builtins.KeyError" in written
    assert "test_logs.py" in written
    assert "ImportFailed (empty)" in written


def test_home_folders_are_left_out(file, tmp_path):
    log_error(fail(ValueError()))
    assert str(tmp_path.parent) not in file.read_text(encoding="utf-8")


def test_old_entries_give_way(file):
    line = "x" * 1000
    for _ in range(KEPT_BYTES * (KEPT_FILES + 3) // 1000):
        log.info(line)
    kept = sorted(file.parent.iterdir())
    assert [one.name for one in kept] == [LOG_FILE, *(f"{LOG_FILE}.{index + 1}" for index in range(KEPT_FILES))]
    assert all(one.stat().st_size <= KEPT_BYTES for one in kept)


def test_the_last_errors_come_with_their_places_and_without_other_lines(file):
    log.info("begins")
    for _ in range(7):
        log_error(fail(ValueError()))
    log.info("ends")
    found = last_errors(file)
    assert len(found) == 5
    assert all("ValueError" in entry and "\n    " in entry for entry in found)
    assert not any("ends" in entry or "begins" in entry for entry in found)


def test_a_folder_that_cannot_be_made_costs_the_log_and_nothing_else(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert begin_log(blocked / "log") is None
    log_error(fail(ValueError()))
    assert last_errors(blocked / "log" / LOG_FILE) == ()


def test_without_a_log_nothing_is_printed():
    words = "from reader.app.logs import log_error; log_error(ValueError())"
    ran = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, timeout=60, check=True)
    assert (ran.stdout, ran.stderr) == ("", "")
