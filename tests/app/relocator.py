"""A child process that moves a library and is killed at a step of it: ``relocator.py LIBRARY FOLDER STEP``."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from reader.app import relocating
from reader.store import files, relocation

STEPS = {"left": int(sys.argv[3])}


def killing(work):
    """``work``, before and after which one more step is taken; at none left the process is killed."""

    def step():
        STEPS["left"] -= 1
        if STEPS["left"] < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def done(*args, **kwargs):
        step()
        result = work(*args, **kwargs)
        step()
        return result

    return done


for name in ("replace", "rename", "unlink"):
    setattr(Path, name, killing(getattr(Path, name)))
for module in (files, relocation, relocating):
    module.flush = killing(files.flush if module is files else module.flush)
relocation.copy_checked = killing(relocation.copy_checked)
relocating.move_library(Path(sys.argv[1]), Path(sys.argv[2]))
