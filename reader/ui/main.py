"""Starting the window: the report first, everything else behind it.

A report is on the screen before the parts that analyse, store and list are even imported; they are brought in by a
thread, and take the preview's place when they have something better to show.
"""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.app.places import default_library, settings_file
from reader.app.settings import Settings, load_settings
from reader.text.resources import resource
from reader.ui.document.preview import preview_of
from reader.ui.document.typography import typography_of
from reader.ui.frame import Frame
from reader.ui.geometry import kept_geometry
from reader.ui.language import Translations, chosen_language, region_of
from reader.ui.rendezvous import may_listen
from reader.ui.system_text import scaled
from reader.ui.theme import DARK, LIGHT, Theme, font, theme_named

if TYPE_CHECKING:
    from reader.app.session import Session
    from reader.script.scripts import ViewScript
    from reader.store.db import Library, StoreError
    from reader.ui.controls.recovery import Recovery
    from reader.ui.dialogs.restoring import RestoreDialog
    from reader.ui.main_window import MainWindow
    from reader.ui.single_instance import InstanceServer

NO_DISPLAY = "yandu: There is no display to open a window on; --screenshot OUT.png draws one into a picture instead."
FAILED = 2
_TEXT_PIXELS = 13
_WAIT_MS = 200
_TURN_S = 0.001
"""How long a thread may go on while the window waits to paint. Python's 5 ms, many times in one frame, are seen."""


@dataclass(frozen=True, slots=True)
class Start:
    """What the window is started with. ``screenshot`` draws it into a file at ``size``, and ends."""

    files: tuple[Path, ...]
    library: Path
    screenshot: Path | None
    script: ViewScript | None
    theme: str | None
    size: tuple[int, int]
    encoding: str | None = None
    panel: str | None = None
    language: str | None = None
    named: bool = True
    """Whether the library was named; else it is where the reader keeps it."""


def open_window(
    files: Sequence[Path],
    *,
    library: Path | None = None,
    screenshot: Path | None = None,
    script: ViewScript | None = None,
    theme: str | None = None,
    size: tuple[int, int] = (1440, 900),
    encoding: str | None = None,
    panel: str | None = None,
    language: str | None = None,
    scale: int | None = None,
) -> int:
    """Open the window on ``files`` and stay until it is closed; the exit status.

    A picture has ``scale`` times as many pixels as the window, across and down; None: as the system says.

    Where the library has a window already, that one gets the files. When the library cannot be opened, or a file
    that is to be drawn cannot be read, one sentence on standard error says so, and the status is 2.
    """
    if not _has_display():
        if screenshot is None:
            print(NO_DISPLAY, file=sys.stderr)
            return FAILED
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if scale is not None:
        os.environ["QT_SCALE_FACTOR"] = str(scale)  # read when the application is made
    place = library or default_library()
    start = Start(tuple(files), place, screenshot, script, theme, size, encoding, panel, language, library is not None)
    application = _application()
    sys.setswitchinterval(_TURN_S)
    if screenshot is None and may_listen(start.library) and _handed_over(start):
        return 0
    starter = Starter(start, load_settings(settings_file()))
    status = application.exec()
    starter.shut_down()
    while starter.recovery is not None:
        starter = Starter(replace(start, files=()), load_settings(settings_file()), starter.recovery)
        status = application.exec()
        starter.shut_down()
    if starter.failure is not None:
        print(f"yandu: {starter.failure}", file=sys.stderr)
    return starter.status or status


def _handed_over(start: Start) -> bool:
    """Whether the window that has the library open took the files."""
    from reader.ui.single_instance import hand_over  # wanted by few starts

    return hand_over(start.library, list(start.files), start.encoding)


class Starter(QObject):
    """Shows the preview, brings in the rest, and hands the window over to it."""

    _imported = Signal()
    _progressed = Signal(int, int)
    """How many of how many pages of the library are copied."""

    def __init__(self, start: Start, settings: Settings, recovery: Recovery | None = None) -> None:
        super().__init__()
        application = _application()
        self.recovery: Recovery | None = None
        """What the reader wants done to the library once it is closed."""
        self.dialog: RestoreDialog | None = None
        self._recovering = recovery
        self._stop = Event()
        self._recovered = ""
        self._unrecovered: StoreError | None = None
        self._start, self._settings = start, settings
        self._choice = start.language or settings.language
        self._translations = Translations(application)
        self._speak(self._choice)
        self.failure: Exception | None = None
        sys.excepthook = self._surprised
        self.status = 0
        self._library: Library | None = None
        self._session: Session | None = None
        self._window: MainWindow | None = None
        self._server: InstanceServer | None = None
        self._frame = Frame(_theme(start.theme or settings.theme))
        self._frame.setWindowTitle(self.tr("研读"))
        self._frame.resize(*start.size)
        if start.screenshot is None and not self._frame.restoreGeometry(kept_geometry("window")):
            self._frame.fit(QSize(*start.size), self._frame.screen().availableSize())
        if start.files and start.encoding is None:
            self._frame.preview(preview_of(start.files[0]), kept_geometry("splitter"), typography_of(settings))
        elif recovery is not None:
            self._wait()
        self._imported.connect(self._furnish, Qt.ConnectionType.QueuedConnection)
        # Not before the preview is painted: a thread that imports takes its time from the painter.
        self._frame.shown.connect(self._bring_in)
        self._frame.locale_changed.connect(self._system_changed)
        self._frame.show()

    def _speak(self, choice: str) -> None:
        """Have the application speak the language a reader has chosen, in its fonts; before any word is shown."""
        self._translations.use(chosen_language(choice))
        QApplication.setFont(font(region_of(self._translations.language), scaled(_TEXT_PIXELS)))
        QGuiApplication.setApplicationDisplayName(self.tr("研读"))

    @Slot()
    def _bring_in(self) -> None:
        from PySide6.QtGui import QIcon  # its type and the reader of SVG can wait for the first paint

        from reader.ui.heap import share_one_heap

        share_one_heap()  # before there are threads
        _application().setWindowIcon(QIcon(str(resource("icons/yandu.svg"))))
        Thread(target=self._import, name="yandu-import", daemon=True).start()

    def _import(self) -> None:
        import reader.ui.main_window  # noqa: F401 - takes longer than a first paint may

        if self._recovering is not None:
            self._recover(self._recovering)
        self._imported.emit()

    def _recover(self, recovery: Recovery) -> None:
        """Carry out what the reader chose; not in the UI thread, for it may copy a large file."""
        from reader.store.db import StoreError
        from reader.ui.controls.recovery import Following

        self._recovering = None
        try:
            self._recovered = recovery(Following(self._progressed.emit, self._stop.is_set))
            if not self._start.named:
                self._start = replace(self._start, library=default_library())  # it may have been moved
        except StoreError as error:
            self._unrecovered = error

    @Slot()
    def _furnish(self) -> None:
        from reader.app.logs import log_error
        from reader.source.document import ImportFailed, read_source
        from reader.store.db import StoreError

        try:
            if self._start.screenshot is not None:
                for path in self._start.files:
                    read_source(path, self._start.encoding)
            self._build()
        except (ImportFailed, StoreError) as error:
            log_error(error)
            if isinstance(error, StoreError) and self._ask_how(error):
                return
            self.failure = error
            if self._start.screenshot is None:
                self._show_failure(error)
            QApplication.exit(FAILED)

    def _ask_how(self, error: StoreError) -> bool:
        """Whether the reader is being asked what to do about a library that cannot be opened."""
        from reader.ui.controls.recovery import ask_how, can_recover

        if self._start.screenshot is not None or not can_recover(error, self._start.library):
            return False
        self._frame.reveal()
        theme = _theme(self._start.theme or self._settings.theme)
        tried, self._unrecovered = self._unrecovered, None
        self.dialog = ask_how(error, self._start.library, theme, self._frame, self._begin_again, tried=tried)
        self.dialog.rejected.connect(partial(self._give_up, error))
        return True

    def _wait(self) -> None:
        """Say that the library is being worked on: to copy a large one takes a while."""
        from reader.ui.workspace.waiting_page import WaitingPage  # for once in a library's life

        page = WaitingPage(self.tr("正在处理书库文件，文件很大时要等一会儿…"), self._frame)
        page.stop_requested.connect(self._stop.set)
        self._progressed.connect(page.set_progress)
        self._frame.stand_in(page)

    def _begin_again(self, recovery: Recovery) -> None:
        self._recovering = recovery
        self._wait()
        self._bring_in()

    def _give_up(self, error: StoreError) -> None:
        self.failure = error
        QApplication.exit(FAILED)

    def _build(self) -> None:
        from reader.app.relocating import open_own
        from reader.app.session import Session
        from reader.ui.logging import begin_logging
        from reader.ui.screenshot import Screenshot
        from reader.ui.single_instance import InstanceServer

        # A report of a million characters is a million small objects that live long and hold no cycles. Looking
        # through all of them often, as the collector does by default, stops the window for a quarter of a second.
        gc.freeze()
        gc.set_threshold(50_000, 25, 100)
        gc.enable()
        start = self._start
        if start.screenshot is None:
            begin_logging()
        self._library = open_own(start.library)
        self._session = Session.for_reader(self._library, self._settings)
        window = self._make_window(self._session, self._settings, start.theme)
        if start.screenshot is None or not start.files:
            window.restore_session()
        window.incoming.open_files(start.files, start.script, start.encoding)
        if start.panel is not None:
            window.panes.show_named(start.panel)
        window.begin()
        if start.screenshot is not None:
            Screenshot(window, start.screenshot).begin(self._finish)
            return
        if self._unrecovered is not None:
            window.show_failure(self._unrecovered)
        elif self._recovered:
            window.say(self._recovered)
        self._server = InstanceServer(start.library, self)
        self._server.files_received.connect(self._receive_files)

    def _make_window(self, session: Session, settings: Settings, theme: str | None) -> MainWindow:
        from reader.ui.main_window import MainWindow

        remembers = self._start.screenshot is None
        window = MainWindow(session, settings, theme=theme, remembers=remembers, frame=self._frame)
        window.keeping.restoring.wanted.connect(self._close_and_recover)
        window.preferences.moving_wanted.connect(self._close_and_recover)
        window.preferences.language_chosen.connect(self._language_chosen)
        self._window = window
        return window

    @Slot(list, str)
    def _receive_files(self, paths: list[Path], encoding: str) -> None:
        if self._window is not None:
            self._window.incoming.receive(paths, encoding)

    # Another language

    @Slot()
    def _system_changed(self) -> None:
        self._language_chosen(self._choice)

    @Slot(str)
    def _language_chosen(self, choice: str) -> None:
        self._choice = choice
        # The window that asks for it has to have ended what it does.
        QTimer.singleShot(0, self, self._change_language)

    @Slot()
    def _change_language(self) -> None:
        """Make the window anew in the language chosen, once nothing is going on that this would cut short."""
        window, session = self._window, self._session
        if window is None or session is None or chosen_language(self._choice) == self._translations.language:
            return
        asked = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if window.is_working or session.turns.is_taken or asked not in (None, window.preferences.dialog):
            QTimer.singleShot(_WAIT_MS, self, self._change_language)
            return
        from reader.ui.succession import keep, take_up  # has to wait for the window's own modules

        kept, theme = keep(window), window.appearance.choice
        self._frame.closing.emit()
        self._frame.setUpdatesEnabled(False)
        window.shut_down()
        session.forget_listeners()
        self._window = None
        self._frame.clear()
        self._speak(self._choice)
        take_up(self._make_window(session, kept.settings, theme), kept)
        self._frame.setUpdatesEnabled(True)

    @Slot(object)
    def _close_and_recover(self, recovery: Recovery) -> None:
        self.recovery = recovery
        self._frame.close()
        QApplication.quit()

    def _finish(self, status: int) -> None:
        self.status = status
        QApplication.quit()

    def _show_failure(self, error: Exception) -> None:
        from PySide6.QtWidgets import QMessageBox  # making its type takes time that a start without failure has not

        from reader.ui.sentences import failed

        QMessageBox.critical(self._frame, self.tr("研读"), failed(error))

    def _surprised(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """What nobody has caught: the whole story goes to standard error.

        Of a library that cannot be read or written the reader is told as ever; of a bug, that what is saved is safe.
        """
        traceback.print_exception(kind, error, trace)
        from reader.app.logs import log_error  # brought in by the rest of the window long before, but for a bug in it
        from reader.store.errors import StoreError

        if self._window is not None and isinstance(error, StoreError):
            self._window.show_failure(error)
            return
        log_error(error)
        if self._window is not None:
            self._window.show_bug(error)

    def shut_down(self) -> None:
        """Wait for what runs in the background, and close the library."""
        if self._window is not None:
            self._window.shut_down()
        if self._library is not None:
            self._library.close()
        if self._server is not None:
            self._server.close()  # else it would take the next window's files
        if self.recovery is not None:
            self._frame.deleteLater()
        self._window = self._session = self._library = None
        self._translations.silence()


def _has_display() -> bool:
    """Whether Qt can open a window here; only Linux and the BSDs may have none."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _theme(choice: str) -> Theme:
    if choice != "system":
        return theme_named(choice)
    return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # Not with setStyle(), which returns the style: its type alone takes PySide as long to make as all else here.
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    application.setApplicationName("yandu")
    application.setDesktopFileName("yandu")
    return application
