"""Which dictionary entries changed what: a conversion explained, by its definition rather than at speed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.script.ids import ids_spans
from reader.script.lexicon import Recipe, Rule
from reader.script.stages import Stage, build_stage
from reader.text.offsetmap import Edit, OffsetMap, apply_edits
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


class Tracer:
    """The stages of a recipe as the dictionaries have them. Loading takes some 100 ms for s2*."""

    __slots__ = ("_normal", "_segmentation", "_stages")

    def __init__(self, recipe: Recipe, tofu: bool) -> None:
        self._normal = build_stage(recipe.normalization, recipe.rule, "", tofu)
        self._segmentation = build_stage(recipe.segmentation, Rule.FORWARD)
        self._stages = [build_stage(group, recipe.rule, recipe.separators, tofu) for group in recipe.stages]

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

    def _changes(self, text: str) -> list[Change]:
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
        for stage in self._stages:
            cuts = apply(stage, cuts)
        return _grouped(text, current, offsets, applied)


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
