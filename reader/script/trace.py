"""Which dictionary entries changed what: a conversion explained, by its definition rather than at speed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import prod
from pathlib import Path
from typing import TypeAlias
from weakref import WeakValueDictionary

from reader.script.ids import IDS_LONGEST, ids_spans, masked, operators
from reader.script.lexicon import Dictionary, Recipe, Rule
from reader.script.stages import Stage, build_stage
from reader.text.offsetmap import Edit, OffsetMap, Side, apply_edits
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """The entry ``key`` -> ``value`` of the dictionary file ``dictionary`` (its name without suffix).

    No dictionary: the reader's word on this document or on all.
    """

    dictionary: str
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Change:
    """``before`` at ``source`` in a text became ``after`` at ``target`` in its conversion, by ``entries`` in order.

    Where a later stage replaced what an earlier one had made, the two are one change.
    """

    source: Span
    target: Span
    before: str
    after: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Traced:
    """The ``changes`` within ``span`` of a text. Their ``target`` counts from a place that is not told."""

    span: Span
    changes: list[Change]


@dataclass(frozen=True, slots=True)
class _Layer:
    """What a stage is given: its text, the map that leads there, and the pairs of characters in its keys."""

    text: str
    offsets: OffsetMap
    pairs: frozenset[str]

    def borders(self, low: int, high: int) -> tuple[int, int] | None:
        """The first and the last place from ``low`` to ``high`` that no key reaches across, in the first text."""
        first, last = self.offsets.map(low, Side.RIGHT), self.offsets.map(high)
        places = range(first + 1, last)
        text, pairs = self.text, self.pairs
        after = next((at for at in places if text[at - 1 : at + 1] not in pairs), None)
        before = next((at for at in reversed(places) if text[at - 1 : at + 1] not in pairs), None)
        if after is None or before is None:
            return None
        back = self.offsets.invert()
        low, high = back.map(after, Side.RIGHT), back.map(before)
        return (low, high) if low <= high else None


_Seen: TypeAlias = "Callable[[Iterable[tuple[int, int]], OffsetMap], None]"
_WINDOW = 256


class Tracer:
    """The stages of a recipe as the dictionaries have them. Loading takes some 100 ms for s2*."""

    __slots__ = ("_known", "_normal", "_pairs", "_segmentation", "_stages", "_widest")

    def __init__(self, recipe: Recipe, tofu: bool) -> None:
        self._normal = _known(recipe.normalization, recipe.rule, "", tofu)
        cutting = _known(recipe.segmentation, Rule.FORWARD)
        self._known = [cutting, *(_known(group, recipe.rule, recipe.separators, tofu) for group in recipe.stages)]
        self._segmentation, *self._stages = [one.stage for one in self._known]
        self._pairs: list[frozenset[str]] = []
        # A description made complete on the way can have been longer in the source, by every word in it.
        longest = (max((max(one) for one in stage.lengths.values()), default=1) for stage in self._stages[:-1])
        self._widest = IDS_LONGEST * prod(longest)

    def changes(self, text: str) -> list[Change]:
        """What the conversion changes in ``text``, in order; spans in ``text`` and in the converted text."""
        return self._changes(text)

    def near(self, text: str, span: Span) -> Traced:
        """The changes around ``span``, which they cover, as :meth:`changes` of the whole ``text`` would have them.

        Looks no further than to the next places on either side that no key reaches across, so that the time does not
        depend on how long ``text`` is.
        """
        reach = _WINDOW
        while True:
            low, high = max(0, span.start - reach), min(len(text), span.end + reach)
            if high - low == len(text):
                return Traced(Span(0, len(text)), self.changes(text))
            found = self._near(text, low, high)
            if found and found.span.covers(span):
                return found
            reach *= 4

    def _near(self, text: str, low: int, high: int) -> Traced | None:
        """What is sure of the changes of ``text`` from ``low`` to ``high``; None where keys may reach all through."""
        if self._normal.stage.names and operators(text[max(0, low - self._widest) : high + self._widest]):
            return None
        layers: list[_Layer] = []
        first = self._first_layer(text[low:high])
        borders = first.borders(0, high - low)
        # At an end of the text nothing reaches in from outside.
        start = 0 if not low else borders[0] if borders else None
        end = high - low if high == len(text) else borders[1] if borders else None
        if start is None or end is None or start >= end:
            return None
        sure = Span(low + start, low + end)
        changes = self._changes(sure.of(text), layers)
        inner = Span(0, len(sure))
        for layer in layers:
            found = layer.borders(inner.start, inner.end)
            if found is None:
                return None
            inner = Span(0 if not sure.start else found[0], len(sure) if sure.end == len(text) else found[1])
        kept = [one for one in changes if one.source.overlaps(inner)]
        if not all(inner.covers(one.source) for one in kept):
            return None
        shifted = [
            Change(one.source.shifted(sure.start), one.target, one.before, one.after, one.entries) for one in kept
        ]
        return Traced(inner.shifted(sure.start), shifted)

    def _first_layer(self, part: str) -> _Layer:
        """``part`` as the segmentation and the first stage are given it."""
        if not self._pairs:
            cutting, first, *others = [one.pairs for one in self._known]
            self._pairs = [first if cutting <= first else first | cutting, *others]
        return _Layer(self._normalized(part), OffsetMap.identity(len(part)), self._pairs[0])

    def deciding(self, text: str, asked: frozenset[str]) -> list[tuple[int, str]]:
        """Where a character of ``asked`` is converted by the first stage, in order, each with the entry that decides.

        That is the character alone where none of several characters applies.
        """
        part = self._normalized(masked(text, self._described(text, operators(text))))
        cuts = sorted({at for one in self._segmentation.tokens(part) for at in (one.start, one.end)})
        tokens = self._stages[0].tokens(part, cuts)
        return [
            (at, part[one.start : one.end]) for one in tokens for at in range(one.start, one.end) if part[at] in asked
        ]

    def border(self, text: str, limit: int) -> int:
        """The last border of ``text`` up to ``limit`` that lies in no key that applies; 0 for none.

        Both parts at a border convert to the same apart as together: a key that would reach across did not apply, so
        that it kept no other from applying. ``limit`` is :meth:`reader.script.engine.Machine.limit`.
        """
        free = bytearray(b"\1") * (len(text) + 1)

        def close(spans: Iterable[tuple[int, int]], offsets: OffsetMap) -> None:
            for one in offsets.invert().map_spans(Span(*one) for one in spans):
                if len(one.span) > 1:
                    free[one.span.start + 1 : one.span.end] = bytes(len(one.span) - 1)

        self._changes(text, seen=close)
        return max(free.rfind(1, 0, limit + 1), 0)

    def _described(self, text: str, starts: Iterable[int], cuts: Sequence[int] = ()) -> list[tuple[int, int]]:
        """The descriptions in ``text`` at ``starts``, none of which reaches across a cut."""

        def inside(start: int, end: int) -> Sequence[int]:
            return cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]

        return list(ids_spans(text, starts, inside)) if self._normal.stage.names else []

    def _normalized(self, text: str) -> str:
        return "".join(self._normal.stage.characters.get(one, (0, one))[1] for one in text)

    def _changes(self, text: str, layers: list[_Layer] | None = None, seen: _Seen | None = None) -> list[Change]:
        """The changes in ``text``.

        ``layers`` takes what each stage after the first was given. ``seen`` is called with the spans that a stage, or
        the segmentation, takes as one, and the map from ``text`` to where they are.
        """
        current, offsets = text, OffsetMap.identity(len(text))
        applied: list[tuple[int, Entry]] = []

        def apply(stage: Stage, spans: Sequence[tuple[int, int]], cuts: Sequence[int]) -> list[int]:
            nonlocal current, offsets
            every = stage.tokens(masked(current, spans), cuts)
            if seen:
                seen([*spans, *((one.start, one.end) for one in every)], offsets)
            tokens = [one for one in every if current[one.start : one.end] != one.value]
            back = offsets.invert()
            for one in tokens:
                start = back.map_span(Span(one.start, one.end)).span.start
                applied.append((start, Entry(stage.names[one.order], current[one.start : one.end], one.value)))
            edits = [Edit(one.start, one.end, one.value) for one in tokens]
            step = OffsetMap.from_edits(len(current), edits)
            current, offsets = apply_edits(current, edits), offsets.then(step)
            return [step.map(at) for at in cuts]

        starts = operators(text)
        spans = self._described(text, starts)
        apply(self._normal.stage, spans, ())
        pieces = [(one.start, one.end) for one in self._segmentation.tokens(masked(current, spans))]
        if seen:
            seen(pieces, offsets)
        cuts = sorted({at for piece in pieces for at in piece})
        for number, stage in enumerate(self._stages):
            if number:
                spans = self._described(current, map(offsets.map, starts), cuts)
            if layers is not None and number:
                layers.append(_Layer(current, offsets, self._pairs[number]))
            cuts = apply(stage, spans, cuts)
        return _grouped(text, current, offsets, applied)


class _Known:
    """A ``stage``, which most recipes have in common: that from Simplified to Traditional alone takes 15 MB."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Every two characters that stand side by side in a key."""
        return frozenset(first + second for key in self.stage.phrases for first, second in pairwise(key))


def _known(group: tuple[Dictionary, ...], rule: Rule, separators: str = "", tofu: bool = True) -> _Known:
    """The stage of ``group``, see :func:`build_stage`: while it is in use one and the same for the same files."""
    made_of = group, rule, separators, tofu, tuple(_state(file) for one in group for file in one.files)
    known = _in_use.get(made_of)
    if known is None:
        known = _in_use[made_of] = _Known(build_stage(group, rule, separators, tofu))
    return known


_in_use: WeakValueDictionary[object, _Known] = WeakValueDictionary()


def _state(file: Path) -> tuple[int, int] | None:
    """What changes when ``file`` does; None where there is none, which is told when it is read."""
    try:
        facts = file.stat()
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size


def _grouped(text: str, result: str, offsets: OffsetMap, applied: list[tuple[int, Entry]]) -> list[Change]:
    """The blocks of ``offsets`` that differ, each with the entries applied in it, in the order they were applied."""
    blocks = list(offsets.blocks())
    starts = [block.source.start for block in blocks]
    entries: list[list[Entry]] = [[] for _ in blocks]
    for start, entry in applied:
        entries[bisect_right(starts, start) - 1].append(entry)
    return [
        Change(block.source, block.target, block.source.of(text), block.target.of(result), tuple(made))
        for block, made in zip(blocks, entries, strict=True)
        if block.source.of(text) != block.target.of(result)
    ]
