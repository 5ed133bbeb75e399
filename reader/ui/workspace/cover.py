"""A page that lies over the documents at times, made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Theme
from reader.ui.widgets.cover_page import CoverPage
from reader.ui.workspace.stage import Stage

_Page_co = TypeVar("_Page_co", bound=CoverPage, covariant=True)


class Cover(QObject, Generic[_Page_co]):
    """One page on a stage, for the control that fills it."""

    def __init__(
        self, stage: Stage, theme: Theme, make: Callable[[Theme, QWidget], _Page_co], parent: QObject | None = None
    ) -> None:
        """``make`` is called once, when the page is first wanted, with the theme of then and the page's parent.

        It imports what the page needs: most sessions begin with reading.
        """
        super().__init__(parent)
        self._stage, self._theme, self._make = stage, theme, make
        self._page: _Page_co | None = None

    @property
    def page(self) -> _Page_co:
        """The page, made when it is first wanted."""
        if self._page is None:
            self._page = self._make(self._theme, self._stage)
            self._stage.addWidget(self._page)
        return self._page

    @property
    def made(self) -> _Page_co | None:
        """The page, where it has been wanted already."""
        return self._page

    @property
    def theme(self) -> Theme:
        """The theme the page is painted in, or will be."""
        return self._theme

    @property
    def is_shown(self) -> bool:
        """Whether the page lies over the documents."""
        return self._stage.shows(self._page)

    def show(self) -> _Page_co:
        """Lay the page over the documents."""
        self._stage.cover(self.page)
        return self.page

    @Slot()
    def leave(self) -> None:
        """Give the documents back, where the page is shown."""
        self._stage.uncover(self._page)

    @Slot()
    def go_back(self) -> None:
        """As :meth:`leave`, by the reader's wish: the keyboard goes to where it was before."""
        self._stage.go_back(self._page)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint the page in ``theme``, now or when it is made."""
        self._theme = theme
        if self._page is not None:
            self._page.set_theme(theme)
