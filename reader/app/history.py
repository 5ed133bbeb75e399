"""Undo and redo of commands."""

from __future__ import annotations

from collections import deque

from reader.app.changes import Changes
from reader.app.commands import Command
from reader.app.turns import Turns
from reader.store.db import Library, StoreError

_DEPTH = 500
_MOST_CHARACTERS = 20_000_000
"""Of the texts of documents, some forty megabytes: what is opened all day long must not fill the memory."""


def _characters(command: Command) -> int:
    """How many characters of documents ``command`` keeps, to take itself back or to be done again; most keep none."""
    held: int = getattr(command, "characters", 0)
    return held


class History:
    """The commands done on one library, and those undone. A new command forgets the undone ones.

    The oldest are forgotten too: those before the last 500, and those from which on the commands would keep more than
    ``most_characters``. The last one is always kept.
    """

    def __init__(self, library: Library, turns: Turns | None = None, most_characters: int = _MOST_CHARACTERS) -> None:
        self._library = library
        self._most_characters = most_characters
        self._turns = turns or Turns(library.path)
        self._done: deque[Command] = deque(maxlen=_DEPTH)
        self._undone: list[Command] = []

    @property
    def undo_code(self) -> str | None:
        """The code of the command that :meth:`undo` would take back, or None."""
        return self._done[-1].code if self._done else None

    @property
    def redo_code(self) -> str | None:
        """The code of the command that :meth:`redo` would do again, or None."""
        return self._undone[-1].code if self._undone else None

    @property
    def last(self) -> Command | None:
        """The command that :meth:`undo` would take back, or None."""
        return self._done[-1] if self._done else None

    def record(self, command: Command, changes: Changes) -> Changes:
        """Remember a command that another connection to the library has carried out; ``changes`` is what it changed."""
        self._remember(command)
        return changes

    @property
    def next(self) -> Command | None:
        """The command that :meth:`redo` would do again, or None."""
        return self._undone[-1] if self._undone else None

    def run(self, command: Command) -> Changes:
        """Do ``command``. When it raises ``StoreError``, nothing changed and nothing is remembered.

        Raises ``StoreError("occupied")`` while a change is carried out elsewhere, as :meth:`undo` and :meth:`redo`.
        """
        self._turns.require()
        changes = command.do(self._library)
        self._remember(command)
        return changes

    def _remember(self, command: Command) -> None:
        self._done.append(command)
        self._undone.clear()
        held = sum(map(_characters, self._done))
        while held > self._most_characters and len(self._done) > 1:
            held -= _characters(self._done.popleft())

    def undo(self) -> Changes:
        """Take the last command back; ``Changes.NONE`` when there is none. Raises ``StoreError``, as :meth:`run`."""
        if not self._done:
            return Changes.NONE
        self._turns.require()
        command = self._done[-1]
        try:
            changes = command.undo(self._library)
        except StoreError as error:
            self.refused(command, error)
            raise
        self.record_undone()
        return changes

    def refused(self, command: Command, error: StoreError) -> None:
        """Forget ``command``, which could not be taken back or done again, when that can never be: part of it is gone.

        It would stand in the way of all that was done before it.
        """
        for some in (self._done, self._undone):
            if error.code == "missing" and some and some[-1] is command:
                some.pop()

    def record_undone(self) -> None:
        """Remember that another connection has taken the last command back."""
        self._undone.append(self._done.pop())

    def redo(self) -> Changes:
        """Do the last undone command again; ``Changes.NONE`` when there is none. Raises ``StoreError``."""
        if not self._undone:
            return Changes.NONE
        self._turns.require()
        command = self._undone[-1]
        try:
            changes = command.do(self._library)
        except StoreError as error:
            self.refused(command, error)
            raise
        self.record_redone()
        return changes

    def record_redone(self) -> None:
        """Remember that another connection has done the last undone command again."""
        self._done.append(self._undone.pop())

    def forget(self) -> None:
        """Forget every command: what they speak of is gone for good."""
        self._done.clear()
        self._undone.clear()
