"""Words put beside each other with the punctuation of the reader's language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication


def listed(parts: Iterable[str]) -> str:
    """``parts``, without empty ones, as a list: 甲，乙."""
    return QCoreApplication.translate("Joining", "，").join(part for part in parts if part)


def clauses(parts: Iterable[str]) -> str:
    """``parts``, without empty ones, as parts of a sentence that stand for themselves: 甲；乙."""
    return QCoreApplication.translate("Joining", "；").join(part for part in parts if part)


def enumerated(parts: Iterable[str]) -> str:
    """``parts`` as short things of one kind: 甲、乙."""
    return QCoreApplication.translate("Joining", "、").join(parts)


def sentences(first: str, second: str) -> str:
    """Two sentences one after the other; the first alone where the second is empty."""
    return QCoreApplication.translate("Joining", "{0}{1}").format(first, second) if second else first


def named(name: str, value: str) -> str:
    """A name and what goes by it: 名：值."""
    return QCoreApplication.translate("Joining", "{0}：{1}").format(name, value)


def bracketed(words: str, more: str) -> str:
    """``words`` with what explains them: 词（释）."""
    return QCoreApplication.translate("Joining", "{0}（{1}）").format(words, more)


def quoted(words: str) -> str:
    """``words`` in quotation marks."""
    return QCoreApplication.translate("Joining", "“{0}”").format(words)
