"""One window's insides taking over from another's, as when the language changes: nothing the reader had is lost.

Every word of a window is said when its part is made, so a window in another language is another window: made anew in
the same frame, on the same session (with its undo), with the same documents at the same places.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.app.settings import Settings
from reader.app.travel import Trail
from reader.ui.comparing import Comparing
from reader.ui.main_window import MainWindow
from reader.ui.notebook_control import NotebookControl
from reader.ui.revising import Question, Revising
from reader.ui.tabs import OpenTabs

_Way = tuple[tuple[str, int], ...]
_SHOWN = ("panel-left", "panel-right", "focus")


@dataclass(frozen=True, slots=True)
class Kept:
    """What the next window goes on with."""

    settings: Settings
    tabs: OpenTabs
    trail: Trail
    fronts: tuple[int, int]
    shown: Mapping[str, bool]
    pages: Mapping[str, bool]
    """The pages that have been made beside the documents, and whether each is on top."""
    finding: tuple[bool, bool] | None
    """While the find bar is shown: whether it looks for a pattern, and minds capitals."""
    words: Mapping[_Way, str]
    undone: dict[str, str]
    question: Question | None
    preferences: QPoint | None
    """Where the preferences stand, when the reader has them open."""


def keep(window: MainWindow) -> Kept:
    """What ``window`` has now; a note that is being written is saved, as when another document comes on top."""
    window.annotating.set_view(None)
    dialog, bar = window.preferences.dialog, window.find_bar
    return Kept(
        settings=window.memory.settings,
        tabs=window.workspace.opened(),
        trail=window.travel.trail,
        fronts=(window.panes.left.tabs.current(), window.panes.right.tabs.current()),
        shown={key: window.commands[key].isChecked() for key in _SHOWN},
        pages={name: control.is_shown for name, control in _covers(window).items() if control.has_page},
        finding=(bar.is_pattern(), bar.minds_case()) if bar.isVisible() else None,
        words=dict(_written(window.frame)),
        undone=window.revising.undone,
        question=window.revising.question,
        preferences=dialog.pos() if dialog is not None else None,
    )


def _covers(window: MainWindow) -> dict[str, Comparing | NotebookControl | Revising]:
    return {"compare": window.comparing, "notebook": window.desk.notebook, "editions": window.revising}


def take_up(window: MainWindow, kept: Kept) -> None:
    """Have ``window``, which is new, go on where the one before it was."""
    window.restore_session(kept.tabs)
    window.travel.trail = kept.trail
    window.revising.undone = kept.undone
    _show_pages(window, kept.pages)
    _write(window.frame, kept.words)
    _show_pages(window, kept.pages)  # with the words in their fields
    for pane, front in zip((window.panes.left, window.panes.right), kept.fronts, strict=True):
        pane.show_index(front)
    for key, shown in kept.shown.items():
        window.commands[key].setChecked(shown)
    if kept.finding is not None:
        window.find_bar.resume(pattern=kept.finding[0], case=kept.finding[1])
    if kept.question is not None:
        window.revising.ask_again(kept.question)
    window.begin()
    if kept.preferences is not None:
        window.preferences.show_at(kept.preferences)
    # When all has its size, and finding has brought its hit into sight.
    QTimer.singleShot(0, window, window.workspace.return_to_places)


def _show_pages(window: MainWindow, pages: Mapping[str, bool]) -> None:
    covers = _covers(window)
    for name, on_top in sorted(pages.items(), key=lambda one: one[1]):
        covers[name].open()
        if not on_top:
            covers[name].leave()


def _fields(root: QWidget) -> Iterator[tuple[_Way, QLineEdit]]:
    """The fields a reader writes into, each by the way to it: the class of every part, and which of its kind it is."""
    for field in root.findChildren(QLineEdit):
        if not field.isReadOnly() and not field.window().isModal():
            yield _way(field, root), field


def _way(widget: QWidget, root: QWidget) -> _Way:
    steps: list[tuple[str, int]] = []
    while widget is not root:
        above = widget.parentWidget()
        if above is None:
            break
        kind = type(widget).__name__
        alike = [one for one in above.children() if type(one).__name__ == kind]
        steps.append((kind, alike.index(widget)))
        widget = above
    return tuple(reversed(steps))


def _written(root: QWidget) -> Iterator[tuple[_Way, str]]:
    for way, field in _fields(root):
        if field.text():
            yield way, field.text()


def _write(root: QWidget, words: Mapping[_Way, str]) -> None:
    for way, field in list(_fields(root)):
        if way in words and field.text() != words[way]:
            field.setText(words[way])
