"""The prepared form of a configuration, kept in a folder of the application's.

The file's name and first line say what it was made from: the bytes of every dictionary, the recipe, and this format.
A file that is not exactly as written is not used, and made anew; without a folder, or with one that cannot be written,
everything is worked out each time. Two writers cannot disturb each other: each renames a whole file into place.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any
from zlib import adler32, crc32

from reader.script.lexicon import ConversionFailed, Recipe, Rule
from reader.script.program import Prepared, Program

_FORMAT = "4"
"""To be raised when the meaning of :class:`reader.script.program.Program` changes."""
_STAMP_LENGTH = 16


def load_program(recipe: Recipe, tofu: bool, folder: Path | None) -> Program:
    """The program of ``recipe``, from ``folder`` where it is there and sound, else prepared (and left there).

    Raises ``ConversionFailed``.
    """
    stamp = _stamp(recipe, tofu) if folder else ""
    kind = f"{recipe.config}-{recipe.made_of}{'-tofu' if tofu else ''}"
    path = folder / f"{kind}-{stamp}.prepared" if folder else None
    program = _read(path, stamp) if path else None
    if program:
        return program
    # Imported only where there is something to prepare: a third of the first use would go into it otherwise.
    from reader.script.prepare import prepare

    program = prepare(recipe, tofu)
    if path and _write(path, stamp, program):
        _drop_older(path, kind)
    return program


def _stamp(recipe: Recipe, tofu: bool) -> str:
    """What the program is made from, as 16 hexadecimal digits.

    A sum against accidents, which is all that a folder of one's own needs, and quick to load and to work out.
    """
    groups = [
        [([file.name for file in one.files], one.tofu, one.keeping) for one in group]
        for group in (recipe.normalization, recipe.segmentation, *recipe.stages)
    ]
    made_from = repr((_FORMAT, recipe.config, recipe.rule.value, recipe.separators, tofu, groups)).encode()
    crc, adler = crc32(made_from), adler32(made_from)
    for file in recipe.files():
        try:
            data = file.read_bytes()
        except OSError as error:
            raise ConversionFailed("missing", str(file)) from error
        crc, adler = crc32(data, crc), adler32(data, adler)
    return f"{crc:08x}{adler:08x}"


def _seal(stamp: str, payload: bytes) -> bytes:
    """The first line of the file that holds ``payload``."""
    return f"{stamp} {len(payload)} {crc32(payload):08x}{adler32(payload):08x}".encode("ascii")


def _read(path: Path, stamp: str) -> Program | None:
    """The program in the file, or None when there is none, or not the one asked for, or not as it was written."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    seal, _, payload = data.partition(b"\n")
    if seal != _seal(stamp, payload):
        return None
    # What has its seal is what _write made, so its shape need not be doubted.
    head, _, body = payload.partition(b"\n")
    content = json.loads(head)
    take = _taker(body.decode("utf-16-le", "surrogatepass"))
    stages = tuple(_loaded(stage, take) for stage in content["stages"])
    cutter = _loaded(content["segmentation"], take) if content["segmentation"] else None
    return Program(stages, cutter, content["shared"], take(content["normal"]), take(content["normal_to"]))


def _drop_older(path: Path, kind: str) -> None:
    """Removes the files of this ``kind`` beside ``path``: what they were made from has changed."""
    for file in path.parent.glob(f"{kind}-{'[0-9a-f]' * _STAMP_LENGTH}.prepared"):
        if file != path:
            with contextlib.suppress(OSError):
                file.unlink()


def _write(path: Path, stamp: str, program: Program) -> bool:
    """Leaves the program in the file, or nothing where that cannot be done: it is only a help. Whether it did."""
    texts: list[str] = []

    def put(text: str) -> int:
        texts.append(text)
        return len(text)

    content = {
        "stages": [_dumped(stage, put) for stage in program.stages],
        "segmentation": _dumped(program.segmentation, put) if program.segmentation else None,
        "shared": program.shared,
        "normal": put(program.normal),
        "normal_to": put(program.normal_to),
    }
    body = "".join(texts).encode("utf-16-le", "surrogatepass")
    payload = json.dumps(content).encode("ascii") + b"\n" + body
    # Of this process and thread alone, so that another writer's half of a file is never renamed.
    draft = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}.tmp")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            draft.write_bytes(_seal(stamp, payload) + b"\n" + payload)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
        return True
    return False


# In the file, a text is a number in the head, its length, and stands in the body, in the order of the numbers: four
# times as fast to read as JSON. A table of thousands of texts is two: its keys, which are all of one length, and its
# values with "\r" between them, which none holds since dictionaries are read with universal line ends.
_TEXTS = ("single", "single_to", "anchors")
_TABLES = ("keys", "followers", "after", "before")


def _taker(text: str) -> Callable[[int], str]:
    """A function that gives the next so many characters of ``text``."""
    at = 0

    def take(length: int) -> str:
        nonlocal at
        at += length
        return text[at - length : at]

    return take


def _dumped(stage: Prepared, put: Callable[[str], int]) -> dict[str, Any]:
    content = asdict(stage)
    for name in _TEXTS:
        content[name] = put(content[name])
    for name in _TABLES:
        table = content[name]
        content[name] = [len(table), put("".join(table)), put("\r".join(table.values()))]
    return content


def _loaded(content: dict[str, Any], take: Callable[[int], str]) -> Prepared:
    for name in _TEXTS:
        content[name] = take(content[name])
    for name in _TABLES:
        count, length, values = content[name]
        joined, rows = take(length), take(values).split("\r")
        width = length // count if count else 1
        keys = joined if width == 1 else [joined[at : at + width] for at in range(0, length, width)]
        content[name] = dict(zip(keys, rows, strict=False))
    return Prepared(**content | {"rule": Rule(content["rule"]), "blocks": tuple(content["blocks"])})
