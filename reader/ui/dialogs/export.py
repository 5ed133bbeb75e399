"""The dialog in which an export is chosen, with a preview of what it will contain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.export.formats import FORMATS
from reader.export.options import ExportOptions, ExportScript, GroupBy
from reader.export.selection import Selection
from reader.text.paths import is_file
from reader.ui.dialogs.buttons import push_button
from reader.ui.dialogs.room import take_room
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import say_why
from reader.ui.widgets.chips import Chip, ChipRow
from reader.ui.widgets.dots import ColorDots, DotMode
from reader.ui.widgets.fields import ChoiceList, Field, TextField
from reader.ui.widgets.scrolled_page import ScrolledPage
from reader.ui.widgets.segments import Segment, SegmentedControl
from reader.ui.widgets.themed import theme_children
from reader.ui.widgets.ticks import TickBox

_PREVIEW_MS = 120
_PREVIEW_LENGTH = 20_000
_OPTIONS_WIDTH = 340
_TITLE_GAP = 16
_BAR = 10
"""A scroll bar, as wide as in the style sheet."""


class ExportScope(str, Enum):
    """Whose annotations are exported."""

    DOCUMENT = "document"
    LIBRARY = "library"


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the reader chose. ``format`` is a key of :data:`reader.export.formats.FORMATS`."""

    format: str
    scope: ExportScope
    selection: Selection
    options: ExportOptions


@dataclass(frozen=True, slots=True)
class ExportOffer:
    """What there is to choose from.

    ``documents`` are SHA-256 sums and titles of the documents with annotations; ``tags`` are paths and counts;
    ``document`` is the one on top, its scope is not offered when it is empty; ``folder`` and ``name`` (without a
    suffix), or ``library_name`` for the whole library, make the path proposed.
    """

    folder: Path
    name: str
    document: str = ""
    documents: tuple[tuple[str, str], ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    options: ExportOptions = field(default_factory=ExportOptions)
    library_name: str = ""


Preview = Callable[[ExportRequest], tuple[int, str]]
"""From what is chosen to how many excerpts it has and how the file begins."""


class ExportDialog(QDialog):
    """Format, scope, filters and script at the left, the preview at the right.

    ``export_requested`` asks for the file; the dialog stays until it is accepted, or told what went wrong.
    """

    export_requested = Signal(object, object)
    """:class:`ExportRequest` and ``Path``."""

    def __init__(self, offer: ExportOffer, preview: Preview, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("导出摘录"))
        self._offer = offer
        self._preview = preview
        self._count = 0
        self._make_choices(theme)
        self._make_output()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PREVIEW_MS)
        self._lay_out()
        self._connect()
        self._follow_format()
        self._refresh()
        take_room(self, 960, 620)

    # Building

    def _make_choices(self, theme: Theme) -> None:
        titles = {
            "md": "Markdown",
            "html": self.tr("网页（HTML）"),
            "docx": self.tr("Word 文档（DOCX）"),
            "csv": self.tr("表格（CSV）"),
            "xlsx": self.tr("Excel 工作簿（XLSX），附指标表"),
            "json": "JSON",
            "jsonld": self.tr("W3C 网络标注（JSON-LD）"),
        }
        self._format = ChoiceList(self.tr("格式"), theme, self)
        for key in FORMATS:
            self._format.addItem(titles.get(key, key), key)
        scopes = ((ExportScope.DOCUMENT, self.tr("当前文档")), (ExportScope.LIBRARY, self.tr("整个书库")))
        offered = scopes if self._offer.document else scopes[1:]
        self._scope = SegmentedControl(self.tr("范围"), tuple(Segment(s.value, t, t) for s, t in offered), self)
        self._scope.set_value(offered[0][0].value)
        scripts = (
            (ExportScript.ORIGINAL, self.tr("原文")),
            (ExportScript.VIEWED, self.tr("所读文本")),
            (ExportScript.BOTH, self.tr("两者")),
        )
        self._script = SegmentedControl(self.tr("文字"), tuple(Segment(s.value, t, t) for s, t in scripts), self)
        self._script.set_value(self._offer.options.script.value)
        self._group = ChoiceList(self.tr("分组"), theme, self)
        for group, title in (
            (GroupBy.DOCUMENT, self.tr("按文档")),
            (GroupBy.TAG, self.tr("按标签")),
            (GroupBy.COLOR, self.tr("按颜色")),
        ):
            self._group.addItem(title, group)
        self._context = TickBox(self.tr("带上所在的整句"), theme, self)
        self._context.setChecked(self._offer.options.context)
        self._context.setToolTip(self.tr("摘录不是整句时，把它所在的句子一并写出"))
        self._colors = ColorDots(theme, self, mode=DotMode.ANY)
        self._tags = ChipRow(self.tr("标签"), self)
        self._tags.set_chips(tuple(Chip(path, path, count) for path, count in self._offer.tags))
        self._make_documents(theme)

    def _make_documents(self, theme: Theme) -> None:
        self._documents = QScrollArea(self)
        self._documents.setProperty("role", "list")
        self._documents.setAccessibleName(self.tr("文档"))
        self._documents.setWidgetResizable(True)
        self._documents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        host = QWidget(self._documents)
        host.setObjectName("paper")
        column = QVBoxLayout(host)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(2)
        self._boxes: dict[str, TickBox] = {}
        for sha256, title in self._offer.documents:
            self._boxes[sha256] = TickBox(title, theme, host)
            column.addWidget(self._boxes[sha256])
        column.addStretch(1)
        self._documents.setWidget(host)

    def _make_output(self) -> None:
        self._summary = QLabel(self)
        self._summary.setProperty("role", "section")
        self._text = TextField(self)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("预览"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._path = Field(self)
        self._path.setAccessibleName(self.tr("保存到"))
        self._path.setToolTip(self.tr("导出文件的位置"))
        self._browse = push_button(self.tr("浏览…"), self)
        self._problem = QLabel(self)
        self._problem.setProperty("role", "problem")
        self._problem.setWordWrap(True)
        self._cancel = push_button(self.tr("取消"), self, role="quiet", shortcut="Esc")
        self._export = push_button(self.tr("导出"), self, role="primary", shortcut="Ctrl+Return")
        self._export.setDefault(True)

    def _lay_out(self) -> None:
        form, titles = QFormLayout(), [self._caption(self.tr("保存到"))]
        form.setHorizontalSpacing(_TITLE_GAP)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for title, control in (
            (self.tr("格式"), self._format),
            (self.tr("范围"), self._scope),
            (self.tr("文字"), self._script),
            (self.tr("分组"), self._group),
            (self.tr("上下文"), self._context),
            (self.tr("颜色"), self._with_hint(self._colors)),
        ):
            label = self._caption(title)
            label.setBuddy(control)
            form.addRow(label, _kept_left(control))
            titles.append(label)
        left = QWidget(self)
        left.setFixedWidth(scaled(_OPTIONS_WIDTH))
        options = QVBoxLayout(left)
        options.setContentsMargins(0, 0, 0, 0)
        options.setSpacing(8)
        options.addLayout(form)
        self._tags_title = self._caption(self.tr("标签（不选即全部）"))
        self._documents_title = self._caption(self.tr("文档（不选即全部）"))
        options.addSpacing(4)
        options.addWidget(self._tags_title)
        options.addWidget(self._tags)
        options.addWidget(self._documents_title)
        options.addWidget(self._documents, 1)
        options.addStretch(0)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._summary)
        right.addWidget(self._text, 1)
        sides = QHBoxLayout()
        sides.setSpacing(24 - _BAR)
        choices = ScrolledPage(left, self)
        choices.setFixedWidth(left.width() + _BAR)  # which never stands on the choices
        sides.addWidget(choices)
        sides.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addLayout(sides, 1)
        column.addLayout(self._path_row(titles[0]))
        _align(titles)
        column.addLayout(self._button_row())
        self._tags_title.setVisible(bool(self._offer.tags))

    def _with_hint(self, colors: ColorDots) -> QWidget:
        """The colours, and what it means that none is chosen."""
        made = QWidget(self)
        made.setFocusProxy(colors)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(colors)
        row.addWidget(self._caption(self.tr("不选即全部")))
        return made

    def _path_row(self, title: QLabel) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(title)
        row.addSpacing(_TITLE_GAP - row.spacing())
        row.addWidget(self._path, 1)
        row.addWidget(self._browse)
        return row

    def _button_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._problem, 1)
        row.addWidget(self._cancel)
        row.addWidget(self._export)
        return row

    def _caption(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "caption")
        return label

    def _connect(self) -> None:
        for signal in (self._script.chosen, self._colors.color_chosen, self._tags.changed, self._context.toggled):
            signal.connect(self._schedule)
        self._group.currentIndexChanged.connect(self._schedule)
        for box in self._boxes.values():
            box.toggled.connect(self._schedule)
        self._format.currentIndexChanged.connect(self._follow_format)
        self._scope.chosen.connect(self._follow_scope)
        self._timer.timeout.connect(self._refresh)
        self._path.textChanged.connect(self._check_path)
        self._browse.clicked.connect(self._choose_path)
        self._cancel.clicked.connect(self.reject)
        self._export.clicked.connect(self._ask)
        self._follow_scope()

    # What is chosen

    def request(self) -> ExportRequest:
        """What is chosen now."""
        scope = ExportScope(self._scope.value())
        chosen = frozenset(sha256 for sha256, box in self._boxes.items() if box.isChecked())
        documents = chosen if scope is ExportScope.LIBRARY else frozenset((self._offer.document,))
        group = GroupBy(self._group.currentData())
        return ExportRequest(
            self._format.currentData(),
            scope,
            Selection(tags=self._tags.values(), colors=self._colors.colors(), documents=documents),
            ExportOptions(
                script=ExportScript(self._script.value()),
                group_by=group,
                context=self._context.isChecked(),
                labels=self._offer.options.labels,
            ),
        )

    def _name(self) -> str:
        """What the file is called, without a suffix, unless the reader calls it otherwise."""
        library = self._scope.value() == ExportScope.LIBRARY.value
        return (self._offer.library_name if library else "") or self._offer.name

    def path(self) -> Path:
        """Where the file is to go."""
        return Path(self._path.text().strip()).expanduser()

    def show_problem(self, sentence: str) -> None:
        """Say why the file could not be written."""
        self._problem.setText(sentence)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        theme_children(self, theme)

    @Slot()
    def _follow_format(self) -> None:
        """The suffix of the path, and what the format has a use for."""
        suffix = FORMATS[self._format.currentData()].suffix
        current = self.path() if self._path.text().strip() else self._offer.folder / f"{self._name()}{suffix}"
        known = {one.suffix for one in FORMATS.values()}
        self._path.setText(str(current.with_suffix(suffix) if current.suffix in known else current))
        self._group.setEnabled(FORMATS[self._format.currentData()].grouped)
        self._schedule()

    @Slot()
    def _follow_scope(self) -> None:
        library = self._scope.value() == ExportScope.LIBRARY.value
        for widget in (self._documents_title, self._documents):
            widget.setVisible(library and bool(self._offer.documents))
        path = self.path()
        proposed = path.stem in {self._offer.name, self._offer.library_name} - {""}
        if proposed:  # it is not one that the reader thought of
            self._path.setText(str(path.with_name(self._name() + path.suffix)))
        self._schedule()

    @Slot()
    def _schedule(self) -> None:
        self._timer.start()

    @Slot()
    def _refresh(self) -> None:
        self._timer.stop()
        self._count, text = self._preview(self.request())
        self._summary.setText(
            self.tr("将导出 %n 条摘录", None, self._count) if self._count else self.tr("没有符合条件的摘录")
        )
        shown = text if len(text) <= _PREVIEW_LENGTH else text[:_PREVIEW_LENGTH] + "\n…"
        self._text.setPlainText(shown if self._count else "")
        self._check_path()

    @Slot()
    def _check_path(self) -> None:
        path = self.path()
        named = bool(self._path.text().strip()) and bool(path.name)
        self._export.setEnabled(self._count > 0 and named)
        say_why(self._export, self.tr("没有可导出的摘录") if self._count <= 0 else self.tr("先写明保存到哪里"))
        replaces = named and is_file(path)
        self._problem.setText(self.tr("该位置已有同名文件，导出时会替换它。") if replaces else "")

    @Slot()
    def _choose_path(self) -> None:
        suffix = FORMATS[self._format.currentData()].suffix
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("保存到"), str(self.path()), f"*{suffix}")
        if chosen:
            path = Path(chosen)
            self._path.setText(str(path if path.suffix else path.with_suffix(suffix)))

    @Slot()
    def _ask(self) -> None:
        if self._timer.isActive():
            self._refresh()
        if self._export.isEnabled():
            self.export_requested.emit(self.request(), self.path())


def _kept_left(control: QWidget) -> QHBoxLayout:
    """``control`` at its own width."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(control)
    row.addStretch(1)
    return row


def _align(titles: list[QLabel]) -> None:
    """Give all ``titles`` the width of the widest, so that what stands beside them begins on one line."""
    for title in titles:
        title.ensurePolished()
    widest = max(title.sizeHint().width() for title in titles)
    for title in titles:
        title.setMinimumWidth(widest)
