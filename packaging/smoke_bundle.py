"""Starts the bundle as a user would: open a sample report, draw the window, quit; then analyse the same report.

    python packaging/smoke_bundle.py [dist/yandu]

Needs no display, no Python in the bundle's environment, and no network. Fails with a sentence when something is wrong.
"""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = "04-traditional-damaged"
SIZE = (1440, 900)
LIMIT = 120


def start(program: Path, *arguments: str | Path, home: Path) -> str:
    environment = {
        "PATH": os.defpath,
        "HOME": str(home),
        "USERPROFILE": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "QT_QPA_PLATFORM": "offscreen",
        "SYSTEMROOT": os.environ.get("SYSTEMROOT", ""),
    }
    ran = subprocess.run(
        [program, *arguments],
        env=environment,
        cwd=home,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LIMIT,
        check=False,
    )
    if ran.returncode:
        raise SystemExit(f"{program} {' '.join(map(str, arguments))}: exit status {ran.returncode}\n{ran.stderr}")
    return ran.stdout


def check_picture(path: Path) -> None:
    """That ``path`` is a PNG of the size asked for and shows something: pixels of one colour compress to nothing."""
    data = path.read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise SystemExit(f"{path} is not a PNG file")
    size = struct.unpack(">II", data[16:24])
    at, packed = 8, b""
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        if data[at + 4 : at + 8] == b"IDAT":
            packed += data[at + 8 : at + 8 + length]
        at += 12 + length
    if size != SIZE:
        raise SystemExit(f"the picture is {size[0]} x {size[1]}, not {SIZE[0]} x {SIZE[1]}")
    pixels = zlib.decompress(packed)
    if len(packed) < len(pixels) / 200:
        raise SystemExit("the picture is all but empty")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist" / "yandu"
    program = (folder / ("yandu.exe" if os.name == "nt" else "yandu")).resolve()
    if not program.is_file():
        raise SystemExit(f"there is no {program}; packaging/build_bundle.py makes it")
    seeds = next(program.parent.rglob("_data/seeds"))
    with tempfile.TemporaryDirectory(prefix="yandu-smoke-") as name:
        home = Path(name)
        picture = home / "window.png"
        start(
            program, seeds / f"{SAMPLE}.txt", "--screenshot", picture, "--library", home / "library.sqlite", home=home
        )
        check_picture(picture)
        found = json.loads(start(program, "analyze", seeds / f"{SAMPLE}.txt", "--json", home=home))
    labels = json.loads((seeds / f"{SAMPLE}.expected.json").read_text(encoding="utf-8"))
    if len(found["indicators"]) < 0.8 * len(labels["indicators"]):
        raise SystemExit(f"{len(found['indicators'])} indicators found, {len(labels['indicators'])} labelled")
    print(f"{program} opened {SAMPLE}, drew it and analysed it")


if __name__ == "__main__":
    main()
