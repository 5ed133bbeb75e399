"""Pictures of the window, its pages and its dialogs, as readers see them: to be looked at one by one.

    python packaging/gallery.py FOLDER [--only NAME]

Draws every scene into ``FOLDER/NAME.png``, without a display, and compiles the translations first. Scenes with another
language or scale are drawn by a process of their own; a warning of Qt's fails the whole. The library shown is made of
the sample reports. Title bars are drawn here, where no window manager does it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_scenes import SCENES, SEEDS, Scene
from translations import compile_all

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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
        else:
            self.window.welcome.setFocus()  # as at the start of the program
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way, and a little longer, for what comes in by timers."""
        from PySide6.QtTest import QTest

        for wait in (150, 450):
            QTest.qWait(wait)
            while self.window.is_busy:
                QTest.qWait(20)

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


_TITLE = 34


def framed(widget: QWidget) -> QPixmap:
    """A picture of ``widget``; of a dialog, with its title above and a line around."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QPainter, QPixmap
    from PySide6.QtWidgets import QDialog

    image = widget.grab()
    if not isinstance(widget, QDialog):
        return image
    size, ratio = widget.size(), image.devicePixelRatio()
    whole = QPixmap(round(size.width() * ratio), round((size.height() + _TITLE) * ratio))
    whole.setDevicePixelRatio(ratio)
    colors = widget.palette()
    whole.fill(colors.alternateBase().color())
    painter = QPainter(whole)
    painter.setFont(widget.font())
    painter.setPen(colors.text().color())
    painter.drawText(QRect(0, 0, size.width(), _TITLE), Qt.AlignmentFlag.AlignCenter, widget.windowTitle())
    painter.drawPixmap(0, _TITLE, image)
    painter.setPen(colors.mid().color())
    painter.drawRect(0, 0, size.width() - 1, size.height() + _TITLE - 1)
    painter.end()
    return whole


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
                image = framed(over)
                place = over.mapToGlobal(QPoint(0, 0)) - frame.mapToGlobal(QPoint(0, 0))
                if over.isModal() or place.x() < 0 or place.y() < 0:
                    painter.fillRect(frame.rect(), QColor(0, 0, 0, 60))
                    size = image.deviceIndependentSize().toSize()
                    place = QPoint((frame.width() - size.width()) // 2, (frame.height() - size.height()) // 2)
                painter.drawPixmap(place, image)
            painter.end()
            if not picture.save(str(folder / f"{scene.name}.png")):
                raise SystemExit(f"{folder / scene.name}.png could not be written")
        finally:
            stage.close()


_WARNINGS: list[str] = []


def hear(_kind: object, _context: object, message: str) -> None:
    """Take note of what Qt says, but for what the platform without a display cannot do."""
    if not message.startswith("This plugin does not support"):
        _WARNINGS.append(message)
        print(message, file=sys.stderr)


def begin(language: str) -> None:
    """The application as the program sets it up."""
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from reader.ui.language import Translations, region_of
    from reader.ui.system_text import scaled
    from reader.ui.theme import font

    qInstallMessageHandler(hear)
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
    options.add_argument("--screen", type=int, nargs=2, default=(0, 0), help=argparse.SUPPRESS)
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    scenes = [scene for scene in SCENES if chosen.only in scene.name]
    if chosen.language:
        begin(chosen.language)
        for scene in scenes:
            if (scene.language, scene.scale, scene.screen) == (chosen.language, chosen.scale, tuple(chosen.screen)):
                draw(scene, chosen.folder)
                print(scene.name, flush=True)
        os._exit(1 if _WARNINGS else 0)
    compile_all()
    for language, scale, screen in sorted({(scene.language, scene.scale, scene.screen) for scene in scenes}):
        words = [sys.executable, __file__, chosen.folder, "--only", chosen.only]
        words += ["--language", language, "--scale", scale, "--screen", *screen]
        with tempfile.NamedTemporaryFile("w", suffix=".json") as config:
            json.dump(screens(*screen), config)
            config.flush()
            platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={config.name}", "QT_SCALE_FACTOR": str(scale)}
            environment = {**os.environ, **platform, "PYTHONPATH": str(ROOT)}
            if subprocess.run([str(word) for word in words], env=environment, check=False).returncode:
                raise SystemExit(f"The scenes in {language} at scale {scale} were not drawn without a warning.")


def screens(width: int, height: int) -> dict[str, object]:
    """What the platform without a display takes for its screen, which would have 800 by 800 pixels."""
    one = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
    return {"screens": [{**one, "logicalDpi": 96, "logicalBaseDpi": 96}]}


if __name__ == "__main__":
    main()
