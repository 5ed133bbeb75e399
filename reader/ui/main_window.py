"""The main window: it builds the parts and wires them, and does nothing else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from reader.annotate.model import Color
from reader.app.changes import Changes
from reader.app.logs import log_error
from reader.app.session import Session
from reader.app.settings import Settings
from reader.script.view import ViewScript
from reader.store.db import StoreError
from reader.ui.actions import MARKING, Actions
from reader.ui.annotating import Annotating
from reader.ui.appearance import Appearance
from reader.ui.beside_control import BesideControl
from reader.ui.bridge import Bridge
from reader.ui.changes_control import ChangesControl
from reader.ui.changing import Changing
from reader.ui.comparing import Comparing
from reader.ui.correcting import Correcting
from reader.ui.desk import Desk
from reader.ui.document_view import DocumentView
from reader.ui.encoding_control import EncodingControl
from reader.ui.finding import Finding
from reader.ui.focus_control import FocusControl
from reader.ui.frame import PANE_SIZES, STATUS_HEIGHT, TOP_HEIGHT, Frame, column, least_middle
from reader.ui.geometry import kept_geometry
from reader.ui.help_control import HelpControl
from reader.ui.hovering import Hovering
from reader.ui.incoming import Incoming
from reader.ui.keeping import Keeping
from reader.ui.memory import Memory
from reader.ui.moving import Moving
from reader.ui.note_menu import NoteMenu
from reader.ui.palette_control import PaletteControl
from reader.ui.panes import Panes
from reader.ui.pasting import Pasting
from reader.ui.preferences_control import PreferencesControl
from reader.ui.reading import accessible
from reader.ui.reading_control import ReadingControl
from reader.ui.recent import RecentMenu
from reader.ui.revising import Revising
from reader.ui.saving import Saving
from reader.ui.searching import Searching
from reader.ui.sentences import no_chinese_font, reading_minutes
from reader.ui.shortcuts_control import ShortcutsControl
from reader.ui.stage import Stage
from reader.ui.statusbar import StatusBar
from reader.ui.surroundings import Surroundings
from reader.ui.system_text import scaled
from reader.ui.tab_menu import TabMenu
from reader.ui.tabs import OpenTabs
from reader.ui.tasks import Tasks
from reader.ui.text_menu import TextMenu
from reader.ui.theme import Theme, missing_cjk_font, theme_named
from reader.ui.topbar import TopBar
from reader.ui.travel_control import TravelControl
from reader.ui.typesetting import Typesetting
from reader.ui.undecodable_control import UndecodableControl
from reader.ui.upkeep import Upkeep
from reader.ui.welcome import Welcome
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.message_bar import MessageBar, MessageKind
from reader.ui.wording_control import WordingControl
from reader.ui.words import Words
from reader.ui.workspace import Workspace

_OUTDATED = ("missing", "changed")
"""The codes of a ``StoreError`` that say that the library is not what the window shows."""


class MainWindow(QObject):
    """The insides of one window on one library; ``frame`` is the window itself, made here unless one is given.

    ``theme`` overrides the reader's choice for this run; one that does not ``remember`` leaves settings, tabs
    and geometry as they were.
    """

    def __init__(
        self,
        session: Session,
        settings: Settings,
        *,
        theme: str | None = None,
        remembers: bool = True,
        frame: Frame | None = None,
    ) -> None:
        super().__init__(frame)
        accessible.install()
        self.memory = Memory(session, settings, self, remembers=remembers)
        self.frame = frame or Frame(theme_named(theme or settings.theme))
        self._session = session
        self._restored = False
        self._tasks = Tasks(self)
        self._bridge = Bridge(session, self)
        self.commands = Actions(self.frame)
        self.appearance = Appearance(self.commands, theme or settings.theme, self.frame, settings.color_labels)
        self._build(session, self.appearance.theme)
        # Not before: Qt polishes what already has a sheet again wherever it is put.
        self.appearance.dress()
        self._wire()
        self._show_current()
        if missing_cjk_font():
            self.message.show_message(no_chinese_font(), MessageKind.WARNING)

    def _build(self, session: Session, theme: Theme) -> None:
        frame = self.frame
        self._recent = RecentMenu(session, frame)
        self.top_bar = TopBar(self.commands, self.commands.menu(frame, self._recent), theme, frame)
        self.welcome = Welcome(theme)
        self.workspace = Workspace(session, self._tasks, theme, self.welcome)
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
        self.status.analysis.cancel_requested.connect(self.workspace.close_current)
        self.workspace.carrying.show_on(self.status.carrying)
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
        self.tab_menu.said.connect(self.say)
        self._upkeep = Upkeep(session.library.path, self._tasks, self)
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
        for speaker in (self.beside, self.focus):
            speaker.said.connect(self.say)
        for part in (self.typesetting, self.focus):
            self.preferences.settings_kept.connect(part.refresh)

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
        self.splitter.setSizes(PANE_SIZES)
        self.top_bar.setFixedHeight(scaled(TOP_HEIGHT))
        self.status.setFixedHeight(scaled(STATUS_HEIGHT))
        whole = column(QWidget(self.frame), self.top_bar, self.splitter, self.status, filler=self.splitter)
        parts = self.top_bar, self.panes.left, middle, self.panes.right, self.status
        self.frame.set_tab_order(*parts)
        self._moving = Moving(self.commands, self.panes, parts, self)
        self.frame.furnish(whole)

    # Wiring

    def _wire(self) -> None:
        self._wire_actions()
        self._wire_panes()
        self._wire_indicators()
        self._wire_text()
        for part in (self.top_bar, self.panes, self.workspace, self.welcome, self.message, self.find_bar):
            self.appearance.theme_changed.connect(part.set_theme)
        for control in (
            self.annotating,
            self._note_menu,
            self.desk,
            self.hovering,
            self.comparing.cover,
            self.revising,
            self.correcting,
            self.changes.card,
            self.palette,
            self.shortcuts,
            self.keeping,
            self.undecodable.card,
            self._help,
        ):
            self.appearance.theme_changed.connect(control.set_theme)
        self.appearance.theme_changed.connect(self.searching.set_theme)
        self.appearance.chosen.connect(self.memory.keep_theme)
        self.reading.marking_changed.connect(self.memory.keep_marking)
        self.annotating.color_used.connect(self.memory.keep_color)
        self.preferences.color_chosen.connect(self.annotating.set_color)
        self.top_bar.color_requested.connect(self.annotating.highlight)
        self.workspace.current_changed.connect(self._show_current)
        self.workspace.tabs_changed.connect(self._keep_tabs)
        self.workspace.view_added.connect(self._wire_view)
        self.workspace.renewed.connect(self._show_annotations)
        self.incoming.failed.connect(self.show_failure)
        self.workspace.save_failed.connect(self.show_failure)
        self.changing.stepped.connect(self.status.tell)
        self._bridge.changed.connect(self._library_changed)
        followers = self.comparing, self.revising, self.panes, self.desk, self.keeping, self.wording, self.searching
        for follower in followers:
            self._bridge.changed.connect(follower.library_changed)
        self.status.repairs_requested.connect(self.panes.show_repairs)
        sources = self.changing, self.annotating, self.desk, self.panes, self.keeping, self.wording
        for source in (*sources, self.searching, self.memory, self.saving, self._upkeep):
            source.failed.connect(self.show_failure)
        for speaker in (*sources, self.changes, self.workspace.carrying):
            speaker.said.connect(self.say)
        self.saving.said.connect(self.say)
        self.welcome.open_requested.connect(self.incoming.choose)
        self.welcome.path_requested.connect(self.incoming.open_named)
        self._recent.document_requested.connect(self.workspace.open_document)
        self._recent.beside_requested.connect(self.beside.open_document)
        self.keeping.shelving.greet(self.welcome)
        self.palette.collection_requested.connect(self.keeping.shelving.open_collection)

    def _wire_text(self) -> None:
        """How a text is decoded and converted."""
        self.preferences.dictionaries_chosen.connect(self.wording.use_dictionaries)
        self.preferences.folder_requested.connect(self.wording.choose_folder)
        self.preferences.no_folder_requested.connect(self.wording.use_no_folder)
        self.wording.folder_changed.connect(self.preferences.show_folder)
        self.preferences.backup_requested.connect(self._upkeep.back_up)
        self._upkeep.made.connect(self.preferences.show_backups)
        self.panes.info.encoding_requested.connect(self.encoding.open)
        self.encoding.failed.connect(self.show_failure)
        self.encoding.said.connect(self.say)
        for asking in (self.status.undecodable_requested, self.panes.info.undecodable_requested):
            asking.connect(self.undecodable.next)
        self.undecodable.said.connect(self.say)

    def _wire_indicators(self) -> None:
        for part in (self.comparing, self.correcting, self.revising, self.pasting):
            part.failed.connect(self.show_failure)
            part.said.connect(self.say)
        self.hovering.said.connect(self.say)
        self.hovering.compare_requested.connect(self.comparing.compare_indicator)
        self.hovering.note_requested.connect(self.annotating.write_indicator_note)
        self.hovering.revise_requested.connect(self.correcting.revise)
        self.hovering.unmark_requested.connect(self.correcting.unmark)

    def _wire_panes(self) -> None:
        panes = self.panes
        panes.document_requested.connect(self.workspace.open_document)
        panes.export_requested.connect(self.saving.ask_for)
        self.tab_menu.listing_requested.connect(self._moving.show_in_library)
        for key, pane in (("panel-left", panes.left), ("panel-right", panes.right)):
            self.commands[key].setChecked(True)
            self.commands[key].toggled.connect(pane.setVisible)

    def _wire_actions(self) -> None:
        done = {
            "open": self.incoming.choose,
            "reopen": self.workspace.reopen_closed,
            "close": self.workspace.close_current,
            "quit": self.frame.close,
            "copy": self.annotating.copy,
            "copy-citation": self.annotating.copy_citation,
            "compare": self.comparing.open,
            "editions": self.revising.open,
            "edition-of": self.revising.choose_earlier,
            "find": self.finding.open,
            "find-next": self.finding.next,
            "find-previous": self.finding.previous,
            "next-indicator": self.panes.next_indicator,
            "previous-indicator": self.panes.previous_indicator,
        }
        self.commands["find"].triggered.connect(self._stage.give_back)
        for key, slot in done.items():
            self.commands[key].triggered.connect(slot)
        self.frame.closing.connect(self._keep_everything)

    @Slot(object)
    def _wire_view(self, view: DocumentView) -> None:
        view.page_changed.connect(self._page_changed)
        view.section_changed.connect(self._place_changed)
        view.place_settled.connect(self._place_changed)
        view.selection_finished.connect(self.annotating.offer)
        view.selection_changed.connect(self.annotating.withdraw)
        view.annotation_activated.connect(self.panes.show_annotation)
        view.indicator_activated.connect(self.panes.show_indicator)
        view.copy_requested.connect(self.annotating.copy)
        view.drag_requested.connect(self.annotating.drag)
        view.menu_requested.connect(self._text_menu.open)

    # Opening

    def open_path(self, path: Path, script: ViewScript | None = None, encoding: str | None = None) -> None:
        """Open the report at ``path`` in a tab; in ``script``, and read in ``encoding``, when these are given."""
        self.workspace.open_path(path, script, encoding)

    # What is on top

    @property
    def current(self) -> DocumentView | None:
        """The document on top, or None."""
        return self.workspace.current

    @property
    def is_working(self) -> bool:
        """Whether something goes on that must not be cut short."""
        return self._tasks.is_busy or self.changing.is_busy or self.keeping.is_busy

    @property
    def is_busy(self) -> bool:
        """Whether something is still being read or prepared."""
        return (
            self._tasks.is_busy
            or self.changing.is_busy
            or self.panes.is_busy
            or self.searching.is_busy
            or self.finding.is_busy
        )

    @Slot()
    def _show_current(self) -> None:
        view = self.current
        document = view.document if view else None
        self._show_annotations()
        for part in (self.annotating, self.finding, self.hovering, self.panes, self.status):
            part.set_view(view)
        for key in ("export", "copy-citation", "section-note", "document-note", *MARKING):
            self.commands[key].setEnabled(document is not None)
        for key in ("close", "find", "find-next", "find-previous"):
            self.commands[key].setEnabled(view is not None)
        self.top_bar.colors.setEnabled(document is not None)
        self.desk.set_view(view)
        self.reading.refresh()
        self.top_bar.say_what_is_off()
        self.wording.refresh()
        self.correcting.refresh()
        self.encoding.refresh()
        self._place_changed()
        if view is not None:
            self.frame.reveal()
        self._keep_tabs()
        self._name_window()

    @Slot()
    def _keep_tabs(self) -> None:
        if self._restored:
            self.memory.keep_tabs(*self.workspace.open_ids())

    def _name_window(self) -> None:
        document = self.current.document if self.current else None
        name = self.tr("研读")
        record = self._session.find(document.record.id) if document is not None else None
        self.frame.setWindowTitle(f"{record.label} - {name}" if record is not None else name)

    @Slot()
    def _page_changed(self) -> None:
        if self.current is not None and self.sender() is self.current:
            self.current.set_meta(self.panes.meta(self.current))
            self.panes.refresh()
            self.status.set_view(self.current)
            self.finding.refresh()
            self.reading.refresh()
            self.wording.refresh()
            self.correcting.refresh()
            self.revising.refresh()

    @Slot()
    def _place_changed(self) -> None:
        view = self.current
        if view is not None:
            self.panes.follow()
            progress = view.progress()
            left = reading_minutes(view.characters * (1 - progress)) if view.characters else 0
            self.status.set_place(left, progress)
            if view.document is not None:
                self.panes.library.set_place(view.document.record.id, progress)

    @Slot()
    def _show_annotations(self) -> None:
        for view in self.workspace.views():
            if view.document is not None:
                found = self._session.annotations(view.document.record.id)
                view.set_annotations(found)
                view.set_meta(self.panes.meta(view))

    @Slot(object)
    def _library_changed(self, changes: Changes) -> None:
        if changes & Changes.DOCUMENTS:
            self.workspace.drop_missing()
            self.workspace.rename_tabs()
            self._name_window()
        if changes & (Changes.REPAIRS | Changes.CORRECTIONS | Changes.SOURCE):
            self.workspace.refresh()
        if changes & Changes.ANNOTATIONS:
            self._show_annotations()
        self.status.set_saved(True)

    # Messages

    @Slot(object)
    def show_failure(self, error: Exception) -> None:
        """Say in one sentence what failed; nothing was changed."""
        log_error(error)
        self.frame.reveal()
        if isinstance(error, StoreError) and error.code in _OUTDATED:
            self._session.catch_up()
        self.keeping.displaced.tell(error)

    def show_bug(self, error: BaseException) -> None:
        """Say that something went wrong that should not have; every note made so far is on disk."""
        self.frame.reveal()
        sentence = self.tr("研读出了意外的错（{error}）。已保存的批注都在，可以继续使用。")
        self.message.show_message(sentence.format(error=type(error).__name__), MessageKind.ERROR)

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Say something that needs no answer."""
        self.message.show_message(sentence, MessageKind.INFO)

    # Beginning and end

    def restore_session(self, tabs: OpenTabs | None = None) -> None:
        """Open the documents that were open at the end of the last session, or are in another window: ``tabs``."""
        self._restored = True
        self.workspace.take_over(tabs) if tabs is not None else self.workspace.restore(*self.memory.tabs())
        self.beside.restore()

    def begin(self) -> None:
        """Take over from the preview, now if nothing is being opened, else when the first document is shown."""
        self.splitter.restoreState(kept_geometry("splitter"))
        self.focus.begin()
        (self.workspace if self.workspace.current is not None else self.welcome).setFocus()
        self._upkeep.begin()
        self.searching.begin()
        if not self._tasks.is_busy:
            self.frame.reveal()

    @Slot()
    def _keep_everything(self) -> None:
        """Keep where everything is; annotations are on disk already."""
        self.workspace.save_current()
        self.memory.keep_geometry("window", self.frame.saveGeometry())
        self.memory.keep_geometry("splitter", self.splitter.saveState())
        self.beside.keep_widths()

    def shut_down(self) -> None:
        """Wait for what runs in the background."""
        self.workspace.carrying.close()
        self.changing.close()
        self.keeping.close()
        self.searching.close()
        self.finding.close()
        self.desk.close()
        self.panes.close()
        self._tasks.close()
