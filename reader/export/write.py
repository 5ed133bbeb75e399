"""Files that are either written whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from pathlib import Path


class ExportError(Exception):
    """A file could not be written; what stood there before still does.

    ``code`` is ``missing`` (the folder does not exist), ``folder`` (the path is a folder), ``denied``, ``full``
    or ``failed``; ``path`` is the file asked for.
    """

    def __init__(self, code: str, path: Path, detail: str) -> None:
        super().__init__(f"{path} was not written: {detail}")
        self.code = code
        self.path = path


_CODES = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EISDIR: "folder",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
}


def write_atomically(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, in place of what is there, in one step; it is on disk on return.

    Written beside the target under another name, flushed, then renamed; a link is followed, and an
    existing file keeps its permissions. Raises :class:`ExportError`, and then leaves no trace.
    """
    try:
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        mode = target.stat().st_mode & 0o777 if target.exists() else None
        _replace(target, data, mode)
    except OSError as error:
        raise ExportError(_CODES.get(error.errno or 0, "failed"), path, error.strerror or str(error)) from error


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    draft = target.with_name(f".{target.name[:64]}.{secrets.token_hex(6)}.part")
    # O_EXCL and the process's own umask: a name nobody else holds, with the rights a new file would have.
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if mode is not None:
            draft.chmod(mode)
        draft.replace(target)
    finally:
        # Under its own name still only when something, an interrupt too, came in between.
        draft.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Put the new name on disk too, where the system lets a folder be opened."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
