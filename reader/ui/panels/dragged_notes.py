"""Notes that are dragged: onto a tag, which they then carry, or into another program, as what they are on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

_MIME = "application/x-yandu-notes"


def notes_mime(ids: Sequence[str], quotes: Sequence[str]) -> QMimeData:
    """What is dragged for the notes ``ids``, which are on ``quotes``."""
    data = QMimeData()
    data.setData(_MIME, "\n".join(ids).encode())
    data.setText("\n".join(quotes))
    return data


def dragged_notes(data: QMimeData) -> tuple[str, ...]:
    """The ids of the notes that are dragged; none for anything else."""
    return tuple(bytes(data.data(_MIME).data()).decode().split("\n")) if data.hasFormat(_MIME) else ()


def has_notes(data: QMimeData) -> bool:
    """Whether notes are dragged."""
    return data.hasFormat(_MIME)
