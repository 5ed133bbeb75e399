"""How the rows of lists stand out: the chosen ones in the accent while the keyboard is on the list, else in grey.

So it is seen at once where the keys go. Lists that paint their rows themselves ask :func:`row_ground`; for the others
the style sheet has a rule, and :func:`tell_focus` says when it holds.
"""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTreeWidget

from reader.ui.theme import Theme


def row_ground(theme: Theme, state: QStyle.StateFlag, view: QAbstractItemView) -> str:
    """The colour behind a row of ``view`` in ``state``; empty where it has none of its own."""
    if state & QStyle.StateFlag.State_Selected:
        return chosen_ground(theme, view)
    return theme.hover if state & QStyle.StateFlag.State_MouseOver else ""


def chosen_ground(theme: Theme, view: QAbstractItemView) -> str:
    """The colour behind the chosen rows of ``view``."""
    return theme.accent_soft if view.hasFocus() else theme.border


def tell_focus(view: QAbstractItemView, option: QStyleOptionViewItem) -> None:
    """Have the rows of ``view`` count as active for the style sheet only while the keyboard is on them."""
    if not view.hasFocus():
        option.state &= ~QStyle.StateFlag.State_Active


class ChoiceTree(QTreeWidget):
    """A list or tree with columns whose chosen rows say whether the keyboard is on them."""

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        """As Qt does, but with the focus told."""
        super().initViewItemOption(option)
        tell_focus(self, option)
