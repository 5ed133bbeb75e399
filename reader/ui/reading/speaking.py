"""What a reading view tells assistive technology by itself, when something asks for it to be told."""

from __future__ import annotations

from PySide6 import QtGui  # the types are named where they are used: a page is painted before anything is told
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from reader.text.span import Span
from reader.ui.coords import QtText
from reader.ui.reading.layers import Layers


def is_heard() -> bool:
    """Whether anything asks to be told."""
    return QtGui.QAccessible.isActive()


def tell_caret(view: QWidget, text: QtText, caret: int, selected: Span | None, spoken: str) -> None:
    """Tell that the caret is at ``caret`` of ``text`` with ``selected`` behind it, and that ``spoken`` stands there."""
    if not is_heard():
        return
    update = QtGui.QAccessible.updateAccessibility
    update(QtGui.QAccessibleTextCursorEvent(view, text.to_qt(caret)))
    if selected is not None:
        start, length = text.range_to_qt(selected)
        update(QtGui.QAccessibleTextSelectionEvent(view, start, start + length))
    update(QtGui.QAccessibleValueChangeEvent(view, spoken))


def tell_jump(view: QWidget, spoken: str, marked: str) -> None:
    """Say ``spoken``, where the reader has been brought to, and what is marked there."""
    if spoken:
        announce(view, f"{spoken} {marked}".rstrip())


def announce(part: QWidget, words: str) -> None:
    """Say ``words``, which stand or happen on ``part`` of the window."""
    if is_heard():
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(part, words))


def marks_in_words(layers: Layers, span: Span) -> str:
    """What is marked in ``span``, for those who do not see colours and lines; empty without marks."""
    translate = QCoreApplication.translate
    words = {
        "annotations": translate("Reading", "标注 {0} 处"),
        "indicators": translate("Reading", "指标 {0} 项"),
        "hits": translate("Reading", "查找到的词 {0} 处"),
        "repairs": translate("Reading", "修复或转换 {0} 处"),
        "undecodable": translate("Reading", "无法解码 {0} 处"),
    }
    counts = {name: len(list(layers.within(name, span.start, span.end))) for name in words}
    return " · ".join(words[name].format(count) for name, count in counts.items() if count)
