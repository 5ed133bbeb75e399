"""Every action of the window: its words, its keys, and where it stands in the menus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.ui.widgets.buttons import hint
from reader.ui.widgets.menus import Menu, ReasonedMenu


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. ``key`` names it in code; ``shortcuts`` are portable key sequences; ``menu`` is its place."""

    key: str
    text: str
    shortcuts: Sequence[str] = ()
    menu: str = ""
    checkable: bool = False
    begins: bool = False
    """Whether a line stands above it in its menu: what follows is of another kind."""


@dataclass(frozen=True, slots=True)
class ListedAction:
    """An action as lists of them show it: its words without dots, its menu, and its keys as this system writes them."""

    key: str
    text: str
    group: str
    keys: str


MARKING = ("highlight", "underline", "wavy", "strike", "bookmark", "note", "tag")
"""The actions that mark what is selected."""
PANELS = {
    "go-outline": "outline",
    "go-library": "library",
    "go-tags": "tags",
    "go-notes": "notes",
    "go-indicators": "indicators",
    "go-info": "info",
}
"""The actions that go to a panel, and what :meth:`Panes.show_named` calls it."""


_OF_A_DOCUMENT = (
    *("export", "close", "copy-citation", "find", "find-next", "find-previous", "section-note", "document-note"),
    *("vocabulary", "quotes", "keep-term", "keep-term-everywhere", "wording", *MARKING),
)
"""The actions that wait for a document to be open."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def specs() -> tuple[ActionSpec, ...]:
    """All actions, in the order of the menus."""
    return (
        ActionSpec("open", _tr("打开…"), ("Ctrl+O",), "file"),
        ActionSpec("open-pasted", _tr("打开剪贴板的文字"), ("Ctrl+Alt+V",), "file"),
        ActionSpec("import-folder", _tr("导入文件夹…"), ("Ctrl+Shift+O",), "file"),
        ActionSpec("reopen", _tr("重新打开关闭的标签页"), ("Ctrl+Shift+T",), "file"),
        ActionSpec("encoding", _tr("用其他编码重新打开…"), (), "file", begins=True),
        ActionSpec("export", _tr("导出摘录…"), ("Ctrl+E",), "file", begins=True),
        ActionSpec("import-notes", _tr("导入批注…"), (), "file"),
        *_keeping_specs(),
        ActionSpec("undo", _tr("撤销"), ("Ctrl+Z",), "edit"),
        ActionSpec("redo", _tr("重做"), ("Ctrl+Shift+Z", "Ctrl+Y"), "edit"),
        ActionSpec("copy", _tr("复制"), ("Ctrl+C",), "edit", begins=True),
        ActionSpec("copy-citation", _tr("复制引文"), ("Ctrl+Shift+C",), "edit"),
        ActionSpec("find", _tr("在文档中查找…"), ("Ctrl+F",), "edit", begins=True),
        ActionSpec("find-next", _tr("下一处"), ("F3", "Ctrl+G"), "edit"),
        ActionSpec("find-previous", _tr("上一处"), ("Shift+F3", "Ctrl+Shift+G"), "edit"),
        ActionSpec("search", _tr("在全部文档中查找"), ("Ctrl+K",), "edit"),
        ActionSpec("compare", _tr("在书库中比较指标…"), ("Ctrl+Shift+M",), "edit", begins=True),
        ActionSpec("notebook", _tr("书库的全部批注"), ("Ctrl+Shift+N",), "edit"),
        ActionSpec("editions", _tr("版本与批注转移"), ("Ctrl+Shift+V",), "edit", begins=True),
        ActionSpec("edition-of", _tr("设为另一份报告的新版…"), (), "edit"),
        ActionSpec("trash", _tr("回收站"), (), "edit", begins=True),
        ActionSpec("preferences", _tr("偏好设置…"), ("Ctrl+,",), "edit", begins=True),
        *_library_specs(),
        *_marking_specs(),
        *_script_specs(),
        ActionSpec("palette", _tr("命令面板"), ("Ctrl+Shift+P",), "view"),
        ActionSpec("indicators", _tr("标出指标"), ("Ctrl+I",), "view", checkable=True, begins=True),
        ActionSpec("changes", _tr("显示修复与转换"), ("Ctrl+Shift+R",), "view", checkable=True),
        ActionSpec("zoom-in", _tr("放大"), ("Ctrl++", "Ctrl+="), "view", begins=True),
        ActionSpec("zoom-out", _tr("缩小"), ("Ctrl+-",), "view"),
        ActionSpec("zoom-reset", _tr("原始大小"), ("Ctrl+0",), "view"),
        *_page_specs(),
        *_going_specs(),
        *_panel_specs(),
        ActionSpec("theme-system", _tr("跟随系统"), (), "theme", checkable=True),
        ActionSpec("theme-light", _tr("浅色"), (), "theme", checkable=True),
        ActionSpec("theme-dark", _tr("深色"), (), "theme", checkable=True),
        ActionSpec("theme-sepia", _tr("护眼"), (), "theme", checkable=True),
        *_help_specs(),
    )


def _groups() -> dict[str, str]:
    """The titles of the menus, by the names the actions know them by, in their order."""
    return {
        "file": _tr("文件"),
        "edit": _tr("编辑"),
        "library": _tr("书库"),
        "mark": _tr("标注"),
        "script": _tr("文字"),
        "view": _tr("显示"),
        "go": _tr("前往"),
        "panel": _tr("面板"),
        "theme": _tr("主题"),
        "help": _tr("帮助"),
    }


def _script_specs() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("script-original", _tr("原文"), ("Alt+1",), "script", checkable=True),
        ActionSpec("script-hans", _tr("简体"), ("Alt+2",), "script", checkable=True),
        ActionSpec("script-hant", _tr("繁體"), ("Alt+3",), "script", checkable=True),
        ActionSpec("script-tw", _tr("臺灣"), ("Alt+4",), "script", checkable=True),
        ActionSpec("script-hk", _tr("香港"), ("Alt+5",), "script", checkable=True),
        ActionSpec("vocabulary", _tr("用地区词汇"), (), "script", checkable=True, begins=True),
        ActionSpec("quotes", _tr("引号随地区"), (), "script", checkable=True),
        ActionSpec("keep-term", _tr("所选词不转换（本文档）"), (), "script", begins=True),
        ActionSpec("keep-term-everywhere", _tr("所选词不转换（所有文档）"), (), "script"),
        ActionSpec("wording", _tr("用字"), ("Ctrl+Shift+W",), "script"),
    )


def _keeping_specs() -> tuple[ActionSpec, ...]:
    """What is done with the library as a whole; then the end, where readers look for it."""
    return (
        ActionSpec("export-library", _tr("导出书库…"), (), "file", begins=True),
        ActionSpec("merge-library", _tr("合并另一个书库…"), (), "file"),
        ActionSpec("check-library", _tr("检查书库"), (), "file"),
        ActionSpec("restore", _tr("从备份恢复书库…"), (), "file"),
        ActionSpec("close", _tr("关闭标签页"), ("Ctrl+W",), "file", begins=True),
        ActionSpec("quit", _tr("退出"), ("Ctrl+Q",), "file"),
    )


def _library_specs() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("library", _tr("书库与集合"), ("Ctrl+L",), "library"),
        ActionSpec("make-collection", _tr("新建集合…"), (), "library"),
        ActionSpec("collect", _tr("加入集合…"), ("Ctrl+Shift+L",), "library"),
        ActionSpec("rename-document", _tr("重命名文档…"), (), "library"),
        ActionSpec("mark-unread", _tr("标为未读"), ("Ctrl+Alt+1",), "library", begins=True),
        ActionSpec("mark-reading", _tr("标为在读"), ("Ctrl+Alt+2",), "library"),
        ActionSpec("mark-read", _tr("标为已读"), ("Ctrl+Alt+3",), "library"),
        ActionSpec("status-by-place", _tr("状态按阅读位置"), ("Ctrl+Alt+0",), "library"),
    )


def _marking_specs() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("highlight", _tr("高亮"), ("Ctrl+H",), "mark"),
        ActionSpec("underline", _tr("下划线"), ("Ctrl+U",), "mark"),
        ActionSpec("wavy", _tr("波浪线"), ("Ctrl+Shift+U",), "mark"),
        ActionSpec("strike", _tr("删除线"), ("Ctrl+Shift+K",), "mark"),
        ActionSpec("bookmark", _tr("书签"), ("Ctrl+D",), "mark"),
        ActionSpec("note", _tr("批注…"), ("Ctrl+M",), "mark", begins=True),
        ActionSpec("section-note", _tr("批注整节…"), ("Ctrl+Alt+M",), "mark"),
        ActionSpec("document-note", _tr("批注整份文档…"), ("Ctrl+Alt+D",), "mark"),
        ActionSpec("tag", _tr("标签…"), ("Ctrl+T",), "mark"),
        ActionSpec("everywhere", _tr("标注各处…"), ("Ctrl+Shift+H",), "mark"),
        ActionSpec("end-forward", _tr("标注末尾后移一字"), ("Ctrl+]",), "mark", begins=True),
        ActionSpec("end-back", _tr("标注末尾前移一字"), ("Ctrl+[",), "mark"),
        ActionSpec("start-back", _tr("标注开头前移一字"), ("Ctrl+Shift+[",), "mark"),
        ActionSpec("start-forward", _tr("标注开头后移一字"), ("Ctrl+Shift+]",), "mark"),
    )


def _page_specs() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("typography", _tr("排版"), ("Ctrl+Alt+F",), "view"),
        ActionSpec("beside", _tr("并排阅读"), ("Ctrl+\\",), "view", checkable=True, begins=True),
        ActionSpec("beside-original", _tr("与原文并排"), ("Ctrl+Alt+O",), "view", checkable=True),
        ActionSpec("beside-link", _tr("两侧章节联动"), ("Ctrl+Shift+\\",), "view", checkable=True),
        ActionSpec("other-side", _tr("到另一侧"), ("Ctrl+Alt+\\",), "view"),
        ActionSpec("focus", _tr("专注模式"), ("F9",), "view", checkable=True, begins=True),
        ActionSpec("full-screen", _tr("全屏"), ("F11",), "view", checkable=True),
    )


def _going_specs() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("back", _tr("后退"), ("Alt+Left",), "go"),
        ActionSpec("forward", _tr("前进"), ("Alt+Right",), "go"),
        ActionSpec("next-tab", _tr("下一个标签页"), ("Ctrl+Tab", "Ctrl+PgDown"), "go", begins=True),
        ActionSpec("previous-tab", _tr("上一个标签页"), ("Ctrl+Shift+Tab", "Ctrl+PgUp"), "go"),
        ActionSpec("next-indicator", _tr("下一项指标"), ("Ctrl+Alt+Down",), "go", begins=True),
        ActionSpec("previous-indicator", _tr("上一项指标"), ("Ctrl+Alt+Up",), "go"),
        ActionSpec("indicator-card", _tr("当前指标"), ("Ctrl+Alt+Return",), "go"),
        ActionSpec("next-repair", _tr("下一处修复"), ("F4",), "go", begins=True),
        ActionSpec("previous-repair", _tr("上一处修复"), ("Shift+F4",), "go"),
        ActionSpec("next-undecodable", _tr("下一处无法解码的字节"), ("F7",), "go"),
        ActionSpec("previous-undecodable", _tr("上一处无法解码的字节"), ("Shift+F7",), "go"),
    )


def _panel_specs() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("panel-left", _tr("左侧面板"), ("Ctrl+B",), "panel", checkable=True),
        ActionSpec("panel-right", _tr("右侧面板"), ("Ctrl+Alt+B",), "panel", checkable=True),
        ActionSpec("go-outline", _tr("到大纲"), ("Ctrl+1",), "panel", begins=True),
        ActionSpec("go-library", _tr("到书库"), ("Ctrl+2",), "panel"),
        ActionSpec("go-tags", _tr("到标签"), ("Ctrl+3",), "panel"),
        ActionSpec("go-notes", _tr("到批注"), ("Ctrl+4",), "panel"),
        ActionSpec("go-indicators", _tr("到指标"), ("Ctrl+5",), "panel"),
        ActionSpec("go-info", _tr("到信息"), ("Ctrl+6",), "panel"),
        ActionSpec("next-part", _tr("下一区域"), ("F6",), "panel", begins=True),
        ActionSpec("previous-part", _tr("上一区域"), ("Shift+F6",), "panel"),
    )


def _help_specs() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("guide", _tr("使用说明"), ("F1",), "help"),
        ActionSpec("shortcuts", _tr("快捷键"), ("Ctrl+/",), "help"),
        ActionSpec("diagnostics", _tr("诊断信息"), (), "help", begins=True),
        ActionSpec("about", _tr("关于研读"), (), "help"),
    )


def _reasons() -> dict[str, str]:
    """When actions that are off would be on, by key."""
    reasons = dict.fromkeys(_OF_A_DOCUMENT, _tr("打开一份文档后可用"))
    reasons["encoding"] = _tr("打开一份纯文本、Markdown 或网页后可用；其他格式自己写明了编码")
    reasons["undo"] = _tr("还没有可以撤销的更改")
    reasons["redo"] = _tr("撤销过更改后可用")
    reasons["back"] = _tr("跳转过以后可用")
    reasons["forward"] = _tr("后退以后可用")
    return reasons | dict.fromkeys(("beside-link", "other-side"), _tr("并排阅读时可用"))


class Actions(QObject):
    """The actions of one window, by key."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        self._specs = specs()
        for spec in self._specs:
            action = QAction(spec.text, window)
            action.setObjectName(spec.key)
            action.setCheckable(spec.checkable)
            self._actions[spec.key] = action
            window.addAction(action)
        self.set_keys({})

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def set_keys(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Give the actions in ``chosen`` the portable keys named there, and all others those they came with."""
        for spec in self._specs:
            action = self._actions[spec.key]
            action.setShortcuts([QKeySequence(keys) for keys in chosen.get(spec.key, spec.shortcuts)])
            action.setToolTip(hint(spec.text, action.shortcut().toString()))

    def keys(self, key: str) -> tuple[str, ...]:
        """The portable keys of an action, the first one shown in menus."""
        portable = QKeySequence.SequenceFormat.PortableText
        return tuple(keys.toString(portable) for keys in self._actions[key].shortcuts())

    def default_keys(self, key: str) -> tuple[str, ...]:
        """The portable keys an action came with."""
        spec = next(spec for spec in self._specs if spec.key == key)
        return tuple(QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText) for keys in spec.shortcuts)

    def menu(self, parent: QWidget, recent: Menu) -> Menu:
        """The one menu of the window, with a submenu for each group; ``recent`` stands behind 打开."""
        top, reasons = Menu(parent), _reasons()
        for group, title in _groups().items():
            submenu = ReasonedMenu(title, reasons, top)
            top.addMenu(submenu)
            for spec in self._specs:
                if spec.menu == group:
                    if spec.begins:
                        submenu.addSeparator()
                    submenu.addAction(self._actions[spec.key])
                    if spec.key == "open":
                        submenu.addMenu(recent)
        return top

    def listed(self) -> tuple[ListedAction, ...]:
        """All actions in the order of the menus."""
        groups, native = _groups(), QKeySequence.SequenceFormat.NativeText
        return tuple(
            ListedAction(
                spec.key,
                self._actions[spec.key].text().rstrip("…"),
                groups[group],
                "  ".join(keys.toString(native) for keys in self._actions[spec.key].shortcuts()),
            )
            for group in groups
            for spec in self._specs
            if spec.menu == group
        )
