"""The command palette over the actions, the sections of the page, the documents and the tags."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.app.collecting import all_collections, nested
from reader.ui.rows import outline_rows
from reader.ui.surroundings import Surroundings
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.app.palette import Entry
    from reader.ui.popups.palette import PalettePopup

_ITSELF = "palette"


class PaletteControl(QObject):
    """Opens the palette and does what is chosen there. Its parts are brought in when it is first opened."""

    collection_requested = Signal(str)
    """The id of the collection whose documents the reader wants to see."""

    def __init__(self, around: Surroundings, theme: Theme) -> None:
        super().__init__(around.window)
        self._session, self._actions, self._memory = around.session, around.commands, around.memory
        self._workspace, self._panes, self._window = around.workspace, around.panes, around.window
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
        from reader.app.palette import answers
        from reader.ui.popups.palette import PalettePopup

        if self._popup is None:
            self._popup = PalettePopup(self._theme, self._window)
            self._popup.chosen.connect(self._do)
        if self._popup.isVisible():
            self._popup.dismiss()
            return
        self._popup.open(partial(answers, self._entries(), recent=self._memory.settings.recent_actions))

    def _entries(self) -> tuple[Entry, ...]:
        from reader.app.palette import Entry, EntryKind

        entries = [
            Entry(EntryKind.ACTION, one.key, one.text, one.group, one.keys)
            for one in self._actions.listed()
            if one.key != _ITSELF and self._actions[one.key].isEnabled()
        ]
        view = self._workspace.current
        if view is not None and view.page is not None:
            entries += [
                Entry(EntryKind.SECTION, str(row.key), f"{row.marker}{row.title}") for row in outline_rows(view.page)
            ]
        entries += [
            Entry(EntryKind.DOCUMENT, one.id, one.label, " · ".join(part for part in (one.issuer, one.date) if part))
            for one in self._session.documents()
        ]
        entries += [
            Entry(EntryKind.COLLECTION, one.collection.id, one.path, self.tr("集合"))
            for one in nested(all_collections(self._session), {})
        ]
        entries += [
            Entry(EntryKind.TAG, one.path, one.path, self.tr("%n 条批注", None, one.count))
            for one in self._session.nested_tag_counts()
        ]
        return tuple(entries)

    @Slot(object)
    def _do(self, entry: Entry) -> None:
        from reader.app.palette import EntryKind, remembered

        if entry.kind is EntryKind.ACTION:
            recent = remembered(self._memory.settings.recent_actions, entry.key)
            self._memory.keep(replace(self._memory.settings, recent_actions=list(recent)))
            # Not before the palette has let go of the focus, which some actions look at.
            QTimer.singleShot(0, self._actions[entry.key], self._actions[entry.key].trigger)
        elif entry.kind is EntryKind.SECTION:
            self._panes.jump_to_heading(int(entry.key))
        elif entry.kind is EntryKind.COLLECTION:
            self.collection_requested.emit(entry.key)
        elif entry.kind is EntryKind.DOCUMENT:
            self._workspace.open_document(entry.key)
        else:
            self._panes.show_tag(entry.key)
