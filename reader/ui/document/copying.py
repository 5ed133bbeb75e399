"""Selected words put on the clipboard; very many are made ready in a thread."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from reader.text.span import Span
from reader.ui.document.page_maker import never
from reader.ui.tasks import Tasks

_MANY = 1_000_000
"""So many characters are copied in ten milliseconds."""
_TASK = "copy"


def copy_words(text: str, span: Span, tasks: Tasks) -> None:
    """Put the characters ``span`` of ``text`` on the clipboard: at once, or soon if none are copied meanwhile."""
    tasks.cancel(_TASK)
    clipboard = QGuiApplication.clipboard()
    if len(span) <= _MANY:
        clipboard.setText(span.of(text))
    else:
        tasks.run(_TASK, partial(_made_ready, text, span), clipboard.setMimeData, never)


def _made_ready(text: str, span: Span) -> QMimeData:
    """The words as the clipboard takes them; they are cut out and copied into Qt's own text here."""
    data = QMimeData()
    data.setText(span.of(text))
    application = QCoreApplication.instance()
    if application is not None:
        data.moveToThread(application.thread())  # which is to delete it
    return data
