"""Two documents beside each other: which, how the one follows the other, and how to get there and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.analyze.finding import Heading, HeadingKind
from reader.app.section_match import TitledSection, best_section
from reader.script.detect import Script
from reader.script.view import ViewScript
from reader.text.span import Span
from reader.ui.actions import Actions
from reader.ui.document.document_view import DocumentView
from reader.ui.document.shown import Shown
from reader.ui.geometry import kept_geometry
from reader.ui.memory import Memory, Pair
from reader.ui.panes import Panes
from reader.ui.rows import outline_rows
from reader.ui.soon import Soon
from reader.ui.widgets.names import view_script_name
from reader.ui.workspace.workspace import Workspace

_ICONS = (("beside-link", "link"), ("beside", "close"))
WIDTHS = "sides"


@dataclass(frozen=True, slots=True)
class _Section:
    """A section of a page, and its index among the page's headings."""

    index: int
    titled: TitledSection


class BesideControl(QObject):
    """Wires actions and the headers of pages; panels and keys act on the side with the focus."""

    said = Signal(str)

    def __init__(self, workspace: Workspace, panes: Panes, actions: Actions, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._panes, self._actions, self._memory = workspace, panes, actions, memory
        self._restoring = False
        self._following = Soon(self, self._follow)
        actions["beside"].triggered.connect(self._switch)
        actions["beside-original"].triggered.connect(self._switch_original)
        actions["other-side"].triggered.connect(self._cross)
        actions["beside-link"].setChecked(True)
        actions["beside-link"].toggled.connect(self._link)
        workspace.view_added.connect(self._view_added)
        workspace.current_changed.connect(self._refresh)
        workspace.beside_changed.connect(self._refresh)
        workspace.renewed.connect(self._refresh)
        workspace.beside_changed.connect(self._keep)
        panes.outline.jump_requested.connect(self._follow_soon)
        panes.outline.beside_requested.connect(self._open_section)
        panes.beside_requested.connect(self.open_document)
        self._refresh()

    # Coming and going

    @Slot()
    def _switch(self) -> None:
        if self._workspace.pair() is not None:
            self._workspace.end_beside()
        elif not self._workspace.put_last_beside():
            self.said.emit(self.tr("再打开一份文档，就能与这一份并排。"))
        self._refresh()

    @Slot()
    def _switch_original(self) -> None:
        """The document on top beside itself: as it is in the file, and repaired or converted."""
        if self._twins():
            self._workspace.end_beside()
        elif not self._put_twin(self._other_script()):
            self.said.emit(self.tr("先打开一份文档，才能与它的原文并排。"))
        self._refresh()

    def _other_script(self) -> ViewScript:
        current = self._workspace.current
        if current is None or current.report is None or current.script is not ViewScript.ORIGINAL:
            return ViewScript.ORIGINAL
        return ViewScript.HANT if current.report.detected.script is Script.HANT else ViewScript.HANS

    def _put_twin(self, script: ViewScript, place: int | None = None) -> bool:
        # Before the page is there: two places of one document are not to be brought together.
        self._actions["beside-link"].setChecked(place is None)
        return self._workspace.put_twin_beside(script, place)

    @Slot(int)
    def _open_section(self, index: int) -> None:
        """Show a section of the document on a second page beside the one being read, each at its own place."""
        current = self._workspace.current
        if current is None or current.page is None or index >= len(current.page.found.headings):
            return
        place = current.page.to_source(current.page.found.headings[index].span)
        self._put_twin(current.script, place.start)

    def _twins(self) -> bool:
        """Whether one document stands on both sides."""
        pair = self._workspace.pair()
        return pair is not None and _document_id(pair[0]) == _document_id(pair[1]) != ""

    @Slot(str)
    def open_document(self, document_id: str) -> None:
        """Open a document of the library beside the one on top."""
        self._workspace.open_beside(document_id)

    @Slot()
    def _cross(self) -> None:
        pair, current = self._workspace.pair(), self._workspace.current
        if pair is not None:
            (pair[0] if current is pair[1] else pair[1]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What is shown

    @Slot()
    def _refresh(self) -> None:
        """Say above each page which document it is, where there are two."""
        workspace, pair = self._workspace, self._workspace.pair()
        twins = self._twins()
        self._actions["beside"].setChecked(pair is not None)
        self._actions["beside-original"].setChecked(twins)
        self._actions["other-side"].setEnabled(pair is not None)
        self._actions["beside-link"].setEnabled(pair is not None)
        for view in workspace.views():
            among = pair is not None and view in pair
            active = not among or view is workspace.current
            document = view.document
            view.active = active
            title = document.record.label if among and document is not None else ""
            if title and twins:
                title = self.tr("{script}：{title}").format(script=view_script_name(view.script.value), title=title)
            view.header.set_title(title, active=active)
            right = pair is not None and view is pair[1]
            view.header.set_actions(tuple((self._actions[key], icon) for key, icon in _ICONS) if right else ())

    # One follows the other

    @Slot(object)
    def _view_added(self, view: DocumentView) -> None:
        view.section_changed.connect(partial(self._section_changed, view))
        view.view.top_changed.connect(partial(self._scrolled, view))
        view.page_changed.connect(self._page_changed)

    @Slot()
    def _page_changed(self) -> None:
        if self._twins():
            self._refresh()
            self._keep()
            self._follow()

    def _scrolled(self, view: DocumentView, _top: int) -> None:
        """Of one document, the same place is on top on both sides, line by line."""
        if view is self._workspace.current and self._twins():
            self._follow()

    def _section_changed(self, view: DocumentView, _index: int) -> None:
        if view is self._workspace.current:
            self._follow()

    @Slot()
    def _follow_soon(self) -> None:
        # Once the page has gone there.
        self._following.start()

    @Slot()
    def _follow(self) -> None:
        """Bring the section that is most like the one being read to the top of the other side."""
        pair, current = self._workspace.pair(), self._workspace.current
        if pair is None or current not in pair or not self._actions["beside-link"].isChecked():
            return
        other = pair[0] if current is pair[1] else pair[1]
        if current.page is None or other.page is None:
            return
        if self._twins():
            place = current.position()
            other.view.scroll_to(other.page.to_view(Span(place, place)).start, flash=False)
            return
        here = _enclosing(sections(current.page), current.section_index())
        there = sections(other.page)
        found = best_section(here.titled, [one.titled for one in there]) if here is not None else None
        if found is not None and _enclosing(there, other.section_index()) != there[found]:
            # No jump of the reader's: there is nothing to come back from, and nothing lights up.
            heading = other.page.found.headings[there[found].index]
            other.view.scroll_to(heading.span.start, flash=False)

    @Slot(bool)
    def _link(self, linked: bool) -> None:
        if linked:
            self._follow()
        self._keep()

    # Remembering

    @Slot()
    def _keep(self) -> None:
        if not self._restoring:
            pair = self._workspace.pair()
            ids = [view.document.record.id for view in pair or () if view.document is not None]
            linked = self._actions["beside-link"].isChecked()
            script = pair[1].script.value if pair is not None and self._twins() else ""
            self._memory.keep_pair(Pair(ids[0], ids[1], linked, script) if len(ids) == 2 else Pair(linked=linked))

    def keep_widths(self) -> None:
        """Remember where the divider stands."""
        self._memory.keep_geometry(WIDTHS, self._workspace.sides.widths())

    def restore(self) -> None:
        """Put the documents beside each other that were at the end of the last session."""
        pair = self._memory.pair()
        self._restoring = True
        self._actions["beside-link"].setChecked(pair.linked)
        self._restoring = False
        self._workspace.sides.set_widths(kept_geometry(WIDTHS))
        if pair.right and pair.right != pair.left:
            self._restore_two(pair.left, pair.right)
        elif pair.right and self._workspace.holds(pair.right):
            known = {script.value for script in ViewScript}
            script = ViewScript(pair.script) if pair.script in known else ViewScript.ORIGINAL
            self._workspace.open_document(pair.left, partial(self._restore_twin, script))

    def _restore_two(self, left: str, right: str) -> None:
        """Put two documents that are open in tabs beside each other, if they are; the one on top stays there."""
        known, top = self._workspace.open_ids()
        if {left, right} <= set(known):
            on_top = partial(self._workspace.open_document, top or left)
            self._workspace.open_document(left, lambda _: self._workspace.open_beside(right, on_top))

    def _restore_twin(self, script: ViewScript, _view: DocumentView) -> None:
        self._workspace.put_twin_beside(script)


def _document_id(view: DocumentView) -> str:
    return view.document.record.id if view.document is not None else ""


def sections(page: Shown) -> tuple[_Section, ...]:
    """The sections of ``page`` as they are compared; points are none."""
    if "sections" not in page.memo:
        page.memo["sections"] = tuple(_sections(page, page.found.headings))
    found: tuple[_Section, ...] = page.memo["sections"]
    return found


def _sections(page: Shown, headings: Sequence[Heading]) -> list[_Section]:
    rows, whole = outline_rows(page), max(1, len(page.view.text))
    above: list[tuple[int, str]] = []
    found = []
    for index, (heading, row) in enumerate(zip(headings, rows, strict=True)):
        if heading.kind is not HeadingKind.HEADING:
            continue
        while above and above[-1][0] >= heading.level:
            above.pop()
        titled = TitledSection(row.title, heading.level, heading.span.start / whole, above[-1][1] if above else "")
        found.append(_Section(index, titled))
        above.append((heading.level, row.title))
    return found


def _enclosing(found: Sequence[_Section], index: int) -> _Section | None:
    """The section that the heading with this index, perhaps a point, stands in."""
    return next((one for one in reversed(found) if one.index <= index), None)
