"""The command that opens the window. Imports next to nothing, since the reader is waiting for the window."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from reader.script.scripts import ViewScript

SCRIPTS = tuple(script.value for script in ViewScript)
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
SCALES = (1, 2, 3, 4)
PANELS = ("outline", "library", "tags", "notes", "indicators", "info")
FAILED = 2


class UsageError(Exception):
    """The command line asks for something that does not exist; its text is one sentence for a person."""


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """What the window is to show; ``size`` is that of the window, of which a picture has ``scale`` times the pixels.

    None leaves a choice to the reader.

    ``encoding`` is the one to read the files in, also those the library has already. ``panel`` is one of
    :data:`PANELS`.
    """

    files: tuple[Path, ...]
    library: Path | None
    screenshot: Path | None
    script: ViewScript | None
    theme: str | None
    size: tuple[int, int]
    encoding: str | None = None
    panel: str | None = None
    language: str | None = None
    """One of :data:`LANGUAGES`."""
    scale: int | None = None


def add_open(parser: argparse.ArgumentParser) -> None:
    """Add what ``yandu open`` takes to ``parser``."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="the reports to open")
    parser.add_argument("--screenshot", type=Path, metavar="OUT.png", help="render the window to a picture and quit")
    parser.add_argument("--script", choices=SCRIPTS, help="the script to show")
    parser.add_argument("--encoding", help="read the files in this encoding from now on; their notes stay in place")
    parser.add_argument("--theme", choices=("light", "dark", "sepia"), help="the theme to show")
    parser.add_argument("--language", choices=LANGUAGES, help="the language of the window")
    parser.add_argument("--panel", choices=PANELS, help="the panel to bring to the front")
    parser.add_argument("--size", default="1440x900", metavar="WxH", help="size of the picture (default 1440x900)")
    parser.add_argument(
        "--scale",
        type=int,
        choices=SCALES,
        help="draw the picture so many times as fine, as on a screen of high density",
    )
    add_library(parser)


def add_library(parser: argparse.ArgumentParser) -> None:
    """Add the choice of a library to ``parser``."""
    parser.add_argument("--library", type=Path, metavar="PATH", help="the library file, instead of the usual one")


def open_request(words: list[str]) -> OpenRequest:
    """What the words after ``yandu open`` ask for. Raises :class:`UsageError`, or ends the program as argparse does."""
    parser = argparse.ArgumentParser(prog="yandu open", description="Open the window.")
    add_open(parser)
    options = parser.parse_args(words)
    width, _, height = options.size.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise UsageError(f"--size takes a width and a height, such as 1440x900, not '{options.size}'.")
    if options.scale is not None and options.screenshot is None:
        raise UsageError("--scale is for a picture: give --screenshot OUT.png as well.")
    return OpenRequest(
        files=tuple(options.files),
        library=options.library,
        screenshot=options.screenshot,
        script=ViewScript(options.script) if options.script else None,
        theme=options.theme,
        size=(int(width), int(height)),
        panel=options.panel,
        language=options.language,
        encoding=options.encoding,
        scale=options.scale,
    )
