"""What tabs are: of one window, and as one window hands them to another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.app.session import OpenDocument
from reader.script.view import ViewScript
from reader.text.span import Span
from reader.ui.document.document_view import DocumentView
from reader.ui.workspace.opening import Request


@dataclass(slots=True, eq=False)
class Tab:
    """One tab; ``view`` is made when the tab is first shown."""

    request: Request
    view: DocumentView | None = None
    loading: bool = False
    twin: bool = False
    """Whether it is a second page on the document of another tab: it stands beside that one, and is not remembered."""

    def shows(self, document_id: str) -> bool:
        """Whether this is a page on the document."""
        return bool(document_id) and self.request.document_id == document_id


@dataclass(frozen=True, slots=True)
class OpenTab:
    """A tab that another workspace on the same session can take over; without a document when it was not shown yet."""

    request: Request
    title: str
    hint: str
    document: OpenDocument | None = None
    """At the place and zoom it is read at."""
    script: ViewScript = ViewScript.HANS
    selection: Span | None = None


@dataclass(frozen=True, slots=True)
class OpenTabs:
    """All tabs in their order, the index of the one on top (-1 without any), and what was closed, the last one last."""

    tabs: tuple[OpenTab, ...]
    current: int
    closed: tuple[Request, ...]


def handed_over(tab: Tab, title: str, hint: str) -> OpenTab:
    """``tab`` as another workspace takes it over, with what stands on it and what its tooltip tells."""
    plain = OpenTab(tab.request, title, hint)
    view = tab.view
    if view is None or view.document is None:
        return plain
    return replace(plain, document=as_read(view), script=view.script, selection=view.selection())


def as_read(view: DocumentView, place: int | None = None) -> OpenDocument | None:
    """The document of ``view``, at ``place`` or else the place, and at the zoom, it is read at."""
    document = view.document
    if document is None:
        return None
    position = view.position() if place is None else place
    return replace(document, state=replace(document.state, position=position, zoom=view.view.zoom()))


def select(view: DocumentView, span: Span | None) -> None:
    """Select the source ``span`` where the page is shown already."""
    if span is not None and view.page is not None:
        view.view.select(view.page.to_view(span))


def return_to_place(view: DocumentView) -> None:
    """Bring the document of ``view``, where it is shown already, back to the place it was opened at."""
    if view.page is not None and view.document is not None:
        place = view.document.state.position
        view.view.scroll_to(view.page.to_view(Span(place, place)).start, "top", flash=False)
