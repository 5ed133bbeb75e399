"""What the window writes into the log: its start, and what Qt complains of."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from reader.app.diagnostics import version_of
from reader.app.logs import begin_log, log
from reader.app.places import log_folder

_COMPLAINTS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


def begin_logging() -> None:
    """Open the log, write that Yandu starts, and take in Qt's warnings, which are printed as before."""
    begin_log(log_folder())
    log.info("Yandu %s starts with Qt %s", version_of("yandu"), qVersion())
    qInstallMessageHandler(_heard)


def _heard(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if kind in _COMPLAINTS:
        # Qt's own words name classes and files of fonts, never what a widget shows.
        log.warning("Qt: %s", message)
        print(message, file=sys.stderr)
