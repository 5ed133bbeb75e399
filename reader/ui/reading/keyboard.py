"""Which way a key means the caret, or the page, to go."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QKeySequence


class Way(Enum):
    """A step of the caret."""

    BACK = "back"
    ON = "on"
    WORD_BACK = "word-back"
    WORD_ON = "word-on"
    LINE_UP = "line-up"
    LINE_DOWN = "line-down"
    LINE_START = "line-start"
    LINE_END = "line-end"
    PARAGRAPH_BACK = "paragraph-back"
    PARAGRAPH_ON = "paragraph-on"
    PAGE_UP = "page-up"
    PAGE_DOWN = "page-down"
    START = "start"
    END = "end"


@cache
def _moves() -> tuple[tuple[QKeySequence.StandardKey, QKeySequence.StandardKey, Way], ...]:
    """Keys that move, and keys that select; named when first pressed: a page is painted without their type."""
    key = QtGui.QKeySequence.StandardKey
    return (
        (key.MoveToPreviousChar, key.SelectPreviousChar, Way.BACK),
        (key.MoveToNextChar, key.SelectNextChar, Way.ON),
        (key.MoveToPreviousWord, key.SelectPreviousWord, Way.WORD_BACK),
        (key.MoveToNextWord, key.SelectNextWord, Way.WORD_ON),
        (key.MoveToPreviousLine, key.SelectPreviousLine, Way.LINE_UP),
        (key.MoveToNextLine, key.SelectNextLine, Way.LINE_DOWN),
        (key.MoveToStartOfLine, key.SelectStartOfLine, Way.LINE_START),
        (key.MoveToEndOfLine, key.SelectEndOfLine, Way.LINE_END),
        (key.MoveToPreviousPage, key.SelectPreviousPage, Way.PAGE_UP),
        (key.MoveToNextPage, key.SelectNextPage, Way.PAGE_DOWN),
        (key.MoveToStartOfDocument, key.SelectStartOfDocument, Way.START),
        (key.MoveToEndOfDocument, key.SelectEndOfDocument, Way.END),
    )


_PARAGRAPH = {Qt.Key.Key_Up: Way.PARAGRAPH_BACK, Qt.Key.Key_Down: Way.PARAGRAPH_ON}


def is_copy(event: QKeyEvent) -> bool:
    """Whether ``event`` asks for what is selected."""
    return event.matches(QtGui.QKeySequence.StandardKey.Copy)


def is_select_all(event: QKeyEvent) -> bool:
    """Whether ``event`` selects everything."""
    return event.matches(QtGui.QKeySequence.StandardKey.SelectAll)


def way_of(event: QKeyEvent) -> tuple[Way, bool] | None:
    """The step ``event`` asks for, by the habits of the platform, and whether it selects; None for other keys."""
    for move, select, way in _moves():
        if event.matches(move):
            return way, False
        if event.matches(select):
            return way, True
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers & Qt.KeyboardModifier.ControlModifier and event.key() in _PARAGRAPH:
        return _PARAGRAPH[Qt.Key(event.key())], bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    return None
