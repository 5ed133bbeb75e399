"""Starting the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader.app.places import default_library, settings_file
from reader.app.session import Session
from reader.app.settings import load_settings
from reader.script.view import ViewScript
from reader.source.document import read_source
from reader.store.db import StoreError, open_library
from reader.text.resources import resource
from reader.ui.main_window import MainWindow
from reader.ui.reading import accessible
from reader.ui.screenshot import Screenshot
from reader.ui.sentences import store_failed
from reader.ui.single_instance import InstanceServer, hand_over
from reader.ui.style import BASE_SIZE
from reader.ui.theme import font

NO_DISPLAY = (
    "yandu: There is no display to open a window on; --screenshot OUT.png draws the window into a picture instead."
)
FAILED = 2


def open_window(
    files: Sequence[Path],
    *,
    library: Path | None = None,
    screenshot: Path | None = None,
    script: ViewScript | None = None,
    theme: str | None = None,
    size: tuple[int, int] = (1440, 900),
) -> int:
    """Open the window on ``files`` and stay until it is closed; the exit status.

    With ``screenshot``, draw the window at ``size`` into that file and return. Where the library has a window
    already, that one gets the files. Raises ``ImportFailed`` or ``StoreError`` only before a window is there.
    """
    if not _has_display():
        if screenshot is None:
            print(NO_DISPLAY, file=sys.stderr)
            return FAILED
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if screenshot is not None:
        for path in files:
            read_source(path)
    place = library or default_library()
    application = _application()
    if screenshot is None and hand_over(place, list(files)):
        return 0
    try:
        opened = open_library(place)
    except StoreError as error:
        if screenshot is None:
            _show_failure(store_failed(error))
        raise
    settings = load_settings(settings_file())
    with opened:
        session = Session(opened, default_script=settings.default_script)
        window = MainWindow(session, settings, theme=theme, remembers=screenshot is None)
        window.resize(*size)
        if screenshot is None or not files:
            window.restore_session()
        for path in files:
            window.open_path(path, script)
        if screenshot is not None:
            return Screenshot(window, screenshot).run(application)
        server = InstanceServer(place, window)
        server.files_received.connect(window.receive_files)
        window.restore_geometry()
        window.show()
        window.workspace.setFocus()
        status = application.exec()
        window.shut_down()
        return status


def _has_display() -> bool:
    """Whether Qt can open a window here; only Linux and the BSDs may have none."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication([sys.argv[0]])
    application.setStyle("Fusion")
    application.setFont(font("zh-Hans", BASE_SIZE))
    accessible.install()
    application.setApplicationName("yandu")
    application.setApplicationDisplayName("研读")
    application.setDesktopFileName("yandu")
    application.setWindowIcon(QIcon(str(resource("icons/yandu.svg"))))
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Script.SimplifiedChineseScript, QLocale.Country.China))
    return application


def _show_failure(sentence: str) -> None:
    from PySide6.QtWidgets import QMessageBox  # only when nothing else can be shown

    QTimer.singleShot(0, QApplication.processEvents)
    QMessageBox.critical(None, "研读", sentence)
