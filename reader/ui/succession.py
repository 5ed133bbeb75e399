"""One window's insides taking over from another's, as when the language changes: nothing the reader had is lost.

Every word of a window is said when its part is made, so a window in another language is another window: made anew in
the same frame, on the same session (with its undo), with the same documents at the same places.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from reader.app.settings import Settings
from reader.app.travel import Trail
from reader.ui.controls.revising import Question
from reader.ui.main_window import MainWindow
from reader.ui.widgets.cover_page import CoverPage
from reader.ui.widgets.tree import descendants
from reader.ui.workspace.cover import Cover
from reader.ui.workspace.tabs import OpenTabs

_Way = tuple[tuple[str, int], ...]
_Part = TypeVar("_Part", bound=QWidget)
_SHOWN = ("panel-left", "panel-right", "focus")


class _Covering(Protocol):
    """What lays a page over the documents."""

    @property
    def cover(self) -> Cover[CoverPage]: ...

    def open(self) -> None: ...


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
    choices: Mapping[_Way, object]
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
        pages=dict(_pages(window)),
        finding=(bar.is_pattern(), bar.minds_case()) if bar.isVisible() else None,
        words=dict(_written(window.frame)),
        choices={way: box.currentData() for way, box in _parts(window.frame, QComboBox)},
        undone=window.revising.undone,
        question=window.revising.question,
        preferences=dialog.pos() if dialog is not None else None,
    )


def _pages(window: MainWindow) -> Iterator[tuple[str, bool]]:
    for name, control in _covering(window).items():
        if control.cover.made is not None:
            # Editions beside each other are gone to from the page of notes, which is what comes back.
            beside = control is window.revising and window.revising.side_by_side.is_shown
            yield name, control.cover.is_shown or beside


def _covering(window: MainWindow) -> dict[str, _Covering]:
    return {
        "compare": window.comparing,
        "notebook": window.desk.notebook,
        "editions": window.revising,
        "library": window.keeping.shelving,
    }


def take_up(window: MainWindow, kept: Kept) -> None:
    """Have ``window``, which is new, go on where the one before it was."""
    window.restore_session(kept.tabs)
    window.travel.trail = kept.trail
    window.revising.undone = kept.undone
    _show_pages(window, kept.pages)
    _write(window.frame, kept.words)
    _choose(window.frame, kept.choices)
    for name in (name for name, on_top in kept.pages.items() if on_top):
        _covering(window)[name].open()  # with the words in their fields
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
    covering = _covering(window)
    for name, on_top in sorted(pages.items(), key=lambda one: one[1]):
        covering[name].open()
        if not on_top:
            covering[name].cover.leave()


def _parts(root: QWidget, kind: type[_Part]) -> Iterator[tuple[_Way, _Part]]:
    """What a reader writes into or chooses from, outside dialogs.

    Each by the way to it: the class of every part around it, and which of its kind it is there.
    """
    for part in descendants(root):
        if isinstance(part, kind) and not part.window().isModal():
            yield _way(part, root), part


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
    for way, field in _parts(root, QLineEdit):
        if field.text() and not field.isReadOnly():
            yield way, field.text()


def _write(root: QWidget, words: Mapping[_Way, str]) -> None:
    for way, field in list(_parts(root, QLineEdit)):
        if way in words and field.text() != words[way]:
            field.setText(words[way])


def _choose(root: QWidget, choices: Mapping[_Way, object]) -> None:
    for way, box in list(_parts(root, QComboBox)):
        index = box.findData(choices[way]) if choices.get(way) is not None else -1
        if index >= 0 and index != box.currentIndex():
            box.setCurrentIndex(index)
