"""The tabs of one window, in step with the bar that shows them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Slot

from reader.ui.theme import Theme
from reader.ui.widgets.tab_bar import DocumentTabs
from reader.ui.workspace.opening import Request
from reader.ui.workspace.tabs import OpenTabs, Tab, handed_over


class TabRow(QObject):
    """Tabs in the order of ``bar``, where the reader may move them."""

    def __init__(self, bar: DocumentTabs) -> None:
        super().__init__(bar)
        self._bar = bar
        self._tabs: list[Tab] = []
        bar.tabMoved.connect(self._moved)

    def __iter__(self) -> Iterator[Tab]:
        return iter(self._tabs)

    def __len__(self) -> int:
        return len(self._tabs)

    @Slot(int, int)
    def _moved(self, start: int, end: int) -> None:
        self._tabs.insert(end, self._tabs.pop(start))

    # Finding

    @property
    def top(self) -> Tab | None:
        """The tab on top; None without any."""
        return self.at(self._bar.currentIndex())

    def at(self, index: int) -> Tab | None:
        """The tab at ``index``; None where there is none."""
        return self._tabs[index] if 0 <= index < len(self._tabs) else None

    def index(self, tab: Tab) -> int:
        """Where ``tab``, which must be one of these, stands."""
        return self._tabs.index(tab)

    def of(self, request: Request) -> Tab | None:
        """The tab that was made for ``request``, the first page on its document."""
        return next((tab for tab in self._tabs if tab.request == request and not tab.twin), None)

    def for_file(self, request: Request) -> Tab | None:
        """The tab on the file that ``request`` names, open or still being opened; of two, the first."""
        return next((tab for tab in self._tabs if tab.request.path == request.path and not tab.twin), None)

    def on_document(self, document_id: str) -> Tab | None:
        """The tab of a document; of two pages on it, the one on top."""
        top = self.top
        found = [tab for tab in self._tabs if tab.shows(document_id)]
        return min(found, key=lambda tab: (tab is not top, tab.twin), default=None)

    def first_on(self, document_id: str) -> Tab | None:
        """The tab of a document, whether it was shown yet or not; of two pages on it, the first."""
        return next((tab for tab in self._tabs if tab.shows(document_id) and not tab.twin), None)

    def document_ids(self) -> list[str]:
        """The documents in tabs that are to be remembered, in order."""
        return [tab.request.document_id for tab in self._tabs if tab.request.document_id and not tab.twin]

    def handed_over(self, closed: tuple[Request, ...]) -> OpenTabs:
        """What is open, for another window, with what was ``closed``; second pages stay behind."""
        top = self.top
        tabs = [(at, tab) for at, tab in enumerate(self._tabs) if not tab.twin]
        current = next((at for at, (_, tab) in enumerate(tabs) if top and tab.request == top.request), -1)
        handed = (handed_over(tab, self._bar.tabText(at), self._bar.tabToolTip(at)) for at, tab in tabs)
        return OpenTabs(tuple(handed), current, closed)

    # Changing

    def add(self, tab: Tab, title: str, theme: Theme) -> None:
        """Put ``tab`` at the end; what is on top stays so."""
        self._tabs.append(tab)
        self._bar.blockSignals(True)
        index = self._bar.addTab(title)
        self._bar.blockSignals(False)
        self._bar.add_closing(index, theme)

    def choose(self, tab: Tab) -> None:
        """Put ``tab`` on top."""
        self._bar.setCurrentIndex(self.index(tab))

    def name(self, tab: Tab, title: str, hint: str | None = None) -> None:
        """Call ``tab`` by this title, and have its tooltip say ``hint``, where one is given."""
        index = self.index(tab)
        self._bar.setTabText(index, title)
        if hint is not None:
            self._bar.setTabToolTip(index, hint)

    def take(self, index: int) -> Tab:
        """Take a tab out; the bar shows it until it is told too, after all that depends on it was settled."""
        return self._tabs.pop(index)
