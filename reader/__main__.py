"""The program ``yandu``."""

from __future__ import annotations

import sys

from reader.cli import run


def main() -> int:
    """Run Yandu on the arguments it was started with, and return its exit status."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
