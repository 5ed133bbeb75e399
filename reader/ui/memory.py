"""What the window remembers: the reader's settings, the open tabs, and where it stood on the screen."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

from PySide6.QtCore import QByteArray, QObject, Signal, Slot

from reader.app.places import settings_file
from reader.app.session import Session
from reader.app.settings import Settings, save_settings
from reader.store import states
from reader.store.db import StoreError
from reader.ui.geometry import keep_geometry

_TABS = "tabs"
_PAIR = "beside"


@dataclass(frozen=True, slots=True)
class Pair:
    """The documents beside each other, empty for none, and whether the one follows the other.

    Of one document on both sides, ``script`` is that of its page on the right.
    """

    left: str = ""
    right: str = ""
    linked: bool = True
    script: str = ""


class Memory(QObject):
    """Keeps settings and window geometry in files of the reader's, and the open tabs in the library.

    One that does not ``remember`` gives what was kept, and keeps nothing: for a picture of the window.
    """

    failed = Signal(object)

    def __init__(self, session: Session, settings: Settings, parent: QObject, *, remembers: bool = True) -> None:
        super().__init__(parent)
        self.settings = settings
        self._session = session
        self._remembers = remembers

    def keep(self, settings: Settings) -> None:
        """Remember ``settings``. A folder that cannot be written costs the choice, not the work: nothing is said."""
        if settings == self.settings:
            return
        self.settings = settings
        if not self._remembers:
            return
        try:
            save_settings(settings_file(), settings)
        except OSError:
            return

    @Slot(str)
    def keep_theme(self, theme: str) -> None:
        """Remember the theme."""
        self.keep(replace(self.settings, theme=theme))

    @Slot(bool)
    def keep_marking(self, marking: bool) -> None:
        """Remember whether indicators are marked."""
        self.keep(replace(self.settings, show_indicators=marking))

    def keep_order(self, order: str) -> None:
        """Remember what the table of documents is sorted by."""
        self.keep(replace(self.settings, library_order=order))

    def keep_list_order(self, order: str) -> None:
        """Remember what the list of documents is sorted by."""
        self.keep(replace(self.settings, library_list_order=order))

    @Slot(str)
    def keep_color(self, color: str) -> None:
        """Remember the last colour used."""
        self.keep(replace(self.settings, color=color))

    def tabs(self) -> tuple[list[str], str]:
        """The documents that were open, in order, and the one on top."""
        kept = states.get_value(self._session.library, _TABS)
        if not isinstance(kept, dict):
            return [], ""
        return [str(one) for one in kept.get("open", [])], str(kept.get("current", ""))

    def keep_tabs(self, open_ids: list[str], current: str) -> None:
        """Remember which documents are open."""
        if not self._remembers:
            return
        try:
            states.set_value(self._session.library, _TABS, {"open": open_ids, "current": current})
        except StoreError as error:
            self.failed.emit(error)

    def pair(self) -> Pair:
        """The documents that were beside each other."""
        kept = states.get_value(self._session.library, _PAIR)
        if not isinstance(kept, dict):
            return Pair()
        left, right, script = (str(kept.get(name, "")) for name in ("left", "right", "script"))
        return Pair(left, right, bool(kept.get("linked", True)), script)

    def keep_pair(self, pair: Pair) -> None:
        """Remember which documents are beside each other."""
        if not self._remembers or pair == self.pair():
            return
        try:
            states.set_value(self._session.library, _PAIR, asdict(pair))
        except StoreError as error:
            self.failed.emit(error)

    def keep_geometry(self, name: str, value: QByteArray) -> None:
        """Remember where a window or its parts are."""
        if self._remembers:
            keep_geometry(name, value)
