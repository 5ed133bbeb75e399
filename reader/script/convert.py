"""Conversion between the Chinese scripts and regional standards, aligned with the text it came from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.script.lexicon import SETS, Recipe, Rule, load_recipe
from reader.script.stages import Stage, Token, build_stage
from reader.text.offsetmap import OffsetMap
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """The dictionary entry ``key`` -> ``value`` of the dictionary file ``dictionary`` (without suffix)."""

    dictionary: str
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Change:
    """``source`` (in the converted text) became ``target`` (in the result), by ``entries``, in the order applied."""

    source: Span
    target: Span
    before: str
    after: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """The part ``[start, end)`` of a source that ``converter`` converted; None left it as it was."""

    start: int
    end: int
    converter: Converter | None


@dataclass(frozen=True, slots=True)
class Conversion:
    """A converted ``text`` and the ``map`` from the ``source`` it came from."""

    text: str
    map: OffsetMap
    source: str
    pieces: tuple[Piece, ...]

    @staticmethod
    def unchanged(text: str) -> Conversion:
        """The conversion that leaves ``text`` as it is."""
        return Conversion(text, OffsetMap.identity(len(text)), text, ())


class Converter:
    """One configuration of one dictionary set. Build with :func:`converter`."""

    def __init__(self, recipe: Recipe, tofu: bool) -> None:
        self.config = recipe.config
        self._recipe = recipe
        self._tofu = tofu
        self._stages: list[Stage] = []
        self._segmentation: Stage | None = None

    def convert(self, text: str) -> Conversion:
        """``text`` converted, and the map to the result."""
        if not self._stages:
            self._load()
        result, offsets = text, OffsetMap.identity(len(text))
        walls: list[int] = []
        if self._segmentation:
            walls = sorted({at for token in self._segmentation.tokens(text) for at in (token.start, token.end)})
        for stage in self._stages:
            tokens = stage.tokens(result, walls)
            step = OffsetMap.from_blocks(len(result), _blocks(stage, tokens))
            walls = [step.map(at) for at in walls]
            result, offsets = _apply(result, tokens), offsets.then(step)
        return Conversion(result, offsets, text, (Piece(0, len(text), self),))

    def _load(self) -> None:
        recipe = self._recipe
        groups = ([recipe.normalization] if recipe.normalization else []) + list(recipe.stages)
        if recipe.segmentation:
            self._segmentation = build_stage(recipe.segmentation, Rule.FORWARD)
        self._stages = [build_stage(group, recipe.rule, recipe.separators, self._tofu) for group in groups]


def _apply(text: str, tokens: list[Token]) -> str:
    pieces: list[str] = []
    at = 0
    for token in tokens:
        pieces += (text[at : token.start], token.value)
        at = token.end
    pieces.append(text[at:])
    return "".join(pieces)


def _blocks(stage: Stage, tokens: list[Token]) -> list[tuple[int, int, int]]:
    return [
        (token.start, token.end, len(token.value))
        for token in tokens
        if stage.blocks[token.order] and not token.end - token.start == len(token.value) == 1
    ]


@cache
def converter(config: str, dictionaries: str = SETS[0], tofu: bool = False, cache_dir: Path | None = None) -> Converter:
    """The converter of OpenCC's configuration ``config`` (``s2t``, ``t2s``, ``s2tw``, ``s2twp`` …).

    ``dictionaries`` is ``official`` or ``classic``. With ``tofu``, the official set also gives rare characters that
    most fonts lack (the classic set is always taken whole). ``cache_dir`` is a folder for the prepared dictionaries.
    Raises ``ConversionFailed``.
    """
    return Converter(load_recipe(config, dictionaries), tofu or dictionaries != SETS[0])
