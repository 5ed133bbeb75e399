"""The reader's own dictionaries: terms, and exceptions, that come before those of OpenCC.

They are files of a folder in OpenCC's text format (``term TAB what it becomes``, see
:func:`reader.script.lexicon.read_lines`), with the suffix ``.txt``. Those of the folder itself serve every
configuration, those of a folder in it only the configuration it is named after (``s2tw/places.txt``), before the
others. A term that becomes itself is an exception: it stays as it is. A file that cannot be read is left out, and named
by :func:`faults`.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from reader.script.lexicon import ConversionFailed, Dictionary, Recipe, configurations, read_lines
from reader.text.paths import is_folder

_SUFFIX = "*.txt"


def own_files(folder: Path, config: str) -> tuple[Path, ...]:
    """The files of ``folder`` that serve ``config``, the ones that matter most first.

    Raises ``ConversionFailed`` (``folder``) when there is no such folder.
    """
    if not is_folder(folder):
        raise ConversionFailed("folder", str(folder))
    return (*sorted((folder / config).glob(_SUFFIX)), *sorted(folder.glob(_SUFFIX)))


def faults(folder: Path) -> tuple[ConversionFailed, ...]:
    """What is wrong with the dictionaries in ``folder``: of each file that cannot be read its first fault.

    The folder itself where there is none; nothing when all is well.
    """
    try:
        files = {file: None for name in ("", *configurations()) for file in own_files(folder, name)}
    except ConversionFailed as error:
        return (error,)
    return tuple(found for file in files if (found := _fault(file)) is not None)


def check_own(folder: Path) -> None:
    """Raises ``ConversionFailed``, with the file and the line, unless every dictionary in ``folder`` can be read."""
    for found in faults(folder):
        raise found


def _fault(file: Path) -> ConversionFailed | None:
    try:
        facts = file.stat()
    except OSError:
        return ConversionFailed("missing", str(file))
    return _fault_of(file, facts.st_mtime_ns, facts.st_size)


@lru_cache(maxsize=256)
def _fault_of(file: Path, _changed: int, _size: int) -> ConversionFailed | None:
    """Reads the whole file, once for each of its states."""
    try:
        for _ in read_lines(file):
            pass
    except ConversionFailed as error:
        return error
    return None


def digest(folder: Path) -> str:
    """The SHA-256, in hexadecimal, of what the dictionaries in ``folder`` that can be read say, with their names."""
    found = hashlib.sha256()
    for name in ("", *configurations()):
        for file in sorted((folder / name).glob(_SUFFIX)):
            if _fault(file) is None:
                data = file.read_bytes()
                found.update(f"{file.relative_to(folder).as_posix()}\n{len(data)}\n".encode() + data)
    return found.hexdigest()


def own_state(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What changes when any dictionary in ``folder``, for whichever configuration, is changed, added or taken away."""
    return tuple(dict.fromkeys(one for name in ("", *configurations()) for one in signature(folder, name)))


def signature(folder: Path, config: str) -> tuple[tuple[str, int, int], ...]:
    """What changes when a dictionary in ``folder`` is changed, added or taken away."""
    return tuple((str(file), (facts := file.stat()).st_mtime_ns, facts.st_size) for file in own_files(folder, config))


def with_own(recipe: Recipe, folder: Path) -> Recipe:
    """``recipe`` with the dictionaries of ``folder`` put first.

    First in the group of the first stage, and first among what the text is cut by, so that no cut falls inside a
    term. What a term has become is left alone by the stages after. Files that cannot be read are left out. Raises
    ``ConversionFailed`` (``folder``).
    """
    files = tuple(file for file in own_files(folder, recipe.config) if _fault(file) is None)
    if not files:
        return recipe
    own, kept = Dictionary(files), Dictionary(files, keeping=True)
    first, *others = recipe.stages
    return replace(
        recipe,
        stages=((own, *first), *((kept, *stage) for stage in others)),
        segmentation=(own, *recipe.segmentation) if recipe.segmentation else (),
        made_of=f"{recipe.made_of}-own",
    )
