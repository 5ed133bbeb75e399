from __future__ import annotations

import errno
import os
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.export.write import ExportError, write_atomically
from reader.text.replacing import replacing


def test_a_new_file_and_its_replacement(tmp_path):
    path = tmp_path / "摘录.md"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert [entry.name for entry in tmp_path.iterdir()] == ["摘录.md"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_what_stood_there_survives_a_failure(tmp_path, monkeypatch, step):
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")

    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(ExportError) as caught:
        write_atomically(path, b"new")
    assert caught.value.code == "full"
    assert caught.value.path == path
    assert str(caught.value) == f"{path} was not written: No space left on device"
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_an_interruption_leaves_no_draft(tmp_path, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "out.md", b"new")
    assert not list(tmp_path.iterdir())


def test_places_that_cannot_be_written(tmp_path):
    with pytest.raises(ExportError) as missing:
        write_atomically(tmp_path / "no" / "out.md", b"")
    assert missing.value.code == "missing"
    with pytest.raises(ExportError) as folder:
        write_atomically(tmp_path, b"")
    assert folder.value.code == "folder"
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportError) as inside_a_file:
        write_atomically(tmp_path / "file" / "out.md", b"")
    assert inside_a_file.value.code == "missing"


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_permissions_are_those_of_the_file_replaced_or_of_the_umask(tmp_path):
    path = tmp_path / "out.md"
    path.write_bytes(b"")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    write_atomically(tmp_path / "fresh.md", b"new")
    (tmp_path / "plain").write_bytes(b"")
    assert (tmp_path / "fresh.md").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.md").write_bytes(b"old")
    (tmp_path / "link.md").symlink_to("real.md")
    write_atomically(tmp_path / "link.md", b"new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with names in folders")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    """As `-o /dev/stdout`, and `-o >(…)` in a shell: a file in its place would be one nobody reads."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with ThreadPoolExecutor(1) as reading:
        found = reading.submit(path.read_bytes)
        write_atomically(path, b"out")
        assert found.result(10) == b"out"
    assert stat.S_ISFIFO(path.stat().st_mode)
    with pytest.raises(OSError, match="not a file"), replacing(path):
        pytest.fail("a pipe cannot be replaced")
    assert stat.S_ISFIFO(path.stat().st_mode)
    assert [entry.name for entry in tmp_path.iterdir()] == ["pipe"]
