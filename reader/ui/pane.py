"""A pane beside the page: pills, and a panel for each."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QFrame, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.frame import most_of_pane
from reader.ui.theme import Theme
from reader.ui.widgets.pills import PillTabs
from reader.ui.widgets.themed import ThemeOnSight


class Pane(QFrame):
    """Panels of which one is shown."""

    panel_changed = Signal()
    """Another panel came to the front, by whatever way."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(name)
        self.tabs = PillTabs(name, self)
        self._stack = QStackedWidget(self)
        self._panels: list[QWidget] = []
        self._themes = ThemeOnSight(theme, self)
        self._returns: dict[QWidget, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.current_changed.connect(self._stack.setCurrentIndex)
        self._stack.currentChanged.connect(self.panel_changed)

    def minimumSizeHint(self) -> QSize:
        """As wide as the pills are, which stand in more rows on a small screen with large letters."""
        hint, most = super().minimumSizeHint(), most_of_pane(self)
        return QSize(max(hint.width(), min(self.tabs.row_width(), most.width())), min(hint.height(), most.height()))

    def add(self, title: str, panel: QWidget) -> None:
        """Add ``panel`` under a pill with ``title``; the first one is shown."""
        self.tabs.add_tab(title)
        self._panels.append(panel)
        self._stack.addWidget(panel)

    def show_panel(self, panel: QWidget) -> None:
        """Bring ``panel`` to the front."""
        index = self._stack.indexOf(panel)
        self.tabs.set_current(index)
        self._stack.setCurrentIndex(index)

    def pill_of(self, panel: QWidget) -> QAbstractButton:
        """The pill that brings ``panel`` to the front."""
        return self.tabs.pill(self._stack.indexOf(panel))

    def show_index(self, index: int) -> None:
        """Bring the panel at ``index`` to the front; none below 0."""
        panel = self._stack.widget(index) if index >= 0 else None
        if panel is not None:
            self.show_panel(panel)

    def holds(self, panel: QWidget) -> bool:
        """Whether ``panel`` is one of these."""
        return self._stack.indexOf(panel) >= 0

    def current(self) -> QWidget | None:
        """The panel in front; None in a pane without panels."""
        return self._stack.currentWidget()

    def set_shown(self, panel: QWidget, *, shown: bool) -> None:
        """Have a pill for ``panel``, or none for now; what was in front before it had one comes back then."""
        self.tabs.set_shown(self._stack.indexOf(panel), shown)
        current = self._stack.currentWidget()
        if shown and current is not None and panel not in self._returns:
            self._returns[panel] = current
        elif not shown:
            before = self._returns.pop(panel, None)
            if before is not None and current is panel:
                self.show_panel(before)

    def set_count(self, panel: QWidget, count: int) -> None:
        """Write ``count`` on the pill of ``panel``."""
        self.tabs.set_count(self._stack.indexOf(panel), count)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``: the panel in front at once, the others when they come up."""
        self._themes.give(theme, self._panels)
