"""What notes cover as files; fit for any thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFont

from reader.app.notebook import Coverage
from reader.export.sheet import SHEET_FORMATS, Sheet
from reader.ui.notebook.arranging import Arrangement
from reader.ui.notebook.coverage_table import coverage_png
from reader.ui.theme import Theme

_NOTHING = Coverage((), (), {})


def coverage_csv(arrange: Callable[[], Arrangement], name: str, head: str) -> bytes:
    """The numbers under their tags, with ``head`` above the rows, as CSV."""
    names, *rows = (arrange().coverage or _NOTHING).table(head)
    return SHEET_FORMATS["csv"](Sheet(name, tuple(map(str, names)), tuple(rows)))


def coverage_picture(arrange: Callable[[], Arrangement], title: str, theme: Theme, font: QFont) -> bytes:
    """The table as a PNG."""
    return coverage_png(title, arrange().coverage or _NOTHING, theme, font)
