"""Yandu's command line. Errors are one sentence on standard error, and exit status 2."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from reader.cli_open import FAILED, OpenRequest, UsageError, open_request

_OTHERS = (
    "analyze",
    "convert",
    "repair",
    "import",
    "revise",
    "search",
    "export",
    "library",
    "note",
    "tag",
    "trash",
    "collection",
    "document",
    "indicators",
    "coverage",
)
_ABOUT = ("-h", "--help", "--version")


def run(arguments: Sequence[str], open_window: Callable[[OpenRequest], int]) -> int:
    """Carry out ``arguments`` and return the exit status: 0, or 2 after an error.

    Without a command, the window opens. ``open_window`` opens it and stays until it is closed; the command line
    itself knows none.
    """
    words = list(arguments)
    if words and words[0] in (*_OTHERS, *_ABOUT):
        from reader.cli_commands import run_command  # the window does not wait for what only commands need

        return run_command(words)
    try:
        request = open_request(words[1:] if words[:1] == ["open"] else words)
    except UsageError as error:
        print(f"yandu: {error}", file=sys.stderr)
        return FAILED
    return open_window(request)
