"""Making the page of a document in a thread."""

from __future__ import annotations

from reader.app.session import OpenDocument
from reader.script.view import ViewScript
from reader.ui.prepared import prepare_page
from reader.ui.shown import Shown


class PageMaker:
    """Makes a page with all that panels want of it; carries the place to keep along."""

    def __init__(self, document: OpenDocument, script: ViewScript, keep: int) -> None:
        self._document, self._script, self._keep = document, script, keep

    def __call__(self) -> tuple[Shown, int]:
        """The page, and the place."""
        return prepare_page(self._document.report, self._script, self._document.options), self._keep


def never(error: Exception) -> None:
    """Making a page fails only by a mistake in the program. Raises ``error``."""
    raise error
