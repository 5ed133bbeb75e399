"""Whose turn it is to change a library: one change after the other, in the order they were asked for."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path

from reader.store.errors import StoreError


class Turns:
    """A change that is carried out elsewhere takes the turn; what is asked for meanwhile waits, in its order.

    Of one thread: that of the session.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._taken = False
        self._calling = False
        self._waiting: deque[Callable[[], object]] = deque()
        self._listeners: list[Callable[[], object]] = []

    @property
    def is_taken(self) -> bool:
        """Whether a change is being carried out elsewhere."""
        return self._taken

    def listen(self, listener: Callable[[], object]) -> None:
        """Call ``listener`` whenever the turn is taken or free again."""
        self._listeners.append(listener)

    def forget_listeners(self) -> None:
        """Call nobody any more."""
        self._listeners.clear()

    def require(self) -> None:
        """Raises ``StoreError("occupied")`` while the turn is taken: a change made now would come in between."""
        if self._taken:
            raise StoreError("occupied", self._path)

    def when_free(self, call: Callable[[], object]) -> None:
        """Call ``call``: at once, or when the turn is free and what was asked for before is done."""
        if self._calling and not self._taken:
            call()  # part of what has its turn
            return
        self._waiting.append(call)
        self._go_on()

    def take(self) -> None:
        """Let all others wait. Raises ``StoreError("occupied")`` when the turn is taken."""
        self.require()
        self._taken = True
        self._tell()

    def release(self) -> None:
        """Let the others go on, the one that has waited longest first."""
        self._taken = False
        self._tell()
        self._go_on()

    def _go_on(self) -> None:
        if self._calling:
            return
        while self._waiting and not self._taken:
            self._calling = True
            try:
                self._waiting.popleft()()
            finally:
                self._calling = False

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
