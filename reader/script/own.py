"""The reader's own dictionaries: terms, and exceptions, that come before those of OpenCC.

They are files of a folder in OpenCC's text format (``term TAB what it becomes``, see
:func:`reader.script.lexicon.read_lines`), with the suffix ``.txt``. Those of the folder itself serve every
configuration, those of a folder in it only the configuration it is named after (``s2tw/places.txt``), before the
others. A term that becomes itself is an exception: it stays as it is.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.script.lexicon import ConversionFailed, Dictionary, Recipe, configurations, read_lines

_SUFFIX = "*.txt"


def own_files(folder: Path, config: str) -> tuple[Path, ...]:
    """The files of ``folder`` that serve ``config``, the ones that matter most first.

    Raises ``ConversionFailed`` (``folder``) when there is no such folder.
    """
    if not folder.is_dir():
        raise ConversionFailed("folder", str(folder))
    return (*sorted((folder / config).glob(_SUFFIX)), *sorted(folder.glob(_SUFFIX)))


def check_own(folder: Path) -> None:
    """Raises ``ConversionFailed``, with the file and the line, unless every dictionary in ``folder`` can be read."""
    for name in ("", *configurations()):
        for file in own_files(folder, name):
            for _ in read_lines(file):
                pass


def signature(folder: Path, config: str) -> tuple[tuple[str, int, int], ...]:
    """What changes when a dictionary in ``folder`` is changed, added or taken away."""
    return tuple((str(file), (facts := file.stat()).st_mtime_ns, facts.st_size) for file in own_files(folder, config))


def with_own(recipe: Recipe, folder: Path) -> Recipe:
    """``recipe`` with the dictionaries of ``folder`` put first.

    First in the group of the first stage, and first among what the text is cut by, so that no cut falls inside a
    term. What a term has become is left alone by the stages after. Raises ``ConversionFailed`` (``folder``).
    """
    files = own_files(folder, recipe.config)
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
