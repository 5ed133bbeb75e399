"""What a window consists of: its parts, each made of those it needs, and how they are laid out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from reader.annotate.model import Color
from reader.app.session import Session
from reader.app.settings import Settings
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.bridge import Bridge
from reader.ui.changing import Changing
from reader.ui.controls.annotating import Annotating
from reader.ui.controls.beside_control import BesideControl
from reader.ui.controls.changes_control import ChangesControl
from reader.ui.controls.comparing import Comparing
from reader.ui.controls.correcting import Correcting
from reader.ui.controls.desk import Desk
from reader.ui.controls.encoding_control import EncodingControl
from reader.ui.controls.finding import Finding
from reader.ui.controls.focus_control import FocusControl
from reader.ui.controls.help_control import HelpControl
from reader.ui.controls.hovering import Hovering
from reader.ui.controls.keeping import Keeping
from reader.ui.controls.library_pages import LibraryPages
from reader.ui.controls.note_menu import NoteMenu
from reader.ui.controls.noticing import Noticing
from reader.ui.controls.palette_control import PaletteControl
from reader.ui.controls.preferences_control import PreferencesControl
from reader.ui.controls.reading_control import ReadingControl
from reader.ui.controls.revising import Revising
from reader.ui.controls.searching import Searching
from reader.ui.controls.shortcuts_control import ShortcutsControl
from reader.ui.controls.surroundings import Surroundings
from reader.ui.controls.text_menu import TextMenu
from reader.ui.controls.travel_control import TravelControl
from reader.ui.controls.undecodable_control import UndecodableControl
from reader.ui.controls.upkeep import Upkeep
from reader.ui.controls.wording_control import WordingControl
from reader.ui.document.typesetting import Typesetting
from reader.ui.frame import STATUS_HEIGHT, TOP_HEIGHT, Frame, column, least_middle, pane_sizes
from reader.ui.memory import Memory
from reader.ui.moving import Moving
from reader.ui.panes import Panes
from reader.ui.reading import accessible
from reader.ui.saving import Saving
from reader.ui.statusbar import StatusBar
from reader.ui.system_text import scaled
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme, theme_named
from reader.ui.topbar import TopBar
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.menus import open_by_key
from reader.ui.widgets.message_bar import MessageBar
from reader.ui.widgets.scrolled_page import ScrolledPage
from reader.ui.words import Words
from reader.ui.workspace.incoming import Incoming
from reader.ui.workspace.pasting import Pasting
from reader.ui.workspace.recent import RecentMenu
from reader.ui.workspace.stage import Stage
from reader.ui.workspace.tab_menu import TabMenu
from reader.ui.workspace.welcome import Welcome
from reader.ui.workspace.workspace import Workspace


class WindowParts(QObject):
    """The insides of one window on one library, not wired yet; ``frame`` is the window itself."""

    def __init__(
        self, session: Session, settings: Settings, *, theme: str | None, remembers: bool, frame: Frame | None
    ) -> None:
        super().__init__(frame)
        accessible.install()
        self.memory = Memory(session, settings, self, remembers=remembers)
        self.frame = frame or Frame(theme_named(theme or settings.theme))
        self._session = session
        self._tasks = Tasks(self)
        self._bridge = Bridge(session, self)
        self.commands = Actions(self.frame)
        self.appearance = Appearance(self.commands, theme or settings.theme, self.frame, settings.color_labels)
        self._build(session, self.appearance.theme)
        # Not before: Qt polishes what already has a sheet again wherever it is put.
        self.appearance.dress()

    def _build(self, session: Session, theme: Theme) -> None:
        frame = self.frame
        open_by_key(frame)
        self._recent = RecentMenu(session, frame)
        self.top_bar = TopBar(self.commands, self.commands.menu(frame, self._recent), theme, frame)
        self.welcome = Welcome(theme)
        greeting = ScrolledPage(self.welcome, frame)  # which is higher than a small screen
        greeting.setFocusProxy(self.welcome)
        self.workspace = Workspace(session, self._tasks, theme, greeting)
        self.panes = Panes(session, theme, frame)
        self._stage = Stage(self.workspace, self.panes.right, frame)
        around = Surroundings(
            session, self.memory, self.commands, self._tasks, self.workspace, self.panes, self._stage, frame
        )
        self.message = MessageBar(theme, frame)
        for key in ("undo", "redo"):  # before they are done, which may be told of
            self.commands[key].triggered.connect(self.message.withdraw)
        self.find_bar = FindBar(theme, frame)
        self.find_bar.hide()
        self.status = StatusBar(frame)
        settings = self.memory.settings
        self.changing = Changing(session, self.workspace, self.status.change, self)
        self.annotating = Annotating(session, self.changing, theme, frame, Color(settings.color))
        self.finding = Finding(self.find_bar, self)
        self.searching = Searching(around, self.top_bar, self.finding, theme)
        self.hovering = Hovering(self.workspace, self.panes, self.commands, theme, frame)
        self.saving = Saving(self._tasks, self.memory, frame)
        self.comparing = Comparing(around, self.saving, theme)
        self.revising = Revising(around, self.changing, theme)
        self.changes = ChangesControl(self.workspace, self.commands, self.memory, theme, frame)
        self.correcting = Correcting(around, theme)
        self._note_menu = NoteMenu(self.annotating, theme, self)
        self._text_menu = TextMenu(around, (self._note_menu, self.comparing, self.correcting, self.annotating))
        self.desk = Desk(around, self.changing, self.annotating, self.saving, theme)
        self.reading = ReadingControl(
            self.workspace, self.commands, self.top_bar.scripts, settings.show_indicators, self
        )
        self.keeping = Keeping(around, self.changing, self.status, self.message, theme)
        self.incoming = Incoming(self.workspace, self.keeping, self.message, self.memory, frame)
        self.pasting = Pasting(session.library.path, self.incoming, self.commands, frame)
        self.tab_menu = TabMenu(self.workspace, self.commands, frame)
        self.tab_menu.reveal_requested.connect(self.keeping.locating.reveal)
        self._upkeep = Upkeep(session.library.path, self._tasks, self)
        self.noticing = Noticing(session, self.workspace, self)
        self.wording = WordingControl(around, self.appearance)
        self._words = Words(self.workspace, self._tasks, self)
        self.preferences = PreferencesControl(session, self.memory, self.appearance, self.commands, frame)
        self.palette = PaletteControl(around, theme)
        self._build_setting()
        self.travel = TravelControl(self.commands, self.workspace, frame)
        self.shortcuts = ShortcutsControl(self.commands, self.memory, theme, frame)
        self.encoding = EncodingControl(around, self.appearance)
        self.undecodable = UndecodableControl(self.workspace, self.commands, theme, frame)
        self._help = HelpControl(session, self.commands, self.workspace, theme, frame)
        self._lay_out()

    def _build_setting(self) -> None:
        """How pages are set, how many are seen, and what is seen around them."""
        common = self.commands, self.memory
        self.typesetting = Typesetting(self.workspace, self.memory, self.appearance, self.commands, self.frame)
        self.typesetting.open_below(self.top_bar.typography)
        self.beside = BesideControl(self.workspace, self.panes, *common, self.frame)
        sides = (("panel-left", self.panes.left), ("panel-right", self.panes.right))
        self.focus = FocusControl(self.workspace, *common, (self.top_bar, self.status), sides, self.frame)
        for part in (self.typesetting, self.focus):
            self.preferences.settings_kept.connect(part.refresh)
        covers = {
            "library": self.keeping.shelving.cover,
            "notebook": self.desk.notebook.cover,
            "compare": self.comparing.cover,
        }
        self._library_pages = LibraryPages(self._stage, (self.top_bar, self.status), self.panes, self.commands, covers)

    def _lay_out(self) -> None:
        self.workspace.put_below_tabs(self.find_bar)
        middle = column(QWidget(self.frame), self.message, self.revising.bar, self._stage, filler=self._stage)
        middle.setMinimumWidth(least_middle(self.frame))
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self.frame)
        self.splitter.setHandleWidth(1)
        for index, part in enumerate((self.panes.left, middle, self.panes.right)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(index, int(part is middle))
            self.splitter.setCollapsible(index, False)
        self.splitter.setSizes(pane_sizes())
        self.top_bar.setFixedHeight(scaled(TOP_HEIGHT))
        self.status.setFixedHeight(scaled(STATUS_HEIGHT))
        whole = column(QWidget(self.frame), self.top_bar, self.splitter, self.status, filler=self.splitter)
        parts = self.top_bar, self.panes.left, middle, self.panes.right, self.status
        self.frame.set_tab_order(*parts)
        self._moving = Moving(self.commands, self.panes, parts, self)
        self.frame.furnish(whole)
