"""Builds the wheel, installs it into a fresh environment, and uses it from an empty folder without the checkout.

    python packaging/check_wheel.py [--keep FOLDER]

Checks that the resources and the sample reports are inside, that the command analyses each sample as labelled, and
that the checkout was not used. ``--keep`` leaves the wheel in FOLDER.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
INSIDE = (
    "resources/units.json",
    "resources/icons/yandu.svg",
    "resources/i18n/keys.qm",
    "resources/i18n/qt_zh_Hans.qm",
    "resources/i18n/qt_zh_Hant.qm",
    "resources/i18n/yandu_en.qm",
    "resources/i18n/yandu_zh_Hant.qm",
    "resources/guide/guide.zh-Hans.md",
    "resources/guide/guide.zh-Hant.md",
    "resources/guide/guide.en.md",
    "seeds/01-multilevel.txt",
    "seeds/22-archives.pdf",
)


def run(*command: str | Path, cwd: Path, silent: bool = True) -> str:
    """The standard output of ``command``; ``silent`` allows nothing on standard error, not even a warning."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    ran = subprocess.run(
        command, cwd=cwd, env=environment, text=True, encoding="utf-8", capture_output=True, check=False
    )
    if ran.returncode or (silent and ran.stderr):
        raise SystemExit(f"{' '.join(map(str, command))}: exit status {ran.returncode}\n{ran.stdout}{ran.stderr}")
    return ran.stdout


def build(folder: Path) -> Path:
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--wheel-dir", folder, ROOT, cwd=folder, silent=False)
    (wheel,) = folder.glob("yandu-*.whl")
    return wheel


def check_contents(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    missing = [name for name in INSIDE if f"reader/_data/{name}" not in names]
    foreign = sorted(name for name in names if name.split("/")[0].split("-")[0] not in ("reader", "yandu"))
    if missing or foreign:
        raise SystemExit(f"the wheel lacks {missing}, and has {foreign} that do not belong in it")


def install(wheel: Path, folder: Path) -> Path:
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "-q", wheel, cwd=folder, silent=False)
    return scripts


def check_command(scripts: Path, folder: Path) -> int:
    where = run(scripts / "python", "-I", "-c", "import reader; print(reader.__path__[0])", cwd=folder).strip()
    if ROOT in Path(where).resolve().parents:
        raise SystemExit(f"the package in use is the checkout's: {where}")
    samples = sorted(Path(where, "_data", "seeds").glob("*.expected.json"))
    for labels_file in samples:
        labels = json.loads(labels_file.read_text(encoding="utf-8"))
        report = labels_file.with_name(labels["source"]["path"])
        found = json.loads(run(scripts / "yandu", "analyze", report, "--json", cwd=folder))
        for part in ("headings", "indicators"):
            if len(found[part]) < 0.8 * len(labels[part]):
                raise SystemExit(f"{report.name}: {len(found[part])} {part} found, {len(labels[part])} labelled")
        if found["source"]["sha256"] != labels["source"]["sha256"]:
            raise SystemExit(f"{report.name} is not the file that was labelled")
    return len(samples)


def main() -> None:
    parser = argparse.ArgumentParser(description="Build the wheel and use it without the checkout.")
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    keep = parser.parse_args().keep
    with tempfile.TemporaryDirectory(prefix="yandu-wheel-") as name:
        folder = Path(name)
        empty = folder / "empty"
        empty.mkdir()
        wheel = build(folder)
        check_contents(wheel)
        samples = check_command(install(wheel, folder / "environment"), empty)
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
            shutil.copy2(wheel, keep)
        print(
            f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB, {samples} sample reports analysed without the checkout"
        )


if __name__ == "__main__":
    main()
