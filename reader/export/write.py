"""Files that are either written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from reader.text.replacing import is_stream, replacing


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
    existing file keeps its permissions. Raises :class:`ExportError`, and then leaves no trace. What is no file, as
    ``/dev/stdout`` or a pipe, is written to as it is.
    """
    try:
        if is_stream(path):
            with path.open("wb") as stream:
                stream.write(data)
            return
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        mode = target.stat().st_mode & 0o777 if target.exists() else None
        with replacing(target) as draft:
            draft.write_bytes(data)
            if mode is not None:
                draft.chmod(mode)
    except OSError as error:
        raise ExportError(_CODES.get(error.errno or 0, "failed"), path, error.strerror or str(error)) from error
