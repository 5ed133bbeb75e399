"""The log: what the program did and what failed, for the day somebody asks. No word of any document stands in it.

So an exception is written as its class and the places it passed through; what it says, which may quote a text or a
path, is left out.
"""

from __future__ import annotations

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG_FILE = "yandu.log"
KEPT_BYTES = 512_000
KEPT_FILES = 3
_LINE = "%(asctime)s %(levelname)s %(message)s"

log = logging.getLogger("yandu")


def begin_log(folder: Path) -> Path | None:
    """Write the log into ``folder`` from now on, at most ``KEPT_FILES`` + 1 files of ``KEPT_BYTES``; the file.

    None when the folder cannot be written: Yandu then works without a log. Beginning anew ends the log begun before.
    """
    end_log()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / LOG_FILE, "a", KEPT_BYTES, KEPT_FILES, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter(_LINE))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    return folder / LOG_FILE


def end_log() -> None:
    """Close the file of the log."""
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()


def log_error(error: BaseException) -> None:
    """Write that ``error`` happened: its class, its code where it has one, and where it came from.

    Nothing is written without a log; Python would print it for want of one.
    """
    if not log.handlers:
        return
    code = getattr(error, "code", "")
    frames = traceback.extract_tb(error.__traceback__)
    places = "".join(f"\n    {_module(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
    named = f"{type(error).__module__}.{type(error).__qualname__}"
    log.error("%s%s%s", named, f" ({code})" if isinstance(code, str) and code else "", places)


def last_errors(file: Path, most: int = 5) -> tuple[str, ...]:
    """The last entries of the log in ``file`` about errors, newest last; empty when it cannot be read."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    entries: list[list[str]] = []
    for line in lines:
        if line.startswith(" ") and entries:
            entries[-1].append(line)
        else:
            entries.append([line])
    return tuple("\n".join(entry) for entry in entries if " ERROR " in entry[0])[-most:]


def _module(filename: str) -> str:
    """A source file from its package on: where somebody's home folder is concerns nobody."""
    parts = Path(filename).parts
    for root in ("reader", "site-packages"):
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) :])
    return parts[-1] if parts else filename
