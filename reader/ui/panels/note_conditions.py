"""What a reader filters notes by: colours, styles and tags."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.annotate.filtering import MarkFilter, TagMode
from reader.annotate.model import Style
from reader.store.tags import TagCount
from reader.ui.popups.tag_field import TagField
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.dots import ColorDots, DotMode
from reader.ui.widgets.fields import ChoiceList
from reader.ui.widgets.names import style_name

_ICONS = {
    Style.HIGHLIGHT: "highlight",
    Style.UNDERLINE: "underline",
    Style.WAVY: "wavy",
    Style.STRIKE: "strike",
    Style.NOTE: "comment",
    Style.BOOKMARK: "bookmark",
}


class NoteConditions(QFrame):
    """Colours and styles in a row, tags below; nothing chosen is no condition."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colors = ColorDots(theme, self, mode=DotMode.ANY)
        self.styles: dict[Style, IconButton] = {}
        for style, icon in _ICONS.items():
            button = IconButton(icon, self.tr("只看{0}").format(style_name(style)), theme, self, muted=True, size=16)
            button.setCheckable(True)
            button.clicked.connect(self.changed)
            self.styles[style] = button
        self.mode = ChoiceList(self.tr("标签条件"), theme, self)
        for mode, title in (
            (TagMode.ANY, self.tr("任一")),
            (TagMode.ALL, self.tr("全部")),
            (TagMode.NONE, self.tr("不含")),
        ):
            self.mode.addItem(title, mode)
        self.tags = TagField(theme, self)
        self.tags.setAccessibleName(self.tr("按标签筛选"))
        self.tags.set_hint(self.tr("按标签筛选"))
        self._lay_out()
        self.colors.color_chosen.connect(self.changed)
        self.mode.currentIndexChanged.connect(self.changed)
        self.tags.settled.connect(self.changed)

    def _lay_out(self) -> None:
        looks = QHBoxLayout()
        looks.setSpacing(0)
        looks.addWidget(self.colors)
        looks.addStretch(1)
        for button in self.styles.values():
            looks.addWidget(button)
        tags = QHBoxLayout()
        tags.setSpacing(6)
        tags.addWidget(self.mode)
        tags.addWidget(self.tags, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 8, 6)
        column.setSpacing(6)
        column.addLayout(looks)
        column.addLayout(tags)

    def filter(self) -> MarkFilter:
        """What is chosen."""
        return MarkFilter(
            colors=self.colors.colors(),
            styles=frozenset(style for style, button in self.styles.items() if button.isChecked()),
            tags=self.tags.tags(),
            tag_mode=TagMode(self.mode.currentData()),
        )

    def set_known(self, tags: tuple[TagCount, ...]) -> None:
        """Complete from ``tags``."""
        self.tags.set_known(tags)

    def set_tag(self, tag: str) -> None:
        """Ask for ``tag`` alone, or for none when it is empty."""
        self.mode.setCurrentIndex(0)
        self.tags.set_tags((tag,) if tag else ())
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Choose nothing."""
        self.colors.set_colors(frozenset())
        for button in self.styles.values():
            button.setChecked(False)
        self.tags.set_tags(())
        self.mode.setCurrentIndex(0)
