"""Chips that write conditions into a query, so that nobody need know how they are written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from reader.ui.widgets.flow import FlowLayout


def with_part(query: str, part: str, wanted: bool) -> str:
    """``query`` with ``part`` at its end, or without it."""
    words = [word for word in query.split() if word != part]
    return " ".join([*words, part] if wanted else words)


class QueryChips(QWidget):
    """One chip for each condition; those in the query are on."""

    part_toggled = Signal(str, bool)
    """A part of a query, and whether it is wanted. One that ends in a colon waits for the reader's words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("缩小范围"))
        self._flow = FlowLayout(self, gap=4)
        self._chips: dict[str, QToolButton] = {}
        self._fixed = {
            "in:text": (self.tr("正文"), self.tr("只在正文中查找")),
            "in:titles": (self.tr("标题"), self.tr("只在题名和各级标题中查找")),
            "in:notes": (self.tr("批注"), self.tr("只在批注、标签和摘录中查找")),
            "issuer:": (self.tr("机关…"), self.tr("限定发文机关：写在 issuer: 后面")),
            "tag:": (self.tr("标签…"), self.tr("限定标签，下级标签也算：写在 tag: 后面")),
        }
        self.set_query("", ())

    def set_query(self, query: str, years: tuple[str, ...]) -> None:
        """Offer the conditions, with the ``years`` among them; those that stand in ``query`` are on."""
        words = query.split()
        asked = [word for word in words if word.startswith("date:") and len(word) == len("date:2000")]
        named = {f"date:{year}": (year, self.tr("只看 {0} 年的文档").format(year)) for year in years}
        named |= {word: (word.removeprefix("date:"), word) for word in asked}
        wanted = {**self._fixed, **dict(sorted(named.items(), reverse=True))}
        for part in [part for part in self._chips if part not in wanted]:
            chip = self._chips.pop(part)
            self._flow.removeWidget(chip)
            chip.deleteLater()
        for place, (part, (title, hint)) in enumerate(wanted.items()):
            chip = self._chips.get(part) or self._added(part, place)
            chip.setText(title)
            chip.setAccessibleName(hint)
            chip.setToolTip(hint)
            chip.setChecked(part in words)
        self.updateGeometry()

    def _added(self, part: str, place: int) -> QToolButton:
        chip = QToolButton(self)
        chip.setCheckable(not part.endswith(":"))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setProperty("role", "chip")
        chip.setProperty("part", part)
        chip.clicked.connect(self._clicked)
        self._flow.insert_widget(place, chip)
        self._chips[part] = chip
        chip.show()
        return chip

    @Slot(bool)
    def _clicked(self, checked: bool) -> None:
        part = str(self.sender().property("part"))
        self.part_toggled.emit(part, checked or part.endswith(":"))
