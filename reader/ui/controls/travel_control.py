"""Back and forward through the places the reader jumped from, within a document and between documents."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from reader.app.travel import Place, Trail
from reader.text.span import Span
from reader.ui.actions import Actions
from reader.ui.document.document_view import DocumentView
from reader.ui.frame import Frame
from reader.ui.workspace.workspace import Workspace

_Step = Callable[[Trail, Place], tuple[Place, Trail] | None]
_NOWHERE = Place("", 0)


class TravelControl(QObject):
    """Remembers where jumps and changes of the tab led away from; the mouse's own buttons go back and forward too."""

    def __init__(self, actions: Actions, workspace: Workspace, frame: Frame) -> None:
        super().__init__(frame)
        self._actions, self._workspace = actions, workspace
        self._trail = Trail()
        self._here = _NOWHERE
        self._moving = False
        workspace.view_added.connect(self._follow)
        workspace.current_changed.connect(self._tab_changed)
        actions["back"].triggered.connect(self.back)
        actions["forward"].triggered.connect(self.forward)
        frame.back_pressed.connect(self.back)
        frame.forward_pressed.connect(self.forward)
        self._refresh()

    @property
    def trail(self) -> Trail:
        """The places behind and ahead."""
        return self._trail

    @trail.setter
    def trail(self, trail: Trail) -> None:
        self._trail = trail
        self._refresh()

    @Slot(object)
    def _follow(self, view: DocumentView) -> None:
        view.leaving.connect(partial(self._left, view))
        view.place_settled.connect(self._settled)

    def _left(self, view: DocumentView, position: int) -> None:
        if not self._moving and view is self._workspace.current and view.document is not None:
            self._trail = self._trail.left(Place(view.document.record.id, position))
            self._refresh()

    @Slot()
    def _settled(self) -> None:
        self._here = self._place() or self._here

    @Slot()
    def _tab_changed(self) -> None:
        """Another document is on top: where the reader was in the one before is a place to come back to."""
        here = self._place()
        if here is None:
            return
        if self._here.document_id not in ("", here.document_id) and not self._moving:
            self._trail = self._trail.left(self._here)
        self._here = here
        self._refresh()

    def _place(self) -> Place | None:
        view = self._workspace.current
        if view is None or view.document is None:
            return None
        return Place(view.document.record.id, view.position())

    @Slot()
    def back(self) -> None:
        """Go to where the reader was before the last jump."""
        self._go(Trail.back)

    @Slot()
    def forward(self) -> None:
        """Go to where the reader was before the last step back."""
        self._go(Trail.forward)

    def _go(self, step: _Step) -> None:
        here = self._place() or self._here
        found = step(self._trail, here)
        while found is not None and not self._workspace.holds(found[0].document_id):
            self._trail = self._trail.without(found[0].document_id)
            found = step(self._trail, here)
        if found is None:
            self._refresh()
            return
        place, self._trail = found
        self._moving = True
        self._workspace.open_document(place.document_id, partial(self._arrive, place))
        self._refresh()

    def _arrive(self, place: Place, view: DocumentView) -> None:
        view.jump(Span(place.position, place.position))
        view.setFocus()
        self._moving = False
        self._here = place

    def _refresh(self) -> None:
        self._actions["back"].setEnabled(bool(self._trail.behind))
        self._actions["forward"].setEnabled(bool(self._trail.ahead))
