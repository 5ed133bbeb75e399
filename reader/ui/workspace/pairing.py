"""Which page is seen: one, or two beside each other."""

from __future__ import annotations

from reader.ui.document.document_view import DocumentView
from reader.ui.workspace.sides import Sides
from reader.ui.workspace.tabs import Tab


class Pairing:
    """Shows the pages of tabs in ``sides``: the one seen last on the left, and perhaps one on the right."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self.beside: Tab | None = None
        """The tab whose page stands on the right."""
        self._used: list[Tab] = []

    def see(self, tab: Tab) -> None:
        """Let the page of ``tab`` be seen on the left, unless it stands on the right or there is none yet."""
        if tab.view is not None and tab is not self.beside:
            self._sides.show_page(tab.view)
            self._used = [*(one for one in self._used if one is not tab), tab]

    def pages(self) -> tuple[DocumentView, DocumentView] | None:
        """The pages on the left and on the right, where there are two."""
        left = self._used[-1].view if self._used else None
        right = self.beside.view if self.beside is not None else None
        return (left, right) if left is not None and right is not None else None

    @property
    def has_twin(self) -> bool:
        """Whether a second page on one document stands on the right."""
        return self.beside is not None and self.beside.twin

    def before(self, tab: Tab | None) -> Tab | None:
        """The tab seen last but for ``tab``; None without any."""
        return next((one for one in reversed(self._used) if one is not tab), None)

    def put(self, tab: Tab) -> bool:
        """Let the page of ``tab`` stand on the right, alone there. False without another for the left."""
        if tab is self.beside:
            return True
        other = self.before(tab)
        if tab.view is None or other is None:
            return False
        self._sides.take_back()
        self.beside = tab
        self._used = [one for one in self._used if one is not tab]
        self.see(other)
        self._sides.put_beside(tab.view)
        return True

    def end(self, top: Tab | None) -> None:
        """Show one page again, that of ``top``."""
        beside, self.beside = self.beside, None
        if beside is not None:
            self._sides.take_back()
            self._used.append(beside)
        if top is not None:
            self.see(top)

    def forget(self, tab: Tab) -> None:
        """``tab``, which is not on the right, was closed: where it was on the left of two, the one before is seen."""
        last = bool(self._used) and self._used[-1] is tab
        self._used = [one for one in self._used if one is not tab]
        if self.beside is not None and last and self._used:
            self.see(self._used[-1])
