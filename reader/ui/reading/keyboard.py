"""Which way a key means the caret, or the page, to go."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
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


_KEY = QKeySequence.StandardKey
_MOVES = (
    (_KEY.MoveToPreviousChar, _KEY.SelectPreviousChar, Way.BACK),
    (_KEY.MoveToNextChar, _KEY.SelectNextChar, Way.ON),
    (_KEY.MoveToPreviousWord, _KEY.SelectPreviousWord, Way.WORD_BACK),
    (_KEY.MoveToNextWord, _KEY.SelectNextWord, Way.WORD_ON),
    (_KEY.MoveToPreviousLine, _KEY.SelectPreviousLine, Way.LINE_UP),
    (_KEY.MoveToNextLine, _KEY.SelectNextLine, Way.LINE_DOWN),
    (_KEY.MoveToStartOfLine, _KEY.SelectStartOfLine, Way.LINE_START),
    (_KEY.MoveToEndOfLine, _KEY.SelectEndOfLine, Way.LINE_END),
    (_KEY.MoveToPreviousPage, _KEY.SelectPreviousPage, Way.PAGE_UP),
    (_KEY.MoveToNextPage, _KEY.SelectNextPage, Way.PAGE_DOWN),
    (_KEY.MoveToStartOfDocument, _KEY.SelectStartOfDocument, Way.START),
    (_KEY.MoveToEndOfDocument, _KEY.SelectEndOfDocument, Way.END),
)
_PARAGRAPH = {Qt.Key.Key_Up: Way.PARAGRAPH_BACK, Qt.Key.Key_Down: Way.PARAGRAPH_ON}


def way_of(event: QKeyEvent) -> tuple[Way, bool] | None:
    """The step ``event`` asks for, by the habits of the platform, and whether it selects; None for other keys."""
    for move, select, way in _MOVES:
        if event.matches(move):
            return way, False
        if event.matches(select):
            return way, True
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers & Qt.KeyboardModifier.ControlModifier and event.key() in _PARAGRAPH:
        return _PARAGRAPH[Qt.Key(event.key())], bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    return None
