"""Which dictionary entries changed what: a conversion explained, by its definition rather than at speed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.script.ids import IDS_LONGEST, IDS_OPERATORS, ids_spans
from reader.script.lexicon import Recipe, Rule
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


_WINDOW = 256


class Tracer:
    """The stages of a recipe as the dictionaries have them. Loading takes some 100 ms for s2*."""

    __slots__ = ("_normal", "_pairs", "_segmentation", "_stages")

    def __init__(self, recipe: Recipe, tofu: bool) -> None:
        self._normal = build_stage(recipe.normalization, recipe.rule, "", tofu)
        self._segmentation = build_stage(recipe.segmentation, Rule.FORWARD)
        self._stages = [build_stage(group, recipe.rule, recipe.separators, tofu) for group in recipe.stages]
        self._pairs: list[frozenset[str]] = []

    def changes(self, text: str) -> list[Change]:
        """What the conversion changes in ``text``, in order; spans in ``text`` and in the converted text."""
        found: list[Change] = []
        at = shift = 0
        protected = ids_spans(text) if self._normal.names else ()
        for start, end in [*protected, (len(text), len(text))]:
            part = self._changes(text[at:start])
            for one in part:
                source, target = one.source.shifted(at), one.target.shifted(at + shift)
                found.append(Change(source, target, one.before, one.after, one.entries))
            if part:
                shift += part[-1].target.end - part[-1].source.end
            at = end
        return found

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
        beside = text[max(0, low - IDS_LONGEST) : high + IDS_LONGEST]
        if self._normal.names and not set(IDS_OPERATORS).isdisjoint(beside):
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
            self._pairs = [_pairs_in(stage) for stage in self._stages]
            self._pairs[0] |= _pairs_in(self._segmentation)
        plain = "".join(self._normal.characters.get(one, (0, one))[1] for one in part)
        return _Layer(plain, OffsetMap.identity(len(part)), self._pairs[0])

    def deciding(self, text: str, asked: frozenset[str]) -> list[tuple[int, str]]:
        """Where a character of ``asked`` is converted by the first stage, in order, each with the entry that decides.

        That is the character alone where none of several characters applies.
        """
        part = "".join(self._normal.characters.get(one, (0, one))[1] for one in text)
        cuts = sorted({at for one in self._segmentation.tokens(part) for at in (one.start, one.end)})
        tokens = self._stages[0].tokens(part, cuts)
        return [
            (at, part[one.start : one.end]) for one in tokens for at in range(one.start, one.end) if part[at] in asked
        ]

    def border(self, text: str, limit: int) -> int:
        """The last border of ``text`` up to ``limit`` that lies in no key that applies; 0 for none.

        Both parts at a border convert to the same apart as together: a key that would reach across did not apply, so
        that it kept no other from applying. ``limit`` is :attr:`reader.script.engine.Machine.reach` from the end.
        """
        start = 0
        for begin, end in ids_spans(text) if self._normal.names else ():
            if end > limit:
                limit = min(limit, begin)
                break
            start = end
        part = "".join(self._normal.characters.get(one, (0, one))[1] for one in text[start:])
        tokens = self._segmentation.tokens(part)
        cuts = sorted({at for one in tokens for at in (one.start, one.end)})
        free = bytearray(b"\1") * (len(part) + 1)
        _close(free, [Span(one.start, one.end) for one in tokens])
        offsets = OffsetMap.identity(len(part))
        for stage in self._stages:
            tokens = stage.tokens(part, [offsets.map(at) for at in cuts])
            spans = offsets.invert().map_spans(Span(one.start, one.end) for one in tokens)
            _close(free, [one.span for one in spans])
            edits = [Edit(one.start, one.end, one.value) for one in tokens]
            longer = [edit for edit in edits if len(edit.replacement) != len(edit.span)]
            part, offsets = apply_edits(part, edits), offsets.then(OffsetMap.from_edits(len(part), longer))
        return start + max(free.rfind(1, 0, limit - start + 1), 0) if limit > start else start

    def _changes(self, text: str, layers: list[_Layer] | None = None) -> list[Change]:
        """The changes in ``text``; ``layers`` takes what each stage after the first was given."""
        current, offsets = text, OffsetMap.identity(len(text))
        applied: list[tuple[int, Entry]] = []

        def apply(stage: Stage, cuts: Sequence[int]) -> list[int]:
            nonlocal current, offsets
            tokens = [one for one in stage.tokens(current, cuts) if current[one.start : one.end] != one.value]
            back = offsets.invert()
            for one in tokens:
                start = back.map_span(Span(one.start, one.end)).span.start
                applied.append((start, Entry(stage.names[one.order], current[one.start : one.end], one.value)))
            edits = [Edit(one.start, one.end, one.value) for one in tokens]
            step = OffsetMap.from_edits(len(current), edits)
            current, offsets = apply_edits(current, edits), offsets.then(step)
            return [step.map(at) for at in cuts]

        apply(self._normal, ())
        cuts = sorted({at for one in self._segmentation.tokens(current) for at in (one.start, one.end)})
        for number, stage in enumerate(self._stages):
            if layers is not None and number:
                layers.append(_Layer(current, offsets, self._pairs[number]))
            cuts = apply(stage, cuts)
        return _grouped(text, current, offsets, applied)


def _pairs_in(stage: Stage) -> frozenset[str]:
    """Every two characters that stand side by side in a key of ``stage``."""
    return frozenset(first + second for key in stage.phrases for first, second in pairwise(key))


def _close(free: bytearray, spans: Sequence[Span]) -> None:
    """Strikes out the positions strictly inside each of ``spans``."""
    for span in spans:
        if len(span) > 1:
            free[span.start + 1 : span.end] = bytes(len(span) - 1)


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
