"""Where the window of a library is to be found, for a start that may have to hand its files to it.

Apart from the window that is there only when one may be: most starts need neither sockets nor the time they take to
import.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDir


def server_name(library: Path) -> str:
    """The name under which the window of the library at ``library`` listens."""
    hashed = QCryptographicHash.hash(os.fsencode(library.resolve()), QCryptographicHash.Algorithm.Sha256)
    return "yandu-" + bytes(hashed.toHex().data()).decode()[:24]


def may_listen(library: Path) -> bool:
    """Whether a window of ``library`` may be open; False only when there certainly is none.

    A local socket is a file in the temporary folder, which a killed process leaves behind. On Windows it is a pipe,
    of which no file tells.
    """
    return os.name == "nt" or Path(QDir.tempPath(), server_name(library)).exists()
