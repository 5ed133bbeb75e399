"""Find in the document: the bar, and the hits in the page."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Slot

from reader.search.patterns import PatternError
from reader.text.span import Span
from reader.ui.document.document_view import DocumentView
from reader.ui.document.looked_through import LookedThrough
from reader.ui.document.sought import Sought
from reader.ui.sentences import pattern_problem
from reader.ui.tasks import Tasks
from reader.ui.widgets.find_bar import FindBar

_HITS = "hits"
_LONG = 200_000
"""Words are looked for in a thread, as patterns always are, in a text of more characters."""


class Finding(QObject):
    """Connects the find bar with the document on top."""

    def __init__(self, bar: FindBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._tasks = Tasks(self, workers=1)
        self._view: DocumentView | None = None
        self._sought = Sought()
        self._led = False
        bar.query_changed.connect(self._changed)
        bar.selection_toggled.connect(self._select)
        bar.next_requested.connect(self.next)
        bar.previous_requested.connect(self.previous)
        bar.closed.connect(self._closed)

    @property
    def is_busy(self) -> bool:
        """Whether something is being looked for in a thread."""
        return self._tasks.is_busy

    def close(self) -> None:
        """Wait for what runs."""
        self._tasks.close()

    def set_view(self, view: DocumentView | None) -> None:
        """Find in ``view`` from now on."""
        if view is self._view:
            return
        if self._view is not None:
            self._view.find_words(Sought())
        self._view = view
        if self._sought.within is not None:
            self._bar.set_selection_only(False)
            self._sought = replace(self._sought, within=None)
        if self._bar.isVisible():
            self._find()
        elif self._led and view is not None:
            view.find_words(self._sought, see=False)

    def open(self) -> None:
        """Show the bar, with the selected words in it where they are few and stand in one line."""
        words = self._view.selected_words() if self._view else ""
        self._bar.start("" if "\n" in words else words)

    def lead_to(self, sought: Sought, span: Span) -> None:
        """Show the hits of ``sought``, the one at the source ``span`` in the middle, until :meth:`leave`.

        The keys for the next and the previous hit work from there.
        """
        self._bar.hide()
        self._sought, self._led = sought, True
        if self._view is not None:
            self._view.show_hit(sought, span)

    def leave(self) -> None:
        """Show no more of the hits that :meth:`lead_to` shows."""
        if self._led:
            self._led = False
            if self._view is not None:
                self._view.find_words(Sought())

    @Slot(str)
    def _changed(self, words: str) -> None:
        bar, within = self._bar, self._sought.within if self._bar.selection_only() else None
        self._sought = Sought(words, pattern=bar.is_pattern(), case=bar.minds_case(), within=within)
        self._led = False
        self._find()

    @Slot(bool)
    def _select(self, wanted: bool) -> None:
        """Look in what is selected now, or everywhere again."""
        within = self._view.searched_selection() if wanted and self._view is not None else None
        if wanted and within is None:
            self._bar.set_selection_only(False)
        self._sought = replace(self._sought, within=within)
        self._changed(self._bar.query())

    @Slot()
    def _find(self) -> None:
        view, sought = self._view, self._sought
        self._tasks.cancel(_HITS)
        if view is None:
            return
        report = view.report
        sought = replace(sought, script=report.detected.script.value if report is not None else "")
        there = view.searched
        if not sought or not (sought.pattern or len(there.whole_text) > _LONG):
            self._count(view, view.find_words(sought))
            return
        found = partial(self._matched, view, there)
        self._tasks.run(_HITS, partial(there.find, sought), found, self._not_matched, (PatternError,))

    def _matched(self, view: DocumentView, there: LookedThrough, hits: list[Span]) -> None:
        if view is not self._view:
            return
        if view.searched is there:
            self._count(view, view.mark_hits(hits))
        else:
            self._find()  # the words of the page are others by now

    def _not_matched(self, error: Exception) -> None:
        if self._view is not None and isinstance(error, PatternError):
            self._view.find_words(Sought())
            self._bar.set_problem(pattern_problem(error))

    def _count(self, view: DocumentView, count: int) -> None:
        self._bar.set_count(view.hits.index + 1 if count else 0, count)

    @Slot()
    def next(self) -> None:
        """Go to the next hit."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Go to the hit before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._view is not None:
            hit = self._view.step_hit(by)
            self._bar.set_count(hit + 1, len(self._view.hits.spans))

    @Slot()
    def _closed(self) -> None:
        self._bar.hide()
        self._led = False
        self._tasks.cancel(_HITS)
        if self._view is not None:
            self._view.find_words(Sought())
            self._view.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Find again: another text is shown."""
        if self._bar.isVisible() and self._sought:
            self._find()
        elif self._led and self._view is not None:
            self._view.find_words(self._sought, see=False)
