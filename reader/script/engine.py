"""Conversion at speed: the text of :mod:`reader.script.stages`, without looking at every character in Python.

A text goes through one stage after the other (see :mod:`reader.script.passes`), in blocks that convert to the same
apart as together.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import prod
from typing import TypeAlias

from reader.script.cuts import Cuts, MappedCuts
from reader.script.ids import IDS_LONGEST, IDS_OPERATORS, ids_spans, masked, operators, unmasked
from reader.script.keys import KeyTable
from reader.script.passes import Pass
from reader.script.program import Program
from reader.text.offsetmap import OffsetMap

MUCH = 100_000
"""From so many characters on, of one text or of many, there is built what makes it faster: that takes some 30 ms for
s2*, and saves 13 in so many. So nobody waits for it who opens one report."""
_BLOCK = 1 << 17
"""Long texts are converted in blocks of about so many characters, for the room it takes. With shorter ones the steps,
each of which looks things up in a megabyte, would drive each other out of the processor's cache again and again."""
_PART = 4096
"""A block with a rare character is converted in parts of about so many: only what is beside it becomes slower."""
_WALLS = "\n。；，"
"""Characters that divide blocks, unless the dictionaries have them."""

_Spans: TypeAlias = "list[tuple[int, int]]"
_Inputs: TypeAlias = "list[tuple[KeyTable, str, OffsetMap, _Spans]]"
"""Tables of keys, each with the text it was applied to, the map from the text converted to that one, and the
descriptions in it."""


class Machine:
    """A whole configuration at work. Holds no state of a text, only of how much there has been to convert."""

    __slots__ = ("_cutter", "_met", "_normal", "_passes", "_shared", "_wall", "_widest", "reach")

    def __init__(self, program: Program) -> None:
        marks = program.normal + IDS_OPERATORS if program.normal else ""
        self._passes = [Pass.of(stage, "" if number else marks) for number, stage in enumerate(program.stages)]
        self._normal = str.maketrans(program.normal, program.normal_to)
        self._cutter = Pass.of(program.segmentation) if program.segmentation else None
        self._shared = program.shared
        self._met = 0
        keyed = [*self._passes, *([self._cutter] if self._cutter else [])]
        # What applies at a place is known once this many characters behind it are. From left to right, one key's
        # length; by length, a key yields to longer ones (or those of an earlier dictionary) that yield to longer ones
        # still, so that no more keys follow each other than there are lengths and dictionaries.
        self.reach = IDS_LONGEST + sum(one.keys.longest * (one.ranks + 1) for one in keyed)
        # A description made complete on the way can have been longer in the source, by every word in it.
        shorter = prod(one.keys.longest or 1 for one in self._passes[:-1])
        self._widest = self.reach + (shorter - 1) * IDS_LONGEST
        walls = [wall for wall in _WALLS if wall not in program.normal and not any(one.knows(wall) for one in keyed)]
        self._wall = re.compile(f"[{''.join(walls)}]") if walls else None

    def run(self, text: str) -> tuple[str, OffsetMap]:
        """``text`` converted, and the map to the result."""
        fast = self._is_worth_building(text)
        done: list[tuple[str, OffsetMap]] = []
        for block in self._blocks(text, _BLOCK):
            mapped = self._passes[0].characters.map_unmarked(block, fast)
            if mapped is not None:
                done.append(self._stages(block, mapped, fast))
            else:
                done += (self._run(part, fast) for part in self._blocks(block, _PART))
        return "".join(converted for converted, _ in done), OffsetMap.joined(offsets for _, offsets in done)

    def _blocks(self, text: str, size: int) -> Iterator[str]:
        """``text`` in blocks of about ``size``, at least one, that convert to the same apart as together."""
        start, at = 0, size
        while self._wall and at < len(text):
            wall = self._wall.search(text, at)
            if not wall:
                break
            at = wall.end()
            if not self._operators(text[max(start, at - self._widest) : at]):  # else a description may go on behind
                yield text[start:at]
                start = at
            at += size
        yield text[start:]

    def _is_worth_building(self, text: str) -> bool:
        """Whether ``text`` is so long, or there has been so much before it, that what is built for speed pays."""
        self._met += len(text)
        return self._met >= MUCH

    def _run(self, text: str, fast: bool) -> tuple[str, OffsetMap]:
        mapped = self._passes[0].characters.map_unmarked(text, fast)
        if mapped is not None:
            return self._stages(text, mapped, fast)
        return self._described(text, self._operators(text), fast)

    def run_settled(self, text: str) -> tuple[int, str]:
        """A border of ``text`` and what is before it converted, as it will be whatever follows ``text``.

        Both parts at a border convert to the same apart as together. The border is up to :meth:`limit`; 0 where words
        overlap in a chain from the beginning to the end.
        """
        if len(text) <= self.reach:
            return 0, ""
        fast = self._is_worth_building(text)
        inputs: _Inputs = []
        mapped = self._passes[0].characters.map_unmarked(text, fast)
        if mapped is not None:
            limit = len(text) - self.reach
            converted, offsets = self._stages(text, mapped, fast, inputs)
        else:
            limit = self.limit(text)
            converted, offsets = self._described(text, self._operators(text), fast, inputs)
        border = _border(inputs, limit)
        return border, converted[: offsets.map(border)]

    def limit(self, text: str) -> int:
        """Up to where what is done in ``text`` is sure, whatever follows.

        That is ``reach`` from the end, or an operator before that with no description complete in the source, where
        it is so near the end that words of a later stage might make it one.
        """
        limit = len(text) - self.reach
        starts = self._operators(text) if len(self._passes) > 1 else []
        if starts and starts[-1] >= len(text) - self._widest:
            left = masked(text, ids_spans(text, starts))
            limit = min([limit, *(at for at in starts if at >= len(text) - self._widest and left[at] == text[at])])
        return limit

    def _operators(self, text: str) -> list[int]:
        return operators(text) if self._normal else []  # only the official set protects descriptions

    def _described(
        self, text: str, starts: Sequence[int], fast: bool, inputs: _Inputs | None = None
    ) -> tuple[str, OffsetMap]:
        """As :meth:`_stages`, of a ``text`` with description operators at ``starts``."""
        spans = list(ids_spans(text, starts))
        part = masked(text, spans).translate(self._normal)
        source, offsets = part, OffsetMap.identity(len(text))
        for number, stage in enumerate(self._passes):
            if number:
                cuts = self._cuts(source, offsets, number)
                spans = list(ids_spans(text, map(offsets.map, starts), cuts.inside if cuts else None))
                part = masked(text, spans)
            if inputs is not None:
                inputs.append((stage.keys, part, offsets, spans))
            mapped = unmasked(stage.characters.map(part, fast), text, spans)
            text, blocks = stage.finish(part, mapped, self._cuts(source, offsets, number), fast)
            if blocks:
                offsets = offsets.then(_step(len(part), blocks))
        if inputs is not None and self._cutter:
            inputs.append((self._cutter.keys, source, OffsetMap.identity(len(source)), []))
        return text, offsets

    def _stages(self, text: str, mapped: str, fast: bool, inputs: _Inputs | None = None) -> tuple[str, OffsetMap]:
        """``text`` through all stages, ``mapped`` by the first one's characters; adds each one's to ``inputs``."""
        source, offsets = text, OffsetMap.identity(len(text))
        for number, stage in enumerate(self._passes):
            before = len(text)
            if inputs is not None:
                inputs.append((stage.keys, text, offsets, []))
            if number:
                mapped = stage.characters.map(text, fast)
            text, blocks = stage.finish(text, mapped, self._cuts(source, offsets, number), fast)
            if blocks:
                offsets = offsets.then(_step(before, blocks))
        if inputs is not None and self._cutter:
            inputs.append((self._cutter.keys, source, OffsetMap.identity(len(source)), []))
        return text, offsets

    def _cuts(self, source: str, offsets: OffsetMap, number: int) -> Cuts | MappedCuts | None:
        """The cuts that stage ``number`` must keep to, in the positions of its input."""
        if self._cutter:
            cuts = Cuts(source, self._cutter.keys, self._cutter.singles)
        elif self._shared and number:
            cuts = Cuts(source, self._passes[0].keys, "")
        else:
            return None
        return cuts if offsets.is_identity else MappedCuts(cuts, offsets)


def _step(length: int, blocks: array[int]) -> OffsetMap:
    """The map of one stage from its ``blocks``, as :meth:`Pass.finish` gives them."""
    numbers = iter(blocks)
    return OffsetMap.from_blocks(length, zip(numbers, numbers, numbers, strict=True))


def _border(inputs: _Inputs, limit: int) -> int:
    """The last place up to ``limit`` in no description and that no key reaches across, in any text; 0 for none."""
    backs = [offsets.invert() for _, _, offsets, _ in inputs]
    at = limit
    while at:
        before = at
        for (keys, text, offsets, spans), back in zip(inputs, backs, strict=True):
            place = offsets.map(at)
            index = bisect_left(spans, (place,)) - 1
            if index >= 0 and place < spans[index][1]:
                place = spans[index][0]
            at = back.map(keys.start_of(text, place, 0))
        if at == before:
            break
    return at
