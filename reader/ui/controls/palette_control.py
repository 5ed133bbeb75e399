"""The command palette over the actions, the sections of the page, the documents and the tags."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.app.collecting import all_collections, nested
from reader.app.session import Session
from reader.store import documents, tags
from reader.store.db import StoreError, open_library
from reader.ui.controls.surroundings import Surroundings
from reader.ui.document.shown import Shown
from reader.ui.rows import outline_rows
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.app.palette import Entry, Listed
    from reader.ui.panels.outline import OutlineRow
    from reader.ui.popups.palette import PalettePopup

_ITSELF = "palette"
_FEW = 200
"""So many documents, tags and sections are looked through at once; more in a thread, each time they are wanted."""


class PaletteControl(QObject):
    """Opens the palette and does what is chosen there. Its parts are brought in when it is first opened."""

    collection_requested = Signal(str)
    """The id of the collection whose documents the reader wants to see."""
    search_requested = Signal(str)
    """The words the reader wants to find in all documents."""

    def __init__(self, around: Surroundings, theme: Theme) -> None:
        super().__init__(around.window)
        self._session, self._actions, self._memory = around.session, around.commands, around.memory
        self._workspace, self._panes, self._window = around.workspace, around.panes, around.window
        self._tasks = around.tasks
        self._held: tuple[Listed, ...] = ()
        """What the library holds, as it was last looked through."""
        self._sections: tuple[Callable[[], Shown | None], tuple[Listed, ...]] = _gone, ()
        """The sections of a page, and that page while it is there: a report that was closed is not held on to."""
        self._theme = theme
        self._popup: PalettePopup | None = None
        self._actions[_ITSELF].triggered.connect(self._open)

    @property
    def popup(self) -> PalettePopup | None:
        """The palette, once it was opened."""
        return self._popup

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Show the palette in ``theme``."""
        self._theme = theme
        if self._popup is not None:
            self._popup.set_theme(theme)

    @Slot()
    def _open(self) -> None:
        from reader.ui.popups.palette import PalettePopup

        if self._popup is None:
            self._popup = PalettePopup(self._theme, self._window)
            self._popup.chosen.connect(self._do)
        if self._popup.isVisible():
            self._popup.dismiss()
            return
        self._look_through()
        self._popup.open(self._answer())

    def _answer(self) -> Callable[[str], tuple[Entry, ...]]:
        from reader.app.palette import answers, listed

        page, sections = self._sections
        entries = (*listed(self._actions_there_are()), *(sections if page() is self._page() else ()), *self._held)
        ask = partial(answers, entries, recent=self._memory.settings.recent_actions)
        return partial(_or_search, ask, self.tr("在全部文档中查找“{0}”"))

    def _look_through(self) -> None:
        """Have what the library holds: now, or soon, with what it held the last time until then."""
        words, page = (self.tr("集合"), self._carried_by), self._page()
        rows: Sequence[OutlineRow] = outline_rows(page) if page is not None else ()
        library = self._session.library
        if documents.count(library) + tags.how_many(library) + len(rows) <= _FEW:
            self._held, self._sections = _in_library(self._session, *words), (_reference(page), _among_sections(rows))
            return
        work = partial(_all_at, library.path, rows, *words)
        self._tasks.run(_ITSELF, work, partial(self._looked_through, page), _ignore, (StoreError,))

    def _page(self) -> Shown | None:
        view = self._workspace.current
        return None if view is None else view.page

    def _looked_through(self, page: Shown | None, found: tuple[tuple[Listed, ...], tuple[Listed, ...]]) -> None:
        before = self._held, self._sections
        self._held, self._sections = found[0], (_reference(page), found[1])
        if before != (self._held, self._sections) and self._popup is not None and self._popup.isVisible():
            self._popup.ask(self._answer())

    def _carried_by(self, notes: int) -> str:
        return self.tr("%n 条批注", None, notes)

    def _actions_there_are(self) -> list[Entry]:
        from reader.app.palette import Entry, EntryKind

        return [
            Entry(EntryKind.ACTION, one.key, one.text, one.group, one.keys)
            for one in self._actions.listed()
            if one.key != _ITSELF and self._actions[one.key].isEnabled()
        ]

    @Slot(object)
    def _do(self, entry: Entry) -> None:
        from reader.app.palette import EntryKind, remembered

        if entry.kind is EntryKind.ACTION:
            recent = remembered(self._memory.settings.recent_actions, entry.key)
            self._memory.keep(replace(self._memory.settings, recent_actions=list(recent)))
            # Not before the palette has let go of the focus, which some actions look at.
            QTimer.singleShot(0, self._actions[entry.key], self._actions[entry.key].trigger)
        elif entry.kind is EntryKind.SEARCH:
            self.search_requested.emit(entry.key)
        elif entry.kind is EntryKind.SECTION:
            self._panes.jump_to_heading(int(entry.key))
        elif entry.kind is EntryKind.COLLECTION:
            self.collection_requested.emit(entry.key)
        elif entry.kind is EntryKind.DOCUMENT:
            self._workspace.open_document(entry.key)
        else:
            self._panes.show_tag(entry.key)


def _or_search(ask: Callable[[str], tuple[Entry, ...]], offer: str, query: str) -> tuple[Entry, ...]:
    """What :func:`answers` finds; where that is nothing, the offer to look for the words in all documents."""
    from reader.app.palette import PREFIXES, Entry, EntryKind

    found, words = ask(query), " ".join(query.split())
    if found or not words or words[0] in PREFIXES:
        return found
    return (Entry(EntryKind.SEARCH, words, offer.format(words)),)


def _gone() -> None:
    """No page."""


def _reference(page: Shown | None) -> Callable[[], Shown | None]:
    return _gone if page is None else ref(page)


def _in_library(session: Session, collection: str, notes: Callable[[int], str]) -> tuple[Listed, ...]:
    """Documents, collections and tags; ``collection`` says of one what it is, ``notes`` how many carry a tag."""
    from reader.app.palette import Entry, EntryKind, listed

    entries = [
        Entry(EntryKind.DOCUMENT, one.id, one.label, " · ".join(part for part in (one.issuer, one.date) if part))
        for one in session.documents()
    ]
    entries += [
        Entry(EntryKind.COLLECTION, one.collection.id, one.path, collection)
        for one in nested(all_collections(session), {})
    ]
    entries += [Entry(EntryKind.TAG, one.path, one.path, notes(one.count)) for one in session.nested_tag_counts()]
    return listed(entries)


def _among_sections(rows: Sequence[OutlineRow]) -> tuple[Listed, ...]:
    from reader.app.palette import Entry, EntryKind, listed

    return listed(Entry(EntryKind.SECTION, str(row.key), row.words) for row in rows)


def _all_at(
    path: Path, rows: Sequence[OutlineRow], collection: str, notes: Callable[[int], str]
) -> tuple[tuple[Listed, ...], tuple[Listed, ...]]:
    """What the library holds and the sections, in any thread, with a connection of its own."""
    with open_library(path, make=False) as library:
        return _in_library(Session(library), collection, notes), _among_sections(rows)


def _ignore(_error: Exception) -> None:
    """Without the library there is still all that can be done; what is wrong with it others tell."""
