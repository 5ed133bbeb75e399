"""The prepared form of a configuration, kept in a folder of the application's.

The file's name and first line say what it was made from: the bytes of every dictionary, the recipe, and this format.
A file that is not exactly as written is not used, and made anew; without a folder, or with one that cannot be written,
everything is worked out each time. Two writers cannot disturb each other: each renames a whole file into place.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader.script.lexicon import ConversionFailed, Recipe, Rule
from reader.script.prepare import Prepared, Program, prepare

_FORMAT = "1"
"""To be raised when the meaning of :class:`reader.script.prepare.Program` changes."""


def load_program(recipe: Recipe, tofu: bool, folder: Path | None) -> Program:
    """The program of ``recipe``, from ``folder`` where it is there and sound, else prepared (and left there).

    Raises ``ConversionFailed``.
    """
    if folder is None:
        return prepare(recipe, tofu)
    stamp = _stamp(recipe, tofu)
    path = folder / f"{recipe.config}-{stamp[:16]}.json"
    program = _read(path, stamp)
    if program is None:
        program = prepare(recipe, tofu)
        _write(path, stamp, program)
    return program


def _stamp(recipe: Recipe, tofu: bool) -> str:
    digest = hashlib.blake2b(digest_size=32)
    groups = [
        [([file.name for file in one.files], one.tofu) for one in group]
        for group in (recipe.normalization, recipe.segmentation, *recipe.stages)
    ]
    digest.update(repr((_FORMAT, recipe.config, recipe.rule.value, recipe.separators, tofu, groups)).encode())
    for file in recipe.files():
        try:
            data = file.read_bytes()
        except OSError as error:
            raise ConversionFailed("missing", str(file)) from error
        digest.update(f"\0{file.name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def _sum(stamp: str, payload: bytes) -> str:
    return hashlib.blake2b(payload, digest_size=32, key=stamp[:64].encode()).hexdigest()


def _read(path: Path, stamp: str) -> Program | None:
    """The program in the file, or None when there is none, or not the one asked for, or not as it was written."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    seal, _, payload = data.partition(b"\n")
    if seal.decode("ascii", "replace") != _sum(stamp, payload):
        return None
    # What has its seal is what _write made, so its shape need not be doubted.
    content = json.loads(payload)
    stages = tuple(map(_prepared, content["stages"]))
    cutter = _prepared(content["segmentation"]) if content["segmentation"] else None
    return Program(stages, cutter, content["shared"], content["normal"], content["normal_to"])


def _prepared(content: dict[str, Any]) -> Prepared:
    return Prepared(**content | {"rule": Rule(content["rule"]), "blocks": tuple(content["blocks"])})


def _write(path: Path, stamp: str, program: Program) -> None:
    """Leaves the program in the file; without one where that cannot be done, since it is only a help."""
    payload = json.dumps(asdict(program), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=path.stem, suffix=".tmp", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_sum(stamp, payload).encode("ascii") + b"\n" + payload)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
