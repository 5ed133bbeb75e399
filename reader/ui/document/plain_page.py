"""The plain lines of a report on its page, until it is analysed: they can be selected and copied as the report itself.

Of a long report the lines it begins with are shown at once, and all of them when they have been made in a thread.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.text.span import Span
from reader.ui.document.looked_through import PlainText
from reader.ui.document.page_maker import never
from reader.ui.document.preview import NO_LINES, PlainLines, first_lines, plain_lines
from reader.ui.reading.view import ReadingView
from reader.ui.tasks import Tasks


class PlainPage(QObject):
    """Shows the plain lines of one source after the other in ``view``; makes them under the key ``task``."""

    changed = Signal()
    """Other lines are shown, without marks."""

    def __init__(self, view: ReadingView, tasks: Tasks, task: str, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._tasks, self._task = view, tasks, task
        self._lines = NO_LINES
        self.text = PlainText(NO_LINES)
        """The lines that are shown, to be looked through."""
        self._waiting: list[Callable[[], object]] = []

    def show(self, source_text: str) -> None:
        """Show the lines ``source_text`` begins with, then all of them."""
        self._waiting.clear()
        self._put(first_lines(source_text))
        self._view.set_content(self._lines.content)
        if not self._lines.is_whole:
            self._tasks.run(self._task, partial(plain_lines, source_text), self._made, never)

    def _made(self, lines: PlainLines) -> None:
        before = self._lines
        self._put(lines)
        onto = lines.back.invert()

        def moved(shown: Span) -> Span:
            return onto.map_span(before.to_source(shown)).span

        self._view.replace_content(lines.content, self._view.top_position(), moved)
        self._call_waiting()
        self.changed.emit()

    def _put(self, lines: PlainLines) -> None:
        self._lines, self.text = lines, PlainText(lines)

    def leave(self) -> None:
        """The report is shown in place of its lines, what was selected in them is selected there."""
        self._put(NO_LINES)
        self._call_waiting()

    def to_source(self, shown: Span) -> Span:
        """The source characters that ``shown`` of the lines shows; see :meth:`PlainLines.to_source`."""
        return self._lines.to_source(shown)

    def when_selected(self, call: Callable[[], object]) -> None:
        """Call ``call`` as soon as all that is selected is there.

        That is at once, unless the selection goes to the end and all the lines have not been made yet.
        """
        chosen = self._view.selection()
        if chosen is None or self._lines.is_whole or not self._lines.reaches_end(chosen):
            call()
        else:
            self._waiting.append(call)

    def _call_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call()
