"""Pictures of the window, its pages and its dialogs, as readers see them: to be looked at one by one.

    python packaging/gallery.py FOLDER [--only NAME]

Draws every scene into ``FOLDER/NAME.png``, without a display. Scenes with another language or scale are drawn by a
process of their own. The library shown is made of the sample reports.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture. ``make`` brings the window to what is shown; ``dialog`` is drawn over it."""

    name: str
    make: Callable[[Stage], object]
    size: tuple[int, int] = (1440, 900)
    theme: str = "light"
    language: str = "zh-Hans"
    scale: int = 1
    empty: bool = False


class Stage:
    """A window on a library with three reports and some notes, or on an empty one."""

    def __init__(self, scene: Scene, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from reader.app.session import Session
        from reader.app.settings import Settings
        from reader.store.db import open_library
        from reader.ui.main_window import MainWindow

        self.application = QApplication.instance()
        self.folder = folder
        self.library = open_library(folder / "library.sqlite")
        self.session = Session(self.library)
        settings = Settings(theme=scene.theme, language=scene.language)
        self.window = MainWindow(self.session, settings, theme=scene.theme, remembers=False)
        self.window.frame.resize(*scene.size)
        self.window.frame.show()
        self.window.frame.activateWindow()
        if not scene.empty:
            for name in ("13-agriculture.html", "10-hong-kong-department.txt", "01-multilevel.txt"):
                self.open(SEEDS / name)
            self.annotate()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way, and a little longer, for what comes in by timers."""
        from PySide6.QtTest import QTest

        QTest.qWait(120)
        while self.window.is_busy:
            QTest.qWait(20)
        QTest.qWait(450)

    def open(self, path: Path) -> None:
        """Open a report."""
        self.window.open_path(path)
        self.settle()

    def annotate(self) -> None:
        """Make notes of every kind in the report on top."""
        from reader.annotate.model import Color, Style
        from reader.text.span import Span

        view = self.window.current
        assert view is not None
        assert view.document is not None
        text = view.document.report.source.text
        words = (
            ("2.36亿元", Color.YELLOW, Style.HIGHLIGHT, "与上年决算核对。", ("指标/资金",)),
            ("新增义务教育学位2160个", Color.GREEN, Style.HIGHLIGHT, "", ("指标/学位",)),
            ("河东实验小学", Color.BLUE, Style.UNDERLINE, "**按期交付**，见附件二。", ()),
            ("蒲岭中学综合楼", Color.PINK, Style.WAVY, "", ("待核对",)),
        )
        for quote, color, style, note, tags in words:
            start = text.find(quote)
            if start >= 0:
                span = Span(start, start + len(quote))
                self.session.annotate(view.document, span, color=color, style=style, note=note, tag_paths=tags)

    def do(self, key: str) -> None:
        """Carry out an action, and wait."""
        self.window.commands[key].trigger()
        self.settle()

    def close(self) -> None:
        """Close the window."""
        from PySide6.QtCore import QEvent
        from PySide6.QtWidgets import QApplication

        for other in QApplication.topLevelWidgets():
            if other is not self.window.frame:
                other.close()
        self.window.frame.close()
        self.window.shut_down()
        self.window.deleteLater()
        self.window.frame.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.library.close()


# What is shown


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


LARGE, SMALL = (2560, 1440), (1024, 700)
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
)


# Drawing


def draw(scene: Scene, folder: Path) -> None:
    """Draw the window, and what is open over it, into one picture."""
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtWidgets import QApplication

    with tempfile.TemporaryDirectory() as name:
        stage = Stage(scene, Path(name))
        try:
            scene.make(stage)
            frame = stage.window.frame
            picture = frame.grab()
            painter = QPainter(picture)
            for over in QApplication.topLevelWidgets():
                if over is frame or not over.isVisible():
                    continue
                image = over.grab()
                place = over.mapToGlobal(QPoint(0, 0)) - frame.mapToGlobal(QPoint(0, 0))
                if over.isModal() or place.x() < 0 or place.y() < 0:
                    painter.fillRect(frame.rect(), QColor(0, 0, 0, 60))
                    place = QPoint((frame.width() - over.width()) // 2, (frame.height() - over.height()) // 2)
                painter.drawPixmap(place, image)
            painter.end()
            if not picture.save(str(folder / f"{scene.name}.png")):
                raise SystemExit(f"{folder / scene.name}.png could not be written")
        finally:
            stage.close()


def begin(language: str) -> None:
    """The application as the program sets it up."""
    from PySide6.QtWidgets import QApplication

    from reader.ui.language import Translations, region_of
    from reader.ui.system_text import scaled
    from reader.ui.theme import font

    application = QApplication(["yandu"])
    application.setStyle("Fusion")
    application.setProperty("translations", Translations(application))
    application.property("translations").use(language)
    application.setFont(font(region_of(language), scaled(13)))


def main() -> None:
    """Draw all scenes, or those of one process."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--only", default="", help="the scenes whose names hold this")
    options.add_argument("--language", default="", help=argparse.SUPPRESS)
    options.add_argument("--scale", type=int, default=0, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    scenes = [scene for scene in SCENES if chosen.only in scene.name]
    if chosen.language:
        begin(chosen.language)
        for scene in scenes:
            if (scene.language, scene.scale) == (chosen.language, chosen.scale):
                draw(scene, chosen.folder)
                print(scene.name, flush=True)
        os._exit(0)
    for language, scale in sorted({(scene.language, scene.scale) for scene in scenes}):
        words = [
            sys.executable,
            __file__,
            chosen.folder,
            "--only",
            chosen.only,
            "--language",
            language,
            "--scale",
            scale,
        ]
        environment = {**os.environ, "QT_SCALE_FACTOR": str(scale), "PYTHONPATH": str(ROOT)}
        subprocess.run([str(word) for word in words], env=environment, check=True)


if __name__ == "__main__":
    main()
