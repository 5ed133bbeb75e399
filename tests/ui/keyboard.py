"""A screen of its own and a keyboard: Xvfb and xdotool. There is no window manager and no mouse on it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
MISSING = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
_LIMIT_S = 60

Seen = dict[str, Any]


@contextmanager
def screen(size: str = "1440x900") -> Iterator[str]:
    """A display without anything on it; its name, such as ``:7``."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        process.terminate()
        process.wait(timeout=20)


class Reader:
    """Someone with a keyboard and no mouse, before a window of Yandu on ``display``."""

    def __init__(self, display: str, folder: Path) -> None:
        self.folder = folder
        self.library = folder / "library.sqlite"
        self.errors = folder / "errors.txt"
        self._state = folder / "seen.json"
        places = {name: str(folder / name.lower()) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
        self._environment = {
            **os.environ,
            **places,
            "HOME": str(folder),
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT),
            "LC_ALL": "C.UTF-8",
        }
        self._process: subprocess.Popen[bytes] | None = None

    # The program

    def sit_down(self, *words: str | Path) -> Seen:
        """Start Yandu, and wait for its window."""
        self._state.unlink(missing_ok=True)
        witness = ROOT / "tests" / "ui" / "witness.py"
        command = [sys.executable, witness, self._state, self.errors, *words, "--library", self.library]
        self._process = subprocess.Popen([str(word) for word in command], cwd=ROOT, env=self._environment)
        return self.wait(lambda seen: bool(seen["active"] or seen["window"]) and not seen["busy"], "the window")

    def get_up(self) -> int:
        """Wait for the end of the program; its exit status."""
        assert self._process is not None
        return self._process.wait(timeout=_LIMIT_S)

    def leave(self) -> None:
        """End the program if it still runs."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait(timeout=20)

    # The eyes

    def seen(self) -> Seen:
        """What the window shows; empty before there is one."""
        try:
            return json.loads(self._state.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}

    def wait(self, condition: Callable[[Seen], bool], what: str) -> Seen:
        """Wait until what is seen is as ``condition`` wants it, and nothing is under way."""
        assert self._process is not None
        deadline = time.monotonic() + _LIMIT_S
        while True:
            seen = self.seen()
            if seen and not seen["busy"] and condition(seen):
                return seen
            assert self._process.poll() is None, f"{what}: the program has ended"
            assert time.monotonic() < deadline, f"{what} did not come; seen: {seen}"
            time.sleep(0.03)

    # The hands

    def press(self, *keys: str) -> None:
        """Press keys one after the other, in xdotool's names: ``ctrl+o``, ``Return``."""
        self._look_at_window()
        self._xdotool("key", "--clearmodifiers", "--delay", "15", *keys)

    def type(self, words: str) -> None:
        """Type Latin letters, digits and signs."""
        assert words.isascii(), "there is no input method; Chinese is copied and pasted"
        self._look_at_window()
        self._xdotool("type", "--clearmodifiers", "--delay", "15", words)

    def tab_to(self, name: str, key: str = "Tab", most: int = 60) -> Seen:
        """Press ``key`` until the control called ``name`` has the keyboard."""
        for _ in range(most):
            before = self.seen()
            if before["focus"] == name:
                return before
            self.press(key)
            self.wait(lambda seen, here=before["at"]: seen["at"] != here, f"a step from {before['focus']} to {name}")
        raise AssertionError(f"{key} does not lead to {name}")

    def _look_at_window(self) -> None:
        """Where a window has closed, a window manager hands the keyboard to the one below; there is none here."""
        seen = self.seen()
        if not seen["active"] and not seen["popup"]:
            self._xdotool("windowfocus", str(seen["window"]))
            self.wait(lambda now: bool(now["active"]), "the keyboard in the window")

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True, timeout=_LIMIT_S)
