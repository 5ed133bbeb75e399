"""What tabs are: of one window, and as one window hands them to another."""

from __future__ import annotations

from dataclasses import dataclass

from reader.app.session import OpenDocument
from reader.script.view import ViewScript
from reader.text.span import Span
from reader.ui.document_view import DocumentView
from reader.ui.opening import Request


@dataclass(slots=True, eq=False)
class Tab:
    """One tab; ``view`` is made when the tab is first shown."""

    request: Request
    view: DocumentView | None = None
    loading: bool = False


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
