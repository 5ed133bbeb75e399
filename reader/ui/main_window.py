"""The main window: it wires its parts, has them show the document on top, and does nothing else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot

from reader.app.changes import Changes
from reader.app.logs import log_error
from reader.app.session import Session
from reader.app.settings import Settings
from reader.script.view import ViewScript
from reader.store.db import StoreError
from reader.ui.actions import MARKING
from reader.ui.document.document_view import DocumentView
from reader.ui.frame import Frame
from reader.ui.geometry import kept_geometry
from reader.ui.pane_switches import PaneSwitches
from reader.ui.sentences import no_chinese_font, reading_minutes
from reader.ui.theme import Theme, missing_cjk_font
from reader.ui.widgets.message_bar import MessageKind
from reader.ui.widgets.themed import ThemeOnSight
from reader.ui.window_parts import WindowParts
from reader.ui.workspace.tabs import OpenTabs

_OUTDATED = ("missing", "changed")
"""The codes of a ``StoreError`` that say that the library is not what the window shows."""


class MainWindow(WindowParts):
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
        super().__init__(session, settings, theme=theme, remembers=remembers, frame=frame)
        self._restored = False
        self._last: object = None
        self._themes = ThemeOnSight(self.appearance.theme, self)
        self._wire()
        self._show_current()
        if missing_cjk_font():
            self.message.show_message(no_chinese_font(), MessageKind.WARNING)

    # Wiring

    def _wire(self) -> None:
        self.status.analysis.cancel_requested.connect(self.workspace.close_current)
        self.workspace.carrying.show_on(self.status.carrying)
        self._wire_actions()
        self._wire_panes()
        self._wire_indicators()
        self._wire_text()
        for part in (self.top_bar, self.panes, self.workspace):
            self.appearance.theme_changed.connect(part.set_theme)
        for control in (
            self.annotating,
            self._note_menu,
            self.desk,
            self.hovering,
            self.comparing.cover,
            self.revising,
            self.correcting,
            self.palette,
            self.shortcuts,
            self.keeping,
            self._help,
        ):
            self.appearance.theme_changed.connect(control.set_theme)
        self.appearance.theme_changed.connect(self.searching.set_theme)
        self.appearance.theme_changed.connect(self._theme_passing_parts)
        self.appearance.chosen.connect(self.memory.keep_theme)
        self.reading.marking_changed.connect(self.memory.keep_marking)
        self.annotating.color_used.connect(self.memory.keep_color)
        self.preferences.color_chosen.connect(self.annotating.set_color)
        self.top_bar.color_requested.connect(self.annotating.highlight)
        self.workspace.current_changed.connect(self._show_current)
        self._library_pages.turned.connect(self._name_window)
        self.workspace.tabs_changed.connect(self._keep_tabs)
        self.workspace.view_added.connect(self._wire_view)
        self.workspace.renewed.connect(self._show_annotations)
        self.incoming.failed.connect(self.show_failure)
        self.workspace.save_failed.connect(self.show_failure)
        self.changing.stepped.connect(self.status.tell)
        self.noticing.noticed.connect(self.status.tell)
        self.correcting.corrected.connect(self.status.tell)
        self._bridge.changed.connect(self._library_changed)
        followers = self.comparing, self.revising, self.panes, self.desk, self.keeping, self.wording, self.searching
        for follower in followers:
            self._bridge.changed.connect(follower.library_changed)
        self.status.repairs_requested.connect(self.panes.show_repairs)
        sources = self.changing, self.annotating, self.desk, self.panes, self.keeping, self.wording
        for source in (*sources, self.searching, self.memory, self.saving, self._upkeep):
            source.failed.connect(self.show_failure)
        others = self.workspace.carrying, self.noticing, self.tab_menu, self.beside, self.focus
        for speaker in (*sources, self.changes, *others):
            speaker.said.connect(self.say)
        for telling in (self.saving.said, self.desk.done, self.keeping.bundling.done):
            telling.connect(self.say_done)
        self.welcome.open_requested.connect(self.incoming.choose)
        self.welcome.path_requested.connect(self.incoming.open_named)
        self._recent.document_requested.connect(self.workspace.open_document)
        self._recent.beside_requested.connect(self.beside.open_document)
        self.keeping.shelving.greet(self.welcome)
        self.palette.collection_requested.connect(self.keeping.shelving.open_collection)
        self.palette.search_requested.connect(self.top_bar.search_for)

    @Slot(object)
    def _theme_passing_parts(self, theme: Theme) -> None:
        """Give ``theme`` to what comes and goes in the window: at once where it is in sight."""
        cards = self.changes.card, self.undecodable.card
        self._themes.give(theme, (self.welcome, self.message, self.find_bar, *cards))

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
        for asking in (self.tab_menu, panes.search, self.welcome):
            asking.listing_requested.connect(self._moving.show_in_library)
        PaneSwitches((self.commands["panel-left"], panes.left), (self.commands["panel-right"], panes.right), self.frame)

    def _wire_actions(self) -> None:
        done = {
            "open": self.incoming.choose,
            "reopen": self.workspace.reopen_closed,
            "close": self._stage.close_top,
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
        view.menu_requested.connect(self.hovering.hide)
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
        return self._tasks.is_busy or self.is_writing

    @property
    def is_writing(self) -> bool:
        """Whether the library may be written to in a thread, through a connection of its own."""
        return self.changing.is_busy or self.keeping.is_busy

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

    @Slot()
    def _name_window(self) -> None:
        document = self.current.document if self.current else None
        name = self.tr("研读")
        record = self._session.find(document.record.id) if document is not None else None
        shown = self._library_pages.shown() or (record.label if record is not None else "")
        self.frame.setWindowTitle(f"{shown} - {name}" if shown else name)

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
        last = self._session.history.last
        if last is not self._last or not self.status.is_telling:  # an index that was made anew is no news
            self.status.set_saved(True)
        self._last = last

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
        sentence = self.tr("研读遇到意外错误（{error}）。已保存的批注都在，可以继续使用。")
        self.message.show_message(sentence.format(error=type(error).__name__), MessageKind.ERROR)

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Say something that needs no answer."""
        self.message.show_message(sentence, MessageKind.INFO)

    @Slot(str)
    def say_done(self, sentence: str) -> None:
        """Say that what the reader asked for was done, and where it is."""
        self.message.show_message(sentence, MessageKind.SUCCESS)

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
        self.noticing.begin(lambda: self.is_writing)
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
        self.noticing.close()
        self.changing.close()
        self.keeping.close()
        self.searching.close()
        self.finding.close()
        self.desk.close()
        self.panes.close()
        self._tasks.close()
