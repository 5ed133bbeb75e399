"""Making the pages of a document: the whole of a long one in a thread, its lines in sight at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.app.session import OpenDocument
from reader.script.view import ViewOptions, ViewScript
from reader.text.collector import LONG, collector_paused
from reader.text.span import Span
from reader.ui.document.near_lines import NearLines, near_lines
from reader.ui.document.prepared import make_panels
from reader.ui.document.shown import Shown, shown
from reader.ui.letting_go import let_go
from reader.ui.tasks import Tasks

_AT_ONCE = 60_000
_SOON = 1_000_000
"""Of a report of so many characters the lines in sight are there in some 30 ms."""
_LOOKING = "look"
"""Added to the task of a page, the one of lines that have come into sight meanwhile."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What page is to be made of which document, and the source position to keep at its top."""

    document: OpenDocument
    script: ViewScript
    keep: int


class PageMaker(QObject):
    """Makes one page after the other of one document: given up where another is asked for before it is there.

    Tells by signals, which hold nobody: a view held by what it holds keeps its whole report when it is closed.
    """

    made = Signal(object, int)
    """A page, and the source position to keep at its top."""
    begun = Signal(object, int)
    """Before that, as much, where the page has only the lines in sight as they will be."""

    def __init__(self, tasks: Tasks, task: str, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._task = tasks, task
        self._kept: dict[ViewScript, Shown] = {}
        self._whole: tuple[Shown, ViewOptions] | None = None
        self._asked: _Asked | None = None
        self._near: NearLines | None = None
        self._is_looking = False
        self._making: _Making | None = None
        self._waiting: list[Callable[[], object]] = []

    @property
    def is_making(self) -> bool:
        """Whether the page asked for last is still to come."""
        return self._asked is not None

    def forget(self) -> None:
        """The pages made so far are of another report."""
        self.give_up()
        self._let_go()
        self._kept, self._whole = {}, None
        self._waiting.clear()

    def give_up(self) -> None:
        """Whatever page is still being made comes too late."""
        self._tasks.cancel(self._task)
        self._tasks.cancel(self._task + _LOOKING)
        self._is_looking = False
        if self._making is not None:
            self._making.stop()
        self._asked = self._near = self._making = None

    def put(self, page: Shown, options: ViewOptions) -> None:
        """All of ``page`` is shown, which was made as ``options`` wish."""
        self.give_up()
        if self._whole is not None and self._whole[1] != options:
            self._kept = {}
        if self._whole is not None and self._whole[0] is not page:
            self._let_go()
        self._whole = page, options

    def _let_go(self) -> None:
        """The last page shown whole, if long, is wanted no more: another takes its place."""
        if self._whole is not None and len(self._whole[0].view.text) >= LONG:
            let_go(self._whole[0])

    def make(self, document: OpenDocument, script: ViewScript, keep: int) -> None:
        """Make the page of ``document`` in ``script`` with the source position ``keep`` at its top."""
        self.give_up()
        report, options = document.report, document.options
        ready = report.is_ready(script, options)
        known = self._known(script, options)
        if known is None and ready and len(report.source.text) <= _AT_ONCE:
            known = self._kept[script] = shown(report, script, options)
        if known is not None:
            self.made.emit(known, keep)
            return
        self._asked = _Asked(document, script, keep)
        if self._whole is None:
            self._make_all()
        elif ready and len(report.source.text) <= _SOON:
            self._begun(self._near_lines(self._asked))
        else:  # to copy a text takes a while, and so does reading dictionaries
            self._tasks.run(self._task, partial(self._near_lines, self._asked), self._begun, never)

    def when_there(self, shown: Span, call: Callable[[], object]) -> None:
        """Call ``call`` as soon as ``shown``, of the page, is in the script asked for."""
        near = self._near
        if near is None or (near.lines.start <= shown.start and shown.end <= near.lines.end):
            call()
        else:
            self._waiting.append(call)

    def call_waiting(self) -> None:
        """The page is there: call what waits for it."""
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call()

    def see(self, top: int) -> None:
        """The position ``top`` has come to the top of the page: if it is being made, its lines are made first."""
        if self._asked is None or self._whole is None:
            return
        seen = self._whole[0] if self._near is None else self._near.page
        self._asked = replace(self._asked, keep=seen.back.map(min(top, len(seen.view.text))))
        if self._near is None or self._near.holds(top) or self._is_looking:
            return
        if len(seen.view.text) <= _SOON:
            self._seen(self._near_lines(self._asked))
        else:
            self._is_looking = True
            asked = self._asked
            done = partial(self._looked, asked)
            self._tasks.run(self._task + _LOOKING, partial(self._near_lines, asked), done, never)

    def _seen(self, near: NearLines | None) -> None:
        if near is not None and self._asked is not None:
            self._near = near
            self.begun.emit(near.page, self._asked.keep)

    def _looked(self, asked: _Asked, near: NearLines | None) -> None:
        """The lines that had come into sight as was ``asked`` are there; by now others may be."""
        self._is_looking = False
        self._seen(near)
        if near is not None and self._asked is not None and self._asked != asked:
            self.see(near.page.view.map.map(self._asked.keep))

    def _known(self, script: ViewScript, options: ViewOptions) -> Shown | None:
        """The page in ``script`` that is there already; of a long report that is the last one shown whole."""
        if self._whole is None or self._whole[1] != options:
            return None
        page = self._whole[0]
        return page if page.view.script is script else self._kept.get(script)

    def _near_lines(self, asked: _Asked) -> NearLines | None:
        document = asked.document
        if self._whole is None:
            return None
        page = self._whole[0]
        return near_lines(page, document.report, asked.script, document.options, page.view.map.map(asked.keep))

    def _begun(self, near: NearLines | None) -> None:
        self._near = near
        if near is not None and self._asked is not None:
            self.begun.emit(near.page, self._asked.keep)
            self._tasks.pause()  # until they are painted
        self._make_all()

    def _make_all(self) -> None:
        if self._asked is not None:
            self._making = _Making(self._asked, self._whole[0] if self._whole is not None else None)
            self._tasks.run(self._task, self._making, self._made, never)

    def _made(self, page: Shown | None) -> None:
        if page is not None and self._asked is not None:
            self.made.emit(page, self._asked.keep)


class _Making:
    """Makes a page with all that panels want of it, in any thread."""

    def __init__(self, asked: _Asked, like: Shown | None) -> None:
        self._asked, self._like = asked, like
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Nobody waits for it any more."""
        self._stopped.set()

    @collector_paused()
    def __call__(self) -> Shown | None:
        """The page; None when it was stopped."""
        document = self._asked.document
        page = shown(document.report, self._asked.script, document.options, self._like)
        if self._stopped.is_set():
            return None
        make_panels(page, document.report)
        return page


def never(error: Exception) -> None:
    """Making a page fails only by a mistake in the program. Raises ``error``."""
    raise error
