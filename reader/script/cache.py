"""The prepared form of a configuration, kept in a folder of the application's.

The file's name and first line say what it was made from: the bytes of every dictionary, the recipe, and this format.
A file that is not exactly as written is not used, and made anew; without a folder, or with one that cannot be written,
everything is worked out each time. Two writers cannot disturb each other: each renames a whole file into place.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from array import array
from pathlib import Path
from typing import Any
from zlib import adler32, crc32

from reader.script.lexicon import ConversionFailed, Recipe, Rule
from reader.script.program import Packed, Prepared, Program

_FORMAT = "5"
"""To be raised when the meaning of :class:`reader.script.program.Program` changes."""
_STAMP_LENGTH = 16
_SEAL_AT_MOST = 64


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
    numbers = (sys.byteorder, array("I").itemsize)
    made_from = repr((_FORMAT, numbers, recipe.config, recipe.rule.value, recipe.separators, tofu, groups)).encode()
    crc, adler = crc32(made_from), adler32(made_from)
    for file in recipe.files():
        try:
            data = file.read_bytes()
        except OSError as error:
            raise ConversionFailed("missing", str(file)) from error
        crc, adler = crc32(data, crc), adler32(data, adler)
    return f"{crc:08x}{adler:08x}"


def _seal(stamp: str, payload: bytes | memoryview) -> bytes:
    """The first line of the file that holds ``payload``."""
    return f"{stamp} {len(payload)} {crc32(payload):08x}{adler32(payload):08x}".encode("ascii")


def _read(path: Path, stamp: str) -> Program | None:
    """The program in the file, or None when there is none, or not the one asked for, or not as it was written."""
    try:
        data = memoryview(path.read_bytes())
    except OSError:
        return None
    seal = bytes(data[:_SEAL_AT_MOST]).partition(b"\n")[0]
    payload = data[len(seal) + 1 :]
    if seal != _seal(stamp, payload):
        return None
    # What has its seal is what _write made, so its shape need not be doubted.
    unpack = _Unpacker(payload)
    head = unpack.head
    stages = tuple(unpack.stage(stage) for stage in head["stages"])
    cutter = unpack.stage(head["segmentation"]) if head["segmentation"] else None
    return Program(stages, cutter, head["shared"], unpack.text(head["normal"]), unpack.text(head["normal_to"]))


def _drop_older(path: Path, kind: str) -> None:
    """Removes the files of this ``kind`` beside ``path``: what they were made from has changed."""
    for file in path.parent.glob(f"{kind}-{'[0-9a-f]' * _STAMP_LENGTH}.prepared"):
        if file != path:
            with contextlib.suppress(OSError):
                file.unlink()


def _write(path: Path, stamp: str, program: Program) -> bool:
    """Leaves the program in the file, or nothing where that cannot be done: it is only a help. Whether it did."""
    from threading import get_ident  # only those who write need it

    payload = _packed(program)
    # Of this process and thread alone, so that another writer's half of a file is never renamed.
    draft = path.with_suffix(f".{os.getpid()}-{get_ident()}.tmp")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            draft.write_bytes(_seal(stamp, payload) + b"\n" + payload)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
        return True
    return False


# The payload is a line of JSON, the head; all numbers of the packed tables; and all texts in UTF-16. In the head a text
# is its length, and texts and numbers follow each other in the order in which they are read: few large pieces, since
# that is several times as fast to load as JSON. A small table is two texts: its keys, each of one character, and its
# values with "\r" between them, which none holds since dictionaries are read with universal line ends.
_TEXTS = ("single", "single_to")
_PACKED = ("keys", "followers")
_TABLES = ("deviating", "after", "before")


class _Packer:
    """Puts the parts of a program into a payload."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.numbers = array("I")

    def text(self, text: str) -> int:
        self.texts.append(text)
        return len(text)

    def stage(self, stage: Prepared) -> dict[str, Any]:
        content = stage._asdict()
        for name in _TEXTS:
            content[name] = self.text(content[name])
        for name in _PACKED:
            keys, texts, starts = content[name]
            content[name] = [self.text(keys), self.text(texts)]
            self.numbers += starts
        for name in _TABLES:
            table = content[name]
            content[name] = [self.text("".join(table)), self.text("\r".join(table.values()))]
        return content


class _Unpacker:
    """Takes them out again, in the same order."""

    def __init__(self, payload: memoryview) -> None:
        length = int.from_bytes(payload[:4], "big")
        self.head = json.loads(bytes(payload[4 : 4 + length]))
        end = 4 + length + self.head["numbers"]
        self._numbers = array("I", bytes(payload[4 + length : end]))
        self._text = str(payload[end:], "utf-16-le", "surrogatepass")
        self._number_at = self._text_at = 0

    def text(self, length: int) -> str:
        self._text_at += length
        return self._text[self._text_at - length : self._text_at]

    def stage(self, content: dict[str, Any]) -> Prepared:
        for name in _TEXTS:
            content[name] = self.text(content[name])
        for name in _PACKED:
            keys, texts = map(self.text, content[name])
            at = self._number_at
            self._number_at += len(keys) + 1
            content[name] = Packed(keys, texts, self._numbers[at : self._number_at])
        for name in _TABLES:
            keys, values = map(self.text, content[name])
            content[name] = dict(zip(keys, values.split("\r"), strict=False))
        return Prepared(**content | {"rule": Rule(content["rule"]), "blocks": tuple(content["blocks"])})


def _packed(program: Program) -> bytes:
    """The payload that holds ``program``."""
    pack = _Packer()
    head = {
        "stages": [pack.stage(stage) for stage in program.stages],
        "segmentation": pack.stage(program.segmentation) if program.segmentation else None,
        "shared": program.shared,
        "normal": pack.text(program.normal),
        "normal_to": pack.text(program.normal_to),
        "numbers": len(pack.numbers) * pack.numbers.itemsize,
    }
    line = json.dumps(head).encode("ascii")
    texts = "".join(pack.texts).encode("utf-16-le", "surrogatepass")
    return len(line).to_bytes(4, "big") + line + pack.numbers.tobytes() + texts
