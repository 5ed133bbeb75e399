"""Conversion between the Chinese scripts and regional standards, aligned with the text it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from reader.script.cache import load_program
from reader.script.engine import Machine
from reader.script.ids import IDS_WIDEST, operators
from reader.script.lexicon import SETS, Recipe, load_recipe
from reader.text.offsetmap import OffsetMap
from reader.text.span import Span

if TYPE_CHECKING:
    from reader.script.trace import Change, Tracer

_KEPT = 12
"""Converters kept, and with them the dictionaries: those of the configurations of one set that Yandu uses.

Of both sets they take 130 MB, and a reader who tries the other set stays with it, or comes back for good. A change in
the reader's own dictionaries makes others.
"""


@dataclass(frozen=True, slots=True)
class Piece:
    """``[start, end)`` of a source was converted by ``converter``, apart from what is beside it."""

    start: int
    end: int
    converter: Converter


@dataclass(frozen=True, slots=True)
class Ruled:
    """``source`` became ``after``, at ``target``, by the reader's word that ``term`` is ``shown`` so.

    More than the term where that stands in a word that had been replaced as a whole.
    """

    source: Span
    target: Span
    after: str
    term: str
    shown: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """The ``text`` made from ``source``, and the ``map`` from source to text.

    The map's blocks are words replaced by words of another make (打印机 -> 印表機), which cannot be divided; where only
    the script changed, characters correspond one to one. ``pieces`` are what was converted, in order; nothing else
    was changed. ``ruled`` is where the reader's word went before the dictionaries', in order.
    """

    text: str
    map: OffsetMap
    source: str
    pieces: tuple[Piece, ...]
    ruled: tuple[Ruled, ...] = ()

    @staticmethod
    def unchanged(text: str) -> Conversion:
        """The conversion that leaves ``text`` as it is."""
        return Conversion(text, OffsetMap.identity(len(text)), text, ())

    @staticmethod
    def joined(parts: Iterable[Conversion]) -> Conversion:
        """The conversion of the parts' sources put together, in which each part is converted by itself."""
        parts = tuple(parts)
        starts = (0, *accumulate(len(part.source) for part in parts))
        return Conversion(
            "".join(part.text for part in parts),
            OffsetMap.joined(part.map for part in parts),
            "".join(part.source for part in parts),
            tuple(
                Piece(start + piece.start, start + piece.end, piece.converter)
                for start, part in zip(starts, parts, strict=False)
                for piece in part.pieces
            ),
        )

    def changes(self, within: Span | None = None) -> list[Change]:
        r"""What was changed and by which entries, in order, with spans in ``source`` and in ``text``.

        ``within``, a span of the source, asks only for what touches it; there may be more from its lines (parts
        between ``\n``). Worked out when asked: the dictionaries are read the first time, then about a microsecond a
        character of the span and of some hundreds around.
        """
        low, high = 0, len(self.source)
        if within:
            low, high = self._lines(within)
        found: list[Change] = []
        for piece in self.pieces:
            start, end = max(low, piece.start), min(high, piece.end)
            if start < end:
                found += self._changes(piece.converter, Span(start, end), within)
        if within:  # of the line no more than was looked at
            low = min([within.start, *(one.source.start for one in found[:1])])
            high = max([within.end, *(one.source.end for one in found[-1:])])
        own = [one for one in self.ruled if one.source.start < high and low < one.source.end]
        return self._with_rulings(found, own) if own else found

    def _lines(self, within: Span) -> tuple[int, int]:
        """The lines around ``within``: no key holds a line end, so that they can be looked at alone.

        More of them where a description begun in one may go on in the next, which is very rare.
        """
        text = self.source
        low, high = text.rfind("\n", 0, within.start) + 1, text.find("\n", within.end)
        while low and operators(text[max(0, low - IDS_WIDEST) : low]):
            low = text.rfind("\n", 0, low - 1) + 1
        while high >= 0 and operators(text[max(0, high - IDS_WIDEST) : high]):
            high = text.find("\n", high + 1)
        return low, high if high >= 0 else len(text)

    def _changes(self, converter: Converter, part: Span, within: Span | None) -> list[Change]:
        text, asked = part.of(self.source), part
        if within:
            asked = Span(min(max(within.start, part.start), part.end), max(min(within.end, part.end), part.start))
        found = [(one, one.source.shifted(part.start)) for one in converter.changes(text, asked.shifted(-part.start))]
        places = self.map.map_spans(source for _, source in found)
        return [
            replace(one, source=source, target=place.span) for (one, source), place in zip(found, places, strict=True)
        ]

    def _with_rulings(self, found: list[Change], own: list[Ruled]) -> list[Change]:
        """``found`` with what the reader's ``own`` word changed in place of what the dictionaries would have."""
        from reader.script.trace import Change, Entry  # conversion itself does without

        ends = [one.source.end for one in own]
        kept = []
        for change in found:
            index = bisect_right(ends, change.source.start)
            if index == len(own) or not own[index].source.overlaps(change.source):
                kept.append(change)
            else:
                kept += self._beside(change, own[index:])
        for one in own:
            before = one.source.of(self.source)
            if before != one.after:
                kept.append(Change(one.source, one.target, before, one.after, (Entry("", one.term, one.shown),)))
        return sorted(kept, key=lambda change: change.source)

    def _beside(self, change: Change, own: list[Ruled]) -> list[Change]:
        """What is left of ``change``, which an entry of several characters made, beside the reader's ``own`` words."""
        ruled = [one.source for one in own if one.source.overlaps(change.source)]
        left: list[Change] = []
        for at in range(change.source.start, change.source.end):
            here = Span(at, at + 1)
            target = self.map.map_span(here).span
            before, after = here.of(self.source), target.of(self.text)
            if before != after and not any(one.overlaps(here) for one in ruled):
                left.append(replace(change, source=here, target=target, before=before, after=after))
        return left


class Converter:
    """One configuration of one dictionary set; get it from :func:`converter`.

    Nothing is read before the first conversion. Safe to use from several threads: at worst two read the same files.
    """

    def __init__(self, recipe: Recipe, dictionaries: str, tofu: bool, cache_dir: Path | None) -> None:
        self.config = recipe.config
        self.dictionaries = dictionaries
        """The name of the set."""
        self._recipe = recipe
        self._tofu = tofu
        self._cache_dir = cache_dir
        self._machine: Machine | None = None
        self._tracer: Tracer | None = None

    def __repr__(self) -> str:
        return f"<Converter {self.config}>"

    @property
    def is_ready(self) -> bool:
        """Whether the dictionaries are in memory, so that a conversion need not wait for them."""
        return self._machine is not None

    def beside(self, config: str) -> Converter:
        """The converter of another configuration of the same set and folder, without the reader's own dictionaries.

        For the forms of a single character or term, which is not a text the reader's dictionaries are meant for.
        """
        return _converter(config, self.dictionaries, self._tofu, self._cache_dir, None, ())

    def convert(self, text: str) -> Conversion:
        """``text`` converted. Raises ``ConversionFailed`` when the dictionaries cannot be read."""
        converted, offsets = self._loaded().run(text)
        return Conversion(converted, offsets, text, (Piece(0, len(text), self),))

    def stream(self, chunks: Iterable[str], at_once: int = 1 << 17) -> Iterator[str]:
        """The conversion of all ``chunks`` put together, piece by piece, exactly as if converted whole.

        Holds some ``at_once`` characters, wherever the chunks' borders are and however long the lines. Only where
        words of the dictionaries overlap in a chain without end does it look closer, and then more slowly.
        """
        machine, held = self._loaded(), ""
        least = at_once + machine.reach
        for chunk in chunks:
            held += chunk
            if len(held) < least:
                continue
            done, converted = machine.run_settled(held)
            if not done:
                done = self._traced().border(held, machine.limit(held))
                converted = machine.run(held[:done])[0]
            yield converted
            held = held[done:]
            # Where nothing could be told, look again when there is twice as much: in all, linear still.
            least = len(held) * (1 if done else 2) + at_once + machine.reach
        yield machine.run(held)[0]

    def _loaded(self) -> Machine:
        if self._machine is None:
            self._machine = Machine(load_program(self._recipe, self._tofu, self._cache_dir))
        return self._machine

    def changes(self, text: str, within: Span) -> list[Change]:
        """What :meth:`convert` changes in ``text``, see :meth:`Conversion.changes`; the targets are of no use."""
        return self._traced().near(text, within).changes

    def deciding(self, text: str, asked: frozenset[str]) -> list[tuple[int, str]]:
        """Where in ``text`` a character of ``asked`` is converted, with the entry that decides, alone or longer."""
        return self._traced().deciding(text, asked)

    def _traced(self) -> Tracer:
        if self._tracer is None:
            # Imported when first asked for: conversion itself does without.
            from reader.script.trace import Tracer

            self._tracer = Tracer(self._recipe, self._tofu)
        return self._tracer


def converter(
    config: str,
    dictionaries: str = SETS[0],
    tofu: bool = False,
    cache_dir: Path | None = None,
    own: Path | None = None,
) -> Converter:
    """The converter of OpenCC's configuration ``config`` (``s2t``, ``t2s``, ``s2tw``, ``s2twp`` …).

    ``dictionaries`` is ``official`` or ``classic``. With ``tofu`` the official set also gives the rare characters
    beyond the Basic Multilingual Plane that OpenCC would, which most fonts lack; the classic set is always whole.
    ``cache_dir`` is a folder for the prepared dictionaries: with one, the first use takes a tenth of the time.
    ``own`` is a folder of the reader's dictionaries, see :mod:`reader.script.own`; a change in it is seen when the
    converter is asked for again. Raises ``ConversionFailed``; for a damaged dictionary of the set, when converting.
    """
    state: tuple[object, ...] = ()
    if own is not None:
        # Imported only for those who have dictionaries of their own.
        from reader.script.own import signature

        state = signature(own, config.removesuffix(".json"))
    # With an empty folder one and the same as without: each takes megabytes once it has converted.
    return _converter(config, dictionaries, tofu, cache_dir, own if state else None, state)


@lru_cache(maxsize=_KEPT)
def _converter(
    config: str, dictionaries: str, tofu: bool, cache_dir: Path | None, own: Path | None, _signature: object
) -> Converter:
    recipe = load_recipe(config, dictionaries)
    if own is not None:
        from reader.script.own import with_own  # as above

        recipe = with_own(recipe, own)
    return Converter(recipe, dictionaries, tofu or dictionaries != SETS[0], cache_dir)
