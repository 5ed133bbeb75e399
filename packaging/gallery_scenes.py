"""What the gallery shows: each scene, and how the window is brought there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gallery import Stage

SEEDS = Path(__file__).resolve().parents[1] / "seeds"


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture. ``make`` brings the window to what is shown; the ``screen`` has so many pixels, not points."""

    name: str
    make: Callable[[Stage], object]
    size: tuple[int, int] = (1440, 900)
    theme: str = "light"
    language: str = "zh-Hans"
    scale: int = 1
    empty: bool = False
    screen: tuple[int, int] = (2880, 1800)


def reading(stage: Stage) -> None:
    stage.do("next-indicator")
    stage.window.panes.show_named("notes")
    stage.settle()


def panel(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.window.panes.show_named(name)
        stage.settle()

    return show


def script(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.do(f"script-{name}")
        reading(stage)

    return show


def action(*keys: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        for key in keys:
            stage.do(key)

    return show


def select_words(stage: Stage) -> None:
    from reader.text.span import Span

    view = stage.window.current
    assert view is not None
    assert view.page is not None
    at = view.page.view.text.find("河东")
    view.view.scroll_to(at, "center")
    view.view.select(Span(at, at + 6))


def selection(stage: Stage) -> None:
    select_words(stage)
    stage.window.annotating.offer()
    stage.settle()


def note(stage: Stage) -> None:
    select_words(stage)
    stage.do("note")


def menu_of_section(stage: Stage) -> None:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QTreeView

    tree = stage.window.panes.outline.findChild(QTreeView)
    assert tree is not None
    tree.customContextMenuRequested.emit(QPoint(90, 90))
    stage.settle()


def hover(stage: Stage) -> None:
    stage.do("next-indicator")
    stage.do("indicator-card")


def preferences(page: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.do("preferences")
        dialog = stage.window.preferences.dialog
        assert dialog is not None
        dialog.show_part(page)
        stage.settle()

    return show


def original_beside(stage: Stage) -> None:
    stage.open(SEEDS / "04-traditional-damaged.txt")
    stage.do("beside-original")


def trash(stage: Stage) -> None:
    view = stage.window.current
    assert view is not None
    stage.session.delete([one.id for one in view.annotations[1:]])
    stage.do("trash")


def wording(stage: Stage) -> None:
    stage.do("script-tw")
    stage.do("vocabulary")
    stage.do("wording")


def everywhere(stage: Stage) -> None:
    select_words(stage)
    stage.do("everywhere")


def query_help(stage: Stage) -> None:
    from PySide6.QtCore import QPoint

    search(stage)
    panel = stage.window.panes.search
    panel.help_requested.emit(panel.mapToGlobal(QPoint(40, 60)))
    stage.settle()


def damaged(stage: Stage) -> None:
    stage.open(SEEDS / "04-traditional-damaged.txt")
    stage.do("changes")
    stage.window.panes.show_named("info")
    stage.settle()


def find(stage: Stage) -> None:
    stage.do("find")
    stage.window.find_bar.start("学校")
    stage.settle()


def search(stage: Stage) -> None:
    stage.window.top_bar.search.setText("资金")
    stage.settle()


def search_nothing(stage: Stage) -> None:
    stage.window.top_bar.search.setText("不存在的词")
    stage.settle()


def compare(stage: Stage) -> None:
    stage.do("compare")
    stage.window.comparing.page.set_words("资金")
    stage.window.comparing.page.ask()
    stage.settle()


def failure(stage: Stage) -> None:
    path = stage.folder / "照片.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    stage.open(path)


def brought(file: str, panel: str = "") -> Callable[[Stage], None]:
    """Open a file that :mod:`gallery_files` writes, and show a panel."""

    def show(stage: Stage) -> None:
        import gallery_files

        stage.open(getattr(gallery_files, file)(stage.folder))
        if panel:
            stage.window.panes.show_named(panel)
        stage.settle()

    return show


def info_of_pdf(stage: Stage) -> None:
    stage.open(SEEDS / "22-archives.pdf")
    stage.window.panes.show_named("info")
    stage.settle()


def coverage(stage: Stage) -> None:
    from PySide6.QtWidgets import QToolButton

    stage.do("notebook")
    view = stage.window.desk.notebook.page.view
    next(one for one in view.findChildren(QToolButton) if one.property("value") == "coverage").click()
    stage.settle()


def unmarked(stage: Stage) -> None:
    from PySide6.QtWidgets import QToolButton

    stage.window.panes.show_named("indicators")
    buttons = stage.window.panes.indicators.findChildren(QToolButton)
    next(one for one in buttons if one.isCheckable() and one.property("role") != "chip").click()
    stage.settle()


def tooltip(stage: Stage) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractButton, QApplication

    button = stage.window.top_bar.colors.findChild(QAbstractButton)
    assert button is not None
    spot = button.rect().center()
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, spot, button.mapToGlobal(spot)))
    stage.settle()


def notes_alone(stage: Stage) -> None:
    stage.do("panel-right")
    reading(stage)


def revised(stage: Stage) -> None:
    path = stage.folder / "report.txt"
    text = (SEEDS / "01-multilevel.txt").read_text(encoding="utf-8")
    path.write_text(text + "\n", encoding="utf-8")
    stage.open(path)
    stage.annotate()
    path.write_text(text.replace("2.36亿元", "2.63亿元").replace("河东实验小学", "河西实验小学"), encoding="utf-8")
    stage.open(path)
    stage.do("editions")


def palette(stage: Stage) -> None:
    stage.do("palette")
    from PySide6.QtWidgets import QApplication, QLineEdit

    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        field.setText("dao")
    stage.settle()


def menu(stage: Stage) -> None:
    from PySide6.QtWidgets import QToolButton

    buttons = stage.window.top_bar.findChildren(QToolButton)
    button = next(one for one in buttons if one.menu() is not None)
    button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))
    stage.settle()


def submenu(title: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        from PySide6.QtWidgets import QApplication, QMenu

        menu(stage)
        top = QApplication.activePopupWidget()
        assert isinstance(top, QMenu)
        (action,) = [one for one in top.actions() if one.text() == title]
        top.setActiveAction(action)
        action.menu().popup(top.mapToGlobal(top.actionGeometry(action).topRight()))
        stage.settle()

    return show


def states(stage: Stage) -> None:
    from gallery_states import states

    states(stage)


LARGE, SMALL, BOARD = (2560, 1440), (1024, 700), (1240, 1320)
LAPTOP, ON_LAPTOP = (1366, 768), (683, 354)
"""The pixels of a small screen, and the points that a window has there at twice the size, below its title."""
SCENES = (
    Scene("01-reading-light", reading),
    Scene("02-reading-dark", reading, theme="dark"),
    Scene("03-reading-sepia", reading, theme="sepia"),
    Scene("04-reading-small", reading, size=SMALL),
    Scene("05-reading-large", reading, size=LARGE),
    Scene("06-reading-scale-2", reading, scale=2),
    Scene("07-script-original", script("original")),
    Scene("08-script-taiwan", script("tw")),
    Scene("09-indicators", panel("indicators")),
    Scene("10-info", panel("info")),
    Scene("11-library-dark", panel("library"), theme="dark"),
    Scene("12-tags", panel("tags")),
    Scene("13-repairs", damaged),
    Scene("14-selection", selection),
    Scene("15-note", note),
    Scene("16-note-dark", note, theme="dark"),
    Scene("17-find", find),
    Scene("18-search", search),
    Scene("19-search-nothing", search_nothing, theme="sepia"),
    Scene("20-compare", compare),
    Scene("21-compare-dark-small", compare, theme="dark", size=SMALL),
    Scene("22-notebook", action("notebook")),
    Scene("23-editions", revised),
    Scene("24-palette", palette),
    Scene("25-export", action("export")),
    Scene("26-preferences", action("preferences")),
    Scene("27-preferences-dark-english", action("preferences"), theme="dark", language="en"),
    Scene("28-shortcuts", action("shortcuts")),
    Scene("29-wording", action("wording")),
    Scene("30-trash-empty", action("trash")),
    Scene("31-everywhere", action("everywhere")),
    Scene("32-typography", action("typography")),
    Scene("33-beside", action("beside")),
    Scene("34-focus", action("focus")),
    Scene("35-library-page", action("library")),
    Scene("36-welcome", action(), empty=True),
    Scene("37-welcome-dark-small", action(), empty=True, theme="dark", size=SMALL),
    Scene("38-failure", failure),
    Scene("39-compare-empty", action("compare"), empty=True),
    Scene("40-english", reading, language="en"),
    Scene("41-english-export", action("export"), language="en", size=SMALL),
    Scene("42-english-welcome", action(), language="en", empty=True),
    Scene("43-traditional", reading, language="zh-Hant"),
    Scene("44-traditional-dark", script("hant"), language="zh-Hant", theme="dark"),
    Scene("45-menu", menu),
    Scene("46-encoding", action("encoding")),
    Scene("47-english-small-indicators", panel("indicators"), language="en", size=SMALL),
    Scene("48-scale-2-preferences", action("preferences"), scale=2, size=SMALL),
    Scene("49-traditional-small", reading, language="zh-Hant", size=SMALL),
    Scene("50-preferences-type-sepia", preferences("type"), theme="sepia"),
    Scene("51-preferences-marks-english", preferences("marks"), language="en"),
    Scene("52-preferences-library", preferences("library")),
    Scene("53-preferences-conversion-dark", preferences("words"), theme="dark"),
    Scene("54-trash", trash),
    Scene("55-wording-traditional", wording, theme="sepia"),
    Scene("56-everywhere-dark", everywhere, theme="dark"),
    Scene("57-indicator-card", hover),
    Scene("58-section-menu", menu_of_section),
    Scene("59-query-help-english", query_help, language="en"),
    Scene("60-restore", action("restore")),
    Scene("61-notebook-dark-small-english", action("notebook"), theme="dark", size=SMALL, language="en"),
    Scene("62-library-sepia-english", action("library"), theme="sepia", language="en"),
    Scene("63-narrow", reading, size=(820, 640)),
    Scene("64-original-beside", original_beside),
    Scene("65-export-sepia-traditional", action("export"), theme="sepia", language="zh-Hant", size=SMALL),
    Scene("66-states-light", states, size=BOARD),
    Scene("67-states-dark", states, size=BOARD, theme="dark"),
    Scene("68-states-sepia", states, size=BOARD, theme="sepia"),
    Scene("69-large-dark-traditional", reading, size=LARGE, theme="dark", language="zh-Hant"),
    Scene("70-scale-2-sepia-english", panel("indicators"), scale=2, theme="sepia", language="en"),
    Scene("71-failure-dark-english", failure, theme="dark", language="en"),
    Scene("72-welcome-sepia-traditional", action(), theme="sepia", language="zh-Hant", empty=True),
    Scene("73-menu-file", submenu("文件")),
    Scene("74-menu-view-dark-traditional", submenu("檢視"), theme="dark", language="zh-Hant"),
    Scene("75-editions-dark-english", revised, theme="dark", language="en"),
    Scene("76-shortcuts-sepia-traditional", action("shortcuts"), theme="sepia", language="zh-Hant", size=SMALL),
    Scene("77-menu-annotate-sepia-english", submenu("Annotate"), theme="sepia", language="en"),
    Scene("78-protected-sepia", brought("protected"), theme="sepia"),
    Scene("79-scanned-dark-english", brought("scanned"), theme="dark", language="en", size=SMALL),
    Scene("80-pdf", info_of_pdf),
    Scene("81-book-dark-traditional", brought("book", "info"), theme="dark", language="zh-Hant"),
    Scene("82-laptop-scale-2", reading, scale=2, size=ON_LAPTOP, screen=LAPTOP),
    Scene("83-laptop-scale-2-notes-english", notes_alone, scale=2, size=ON_LAPTOP, screen=LAPTOP, language="en"),
    Scene("84-laptop-scale-2-export-dark", action("export"), scale=2, size=ON_LAPTOP, screen=LAPTOP, theme="dark"),
    Scene("85-laptop-scale-2-library", action("library"), scale=2, size=ON_LAPTOP, screen=LAPTOP),
    Scene("86-coverage", coverage),
    Scene("87-unmarked-sepia", unmarked, theme="sepia"),
    Scene("88-tooltip-dark", tooltip, theme="dark"),
    Scene("89-laptop-scale-2-welcome", action(), scale=2, size=ON_LAPTOP, screen=LAPTOP, empty=True),
    Scene("90-about", action("about")),
    Scene("91-about-dark-english", action("about"), theme="dark", language="en"),
    Scene("92-diagnostics-sepia", action("diagnostics"), theme="sepia"),
    Scene("93-diagnostics-laptop", action("diagnostics"), language="en", scale=2, size=ON_LAPTOP, screen=LAPTOP),
    Scene("94-menu-go", submenu("前往")),
    Scene("95-menu-file-small", submenu("文件"), size=SMALL),
    Scene("96-laptop-scale-2-wording-english", wording, scale=2, size=ON_LAPTOP, screen=LAPTOP, language="en"),
)
