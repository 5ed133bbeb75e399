"""How the rows of lists stand out: the chosen ones in the accent while the keyboard is on the list, else in grey.

So it is seen at once where the keys go. Lists that paint their rows themselves ask :func:`row_ground`; for the others
the style sheet has a rule: Qt calls rows active while the keyboard is on their list, but on macOS while it is on their
window, as is usual there.
"""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QStyle

from reader.ui.theme import Theme


def row_ground(theme: Theme, state: QStyle.StateFlag, view: QAbstractItemView) -> str:
    """The colour behind a row of ``view`` in ``state``; empty where it has none of its own."""
    if state & QStyle.StateFlag.State_Selected:
        return chosen_ground(theme, view)
    return theme.hover if state & QStyle.StateFlag.State_MouseOver else ""


def chosen_ground(theme: Theme, view: QAbstractItemView) -> str:
    """The colour behind the chosen rows of ``view``."""
    return theme.accent_soft if view.hasFocus() else theme.border
