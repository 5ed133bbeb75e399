"""Something to be done once the present turn is over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Soon(QTimer):
    """Does ``deed`` once, a moment after :meth:`start`; not at all when ``owner`` is destroyed before.

    ``QTimer.singleShot()`` would do for an owner that stays. For one that is destroyed first, PySide 6.11 keeps what
    was to be called for ever, and with a method its object: a closed page with its whole report.
    """

    def __init__(self, owner: QObject, deed: Callable[[], object], after_ms: int = 0) -> None:
        super().__init__(owner)
        self.setSingleShot(True)
        self.setInterval(after_ms)
        self.timeout.connect(deed)
