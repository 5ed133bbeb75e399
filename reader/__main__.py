"""The program ``yandu``."""

from __future__ import annotations

import gc
import sys

from reader.cli import run
from reader.cli_open import OpenRequest


def main() -> int:
    """Run Yandu on the arguments it was started with, and return its exit status."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # in a bundle, a process that reads files starts here

        freeze_support()
    return run(sys.argv[1:], _open_window)


def _import_qt() -> None:
    from reader.ui.usual_imports import import_as_usual  # Qt is needed by this command alone

    import_as_usual()


def _open_window(request: OpenRequest) -> int:
    gc.disable()  # until the window stands: of all that is made for it nothing is garbage
    try:
        _import_qt()
        from reader.ui.main import open_window  # after that, for all that it imports

        return open_window(
            request.files,
            library=request.library,
            screenshot=request.screenshot,
            script=request.script,
            theme=request.theme,
            size=request.size,
            panel=request.panel,
            language=request.language,
            encoding=request.encoding,
            scale=request.scale,
        )
    finally:
        gc.enable()  # where no window came to stand


if __name__ == "__main__":
    sys.exit(main())
