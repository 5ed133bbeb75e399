"""Child processes that write to a library until they are killed or done. Run by test_store_durability."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from stored import note

from reader.app.indexing import catch_up
from reader.store import annotations, states
from reader.store.db import Library, open_library


def add_notes(library: Library) -> None:
    """Add notes for ever; print the id of each once it is acknowledged."""
    while True:
        made = note()
        annotations.insert(library, made)
        print(made.id, flush=True)


def count_up(library: Library, seconds: float) -> None:
    """Add notes, and raise a shared number by one each time; print how often."""
    deadline = time.monotonic() + seconds
    done = 0
    while time.monotonic() < deadline:
        with library.transaction():
            annotations.insert(library, note(tags=(f"标签{done % 7}",)))
            states.set_value(library, "number", (states.get_value(library, "number") or 0) + 1)
        done += 1
    print(done, flush=True)


def add_and_index(library: Library) -> None:
    """Add notes and index them, for ever; print the id of each note that was added and indexed."""
    while True:
        made = note()
        annotations.insert(library, made)
        catch_up(library)
        print(made.id, flush=True)


if __name__ == "__main__":
    with open_library(Path(sys.argv[1])) as opened:
        if sys.argv[2:] == ["index"]:
            add_and_index(opened)
        elif len(sys.argv) > 2:
            count_up(opened, float(sys.argv[2]))
        else:
            add_notes(opened)
