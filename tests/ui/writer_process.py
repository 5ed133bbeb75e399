"""A reader in a process of its own: opens a report, marks and notes it, and says so when the card is there.

    python tests/ui/writer_process.py LIBRARY REPORT

Prints the id of every annotation whose card has appeared, and goes on until it is killed.
"""

import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.app.session import Session
from reader.app.settings import Settings
from reader.store.db import open_library
from reader.text.span import Span
from reader.ui.main_window import MainWindow


def main() -> None:
    application = QApplication([])
    session = Session(open_library(Path(sys.argv[1])))
    window = MainWindow(session, Settings(theme="light"))
    window.restore_session()
    window.frame.show()
    window.open_path(Path(sys.argv[2]))
    while window.is_busy or window.current is None or window.current.document is None:
        application.processEvents()
        time.sleep(0.005)
    view = window.current
    window.commands["script-tw"].trigger()
    for number in range(10_000):
        at = 40 + number * 7 % (len(view.page.view.text) - 60)
        view.view.select(Span(at, at + 6))
        window.annotating.highlight_again()
        card = max(window.panes.cards.shown(), key=lambda one: one.when)
        print(card.id, flush=True)
        application.processEvents()


if __name__ == "__main__":
    main()
