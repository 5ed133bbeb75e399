"""Making the form the engine works from, see :mod:`reader.script.program`."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from reader.script.lexicon import Recipe, Rule
from reader.script.program import Packed, Prepared, Program
from reader.script.stages import Stage, build_stage
from reader.source.han import characters


def prepare(recipe: Recipe, tofu: bool) -> Program:
    """The program of ``recipe``. Takes some 200 ms for a configuration with the fifty thousand phrases of s2*."""
    stages = _folded([build_stage(group, recipe.rule, recipe.separators, tofu) for group in recipe.stages])
    normal = build_stage(recipe.normalization, recipe.rule, "", tofu).characters if recipe.normalization else {}
    shared = _cuts_alike(recipe, stages[0])
    cutter = None
    if recipe.segmentation and not shared:
        stage = build_stage(recipe.segmentation, Rule.FORWARD)
        singles = "".join(stage.characters)
        cutter = _prepared(stage)._replace(single=singles, single_to=singles, deviating={}, after={}, before={})
    return Program(
        tuple(_prepared(stage) for stage in stages),
        cutter,
        shared,
        "".join(normal),
        "".join(value for _, value in normal.values()),
    )


def _cuts_alike(recipe: Recipe, first: Stage) -> bool:
    """Whether cutting by the first stage's own phrases is cutting by the segmentation's.

    True when the segmentation is the first dictionaries of the stage, which have phrases only, and alone have any.
    """
    count = len(recipe.segmentation)
    if not count or recipe.segmentation != recipe.stages[0][:count]:
        return False
    return all(order < count for order, _ in first.phrases.values()) and all(
        order >= count for order, _ in first.characters.values()
    )


def _folded(stages: list[Stage]) -> list[Stage]:
    """``stages`` with each that maps single characters to single characters folded into the one before it."""
    folded = stages[:1]
    for stage in stages[1:]:
        if stage.phrases or any(len(value) != 1 for _, value in stage.characters.values()):
            folded.append(stage)
            continue
        table = {ord(key): value for key, (_, value) in stage.characters.items()}
        last = folded[-1]
        characters = {key: (0, value) for key, (_, value) in stage.characters.items()}
        characters |= {key: (order, value.translate(table)) for key, (order, value) in last.characters.items()}
        phrases = {key: (order, value.translate(table)) for key, (order, value) in last.phrases.items()}
        folded[-1] = replace(last, characters=characters, phrases=phrases)
    return folded


def _prepared(stage: Stage) -> Prepared:
    single = {key: value for key, (_, value) in stage.characters.items() if len(value) == 1}
    expanding = {key: value for key, (_, value) in stage.characters.items() if len(value) != 1}
    table = str.maketrans(single)
    deviating = {
        key: value
        for key, (_, value) in stage.phrases.items()
        if key.translate(table) != value or (expanding and not expanding.keys().isdisjoint(key))
    }
    by_anchor, after, before = _index(deviating)
    changed = {key: value for key, value in single.items() if key != value}
    return Prepared(
        stage.rule,
        stage.blocks,
        "".join(changed),
        "".join(changed.values()),
        expanding,
        Packed.of(_rows_of(stage, deviating)),
        Packed.of(_followers_of(stage)),
        max(map(len, stage.phrases), default=1),
        by_anchor,
        after,
        before,
    )


def _rows_of(stage: Stage, values: Mapping[str, str]) -> dict[str, str]:
    """The phrases of ``stage`` by first character, one per line: the rest, then value and number where needed.

    ``values`` are those to keep: a phrase not in it becomes what its characters become one by one.
    """
    lines: dict[str, list[str]] = {}
    for phrase, (order, _) in stage.phrases.items():
        fields = (phrase[1:], values.get(phrase, ""), str(order or ""))
        lines.setdefault(phrase[0], []).append("\t".join(fields).rstrip("\t"))
    return {first: "\n".join(rows) for first, rows in lines.items()}


def _followers_of(stage: Stage) -> dict[str, str]:
    """For each character, those that come right after it in some phrase of ``stage``."""
    found: dict[str, set[str]] = {}
    for phrase in stage.phrases:
        for first, second in pairwise(phrase):
            if first in found:
                found[first].add(second)
            else:
                found[first] = {second}
    return {first: "".join(sorted(seconds)) for first, seconds in found.items()}


def _index(phrases: Iterable[str]) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """The ``phrases`` by anchor, the characters after their anchors, and those before, as ``Prepared`` has them."""
    waiting = list(phrases)
    anchors = _cover(waiting)
    found: dict[str, list[str]] = defaultdict(list)
    after: dict[str, set[str]] = defaultdict(set)
    before: dict[str, set[str]] = defaultdict(set)
    for phrase in waiting:
        # The first anchor: it is seldom the phrase's last character, and then one look at what follows is enough.
        at = next(at for at, character in enumerate(phrase) if character in anchors)
        found[phrase[at]].append(f"{at} {phrase}")
        if at + 1 < len(phrase):
            after[phrase[at]].add(phrase[at + 1])
        else:
            before[phrase[at]].add(phrase[at - 1])
    return (
        {anchor: "\n".join(rows) for anchor, rows in found.items()},
        {anchor: "".join(sorted(others)) for anchor, others in after.items()},
        {anchor: "".join(sorted(others)) for anchor, others in before.items()},
    )


def _cover(phrases: list[str]) -> set[str]:
    """Characters of which each phrase holds at least one, chosen greedily to be few and rare."""
    ranks = characters().rank
    holding: dict[str, list[int]] = {}
    for number, phrase in enumerate(phrases):
        for character in set(phrase):
            holding.setdefault(character, []).append(number)

    def price(character: str, count: int) -> float:
        # Zipf's law, flattened at the top (Mandelbrot), is near enough.
        return 1 / (ranks.get(character, len(ranks)) + 10) / count

    heap = [(price(character, len(numbers)), character) for character, numbers in holding.items()]
    heapq.heapify(heap)
    covered = bytearray(len(phrases))
    left = len(phrases)
    chosen: set[str] = set()
    while left:
        _, character = heapq.heappop(heap)
        open_ones = [number for number in holding[character] if not covered[number]]
        if not open_ones:
            continue
        current = (price(character, len(open_ones)), character)
        if heap and current > heap[0]:
            holding[character] = open_ones
            heapq.heappush(heap, current)
            continue
        chosen.add(character)
        left -= len(open_ones)
        for number in open_ones:
            covered[number] = 1
    return chosen
